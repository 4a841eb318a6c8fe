//! Councils: what stands there, codes for classes, announcements, series, minutes, the page.

mod joining;
mod propose;

use std::sync::Arc;

use agreements::poll::own::line;
use agreements::time::timetable::days_later;
use anyhow::{Context, Result};

use super::{InCouncil, LINK_DAYS};
use crate::chat::{Attachment, Media, Post, Say};
use crate::class::{CouncilDialog, Dialog};
use crate::draw;
use crate::ids::PersonId;
use crate::job::{CouncilJob, Job};
use crate::press::{CouncilAct, Plan, Press, Topic};
use crate::say::council::{self as say, export, report};
use crate::say::page;
use crate::say::refusal::Refused;
pub(super) use joining::{act as of_class, membership, offer};

/// How long a code for a class is good, in days.
const CODE_DAYS: i64 = 14;

/// The longest announcement, in characters.
const LONGEST_ANNOUNCEMENT: usize = 600;

/// What somebody wants of a council, by a word behind the command; any other word is a code.
pub(super) fn wanted(word: &str) -> Option<CouncilAct> {
    match word.to_lowercase().as_str() {
        "results" => Some(CouncilAct::Results),
        "goals" => Some(CouncilAct::Goals),
        "minutes" => Some(CouncilAct::Minutes),
        "page" => Some(CouncilAct::Page),
        _ => None,
    }
}

/// Takes a press in a council.
pub(super) async fn press(mut council: InCouncil<'_>, person: Option<PersonId>, press: Press) -> Result<Vec<Say>> {
    match (press, person) {
        (Press::Council(_, what), person) => act(council, person, what).await,
        (Press::Show(_, Topic::Council), person) => act(council, person, CouncilAct::Show).await,
        (Press::Plan(_, Plan::Discard), Some(person)) => {
            council.tx.end_dialog(person).await?;
            council.answer(|w| w.msg_dialog_cancelled()).await
        }
        _ => Ok(council.refuse(&Refused::Council)),
    }
}

/// Does something for a council.
pub(super) async fn act(mut council: InCouncil<'_>, person: Option<PersonId>, act: CouncilAct) -> Result<Vec<Say>> {
    let leads = council.leads().await?;
    // Whoever has left the group may still know the bot alone.
    if council.scene.event.room.private && !leads {
        return Ok(council.refuse(&Refused::NotContact));
    }
    match (act, person) {
        (CouncilAct::Show, _) => show(council, leads).await,
        (CouncilAct::Results, _) => shown(council, report::results).await,
        (CouncilAct::Goals, _) => shown(council, report::goals).await,
        (CouncilAct::Minutes, _) => minutes(council).await,
        (CouncilAct::Leave | CouncilAct::LeaveNow | CouncilAct::Join(..) | CouncilAct::Ahead(_), _)
        | (CouncilAct::Open(_) | CouncilAct::Decline(_), _) => Ok(council.refuse(&Refused::Stale)),
        _ if !leads => Ok(council.refuse(&Refused::NotContact)),
        (CouncilAct::Page, _) => link(council).await,
        _ if !council.scene.event.room.private => Ok(council.refuse(&Refused::InPrivate)),
        (CouncilAct::Invite, _) => invite(council).await,
        (CouncilAct::Topics, _) => {
            let id = council.tx.class();
            let catalogue = &council.scene.app.content.catalogue;
            council.say(|council| Say::Answer(say::topics(council.own_words(), id, catalogue))).await
        }
        (CouncilAct::Series(series), _) => offer_series(council, series).await,
        (CouncilAct::Announce, Some(person)) => {
            let dialog = Dialog::Council(CouncilDialog::Announcement { words: None });
            council.ask(person, dialog, say::announce_ask).await
        }
        (CouncilAct::Publish, Some(person)) => publish(council, person).await,
        (other, Some(person)) => propose::act(council, person, other).await,
        (_, None) => Ok(council.refuse(&Refused::Stale)),
    }
}

/// Takes a text that is meant for the classes.
pub(super) async fn write(
    mut council: InCouncil<'_>,
    person: PersonId,
    dialog: CouncilDialog,
    text: &str,
) -> Result<Vec<Say>> {
    if !council.leads().await? {
        return Ok(council.refuse(&Refused::NotContact));
    }
    match dialog {
        CouncilDialog::Poll { draft, lineage, days } => {
            propose::write(council, person, (draft, lineage, days), text).await
        }
        CouncilDialog::Announcement { .. } => {
            let Some(words) = line(text, LONGEST_ANNOUNCEMENT) else {
                return council.decline(|w| w.msg_council_announce_too_long()).await;
            };
            let dialog = CouncilDialog::Announcement { words: Some(words.clone()) };
            council.tx.keep_dialog(person, &Dialog::Council(dialog), council.scene.event.at).await?;
            let (id, name) = (council.tx.class(), council.profile.name.as_str().to_owned());
            council.say(|council| Say::Answer(say::announce_preview(council.own_words(), id, &name, &words))).await
        }
    }
}

