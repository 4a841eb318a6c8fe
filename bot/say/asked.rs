//! The question of a poll in words: a ready poll's texts, or a contact parent's own words.

use agreements::agreement::review::Review;
use agreements::catalogue::Catalogue;
use agreements::class::seats::ChildCount;
use agreements::content::id::OptionId;
use agreements::lesson::Lesson;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::answer::stance::Stance;
use agreements::poll::option::Ticks;
use agreements::poll::question::Question;

use super::{Words, fenced, point, pupils, ready, shortened, source};
use crate::class::{ClassPoll, CouncilPoll, Pulse, Subject};

/// The question of a poll, with its subject.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    subject: &'a Subject,
    question: &'a Question,
    catalogue: &'a Catalogue,
}

impl<'a> Asked<'a> {
    /// The question of a class's poll.
    pub(crate) const fn of(poll: &'a ClassPoll, catalogue: &'a Catalogue) -> Asked<'a> {
        Asked { subject: &poll.subject, question: &poll.poll.question, catalogue }
    }

    /// The question of a council's poll.
    pub(crate) const fn of_council(poll: &'a CouncilPoll, catalogue: &'a Catalogue) -> Asked<'a> {
        Asked { subject: &poll.subject, question: &poll.question, catalogue }
    }

    /// The question of a poll that does not exist yet.
    pub(crate) const fn new(subject: &'a Subject, question: &'a Question, catalogue: &'a Catalogue) -> Asked<'a> {
        Asked { subject, question, catalogue }
    }

    /// What the poll is about.
    pub(super) const fn subject(&self) -> &'a Subject {
        self.subject
    }

    /// The lesson of a dilemma.
    pub(crate) fn lesson(&self) -> Option<&'a Lesson> {
        let Subject::Lesson { id, .. } = self.subject else { return None };
        self.catalogue.lesson(id)
    }

    /// The short title.
    pub(crate) fn title(&self, w: &Words) -> String {
        match self.subject {
            Subject::Ready(id) => w.text(&format!("poll-{id}-title")),
            Subject::Own(own) => shortened(&own.text),
            Subject::Proposal { clause, .. } => point::clause_title(w, self.catalogue, clause),
            Subject::Adoption { version, .. } => w.msg_adoption_title(*version),
            Subject::Suggestion { words, .. } => w.msg_suggestion_title(shortened(words)),
            Subject::Pulse(Pulse::Home) => w.msg_pulse_home_title(),
            Subject::Pulse(Pulse::Class) => w.msg_pulse_class_title(),
            Subject::Pulse(Pulse::Change { .. }) => w.msg_pulse_change_title(),
            Subject::Review { .. } => w.msg_review_title(),
            Subject::Wish { words, .. } => w.msg_wish_title(shortened(words)),
            Subject::Lesson { id, .. } => w.text(&format!("lesson-{id}-title")),
        }
    }

    /// The question.
    pub(crate) fn question(&self, w: &Words) -> String {
        match self.subject {
            Subject::Ready(id) => ready::text(w, id, "question", ready::proposal(self.catalogue, id).as_ref()),
            Subject::Own(own) => fenced(&own.text),
            Subject::Proposal { clause, settled } => {
                w.msg_proposal_question(point::settled(w, self.catalogue, clause, settled))
            }
            Subject::Adoption { version, .. } => w.msg_adoption_question(*version),
            Subject::Suggestion { words, .. } => w.msg_suggestion_question(fenced(words)),
            Subject::Pulse(Pulse::Home) => w.msg_pulse_home_question(),
            Subject::Pulse(Pulse::Class) => w.msg_pulse_class_question(),
            Subject::Pulse(Pulse::Change { .. }) => w.msg_pulse_change_question(),
            Subject::Review { .. } => w.msg_review_question(),
            Subject::Wish { words, .. } => w.msg_wish_question(fenced(words)),
            Subject::Lesson { id, .. } => w.text(&format!("lesson-{id}-question")),
        }
    }

    /// The label of the option at a place.
    pub(crate) fn option(&self, w: &Words, place: u8) -> String {
        self.question.options().get(usize::from(place)).map(|id| self.label(w, id)).unwrap_or_default()
    }

    fn label(&self, w: &Words, id: &OptionId) -> String {
        match self.subject {
            Subject::Ready(poll) => ready::option(w, self.catalogue, poll, id),
            Subject::Own(own) => own.option(id).map(|option| fenced(&option.label)).unwrap_or_default(),
            Subject::Pulse(Pulse::Change { points }) => {
                let point = id.0.parse::<usize>().ok().and_then(|place| points.get(place));
                point.map(|about| point::title(w, self.catalogue, about)).unwrap_or_default()
            }
            Subject::Review { .. } => match Review::of_option(id) {
                Some(Review::Keep) => w.msg_review_keep(),
                Some(Review::Adjust) => w.msg_review_adjust(),
                Some(Review::End) => w.msg_review_end(),
                None => String::new(),
            },
            Subject::Lesson { id: lesson, .. } => w.text(&format!("lesson-{lesson}-option-{}", id.0)),
            Subject::Proposal { .. }
            | Subject::Adoption { .. }
            | Subject::Suggestion { .. }
            | Subject::Wish { .. }
            | Subject::Pulse(_) => String::new(),
        }
    }

    fn meaning(&self, w: &Words, id: &OptionId) -> Option<String> {
        match self.subject {
            Subject::Ready(poll) => Some(ready::meaning(w, self.catalogue, poll, id)),
            Subject::Own(own) => own.option(id)?.meaning.as_deref().map(fenced),
            Subject::Proposal { .. }
            | Subject::Adoption { .. }
            | Subject::Suggestion { .. }
            | Subject::Pulse(_)
            | Subject::Review { .. }
            | Subject::Wish { .. }
            | Subject::Lesson { .. } => None,
        }
    }

    /// The paragraphs before the rule on the card: an introduction, a recommendation, the meaning of the options.
    pub(super) fn introduction(&self, w: &Words) -> Vec<String> {
        let mut paragraphs = Vec::new();
        match self.subject {
            Subject::Ready(id) => {
                paragraphs.push(ready::text(w, id, "intro", ready::proposal(self.catalogue, id).as_ref()));
                let recommendation = self.catalogue.ready_poll(id).and_then(|poll| poll.recommendation.as_ref());
                paragraphs.extend(recommendation.map(|source| {
                    w.msg_card_recommendation(w.text(&format!("poll-{id}-recommendation")), source::cited(w, source))
                }));
            }
            Subject::Proposal { clause, .. } => {
                paragraphs.extend(self.catalogue.clause(&clause.0).map(|clause| w.text(&clause.text_id("why"))));
            }
            Subject::Adoption { pupils, .. } => {
                paragraphs.push(w.msg_adoption_intro());
                if !pupils.is_empty() {
                    let said = pupils::quoted(w, pupils);
                    paragraphs.push([vec![w.msg_adoption_pupils()], said].concat().join("\n"));
                }
            }
            Subject::Wish { .. } => paragraphs.push(w.msg_wish_intro()),
            Subject::Suggestion { .. } => paragraphs.push(w.msg_suggestion_intro()),
            Subject::Pulse(Pulse::Change { .. }) => paragraphs.push(w.msg_pulse_change_intro()),
            Subject::Review { .. } => paragraphs.push(w.msg_review_intro()),
            Subject::Own(_) | Subject::Pulse(_) | Subject::Lesson { .. } => {}
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

    /// The labels of ticked options, in a list.
    pub(crate) fn list(&self, w: &Words, ticks: Ticks) -> String {
        ticks.places().map(|place| self.option(w, place)).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn ranked(&self, w: &Words, order: &[u8]) -> String {
        let line = |(number, place): (usize, &u8)| format!("{number}. {}", self.option(w, *place));
        (1..).zip(order).map(line).collect::<Vec<_>>().join(", ")
    }
}

/// A stance on a statement.
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
