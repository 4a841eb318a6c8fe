//! Candidates of a vote, and their ids.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::agreement::blank::Filled;
use crate::agreement::clause::Settled;
use crate::agreement::point::About;
use crate::agreement::version::Agreed;
use crate::content::id::OptionId;

/// A candidate of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Candidate {
    /// An option of the clause.
    Offered(Settled),
    /// The pupils' own words.
    Own(String),
    /// A point of the pupils' part; a vote for it says that the class keeps to it.
    Point(Agreed),
}

impl Candidate {
    /// An id derived from the content by a hash, so that it does not reveal the words.
    pub(super) fn id(&self) -> OptionId {
        let said = match self {
            Candidate::Own(words) => format!("own {words}"),
            Candidate::Offered(settled) => format!("offered {}", written(settled)),
            Candidate::Point(point) => {
                let about = match &point.about {
                    About::Clause(id) => format!("clause {id}"),
                    About::Own(words) => format!("own {words}"),
                };
                let settled = point.settled.as_ref().map(written).unwrap_or_default();
                format!("point {about} {settled} {}", point.additions.join(" "))
            }
        };
        OptionId(Uuid::new_v5(&Uuid::NAMESPACE_OID, said.as_bytes()).simple().to_string())
    }
}

/// A settlement as text for the hash.
fn written(settled: &Settled) -> String {
    let blank = |(id, filled): (&String, &Filled)| {
        let filled = match filled {
            Filled::Age(age) => age.to_string(),
            Filled::Number(number) => number.to_string(),
            Filled::Time(time) => time.to_string(),
            Filled::List(options) => options.iter().map(|option| option.0.as_str()).collect::<Vec<_>>().join(","),
        };
        format!(" {id}={filled}")
    };
    let blanks: String = settled.blanks.iter().map(blank).collect();
    format!("{}{blanks}", settled.option.0)
}
