//! Steering: what the adult does in a session, done to the session.

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

/// What the adult does.
#[derive(Debug)]
pub(crate) enum Act {
    /// Chooses what the session is about.
    Begin(Vec<Topic>, Means, Option<ChildCount>),
    /// Goes on to the next step, with so many minutes for it.
    GoOn(i64),
    /// Gives the step so many minutes from now; none at all with zero.
    Time(i64),
    /// Pauses, or goes on.
    Pause,
    /// Takes back what was done last.
    Undo,
    /// Ends the vote and counts the slips.
    Count,
    /// Ends the vote with hands that were counted; nothing when what was typed is no number.
    Hands(Option<Vec<u8>>),
    /// Talks about it once more.
    Again,
    /// Writes down what somebody said.
    WriteDown(String),
    /// Lets a proposal through.
    Through(i32),
    /// Keeps a proposal back.
    Keep(i32),
    /// Takes a wording down.
    Down(i32),
    /// Makes one of several wordings, in other words if some are given.
    Merge(Vec<i32>, Option<String>),
    /// Fills in the clause's blanks.
    Fill(Vec<(String, String)>),
    /// Leaves a point of the pupils' part out, or not.
    LeaveOut(usize),
    /// So many pupils are there now.
    Present(Option<ChildCount>),
    /// Is still there.
    Still,
}

/// A topic as a form and a stored result name it.
pub(crate) fn name(topic: &Topic) -> String {
    match topic {
        Topic::Pulse => "pulse".into(),
        Topic::Plans { agreement, version } => format!("plans.{agreement}.{version}"),
        Topic::Clause(id) => format!("clause.{id}"),
        Topic::Own => "own".into(),
        Topic::Wishes => "wishes".into(),
    }
}

/// The topic with that name.
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

/// True when the pupils have a room that can be written to: the bot is there, and with their parents.
pub(crate) async fn has_pupils_room(app: &App, tx: &mut ClassTx<'_>) -> Result<bool> {
    Ok(app.chats.have_schools() && tx.pupils_room().await?.is_some() && tx.parents_room().await?.is_some())
}

/// A ballot of slips that has been counted.
struct Counted {
    tally: Tally,
    voters: ChildCount,
}

impl Operation<'_, '_> {
    /// What a session of this class may be about; `part` is the pupils' part in force.
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

    /// Begins a session, whose adult has chosen what it is about.
    ///
    /// # Errors
    /// [`SessionError::NotNow`] when that choice is not possible.
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

    /// Does what the adult asks for to a session that is locked for change.
    ///
    /// # Errors
    /// [`SessionError::NotNow`] when the session's step does not allow it.
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

    /// Renews the pseudonyms of the slips where another topic or another vote begins or ends, and tells the pupils' room.
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

    /// Tells the pupils' room where the class is, if they take part there.
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
                // The numbers are of the pupils who have used a slip, which all can see.
                let used = u8::try_from(self.tx.slips().await?.used).unwrap_or(ChildCount::MAX);
                let voters = ChildCount::try_from(used).unwrap_or(session.present);
                let tally = self.tx.count_slips().await?;
                self.count(session, Counted { tally, voters }).await?;
            }
            Act::Hands(None) => return Err(SessionRefused::Hands.into()),
            Act::Hands(Some(hands)) => {
                // All have seen the hands, so nothing is held against an earlier count, which may have been wrong.
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

    /// Does what leaving the session's step asks for.
    async fn leave_step(&mut self, session: &mut Session) -> Result<()> {
        match session.step {
            Step::Gather => self.wishes_are_told().await?,
            Step::Propose | Step::Group => session.count_seconds(&self.tx.seconds().await?),
            Step::Think | Step::Talk | Step::Vote | Step::Told | Step::Done => {}
        }
        Ok(())
    }

    /// Notes that the pupils have seen how their parents answered their wishes.
    async fn wishes_are_told(&mut self) -> Result<()> {
        let answered = |wish: &PupilWish| matches!(wish.reply, Reply::Voted { .. } | Reply::Decided { .. });
        let wishes = self.tx.wishes().await?;
        let told: Vec<_> = wishes.iter().filter(|wish| answered(wish)).map(|wish| wish.no).collect();
        self.tx.wishes_are_told(&told).await
    }

    /// Ends a secret vote. Only what may be shown is kept, derived from the tally and the topic's last result.
    async fn count(&mut self, session: &mut Session, Counted { tally, voters }: Counted) -> Result<(), SessionError> {
        let topic = session.topic().map(name).ok_or(SessionRefused::MovedOn)?;
        let last = self.tx.session_result(&topic).await?;
        let published = session.count(tally, voters, last)?;
        self.tx.save_session_result(&topic, &published).await?;
        self.enqueue(&Job::Sweep).await?;
        Ok(())
    }
}
