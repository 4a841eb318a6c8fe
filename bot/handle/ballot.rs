//! Ballots: casting and changing them, their steps, and reasons of objections.

use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::option::Ticks;
use agreements::poll::own::line;
use agreements::poll::question::Question;

use super::in_class::InClass;
use super::reply::{Handled, Reply, Second, SecondWrite, Stop, Then};
use crate::chat::{Post, Say};
use crate::class::{ClassPoll, Dialog, PollState, Standing, Subject};
use crate::ids::{PersonId, PollNo};
use crate::press::{Fill, Reason};
use crate::say::asked::Asked;
use crate::say::refusal::Refused;
use crate::say::{lead, lesson, poll as say};

/// The maximum length of a reason, in characters.
const LONGEST_REASON: usize = 500;

/// Fills in a ballot: casts or changes a vote, or shows the next step.
///
/// It enqueues nothing and edits nothing, because a vote changes nothing on an open card.
pub(super) async fn fill(class: &mut InClass<'_>, person: PersonId, no: PollNo, version: i32, fill: Fill) -> Handled {
    let open = running(class, no).await?;
    if open.version != version {
        return Err(Refused::Changed.into());
    }
    let options = open.poll.question.options().len();
    let answer = match fill {
        Fill::Vote(answer) => answer,
        Fill::Tick(place) if usize::from(place) >= options => return Err(Refused::NotOffered.into()),
        Fill::Tick(place) => {
            let given = class.tx.answer_of(no, person).await?;
            let mut ticks = if let Some(Answer::Ticks(ticks)) = given { ticks } else { Ticks::default() };
            ticks.add(place);
            Answer::Ticks(ticks)
        }
        Fill::Rank(order) => {
            let started = order.is_empty() && matches!(open.poll.question, Question::Ranking { .. });
            if !started && !open.poll.question.offers(&Answer::Order(order.clone())) {
                return Err(Refused::NotOffered.into());
            }
            if order.len() + 1 < options {
                return Ok(step(class, &open, &order));
            }
            // The last option takes the last place.
            let last = (0..).take(options).find(|place| !order.contains(place));
            Answer::Order(order.into_iter().chain(last).collect())
        }
        Fill::Until(age) => {
            if !matches!(open.poll.question, Question::Pledge(scale) if scale.offers(age)) {
                return Err(Refused::NotOffered.into());
            }
            let asked = Asked::of(&open, &class.scene.app.content.catalogue);
            return Ok(in_place(class, say::need(class.own_words(), class.tx.class(), &open, asked, age)).into());
        }
    };
    vote(class, person, open, answer).await
}

/// Answers a dilemma. A person without a vote gets an answer too, but the bot does not store theirs.
pub(super) async fn dilemma(class: &mut InClass<'_>, person: PersonId, no: PollNo, version: i32, place: u8) -> Handled {
    let open = running(class, no).await?;
    if !open.subject.is_lesson() {
        return Err(Refused::Stale.into());
    }
    if open.version != version {
        return Err(Refused::Changed.into());
    }
    match class.member.map(|member| member.standing) {
        Some(Standing::Staff | Standing::Other) => {
            if !open.poll.question.offers(&Answer::Option(place)) {
                return Err(Refused::NotOffered.into());
            }
            let w = class.own_words();
            let asked = Asked::of(&open, &class.scene.app.content.catalogue);
            Ok(Say::Answer(lesson::thought(w, &asked.option(w, place))).into())
        }
        Some(Standing::Guardian { .. }) | None => vote(class, person, open, Answer::Option(place)).await,
    }
}

/// The poll, locked against closing. Refuses if it is not open. The clock under the lock decides, not the time of the
/// press.
async fn running(class: &mut InClass<'_>, no: PollNo) -> Result<ClassPoll, Stop> {
    let open = class.tx.poll_for_vote(no).await?.ok_or(Refused::Stale)?;
    open.runs(class.scene.app.clock.now())?;
    Ok(open)
}

