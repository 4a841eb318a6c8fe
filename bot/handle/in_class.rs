//! A class or a council that an event concerns, and what several handlers do with it.

use std::sync::Arc;

use agreements::class::Profile;
use agreements::content::id::ClauseId;
use agreements::council::Council;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::poll::{Poll, State};
use agreements::time::timetable::closing_after;
use anyhow::{Context, Result};
use jiff::Timestamp;

use super::Scene;
use crate::chat::{Attachment, Media, Post, Rights, Say};
use crate::class::{Asks, Dialog, Draft, Member, NewPoll, Note, Plan, Role, Subject, Tenant};
use crate::ids::{PersonId, PollNo};
use crate::job::Job;
use crate::lang::Lang;
use crate::say::refusal::Refused;
use crate::say::{self, Words};
use crate::store::ClassTx;

/// How long a poll runs unless somebody says otherwise, in days.
pub(super) const USUAL_DAYS: u8 = 7;

/// How long a link to a page is good, in days.
pub(super) const LINK_DAYS: i64 = 30;

/// A file that is handed out: all but what is in it.
pub(super) struct File {
    /// What it is called.
    pub(super) name: String,
    /// What it is.
    pub(super) media: Media,
    /// The same for somebody who cannot see it.
    pub(super) alternative: String,
}

/// A class that an event concerns, or a council, entered.
pub(super) struct InClass<'a, P = Profile> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) tx: ClassTx,
    pub(super) profile: P,
    pub(super) member: Option<Member>,
}

/// A council that an event concerns, entered.
pub(super) type InCouncil<'a> = InClass<'a, Council>;

impl<'a, P: Tenant> InClass<'a, P> {
    /// The words for what is said to the person alone.
    pub(super) fn own_words(&self) -> &'a Words {
        let chosen = self.scene.person.and_then(|person| person.language);
        chosen.map_or_else(|| self.class_words(), |lang| self.scene.app.words(lang))
    }

    /// The words for what is said to the room.
    pub(super) fn class_words(&self) -> &'a Words {
        self.scene.app.words(Lang::from_code(self.profile.language()).unwrap_or_default())
    }

    /// The words for whoever sees what is shown here: in the room everybody, else the person.
    pub(super) fn words(&self) -> &'a Words {
        if self.scene.event.room.private { self.own_words() } else { self.class_words() }
    }

    /// True when the person may open and close: they lead the class, or administer its room.
    pub(super) async fn leads(&mut self) -> Result<bool> {
        if self.member.is_some_and(|member| member.contact) {
            return Ok(true);
        }
        Ok(match self.tx.parents_room().await? {
            Some(room) => self.scene.rights(&room).await == Rights::Administrator,
            None => false,
        })
    }

    /// Commits and says something.
    pub(super) async fn say(self, say: impl FnOnce(&Self) -> Say) -> Result<Vec<Say>> {
        let says = vec![say(&self)];
        self.tx.commit().await?;
        Ok(says)
    }

    /// Begins a dialog, and asks for what is to be written.
    pub(super) async fn ask(
        mut self,
        person: PersonId,
        dialog: Dialog,
        text: impl FnOnce(&Words) -> String,
    ) -> Result<Vec<Say>> {
        self.tx.keep_dialog(person, &dialog, self.scene.event.at).await?;
        let id = self.tx.class();
        self.say(|class| Say::Answer(say::lead::ask(class.own_words(), id, text(class.own_words())))).await
    }

    /// Has a job done as soon as this is committed.
    pub(super) async fn enqueue(&mut self, job: &Job) -> Result<()> {
        job.enqueue(self.scene.app, &mut self.tx, self.scene.event.at).await
    }

    /// Commits and answers the person with a line.
    pub(super) async fn answer(self, text: impl FnOnce(&Words) -> String) -> Result<Vec<Say>> {
        self.say(|class| Say::Answer(Post::line(text(class.own_words())))).await
    }

    /// Commits and says no, in other words than those of a [`Refused`].
    pub(super) async fn decline(self, text: impl FnOnce(&Words) -> String) -> Result<Vec<Say>> {
        self.say(|class| Say::Refuse(Post::line(text(class.own_words())))).await
    }

    /// Refuses; nothing is changed.
    pub(super) fn refuse(&self, refused: &Refused) -> Vec<Say> {
        vec![refused.say(self.own_words())]
    }

    /// Something for everybody when it was asked in the room, for the person alone when it was asked in private.
    pub(super) fn show(&self, post: impl FnOnce(&Words) -> Post) -> Say {
        let post = post(self.words());
        if self.scene.event.room.private { Say::Answer(post) } else { Say::Room(post) }
    }

    /// Commits and shows a line with a file, which is drawn only then: it holds up neither the person nor a connection.
    pub(super) async fn hand_out(
        self,
        text: impl FnOnce(&Words) -> String,
        file: File,
        draw: impl FnOnce() -> Result<Vec<u8>> + Send + 'static,
    ) -> Result<Vec<Say>> {
        let (private, mut post) = (self.scene.event.room.private, Post::line(text(self.words())));
        self.tx.commit().await?;
        let bytes = Arc::from(tokio::task::spawn_blocking(draw).await.context("drawing broke")??);
        let File { name, media, alternative } = file;
        post.attachments.push(Attachment { name, media, bytes, alternative });
        Ok(vec![if private { Say::Answer(post) } else { Say::Room(post) }])
    }

    /// The day by its own calendar.
    pub(super) fn today(&self) -> jiff::civil::Date {
        self.scene.event.at.to_zoned(self.profile.country().zone()).date()
    }
}

