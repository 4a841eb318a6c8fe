//! The pupils' room: the posts of a session, and each pupil's private messages.

use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::poll::option::Ticks;
use agreements::session::Session;
use agreements::session::result::TopicResult;
use agreements::session::step::Step;
use agreements::session::wording::LONGEST_PROPOSAL;
use jiff::Timestamp;

use super::{Words, button, fenced, point, result, rows, session as say, time};
use crate::chat::{Button, Post};
use crate::class::{Around, Proposal, PupilAgreement, PupilWish};
use crate::ids::PupilsId;
use crate::press::{Press, TakePart};

/// A code that links a room of the pupils.
pub(crate) fn code(w: &Words, profile: &Profile, code: &str, until: Timestamp) -> Post {
    let until = time::moment(w, until, &profile.country.zone());
    let paragraphs =
        vec![w.msg_pupils_room_code(code), w.msg_pupils_room_code_how(), w.msg_pupils_room_code_once(until)];
    Post { heading: Some(w.msg_pupils_room_code_heading()), paragraphs, ..Post::default() }
}

/// Explains the room and the stored data.
pub(crate) fn hello(w: &Words, profile: &Profile) -> Post {
    let paragraphs = vec![
        w.msg_pupils_room_hello(fenced(profile.name.as_str())),
        w.msg_pupils_room_how(),
        w.msg_pupils_room_kept(),
        w.msg_pupils_room_more(),
    ];
    Post { heading: Some(w.msg_pupils_room_heading()), paragraphs, ..Post::default() }
}

/// The current step of the session, for the room; `None` for a step without news.
pub(crate) fn step(w: &Words, id: PupilsId, session: &Session, around: &Around, catalogue: &Catalogue) -> Option<Post> {
    let topic = session.topic();
    let heading = topic.map_or_else(|| w.msg_session_title(), |topic| say::topic(w, catalogue, topic));
    let card = |paragraphs: Vec<String>, label: String| Post {
        heading: Some(heading.clone()),
        paragraphs,
        buttons: rows(w, [button(label, Press::TakePart(id, TakePart::Look))], 1),
        ..Post::default()
    };
    let plain = |paragraphs| Post { heading: Some(heading.clone()), paragraphs, ..Post::default() };
    Some(match session.step {
        Step::Gather => {
            let topics = session.topics.iter().map(|topic| say::topic(w, catalogue, topic));
            let agenda = listed(topics);
            let reply = |wish: &PupilWish| format!("{}\n{}", fenced(&wish.words), say::reply(w, wish));
            let mut paragraphs = vec![w.msg_pupils_room_gather(), format!("{}:\n{agenda}", w.msg_session_agenda())];
            if !around.wishes.is_empty() {
                let replies = around.wishes.iter().map(reply).collect::<Vec<_>>().join("\n");
                paragraphs.push(format!("{}:\n{replies}", w.msg_session_replies()));
            }
            card(paragraphs, w.msg_pupils_room_join_button())
        }
        Step::Think => {
            let plans = around.planned.iter().flat_map(|version| say::plans(w, catalogue, version));
            plain([say::think(w, catalogue, topic)].into_iter().chain(plans).collect())
        }
        Step::Propose => card(vec![w.msg_pupils_room_propose()], w.msg_pupils_room_propose_button()),
        Step::Talk => plain(vec![w.msg_session_talk(), candidates(w, session, around, catalogue)]),
        Step::Vote => {
            let lines = say::candidates(w, catalogue, topic, &session.candidates);
            let paragraphs = vec![say::vote(w, session), listed(lines), w.msg_pupils_room_vote()];
            card(paragraphs, w.msg_session_vote_button())
        }
        Step::Told => plain(told(w, session.told.last()?, catalogue)),
        // The adult groups proposals on the screen, and another post tells the end with its results.
        Step::Group | Step::Done => return None,
    })
}

/// A list without numbers: in a chat without buttons, a number is an answer.
fn listed(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| format!("• {line}")).collect::<Vec<_>>().join("\n")
}

fn candidates(w: &Words, session: &Session, around: &Around, catalogue: &Catalogue) -> String {
    let all = session.to_be_voted_on(catalogue, around.part.as_ref());
    listed(say::candidates(w, catalogue, session.topic(), &all))
}

/// The decision, with numbers in bands only.
fn told(w: &Words, told: &TopicResult, catalogue: &Catalogue) -> Vec<String> {
    let bands = say::bands(told);
    let children = told.shown.children.get();
    let lines = say::candidates(w, catalogue, Some(&told.topic), &told.candidates);
    let line = |(place, line): (usize, String)| {
        let chosen = told.chosen.iter().any(|chosen| usize::from(*chosen) == place);
        let line = if chosen { w.msg_pupils_room_chosen(line) } else { line };
        match bands.get(place) {
            Some(band) => w.msg_pupils_room_band(line, result::band(w, *band, children)),
            None => line,
        }
    };
    let lines = lines.into_iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
    let of = (!bands.is_empty()).then(|| w.msg_chart_of(children));
    [say::outcome(w, told), lines].into_iter().chain(of).collect()
}

