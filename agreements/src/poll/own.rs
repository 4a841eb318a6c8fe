//! Own polls: the contact parent words them, question by question.

use serde::{Deserialize, Serialize};

use crate::content::id::OptionId;
use crate::poll::kind::Kind;
use crate::poll::option::MAX_OPTIONS;
use crate::poll::question::{AgeScale, Question};

/// The maximum length of a question, in characters.
pub const LONGEST_QUESTION: usize = 200;

/// The maximum length of an option, in characters. A button on a phone shows no more.
pub const LONGEST_OPTION: usize = 60;

/// The maximum length of an option's meaning, in characters.
pub const LONGEST_MEANING: usize = 120;

/// A poll in a contact parent's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPoll {
    /// The question's text: one line.
    pub text: String,
    /// The question's kind, with its options or ages.
    pub question: Question,
    /// The options' texts, in the order of the question's options.
    pub options: Vec<OwnOption>,
}

impl OwnPoll {
    /// The text of an option.
    #[must_use]
    pub fn option(&self, id: &OptionId) -> Option<&OwnOption> {
        let place: usize = id.0.parse().ok()?;
        self.options.get(place)
    }
}

/// An option in the contact parent's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnOption {
    /// The label of its button: one line.
    pub label: String,
    /// The meaning of choosing it, in one line.
    pub meaning: Option<String>,
}

/// The draft of an own poll.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnDraft {
    /// The question's text.
    pub text: Option<String>,
    /// The kind.
    pub kind: Option<Kind>,
    /// The options, for kinds with options.
    pub options: Vec<OwnOption>,
    /// The ages, for kinds with ages.
    pub ages: Option<AgeScale>,
}

/// A part of the draft that is still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnStep {
    /// The question's text.
    Text,
    /// The kind.
    Kind,
    /// The options.
    Options,
    /// The ages.
    Ages,
}

/// The reason for rejecting a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The question is empty, too long, or contains control characters.
    #[error("a question is one line of 1 to {LONGEST_QUESTION} characters")]
    Question,
    /// There are too few or too many options.
    #[error("a poll has 2 to {MAX_OPTIONS} options, a line each")]
    Count,
    /// An option is empty or too long.
    #[error("an option has 1 to {LONGEST_OPTION} characters, its meaning at most {LONGEST_MEANING}")]
    Option,
    /// Two options have the same label.
    #[error("two options are called the same")]
    Twice,
    /// The text does not contain two valid ages.
    #[error("two ages, the lower first, at most {} years apart", AgeScale::LONGEST - 1)]
    Ages,
}

impl OwnDraft {
    /// A draft with a kind and a question's text. If the text is invalid, the question stays open.
    #[must_use]
    pub fn begun(kind: Kind, text: &str) -> OwnDraft {
        OwnDraft { text: line(text, LONGEST_QUESTION), kind: Some(kind), ..OwnDraft::default() }
    }

    /// The open question; `None` if the draft is complete.
    #[must_use]
    pub fn open(&self) -> Option<OwnStep> {
        if self.text.is_none() {
            return Some(OwnStep::Text);
        }
        match self.kind {
            None => Some(OwnStep::Kind),
            Some(Kind::Choice | Kind::Approval | Kind::Ranking) => self.options.is_empty().then_some(OwnStep::Options),
            Some(Kind::Age | Kind::Pledge) => self.ages.is_none().then_some(OwnStep::Ages),
            Some(Kind::Stance | Kind::Consent) => None,
        }
    }

    /// Answers the open question with a text.
    ///
    /// # Errors
    /// [`NotTaken`] if no question takes a text now, or the text is invalid.
    ///
    /// ```
    /// use agreements::poll::kind::Kind;
    /// use agreements::poll::own::{OwnDraft, OwnStep};
    /// let mut draft = OwnDraft::default();
    /// draft.write("Where do we meet?").unwrap();
    /// draft.kind = Some(Kind::Choice);
    /// assert_eq!(draft.open(), Some(OwnStep::Options));
    /// draft.write("School: in the hall\nPark").unwrap();
    /// let poll = draft.complete().unwrap();
    /// assert_eq!(poll.options[0].meaning.as_deref(), Some("in the hall"));
    /// ```
    pub fn write(&mut self, text: &str) -> Result<(), NotTaken> {
        match self.open() {
            Some(OwnStep::Text) => self.text = Some(line(text, LONGEST_QUESTION).ok_or(NotTaken::Question)?),
            Some(OwnStep::Options) => self.options = options(text)?,
            Some(OwnStep::Ages) => self.ages = Some(ages(text).ok_or(NotTaken::Ages)?),
            Some(OwnStep::Kind) | None => return Err(NotTaken::Question),
        }
        Ok(())
    }

