//! Polls: opening, changing and closing them, and the follow-up.

use agreements::council::sum;
use agreements::poll::Poll;
use agreements::poll::disclosure::Published;
use agreements::poll::outcome::Outcome;
use agreements::poll::rule::Rule;
use agreements::time::timetable::reminder_before;
use anyhow::Result;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::Operation;
use crate::class::{ClassPoll, CouncilAsk, NewPoll, Note, PollState, Subject};
use crate::ids::{AskNo, PollNo};
use crate::job::Job;

/// The default time from a decision to its review, in months.
const REVIEW_MONTHS: i32 = 12;

impl Operation<'_, '_> {
    /// Puts a poll to the class, at once or at its opening time. Enqueues its card, its reminder and its close. A
    /// dilemma has no reminder. `None` if a poll of the same lineage is open.
    pub(crate) async fn put_poll(&mut self, new: &NewPoll) -> Result<Option<PollNo>> {
        let Some(poll) = self.tx.add_poll(new, self.app.new_salt()).await? else { return Ok(None) };
        self.enqueue_at(new.poll.closes_at, &Job::PollClose { poll, early: false }).await?;
        if !new.subject.has_card() {
            return Ok(Some(poll));
        }
        let opens = match new.opens {
            Some(opens) => {
                self.enqueue_at(opens, &Job::PollOpen { poll }).await?;
                opens
            }
            None => {
                self.enqueue(&Job::PollCard { poll }).await?;
                self.now
            }
        };
        if let Some(at) = reminder_before(opens, new.poll.closes_at).filter(|_| !new.subject.is_lesson()) {
            self.enqueue_at(at, &Job::PollReminder { poll }).await?;
        }
        Ok(Some(poll))
    }

    /// Puts a council's poll to the class. False if a poll of the same lineage is open.
    pub(crate) async fn put_asked(&mut self, no: AskNo, ask: CouncilAsk) -> Result<bool> {
        let rule = Rule::usual(ask.question.kind());
        let poll = Poll { question: ask.question, rule, children: self.profile.children, closes_at: ask.closes_at };
        let new = NewPoll {
            subject: ask.subject,
            lineage: ask.lineage,
            clause: ask.clause,
            council: Some(ask.from),
            poll,
            opens: None,
        };
        let put = self.put_poll(&new).await?.is_some();
        if put {
            self.tx.answer_ask(no, true).await?;
        }
        Ok(put)
    }

    /// Opens a planned poll, with the number of children at this time. False if a poll of the same lineage is open.
    pub(crate) async fn open_planned(&mut self, planned: &ClassPoll) -> Result<bool> {
        let rule = planned.poll.rule.fitting(planned.poll.question.kind(), self.profile.children);
        let opened = self.tx.open_planned(planned.no, self.profile.children, rule, self.app.new_salt()).await?;
        if opened {
            self.enqueue(&Job::PollCard { poll: planned.no }).await?;
        }
        Ok(opened)
    }

    /// Withdraws a planned poll whose closing time has passed, and notifies the contact parents.
    pub(crate) async fn miss_planned(&mut self, no: PollNo, reason: &str) -> Result<()> {
        self.tx.withdraw_poll(no, reason).await?;
        self.enqueue(&Job::AgreementPoll { poll: no }).await?;
        self.tell_contacts(&Note::Missed { poll: no }).await
    }

    /// Closes a poll before its time, with the job that closes it on time.
    pub(crate) async fn close_poll(&mut self, no: PollNo) -> Result<()> {
        self.tx.set_closing(no, self.now).await?;
        self.enqueue(&Job::PollClose { poll: no, early: true }).await
    }

    /// Prolongs a poll. The jobs for the earlier closing time read the time in force.
    pub(crate) async fn prolong_poll(&mut self, no: PollNo, until: Timestamp) -> Result<()> {
        self.tx.set_closing(no, until).await?;
        self.enqueue_at(until, &Job::PollClose { poll: no, early: false }).await?;
        self.enqueue(&Job::PollProlonged { poll: no }).await?;
        if let Some(at) = reminder_before(self.now, until) {
            self.enqueue_at(at, &Job::PollReminder { poll: no }).await?;
        }
        Ok(())
    }

