//! Councils: the overview, joining, messages to the classes.

pub(crate) mod export;
mod progress;
pub(crate) mod report;

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::council::Council;
use agreements::council::goals::Reached;
use agreements::council::sum::sums;
use agreements::poll::kind::Kind;
use agreements::poll::own::OwnStep;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::asked::Asked;
use super::{Reader, Words, button, cancel, fenced, plan, rows, time};
use crate::chat::{Button, Post};
use crate::class::{CouncilAsk, CouncilPoll, CouncilSeen, Membership, Named, Subject};
use crate::ids::{AskNo, ClassId};
use crate::press::{
    ClassPress, CouncilAct, CouncilPollAct, CouncilView, LessonAct, LessonChange, LessonMenu, MembershipAct, Press,
};
use progress::{counts, progress};

/// The durations on buttons, in days.
const DAYS: [u8; 3] = [7, 14, 21];

/// The most earlier questions on buttons.
const AGAIN: usize = 6;

fn act(council: ClassId, label: String, act: CouncilAct) -> Button {
    button(label, Press::Council(council, act))
}

fn member(class: ClassId, label: String, act: MembershipAct) -> Button {
    button(label, Press::Class(class, ClassPress::Membership(act)))
}

/// Welcomes a new council.
pub(crate) fn welcome(w: &Words, id: ClassId, council: &Council) -> Post {
    Post {
        heading: Some(w.msg_welcome_heading(fenced(council.name.as_str()))),
        paragraphs: vec![w.msg_council_welcome(), w.msg_council_never(), w.msg_council_cases()],
        buttons: rows(w, [act(id, w.msg_council_show_button(), CouncilAct::See(CouncilView::Show))], 1),
        ..Post::default()
    }
}

/// The classes, the open polls, and buttons; most of them only in private.
pub(crate) fn overview(w: &Words, id: ClassId, seen: &CouncilSeen, catalogue: &Catalogue, reader: Reader) -> Post {
    let Reader { leads, private } = reader;
    let mut paragraphs = vec![counts(w, seen)];
    if !seen.classes.is_empty() {
        let lines = seen
            .classes
            .iter()
            .map(|class| w.msg_council_class_line(fenced(&class.name), progress(w, class.standing.progress)));
        paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
    }
    let open = seen.polls.iter().filter(|poll| !poll.ended).map(|poll| {
        let until = time::moment_in(w, poll.closes_at, seen.council.country);
        w.msg_council_open_line(Asked::of_council(poll, catalogue).question(w), until)
    });
    paragraphs.extend(open);
    let anyone = [
        (w.msg_council_results_button(), CouncilAct::See(CouncilView::Results)),
        (w.msg_council_goals_button(), CouncilAct::See(CouncilView::Goals)),
        (w.msg_council_minutes_button(), CouncilAct::See(CouncilView::Minutes)),
    ];
    let leader = [
        (w.msg_council_invite_button(), CouncilAct::Invite),
        (w.msg_council_propose_button(), CouncilAct::Poll(CouncilPollAct::Propose)),
        (w.msg_council_announce_button(), CouncilAct::Announce),
        (w.msg_council_series_button(), CouncilAct::Topics),
    ];
    let page = (w.msg_council_page_button(), CouncilAct::Page);
    let buttons =
        anyone.into_iter().chain(leads.then_some(page)).chain(leader.into_iter().filter(|_| leads && private));
    if leads && !private {
        paragraphs.push(w.msg_council_in_private());
    }
    Post {
        heading: Some(fenced(seen.council.name.as_str())),
        paragraphs,
        buttons: rows(w, buttons.map(|(label, what)| act(id, label, what)), 2),
        ..Post::default()
    }
}

/// Gives out a code for a class.
pub(crate) fn invited(w: &Words, code: &str, until: Timestamp, zone: &TimeZone) -> Post {
    Post {
        paragraphs: vec![w.msg_council_code(code), w.msg_council_code_until(time::day(w, until, zone))],
        ..Post::default()
    }
}

/// Asks which poll goes to all classes.
pub(crate) fn propose(w: &Words, id: ClassId, earlier: &[CouncilPoll], catalogue: &Catalogue) -> Post {
    let mut buttons = vec![act(id, w.msg_council_own_button(), CouncilAct::Poll(CouncilPollAct::Own))];
    let mut known = Vec::new();
    for poll in earlier.iter().filter(|poll| poll.ended && matches!(poll.subject, Subject::Own(_))) {
        if known.len() < AGAIN && !known.contains(&poll.lineage.as_str()) {
            known.push(&poll.lineage);
            buttons.push(act(
                id,
                w.msg_council_again_button(Asked::of_council(poll, catalogue).title(w)),
                CouncilAct::Poll(CouncilPollAct::Again(poll.no)),
            ));
        }
    }
    let ready = catalogue.ready_polls().into_iter().filter(|poll| sums(poll.kind));
    buttons.extend(
        ready.map(|poll| {
            act(id, w.text(&poll.text_id("title")), CouncilAct::Poll(CouncilPollAct::Ready(poll.id.clone())))
        }),
    );
    let paragraphs = vec![w.msg_council_propose_choose(), w.msg_council_cases()];
    Post { paragraphs, buttons: rows(w, buttons, 2), ..Post::default() }
}

