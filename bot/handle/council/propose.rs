//! What a council asks all its classes: a ready poll, or one in its own words.

use agreements::content::id::ClauseId;
use agreements::council::sum::sums;
use agreements::poll::own::{OwnDraft, OwnPoll, OwnStep};
use agreements::poll::question::Question;
use agreements::time::timetable::closing_after;
use anyhow::Result;

use super::super::InCouncil;
use super::for_classes;
use crate::chat::Say;
use crate::class::{CouncilAsk, CouncilDialog, CouncilPoll, Dialog, Draft, FromCouncil, Subject};
use crate::ids::PersonId;
use crate::job::{CouncilJob, Job};
use crate::press::CouncilAct;
use crate::say::council as say;
use crate::say::plan;
use crate::say::refusal::Refused;

/// How long a poll of a council runs unless somebody says otherwise, in days.
const USUAL_DAYS: u8 = 14;

/// A poll that is being made: its words, its lineage, for how many days it runs.
type Proposal = (Draft, String, u8);

/// Takes a press.
pub(super) async fn act(mut council: InCouncil<'_>, person: PersonId, act: CouncilAct) -> Result<Vec<Say>> {
    match act {
        CouncilAct::Propose => return choose(council).await,
        CouncilAct::Ready(id) => return ask(council, person, (Draft::Ready(id.clone()), id, USUAL_DAYS)).await,
        CouncilAct::Own => {
            let lineage = council.scene.app.new_id().simple().to_string();
            return ask(council, person, (Draft::Own(OwnDraft::default()), lineage, USUAL_DAYS)).await;
        }
        CouncilAct::Again(no) => {
            let asked = council.tx.council_polls().await?.into_iter().find(|poll| poll.no == no);
            let Some(Subject::Own(own)) = asked.as_ref().map(|poll| &poll.subject) else {
                return Ok(council.refuse(&Refused::Stale));
            };
            let lineage = asked.as_ref().map_or_else(String::new, |poll| poll.lineage.clone());
            return ask(council, person, (Draft::Own(OwnDraft::from_poll(own)), lineage, USUAL_DAYS)).await;
        }
        _ => {}
    }
    let dialog = council.tx.dialog(person, council.scene.event.at).await?;
    let Some(Dialog::Council(CouncilDialog::Poll { mut draft, mut lineage, mut days })) = dialog else {
        return Ok(council.refuse(&Refused::Ended));
    };
    match (act, &mut draft) {
        (CouncilAct::Send, _) => return send(council, person, (draft, lineage, days)).await,
        (CouncilAct::Days(wanted), _) => days = wanted,
        (CouncilAct::Kind(kind), Draft::Own(own)) if own.open() == Some(OwnStep::Kind) => own.kind = Some(kind),
        (CouncilAct::Reword, Draft::Own(own)) => {
            // Other words are another question.
            (*own, lineage) = (OwnDraft::default(), council.scene.app.new_id().simple().to_string());
        }
        _ => return Ok(council.refuse(&Refused::Stale)),
    }
    ask(council, person, (draft, lineage, days)).await
}

/// Takes what was written in answer to the open question.
pub(super) async fn write(
    council: InCouncil<'_>,
    person: PersonId,
    (mut draft, lineage, days): Proposal,
    text: &str,
) -> Result<Vec<Say>> {
    let w = council.own_words();
    let refused = match &mut draft {
        Draft::Own(own) if own.open().is_some_and(|step| step != OwnStep::Kind) => {
            own.write(text).err().map(|why| plan::not_taken(w, why))
        }
        _ => Some(w.msg_text_private()),
    };
    match refused {
        Some(refused) => council.decline(|_| refused).await,
        None => ask(council, person, (draft, lineage, days)).await,
    }
}

/// Shows what can be asked.
async fn choose(mut council: InCouncil<'_>) -> Result<Vec<Say>> {
    let (id, asked) = (council.tx.class(), council.tx.council_polls().await?);
    let catalogue = &council.scene.app.content.catalogue;
    council.say(|council| Say::Answer(say::propose(council.own_words(), id, &asked, catalogue))).await
}

/// Keeps how far a poll has come, and asks what is asked next or shows what it makes.
async fn ask(mut council: InCouncil<'_>, person: PersonId, (draft, lineage, days): Proposal) -> Result<Vec<Say>> {
    let dialog = CouncilDialog::Poll { draft: draft.clone(), lineage: lineage.clone(), days };
    let closes_at = closing_after(council.scene.event.at, days, &council.profile.country.zone());
    let (id, country, catalogue) = (council.tx.class(), council.profile.country, &council.scene.app.content.catalogue);
    let w = council.own_words();
    let post = match (made(&council, &draft), &draft) {
        (Some((subject, question, _)), _) => {
            let own = matches!(subject, Subject::Own(_));
            let asked = crate::say::asked::Asked::new(&subject, &question, catalogue);
            say::preview(w, id, asked, (closes_at, country), own)
        }
        (None, Draft::Own(own)) => match own.open() {
            Some(step) => say::question(w, id, step),
            None => return Ok(council.refuse(&Refused::Stale)),
        },
        (None, Draft::Ready(_)) => return Ok(council.refuse(&Refused::Stale)),
    };
    council.tx.keep_dialog(person, &Dialog::Council(dialog), council.scene.event.at).await?;
    council.say(|_| Say::Answer(post)).await
}

/// What a poll asks, once its words are there, where the answers of classes add up.
fn made(council: &InCouncil<'_>, draft: &Draft) -> Option<(Subject, Question, Option<ClauseId>)> {
    draft.asks(&council.scene.app.content.catalogue).filter(|(_, question, _)| sums(question.kind()))
}

/// The words of a question, whatever is between and at the end of them.
fn folded(own: &OwnPoll) -> String {
    own.text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Sends a poll to all classes. Each is asked by a job; its sum is taken by another.
async fn send(mut council: InCouncil<'_>, person: PersonId, (draft, lineage, days): Proposal) -> Result<Vec<Say>> {
    let Some((subject, question, clause)) = made(&council, &draft) else { return Ok(council.refuse(&Refused::Ended)) };
    if council.tx.council_classes().await?.is_empty() {
        return council.decline(|w| w.msg_council_no_classes()).await;
    }
    // The same words typed once more are the same question: its sum is held against what was told before.
    let asked = council.tx.council_polls().await?;
    let lineage = match &subject {
        Subject::Own(own) => {
            let same =
                |poll: &&CouncilPoll| matches!(&poll.subject, Subject::Own(known) if folded(known) == folded(own));
            asked.iter().find(same).map_or(lineage, |poll| poll.lineage.clone())
        }
        _ => lineage,
    };
    let (app, now) = (council.scene.app, council.scene.event.at);
    let closes_at = closing_after(now, days, &council.profile.country.zone());
    let Some(no) = council.tx.add_council_poll((&subject, &lineage), &question, closes_at).await? else {
        return Ok(council.refuse(&Refused::AlreadyOpen));
    };
    let end = Job::Council(CouncilJob::End { poll: no });
    end.enqueue(app, &mut council.tx, CouncilJob::end_of(closes_at)).await?;
    council.tx.end_dialog(person).await?;
    let from = FromCouncil { council: council.tx.class(), poll: no, name: council.profile.name.as_str().to_owned() };
    for_classes(council, CouncilJob::Asks { ask: CouncilAsk { from, subject, lineage, clause, question, closes_at } })
        .await
}
