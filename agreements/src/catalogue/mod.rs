//! The catalogue: the content of all data files.

mod check;
mod content;
pub mod files;
mod load;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::agreement::clause::{Audience, Clause};
use crate::agreement::template::{Size, Template};
use crate::catalogue::content::Content;
use crate::class::country::Country;
use crate::class::stage::Stage;
use crate::content::id::ClauseId;
use crate::guide::helpline::Helpline;
use crate::guide::incident::Incident;
use crate::guide::law::Law;
use crate::guide::{self, Service, Setting};
use crate::lesson::Lesson;
use crate::lesson::quiz::Quiz;
use crate::lesson::series::Series;
use crate::poll::ready::ReadyPoll;

/// The content of all data files.
#[derive(Debug, Clone)]
pub struct Catalogue {
    clauses: BTreeMap<String, Clause>,
    polls: BTreeMap<String, ReadyPoll>,
    services: BTreeMap<String, Service>,
    templates: BTreeMap<String, Template>,
    lessons: BTreeMap<String, Lesson>,
    series: BTreeMap<String, Series>,
    quizzes: BTreeMap<String, Quiz>,
    laws: BTreeMap<String, Law>,
    incidents: BTreeMap<String, Incident>,
    helplines: BTreeMap<String, Helpline>,
}

