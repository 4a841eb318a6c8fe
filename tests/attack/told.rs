//! What a result reveals: how much in which class, the same for equal disclosures, and what a repeated poll may add.

use std::collections::BTreeSet;

use agreements::class::seats::ChildCount;
use agreements::content::id::OptionId;
use agreements::poll::Poll;
use agreements::poll::answer::Answer;
use agreements::poll::answer::consent::Position;
use agreements::poll::disclosure::{Agreement, Band, Disclosure, Figure, Published};
use agreements::poll::kind::Kind;
use agreements::poll::outcome::Outcome;
use agreements::poll::question::{AgeScale, Question};
use agreements::poll::rule::Rule;
use agreements::poll::tally::Tally;

use super::kept::count;
use crate::harness::Story;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/secrecy.md");

fn poll(question: Question, children: u8) -> Poll {
    let rule = Rule::usual(question.kind());
    let children = ChildCount::try_from(children).expect("a class can have so many");
    Poll { question, rule, children, closes_at: "2026-12-01T19:00:00Z".parse().expect("a time") }
}

fn options() -> Vec<OptionId> {
    ["one", "other"].map(|id| OptionId(id.to_owned())).to_vec()
}

/// A tally with this number of seats for each answer.
fn tally(seats: &[(u8, Answer)]) -> Tally {
    Tally::of_seats(seats.iter().flat_map(|(count, answer)| std::iter::repeat_n(answer.clone(), usize::from(*count))))
}

/// All counts of one option, of the other and of "no opinion", with at most this many seats together.
fn ways(children: u8) -> impl Iterator<Item = [u8; 3]> {
    let pairs = (0..=children).flat_map(move |one| (0..=children - one).map(move |other| (one, other)));
    pairs.flat_map(move |(one, other)| (0..=children - one - other).map(move |none| [one, other, none]))
}

#[test]
fn a_small_class_is_told_what_the_page_says() {
    let (mut decided_from, mut why_from, mut more_from) = (None, None, None);
    for children in 1..=14 {
        let poll = poll(Question::Choice { options: options() }, children);
        for [one, other, none] in ways(children) {
            let votes = [(one, Answer::Option(0)), (other, Answer::Option(1)), (none, Answer::NoOpinion)];
            let shown = Disclosure::of(&poll, &tally(&votes));
            if shown.outcome.decides() {
                decided_from.get_or_insert(children);
            } else {
                assert_eq!(shown.figure, Figure::Words, "no decision, no numbers: {shown:?}");
            }
            if matches!(shown.outcome, Outcome::TooFew | Outcome::NoMajority) {
                why_from.get_or_insert(children);
            }
            if shown.agreement.is_some() || shown.figure != Figure::Words {
                more_from.get_or_insert(children);
            }
            assert!(shown.turnout.is_none_or(|told| told == poll.rule.quorum), "turnout is never told: {shown:?}");
            assert!(shown.outcome != Outcome::TooFew || shown.turnout.is_none(), "nor after too few: {shown:?}");
            let few = one.min(other) <= 3;
            assert!(shown.agreement.is_none_or(|told| (told == Agreement::Broad) == few), "{votes:?}: {shown:?}");
        }
    }
    assert_eq!((decided_from, why_from, more_from), (Some(5), Some(8), Some(10)));
}

/// All bands that can be published: of an option that was not chosen, of seats that would wait longer, and of ticks.
fn told(children: u8) -> [BTreeSet<(u8, u8)>; 3] {
    let mut told = [const { BTreeSet::new() }; 3];
    let ages = Question::Age(AgeScale { min: 12, max: 13 });
    let [choice, ages, ticks] =
        [Question::Choice { options: options() }, ages, Question::Approval { options: options() }]
            .map(|question| poll(question, children));
    let ticked = |places: &[u8]| Answer::Ticks(places.iter().copied().collect());
    for [one, other, _] in ways(children) {
        let answers = [
            (&choice, [Answer::Option(0), Answer::Option(1)]),
            (&ages, [Answer::Age(12), Answer::Age(13)]),
            (&ticks, [ticked(&[0]), ticked(&[1])]),
        ];
        for (told, (poll, [first, second])) in told.iter_mut().zip(answers) {
            let shown = Disclosure::of(poll, &tally(&[(one, first), (other, second)]));
            let bands: Vec<Band> = match (shown.outcome, shown.figure) {
                (Outcome::Option(chosen), Figure::Bars(bands)) => vec![bands[1 - usize::from(chosen)]],
                (Outcome::Age(12), Figure::Stairs(bands)) => vec![bands[1]],
                (Outcome::Options(_), Figure::Bars(bands)) => bands,
                _ => Vec::new(),
            };
            told.extend(bands.into_iter().map(|band| (band.least, band.most)));
        }
    }
    told
}

