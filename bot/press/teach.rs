//! What buttons do about lessons, questions to an adviser, and roles: each with the code that carries it.

use jiff::civil::Date;

use super::act::{code_of, value_of};
use crate::class::{Found, Role, Wish};
use crate::ids::{QuestionNo, WishNo};

/// What a person does about the lessons of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonAct {
    /// Says how they want the lessons themselves; nothing for as the class gets them.
    Wish(Option<Wish>),
    /// Looks at a check of what they know, by its place.
    Quiz(u8),
    /// Answers a check, by its place and the option's.
    Pick(u8, u8),
    /// Looks at what can be chosen, or has something made.
    Menu(LessonMenu),
    /// Changes the plan.
    Change(LessonChange),
}

/// What a contact parent looks at or has made; the plan stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonMenu {
    /// Looks at all that can be chosen.
    All,
    /// Chooses the weekday, 0 for Monday.
    Day(i8),
    /// Looks for other days.
    Days,
    /// Looks at the series.
    Topics,
    /// Looks at a series, and what is in it.
    Topic(String),
    /// Has the next one come now.
    Now,
    /// Looks at the months, to enter free weeks.
    Months,
    /// Looks at the weeks of a month.
    Weeks(i8),
    /// Chooses what a meeting is about.
    Meeting,
    /// Gets the kit for a meeting about a series.
    Kit(String),
    /// Gets the kit for the classroom.
    PupilsKit,
}

/// How a contact parent changes the plan of the lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonChange {
    /// Chooses the weekday and the hour.
    Time(i8, i8),
    /// Has a series come, in its order.
    Series(String),
    /// Has all come that suit the class.
    All,
    /// Has a single lesson come next.
    Single(String),
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
    /// Makes a week free, or no more, by its Monday.
    Week(Date),
}

const PLAIN: [LessonAct; 19] = [
    LessonAct::Menu(LessonMenu::All),
    LessonAct::Menu(LessonMenu::Days),
    LessonAct::Menu(LessonMenu::Topics),
    LessonAct::Change(LessonChange::All),
    LessonAct::Menu(LessonMenu::Now),
    LessonAct::Change(LessonChange::Pause),
    LessonAct::Change(LessonChange::Resume),
    LessonAct::Change(LessonChange::Skip),
    LessonAct::Change(LessonChange::Stop),
    LessonAct::Change(LessonChange::Privately),
    LessonAct::Change(LessonChange::Room),
    LessonAct::Menu(LessonMenu::Months),
    LessonAct::Menu(LessonMenu::Meeting),
    LessonAct::Menu(LessonMenu::PupilsKit),
    LessonAct::Wish(None),
    LessonAct::Wish(Some(Wish::Private)),
    LessonAct::Wish(Some(Wish::None)),
    LessonAct::Quiz(0),
    LessonAct::Quiz(1),
];

impl LessonAct {
    pub(super) fn code(&self) -> String {
        match self {
            LessonAct::Menu(LessonMenu::Day(day)) => format!("D.{day}"),
            LessonAct::Change(LessonChange::Time(day, hour)) => format!("T.{day}.{hour}"),
            LessonAct::Menu(LessonMenu::Topic(series)) => format!("S.{series}"),
            LessonAct::Change(LessonChange::Series(series)) => format!("A.{series}"),
            LessonAct::Change(LessonChange::Single(lesson)) => format!("N.{lesson}"),
            LessonAct::Menu(LessonMenu::Weeks(month)) => format!("M.{month}"),
            LessonAct::Change(LessonChange::Week(monday)) => format!("W.{}", monday.strftime("%Y%m%d")),
            LessonAct::Menu(LessonMenu::Kit(series)) => format!("K.{series}"),
            LessonAct::Quiz(place @ 2..) => format!("Q.{place}"),
            LessonAct::Pick(place, option) => format!("P.{place}.{option}"),
            LessonAct::Menu(LessonMenu::All) => "m".into(),
            LessonAct::Menu(LessonMenu::Days) => "d".into(),
            LessonAct::Menu(LessonMenu::Topics) => "s".into(),
            LessonAct::Change(LessonChange::All) => "a".into(),
            LessonAct::Menu(LessonMenu::Now) => "n".into(),
            LessonAct::Change(LessonChange::Pause) => "p".into(),
            LessonAct::Change(LessonChange::Resume) => "r".into(),
            LessonAct::Change(LessonChange::Skip) => "k".into(),
            LessonAct::Change(LessonChange::Stop) => "x".into(),
            LessonAct::Change(LessonChange::Privately) => "e".into(),
            LessonAct::Change(LessonChange::Room) => "o".into(),
            LessonAct::Menu(LessonMenu::Months) => "w".into(),
            LessonAct::Menu(LessonMenu::Meeting) => "v".into(),
            LessonAct::Menu(LessonMenu::PupilsKit) => "u".into(),
            LessonAct::Wish(None) => "ya".into(),
            LessonAct::Wish(Some(Wish::Private)) => "yp".into(),
            LessonAct::Wish(Some(Wish::None)) => "yn".into(),
            LessonAct::Quiz(0) => "q".into(),
            LessonAct::Quiz(1) => "qq".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<LessonAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return PLAIN.into_iter().find(|act| act.code() == code);
        };
        let two = || rest.split_once('.');
        let within = |text: &str, most: i8| text.parse().ok().filter(|number| (0..=most).contains(number));
        Some(match head {
            "D" => LessonAct::Menu(LessonMenu::Day(within(rest, 6)?)),
            "T" => LessonAct::Change(LessonChange::Time(within(two()?.0, 6)?, within(two()?.1, 23)?)),
            "S" => LessonAct::Menu(LessonMenu::Topic(rest.to_owned())),
            "A" => LessonAct::Change(LessonChange::Series(rest.to_owned())),
            "N" => LessonAct::Change(LessonChange::Single(rest.to_owned())),
            "M" => LessonAct::Menu(LessonMenu::Weeks(within(rest, 12).filter(|month| *month > 0)?)),
            "W" => LessonAct::Change(LessonChange::Week(Date::strptime("%Y%m%d", rest).ok()?)),
            "K" => LessonAct::Menu(LessonMenu::Kit(rest.to_owned())),
            "Q" => LessonAct::Quiz(rest.parse().ok().filter(|place| *place > 1)?),
            "P" => LessonAct::Pick(two()?.0.parse().ok()?, two()?.1.parse().ok()?),
            _ => return None,
        })
    }
}

