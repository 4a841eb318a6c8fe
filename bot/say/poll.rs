//! Polls: the lists, the card, the ballot, reminders.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::poll::Poll;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::answer::pledge::{Need, Pledge};
use agreements::poll::answer::stance::Stance;
use agreements::poll::option::Ticks;
use agreements::poll::question::Question;
use jiff::tz::TimeZone;

use super::asked::Asked;
use super::rule::rule;
use super::{Reader, Words, button, fenced, lesson, result, rows, time};
use crate::chat::{Ballot, Post};
use crate::class::{ClassPoll, FromCouncil, PollState, Standing, Subject};
use crate::ids::{ClassId, PollNo};
use crate::press::{ClassPress, Fill, Lead, Plan, Press, Reason, SeatAct};

/// The ready polls to open, and the open polls.
pub(crate) fn list(
    w: &Words,
    class: ClassId,
    ready: &[&str],
    open: &[ClassPoll],
    catalogue: &Catalogue,
    zone: &TimeZone,
    reader: Reader,
) -> Post {
    let line = |poll: &ClassPoll| {
        let until = time::moment(w, poll.poll.closes_at, zone);
        w.msg_polls_open_line(Asked::of(poll, catalogue).question(w), until)
    };
    let mut paragraphs: Vec<String> = open.iter().map(line).collect();
    if open.is_empty() {
        paragraphs.push(w.msg_polls_none_open());
    }
    let Reader { leads, private } = reader;
    paragraphs.push(match (leads, private) {
        (true, true) => w.msg_polls_choose_private(),
        (true, false) => w.msg_polls_choose(),
        (false, _) => w.msg_polls_ask_contact(),
    });
    let ready = ready.iter().filter(|_| leads);
    let buttons = ready
        .map(|id| button(w.text(&format!("poll-{id}-title")), Press::Class(class, ClassPress::Open((*id).to_owned()))));
    let mut buttons = rows(w, buttons, 2);
    if leads && private {
        buttons.rows.push(vec![button(w.msg_polls_own_button(), Press::Class(class, ClassPress::Plan(Plan::New)))]);
    }
    Post { heading: Some(w.msg_polls_heading()), paragraphs, buttons, ..Post::default() }
}

/// The open, planned and decided polls.
#[derive(Debug, Clone)]
pub(crate) struct Overview {
    /// The open polls.
    pub(crate) open: Vec<ClassPoll>,
    /// The polls that open later.
    pub(crate) planned: Vec<ClassPoll>,
    /// The closed polls, the newest first.
    pub(crate) closed: Vec<ClassPoll>,
}

/// The open, planned and decided polls; a contact parent gets a button for each.
pub(crate) fn overview(
    w: &Words,
    class: ClassId,
    polls: &Overview,
    catalogue: &Catalogue,
    country: Country,
    leads: bool,
) -> Post {
    let question = |poll: &ClassPoll| Asked::of(poll, catalogue).question(w);
    let title = |poll: &ClassPoll| Asked::of(poll, catalogue).title(w);
    let mut paragraphs = Vec::new();
    let mut part = |heading: String, lines: Vec<String>| {
        if !lines.is_empty() {
            paragraphs.push([vec![heading], lines].concat().join("\n"));
        }
    };
    let open =
        |poll: &ClassPoll| w.msg_overview_open_line(question(poll), time::moment_in(w, poll.poll.closes_at, country));
    part(w.msg_overview_open(), polls.open.iter().map(open).collect());
    let planned = |poll: &ClassPoll| match poll.state {
        PollState::Planned(at) => Some(w.msg_overview_planned_line(question(poll), time::moment_in(w, at, country))),
        PollState::Open | PollState::Closed(_) | PollState::Withdrawn { .. } => None,
    };
    part(w.msg_overview_planned(), polls.planned.iter().filter_map(planned).collect());
    let closed = |poll: &ClassPoll| {
        let closed = poll.result()?;
        let outcome = result::outcome(w, poll, Asked::of(poll, catalogue), &closed.shown);
        let review = closed.review_on.map(|on| w.msg_overview_review_line(title(poll), time::month(w, on)));
        Some(
            [w.msg_overview_decided_line(title(poll), outcome)]
                .into_iter()
                .chain(review)
                .collect::<Vec<_>>()
                .join("\n"),
        )
    };
    part(w.msg_overview_decided(), polls.closed.iter().filter_map(closed).collect());
    if paragraphs.is_empty() {
        paragraphs.push(w.msg_overview_nothing());
    }
    let all = polls.open.iter().chain(&polls.planned).chain(&polls.closed).filter(|_| leads);
    let buttons = all.map(|poll| button(title(poll), Press::Class(class, ClassPress::Lead(poll.no, Lead::Show))));
    Post { heading: Some(w.msg_overview_heading()), paragraphs, buttons: rows(w, buttons, 2), ..Post::default() }
}

