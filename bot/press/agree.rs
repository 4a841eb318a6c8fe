//! Actions on the agreement, each with its code in the payload.

use agreements::agreement::signing::Threshold;
use agreements::poll::answer::Answer;
use agreements::poll::option::Ticks;
use agreements::poll::rule::Share;

use super::act::{code_of, value_of};
use crate::class::{NameMark, Verdict};
use crate::ids::{AgreementNo, SuggestionNo};
use crate::lang::Lang;

/// An action on the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agree {
    /// Makes the agreement, from a template to its end.
    Draft(DraftAct),
    /// Decides on suggestions.
    Judge(JudgeAct),
    /// Signs, or gives another answer.
    Sign(SignAct),
    /// Makes a suggestion.
    Suggest(SuggestAct),
    /// Gets the agreement as a document.
    Document(DocumentAct),
    /// Takes away names that parents gave.
    Names(NamesAct),
}

/// An action on the names that parents gave, by a person who leads the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamesAct {
    /// Shows them.
    Show,
    /// Takes the name with this mark away.
    Drop(NameMark),
}

/// An action on the agreement, by a person who leads the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftAct {
    /// Starts an agreement from a template.
    Begin(String),
    /// Shows the possible actions.
    Show,
    /// Shows the point with this number.
    Point(u16),
    /// Settles a point by a ready poll of its clause, by the poll's index.
    Poll(u16, u8),
    /// Settles a point by a round of consent on an option of its clause, by the option's index.
    Propose(u16, u8),
    /// Leaves a point to the families.
    Families(u16),
    /// Drops a point.
    Drop(u16),
    /// Shows the clauses to add.
    Add,
    /// Adds a clause.
    AddClause(String),
    /// Asks for a point in own words.
    OwnPoint,
    /// Fills a blank with its usual value.
    Usual,
    /// Puts the polls to the class, this many days apart.
    Ask(u8),
    /// Makes the next version and puts it up as a draft.
    RollOut,
    /// Sets the share that adopts it.
    Share(Share),
    /// Sets the number of seats that must sign.
    Threshold(Threshold),
    /// Opens the class's vote on the draft.
    Adopt,
    /// Asks for a confirmation to end it.
    End,
    /// Ends this agreement.
    EndNow(AgreementNo),
    /// Renews it for another year.
    Renew,
    /// Confirms the number of children.
    SameChildren,
}

/// An action on suggestions, by a person who leads the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JudgeAct {
    /// Lists the suggestions without a decision.
    List,
    /// Applies a verdict to a suggestion for this agreement.
    One(AgreementNo, SuggestionNo, Verdict),
}

/// A guardian's own answer to the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignAct {
    /// Signs this version of this agreement.
    Sign(AgreementNo, u16),
    /// Shows the other answers.
    More,
    /// A button of earlier posts: shows the answer with today's buttons.
    Reserve(AgreementNo, u16, u8),
    /// Signs this version with reservations on exactly these points, by the points' indexes.
    Reservations(AgreementNo, u16, Ticks),
    /// Does not sign now.
    NotNow,
    /// Does not want to be asked.
    InPeace,
    /// Takes the answer back.
    Unsign,
    /// Asks for a name for the signature.
    Name,
    /// Removes the name from the signature.
    Nameless,
}

/// An action to make a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuggestAct {
    /// Shows the points to choose from.
    Choose,
    /// Starts a suggestion on a point of the newest version, by its index.
    On(u8),
    /// Starts a suggestion of a new point.
    New,
    /// Sends the suggestion without a name.
    Send,
    /// Asks for a name to send the suggestion with.
    SendNamed,
}

/// An action to get a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentAct {
    /// Gets the document in a language.
    Get(Document, Lang),
    /// Shows the documents to choose from.
    Choose,
}

/// A document of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A sheet to sign and hang up.
    Pdf,
    /// A poster with the points in large type.
    Poster,
    /// A Markdown text.
    Markdown,
    /// A poster with the pupils' part.
    Pupils,
}

impl Document {
    /// All documents.
    pub const ALL: [Document; 4] = [Document::Pdf, Document::Poster, Document::Markdown, Document::Pupils];

    /// The word for it in a command.
    #[must_use]
    pub fn word(self) -> &'static str {
        code_of(&DOCUMENTS, &self)
    }

    /// The document for a word of a command.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Document> {
        value_of(&DOCUMENTS, word)
    }
}

const DOCUMENTS: [(&str, Document); 4] =
    [("pdf", Document::Pdf), ("poster", Document::Poster), ("md", Document::Markdown), ("pupils", Document::Pupils)];

