//! Plays an attacker against published results. The attacker knows the rules, the size of the class, one seat's own
//! answers and everything published of a poll. The test enumerates all possible answers of the others.
//!
//! Everything that the bot publishes of a closed poll derives from its [`Disclosure`] and from the poll, which is
//! public. So two tallies with the same disclosure look the same in all languages, pictures, exports and agreements.

use std::collections::HashMap;

use agreements::class::seats::ChildCount;
use agreements::content::id::OptionId;
use agreements::poll::Poll;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::answer::pledge::{Need, Pledge};
use agreements::poll::answer::stance::Stance;
use agreements::poll::ballot::{Ballot, Pseudonym};
use agreements::poll::disclosure::{Disclosure, Published};
use agreements::poll::kind::Kind;
use agreements::poll::question::{AgeScale, Question};
use agreements::poll::rule::{Rule, Share};
use agreements::poll::tally::Tally;

/// The counts one and two. No published result may narrow a count down to these.
const ONE_OR_TWO: u64 = 0b110;

/// A kind of poll with all answers of a seat.
struct Case {
    name: &'static str,
    question: Question,
    answers: Vec<Answer>,
    /// The options that an answer counts for.
    counted: fn(&Answer) -> Vec<usize>,
    largest: u8,
}

fn options(count: usize) -> Vec<OptionId> {
    (0..count).map(|place| OptionId(place.to_string())).collect()
}

fn place(answer: &Answer) -> Vec<usize> {
    match answer {
        Answer::Option(place) => vec![usize::from(*place)],
        Answer::Age(age) => vec![usize::from(*age - 10)],
        Answer::Families => vec![9],
        Answer::Stance(stance) => vec![*stance as usize],
        Answer::Consent(position) => vec![*position as usize],
        Answer::Ticks(ticks) => ticks.places().map(usize::from).collect(),
        Answer::Order(order) => vec![usize::from(order[0]) * 3 + usize::from(order[1])],
        Answer::Pledge(pledge) => {
            vec![usize::from(pledge.until - 10) * 3 + usize::from(pledge.need.seats(size(20)) / 4)]
        }
        Answer::NoOpinion => Vec::new(),
    }
}

fn cases() -> Vec<Case> {
    let case = |name, question, mut answers: Vec<Answer>, largest| {
        answers.push(Answer::NoOpinion);
        Case { name, question, answers, counted: place, largest }
    };
    let choice = |count: u8| (0..count).map(Answer::Option).collect();
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let ages = AgeScale { min: 10, max: 12 };
    let pledge = |until, need| Answer::Pledge(Pledge { until, need: Need::Seats(need) });
    vec![
        case("choice of two", Question::Choice { options: options(2) }, choice(2), 30),
        case("choice of three", Question::Choice { options: options(3) }, choice(3), 30),
        case("choice of four", Question::Choice { options: options(4) }, choice(4), 30),
        case("stance", Question::Stance, Stance::ALL.map(Answer::Stance).to_vec(), 30),
        case("consent", Question::Consent, Position::ALL.map(Answer::Consent).to_vec(), 30),
        case(
            "approval",
            Question::Approval { options: options(2) },
            [vec![], vec![0], vec![1], vec![0, 1]]
                .map(|ticks: Vec<u8>| Answer::Ticks(ticks.into_iter().collect()))
                .to_vec(),
            30,
        ),
        case("age", Question::Age(ages), vec![Answer::Age(10), Answer::Age(11), Answer::Age(12), Answer::Families], 30),
        case(
            "ranking",
            Question::Ranking { options: options(3) },
            orders.map(|order| Answer::Order(order.to_vec())).to_vec(),
            14,
        ),
        case(
            "pledge",
            Question::Pledge(ages),
            vec![pledge(10, 1), pledge(10, 5), pledge(10, 8), pledge(12, 1), pledge(12, 5)],
            16,
        ),
    ]
}

fn size(children: u8) -> ChildCount {
    ChildCount::try_from(children).unwrap()
}

fn poll(case: &Case, rule: Rule, children: u8) -> Poll {
    Poll {
        question: case.question.clone(),
        rule,
        children: size(children),
        closes_at: "2026-12-01T19:00:00Z".parse().unwrap(),
    }
}

