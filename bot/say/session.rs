//! A session in the classroom: topics, steps, candidates, results.

use agreements::agreement::blank::{Filled, Space};
use agreements::agreement::clause::Audience;
use agreements::agreement::point::About;
use agreements::agreement::version::{Agreed, Version};
use agreements::catalogue::Catalogue;
use agreements::poll::answer::stance::Side;
use agreements::poll::disclosure::{Band, Figure};
use agreements::poll::outcome::Outcome;
use agreements::session::Session;
use agreements::session::candidate::Candidate;
use agreements::session::refusal::SessionRefused;
use agreements::session::result::TopicResult;
use agreements::session::step::{Means, Step};
use agreements::session::topic::Topic;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::point::{self, clause_title};
use super::{Words, button, fenced, rows, time};
use crate::chat::Post;
use crate::class::{PupilWish, Reply};
use crate::ids::ClassId;
use crate::press::{ClassPress, Press, PupilAct};

/// The adult's link to a session; `room` is the class, if the pupils may have a room of their own.
pub(crate) fn link(
    w: &Words,
    address: &str,
    until: Timestamp,
    zone: &TimeZone,
    again: bool,
    room: Option<ClassId>,
) -> Post {
    let mut paragraphs = vec![w.msg_session_link(address), w.msg_session_link_once(time::moment(w, until, zone))];
    paragraphs.push(if again { w.msg_session_link_again() } else { w.msg_session_link_how() });
    let room = room
        .map(|class| button(w.msg_pupils_room_code_button(), Press::Class(class, ClassPress::Pupils(PupilAct::Room))));
    let buttons = room.map(|room| rows(w, [room], 1)).unwrap_or_default();
    Post { heading: Some(w.msg_session_link_heading()), paragraphs, buttons, ..Post::default() }
}

/// The title of a topic.
pub(crate) fn topic(w: &Words, catalogue: &Catalogue, topic: &Topic) -> String {
    match topic {
        Topic::Pulse => w.msg_session_topic_pulse(),
        Topic::Plans { .. } => w.msg_session_topic_plans(),
        Topic::Clause(id) => clause_title(w, catalogue, id),
        Topic::Own => w.msg_session_topic_own(),
        Topic::Wishes => w.msg_session_topic_wishes(),
    }
}

/// The description of a topic.
pub(crate) fn about(w: &Words, catalogue: &Catalogue, topic: &Topic) -> String {
    match topic {
        Topic::Pulse => w.msg_session_about_pulse(),
        Topic::Plans { .. } => w.msg_session_about_plans(),
        Topic::Clause(id) => catalogue.clause(&id.0).map(|clause| w.text(&clause.text_id("why"))).unwrap_or_default(),
        Topic::Own => w.msg_session_about_own(),
        Topic::Wishes => w.msg_session_about_wishes(),
    }
}

/// The question for the pupils to think about.
pub(crate) fn think(w: &Words, catalogue: &Catalogue, topic: Option<&Topic>) -> String {
    match topic {
        Some(Topic::Plans { .. }) => w.msg_session_think_plans(),
        Some(Topic::Wishes) => w.msg_session_think_wishes(),
        Some(clause @ Topic::Clause(_)) => w.msg_session_think_clause(about(w, catalogue, clause)),
        None | Some(Topic::Pulse | Topic::Own) => w.msg_session_think_own(),
    }
}

/// The name of a step.
pub(crate) fn step(w: &Words, step: Step) -> String {
    match step {
        Step::Gather => w.msg_session_step_gather(),
        Step::Think => w.msg_session_step_think(),
        Step::Propose => w.msg_session_step_propose(),
        Step::Group => w.msg_session_step_group(),
        Step::Talk => w.msg_session_step_talk(),
        Step::Vote => w.msg_session_step_vote(),
        Step::Told => w.msg_session_step_told(),
        Step::Done => w.msg_session_step_done(),
    }
}

