use proptest::prelude::*;

use super::*;
use crate::ballot::{Answer, Ticks};
use crate::disclosure::{Band, Figure};
use crate::poll::Outcome;
use crate::tally::Tally;

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn catalogue() -> Catalogue {
    Catalogue::embedded().unwrap()
}

fn clause(id: &str) -> Topic {
    Topic::Clause(ClauseId(id.into()))
}

fn session(topics: Vec<Topic>, means: Means, present: u8) -> Session {
    Session::begin(topics, means, ChildCount::try_from(present).unwrap()).unwrap()
}

/// A session that has come to that step of its first topic.
fn at(step: Step, topics: Vec<Topic>, means: Means, present: u8) -> Session {
    let mut session = session(topics, means, present);
    while session.step < step {
        session.go_on(&catalogue(), None, None).unwrap();
        if session.step == Step::Propose {
            session.write_down("We wait for each other.").unwrap();
        }
    }
    session
}

fn ticks(places: &[u8]) -> Answer {
    Answer::Ticks(places.iter().copied().collect::<Ticks>())
}

#[test]
fn a_session_goes_through_its_topics_step_by_step_and_what_has_been_comes_first() {
    let mut session = session(vec![Topic::Wishes, clause("s-tone")], Means::Hands, 20);
    assert_eq!((session.step, session.topic()), (Step::Gather, None));
    let mut steps = Vec::new();
    while session.step != Step::Done {
        if session.step == Step::Vote {
            let counted = vec![20; session.candidates.len()];
            let tally = session.hands(&counted).unwrap();
            session.count(tally, None).unwrap();
        } else {
            session.go_on(&catalogue(), None, Some(now())).unwrap();
        }
        if session.step == Step::Propose {
            session.write_down("We read before we answer.").unwrap();
        }
        steps.push((session.place, session.step));
    }
    use Step::{Done, Group, Propose, Talk, Think, Told, Vote};
    let topic = |place| [Think, Propose, Group, Talk, Vote, Told].map(|step| (place, step));
    assert_eq!(steps, [topic(0).as_slice(), &topic(1), &[(2, Done)]].concat());
    assert_eq!(session.topics, [clause("s-tone"), Topic::Wishes]);
    assert_eq!(session.words(|topic| *topic == Topic::Wishes), ["We read before we answer."]);
    let part = session.part(None).unwrap();
    assert_eq!(part.len(), 1, "wishes are no points");
    assert!(part[0].settled.is_some(), "of equals the one that is offered first");
    assert_eq!(session.go_on(&catalogue(), None, None), Err(NotNow::MovedOn));
}

#[test]
fn a_session_has_a_few_topics_each_once_and_no_secret_vote_among_four() {
    let begin = |topics: Vec<Topic>, means, present| {
        Session::begin(topics, means, ChildCount::try_from(present).unwrap()).map(|session| session.topics.len())
    };
    assert_eq!(begin(vec![], Means::Slips, 20), Err(NotNow::Topics));
    assert_eq!(begin(vec![Topic::Own, Topic::Own], Means::Slips, 20), Err(NotNow::Topics));
    let five = ["s-tone", "s-ask", "s-told", "s-games", "s-sorry"].map(clause);
    assert_eq!(begin(five.to_vec(), Means::Slips, 20), Err(NotNow::Topics));
    assert_eq!(begin(vec![Topic::Own], Means::Slips, 4), Err(NotNow::TooFew));
    assert_eq!(begin(vec![Topic::Own], Means::Hands, 4), Ok(1));
}

