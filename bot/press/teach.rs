//! What buttons do about lessons, questions to an adviser, and roles: each with the code that carries it.

use jiff::civil::Date;

use super::act::{code_of, value_of};
use crate::class::{Found, Role, Wish};
use crate::ids::{QuestionNo, WishNo};

/// What somebody does about the lessons of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonAct {
    /// Looks at all that can be chosen.
    Menu,
    /// Chooses the weekday, 0 for Monday.
    Day(i8),
    /// Chooses the weekday and the hour.
    Time(i8, i8),
    /// Looks for other days.
    Days,
    /// Looks at the series.
    Topics,
    /// Looks at a series, and what is in it.
    Topic(String),
    /// Has a series come, in its order.
    Series(String),
    /// Has all come that suit the class.
    All,
    /// Has a single lesson come next.
    Single(String),
    /// Has the next one come now.
    Now,
    /// Has none come for a while.
    Pause,
    /// Has them come again.
    Resume,
    /// Leaves out the next evening.
    Skip,
    /// Has none come any more.
    Stop,
    /// Has them come to each alone.
    Privately,
    /// Has them come to the room.
    Room,
    /// Looks at the months, to enter free weeks.
    Months,
    /// Looks at the weeks of a month.
    Weeks(i8),
    /// Makes a week free, or no more, by its Monday.
    Week(Date),
    /// Says how they want the lessons themselves; nothing for as the class gets them.
    Wish(Option<Wish>),
    /// Chooses what a meeting is about.
    Meeting,
    /// Gets the kit for a meeting about a series.
    Kit(String),
    /// Gets the kit for the classroom.
    PupilsKit,
    /// Looks at a check of what they know, by its place.
    Quiz(u8),
    /// Answers a check, by its place and the option's.
    Pick(u8, u8),
}

const PLAIN: [(&str, LessonAct); 19] = [
    ("m", LessonAct::Menu),
    ("d", LessonAct::Days),
    ("s", LessonAct::Topics),
    ("a", LessonAct::All),
    ("n", LessonAct::Now),
    ("p", LessonAct::Pause),
    ("r", LessonAct::Resume),
    ("k", LessonAct::Skip),
    ("x", LessonAct::Stop),
    ("e", LessonAct::Privately),
    ("o", LessonAct::Room),
    ("w", LessonAct::Months),
    ("v", LessonAct::Meeting),
    ("u", LessonAct::PupilsKit),
    ("ya", LessonAct::Wish(None)),
    ("yp", LessonAct::Wish(Some(Wish::Private))),
    ("yn", LessonAct::Wish(Some(Wish::None))),
    ("q", LessonAct::Quiz(0)),
    ("qq", LessonAct::Quiz(1)),
];

impl LessonAct {
    pub(super) fn code(&self) -> String {
        match self {
            LessonAct::Day(day) => format!("D.{day}"),
            LessonAct::Time(day, hour) => format!("T.{day}.{hour}"),
            LessonAct::Topic(series) => format!("S.{series}"),
            LessonAct::Series(series) => format!("A.{series}"),
            LessonAct::Single(lesson) => format!("N.{lesson}"),
            LessonAct::Weeks(month) => format!("M.{month}"),
            LessonAct::Week(monday) => format!("W.{}", monday.strftime("%Y%m%d")),
            LessonAct::Kit(series) => format!("K.{series}"),
            LessonAct::Quiz(place @ 2..) => format!("Q.{place}"),
            LessonAct::Pick(place, option) => format!("P.{place}.{option}"),
            plain => code_of(&PLAIN, plain).to_owned(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<LessonAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return PLAIN.iter().find(|(known, _)| *known == code).map(|(_, act)| act.clone());
        };
        let two = || rest.split_once('.');
        let within = |text: &str, most: i8| text.parse().ok().filter(|number| (0..=most).contains(number));
        Some(match head {
            "D" => LessonAct::Day(within(rest, 6)?),
            "T" => LessonAct::Time(within(two()?.0, 6)?, within(two()?.1, 23)?),
            "S" => LessonAct::Topic(rest.to_owned()),
            "A" => LessonAct::Series(rest.to_owned()),
            "N" => LessonAct::Single(rest.to_owned()),
            "M" => LessonAct::Weeks(within(rest, 12).filter(|month| *month > 0)?),
            "W" => LessonAct::Week(Date::strptime("%Y%m%d", rest).ok()?),
            "K" => LessonAct::Kit(rest.to_owned()),
            "Q" => LessonAct::Quiz(rest.parse().ok().filter(|place| *place > 1)?),
            "P" => LessonAct::Pick(two()?.0.parse().ok()?, two()?.1.parse().ok()?),
            _ => return None,
        })
    }
}

/// What somebody does about a question to an adviser, or to a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskAct {
    /// Asks something about a lesson.
    Ask(String),
    /// Sends what they have asked.
    Send,
    /// Writes an answer.
    Answer(QuestionNo),
    /// Has the answer told to the class.
    Publish,
    /// Has the class told that nobody can answer that.
    Decline(QuestionNo),
    /// Looks at what nobody has answered.
    List,
    /// Makes a code for a role.
    Code(Role),
    /// Takes a role from all who have it.
    EndRole(Role),
    /// Gives up one's own role.
    GiveUp,
    /// Writes what the school does when something has happened.
    SchoolPlan,
    /// Keeps what they wrote about it.
    SaveSchoolPlan,
    /// Forgets it.
    DropSchoolPlan,
}

