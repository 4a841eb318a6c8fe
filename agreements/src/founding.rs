//! The set-up of a class or a council: a few questions, one after the other.

use serde::{Deserialize, Serialize};

use crate::class::Profile;
use crate::class::country::Country;
use crate::class::group::{Group, GroupKind, Year};
use crate::class::name::ClassName;
use crate::class::seats::ChildCount;
use crate::council::Council;
use crate::council::kind::CouncilKind;

/// The result of a set-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Founding {
    /// A class.
    Class(Profile),
    /// A council.
    Council(Council),
}

impl Founding {
    /// The class or the council of a complete set-up; `None` while a question is open.
    #[must_use]
    pub fn of(draft: &Draft) -> Option<Founding> {
        let class = || draft.complete().map(Founding::Class);
        if draft.council { draft.complete_council().map(Founding::Council) } else { class() }
    }
}

/// A question of the set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetUpQuestion {
    /// Which language.
    Language,
    /// Which kind of group.
    Kind,
    /// Which kind of council; a class skips it.
    Council,
    /// Which name.
    Name,
    /// Which country.
    Country,
    /// Which school year; only for a school class.
    Year,
    /// How many children.
    Children,
}

/// An answer to one question of the set-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The language's code.
    Language(String),
    /// The kind of group.
    Kind(GroupKind),
    /// The kind of council.
    Council(CouncilKind),
    /// The name.
    Name(ClassName),
    /// The country.
    Country(Country),
    /// The number of the school year as the country counts it.
    Year(u8),
    /// The number of children.
    Children(ChildCount),
}

impl Choice {
    /// The question that this choice answers.
    #[must_use]
    pub const fn question(&self) -> SetUpQuestion {
        match self {
            Choice::Language(_) => SetUpQuestion::Language,
            Choice::Kind(_) => SetUpQuestion::Kind,
            Choice::Council(_) => SetUpQuestion::Council,
            Choice::Name(_) => SetUpQuestion::Name,
            Choice::Country(_) => SetUpQuestion::Country,
            Choice::Year(_) => SetUpQuestion::Year,
            Choice::Children(_) => SetUpQuestion::Children,
        }
    }
}

/// The answers to the set-up so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// The language's code, once chosen.
    pub language: Option<String>,
    /// The country, once chosen.
    pub country: Option<Country>,
    /// True for the set-up of a council.
    #[serde(default)]
    pub council: bool,
    #[serde(default)]
    council_kind: Option<CouncilKind>,
    kind: Option<GroupKind>,
    name: Option<ClassName>,
    year: Option<Year>,
    children: Option<ChildCount>,
}

/// The answer is for another question than the open one, or does not fit the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this question is not the one that is open")]
pub struct SetUpRefused;

impl Draft {
    /// Starts the set-up of a council.
    #[must_use]
    pub fn of_council() -> Draft {
        Draft { council: true, ..Draft::default() }
    }

    /// Starts the same set-up again.
    #[must_use]
    pub fn anew(&self) -> Draft {
        Draft { council: self.council, ..Draft::default() }
    }

    /// The open question; `None` when the set-up is complete.
    #[must_use]
    pub fn open(&self) -> Option<SetUpQuestion> {
        let (class, school) = (!self.council, self.kind == Some(GroupKind::School));
        [
            (self.language.is_none(), SetUpQuestion::Language),
            (class && self.kind.is_none(), SetUpQuestion::Kind),
            (class && self.name.is_none(), SetUpQuestion::Name),
            (self.country.is_none(), SetUpQuestion::Country),
            (self.council && self.council_kind.is_none(), SetUpQuestion::Council),
            (self.name.is_none(), SetUpQuestion::Name),
            (school && self.year.is_none(), SetUpQuestion::Year),
            (class && self.children.is_none(), SetUpQuestion::Children),
        ]
        .into_iter()
        .find_map(|(open, step)| open.then_some(step))
    }