#[test]
fn nothing_is_seen_before_it_is_let_through_and_alike_becomes_one() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    session.wordings.clear();
    assert!(session.waits(1) && session.wordings.is_empty());
    session.let_through(1, "No phones at lunch.").unwrap();
    session.let_through(2, "no phones at lunch.").unwrap();
    session.let_through(3, "We eat without screens.").unwrap();
    session.keep_back(4).unwrap();
    assert_eq!(session.let_through(1, "twice"), Err(NotNow::NotThere));
    assert_eq!(session.wordings.iter().map(|w| w.of.len()).collect::<Vec<_>>(), [2, 1], "the same words are one");
    session.let_through(4, "After all.").unwrap();
    let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
    session.merge(&[numbers[1], numbers[0]], Some("  We eat\nwithout phones. ")).unwrap();
    assert_eq!(session.wordings[0].words, "We eat without phones.");
    assert_eq!(session.wordings[0].of, [1, 2, 3]);
    session.take_down(numbers[0]).unwrap();
    assert!(!session.waits(1) && session.wordings.len() == 1);
    assert_eq!(session.merge(&[99], None), Err(NotNow::NotThere));
    assert_eq!(session.merge(&[], None), Err(NotNow::NotThere));
    assert_eq!(session.write_down(&"x".repeat(201)), Err(NotNow::Words));
    session.step = Step::Vote;
    assert_eq!(session.write_down("late"), Err(NotNow::MovedOn));
}

#[test]
fn five_seconds_are_told_and_four_are_not() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    session.write_down("Another one.").unwrap();
    let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
    session.count_seconds(&BTreeMap::from([(numbers[0], 4), (numbers[1], 5)]));
    let told: Vec<(i32, bool)> = session.wordings.iter().map(|wording| (wording.number, wording.seconded)).collect();
    assert_eq!(told, [(numbers[1], true), (numbers[0], false)]);
}

#[test]
fn a_vote_has_something_to_vote_on_and_not_too_much() {
    let mut nothing = at(Step::Talk, vec![Topic::Own], Means::Slips, 20);
    nothing.wordings.clear();
    assert_eq!(nothing.go_on(&catalogue(), None, None), Err(NotNow::Nothing));
    let mut much = at(Step::Talk, vec![clause("s-tone")], Means::Slips, 20);
    for number in 0..MAX_OPTIONS {
        much.write_down(&format!("Rule {number}")).unwrap();
    }
    assert_eq!(much.go_on(&catalogue(), None, None), Err(NotNow::TooMany));
}

#[test]
fn blanks_are_filled_in_before_the_vote_and_only_with_what_may_stand_there() {
    let mut session = at(Step::Talk, vec![clause("s-quiet")], Means::Slips, 20);
    assert_eq!(session.fill(&catalogue(), "from", "12:00"), Err(NotNow::NotThere));
    assert_eq!(session.fill(&catalogue(), "nothing", "20:00"), Err(NotNow::NotThere));
    session.fill(&catalogue(), "from", "20.30").unwrap();
    let Some(Candidate::Offered(settled)) = session.to_be_voted_on(&catalogue(), None).into_iter().next() else {
        panic!("an offer")
    };
    assert_eq!(settled.blanks["from"], Filled::Time(jiff::civil::time(20, 30, 0, 0)));
    assert_eq!(settled.blanks["to"], Filled::Time(jiff::civil::time(7, 0, 0, 0)));
}

#[test]
fn a_page_of_another_step_is_refused_and_so_is_everything_in_a_pause() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    let mark = session.mark();
    assert_eq!(session.takes(Step::Propose, &mark), Ok(()));
    session.set_timer(Some(now() + SignedDuration::from_mins(5)));
    session.pause(now());
    assert_eq!(session.takes(Step::Propose, &mark), Err(NotNow::Paused));
    session.pause(now() + SignedDuration::from_mins(60));
    assert_eq!(session.timer, Timer::Runs(Some(now() + SignedDuration::from_mins(65))));
    session.go_on(&catalogue(), None, None).unwrap();
    assert_eq!(session.takes(Step::Propose, &mark), Err(NotNow::MovedOn));
    assert_eq!(session.takes(Step::Group, &mark), Err(NotNow::MovedOn));
}

#[test]
fn a_clause_gets_the_one_wording_that_most_go_along_with() {
    let mut session = at(Step::Vote, vec![clause("s-tone")], Means::Slips, 25);
    let own = u8::try_from(session.candidates.len() - 1).unwrap();
    let answers = std::iter::repeat_n(ticks(&[0, own]), 14).chain(std::iter::repeat_n(ticks(&[own]), 6));
    let published = session.count(Tally::of_seats(answers), None).unwrap();
    assert_eq!(published.shown.outcome, Outcome::Options([0, own].into_iter().collect()));
    let told = session.told.last().unwrap();
    assert_eq!(told.chosen, [own]);
    let Figure::Bars(bands) = &told.shown.figure else { panic!("bars") };
    assert_eq!(bands[0], Band { least: 10, most: 14 });
    let part = session.part(None).unwrap();
    assert_eq!(part[0].additions, ["We wait for each other."]);
    session.talk_again().unwrap();
    assert!(session.told.is_empty() && session.step == Step::Talk);
}

