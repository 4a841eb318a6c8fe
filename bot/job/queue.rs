//! Enqueueing: a job joins the transaction that makes it necessary, under a new id.

use agreements::agreement::phase::Force;
use agreements::class::Profile;
use agreements::class::seats::ChildCount;
use agreements::poll::rule::Rule;
use agreements::poll::{Poll, State};
use agreements::time::calendar::Due;
use agreements::time::school_year;
use agreements::time::timetable::reminder_before;
use anyhow::Result;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::Job;
use crate::app::App;
use crate::class::{CouncilAsk, LessonPlan, NewPoll};
use crate::ids::{AskNo, JobId, PollNo};
use crate::store::ClassTx;

/// How often the advisers are shown what nobody has answered.
const SHOWN_EVERY: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Job {
    /// What it is called in the log, which holds nothing that people have written.
    pub(super) fn name(&self) -> String {
        let payload = serde_json::to_value(self).unwrap_or_default();
        payload["job"].as_str().unwrap_or("a job").to_owned()
    }

    /// Has it done once that time has come.
    pub(crate) async fn enqueue(&self, app: &App, tx: &mut ClassTx, due: Timestamp) -> Result<()> {
        tx.enqueue(JobId(app.new_id()), due, self).await
    }

    /// Plans when the next lesson comes, in place of what was planned before, and keeps the plan. Nothing comes while it
    /// is paused, or when every week that can be seen is free.
    pub(crate) async fn plan_lesson(
        app: &App,
        tx: &mut ClassTx,
        profile: &Profile,
        plan: &mut LessonPlan,
        now: Timestamp,
    ) -> Result<Option<Timestamp>> {
        let (timetable, last) = (plan.timetable(profile.country)?, tx.last_lesson_at().await?);
        plan.not_until = plan.not_until.filter(|until| *until > now);
        let from = plan.not_until.unwrap_or(now);
        let calendar = tx.calendar(profile.country).await?;
        // One that waits for the morning still comes.
        if let Some(job) = plan.job
            && let Some(Job::Lesson { planned }) = tx.job(job).await?
            && planned <= now
            && !plan.paused
            && calendar.due(planned, now) != Due::Missed
        {
            tx.save_lesson_plan(plan).await?;
            return Ok(Some(planned));
        }
        let due = if plan.paused { None } else { calendar.next_lesson(&timetable, from, last) };
        // The job of an earlier plan finds that it is not the plan's any more, and does nothing.
        plan.job = due.map(|_| JobId(app.new_id()));
        if let (Some(job), Some(planned)) = (plan.job, due) {
            tx.enqueue(job, planned, &Job::Lesson { planned }).await?;
        }
        tx.save_lesson_plan(plan).await?;
        Ok(due)
    }

    /// Keeps that the pupils' part is in force, and plans when they are to look at it again, or to say how it goes.
    pub(crate) async fn plan_pupils_look(
        app: &App,
        tx: &mut ClassTx,
        profile: &Profile,
        force: Force,
        today: Date,
    ) -> Result<()> {
        let on =
            if today < force.review_on { school_year::next_pulse(today).min(force.review_on) } else { force.renew_by };
        let evening = on.at(18, 0, 0, 0).to_zoned(profile.country.zone())?.timestamp();
        // The job of an earlier plan finds that it is not the part's any more, and does nothing.
        let job = JobId(app.new_id());
        tx.enqueue(job, evening, &Job::PupilsLook { on }).await?;
        tx.set_pupil_force(Some((force, job))).await
    }

    /// Plans when the advisers are shown what nobody has answered by then.
    pub(crate) async fn plan_unanswered(app: &App, tx: &mut ClassTx, now: Timestamp) -> Result<()> {
        let job = JobId(app.new_id());
        tx.enqueue(job, now + SHOWN_EVERY, &Job::QuestionsUnanswered).await?;
        tx.set_questions_job(Some(job)).await
    }

    /// Puts to the class what its council asks; false when the same is open already.
    pub(crate) async fn put_asked(
        app: &App,
        tx: &mut ClassTx,
        (no, ask): (AskNo, CouncilAsk),
        children: ChildCount,
        now: Timestamp,
    ) -> Result<bool> {
        let rule = Rule::usual(ask.question.kind());
        let poll = Poll { question: ask.question, rule, children, closes_at: ask.closes_at, state: State::Open };
        let council = Some(ask.from);
        let new = NewPoll { subject: ask.subject, lineage: ask.lineage, clause: ask.clause, council, poll };
        let put = Job::put_poll(app, tx, &new, now).await?.is_some();
        if put {
            tx.answer_ask(no, true).await?;
        }
        Ok(put)
    }

    /// Puts a poll to the class, at once or planned: its card, its reminders and its close are jobs. Nothing when one of
    /// its lineage is open already. A dilemma reminds nobody.
    pub(crate) async fn put_poll(app: &App, tx: &mut ClassTx, new: &NewPoll, now: Timestamp) -> Result<Option<PollNo>> {
        let Some(poll) = tx.add_poll(new, app.new_salt()).await? else { return Ok(None) };
        Job::PollClose { poll, early: false }.enqueue(app, tx, new.poll.closes_at).await?;
        if !new.subject.has_card() {
            return Ok(Some(poll));
        }
        let opens = match new.poll.state {
            State::Planned(opens) => {
                Job::PollOpen { poll }.enqueue(app, tx, opens).await?;
                opens
            }
            _ => {
                Job::PollCard { poll }.enqueue(app, tx, now).await?;
                now
            }
        };
        if let Some(at) = reminder_before(opens, new.poll.closes_at).filter(|_| !new.subject.is_lesson()) {
            Job::PollReminder { poll }.enqueue(app, tx, at).await?;
        }
        Ok(Some(poll))
    }
}