impl InClass<'_> {
    /// Makes what was done so far last, and goes on in another transaction in which the person is held as before.
    pub(super) async fn anew(self) -> Result<Self> {
        let InClass { scene, tx, profile, member } = self;
        let class = tx.class();
        tx.commit().await?;
        let mut tx = scene.app.store.begin().await?;
        tx.hold(&scene.event.actor.address).await?;
        Ok(InClass { scene, tx: tx.enter(class).await?, profile, member })
    }

    /// True when the class has a seat left for each of so many children of a person; nobody else takes one meanwhile.
    pub(super) async fn room_for(&mut self, person: PersonId, wanted: u8) -> Result<bool> {
        self.tx.hold_seats().await?;
        let has = self.tx.seats_of(person).await?.len();
        let new = usize::from(wanted).saturating_sub(has);
        Ok(usize::from(self.tx.seats_taken().await?) + new <= usize::from(self.profile.children.get()))
    }

    /// What the person answers as, beside leading; nothing when they have no such role.
    pub(super) async fn own_role(&mut self) -> Result<Option<Role>> {
        let Some(person) = self.scene.person else { return Ok(None) };
        let advisers = self.tx.advisers().await?;
        Ok(advisers.into_iter().find(|(adviser, _)| *adviser == person.id).map(|(_, role)| role))
    }

    /// Has all told something about the agreement who lead the class.
    pub(super) async fn tell_contacts(&mut self, note: &Note) -> Result<()> {
        for person in self.tx.contacts().await? {
            self.enqueue(&Job::AgreementNote { person, note: note.clone() }).await?;
        }
        Ok(())
    }

    /// Has a new guardian welcomed to the agreement, if there is one to sign.
    pub(super) async fn welcome(&mut self, person: PersonId) -> Result<()> {
        let agreement = self.tx.living_agreement().await?;
        if agreement.is_some_and(|agreement| agreement.body.signed_version().is_some()) {
            self.enqueue(&Job::AgreementNote { person, note: Note::Welcome }).await?;
        }
        Ok(())
    }

    /// A poll that is put to the class as it is now.
    pub(super) fn new_poll(
        &self,
        subject: Subject,
        lineage: String,
        clause: Option<ClauseId>,
        (question, rule): (Question, Rule),
        (opens, closes_at): (Option<Timestamp>, Timestamp),
    ) -> NewPoll {
        let state = opens.map_or(State::Open, State::Planned);
        let poll = Poll { question, rule, children: self.profile.children, closes_at, state };
        NewPoll { subject, lineage, clause, council: None, poll }
    }

    /// Puts a poll to the class, at once or planned: its card, its reminders and its close are jobs. Nothing when one of
    /// its lineage is open already.
    pub(super) async fn put(&mut self, new: &NewPoll) -> Result<Option<PollNo>> {
        Job::put_poll(self.scene.app, &mut self.tx, new, self.scene.event.at).await
    }

    /// The poll that a plan makes, once its words are there.
    pub(super) fn planned(&self, plan: &Plan) -> Option<NewPoll> {
        let catalogue = &self.scene.app.content.catalogue;
        let (subject, question, clause) = plan.draft.asks(catalogue)?;
        let from = plan.opens.unwrap_or(self.scene.event.at);
        let closes_at = plan.closes.unwrap_or_else(|| closing_after(from, USUAL_DAYS, &self.profile.country.zone()));
        let poll = Poll {
            rule: plan.rule.unwrap_or_else(|| Rule::usual(question.kind())),
            question,
            children: self.profile.children,
            closes_at,
            state: plan.opens.map_or(State::Open, State::Planned),
        };
        Some(NewPoll { subject, lineage: plan.lineage.clone(), clause, council: None, poll })
    }

    /// Keeps how far a plan has come, and asks what is asked next or shows what it makes.
    pub(super) async fn plan(mut self, person: PersonId, plan: Plan) -> Result<Vec<Say>> {
        self.tx.keep_dialog(person, &Dialog::OwnPoll(plan.clone()), self.scene.event.at).await?;
        let (w, id) = (self.own_words(), self.tx.class());
        let post = match (&plan.asks, &plan.draft, self.planned(&plan)) {
            (Some(Asks::Closing), _, _) => say::lead::ask(w, id, w.msg_plan_closing_ask()),
            (Some(Asks::Opening), _, _) => say::lead::ask(w, id, w.msg_plan_opening_ask()),
            (None, _, Some(new)) => {
                let catalogue = &self.scene.app.content.catalogue;
                say::plan::preview(w, id, &new, catalogue, self.profile.country, plan.edits.is_some())
            }
            (None, Draft::Own(draft), None) => match draft.open() {
                Some(step) => say::plan::question(w, id, step),
                None => Post::line(w.msg_refused_ended()),
            },
            (None, Draft::Ready(_), None) => Post::line(w.msg_refused_stale()),
        };
        self.say(|_| Say::Answer(post)).await
    }
}
