//! Polls: list, open, vote, close.

use agreements::ballot::Answer;
use agreements::clause::{Clause, Question};
use agreements::poll::{Poll, State, VoteRefused};
use agreements::rule::Rule;
use agreements::timetable::closing_after;
use anyhow::{Context, Result};

use super::InClass;
use crate::chat::Say;
use crate::class::ClassPoll;
use crate::ids::{JobId, PersonId, PollNo};
use crate::job::Job;
use crate::press::Standing;
use crate::say::poll as say;
use crate::say::refusal::Refused;

/// How long a poll runs unless somebody says otherwise, in days.
const USUAL_DAYS: u8 = 7;

/// Lists what can be opened and what is open; in private, with a ballot for each poll that runs.
pub(super) async fn list(mut class: InClass<'_>) -> Result<Vec<Say>> {
    let open = open_with_clauses(&mut class).await?;
    let catalogue = &class.scene.app.content.catalogue;
    let stage = class.profile.group.stage(class.profile.country);
    let ready = catalogue.ready_polls().into_iter().map(|(clause, _)| clause);
    let ready: Vec<&Clause> = ready.filter(|clause| clause.stages.contains(&stage)).collect();
    let (id, zone) = (class.tx.class(), class.profile.country.zone());
    let leads = class.leads().await;
    let mut says = vec![class.show(|w| say::list(w, id, if leads { &ready } else { &[] }, &open, &zone, leads))];
    if class.scene.event.room.private {
        let ballots =
            open.iter().map(|(poll, clause)| say::card(class.own_words(), id, poll, clause, class.profile.country));
        says.extend(ballots.map(Say::Answer));
    }
    class.tx.commit().await?;
    Ok(says)
}

/// Opens a ready poll; its card reaches the room by a job.
pub(super) async fn open(mut class: InClass<'_>, poll: &str, days: Option<u8>) -> Result<Vec<Say>> {
    if !class.leads().await {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let catalogue = &class.scene.app.content.catalogue;
    let Some((clause, Question::Age(scale))) = catalogue.clause(poll).and_then(|c| Some((c, c.question?))) else {
        let names = catalogue.ready_polls().into_iter().map(|(clause, _)| clause.id.0.clone());
        return Ok(class.refuse(&Refused::NoSuchPoll(names.collect())));
    };
    let days = days.unwrap_or(USUAL_DAYS);
    if !(1..=30).contains(&days) {
        return Ok(class.refuse(&Refused::Days));
    }
    let (app, now) = (class.scene.app, class.scene.event.at);
    let poll = Poll {
        scale,
        rule: Rule::default(),
        children: class.profile.children,
        closes_at: closing_after(now, days, &class.profile.country.zone()),
        state: State::Open,
    };
    let Some(no) = class.tx.open_poll(&clause.id, &poll, app.new_salt()).await? else {
        return Ok(class.refuse(&Refused::AlreadyOpen));
    };
    class.tx.enqueue(JobId(app.new_id()), now, &Job::PollCard { poll: no }).await?;
    class.tx.enqueue(JobId(app.new_id()), poll.closes_at, &Job::PollClose { poll: no }).await?;
    let private = class.scene.event.room.private;
    let says = if private { vec![Say::Answer(say::opened(class.own_words()))] } else { Vec::new() };
    class.tx.commit().await?;
    Ok(says)
}

/// Casts or changes a vote. It enqueues nothing and edits nothing: an open card shows nothing that a vote changes.
pub(super) async fn vote(mut class: InClass<'_>, person: PersonId, no: PollNo, answer: Answer) -> Result<Vec<Say>> {
    let standing = match class.member.map(|member| member.standing) {
        Some(Standing::Staff) => return Ok(class.refuse(&Refused::StaffHasNoVote)),
        Some(Standing::Other) => return Ok(class.refuse(&Refused::OtherHasNoVote)),
        Some(standing @ Standing::Guardian { .. }) => Some(standing),
        None => None,
    };
    let app = class.scene.app;
    let Some(open) = class.tx.poll_for_vote(no).await? else { return Ok(class.refuse(&Refused::Stale)) };
    // The time that decides is the clock's under the lock, not the one at which the press arrived.
    let answer = match open.poll.vote(answer, app.clock.now()) {
        Ok(answer) => answer,
        Err(VoteRefused::Closed) => return Ok(class.refuse(&Refused::Closed)),
        Err(VoteRefused::NotOffered) => return Ok(class.refuse(&Refused::NotOffered)),
    };
    let one_child = Standing::Guardian { children: 1 };
    if standing.is_none() {
        class.tx.stand(person, one_child, || app.new_id()).await?;
    }
    class.tx.cast(no, person, answer).await?;
    let zone = class.profile.country.zone();
    let first = standing.is_none();
    let counts_as = standing.unwrap_or(one_child);
    class.say(|class| Say::Answer(say::noted(class.own_words(), &open, answer, &zone, counts_as, first))).await
}

/// Puts the ballot of a poll that runs before the person alone, who showed theirs to the room.
pub(super) async fn ballot(mut class: InClass<'_>, no: PollNo) -> Result<Vec<Say>> {
    let open = class.tx.poll(no).await?.filter(|open| open.poll.state == State::Open);
    let Some(open) = open else { return Ok(class.refuse(&Refused::Closed)) };
    let clause = class.scene.app.content.catalogue.clause(&open.clause.0);
    let clause = clause.context("a poll's clause is no longer in the catalogue")?;
    let (id, country) = (class.tx.class(), class.profile.country);
    let card = say::card(class.own_words(), id, &open, clause, country);
    let says = vec![Say::Privately(card), Refused::BallotInRoom.say(class.own_words())];
    class.tx.commit().await?;
    Ok(says)
}

/// Closes the poll that is open, or asks which of several.
pub(super) async fn choose_close(mut class: InClass<'_>) -> Result<Vec<Say>> {
    if !class.leads().await {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let open = open_with_clauses(&mut class).await?;
    match open.as_slice() {
        [] => Ok(class.refuse(&Refused::NothingOpen)),
        [(poll, _)] => close(class, poll.no).await,
        several => {
            let id = class.tx.class();
            class.say(|class| class.show(|w| say::choose_close(w, id, several))).await
        }
    }
}

/// Closes a poll now, by the same job that would close it at its time.
pub(super) async fn close(mut class: InClass<'_>, no: PollNo) -> Result<Vec<Say>> {
    if !class.leads().await {
        return Ok(class.refuse(&Refused::NotContact));
    }
    match class.tx.poll(no).await? {
        None => return Ok(class.refuse(&Refused::Stale)),
        Some(poll) if poll.poll.state != State::Open => return Ok(class.refuse(&Refused::Closed)),
        Some(_) => {}
    }
    let (app, now) = (class.scene.app, class.scene.event.at);
    class.tx.set_closing(no, now).await?;
    class.tx.enqueue(JobId(app.new_id()), now, &Job::PollClose { poll: no }).await?;
    class.say(|class| Say::Answer(say::close_done(class.own_words()))).await
}

async fn open_with_clauses<'a>(class: &mut InClass<'a>) -> Result<Vec<(ClassPoll, &'a Clause)>> {
    let catalogue = &class.scene.app.content.catalogue;
    let open = class.tx.open_polls().await?;
    let with_clause = |poll: ClassPoll| {
        let clause = catalogue.clause(&poll.clause.0).context("a poll's clause is no longer in the catalogue")?;
        Ok((poll, clause))
    };
    open.into_iter().map(with_clause).collect()
}
