//! A class or a council that an event concerns, and what several handlers do with it.

use agreements::class::Profile;
use agreements::content::id::ClauseId;
use agreements::council::Council;
use agreements::poll::Poll;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::closing_after;
use anyhow::{Context, Result};
use jiff::Timestamp;

use super::reply::{Drawing, File, Handled, Stop};
use super::scene::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::{Asks, Dialog, Draft, Member, Named, NewPoll, Plan, Role, Subject, Tenant};
use crate::ids::{ClassId, PersonId};
use crate::job::Job;
use crate::lang::Lang;
use crate::operation::Operation;
use crate::press::Topic;
use crate::say::refusal::Refused;
use crate::say::{self, Words};
use crate::store::{ClassTx, Tx};

/// How long a poll runs unless somebody says otherwise, in days.
pub(super) const USUAL_DAYS: u8 = 7;

/// How long a link to a page is good, in days.
pub(super) const LINK_DAYS: i64 = 30;

/// A class that an event concerns, or a council, entered.
pub(super) struct InClass<'a, P = Profile> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) tx: ClassTx<'a>,
    pub(super) profile: P,
    pub(super) member: Option<Member>,
    /// The person, where the bot knows them.
    pub(super) person: Option<PersonId>,
}

/// A council that an event concerns, entered.
pub(super) type InCouncil<'a> = InClass<'a, Council>;

/// The owner of a room: a class, a council, or a set-up that has begun.
pub(super) enum Home<'a> {
    Class(InClass<'a>),
    Council(InCouncil<'a>),
    Begun,
}

impl<'a> Scene<'a> {
    /// The class that the event concerns: the room's, or in private the person's only one.
    ///
    /// # Errors
    /// A refusal, where there is none, or where it is not clear which.
    pub(super) async fn enter(&'a self, tx: &'a mut Tx, topic: Topic) -> Result<InClass<'a>, Stop> {
        if !self.event.room.private {
            let Some(room) = tx.room(&self.event.room.address).await? else { return Err(Refused::NoClassRoom.into()) };
            return self.founded(tx, room).await;
        }
        let several = self.classes(tx).await?;
        let class = match several.as_slice() {
            [] => return Err(Refused::NoClass.into()),
            [class] => *class,
            [first, ..] => {
                // Topics concern classes, not councils.
                let profiles = tx.profiles(&several).await?;
                let named: Vec<_> =
                    profiles.into_iter().map(|(id, profile)| Named { id, name: profile.name }).collect();
                match named.as_slice() {
                    [only] => only.id,
                    [] => *first,
                    [_, _, ..] => return Err(Refused::WhichClass(named, topic).into()),
                }
            }
        };
        self.founded(tx, class).await
    }

    /// Enters a class that has been founded.
    ///
    /// # Errors
    /// A refusal, where it is a council or is still being set up.
    pub(super) async fn founded(&'a self, tx: &'a mut Tx, class: ClassId) -> Result<InClass<'a>, Stop> {
        self.founded_for(tx, class, self.person.map(|person| person.id)).await
    }

    /// The same for a person who has just been written down.
    pub(super) async fn founded_for(
        &'a self,
        tx: &'a mut Tx,
        class: ClassId,
        person: Option<PersonId>,
    ) -> Result<InClass<'a>, Stop> {
        match self.home(tx, class, person).await? {
            Home::Class(class) => Ok(class),
            Home::Council(_) => Err(Refused::Council.into()),
            Home::Begun => Err(Refused::SetUpFirst.into()),
        }
    }

    /// Enters a class or a council.
    pub(super) async fn home(&'a self, tx: &'a mut Tx, id: ClassId, person: Option<PersonId>) -> Result<Home<'a>> {
        let mut tx = tx.enter(id);
        let profile = tx.profile().await?;
        let member = match person {
            Some(person) => tx.member(person).await?,
            None => None,
        };
        if let Some(profile) = profile {
            self.speak(&profile.language);
            return Ok(Home::Class(InClass { scene: self, tx, profile, member, person }));
        }
        Ok(match tx.council().await? {
            Some(profile) => {
                self.speak(&profile.language);
                Home::Council(InClass { scene: self, tx, profile, member, person })
            }
            None => Home::Begun,
        })
    }
}

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

    /// The person who does this. Whoever takes part is known.
    pub(super) fn actor(&self) -> Result<PersonId> {
        self.person.context("a person who takes part is known")
    }

    /// True when the person is a contact parent of the class, or of the council.
    pub(super) fn is_contact(&self) -> bool {
        self.member.is_some_and(|member| member.contact)
    }

    /// True when the person leads the class or the council: as a contact parent, or by administering its room.
    pub(super) async fn leads(&mut self) -> Result<bool> {
        if self.is_contact() {
            return Ok(true);
        }
        Ok(match self.tx.parents_room().await? {
            Some(room) => self.scene.rights(&room).await == Rights::Administrator,
            None => false,
        })
    }

    /// The role of the person, beside leading.
    pub(super) async fn own_role(&mut self) -> Result<Option<Role>> {
        let Some(person) = self.person else { return Ok(None) };
        let advisers = self.tx.advisers().await?;
        Ok(advisers.into_iter().find(|(adviser, _)| *adviser == person).map(|(_, role)| role))
    }

    /// The role in which the person answers questions. A person who leads may too, where no adviser does.
    pub(super) async fn answers_as(&mut self) -> Result<Option<Role>> {
        Ok(match self.own_role().await? {
            None if self.leads().await? => Some(Role::Contact),
            role => role,
        })
    }

    /// Begins a dialog, and asks for the text.
    pub(super) async fn ask(&mut self, dialog: Dialog, text: impl FnOnce(&Words) -> String) -> Handled {
        let person = self.actor()?;
        self.tx.keep_dialog(person, &dialog, self.scene.event.at).await?;
        let w = self.own_words();
        Ok(Say::Answer(say::lead::ask(w, self.tx.class(), text(w))).into())
    }

    /// Enqueues a job that is due now.
    pub(super) async fn enqueue(&mut self, job: &Job) -> Result<()> {
        job.enqueue(self.scene.app, &mut self.tx, self.scene.event.at).await
    }

    /// Answers the person with a line.
    pub(super) fn answer(&self, text: impl FnOnce(&Words) -> String) -> Handled {
        Ok(Say::Answer(Post::line(text(self.own_words()))).into())
    }

    /// Something for everybody when it was asked in the room, for the person alone when it was asked in private.
    pub(super) fn show(&self, post: impl FnOnce(&Words) -> Post) -> Say {
        let post = post(self.words());
        if self.scene.event.room.private { Say::Answer(post) } else { Say::Room(post) }
    }

    /// Shows a line with a file, which is drawn after the commit.
    pub(super) fn hand_out(
        &self,
        text: impl FnOnce(&Words) -> String,
        file: File,
        draw: impl FnOnce() -> Result<Vec<u8>> + Send + 'static,
    ) -> Handled {
        let show = if self.scene.event.room.private { Say::Answer } else { Say::Room };
        let draw = Box::new(move || Ok(vec![file.of(draw()?)]));
        Ok(Drawing { post: Post::line(text(self.words())), show, draw }.into())
    }

    /// The day by its own calendar.
    pub(super) fn today(&self) -> jiff::civil::Date {
        self.scene.event.at.to_zoned(self.profile.country().zone()).date()
    }
}

