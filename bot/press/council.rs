//! What buttons do in a council, and in a class that is asked something by one: each with the code that carries it.

use agreements::poll::kind::Kind;

use super::act::{code_of, value_of};
use crate::ids::{AskNo, PollNo};

/// What a member of a council does for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilAct {
    /// Gets a code for a class to join.
    Invite,
    /// Writes something for all classes to read.
    Announce,
    /// Publishes it.
    Publish,
    /// Chooses a series of dilemmas for all classes.
    Topics,
    /// Offers a series to all classes.
    Series(String),
    /// Gets a link to the council's page.
    Page,
    /// Looks at what the council sees.
    See(CouncilView),
    /// Makes a poll for all classes.
    Poll(CouncilPollAct),
}

/// What everybody in a council's room may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CouncilView {
    /// Looks at the classes and what can be done.
    Show,
    /// Looks at what the classes answered together.
    Results,
    /// Looks at what the classes have reached.
    Goals,
    /// Gets the minutes.
    Minutes,
}

/// What a contact parent of a council does to ask all classes something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilPollAct {
    /// Chooses what all classes are asked.
    Propose,
    /// Asks with a ready poll.
    Ready(String),
    /// Asks once more what it has asked in own words.
    Again(PollNo),
    /// Asks in own words.
    Own,
    /// Asks with a poll of that kind.
    Kind(Kind),
    /// It runs for so many days.
    Days(u8),
    /// Words it anew.
    Reword,
    /// Sends it to all classes.
    Send,
}

/// What a contact parent of a class does about the council that the class is in, or may join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MembershipAct {
    /// Has a class join by that code; polls open by themselves, or each by a press.
    Join(String, bool),
    /// Thinks of leaving.
    Leave,
    /// Leaves.
    LeaveNow,
    /// Has polls open by themselves, or no more.
    Ahead(bool),
    /// Puts to the class what the council asks.
    Open(AskNo),
    /// Does not.
    Decline(AskNo),
}

const PLAIN: [CouncilAct; 13] = [
    CouncilAct::See(CouncilView::Show),
    CouncilAct::Invite,
    CouncilAct::Poll(CouncilPollAct::Propose),
    CouncilAct::Poll(CouncilPollAct::Own),
    CouncilAct::Poll(CouncilPollAct::Reword),
    CouncilAct::Poll(CouncilPollAct::Send),
    CouncilAct::Announce,
    CouncilAct::Publish,
    CouncilAct::Topics,
    CouncilAct::See(CouncilView::Results),
    CouncilAct::See(CouncilView::Goals),
    CouncilAct::See(CouncilView::Minutes),
    CouncilAct::Page,
];

const MEMBERSHIP: [MembershipAct; 4] =
    [MembershipAct::Leave, MembershipAct::LeaveNow, MembershipAct::Ahead(true), MembershipAct::Ahead(false)];

/// The kinds that a council may ask with.
const KINDS: [(&str, Kind); 5] = [
    ("choice", Kind::Choice),
    ("approval", Kind::Approval),
    ("stance", Kind::Stance),
    ("consent", Kind::Consent),
    ("age", Kind::Age),
];

impl CouncilAct {
    pub(super) fn code(&self) -> String {
        match self {
            CouncilAct::Poll(CouncilPollAct::Ready(id)) => format!("R.{id}"),
            CouncilAct::Poll(CouncilPollAct::Again(poll)) => format!("G.{}", poll.0),
            CouncilAct::Poll(CouncilPollAct::Kind(kind)) => format!("K.{}", code_of(&KINDS, kind)),
            CouncilAct::Poll(CouncilPollAct::Days(days)) => format!("D.{days}"),
            CouncilAct::Series(id) => format!("T.{id}"),
            CouncilAct::See(CouncilView::Show) => "o".into(),
            CouncilAct::Invite => "i".into(),
            CouncilAct::Poll(CouncilPollAct::Propose) => "p".into(),
            CouncilAct::Poll(CouncilPollAct::Own) => "w".into(),
            CouncilAct::Poll(CouncilPollAct::Reword) => "x".into(),
            CouncilAct::Poll(CouncilPollAct::Send) => "s".into(),
            CouncilAct::Announce => "a".into(),
            CouncilAct::Publish => "b".into(),
            CouncilAct::Topics => "t".into(),
            CouncilAct::See(CouncilView::Results) => "e".into(),
            CouncilAct::See(CouncilView::Goals) => "g".into(),
            CouncilAct::See(CouncilView::Minutes) => "m".into(),
            CouncilAct::Page => "c".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<CouncilAct> {
        let Some((head, rest)) = code.split_once('.') else { return PLAIN.into_iter().find(|act| act.code() == code) };
        Some(match head {
            "R" => CouncilAct::Poll(CouncilPollAct::Ready(rest.to_owned())),
            "G" => CouncilAct::Poll(CouncilPollAct::Again(PollNo(rest.parse().ok()?))),
            "K" => CouncilAct::Poll(CouncilPollAct::Kind(value_of(&KINDS, rest)?)),
            "D" => CouncilAct::Poll(CouncilPollAct::Days(rest.parse().ok().filter(|days| (3..=30).contains(days))?)),
            "T" => CouncilAct::Series(rest.to_owned()),
            _ => return None,
        })
    }
}

impl MembershipAct {
    pub(super) fn code(&self) -> String {
        match self {
            MembershipAct::Join(code, true) => format!("F.{code}"),
            MembershipAct::Join(code, false) => format!("H.{code}"),
            MembershipAct::Open(ask) => format!("O.{}", ask.0),
            MembershipAct::Decline(ask) => format!("N.{}", ask.0),
            MembershipAct::Leave => "l".into(),
            MembershipAct::LeaveNow => "ln".into(),
            MembershipAct::Ahead(true) => "fy".into(),
            MembershipAct::Ahead(false) => "fn".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<MembershipAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return MEMBERSHIP.into_iter().find(|act| act.code() == code);
        };
        let written = || crate::code::read(rest).filter(|code| code == rest);
        Some(match head {
            "F" => MembershipAct::Join(written()?, true),
            "H" => MembershipAct::Join(written()?, false),
            "O" => MembershipAct::Open(AskNo(rest.parse().ok()?)),
            "N" => MembershipAct::Decline(AskNo(rest.parse().ok()?)),
            _ => return None,
        })
    }
}

/// One of each, for the tests of payloads.
#[cfg(test)]
pub(super) fn all() -> (Vec<CouncilAct>, Vec<MembershipAct>) {
    let kinds = KINDS.map(|(_, kind)| CouncilAct::Poll(CouncilPollAct::Kind(kind)));
    let code = || "ABCD-EFHJ".to_owned();
    let acts = [
        CouncilAct::Poll(CouncilPollAct::Ready("messenger-kids".into())),
        CouncilAct::Poll(CouncilPollAct::Again(PollNo(i32::MAX))),
        CouncilAct::Poll(CouncilPollAct::Days(14)),
        CouncilAct::Series("everyone".into()),
    ];
    let memberships = [
        MembershipAct::Join(code(), true),
        MembershipAct::Join(code(), false),
        MembershipAct::Open(AskNo(i32::MAX)),
        MembershipAct::Decline(AskNo(1)),
    ];
    (PLAIN.into_iter().chain(kinds).chain(acts).collect(), MEMBERSHIP.into_iter().chain(memberships).collect())
}
