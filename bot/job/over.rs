//! The end of a session, by the adult or by its time: what was decided becomes the pupils' part, wishes and comments; all
//! else is deleted.

use agreements::agreement::phase::Force;
use agreements::agreement::version::Version;
use agreements::class::Profile;
use agreements::session::refusal::SessionRefused;
use agreements::session::step::Means;
use agreements::session::topic::Topic;
use agreements::time::school_year;
use anyhow::Result;
use jiff::Timestamp;

use super::Job;
use crate::app::App;
use crate::class::ClassSession;
use crate::ids::AgreementNo;
use crate::store::ClassTx;

/// What the session has left behind.
pub(crate) struct Left {
    /// The version of the pupils' part that it made, if it made one.
    pub(crate) version: Option<u16>,
    /// How many wishes go to the parents.
    pub(crate) wishes: usize,
}

/// The pupils' part as a session leaves it; nothing when it changes nothing of it.
///
/// # Errors
/// [`SessionRefused::Full`] when it has too many points.
pub(crate) fn pupil_part(
    session: &ClassSession,
    standing: Option<&Version>,
    newest: Option<&Version>,
    today: jiff::civil::Date,
) -> Result<Option<Version>, SessionRefused> {
    let Some(body) = &session.body else { return Ok(None) };
    let points = body.part(standing)?;
    if points.is_empty() && standing.is_none() || standing.is_some_and(|standing| standing.points == points) {
        return Ok(None);
    }
    let number = newest.map_or(0, |newest| newest.number) + 1;
    Ok(Some(Version { number, points, made_on: today, credits: Vec::new() }))
}

impl Job {
    /// Ends a session that is held for change.
    ///
    /// # Errors
    /// [`SessionRefused::Full`] when the pupils' part would have too many points; then nothing is done.
    pub(crate) async fn end_session(
        app: &App,
        tx: &mut ClassTx,
        profile: &Profile,
        session: &ClassSession,
        now: Timestamp,
    ) -> Result<Result<Left, SessionRefused>> {
        let today = now.to_zoned(profile.country.zone()).date();
        let (newest, force) = (tx.pupil_part().await?, tx.pupil_force().await?);
        let standing = newest.as_ref().filter(|_| force.is_some());
        let made = match pupil_part(session, standing, newest.as_ref(), today) {
            Ok(made) => made,
            Err(not_now) => return Ok(Err(not_now)),
        };
        let mut left = Left { version: made.as_ref().map(|made| made.number), wishes: 0 };
        if let Some(made) = &made {
            tx.add_pupil_version(made).await?;
        }
        let looked = session.body.as_ref().is_some_and(agreements::session::Session::has_looked);
        if let Some(version) = left.version.or_else(|| standing.filter(|_| looked).map(|standing| standing.number)) {
            let emptied = made.as_ref().is_some_and(|made| made.points.is_empty());
            let review_on = school_year::next_review(today);
            let force = Force { version, since: today, review_on, renew_by: school_year::renew_by(review_on) };
            if emptied {
                tx.set_pupil_force(None).await?;
            } else {
                Job::plan_pupils_look(app, tx, profile, force, today).await?;
            }
        }
        if let Some(version) = left.version {
            Job::PupilsAgreed { version }.enqueue(app, tx, now).await?;
        }
        if let Some(body) = &session.body {
            let mut wishes = Vec::new();
            for words in body.words(|topic| *topic == Topic::Wishes) {
                wishes.push(tx.add_wish(&words).await?);
            }
            left.wishes = wishes.len();
            if !wishes.is_empty() {
                Job::PupilsWish { wishes }.enqueue(app, tx, now).await?;
            }
            for topic in &body.topics {
                let Topic::Plans { agreement, version } = topic else { continue };
                let words = body.words(|about| about == topic);
                let agreement = AgreementNo(*agreement);
                // The version may have been given up meanwhile.
                if !words.is_empty() && tx.version(agreement, *version).await?.is_some() {
                    tx.comment(agreement, *version, &words).await?;
                    Job::PupilsSay { agreement, version: *version, words }.enqueue(app, tx, now).await?;
                }
            }
        }
        tx.end_session().await?;
        let here = session.body.as_ref().is_some_and(|body| body.means == Means::Room);
        if here || (left.version.is_some() && tx.pupils_room().await?.is_some()) {
            let told = Job::PupilsOver { here, version: left.version, wishes: left.wishes };
            told.enqueue(app, tx, now).await?;
        }
        Ok(Ok(left))
    }
}