    /// Answers the open question.
    ///
    /// # Errors
    /// [`SetUpRefused`] if another question is open, or the country lacks this school year or kind of council.
    pub fn answer(&mut self, choice: Choice) -> Result<(), SetUpRefused> {
        if self.open() != Some(choice.question()) {
            return Err(SetUpRefused);
        }
        match choice {
            Choice::Language(code) => self.language = Some(code),
            Choice::Kind(kind) => self.kind = Some(kind),
            Choice::Council(kind) => {
                let here = self.country.is_some_and(|country| CouncilKind::of(country).any(|known| known == kind));
                self.council_kind = here.then_some(kind).ok_or(SetUpRefused).map(Some)?;
            }
            Choice::Name(name) => self.name = Some(name),
            Choice::Country(country) => self.country = Some(country),
            Choice::Year(number) => self.year = Some(self.country.and_then(|c| c.year(number)).ok_or(SetUpRefused)?),
            Choice::Children(children) => self.children = Some(children),
        }
        Ok(())
    }

    /// The class; `None` while a question is open.
    #[must_use]
    pub fn complete(&self) -> Option<Profile> {
        let group = match self.kind? {
            GroupKind::School => Group::School(self.year?),
            GroupKind::Kindergarten => Group::Kindergarten,
            GroupKind::AfterSchool => Group::AfterSchool,
        };
        Some(Profile {
            name: self.name.clone()?,
            country: self.country?,
            group,
            children: self.children?,
            language: self.language.clone()?,
            slips_only: false,
        })
    }

    /// The council; `None` while a question is open.
    #[must_use]
    pub fn complete_council(&self) -> Option<Council> {
        Some(Council {
            name: self.name.clone()?,
            country: self.country?,
            kind: self.council_kind?,
            language: self.language.clone()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> ClassName {
        ClassName::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn a_school_class_is_asked_six_questions_in_order() {
        let mut draft = Draft::default();
        let answers = [
            Choice::Language("nb".into()),
            Choice::Kind(GroupKind::School),
            Choice::Name(name("5B")),
            Choice::Country(Country::Dk),
            Choice::Year(0),
            Choice::Children(ChildCount::try_from(22).unwrap()),
        ];
        for choice in answers {
            assert_eq!(draft.open(), Some(choice.question()));
            assert_eq!(draft.complete(), None);
            draft.answer(choice).unwrap();
        }
        assert_eq!(draft.open(), None);
        assert_eq!(draft.complete().unwrap().group, Group::School(Country::Dk.year(0).unwrap()));
    }

    #[test]
    fn a_kindergarten_group_skips_the_school_year() {
        let mut draft = Draft::default();
        draft.answer(Choice::Language("sv".into())).unwrap();
        draft.answer(Choice::Kind(GroupKind::Kindergarten)).unwrap();
        draft.answer(Choice::Name(name("Ekorrarna"))).unwrap();
        draft.answer(Choice::Country(Country::Se)).unwrap();
        assert_eq!(draft.open(), Some(SetUpQuestion::Children));
    }

    #[test]
    fn a_council_gives_its_kind_and_skips_the_number_of_children() {
        let mut draft = Draft::of_council();
        let answers = [
            Choice::Language("da".into()),
            Choice::Country(Country::Dk),
            Choice::Council(CouncilKind::Board),
            Choice::Name(name("Skolebestyrelsen")),
        ];
        assert_eq!(draft.answer(Choice::Council(CouncilKind::Board)), Err(SetUpRefused));
        for choice in answers {
            assert_eq!((draft.open(), draft.complete_council()), (Some(choice.question()), None));
            draft.answer(choice).unwrap();
        }
        assert_eq!((draft.open(), draft.complete()), (None, None));
        assert_eq!(draft.complete_council().unwrap().kind, CouncilKind::Board);
        let mut swedish = Draft::of_council();
        swedish.answer(Choice::Language("sv".into())).unwrap();
        swedish.answer(Choice::Country(Country::Se)).unwrap();
        assert_eq!(swedish.answer(Choice::Council(CouncilKind::Fau)), Err(SetUpRefused), "Sweden has none");
    }

    #[test]
    fn a_stale_answer_or_an_unknown_school_year_changes_nothing() {
        let mut draft = Draft::default();
        assert_eq!(draft.answer(Choice::Country(Country::No)), Err(SetUpRefused));
        for choice in [Choice::Language("nb".into()), Choice::Kind(GroupKind::School), Choice::Name(name("1A"))] {
            draft.answer(choice).unwrap();
        }
        draft.answer(Choice::Country(Country::No)).unwrap();
        let before = draft.clone();
        assert_eq!(draft.answer(Choice::Year(0)), Err(SetUpRefused));
        assert_eq!(draft.answer(Choice::Kind(GroupKind::School)), Err(SetUpRefused));
        assert_eq!(draft, before);
    }
}
