//! The pupils' room, on a server of the school's own: how it becomes theirs, and what they do there and alone with the bot
//! while a session is on. Nothing is written down of who they are.

use agreements::ballot::{Answer, Ticks};
use agreements::founding::Profile;
use agreements::own::line;
use agreements::session::{LONGEST_PROPOSAL, MOST_PROPOSALS, Means, NotNow, Session, Step};
use anyhow::Result;

use super::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::{ClassSession, SlipNo};
use crate::code;
use crate::event::{Command, What};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Press, TakePart};
use crate::say::refusal::Refused;
use crate::say::{Words, help, pupils_room as say, session as say_session, sos};
use crate::store::{ClassTx, Tx};

/// The classes whose pupils' room it happens in, or whose pupil the person is, where somebody is alone with the bot. None
/// where it is anybody else: whoever is known, or is where the parents are, is no pupil.
pub(super) async fn classes(scene: &Scene<'_>, tx: &mut Tx) -> Result<Vec<ClassId>> {
    let event = scene.event;
    let Some(chat) = scene.app.chats.of(&event.room.address).filter(|chat| chat.has_schools()) else {
        return Ok(Vec::new());
    };
    if !event.room.private {
        return Ok(tx.pupils_of(&event.room.address).await?.into_iter().collect());
    }
    if scene.person.is_some() || !chat.at_school(&event.actor.address) {
        return Ok(Vec::new());
    }
    let mut classes = Vec::new();
    match chat.shared_rooms(&event.actor.address).await {
        Ok(rooms) => {
            for room in rooms {
                if tx.room(&room).await?.is_some() {
                    return Ok(Vec::new());
                }
                classes.extend(tx.pupils_of(&room).await?);
            }
        }
        Err(error) => tracing::warn!(network = chat.network(), "cannot ask for shared rooms: {error}"),
    }
    Ok(classes)
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

/// Something happens in a pupils' room, or a pupil does something alone with the bot.
pub(super) async fn happened(scene: &Scene<'_>, tx: Tx, classes: &[ClassId], press: Option<Press>) -> Result<Vec<Say>> {
    let private = scene.event.room.private;
    let command = match &scene.event.what {
        What::Said { text, .. } => Command::parse(text),
        _ => None,
    };
    if let (Some(Command::Pupils(Some(code))), false) = (&command, private) {
        return link(scene, tx, code).await;
    }
    let part = match press {
        Some(Press::TakePart(class, part)) if classes.contains(&class) => Some((class, part)),
        _ => None,
    };
    let Some(mut pupil) = Pupil::of(scene, tx, classes, part.map(|(class, _)| class)).await? else {
        return Ok(Vec::new());
    };
    let (w, catalogue) = (pupil.words(), &scene.app.content.catalogue);
    Ok(match (&scene.event.what, command) {
        (What::Said { .. }, Some(Command::Agreement(_))) => {
            let part = pupil.tx.pupil_agreement().await?;
            vec![pupil.show(say::part(w, part.as_ref(), catalogue))]
        }
        (What::Said { .. }, Some(Command::Sos)) => {
            let country = pupil.profile.country;
            let today = scene.event.at.to_zoned(country.zone()).date();
            let post = sos::for_children(w, catalogue, country, today);
            vec![if private { Say::Answer(post) } else { Say::Privately(post) }]
        }
        (What::Said { .. }, Some(_)) => vec![pupil.show(say::hello(w, &pupil.profile))],
        (What::Said { text, .. }, None) if private => pupil.wrote(text).await?,
        // What pupils say to each other is theirs.
        (What::Said { .. } | What::MemberLeft, None) => Vec::new(),
        (What::Pressed { .. }, _) => match part {
            Some((_, part)) => pupil.takes_part(part).await?,
            None => vec![Refused::Stale.say(w)],
        },
        (What::ShownBallot { .. }, _) => vec![Refused::Stale.say(w)],
        (What::Media, _) if private => vec![Say::Answer(help::media(w))],
        (What::BotJoined, _) => vec![pupil.show(say::hello(w, &pupil.profile))],
        _ => Vec::new(),
    })
}

/// Makes a room the pupils', by a code that its contact parent or a teacher got.
pub(super) async fn link(scene: &Scene<'_>, mut tx: Tx, written: &str) -> Result<Vec<Say>> {
    let (event, app) = (scene.event, scene.app);
    let no = async |tx, text: fn(&Words) -> String| scene.just(tx, |w| Say::Refuse(Post::line(text(w)))).await;
    if event.room.private {
        return no(tx, |w| w.msg_pupils_room_link_private()).await;
    }
    if !app.chats.of(&event.room.address).is_some_and(|chat| chat.at_school(&event.actor.address)) {
        return no(tx, |w| w.msg_pupils_room_link_elsewhere()).await;
    }
    if !app.guesses.may_try(&event.actor.address, event.at) {
        return no(tx, |w| w.msg_code_too_often()).await;
    }
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
        return no(tx, |w| w.msg_pupils_room_link_unknown()).await;
    };
    let w = app.words(Lang::from_code(&profile.language).unwrap_or_default());
    let refused = |text: String| Ok(vec![Say::Refuse(Post::line(text))]);
    if scene.rights(&event.room.address).await != Rights::Administrator {
        return refused(w.msg_pupils_room_link_rights());
    }
    if !tx.give_to_pupils(&event.room.address, app.new_id(), class).await? {
        return refused(w.msg_pupils_room_link_taken());
    }
    tx.commit().await?;
    tracing::info!(class = %class.0, "the pupils have a room");
    Ok(vec![Say::Room(say::hello(w, &profile))])
}

