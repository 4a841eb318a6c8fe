//! The class or council of an event, and what several handlers do with it.

use agreements::class::Profile;
use agreements::content::id::ClauseId;
use agreements::council::Council;
use agreements::poll::Poll;
use agreements::poll::answer::Answer;
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use agreements::time::timetable::closing_after;
use anyhow::{Context, Result};
use jiff::Timestamp;

use super::reply::{Drawing, File, Handled, Stop};
use super::scene::Scene;
use crate::chat::{Post, Rights, Say};
use crate::class::{Asks, ClassPoll, Dialog, Draft, Member, Named, NewPoll, Plan, Role, Subject, Tenant};
use crate::ids::{ClassId, PersonId};
use crate::job::Job;
use crate::lang::Lang;
use crate::operation::Operation;
use crate::press::Topic;
use crate::say::refusal::Refused;
use crate::say::{self, Words};
use crate::store::{ClassTx, Tx};

/// The default duration of a poll, in days.
pub(super) const USUAL_DAYS: u8 = 7;

/// The validity of a link to a page, in days.
pub(super) const LINK_DAYS: i64 = 30;

/// A class or council that an event concerns, entered.
pub(super) struct InClass<'a, P = Profile> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) tx: ClassTx<'a>,
    pub(super) profile: P,
    pub(super) member: Option<Member>,
    /// The person, if the bot knows them.
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
    /// The class that the event concerns: the room's, or in private the person's only one. Refuses if there is none, or
    /// several.
    pub(super) async fn enter(&'a self, tx: &'a mut Tx, topic: Topic) -> Result<InClass<'a>, Stop> {
        if !self.event.room.private {
            let Some(room) = self.of_room else { return Err(Refused::NoClassRoom.into()) };
            return self.founded(tx, room).await;
        }
        let several = self.classes(tx).await?;
        let class = match several.as_slice() {
            [] => return Err(Refused::NoClass.into()),
            [class] => *class,
            [first, ..] => {
                // A topic belongs to a class, so councils do not count.
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

    /// Enters a founded class. Refuses a council, and a class in set-up.
    pub(super) async fn founded(&'a self, tx: &'a mut Tx, class: ClassId) -> Result<InClass<'a>, Stop> {
        self.founded_for(tx, class, self.person.map(|person| person.id)).await
    }

    /// Enters a founded class for a person who may have been stored just now.
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

    /// Enters a class or a council for a person.
    pub(super) async fn home(&'a self, tx: &'a mut Tx, id: ClassId, person: Option<PersonId>) -> Result<Home<'a>> {
        let mut tx = tx.enter(id);
        let (profile, member) = tx.profile_for(person).await?;
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
    /// The words for a message to the person alone.
    pub(super) fn own_words(&self) -> &'a Words {
        let chosen = self.scene.person.and_then(|person| person.language);
        chosen.map_or_else(|| self.class_words(), |lang| self.scene.app.words(lang))
    }

    /// The words for a message to the room.
    pub(super) fn class_words(&self) -> &'a Words {
        self.scene.app.words(Lang::from_code(self.profile.language()).unwrap_or_default())
    }

    /// The words for a post shown here: in the room for everybody, in private for the person.
    pub(super) fn words(&self) -> &'a Words {
        if self.scene.event.room.private { self.own_words() } else { self.class_words() }
    }

    /// The person of the event. A person who takes part is known.
    pub(super) fn actor(&self) -> Result<PersonId> {
        self.person.context("a person who takes part is known")
    }

    /// True if the person is a contact parent of the class or the council.
    pub(super) fn is_contact(&self) -> bool {
        self.member.is_some_and(|member| member.contact)
    }

    /// True if the person leads the class or council: a contact parent, or an administrator of its room.
    pub(super) async fn leads(&mut self) -> Result<bool> {
        if self.is_contact() {
            return Ok(true);
        }
        Ok(match self.tx.parents_room().await? {
            Some(room) => self.scene.rights(&room).await == Rights::Administrator,
            None => false,
        })
    }

    /// The person's role as an adviser.
    pub(super) async fn own_role(&mut self) -> Result<Option<Role>> {
        let Some(person) = self.person else { return Ok(None) };
        let advisers = self.tx.advisers().await?;
        Ok(advisers.into_iter().find(|(adviser, _)| *adviser == person).map(|(_, role)| role))
    }

    /// The role in which the person answers questions. A person who leads answers where no adviser does.
    pub(super) async fn answers_as(&mut self) -> Result<Option<Role>> {
        Ok(match self.own_role().await? {
            None if self.leads().await? => Some(Role::Contact),
            role => role,
        })
    }

    /// Starts a dialog, and asks for its text.
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

    /// Answers the person with one line.
    pub(super) fn answer(&self, text: impl FnOnce(&Words) -> String) -> Handled {
        Ok(Say::Answer(Post::line(text(self.own_words()))).into())
    }

    /// Shows a post to the room, or in private to the person.
    pub(super) fn show(&self, post: impl FnOnce(&Words) -> Post) -> Say {
        let post = post(self.words());
        if self.scene.event.room.private { Say::Answer(post) } else { Say::Room(post) }
    }

    /// Shows a line with a file. The file is drawn after the commit.
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

    /// Today, in the time zone of the class or council.
    pub(super) fn today(&self) -> jiff::civil::Date {
        self.scene.event.at.to_zoned(self.profile.country().zone()).date()
    }
}

impl<'a> InClass<'a> {
    /// Refuses if the person, or the class, has had the bot say many texts. Counts one.
    pub(super) fn may_say(&self) -> Result<(), Refused> {
        let allowed = self.scene.app.limits.allows_words(&self.scene.event.actor.address, self.tx.class());
        if allowed { Ok(()) } else { Err(Refused::WordsOften) }
    }

    /// Refuses unless the class has free seats for this many children of a person, or if only slips give seats. The
    /// seats stay locked until the transaction ends.
    pub(super) async fn room_for(&mut self, person: PersonId, wanted: u8) -> Result<(), Stop> {
        self.tx.hold_seats().await?;
        let has = self.tx.seats_of(person).await?.len();
        let new = usize::from(wanted).saturating_sub(has);
        if new > 0 && self.profile.slips_only {
            return Err(Refused::SlipNeeded.into());
        }
        let taken = usize::from(self.tx.seats_taken().await?);
        if taken + new > usize::from(self.profile.children.get()) {
            return Err(Refused::SeatsFull.into());
        }
        Ok(())
    }

    /// The person's own answer to an open poll in which one ticks options. A private ballot shows these ticks.
    pub(super) async fn own_ticks(&mut self, open: &ClassPoll) -> Result<Option<Answer>> {
        match self.person.filter(|_| open.poll.question.kind().has_ticks()) {
            Some(person) => self.tx.answer_of(open.no, person).await,
            None => Ok(None),
        }
    }

    /// The operations on the class.
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

    /// The poll of a plan; `None` while words are missing.
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

    /// Saves a plan as the person's dialog, and asks the next question or previews the poll.
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
                None => return Err(Refused::Ended.into()),
            },
            (None, Draft::Ready(_), None) => return Err(Refused::Stale.into()),
        };
        Ok(Say::Answer(post).into())
    }
}
