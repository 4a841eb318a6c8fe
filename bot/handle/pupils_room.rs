//! The pupils' room, on a server of the school's own: how it becomes theirs, and what they do there and alone with the bot
//! while a session is on. Nobody of them is written down.

use agreements::poll::option::Ticks;
use agreements::poll::own::line;
use agreements::session::Session;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::{Means, Step};
use agreements::session::wording::{LONGEST_PROPOSAL, MOST_PROPOSALS};
use anyhow::Result;

use super::{Home, InClass, Scene};
use crate::chat::{Post, Rights, Say};
use crate::class::SlipNo;
use crate::code;
use crate::event::{Command, What};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Press, TakePart};
use crate::say::refusal::Refused;
use crate::say::{help, pupils_room as say, session as say_session, sos};
use crate::store::Tx;

/// The classes whose pupils' room it happens in, or whose pupil the person is, where somebody is alone with the bot. None
/// where it is anybody else.
///
/// # Errors
/// When the database does not answer, or the chat does not say in which rooms somebody is: a pupil is never taken for a
/// parent.
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

/// True for what is the same for pupils as for everybody: the bot comes and goes, rooms move, and alone somebody takes a
/// role by its code, who is no pupil from then on.
pub(super) fn is_for_all(scene: &Scene<'_>) -> bool {
    let private = scene.event.room.private;
    match &scene.event.what {
        What::BotLeft | What::Moved { .. } => true,
        What::Said { text, .. } => {
            private && matches!(Command::parse(text), Some(Command::Role(_) | Command::Code(_) | Command::Forget))
        }
        What::Pressed { data, .. } => private && Press::parse(data) == Some(Press::Forget),
        _ => false,
    }
}

/// True when what stands after `/pupils` is meant as a code for a room.
pub(super) fn is_code(scene: &Scene<'_>, written: &str) -> bool {
    scene.has_schools() && (!scene.event.room.private || code::read(written).is_some())
}

/// Something happens in a pupils' room, or a pupil does something alone with the bot.
pub(super) async fn happened(
    scene: &Scene<'_>,
    mut tx: Tx,
    classes: &[ClassId],
    press: Option<Press>,
) -> Result<Vec<Say>> {
    let private = scene.event.room.private;
    let command = match &scene.event.what {
        What::Said { text, .. } => Command::parse(text),
        _ => None,
    };
    match (&scene.event.what, &command) {
        (What::Said { .. }, Some(Command::Pupils(Some(code)))) if is_code(scene, code) => {
            return link(scene, tx, code).await;
        }
        // What pupils say to each other is theirs; only a vote that all could see is told to be none.
        (What::Said { text, answers }, None) if !private => {
            let number = answers.is_some() && text.trim().parse::<u8>().is_ok();
            return if number { scene.just(tx, |w| no(w.msg_pupils_room_alone())).await } else { Ok(Vec::new()) };
        }
        (What::Media, _) if !private => return Ok(Vec::new()),
        (What::MemberLeft, _) => return Ok(Vec::new()),
        _ => {}
    }
    let part = match press {
        Some(Press::TakePart(class, part)) if classes.contains(&class) => Some((class, part)),
        _ => None,
    };
    // In the room anybody may press; alone it has been found out already.
    let is_pupil = private || (part.is_some() && !scene.pupil_of(&mut tx).await?.is_empty());
    let class = match (part, classes) {
        (Some((class, _)), _) => Some(class),
        (None, [one]) => Some(*one),
        _ => {
            let (left, in_session) = tx.pupils_in_session(classes, scene.event.at).await?;
            tx = left;
            in_session.first().or(classes.first()).copied()
        }
    };
    let Some(class) = class else { return Ok(Vec::new()) };
    let Home::Class(class) = scene.home(tx, class, None).await? else { return Ok(Vec::new()) };
    let mut pupil = Pupil { class: *class, is_pupil };
    let (w, catalogue) = (pupil.class.class_words(), &scene.app.content.catalogue);
    Ok(match (&scene.event.what, command) {
        (What::Said { .. }, Some(Command::Agreement(_))) => {
            let part = pupil.class.tx.pupil_agreement().await?;
            vec![pupil.class.show(|w| say::part(w, part.as_ref(), catalogue))]
        }
        (What::Said { .. }, Some(Command::Sos)) => {
            let post = sos::for_children(w, catalogue, pupil.class.profile.country, pupil.class.today());
            vec![if private { Say::Answer(post) } else { Say::Privately(post) }]
        }
        (What::Said { .. }, Some(_)) | (What::BotJoined, _) => {
            vec![pupil.class.show(|w| say::hello(w, &pupil.class.profile))]
        }
        (What::Said { text, .. }, None) => pupil.wrote(text).await?,
        (What::Pressed { .. }, _) => match part {
            Some((_, part)) => pupil.takes_part(part).await?,
            None => vec![Refused::Stale.say(w)],
        },
        (What::ShownBallot { .. }, _) => vec![Refused::Stale.say(w)],
        (What::Media, _) => vec![Say::Answer(help::media(w))],
        _ => Vec::new(),
    })
}

