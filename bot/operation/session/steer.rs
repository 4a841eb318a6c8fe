//! Steering: applies the adult's actions to a session.

use agreements::agreement::clause::Audience;
use agreements::agreement::version::Version;
use agreements::class::seats::ChildCount;
use agreements::content::id::ClauseId;
use agreements::poll::tally::Tally;
use agreements::session::Session;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::{Means, Step};
use agreements::session::topic::Topic;
use anyhow::Result;
use jiff::SignedDuration;

use super::SessionError;
use crate::app::App;
use crate::class::{PupilWish, Reply};
use crate::job::Job;
use crate::operation::Operation;
use crate::store::ClassTx;

/// An action of the adult.
#[derive(Debug)]
pub(crate) enum Act {
    /// Chooses the topics, the way to vote and the number of pupils.
    Begin(Vec<Topic>, Means, Option<ChildCount>),
    /// Goes to the next step, with this many minutes for it.
    GoOn(i64),
    /// Gives the step this many minutes from now; 0 gives it no end.
    Time(i64),
    /// Pauses or resumes.
    Pause,
    /// Undoes the last action.
    Undo,
    /// Ends the vote and counts the slips.
    Count,
    /// Ends the vote with counted hands; `None` if the input was no number.
    Hands(Option<Vec<u8>>),
    /// Goes back to the discussion.
    Again,
    /// Adds a wording that somebody said aloud.
    WriteDown(String),
    /// Approves a proposal.
    Through(i32),
    /// Rejects a proposal.
    Keep(i32),
    /// Removes a wording.
    Down(i32),
    /// Merges wordings, with new words if given.
    Merge(Vec<i32>, Option<String>),
    /// Fills in the clause's blanks.
    Fill(Vec<(String, String)>),
    /// Leaves out a point of the pupils' part, or takes it back in.
    LeaveOut(usize),
    /// Sets the number of pupils.
    Present(Option<ChildCount>),
    /// Tells that the adult is still there.
    Still,
}

/// The name of a topic, in forms and in stored results.
pub(crate) fn name(topic: &Topic) -> String {
    match topic {
        Topic::Pulse => "pulse".into(),
        Topic::Plans { agreement, version } => format!("plans.{agreement}.{version}"),
        Topic::Clause(id) => format!("clause.{id}"),
        Topic::Own => "own".into(),
        Topic::Wishes => "wishes".into(),
    }
}

/// The topic with this name.
pub(crate) fn topic(name: &str) -> Option<Topic> {
    let (kind, rest) = name.split_once('.').unwrap_or((name, ""));
    Some(match kind {
        "pulse" => Topic::Pulse,
        "plans" => {
            let (agreement, version) = rest.split_once('.')?;
            Topic::Plans { agreement: agreement.parse().ok()?, version: version.parse().ok()? }
        }
        "clause" => Topic::Clause(ClauseId(rest.to_owned())),
        "own" => Topic::Own,
        "wishes" => Topic::Wishes,
        _ => return None,
    })
}

/// True if the bot is in the pupils' room and in the parents' room.
pub(crate) async fn has_pupils_room(app: &App, tx: &mut ClassTx<'_>) -> Result<bool> {
    Ok(app.chats.have_schools() && tx.pupils_room().await?.is_some() && tx.parents_room().await?.is_some())
}

/// The tally of a vote with slips.
struct Counted {
    tally: Tally,
    voters: ChildCount,
}

impl Operation<'_, '_> {
    /// The topics for a session of this class. `part` is the pupils' part in force.
    pub(crate) async fn session_topics(&mut self, part: Option<&Version>) -> Result<Vec<Topic>> {
        let catalogue = &self.app.content.catalogue;
        let stage = self.profile.group.stage(self.profile.country);
        let clauses = catalogue.clauses_for(Audience::Pupils, stage).into_iter().filter(|clause| !clause.asks_parents);
        let clauses = clauses.map(|clause| Topic::Clause(clause.id.clone()));
        let plans = self.tx.living_agreement().await?;
        let plans = plans.filter(|agreement| agreement.body.version > agreement.body.adopted);
        let plans = plans.map(|plans| Topic::Plans { agreement: plans.no.0, version: plans.body.version });
        let pulse = part.map(|_| Topic::Pulse);
        Ok(pulse.into_iter().chain(plans).chain(clauses).chain([Topic::Own, Topic::Wishes]).collect())
    }

    /// Begins a session with the adult's choices.
    ///
    /// # Errors
    /// [`SessionError::NotNow`] if a choice is not possible.
    pub(crate) async fn begin_steering(&mut self, part: Option<&Version>, act: Act) -> Result<(), SessionError> {
        let Act::Begin(topics, means, present) = act else { return Err(SessionRefused::MovedOn.into()) };
        let offered = self.session_topics(part).await?;
        let known = topics.iter().all(|topic| offered.contains(topic));
        let Some(present) = present.filter(|_| known) else { return Err(SessionRefused::Topics.into()) };
        if means == Means::Room && !has_pupils_room(self.app, self.tx).await? {
            return Err(SessionRefused::NotThere.into());
        }
        let session = Session::begin(topics, means, present)?;
        self.tx.save_session(&session, None, self.now).await?;
        self.tell_pupils(&session).await?;
        Ok(())
    }

