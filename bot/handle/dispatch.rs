//! The dispatcher: parses an event, finds its needs, admits the person, and calls one handler. It commits on `Ok` and
//! rolls back on `Err`. Nothing else in `handle/` commits.

#[cfg(any(feature = "telegram", feature = "matrix"))]
use std::ops::ControlFlow;
#[cfg(any(feature = "telegram", feature = "matrix"))]
use std::sync::Arc;
use std::sync::OnceLock;

use anyhow::Result;
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::in_class::InClass;
use super::reply::{Drawing, Handled, Reply, Second, SecondWrite, Stop, Then, Withdrawal};
use super::scene::Scene;
use super::{ask, ballot, check, help, pupils_room, room, sign, suggest};
use crate::app::App;
use crate::chat::{ChatError, Say};
use crate::event::{Command, Event, What};
use crate::press::Press;
use crate::say;
#[cfg(feature = "matrix")]
use crate::say::Words;
use crate::say::refusal::{self, Refused};
use crate::store::{Tx, is_away};

/// The time in which a link into the private chat works. A ballot's link is refused earlier, once its poll has closed.
const LINK_LIVES: SignedDuration = SignedDuration::from_hours(1);

/// Handles an event, and answers in its chat. Logs a fault, and tells the person that nothing changed.
///
/// # Errors
/// When the database is away. The caller may handle the event again.
pub async fn handle(app: &App, event: &Event) -> Result<()> {
    if let Some(drawing) = handle_and_say(app, event).await? {
        draw_and_say(app, event, drawing).await;
    }
    Ok(())
}

/// Handles an event as [`handle`] does, but draws in the background, so that the room's next event need not wait. Runs
/// `then` after everything is said.
///
/// # Errors
/// When the database is away. The caller may handle the event again.
#[cfg(any(feature = "telegram", feature = "matrix"))]
pub(crate) async fn handle_in_turn(
    app: &Arc<App>,
    event: &Event,
    then: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let Some(drawing) = handle_and_say(app, event).await? else {
        then.await;
        return Ok(());
    };
    let (room, background, event) = (event.room.address.clone(), Arc::clone(app), event.clone());
    // Before the commit, `may_draw` has seen that this room's queue is not full.
    app.later.push_always(room, async move {
        draw_and_say(&background, &event, drawing).await;
        then.await;
        ControlFlow::Continue(())
    });
    Ok(())
}

/// The answer to an event beyond the limits.
#[cfg(feature = "telegram")]
pub(crate) fn busy(app: &App, event: &Event) -> Say {
    refusal::busy(app.words(event.actor.language.unwrap_or_default()))
}

/// What the chat itself has to say to the person of an event, in their own language or their class's.
#[cfg(feature = "matrix")]
pub(crate) async fn in_own_words(app: &App, event: &Event, say: fn(&Words) -> Say) -> Say {
    let words = async {
        let mut tx = app.store.begin().await?;
        let (person, of_room) = tx.meet(&event.actor.address, &event.room.address).await?;
        let scene = Scene { app, event, person, of_room, locked: false, spoken: OnceLock::new() };
        scene.person_words(&mut tx).await
    };
    // The language is a courtesy: with the database away, the default one has to do.
    say(words.await.unwrap_or_else(|_| app.words(event.actor.language.unwrap_or_default())))
}

/// Handles an event and says the answers. Returns the drawing that is still to be made.
async fn handle_and_say(app: &App, event: &Event) -> Result<Option<Drawing>> {
    let Answer { says, drawing } = match answer(app, event).await {
        Ok(answer) => answer,
        Err(fault) if is_away(&fault) => return Err(fault),
        Err(fault) => {
            tracing::error!(network = event.room.address.network(), "an event could not be handled: {fault:#}");
            vec![refusal::fault(app.words(event.actor.language.unwrap_or_default()))].into()
        }
    };
    say(app, event, &says).await;
    Ok(drawing)
}

async fn draw_and_say(app: &App, event: &Event, drawing: Drawing) {
    let drawn = drawing.finish(app, event).await.unwrap_or_else(|fault| {
        tracing::error!(network = event.room.address.network(), "a document could not be drawn: {fault:#}");
        refusal::fault(app.words(event.actor.language.unwrap_or_default()))
    });
    say(app, event, &[drawn]).await;
}

async fn say(app: &App, event: &Event, says: &[Say]) {
    let Some(chat) = app.chats.of(&event.room.address) else { return };
    for say in says {
        let said = match chat.say(event, say).await {
            Err(ChatError::NoPrivateChat) => chat.say(event, &Say::Link(link(app, event).await)).await,
            said => said,
        };
        if let Err(error) = said {
            tracing::warn!(network = chat.network(), "an answer could not be given: {error}");
        }
    }
}

/// The answers to an event, and a document that follows when it is drawn.
struct Answer {
    says: Vec<Say>,
    drawing: Option<Drawing>,
}