fn no(text: String) -> Say {
    Say::Refuse(Post::line(text))
}

/// Makes a room the pupils', by a code that its contact parent or a teacher got.
pub(super) async fn link(scene: &Scene<'_>, mut tx: Tx, written: &str) -> Result<Vec<Say>> {
    let (event, app) = (scene.event, scene.app);
    if event.room.private {
        return scene.just(tx, |w| no(w.msg_pupils_room_link_private())).await;
    }
    if !scene.at_school() {
        return scene.just(tx, |w| no(w.msg_pupils_room_link_elsewhere())).await;
    }
    if !app.guesses.may_try(&event.actor.address, event.at) {
        return scene.just(tx, |w| no(w.msg_code_too_often())).await;
    }
    // Asked before anything is held: the chat may take its time.
    let rights = scene.rights(&event.room.address).await;
    let mut found = None;
    if let Some(code) = code::read(written)
        && let Some(class) = tx.class_of_code(&code, event.at).await?
    {
        let mut within = tx.enter(class).await?;
        // Used up with this transaction only: whoever may not use it leaves it for who may.
        let profile = if within.take_room_code(&code).await? { within.profile().await? } else { None };
        tx = within.leave().await?;
        found = profile.map(|profile| (class, profile));
    }
    let Some((class, profile)) = found else {
        app.guesses.failed(&event.actor.address, event.at);
        return scene.just(tx, |w| no(w.msg_pupils_room_link_unknown())).await;
    };
    let w = app.words(Lang::from_code(&profile.language).unwrap_or_default());
    if rights != Rights::Administrator {
        return Ok(vec![no(w.msg_pupils_room_link_rights())]);
    }
    // What somebody has only begun to set up there by mistake gives way.
    if let Some(begun) = tx.room(&event.room.address).await? {
        let mut within = tx.enter(begun).await?;
        let is_begun = within.setup().await?.is_some();
        if is_begun {
            within.erase().await?;
        }
        tx = within.leave().await?;
        if is_begun {
            tx.forget_rooms(begun).await?;
        }
    }
    if !tx.give_to_pupils(&event.room.address, app.new_id(), class).await? {
        return Ok(vec![no(w.msg_pupils_room_link_taken())]);
    }
    tx.commit().await?;
    tracing::info!(class = %class.0, "the pupils have a room");
    Ok(vec![Say::Room(say::hello(w, &profile))])
}

/// Somebody in a pupils' room, or alone, with the class whose pupil they may be.
struct Pupil<'a> {
    class: InClass<'a>,
    /// False for whoever is in the room and is none: who is known, looks after it, or has an account elsewhere.
    is_pupil: bool,
}

/// A pupil's part in a session, which is held for change.
struct Part {
    body: Session,
    slip: SlipNo,
}