impl<'a> InClass<'a> {
    /// True when the class has a seat left for each of so many children of a person; nobody else takes one meanwhile.
    pub(super) async fn room_for(&mut self, person: PersonId, wanted: u8) -> Result<bool> {
        self.tx.hold_seats().await?;
        let has = self.tx.seats_of(person).await?.len();
        let new = usize::from(wanted).saturating_sub(has);
        Ok(usize::from(self.tx.seats_taken().await?) + new <= usize::from(self.profile.children.get()))
    }

    /// What is done for the class, whoever asks.
    pub(super) fn operation(&mut self) -> Operation<'_, 'a> {
        Operation { app: self.scene.app, tx: &mut self.tx, profile: &self.profile, now: self.scene.event.at }
    }

    /// A poll that is put to the class as it is now, at once.
    pub(super) fn new_poll(
        &self,
        subject: Subject,
        lineage: String,
        clause: Option<ClauseId>,
        question: Question,
        rule: Rule,
        closes_at: Timestamp,
    ) -> NewPoll {
        let poll = Poll { question, rule, children: self.profile.children, closes_at };
        NewPoll { subject, lineage, clause, council: None, poll, opens: None }
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
        };
        Some(NewPoll { subject, lineage: plan.lineage.clone(), clause, council: None, poll, opens: plan.opens })
    }

    /// Keeps how far a plan has come, and asks what is asked next or shows what it makes.
    pub(super) async fn plan(&mut self, plan: Plan) -> Handled {
        let person = self.actor()?;
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
        Ok(Say::Answer(post).into())
    }
}