/// The card of an open poll for the room. A vote does not change it, so it leaves no trace of a voter.
pub(crate) fn card(w: &Words, class: ClassId, open: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    with_buttons(w, class, open, asked, country, None)
}

/// The card of an open poll for one person alone. Where one ticks options, it shows the ticks so far, and each button
/// carries the whole set that it leads to, so a second delivery of a press changes nothing.
pub(crate) fn ballot(
    w: &Words,
    class: ClassId,
    open: &ClassPoll,
    asked: Asked<'_>,
    country: Country,
    given: Option<&Answer>,
) -> Post {
    let ticks = if let Some(Answer::Ticks(ticks)) = given { *ticks } else { Ticks::default() };
    with_buttons(w, class, open, asked, country, Some(ticks))
}

fn with_buttons(
    w: &Words,
    class: ClassId,
    open: &ClassPoll,
    asked: Asked<'_>,
    country: Country,
    ticks: Option<Ticks>,
) -> Post {
    if let Some(lesson) = asked.lesson() {
        return lesson::dilemma(w, class, open, lesson, country);
    }
    let card = Card::of(w, asked, &open.poll, open.council.as_ref(), country, ticks);
    let press = |choice: Choice| {
        let press = match choice.chosen {
            Chosen::Fill(fill) => ClassPress::Fill(open.no, open.version, fill),
            Chosen::Ballot => ClassPress::Ballot(open.no),
        };
        button(choice.label, Press::Class(class, press))
    };
    let mut buttons = rows(w, [], 1);
    buttons.rows = card.rows.into_iter().map(|row| row.into_iter().map(press).collect()).collect();
    Post {
        heading: Some(card.question),
        paragraphs: card.paragraphs,
        buttons,
        ballot: Some(Ballot { pressing: card.pressing, privately: w.msg_card_privately() }),
        ..Post::default()
    }
}

/// What the card of a poll says, also of a poll that nobody can vote in yet.
pub(super) struct Card {
    /// The question.
    pub(super) question: String,
    /// All that is said about it.
    pub(super) paragraphs: Vec<String>,
    /// What one can choose, row by row.
    pub(super) rows: Vec<Vec<Choice>>,
    /// How one votes, where a chat hides a press from others.
    pressing: String,
}

/// Something to choose on a card.
pub(super) struct Choice {
    /// What it is called.
    pub(super) label: String,
    chosen: Chosen,
}

/// What it means to choose something on a card.
enum Chosen {
    /// It fills in the ballot.
    Fill(Fill),
    /// It brings the ballot, which has several steps.
    Ballot,
}

impl Card {
    /// The card of a poll: for the room, or for a person with these ticks.
    pub(super) fn of(
        w: &Words,
        asked: Asked<'_>,
        poll: &Poll,
        council: Option<&FromCouncil>,
        country: Country,
        ticks: Option<Ticks>,
    ) -> Card {
        let mut paragraphs = asked.introduction(w);
        paragraphs.push(w.msg_card_until(time::moment_in(w, poll.closes_at, country)));
        paragraphs.push(match asked.subject() {
            Subject::Pulse(_) => w.msg_pulse_rule(poll.children.get()),
            Subject::Ready(_)
            | Subject::Own(_)
            | Subject::Proposal { .. }
            | Subject::Adoption { .. }
            | Subject::Suggestion { .. }
            | Subject::Review { .. }
            | Subject::Wish { .. }
            | Subject::Lesson { .. } => rule(w, poll),
        });
        paragraphs.extend(council.map(|from| w.msg_council_card(fenced(&from.name))));
        let vote = |answer: Answer| {
            let label = asked.answer(w, &answer, poll.children);
            Choice { label, chosen: Chosen::Fill(Fill::Vote(answer)) }
        };
        let each = |answers: Vec<Answer>| answers.into_iter().map(|answer| vec![vote(answer)]).collect::<Vec<_>>();
        let places = || (0..).take(poll.question.options().len());
        let (mut rows, pressing) = match &poll.question {
            Question::Choice { .. } => (each(places().map(Answer::Option).collect()), w.msg_card_secret()),
            Question::Approval { .. } => {
                let tick = |place| {
                    let label = asked.option(w, place);
                    let Some(ticks) = ticks else { return Choice { label, chosen: Chosen::Fill(Fill::Tick(place)) } };
                    let label = if ticks.has(place) { w.msg_ballot_ticked(label) } else { label };
                    Choice { label, chosen: Chosen::Fill(Fill::Vote(Answer::Ticks(ticks.toggled(place)))) }
                };
                let mut rows = in_rows(places().map(tick), 2);
                rows.push(vec![vote(Answer::Ticks(Ticks::default()))]);
                (rows, if ticks.is_some() { w.msg_ballot_ticks() } else { w.msg_card_ticks() })
            }
            Question::Age(scale) => {
                let mut ages = in_rows(scale.ages().map(|age| vote(Answer::Age(age))), 3);
                ages.push(vec![vote(Answer::Families)]);
                (ages, w.msg_card_secret())
            }
            Question::Stance => {
                (in_rows(Stance::ALL.map(|stance| vote(Answer::Stance(stance))), 2), w.msg_card_secret())
            }
            Question::Consent => (each(Position::ALL.map(Answer::Consent).to_vec()), w.msg_card_secret()),
            Question::Ranking { .. } | Question::Pledge(_) => {
                (vec![vec![Choice { label: w.msg_ballot_button(), chosen: Chosen::Ballot }]], w.msg_card_steps())
            }
        };
        if !poll.question.kind().takes_steps() {
            rows.push(vec![vote(Answer::NoOpinion)]);
        }
        Card { question: asked.question(w), paragraphs, rows, pressing }
    }
}

