//! Buttons: what a press means, and the payload that carries it through a chat and back.

mod act;
mod agree;
mod council;
mod part;
mod teach;

use agreements::class::country::Country;
use agreements::class::group::GroupKind;
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::council::kind::CouncilKind;
use agreements::founding::Choice;
use agreements::guide::incident::Helper;
use uuid::Uuid;

use crate::ids::{ClassId, PollNo};
use crate::lang::Lang;
pub use act::{Fill, Lead, Plan, Reason, SeatAct};
pub use agree::{Agree, Document, Verdict};
pub use council::CouncilAct;
pub use part::TakePart;
pub use teach::{AskAct, CheckAct, LessonAct, PupilAct};

/// What somebody is in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A guardian, of that many children in the class.
    Guardian {
        /// One, or two for siblings in one class.
        children: u8,
    },
    /// Works with the children; has no vote in parents' polls.
    Staff,
    /// Somebody else; has no vote.
    Other,
}

impl Standing {
    /// All that can be chosen, the most usual first.
    pub const ALL: [Standing; 4] =
        [Standing::Guardian { children: 1 }, Standing::Guardian { children: 2 }, Standing::Staff, Standing::Other];

    const fn code(self) -> &'static str {
        match self {
            Standing::Guardian { children: 1 } => "g1",
            Standing::Guardian { .. } => "g2",
            Standing::Staff => "st",
            Standing::Other => "ot",
        }
    }
}

/// What can be shown to somebody who is in several classes, once they have chosen one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The agreement.
    Agreement,
    /// The polls that can be opened.
    Polls,
    /// What is open, planned and decided.
    Overview,
    /// How many seats are taken.
    Seats,
    /// The lessons.
    Lesson,
    /// Who one is.
    Me,
    /// What is open and may be closed.
    Close,
    /// Who answers questions.
    Role,
    /// Finding out about a service.
    Check,
    /// The class's page.
    Page,
    /// A session with the pupils.
    Pupils,
    /// The council, or the one that the class is in.
    Council,
}

const TOPICS: [(Topic, &str); 12] = [
    (Topic::Overview, "overview"),
    (Topic::Seats, "seats"),
    (Topic::Agreement, "agreement"),
    (Topic::Polls, "polls"),
    (Topic::Lesson, "lesson"),
    (Topic::Me, "me"),
    (Topic::Close, "close"),
    (Topic::Role, "role"),
    (Topic::Check, "check"),
    (Topic::Page, "page"),
    (Topic::Pupils, "pupils"),
    (Topic::Council, "council"),
];

/// A button: what its payload means. It fits the 64 bytes that Telegram leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// An answer to a question of the set-up; nothing in place of a name means the room's title.
    SetUp(ClassId, SetUp),
    /// An administrator agrees that this person leads the class.
    Confirm(ClassId),
    /// Opens a ready poll, or plans it in private.
    Open(ClassId, String),
    /// Opens the ballot of a poll alone with the bot.
    Ballot(ClassId, PollNo),
    /// Fills in a ballot of that version of a poll.
    Fill(ClassId, PollNo, i32, Fill),
    /// Does something with the reason of an objection.
    Reason(ClassId, PollNo, Reason),
    /// Does something to a poll that only who leads the class does.
    Lead(ClassId, PollNo, Lead),
    /// Answers a question about a poll that is being planned.
    Plan(ClassId, Plan),
    /// Does something about seats.
    Seat(ClassId, SeatAct),
    /// Does something to the agreement.
    Agree(ClassId, Agree),
    /// Says who one is.
    Stand(ClassId, Standing),
    /// Does something about the lessons.
    Lesson(ClassId, LessonAct),
    /// Does something about questions to an adviser, or to a role.
    Ask(ClassId, AskAct),
    /// Does something about a service that the guide does not know.
    Check(ClassId, CheckAct),
    /// Does something about what the pupils have made.
    Pupils(ClassId, PupilAct),
    /// Takes part in a session, as a pupil in the pupils' room.
    TakePart(ClassId, TakePart),
    /// Does something for a council, or about the one that the class is in.
    Council(ClassId, CouncilAct),
    /// Shows a service of the guide, as it is in a country; none for the list.
    App(Country, Option<String>),
    /// Shows the laws of a country.
    Law(Country),
    /// Shows what may have happened, in a country.
    Incidents(Country),
    /// Shows what to do about what has happened.
    Incident(Country, String, Helper),
    /// Chooses the language of what is said to oneself.
    Language(Lang),
    /// Chooses the language of the room.
    ClassLanguage(ClassId, Lang),
    /// Forgets the person who presses.
    Forget,
    /// Shows a topic of one of several classes.
    Show(ClassId, Topic),
}

/// An answer to a question of the set-up, as a button carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUp {
    /// Everything that a button can say in full.
    Choice(Choice),
    /// The class is called what the room is called.
    NameOfRoom,
}

