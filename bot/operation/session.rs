//! Sessions with the pupils: the start, the pupils' part ([`part`]), the steering ([`steer`]) and the end.

pub(crate) mod part;
pub(crate) mod steer;

use agreements::agreement::phase::Force;
use agreements::agreement::version::Version;
use agreements::session::Session;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::Means;
use agreements::session::topic::Topic;
use agreements::time::school_year;
use anyhow::Result;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::Operation;
use crate::class::ClassSession;
use crate::ids::{AgreementNo, JobId};
use crate::job::Job;

/// The maximum length of a session.
const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// The reason why a session does not change.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SessionError {
    /// The current step does not allow it.
    #[error(transparent)]
    NotNow(#[from] SessionRefused),
    /// The program or the database is at fault.
    #[error(transparent)]
    Fault(#[from] anyhow::Error),
}

/// A link to lead a session.
pub(crate) struct LeadLink {
    /// The secret at the end of the link.
    pub(crate) secret: String,
    /// The time at which the session ends by itself.
    pub(crate) until: Timestamp,
    /// True if the session was in progress before.
    pub(crate) again: bool,
}

/// The results of an ended session.
pub(crate) struct Left {
    /// The version of the pupils' part that it made, if any.
    pub(crate) version: Option<u16>,
    /// The number of wishes to the parents.
    pub(crate) wishes: usize,
}

/// The pupils' part after a session; `None` if the session does not change it.
///
/// # Errors
/// [`SessionRefused::Full`] if it has too many points.
pub(crate) fn pupil_part(
    session: &ClassSession,
    standing: Option<&Version>,
    newest: Option<&Version>,
    today: Date,
) -> Result<Option<Version>, SessionRefused> {
    let Some(body) = &session.body else { return Ok(None) };
    let points = body.part(standing)?;
    if points.is_empty() && standing.is_none() || standing.is_some_and(|standing| standing.points == points) {
        return Ok(None);
    }
    let number = newest.map_or(0, |newest| newest.number) + 1;
    Ok(Some(Version { number, points, made_on: today, credits: Vec::new() }))
}

impl Operation<'_, '_> {
    /// Makes a link to lead the session in progress, or begins a session first.
    pub(crate) async fn lead_session(&mut self) -> Result<LeadLink> {
        let (app, now) = (self.app, self.now);
        // If two people ask at once, one begins the session, and the other gets a link to it.
        self.tx.hold_seats().await?;
        let running = self.tx.session_for_change(now).await?;
        let again = running.is_some();
        let session = match running {
            Some(session) => session,
            None => {
                let until = now + LASTS;
                let (entry, screen) = (app.new_entry(), app.new_code());
                let salts = [app.new_salt(), app.new_salt()];
                let session = self.tx.begin_session(&entry, &screen, salts, now, until).await?;
                self.enqueue_at(until, &Job::SessionOver { until }).await?;
                session
            }
        };
        let secret = app.new_secret();
        self.tx.set_lead_link(&secret, session.until).await?;
        Ok(LeadLink { secret, until: session.until, again })
    }

    /// Ends a session whose row is locked for change. Stores the pupils' decisions, wishes and comments, and deletes
    /// everything else.
    ///
    /// # Errors
    /// [`SessionRefused::Full`] if the pupils' part would have too many points.
    pub(crate) async fn end_session(&mut self, session: &ClassSession) -> Result<Left, SessionError> {
        let today = self.today();
        let (newest, force) = (self.tx.pupil_part().await?, self.tx.pupil_force().await?);
        let standing = newest.as_ref().filter(|_| force.is_some());
        let made = pupil_part(session, standing, newest.as_ref(), today)?;
        let mut left = Left { version: made.as_ref().map(|made| made.number), wishes: 0 };
        if let Some(made) = &made {
            self.tx.add_pupil_version(made).await?;
        }
        let looked = session.body.as_ref().is_some_and(Session::has_looked);
        if let Some(version) = left.version.or_else(|| standing.filter(|_| looked).map(|standing| standing.number)) {
            let emptied = made.as_ref().is_some_and(|made| made.points.is_empty());
            let review_on = school_year::next_review(today);
            let force = Force { version, since: today, review_on, renew_by: school_year::renew_by(review_on) };
            if emptied {
                self.tx.end_pupil_force().await?;
            } else {
                self.plan_pupils_look(force, today).await?;
            }
        }
        if let Some(version) = left.version {
            self.enqueue(&Job::PupilsAgreed { version }).await?;
        }
        if let Some(body) = &session.body {
            left.wishes = self.keep_wishes(body).await?;
            self.keep_comments(body).await?;
        }
        self.tx.end_session().await?;
        self.enqueue(&Job::Sweep).await?;
        let here = session.body.as_ref().is_some_and(|body| body.means == Means::Room);
        if here || (left.version.is_some() && self.tx.pupils_room().await?.is_some()) {
            self.enqueue(&Job::PupilsOver { here, version: left.version, wishes: left.wishes }).await?;
        }
        Ok(left)
    }

    /// Stores a session's wishes to the parents, and returns their number.
    async fn keep_wishes(&mut self, body: &Session) -> Result<usize> {
        let mut wishes = Vec::new();
        for words in body.words(|topic| *topic == Topic::Wishes) {
            wishes.push(self.tx.add_wish(&words).await?);
        }
        let count = wishes.len();
        if count > 0 {
            self.enqueue(&Job::PupilsWish { wishes }).await?;
        }
        Ok(count)
    }

    /// Stores the pupils' comments on the parents' draft.
    async fn keep_comments(&mut self, body: &Session) -> Result<()> {
        for topic in &body.topics {
            let Topic::Plans { agreement, version } = topic else { continue };
            let words = body.words(|about| about == topic);
            let agreement = AgreementNo(*agreement);
            // The version may be gone by now.
            if !words.is_empty() && self.tx.version(agreement, *version).await?.is_some() {
                self.tx.comment(agreement, *version, &words).await?;
                self.enqueue(&Job::PupilsSay { agreement, version: *version, words }).await?;
            }
        }
        Ok(())
    }

    /// Puts the pupils' part into force, and schedules the day for their next look at it.
    pub(crate) async fn plan_pupils_look(&mut self, force: Force, today: Date) -> Result<()> {
        let on =
            if today < force.review_on { school_year::next_pulse(today).min(force.review_on) } else { force.renew_by };
        let evening = self.evening_of(on)?;
        // The part no longer names the earlier job, so that job does nothing.
        let job = JobId(self.app.new_id());
        self.tx.enqueue(job, evening, &Job::PupilsLook { on }).await?;
        self.tx.set_pupil_force(force, job).await
    }
}
