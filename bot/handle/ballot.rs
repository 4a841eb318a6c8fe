//! Ballots: cast and changed, filled in step by step, and reasons of objections.

use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::option::Ticks;
use agreements::poll::own::line;
use agreements::poll::question::Question;
use agreements::poll::{State, VoteRefused};
use anyhow::Result;

use super::InClass;
use crate::chat::{Post, Say};
use crate::class::{ClassPoll, Dialog, Subject};
use crate::ids::{PersonId, PollNo};
use crate::press::{Fill, Reason, Standing};
use crate::say::asked::Asked;
use crate::say::refusal::Refused;
use crate::say::{lead, lesson, poll as say};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// Fills in a ballot: a vote is cast or changed, a step leads to the next. It enqueues nothing and edits nothing: an open
/// card shows nothing that a vote changes.
pub(super) async fn fill(
    mut class: InClass<'_>,
    person: PersonId,
    no: PollNo,
    version: i32,
    fill: Fill,
) -> Result<Vec<Say>> {
    let app = class.scene.app;
    let running = running(&mut class, no).await?;
    let lacks_vote = match class.member.map(|member| member.standing) {
        Some(Standing::Staff) => Some(Refused::StaffHasNoVote),
        Some(Standing::Other) => Some(Refused::OtherHasNoVote),
        Some(Standing::Guardian { .. }) | None => None,
    };
    let open = match (running, lacks_vote) {
        (Ok(open), Some(_)) if open.subject.is_lesson() => return thought(class, &open, &fill).await,
        (_, Some(refused)) => return Ok(class.refuse(&refused)),
        (Ok(open), None) => open,
        (Err(refused), None) => return Ok(class.refuse(&refused)),
    };
    if open.version != version {
        return Ok(class.refuse(&Refused::Changed));
    }
    let answer = match fill {
        Fill::Vote(answer) => answer,
        Fill::Tick(place) if usize::from(place) >= open.poll.question.options().len() => {
            return Ok(class.refuse(&Refused::NotOffered));
        }
        Fill::Tick(place) => match class.tx.answer_of(no, person).await? {
            Some(Answer::Ticks(ticks)) => Answer::Ticks(ticks.toggled(place)),
            _ => Answer::Ticks([place].into_iter().collect::<Ticks>()),
        },
        Fill::Rank(order) => {
            let options = open.poll.question.options().len();
            let started = order.is_empty() && matches!(open.poll.question, Question::Ranking { .. });
            if !started && !open.poll.question.offers(&Answer::Order(order.clone())) {
                return Ok(class.refuse(&Refused::NotOffered));
            }
            if order.len() + 1 < options {
                return step(class, &open, &order).await;
            }
            // The last one left has its place.
            let last = (0..).take(options).find(|place| !order.contains(place));
            Answer::Order(order.into_iter().chain(last).collect())
        }
        Fill::Until(age) => {
            if !matches!(open.poll.question, Question::Pledge(scale) if scale.offers(age)) {
                return Ok(class.refuse(&Refused::NotOffered));
            }
            let (id, catalogue) = (class.tx.class(), &app.content.catalogue);
            let post = say::need(class.own_words(), id, &open, Asked::of(&open, catalogue), age);
            return class.say(|class| in_place(class, post)).await;
        }
    };
    if let Err(refused) = open.poll.vote(&answer, app.clock.now()) {
        return Ok(class.refuse(&refusal(refused)));
    }
    cast(class, person, &open, answer).await
}

/// Somebody who is no guardian says what they would do in a dilemma: it is told to them alone and kept nowhere.
async fn thought(class: InClass<'_>, open: &ClassPoll, fill: &Fill) -> Result<Vec<Say>> {
    let Fill::Vote(Answer::Option(place)) = fill else { return Ok(class.refuse(&Refused::NotOffered)) };
    let asked = Asked::of(open, &class.scene.app.content.catalogue);
    class.say(|class| Say::Answer(lesson::thought(class.own_words(), &asked.option(class.own_words(), *place)))).await
}

/// A poll that takes votes now, held against closing. The time that decides is the clock's under the lock, not the one at
/// which the press arrived.
async fn running(class: &mut InClass<'_>, no: PollNo) -> Result<Result<ClassPoll, Refused>> {
    let Some(open) = class.tx.poll_for_vote(no).await? else { return Ok(Err(Refused::Stale)) };
    Ok(open.poll.runs(class.scene.app.clock.now()).map(|()| open).map_err(refusal))
}

const fn refusal(refused: VoteRefused) -> Refused {
    match refused {
        VoteRefused::NotYet => Refused::NotYet,
        VoteRefused::Closed => Refused::Closed,
        VoteRefused::NotOffered => Refused::NotOffered,
    }
}

async fn cast(mut class: InClass<'_>, person: PersonId, open: &ClassPoll, answer: Answer) -> Result<Vec<Say>> {
    let (app, no) = (class.scene.app, open.no);
    let standing = class.member.map(|member| member.standing);
    let first = standing.is_none();
    if first {
        if !class.room_for(person, 1).await? {
            return Ok(class.refuse(&Refused::SeatsFull));
        }
        class.tx.stand(person, Standing::Guardian { children: 1 }, || app.new_id()).await?;
        class.welcome(person).await?;
        // The seat is one transaction and the ballot another: rows remember which one wrote them.
        class = class.anew().await?;
        let held = class.tx.poll_for_vote(no).await?;
        let refused = held.map_or(Err(VoteRefused::Closed), |held| held.poll.vote(&answer, app.clock.now()));
        if let Err(refused) = refused {
            return Ok(class.refuse(&refusal(refused)));
        }
    }
    class.tx.cast(no, person, &answer).await?;
    let objects = answer == Answer::Consent(Position::Object);
    if !objects && matches!(open.poll.question, Question::Consent) {
        class.tx.drop_reason(no, person).await?;
    }
    let asked = Asked::of(open, &app.content.catalogue);
    let zone = class.profile.country.zone();
    let counts_as = standing.unwrap_or(Standing::Guardian { children: 1 });
    let (own, id) = (class.own_words(), class.tx.class());
    let noted = say::noted(own, open, asked, &answer, &zone, counts_as, first);
    let steps = open.poll.question.kind().takes_steps() && class.scene.event.room.private;
    let mut says = vec![if steps { Say::Replace(noted) } else { Say::Answer(noted) }];
    says.extend(objects.then(|| Say::Privately(say::offer_reason(own, id, no))));
    says.extend(first.then(|| Say::Privately(say::offer_reminders(own, id))));
    class.tx.commit().await?;
    Ok(says)
}