#[test]
fn a_vote_that_is_repeated_because_of_one_pupil_shows_the_same() {
    let mut session = at(Step::Vote, vec![Topic::Own], Means::Slips, 25);
    let tally = |yes: usize| Tally::of_seats(std::iter::repeat_n(ticks(&[0]), yes).chain([ticks(&[]), ticks(&[])]));
    let first = session.count(tally(14), None).unwrap();
    session.talk_again().unwrap();
    session.go_on(&catalogue(), None, None).unwrap();
    let second = session.count(tally(15), Some(first.clone())).unwrap();
    assert_eq!(second, first);
}

#[test]
fn a_pulse_says_what_is_kept_to_and_the_rest_may_be_left_out() {
    let own =
        |words: &str| Agreed { about: crate::agreement::About::Own(words.into()), settled: None, additions: vec![] };
    let part = Version {
        number: 3,
        points: vec![own("We wait."), own("We ask."), own("We tell.")],
        made_on: jiff::civil::date(2026, 9, 1),
        credits: vec![],
    };
    let mut session = session(vec![Topic::Pulse], Means::Slips, 20);
    session.go_on(&catalogue(), Some(&part), None).unwrap();
    assert_eq!((session.step, session.candidates.len()), (Step::Vote, 3));
    session.count(Tally::of_seats(std::iter::repeat_n(ticks(&[0, 2]), 20)), None).unwrap();
    assert_eq!(session.talk_again(), Err(NotNow::MovedOn));
    assert_eq!(session.leave_out(0), Err(NotNow::NotThere), "it is kept to");
    assert_eq!(session.leave_out(3), Err(NotNow::NotThere));
    session.leave_out(1).unwrap();
    assert_eq!(session.part(Some(&part)).unwrap(), [own("We wait."), own("We tell.")]);
    session.leave_out(1).unwrap();
    assert_eq!(session.part(Some(&part)).unwrap().len(), 3);
    assert!(session.has_looked());
}

#[test]
fn a_part_has_so_many_points_and_no_more() {
    let mut session = at(Step::Talk, vec![Topic::Own], Means::Hands, 20);
    for number in 1..MAX_OPTIONS {
        session.write_down(&format!("Rule {number}")).unwrap();
    }
    session.go_on(&catalogue(), None, None).unwrap();
    let tally = session.hands(&[20; MAX_OPTIONS]).unwrap();
    session.count(tally, None).unwrap();
    assert_eq!(session.part(None).unwrap().len(), MAX_OPTIONS);
    let own = Agreed { about: crate::agreement::About::Own("One more.".into()), settled: None, additions: vec![] };
    let before = Version { number: 1, points: vec![own], made_on: jiff::civil::date(2026, 9, 1), credits: Vec::new() };
    assert_eq!(session.part(Some(&before)), Err(NotNow::Full));
}

proptest! {
    #[test]
    fn hands_are_counted_candidate_by_candidate(counted in proptest::collection::vec(0u8..=24, 5), present in 20u8..=24) {
        let mut session = at(Step::Vote, vec![clause("s-tone")], Means::Hands, present);
        session.candidates.truncate(counted.len());
        let fits = counted.len() == session.candidates.len();
        let few = counted.iter().all(|hands| *hands <= present);
        match session.hands(&counted) {
            Ok(tally) => {
                prop_assert!(fits && few);
                prop_assert_eq!(tally.seats(), u32::from(present));
                for (place, hands) in (0..).zip(&counted) {
                    prop_assert_eq!(crate::choice::ticked(&tally, place), u32::from(*hands) * 12);
                }
            }
            Err(NotNow::Hands) => prop_assert!(fits && !few),
            Err(_) => prop_assert!(!fits),
        }
    }
}