/// Shows the classes, what they are asked, and what can be done.
async fn show(mut council: InCouncil<'_>, leads: bool) -> Result<Vec<Say>> {
    let id = council.tx.class();
    let seen = council.tx.council_seen().await?.context("a council has a profile")?;
    let (catalogue, private) = (&council.scene.app.content.catalogue, council.scene.event.room.private);
    council.say(|council| council.show(|w| say::overview(w, id, &seen, catalogue, (leads, private)))).await
}

/// Shows a part of the minutes.
async fn shown(mut council: InCouncil<'_>, part: report::Part) -> Result<Vec<Say>> {
    let (seen, today) = (council.tx.council_seen().await?.context("a council has a profile")?, council.today());
    let catalogue = &council.scene.app.content.catalogue;
    council.say(|council| council.show(|w| export::post(part(w, &seen, catalogue, today)))).await
}

/// Hands out the minutes, as text, as a table and as a document.
async fn minutes(mut council: InCouncil<'_>) -> Result<Vec<Say>> {
    let (seen, today) = (council.tx.council_seen().await?.context("a council has a profile")?, council.today());
    let report = report::report(council.words(), &seen, &council.scene.app.content.catalogue, today);
    let (text, table) = (export::markdown(&report), export::csv(council.words(), &report));
    let mut post = Post::line(council.words().msg_council_minutes_done());
    let private = council.scene.event.room.private;
    council.tx.commit().await?;
    let (name, alternative) = (format!("enige-{}", today.strftime("%Y-%m-%d")), report.title.clone());
    let pdf = tokio::task::spawn_blocking(move || draw::council::minutes(&report)).await.context("drawing broke")??;
    let files =
        [(Media::Markdown, "md", text.into_bytes()), (Media::Csv, "csv", table.into_bytes()), (Media::Pdf, "pdf", pdf)];
    post.attachments = files
        .map(|(media, extension, bytes)| Attachment {
            name: format!("{name}.{extension}"),
            media,
            bytes: Arc::from(bytes),
            alternative: alternative.clone(),
        })
        .to_vec();
    Ok(vec![if private { Say::Answer(post) } else { Say::Room(post) }])
}

/// Makes a link to the council's page, in place of the one before.
async fn link(mut council: InCouncil<'_>) -> Result<Vec<Say>> {
    let Some(pages) = &council.scene.app.pages_at else { return council.decline(|w| w.msg_page_none()).await };
    let (secret, zone) = (council.scene.app.new_secret(), council.profile.country.zone());
    let until = days_later(council.scene.event.at, LINK_DAYS, &zone);
    council.tx.set_page_link(&secret, until).await?;
    let address = format!("{pages}/council/{secret}");
    council
        .say(|council| {
            council.show(|w| {
                page::link_to(w, w.msg_council_page_title(), w.msg_council_page_link(&address), (until, &zone))
            })
        })
        .await
}

/// Makes a code for one class.
async fn invite(mut council: InCouncil<'_>) -> Result<Vec<Say>> {
    let (code, zone) = (council.scene.app.new_code(), council.profile.country.zone());
    let until = days_later(council.scene.event.at, CODE_DAYS, &zone);
    council.tx.add_council_code(&code, until).await?;
    // Whoever has the code may join with a class: it is for this person to hand on.
    council.say(|council| Say::Privately(say::invited(council.own_words(), &code, until, &zone))).await
}

/// Publishes an announcement in all classes.
async fn publish(mut council: InCouncil<'_>, person: PersonId) -> Result<Vec<Say>> {
    let dialog = council.tx.dialog(person, council.scene.event.at).await?;
    let Some(Dialog::Council(CouncilDialog::Announcement { words: Some(words) })) = dialog else {
        return Ok(council.refuse(&Refused::Ended));
    };
    // What was written is there still when a class has joined.
    if council.tx.council_classes().await?.is_empty() {
        return council.decline(|w| w.msg_council_no_classes()).await;
    }
    council.tx.end_dialog(person).await?;
    let name = String::from(council.profile.name.clone());
    for_classes(council, CouncilJob::Says { council: name, words }).await
}

/// Offers a series of dilemmas to whoever leads each class.
async fn offer_series(council: InCouncil<'_>, series: String) -> Result<Vec<Say>> {
    if council.scene.app.content.catalogue.series_by_id(&series).is_none() {
        return Ok(council.refuse(&Refused::Stale));
    }
    let name = String::from(council.profile.name.clone());
    for_classes(council, CouncilJob::Offers { council: name, series }).await
}

/// Has a job done in each class of the council, and says to how many it goes.
async fn for_classes(mut council: InCouncil<'_>, job: CouncilJob) -> Result<Vec<Say>> {
    let classes = council.tx.council_classes().await?;
    if classes.is_empty() {
        return council.decline(|w| w.msg_council_no_classes()).await;
    }
    let (app, now) = (council.scene.app, council.scene.event.at);
    let job = Job::Council(job);
    let (says, mut tx) = (say::sent(council.own_words(), classes.len()), council.tx);
    for class in &classes {
        tx = tx.leave().await?.enter(class.class).await?;
        job.enqueue(app, &mut tx, now).await?;
    }
    tx.commit().await?;
    Ok(vec![Say::Answer(says)])
}