/// All rules that a contact parent may choose for this poll in a class of this size.
fn rules(case: &Case, children: u8) -> Vec<Rule> {
    let usual = Rule::usual(case.question.kind());
    let shares = Rule::shares(case.question.kind(), size(children));
    let shares: Vec<Share> = if shares.is_empty() { vec![usual.share] } else { shares };
    let quorums = Rule::quorums(size(children));
    shares.iter().flat_map(|share| quorums.iter().map(|quorum| Rule { share: *share, quorum: *quorum })).collect()
}

/// All distributions of the seats over the answers. The last count is the seats that did not vote.
fn ways(answers: usize, seats: u8) -> Vec<Vec<u8>> {
    fn go(left: usize, seats: u8, so_far: &mut Vec<u8>, all: &mut Vec<Vec<u8>>) {
        if left == 0 {
            so_far.push(seats);
            all.push(so_far.clone());
            so_far.pop();
            return;
        }
        for count in 0..=seats {
            so_far.push(count);
            go(left - 1, seats - count, so_far, all);
            so_far.pop();
        }
    }
    let mut all = Vec::new();
    go(answers, seats, &mut Vec::new(), &mut all);
    all
}

fn tally(case: &Case, way: &[u8]) -> Tally {
    let seats = case
        .answers
        .iter()
        .zip(way)
        .flat_map(|(answer, count)| std::iter::repeat_n(answer.clone(), usize::from(*count)));
    Tally::of_seats(seats)
}

/// The count of each option.
fn numbers(case: &Case, way: &[u8]) -> [u8; 10] {
    let mut numbers = [0; 10];
    for (answer, count) in case.answers.iter().zip(way) {
        for option in (case.counted)(answer) {
            numbers[option] += count;
        }
    }
    numbers
}

/// The possibilities that remain to the attacker, as bit sets by the attacker's own answer: the counts of each option,
/// and the answers of any other seat.
#[derive(Default, Clone)]
struct Possible {
    numbers: Vec<[u64; 10]>,
    others: Vec<u16>,
}

impl Possible {
    /// Adds a distribution, which includes the attacker's own seat.
    fn add(&mut self, case: &Case, way: &[u8]) {
        let kinds = way.len();
        self.numbers.resize(kinds, [0; 10]);
        self.others.resize(kinds, 0);
        let numbers = numbers(case, way);
        for own in (0..kinds).filter(|own| way[*own] > 0) {
            for (option, number) in numbers.iter().enumerate() {
                self.numbers[own][option] |= 1 << number;
            }
            for (other, count) in way.iter().enumerate() {
                let others = count - u8::from(other == own);
                self.others[own] |= u16::from(others > 0) << other;
            }
        }
    }

    /// The attacker's forbidden finding, if there is one. `own_hides` says whether a count that includes the attacker's
    /// own seat must allow three as well.
    fn breach(&self, case: &Case, own_hides: bool) -> Option<String> {
        for (own, numbers) in self.numbers.iter().enumerate() {
            let mine = case.answers.get(own).map(case.counted).unwrap_or_default();
            for (option, number) in numbers.iter().enumerate() {
                let exempt = !own_hides && mine.contains(&option) && number & 0b10 != 0;
                if *number != 0 && number & !ONE_OR_TWO == 0 && !exempt {
                    return Some(format!(
                        "option {option} has one or two ({number:b}), known to a seat with answer {own}"
                    ));
                }
            }
            if self.others[own].count_ones() == 1 {
                return Some(format!("what everybody else answered is known to a seat with answer {own}"));
            }
        }
        None
    }
}

/// True if the class is large enough to protect counts that include the attacker's own seat. In smaller classes the
/// outcome alone reveals that at most two stand outside. There the attacker may learn to be alone, and nothing about
/// anybody else.
fn own_hides(case: &Case, rule: Rule, children: u8) -> bool {
    let of_share = match rule.share {
        Share::Majority | Share::Consent => 7,
        Share::TwoThirds => 9,
    };
    let smallest = if case.question.kind() == Kind::Pledge { 8 } else { of_share };
    children >= smallest
}

#[test]
fn one_result_reveals_no_small_count_and_no_answer() {
    let mut looks = 0;
    for case in cases() {
        for children in 5..=case.largest {
            let ways = ways(case.answers.len(), children);
            let tallies: Vec<Tally> = ways.iter().map(|way| tally(&case, way)).collect();
            for rule in rules(&case, children) {
                let poll = poll(&case, rule, children);
                let mut possible: HashMap<Disclosure, Possible> = HashMap::new();
                for (way, tally) in ways.iter().zip(&tallies) {
                    possible.entry(Disclosure::of(&poll, tally)).or_default().add(&case, way);
                }
                looks += possible.len();
                for (shown, possible) in &possible {
                    let breach = possible.breach(&case, own_hides(&case, rule, children));
                    assert_eq!(breach, None, "{}, {children} children, {rule:?}: {shown:?}", case.name);
                }
            }
        }
    }
    assert!(looks > 10_000, "the attacker has looked at {looks} results");
}

