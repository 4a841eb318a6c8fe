//! Suggestions for the agreement: everybody in the class makes them; a person who leads or a vote decides them.

use agreements::agreement::phase::Phase;
use agreements::agreement::point::About;
use agreements::agreement::version::Version;
use agreements::poll::kind::Kind;
use agreements::poll::own::line;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::closing_after;
use anyhow::Result;

use super::in_class::{InClass, USUAL_DAYS};
use super::reply::{Handled, Reply, Second, SecondWrite, Stop, Suggested};
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog, Note, Subject, Verdict};
use crate::ids::{AgreementNo, PersonId, SuggestionNo};
use crate::press::{JudgeAct, SuggestAct};
use crate::say::refusal::Refused;
use crate::say::suggest as say;

/// The maximum length of a suggestion, in characters.
const LONGEST: usize = 300;

/// The maximum length of a reason, in characters.
const LONGEST_REASON: usize = 300;

/// The maximum length of a name, in characters.
const LONGEST_NAME: usize = 60;

/// A suggestion in preparation, as the dialog stores it.
pub(super) struct Draft {
    /// The point; `None` for a new one.
    pub(super) point: Option<About>,
    /// The text, once written.
    pub(super) words: Option<String>,
    /// True if the next text is the author's name.
    pub(super) named: bool,
}

/// The agreement that takes suggestions.
struct Newest {
    agreement: ClassAgreement,
    /// Its newest version.
    version: Version,
}

impl Newest {
    async fn of(class: &mut InClass<'_>) -> Result<Option<Newest>> {
        let Some(agreement) = class.tx.living_agreement().await? else { return Ok(None) };
        let version = class.tx.version(agreement.no, agreement.body.version).await?;
        Ok(version.map(|version| Newest { agreement, version }))
    }
}

/// A complete suggestion.
struct Complete<'a> {
    about: Option<&'a About>,
    words: &'a str,
    /// The author's name, if they want to be named.
    credit: Option<&'a str>,
}

/// Runs an action on the person's suggestion. The person sees it in private before it is sent.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: SuggestAct) -> Handled {
    let newest = Newest::of(class).await?.ok_or(Refused::NothingToSuggestOn)?;
    match act {
        SuggestAct::Choose => {
            // The choice arrives in private, where only members may press its buttons.
            class.tx.add_membership(person).await?;
            let catalogue = &class.scene.app.content.catalogue;
            Ok(Say::Privately(say::choose(class.own_words(), class.tx.class(), &newest.version, catalogue)).into())
        }
        SuggestAct::On(place) => {
            let point = newest.version.points.get(usize::from(place)).ok_or(Refused::PointGone)?;
            begin(class, person, Some(point.about.clone())).await
        }
        SuggestAct::New => begin(class, person, None).await,
        SuggestAct::Send => {
            let (about, words) = written(class, person).await?;
            send(class, person, &newest, Complete { about: about.as_ref(), words: &words, credit: None }).await
        }
        SuggestAct::SendNamed => {
            let (point, words) = written(class, person).await?;
            let dialog = Dialog::Suggest { point, words: Some(words), named: true };
            class.ask(dialog, |w| w.msg_suggest_name_ask()).await
        }
    }
}

/// Starts a suggestion, and asks for its text.
async fn begin(class: &mut InClass<'_>, person: PersonId, point: Option<About>) -> Handled {
    let (w, id, catalogue) = (class.own_words(), class.tx.class(), &class.scene.app.content.catalogue);
    let post = say::ask(w, id, point.as_ref(), catalogue);
    let dialog = Dialog::Suggest { point, words: None, named: false };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    Ok(Say::Privately(post).into())
}

/// The point and the text of the suggestion that the person has written.
async fn written(class: &mut InClass<'_>, person: PersonId) -> Result<(Option<About>, String), Stop> {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Suggest { point, words: Some(words), .. }) = dialog else { return Err(Refused::Ended.into()) };
    Ok((point, words))
}

/// Takes the text of a suggestion, or the author's name.
pub(super) async fn write(class: &mut InClass<'_>, person: PersonId, draft: Draft, text: &str) -> Handled {
    let Some(newest) = Newest::of(class).await? else {
        class.tx.end_dialog(person).await?;
        return Ok(Reply::refuse_and_keep(Refused::NothingToSuggestOn));
    };
    let Draft { point: about, words, named } = draft;
    if let (true, Some(words)) = (named, words) {
        let name = line(text, LONGEST_NAME).ok_or(Refused::SuggestionName)?;
        let complete = Complete { about: about.as_ref(), words: &words, credit: Some(&name) };
        return send(class, person, &newest, complete).await;
    }
    let words = line(text, LONGEST).ok_or(Refused::SuggestionTooLong)?;
    let (w, id, catalogue) = (class.own_words(), class.tx.class(), &class.scene.app.content.catalogue);
    let post = say::preview(w, id, about.as_ref(), &words, catalogue);
    let dialog = Dialog::Suggest { point: about, words: Some(words), named: false };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    Ok(Say::Answer(post).into())
}

/// Takes a reply to the draft in the room as a suggestion: a point's number, then the text. Everybody has read it, so
/// there is no preview.
pub(super) async fn replied(class: &mut InClass<'_>, person: PersonId, text: &str) -> Handled {
    let Some(newest) = Newest::of(class).await? else { return Ok(Reply::default()) };
    // A number with a mark after it names a point. Without a mark, the number belongs to the sentence.
    let digits = text.trim_start().chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.trim_start().split_at(digits);
    let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let marked = rest.starts_with(['.', ':', ')']);
    let point = place.filter(|_| marked).and_then(|place| newest.version.points.get(place));
    let rest = if point.is_some() { rest.trim_start_matches(['.', ':', ')', ' ']) } else { text };
    let words = line(rest, LONGEST).ok_or(Refused::SuggestionTooLong)?;
    let complete = Complete { about: point.map(|point| &point.about), words: &words, credit: None };
    send(class, person, &newest, complete).await
}

