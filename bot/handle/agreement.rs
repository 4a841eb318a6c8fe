//! The agreement: its views, its versions and its documents.

use agreements::agreement::version::{Agreed, Version};
use anyhow::Result;

use super::in_class::InClass;
use super::reply::{File, Handled};
use crate::chat::{Media, Post, Say};
use crate::draw;
use crate::ids::PersonId;
use crate::job::Job;
use crate::lang::Lang;
use crate::press::{Document, NamesAct};
use crate::say::agreement as say;
use crate::say::document;
use crate::say::refusal::Refused;

/// A view of the agreement, as a command names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Whole,
    Versions,
    Diff,
    Document(Document),
    Unknown,
}

impl Wanted {
    /// The view for the word after the command.
    pub(super) fn of(word: Option<&str>) -> Wanted {
        match word {
            None => Wanted::Whole,
            Some("versions") => Wanted::Versions,
            Some("diff") => Wanted::Diff,
            Some(word) => Document::from_word(word).map_or(Wanted::Unknown, Wanted::Document),
        }
    }
}

/// Shows a view of the agreement.
pub(super) async fn show(class: &mut InClass<'_>, wanted: Wanted) -> Handled {
    match wanted {
        Wanted::Whole => whole(class).await,
        Wanted::Versions => {
            let (versions, catalogue) = (versions(class).await?, &class.scene.app.content.catalogue);
            Ok(class.show(|w| say::versions(w, &versions, catalogue)).into())
        }
        Wanted::Diff => {
            let (versions, catalogue) = (versions(class).await?, &class.scene.app.content.catalogue);
            Ok(class.show(|w| say::diff(w, &versions, catalogue)).into())
        }
        Wanted::Document(which) => {
            let lang = class.own_words().lang();
            document(class, which, lang).await
        }
        Wanted::Unknown => Err(Refused::DocumentUnknown.into()),
    }
}

/// All versions of the newest agreement.
async fn versions(class: &mut InClass<'_>) -> Result<Vec<Version>> {
    match class.tx.newest_agreement().await? {
        Some(agreement) => class.tx.versions(agreement.no).await,
        None => Ok(Vec::new()),
    }
}

async fn whole(class: &mut InClass<'_>) -> Handled {
    let catalogue = &class.scene.app.content.catalogue;
    let agreement = class.tx.newest_agreement().await?;
    // The version in force or in signing, and below it the changes of a newer draft.
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
    let pupils = class.tx.pupil_agreement().await?;
    let (agreement, pupils) = (agreement.as_ref(), pupils.as_ref());
    let (version, newer) = (version.as_ref(), newer.as_ref());
    let view = say::View { agreement, version, newer, settled: &settled, told, pupils, alone, leads };
    Ok(class.show(|w| say::whole(w, class.tx.class(), &class.profile, &view, catalogue)).into())
}

/// Shows the documents to choose from, with their languages.
pub(super) async fn documents(class: &mut InClass<'_>, person: PersonId) -> Handled {
    // The choice arrives in private, where only members may press its buttons.
    class.tx.add_membership(person).await?;
    let pupils = class.tx.pupil_force().await?.is_some();
    let w = class.own_words();
    let mut says = vec![Say::Privately(say::documents(w, class.tx.class(), pupils))];
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(w.msg_sign_sent())));
    }
    Ok(says.into())
}

/// Hands out the version that the class sees, as a document in a language.
pub(super) async fn document(class: &mut InClass<'_>, which: Document, lang: Lang) -> Handled {
    let (app, catalogue) = (class.scene.app, &class.scene.app.content.catalogue);
    let (number, sheet) = match which {
        Document::Pupils => {
            let part = class.tx.pupil_agreement().await?.ok_or(Refused::NoPupilsPart)?;
            let (version, w) = (&part.version, app.words(lang));
            (version.number, document::pupils(w, &class.profile, version, Some(&part.force), catalogue))
        }
        Document::Pdf | Document::Poster | Document::Markdown => {
            let standing = class.tx.standing_agreement().await?.ok_or(Refused::NoDocument)?;
            (standing.version.number, document::sheet(app.words(lang), &class.profile, &standing, catalogue))
        }
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
    class.hand_out(|w| w.msg_document_done(), File { name, media, alternative }, draw)
}

/// Shows the names that parents gave, or takes one away wherever the bot shows it. Its owner may give another one.
pub(super) async fn names(class: &mut InClass<'_>, act: NamesAct) -> Handled {
    let agreement = class.tx.agreement_for_change().await?.ok_or(Refused::NoAgreement)?;
    if let NamesAct::Drop(mark) = act {
        class.tx.drop_name(agreement.no, mark).await?;
        class.enqueue(&Job::NamesDropped { agreement: agreement.no }).await?;
    }
    let names = class.tx.names_given(agreement.no).await?;
    Ok(Say::Replace(crate::say::draft::names(class.own_words(), class.tx.class(), &names)).into())
}