/// The bands in a cell of the page: `0–4, 5–10`.
fn bands(cell: &str) -> BTreeSet<(u8, u8)> {
    let number = |text: &str| text.parse::<u8>().unwrap_or_else(|error| panic!("`{text}` in `{cell}`: {error}"));
    let band = |text: &str| text.trim().split_once('–').map(|(least, most)| (number(least), number(most)));
    cell.split(',').map(|text| band(text).unwrap_or_else(|| panic!("`{cell}` has no bands"))).collect()
}

#[test]
fn the_bands_are_those_of_the_page() {
    let page = std::fs::read_to_string(PAGE).expect("the page is there");
    let (_, examples) = page.split_once("| Children | Options not chosen |").expect("the table of examples");
    let rows: Vec<&str> = examples.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 5, "{rows:?}");
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [children, not_chosen, longer, ticks] = cells[..] else { panic!("four cells: {row}") };
        let children: u8 = children.parse().expect("a number of children");
        let longer = if longer == "the same" { not_chosen } else { longer };
        let ticks = if ticks == "the same" { longer } else { ticks };
        let told = told(children);
        for (told, cell) in told.iter().zip([not_chosen, longer, ticks]) {
            let page = bands(cell);
            assert!(told.is_subset(&page), "{children} children: {told:?}, and the page says {page:?}");
            // At most half of the seats are outside a decision.
            let missing: Vec<_> = page.difference(told).filter(|(least, _)| 2 * least < children).collect();
            assert!(missing.is_empty(), "{children} children: {missing:?} of the page is never told");
            assert!(page.iter().all(|(least, most)| most - least >= 4), "a band has five numbers or more: {page:?}");
        }
        assert_eq!(told[2], bands(ticks), "each number of ticks is possible");
    }
}

#[test]
fn after_too_few_answers_one_more_family_may_decide_without_numbers() {
    let poll = poll(Question::Choice { options: options() }, 20);
    let votes = |one, none| tally(&[(one, Answer::Option(0)), (none, Answer::NoOpinion)]);
    let few = Published::of(&poll, votes(4, 0), None);
    assert_eq!(few.shown.outcome, Outcome::TooFew);
    let decided = Published::of(&poll, votes(5, 0), Some(few.clone())).shown;
    assert_eq!((decided.outcome, decided.figure), (Outcome::Option(0), Figure::Words));
    let still_few = Published::of(&poll, votes(4, 1), Some(few)).shown;
    assert_eq!((still_few.outcome, still_few.turnout), (Outcome::Undecided, None), "and does not say why");
}

#[test]
fn a_proposal_by_consent_says_each_time_whether_somebody_objects() {
    let poll = poll(Question::Consent, 20);
    assert_eq!(poll.rule, Rule::usual(Kind::Consent));
    let [agrees, objects] = [Position::Agree, Position::Object].map(Answer::Consent);
    let agreed = Published::of(&poll, tally(&[(7, agrees.clone())]), None);
    let then = Published::of(&poll, tally(&[(7, agrees), (1, objects)]), Some(agreed.clone()));
    assert_eq!((agreed.shown.outcome, then.shown.outcome), (Outcome::Agreed, Outcome::Objections));
}

/// Everything that the bot sends to anybody about a poll after its close, files with their bytes.
async fn told_after(votes: &str) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = Story::with_files(folder.path()).await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana: /poll debut 2").await;
    story.tell(votes).await;
    let after = "@ +3d\nana (private) > Table and written record\nbo: /polls\nbo: /agreement";
    let mut told = Vec::new();
    for shown in story.show(after).await {
        told.push((format!("{} {:?} {} {:?}", shown.room, shown.to, shown.text, shown.buttons), Vec::new()));
        for file in shown.attachments {
            let bytes = std::fs::read(file.path.expect("it was written")).expect("a file");
            told.push((format!("{} {}", file.name, file.alt), bytes));
        }
    }
    told
}