impl From<Vec<Say>> for Answer {
    fn from(says: Vec<Say>) -> Answer {
        Answer { says, drawing: None }
    }
}

/// The parameter of a link into the private chat that brings the press along, for the person who pressed. It is empty,
/// and the link opens the chat alone, if the button does not work by a link or the database is away.
async fn link(app: &App, event: &Event) -> String {
    new_link(app, event).await.unwrap_or_else(|fault| {
        tracing::warn!("a link could not be made: {fault:#}");
        String::new()
    })
}

async fn new_link(app: &App, event: &Event) -> Result<String> {
    let What::Pressed { data, .. } = &event.what else { return Ok(String::new()) };
    let (class, press) = match Press::parse(data).filter(|press| press.needs().by_link) {
        Some(Press::Anywhere(press)) => return Ok(press.link()),
        Some(Press::Class(class, press)) => (class, press),
        Some(Press::SetUp(..) | Press::Council(..) | Press::Either(..) | Press::TakePart(..)) | None => {
            return Ok(String::new());
        }
    };
    let mut tx = app.store.begin().await?;
    if tx.room(&event.room.address).await? != Some(class) {
        return Ok(String::new());
    }
    let (secret, until) = (app.new_secret(), app.clock.now().checked_add(LINK_LIVES)?);
    tx.enter(class).add_link(&secret, &event.actor.address, &Press::Class(class, press).data(), until).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The request of an event.
enum Asked {
    /// A command.
    Command(Command),
    /// A button; `None` if this program has no button with that payload.
    Press(Option<Press>),
    /// A button of a ballot that others could see.
    ShownBallot(Option<Press>),
    /// Anything else.
    Other,
}

impl Asked {
    fn of(what: &What) -> Asked {
        match what {
            What::Said { text, .. } => Command::parse(text).map_or(Asked::Other, Asked::Command),
            What::Pressed { data, .. } => Asked::Press(Press::parse(data)),
            What::ShownBallot { data } => Asked::ShownBallot(Press::parse(data)),
            What::Media
            | What::BotJoined
            | What::BotLeft
            | What::MemberJoined
            | What::MemberLeft(_)
            | What::Moved { .. } => Asked::Other,
        }
    }

    /// True if the person's advisory lock is taken before the lookup, so that one lookup suffices.
    fn locks(&self, private: bool) -> bool {
        match self {
            Asked::Press(Some(press)) => press.needs().takes_part.applies(private),
            Asked::Press(None) | Asked::Command(_) | Asked::ShownBallot(_) | Asked::Other => false,
        }
    }

    /// True if a second delivery of the event must have no effect. Most presses are idempotent and need no check.
    fn once(&self) -> bool {
        match self {
            Asked::Press(press) => press.as_ref().is_some_and(|press| press.needs().once),
            Asked::Command(_) | Asked::ShownBallot(_) | Asked::Other => true,
        }
    }
}

async fn answer(app: &App, event: &Event) -> Result<Answer> {
    let asked = Asked::of(&event.what);
    let mut tx = app.store.begin().await?;
    let locked = asked.locks(event.room.private);
    if locked {
        tx.hold(&event.actor.address).await?;
    }
    let (person, of_room) = tx.meet(&event.actor.address, &event.room.address).await?;
    let scene = Scene { app, event, person, of_room, locked, spoken: OnceLock::new() };
    let handled = scene.answer(&mut tx, asked).await;
    finish(&scene, tx, handled).await
}

/// Commits or rolls back, and then does the work after the commit.
async fn finish(scene: &Scene<'_>, tx: Tx, handled: Handled) -> Result<Answer> {
    let reply = match handled.and_then(|reply| may_draw(scene, reply)) {
        Ok(reply) => reply,
        Err(Stop::Refused(refused)) => {
            // First lets the connection go: the words may need another.
            drop(tx);
            return Ok(vec![refused.say(scene.refusal_words().await?)].into());
        }
        Err(Stop::Fault(fault)) => return Err(fault),
    };
    tx.commit().await?;
    let mut answer = Answer::from(reply.says);
    match reply.then {
        None => {}
        Some(Then::Refuse(refused)) => answer.says.push(refused.say(scene.refusal_words().await?)),
        Some(Then::Draw(drawing)) => answer.drawing = Some(drawing),
        Some(Then::Go(second)) => {
            let second = Box::pin(go_on(scene, second)).await?;
            answer.says.extend(second.says);
            answer.drawing = second.drawing;
        }
        Some(Then::Again) => return Box::pin(self::answer(scene.app, scene.event)).await,
        Some(Then::Withdraw(withdrawal)) => answer.says.extend(Box::pin(withdraw(scene, withdrawal)).await?),
    }
    Ok(answer)
}

/// Refuses a document beyond the limits, before the commit: what the document would replace must stay.
fn may_draw(scene: &Scene<'_>, reply: Reply) -> Handled {
    let (app, event) = (scene.app, scene.event);
    match &reply.then {
        Some(Then::Draw(_)) if app.later.is_full(&event.room.address) || !app.limits.allows_document(event) => {
            Err(Refused::DocumentsOften.into())
        }
        Some(Then::Draw(_) | Then::Refuse(_) | Then::Go(_) | Then::Again | Then::Withdraw(_)) | None => Ok(reply),
    }
}

/// Begins a further transaction, under the person's advisory lock.
async fn begin_again(scene: &Scene<'_>) -> Result<Tx> {
    let mut tx = scene.app.store.begin().await?;
    tx.hold(&scene.event.actor.address).await?;
    Ok(tx)
}

/// Runs a second transaction.
async fn go_on(scene: &Scene<'_>, second: Second) -> Result<Answer> {
    let mut tx = begin_again(scene).await?;
    let handled = match scene.founded_for(&mut tx, second.class, Some(second.person)).await {
        Ok(mut class) => write_second(&mut class, second).await,
        Err(stop) => Err(stop),
    };
    finish(scene, tx, handled).await
}

/// Deletes a person's ballots, reasons and signatures, class by class, and then forgets the person if they asked for
/// that.
///
/// If the program dies on the way, nothing is counted wrongly: a ballot counts only for seats that its guardian holds.
async fn withdraw(scene: &Scene<'_>, Withdrawal { classes, person, forget }: Withdrawal) -> Result<Vec<Say>> {
    for class in classes {
        let mut tx = begin_again(scene).await?;
        tx.enter(class).withdraw(person).await?;
        tx.commit().await?;
    }
    if !forget {
        return Ok(Vec::new());
    }
    let mut tx = begin_again(scene).await?;
    let handled = help::forget_now(scene, &mut tx, person).await;
    Ok(finish(scene, tx, handled).await?.says)
}

async fn write_second(class: &mut InClass<'_>, Second { person, write, .. }: Second) -> Handled {
    match write {
        SecondWrite::Cast(poll, answer) => ballot::cast_first(class, person, poll, answer).await,
        SecondWrite::Sign(agreement, version, answer) => sign::sign(class, person, agreement, version, &answer).await,
        SecondWrite::SignName(name) => sign::save_name(class, person, &name).await,
        SecondWrite::Reason(poll, reason) => ballot::save_reason(class, person, poll, &reason).await,
        SecondWrite::EndReason(poll) => ballot::end_reason(class, person, poll).await,
        SecondWrite::Check(app) => check::share(class, &app).await,
        SecondWrite::Suggest(suggested) => suggest::save(class, person, suggested).await,
        SecondWrite::Question { lesson, words } => ask::save_question(class, &lesson, &words).await,
    }
}

impl<'a> Scene<'a> {
    async fn answer(&'a self, tx: &'a mut Tx, asked: Asked) -> Handled {
        // The bot stores nothing about pupils, not even message ids. Their events are idempotent.
        let of_pupils = pupils_room::classes(self, tx).await?;
        if !of_pupils.is_empty() && !pupils_room::is_for_all(self) {
            let press = match asked {
                Asked::Press(press) | Asked::ShownBallot(press) => press,
                Asked::Command(_) | Asked::Other => None,
            };
            return pupils_room::happened(self, tx, &of_pupils, press).await;
        }
        let id = self.event.id.as_deref().filter(|_| asked.once());
        if !tx.first_time(id, self.event.at.to_zoned(TimeZone::UTC).date()).await? {
            return Ok(Reply::default());
        }
        if self.event.actor.anonymous {
            return match asked {
                Asked::Command(_) => Err(Refused::Anonymous.into()),
                Asked::Press(_) | Asked::ShownBallot(_) | Asked::Other => Ok(Reply::default()),
            };
        }
        match asked {
            Asked::Command(command) => self.command(tx, command).await,
            Asked::Press(press) => self.press(tx, press.ok_or(Refused::Stale)?).await,
            Asked::ShownBallot(press) => self.shown_ballot(tx, press.ok_or(Refused::Stale)?).await,
            Asked::Other => self.other(tx).await,
        }
    }

    /// Handles an event that is neither a command nor a press.
    async fn other(&'a self, tx: &'a mut Tx) -> Handled {
        let private = self.event.room.private;
        match &self.event.what {
            What::Said { text, .. } if private => self.wrote(tx, text).await,
            What::Said { text, answers: Some(post) } => self.replied(tx, text, post).await,
            What::Media if private => self.just(tx, |w| Say::Answer(say::help::media(w))).await,
            What::MemberJoined => room::member_joined(self, tx).await,
            What::MemberLeft(how) => room::member_left(self, tx, *how).await,
            What::BotJoined => room::joined(self, tx).await,
            What::BotLeft => room::left(self, tx).await,
            What::Moved { to } => room::moved(self, tx, to).await,
            What::Said { answers: None, .. } | What::Media => Ok(Reply::default()),
            What::Pressed { .. } | What::ShownBallot { .. } => Ok(Reply::default()),
        }
    }
}
