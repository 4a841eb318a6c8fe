//! Enqueueing: a job joins the transaction that makes it necessary, under a new id.

use agreements::poll::State;
use agreements::timetable::reminder_before;
use anyhow::Result;
use jiff::Timestamp;

use super::Job;
use crate::app::App;
use crate::class::{NewPoll, Pulse, Subject};
use crate::ids::{JobId, PollNo};
use crate::store::ClassTx;

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

    /// Puts a poll to the class, at once or planned: its card, its reminders and its close are jobs. Nothing when one of
    /// its lineage is open already. Of the questions on how an agreement goes only the first has a card, which brings
    /// the others along.
    pub(crate) async fn put_poll(app: &App, tx: &mut ClassTx, new: &NewPoll, now: Timestamp) -> Result<Option<PollNo>> {
        let Some(poll) = tx.add_poll(new, app.new_salt()).await? else { return Ok(None) };
        Job::PollClose { poll, early: false }.enqueue(app, tx, new.poll.closes_at).await?;
        if matches!(new.subject, Subject::Pulse(Pulse::Class | Pulse::Change { .. })) {
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
        if let Some(at) = reminder_before(opens, new.poll.closes_at) {
            Job::PollReminder { poll }.enqueue(app, tx, at).await?;
        }
        Ok(Some(poll))
    }
}