const PLAIN: [Agree; 29] = [
    Agree::Document(DocumentAct::Choose),
    Agree::Draft(DraftAct::Show),
    Agree::Draft(DraftAct::Add),
    Agree::Draft(DraftAct::OwnPoint),
    Agree::Draft(DraftAct::Usual),
    Agree::Draft(DraftAct::RollOut),
    Agree::Draft(DraftAct::Share(Share::Majority)),
    Agree::Draft(DraftAct::Share(Share::TwoThirds)),
    Agree::Draft(DraftAct::Share(Share::Consent)),
    Agree::Draft(DraftAct::Threshold(Threshold::Five)),
    Agree::Draft(DraftAct::Threshold(Threshold::Ten)),
    Agree::Draft(DraftAct::Threshold(Threshold::Quarter)),
    Agree::Draft(DraftAct::Threshold(Threshold::Half)),
    Agree::Draft(DraftAct::Adopt),
    Agree::Draft(DraftAct::End),
    Agree::Draft(DraftAct::Renew),
    Agree::Judge(JudgeAct::List),
    Agree::Draft(DraftAct::SameChildren),
    Agree::Names(NamesAct::Show),
    Agree::Sign(SignAct::More),
    Agree::Sign(SignAct::NotNow),
    Agree::Sign(SignAct::InPeace),
    Agree::Sign(SignAct::Unsign),
    Agree::Sign(SignAct::Name),
    Agree::Sign(SignAct::Nameless),
    Agree::Suggest(SuggestAct::Choose),
    Agree::Suggest(SuggestAct::New),
    Agree::Suggest(SuggestAct::Send),
    Agree::Suggest(SuggestAct::SendNamed),
];

impl Agree {
    pub(super) fn code(&self) -> String {
        match self {
            Agree::Draft(DraftAct::Begin(template)) => format!("b.{template}"),
            Agree::Draft(DraftAct::AddClause(clause)) => format!("ac.{clause}"),
            Agree::Draft(DraftAct::Point(place)) => format!("p.{place}"),
            Agree::Draft(DraftAct::Poll(place, poll)) => format!("w.{place}.{poll}"),
            Agree::Draft(DraftAct::Propose(place, option)) => format!("q.{place}.{option}"),
            Agree::Draft(DraftAct::Families(place)) => format!("f.{place}"),
            Agree::Draft(DraftAct::Drop(place)) => format!("d.{place}"),
            Agree::Draft(DraftAct::Ask(days)) => format!("j.{days}"),
            Agree::Draft(DraftAct::EndNow(agreement)) => format!("X.{}", agreement.0),
            Agree::Judge(JudgeAct::One(agreement, suggestion, verdict)) => {
                format!("{}.{}.{}", code_of(&JUDGE, verdict), agreement.0, suggestion.0)
            }
            Agree::Sign(SignAct::Sign(agreement, version)) => format!("S.{}.{version}", agreement.0),
            Agree::Sign(SignAct::Reserve(agreement, version, place)) => format!("R.{}.{version}.{place}", agreement.0),
            Agree::Sign(SignAct::Reservations(agreement, version, places)) => {
                format!("Rs.{}.{version}.{}", agreement.0, String::from(Answer::Ticks(*places)))
            }
            Agree::Suggest(SuggestAct::On(place)) => format!("gp.{place}"),
            Agree::Document(DocumentAct::Get(document, lang)) => format!("D.{}.{}", document.word(), lang.code()),
            Agree::Document(DocumentAct::Choose) => "D".into(),
            Agree::Draft(DraftAct::Show) => "s".into(),
            Agree::Draft(DraftAct::Add) => "a".into(),
            Agree::Draft(DraftAct::OwnPoint) => "o".into(),
            Agree::Draft(DraftAct::Usual) => "u".into(),
            Agree::Draft(DraftAct::RollOut) => "r".into(),
            Agree::Draft(DraftAct::Share(Share::Majority)) => "hm".into(),
            Agree::Draft(DraftAct::Share(Share::TwoThirds)) => "ht".into(),
            Agree::Draft(DraftAct::Share(Share::Consent)) => "hc".into(),
            Agree::Draft(DraftAct::Threshold(Threshold::Five)) => "t5".into(),
            Agree::Draft(DraftAct::Threshold(Threshold::Ten)) => "t10".into(),
            Agree::Draft(DraftAct::Threshold(Threshold::Quarter)) => "tq".into(),
            Agree::Draft(DraftAct::Threshold(Threshold::Half)) => "th".into(),
            Agree::Draft(DraftAct::Adopt) => "v".into(),
            Agree::Draft(DraftAct::End) => "x".into(),
            Agree::Draft(DraftAct::Renew) => "k".into(),
            Agree::Judge(JudgeAct::List) => "l".into(),
            Agree::Draft(DraftAct::SameChildren) => "c".into(),
            Agree::Names(NamesAct::Show) => "N".into(),
            Agree::Names(NamesAct::Drop(mark)) => format!("N.{:08x}", mark.0),
            Agree::Sign(SignAct::More) => "m".into(),
            Agree::Sign(SignAct::NotNow) => "n".into(),
            Agree::Sign(SignAct::InPeace) => "i".into(),
            Agree::Sign(SignAct::Unsign) => "z".into(),
            Agree::Sign(SignAct::Name) => "e".into(),
            Agree::Sign(SignAct::Nameless) => "ee".into(),
            Agree::Suggest(SuggestAct::Choose) => "g".into(),
            Agree::Suggest(SuggestAct::New) => "gn".into(),
            Agree::Suggest(SuggestAct::Send) => "y".into(),
            Agree::Suggest(SuggestAct::SendNamed) => "yy".into(),
        }
    }

