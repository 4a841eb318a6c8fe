//! Payloads of polls, and of polls that are being planned.

use agreements::poll::answer::Answer;
use agreements::poll::kind::Kind;
use agreements::poll::rule::Share;
use enige::ids::{ClassId, PollNo};
use enige::press::{ClassPress, Either, Fill, Lead, Plan, Press, Reason};

/// Opens a ready-made poll.
pub(crate) fn open(class: ClassId, poll: &str) -> String {
    Press::Class(class, ClassPress::Open(poll.to_owned())).data()
}

/// Opens a ballot in private.
pub(crate) fn ballot(class: ClassId, poll: i32) -> String {
    Press::Class(class, ClassPress::Ballot(PollNo(poll))).data()
}

fn fill(class: ClassId, poll: i32, version: i32, fill: Fill) -> String {
    Press::Class(class, ClassPress::Fill(PollNo(poll), version, fill)).data()
}

/// A vote on a version of a poll; the answer as a tally writes it.
pub(crate) fn vote(class: ClassId, poll: i32, version: i32, answer: &str) -> String {
    let answer = Answer::try_from(answer.to_owned()).expect("an answer");
    fill(class, poll, version, Fill::Vote(answer))
}

/// A tick of an option, by its place.
pub(crate) fn tick(class: ClassId, poll: i32, place: u8) -> String {
    fill(class, poll, 1, Fill::Tick(place))
}

/// An order of options so far.
pub(crate) fn rank(class: ClassId, poll: i32, order: &[u8]) -> String {
    fill(class, poll, 1, Fill::Rank(order.to_vec()))
}

/// The first step of a pledge.
pub(crate) fn until(class: ClassId, poll: i32, age: u8) -> String {
    fill(class, poll, 1, Fill::Until(age))
}

/// Everything that can be done with the reason of an objection: write it, release it, delete it.
pub(crate) fn reasons(class: ClassId, poll: i32) -> [String; 3] {
    [Reason::Write, Reason::Release, Reason::Drop]
        .map(|act| Press::Class(class, ClassPress::Reason(PollNo(poll), act)).data())
}

fn lead(class: ClassId, poll: i32, act: Lead) -> String {
    Press::Class(class, ClassPress::Lead(PollNo(poll), act)).data()
}

/// Shows what can be done with a poll.
pub(crate) fn show(class: ClassId, poll: i32) -> String {
    lead(class, poll, Lead::Show)
}

/// Closes a poll.
pub(crate) fn close(class: ClassId, poll: i32) -> String {
    lead(class, poll, Lead::Close)
}

/// Prolongs a poll by this number of days.
pub(crate) fn prolong(class: ClassId, poll: i32, days: u8) -> String {
    lead(class, poll, Lead::Prolong(days))
}

/// Asks for another closing time in a dialog.
pub(crate) fn until_when(class: ClassId, poll: i32) -> String {
    lead(class, poll, Lead::ProlongUntil)
}

/// Rewords a poll.
pub(crate) fn edit(class: ClassId, poll: i32) -> String {
    lead(class, poll, Lead::Edit)
}

/// What only the contact parent can do with an open poll.
pub(crate) fn of_an_open_poll(class: ClassId, poll: i32) -> Vec<String> {
    let acts = [
        Lead::Show,
        Lead::Close,
        Lead::Prolong(3),
        Lead::ProlongUntil,
        Lead::Withdraw,
        Lead::WithdrawNow,
        Lead::Edit,
        Lead::Copy,
        Lead::FollowNow,
    ];
    acts.map(|act| lead(class, poll, act)).to_vec()
}

/// What nobody can do with an open poll, because it comes after the close or after a question.
pub(crate) fn not_of_an_open_poll(class: ClassId, poll: i32) -> Vec<String> {
    let acts = [Lead::Export, Lead::Runoff, Lead::Review(12), Lead::Follow, Lead::FollowNow, Lead::WithdrawNow];
    acts.map(|act| lead(class, poll, act)).to_vec()
}

fn plan(class: ClassId, act: Plan) -> String {
    Press::Class(class, ClassPress::Plan(act)).data()
}

/// Begins a poll in one's own words.
pub(crate) fn own_poll(class: ClassId) -> String {
    plan(class, Plan::New)
}

/// Puts a planned poll to the class.
pub(crate) fn put(class: ClassId) -> String {
    plan(class, Plan::Open)
}

/// Discards a planned poll.
pub(crate) fn discard(class: ClassId) -> String {
    Press::Either(class, Either::Discard).data()
}

/// What only the contact parent can do with a planned poll.
pub(crate) fn of_a_plan(class: ClassId) -> Vec<String> {
    let acts = [
        Plan::New,
        Plan::Kind(Kind::Choice),
        Plan::Days(3),
        Plan::Closing,
        Plan::Opening,
        Plan::AtOnce,
        Plan::Share(Share::TwoThirds),
        Plan::Quorum(5),
        Plan::Reword,
        Plan::Open,
    ];
    acts.map(|act| plan(class, act)).to_vec()
}