/// The label of the adult's next step; it skips the vote if there is nothing to vote on.
pub(crate) fn on_button(w: &Words, session: &Session, nothing: bool) -> String {
    let last = session.place + 1 >= session.topics.len();
    match session.step {
        Step::Gather => w.msg_session_on_first(),
        Step::Think => w.msg_session_on_propose(),
        Step::Propose => w.msg_session_on_group(),
        Step::Group => w.msg_session_on_talk(),
        Step::Talk if nothing => w.msg_session_on_without(),
        Step::Talk => w.msg_session_on_vote(),
        Step::Told if last => w.msg_session_on_done(),
        Step::Vote | Step::Told | Step::Done => w.msg_session_on_topic(),
    }
}

/// The instructions for voting.
pub(crate) fn vote(w: &Words, session: &Session) -> String {
    match (session.topic(), session.means) {
        (Some(Topic::Pulse), Means::Slips | Means::Room) => w.msg_session_vote_pulse(),
        (
            None | Some(Topic::Plans { .. } | Topic::Clause(_) | Topic::Own | Topic::Wishes),
            Means::Slips | Means::Room,
        ) => w.msg_session_vote_slips(),
        (_, Means::Hands) => w.msg_session_vote_hands(session.present.get()),
    }
}

/// The candidates of a vote.
pub(crate) fn candidates(
    w: &Words,
    catalogue: &Catalogue,
    topic: Option<&Topic>,
    candidates: &[Candidate],
) -> Vec<String> {
    let line = |candidate: &Candidate| match (candidate, topic) {
        (Candidate::Offered(settled), Some(Topic::Clause(id))) => point::settled(w, catalogue, id, settled),
        (Candidate::Offered(settled), _) => settled.option.0.clone(),
        (Candidate::Own(words), _) => fenced(words),
        (Candidate::Point(point), _) => self::point(w, catalogue, point),
    };
    candidates.iter().map(line).collect()
}

/// A point of the pupils' part: title and wording.
pub(crate) fn point(w: &Words, catalogue: &Catalogue, point: &Agreed) -> String {
    let wording = point::wording(w, catalogue, point);
    match &point.about {
        About::Clause(id) => w.msg_session_point(clause_title(w, catalogue, id), wording),
        About::Own(_) => wording,
    }
}

/// The points of a draft of the parents' agreement that concern the pupils.
pub(crate) fn plans(w: &Words, catalogue: &Catalogue, version: &Version) -> Vec<String> {
    let touches = |point: &&Agreed| match &point.about {
        About::Clause(id) => {
            let known = catalogue.clause(&id.0);
            known.is_some_and(|clause| clause.touches_pupils || clause.audience == Audience::Pupils)
        }
        About::Own(_) => true,
    };
    version.points.iter().filter(touches).map(|point| self::point(w, catalogue, point)).collect()
}

/// The publishable bands of votes.
pub(crate) fn bands(told: &TopicResult) -> &[Band] {
    match &told.shown.figure {
        Figure::Bars(bands) => bands,
        Figure::Words | Figure::Order(_) | Figure::Group(_) | Figure::Stairs(_) => &[],
    }
}

/// The decision in a sentence.
pub(crate) fn outcome(w: &Words, told: &TopicResult) -> String {
    let Outcome::Options(chosen) = told.shown.outcome else { return w.msg_session_told_undecided() };
    match &told.topic {
        Topic::Pulse if chosen.is_empty() => w.msg_session_told_none_kept(),
        Topic::Plans { .. } | Topic::Clause(_) | Topic::Own | Topic::Wishes if chosen.is_empty() => {
            w.msg_session_told_none()
        }
        Topic::Pulse => w.msg_session_told_kept(),
        Topic::Clause(_) => w.msg_session_told_one(),
        Topic::Wishes => w.msg_session_told_wishes(),
        Topic::Plans { .. } => w.msg_session_told_plans(),
        Topic::Own => w.msg_session_told_some(),
    }
}

/// The fate of a proposal, for its author.
pub(crate) fn fate(w: &Words, session: &Session, proposal: i32) -> String {
    if session.waits(proposal) {
        w.msg_session_mine_waits()
    } else if session.kept_back.contains(&proposal) {
        w.msg_session_mine_kept_back()
    } else {
        w.msg_session_mine_shown()
    }
}