impl Press {
    /// The payload of the button.
    #[must_use]
    pub fn data(&self) -> String {
        let of = |letter: char, class: &ClassId| format!("{letter}{}", class.0.simple());
        match self {
            Press::SetUp(class, SetUp::NameOfRoom) => format!("{}:n", of('s', class)),
            Press::SetUp(class, SetUp::Choice(choice)) => {
                let choice = match choice {
                    Choice::Language(code) => format!("l:{code}"),
                    Choice::Kind(GroupKind::School) => "k:s".into(),
                    Choice::Kind(GroupKind::Kindergarten) => "k:k".into(),
                    Choice::Kind(GroupKind::AfterSchool) => "k:a".into(),
                    Choice::Council(kind) => format!("u:{}", kind.code()),
                    Choice::Name(name) => format!("t:{}", name.as_str()),
                    Choice::Country(country) => format!("c:{}", country.code()),
                    Choice::Year(number) => format!("y:{number}"),
                    Choice::Children(children) => format!("h:{}", children.get()),
                };
                format!("{}:{choice}", of('s', class))
            }
            Press::Confirm(class) => of('f', class),
            Press::Open(class, clause) => format!("{}:{clause}", of('o', class)),
            Press::Ballot(class, poll) => format!("{}:{}", of('b', class), poll.0),
            Press::Fill(class, poll, version, fill) => {
                format!("{}:{}:{version}.{}", of('v', class), poll.0, fill.code())
            }
            Press::Reason(class, poll, reason) => format!("{}:{}:{}", of('j', class), poll.0, reason.code()),
            Press::Lead(class, poll, lead) => format!("{}:{}:{}", of('x', class), poll.0, lead.code()),
            Press::Plan(class, plan) => format!("{}:{}", of('w', class), plan.code()),
            Press::Seat(class, act) => format!("{}:{}", of('e', class), act.code()),
            Press::Agree(class, act) => format!("{}:{}", of('p', class), act.code()),
            Press::Stand(class, standing) => format!("{}:{}", of('m', class), standing.code()),
            Press::Lesson(class, act) => format!("{}:{}", of('d', class), act.code()),
            Press::Ask(class, act) => format!("{}:{}", of('a', class), act.code()),
            Press::Check(class, act) => format!("{}:{}", of('t', class), act.code()),
            Press::Pupils(class, act) => format!("{}:{}", of('u', class), act.code()),
            Press::TakePart(class, part) => format!("{}:{}", of('r', class), part.code()),
            Press::Council(class, act) => format!("{}:{}", of('k', class), act.code()),
            Press::App(country, None) => format!("i:{}", country.code()),
            Press::App(country, Some(service)) => format!("i:{}:{service}", country.code()),
            Press::Law(country) => format!("q:{}", country.code()),
            Press::Incidents(country) => format!("h:{}", country.code()),
            Press::Incident(country, incident, Helper::Parent) => format!("h:{}:{incident}", country.code()),
            Press::Incident(country, incident, Helper::Staff) => format!("y:{}:{incident}", country.code()),
            Press::Language(lang) => format!("l:{}", lang.code()),
            Press::ClassLanguage(class, lang) => format!("{}:{}", of('g', class), lang.code()),
            Press::Forget => "z".into(),
            Press::Show(class, topic) => {
                let name = TOPICS.iter().find(|(t, _)| t == topic).map_or("", |(_, name)| name);
                format!("{}:{name}", of('c', class))
            }
        }
    }

    /// The button with that payload, or nothing if no button of ours has it.
    #[must_use]
    pub fn parse(data: &str) -> Option<Press> {
        let mut parts = data.splitn(3, ':');
        let head = parts.next()?;
        let (first, second) = (parts.next(), parts.next());
        let letter = head.chars().next()?;
        let rest = &head[letter.len_utf8()..];
        if head == "z" {
            return (first.is_none()).then_some(Press::Forget);
        }
        if head == "l" {
            return Some(Press::Language(Lang::from_code(first?)?));
        }
        if let "i" | "q" | "h" | "y" = head {
            let (country, id) = (Country::from_code(first?)?, second.map(str::to_owned));
            return Some(match (head, id) {
                ("i", service) => Press::App(country, service),
                ("q", None) => Press::Law(country),
                ("h", None) => Press::Incidents(country),
                ("h", Some(incident)) => Press::Incident(country, incident, Helper::Parent),
                ("y", Some(incident)) => Press::Incident(country, incident, Helper::Staff),
                _ => return None,
            });
        }
        let class = ClassId(Uuid::try_parse(rest).ok().filter(|_| rest.len() == 32)?);
        Some(match (letter, first, second) {
            ('s', Some("n"), None) => Press::SetUp(class, SetUp::NameOfRoom),
            ('s', Some(step), Some(value)) => Press::SetUp(class, SetUp::Choice(choice(step, value)?)),
            ('f', None, None) => Press::Confirm(class),
            ('o', Some(clause), None) => Press::Open(class, clause.into()),
            ('b', Some(poll), None) => Press::Ballot(class, PollNo(poll.parse().ok()?)),
            ('v', Some(poll), Some(filled)) => {
                let (version, fill) = filled.split_once('.')?;
                Press::Fill(class, PollNo(poll.parse().ok()?), version.parse().ok()?, Fill::parse(fill)?)
            }
            ('j', Some(poll), Some(code)) => Press::Reason(class, PollNo(poll.parse().ok()?), Reason::parse(code)?),
            ('x', Some(poll), Some(code)) => Press::Lead(class, PollNo(poll.parse().ok()?), Lead::parse(code)?),
            ('w', Some(code), None) => Press::Plan(class, Plan::parse(code)?),
            ('e', Some(code), None) => Press::Seat(class, SeatAct::parse(code)?),
            ('p', Some(code), None) => Press::Agree(class, Agree::parse(code)?),
            ('m', Some(code), None) => Press::Stand(class, Standing::ALL.into_iter().find(|s| s.code() == code)?),
            ('d', Some(code), None) => Press::Lesson(class, LessonAct::parse(code)?),
            ('a', Some(code), None) => Press::Ask(class, AskAct::parse(code)?),
            ('t', Some(code), None) => Press::Check(class, CheckAct::parse(code)?),
            ('u', Some(code), None) => Press::Pupils(class, PupilAct::parse(code)?),
            ('r', Some(code), None) => Press::TakePart(class, TakePart::parse(code)?),
            ('k', Some(code), None) => Press::Council(class, CouncilAct::parse(code)?),
            ('g', Some(lang), None) => Press::ClassLanguage(class, Lang::from_code(lang)?),
            ('c', Some(name), None) => {
                Press::Show(class, TOPICS.iter().find(|(_, n)| *n == name).map(|(topic, _)| *topic)?)
            }
            _ => return None,
        })
    }

