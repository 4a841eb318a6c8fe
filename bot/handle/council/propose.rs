//! Polls of a council: ready ones, or in its own words, put to all its classes.

use agreements::content::id::ClauseId;
use agreements::council::sum::sums;
use agreements::poll::own::{OwnDraft, OwnPoll, OwnStep};
use agreements::poll::question::Question;
use agreements::time::timetable::closing_after;

use super::super::in_class::InCouncil;
use super::super::reply::{Handled, Stop};
use super::classes::for_classes;
use crate::chat::Say;
use crate::class::{CouncilAsk, CouncilDialog, CouncilPoll, Dialog, Draft, FromCouncil, Subject};
use crate::ids::PollNo;
use crate::job::{CouncilJob, Job};
use crate::press::CouncilPollAct;
use crate::say::asked::Asked;
use crate::say::council as say;
use crate::say::refusal::Refused;

/// The default duration of a council's poll, in days.
const USUAL_DAYS: u8 = 14;

/// A council's poll in preparation.
pub(super) struct Proposal {
    /// The words.
    pub(super) draft: Draft,
    /// The lineage. Polls that repeat a question share it.
    pub(super) lineage: String,
    /// The number of days that it runs.
    pub(super) days: u8,
}

impl Proposal {
    const fn of(draft: Draft, lineage: String) -> Proposal {
        Proposal { draft, lineage, days: USUAL_DAYS }
    }
}

/// Runs an action on a poll for all classes.
pub(super) async fn act(council: &mut InCouncil<'_>, act: CouncilPollAct) -> Handled {
    let proposal = match act {
        CouncilPollAct::Propose => return choose(council).await,
        CouncilPollAct::Send => return send(council).await,
        CouncilPollAct::Ready(id) => Proposal::of(Draft::Ready(id.clone()), id),
        CouncilPollAct::Own => Proposal::of(Draft::Own(OwnDraft::default()), new_lineage(council)),
        CouncilPollAct::Again(no) => again(council, no).await?,
        CouncilPollAct::Days(days) => Proposal { days, ..kept(council).await? },
        CouncilPollAct::Kind(kind) => {
            let mut proposal = kept(council).await?;
            match &mut proposal.draft {
                Draft::Own(own) if own.open() == Some(OwnStep::Kind) => own.kind = Some(kind),
                Draft::Own(_) | Draft::Ready(_) => return Err(Refused::Stale.into()),
            }
            proposal
        }
        CouncilPollAct::Reword => {
            let Proposal { draft: Draft::Own(_), days, .. } = kept(council).await? else {
                return Err(Refused::Stale.into());
            };
            // Other words are another question.
            Proposal { draft: Draft::Own(OwnDraft::default()), lineage: new_lineage(council), days }
        }
    };
    ask(council, proposal).await
}

fn new_lineage(council: &InCouncil<'_>) -> String {
    council.scene.app.new_id().simple().to_string()
}

/// A proposal with the words of an earlier poll.
async fn again(council: &mut InCouncil<'_>, no: PollNo) -> Result<Proposal, Stop> {
    let asked = council.tx.council_polls().await?.into_iter().find(|poll| poll.no == no);
    let Some(CouncilPoll { subject: Subject::Own(own), lineage, .. }) = asked else {
        return Err(Refused::Stale.into());
    };
    Ok(Proposal::of(Draft::Own(OwnDraft::from_poll(&own)), lineage))
}

/// The proposal in the person's dialog. Refuses if the dialog has ended.
async fn kept(council: &mut InCouncil<'_>) -> Result<Proposal, Stop> {
    let person = council.actor()?;
    let dialog = council.tx.dialog(person, council.scene.event.at).await?;
    let Some(Dialog::Council(CouncilDialog::Poll { draft, lineage, days })) = dialog else {
        return Err(Refused::Ended.into());
    };
    Ok(Proposal { draft, lineage, days })
}

