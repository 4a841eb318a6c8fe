//! Actions on a poll, on a poll in preparation, and on seats, each with its code in the payload.

use agreements::poll::answer::Answer;
use agreements::poll::kind::Kind;
use agreements::poll::rule::Share;

use crate::ids::SeatNo;

/// The code of a value in a table.
pub(super) fn code_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table.iter().find(|(_, known)| known == value).map_or("", |(code, _)| code)
}

/// The value of a code in a table.
pub(super) fn value_of<T: Copy>(table: &[(&'static str, T)], code: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == code).map(|(_, value)| *value)
}

/// An action on a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Casts or changes the vote.
    Vote(Answer),
    /// Ticks an option besides those that are ticked already. A second press changes nothing.
    Tick(u8),
    /// Ranks these options so far, the most preferred first.
    Rank(Vec<u8>),
    /// Chooses the age of a pledge; the group size follows.
    Until(u8),
}

impl Fill {
    pub(super) fn code(&self) -> String {
        match self {
            Fill::Vote(answer) => format!("v{}", String::from(answer.clone())),
            Fill::Tick(place) => format!("k{place}"),
            Fill::Rank(order) => format!("m{}", String::from(Answer::Order(order.clone()))),
            Fill::Until(age) => format!("u{age}"),
        }
    }

    pub(super) fn parse(code: &str) -> Option<Fill> {
        let (letter, rest) = code.split_at_checked(1)?;
        Some(match letter {
            "v" => Fill::Vote(Answer::try_from(rest.to_owned()).ok()?),
            "k" => Fill::Tick(rest.parse().ok()?),
            "m" => {
                let Answer::Order(order) = Answer::try_from(rest.to_owned()).ok()? else { return None };
                Fill::Rank(order)
            }
            "u" => Fill::Until(rest.parse().ok()?),
            _ => return None,
        })
    }
}

/// An action on the reason of one's own objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Starts to write the reason.
    Write,
    /// Lets the class read the reason with the result.
    Release,
    /// Takes the reason back.
    Drop,
}

const REASONS: [Reason; 3] = [Reason::Write, Reason::Release, Reason::Drop];

impl Reason {
    pub(super) fn code(self) -> &'static str {
        match self {
            Reason::Write => "w",
            Reason::Release => "r",
            Reason::Drop => "d",
        }
    }

    pub(super) fn parse(code: &str) -> Option<Reason> {
        REASONS.into_iter().find(|act| act.code() == code)
    }
}

/// An action on a poll, by a person who leads the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Shows the possible actions.
    Show,
    /// Closes it now.
    Close,
    /// Prolongs it by this many days.
    Prolong(u8),
    /// Asks for a new closing time.
    ProlongUntil,
    /// Asks for the reason to withdraw it.
    Withdraw,
    /// Withdraws it.
    WithdrawNow,
    /// Edits it, while nobody has voted.
    Edit,
    /// Starts a new poll from it.
    Copy,
    /// Exports the result as a table and as minutes.
    Export,
    /// Opens a run-off between the two leading options.
    Runoff,
    /// Schedules a new look at it in this many months; 0 cancels it.
    Review(u8),
    /// Asks for the sentence on what follows.
    Follow,
    /// Publishes the sentence on what follows.
    FollowNow,
    /// Takes the reasons of objections out of the result.
    Silence,
}

const LEADS: [Lead; 12] = [
    Lead::Show,
    Lead::Close,
    Lead::ProlongUntil,
    Lead::Withdraw,
    Lead::WithdrawNow,
    Lead::Edit,
    Lead::Copy,
    Lead::Export,
    Lead::Runoff,
    Lead::Follow,
    Lead::FollowNow,
    Lead::Silence,
];

impl Lead {
    /// True if a council's poll would differ from the same poll in other classes afterwards.
    #[must_use]
    pub const fn sets_apart(self) -> bool {
        matches!(self, Lead::Edit | Lead::Prolong(_) | Lead::ProlongUntil)
    }

