use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::agreement::point::About;
use crate::agreement::version::Agreed;
use crate::content::id::ClauseId;
use crate::poll::answer::Answer;
use crate::poll::disclosure::{Band, Figure};
use crate::poll::kind::choice::ticked;
use crate::poll::option::Ticks;
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;
use crate::poll::tally::Tally;
use crate::session::wording::Second;

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

/// A session at this step of its first topic.
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
fn a_session_goes_through_its_topics_step_by_step() {
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
    assert!(part[0].settled.is_some(), "the first one on a tie");
    assert_eq!(session.go_on(&catalogue(), None, None), Err(SessionRefused::MovedOn));
}

#[test]
fn a_session_has_few_distinct_topics_and_five_pupils_for_a_secret_vote() {
    let begin = |topics: Vec<Topic>, means, present| {
        Session::begin(topics, means, ChildCount::try_from(present).unwrap()).map(|session| session.topics.len())
    };
    assert_eq!(begin(vec![], Means::Slips, 20), Err(SessionRefused::Topics));
    assert_eq!(begin(vec![Topic::Own, Topic::Own], Means::Slips, 20), Err(SessionRefused::Topics));
    let five = ["s-tone", "s-ask", "s-told", "s-games", "s-sorry"].map(clause);
    assert_eq!(begin(five.to_vec(), Means::Slips, 20), Err(SessionRefused::Topics));
    assert_eq!(begin(vec![Topic::Own], Means::Slips, 4), Err(SessionRefused::TooFew));
    assert_eq!(begin(vec![Topic::Own], Means::Room, 4), Err(SessionRefused::TooFew));
    assert_eq!(begin(vec![Topic::Own], Means::Hands, 4), Ok(1));
}

#[test]
fn proposals_need_approval_and_equal_ones_merge() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    session.wordings.clear();
    assert!(session.waits(1) && session.wordings.is_empty());
    session.let_through(1, "No phones at lunch.").unwrap();
    session.let_through(2, "no phones at lunch.").unwrap();
    session.let_through(3, "We eat without screens.").unwrap();
    session.keep_back(4).unwrap();
    assert_eq!(session.let_through(1, "twice"), Err(SessionRefused::NotThere));
    assert_eq!(session.wordings.iter().map(|w| w.of.len()).collect::<Vec<_>>(), [2, 1], "the same words are one");
    session.let_through(4, "After all.").unwrap();
    let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
    session.merge(&[numbers[1], numbers[0]], Some("  We eat\nwithout phones. ")).unwrap();
    assert_eq!(session.wordings[0].words, "We eat without phones.");
    assert_eq!(session.wordings[0].of, [1, 2, 3]);
    session.take_down(numbers[0]).unwrap();
    assert!(!session.waits(1) && session.wordings.len() == 1);
    assert_eq!(session.merge(&[99], None), Err(SessionRefused::NotThere));
    assert_eq!(session.merge(&[], None), Err(SessionRefused::NotThere));
    assert_eq!(session.write_down(&"x".repeat(201)), Err(SessionRefused::Words));
    session.step = Step::Vote;
    assert_eq!(session.write_down("late"), Err(SessionRefused::MovedOn));
}

#[test]
fn five_seconds_mark_a_wording_and_four_do_not() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    session.write_down("Another one.").unwrap();
    let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
    let by = |number: i32, pupils: std::ops::Range<u8>| pupils.map(move |pupil| Second { wording: number, pupil });
    let seconds: Vec<Second<u8>> = by(numbers[0], 0..4).chain(by(numbers[1], 3..8)).collect();
    session.count_seconds(&seconds);
    let told: Vec<(i32, bool)> = session.wordings.iter().map(|wording| (wording.number, wording.seconded)).collect();
    assert_eq!(told, [(numbers[1], true), (numbers[0], false)]);
}

#[test]
fn a_merged_wording_counts_each_seconding_pupil_once() {
    for (second, enough) in [(2..4_u8, false), (2..5, true)] {
        let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
        session.write_down("Another one.").unwrap();
        let numbers: Vec<i32> = session.wordings.iter().map(|wording| wording.number).collect();
        session.merge(&numbers, None).unwrap();
        let by = |wording: i32, pupils: std::ops::Range<u8>| pupils.map(move |pupil| Second { wording, pupil });
        let seconds: Vec<Second<u8>> = by(numbers[0], 0..3).chain(by(numbers[1], second)).collect();
        session.count_seconds(&seconds);
        assert_eq!(session.wordings[0].seconded, enough, "{seconds:?}");
    }
}

