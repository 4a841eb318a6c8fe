//! Buttons: what a press means, and the payload that carries it through a chat and back. [`crate::needs`] says who may
//! press which.
//!
//! The outer variants of [`Press`] say whom a button belongs to: nobody, a class, a council, either of the two, a set-up,
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
use crate::ids::{ClassId, PollNo};
use crate::lang::Lang;
pub use act::{Fill, Lead, Plan, Reason, SeatAct};
pub use agree::{Agree, Document, DocumentAct, DraftAct, JudgeAct, SignAct, SuggestAct};
pub use council::{CouncilAct, CouncilPollAct, CouncilView, MembershipAct};
pub use part::TakePart;
pub use teach::{AdviseAct, AskAct, CheckAct, LessonAct, LessonChange, LessonMenu, PupilAct, RolesAct};

/// A subject of a class that a person asks for by a command, or by a button once they have chosen the class.
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
}

/// A button: what its payload means. The payload fits the 64 bytes that Telegram allows.
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
    TakePart(ClassId, TakePart),
}

/// A button that belongs to no class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anywhere {
    /// Shows a service of the guide, as it is in a country; `None` for the list.
    App(Country, Option<String>),
    /// Shows the laws of a country.
    Law(Country),
    /// Shows what may have happened, in a country.
    Incidents(Country),
    /// Shows what to do about an incident.
    Incident(Country, String, Helper),
    /// Chooses the person's own language.
    Language(Lang),
    /// Forgets the person who presses.
    Forget,
}

/// A button of a set-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUp {
    /// Answers the open question.
    Choice(Choice),
    /// Gives the class the room's title as its name.
    NameOfRoom,
    /// Confirms, as an administrator, that the person who began leads the class.
    Confirm,
}

/// A button of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassPress {
    /// Shows a topic.
    Show(Topic),
    /// Says what the person is in the class.
    Stand(Standing),
    /// Opens a ready poll, or plans it in private.
    Open(String),
    /// Puts the ballot of a poll before the person, in private.
    Ballot(PollNo),
    /// Fills in a ballot of that version of a poll.
    Fill(PollNo, i32, Fill),
    /// Answers a dilemma: that version of its poll, the option's place.
    Dilemma(PollNo, i32, u8),
    /// Does something with the reason of an objection.
    Reason(PollNo, Reason),
    /// Manages a poll.
    Lead(PollNo, Lead),
    /// Answers a question about a poll that is being planned.
    Plan(Plan),
    /// Does something about seats.
    Seat(SeatAct),
    /// Does something about the agreement.
    Agree(Agree),
    /// Does something about the lessons.
    Lesson(LessonAct),
    /// Does something about questions to an adviser, or about a role.
    Ask(AskAct),
    /// Does something about a check of a service.
    Check(CheckAct),
    /// Does something about what the pupils have made.
    Pupils(PupilAct),
    /// Does something about the council that the class is in, or may join.
    Membership(MembershipAct),
}

/// A button of a class or of a council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Either {
    /// Shows the council, or the one that the class is in.
    Council,
    /// Chooses the language of the room.
    Language(Lang),
    /// Discards what the person is writing.
    Discard,
}

impl Press {
    /// The class or council that the button belongs to, if it belongs to one.
    #[must_use]
    pub const fn class(&self) -> Option<ClassId> {
        match self {
            Press::Anywhere(_) => None,
            Press::SetUp(id, _)
            | Press::Class(id, _)
            | Press::Council(id, _)
            | Press::Either(id, _)
            | Press::TakePart(id, _) => Some(*id),
        }
    }
}

#[cfg(test)]
mod tests;
