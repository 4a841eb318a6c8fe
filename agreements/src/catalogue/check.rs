//! Checking the data files against each other.

use super::Catalogue;
use super::read::{ContentError, File};
use crate::blank::Space;
use crate::class::{Country, Stage};
use crate::clause::Clause;
use crate::question::{Kind, OptionId};
use crate::ready::ReadyPoll;
use crate::template::Size;

impl Catalogue {
    pub(super) fn check(
        &self,
        clauses: &[File],
        polls: &[File],
        templates: &[File],
        lessons: &[File],
    ) -> Result<(), ContentError> {
        for (clause, file) in self.clauses.values().zip(clauses) {
            let fault = clause.fault().or_else(|| self.fault_of_list(clause));
            if let Some((near, what)) = fault {
                return Err(file.wrong(&near, what));
            }
        }
        for (poll, file) in self.polls.values().zip(polls) {
            if let Some((near, what)) = poll.fault() {
                return Err(file.wrong(near, what));
            }
            let unknown = poll.options.iter().find(|id| poll.lists_services() && !self.services.contains_key(&id.0));
            if let Some(unknown) = unknown {
                return Err(file.wrong(&unknown.0, format!("there is no service `{}`", unknown.0)));
            }
            let Some(clause) = self.clauses.get(&poll.clause.0) else {
                return Err(file.wrong("clause", format!("there is no clause `{}`", poll.clause)));
            };
            if let Some((near, what)) = fault_of_poll(poll, clause) {
                return Err(file.wrong(&near, what));
            }
        }
        for (template, file) in self.templates.values().zip(templates) {
            for id in &template.clauses {
                let Some(clause) = self.clauses.get(&id.0) else {
                    return Err(file.wrong(&id.0, format!("there is no clause `{id}`")));
                };
                if let Some(stage) = template.stages.iter().find(|stage| !clause.stages.contains(stage)) {
                    return Err(file.wrong(&id.0, format!("the clause `{id}` is not for the stage {stage:?}")));
                }
            }
            if let Some(what) = template.fault() {
                return Err(file.wrong("clauses", what));
            }
        }
        for (lesson, file) in self.lessons.values().zip(lessons) {
            if let Some(unknown) = lesson.clauses.iter().find(|id| !self.clauses.contains_key(&id.0)) {
                return Err(file.wrong(&unknown.0, format!("there is no clause `{unknown}`")));
            }
            if !(3..=4).contains(&lesson.options.len()) {
                return Err(file.wrong("options", "a lesson has three or four options".into()));
            }
        }
        for stage in Stage::ALL {
            for country in Country::ALL {
                for size in [Size::FirstSteps, Size::Short, Size::Full] {
                    if !self.templates.values().any(|template| template.suits(stage, country) && template.size == size)
                    {
                        let what = format!("no template {size:?} suits the stage {stage:?} in {country:?}");
                        return Err(ContentError::Wrong { file: "templates".into(), line: 1, what });
                    }
                }
            }
        }
        Ok(())
    }

    /// A list in a clause names services of the guide, or options of one of the clause's polls.
    fn fault_of_list(&self, clause: &Clause) -> Option<(String, String)> {
        let listed = clause.options.iter().flat_map(|option| &option.blanks).flat_map(|blank| match &blank.space {
            Space::List { of, .. } => of.as_slice(),
            _ => &[],
        });
        let has_a_name = |id: &OptionId| {
            let of_poll = |poll: &ReadyPoll| poll.clause == clause.id && poll.options.contains(id);
            self.services.contains_key(&id.0) || self.polls.values().any(of_poll)
        };
        let nameless = listed.into_iter().find(|id| !has_a_name(id))?;
        Some((nameless.0.clone(), format!("`{}` is no service, and no option of a poll of this clause", nameless.0)))
    }
}

/// What keeps a poll's results from standing in its clause.
fn fault_of_poll(poll: &ReadyPoll, clause: &Clause) -> Option<(String, String)> {
    let lacks = |id: &str| clause.option(id).is_none().then(|| id.to_owned());
    let missing = match poll.kind {
        Kind::Choice | Kind::Ranking => poll.options.iter().find_map(|option| lacks(&option.0)),
        Kind::Stance => lacks("yes").or_else(|| lacks("no")),
        Kind::Approval if clause.option_with(|space| matches!(space, Space::List { .. })).is_none() => {
            return Some(("clause".into(), format!("the clause `{}` has no list to fill in", clause.id)));
        }
        Kind::Approval => lacks("none"),
        Kind::Age | Kind::Pledge if clause.option_with(|space| matches!(space, Space::Age { .. })).is_none() => {
            return Some(("clause".into(), format!("the clause `{}` has no age to fill in", clause.id)));
        }
        Kind::Age | Kind::Pledge => None,
        Kind::Consent => match &poll.proposes {
            None => return Some(("kind".into(), "a round of consent says what it `proposes`".into())),
            Some(option) => lacks(&option.0),
        },
    };
    missing.map(|id| (id.clone(), format!("the clause `{}` has no option `{id}`", clause.id)))
}
