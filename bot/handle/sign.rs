//! Signing: a guardian's secret answer to the agreement.

use agreements::agreement::signing::Signature;
use agreements::agreement::version::Version;
use agreements::poll::own::line;

use super::in_class::InClass;
use super::reply::{Handled, Reply, Second, SecondWrite, Stop};
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog, Standing};
use crate::ids::{AgreementNo, PersonId};
use crate::press::SignAct;
use crate::say::refusal::Refused;
use crate::say::sign as say;

/// The maximum length of a name, in characters.
const LONGEST_NAME: usize = 60;

/// An agreement that guardians can sign.
struct Signable {
    agreement: ClassAgreement,
    /// The version to sign.
    version: Version,
}

impl Signable {
    async fn of(class: &mut InClass<'_>) -> Result<Signable, Stop> {
        match class.tx.signed_agreement().await? {
            Some((agreement, version)) => Ok(Signable { agreement, version }),
            None => Err(Refused::NotSignable.into()),
        }
    }

    /// Refuses a button that was made for another version.
    fn check(&self, agreement: AgreementNo, version: u16) -> Result<(), Refused> {
        let same = (agreement, version) == (self.agreement.no, self.version.number);
        if same { Ok(()) } else { Err(Refused::SignOlder) }
    }

    /// The guardian's answer to this version.
    async fn answer_of(&self, class: &mut InClass<'_>, person: PersonId) -> anyhow::Result<Option<Signature>> {
        let signed = class.tx.signature_of(self.agreement.no, person).await?;
        Ok(signed.filter(|signed| signed.version == self.version.number).map(|signed| signed.answer))
    }
}

/// Shows, stores or changes a guardian's answer.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: SignAct) -> Handled {
    let signable = Signable::of(class).await?;
    match act {
        SignAct::More => {
            // The choices arrive in private, where only members may press their buttons.
            class.tx.add_membership(person).await?;
            choices(class, person, &signable, Say::Privately).await
        }
        SignAct::Sign(agreement, version) => {
            signable.check(agreement, version)?;
            let reservations = match signable.answer_of(class, person).await? {
                Some(Signature::Signed(reservations)) => reservations,
                Some(Signature::NotNow | Signature::InPeace) | None => Vec::new(),
            };
            answer(class, person, &signable, Signature::Signed(reservations)).await
        }
        SignAct::Reserve(agreement, version, _) => {
            signable.check(agreement, version)?;
            choices(class, person, &signable, Say::Replace).await
        }
        SignAct::Reservations(agreement, version, places) => {
            signable.check(agreement, version)?;
            match signable.answer_of(class, person).await? {
                Some(Signature::Signed(_)) if places.within(signable.version.points.len()) => {
                    answer(class, person, &signable, Signature::Signed(places.places().collect())).await
                }
                Some(Signature::Signed(_) | Signature::NotNow | Signature::InPeace) | None => {
                    Err(Refused::Stale.into())
                }
            }
        }
        SignAct::NotNow => answer(class, person, &signable, Signature::NotNow).await,
        SignAct::InPeace => answer(class, person, &signable, Signature::InPeace).await,
        SignAct::Unsign => {
            let had = class.tx.unsign(signable.agreement.no, person).await?;
            let w = class.own_words();
            Ok(Say::Replace(Post::line(if had { w.msg_signed_taken_back() } else { w.msg_signed_nothing() })).into())
        }
        SignAct::Name => match signable.answer_of(class, person).await? {
            Some(Signature::Signed(_)) => class.ask(Dialog::SignName, |w| w.msg_sign_name_ask()).await,
            Some(Signature::NotNow | Signature::InPeace) | None => Err(Refused::SignFirst.into()),
        },
        SignAct::Nameless => {
            class.tx.set_name(signable.agreement.no, person, None).await?;
            choices(class, person, &signable, Say::Replace).await
        }
    }
}

/// Stores an answer. A newcomer gets a seat first.
async fn answer(class: &mut InClass<'_>, person: PersonId, signable: &Signable, answer: Signature) -> Handled {
    if class.member.is_some() {
        return store(class, person, signable, &answer).await;
    }
    class.room_for(person, 1).await?;
    let app = class.scene.app;
    class.tx.stand(person, Standing::Guardian { children: 1 }, || app.new_id()).await?;
    // Postgres stores a transaction's id in each row, and the seat's row names the person. So the signature gets
    // another transaction.
    let write = SecondWrite::Sign(signable.agreement.no, signable.version.number, answer);
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write }))
}

/// Stores a new guardian's answer to this version of the agreement.
pub(super) async fn sign(
    class: &mut InClass<'_>,
    person: PersonId,
    agreement: AgreementNo,
    version: u16,
    answer: &Signature,
) -> Handled {
    let signable = Signable::of(class).await?;
    // The class may have adopted another version between the two transactions.
    signable.check(agreement, version)?;
    store(class, person, &signable, answer).await
}

async fn store(class: &mut InClass<'_>, person: PersonId, signable: &Signable, answer: &Signature) -> Handled {
    class.tx.sign(signable.agreement.no, person, signable.version.number, answer).await?;
    if class.scene.event.room.private {
        return choices(class, person, signable, Say::Replace).await;
    }
    class.answer(|w| say::noted(w, answer))
}

/// Shows the answer with its buttons. In the room, a line says where they are.
async fn choices(class: &mut InClass<'_>, person: PersonId, signable: &Signable, show: fn(Post) -> Say) -> Handled {
    let Signable { agreement, version } = signable;
    let signed = class.tx.signature_of(agreement.no, person).await?;
    let (w, catalogue) = (class.own_words(), &class.scene.app.content.catalogue);
    let post = say::choices(w, class.tx.class(), agreement.no, version, signed.as_ref(), catalogue);
    let mut says = vec![show(post)];
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(w.msg_sign_sent())));
    }
    Ok(says.into())
}

/// Takes the name for the guardian's signature.
pub(super) async fn write_name(class: &mut InClass<'_>, person: PersonId, text: &str) -> Handled {
    let name = line(text, LONGEST_NAME).ok_or(Refused::SignName)?;
    class.may_say()?;
    class.tx.end_dialog(person).await?;
    // The dialog's row names the person, and the signature's does not. A shared transaction would link them.
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::SignName(name) }))
}

/// Stores the name for the guardian's signature.
pub(super) async fn save_name(class: &mut InClass<'_>, person: PersonId, name: &str) -> Handled {
    let signable = Signable::of(class).await?;
    if !class.tx.set_name(signable.agreement.no, person, Some(name)).await? {
        return Err(Refused::SignFirst.into());
    }
    choices(class, person, &signable, Say::Answer).await
}
