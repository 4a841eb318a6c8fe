//! Buttons: what a press means, and the payload that carries it through a chat and back.

mod act;
mod agree;

use agreements::class::{ChildCount, Country, GroupKind};
use agreements::founding::{Choice, ClassName};
use uuid::Uuid;

use crate::ids::{ClassId, PollNo};
use crate::lang::Lang;
pub use act::{Fill, Lead, Plan, Reason, SeatAct};
pub use agree::{Agree, Document, Verdict};

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
}

const TOPICS: [(Topic, &str); 7] = [
    (Topic::Overview, "overview"),
    (Topic::Seats, "seats"),
    (Topic::Agreement, "agreement"),
    (Topic::Polls, "polls"),
    (Topic::Lesson, "lesson"),
    (Topic::Me, "me"),
    (Topic::Close, "close"),
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
    /// Chooses the lessons' weekday, 0 for Monday.
    LessonDay(ClassId, i8),
    /// Chooses the lessons' weekday and hour.
    LessonTime(ClassId, i8, i8),
    /// Chooses an option of a lesson.
    LessonOption(ClassId, String, String),
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
            Press::LessonDay(class, day) => format!("{}:{day}", of('d', class)),
            Press::LessonTime(class, day, hour) => format!("{}:{day}:{hour}", of('t', class)),
            Press::LessonOption(class, lesson, option) => format!("{}:{lesson}:{option}", of('a', class)),
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
            ('d', Some(day), None) => Press::LessonDay(class, weekday(day)?),
            ('t', Some(day), Some(hour)) => {
                Press::LessonTime(class, weekday(day)?, hour.parse().ok().filter(|hour| (0..24).contains(hour))?)
            }
            ('a', Some(lesson), Some(option)) => Press::LessonOption(class, lesson.into(), option.into()),
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
        self.data().replace(':', "-")
    }

    /// The button that a link's parameter means.
    #[must_use]
    pub fn linked(parameter: &str) -> Option<Press> {
        Press::parse(&parameter.replacen('-', ":", 1))
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
            | Press::LessonDay(class, _)
            | Press::LessonTime(class, _, _)
            | Press::LessonOption(class, _, _)
            | Press::ClassLanguage(class, _)
            | Press::Show(class, _) => Some(*class),
            Press::Language(_) | Press::Forget => None,
        }
    }
}

fn weekday(text: &str) -> Option<i8> {
    text.parse().ok().filter(|day| (0..7).contains(day))
}

fn choice(step: &str, value: &str) -> Option<Choice> {
    Some(match (step, value) {
        ("l", code) => Choice::Language(Lang::from_code(code)?.code().into()),
        ("k", "s") => Choice::Kind(GroupKind::School),
        ("k", "k") => Choice::Kind(GroupKind::Kindergarten),
        ("k", "a") => Choice::Kind(GroupKind::AfterSchool),
        ("t", name) => Choice::Name(ClassName::try_from(name.to_owned()).ok()?),
        ("c", code) => Choice::Country(Country::from_code(code)?),
        ("y", number) => Choice::Year(number.parse().ok()?),
        ("h", number) => Choice::Children(ChildCount::try_from(number.parse::<u8>().ok()?).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use agreements::ballot::{Answer, Ticks};
    use agreements::pledge::{Need, Pledge};
    use agreements::question::Kind;
    use proptest::prelude::*;

    use super::*;

    fn presses() -> Vec<Press> {
        let class = ClassId(Uuid::max());
        let setups = [
            Choice::Language("sv".into()),
            Choice::Kind(GroupKind::AfterSchool),
            Choice::Name(ClassName::try_from("5B: blå".to_owned()).unwrap()),
            Choice::Country(Country::Se),
            Choice::Year(10),
            Choice::Children(ChildCount::try_from(60).unwrap()),
        ];
        let mut presses: Vec<Press> = setups.map(|c| Press::SetUp(class, SetUp::Choice(c))).to_vec();
        presses.extend(Standing::ALL.map(|standing| Press::Stand(class, standing)));
        presses.extend(TOPICS.map(|(topic, _)| Press::Show(class, topic)));
        presses.extend(Lang::ALL.map(Press::Language));
        presses.extend([
            Press::SetUp(class, SetUp::NameOfRoom),
            Press::Confirm(class),
            Press::Open(class, "debut".into()),
            Press::Ballot(class, PollNo(i32::MAX)),
            Press::LessonDay(class, 6),
            Press::LessonTime(class, 6, 23),
            Press::LessonOption(class, "night-chat".into(), "parents".into()),
            Press::ClassLanguage(class, Lang::En),
            Press::Forget,
        ]);
        let poll = PollNo(99_999);
        let pledge = Answer::Pledge(Pledge { until: 18, need: Need::Share(12) });
        let all: Vec<u8> = (0..12).collect();
        let answers = [Answer::NoOpinion, Answer::Age(13), Answer::Option(11), Answer::Order(all.clone()), pledge];
        let fills = answers.map(Fill::Vote).into_iter().chain([
            Fill::Vote(Answer::Ticks(Ticks::default())),
            Fill::Tick(11),
            Fill::Rank(vec![]),
            Fill::Rank(all),
            Fill::Until(13),
        ]);
        presses.extend(fills.map(|fill| Press::Fill(class, poll, 999, fill)));
        presses.extend([Reason::Write, Reason::Release, Reason::Drop].map(|act| Press::Reason(class, poll, act)));
        let leads = ["s", "c", "q", "w", "x", "e", "y", "t", "r", "f", "g", "p7", "n12"].map(Lead::parse);
        presses.extend(leads.map(|lead| Press::Lead(class, poll, lead.expect("a code of ours"))));
        presses.extend(Kind::ALL.map(|kind| Press::Plan(class, Plan::Kind(kind))));
        let plans = ["n", "c", "o", "a", "m", "t", "s", "g", "z", "w", "d7", "q12"].map(Plan::parse);
        presses.extend(plans.map(|plan| Press::Plan(class, plan.expect("a code of ours"))));
        let seats = ["s", "l", "p", "a", "m", "f", "r", "q"].map(SeatAct::parse);
        presses.extend(seats.map(|act| Press::Seat(class, act.expect("a code of ours"))));
        presses.extend(agree::all().into_iter().map(|act| Press::Agree(class, act)));
        presses
    }

    #[test]
    fn every_button_fits_telegram_and_comes_back_as_it_went() {
        for press in presses() {
            let data = press.data();
            assert!((1..=64).contains(&data.len()), "{data} has {} bytes", data.len());
            assert_eq!(Press::parse(&data), Some(press));
        }
    }

    proptest! {
        #[test]
        fn a_forged_payload_is_never_a_panic(data in ".{0,80}") {
            let _ = Press::parse(&data);
        }

        #[test]
        fn a_mutilated_payload_is_never_a_panic(which in 0usize..150, cut in 0usize..64, junk in "[a-z0-9:]{0,4}") {
            let data = presses()[which % presses().len()].data();
            let cut: String = data.chars().take(cut).collect();
            if let Some(press) = Press::parse(&format!("{cut}{junk}")) {
                prop_assert_eq!(Press::parse(&press.data()), Some(press));
            }
        }
    }
}