/// The parents' reply to a wish.
pub(crate) fn reply(w: &Words, wish: &PupilWish) -> String {
    let reason = |reason: &Option<String>| reason.as_deref().map(|reason| w.msg_session_reply_reason(fenced(reason)));
    let said = match &wish.reply {
        Reply::Open => return w.msg_session_reply_open(),
        Reply::Asked => return w.msg_session_reply_asked(),
        Reply::Suggested => return w.msg_session_reply_suggested(),
        Reply::Voted { shown, follows } => (
            match shown.outcome {
                Outcome::Stance(Side::Yes) => w.msg_session_reply_yes(),
                Outcome::Stance(Side::No) => w.msg_session_reply_no(),
                Outcome::TooFew
                | Outcome::NoMajority
                | Outcome::Undecided
                | Outcome::Age(_)
                | Outcome::Families
                | Outcome::Option(_)
                | Outcome::Options(_)
                | Outcome::Agreed
                | Outcome::Objections
                | Outcome::Pledge(_)
                | Outcome::NotYet => w.msg_session_reply_undecided(),
            },
            reason(follows),
        ),
        Reply::Decided { accepted: true, reason: why } => (w.msg_session_reply_accepted(), reason(why)),
        Reply::Decided { accepted: false, reason: why } => (w.msg_session_reply_rejected(), reason(why)),
    };
    [Some(said.0), said.1].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The blanks of a clause's wordings: id, label and value of each.
pub(crate) fn blanks(w: &Words, catalogue: &Catalogue, session: &Session) -> Vec<(String, String, String)> {
    let Some(Topic::Clause(id)) = session.topic() else { return Vec::new() };
    let blanks = catalogue.clause(&id.0).into_iter().flat_map(|clause| &clause.options).flat_map(|it| &it.blanks);
    let mut known: Vec<(String, String, String)> = Vec::new();
    for blank in blanks {
        if known.iter().any(|(id, ..)| *id == blank.id) {
            continue;
        }
        let label = match &blank.space {
            Space::Time { min, max, .. } => {
                let time = |time: &jiff::civil::Time| time.strftime("%H:%M").to_string();
                w.msg_session_blank_time(blank.id.as_str(), time(min), time(max))
            }
            Space::Age { min, max, .. } => w.msg_session_blank_number(u16::from(*min), u16::from(*max)),
            Space::Number { min, max, .. } => w.msg_session_blank_number(*min, *max),
            // No clause for pupils has a list in its wordings.
            Space::List { .. } => continue,
        };
        let filled = session.blanks.get(&blank.id).cloned().unwrap_or_else(|| blank.space.usual());
        let value = match filled {
            Filled::Age(age) => age.to_string(),
            Filled::Number(number) => number.to_string(),
            Filled::Time(time) => time.strftime("%H:%M").to_string(),
            Filled::List(_) => continue,
        };
        known.push((blank.id.clone(), label, value));
    }
    known
}

/// The reason why an act is impossible in a session now.
pub(crate) fn not_now(w: &Words, not_now: SessionRefused) -> String {
    match not_now {
        SessionRefused::Paused => w.msg_session_not_paused(),
        SessionRefused::MovedOn => w.msg_session_not_moved(),
        SessionRefused::Topics => w.msg_session_not_topics(agreements::session::topic::MOST_TOPICS),
        SessionRefused::TooFew => w.msg_session_not_few(),
        SessionRefused::TooMany => w.msg_session_not_many(agreements::poll::option::MAX_OPTIONS),
        SessionRefused::NotThere => w.msg_session_not_there(),
        SessionRefused::Words => w.msg_session_not_words(agreements::session::wording::LONGEST_PROPOSAL),
        SessionRefused::Hands => w.msg_session_not_hands(),
        SessionRefused::Full => w.msg_session_not_full(agreements::agreement::point::MOST_POINTS),
    }
}
