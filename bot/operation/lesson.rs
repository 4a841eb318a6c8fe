//! Lessons: the schedule of the next one, and reminders of unanswered questions.

use agreements::time::calendar::Due;
use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

use super::Operation;
use crate::class::LessonPlan;
use crate::ids::JobId;
use crate::job::Job;

/// The interval at which advisers see the unanswered questions.
const SHOWN_EVERY: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Operation<'_, '_> {
    /// Schedules the next lesson in place of an earlier one, saves the plan, and returns the lesson's time. `None`
    /// while the plan is paused, or if every week within the search horizon is free.
    pub(crate) async fn plan_lesson(&mut self, plan: &mut LessonPlan) -> Result<Option<Timestamp>> {
        let now = self.now;
        let (timetable, last) = (plan.timetable(self.profile.country)?, self.tx.last_lesson_at().await?);
        plan.not_until = plan.not_until.filter(|until| *until > now);
        let from = plan.not_until.unwrap_or(now);
        let calendar = self.tx.calendar(self.profile.country).await?;
        // A lesson that waits for the morning still comes.
        if let Some(job) = plan.job
            && let Some(Job::Lesson { planned }) = self.tx.job(job).await?
            && planned <= now
            && !plan.paused
            && calendar.due(planned, now) != Due::Missed
        {
            self.tx.save_lesson_plan(plan).await?;
            return Ok(Some(planned));
        }
        let due = if plan.paused { None } else { calendar.next_lesson(&timetable, from, last) };
        // The plan no longer names the earlier job, so that job does nothing.
        plan.job = due.map(|_| JobId(self.app.new_id()));
        if let (Some(job), Some(planned)) = (plan.job, due) {
            self.tx.enqueue(job, planned, &Job::Lesson { planned }).await?;
        }
        self.tx.save_lesson_plan(plan).await?;
        Ok(due)
    }

    /// Schedules the job that shows the unanswered questions to the advisers.
    pub(crate) async fn plan_unanswered(&mut self) -> Result<()> {
        let job = JobId(self.app.new_id());
        self.tx.enqueue(job, self.now + SHOWN_EVERY, &Job::QuestionsUnanswered).await?;
        self.tx.set_questions_job(Some(job)).await
    }
}
