//! What buttons do to a poll, to one that is being planned, and to a seat: each with the code that carries it.

use agreements::poll::answer::Answer;
use agreements::poll::kind::Kind;
use agreements::poll::rule::Share;

/// The code of one of a table's values.
pub(super) fn code_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table.iter().find(|(_, known)| known == value).map_or("", |(code, _)| code)
}

/// The value of one of a table's codes.
pub(super) fn value_of<T: Copy>(table: &[(&'static str, T)], code: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == code).map(|(_, value)| *value)
}

/// What somebody does on a ballot. All but opening it name the version of the poll that they saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Casts or changes the vote.
    Vote(Answer),
    /// Ticks an option, or unticks it.
    Tick(u8),
    /// Puts the options in order so far, the most preferred first.
    Rank(Vec<u8>),
    /// Would wait until that age; with how many comes next.
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

/// What somebody does with the reason of their objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Writes one.
    Write,
    /// Has it told to the class with the result.
    Release,
    /// Takes it back.
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

/// What who leads the class does to a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Looks at what can be done.
    Show,
    /// Closes it now.
    Close,
    /// Lets it run so many days longer.
    Prolong(u8),
    /// Writes when it closes instead.
    ProlongUntil,
    /// Writes why it is withdrawn.
    Withdraw,
    /// Withdraws it.
    WithdrawNow,
    /// Words it anew, while nobody has voted.
    Edit,
    /// Begins a new one from it.
    Copy,
    /// Gets the result as a table and as a minute.
    Export,
    /// Opens a round between the two best options.
    Runoff,
    /// Looks at it again in so many months; in none never.
    Review(u8),
    /// Writes what now follows.
    Follow,
    /// Tells the class what now follows.
    FollowNow,
}

const LEADS: [Lead; 11] = [
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
];

impl Lead {
    /// True when a poll that other classes are asked as well would not be the same any more.
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

/// What somebody answers who plans a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Begins one in their own words.
    New,
    /// The kind.
    Kind(Kind),
    /// It runs for so many days.
    Days(u8),
    /// Writes when it closes.
    Closing,
    /// Writes when it opens.
    Opening,
    /// It opens at once.
    AtOnce,
    /// What share decides.
    Share(Share),
    /// How many seats at least.
    Quorum(u8),
    /// Words it anew.
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

/// What somebody does about seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatAct {
    /// Gets a code for the other guardian.
    Share,
    /// Gives up all seats.
    Leave,
    /// Gets slips with codes for the whole class.
    Print,
    /// Gets them though earlier ones become useless.
    PrintAnew,
    /// The class has a child more.
    More,
    /// The class has a child less.
    Fewer,
    /// Is reminded of polls that they have not voted in.
    Remind,
    /// Is not reminded any more.
    Silence,
}

const SEAT_ACTS: [SeatAct; 8] = [
    SeatAct::Share,
    SeatAct::Leave,
    SeatAct::Print,
    SeatAct::PrintAnew,
    SeatAct::More,
    SeatAct::Fewer,
    SeatAct::Remind,
    SeatAct::Silence,
];

impl SeatAct {
    pub(super) fn code(self) -> &'static str {
        match self {
            SeatAct::Share => "s",
            SeatAct::Leave => "l",
            SeatAct::Print => "p",
            SeatAct::PrintAnew => "a",
            SeatAct::More => "m",
            SeatAct::Fewer => "f",
            SeatAct::Remind => "r",
            SeatAct::Silence => "q",
        }
    }

    pub(super) fn parse(code: &str) -> Option<SeatAct> {
        SEAT_ACTS.into_iter().find(|act| act.code() == code)
    }
}