/// What a person does about a question to an adviser, or to a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskAct {
    /// Asks something about a lesson.
    Ask(String),
    /// Sends what they have asked.
    Send,
    /// Answers questions.
    Advise(AdviseAct),
    /// Gives roles, and keeps the school's plan.
    Roles(RolesAct),
}

/// What an adviser does about questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdviseAct {
    /// Writes an answer.
    Answer(QuestionNo),
    /// Has the answer told to the class.
    Publish,
    /// Has the class told that nobody can answer that.
    Decline(QuestionNo),
    /// Looks at what nobody has answered.
    List,
    /// Gives up one's own role.
    GiveUp,
}

/// What a contact parent does about roles and the school's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RolesAct {
    /// Makes a code for a role.
    Code(Role),
    /// Takes a role from all who have it.
    EndRole(Role),
    /// Writes what the school does when something has happened.
    SchoolPlan,
    /// Keeps what they wrote about it.
    SaveSchoolPlan,
    /// Forgets it.
    DropSchoolPlan,
}

const ROLES: [(&str, Role); 3] = [("t", Role::Teacher), ("n", Role::Nurse), ("c", Role::Council)];

const ASKS: [AskAct; 7] = [
    AskAct::Send,
    AskAct::Advise(AdviseAct::Publish),
    AskAct::Advise(AdviseAct::List),
    AskAct::Advise(AdviseAct::GiveUp),
    AskAct::Roles(RolesAct::SchoolPlan),
    AskAct::Roles(RolesAct::SaveSchoolPlan),
    AskAct::Roles(RolesAct::DropSchoolPlan),
];

impl AskAct {
    pub(super) fn code(&self) -> String {
        match self {
            AskAct::Ask(lesson) => format!("Q.{lesson}"),
            AskAct::Advise(AdviseAct::Answer(no)) => format!("A.{}", no.0),
            AskAct::Advise(AdviseAct::Decline(no)) => format!("D.{}", no.0),
            AskAct::Roles(RolesAct::Code(role)) => format!("C.{}", code_of(&ROLES, role)),
            AskAct::Roles(RolesAct::EndRole(role)) => format!("E.{}", code_of(&ROLES, role)),
            AskAct::Send => "s".into(),
            AskAct::Advise(AdviseAct::Publish) => "p".into(),
            AskAct::Advise(AdviseAct::List) => "l".into(),
            AskAct::Advise(AdviseAct::GiveUp) => "g".into(),
            AskAct::Roles(RolesAct::SchoolPlan) => "w".into(),
            AskAct::Roles(RolesAct::SaveSchoolPlan) => "k".into(),
            AskAct::Roles(RolesAct::DropSchoolPlan) => "x".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<AskAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return ASKS.into_iter().find(|act| act.code() == code);
        };
        let question = || rest.parse().ok().map(QuestionNo);
        Some(match head {
            "Q" => AskAct::Ask(rest.to_owned()),
            "A" => AskAct::Advise(AdviseAct::Answer(question()?)),
            "D" => AskAct::Advise(AdviseAct::Decline(question()?)),
            "C" => AskAct::Roles(RolesAct::Code(value_of(&ROLES, rest)?)),
            "E" => AskAct::Roles(RolesAct::EndRole(value_of(&ROLES, rest)?)),
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
    let mut lessons: Vec<LessonAct> = PLAIN.to_vec();
    let longest = || "a".repeat(20);
    lessons.extend([
        LessonAct::Menu(LessonMenu::Day(6)),
        LessonAct::Change(LessonChange::Time(6, 23)),
        LessonAct::Menu(LessonMenu::Topic(longest())),
        LessonAct::Change(LessonChange::Series(longest())),
        LessonAct::Change(LessonChange::Single(longest())),
        LessonAct::Menu(LessonMenu::Weeks(12)),
        LessonAct::Change(LessonChange::Week(Date::constant(2026, 10, 5))),
        LessonAct::Menu(LessonMenu::Kit(longest())),
        LessonAct::Quiz(u8::MAX),
        LessonAct::Pick(u8::MAX, u8::MAX),
    ]);
    let mut asks: Vec<AskAct> = ASKS.to_vec();
    let question = QuestionNo(i32::MAX);
    asks.extend([
        AskAct::Ask(longest()),
        AskAct::Advise(AdviseAct::Answer(question)),
        AskAct::Advise(AdviseAct::Decline(question)),
    ]);
    asks.extend(ROLES.map(|(_, role)| AskAct::Roles(RolesAct::Code(role))));
    asks.extend(ROLES.map(|(_, role)| AskAct::Roles(RolesAct::EndRole(role))));
    let mut checks = vec![CheckAct::Share, CheckAct::Vote];
    checks.extend(FOUND.map(|(_, found)| CheckAct::Answer(6, found)));
    let wish = WishNo(i32::MAX);
    (lessons, asks, checks, vec![PupilAct::Ask(wish), PupilAct::Suggest(wish), PupilAct::Room])
}
