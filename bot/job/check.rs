//! Checks of services that parents share.

use super::hand::{Halt, Hand, Posted};
use crate::chat::Post;
use crate::event::PostRef;
use crate::ids::CheckNo;
use crate::say::app as words;
use crate::store::ClassTx;

/// Shows a contact parent a check, and asks whether it may go into the room.
pub(super) async fn shared(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: CheckNo) -> Result<(), Halt> {
    if let Some(shared) = tx.check_for_change(no).await?.filter(|shared| !shared.approved) {
        hand.write(&words::ask_to_post(hand.own_words(), hand.job.class, no, &shared.check)).await?;
    }
    Ok(())
}

/// Posts a check. Its row stays locked until the post is stored: who takes it back meanwhile waits, and then finds the
/// post.
pub(super) async fn approved(hand: &Hand<'_>, tx: &mut ClassTx<'_>, no: CheckNo) -> Result<(), Halt> {
    let Some(shared) = tx.check_for_change(no).await? else { return Ok(()) };
    if let Posted::There(at) = hand.post(&words::card(hand.words(), &shared.check)).await? {
        tx.save_check_post(no, &at).await?;
    }
    Ok(())
}

/// Takes a check out of the room.
pub(super) async fn taken_back(hand: &Hand<'_>, post: &PostRef) -> Result<(), Halt> {
    hand.edit(post, &Post::line(hand.words().msg_check_gone_card())).await?;
    Ok(())
}
