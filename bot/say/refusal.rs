//! Refusals: data in the handlers, kind words here.

use super::Words;
use crate::chat::{Post, Say};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Only who leads the class, or an administrator, may do that.
    NotContact,
    /// Only who began the set-up answers its questions.
    NotStarter,
    /// Only an administrator may confirm.
    NotAdministrator,
    /// The poll has closed.
    Closed,
    /// The poll has not opened yet.
    NotYet,
    /// The poll was edited after that button was made.
    Changed,
    /// What was being written has ended.
    Ended,
    /// The poll has not decided anything yet.
    NotDecided,
    /// That is done alone with the bot.
    InPrivate,
    /// Every child has a guardian already.
    SeatsFull,
    /// Somebody has voted, so the poll cannot be edited.
    EditTooLate,
    /// The poll does not offer that answer.
    NotOffered,
    /// Staff have no vote in parents' polls.
    StaffHasNoVote,
    /// Others have no vote.
    OtherHasNoVote,
    /// The button belongs to another class.
    AnotherClass,
    /// The button means nothing any more, or never did.
    Stale,
    /// There is no such command.
    UnknownCommand,
    /// The person is in no class.
    NoClass,
    /// The room has no class yet.
    NoClassRoom,
    /// The room is a council's, and that is for classes.
    Council,
    /// The class is still being set up.
    SetUpFirst,
    /// The poll is open already.
    AlreadyOpen,
    /// There is no such ready poll.
    NoSuchPoll,
    /// No poll is open.
    NothingOpen,
    /// A poll runs for 1 to 30 days.
    Days,
    /// A ballot that others can see is not counted.
    BallotInRoom,
    /// An account that several people share is nobody.
    Anonymous,
    /// The name is too long or has several lines.
    NotAName,
    /// The answer is no number from 1 to 60.
    NotANumber,
}

impl Refused {
    /// The refusal in words.
    pub(crate) fn say(&self, w: &Words) -> Say {
        Say::Refuse(Post::line(match self {
            Refused::NotContact => w.msg_refused_not_contact(),
            Refused::NotStarter => w.msg_refused_not_starter(),
            Refused::NotAdministrator => w.msg_refused_not_administrator(),
            Refused::Closed => w.msg_refused_closed(),
            Refused::NotYet => w.msg_refused_not_yet(),
            Refused::Changed => w.msg_refused_changed(),
            Refused::Ended => w.msg_refused_ended(),
            Refused::NotDecided => w.msg_refused_not_decided(),
            Refused::InPrivate => w.msg_refused_in_private(),
            Refused::SeatsFull => w.msg_seats_full(),
            Refused::EditTooLate => w.msg_edit_too_late(),
            Refused::NotOffered => w.msg_refused_not_offered(),
            Refused::StaffHasNoVote => w.msg_refused_staff(),
            Refused::OtherHasNoVote => w.msg_refused_other(),
            Refused::AnotherClass => w.msg_refused_another_class(),
            Refused::Stale => w.msg_refused_stale(),
            Refused::UnknownCommand => w.msg_refused_unknown_command(),
            Refused::NoClass => w.msg_refused_no_class(),
            Refused::NoClassRoom => w.msg_refused_no_class_room(),
            Refused::Council => w.msg_refused_council(),
            Refused::SetUpFirst => w.msg_refused_set_up_first(),
            Refused::AlreadyOpen => w.msg_refused_already_open(),
            Refused::NoSuchPoll => w.msg_refused_no_such_poll(),
            Refused::NothingOpen => w.msg_refused_nothing_open(),
            Refused::Days => w.msg_refused_days(),
            Refused::BallotInRoom => w.msg_refused_ballot_in_room(),
            Refused::Anonymous => w.msg_refused_anonymous(),
            Refused::NotAName => w.msg_setup_too_long(),
            Refused::NotANumber => w.msg_setup_not_a_number(),
        }))
    }
}

/// Something went wrong that is the bot's own fault.
pub(crate) fn fault(w: &Words) -> Say {
    Say::Refuse(Post::line(w.msg_fault()))
}