#[test]
fn two_results_in_a_row_do_not_reveal_the_new_seats_answer() {
    for case in cases() {
        // With more than four answers there are too many distributions, so skip the sizes in between.
        let (through, beyond): (u8, &[u8]) = if case.answers.len() > 4 { (14, &[20, 29]) } else { (29, &[]) };
        let beyond = beyond.iter().copied().filter(|children| *children <= case.largest);
        for children in (5..=case.largest.min(through)).chain(beyond) {
            let rules =
                if children > through { vec![Rule::usual(case.question.kind())] } else { rules(&case, children) };
            for (rule, grown) in rules.into_iter().flat_map(|rule| [(rule, 0), (rule, 1)]) {
                let (first, second) = (poll(&case, rule, children), poll(&case, rule, children + grown));
                let mut possible: HashMap<(Disclosure, Disclosure), (Possible, Possible, u16)> = HashMap::new();
                for way in ways(case.answers.len(), children) {
                    let last = Published::of(&first, tally(&case, &way), None);
                    for came in 0..case.answers.len() {
                        let mut then = way.clone();
                        then[came] += 1;
                        // The new seat did not vote before, or belongs to a new child.
                        let away = then.last_mut().unwrap();
                        if grown == 0 && *away == 0 {
                            continue;
                        }
                        *away -= 1 - grown;
                        let shown = Published::of(&second, tally(&case, &then), Some(last.clone())).shown;
                        let known = possible.entry((last.shown.clone(), shown)).or_default();
                        known.0.add(&case, &way);
                        known.1.add(&case, &then);
                        known.2 |= 1 << came;
                    }
                }
                for ((one, two), (before, after, came)) in &possible {
                    let at = format!("{}, {children}+{grown} children, {rule:?}:\n{one:?}\n{two:?}", case.name);
                    // A round of consent publishes any objection, so a single new objector is known.
                    let consent = rule.share == Share::Consent && one.outcome != two.outcome;
                    assert!(came.count_ones() > 1 || consent, "the new seat's answer is known: {at}");
                    // There was one seat less before.
                    let own_hides = own_hides(&case, rule, children + grown - 1) && one.outcome.says_why();
                    assert_eq!(before.breach(&case, own_hides), None, "{at}");
                    // The attacker may be the new seat, and then knows one answer that the published result does not
                    // include.
                    if !consent {
                        assert_eq!(after.breach(&case, false), None, "{at}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_result_does_not_reveal_the_other_guardians_answer() {
    for case in cases().into_iter().filter(|case| case.answers.len() < 6) {
        for children in 5..=case.largest.min(14) {
            let poll = poll(&case, Rule::usual(case.question.kind()), children);
            let kinds = case.answers.len();
            // The possible answers of the other guardian, by the published result and the own answer. The last bit
            // means no answer.
            let mut possible: HashMap<(Disclosure, usize), u16> = HashMap::new();
            for way in ways(kinds, children - 1) {
                let seats: Vec<Answer> = case
                    .answers
                    .iter()
                    .zip(&way)
                    .flat_map(|(answer, count)| std::iter::repeat_n(answer.clone(), usize::from(*count)))
                    .collect();
                let ballot = |guardian: u8, seat: u8, answer: &Answer| Ballot {
                    guardian: Pseudonym([guardian; 16]),
                    seat: Pseudonym([seat; 16]),
                    answer: answer.clone(),
                };
                let others: Vec<Ballot> = (10..).zip(&seats).map(|(seat, answer)| ballot(seat, seat, answer)).collect();
                for own in 0..kinds {
                    for other in 0..=kinds {
                        let mut ballots = others.clone();
                        ballots.push(ballot(1, 1, &case.answers[own]));
                        ballots.extend(case.answers.get(other).map(|answer| ballot(2, 1, answer)));
                        let shown = Disclosure::of(&poll, &poll.count(&ballots));
                        *possible.entry((shown, own)).or_default() |= 1 << other;
                    }
                }
            }
            for ((shown, own), other) in &possible {
                assert!(
                    other.count_ones() > 1,
                    "{}, {children} children: {own} knows of {other:b}: {shown:?}",
                    case.name
                );
            }
        }
    }
}