#[test]
fn numbers_are_not_reused_and_a_ballot_page_belongs_to_one_vote() {
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
    assert_eq!(back.takes(Step::Vote, &ballot), Err(SessionRefused::MovedOn), "its numbers mean other candidates");
    assert_ne!(back.back_to(before_vote(&voting)).mark(), ballot);
}

/// The same session in the discussion before its vote.
fn before_vote(session: &Session) -> Session {
    Session { step: Step::Talk, candidates: Vec::new(), ..session.clone() }
}

#[test]
fn candidate_ids_depend_on_the_words_and_do_not_reveal_them() {
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
fn in_a_small_class_support_does_not_choose_the_wording() {
    let mut session = at(Step::Vote, vec![clause("s-tone")], Means::Slips, 7);
    let answers = std::iter::repeat_n(ticks(&[0, 1]), 5).chain(std::iter::repeat_n(ticks(&[1]), 2));
    let voters = session.present;
    session.count(Tally::of_seats(answers), voters, None).unwrap();
    assert_eq!(session.told[0].chosen, [0], "the first candidate with a majority");
    assert_eq!(session.told[0].shown.figure, Figure::Words);
}

#[test]
fn counts_refer_to_the_pupils_present() {
    let mut session = at(Step::Vote, vec![Topic::Own], Means::Slips, 24);
    let voters = ChildCount::try_from(8).unwrap();
    session.count(Tally::of_seats(std::iter::repeat_n(ticks(&[0]), 8)), voters, None).unwrap();
    assert_eq!(session.told[0].shown.figure, Figure::Words, "counts refer to the eight voters");
    assert_eq!(session.set_present(ChildCount::try_from(4).unwrap()), Err(SessionRefused::TooFew));
    session.set_present(ChildCount::try_from(26).unwrap()).unwrap();
    assert_eq!(session.present.get(), 26);
}

#[test]
fn a_topic_without_candidates_is_skipped_and_too_many_are_refused() {
    let mut nothing = at(Step::Talk, vec![Topic::Own, Topic::Wishes], Means::Slips, 20);
    nothing.wordings.clear();
    nothing.go_on(&catalogue(), None, None).unwrap();
    assert_eq!((nothing.topic(), nothing.step), (Some(&Topic::Wishes), Step::Think), "the class goes on without it");
    let mut much = at(Step::Talk, vec![clause("s-tone")], Means::Slips, 20);
    for number in 0..MAX_OPTIONS {
        much.write_down(&format!("Rule {number}")).unwrap();
    }
    assert_eq!(much.go_on(&catalogue(), None, None), Err(SessionRefused::TooMany));
}

#[test]
fn blanks_take_values_in_range_before_the_vote() {
    let mut session = at(Step::Talk, vec![clause("s-quiet")], Means::Slips, 20);
    assert_eq!(session.fill(&catalogue(), "from", "12:00"), Err(SessionRefused::NotThere));
    assert_eq!(session.fill(&catalogue(), "nothing", "20:00"), Err(SessionRefused::NotThere));
    session.fill(&catalogue(), "from", "20.30").unwrap();
    let Some(Candidate::Offered(settled)) = session.to_be_voted_on(&catalogue(), None).into_iter().next() else {
        panic!("an offer")
    };
    assert_eq!(settled.blanks["from"], Filled::Time(jiff::civil::time(20, 30, 0, 0)));
    assert_eq!(settled.blanks["to"], Filled::Time(jiff::civil::time(7, 0, 0, 0)));
}

#[test]
fn stale_pages_and_paused_sessions_are_refused() {
    let mut session = at(Step::Propose, vec![Topic::Own], Means::Slips, 20);
    let mark = session.mark();
    assert_eq!(session.takes(Step::Propose, &mark), Ok(()));
    session.set_timer(Some(now() + SignedDuration::from_mins(5)));
    session.pause(now());
    assert_eq!(session.takes(Step::Propose, &mark), Err(SessionRefused::Paused));
    session.pause(now() + SignedDuration::from_mins(60));
    assert_eq!(session.timer, Timer::Runs(Some(now() + SignedDuration::from_mins(65))));
    session.go_on(&catalogue(), None, None).unwrap();
    assert_eq!(session.takes(Step::Propose, &mark), Err(SessionRefused::MovedOn));
    assert_eq!(session.takes(Step::Group, &mark), Err(SessionRefused::MovedOn));
}

#[test]
fn a_clause_gets_the_wording_with_the_most_support() {
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
fn a_repeated_vote_with_one_more_pupil_publishes_the_same_result() {
    let mut session = at(Step::Vote, vec![Topic::Own], Means::Slips, 25);
    let tally = |yes: usize| Tally::of_seats(std::iter::repeat_n(ticks(&[0]), yes).chain([ticks(&[]), ticks(&[])]));
    let first = session.count(tally(14), session.present, None).unwrap();
    session.talk_again().unwrap();
    session.go_on(&catalogue(), None, None).unwrap();
    let second = session.count(tally(15), session.present, Some(first.clone())).unwrap();
    assert_eq!(second, first);
}

#[test]
fn after_a_pulse_check_points_without_a_majority_can_be_dropped() {
    let own = |words: &str| Agreed { about: About::Own(words.into()), settled: None, additions: vec![] };
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
    assert_eq!(session.talk_again(), Err(SessionRefused::MovedOn));
    assert_eq!(session.leave_out(0, Some(&part)), Err(SessionRefused::NotThere), "the class keeps to it");
    assert_eq!(session.leave_out(3, Some(&part)), Err(SessionRefused::NotThere));
    session.leave_out(1, Some(&part)).unwrap();
    assert_eq!(session.part(Some(&part)).unwrap(), [own("We wait."), own("We tell.")]);
    session.leave_out(1, Some(&part)).unwrap();
    assert_eq!(session.part(Some(&part)).unwrap().len(), 3);
    assert!(session.has_looked());
}

#[test]
fn the_pupils_part_has_a_maximum_number_of_points() {
    let mut session = at(Step::Talk, vec![Topic::Own], Means::Hands, 20);
    for number in 1..MAX_OPTIONS {
        session.write_down(&format!("Rule {number}")).unwrap();
    }
    session.go_on(&catalogue(), None, None).unwrap();
    let tally = session.hands(&[20; MAX_OPTIONS]).unwrap();
    session.count(tally, session.present, None).unwrap();
    assert_eq!(session.part(None).unwrap().len(), MAX_OPTIONS);
    let own = Agreed { about: About::Own("One more.".into()), settled: None, additions: vec![] };
    let before = Version { number: 1, points: vec![own], made_on: jiff::civil::date(2026, 9, 1), credits: Vec::new() };
    assert_eq!(session.part(Some(&before)), Err(SessionRefused::Full));
    assert_eq!(session.leave_out(0, Some(&before)), Err(SessionRefused::MovedOn));
    session.go_on(&catalogue(), Some(&before), None).unwrap();
    session.leave_out(0, Some(&before)).unwrap();
    assert_eq!(session.part(Some(&before)).unwrap().len(), MAX_OPTIONS);
}

proptest! {
    #[test]
    fn hands_are_counted_for_each_candidate(counted in proptest::collection::vec(0u8..=24, 5), present in 20u8..=24) {
        let mut session = at(Step::Vote, vec![clause("s-tone")], Means::Hands, present);
        session.candidates.truncate(counted.len());
        let fits = counted.len() == session.candidates.len();
        let few = counted.iter().all(|hands| *hands <= present);
        match session.hands(&counted) {
            Ok(tally) => {
                prop_assert!(fits && few);
                prop_assert_eq!(tally.seats(), u32::from(present));
                for (place, hands) in (0..).zip(&counted) {
                    prop_assert_eq!(ticked(&tally, place), u32::from(*hands) * 12);
                }
            }
            Err(SessionRefused::Hands) => prop_assert!(fits && !few),
            Err(_) => prop_assert!(!fits),
        }
    }
}