fn in_rows(choices: impl IntoIterator<Item = Choice>, width: usize) -> Vec<Vec<Choice>> {
    let mut rows: Vec<Vec<Choice>> = Vec::new();
    for choice in choices {
        match rows.last_mut() {
            Some(row) if row.len() < width => row.push(choice),
            Some(_) | None => rows.push(vec![choice]),
        }
    }
    rows
}

/// The card of a closed poll.
pub(crate) fn closed_card(w: &Words, asked: Asked<'_>) -> Post {
    if let Some(lesson) = asked.lesson() {
        return lesson::over(w, lesson);
    }
    Post { heading: Some(asked.question(w)), ..Post::line(w.msg_card_closed()) }
}

/// The card of a withdrawn poll.
pub(crate) fn withdrawn_card(w: &Words, asked: Asked<'_>, reason: &str) -> Post {
    Post { heading: Some(asked.question(w)), ..Post::line(w.msg_card_withdrawn(fenced(reason))) }
}

/// The first step of a ballot with several, or the next step of a ranking.
pub(crate) fn step(w: &Words, class: ClassId, open: &ClassPoll, asked: Asked<'_>, order: &[u8]) -> Post {
    let fill = |fill| Press::Class(class, ClassPress::Fill(open.no, open.version, fill));
    let none = button(w.msg_answer_none(), fill(Fill::Vote(Answer::NoOpinion)));
    let (text, mut buttons) = match &open.poll.question {
        Question::Pledge(scale) => {
            let ages = scale.ages().map(|age| button(w.msg_age(age), fill(Fill::Until(age))));
            (w.msg_pledge_until(), rows(w, ages, 3))
        }
        Question::Choice { .. }
        | Question::Approval { .. }
        | Question::Age(_)
        | Question::Stance
        | Question::Ranking { .. }
        | Question::Consent => {
            let left = (0..).take(open.poll.question.options().len()).filter(|place| !order.contains(place));
            let then = |place| [order, &[place]].concat();
            let options = left.map(|place| button(asked.option(w, place), fill(Fill::Rank(then(place)))));
            let text = if order.is_empty() { w.msg_rank_first() } else { w.msg_rank_next(asked.ranked(w, order)) };
            (text, rows(w, options, 1))
        }
    };
    if order.is_empty() {
        buttons.rows.push(vec![none]);
    } else {
        let done = button(w.msg_rank_done_button(), fill(Fill::Vote(Answer::Order(order.to_vec()))));
        buttons.rows.push(vec![done, button(w.msg_rank_again_button(), fill(Fill::Rank(Vec::new())))]);
    }
    Post { heading: Some(asked.question(w)), paragraphs: vec![text], buttons, ..Post::default() }
}

