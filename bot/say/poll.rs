//! Polls: the list, the card, the vote, the result.

use agreements::ballot::Answer;
use agreements::class::Country;
use agreements::clause::Clause;
use agreements::disclosure::{Agreement, Disclosure, Turnout};
use agreements::poll::Outcome;
use jiff::tz::TimeZone;

use super::{Words, button, rows, time};
use crate::chat::{Ballot, Post};
use crate::class::{ClassPoll, Counted};
use crate::ids::ClassId;
use crate::press::{Press, Standing};

/// What can be opened and what is open.
pub(crate) fn list(
    w: &Words,
    class: ClassId,
    ready: &[&Clause],
    open: &[(ClassPoll, &Clause)],
    zone: &TimeZone,
    leads: bool,
) -> Post {
    let line = |(poll, clause): &(ClassPoll, &Clause)| {
        let until = time::moment(w, poll.poll.closes_at, zone);
        w.msg_polls_open_line(w.text(&clause.text_id("question")), until)
    };
    let mut paragraphs: Vec<String> = open.iter().map(line).collect();
    if open.is_empty() {
        paragraphs.push(w.msg_polls_none_open());
    }
    paragraphs.push(if leads { w.msg_polls_choose() } else { w.msg_polls_ask_contact() });
    let others = ready.iter().filter(|clause| !open.iter().any(|(poll, _)| poll.clause == clause.id));
    let buttons =
        others.map(|clause| button(w.text(&clause.text_id("title")), Press::Open(class, clause.id.0.clone())));
    Post { heading: Some(w.msg_polls_heading()), paragraphs, buttons: rows(w, buttons, 1), ballot: None }
}

/// The card of a poll that runs. It says nothing that a vote changes.
pub(crate) fn card(w: &Words, class: ClassId, open: &ClassPoll, clause: &Clause, country: Country) -> Post {
    let until = time::moment_in(w, open.poll.closes_at, country);
    let vote = |answer| button(label(w, answer), Press::Vote(class, open.no, answer));
    let mut buttons = rows(w, open.poll.scale.ages().map(|age| vote(Answer::Age(age))), 3);
    buttons.rows.extend([vec![vote(Answer::Families)], vec![vote(Answer::NoOpinion)]]);
    Post {
        heading: Some(w.text(&clause.text_id("question"))),
        paragraphs: vec![w.text(&clause.text_id("intro")), w.msg_card_until(until)],
        buttons,
        ballot: Some(Ballot { pressing: w.msg_card_secret(), privately: w.msg_card_privately() }),
    }
}

/// The card of a poll that has closed.
pub(crate) fn closed_card(w: &Words, clause: &Clause) -> Post {
    Post { heading: Some(w.text(&clause.text_id("question"))), ..Post::line(w.msg_card_closed()) }
}

fn label(w: &Words, answer: Answer) -> String {
    match answer {
        Answer::Age(age) => w.msg_age(age),
        Answer::Families => w.msg_answer_families(),
        Answer::NoOpinion => w.msg_answer_none(),
    }
}

/// A vote is noted; whoever votes for the first time is told what they count as.
pub(crate) fn noted(
    w: &Words,
    open: &ClassPoll,
    answer: Answer,
    zone: &TimeZone,
    standing: Standing,
    first: bool,
) -> Post {
    let until = time::moment(w, open.poll.closes_at, zone);
    let noted = w.msg_vote_noted(label(w, answer), until);
    let more = match standing {
        _ if first => w.msg_vote_first(),
        Standing::Guardian { children: 2.. } => w.msg_vote_two(),
        _ => return Post::line(noted),
    };
    Post::line(format!("{noted} {more}"))
}

/// A poll has been opened from a private room.
pub(crate) fn opened(w: &Words) -> Post {
    Post::line(w.msg_poll_opened())
}

/// Which of several polls is to be closed.
pub(crate) fn choose_close(w: &Words, class: ClassId, open: &[(ClassPoll, &Clause)]) -> Post {
    let titles =
        open.iter().map(|(poll, clause)| button(w.text(&clause.text_id("title")), Press::Close(class, poll.no)));
    Post { buttons: rows(w, titles, 1), ..Post::line(w.msg_close_choose()) }
}

/// A poll has been closed.
pub(crate) fn close_done(w: &Words) -> Post {
    Post::line(w.msg_close_done())
}

/// The result, under the small-number rule.
pub(crate) fn result(w: &Words, counted: &Counted, clause: &Clause) -> Post {
    let mut paragraphs = vec![match counted.outcome {
        Outcome::TooFew => w.msg_result_too_few(),
        Outcome::NoMajority => w.msg_result_no_majority(),
        Outcome::Age(age) => w.msg_result_age(age),
        Outcome::Families => w.msg_result_families(),
    }];
    if let Some(said) = Disclosure::of(&counted.tally, counted.outcome, counted.poll.poll.children) {
        paragraphs.push(match said.agreement {
            Agreement::Broad => w.msg_result_broad(),
            Agreement::Divided => w.msg_result_divided(),
        });
        paragraphs.extend(said.turnout.map(|turnout| match turnout {
            Turnout::UnderAThird => w.msg_turnout_under_a_third(),
            Turnout::AboutHalf => w.msg_turnout_about_half(),
            Turnout::UpToTwoThirds => w.msg_turnout_up_to_two_thirds(),
            Turnout::OverTwoThirds => w.msg_turnout_over_two_thirds(),
        }));
        paragraphs.push(w.msg_result_clause());
    }
    let heading = format!("{}: {}", w.msg_result_heading(), w.text(&clause.text_id("title")));
    Post { heading: Some(heading), paragraphs, ..Post::default() }
}
