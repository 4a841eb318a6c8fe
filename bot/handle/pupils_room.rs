//! The pupils' room, on a school's own server: how it becomes theirs, and what pupils do there and in private. The bot
//! stores no pupil.

use agreements::poll::option::Ticks;
use agreements::session::Session;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::{Means, Step};
use anyhow::Result;

use super::in_class::{Home, InClass};
use super::reply::{Handled, Reply, Stop};
use super::scene::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::SlipNo;
use crate::code;
use crate::event::{Command, What};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::needs::{Needs, Place};
use crate::operation::session::part::{Part, take_part};
use crate::press::{Anywhere, Press, TakePart};
use crate::say::refusal::Refused;
use crate::say::{help, pupils_room as say, sos};
use crate::store::Tx;

/// The classes of this pupils' room. In private: the classes whose pupil the person is, or none.
///
/// # Errors
/// When the chat does not say in which rooms the person is. A pupil must never count as a parent.
pub(super) async fn classes(scene: &Scene<'_>, tx: &mut Tx) -> Result<Vec<ClassId>> {
    let event = scene.event;
    if !scene.has_schools() {
        return Ok(Vec::new());
    }
    match event.room.private {
        true => scene.pupil_of(tx).await,
        false => Ok(tx.pupils_of(&event.room.address).await?.into_iter().collect()),
    }
}

/// True for events that pupils share with everybody: the bot leaves, a room moves, or somebody uses a code or `/forget`
/// in private. A person with a role is no pupil any more.
pub(super) fn is_for_all(scene: &Scene<'_>) -> bool {
    let private = scene.event.room.private;
    match &scene.event.what {
        What::BotLeft | What::Moved { .. } => true,
        What::Said { text, .. } => {
            private && matches!(Command::parse(text), Some(Command::Role(_) | Command::Code(_) | Command::Forget))
        }
        What::Pressed { data, .. } => private && Press::parse(data) == Some(Press::Anywhere(Anywhere::Forget)),
        What::ShownBallot { .. } | What::Media | What::BotJoined | What::MemberJoined | What::MemberLeft(_) => false,
    }
}

/// True if the word after `/pupils` is a code for a room.
pub(super) fn is_code(scene: &Scene<'_>, written: &str) -> bool {
    scene.has_schools() && (!scene.event.room.private || code::read(written).is_some())
}

/// Handles an event in a pupils' room, or of a pupil in private.
pub(super) async fn happened<'a>(
    scene: &'a Scene<'a>,
    tx: &'a mut Tx,
    classes: &[ClassId],
    press: Option<Press>,
) -> Handled {
    let private = scene.event.room.private;
    let command = match &scene.event.what {
        What::Said { text, .. } => Command::parse(text),
        What::Pressed { .. }
        | What::ShownBallot { .. }
        | What::Media
        | What::BotJoined
        | What::BotLeft
        | What::MemberJoined
        | What::MemberLeft(_)
        | What::Moved { .. } => None,
    };
    match (&scene.event.what, command.as_ref()) {
        (What::Said { .. }, Some(command @ Command::Pupils(Some(code)))) if is_code(scene, code) => {
            return link(scene, tx, code, command.needs()).await;
        }
        // The bot ignores what pupils say to each other. It refuses only a vote that everybody could see.
        (What::Said { text, answers }, None) if !private => {
            let number = answers.is_some() && text.trim().parse::<u8>().is_ok();
            return if number { Err(Refused::PupilAlone.into()) } else { Ok(Reply::default()) };
        }
        (What::Media, _) if !private => return Ok(Reply::default()),
        (What::MemberJoined | What::MemberLeft(_), _) => return Ok(Reply::default()),
        (
            What::Said { .. }
            | What::Pressed { .. }
            | What::ShownBallot { .. }
            | What::Media
            | What::BotJoined
            | What::BotLeft
            | What::Moved { .. },
            _,
        ) => {}
    }
    let part = match press {
        Some(Press::TakePart(id, part)) => {
            let class = classes.iter().copied().find(|class| scene.app.store.pupils_id(*class) == id);
            class.map(|class| (class, part))
        }
        Some(Press::Anywhere(_) | Press::SetUp(..) | Press::Class(..) | Press::Council(..) | Press::Either(..))
        | None => None,
    };
    // In the room anybody may press. In private, the person is known to be a pupil.
    let is_pupil = private || (part.is_some() && !scene.pupil_of(tx).await?.is_empty());
    let class = match (part, classes) {
        (Some((class, _)), _) => Some(class),
        (None, [one]) => Some(*one),
        (None, several) => {
            let in_session = tx.pupils_in_session(several, scene.event.at).await?;
            in_session.first().or(several.first()).copied()
        }
    };
    let Some(class) = class else { return Ok(Reply::default()) };
    let Home::Class(class) = scene.home(tx, class, None).await? else { return Ok(Reply::default()) };
    Pupil { class, is_pupil }.answer(command, part.map(|(_, part)| part)).await
}