#[tokio::test]
async fn two_sums_with_the_same_disclosure_are_told_alike() {
    let people = ["bo", "cem", "dina", "egil", "freja", "goran", "hanne"];
    let votes =
        |ages: [u8; 7]| people.iter().zip(ages).map(|(who, age)| format!("{who} > {age} years")).collect::<Vec<_>>();
    let all = told_after(&votes([13; 7]).join("\n")).await;
    let names: Vec<&str> = all.iter().filter(|(_, bytes)| !bytes.is_empty()).map(|(name, _)| name.as_str()).collect();
    assert!(names.len() >= 3, "a picture, a table and minutes: {names:?}");
    for ages in [[13, 13, 13, 13, 13, 13, 9], [13, 13, 13, 13, 13, 14, 15]] {
        assert_eq!(told_after(&votes(ages).join("\n")).await, all, "{ages:?}");
    }
}

#[tokio::test]
async fn the_exact_sum_stands_sealed_and_only_until_the_next_one() {
    let mut story = Story::with_a_class().await;
    let votes = "bo > 13 years\ncem > 13 years\ndina > 13 years\negil > 13 years\nfreja > 9 years";
    for polls in 1..=2 {
        story.tell(&format!("ana: /poll debut 1\n{votes}\n@ +2d")).await;
        assert_eq!(count(&story, "select count(*) from polls where state = 'closed'").await, polls);
        assert_eq!(count(&story, "select count(*) from polls where result is not null").await, 1);
    }
    assert_eq!(story.tally(2).await, "9=1 13=4");
    let plain = "select count(*) from polls where position('counts'::bytea in result) > 0";
    assert_eq!(count(&story, plain).await, 0, "with the secret it says so, and not without");
}

/// The first result stands only because of the comparison: the second sum alone would choose the other option.
#[tokio::test]
async fn a_dilemma_that_comes_again_is_compared_with_the_last_time() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Sunday\nana > 18:00").await;
    let choose = "ana (private): /lesson\nana (private) > Choose a topic\nana (private) > Families are different\n\
                  ana (private) > When one child needs a phone now";
    for votes in ["bo > 1\ncem > 1\ndina > 1\negil > 2\nfreja > 2", "bo > 1\ncem > 1\ndina > 2\negil > 2\nfreja > 2"] {
        story.tell(&format!("{choose}\nana (private): /lesson\nana (private) > Send the next one now")).await;
        story.tell(&format!("{votes}\n@ +2d")).await;
    }
    assert_eq!(count(&story, "select count(*) from polls where state = 'closed'").await, 2);
    assert_eq!(count(&story, "select count(distinct shown) from polls").await, 1, "three against two, both times");
}

#[tokio::test]
async fn a_second_round_between_two_options_is_offered_from_thirteen_children_on() {
    let votes = "bo > 1\ncem > 1\ndina > 2\negil > 2\nfreja > 3";
    for (children, offered) in [(12, false), (13, true)] {
        let mut story = Story::with_a_class().await;
        story.has_children(children).await;
        let shown = story.show(&format!("ana: /poll visits 2\n{votes}\n@ +3d")).await;
        assert!(shown.iter().any(|shown| shown.text.contains("None of the answers has enough support")), "{shown:?}");
        let round = "New round between the top two".to_owned();
        assert_eq!(shown.iter().any(|shown| shown.buttons.contains(&round)), offered, "{children} children");
    }
}

#[tokio::test]
async fn a_pulse_of_which_nothing_may_be_told_has_no_post() {
    let mut story = Story::with_a_draft().await;
    story.adopts_and_signs().await;
    story.tell("hana > Sign\nivar > Sign\njon > Sign\nkaja > Sign").await;
    let asked = story.tell("@ +8d\n@ 2027-03-11T09:00").await;
    assert!(asked.contains("How is the agreement going?"), "{asked}");
    let told = story.tell("@ +10d").await;
    assert!(!told.contains("This is how the agreement is going"), "{told}");
}
