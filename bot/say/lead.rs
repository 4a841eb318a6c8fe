//! What the contact parent does to a poll: close, prolong, withdraw, edit, copy, follow up.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::poll::State;
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use jiff::civil::Date;

use super::asked::Asked;
use super::{Words, button, cancel, fenced, rows, time};
use crate::chat::{Button, Post};
use crate::class::{ClassPoll, Subject};
use crate::ids::{ClassId, PollNo};
use crate::press::{ClassPress, Lead, Press};

/// The smallest class in which it may be said which two options were the best: in a smaller one that tells too much of
/// the others.
const SMALLEST_FOR_RUNOFF: u8 = 13;

/// In how many months a class may look at a result again.
const REVIEWS: [u8; 2] = [6, 12];

/// Which of several polls is to be closed.
pub(crate) fn choose_close(w: &Words, class: ClassId, open: &[ClassPoll], catalogue: &Catalogue) -> Post {
    let title = |poll: &ClassPoll| Asked::of(poll, catalogue).title(w);
    let titles =
        open.iter().map(|poll| button(title(poll), Press::Class(class, ClassPress::Lead(poll.no, Lead::Close))));
    Post { buttons: rows(w, titles, 1), ..Post::line(w.msg_close_choose()) }
}

/// A poll has been closed.
pub(crate) fn close_done(w: &Words) -> Post {
    Post::line(w.msg_close_done())
}

/// What can be done to a poll.
pub(crate) fn manage(w: &Words, class: ClassId, poll: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    let question = asked.question(w);
    let until = || time::moment_in(w, poll.poll.closes_at, country);
    let lead = |label: String, lead| button(label, Press::Class(class, ClassPress::Lead(poll.no, lead)));
    let (text, mut buttons): (String, Vec<Button>) = match poll.poll.state {
        State::Open => (
            w.msg_manage_open(question, until()),
            vec![
                lead(w.msg_manage_close_button(), Lead::Close),
                lead(w.msg_manage_prolong_button(1), Lead::Prolong(1)),
                lead(w.msg_manage_prolong_button(3), Lead::Prolong(3)),
                lead(w.msg_manage_until_button(), Lead::ProlongUntil),
                lead(w.msg_manage_edit_button(), Lead::Edit),
                lead(w.msg_manage_withdraw_button(), Lead::Withdraw),
                lead(w.msg_manage_copy_button(), Lead::Copy),
            ],
        ),
        State::Planned(at) => (
            w.msg_manage_planned(question, time::moment_in(w, at, country)),
            vec![lead(w.msg_manage_edit_button(), Lead::Edit), lead(w.msg_manage_withdraw_button(), Lead::Withdraw)],
        ),
        State::Closed => (w.msg_manage_closed(question), after_close(w, class, poll)),
        State::Withdrawn => (w.msg_manage_closed(question), vec![lead(w.msg_manage_copy_button(), Lead::Copy)]),
    };
    buttons.retain(|button| !matches!(&button.press, Press::Class(_, ClassPress::Lead(_, lead)) if !fits(poll, *lead)));
    Post { buttons: rows(w, buttons, 2), ..Post::line(text) }
}

/// What the agreement asks can be neither worded anew nor asked by itself; and what it asks together closes together.
const fn fits(poll: &ClassPoll, lead: Lead) -> bool {
    match poll.subject {
        Subject::Ready(_) | Subject::Own(_) => poll.council.is_none() || !lead.sets_apart(),
        Subject::Pulse(_) => matches!(lead, Lead::Show | Lead::Export),
        _ => !matches!(lead, Lead::Edit | Lead::Copy | Lead::Follow | Lead::Runoff),
    }
}

fn after_close(w: &Words, class: ClassId, poll: &ClassPoll) -> Vec<Button> {
    let lead = |label: String, lead| button(label, Press::Class(class, ClassPress::Lead(poll.no, lead)));
    let mut buttons = vec![lead(w.msg_manage_follow_button(), Lead::Follow)];
    let outcome = poll.shown.as_ref().map(|shown| shown.outcome);
    if outcome.is_some_and(Outcome::decides) {
        let months = REVIEWS.map(|months| lead(w.msg_manage_review_button(months), Lead::Review(months)));
        buttons.extend(months);
        buttons.push(lead(w.msg_manage_never_button(), Lead::Review(0)));
    }
    if can_run_off(poll) {
        buttons.push(lead(w.msg_manage_runoff_button(), Lead::Runoff));
    }
    buttons.push(lead(w.msg_manage_copy_button(), Lead::Copy));
    buttons.push(lead(w.msg_manage_export_button(), Lead::Export));
    buttons.retain(|button| !matches!(&button.press, Press::Class(_, ClassPress::Lead(_, lead)) if !fits(poll, *lead)));
    buttons
}

