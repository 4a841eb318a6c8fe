//! The contact parent's acts on a poll: close, prolong, withdraw, edit, copy, follow up.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use jiff::civil::Date;

use super::asked::Asked;
use super::{Words, button, cancel, fenced, rows, time};
use crate::chat::{Button, Post};
use crate::class::{ClassPoll, PollResult, PollState, Subject};
use crate::ids::{ClassId, PollNo};
use crate::press::{ClassPress, Lead, Press};

/// The smallest class that may learn the two leading options. In a smaller one, they tell too much about the others.
const SMALLEST_FOR_RUNOFF: u8 = 13;

/// The choices for the next review of a result, in months.
const REVIEWS: [u8; 2] = [6, 12];

/// Asks which poll to close.
pub(crate) fn choose_close(w: &Words, class: ClassId, open: &[ClassPoll], catalogue: &Catalogue) -> Post {
    let title = |poll: &ClassPoll| Asked::of(poll, catalogue).title(w);
    let titles =
        open.iter().map(|poll| button(title(poll), Press::Class(class, ClassPress::Lead(poll.no, Lead::Close))));
    Post { buttons: rows(w, titles, 1), ..Post::line(w.msg_close_choose()) }
}

/// Confirms a close.
pub(crate) fn close_done(w: &Words) -> Post {
    Post::line(w.msg_close_done())
}

/// The possible acts on a poll.
pub(crate) fn manage(w: &Words, class: ClassId, poll: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    let question = asked.question(w);
    let until = || time::moment_in(w, poll.poll.closes_at, country);
    let lead = |label: String, lead| button(label, Press::Class(class, ClassPress::Lead(poll.no, lead)));
    let (text, mut buttons): (String, Vec<Button>) = match &poll.state {
        PollState::Open => (
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
        PollState::Planned(at) => (
            w.msg_manage_planned(question, time::moment_in(w, *at, country)),
            vec![lead(w.msg_manage_edit_button(), Lead::Edit), lead(w.msg_manage_withdraw_button(), Lead::Withdraw)],
        ),
        PollState::Closed(result) => (w.msg_manage_closed(question), after_close(w, class, poll, result)),
        PollState::Withdrawn { .. } => {
            (w.msg_manage_closed(question), vec![lead(w.msg_manage_copy_button(), Lead::Copy)])
        }
    };
    buttons.retain(|button| !matches!(&button.press, Press::Class(_, ClassPress::Lead(_, lead)) if !fits(poll, *lead)));
    Post { buttons: rows(w, buttons, 2), ..Post::line(text) }
}

/// Polls of the agreement cannot be reworded or copied, and the polls of a pulse close together.
const fn fits(poll: &ClassPoll, lead: Lead) -> bool {
    match poll.subject {
        Subject::Ready(_) | Subject::Own(_) => poll.council.is_none() || !lead.sets_apart(),
        Subject::Pulse(_) => matches!(lead, Lead::Show | Lead::Export),
        Subject::Proposal { .. }
        | Subject::Adoption { .. }
        | Subject::Suggestion { .. }
        | Subject::Review { .. }
        | Subject::Wish { .. }
        | Subject::Lesson { .. } => !matches!(lead, Lead::Edit | Lead::Copy | Lead::Follow | Lead::Runoff),
    }
}

fn after_close(w: &Words, class: ClassId, poll: &ClassPoll, result: &PollResult) -> Vec<Button> {
    let lead = |label: String, lead| button(label, Press::Class(class, ClassPress::Lead(poll.no, lead)));
    let mut buttons = vec![lead(w.msg_manage_follow_button(), Lead::Follow)];
    if result.shown.outcome.decides() {
        let months = REVIEWS.map(|months| lead(w.msg_manage_review_button(months), Lead::Review(months)));
        buttons.extend(months);
        buttons.push(lead(w.msg_manage_never_button(), Lead::Review(0)));
    }
    if can_run_off(poll) {
        buttons.push(lead(w.msg_manage_runoff_button(), Lead::Runoff));
    }
    if !result.voices.is_empty() {
        buttons.push(lead(w.msg_manage_silence_button(), Lead::Silence));
    }
    buttons.push(lead(w.msg_manage_copy_button(), Lead::Copy));
    buttons.push(lead(w.msg_manage_export_button(), Lead::Export));
    buttons.retain(|button| !matches!(&button.press, Press::Class(_, ClassPress::Lead(_, lead)) if !fits(poll, *lead)));
    buttons
}

/// True if a run-off between the two leading options may follow.
pub(crate) fn can_run_off(poll: &ClassPoll) -> bool {
    let undecided = poll.outcome() == Some(Outcome::NoMajority);
    let several = matches!(&poll.poll.question, Question::Choice { options } if options.len() > 2);
    several && undecided && poll.poll.children.get() >= SMALLEST_FOR_RUNOFF
}

/// Offers the contact parent the next steps after a close.
pub(crate) fn offer_follow_up(
    w: &Words,
    class: ClassId,
    poll: &ClassPoll,
    asked: Asked<'_>,
    result: &PollResult,
) -> Post {
    let title = asked.title(w);
    let text = if result.shown.outcome.decides() { w.msg_follow_offer(title) } else { w.msg_open_offer(title) };
    Post { buttons: rows(w, after_close(w, class, poll, result), 1), ..Post::line(text) }
}

/// Asks for a text, with a button to cancel.
pub(crate) fn ask(w: &Words, class: ClassId, text: String) -> Post {
    let cancel = cancel(w, class);
    Post { buttons: rows(w, [cancel], 1), ..Post::line(text) }
}

/// Confirms a new closing time.
pub(crate) fn prolonged(w: &Words, poll: &ClassPoll, country: Country) -> Post {
    Post::line(w.msg_prolonged(time::moment_in(w, poll.poll.closes_at, country)))
}

/// Tells the room the new closing time.
pub(crate) fn prolonged_room(w: &Words, poll: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    Post::line(w.msg_prolonged_room(asked.question(w), time::moment_in(w, poll.poll.closes_at, country)))
}

/// Previews the reason for a withdrawal.
pub(crate) fn preview_withdrawal(w: &Words, class: ClassId, no: PollNo, reason: &str) -> Post {
    let buttons = [
        button(w.msg_withdraw_button(), Press::Class(class, ClassPress::Lead(no, Lead::WithdrawNow))),
        cancel(w, class),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_withdraw_preview(fenced(reason))) }
}

