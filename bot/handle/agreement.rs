//! The agreement: how it stands, its versions, and documents of it.

use agreements::agreement::version::Agreed;
use anyhow::Result;

use super::{File, InClass};
use crate::chat::{Media, Post, Say};
use crate::class::ClassAgreement;
use crate::draw;
use crate::ids::PersonId;
use crate::lang::Lang;
use crate::press::Document;
use crate::say::agreement as say;
use crate::say::document;

/// What somebody wants of the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Whole,
    Versions,
    Diff,
    Document(Document),
    Unknown,
}

impl Wanted {
    /// What a word behind the command means.
    pub(super) fn of(word: Option<&str>) -> Wanted {
        match word {
            None => Wanted::Whole,
            Some("versions") => Wanted::Versions,
            Some("diff") => Wanted::Diff,
            Some(word) => Document::from_word(word).map_or(Wanted::Unknown, Wanted::Document),
        }
    }
}

/// Shows what is wanted of the agreement.
pub(super) async fn show(mut class: InClass<'_>, wanted: Wanted) -> Result<Vec<Say>> {
    let catalogue = &class.scene.app.content.catalogue;
    let agreement = class.tx.newest_agreement().await?;
    match wanted {
        Wanted::Whole => whole(class, agreement).await,
        Wanted::Versions | Wanted::Diff => {
            let versions = match &agreement {
                Some(agreement) => class.tx.versions(agreement.no).await?,
                None => Vec::new(),
            };
            let post = if wanted == Wanted::Diff { say::diff } else { say::versions };
            class.say(|class| class.show(|w| post(w, &versions, catalogue))).await
        }
        Wanted::Document(which) => {
            let lang = class.own_words().lang();
            document(class, which, lang).await
        }
        Wanted::Unknown => class.decline(|w| w.msg_document_unknown()).await,
    }
}

async fn whole(mut class: InClass<'_>, agreement: Option<ClassAgreement>) -> Result<Vec<Say>> {
    let catalogue = &class.scene.app.content.catalogue;
    // What is in force, or being signed, and below it what a newer draft would change.
    let (mut version, mut newer) = (None, None);
    if let Some(agreement) = &agreement {
        let standing = agreement.body.standing_version();
        version = class.tx.version(agreement.no, standing).await?;
        if agreement.body.lives() && standing != agreement.body.version {
            newer = class.tx.version(agreement.no, agreement.body.version).await?;
        }
    }
    let told = match &agreement {
        Some(agreement) => class.tx.told(agreement.no).await?,
        None => None,
    };
    let living = agreement.as_ref().filter(|agreement| agreement.body.lives());
    let settled = match living {
        Some(agreement) => agreement.body.agreed(),
        None => class.tx.settled().await?.into_iter().map(|(clause, settled)| Agreed::of(clause, settled)).collect(),
    };
    let alone = class.scene.event.room.private;
    let leads = alone && class.leads().await?;
    let id = class.tx.class();
    let (agreement, version, newer) = (agreement.as_ref(), version.as_ref(), newer.as_ref());
    let pupils = class.tx.pupil_agreement().await?;
    let view = say::View { agreement, version, newer, settled: &settled, told, pupils: pupils.as_ref(), alone, leads };
    class.say(|class| class.show(|w| say::whole(w, id, &class.profile, &view, catalogue))).await
}

/// Offers the forms and languages in which the agreement can be had.
pub(super) async fn documents(mut class: InClass<'_>, person: PersonId) -> Result<Vec<Say>> {
    class.tx.add_membership(person).await?;
    let pupils = class.tx.pupil_force().await?.is_some();
    let (w, id) = (class.own_words(), class.tx.class());
    let mut says = vec![Say::Privately(say::documents(w, id, pupils))];
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(w.msg_sign_sent())));
    }
    class.tx.commit().await?;
    Ok(says)
}

/// Gives the newest version as a document: what the class sees, in any language.
pub(super) async fn document(mut class: InClass<'_>, which: Document, lang: Lang) -> Result<Vec<Say>> {
    let (app, catalogue) = (class.scene.app, &class.scene.app.content.catalogue);
    let made = match which {
        Document::Pupils => class.tx.pupil_agreement().await?.map(|(version, force)| {
            let sheet = document::pupils(app.words(lang), &class.profile, &version, Some(&force), catalogue);
            (version.number, sheet)
        }),
        Document::Pdf | Document::Poster | Document::Markdown => class.tx.standing_agreement().await?.map(|standing| {
            (standing.version.number, document::sheet(app.words(lang), &class.profile, &standing, catalogue))
        }),
    };
    let Some((number, sheet)) = made else {
        let pupils = which == Document::Pupils;
        return class.decline(|w| if pupils { w.msg_pupils_none() } else { w.msg_document_none() }).await;
    };
    let alternative = format!("{}, {}. {}", sheet.title, sheet.class, sheet.facts);
    let (media, extension) = match which {
        Document::Markdown => (Media::Markdown, "md"),
        Document::Pdf | Document::Poster | Document::Pupils => (Media::Pdf, "pdf"),
    };
    let name = format!("enige-{}-{}-{}.{extension}", which.word(), number, lang.code());
    let draw = move || match which {
        Document::Markdown => Ok(document::markdown(&sheet).into_bytes()),
        Document::Pdf => draw::agreement::agreement(&sheet),
        Document::Poster | Document::Pupils => draw::agreement::poster(&sheet),
    };
    class.hand_out(|w| w.msg_document_done(), File { name, media, alternative }, draw).await
}
