//! Suggestions for the agreement: made by anybody, decided by whoever leads or by a vote.

use agreements::agreement::point::About;
use agreements::agreement::version::Version;
use agreements::poll::kind::Kind;
use agreements::poll::own::line;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::closing_after;
use anyhow::Result;

use super::{InClass, USUAL_DAYS};
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog, Note, Subject};
use crate::ids::{AgreementNo, PersonId, SuggestionNo};
use crate::job::Job;
use crate::press::{Agree, Verdict};
use crate::say::refusal::Refused;
use crate::say::suggest as say;

/// The longest suggestion, in characters.
const LONGEST: usize = 300;

/// The longest reason and name, in characters.
const LONGEST_REASON: usize = 300;
const LONGEST_NAME: usize = 60;

/// Suggests something, step by step; nothing leaves the private chat before it was shown and sent.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: Agree) -> Result<Vec<Say>> {
    let Some((agreement, version)) = newest(&mut class).await? else {
        return class.decline(|w| w.msg_suggest_none()).await;
    };
    let (id, catalogue, now) = (class.tx.class(), &class.scene.app.content.catalogue, class.scene.event.at);
    let about = match act {
        Agree::Suggest => {
            class.tx.add_membership(person).await?;
            return class.say(|class| Say::Privately(say::choose(class.own_words(), id, &version, catalogue))).await;
        }
        Agree::SuggestOn(place) => match version.points.get(usize::from(place)) {
            Some(point) => Some(point.about.clone()),
            None => return class.decline(|w| w.msg_suggest_gone()).await,
        },
        Agree::SuggestNew => None,
        Agree::Send | Agree::SendNamed => {
            let dialog = class.tx.dialog(person, now).await?;
            let Some(Dialog::Suggest { point: about, words: Some(words), .. }) = dialog else {
                return Ok(class.refuse(&Refused::Ended));
            };
            if act == Agree::Send {
                return send(class, person, (&agreement, &version), (about.as_ref(), &words), None).await;
            }
            let dialog = Dialog::Suggest { point: about, words: Some(words), named: true };
            return class.ask(person, dialog, |w| w.msg_suggest_name_ask()).await;
        }
        _ => return Ok(class.refuse(&Refused::Stale)),
    };
    let dialog = Dialog::Suggest { point: about.clone(), words: None, named: false };
    class.tx.keep_dialog(person, &dialog, now).await?;
    class.say(|class| Say::Privately(say::ask(class.own_words(), id, about.as_ref(), catalogue))).await
}

/// The living agreement with its newest version.
async fn newest(class: &mut InClass<'_>) -> Result<Option<(ClassAgreement, Version)>> {
    let Some(agreement) = class.tx.living_agreement().await? else {
        return Ok(None);
    };
    let version = class.tx.version(agreement.no, agreement.body.version).await?;
    Ok(version.map(|version| (agreement, version)))
}

/// Takes the words that somebody wrote, or the name that goes with them.
pub(super) async fn write(
    mut class: InClass<'_>,
    person: PersonId,
    (about, words, named): (Option<About>, Option<String>, bool),
    text: &str,
) -> Result<Vec<Say>> {
    let Some((agreement, version)) = newest(&mut class).await? else {
        class.tx.end_dialog(person).await?;
        return class.decline(|w| w.msg_suggest_none()).await;
    };
    if let (true, Some(words)) = (named, words) {
        let Some(name) = line(text, LONGEST_NAME) else {
            return class.decline(|w| w.msg_suggest_name_wrong()).await;
        };
        return send(class, person, (&agreement, &version), (about.as_ref(), &words), Some(&name)).await;
    }
    let Some(words) = line(text, LONGEST) else {
        return class.decline(|w| w.msg_suggest_too_long()).await;
    };
    let dialog = Dialog::Suggest { point: about.clone(), words: Some(words.clone()), named: false };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    class.say(|class| Say::Answer(say::preview(class.own_words(), id, about.as_ref(), &words, catalogue))).await
}

/// Takes a reply to the draft in the room, which everybody there has read already: a number, then the words.
pub(super) async fn replied(mut class: InClass<'_>, person: PersonId, text: &str) -> Result<Vec<Say>> {
    let Some((agreement, version)) = newest(&mut class).await? else { return Ok(Vec::new()) };
    // A number and a mark behind it name the point; a sentence may begin with a number too.
    let digits = text.trim_start().chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.trim_start().split_at(digits);
    let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let marked = rest.starts_with(['.', ':', ')']);
    let point = place.filter(|_| marked).and_then(|place| version.points.get(place));
    let rest = if point.is_some() { rest.trim_start_matches(['.', ':', ')', ' ']) } else { text };
    let Some(words) = line(rest, LONGEST) else {
        return class.decline(|w| w.msg_suggest_too_long()).await;
    };
    send(class, person, (&agreement, &version), (point.map(|point| &point.about), &words), None).await
}