/// Casts or changes a vote.
///
/// A newcomer becomes a guardian first, and a second transaction casts their ballot. Postgres stores a transaction's id
/// in each row, and a shared id would link the ballot to the person.
async fn vote(class: &mut InClass<'_>, person: PersonId, open: ClassPoll, answer: Answer) -> Handled {
    let app = class.scene.app;
    open.vote(&answer, app.clock.now())?;
    if class.member.is_some() {
        if class.profile.slips_only && !class.tx.has_slip_seat(person).await? {
            return Err(Refused::SlipNeeded.into());
        }
        return cast(class, person, &open, answer, false).await;
    }
    class.room_for(person, 1).await?;
    class.tx.stand(person, Standing::Guardian { children: 1 }, || app.new_id()).await?;
    class.operation().welcome(person).await?;
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::Cast(open.no, answer) }))
}

/// Casts the first ballot of a new guardian.
pub(super) async fn cast_first(class: &mut InClass<'_>, person: PersonId, no: PollNo, answer: Answer) -> Handled {
    let open = class.tx.poll_for_vote(no).await?.ok_or(Refused::Closed)?;
    open.vote(&answer, class.scene.app.clock.now())?;
    cast(class, person, &open, answer, true).await
}

async fn cast(class: &mut InClass<'_>, person: PersonId, open: &ClassPoll, answer: Answer, first: bool) -> Handled {
    let (app, no) = (class.scene.app, open.no);
    class.tx.cast(no, person, &answer).await?;
    let objects = answer == Answer::Consent(Position::Object);
    if !objects && matches!(open.poll.question, Question::Consent) {
        class.tx.drop_reason(no, person).await?;
    }
    let asked = Asked::of(open, &app.content.catalogue);
    let zone = class.profile.country.zone();
    let counts_as = class.member.map_or(Standing::Guardian { children: 1 }, |member| member.standing);
    let (own, id) = (class.own_words(), class.tx.class());
    let noted = say::noted(own, open, asked, &answer, &zone, counts_as, first);
    let (private, kind) = (class.scene.event.room.private, open.poll.question.kind());
    let mut says = vec![if private && kind.has_ticks() {
        // The ballot comes again, with buttons for the next ticks.
        let ballot = say::ballot(own, id, open, asked, class.profile.country, Some(&answer));
        Say::Replace(Post { paragraphs: noted.paragraphs, ..ballot })
    } else if private && kind.takes_steps() {
        Say::Replace(noted)
    } else {
        Say::Answer(noted)
    }];
    says.extend(objects.then(|| Say::Privately(say::offer_reason(own, id, no))));
    says.extend(first.then(|| Say::Offer(say::offer_reminders(own, id))));
    Ok(says.into())
}

/// Replaces the post of the previous step in private, where nobody else sees it.
fn in_place(class: &InClass<'_>, post: Post) -> Say {
    if class.scene.event.room.private { Say::Replace(post) } else { Say::Privately(post) }
}

fn step(class: &InClass<'_>, open: &ClassPoll, order: &[u8]) -> Reply {
    let asked = Asked::of(open, &class.scene.app.content.catalogue);
    in_place(class, say::step(class.own_words(), class.tx.class(), open, asked, order)).into()
}

/// Sends the person the ballot of an open poll in private. The person becomes a member, because only members may press
/// its buttons there.
pub(super) async fn open(class: &mut InClass<'_>, person: PersonId, no: PollNo) -> Handled {
    class.tx.add_membership(person).await?;
    let open = class.tx.poll(no).await?.ok_or(Refused::Stale)?;
    open.runs(class.scene.app.clock.now())?;
    let given = class.own_ticks(&open).await?;
    let catalogue = &class.scene.app.content.catalogue;
    let asked = Asked::of(&open, catalogue);
    let (w, id, country) = (class.own_words(), class.tx.class(), class.profile.country);
    let post = match open.poll.question.kind().takes_steps() {
        true => say::step(w, id, &open, asked, &[]),
        false => say::ballot(w, id, &open, asked, country, given.as_ref()),
    };
    let mut says = vec![Say::Privately(post)];
    if let Subject::Pulse(_) = open.subject {
        // The first question of a pulse brings the others along.
        for other in class.tx.open_polls().await?.iter().filter(|other| other.no > no) {
            if matches!(other.subject, Subject::Pulse(_)) {
                says.push(Say::Privately(say::ballot(w, id, other, Asked::of(other, catalogue), country, None)));
            }
        }
    }
    if !class.scene.event.room.private {
        says.push(Say::Answer(Post::line(w.msg_ballot_sent())));
    }
    Ok(says.into())
}