    /// Withdraws a poll. Notifies the room if the poll was open.
    pub(crate) async fn withdraw_poll(&mut self, poll: &ClassPoll, reason: &str) -> Result<()> {
        let no = poll.no;
        self.tx.withdraw_poll(no, reason).await?;
        self.enqueue(&Job::AgreementPoll { poll: no }).await?;
        if poll.state == PollState::Open {
            self.enqueue(&Job::Sweep).await?;
            self.enqueue(&Job::PollCardClosed { poll: no }).await?;
            self.enqueue(&Job::PollWithdrawn { poll: no }).await?;
        }
        Ok(())
    }

    /// Replaces a poll that has no votes.
    pub(crate) async fn edit_poll(&mut self, no: PollNo, new: &NewPoll) -> Result<()> {
        self.tx.edit_poll(no, new).await?;
        let closes = new.poll.closes_at;
        self.enqueue_at(closes, &Job::PollClose { poll: no, early: false }).await?;
        self.enqueue(&Job::PollEdited { poll: no }).await?;
        if let Some(at) = reminder_before(self.now, closes) {
            self.enqueue_at(at, &Job::PollReminder { poll: no }).await?;
        }
        Ok(())
    }

    /// Schedules the day on which the class looks at a result again; `None` cancels it.
    pub(crate) async fn plan_review(&mut self, no: PollNo, on: Option<Date>) -> Result<()> {
        self.tx.set_review(no, on).await?;
        if let Some(on) = on {
            self.enqueue_at(self.evening_of(on)?, &Job::PollReview { poll: no, on }).await?;
        }
        Ok(())
    }

    /// Stores what follows from a result, and notifies the room.
    pub(crate) async fn tell_follow_up(&mut self, no: PollNo, sentence: &str) -> Result<()> {
        self.tx.set_follows(no, sentence).await?;
        self.enqueue(&Job::PollFollowUp { poll: no }).await
    }

    /// Takes the reasons of objections out of a result, here and in the room.
    pub(crate) async fn silence_poll(&mut self, no: PollNo) -> Result<()> {
        self.tx.drop_voices(no).await?;
        self.enqueue(&Job::PollSilenced { poll: no }).await
    }

    /// Closes a poll: counts and deletes its ballots, and publishes what may be shown. Waits for votes that lock the
    /// poll. `None` when the poll is not open.
    pub(crate) async fn count_poll(&mut self, no: PollNo) -> Result<Option<ClassPoll>> {
        let open = self.tx.poll_for_change(no).await?.filter(|open| open.state == PollState::Open);
        let Some(open) = open else { return Ok(None) };
        let voices = self.tx.released_reasons(no, self.profile.slips_only).await?;
        let ballots = self.tx.take_ballots(no, self.profile.slips_only).await?;
        let tally = open.poll.count(&ballots);
        if let Some(from) = open.council.as_ref().filter(|_| sum::counts(&tally)) {
            self.tx.hand_over(from, open.poll.children, &tally).await?;
        }
        let last = self.tx.last_result(&open).await?;
        self.tx.close_poll(no, &Published::of(&open.poll, tally, last), &voices).await?;
        if matches!(open.subject, Subject::Review { .. }) {
            self.tx.tell_council().await?;
        }
        self.tx.poll(no).await
    }

    /// Enqueues the jobs after the close of a poll.
    pub(crate) async fn follow_close(&mut self, closed: &ClassPoll, early: bool) -> Result<()> {
        let no = closed.no;
        self.enqueue(&Job::PollCardClosed { poll: no }).await?;
        if closed.subject.is_lesson() {
            // A dilemma decides nothing. Its result comes with the sources.
            return self.enqueue(&Job::LessonSources { poll: no }).await;
        }
        let concerns = closed.subject.concerns_the_agreement();
        // One post shows the results of all questions of a pulse.
        if !matches!(closed.subject, Subject::Pulse(_)) {
            self.enqueue(&Job::PollResult { poll: no, early }).await?;
        }
        if concerns || closed.clause.is_some() {
            self.enqueue(&Job::AgreementPoll { poll: no }).await?;
        }
        // The agreement's own job decides what follows.
        if concerns {
            return Ok(());
        }
        if closed.outcome().is_some_and(Outcome::decides) {
            let on = self.today().saturating_add(REVIEW_MONTHS.months());
            self.plan_review(no, Some(on)).await?;
        }
        self.for_contacts(|person| Job::PollFollowUpOffer { poll: no, person }).await
    }
}