/// The results of a session.
pub(crate) fn over(w: &Words, here: bool, made: Option<&Version>, wishes: usize, catalogue: &Catalogue) -> Post {
    let mut paragraphs: Vec<String> = here.then(|| w.msg_pupils_room_over()).into_iter().collect();
    match made {
        Some(made) if made.points.is_empty() => paragraphs.push(w.msg_pupils_room_emptied()),
        Some(made) => {
            paragraphs.push(w.msg_pupils_room_agreed(made.number));
            paragraphs.extend(point::points(w, catalogue, &made.points));
        }
        None => {}
    }
    paragraphs.extend((wishes > 0).then(|| w.msg_session_over_wishes(wishes)));
    Post { heading: Some(w.msg_pupils_title()), paragraphs, ..Post::default() }
}

/// The pupils' part, for the pupils.
pub(crate) fn part(w: &Words, part: Option<&PupilAgreement>, catalogue: &Catalogue) -> Post {
    match part {
        Some(part) => {
            let paragraphs = super::pupils::part(w, part, catalogue);
            Post { heading: Some(w.msg_pupils_title()), paragraphs, ..Post::default() }
        }
        None => Post::line(w.msg_pupils_room_no_part()),
    }
}

/// A pupil's own acts on a topic.
#[derive(Debug, Default)]
pub(crate) struct Own {
    /// The pupil's proposals.
    pub(crate) proposals: Vec<Proposal>,
    /// The numbers of the wordings that the pupil has seconded.
    pub(crate) seconded: Vec<i32>,
    /// True if the pupil has voted.
    pub(crate) voted: bool,
}

/// A pupil's next act, in private.
pub(crate) fn alone(
    w: &Words,
    id: PupilsId,
    session: &Session,
    own: &Own,
    around: &Around,
    catalogue: &Catalogue,
) -> Post {
    let post = match session.step {
        Step::Gather => Post::line(w.msg_pupils_room_in()),
        Step::Propose => propose(w, id, session, own),
        Step::Vote if own.voted => return voted(w, id, session),
        Step::Vote => return ballot(w, id, session, Ticks::default(), catalogue),
        Step::Group => Post {
            paragraphs: vec![w.msg_session_group(), candidates(w, session, around, catalogue)],
            ..Post::default()
        },
        Step::Done => Post::line(w.msg_session_done()),
        // The same post as in the room: it has no private part.
        Step::Think | Step::Talk | Step::Told => {
            return step(w, id, session, around, catalogue).unwrap_or_default();
        }
    };
    let heading = session.topic().map(|topic| say::topic(w, catalogue, topic));
    Post { heading, ..post }
}

fn propose(w: &Words, id: PupilsId, session: &Session, own: &Own) -> Post {
    let mut paragraphs = vec![w.msg_pupils_room_propose_here(LONGEST_PROPOSAL)];
    let mine =
        |proposal: &Proposal| w.msg_pupils_room_mine(fenced(&proposal.words), say::fate(w, session, proposal.no));
    paragraphs.extend(own.proposals.iter().map(mine));
    if session.wordings.is_empty() {
        paragraphs.push(w.msg_session_nothing_yet());
    }
    let (seconded, open): (Vec<_>, Vec<_>) =
        session.wordings.iter().partition(|wording| own.seconded.contains(&wording.number));
    paragraphs.extend(seconded.iter().map(|wording| w.msg_pupils_room_seconded(fenced(&wording.words))));
    let second = open.iter().map(|wording| {
        let label = w.msg_pupils_room_second_button(fenced(&wording.words));
        button(label, Press::TakePart(id, TakePart::Second(wording.number)))
    });
    let buttons: Vec<Button> = second.chain([look(id, w.msg_pupils_room_look_button())]).collect();
    Post { paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

fn look(id: PupilsId, label: String) -> Button {
    button(label, Press::TakePart(id, TakePart::Look))
}

/// A ballot with these ticks; the buttons carry them, and the bot stores nothing before it is sent.
pub(crate) fn ballot(w: &Words, id: PupilsId, session: &Session, ticks: Ticks, catalogue: &Catalogue) -> Post {
    let lines = say::candidates(w, catalogue, session.topic(), &session.candidates);
    let tick = |(place, line): (u8, String)| {
        let label = if ticks.has(place) { w.msg_pupils_room_ticked(line) } else { line };
        button(label, Press::TakePart(id, TakePart::Tick(session.round, ticks.toggled(place))))
    };
    let send = if ticks.is_empty() { w.msg_pupils_room_none_button() } else { w.msg_pupils_room_send_button() };
    let send = button(send, Press::TakePart(id, TakePart::Vote(session.round, ticks)));
    let buttons: Vec<Button> = (0..).zip(lines).map(tick).chain([send]).collect();
    Post {
        heading: Some(say::vote(w, session)),
        paragraphs: vec![w.msg_session_vote_secret(), w.msg_pupils_room_tick()],
        buttons: rows(w, buttons, 1),
        ..Post::default()
    }
}

/// Confirms a vote.
pub(crate) fn voted(w: &Words, id: PupilsId, session: &Session) -> Post {
    let anew = Press::TakePart(id, TakePart::Tick(session.round, Ticks::default()));
    let change = button(w.msg_session_change_button(), anew);
    Post { buttons: rows(w, [change], 1), ..Post::line(w.msg_pupils_room_voted()) }
}

/// Confirms a proposal.
pub(crate) fn proposed(w: &Words, id: PupilsId) -> Post {
    let look = look(id, w.msg_pupils_room_look_button());
    Post { buttons: rows(w, [look], 1), ..Post::line(w.msg_pupils_room_proposed()) }
}