/// The second step of a pledge: the size of the group.
pub(crate) fn need(w: &Words, class: ClassId, open: &ClassPoll, asked: Asked<'_>, until: u8) -> Post {
    let children = open.poll.children;
    let label = |need: Need| match (need, need.seats(children)) {
        (Need::Seats(1), _) => w.msg_need_alone(),
        (Need::Share(4), seats) => w.msg_need_third(seats),
        (Need::Share(6), seats) => w.msg_need_half(seats),
        (Need::Share(8), seats) => w.msg_need_two_thirds(seats),
        (Need::Seats(_) | Need::Share(_), seats) => w.msg_need_seats(seats),
    };
    let vote = |need| {
        Press::Class(class, ClassPress::Fill(open.no, open.version, Fill::Vote(Answer::Pledge(Pledge { until, need }))))
    };
    let offered = Need::OFFERED.into_iter().filter(|need| need.seats(children) <= children.get());
    let buttons = rows(w, offered.map(|need| button(label(need), vote(need))), 1);
    Post { heading: Some(asked.question(w)), paragraphs: vec![w.msg_pledge_need(until)], buttons, ..Post::default() }
}

/// Confirms a vote. The first vote also explains the voter's role.
pub(crate) fn noted(
    w: &Words,
    open: &ClassPoll,
    asked: Asked<'_>,
    answer: &Answer,
    zone: &TimeZone,
    standing: Standing,
    first: bool,
) -> Post {
    let noted = match answer {
        Answer::Ticks(ticks) if ticks.is_empty() => w.msg_vote_ticks_none(),
        Answer::Ticks(ticks) => w.msg_vote_ticks(asked.list(w, *ticks)),
        Answer::Option(place) if asked.lesson().is_some() => {
            w.msg_lesson_noted(asked.option(w, *place), time::moment(w, open.poll.closes_at, zone))
        }
        Answer::Age(_)
        | Answer::Families
        | Answer::Option(_)
        | Answer::Stance(_)
        | Answer::Order(_)
        | Answer::Consent(_)
        | Answer::Pledge(_)
        | Answer::NoOpinion => {
            let until = time::moment(w, open.poll.closes_at, zone);
            w.msg_vote_noted(asked.answer(w, answer, open.poll.children), until)
        }
    };
    let votes_twice = matches!(standing, Standing::Guardian { children: 2.. });
    let more = if first { Some(w.msg_vote_first()) } else { votes_twice.then(|| w.msg_vote_two()) };
    Post::line([Some(noted), more].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Confirms in private that a poll has opened.
pub(crate) fn opened(w: &Words) -> Post {
    Post::line(w.msg_poll_opened())
}

/// Asks once whether the person wants reminders.
pub(crate) fn offer_reminders(w: &Words, class: ClassId) -> Post {
    let yes = button(w.msg_remind_yes_button(), Press::Class(class, ClassPress::Seat(SeatAct::Remind)));
    Post { buttons: rows(w, [yes], 1), ..Post::line(w.msg_remind_offer()) }
}

/// A reminder with the ballot, for a person who asked for reminders.
pub(crate) fn reminder(w: &Words, class: ClassId, open: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    let until = time::moment_in(w, open.poll.closes_at, country);
    let card = ballot(w, class, open, asked, country, None);
    Post { heading: None, paragraphs: vec![w.msg_reminder_private(asked.question(w), until)], ..card }
}

/// A reminder for the room.
pub(crate) fn room_reminder(w: &Words, open: &ClassPoll, asked: Asked<'_>, country: Country) -> Post {
    Post::line(w.msg_reminder_room(asked.question(w), time::moment_in(w, open.poll.closes_at, country)))
}

/// Asks for the reason of an objection.
pub(crate) fn offer_reason(w: &Words, class: ClassId, no: PollNo) -> Post {
    let write = button(w.msg_objection_write_button(), Press::Class(class, ClassPress::Reason(no, Reason::Write)));
    Post { buttons: rows(w, [write], 1), ..Post::line(w.msg_objection_offer()) }
}

/// Previews a reason.
pub(crate) fn preview_reason(w: &Words, class: ClassId, no: PollNo, reason: &str) -> Post {
    let buttons = [
        button(w.msg_objection_release_button(), Press::Class(class, ClassPress::Reason(no, Reason::Release))),
        button(w.msg_objection_drop_button(), Press::Class(class, ClassPress::Reason(no, Reason::Drop))),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_objection_preview(fenced(reason))) }
}

/// Confirms that the class will read the reason.
pub(crate) fn reason_released(w: &Words, class: ClassId, no: PollNo) -> Post {
    let drop = button(w.msg_objection_drop_button(), Press::Class(class, ClassPress::Reason(no, Reason::Drop)));
    Post { buttons: rows(w, [drop], 1), ..Post::line(w.msg_objection_released()) }
}