    pub(super) fn parse(code: &str) -> Option<Agree> {
        let Some((head, rest)) = code.split_once('.') else {
            return PLAIN.into_iter().find(|act| act.code() == code);
        };
        let two = || rest.split_once('.');
        let agreement = |text: &str| Some(AgreementNo(text.parse().ok()?));
        let small = |text: &str| text.parse::<u8>().ok().filter(|number| *number < 100);
        Some(match head {
            "b" => Agree::Draft(DraftAct::Begin(rest.to_owned())),
            "ac" => Agree::Draft(DraftAct::AddClause(rest.to_owned())),
            "p" => Agree::Draft(DraftAct::Point(rest.parse().ok()?)),
            "w" => Agree::Draft(DraftAct::Poll(two()?.0.parse().ok()?, small(two()?.1)?)),
            "q" => Agree::Draft(DraftAct::Propose(two()?.0.parse().ok()?, small(two()?.1)?)),
            "f" => Agree::Draft(DraftAct::Families(rest.parse().ok()?)),
            "d" => Agree::Draft(DraftAct::Drop(rest.parse().ok()?)),
            "j" => Agree::Draft(DraftAct::Ask(small(rest).filter(|days| *days <= 30)?)),
            "X" => Agree::Draft(DraftAct::EndNow(agreement(rest)?)),
            "S" => Agree::Sign(SignAct::Sign(agreement(two()?.0)?, two()?.1.parse().ok()?)),
            "R" => {
                let (version, place) = two()?.1.split_once('.')?;
                Agree::Sign(SignAct::Reserve(agreement(two()?.0)?, version.parse().ok()?, small(place)?))
            }
            "Rs" => {
                let (version, places) = two()?.1.split_once('.')?;
                let Answer::Ticks(places) = Answer::try_from(places.to_owned()).ok()? else { return None };
                Agree::Sign(SignAct::Reservations(agreement(two()?.0)?, version.parse().ok()?, places))
            }
            "N" => Agree::Names(NamesAct::Drop(NameMark(u32::from_str_radix(rest, 16).ok()?))),
            "gp" => Agree::Suggest(SuggestAct::On(small(rest)?)),
            "D" => Agree::Document(DocumentAct::Get(Document::from_word(two()?.0)?, Lang::from_code(two()?.1)?)),
            verdict => {
                let (of, suggestion) = two()?;
                Agree::Judge(JudgeAct::One(
                    agreement(of)?,
                    SuggestionNo(suggestion.parse().ok()?),
                    value_of(&JUDGE, verdict)?,
                ))
            }
        })
    }
}

/// The verdicts, with codes that differ from all other heads.
const JUDGE: [(&str, Verdict); 5] = [
    ("Jl", Verdict::Look),
    ("Jw", Verdict::Words),
    ("Jc", Verdict::Change),
    ("Jr", Verdict::Reject),
    ("Jv", Verdict::Vote),
];

/// One of each, for the tests of payloads.
#[cfg(test)]
pub(super) fn all() -> Vec<Agree> {
    let mut all: Vec<Agree> = PLAIN.to_vec();
    all.extend([
        Agree::Draft(DraftAct::Begin("short-kindergarten".into())),
        Agree::Draft(DraftAct::AddClause("s-bystander".into())),
        Agree::Draft(DraftAct::Point(11)),
        Agree::Draft(DraftAct::Poll(11, 1)),
        Agree::Draft(DraftAct::Propose(11, 5)),
        Agree::Draft(DraftAct::Families(0)),
        Agree::Draft(DraftAct::Drop(11)),
        Agree::Draft(DraftAct::Ask(7)),
        Agree::Draft(DraftAct::EndNow(AgreementNo(9_999))),
        Agree::Names(NamesAct::Drop(NameMark(u32::MAX))),
        Agree::Sign(SignAct::Sign(AgreementNo(9_999), u16::MAX)),
        Agree::Sign(SignAct::Reserve(AgreementNo(9_999), u16::MAX, 11)),
        Agree::Sign(SignAct::Reservations(AgreementNo(9_999), u16::MAX, (0..12).collect())),
        Agree::Suggest(SuggestAct::On(11)),
    ]);
    all.extend(
        JUDGE.map(|(_, verdict)| Agree::Judge(JudgeAct::One(AgreementNo(9_999), SuggestionNo(99_999), verdict))),
    );
    all.extend(Document::ALL.map(|document| Agree::Document(DocumentAct::Get(document, Lang::Sv))));
    all
}