/// Takes the answer to the open question about a proposal.
pub(super) async fn write(council: &mut InCouncil<'_>, mut proposal: Proposal, text: &str) -> Handled {
    match &mut proposal.draft {
        Draft::Own(own) if own.open().is_some_and(|step| step != OwnStep::Kind) => own.write(text)?,
        Draft::Own(_) | Draft::Ready(_) => return Err(Refused::TextUnexpected.into()),
    }
    ask(council, proposal).await
}

/// Shows the polls to choose from.
async fn choose(council: &mut InCouncil<'_>) -> Handled {
    let (id, asked) = (council.tx.class(), council.tx.council_polls().await?);
    let catalogue = &council.scene.app.content.catalogue;
    Ok(Say::Answer(say::propose(council.own_words(), id, &asked, catalogue)).into())
}

/// Saves a proposal as the person's dialog, and asks the next question or previews the poll.
async fn ask(council: &mut InCouncil<'_>, proposal: Proposal) -> Handled {
    let (person, now) = (council.actor()?, council.scene.event.at);
    let (id, country, catalogue) = (council.tx.class(), council.profile.country, &council.scene.app.content.catalogue);
    let w = council.own_words();
    let post = match (made(council, &proposal.draft), &proposal.draft) {
        (Some((subject, question, _)), _) => {
            let own = matches!(subject, Subject::Own(_));
            let closes_at = closing_after(now, proposal.days, &country.zone());
            say::preview(w, id, Asked::new(&subject, &question, catalogue), closes_at, country, own)
        }
        (None, Draft::Own(own)) => say::question(w, id, own.open().ok_or(Refused::Stale)?),
        (None, Draft::Ready(_)) => return Err(Refused::Stale.into()),
    };
    let Proposal { draft, lineage, days } = proposal;
    council.tx.keep_dialog(person, &Dialog::Council(CouncilDialog::Poll { draft, lineage, days }), now).await?;
    Ok(Say::Answer(post).into())
}

/// The poll of a draft; `None` while words are missing, or if the poll's kind cannot be summed over classes.
fn made(council: &InCouncil<'_>, draft: &Draft) -> Option<(Subject, Question, Option<ClauseId>)> {
    draft.asks(&council.scene.app.content.catalogue).filter(|(_, question, _)| sums(question.kind()))
}

/// The letters and digits of a question in lower case, to compare questions.
fn folded(own: &OwnPoll) -> String {
    own.text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Sends a poll to all classes. A job puts it to each class, and another job takes the sum.
async fn send(council: &mut InCouncil<'_>) -> Handled {
    let (person, Proposal { draft, lineage, days }) = (council.actor()?, kept(council).await?);
    let (subject, question, clause) = made(council, &draft).ok_or(Refused::Ended)?;
    // The same words typed again are the same question. The council then compares the sum with the earlier ones.
    let lineage = if let Subject::Own(own) = &subject {
        let asked = council.tx.council_polls().await?;
        let same = |poll: &CouncilPoll| matches!(&poll.subject, Subject::Own(known) if folded(known) == folded(own));
        asked.into_iter().find(same).map_or(lineage, |poll| poll.lineage)
    } else {
        lineage
    };
    let (app, now) = (council.scene.app, council.scene.event.at);
    let closes_at = closing_after(now, days, &council.profile.country.zone());
    let no = council.tx.add_council_poll(&subject, &lineage, &question, closes_at).await?;
    let no = no.ok_or(Refused::AlreadyOpen)?;
    let end = Job::Council(CouncilJob::End { poll: no });
    end.enqueue(app, &mut council.tx, CouncilJob::end_of(closes_at)).await?;
    council.tx.end_dialog(person).await?;
    let from = FromCouncil { council: council.tx.class(), poll: no, name: council.profile.name.as_str().to_owned() };
    let ask = CouncilAsk { from, subject, lineage, clause, question, closes_at };
    for_classes(council, &CouncilJob::Asks { ask }).await
}
