//! Signing: a guardian's private answer for the seats that they have.

use agreements::agreement::signing::Signature;
use agreements::agreement::version::Version;
use agreements::poll::own::line;
use anyhow::Result;

use super::InClass;
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog};
use crate::ids::PersonId;
use crate::press::{Agree, Standing};
use crate::say::refusal::Refused;
use crate::say::sign as say;

/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// Answers, or changes the answer; all of it is between the guardian and the bot.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: Agree) -> Result<Vec<Say>> {
    // In the room there are two buttons; everything else is done alone.
    if !class.scene.event.room.private && !matches!(act, Agree::Sign(..) | Agree::More) {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    match class.member.map(|member| member.standing) {
        // Whoever has no seat any more can still take back what they had said.
        _ if matches!(act, Agree::Unsign | Agree::Nameless) => {}
        Some(Standing::Staff) => return Ok(class.refuse(&Refused::StaffHasNoVote)),
        Some(Standing::Other) => return Ok(class.refuse(&Refused::OtherHasNoVote)),
        Some(Standing::Guardian { .. }) | None => {}
    }
    let Some((agreement, version)) = class.tx.signed_agreement().await? else {
        return class.decline(|w| w.msg_sign_not_open()).await;
    };
    let of_another = matches!(
        act,
        Agree::Sign(no, number) | Agree::Reserve(no, number, _) if (no, number) != (agreement.no, version.number)
    );
    if of_another {
        return class.decline(|w| w.msg_sign_older()).await;
    }
    let before = class.tx.signature_of(agreement.no, person).await?;
    let before = before.filter(|signed| signed.version == version.number).map(|signed| signed.answer);
    let answer = match act {
        Agree::More => {
            class.tx.add_membership(person).await?;
            return choices(class, person, (&agreement, &version), Say::Privately).await;
        }
        Agree::Sign(..) => match before {
            Some(signed @ Signature::Signed(_)) => signed,
            _ => Signature::Signed(Vec::new()),
        },
        Agree::Reserve(_, _, place) if usize::from(place) < version.points.len() => match before {
            Some(Signature::Signed(reservations)) => Signature::Signed(toggled(reservations, place)),
            _ => return Ok(class.refuse(&Refused::Stale)),
        },
        Agree::NotNow => Signature::NotNow,
        Agree::InPeace => Signature::InPeace,
        Agree::Unsign => {
            let had = class.tx.unsign(agreement.no, person).await?;
            return class
                .say(|class| {
                    let w = class.own_words();
                    Say::Replace(Post::line(if had { w.msg_signed_taken_back() } else { w.msg_signed_nothing() }))
                })
                .await;
        }
        Agree::Name if matches!(before, Some(Signature::Signed(_))) => {
            return class.ask(person, Dialog::SignName, |w| w.msg_sign_name_ask()).await;
        }
        Agree::Nameless => {
            class.tx.set_name(agreement.no, person, None).await?;
            return choices(class, person, (&agreement, &version), Say::Replace).await;
        }
        Agree::Name => {
            return class.decline(|w| w.msg_sign_name_first()).await;
        }
        _ => return Ok(class.refuse(&Refused::Stale)),
    };
    if class.member.is_none() {
        if !class.room_for(person, 1).await? {
            return Ok(class.refuse(&Refused::SeatsFull));
        }
        let app = class.scene.app;
        class.tx.stand(person, Standing::Guardian { children: 1 }, || app.new_id()).await?;
        // The seat is one transaction and the signature another: rows remember which one wrote them.
        class = class.anew().await?;
    }
    class.tx.sign(agreement.no, person, version.number, &answer).await?;
    if class.scene.event.room.private {
        return choices(class, person, (&agreement, &version), Say::Replace).await;
    }
    class.answer(|w| say::noted(w, &answer)).await
}

fn toggled(mut reservations: Vec<u8>, place: u8) -> Vec<u8> {
    if reservations.contains(&place) {
        reservations.retain(|known| *known != place);
    } else {
        reservations.push(place);
        reservations.sort_unstable();
    }
    reservations
}

async fn choices(
    mut class: InClass<'_>,
    person: PersonId,
    signed: (&ClassAgreement, &Version),
    show: fn(Post) -> Say,
) -> Result<Vec<Say>> {
    let answer = class.tx.signature_of(signed.0.no, person).await?;
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    let post = say::choices(class.own_words(), id, (signed.0.no, signed.1), answer.as_ref(), catalogue);
    let mut says = vec![show(post)];
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(class.own_words().msg_sign_sent())));
    }
    class.tx.commit().await?;
    Ok(says)
}

/// Takes the name under which somebody has signed.
pub(super) async fn write_name(mut class: InClass<'_>, person: PersonId, text: &str) -> Result<Vec<Say>> {
    let Some(name) = line(text, LONGEST_NAME) else {
        return class.decline(|w| w.msg_sign_name_wrong()).await;
    };
    class.tx.end_dialog(person).await?;
    // The dialog says who, the signature does not: not in one transaction.
    class = class.anew().await?;
    let Some((agreement, version)) = class.tx.signed_agreement().await? else {
        return class.decline(|w| w.msg_sign_not_open()).await;
    };
    if !class.tx.set_name(agreement.no, person, Some(&name)).await? {
        return class.decline(|w| w.msg_sign_name_first()).await;
    }
    choices(class, person, (&agreement, &version), Say::Answer).await
}
