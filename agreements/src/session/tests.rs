use proptest::prelude::*;

use super::*;
use crate::ballot::{Answer, Ticks};
use crate::disclosure::{Band, Figure};
use crate::poll::Outcome;
use crate::question::Question;
use crate::tally::Tally;
use crate::version::Agreed;

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

/// A copy: the tests ask for it a thousand times, and reading all files takes 20 ms each time.
fn catalogue() -> Catalogue {
    static READ: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(|| Catalogue::embedded().unwrap());
    READ.clone()
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
            session.count(tally, session.present, None).unwrap();
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
    assert_eq!(begin(vec![Topic::Own], Means::Room, 4), Err(NotNow::TooFew));
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
    let by = |number: i32, pupils: std::ops::Range<u8>| pupils.map(move |pupil| (number, pupil));
    let seconds: Vec<(i32, u8)> = by(numbers[0], 0..4).chain(by(numbers[1], 3..8)).collect();
    session.count_seconds(&seconds);
    let told: Vec<(i32, bool)> = session.wordings.iter().map(|wording| (wording.number, wording.seconded)).collect();
    assert_eq!(told, [(numbers[1], true), (numbers[0], false)]);
}

#[test]
fn what_is_put_together_is_seconded_by_all_who_seconded_a_part_of_it_each_once() {
    for (second, enough) in [(2..4_u8, false), (2..5, true)] {
        let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
        session.write_down("Another one.").unwrap();
        let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
        session.merge(&numbers, None).unwrap();
        let seconds: Vec<(i32, u8)> =
            (0..3).map(|pupil| (numbers[0], pupil)).chain(second.map(|pupil| (numbers[1], pupil))).collect();
        session.count_seconds(&seconds);
        assert_eq!(session.wordings[0].seconded, enough, "{seconds:?}");
    }
}

#[test]
fn numbers_that_were_given_are_not_given_again_and_a_ballot_is_of_one_vote_only() {
    let mut session = at(Step::Talk, vec![Topic::Own], Means::Slips, 20);
    let before = session.clone();
    session.write_down("Another one.").unwrap();
    let given = session.wordings[1].number;
    let mut back = session.back_to(before);
    assert_eq!(back.mark(), session.mark(), "it is the same step");
    back.write_down("Something else.").unwrap();
    assert!(back.wordings[1].number > given);
    back.go_on(&catalogue(), None, None).unwrap();
    let ballot = back.mark();
    let voting = back.clone();
    back.talk_again().unwrap();
    back.take_down(back.wordings[0].number).unwrap();
    back.go_on(&catalogue(), None, None).unwrap();
    assert_eq!(back.takes(Step::Vote, &ballot), Err(NotNow::MovedOn), "its places are of other words");
    assert_ne!(back.back_to(before_vote(&voting)).mark(), ballot);
}

/// A session that is still talking about what it votes on.
fn before_vote(session: &Session) -> Session {
    Session { step: Step::Talk, candidates: Vec::new(), ..session.clone() }
}

#[test]
fn candidates_are_told_apart_by_what_they_say_and_do_not_say_it() {
    let session = at(Step::Vote, vec![clause("s-quiet")], Means::Slips, 20);
    let Question::Approval { options } = session.poll(session.present).question else { panic!("an approval vote") };
    let mut ids: Vec<&str> = options.iter().map(|option| option.0.as_str()).collect();
    assert!(ids.iter().all(|id| id.len() == 32 && !id.contains("wait")), "{ids:?}");
    ids.dedup();
    assert_eq!(ids.len(), session.candidates.len());
    let mut other = at(Step::Talk, vec![clause("s-quiet")], Means::Slips, 20);
    other.fill(&catalogue(), "from", "20:30").unwrap();
    other.go_on(&catalogue(), None, None).unwrap();
    assert_ne!(other.poll(other.present).question, session.poll(session.present).question);
}

#[test]
fn in_a_small_class_the_order_is_no_number_either() {
    let mut session = at(Step::Vote, vec![clause("s-tone")], Means::Slips, 7);
    let answers = std::iter::repeat_n(ticks(&[0, 1]), 5).chain(std::iter::repeat_n(ticks(&[1]), 2));
    let voters = session.present;
    session.count(Tally::of_seats(answers), voters, None).unwrap();
    assert_eq!(session.told[0].chosen, [0], "of those that stand the first");
    assert_eq!(session.told[0].shown.figure, Figure::Words);
}

#[test]
fn who_is_there_is_what_numbers_are_of() {
    let mut session = at(Step::Vote, vec![Topic::Own], Means::Slips, 24);
    let voters = ChildCount::try_from(8).unwrap();
    session.count(Tally::of_seats(std::iter::repeat_n(ticks(&[0]), 8)), voters, None).unwrap();
    assert_eq!(session.told[0].shown.figure, Figure::Words, "eight of a class of twenty-four are eight");
    assert_eq!(session.set_present(ChildCount::try_from(4).unwrap()), Err(NotNow::TooFew));
    session.set_present(ChildCount::try_from(26).unwrap()).unwrap();
    assert_eq!(session.present.get(), 26);
}

#[test]
fn a_vote_has_something_to_vote_on_and_not_too_much() {
    let mut nothing = at(Step::Talk, vec![Topic::Own, Topic::Wishes], Means::Slips, 20);
    nothing.wordings.clear();
    nothing.go_on(&catalogue(), None, None).unwrap();
    assert_eq!((nothing.topic(), nothing.step), (Some(&Topic::Wishes), Step::Think), "the class goes on without it");
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
    let published = session.count(Tally::of_seats(answers), session.present, None).unwrap();
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
    let first = session.count(tally(14), session.present, None).unwrap();
    session.talk_again().unwrap();
    session.go_on(&catalogue(), None, None).unwrap();
    let second = session.count(tally(15), session.present, Some(first.clone())).unwrap();
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
    session.count(Tally::of_seats(std::iter::repeat_n(ticks(&[0, 2]), 20)), session.present, None).unwrap();
    assert_eq!(session.talk_again(), Err(NotNow::MovedOn));
    assert_eq!(session.leave_out(0, Some(&part)), Err(NotNow::NotThere), "it is kept to");
    assert_eq!(session.leave_out(3, Some(&part)), Err(NotNow::NotThere));
    session.leave_out(1, Some(&part)).unwrap();
    assert_eq!(session.part(Some(&part)).unwrap(), [own("We wait."), own("We tell.")]);
    session.leave_out(1, Some(&part)).unwrap();
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
    session.count(tally, session.present, None).unwrap();
    assert_eq!(session.part(None).unwrap().len(), MAX_OPTIONS);
    let own = Agreed { about: crate::agreement::About::Own("One more.".into()), settled: None, additions: vec![] };
    let before = Version { number: 1, points: vec![own], made_on: jiff::civil::date(2026, 9, 1), credits: Vec::new() };
    assert_eq!(session.part(Some(&before)), Err(NotNow::Full));
    assert_eq!(session.leave_out(0, Some(&before)), Err(NotNow::MovedOn));
    session.go_on(&catalogue(), Some(&before), None).unwrap();
    session.leave_out(0, Some(&before)).unwrap();
    assert_eq!(session.part(Some(&before)).unwrap().len(), MAX_OPTIONS);
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