/// The next step takes the place of the one before; what somebody does alone is seen by nobody else.
fn in_place(class: &InClass<'_>, post: Post) -> Say {
    if class.scene.event.room.private { Say::Replace(post) } else { Say::Privately(post) }
}

async fn step(class: InClass<'_>, open: &ClassPoll, order: &[u8]) -> Result<Vec<Say>> {
    let catalogue = &class.scene.app.content.catalogue;
    let post = say::step(class.own_words(), class.tx.class(), open, Asked::of(open, catalogue), order);
    class.say(|class| in_place(class, post)).await
}

/// Puts the ballot of a poll that runs before the person alone.
pub(super) async fn open(mut class: InClass<'_>, no: PollNo) -> Result<Vec<Say>> {
    let Some(open) = class.tx.poll(no).await? else { return Ok(class.refuse(&Refused::Stale)) };
    if let Err(refused) = open.poll.runs(class.scene.app.clock.now()) {
        return Ok(class.refuse(&refusal(refused)));
    }
    let catalogue = &class.scene.app.content.catalogue;
    let asked = Asked::of(&open, catalogue);
    let post = match open.poll.question.kind().takes_steps() {
        true => say::step(class.own_words(), class.tx.class(), &open, asked, &[]),
        false => say::card(class.own_words(), class.tx.class(), &open, asked, class.profile.country),
    };
    let mut says = vec![Say::Privately(post)];
    if let Subject::Pulse(_) = open.subject {
        // The first question brings the others along.
        for other in class.tx.open_polls().await?.iter().filter(|other| other.no > no) {
            if matches!(other.subject, Subject::Pulse(_)) {
                let (w, id, asked) = (class.own_words(), class.tx.class(), Asked::of(other, catalogue));
                says.push(Say::Privately(say::card(w, id, other, asked, class.profile.country)));
            }
        }
    }
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(class.own_words().msg_ballot_sent())));
    }
    class.tx.commit().await?;
    Ok(says)
}

/// The same for somebody who showed their ballot to the room.
pub(super) async fn shown(mut class: InClass<'_>, no: PollNo) -> Result<Vec<Say>> {
    let open = class.tx.poll(no).await?.filter(|open| open.poll.state == State::Open);
    let Some(open) = open else { return Ok(class.refuse(&Refused::Closed)) };
    let catalogue = &class.scene.app.content.catalogue;
    let (id, country) = (class.tx.class(), class.profile.country);
    let card = say::card(class.own_words(), id, &open, Asked::of(&open, catalogue), country);
    let says = vec![Say::Privately(card), Refused::BallotInRoom.say(class.own_words())];
    class.tx.commit().await?;
    Ok(says)
}

/// Does something with the reason of an objection.
pub(super) async fn reason(mut class: InClass<'_>, person: PersonId, no: PollNo, act: Reason) -> Result<Vec<Say>> {
    if let Err(refused) = running(&mut class, no).await? {
        return Ok(class.refuse(&refused));
    }
    let objects = class.tx.answer_of(no, person).await? == Some(Answer::Consent(Position::Object));
    let (id, now) = (class.tx.class(), class.scene.event.at);
    match act {
        Reason::Write if objects => {
            class.tx.keep_dialog(person, &Dialog::Objection { poll: no }, now).await?;
            class
                .say(|class| {
                    let w = class.own_words();
                    Say::Privately(lead::ask(w, id, w.msg_objection_ask()))
                })
                .await
        }
        Reason::Release if objects && class.tx.release_reason(no, person).await? => {
            class.say(|class| in_place(class, say::reason_released(class.own_words(), id, no))).await
        }
        Reason::Drop => {
            class.tx.drop_reason(no, person).await?;
            class.say(|class| in_place(class, Post::line(class.own_words().msg_objection_dropped()))).await
        }
        Reason::Write | Reason::Release => Ok(class.refuse(&Refused::Ended)),
    }
}

/// Takes the reason that somebody wrote, and shows how the class would see it.
pub(super) async fn write_reason(mut class: InClass<'_>, person: PersonId, no: PollNo, text: &str) -> Result<Vec<Say>> {
    if let Err(refused) = running(&mut class, no).await? {
        class.tx.end_dialog(person).await?;
        return class.say(|class| refused.say(class.own_words())).await;
    }
    if class.tx.answer_of(no, person).await? != Some(Answer::Consent(Position::Object)) {
        return Ok(class.refuse(&Refused::Ended));
    }
    let id = class.tx.class();
    let Some(reason) = line(text, LONGEST_REASON) else {
        return class.decline(|w| w.msg_text_too_long()).await;
    };
    class.tx.save_reason(no, person, &reason).await?;
    class.tx.end_dialog(person).await?;
    class.say(|class| Say::Answer(say::preview_reason(class.own_words(), id, no, &reason))).await
}
