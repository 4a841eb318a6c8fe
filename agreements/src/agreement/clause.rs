//! Clauses: points that a class can agree on, each with its options.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::agreement::blank::{Blank, Filled, Space};
use crate::class::stage::Stage;
use crate::content::id::{ClauseId, LONGEST_ID, OptionId};
use crate::content::source::Source;
use crate::poll::answer::stance::Side;
use crate::poll::kind::Kind;
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;

/// The people who agree on a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The parents.
    Parents,
    /// The pupils.
    Pupils,
}

/// A point that a class can agree on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its id.
    pub id: ClauseId,
    /// The key in the catalogue of clauses: P and a number for parents, S and a number for pupils.
    pub key: String,
    /// The audience.
    pub audience: Audience,
    /// The stages that it suits.
    pub stages: Vec<Stage>,
    /// True if a pupils' clause asks something of the parents. In a session, wishes are a separate topic.
    #[serde(default)]
    pub asks_parents: bool,
    /// True if a parents' clause concerns what children do, or what others do to them. A session shows the parents'
    /// draft of such points to the pupils.
    #[serde(default)]
    pub touches_pupils: bool,
    /// The suitable kind of question.
    pub kind: Kind,
    /// The options, from the strictest to the most open. The last one leaves it to the families.
    #[serde(rename = "option")]
    pub options: Vec<ClauseOption>,
    /// The sources.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
}

/// One option for settling a clause.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseOption {
    /// Its id.
    pub id: OptionId,
    /// The blanks in its wording.
    #[serde(default, rename = "blank")]
    pub blanks: Vec<Blank>,
}

/// The settlement of a clause: an option with the values of its blanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The option.
    pub option: OptionId,
    /// The values by the ids of the blanks.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub blanks: BTreeMap<String, Filled>,
    /// True if a group of families pledged it and proposes it to the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pledged: bool,
}

impl Settled {
    fn by(option: &ClauseOption, fill: impl Fn(&Blank) -> Filled) -> Settled {
        let blanks = option.blanks.iter().map(|blank| (blank.id.clone(), fill(blank))).collect();
        Settled { option: option.id.clone(), blanks, pledged: false }
    }

    /// Leaves the clause to the families. Every clause allows it.
    #[must_use]
    pub fn families() -> Settled {
        Settled { option: OptionId(OptionId::FAMILIES.into()), blanks: BTreeMap::new(), pledged: false }
    }

    /// True if it leaves the clause to the families.
    #[must_use]
    pub fn leaves_it_to_families(&self) -> bool {
        self.option.leaves_it_to_families()
    }
}

impl ClauseOption {
    /// This option with the default values of its blanks.
    #[must_use]
    pub fn usual(&self) -> Settled {
        Settled::by(self, |blank| blank.space.usual())
    }
}

impl Clause {
    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&ClauseOption> {
        self.options.iter().find(|option| option.id.0 == id)
    }

    /// True if the clause has this option and its blanks allow these values.
    #[must_use]
    pub fn allows(&self, settled: &Settled) -> bool {
        self.option(&settled.option.0).is_some_and(|option| {
            option.blanks.len() == settled.blanks.len()
                && option
                    .blanks
                    .iter()
                    .all(|blank| settled.blanks.get(&blank.id).is_some_and(|filled| blank.space.holds(filled)))
        })
    }

    /// The settlement that an outcome means for this clause; `None` for an undecided one. `proposal` is the subject of
    /// a round of consent.
    #[must_use]
    pub fn settled_by(&self, question: &Question, outcome: Outcome, proposal: Option<&Settled>) -> Option<Settled> {
        let place = |place: u8| question.options().get(usize::from(place));
        let usual = |id: &str| self.option(id).map(ClauseOption::usual);
        match outcome {
            Outcome::Age(age) => self.at_age(age),
            Outcome::Pledge(age) => self.at_age(age).map(|settled| Settled { pledged: true, ..settled }),
            Outcome::Families => Some(Settled::families()),
            Outcome::Option(chosen) => usual(&place(chosen)?.0),
            Outcome::Options(ticks) if ticks.is_empty() => usual("none"),
            Outcome::Options(ticks) => self.listed(ticks.places().filter_map(place).cloned().collect()),
            Outcome::Stance(Side::Yes) => usual("yes"),
            Outcome::Stance(Side::No) => usual("no"),
            Outcome::Agreed => proposal.cloned(),
            Outcome::TooFew | Outcome::NoMajority | Outcome::Undecided | Outcome::Objections | Outcome::NotYet => None,
        }
    }

    /// The option with a blank for an age, with this age in it.
    #[must_use]
    pub fn at_age(&self, age: u8) -> Option<Settled> {
        let option = self.option_with(|space| matches!(space, Space::Age { .. }))?;
        Some(Settled::by(option, |blank| match blank.space {
            Space::Age { .. } => Filled::Age(age),
            Space::Number { .. } | Space::Time { .. } | Space::List { .. } => blank.space.usual(),
        }))
    }

    fn listed(&self, chosen: Vec<OptionId>) -> Option<Settled> {
        let option = self.option_with(|space| matches!(space, Space::List { .. }))?;
        Some(Settled::by(option, |blank| match blank.space {
            Space::List { .. } => Filled::List(chosen.clone()),
            Space::Age { .. } | Space::Number { .. } | Space::Time { .. } => blank.space.usual(),
        }))
    }

    pub(crate) fn option_with(&self, has: impl Fn(&Space) -> bool) -> Option<&ClauseOption> {
        self.options.iter().find(|option| option.blanks.iter().any(|blank| has(&blank.space)))
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(String, String)> {
        if self.id.0.len() > LONGEST_ID {
            return Some(("id".into(), format!("an id has at most {LONGEST_ID} characters")));
        }
        if !(2..=6).contains(&self.options.len()) {
            return Some(("id".into(), "a clause has two to six options".into()));
        }
        if !self.options.last().is_some_and(|last| last.id.leaves_it_to_families() && last.blanks.is_empty()) {
            return Some(("id".into(), "the last option is `families`, without blanks".into()));
        }
        for (place, option) in self.options.iter().enumerate() {
            if self.options.iter().position(|other| other.id == option.id) != Some(place) {
                return Some((option.id.0.clone(), format!("the option `{}` stands there twice", option.id.0)));
            }
            if let Some(blank) = option.blanks.iter().find(|blank| !blank.space.is_sound()) {
                let what = format!("in `{}`, `min`, `usual` and `max` do not go up, or are missing", option.id.0);
                return Some((blank.id.clone(), what));
            }
        }
        None
    }

    /// The ids of the texts that every language must have for this clause, without those of its polls.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        let options = self.options.iter().map(|option| self.wording_id(&option.id));
        ["title", "why"].map(|part| self.text_id(part)).into_iter().chain(options).collect()
    }

    /// The id of an option's wording in an agreement.
    #[must_use]
    pub fn wording_id(&self, option: &OptionId) -> String {
        self.text_id(&format!("option-{}", option.0))
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("clause-{}-{part}", self.id)
    }
}
