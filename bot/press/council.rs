//! Actions on a council and on a class's membership in one, each with its code in the payload.

use agreements::poll::kind::Kind;

use super::act::{code_of, value_of};
use crate::ids::{AskNo, PollNo};

/// An action of a member of a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilAct {
    /// Makes a code with which a class can join.
    Invite,
    /// Asks for an announcement to all classes.
    Announce,
    /// Publishes the announcement.
    Publish,
    /// Shows the series of dilemmas to offer.
    Topics,
    /// Offers a series to all classes.
    Series(String),
    /// Makes a link to the council's page.
    Page,
    /// Shows a view of the council.
    See(CouncilView),
    /// Prepares a poll for all classes.
    Poll(CouncilPollAct),
}

/// A view that everybody in a council's room may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CouncilView {
    /// The classes and the possible actions.
    Show,
    /// The results over all classes.
    Results,
    /// The goals that the classes have reached.
    Goals,
    /// The minutes.
    Minutes,
}

/// An action on a poll for all classes, by a person who leads the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilPollAct {
    /// Shows the polls to choose from.
    Propose,
    /// Chooses a ready poll.
    Ready(String),
    /// Repeats an earlier poll in own words.
    Again(PollNo),
    /// Starts one in own words.
    Own,
    /// Chooses the kind.
    Kind(Kind),
    /// Runs it for this many days.
    Days(u8),
    /// Starts its words anew.
    Reword,
    /// Sends it to all classes.
    Send,
}

/// An action on a class's membership in a council, by a person who leads the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MembershipAct {
    /// Joins the council of this code. With `true`, its polls open by themselves.
    Join(String, bool),
    /// Asks for a confirmation to leave.
    Leave,
    /// Leaves.
    LeaveNow,
    /// Lets the council's polls open by themselves, or not.
    Ahead(bool),
    /// Puts a question of the council to the class.
    Open(AskNo),
    /// Declines a question of the council.
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

/// The kinds of poll that a council can use.
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
