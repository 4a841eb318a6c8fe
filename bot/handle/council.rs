//! Councils: the overview, codes for classes, announcements, series, minutes, the page.

mod classes;
mod joining;
mod propose;

use agreements::poll::own::line;
use agreements::time::timetable::days_later;
use anyhow::Context;

use super::in_class::{InCouncil, LINK_DAYS};
use super::reply::{Drawing, File, Handled};
use crate::chat::{Media, Post, Say};
use crate::class::{CouncilDialog, Dialog};
use crate::draw;
use crate::job::CouncilJob;
use crate::press::{CouncilAct, CouncilView};
use crate::say::Reader;
use crate::say::council::{self as say, export, report};
use crate::say::page;
use crate::say::refusal::Refused;
use classes::for_classes;
pub(super) use joining::{membership, of_class, offer};
use propose::Proposal;

/// The validity of a code for a class, in days.
const CODE_DAYS: i64 = 14;

/// The maximum length of an announcement, in characters.
const LONGEST_ANNOUNCEMENT: usize = 600;

/// Runs an action on a council.
pub(super) async fn act(council: &mut InCouncil<'_>, act: CouncilAct) -> Handled {
    match act {
        CouncilAct::See(CouncilView::Show) => show(council).await,
        CouncilAct::See(CouncilView::Results) => part(council, report::results).await,
        CouncilAct::See(CouncilView::Goals) => part(council, report::goals).await,
        CouncilAct::See(CouncilView::Minutes) => minutes(council).await,
        CouncilAct::Page => link(council).await,
        CouncilAct::Invite => invite(council).await,
        CouncilAct::Topics => {
            let catalogue = &council.scene.app.content.catalogue;
            Ok(Say::Answer(say::topics(council.own_words(), council.tx.class(), catalogue)).into())
        }
        CouncilAct::Series(series) => offer_series(council, series).await,
        CouncilAct::Announce => {
            let dialog = Dialog::Council(CouncilDialog::Announcement { words: None });
            council.ask(dialog, say::announce_ask).await
        }
        CouncilAct::Publish => publish(council).await,
        CouncilAct::Poll(act) => propose::act(council, act).await,
    }
}

/// Discards the person's dialog.
pub(super) async fn discard(council: &mut InCouncil<'_>) -> Handled {
    let person = council.actor()?;
    council.tx.end_dialog(person).await?;
    council.answer(|w| w.msg_dialog_cancelled())
}

/// Takes a text for the classes, and previews it or asks for the next one.
pub(super) async fn write(council: &mut InCouncil<'_>, dialog: CouncilDialog, text: &str) -> Handled {
    match dialog {
        CouncilDialog::Poll { draft, lineage, days } => {
            propose::write(council, Proposal { draft, lineage, days }, text).await
        }
        CouncilDialog::Announcement { .. } => {
            let (person, words) =
                (council.actor()?, line(text, LONGEST_ANNOUNCEMENT).ok_or(Refused::AnnouncementTooLong)?);
            let dialog = Dialog::Council(CouncilDialog::Announcement { words: Some(words.clone()) });
            council.tx.keep_dialog(person, &dialog, council.scene.event.at).await?;
            let (w, name) = (council.own_words(), council.profile.name.as_str());
            Ok(Say::Answer(say::announce_preview(w, council.tx.class(), name, &words)).into())
        }
    }
}

/// Shows the classes, the open polls and the possible actions.
async fn show(council: &mut InCouncil<'_>) -> Handled {
    let leads = council.leads().await?;
    let id = council.tx.class();
    let seen = council.tx.council_seen().await?.context("a council has a profile")?;
    let catalogue = &council.scene.app.content.catalogue;
    let reader = Reader { leads, private: council.scene.event.room.private };
    Ok(council.show(|w| say::overview(w, id, &seen, catalogue, reader)).into())
}

/// Shows a part of the minutes.
async fn part(council: &mut InCouncil<'_>, part: report::Part) -> Handled {
    let (seen, today) = (council.tx.council_seen().await?.context("a council has a profile")?, council.today());
    let catalogue = &council.scene.app.content.catalogue;
    Ok(council.show(|w| export::post(part(w, &seen, catalogue, today))).into())
}

/// Hands out the minutes as a text, a table and a document.
async fn minutes(council: &mut InCouncil<'_>) -> Handled {
    let (seen, today) = (council.tx.council_seen().await?.context("a council has a profile")?, council.today());
    let w = council.words();
    let report = report::report(w, &seen, &council.scene.app.content.catalogue, today);
    let file = |media, extension: &str| {
        let name = format!("enige-{}.{extension}", today.strftime("%Y-%m-%d"));
        File { name, media, alternative: report.title.clone() }
    };
    let text = file(Media::Markdown, "md").of(export::markdown(&report).into_bytes());
    let table = file(Media::Csv, "csv").of(export::csv(w, &report).into_bytes());
    let document = file(Media::Pdf, "pdf");
    let show = if council.scene.event.room.private { Say::Answer } else { Say::Room };
    let draw = Box::new(move || Ok(vec![text, table, document.of(draw::council::minutes(&report)?)]));
    Ok(Drawing { post: Post::line(w.msg_council_minutes_done()), show, draw }.into())
}

/// Makes a link to the council's page. The previous link stops working.
async fn link(council: &mut InCouncil<'_>) -> Handled {
    let app = council.scene.app;
    let Some(pages) = &app.pages_at else { return Err(Refused::PagesOff.into()) };
    let (secret, zone) = (app.new_secret(), council.profile.country.zone());
    let until = days_later(council.scene.event.at, LINK_DAYS, &zone);
    council.tx.set_page_link(&secret, until).await?;
    let address = format!("{pages}/council/{secret}");
    let post =
        council.show(|w| page::link_to(w, w.msg_council_page_title(), w.msg_council_page_link(&address), until, &zone));
    Ok(post.into())
}

/// Makes a code with which one class can join.
async fn invite(council: &mut InCouncil<'_>) -> Handled {
    let (code, zone) = (council.scene.app.new_code(), council.profile.country.zone());
    let until = days_later(council.scene.event.at, CODE_DAYS, &zone);
    council.tx.add_council_code(&code, until).await?;
    // Anybody who reads the code may join with a class, so only this person gets it.
    Ok(Say::Privately(say::invited(council.own_words(), &code, until, &zone)).into())
}

/// Publishes an announcement in all classes.
async fn publish(council: &mut InCouncil<'_>) -> Handled {
    let person = council.actor()?;
    let dialog = council.tx.dialog(person, council.scene.event.at).await?;
    let Some(Dialog::Council(CouncilDialog::Announcement { words: Some(words) })) = dialog else {
        return Err(Refused::Ended.into());
    };
    // Without any class this is rolled back, so the person can publish the text later.
    council.tx.end_dialog(person).await?;
    let name = String::from(council.profile.name.clone());
    for_classes(council, &CouncilJob::Says { council: name, words }).await
}

/// Offers a series of dilemmas to the contact parents of each class.
async fn offer_series(council: &mut InCouncil<'_>, series: String) -> Handled {
    if council.scene.app.content.catalogue.series_by_id(&series).is_none() {
        return Err(Refused::Stale.into());
    }
    let name = String::from(council.profile.name.clone());
    for_classes(council, &CouncilJob::Offers { council: name, series }).await
}
