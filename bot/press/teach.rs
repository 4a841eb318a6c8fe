//! Actions on lessons, questions, roles, checks and wishes, each with its code in the payload.

use jiff::civil::Date;

use super::act::{code_of, value_of};
use crate::class::{Found, Role, Wish};
use crate::ids::{CheckNo, QuestionNo, WishNo};

/// An action on the lessons of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonAct {
    /// Chooses how the person gets lessons; `None` follows the class.
    Wish(Option<Wish>),
    /// Shows a quiz question, by its index.
    Quiz(u8),
    /// Answers a quiz question, by its index and the option's.
    Pick(u8, u8),
    /// Shows a menu, or makes something.
    Menu(LessonMenu),
    /// Changes the plan.
    Change(LessonChange),
}

/// A menu, or something to make. The plan stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonMenu {
    /// Shows the plan with all choices.
    All,
    /// Shows the hours of this weekday, 0 for Monday.
    Day(i8),
    /// Shows the weekdays.
    Days,
    /// Shows the series.
    Topics,
    /// Shows a series and its lessons.
    Topic(String),
    /// Sends the next lesson now.
    Now,
    /// Shows the months, to enter free weeks.
    Months,
    /// Shows the weeks of a month.
    Weeks(i8),
    /// Shows the series for a meeting.
    Meeting,
    /// Makes the kit for a meeting about a series.
    Kit(String),
    /// Makes the kit for the classroom.
    PupilsKit,
}

/// A change to the plan of the lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonChange {
    /// Sets the weekday and the hour.
    Time(i8, i8),
    /// Chooses a series.
    Series(String),
    /// Chooses all lessons that suit the class.
    All,
    /// Puts a single lesson next.
    Single(String),
    /// Pauses the lessons.
    Pause,
    /// Resumes the lessons.
    Resume,
    /// Skips the next lesson.
    Skip,
    /// Ends the lessons.
    Stop,
    /// Sends the lessons to each member in private.
    Privately,
    /// Sends the lessons to the room.
    Room,
    /// Marks a week as free, or no longer, by its Monday.
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

/// An action on a question to an adviser, or on a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskAct {
    /// Asks for the text of a question about a lesson.
    Ask(String),
    /// Sends the question.
    Send,
    /// Handles questions as an adviser.
    Advise(AdviseAct),
    /// Handles roles and the school's plan.
    Roles(RolesAct),
}

/// An action on questions, by an adviser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdviseAct {
    /// Asks for the text of an answer.
    Answer(QuestionNo),
    /// Publishes the answer in the class.
    Publish,
    /// Publishes that nobody can answer.
    Decline(QuestionNo),
    /// Shows the unanswered questions.
    List,
    /// Gives up one's own role.
    GiveUp,
}

/// An action on roles and the school's plan, by a person who leads the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RolesAct {
    /// Makes a code for a role.
    Code(Role),
    /// Ends a role for everybody who has it.
    EndRole(Role),
    /// Asks for the school's plan for incidents.
    SchoolPlan,
    /// Saves the plan.
    SaveSchoolPlan,
    /// Deletes the plan.
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

/// An action on a check of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAct {
    /// Answers the question with this index.
    Answer(u8, Found),
    /// Shares the check with the class.
    Share,
    /// Starts a poll about the service.
    Vote,
    /// Lets a shared check into the room.
    Approve(CheckNo),
    /// Keeps a shared check out of the room.
    Decline(CheckNo),
    /// Takes a shared check out of the room.
    TakeBack(CheckNo),
}

const FOUND: [(&str, Found); 3] = [("g", Found::Good), ("m", Found::Mind), ("u", Found::Unknown)];

impl CheckAct {
    pub(super) fn code(self) -> String {
        match self {
            CheckAct::Answer(place, found) => format!("{place}.{}", code_of(&FOUND, &found)),
            CheckAct::Share => "s".into(),
            CheckAct::Vote => "v".into(),
            CheckAct::Approve(no) => format!("a.{}", no.0),
            CheckAct::Decline(no) => format!("d.{}", no.0),
            CheckAct::TakeBack(no) => format!("t.{}", no.0),
        }
    }

    pub(super) fn parse(code: &str) -> Option<CheckAct> {
        match code {
            "s" => Some(CheckAct::Share),
            "v" => Some(CheckAct::Vote),
            _ => {
                let (head, rest) = code.split_once('.')?;
                let no = || rest.parse().ok().map(CheckNo);
                match head {
                    "a" => no().map(CheckAct::Approve),
                    "d" => no().map(CheckAct::Decline),
                    "t" => no().map(CheckAct::TakeBack),
                    place => Some(CheckAct::Answer(place.parse().ok()?, value_of(&FOUND, rest)?)),
                }
            }
        }
    }
}

/// An action on the pupils' wishes or their room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PupilAct {
    /// Lets the parents vote on a wish.
    Ask(WishNo),
    /// Suggests a wish for the parents' agreement.
    Suggest(WishNo),
    /// Makes a code for the pupils' room.
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
    let last = CheckNo(i32::MAX);
    let mut checks = vec![CheckAct::Share, CheckAct::Vote];
    checks.extend([CheckAct::Approve(last), CheckAct::Decline(last), CheckAct::TakeBack(last)]);
    checks.extend(FOUND.map(|(_, found)| CheckAct::Answer(6, found)));
    let wish = WishNo(i32::MAX);
    (lessons, asks, checks, vec![PupilAct::Ask(wish), PupilAct::Suggest(wish), PupilAct::Room])
}