async fn send(
    mut class: InClass<'_>,
    person: PersonId,
    (agreement, version): (&ClassAgreement, &Version),
    (about, words): (Option<&About>, &str),
    credit: Option<&str>,
) -> Result<Vec<Say>> {
    // Who is told of the decision must still be known by then.
    class.tx.add_membership(person).await?;
    class.tx.suggest(agreement.no, version.number, about, words, person, credit).await?;
    class.tx.end_dialog(person).await?;
    class.tell_contacts(&Note::Suggestion).await?;
    let open = matches!(
        agreement.body.phase,
        agreements::agreement::phase::Phase::Draft | agreements::agreement::phase::Phase::Building
    );
    class.answer(|w| if open { w.msg_suggest_sent() } else { w.msg_suggest_sent_later() }).await
}

/// Does what whoever leads does with suggestions.
pub(super) async fn judge(mut class: InClass<'_>, person: PersonId, act: Agree) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    let Some((agreement, version)) = newest(&mut class).await? else {
        return class.decline(|w| w.msg_suggest_none()).await;
    };
    let (id, catalogue, now) = (class.tx.class(), &class.scene.app.content.catalogue, class.scene.event.at);
    let Agree::Judge(of, no, verdict) = act else {
        let pending = class.tx.pending_suggestions(agreement.no).await?;
        let which = (id, agreement.no);
        return class.say(|class| Say::Answer(say::pending(class.own_words(), which, &pending, catalogue))).await;
    };
    let suggestion = class.tx.suggestion(of, no).await?;
    let suggestion = suggestion.filter(|suggestion| suggestion.accepted.is_none() && of == agreement.no);
    // While the class votes on it, the vote decides.
    let lineage = format!("suggestion-{}-{}", agreement.no.0, no.0);
    let voted_on = class.tx.open_polls().await?.iter().any(|open| open.lineage == lineage);
    if voted_on && verdict != Verdict::Look {
        return Ok(class.refuse(&Refused::AlreadyOpen));
    }
    let Some(suggestion) = suggestion else {
        return class.decline(|w| w.msg_verdict_gone()).await;
    };
    match verdict {
        Verdict::Look => {
            let newest = version.number;
            class.say(|class| Say::Answer(say::look(class.own_words(), (id, of), &suggestion, newest, catalogue))).await
        }
        Verdict::Vote => {
            let subject = Subject::Suggestion { agreement: of, suggestion: no, words: suggestion.words };
            let closes = closing_after(now, USUAL_DAYS, &class.profile.country.zone());
            let asks = (Question::Consent, Rule::usual(Kind::Consent));
            let new = class.new_poll(subject, lineage, None, asks, (None, closes));
            if class.put(&new).await?.is_none() {
                return Ok(class.refuse(&Refused::AlreadyOpen));
            }
            class.say(|class| Say::Replace(Post::line(class.own_words().msg_verdict_voted()))).await
        }
        Verdict::Words | Verdict::Change | Verdict::Reject => {
            let dialog = Dialog::Verdict { agreement: of, suggestion: no, verdict };
            class.ask(person, dialog, |w| w.msg_verdict_ask()).await
        }
    }
}

/// Takes the reason for a verdict, which decides the suggestion.
pub(super) async fn write_reason(
    mut class: InClass<'_>,
    person: PersonId,
    (of, no, verdict): (AgreementNo, SuggestionNo, Verdict),
    text: &str,
) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let Some(reason) = line(text, LONGEST_REASON) else {
        return class.decline(|w| w.msg_text_too_long()).await;
    };
    class.tx.end_dialog(person).await?;
    let agreement = class.tx.agreement_for_change().await?.filter(|agreement| agreement.no == of);
    let suggestion = match &agreement {
        Some(agreement) => class.tx.suggestion(agreement.no, no).await?,
        None => None,
    };
    let (Some(mut agreement), Some(suggestion)) = (agreement, suggestion.filter(|one| one.accepted.is_none())) else {
        return class.decline(|w| w.msg_verdict_gone()).await;
    };
    if verdict == Verdict::Words
        && let Err(why) = agreement.body.take(suggestion.about.as_ref(), &suggestion.words)
    {
        return Ok(vec![Say::Refuse(Post::line(crate::say::draft::not_now(class.own_words(), why)))]);
    }
    class.tx.save_agreement(&agreement).await?;
    class.tx.decide(agreement.no, no, verdict != Verdict::Reject, Some(&reason)).await?;
    if let Some(author) = suggestion.author {
        let note = Note::Decided { agreement: agreement.no, suggestion: no };
        class.enqueue(&Job::AgreementNote { person: author, note }).await?;
    }
    class.answer(|w| w.msg_verdict_done()).await
}
