//! Consistency checks between data files.

use crate::agreement::blank::Space;
use crate::agreement::clause::{Audience, Clause};
use crate::agreement::template::Size;
use crate::catalogue::Catalogue;
use crate::catalogue::files::{ContentError, Files};
use crate::class::country::Country;
use crate::class::stage::Stage;
use crate::content::id::OptionId;
use crate::guide::helpline::EMERGENCY;
use crate::poll::kind::Kind;
use crate::poll::ready::ReadyPoll;

impl Catalogue {
    pub(super) fn check(&self, files: &Files<'_>) -> Result<(), ContentError> {
        self.check_agreements(files)?;
        self.check_lessons(files)?;
        self.check_guide(files)
    }

    fn check_agreements(&self, files: &Files<'_>) -> Result<(), ContentError> {
        for (clause, file) in files.each(&self.clauses) {
            if let Some((near, what)) = self.fault_of_list(clause) {
                return Err(file.wrong(&near, what));
            }
        }
        for (poll, file) in files.each(&self.polls) {
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
        for (template, file) in files.each(&self.templates) {
            for id in &template.clauses {
                let Some(clause) = self.clauses.get(&id.0) else {
                    return Err(file.wrong(&id.0, format!("there is no clause `{id}`")));
                };
                if let Some(stage) = template.stages.iter().find(|stage| !clause.stages.contains(stage)) {
                    return Err(file.wrong(&id.0, format!("the clause `{id}` is not for the stage {stage:?}")));
                }
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

    fn check_lessons(&self, files: &Files<'_>) -> Result<(), ContentError> {
        for (lesson, file) in files.each(&self.lessons) {
            let clauses = lesson.clauses.iter().map(|id| &id.0);
            if let Some(unknown) = clauses.clone().find(|id| !self.clauses.contains_key(*id)) {
                return Err(file.wrong(unknown, format!("there is no clause `{unknown}`")));
            }
            let audience = |id: &&String| self.clauses.get(*id).is_some_and(|it| it.audience == lesson.audience);
            if let Some(other) = clauses.clone().find(|id| !audience(id)) {
                return Err(file.wrong(other, format!("the clause `{other}` is for somebody else")));
            }
            if let Some(unknown) = lesson.guide.iter().find(|id| !self.services.contains_key(*id)) {
                return Err(file.wrong(unknown, format!("there is no service `{unknown}`")));
            }
            let first = &lesson.clauses[0];
            if lesson.audience == Audience::Parents && self.polls_of(first).is_empty() {
                return Err(file.wrong(&first.0, format!("no ready poll settles the clause `{first}`")));
            }
        }
        for (series, file) in files.each(&self.series) {
            let of_parents = |id: &&String| self.lessons.get(*id).is_some_and(|it| it.audience == Audience::Parents);
            if let Some(unknown) = series.lessons.iter().find(|id| !of_parents(id)) {
                return Err(file.wrong(unknown, format!("there is no lesson `{unknown}` for parents")));
            }
        }
        Ok(())
    }

    fn check_guide(&self, files: &Files<'_>) -> Result<(), ContentError> {
        for (service, file) in files.each(&self.services) {
            if let Some(unknown) = service.clauses.iter().find(|id| !self.clauses.contains_key(&id.0)) {
                return Err(file.wrong(&unknown.0, format!("there is no clause `{unknown}`")));
            }
        }
        for country in Country::ALL {
            let mut consent =
                files.each(&self.laws).filter(|(law, _)| law.country == country && law.consent_age.is_some());
            if consent.next().is_none() {
                let what = format!("no law for {country:?} says `consent_age`");
                return Err(ContentError::Wrong { file: "laws".into(), line: 1, what });
            }
            if let Some((_, file)) = consent.next() {
                return Err(file.wrong("consent_age", format!("another law for {country:?} says `consent_age`")));
            }
        }
        let urgent = self.helplines.get(EMERGENCY).filter(|line| line.phone.is_some());
        if urgent.is_none_or(|line| Country::ALL.iter().any(|country| !line.countries.contains(country))) {
            let what = format!("`{EMERGENCY}` has a number, for every country");
            return Err(ContentError::Wrong { file: "helplines".into(), line: 1, what });
        }
        let for_children = |country| self.helplines(country).into_iter().any(|line| line.for_children);
        if let Some(country) = Country::ALL.into_iter().find(|country| !for_children(*country)) {
            let what = format!("no helpline for {country:?} says `for_children`");
            return Err(ContentError::Wrong { file: "helplines".into(), line: 1, what });
        }
        for (incident, file) in files.each(&self.incidents) {
            if let Some(unknown) = incident.helplines.iter().find(|id| !self.helplines.contains_key(*id)) {
                return Err(file.wrong(unknown, format!("there is no helpline `{unknown}`")));
            }
            let alone = Country::ALL.into_iter().find(|country| self.helplines_of(incident, *country).is_empty());
            if let Some(country) = alone {
                return Err(file.wrong("helplines", format!("nobody can be asked in {country:?}")));
            }
        }
        Ok(())
    }

    /// The first fault of a clause's lists: each entry must be a service of the guide, or an option of one of the
    /// clause's polls.
    fn fault_of_list(&self, clause: &Clause) -> Option<(String, String)> {
        let listed = clause.options.iter().flat_map(|option| &option.blanks).flat_map(|blank| match &blank.space {
            Space::List { of, .. } => of.as_slice(),
            Space::Age { .. } | Space::Number { .. } | Space::Time { .. } => &[],
        });
        let has_a_name = |id: &OptionId| {
            let of_poll = |poll: &ReadyPoll| poll.clause == clause.id && poll.options.contains(id);
            self.services.contains_key(&id.0) || self.polls.values().any(of_poll)
        };
        let nameless = listed.into_iter().find(|id| !has_a_name(id))?;
        Some((nameless.0.clone(), format!("`{}` is no service, and no option of a poll of this clause", nameless.0)))
    }
}

/// The reason why a poll's result could not settle its clause.
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