/// The next question while somebody words a poll.
pub(crate) fn question(w: &Words, id: ClassId, step: OwnStep) -> Post {
    let (mut post, kinds) = (plan::question(w, id, step), Kind::ALL.into_iter().filter(|kind| sums(*kind)));
    post.paragraphs.extend((step == OwnStep::Text).then(|| w.msg_council_cases()));
    let kinds = kinds.filter(|_| step == OwnStep::Kind);
    let kinds = kinds.map(|kind| act(id, plan::kind(w, kind), CouncilAct::Poll(CouncilPollAct::Kind(kind))));
    Post { buttons: rows(w, kinds.chain([cancel(w, id)]), 1), ..post }
}

/// Previews a poll, with buttons for changes.
pub(crate) fn preview(
    w: &Words,
    id: ClassId,
    asked: Asked<'_>,
    closes_at: Timestamp,
    country: Country,
    own: bool,
) -> Post {
    let mut paragraphs = vec![asked.question(w)];
    paragraphs.extend(asked.introduction(w));
    paragraphs.push(w.msg_card_until(time::moment_in(w, closes_at, country)));
    paragraphs.push(w.msg_council_preview());
    let mut buttons = vec![act(id, w.msg_council_send_button(), CouncilAct::Poll(CouncilPollAct::Send))];
    buttons
        .extend(DAYS.map(|days| act(id, w.msg_plan_days_button(days), CouncilAct::Poll(CouncilPollAct::Days(days)))));
    buttons.extend(own.then(|| act(id, w.msg_plan_reword_button(), CouncilAct::Poll(CouncilPollAct::Reword))));
    buttons.push(cancel(w, id));
    Post { heading: Some(w.msg_council_preview_heading()), paragraphs, buttons: rows(w, buttons, 2), ..Post::default() }
}

/// Says how many classes a message goes to.
pub(crate) fn sent(w: &Words, classes: usize) -> Post {
    Post::line(w.msg_council_sent(classes))
}

/// The text that asks for an announcement.
pub(crate) fn announce_ask(w: &Words) -> String {
    format!("{} {}", w.msg_council_announce_ask(), w.msg_council_cases())
}

/// Previews an announcement.
pub(crate) fn announce_preview(w: &Words, id: ClassId, council: &str, words: &str) -> Post {
    let said = says(w, council, words);
    Post {
        heading: Some(w.msg_council_announce_preview()),
        paragraphs: said.heading.into_iter().chain(said.paragraphs).collect(),
        buttons: rows(w, [act(id, w.msg_council_publish_button(), CouncilAct::Publish), cancel(w, id)], 1),
        ..Post::default()
    }
}

/// An announcement in a class.
pub(crate) fn says(w: &Words, council: &str, words: &str) -> Post {
    Post { heading: Some(w.msg_council_says(fenced(council))), ..Post::line(w.msg_council_words(fenced(words))) }
}

/// Asks which series to offer to all classes.
pub(crate) fn topics(w: &Words, id: ClassId, catalogue: &Catalogue) -> Post {
    let series = catalogue
        .series()
        .into_iter()
        .map(|series| act(id, w.text(&format!("series-{}-title", series.id)), CouncilAct::Series(series.id.clone())));
    Post { buttons: rows(w, series, 1), ..Post::line(w.msg_council_series_ask()) }
}

/// Offers a series to a contact parent.
pub(crate) fn offers(w: &Words, class: ClassId, council: &str, series: &str) -> Post {
    let title = w.text(&format!("series-{series}-title"));
    let set = button(
        w.msg_council_series_set_button(),
        Press::Class(class, ClassPress::Lesson(LessonAct::Change(LessonChange::Series(series.to_owned())))),
    );
    let look = button(
        w.msg_council_series_look_button(),
        Press::Class(class, ClassPress::Lesson(LessonAct::Menu(LessonMenu::Topic(series.to_owned())))),
    );
    Post { buttons: rows(w, [look, set], 1), ..Post::line(w.msg_council_series_offer(fenced(council), title)) }
}