    /// The poll; `None` while a question is open.
    #[must_use]
    pub fn complete(&self) -> Option<OwnPoll> {
        if self.open().is_some() {
            return None;
        }
        let options: Vec<OptionId> = (0..self.options.len()).map(|place| OptionId(place.to_string())).collect();
        let question = match (self.kind?, self.ages) {
            (Kind::Choice, _) => Question::Choice { options },
            (Kind::Approval, _) => Question::Approval { options },
            (Kind::Ranking, _) => Question::Ranking { options },
            (Kind::Stance, _) => Question::Stance,
            (Kind::Consent, _) => Question::Consent,
            (Kind::Age, Some(ages)) => Question::Age(ages),
            (Kind::Pledge, Some(ages)) => Question::Pledge(ages),
            (Kind::Age | Kind::Pledge, None) => return None,
        };
        Some(OwnPoll { text: self.text.clone()?, question, options: self.options.clone() })
    }

    /// A draft with the content of an earlier poll.
    #[must_use]
    pub fn from_poll(poll: &OwnPoll) -> OwnDraft {
        OwnDraft {
            text: Some(poll.text.clone()),
            kind: Some(poll.question.kind()),
            options: poll.options.clone(),
            ages: poll.question.ages(),
        }
    }
}

/// Folds white space into one line of 1 to `most` characters. `None` if it is empty, too long, or contains control
/// characters.
#[must_use]
pub fn line(text: &str, most: usize) -> Option<String> {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=most).contains(&folded.chars().count()) && !folded.chars().any(char::is_control);
    fits.then_some(folded)
}

/// Parses options, one per line, each with an optional meaning after a colon.
fn options(text: &str) -> Result<Vec<OwnOption>, NotTaken> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if !(2..=MAX_OPTIONS).contains(&lines.len()) {
        return Err(NotTaken::Count);
    }
    let mut options: Vec<OwnOption> = Vec::new();
    for text in lines {
        let (label, meaning) = match text.split_once(": ") {
            Some((label, meaning)) => (label, Some(line(meaning, LONGEST_MEANING).ok_or(NotTaken::Option)?)),
            None => (text, None),
        };
        let label = line(label, LONGEST_OPTION).ok_or(NotTaken::Option)?;
        if options.iter().any(|option| option.label.to_lowercase() == label.to_lowercase()) {
            return Err(NotTaken::Twice);
        }
        options.push(OwnOption { label, meaning });
    }
    Ok(options)
}

/// Parses two ages with any separator.
fn ages(text: &str) -> Option<AgeScale> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let (min, max) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    let scale = AgeScale { min, max };
    (numbers.next().is_none() && scale.is_sound() && max <= 20).then_some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(kind: Kind) -> OwnDraft {
        OwnDraft { text: Some("Which?".into()), kind: Some(kind), ..OwnDraft::default() }
    }

    #[test]
    fn too_few_too_many_equal_and_too_long_options_are_rejected() {
        let written = |text: &str| draft(Kind::Choice).write(text);
        assert_eq!(written("only one"), Err(NotTaken::Count));
        assert_eq!(written(&(0..40).map(|i| format!("{i}\n")).collect::<String>()), Err(NotTaken::Count));
        assert_eq!(written(&format!("a\n{}", "x".repeat(300))), Err(NotTaken::Option));
        assert_eq!(written(&format!("a\nb: {}", "x".repeat(300))), Err(NotTaken::Option));
        assert_eq!(written("Same\nsame"), Err(NotTaken::Twice));
        assert_eq!(written("a\u{0}\nb"), Err(NotTaken::Option));
        assert_eq!(written("😀😀\nنعم: أوافق"), Ok(()));
    }

    #[test]
    fn two_ages_parse_with_any_separator() {
        let written = |text: &str| {
            let mut draft = draft(Kind::Age);
            draft.write(text).map(|()| draft.ages.unwrap())
        };
        assert_eq!(written("8-16"), Ok(AgeScale { min: 8, max: 16 }));
        assert_eq!(written("from 9 to 12"), Ok(AgeScale { min: 9, max: 12 }));
        for wrong in ["16-8", "8", "8-8", "1-40", "8 9 10", "eight", ""] {
            assert_eq!(written(wrong), Err(NotTaken::Ages), "{wrong}");
        }
    }

    #[test]
    fn a_copy_has_the_content_of_the_earlier_poll() {
        let mut first = draft(Kind::Approval);
        first.write("a\nb: c").unwrap();
        let poll = first.complete().unwrap();
        assert_eq!(OwnDraft::from_poll(&poll), first);
        assert_eq!(poll.option(&OptionId("1".into())).map(|option| option.label.as_str()), Some("b"));
        assert_eq!(poll.option(&OptionId("2".into())), None);
    }
}