/// Tells the room that a poll is withdrawn.
pub(crate) fn withdrawn_room(w: &Words, asked: Asked<'_>, reason: &str) -> Post {
    Post::line(w.msg_withdrawn_room(asked.question(w), fenced(reason)))
}

/// Previews the consequence of a result.
pub(crate) fn preview_follow_up(w: &Words, class: ClassId, no: PollNo, sentence: &str) -> Post {
    let buttons =
        [button(w.msg_follow_button(), Press::Class(class, ClassPress::Lead(no, Lead::FollowNow))), cancel(w, class)];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_follow_preview(fenced(sentence))) }
}

/// Tells the room the consequence of a result.
pub(crate) fn follow_up(w: &Words, asked: Asked<'_>, sentence: &str) -> Post {
    Post { heading: Some(w.msg_follow_heading(asked.title(w))), ..Post::line(fenced(sentence)) }
}

/// Confirms the date of a result's review.
pub(crate) fn review(w: &Words, on: Option<Date>) -> Post {
    Post::line(on.map_or_else(|| w.msg_review_unset(), |on| w.msg_review_set(time::month(w, on))))
}

/// Reminds a contact parent of a result's review.
pub(crate) fn review_due(w: &Words, class: ClassId, poll: &ClassPoll, asked: Asked<'_>) -> Post {
    let again = button(w.msg_manage_copy_button(), Press::Class(class, ClassPress::Lead(poll.no, Lead::Copy)));
    Post { buttons: rows(w, [again], 1), ..Post::line(w.msg_review_due(asked.title(w))) }
}
