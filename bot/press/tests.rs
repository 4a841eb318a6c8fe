mod forms;

use agreements::class::group::GroupKind;
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::council::kind::CouncilKind;
use agreements::poll::answer::Answer;
use agreements::poll::answer::pledge::{Need, Pledge};
use agreements::poll::kind::Kind;
use agreements::poll::option::Ticks;
use proptest::prelude::*;
use uuid::Uuid;

use super::payload::TOPICS;
use super::*;

fn presses() -> Vec<Press> {
    let class = ClassId(Uuid::max());
    let setups = [
        Choice::Language("sv".into()),
        Choice::Kind(GroupKind::AfterSchool),
        Choice::Council(CouncilKind::AfterSchool),
        Choice::Name(ClassName::try_from("5B: blå".to_owned()).unwrap()),
        Choice::Country(Country::Se),
        Choice::Year(10),
        Choice::Children(ChildCount::try_from(60).unwrap()),
    ];
    let mut presses: Vec<Press> = setups.map(|c| Press::SetUp(class, SetUp::Choice(c))).to_vec();
    presses.extend(Standing::ALL.map(|standing| Press::Class(class, ClassPress::Stand(standing))));
    presses.extend(TOPICS.map(|(_, topic)| Press::Class(class, ClassPress::Show(topic))));
    presses.extend(Lang::ALL.map(|lang| Press::Anywhere(Anywhere::Language(lang))));
    presses.extend([
        Press::SetUp(class, SetUp::NameOfRoom),
        Press::SetUp(class, SetUp::Confirm),
        Press::Class(class, ClassPress::Open("debut".into())),
        Press::Class(class, ClassPress::Ballot(PollNo(i32::MAX))),
        Press::Anywhere(Anywhere::App(Country::Se, None)),
        Press::Anywhere(Anywhere::App(Country::No, Some("messenger-kids".into()))),
        Press::Anywhere(Anywhere::Law(Country::Dk)),
        Press::Anywhere(Anywhere::Incidents(Country::No)),
        Press::Anywhere(Anywhere::Incident(Country::No, "sexual-picture".into(), Helper::Parent)),
        Press::Anywhere(Anywhere::Incident(Country::Se, "sexual-picture".into(), Helper::Staff)),
        Press::Either(class, Either::Language(Lang::En)),
        Press::Anywhere(Anywhere::Forget),
    ]);
    let poll = PollNo(99_999);
    let pledge = Answer::Pledge(Pledge { until: 18, need: Need::Share(12) });
    let all: Vec<u8> = (0..12).collect();
    let answers = [Answer::NoOpinion, Answer::Age(13), Answer::Option(11), Answer::Order(all.clone()), pledge];
    let fills = answers.map(Fill::Vote).into_iter().chain([
        Fill::Vote(Answer::Ticks(Ticks::default())),
        Fill::Tick(11),
        Fill::Rank(vec![]),
        Fill::Rank(all),
        Fill::Until(13),
    ]);
    presses.extend(fills.map(|fill| Press::Class(class, ClassPress::Fill(poll, 999, fill))));
    presses.extend(
        [Reason::Write, Reason::Release, Reason::Drop].map(|act| Press::Class(class, ClassPress::Reason(poll, act))),
    );
    let leads = ["s", "c", "q", "w", "x", "e", "y", "t", "r", "f", "g", "p7", "n12"].map(Lead::parse);
    presses.extend(leads.map(|lead| Press::Class(class, ClassPress::Lead(poll, lead.expect("a code of ours")))));
    presses.extend(Kind::ALL.map(|kind| Press::Class(class, ClassPress::Plan(Plan::Kind(kind)))));
    let plans = ["n", "c", "o", "a", "m", "t", "s", "g", "w", "d7", "q12"].map(Plan::parse);
    presses.extend(plans.map(|plan| Press::Class(class, ClassPress::Plan(plan.expect("a code of ours")))));
    let seats = ["s", "l", "p", "a", "m", "f", "r", "q", "i", "o", "n", "e.7", "y.2147483647"].map(SeatAct::parse);
    presses.extend(seats.map(|act| Press::Class(class, ClassPress::Seat(act.expect("a code of ours")))));
    let (lessons, asks, checks, pupils) = teach::all();
    presses.extend(lessons.into_iter().map(|act| Press::Class(class, ClassPress::Lesson(act))));
    presses.extend(asks.into_iter().map(|act| Press::Class(class, ClassPress::Ask(act))));
    presses.extend(checks.into_iter().map(|act| Press::Class(class, ClassPress::Check(act))));
    presses.extend(pupils.into_iter().map(|act| Press::Class(class, ClassPress::Pupils(act))));
    presses.extend(part::all().map(|part| Press::TakePart(PupilsId(class.0), part)));
    let (councils, memberships) = council::all();
    presses.extend(councils.into_iter().map(|act| Press::Council(class, act)));
    presses.extend(memberships.into_iter().map(|act| Press::Class(class, ClassPress::Membership(act))));
    presses.push(Press::Either(class, Either::Council));
    presses.push(Press::Either(class, Either::Discard));
    presses.push(Press::Class(class, ClassPress::Dilemma(PollNo(i32::MAX), 999, 11)));
    presses.extend(agree::all().into_iter().map(|act| Press::Class(class, ClassPress::Agree(act))));
    presses
}

#[test]
fn a_button_comes_back_from_a_link_as_it_went() {
    for press in [Anywhere::App(Country::Se, Some("messenger-kids".into())), Anywhere::App(Country::No, None)] {
        let link = press.link();
        assert!(link.len() <= 64 && link.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)), "{link}");
        assert_eq!(Anywhere::linked(&link), Some(press));
    }
}

#[test]
fn every_button_fits_telegram_and_comes_back_as_it_went() {
    for press in presses() {
        let data = press.data();
        assert!((1..=64).contains(&data.len()), "{data} has {} bytes", data.len());
        assert_eq!(Press::parse(&data), Some(press));
    }
}

proptest! {
    #[test]
    fn a_forged_payload_is_never_a_panic(data in ".{0,80}") {
        let _ = Press::parse(&data);
    }

    #[test]
    fn a_mutilated_payload_is_never_a_panic(which in 0usize..150, cut in 0usize..64, junk in "[a-z0-9:]{0,4}") {
        let data = presses()[which % presses().len()].data();
        let cut: String = data.chars().take(cut).collect();
        if let Some(press) = Press::parse(&format!("{cut}{junk}")) {
            prop_assert_eq!(Press::parse(&press.data()), Some(press));
        }
    }
}