/// Explains membership in a council, with buttons to join for each class.
pub(crate) fn offer(w: &Words, council: &str, classes: &[Named], code: &str) -> Post {
    let ways = classes.iter().flat_map(|class| {
        let join = |label, ahead| member(class.id, label, MembershipAct::Join(code.to_owned(), ahead));
        let name = fenced(class.name.as_str());
        [join(w.msg_council_join_each_button(&name), false), join(w.msg_council_join_ahead_button(&name), true)]
    });
    Post {
        heading: Some(w.msg_council_offer_heading(fenced(council))),
        paragraphs: vec![
            w.msg_council_hands_over(),
            w.msg_council_keeps(),
            w.msg_council_offer_opens(),
            w.msg_council_offer_leave(),
        ],
        buttons: rows(w, ways, 1),
        ..Post::default()
    }
}

/// Says that the class has joined.
pub(crate) fn joined(w: &Words, ahead: bool) -> Post {
    Post { paragraphs: vec![w.msg_council_joined(), self::ahead(w, ahead)], ..Post::default() }
}

/// Says how the council's polls open from now on.
pub(crate) fn opens(w: &Words, ahead: bool) -> Post {
    Post::line(self::ahead(w, ahead))
}

fn ahead(w: &Words, ahead: bool) -> String {
    if ahead { w.msg_council_opens_ahead() } else { w.msg_council_opens_each() }
}

/// The class's council, and the data that the class hands over.
pub(crate) fn membership(w: &Words, class: ClassId, membership: &Membership, leads: bool) -> Post {
    let (other, label) = match membership.ahead {
        true => (false, w.msg_council_each_button()),
        false => (true, w.msg_council_ahead_button()),
    };
    let buttons = [
        member(class, label, MembershipAct::Ahead(other)),
        member(class, w.msg_council_leave_button(), MembershipAct::Leave),
    ];
    Post {
        heading: Some(w.msg_council_in(fenced(&membership.name))),
        paragraphs: vec![w.msg_council_hands_over(), w.msg_council_keeps(), ahead(w, membership.ahead)],
        buttons: rows(w, buttons.into_iter().filter(|_| leads), 1),
        ..Post::default()
    }
}

/// Asks for confirmation before the class leaves.
pub(crate) fn leave(w: &Words, class: ClassId, membership: &Membership) -> Post {
    let leave = member(class, w.msg_council_leave_now_button(), MembershipAct::LeaveNow);
    Post { buttons: rows(w, [leave], 1), ..Post::line(w.msg_council_leave_ask(fenced(&membership.name))) }
}

/// Tells a class that it has joined or left a council.
pub(crate) fn told(w: &Words, council: &str, joined: bool) -> Post {
    match joined {
        true => Post {
            heading: Some(w.msg_council_told_joined(fenced(council))),
            paragraphs: vec![w.msg_council_hands_over(), w.msg_council_keeps()],
            ..Post::default()
        },
        false => Post::line(w.msg_council_told_left(fenced(council))),
    }
}

/// Tells a council that a class has joined or left.
pub(crate) fn news(w: &Words, class: &str, joined: bool) -> Post {
    let class = fenced(class);
    Post::line(if joined { w.msg_council_news_joined(class) } else { w.msg_council_news_left(class) })
}

/// The council's question, for a contact parent.
pub(crate) fn asks(
    w: &Words,
    class: ClassId,
    no: AskNo,
    ask: &CouncilAsk,
    catalogue: &Catalogue,
    country: Country,
) -> Post {
    let asked = Asked::new(&ask.subject, &ask.question, catalogue);
    let mut paragraphs = vec![asked.question(w)];
    paragraphs.extend(asked.introduction(w));
    paragraphs.push(w.msg_card_until(time::moment_in(w, ask.closes_at, country)));
    paragraphs.push(w.msg_council_card(fenced(&ask.from.name)));
    let buttons = [
        member(class, w.msg_council_open_button(), MembershipAct::Open(no)),
        member(class, w.msg_council_decline_button(), MembershipAct::Decline(no)),
    ];
    Post {
        heading: Some(w.msg_council_asks(fenced(&ask.from.name))),
        paragraphs,
        buttons: rows(w, buttons, 1),
        ..Post::default()
    }
}

/// The sum of a poll, for the council; `all` includes `poll`.
pub(crate) fn ended(w: &Words, poll: &CouncilPoll, all: &[CouncilPoll], catalogue: &Catalogue) -> Post {
    export::post(report::single(w, poll, all, catalogue))
}

/// The classes' progress at the end of a school year.
pub(crate) fn counted(w: &Words, id: ClassId, reached: Reached, on: Date) -> Post {
    let lines = report::lines(w, reached);
    Post {
        heading: Some(w.msg_council_year_heading(report::school_year(on.year()))),
        paragraphs: vec![lines.join("\n")],
        buttons: rows(w, [act(id, w.msg_council_minutes_button(), CouncilAct::See(CouncilView::Minutes))], 1),
        ..Post::default()
    }
}