impl Pupil<'_> {
    fn not_now(&self, why: SessionRefused) -> Vec<Say> {
        vec![no(say_session::not_now(self.class.class_words(), why))]
    }

    /// The part in the session, which they have from now on; else why they have none.
    async fn part(&mut self) -> Result<Result<Part, Vec<Say>>> {
        let (w, actor) = (self.class.class_words(), &self.class.scene.event.actor.address);
        if !self.class.scene.at_school() {
            return Ok(Err(vec![no(w.msg_pupils_room_not_here())]));
        }
        if !self.is_pupil {
            return Ok(Err(vec![no(w.msg_pupils_room_adult())]));
        }
        let session = self.class.tx.session_for_change(self.class.scene.event.at).await?;
        let in_room = session.and_then(|session| {
            let body = session.body.clone().filter(|body| body.means == Means::Room)?;
            Some((session, body))
        });
        let Some((session, body)) = in_room else { return Ok(Err(vec![no(w.msg_pupils_room_idle())])) };
        match self.class.tx.give_slip(&session, actor, body.present.get()).await? {
            Some(slip) => Ok(Ok(Part { body, slip })),
            None => Ok(Err(vec![no(w.msg_pupils_room_full())])),
        }
    }

    /// What there is to do for them.
    async fn alone(&mut self, Part { body, slip, .. }: &Part) -> Result<Post> {
        let mut own = say::Own::default();
        match body.step {
            Step::Propose => {
                own.proposals = self.class.tx.proposals(body.place, Some(*slip)).await?;
                own.seconded = self.class.tx.seconded_by(*slip).await?;
            }
            Step::Vote => own.voted = self.class.tx.slip_has_voted(*slip).await?,
            _ => {}
        }
        let around = self.class.tx.around(body).await?;
        let catalogue = &self.class.scene.app.content.catalogue;
        Ok(say::alone(self.class.class_words(), self.class.tx.class(), body, &own, &around, catalogue))
    }

    async fn takes_part(mut self, act: TakePart) -> Result<Vec<Say>> {
        let private = self.class.scene.event.room.private;
        if !private && act != TakePart::Look {
            return Ok(vec![no(self.class.class_words().msg_pupils_room_alone())]);
        }
        let part = match self.part().await? {
            Ok(part) => part,
            Err(says) => return Ok(says),
        };
        let (body, class) = (&part.body, self.class.tx.class());
        let said = match act {
            TakePart::Look => {
                let post = self.alone(&part).await?;
                if private { Say::Answer(post) } else { Say::Privately(post) }
            }
            TakePart::Second(number) => {
                let takes = body.takes(Step::Propose, &body.mark()).and_then(|()| body.wording(number));
                let wording = match takes {
                    Ok(wording) => wording.number,
                    Err(why) => return Ok(self.not_now(why)),
                };
                self.class.tx.second(part.slip, wording).await?;
                Say::Replace(self.alone(&part).await?)
            }
            TakePart::Tick(round, ticks) | TakePart::Vote(round, ticks) => {
                let answer = match vote(body, round, ticks) {
                    Ok(answer) => answer,
                    Err(why) => return Ok(self.not_now(why)),
                };
                let w = self.class.class_words();
                if let TakePart::Vote(..) = act {
                    self.class.tx.cast_slip(part.slip, &answer).await?;
                    Say::Replace(say::voted(w, class, body))
                } else {
                    Say::Replace(say::ballot(w, class, body, ticks, &self.class.scene.app.content.catalogue))
                }
            }
        };
        self.class.tx.commit().await?;
        Ok(vec![said])
    }

    /// A pupil has written something alone: a proposal while the class proposes.
    async fn wrote(mut self, text: &str) -> Result<Vec<Say>> {
        let w = self.class.class_words();
        let session = self.class.tx.session(self.class.scene.event.at).await?.and_then(|session| session.body);
        if session.is_none_or(|session| session.means != Means::Room) {
            return Ok(vec![Say::Answer(say::hello(w, &self.class.profile))]);
        }
        let part = match self.part().await? {
            Ok(part) => part,
            Err(says) => return Ok(says),
        };
        let body = &part.body;
        let said = match body.step {
            Step::Propose => {
                if let Err(why) = body.takes(Step::Propose, &body.mark()) {
                    return Ok(self.not_now(why));
                }
                let Some(words) = line(text, LONGEST_PROPOSAL) else { return Ok(self.not_now(SessionRefused::Words)) };
                if self.class.tx.propose(part.slip, body.place, &words, MOST_PROPOSALS).await?.is_none() {
                    return Ok(vec![no(w.msg_session_proposed_enough(MOST_PROPOSALS))]);
                }
                say::proposed(w, self.class.tx.class())
            }
            // A new ballot would stand in the way of the one that they are filling in.
            Step::Vote => Post::line(w.msg_pupils_room_by_number()),
            _ => self.alone(&part).await?,
        };
        self.class.tx.commit().await?;
        Ok(vec![Say::Answer(said)])
    }
}

/// The answer in that vote, if it can be cast now.
fn vote(body: &Session, round: u32, ticks: Ticks) -> Result<agreements::poll::answer::Answer, SessionRefused> {
    body.takes(Step::Vote, &body.mark())?;
    if body.round == round { body.answer(ticks) } else { Err(SessionRefused::MovedOn) }
}