/// Sends the ballot in private to a person who showed theirs to the room.
pub(super) async fn shown(class: &mut InClass<'_>, no: PollNo) -> Handled {
    let open = class.tx.poll(no).await?.filter(|open| open.state == PollState::Open).ok_or(Refused::Closed)?;
    let given = class.own_ticks(&open).await?;
    let (id, country) = (class.tx.class(), class.profile.country);
    let asked = Asked::of(&open, &class.scene.app.content.catalogue);
    let ballot = Say::Privately(say::ballot(class.own_words(), id, &open, asked, country, given.as_ref()));
    Ok(Reply { says: vec![ballot], ..Reply::refuse_and_keep(Refused::BallotInRoom) })
}

/// Runs an action on the reason of an objection.
pub(super) async fn reason(class: &mut InClass<'_>, person: PersonId, no: PollNo, act: Reason) -> Handled {
    running(class, no).await?;
    let objects = class.tx.answer_of(no, person).await? == Some(Answer::Consent(Position::Object));
    let (id, now, w) = (class.tx.class(), class.scene.event.at, class.own_words());
    match act {
        Reason::Write if objects => {
            class.tx.keep_dialog(person, &Dialog::Objection { poll: no }, now).await?;
            Ok(Say::Privately(lead::ask(w, id, w.msg_objection_ask())).into())
        }
        Reason::Release if objects && class.tx.release_reason(no, person).await? => {
            Ok(in_place(class, say::reason_released(w, id, no)).into())
        }
        Reason::Drop if objects => {
            class.tx.drop_reason(no, person).await?;
            Ok(in_place(class, Post::line(w.msg_objection_dropped())).into())
        }
        Reason::Write | Reason::Release | Reason::Drop => Err(Refused::Ended.into()),
    }
}

/// Takes the reason of an objection. The dialog's row and the message's id lead to the person, and the reason must not:
/// so a second transaction stores the reason, and a third ends the dialog. If the program dies on the way, the dialog
/// still waits.
pub(super) async fn write_reason(class: &mut InClass<'_>, person: PersonId, no: PollNo, text: &str) -> Handled {
    match running(class, no).await {
        Ok(_) => {}
        Err(Stop::Refused(refused)) => {
            class.tx.end_dialog(person).await?;
            return Ok(Reply::refuse_and_keep(refused));
        }
        Err(fault) => return Err(fault),
    }
    let reason = line(text, LONGEST_REASON).ok_or(Refused::TextTooLong)?;
    class.may_say()?;
    Ok(Reply::go_on(Second { class: class.tx.class(), person, write: SecondWrite::Reason(no, reason) }))
}

/// Stores the reason of an objection, and previews it as the class would see it.
pub(super) async fn save_reason(class: &mut InClass<'_>, person: PersonId, no: PollNo, reason: &str) -> Handled {
    running(class, no).await?;
    if class.tx.answer_of(no, person).await? != Some(Answer::Consent(Position::Object)) {
        return Err(Refused::Ended.into());
    }
    class.tx.save_reason(no, person, reason).await?;
    let preview = Say::Answer(say::preview_reason(class.own_words(), class.tx.class(), no, reason));
    let end = Second { class: class.tx.class(), person, write: SecondWrite::EndReason(no) };
    Ok(Reply { says: vec![preview], then: Some(Then::Go(end)) })
}

/// Ends the dialog about a reason, unless the person has begun another one.
pub(super) async fn end_reason(class: &mut InClass<'_>, person: PersonId, no: PollNo) -> Handled {
    if class.tx.dialog(person, class.scene.event.at).await? == Some(Dialog::Objection { poll: no }) {
        class.tx.end_dialog(person).await?;
    }
    Ok(Reply::default())
}