    /// Applies an action to a session whose row is locked for change.
    ///
    /// # Errors
    /// [`SessionError::NotNow`] if the current step does not allow it.
    pub(crate) async fn steer(
        &mut self,
        before: &Session,
        part: Option<&Version>,
        act: Act,
    ) -> Result<(), SessionError> {
        if let Act::Undo = act {
            let Some(back) = self.tx.undo_session(before, self.now).await? else {
                return Err(SessionRefused::MovedOn.into());
            };
            return self.arrive(before, &back).await;
        }
        let mut session = before.clone();
        self.apply(&mut session, act, part).await?;
        if session == *before {
            self.tx.leads_still(self.now).await?;
            return Ok(());
        }
        self.tx.save_session(&session, Some(before), self.now).await?;
        self.arrive(before, &session).await
    }

    /// Renews the slips' pseudonyms if a topic or a vote begins or ends. Notifies the pupils' room if the topic, the
    /// step or the vote has changed.
    async fn arrive(&mut self, before: &Session, after: &Session) -> Result<(), SessionError> {
        if before.place != after.place {
            self.tx.begin_topic(self.app.new_salt()).await?;
        }
        if before.round != after.round || (before.step == Step::Vote) != (after.step == Step::Vote) {
            self.tx.begin_vote(self.app.new_salt()).await?;
        }
        if before.mark() != after.mark() {
            self.tell_pupils(after).await?;
        }
        Ok(())
    }

    /// Notifies the pupils' room of the current step, if pupils take part there.
    async fn tell_pupils(&mut self, session: &Session) -> Result<()> {
        match session.means {
            Means::Room => self.enqueue(&Job::PupilsAt { mark: session.mark() }).await,
            Means::Slips | Means::Hands => Ok(()),
        }
    }

    async fn apply(&mut self, session: &mut Session, act: Act, part: Option<&Version>) -> Result<(), SessionError> {
        let catalogue = &self.app.content.catalogue;
        let now = self.now;
        let until = |minutes: i64| (minutes > 0).then(|| now + SignedDuration::from_mins(minutes));
        match act {
            Act::Begin(..) | Act::Undo => return Err(SessionRefused::MovedOn.into()),
            Act::GoOn(minutes) => {
                self.leave_step(session).await?;
                session.go_on(catalogue, part, until(minutes))?;
            }
            Act::Time(minutes) => session.set_timer(until(minutes)),
            Act::Pause => session.pause(now),
            Act::Count => {
                if session.step != Step::Vote || !session.means.is_secret() {
                    return Err(SessionRefused::MovedOn.into());
                }
                // The result is about the used slips, and everybody can see their number.
                let used = u8::try_from(self.tx.slips().await?.used).unwrap_or(ChildCount::MAX);
                let voters = ChildCount::try_from(used).unwrap_or(session.present);
                let tally = self.tx.count_slips().await?;
                self.count(session, Counted { tally, voters }).await?;
            }
            Act::Hands(None) => return Err(SessionRefused::Hands.into()),
            Act::Hands(Some(hands)) => {
                // Everybody has seen the hands, so an earlier count does not limit this result. That count may have
                // been wrong.
                let tally = session.hands(&hands)?;
                session.count(tally, session.present, None)?;
            }
            Act::Again => session.talk_again()?,
            Act::WriteDown(words) => session.write_down(&words)?,
            Act::Through(number) => {
                let proposals = self.tx.proposals(session.place, None).await?;
                let proposal = proposals.into_iter().find(|proposal| proposal.no == number);
                session.let_through(number, &proposal.ok_or(SessionRefused::NotThere)?.words)?;
            }
            Act::Keep(number) => {
                let proposals = self.tx.proposals(session.place, None).await?;
                if !proposals.iter().any(|proposal| proposal.no == number) {
                    return Err(SessionRefused::NotThere.into());
                }
                session.keep_back(number)?;
            }
            Act::Down(number) => session.take_down(number)?,
            Act::Merge(numbers, words) => session.merge(&numbers, words.as_deref())?,
            Act::Fill(blanks) => {
                for (id, text) in &blanks {
                    session.fill(catalogue, id, text)?;
                }
            }
            Act::LeaveOut(place) => session.leave_out(place, part)?,
            Act::Present(present) => session.set_present(present.ok_or(SessionRefused::Topics)?)?,
            Act::Still => {}
        }
        Ok(())
    }

    /// Applies the effects of leaving the session's step.
    async fn leave_step(&mut self, session: &mut Session) -> Result<()> {
        match session.step {
            Step::Gather => self.wishes_are_told().await?,
            Step::Propose | Step::Group => session.count_seconds(&self.tx.seconds().await?),
            Step::Think | Step::Talk | Step::Vote | Step::Told | Step::Done => {}
        }
        Ok(())
    }

    /// Stores that the pupils have seen the answers to their wishes.
    async fn wishes_are_told(&mut self) -> Result<()> {
        let answered = |wish: &PupilWish| matches!(wish.reply, Reply::Voted { .. } | Reply::Decided { .. });
        let wishes = self.tx.wishes().await?;
        let told: Vec<_> = wishes.iter().filter(|wish| answered(wish)).map(|wish| wish.no).collect();
        self.tx.wishes_are_told(&told).await
    }

    /// Ends a secret vote. Stores only the published result, derived from the tally and the topic's last result.
    async fn count(&mut self, session: &mut Session, Counted { tally, voters }: Counted) -> Result<(), SessionError> {
        let topic = session.topic().map(name).ok_or(SessionRefused::MovedOn)?;
        let last = self.tx.session_result(&topic).await?;
        let published = session.count(tally, voters, last)?;
        self.tx.save_session_result(&topic, &published).await?;
        self.enqueue(&Job::Sweep).await?;
        Ok(())
    }
}
