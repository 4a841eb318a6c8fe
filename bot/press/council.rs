//! What buttons do in a council, and in a class that is asked something by one: each with the code that carries it.

use agreements::poll::kind::Kind;

use super::act::{code_of, value_of};
use crate::ids::{AskNo, PollNo};

/// What somebody does for a council, or about the council that a class is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouncilAct {
    /// Looks at the classes and what can be done.
    Show,
    /// Gets a code for a class to join.
    Invite,
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
    /// Writes something for all classes to read.
    Announce,
    /// Publishes it.
    Publish,
    /// Chooses a series of dilemmas for all classes.
    Topics,
    /// Offers a series to all classes.
    Series(String),
    /// Looks at what the classes answered together.
    Results,
    /// Looks at what the classes have reached.
    Goals,
    /// Gets the minutes.
    Minutes,
    /// Gets a link to the council's page.
    Page,
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

const PLAIN: [(&str, CouncilAct); 17] = [
    ("o", CouncilAct::Show),
    ("i", CouncilAct::Invite),
    ("p", CouncilAct::Propose),
    ("w", CouncilAct::Own),
    ("x", CouncilAct::Reword),
    ("s", CouncilAct::Send),
    ("a", CouncilAct::Announce),
    ("b", CouncilAct::Publish),
    ("t", CouncilAct::Topics),
    ("e", CouncilAct::Results),
    ("g", CouncilAct::Goals),
    ("m", CouncilAct::Minutes),
    ("c", CouncilAct::Page),
    ("l", CouncilAct::Leave),
    ("ln", CouncilAct::LeaveNow),
    ("fy", CouncilAct::Ahead(true)),
    ("fn", CouncilAct::Ahead(false)),
];

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
            CouncilAct::Ready(id) => format!("R.{id}"),
            CouncilAct::Again(poll) => format!("G.{}", poll.0),
            CouncilAct::Kind(kind) => format!("K.{}", code_of(&KINDS, kind)),
            CouncilAct::Days(days) => format!("D.{days}"),
            CouncilAct::Series(id) => format!("T.{id}"),
            CouncilAct::Join(code, true) => format!("F.{code}"),
            CouncilAct::Join(code, false) => format!("H.{code}"),
            CouncilAct::Open(ask) => format!("O.{}", ask.0),
            CouncilAct::Decline(ask) => format!("N.{}", ask.0),
            plain => code_of(&PLAIN, plain).to_owned(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<CouncilAct> {
        let Some((head, rest)) = code.split_once('.') else {
            return PLAIN.iter().find(|(known, _)| *known == code).map(|(_, act)| act.clone());
        };
        let written = || crate::code::read(rest).filter(|code| code == rest);
        Some(match head {
            "R" => CouncilAct::Ready(rest.to_owned()),
            "G" => CouncilAct::Again(PollNo(rest.parse().ok()?)),
            "K" => CouncilAct::Kind(value_of(&KINDS, rest)?),
            "D" => CouncilAct::Days(rest.parse().ok().filter(|days| (3..=30).contains(days))?),
            "T" => CouncilAct::Series(rest.to_owned()),
            "F" => CouncilAct::Join(written()?, true),
            "H" => CouncilAct::Join(written()?, false),
            "O" => CouncilAct::Open(AskNo(rest.parse().ok()?)),
            "N" => CouncilAct::Decline(AskNo(rest.parse().ok()?)),
            _ => return None,
        })
    }
}

#[cfg(test)]
pub(super) fn all() -> Vec<CouncilAct> {
    let plain = PLAIN.map(|(_, act)| act).into_iter();
    let kinds = KINDS.map(|(_, kind)| CouncilAct::Kind(kind));
    let code = || "ABCD-EFHJ".to_owned();
    let others = [
        CouncilAct::Ready("messenger-kids".into()),
        CouncilAct::Again(PollNo(i32::MAX)),
        CouncilAct::Days(14),
        CouncilAct::Series("everyone".into()),
        CouncilAct::Join(code(), true),
        CouncilAct::Join(code(), false),
        CouncilAct::Open(AskNo(i32::MAX)),
        CouncilAct::Decline(AskNo(1)),
    ];
    plain.chain(kinds).chain(others).collect()
}
