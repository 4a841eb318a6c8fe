//! Planning a poll: in own words or a ready one, with its rule and times.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::poll::kind::Kind;
use agreements::poll::own::{NotTaken, OwnStep};
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::NotATime;

use super::asked::Asked;
use super::poll::Card;
use super::{Words, button, rows, time};
use crate::chat::Post;
use crate::class::{NewPoll, Subject};
use crate::ids::ClassId;
use crate::press::{ClassPress, Either, Plan, Press};

/// The durations on buttons, in days.
const DAYS: [u8; 3] = [3, 7, 14];

/// The next question while somebody words a poll.
pub(crate) fn question(w: &Words, class: ClassId, step: OwnStep) -> Post {
    let discard = button(w.msg_plan_discard_button(), Press::Either(class, Either::Discard));
    let text = match step {
        OwnStep::Text => w.msg_plan_text_ask(),
        OwnStep::Kind => w.msg_plan_kind_ask(),
        OwnStep::Options => w.msg_plan_options_ask(),
        OwnStep::Ages => w.msg_plan_ages_ask(),
    };
    let kinds =
        Kind::ALL.map(|kind| button(self::kind(w, kind), Press::Class(class, ClassPress::Plan(Plan::Kind(kind)))));
    let kinds = kinds.into_iter().filter(|_| step == OwnStep::Kind);
    Post { buttons: rows(w, kinds.chain([discard]), 1), ..Post::line(text) }
}

/// The name of a kind of poll.
pub(super) fn kind(w: &Words, kind: Kind) -> String {
    match kind {
        Kind::Choice => w.msg_kind_choice_button(),
        Kind::Approval => w.msg_kind_approval_button(),
        Kind::Age => w.msg_kind_age_button(),
        Kind::Stance => w.msg_kind_stance_button(),
        Kind::Ranking => w.msg_kind_ranking_button(),
        Kind::Consent => w.msg_kind_consent_button(),
        Kind::Pledge => w.msg_kind_pledge_button(),
    }
}

/// Previews a poll, with buttons for changes.
pub(crate) fn preview(
    w: &Words,
    class: ClassId,
    new: &NewPoll,
    catalogue: &Catalogue,
    country: Country,
    edits: bool,
) -> Post {
    // The real card without its buttons, which become a list.
    let asked = Asked::new(&new.subject, &new.poll.question, catalogue);
    let card = Card::of(w, asked, &new.poll, new.council.as_ref(), country, None);
    let labels: Vec<&str> = card.rows.iter().flatten().map(|choice| choice.label.as_str()).collect();
    let opens = match new.opens {
        Some(at) => w.msg_plan_opens(time::moment_in(w, at, country)),
        None => w.msg_plan_opens_at_once(),
    };
    let mut paragraphs: Vec<String> = [card.question].into_iter().chain(card.paragraphs).collect();
    paragraphs.push(labels.join(" · "));
    paragraphs.extend((!edits).then_some(opens));
    Post {
        heading: Some(w.msg_plan_heading()),
        paragraphs,
        buttons: rows(w, changes(w, class, new, edits), 2),
        ..Post::default()
    }
}

fn changes(w: &Words, class: ClassId, new: &NewPoll, edits: bool) -> Vec<crate::chat::Button> {
    let plan = |label: String, plan| button(label, Press::Class(class, ClassPress::Plan(plan)));
    let open = if edits { w.msg_plan_save_button() } else { w.msg_plan_open_button() };
    let mut buttons = vec![plan(open, Plan::Open)];
    buttons.extend(DAYS.map(|days| plan(w.msg_plan_days_button(days), Plan::Days(days))));
    buttons.push(plan(w.msg_plan_closing_button(), Plan::Closing));
    let own = matches!(new.subject, Subject::Own(_));
    buttons.extend(own.then(|| plan(w.msg_plan_reword_button(), Plan::Reword)));
    if !edits {
        buttons.push(match new.opens {
            Some(_) => plan(w.msg_plan_at_once_button(), Plan::AtOnce),
            None => plan(w.msg_plan_opening_button(), Plan::Opening),
        });
    }
    let (kind, children) = (new.poll.question.kind(), new.poll.children);
    let shares = Rule::shares(kind, children).into_iter().filter(|share| *share != new.poll.rule.share);
    buttons.extend(shares.map(|share| {
        let label = match share {
            Share::Majority => w.msg_share_majority_button(),
            Share::TwoThirds => w.msg_share_two_thirds_button(),
            Share::Consent => w.msg_share_consent_button(),
        };
        plan(label, Plan::Share(share))
    }));
    if kind != Kind::Pledge {
        let quorums = Rule::quorums(children).into_iter().filter(|quorum| *quorum != new.poll.rule.quorum);
        buttons.extend(quorums.map(|quorum| plan(w.msg_quorum_button(quorum), Plan::Quorum(quorum))));
    }
    buttons.push(button(w.msg_plan_discard_button(), Press::Either(class, Either::Discard)));
    buttons
}

/// Confirms that a poll opens later.
pub(crate) fn planned(w: &Words, poll: &NewPoll, country: Country) -> Post {
    match poll.opens {
        Some(at) => Post::line(w.msg_plan_planned(time::moment_in(w, at, country))),
        None => Post::line(w.msg_poll_opened()),
    }
}

/// The reason why a text was not accepted.
pub(crate) fn not_taken(w: &Words, why: NotTaken) -> String {
    match why {
        NotTaken::Question => w.msg_not_a_question(),
        NotTaken::Count => w.msg_not_options_count(),
        NotTaken::Option => w.msg_not_options_length(),
        NotTaken::Twice => w.msg_not_options_twice(),
        NotTaken::Ages => w.msg_not_ages(),
    }
}

/// The reason why a time was not accepted.
pub(crate) fn not_a_time(w: &Words, why: NotATime) -> String {
    match why {
        NotATime::Unreadable => w.msg_time_unreadable(),
        NotATime::Past => w.msg_time_past(),
        NotATime::TooFar => w.msg_time_too_far(),
        NotATime::Skipped => w.msg_time_skipped(),
        NotATime::Twice => w.msg_time_twice(),
    }
}