/// Turns a room into the pupils' room, by a code from a contact parent or a teacher.
pub(super) async fn link(scene: &Scene<'_>, tx: &mut Tx, written: &str, needs: Needs) -> Handled {
    let (event, app) = (scene.event, scene.app);
    scene.admit_place(needs)?;
    if !scene.at_school() {
        return Err(Refused::RoomElsewhere.into());
    }
    // This comes before any lock, because the chat may take its time.
    let rights = scene.rights(&event.room.address).await;
    scene.may_guess(tx).await?;
    let mut found = None;
    if let Some(code) = code::read(written)
        && let Some(class) = tx.class_of_code(&code, event.at).await?
    {
        let mut within = tx.enter(class);
        // A refusal below rolls this back, so the code stays valid for an administrator.
        let profile = if within.take_room_code(&code).await? { within.profile().await? } else { None };
        found = profile.map(|profile| (class, profile));
    }
    let Some((class, profile)) = found else { return scene.wrong_code(tx, Refused::RoomCodeUnknown).await };
    scene.speak(&profile.language);
    if rights != Rights::Administrator {
        return Err(Refused::RoomRights.into());
    }
    // A set-up that somebody began here by mistake is erased.
    if let Some(begun) = tx.room(&event.room.address).await?
        && tx.enter(begun).setup().await?.is_some()
    {
        tx.enter(begun).erase().await?;
        tx.forget_rooms(begun).await?;
    }
    if !tx.give_to_pupils(&event.room.address, app.new_id(), class).await? {
        return Err(Refused::RoomTaken.into());
    }
    tracing::info!(class = %class.0, "the pupils have a room");
    let w = app.words(Lang::from_code(&profile.language).unwrap_or_default());
    Ok(Say::Room(say::hello(w, &profile)).into())
}

/// A person in a pupils' room or in private, with the class whose pupil they may be.
struct Pupil<'a> {
    class: InClass<'a>,
    /// False for a person in the room who is no pupil: known to the bot, an administrator, or with an account
    /// elsewhere.
    is_pupil: bool,
}

/// A pupil's part in a session. The session's row is locked for change.
struct InSession {
    body: Session,
    slip: SlipNo,
}

