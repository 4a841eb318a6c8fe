//! Polls: questions, rules, answers, tallies and results.

use agreements::council::sum;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::answer::pledge::{Need, Pledge};
use agreements::poll::answer::stance::{Side, Stance};
use agreements::poll::disclosure::{Agreement, Disclosure, Figure, Published};
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use agreements::poll::rule::{Rule, Share};
use agreements::poll::tally::Tally;

use super::{every_variant, lines, samples};
use crate::class::{CouncilAsk, Pulse, ResultPost, Subject};

#[test]
fn every_subject_keeps_its_form() {
    every_variant!(
        samples::<Subject>("subjects"),
        Subject::Ready(_),
        Subject::Own(_),
        Subject::Proposal { .. },
        Subject::Adoption { .. },
        Subject::Suggestion { .. },
        Subject::Pulse(Pulse::Home),
        Subject::Pulse(Pulse::Class),
        Subject::Pulse(Pulse::Change { .. }),
        Subject::Review { .. },
        Subject::Wish { .. },
        Subject::Lesson { .. },
    );
}

#[test]
fn every_question_keeps_its_form() {
    every_variant!(
        samples::<Question>("questions"),
        Question::Choice { .. },
        Question::Approval { .. },
        Question::Age(_),
        Question::Stance,
        Question::Ranking { .. },
        Question::Consent,
        Question::Pledge(_),
    );
}

#[test]
fn every_rule_keeps_its_form() {
    let shares = samples::<Rule>("rules").into_iter().map(|rule| rule.share);
    every_variant!(shares, Share::Majority, Share::TwoThirds, Share::Consent);
}

#[test]
fn every_answer_keeps_its_form() {
    let read = |line: String| {
        let answer = Answer::try_from(line.clone()).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(String::from(answer.clone()), line);
        answer
    };
    every_variant!(
        lines("answers.txt").into_iter().map(read),
        Answer::Age(_),
        Answer::Families,
        Answer::Option(_),
        Answer::Ticks(_),
        Answer::Stance(Stance::Yes),
        Answer::Stance(Stance::YesBut),
        Answer::Stance(Stance::NoBut),
        Answer::Stance(Stance::No),
        Answer::Order(_),
        Answer::Consent(Position::Agree),
        Answer::Consent(Position::LiveWith),
        Answer::Consent(Position::Object),
        Answer::Pledge(Pledge { need: Need::Seats(_), .. }),
        Answer::Pledge(Pledge { need: Need::Share(_), .. }),
        Answer::NoOpinion,
    );
}

#[test]
fn the_post_of_a_result_keeps_its_form() {
    assert!(samples::<ResultPost>("result_posts").iter().all(|post| post.early));
}

#[test]
fn every_disclosure_keeps_its_form() {
    let disclosures = samples::<Disclosure>("disclosures");
    every_variant!(
        disclosures.iter().map(|shown| shown.outcome),
        Outcome::TooFew,
        Outcome::NoMajority,
        Outcome::Undecided,
        Outcome::Age(_),
        Outcome::Families,
        Outcome::Option(_),
        Outcome::Options(_),
        Outcome::Stance(Side::Yes),
        Outcome::Stance(Side::No),
        Outcome::Agreed,
        Outcome::Objections,
        Outcome::Pledge(_),
        Outcome::NotYet,
    );
    every_variant!(
        disclosures.iter().map(|shown| shown.agreement),
        Some(Agreement::Broad),
        Some(Agreement::Divided),
        None
    );
    every_variant!(
        disclosures.into_iter().map(|shown| shown.figure),
        Figure::Words,
        Figure::Bars(_),
        Figure::Stairs(_),
        Figure::Group(_),
        Figure::Order(_),
    );
}

#[test]
fn sums_and_results_keep_their_form() {
    assert!(samples::<Tally>("tallies").iter().all(|tally| tally.seats() > 0));
    assert!(samples::<Published>("results").iter().all(|result| result.tally.seats() > 0));
    assert!(samples::<sum::PublishedSum>("council_results").iter().all(|shown| !shown.ranges.is_empty()));
}

#[test]
fn what_a_council_asks_a_class_keeps_its_form() {
    assert!(samples::<CouncilAsk>("council_asks").iter().all(|ask| !ask.lineage.is_empty()));
}