impl Catalogue {
    /// The clause with this id.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.get(id)
    }

    /// All clauses by id.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.values()
    }

    /// The ready poll with this id.
    #[must_use]
    pub fn ready_poll(&self, id: &str) -> Option<&ReadyPoll> {
        self.polls.get(id)
    }

    /// The ready polls in the order of their clauses' keys, then by length of id.
    #[must_use]
    pub fn ready_polls(&self) -> Vec<&ReadyPoll> {
        let mut ready: Vec<_> = self.polls.values().collect();
        ready.sort_by_key(|poll| {
            let key = self.clause(&poll.clause.0).map(|clause| (clause.key.len(), clause.key.as_str()));
            (key, poll.id.len(), poll.id.as_str())
        });
        ready
    }

    /// The services by name.
    #[must_use]
    pub fn services(&self) -> Vec<&Service> {
        let mut services: Vec<_> = self.services.values().collect();
        services.sort_by_key(|service| service.name.to_lowercase());
        services
    }

    /// The services that match a query, the nearest first. An exact match excludes the others.
    #[must_use]
    pub fn find_services(&self, wanted: &str) -> Vec<&Service> {
        guide::find(self.services.values(), wanted)
    }

    /// The laws and public advice of a country, in order.
    #[must_use]
    pub fn laws(&self, country: Country) -> Vec<&Law> {
        let mut laws: Vec<_> = self.laws.values().filter(|law| law.country == country).collect();
        laws.sort_by_key(|law| (law.place, &law.id));
        laws
    }

    /// The country's law on the age of consent to data processing.
    ///
    /// # Panics
    /// Never: loading fails unless every country has one.
    #[must_use]
    pub fn consent_law(&self, country: Country) -> &Law {
        let law = self.laws.values().find(|law| law.country == country && law.consent_age.is_some());
        law.expect("checked when the catalogue was read")
    }

    /// The incidents, in order.
    #[must_use]
    pub fn incidents(&self) -> Vec<&Incident> {
        let mut incidents: Vec<_> = self.incidents.values().collect();
        incidents.sort_by_key(|incident| (incident.place, &incident.id));
        incidents
    }

    /// The incident with this id.
    #[must_use]
    pub fn incident(&self, id: &str) -> Option<&Incident> {
        self.incidents.get(id)
    }

    /// The helplines for an incident in a country, the most relevant first.
    #[must_use]
    pub fn helplines_of(&self, incident: &Incident, country: Country) -> Vec<&Helpline> {
        let named = incident.helplines.iter().filter_map(|id| self.helplines.get(id));
        named.filter(|helpline| helpline.countries.contains(&country)).collect()
    }

    /// The helplines of a country, in order.
    #[must_use]
    pub fn helplines(&self, country: Country) -> Vec<&Helpline> {
        let mut there: Vec<_> = self.helplines.values().filter(|it| it.countries.contains(&country)).collect();
        there.sort_by_key(|helpline| (helpline.place, &helpline.id));
        there
    }

    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.get(id)
    }

    /// The short template for this stage and country, the default of a new agreement.
    ///
    /// # Panics
    /// Never: loading fails unless every stage in every country has one.
    #[must_use]
    pub fn template(&self, stage: Stage, country: Country) -> &Template {
        let short = self.templates_for(stage, country).into_iter().find(|template| template.size == Size::Short);
        short.expect("checked when the catalogue was read")
    }

    /// The templates for this stage and country, the smallest first.
    #[must_use]
    pub fn templates_for(&self, stage: Stage, country: Country) -> Vec<&Template> {
        let mut fitting: Vec<_> = self.templates.values().filter(|t| t.suits(stage, country)).collect();
        fitting.sort_by_key(|template| (template.size, &template.id));
        fitting
    }

    /// The template with this id.
    #[must_use]
    pub fn template_by_id(&self, id: &str) -> Option<&Template> {
        self.templates.get(id)
    }

    /// The clauses of an audience for a stage, in the order of their keys.
    #[must_use]
    pub fn clauses_for(&self, audience: Audience, stage: Stage) -> Vec<&Clause> {
        let suits = |clause: &&Clause| clause.audience == audience && clause.stages.contains(&stage);
        let mut fitting: Vec<_> = self.clauses.values().filter(suits).collect();
        fitting.sort_by_key(|clause| (clause.key.len(), &clause.key));
        fitting
    }

    /// The ready polls of a clause, the shortest id first.
    #[must_use]
    pub fn polls_of(&self, clause: &ClauseId) -> Vec<&ReadyPoll> {
        self.ready_polls().into_iter().filter(|poll| poll.clause == *clause).collect()
    }

    /// All templates by id.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        self.templates.values()
    }

    /// The lesson with this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.get(id)
    }

    /// All lessons by id.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons.values()
    }

    /// The series, in order.
    #[must_use]
    pub fn series(&self) -> Vec<&Series> {
        let mut series: Vec<_> = self.series.values().collect();
        series.sort_by_key(|series| (series.place, &series.id));
        series
    }

    /// The series with this id.
    #[must_use]
    pub fn series_by_id(&self, id: &str) -> Option<&Series> {
        self.series.get(id)
    }

    /// The lessons of a series for this stage and day, in order.
    #[must_use]
    pub fn lessons_of(&self, series: &str, stage: Stage, today: Date) -> Vec<&Lesson> {
        let ids = self.series.get(series).into_iter().flat_map(|series| &series.lessons);
        ids.filter_map(|id| self.lessons.get(id)).filter(|lesson| lesson.suits(stage, today)).collect()
    }

    /// The lessons for this stage and day, series by series, each once.
    #[must_use]
    pub fn lessons_for(&self, stage: Stage, today: Date) -> Vec<&Lesson> {
        let mut all: Vec<&Lesson> = Vec::new();
        let in_series = self.series().into_iter().flat_map(|series| &series.lessons);
        for lesson in in_series.filter_map(|id| self.lessons.get(id)).chain(self.lessons.values()) {
            if lesson.suits(stage, today) && !all.iter().any(|known| known.id == lesson.id) {
                all.push(lesson);
            }
        }
        all
    }

    /// The lessons for pupils of this stage on this day.
    #[must_use]
    pub fn pupils_lessons(&self, stage: Stage, today: Date) -> Vec<&Lesson> {
        let for_pupils = |lesson: &&Lesson| lesson.audience == Audience::Pupils && lesson.expires >= today;
        self.lessons.values().filter(for_pupils).filter(|lesson| lesson.stages.contains(&stage)).collect()
    }

    /// The quizzes for this country and day, in order.
    #[must_use]
    pub fn quizzes(&self, country: Country, today: Date) -> Vec<&Quiz> {
        let mut asked: Vec<_> = self.quizzes.values().filter(|quiz| quiz.suits(country, today)).collect();
        asked.sort_by_key(|quiz| (quiz.place, &quiz.id));
        asked
    }

    /// The quiz with this id.
    #[must_use]
    pub fn quiz(&self, id: &str) -> Option<&Quiz> {
        self.quizzes.get(id)
    }

    /// The ids of all texts that every language must have.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        fn texts<T: Content>(things: &BTreeMap<String, T>) -> impl Iterator<Item = String> + '_ {
            things.values().flat_map(Content::text_ids)
        }
        let agreed = texts(&self.clauses).chain(texts(&self.polls)).chain(texts(&self.templates));
        let taught = texts(&self.lessons).chain(texts(&self.series)).chain(texts(&self.quizzes));
        let guide = texts(&self.services).chain(texts(&self.laws)).chain(Setting::ALL.map(|it| it.text_id().into()));
        let help = texts(&self.incidents).chain(texts(&self.helplines));
        let mut ids: Vec<String> = agreed.chain(taught).chain(guide).chain(help).collect();
        // Polls of one clause share its texts.
        ids.sort();
        ids.dedup();
        ids
    }

    /// The ids of content that expires by this day, with its last day, the earliest first.
    #[must_use]
    pub fn expiring_by(&self, day: Date) -> Vec<(&str, Date)> {
        let lessons = self.lessons.values().map(|it| (it.id.as_str(), it.expires));
        let quizzes = self.quizzes.values().map(|it| (it.id.as_str(), it.expires));
        let laws = self.laws.values().map(|it| (it.id.as_str(), it.expires));
        let incidents = self.incidents.values().map(|it| (it.id.as_str(), it.expires));
        let helplines = self.helplines.values().map(|it| (it.id.as_str(), it.expires));
        let all = lessons.chain(quizzes).chain(laws).chain(incidents).chain(helplines);
        let mut expiring: Vec<_> = all.filter(|(_, expires)| *expires <= day).collect();
        expiring.sort_by_key(|(id, expires)| (*expires, *id));
        expiring
    }

    /// The numbers of lessons, services, laws and helplines.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        [self.lessons.len(), self.services.len(), self.laws.len(), self.helplines.len()]
    }
}

#[cfg(test)]
mod tests;