/// Ends the dialog. A second transaction stores the suggestion: the rows of this one lead to its author. A crash
/// between the two loses the suggestion.
async fn send(class: &mut InClass<'_>, person: PersonId, newest: &Newest, suggestion: Complete<'_>) -> Handled {
    class.may_say()?;
    let Complete { about, words, credit } = suggestion;
    // The author gets the decision, so they must still be a member by then.
    class.tx.add_membership(person).await?;
    class.tx.end_dialog(person).await?;
    let suggested = Suggested {
        agreement: newest.agreement.no,
        version: newest.version.number,
        about: about.cloned(),
        words: words.to_owned(),
        credit: credit.map(str::to_owned),
    };
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::Suggest(suggested) }))
}

/// Stores a suggestion, and notifies the contact parents.
pub(super) async fn save(class: &mut InClass<'_>, person: PersonId, suggested: Suggested) -> Handled {
    let living = class.tx.living_agreement().await?.filter(|living| living.no == suggested.agreement);
    let agreement = living.ok_or(Refused::NothingToSuggestOn)?;
    let Suggested { version, about, words, credit, .. } = suggested;
    class.tx.suggest(agreement.no, version, about.as_ref(), &words, person, credit.as_deref()).await?;
    class.operation().tell_contacts(&Note::Suggestion).await?;
    let open = matches!(agreement.body.phase, Phase::Draft | Phase::Building);
    class.answer(|w| if open { w.msg_suggest_sent() } else { w.msg_suggest_sent_later() })
}

/// Lists the suggestions without a decision, or applies a verdict to one.
pub(super) async fn judge(class: &mut InClass<'_>, act: JudgeAct) -> Handled {
    let newest = Newest::of(class).await?.ok_or(Refused::NothingToSuggestOn)?;
    match act {
        JudgeAct::List => {
            let pending = class.tx.pending_suggestions(newest.agreement.no).await?;
            let (w, catalogue) = (class.own_words(), &class.scene.app.content.catalogue);
            let post = say::pending(w, class.tx.class(), newest.agreement.no, &pending, catalogue);
            Ok(Say::Answer(post).into())
        }
        JudgeAct::One(of, no, verdict) => judge_one(class, &newest, of, no, verdict).await,
    }
}

async fn judge_one(
    class: &mut InClass<'_>,
    newest: &Newest,
    of: AgreementNo,
    no: SuggestionNo,
    verdict: Verdict,
) -> Handled {
    // While the class votes on a suggestion, only the vote decides it.
    let lineage = format!("suggestion-{}-{}", newest.agreement.no.0, no.0);
    let voted_on = class.tx.open_polls().await?.iter().any(|open| open.lineage == lineage);
    if voted_on && verdict != Verdict::Look {
        return Err(Refused::AlreadyOpen.into());
    }
    let suggestion = class.tx.suggestion(of, no).await?;
    let suggestion = suggestion
        .filter(|suggestion| suggestion.accepted.is_none() && of == newest.agreement.no)
        .ok_or(Refused::SuggestionGone)?;
    match verdict {
        Verdict::Look => {
            let (w, id, catalogue) = (class.own_words(), class.tx.class(), &class.scene.app.content.catalogue);
            Ok(Say::Answer(say::look(w, id, of, &suggestion, newest.version.number, catalogue)).into())
        }
        Verdict::Vote => {
            let subject = Subject::Suggestion { agreement: of, suggestion: no, words: suggestion.words };
            let closes = closing_after(class.scene.event.at, USUAL_DAYS, &class.profile.country.zone());
            let rule = Rule::usual(Kind::Consent);
            let new = class.new_poll(subject, lineage, None, Question::Consent, rule, closes);
            class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
            Ok(Say::Replace(Post::line(class.own_words().msg_verdict_voted())).into())
        }
        Verdict::Words | Verdict::Change | Verdict::Reject => {
            class.ask(Dialog::Verdict { agreement: of, suggestion: no, verdict }, |w| w.msg_verdict_ask()).await
        }
    }
}

/// Takes the reason for a verdict, and decides the suggestion.
pub(super) async fn write_reason(
    class: &mut InClass<'_>,
    person: PersonId,
    of: AgreementNo,
    no: SuggestionNo,
    verdict: Verdict,
    text: &str,
) -> Handled {
    let reason = line(text, LONGEST_REASON).ok_or(Refused::TextTooLong)?;
    class.tx.end_dialog(person).await?;
    let agreement = class.tx.agreement_for_change().await?.filter(|agreement| agreement.no == of);
    let suggestion = match &agreement {
        Some(agreement) => class.tx.suggestion(agreement.no, no).await?,
        None => None,
    };
    let (Some(mut agreement), Some(suggestion)) = (agreement, suggestion.filter(|one| one.accepted.is_none())) else {
        return Ok(Reply::refuse_and_keep(Refused::SuggestionGone));
    };
    if verdict == Verdict::Words {
        agreement.body.take(suggestion.about.as_ref(), &suggestion.words)?;
    }
    class.tx.save_agreement(&agreement).await?;
    class.operation().decide(agreement.no, &suggestion, verdict != Verdict::Reject, &reason).await?;
    class.answer(|w| w.msg_verdict_done())
}
