//! What a poll asks, in words: from the texts of a ready poll, or as a contact parent has put it.

use agreements::ballot::{Answer, Ticks};
use agreements::catalogue::Catalogue;
use agreements::class::ChildCount;
use agreements::clause::ClauseId;
use agreements::consent::Position;
use agreements::question::{OptionId, Question};
use agreements::stance::Stance;

use super::{Words, fenced, lesson};
use crate::class::{ClassPoll, Subject};

/// The longest short name of a poll in own words, in characters.
const LONGEST_TITLE: usize = 40;

/// What a poll asks, ready to be put in words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    subject: &'a Subject,
    question: &'a Question,
    catalogue: &'a Catalogue,
}

impl<'a> Asked<'a> {
    /// What a poll of a class asks.
    pub(crate) const fn of(poll: &'a ClassPoll, catalogue: &'a Catalogue) -> Asked<'a> {
        Asked { subject: &poll.subject, question: &poll.poll.question, catalogue }
    }

    /// Its short name.
    pub(crate) fn title(&self, w: &Words) -> String {
        match self.subject {
            Subject::Ready(id) => w.text(&format!("poll-{id}-title")),
            Subject::Own(own) if own.text.chars().count() <= LONGEST_TITLE => fenced(&own.text),
            Subject::Own(own) => fenced(&own.text.chars().take(LONGEST_TITLE - 1).chain(['…']).collect::<String>()),
        }
    }

    /// The question.
    pub(crate) fn question(&self, w: &Words) -> String {
        match self.subject {
            Subject::Ready(id) => w.text(&format!("poll-{id}-question")),
            Subject::Own(own) => fenced(&own.text),
        }
    }

    /// The option at a place.
    pub(crate) fn option(&self, w: &Words, place: u8) -> String {
        self.question.options().get(usize::from(place)).map(|id| self.label(w, id)).unwrap_or_default()
    }

    fn label(&self, w: &Words, id: &OptionId) -> String {
        match self.subject {
            Subject::Ready(poll) => match self.catalogue.service(&id.0) {
                Some(service) if self.catalogue.ready_poll(poll).is_some_and(|poll| poll.lists_services()) => {
                    service.name.clone()
                }
                _ => w.text(&format!("poll-{poll}-option-{}", id.0)),
            },
            Subject::Own(own) => own.option(id).map(|option| fenced(&option.label)).unwrap_or_default(),
        }
    }

    fn meaning(&self, w: &Words, id: &OptionId) -> Option<String> {
        match self.subject {
            Subject::Ready(poll) => Some(w.text(&format!("poll-{poll}-meaning-{}", id.0))),
            Subject::Own(own) => own.option(id)?.meaning.as_deref().map(fenced),
        }
    }

    /// What comes before the rule on its card: an introduction, a recommendation, what the options mean.
    pub(super) fn introduction(&self, w: &Words) -> Vec<String> {
        let mut paragraphs = Vec::new();
        if let Subject::Ready(id) = self.subject {
            paragraphs.push(w.text(&format!("poll-{id}-intro")));
            let recommendation = self.catalogue.ready_poll(id).and_then(|poll| poll.recommendation.as_ref());
            paragraphs.extend(recommendation.map(|source| {
                w.msg_card_recommendation(w.text(&format!("poll-{id}-recommendation")), lesson::cited(w, source))
            }));
        }
        let meaning = |id: &OptionId| Some(w.msg_card_meaning(self.label(w, id), self.meaning(w, id)?));
        let meanings: Vec<String> = self.question.options().iter().filter_map(meaning).collect();
        paragraphs.extend((!meanings.is_empty()).then(|| meanings.join("\n")));
        paragraphs
    }

    /// An answer in words.
    pub(crate) fn answer(&self, w: &Words, answer: &Answer, children: ChildCount) -> String {
        match answer {
            Answer::Age(age) => w.msg_age(*age),
            Answer::Families => w.msg_answer_families(),
            Answer::Option(place) => self.option(w, *place),
            Answer::Ticks(ticks) if ticks.is_empty() => w.msg_answer_none_of_them(),
            Answer::Ticks(ticks) => self.list(w, *ticks),
            Answer::Stance(stance) => self::stance(w, *stance),
            Answer::Order(order) => self.ranked(w, order),
            Answer::Consent(position) => self::position(w, *position),
            Answer::Pledge(pledge) => w.msg_answer_pledge(pledge.until, pledge.need.seats(children)),
            Answer::NoOpinion => w.msg_answer_none(),
        }
    }

    /// Options one after the other.
    pub(crate) fn list(&self, w: &Words, ticks: Ticks) -> String {
        ticks.places().map(|place| self.option(w, place)).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn ranked(&self, w: &Words, order: &[u8]) -> String {
        let line = |(number, place): (usize, &u8)| format!("{number}. {}", self.option(w, *place));
        (1..).zip(order).map(line).collect::<Vec<_>>().join(", ")
    }
}

/// Where somebody stands on a statement.
pub(crate) fn stance(w: &Words, stance: Stance) -> String {
    match stance {
        Stance::Yes => w.msg_stance_yes(),
        Stance::YesBut => w.msg_stance_yes_but(),
        Stance::NoBut => w.msg_stance_no_but(),
        Stance::No => w.msg_stance_no(),
    }
}

fn position(w: &Words, position: Position) -> String {
    match position {
        Position::Agree => w.msg_consent_agree(),
        Position::LiveWith => w.msg_consent_live_with(),
        Position::Object => w.msg_consent_object(),
    }
}

/// The label of an option that stands in an agreement: from the ready poll of its clause that has it.
pub(crate) fn option_of_clause(w: &Words, catalogue: &Catalogue, clause: &ClauseId, option: &OptionId) -> String {
    let of_clause =
        catalogue.ready_polls().into_iter().find(|poll| poll.clause == *clause && poll.options.contains(option));
    let Some(poll) = of_clause else { return option.0.clone() };
    let (subject, question) = (Subject::Ready(poll.id.clone()), poll.question());
    Asked { subject: &subject, question: &question, catalogue }.label(w, option)
}
