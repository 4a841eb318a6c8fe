//! What buttons do to an agreement, each with the code that carries it.

use agreements::agreement::signing::Threshold;
use agreements::poll::rule::Share;

use super::act::{code_of, value_of};
use crate::ids::{AgreementNo, SuggestionNo};
use crate::lang::Lang;

/// What somebody does about the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agree {
    /// Begins one from a template.
    Begin(String),
    /// Looks at what can be done.
    Show,
    /// Looks at the point with that number.
    Point(u16),
    /// Has that point settled by that one of its clause's ready polls.
    Poll(u16, u8),
    /// Has that point settled by a round of consent on that option of its clause.
    Propose(u16, u8),
    /// Leaves that point to the families.
    Families(u16),
    /// Drops that point.
    Drop(u16),
    /// Looks at what can be added.
    Add,
    /// Adds a clause.
    AddClause(String),
    /// Writes a point in own words.
    OwnPoint,
    /// Takes what usually stands in a blank.
    Usual,
    /// Puts the polls to the class, so many days between one and the next.
    Ask(u8),
    /// Makes the next version and puts it up as a draft.
    RollOut,
    /// Chooses what share adopts it.
    Share(Share),
    /// Chooses how many seats must sign.
    Threshold(Threshold),
    /// Has the class vote on the draft.
    Adopt,
    /// Lets it end, after being asked.
    End,
    /// Lets that one end.
    EndNow(AgreementNo),
    /// Keeps it for another year.
    Renew,
    /// Looks at what was suggested.
    Suggestions,
    /// Does something with a suggestion for that agreement.
    Judge(AgreementNo, SuggestionNo, Verdict),
    /// The class still has as many children.
    SameChildren,
    /// Signs that version of that agreement.
    Sign(AgreementNo, u16),
    /// Looks at what else one may answer.
    More,
    /// Has a reservation on the point at that place of that version, or no longer.
    Reserve(AgreementNo, u16, u8),
    /// Does not sign now.
    NotNow,
    /// Wants to be left in peace about it.
    InPeace,
    /// Takes the answer back.
    Unsign,
    /// Writes under which name they have signed.
    Name,
    /// Has signed without a name.
    Nameless,
    /// Suggests something.
    Suggest,
    /// Suggests something on the point at that place of the newest version.
    SuggestOn(u8),
    /// Suggests a new point.
    SuggestNew,
    /// Sends what they suggest, without a name.
    Send,
    /// Sends what they suggest, with a name.
    SendNamed,
    /// Gets the agreement as a document, in a language.
    Document(Document, Lang),
    /// Chooses a document.
    Documents,
}

/// What becomes of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is looked at.
    Look,
    /// Its words go into the agreement.
    Words,
    /// It is accepted, and whoever leads changes the points.
    Change,
    /// It is not accepted.
    Reject,
    /// The class votes on it.
    Vote,
}

/// A form in which an agreement can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A sheet to sign and hang up.
    Pdf,
    /// The points in large type.
    Poster,
    /// A text with headings.
    Markdown,
    /// What the pupils agreed on among themselves, in large type.
    Pupils,
}

impl Document {
    /// All of them.
    pub const ALL: [Document; 4] = [Document::Pdf, Document::Poster, Document::Markdown, Document::Pupils];

    /// The word for it in a command.
    #[must_use]
    pub fn word(self) -> &'static str {
        code_of(&DOCUMENTS, &self)
    }

    /// The document that a word of a command means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Document> {
        value_of(&DOCUMENTS, word)
    }
}

const DOCUMENTS: [(&str, Document); 4] =
    [("pdf", Document::Pdf), ("poster", Document::Poster), ("md", Document::Markdown), ("pupils", Document::Pupils)];

const PLAIN: [(&str, Agree); 27] = [
    ("s", Agree::Show),
    ("a", Agree::Add),
    ("o", Agree::OwnPoint),
    ("u", Agree::Usual),
    ("r", Agree::RollOut),
    ("hm", Agree::Share(Share::Majority)),
    ("ht", Agree::Share(Share::TwoThirds)),
    ("hc", Agree::Share(Share::Consent)),
    ("t5", Agree::Threshold(Threshold::Five)),
    ("t10", Agree::Threshold(Threshold::Ten)),
    ("tq", Agree::Threshold(Threshold::Quarter)),
    ("th", Agree::Threshold(Threshold::Half)),
    ("v", Agree::Adopt),
    ("x", Agree::End),
    ("k", Agree::Renew),
    ("l", Agree::Suggestions),
    ("c", Agree::SameChildren),
    ("m", Agree::More),
    ("n", Agree::NotNow),
    ("i", Agree::InPeace),
    ("z", Agree::Unsign),
    ("e", Agree::Name),
    ("ee", Agree::Nameless),
    ("g", Agree::Suggest),
    ("gn", Agree::SuggestNew),
    ("y", Agree::Send),
    ("yy", Agree::SendNamed),
];