/// Somebody in a pupils' room, or alone, with the class that they are a pupil of.
struct Pupil<'a> {
    scene: &'a Scene<'a>,
    tx: ClassTx,
    profile: Profile,
    /// The session that is on in the room, held for change; nothing when there is none, or it is elsewhere.
    session: Option<(ClassSession, Session)>,
}

impl<'a> Pupil<'a> {
    /// Enters the class that is meant: the one that is named, else the first with a session on.
    async fn of(scene: &'a Scene<'a>, tx: Tx, classes: &[ClassId], named: Option<ClassId>) -> Result<Option<Self>> {
        let (mut tx, mut first) = (tx, None);
        for class in classes.iter().filter(|class| named.is_none_or(|named| named == **class)) {
            let mut within = tx.enter(*class).await?;
            let session = within.session(scene.event.at).await?.and_then(|session| session.body);
            tx = within.leave().await?;
            if session.is_some_and(|session| session.means == Means::Room) {
                return Pupil::in_class(scene, tx, *class).await;
            }
            first = first.or(Some(*class));
        }
        match first {
            Some(class) => Pupil::in_class(scene, tx, class).await,
            None => Ok(None),
        }
    }

    async fn in_class(scene: &'a Scene<'a>, tx: Tx, class: ClassId) -> Result<Option<Self>> {
        let mut tx = tx.enter(class).await?;
        let Some(profile) = tx.profile().await? else { return Ok(None) };
        let session = tx.session_for_change(scene.event.at).await?;
        let session = session.and_then(|session| {
            let body = session.body.clone().filter(|body| body.means == Means::Room)?;
            Some((session, body))
        });
        Ok(Some(Pupil { scene, tx, profile, session }))
    }