/// True when a round between the two best options may follow.
pub(crate) fn can_run_off(poll: &ClassPoll) -> bool {
    let undecided = poll.shown.as_ref().is_some_and(|shown| shown.outcome == Outcome::NoMajority);
    let several = matches!(&poll.poll.question, Question::Choice { options } if options.len() > 2);
    several && undecided && poll.poll.children.get() >= SMALLEST_FOR_RUNOFF
}

/// What may follow, put before who leads the class once a poll has closed.
pub(crate) fn offer_follow_up(w: &Words, class: ClassId, poll: &ClassPoll, asked: Asked<'_>) -> Post {
    let decided = poll.shown.as_ref().is_some_and(|shown| shown.outcome.decides());
    let title = asked.title(w);
    let text = if decided { w.msg_follow_offer(title) } else { w.msg_open_offer(title) };
    Post { buttons: rows(w, after_close(w, class, poll), 1), ..Post::line(text) }
}

/// Asks for something to be written, and lets it be.
pub(crate) fn ask(w: &Words, class: ClassId, text: String) -> Post {
    let cancel = cancel(w, class);
    Post { buttons: rows(w, [cancel], 1), ..Post::line(text) }
}

/// A poll closes at another time.
pub(crate) fn prolonged(w: &Words, poll: &ClassPoll, country: Country) -> Post {
    Post::line(w.msg_prolonged(time::moment_in(w, poll.poll.closes_at, country)))
}

/// Tells the room that a poll closes at another time.
pub(crate) fn prolonged_room(w: &Words, poll: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    Post::line(w.msg_prolonged_room(asked.question(w), time::moment_in(w, poll.poll.closes_at, country)))
}

/// Shows why a poll is withdrawn, as the room would see it.
pub(crate) fn preview_withdrawal(w: &Words, class: ClassId, no: PollNo, reason: &str) -> Post {
    let buttons = [
        button(w.msg_withdraw_button(), Press::Class(class, ClassPress::Lead(no, Lead::WithdrawNow))),
        cancel(w, class),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_withdraw_preview(fenced(reason))) }
}

/// Tells the room that a poll was withdrawn.
pub(crate) fn withdrawn_room(w: &Words, asked: Asked<'_>, reason: &str) -> Post {
    Post::line(w.msg_withdrawn_room(asked.question(w), fenced(reason)))
}

/// Shows what now follows, as the room would see it.
pub(crate) fn preview_follow_up(w: &Words, class: ClassId, no: PollNo, sentence: &str) -> Post {
    let buttons =
        [button(w.msg_follow_button(), Press::Class(class, ClassPress::Lead(no, Lead::FollowNow))), cancel(w, class)];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_follow_preview(fenced(sentence))) }
}

/// Tells the room what now follows.
pub(crate) fn follow_up(w: &Words, asked: Asked<'_>, sentence: &str) -> Post {
    Post { heading: Some(w.msg_follow_heading(asked.title(w))), ..Post::line(fenced(sentence)) }
}

/// When the class looks at a result again.
pub(crate) fn review(w: &Words, on: Option<Date>) -> Post {
    Post::line(on.map_or_else(|| w.msg_review_unset(), |on| w.msg_review_set(time::month(w, on))))
}

/// Reminds who leads the class that it is time to look at a result again.
pub(crate) fn review_due(w: &Words, class: ClassId, poll: &ClassPoll, asked: Asked<'_>) -> Post {
    let again = button(w.msg_manage_copy_button(), Press::Class(class, ClassPress::Lead(poll.no, Lead::Copy)));
    Post { buttons: rows(w, [again], 1), ..Post::line(w.msg_review_due(asked.title(w))) }
}