const ROLES: [(&str, Role); 3] = [("t", Role::Teacher), ("n", Role::Nurse), ("c", Role::Council)];

const ASKS: [(&str, AskAct); 7] = [
    ("s", AskAct::Send),
    ("p", AskAct::Publish),
    ("l", AskAct::List),
    ("g", AskAct::GiveUp),
    ("w", AskAct::SchoolPlan),
    ("k", AskAct::SaveSchoolPlan),
    ("x", AskAct::DropSchoolPlan),
];

impl AskAct {
    pub(super) fn code(&self) -> String {
        match self {
            AskAct::Ask(lesson) => format!("Q.{lesson}"),
            AskAct::Answer(no) => format!("A.{}", no.0),
            AskAct::Decline(no) => format!("D.{}", no.0),
            AskAct::Code(role) => format!("C.{}", code_of(&ROLES, role)),
            AskAct::EndRole(role) => format!("E.{}", code_of(&ROLES, role)),
            plain => code_of(&ASKS, plain).to_owned(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<AskAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return ASKS.iter().find(|(known, _)| *known == code).map(|(_, act)| act.clone());
        };
        let question = || rest.parse().ok().map(QuestionNo);
        Some(match head {
            "Q" => AskAct::Ask(rest.to_owned()),
            "A" => AskAct::Answer(question()?),
            "D" => AskAct::Decline(question()?),
            "C" => AskAct::Code(value_of(&ROLES, rest)?),
            "E" => AskAct::EndRole(value_of(&ROLES, rest)?),
            _ => return None,
        })
    }
}

/// What somebody does who finds out about a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAct {
    /// Answers the question at that place.
    Answer(u8, Found),
    /// Shows the class what was found out.
    Share,
    /// Plans a poll on it.
    Vote,
}

const FOUND: [(&str, Found); 3] = [("g", Found::Good), ("m", Found::Mind), ("u", Found::Unknown)];

impl CheckAct {
    pub(super) fn code(self) -> String {
        match self {
            CheckAct::Answer(place, found) => format!("{place}.{}", code_of(&FOUND, &found)),
            CheckAct::Share => "s".into(),
            CheckAct::Vote => "v".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<CheckAct> {
        match code {
            "s" => Some(CheckAct::Share),
            "v" => Some(CheckAct::Vote),
            _ => {
                let (place, found) = code.split_once('.')?;
                Some(CheckAct::Answer(place.parse().ok()?, value_of(&FOUND, found)?))
            }
        }
    }
}

/// What somebody does about what the pupils have made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PupilAct {
    /// Has the parents vote on a wish.
    Ask(WishNo),
    /// Suggests a wish for the parents' agreement.
    Suggest(WishNo),
    /// Makes a code for a room of the pupils' own.
    Room,
}

impl PupilAct {
    pub(super) fn code(self) -> String {
        match self {
            PupilAct::Ask(wish) => format!("a.{}", wish.0),
            PupilAct::Suggest(wish) => format!("s.{}", wish.0),
            PupilAct::Room => "r".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<PupilAct> {
        if code == "r" {
            return Some(PupilAct::Room);
        }
        let (head, rest) = code.split_once('.')?;
        let wish = WishNo(rest.parse().ok()?);
        match head {
            "a" => Some(PupilAct::Ask(wish)),
            "s" => Some(PupilAct::Suggest(wish)),
            _ => None,
        }
    }
}

/// One of each, for the tests of payloads.
#[cfg(test)]
pub(super) fn all() -> (Vec<LessonAct>, Vec<AskAct>, Vec<CheckAct>, Vec<PupilAct>) {
    let mut lessons: Vec<LessonAct> = PLAIN.iter().map(|(_, act)| act.clone()).collect();
    let longest = || "a".repeat(20);
    lessons.extend([
        LessonAct::Day(6),
        LessonAct::Time(6, 23),
        LessonAct::Topic(longest()),
        LessonAct::Series(longest()),
        LessonAct::Single(longest()),
        LessonAct::Weeks(12),
        LessonAct::Week(Date::constant(2026, 10, 5)),
        LessonAct::Kit(longest()),
        LessonAct::Quiz(u8::MAX),
        LessonAct::Pick(u8::MAX, u8::MAX),
    ]);
    let mut asks: Vec<AskAct> = ASKS.iter().map(|(_, act)| act.clone()).collect();
    let question = QuestionNo(i32::MAX);
    asks.extend([AskAct::Ask(longest()), AskAct::Answer(question), AskAct::Decline(question)]);
    asks.extend(ROLES.map(|(_, role)| AskAct::Code(role)));
    asks.extend(ROLES.map(|(_, role)| AskAct::EndRole(role)));
    let mut checks = vec![CheckAct::Share, CheckAct::Vote];
    checks.extend(FOUND.map(|(_, found)| CheckAct::Answer(6, found)));
    let wish = WishNo(i32::MAX);
    (lessons, asks, checks, vec![PupilAct::Ask(wish), PupilAct::Suggest(wish), PupilAct::Room])
}
