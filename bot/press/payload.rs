//! Payloads: buttons as texts, and back.

use agreements::class::country::Country;
use agreements::class::group::GroupKind;
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::council::kind::CouncilKind;
use agreements::founding::Choice;
use agreements::guide::incident::Helper;
use uuid::Uuid;

use super::act::{code_of, value_of};
use super::{
    Agree, Anywhere, AskAct, CheckAct, ClassPress, CouncilAct, Either, Fill, Lead, LessonAct, MembershipAct, Plan,
    Press, PupilAct, Reason, SeatAct, SetUp, TakePart, Topic,
};
use crate::class::Standing;
use crate::ids::{ClassId, PollNo, PupilsId};
use crate::lang::Lang;

pub(super) const TOPICS: [(&str, Topic); 11] = [
    ("overview", Topic::Overview),
    ("seats", Topic::Seats),
    ("agreement", Topic::Agreement),
    ("polls", Topic::Polls),
    ("lesson", Topic::Lesson),
    ("me", Topic::Me),
    ("close", Topic::Close),
    ("role", Topic::Role),
    ("check", Topic::Check),
    ("page", Topic::Page),
    ("pupils", Topic::Pupils),
];

impl Press {
    /// The payload of the button.
    #[must_use]
    pub fn data(&self) -> String {
        let of = |letter: char, class: &ClassId| format!("{letter}{}", class.0.simple());
        match self {
            Press::Anywhere(press) => press.data(),
            Press::SetUp(class, SetUp::Confirm) => of('f', class),
            Press::SetUp(class, SetUp::NameOfRoom) => format!("{}:n", of('s', class)),
            Press::SetUp(class, SetUp::Choice(choice)) => format!("{}:{}", of('s', class), choice_code(choice)),
            Press::Class(class, press) => {
                let (letter, code) = press.code();
                format!("{}:{code}", of(letter, class))
            }
            Press::Council(class, act) => format!("{}:{}", of('k', class), act.code()),
            Press::Either(class, Either::Council) => format!("{}:council", of('c', class)),
            Press::Either(class, Either::Language(lang)) => format!("{}:{}", of('g', class), lang.code()),
            Press::Either(class, Either::Discard) => format!("{}:z", of('w', class)),
            Press::TakePart(id, part) => format!("{}:{}", of('r', &ClassId(id.0)), part.code()),
        }
    }

    /// The button with this payload; `None` if this program has no such button.
    #[must_use]
    pub fn parse(data: &str) -> Option<Press> {
        let mut parts = data.splitn(3, ':');
        let head = parts.next()?;
        let (first, second) = (parts.next(), parts.next());
        if let Some(press) = Anywhere::parse(head, first, second) {
            return Some(Press::Anywhere(press));
        }
        let letter = head.chars().next()?;
        let rest = &head[letter.len_utf8()..];
        let class = ClassId(Uuid::try_parse(rest).ok().filter(|_| rest.len() == 32)?);
        Some(match (letter, first, second) {
            ('f', None, None) => Press::SetUp(class, SetUp::Confirm),
            ('s', Some("n"), None) => Press::SetUp(class, SetUp::NameOfRoom),
            ('s', Some(step), Some(value)) => Press::SetUp(class, SetUp::Choice(choice(step, value)?)),
            ('c', Some("council"), None) => Press::Either(class, Either::Council),
            ('g', Some(lang), None) => Press::Either(class, Either::Language(Lang::from_code(lang)?)),
            ('w', Some("z"), None) => Press::Either(class, Either::Discard),
            ('r', Some(code), None) => Press::TakePart(PupilsId(class.0), TakePart::parse(code)?),
            ('k', Some(code), None) => match MembershipAct::parse(code) {
                Some(act) => Press::Class(class, ClassPress::Membership(act)),
                None => Press::Council(class, CouncilAct::parse(code)?),
            },
            (letter, Some(first), second) => Press::Class(class, ClassPress::parse(letter, first, second)?),
            (_, None, _) => return None,
        })
    }
}

impl Anywhere {
    /// The button as a link's parameter. It has only letters, digits and hyphens.
    #[must_use]
    pub fn link(&self) -> String {
        self.data().replace(':', "-")
    }

    /// The button of a link's parameter.
    #[must_use]
    pub fn linked(parameter: &str) -> Option<Anywhere> {
        // A service's id may have hyphens of its own.
        let data = parameter.replacen('-', ":", 2);
        let mut parts = data.splitn(3, ':');
        Anywhere::parse(parts.next()?, parts.next(), parts.next())
    }

    fn data(&self) -> String {
        match self {
            Anywhere::App(country, None) => format!("i:{}", country.code()),
            Anywhere::App(country, Some(service)) => format!("i:{}:{service}", country.code()),
            Anywhere::Law(country) => format!("q:{}", country.code()),
            Anywhere::Incidents(country) => format!("h:{}", country.code()),
            Anywhere::Incident(country, incident, Helper::Parent) => format!("h:{}:{incident}", country.code()),
            Anywhere::Incident(country, incident, Helper::Staff) => format!("y:{}:{incident}", country.code()),
            Anywhere::Language(lang) => format!("l:{}", lang.code()),
            Anywhere::Forget => "z".into(),
        }
    }

