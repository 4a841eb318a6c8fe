//! Measures counting ten thousand ballots of each kind and deciding.

use std::hint::black_box;

use agreements::class::seats::ChildCount;
use agreements::content::id::OptionId;
use agreements::poll::Poll;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::answer::pledge::{Need, Pledge};
use agreements::poll::answer::stance::Stance;
use agreements::poll::ballot::{Ballot, Pseudonym};
use agreements::poll::question::{AgeScale, Question};
use agreements::poll::rule::Rule;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

const BALLOTS: u32 = 10_000;

/// The answer of the ballot with this number.
type Drawn = fn(u32) -> Answer;

fn kinds() -> Vec<(&'static str, Question, Drawn)> {
    let options = |count: usize| (0..count).map(|place| OptionId(place.to_string())).collect::<Vec<_>>();
    let ages = AgeScale { min: 8, max: 16 };
    vec![
        ("choice", Question::Choice { options: options(12) }, |i| Answer::Option(small(i % 12))),
        ("approval", Question::Approval { options: options(12) }, |i| {
            Answer::Ticks((0..12).filter(|place| scattered(i) >> place & 1 == 1).collect())
        }),
        ("age", Question::Age(ages), |i| Answer::Age(small(8 + i % 9))),
        ("stance", Question::Stance, |i| Answer::Stance(Stance::ALL[i as usize % 4])),
        ("ranking", Question::Ranking { options: options(12) }, |i| {
            let mut order: Vec<u8> = (0..12).collect();
            order.rotate_left(i as usize % 12);
            order.swap(0, scattered(i) as usize % 12);
            Answer::Order(order)
        }),
        ("consent", Question::Consent, |i| Answer::Consent(Position::ALL[i as usize % 3])),
        ("pledge", Question::Pledge(ages), |i| {
            Answer::Pledge(Pledge { until: small(8 + i % 9), need: Need::Seats(small(1 + scattered(i) % 50)) })
        }),
    ]
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// A deterministic pseudorandom number.
fn scattered(number: u32) -> u32 {
    number.wrapping_mul(2_654_435_761) >> 16
}

/// Two ballots for each seat, in an order that separates them.
fn ballots(drawn: Drawn) -> Vec<Ballot> {
    let pseudonym = |kind: u8, number: u32| {
        let mut bytes = [kind; 16];
        bytes[..4].copy_from_slice(&scattered(number).to_be_bytes());
        bytes[4..8].copy_from_slice(&number.to_be_bytes());
        Pseudonym(bytes)
    };
    let ballot = |number| Ballot {
        guardian: pseudonym(1, number),
        seat: pseudonym(2, number % (BALLOTS / 2)),
        answer: drawn(number),
    };
    (0..BALLOTS).map(ballot).collect()
}

fn count(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("count 10,000 ballots");
    for (name, question, drawn) in kinds() {
        let poll = Poll {
            rule: Rule::usual(question.kind()),
            question,
            children: ChildCount::try_from(ChildCount::MAX).expect("the largest class"),
            closes_at: jiff::Timestamp::UNIX_EPOCH,
        };
        let ballots = ballots(drawn);
        group.bench_with_input(BenchmarkId::from_parameter(name), &ballots, |bencher, ballots| {
            bencher.iter(|| {
                let tally = poll.count(black_box(ballots));
                black_box(poll.outcome(&tally))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, count);
criterion_main!(benches);