impl Agree {
    pub(super) fn code(&self) -> String {
        match self {
            Agree::Begin(template) => format!("b.{template}"),
            Agree::AddClause(clause) => format!("ac.{clause}"),
            Agree::Point(place) => format!("p.{place}"),
            Agree::Poll(place, poll) => format!("w.{place}.{poll}"),
            Agree::Propose(place, option) => format!("q.{place}.{option}"),
            Agree::Families(place) => format!("f.{place}"),
            Agree::Drop(place) => format!("d.{place}"),
            Agree::Ask(days) => format!("j.{days}"),
            Agree::EndNow(agreement) => format!("X.{}", agreement.0),
            Agree::Judge(agreement, suggestion, verdict) => {
                format!("{}.{}.{}", code_of(&JUDGE, verdict), agreement.0, suggestion.0)
            }
            Agree::Sign(agreement, version) => format!("S.{}.{version}", agreement.0),
            Agree::Reserve(agreement, version, place) => format!("R.{}.{version}.{place}", agreement.0),
            Agree::SuggestOn(place) => format!("gp.{place}"),
            Agree::Document(document, lang) => format!("D.{}.{}", document.word(), lang.code()),
            Agree::Documents => "D".into(),
            plain => code_of(&PLAIN, plain).to_owned(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<Agree> {
        let Some((head, rest)) = code.split_once('.') else {
            return if code == "D" { Some(Agree::Documents) } else { cloned(code) };
        };
        let two = || rest.split_once('.');
        let agreement = |text: &str| Some(AgreementNo(text.parse().ok()?));
        let small = |text: &str| text.parse::<u8>().ok().filter(|number| *number < 100);
        Some(match head {
            "b" => Agree::Begin(rest.to_owned()),
            "ac" => Agree::AddClause(rest.to_owned()),
            "p" => Agree::Point(rest.parse().ok()?),
            "w" => Agree::Poll(two()?.0.parse().ok()?, small(two()?.1)?),
            "q" => Agree::Propose(two()?.0.parse().ok()?, small(two()?.1)?),
            "f" => Agree::Families(rest.parse().ok()?),
            "d" => Agree::Drop(rest.parse().ok()?),
            "j" => Agree::Ask(small(rest).filter(|days| *days <= 30)?),
            "X" => Agree::EndNow(agreement(rest)?),
            "S" => Agree::Sign(agreement(two()?.0)?, two()?.1.parse().ok()?),
            "R" => {
                let (version, place) = two()?.1.split_once('.')?;
                Agree::Reserve(agreement(two()?.0)?, version.parse().ok()?, small(place)?)
            }
            "gp" => Agree::SuggestOn(small(rest)?),
            "D" => Agree::Document(Document::from_word(two()?.0)?, Lang::from_code(two()?.1)?),
            verdict => {
                let (of, suggestion) = two()?;
                Agree::Judge(agreement(of)?, SuggestionNo(suggestion.parse().ok()?), value_of(&JUDGE, verdict)?)
            }
        })
    }
}

/// The verdicts with the codes that tell them from other heads.
const JUDGE: [(&str, Verdict); 5] = [
    ("Jl", Verdict::Look),
    ("Jw", Verdict::Words),
    ("Jc", Verdict::Change),
    ("Jr", Verdict::Reject),
    ("Jv", Verdict::Vote),
];

fn cloned(code: &str) -> Option<Agree> {
    PLAIN.iter().find(|(known, _)| *known == code).map(|(_, act)| act.clone())
}

/// One of each, for the tests of payloads.
#[cfg(test)]
pub(super) fn all() -> Vec<Agree> {
    let mut all: Vec<Agree> = PLAIN.iter().map(|(_, act)| act.clone()).collect();
    all.extend([
        Agree::Begin("short-kindergarten".into()),
        Agree::AddClause("s-bystander".into()),
        Agree::Point(11),
        Agree::Poll(11, 1),
        Agree::Propose(11, 5),
        Agree::Families(0),
        Agree::Drop(11),
        Agree::Ask(7),
        Agree::EndNow(AgreementNo(9_999)),
        Agree::Sign(AgreementNo(9_999), u16::MAX),
        Agree::Reserve(AgreementNo(9_999), u16::MAX, 11),
        Agree::SuggestOn(11),
        Agree::Documents,
    ]);
    all.extend(JUDGE.map(|(_, verdict)| Agree::Judge(AgreementNo(9_999), SuggestionNo(99_999), verdict)));
    all.extend(Document::ALL.map(|document| Agree::Document(document, Lang::Sv)));
    all
}