    /// The words of the class: of a pupil no language is kept.
    fn words(&self) -> &'a Words {
        self.scene.app.words(Lang::from_code(&self.profile.language).unwrap_or_default())
    }

    /// Something for whoever asked: in the room for all.
    fn show(&self, post: Post) -> Say {
        if self.scene.event.room.private { Say::Answer(post) } else { Say::Room(post) }
    }

    fn no(&self, text: String) -> Vec<Say> {
        vec![Say::Refuse(Post::line(text))]
    }

    fn not_now(&self, why: NotNow) -> Vec<Say> {
        self.no(say_session::not_now(self.words(), why))
    }

    /// The slip of who takes part, who has one from now on; else why they have none.
    async fn slip(&mut self) -> Result<Result<SlipNo, Vec<Say>>> {
        let (w, actor) = (self.words(), &self.scene.event.actor.address);
        let at_school = self.scene.app.chats.of(actor).is_some_and(|chat| chat.at_school(actor));
        if !at_school {
            return Ok(Err(self.no(w.msg_pupils_room_not_here())));
        }
        let looks_after = match self.tx.pupils_room().await? {
            Some(room) => self.scene.rights(&room).await == Rights::Administrator,
            None => true,
        };
        if looks_after || self.scene.person.is_some() {
            return Ok(Err(self.no(w.msg_pupils_room_adult())));
        }
        let Some((session, body)) = &self.session else { return Ok(Err(self.no(w.msg_pupils_room_idle()))) };
        match self.tx.give_slip(session, actor, body.present.get()).await? {
            Some(slip) => Ok(Ok(slip)),
            None => Ok(Err(self.no(w.msg_pupils_room_full()))),
        }
    }

    /// What there is to do for the one with that slip.
    async fn alone(&mut self, slip: SlipNo) -> Result<Post> {
        let Some((_, body)) = &self.session else { return Ok(Post::line(self.words().msg_pupils_room_idle())) };
        let own = say::Own {
            proposals: self.tx.proposals(body.place, Some(slip)).await?,
            seconded: self.tx.seconded_by(slip).await?,
        };
        let around = self.tx.around(body).await?;
        let catalogue = &self.scene.app.content.catalogue;
        Ok(say::alone(self.words(), self.tx.class(), body, &own, &around, catalogue))
    }

    async fn takes_part(mut self, part: TakePart) -> Result<Vec<Say>> {
        let private = self.scene.event.room.private;
        if !private && part != TakePart::Look {
            return Ok(self.no(self.words().msg_pupils_room_alone()));
        }
        let slip = match self.slip().await? {
            Ok(slip) => slip,
            Err(says) => return Ok(says),
        };
        let said = match part {
            TakePart::Look => {
                let post = self.alone(slip).await?;
                if private { Say::Answer(post) } else { Say::Privately(post) }
            }
            TakePart::Second(number) => match self.second(slip, number).await? {
                Ok(()) => Say::Replace(self.alone(slip).await?),
                Err(why) => return Ok(self.not_now(why)),
            },
            TakePart::Tick(round, ticks) => match self.vote(round, ticks) {
                Ok(body) => {
                    let catalogue = &self.scene.app.content.catalogue;
                    Say::Replace(say::ballot(self.words(), self.tx.class(), body, ticks, catalogue))
                }
                Err(why) => return Ok(self.not_now(why)),
            },
            TakePart::Vote(round, ticks) => match self.vote(round, ticks).map(|_| ()) {
                Ok(()) => {
                    self.tx.cast_slip(slip, &Answer::Ticks(ticks)).await?;
                    Say::Replace(say::voted(self.words(), self.tx.class()))
                }
                Err(why) => return Ok(self.not_now(why)),
            },
        };
        self.tx.commit().await?;
        Ok(vec![said])
    }

    /// The session, if that is a vote that can be cast in it now.
    fn vote(&self, round: u32, ticks: Ticks) -> Result<&Session, NotNow> {
        let (_, body) = self.session.as_ref().ok_or(NotNow::MovedOn)?;
        body.takes(Step::Vote, &body.mark())?;
        if body.round != round {
            return Err(NotNow::MovedOn);
        }
        let offers = body.poll(body.present).question.offers(&Answer::Ticks(ticks));
        if offers { Ok(body) } else { Err(NotNow::NotThere) }
    }

    async fn second(&mut self, slip: SlipNo, number: i32) -> Result<Result<(), NotNow>> {
        let Some((_, body)) = &self.session else { return Ok(Err(NotNow::MovedOn)) };
        if let Err(why) = body.takes(Step::Propose, &body.mark()) {
            return Ok(Err(why));
        }
        if !body.wordings.iter().any(|wording| wording.number == number) {
            return Ok(Err(NotNow::NotThere));
        }
        Ok(Ok(self.tx.second(slip, number).await?))
    }

    /// A pupil has written something alone: a proposal while the class proposes.
    async fn wrote(mut self, text: &str) -> Result<Vec<Say>> {
        let Some((_, body)) = self.session.clone() else {
            return Ok(vec![Say::Answer(say::hello(self.words(), &self.profile))]);
        };
        let slip = match self.slip().await? {
            Ok(slip) => slip,
            Err(says) => return Ok(says),
        };
        let said = if body.step == Step::Propose {
            if let Err(why) = body.takes(Step::Propose, &body.mark()) {
                return Ok(self.not_now(why));
            }
            let Some(words) = line(text, LONGEST_PROPOSAL) else { return Ok(self.not_now(NotNow::Words)) };
            if self.tx.propose(slip, body.place, &words, MOST_PROPOSALS).await?.is_none() {
                return Ok(self.no(self.words().msg_session_proposed_enough(MOST_PROPOSALS)));
            }
            say::proposed(self.words(), self.tx.class())
        } else {
            self.alone(slip).await?
        };
        self.tx.commit().await?;
        Ok(vec![Say::Answer(said)])
    }
}
