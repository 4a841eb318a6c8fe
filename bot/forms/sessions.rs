//! Stored sessions with the pupils.

use agreements::session::Session;
use agreements::session::candidate::Candidate;
use agreements::session::step::{Means, Step, Timer};
use agreements::session::topic::Topic;

use super::{every_variant, samples};

#[test]
fn every_session_keeps_its_form() {
    let sessions = samples::<Session>("sessions");
    every_variant!(
        sessions.iter().flat_map(|session| session.topics.clone()),
        Topic::Pulse,
        Topic::Plans { .. },
        Topic::Clause(_),
        Topic::Own,
        Topic::Wishes,
    );
    every_variant!(
        sessions.iter().map(|session| session.step),
        Step::Gather,
        Step::Think,
        Step::Propose,
        Step::Group,
        Step::Talk,
        Step::Vote,
        Step::Told,
        Step::Done,
    );
    every_variant!(sessions.iter().map(|session| session.means), Means::Slips, Means::Room, Means::Hands);
    every_variant!(
        sessions.iter().map(|session| session.timer),
        Timer::Runs(Some(_)),
        Timer::Runs(None),
        Timer::Paused(Some(_)),
        Timer::Paused(None),
    );
    every_variant!(
        sessions.iter().flat_map(|session| session.candidates.clone()),
        Candidate::Offered(_),
        Candidate::Own(_),
        Candidate::Point(_),
    );
    assert!(sessions.iter().any(|session| !session.wordings.is_empty()), "no sample of a wording");
    assert!(sessions.iter().any(|session| !session.told.is_empty()), "no sample of a result");
}