    fn parse(head: &str, first: Option<&str>, second: Option<&str>) -> Option<Anywhere> {
        let country = || first.and_then(Country::from_code);
        let id = || second.map(str::to_owned);
        Some(match (head, second) {
            ("z", None) if first.is_none() => Anywhere::Forget,
            ("l", _) => Anywhere::Language(Lang::from_code(first?)?),
            ("i", _) => Anywhere::App(country()?, id()),
            ("q", None) => Anywhere::Law(country()?),
            ("h", None) => Anywhere::Incidents(country()?),
            ("h", Some(_)) => Anywhere::Incident(country()?, id()?, Helper::Parent),
            ("y", Some(_)) => Anywhere::Incident(country()?, id()?, Helper::Staff),
            _ => return None,
        })
    }
}

impl ClassPress {
    fn code(&self) -> (char, String) {
        match self {
            ClassPress::Show(topic) => ('c', code_of(&TOPICS, topic).to_owned()),
            ClassPress::Stand(standing) => ('m', standing_code(*standing).to_owned()),
            ClassPress::Open(poll) => ('o', poll.clone()),
            ClassPress::Ballot(poll) => ('b', poll.0.to_string()),
            ClassPress::Fill(poll, version, fill) => ('v', format!("{}:{version}.{}", poll.0, fill.code())),
            ClassPress::Dilemma(poll, version, place) => ('n', format!("{}:{version}.{place}", poll.0)),
            ClassPress::Reason(poll, act) => ('j', format!("{}:{}", poll.0, act.code())),
            ClassPress::Lead(poll, act) => ('x', format!("{}:{}", poll.0, act.code())),
            ClassPress::Plan(answer) => ('w', answer.code()),
            ClassPress::Seat(act) => ('e', act.code().to_owned()),
            ClassPress::Agree(act) => ('p', act.code()),
            ClassPress::Lesson(act) => ('d', act.code()),
            ClassPress::Ask(act) => ('a', act.code()),
            ClassPress::Check(act) => ('t', act.code()),
            ClassPress::Pupils(act) => ('u', act.code()),
            ClassPress::Membership(act) => ('k', act.code()),
        }
    }

    fn parse(letter: char, first: &str, second: Option<&str>) -> Option<ClassPress> {
        let poll = || first.parse().ok().map(PollNo);
        Some(match (letter, second) {
            ('c', None) => ClassPress::Show(value_of(&TOPICS, first)?),
            ('m', None) => ClassPress::Stand(Standing::ALL.into_iter().find(|known| standing_code(*known) == first)?),
            ('o', None) => ClassPress::Open(first.to_owned()),
            ('b', None) => ClassPress::Ballot(poll()?),
            ('v', Some(filled)) => {
                let (version, fill) = filled.split_once('.')?;
                ClassPress::Fill(poll()?, version.parse().ok()?, Fill::parse(fill)?)
            }
            ('n', Some(answer)) => {
                let (version, place) = answer.split_once('.')?;
                ClassPress::Dilemma(poll()?, version.parse().ok()?, place.parse().ok()?)
            }
            ('j', Some(code)) => ClassPress::Reason(poll()?, Reason::parse(code)?),
            ('x', Some(code)) => ClassPress::Lead(poll()?, Lead::parse(code)?),
            ('w', None) => ClassPress::Plan(Plan::parse(first)?),
            ('e', None) => ClassPress::Seat(SeatAct::parse(first)?),
            ('p', None) => ClassPress::Agree(Agree::parse(first)?),
            ('d', None) => ClassPress::Lesson(LessonAct::parse(first)?),
            ('a', None) => ClassPress::Ask(AskAct::parse(first)?),
            ('t', None) => ClassPress::Check(CheckAct::parse(first)?),
            ('u', None) => ClassPress::Pupils(PupilAct::parse(first)?),
            _ => return None,
        })
    }
}

const fn standing_code(standing: Standing) -> &'static str {
    match standing {
        Standing::Guardian { children: 1 } => "g1",
        Standing::Guardian { .. } => "g2",
        Standing::Staff => "st",
        Standing::Other => "ot",
    }
}

fn choice_code(choice: &Choice) -> String {
    match choice {
        Choice::Language(code) => format!("l:{code}"),
        Choice::Kind(GroupKind::School) => "k:s".into(),
        Choice::Kind(GroupKind::Kindergarten) => "k:k".into(),
        Choice::Kind(GroupKind::AfterSchool) => "k:a".into(),
        Choice::Council(kind) => format!("u:{}", kind.code()),
        Choice::Name(name) => format!("t:{}", name.as_str()),
        Choice::Country(country) => format!("c:{}", country.code()),
        Choice::Year(number) => format!("y:{number}"),
        Choice::Children(children) => format!("h:{}", children.get()),
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