impl Pupil<'_> {
    async fn answer(mut self, command: Option<Command>, part: Option<TakePart>) -> Handled {
        let (scene, w) = (self.class.scene, self.class.class_words());
        let private = scene.event.room.private;
        match (&scene.event.what, command) {
            (What::Said { .. }, Some(Command::Agreement(_))) => {
                let agreed = self.class.tx.pupil_agreement().await?;
                let catalogue = &scene.app.content.catalogue;
                Ok(self.class.show(|w| say::part(w, agreed.as_ref(), catalogue)).into())
            }
            (What::Said { .. }, Some(Command::Sos)) => {
                let (country, today) = (self.class.profile.country, self.class.today());
                let post = sos::for_children(w, &scene.app.content.catalogue, country, today);
                Ok(if private { Say::Answer(post) } else { Say::Privately(post) }.into())
            }
            (What::Said { .. }, Some(_)) | (What::BotJoined, _) => {
                Ok(self.class.show(|w| say::hello(w, &self.class.profile)).into())
            }
            (What::Said { text, .. }, None) => self.wrote(text).await,
            (What::Pressed { .. }, _) => self.takes_part(part.ok_or(Refused::Stale)?).await,
            (What::ShownBallot { .. }, _) => Err(Refused::Stale.into()),
            (What::Media, _) => Ok(Say::Answer(help::media(w)).into()),
            (What::BotLeft | What::MemberJoined | What::MemberLeft(_) | What::Moved { .. }, _) => Ok(Reply::default()),
        }
    }

    /// The pupil's part in the session. `None` if this transaction has just made the pupil's slip: their action then
    /// needs another transaction. Postgres stores a transaction's id in each row, and a shared id would link the slip
    /// to a ballot.
    /// Nobody gets a slip for something that the session does not take: `takes` checks that first.
    async fn part(
        &mut self,
        takes: impl FnOnce(&Session) -> Result<(), SessionRefused>,
    ) -> Result<Option<InSession>, Stop> {
        let actor = &self.class.scene.event.actor.address;
        if !self.class.scene.at_school() {
            return Err(Refused::PupilElsewhere.into());
        }
        if !self.is_pupil {
            return Err(Refused::PupilsOnly.into());
        }
        let session = self.class.tx.session_for_change(self.class.scene.event.at).await?;
        let session = session.ok_or(Refused::NoSession)?;
        let body = session.body.clone().filter(|body| body.means == Means::Room).ok_or(Refused::NoSession)?;
        takes(&body)?;
        if let Some(slip) = self.class.tx.slip_in_room(&session, actor).await? {
            return Ok(Some(InSession { body, slip }));
        }
        let given = self.class.tx.give_slip(&session, actor, body.present.get()).await?;
        given.ok_or(Refused::SessionFull)?;
        Ok(None)
    }

    /// The post with the pupil's possible actions.
    async fn alone(&mut self, InSession { body, slip }: &InSession) -> Result<Post> {
        let mut own = say::Own::default();
        match body.step {
            Step::Propose => {
                own.proposals = self.class.tx.proposals(body.place, Some(*slip)).await?;
                own.seconded = self.class.tx.seconded_by(*slip).await?;
            }
            Step::Vote => own.voted = self.class.tx.slip_has_voted(*slip).await?,
            Step::Gather | Step::Think | Step::Group | Step::Talk | Step::Told | Step::Done => {}
        }
        let around = self.class.tx.around(body).await?;
        let catalogue = &self.class.scene.app.content.catalogue;
        Ok(say::alone(self.class.class_words(), self.class.tx.pupils_id(), body, &own, &around, catalogue))
    }

    async fn takes_part(mut self, act: TakePart) -> Handled {
        let private = self.class.scene.event.room.private;
        if !private && act.needs().place == Place::Private {
            return Err(Refused::PupilAlone.into());
        }
        let takes = |body: &Session| match act {
            TakePart::Look => Ok(()),
            TakePart::Second(_) => body.takes(Step::Propose, &body.mark()).map(|_| ()),
            TakePart::Tick(round, ticks) | TakePart::Vote(round, ticks) => fits(body, round, ticks),
        };
        let Some(part) = self.part(takes).await? else { return Ok(Reply::again()) };
        let (body, id) = (&part.body, self.class.tx.pupils_id());
        let (w, catalogue) = (self.class.class_words(), &self.class.scene.app.content.catalogue);
        Ok(match act {
            TakePart::Look => {
                let post = self.alone(&part).await?;
                if private { Say::Answer(post) } else { Say::Privately(post) }
            }
            TakePart::Second(number) => {
                take_part(&mut self.class.tx, body, part.slip, &body.mark(), Part::Second(number)).await?;
                Say::Replace(self.alone(&part).await?)
            }
            TakePart::Tick(_, ticks) => Say::Replace(say::ballot(w, id, body, ticks, catalogue)),
            TakePart::Vote(_, ticks) => {
                take_part(&mut self.class.tx, body, part.slip, &body.mark(), Part::Vote(ticks)).await?;
                Say::Replace(say::voted(w, id, body))
            }
        }
        .into())
    }

    /// Takes a pupil's text in private. While the class proposes, the text is a proposal.
    async fn wrote(mut self, text: &str) -> Handled {
        let w = self.class.class_words();
        let session = self.class.tx.session(self.class.scene.event.at).await?.and_then(|session| session.body);
        if session.is_none_or(|session| session.means != Means::Room) {
            return Ok(Say::Answer(say::hello(w, &self.class.profile)).into());
        }
        let Some(part) = self.part(|_| Ok(())).await? else { return Ok(Reply::again()) };
        let body = &part.body;
        let said = match body.step {
            Step::Propose => {
                take_part(&mut self.class.tx, body, part.slip, &body.mark(), Part::Propose(text)).await?;
                say::proposed(w, self.class.tx.pupils_id())
            }
            // A new ballot would get in the way of the one that the pupil is filling in.
            Step::Vote => Post::line(w.msg_pupils_room_by_number()),
            Step::Gather | Step::Think | Step::Group | Step::Talk | Step::Told | Step::Done => {
                self.alone(&part).await?
            }
        };
        Ok(Say::Answer(said).into())
    }
}

/// Checks that these ticks can be cast in this vote now.
fn fits(body: &Session, round: u32, ticks: Ticks) -> Result<(), SessionRefused> {
    body.takes(Step::Vote, &body.mark())?;
    if body.round == round { body.answer(ticks).map(|_| ()) } else { Err(SessionRefused::MovedOn) }
}