    /// The button as a link's parameter, which has letters, digits, hyphens and underscores.
    #[must_use]
    pub fn link(&self) -> String {
        self.data().replace(':', "-").replace('.', "_")
    }

    /// The button that a link's parameter means.
    #[must_use]
    pub fn linked(parameter: &str) -> Option<Press> {
        // What names a country has another colon before its id.
        let colons = if parameter.starts_with("i-") { 2 } else { 1 };
        Press::parse(&parameter.replacen('-', ":", colons).replace('_', "."))
    }

    /// True when pressing this makes somebody take part, who is then known to the class.
    #[must_use]
    pub const fn takes_part(&self, private: bool) -> bool {
        matches!(
            self,
            Press::Ballot(..)
                | Press::Fill(..)
                | Press::Stand(..)
                | Press::Reason(..)
                | Press::Lead(..)
                | Press::Plan(..)
                | Press::Seat(..)
                | Press::Agree(..)
                | Press::Ask(..)
                | Press::Check(..)
                | Press::Pupils(..)
                | Press::Council(..)
                | Press::Lesson(_, LessonAct::Wish(_))
        ) || (private && matches!(self, Press::Open(..)))
    }

    /// True when pressing this twice would undo it, or do it again, so that a press that is delivered twice counts once.
    #[must_use]
    pub const fn counts_once(&self) -> bool {
        matches!(
            self,
            Press::Fill(_, _, _, Fill::Tick(_))
                | Press::Agree(_, Agree::Reserve(..))
                | Press::Lesson(_, LessonAct::Week(_) | LessonAct::Skip | LessonAct::Now)
                | Press::Check(_, CheckAct::Share)
                | Press::Council(_, CouncilAct::Invite | CouncilAct::Series(_))
        )
    }

    /// The class that the button belongs to, if it belongs to one.
    #[must_use]
    pub const fn class(&self) -> Option<ClassId> {
        match self {
            Press::SetUp(class, _)
            | Press::Confirm(class)
            | Press::Open(class, _)
            | Press::Ballot(class, _)
            | Press::Fill(class, _, _, _)
            | Press::Reason(class, _, _)
            | Press::Lead(class, _, _)
            | Press::Plan(class, _)
            | Press::Seat(class, _)
            | Press::Agree(class, _)
            | Press::Stand(class, _)
            | Press::Lesson(class, _)
            | Press::Ask(class, _)
            | Press::Check(class, _)
            | Press::Pupils(class, _)
            | Press::TakePart(class, _)
            | Press::Council(class, _)
            | Press::ClassLanguage(class, _)
            | Press::Show(class, _) => Some(*class),
            Press::Language(_) | Press::Forget => None,
            Press::App(..) | Press::Law(_) | Press::Incidents(_) | Press::Incident(..) => None,
        }
    }
}

fn choice(step: &str, value: &str) -> Option<Choice> {
    Some(match (step, value) {
        ("l", code) => Choice::Language(Lang::from_code(code)?.code().into()),
        ("k", "s") => Choice::Kind(GroupKind::School),
        ("k", "k") => Choice::Kind(GroupKind::Kindergarten),
        ("k", "a") => Choice::Kind(GroupKind::AfterSchool),
        ("u", code) => Choice::Council(CouncilKind::from_code(code)?),
        ("t", name) => Choice::Name(ClassName::try_from(name.to_owned()).ok()?),
        ("c", code) => Choice::Country(Country::from_code(code)?),
        ("y", number) => Choice::Year(number.parse().ok()?),
        ("h", number) => Choice::Children(ChildCount::try_from(number.parse::<u8>().ok()?).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
