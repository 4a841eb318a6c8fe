//! Buttons: the meaning of a press, and the payload that carries it through a chat. [`crate::needs`] says who may press
//! which.
//!
//! The outer variants of [`Press`] name the owner of a button: nobody, a class, a council, either of the two, a set-up,
//! or the pupils' room.

mod act;
mod agree;
mod council;
mod part;
mod payload;
mod teach;

use agreements::class::country::Country;
use agreements::founding::Choice;
use agreements::guide::incident::Helper;

use crate::class::Standing;
use crate::ids::{ClassId, PollNo, PupilsId};
use crate::lang::Lang;
pub use act::{Fill, Lead, Plan, Reason, SeatAct};
pub use agree::{Agree, Document, DocumentAct, DraftAct, JudgeAct, NamesAct, SignAct, SuggestAct};
pub use council::{CouncilAct, CouncilPollAct, CouncilView, MembershipAct};
pub use part::TakePart;
pub use teach::{AdviseAct, AskAct, CheckAct, LessonAct, LessonChange, LessonMenu, PupilAct, RolesAct};

/// A topic of a class. A person asks for it by a command, or by a button after choosing the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The agreement.
    Agreement,
    /// The polls that can be opened.
    Polls,
    /// The open, planned and decided polls.
    Overview,
    /// The number of taken seats.
    Seats,
    /// The lessons.
    Lesson,
    /// The person's standing.
    Me,
    /// The open polls, to close one.
    Close,
    /// The roles.
    Role,
    /// A check of a service.
    Check,
    /// The class's page.
    Page,
    /// A session with the pupils.
    Pupils,
}

/// A button. Its payload fits into the 64 bytes that Telegram allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Belongs to no class.
    Anywhere(Anywhere),
    /// Belongs to a class or a council that is being set up.
    SetUp(ClassId, SetUp),
    /// Belongs to a class.
    Class(ClassId, ClassPress),
    /// Belongs to a council.
    Council(ClassId, CouncilAct),
    /// Belongs to a class or to a council.
    Either(ClassId, Either),
    /// Belongs to a class's pupils, in their room.
    TakePart(PupilsId, TakePart),
}

/// A button that belongs to no class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anywhere {
    /// Shows a service in a country; `None` for the list of services.
    App(Country, Option<String>),
    /// Shows the laws of a country.
    Law(Country),
    /// Shows the incidents in a country.
    Incidents(Country),
    /// Shows the steps after an incident.
    Incident(Country, String, Helper),
    /// Sets the person's own language.
    Language(Lang),
    /// Forgets the person who presses.
    Forget,
}

/// A button of a set-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUp {
    /// Answers the open question.
    Choice(Choice),
    /// Takes the room's title as the name.
    NameOfRoom,
    /// Confirms, as an administrator, that the person who started the set-up leads the class.
    Confirm,
}

/// A button of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassPress {
    /// Shows a topic.
    Show(Topic),
    /// Sets the person's standing in the class.
    Stand(Standing),
    /// Opens a ready poll; in private, starts to plan it.
    Open(String),
    /// Sends a poll's ballot to the person in private.
    Ballot(PollNo),
    /// Fills in a ballot of this version of a poll.
    Fill(PollNo, i32, Fill),
    /// Answers a dilemma: the version of its poll, and the option's index.
    Dilemma(PollNo, i32, u8),
    /// Changes the reason of an objection.
    Reason(PollNo, Reason),
    /// Manages a poll.
    Lead(PollNo, Lead),
    /// Changes a poll in preparation.
    Plan(Plan),
    /// Changes seats, codes or reminders.
    Seat(SeatAct),
    /// Changes the agreement, or answers it.
    Agree(Agree),
    /// Shows or changes the lessons.
    Lesson(LessonAct),
    /// Handles a question to an adviser, or a role.
    Ask(AskAct),
    /// Continues a check of a service.
    Check(CheckAct),
    /// Handles the pupils' wishes and their room.
    Pupils(PupilAct),
    /// Changes the class's membership in a council.
    Membership(MembershipAct),
}

/// A button of a class or of a council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Either {
    /// Shows the council, or the council of the class.
    Council,
    /// Sets the language of the room.
    Language(Lang),
    /// Discards the person's dialog.
    Discard,
}

impl Press {
    /// The class or council that owns the button, if any.
    #[must_use]
    pub const fn class(&self) -> Option<ClassId> {
        match self {
            Press::Anywhere(_) | Press::TakePart(..) => None,
            Press::SetUp(id, _) | Press::Class(id, _) | Press::Council(id, _) | Press::Either(id, _) => Some(*id),
        }
    }
}

#[cfg(test)]
mod tests;
