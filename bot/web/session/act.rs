//! What the adult does in a session: read from a form, and done to the session.

use agreements::class::ChildCount;
use agreements::clause::ClauseId;
use agreements::session::{Means, NotNow, Session, Step, Topic};
use agreements::tally::Tally;
use agreements::version::Version;
use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

use super::guard::Form;
use super::led::Led;
use super::room::has_room;
use super::topics::offered;
use crate::app::App;
use crate::class::{PupilWish, Reply};
use crate::job::Job;
use crate::store::ClassTx;

/// The longest time for a step, in minutes.
pub(super) const LONGEST_STEP: i64 = 60;

/// What the adult does.
#[derive(Debug)]
pub(super) enum Act {
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

impl Act {
    /// What a form asks for; nothing when it asks for nothing that there is.
    pub(super) fn of(form: &Form) -> Option<Act> {
        let minutes = || form.number("minutes").unwrap_or(0).clamp(0, LONGEST_STEP);
        let about = || form.number("of");
        let present = || form.number::<u8>("present").and_then(|present| ChildCount::try_from(present).ok());
        Some(match form.get("do")? {
            "begin" => {
                let means = match form.get("means") {
                    Some("hands") => Means::Hands,
                    Some("room") => Means::Room,
                    _ => Means::Slips,
                };
                Act::Begin(form.all("topic").filter_map(topic).collect(), means, present())
            }
            "on" => Act::GoOn(minutes()),
            "time" => Act::Time(minutes()),
            "pause" => Act::Pause,
            "undo" => Act::Undo,
            "count" => Act::Count,
            "hands" => Act::Hands(form.beginning("hands-").map(|(_, hands)| hands.trim().parse().ok()).collect()),
            "again" => Act::Again,
            "write" => Act::WriteDown(form.get("words").unwrap_or_default().to_owned()),
            "through" => Act::Through(about()?),
            "keep" => Act::Keep(about()?),
            "down" => Act::Down(about()?),
            "merge" => {
                let picked = form.all("pick").filter_map(|number| number.parse().ok()).collect();
                let words = form.get("words").map(str::trim).filter(|words| !words.is_empty());
                Act::Merge(picked, words.map(str::to_owned))
            }
            "fill" => Act::Fill(form.beginning("blank-").map(|(id, text)| (id.to_owned(), text.to_owned())).collect()),
            "leave" => Act::LeaveOut(form.number("of")?),
            "present" => Act::Present(present()),
            "still" => Act::Still,
            _ => return None,
        })
    }
}

/// A topic as a form names it.
pub(super) fn name(topic: &Topic) -> String {
    match topic {
        Topic::Pulse => "pulse".into(),
        Topic::Plans { agreement, version } => format!("plans.{agreement}.{version}"),
        Topic::Clause(id) => format!("clause.{id}"),
        Topic::Own => "own".into(),
        Topic::Wishes => "wishes".into(),
    }
}

fn topic(name: &str) -> Option<Topic> {
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

/// Does it to the session that is led, which is held for change.
pub(super) async fn apply(app: &App, led: &mut Led, act: Act) -> Result<Result<(), NotNow>> {
    let now = led.now;
    let Some(before) = &led.session.body else {
        let Act::Begin(topics, means, present) = act else { return Ok(Err(NotNow::MovedOn)) };
        let offered = offered(led, &app.content.catalogue).await?;
        let known = topics.iter().all(|topic| offered.contains(topic));
        let Some(present) = present.filter(|_| known) else { return Ok(Err(NotNow::Topics)) };
        if means == Means::Room && !has_room(app, &mut led.tx).await? {
            return Ok(Err(NotNow::NotThere));
        }
        return Ok(match Session::begin(topics, means, present) {
            Ok(session) => {
                led.tx.save_session(&session, None, now).await?;
                tell_room(app, &mut led.tx, &session, now).await?;
                Ok(())
            }
            Err(not_now) => Err(not_now),
        });
    };
    let tx = &mut led.tx;
    if let Act::Undo = act {
        let Some(back) = tx.undo_session(before, now).await? else { return Ok(Err(NotNow::MovedOn)) };
        enter(app, tx, before, &back).await?;
        if back.mark() != before.mark() {
            tell_room(app, tx, &back, now).await?;
        }
        return Ok(Ok(()));
    }
    let mut session = before.clone();
    let done = done(app, tx, &mut session, act, led.part.as_ref(), now).await?;
    if done.is_ok() {
        if session == *before {
            tx.leads_still(now).await?;
        } else {
            enter(app, tx, before, &session).await?;
            tx.save_session(&session, Some(before), now).await?;
            if session.mark() != before.mark() {
                tell_room(app, tx, &session, now).await?;
            }
        }
    }
    Ok(done)
}

/// Has the pupils' room told where the class is, if they take part there.
async fn tell_room(app: &App, tx: &mut ClassTx, session: &Session, now: Timestamp) -> Result<()> {
    match session.means {
        Means::Room => Job::PupilsAt { mark: session.mark() }.enqueue(app, tx, now).await,
        Means::Slips | Means::Hands => Ok(()),
    }
}

/// Gives slips other pseudonyms where another topic or another vote begins, or a vote ends.
async fn enter(app: &App, tx: &mut ClassTx, before: &Session, after: &Session) -> Result<()> {
    if before.place != after.place {
        tx.begin_topic(app.new_salt()).await?;
    }
    if before.round != after.round || (before.step == Step::Vote) != (after.step == Step::Vote) {
        tx.begin_vote(app.new_salt()).await?;
    }
    Ok(())
}

async fn done(
    app: &App,
    tx: &mut ClassTx,
    session: &mut Session,
    act: Act,
    part: Option<&Version>,
    now: Timestamp,
) -> Result<Result<(), NotNow>> {
    let until = |minutes: i64| (minutes > 0).then(|| now + SignedDuration::from_mins(minutes));
    Ok(match act {
        Act::Begin(..) | Act::Undo => Err(NotNow::MovedOn),
        Act::GoOn(minutes) => {
            match session.step {
                Step::Gather => told(tx).await?,
                Step::Propose | Step::Group => session.count_seconds(&tx.seconds().await?),
                _ => {}
            }
            session.go_on(&app.content.catalogue, part, until(minutes))
        }
        Act::Time(minutes) => {
            session.set_timer(until(minutes));
            Ok(())
        }
        Act::Pause => {
            session.pause(now);
            Ok(())
        }
        Act::Count if session.step == Step::Vote && session.means.is_secret() => {
            // Numbers are of those who have used a slip, which all can see.
            let used = u8::try_from(tx.slips().await?.used).unwrap_or(ChildCount::MAX);
            let voters = ChildCount::try_from(used).unwrap_or(session.present);
            let tally = tx.count_slips().await?;
            count(app, tx, session, (tally, voters), now).await?
        }
        Act::Count => Err(NotNow::MovedOn),
        Act::Hands(None) => Err(NotNow::Hands),
        // All have seen the hands: nothing is held against an earlier count, which may have been wrong.
        Act::Hands(Some(hands)) => {
            session.hands(&hands).and_then(|tally| session.count(tally, session.present, None)).map(drop)
        }
        Act::Again => session.talk_again(),
        Act::WriteDown(words) => session.write_down(&words),
        Act::Through(number) => {
            let proposals = tx.proposals(session.place, None).await?;
            match proposals.into_iter().find(|proposal| proposal.no == number) {
                Some(proposal) => session.let_through(number, &proposal.words),
                None => Err(NotNow::NotThere),
            }
        }
        Act::Keep(number) => {
            let known = tx.proposals(session.place, None).await?.iter().any(|proposal| proposal.no == number);
            if known { session.keep_back(number) } else { Err(NotNow::NotThere) }
        }
        Act::Down(number) => session.take_down(number),
        Act::Merge(numbers, words) => session.merge(&numbers, words.as_deref()),
        Act::Fill(blanks) => {
            let mut filled = blanks.iter().map(|(id, text)| session.fill(&app.content.catalogue, id, text));
            filled.find(Result::is_err).unwrap_or(Ok(()))
        }
        Act::LeaveOut(place) => session.leave_out(place, part),
        Act::Present(present) => present.ok_or(NotNow::Topics).and_then(|present| session.set_present(present)),
        Act::Still => Ok(()),
    })
}

/// Notes that the pupils have seen what their parents made of their wishes.
async fn told(tx: &mut ClassTx) -> Result<()> {
    let answered = |wish: &PupilWish| matches!(wish.reply, Reply::Voted { .. } | Reply::Decided { .. });
    let told: Vec<_> = tx.wishes().await?.iter().filter(|wish| answered(wish)).map(|wish| wish.no).collect();
    tx.wishes_are_told(&told).await
}

/// Ends a secret vote: what may be shown is made of the sum and of the last result on the topic, and nothing else is kept.
async fn count(
    app: &App,
    tx: &mut ClassTx,
    session: &mut Session,
    (tally, voters): (Tally, ChildCount),
    now: Timestamp,
) -> Result<Result<(), NotNow>> {
    let Some(topic) = session.topic().map(name) else { return Ok(Err(NotNow::MovedOn)) };
    let last = tx.session_result(&topic).await?;
    let published = match session.count(tally, voters, last) {
        Ok(published) => published,
        Err(not_now) => return Ok(Err(not_now)),
    };
    tx.save_session_result(&topic, &published).await?;
    Job::Sweep.enqueue(app, tx, now).await?;
    Ok(Ok(()))
}