    pub(super) fn code(self) -> String {
        match self {
            Lead::Prolong(days) => format!("p{days}"),
            Lead::Review(months) => format!("n{months}"),
            Lead::Show => "s".into(),
            Lead::Close => "c".into(),
            Lead::ProlongUntil => "q".into(),
            Lead::Withdraw => "w".into(),
            Lead::WithdrawNow => "x".into(),
            Lead::Edit => "e".into(),
            Lead::Copy => "y".into(),
            Lead::Export => "t".into(),
            Lead::Runoff => "r".into(),
            Lead::Follow => "f".into(),
            Lead::FollowNow => "g".into(),
            Lead::Silence => "b".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<Lead> {
        let (letter, rest) = code.split_at_checked(1)?;
        match letter {
            "p" => rest.parse().ok().filter(|days| (1..=30).contains(days)).map(Lead::Prolong),
            "n" => rest.parse().ok().filter(|months| *months <= 24).map(Lead::Review),
            _ => LEADS.into_iter().find(|act| act.code() == code),
        }
    }
}

/// An action on a poll in preparation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Starts one in own words.
    New,
    /// Chooses the kind.
    Kind(Kind),
    /// Runs it for this many days.
    Days(u8),
    /// Asks for the closing time.
    Closing,
    /// Asks for the opening time.
    Opening,
    /// Opens it at once.
    AtOnce,
    /// Sets the share that decides.
    Share(Share),
    /// Sets the minimum number of seats.
    Quorum(u8),
    /// Starts its words anew.
    Reword,
    /// Puts it to the class.
    Open,
}

const PLANS: [Plan; 9] = [
    Plan::Reword,
    Plan::New,
    Plan::Closing,
    Plan::Opening,
    Plan::AtOnce,
    Plan::Share(Share::Majority),
    Plan::Share(Share::TwoThirds),
    Plan::Share(Share::Consent),
    Plan::Open,
];

impl Plan {
    pub(super) fn code(self) -> String {
        match self {
            Plan::Kind(kind) => format!("k{}", kind as u8),
            Plan::Days(days) => format!("d{days}"),
            Plan::Quorum(seats) => format!("q{seats}"),
            Plan::Reword => "w".into(),
            Plan::New => "n".into(),
            Plan::Closing => "c".into(),
            Plan::Opening => "o".into(),
            Plan::AtOnce => "a".into(),
            Plan::Share(Share::Majority) => "m".into(),
            Plan::Share(Share::TwoThirds) => "t".into(),
            Plan::Share(Share::Consent) => "s".into(),
            Plan::Open => "g".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<Plan> {
        let (letter, rest) = code.split_at_checked(1)?;
        match letter {
            "k" => {
                let number: u8 = rest.parse().ok()?;
                Kind::ALL.into_iter().find(|kind| *kind as u8 == number).map(Plan::Kind)
            }
            "d" => rest.parse().ok().filter(|days| (1..=30).contains(days)).map(Plan::Days),
            "q" => rest.parse().ok().map(Plan::Quorum),
            _ => PLANS.into_iter().find(|act| act.code() == code),
        }
    }
}

/// An action on seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatAct {
    /// Makes codes for the other guardian.
    Share,
    /// Gives up all seats.
    Leave,
    /// Prints slips with codes for the whole class.
    Print,
    /// Prints them, although earlier slips become invalid.
    PrintAnew,
    /// Raises the number of children by one.
    More,
    /// Lowers the number of children by one.
    Fewer,
    /// Shows the taken seats by number.
    List,
    /// Asks whether to free a seat.
    Free(SeatNo),
    /// Frees it.
    FreeNow(SeatNo),
    /// Sets whether only the seats of printed slips have a vote.
    Slips(bool),
    /// Turns on reminders of polls in which the person has not voted.
    Remind,
    /// Turns off the reminders.
    Silence,
}

const SEAT_ACTS: [SeatAct; 11] = [
    SeatAct::Share,
    SeatAct::Leave,
    SeatAct::Print,
    SeatAct::PrintAnew,
    SeatAct::More,
    SeatAct::Fewer,
    SeatAct::List,
    SeatAct::Slips(true),
    SeatAct::Slips(false),
    SeatAct::Remind,
    SeatAct::Silence,
];

impl SeatAct {
    pub(super) fn code(self) -> String {
        match self {
            SeatAct::Share => "s".into(),
            SeatAct::Leave => "l".into(),
            SeatAct::Print => "p".into(),
            SeatAct::PrintAnew => "a".into(),
            SeatAct::More => "m".into(),
            SeatAct::Fewer => "f".into(),
            SeatAct::List => "i".into(),
            SeatAct::Free(seat) => format!("e.{}", seat.0),
            SeatAct::FreeNow(seat) => format!("y.{}", seat.0),
            SeatAct::Slips(true) => "o".into(),
            SeatAct::Slips(false) => "n".into(),
            SeatAct::Remind => "r".into(),
            SeatAct::Silence => "q".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<SeatAct> {
        let Some((head, number)) = code.split_once('.') else {
            return SEAT_ACTS.into_iter().find(|act| act.code() == code);
        };
        let seat = SeatNo(number.parse().ok()?);
        match head {
            "e" => Some(SeatAct::Free(seat)),
            "y" => Some(SeatAct::FreeNow(seat)),
            _ => None,
        }
    }
}
