//! Attacks on a council's secrets at the database itself: through the doors between a council and its classes, and by
//! the differences between published sums.

use std::collections::BTreeMap;

use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::harness::{Database, School};

/// The number of classes in the attacked school.
const CLASSES: usize = 14;

/// A council that asks one poll after the other, driven from inside the database.
struct Council {
    look: PgConnection,
    id: Uuid,
    classes: Vec<Uuid>,
    polls: i32,
}

impl Council {
    async fn begins() -> Council {
        let mut look = Database::fresh().await.look().await;
        let id = Uuid::from_u128(1);
        let classes: Vec<Uuid> = (0..CLASSES).map(|nth| Uuid::from_u128(100 + nth as u128)).collect();
        for tenant in classes.iter().chain([&id]) {
            run(&mut look, &format!("insert into classes values ('{tenant}')")).await;
        }
        for class in &classes {
            let row = format!("('{class}', '{id}', 'a class', 'a council', true, 'none', false)");
            run(&mut look, &format!("insert into council_classes values {row}")).await;
        }
        Council { look, id, classes, polls: 0 }
    }

    /// Runs a poll to its close. Each class hands over the sum of this number of seats. Returns the classes in the
    /// published sum.
    async fn asks(&mut self, lineage: &str, seats: &[(usize, u32)]) -> Option<Vec<usize>> {
        self.polls += 1;
        let (id, poll) = (self.id, self.polls);
        let row =
            format!("('{id}', {poll}, '{{\"ready\": \"x\"}}', '{lineage}', '{{\"kind\": \"stance\"}}', now(), false)");
        // Only one poll of a lineage runs at a time.
        run(&mut self.look, "update council_polls set ended = true").await;
        run(&mut self.look, &format!("insert into council_polls values {row}")).await;
        for (class, seats) in seats {
            // The answers differ each time; another test covers results that hardly change.
            let (answer, answers) = (["yes", "yes-but", "no-but", "no"][poll.unsigned_abs() as usize % 4], 12 * seats);
            let tally = format!("{{\"counts\": {{\"{answer}\": {answers}}}, \"seats\": {seats}}}");
            let own = self.classes[*class];
            let mut tx = self.become_one(own).await;
            let share = format!("('{id}', {poll}, '{own}', 24, {seats}, '{tally}')");
            run(&mut tx, &format!("insert into council_shares values {share}")).await;
            tx.commit().await.expect("it is handed over");
        }
        let mut tx = self.become_one(id).await;
        let sum: Option<(i32, i32)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("select classes, children from council_sum({poll})")))
                .fetch_optional(&mut *tx)
                .await
                .expect("the function is there");
        tx.commit().await.expect("it is taken");
        let (count, children) = sum?;
        let told: Vec<Uuid> =
            sqlx::query_scalar("select classes from council_results where council_id = $1 and poll = $2")
                .bind(id)
                .bind(poll)
                .fetch_one(&mut self.look)
                .await
                .expect("it is kept");
        assert_eq!((usize::try_from(count), children), (Ok(told.len()), count * 24));
        Some((0..CLASSES).filter(|class| told.contains(&self.classes[*class])).collect())
    }

    async fn become_one(&mut self, tenant: Uuid) -> sqlx::Transaction<'_, sqlx::Postgres> {
        let mut tx = self.look.begin().await.expect("a transaction");
        run(&mut tx, &Database::enters(tenant)).await;
        tx
    }
}

async fn run(look: &mut PgConnection, statement: &str) {
    if let Err(error) = sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(look).await {
        panic!("{statement}: {error}");
    }
}

fn with_twelve(classes: impl IntoIterator<Item = usize>) -> Vec<(usize, u32)> {
    classes.into_iter().map(|class| (class, 12)).collect()
}

#[tokio::test]
async fn a_sum_needs_three_classes_of_ten_seats_each() {
    let mut council = Council::begins().await;
    assert_eq!(council.asks("q1", &with_twelve(0..2)).await, None);
    assert_eq!(council.asks("q2", &[(0, 10), (1, 10), (2, 9)]).await, None);
    assert_eq!(council.asks("q3", &[(0, 10), (1, 10), (2, 10), (3, 9)]).await, Some(vec![0, 1, 2]));
}

#[tokio::test]
async fn a_class_that_leaves_or_joins_is_hidden_among_three() {
    let mut council = Council::begins().await;
    assert_eq!(council.asks("q", &with_twelve(0..12)).await.map(|told| told.len()), Some(12));
    // One class has left, so two more stay out with it.
    assert_eq!(council.asks("q", &with_twelve(0..11)).await, Some((2..11).collect()));
    // It is back, so all classes count again.
    assert_eq!(council.asks("q", &with_twelve(0..12)).await, Some((0..12).collect()));
    // Two new classes wait for a third.
    assert_eq!(council.asks("q", &with_twelve(0..14)).await, Some((0..12).collect()));
    // One of five leaves. A sum of the other four would reveal it, so nothing is published.
    assert_eq!(council.asks("other", &with_twelve(0..5)).await, Some((0..5).collect()));
    assert_eq!(council.asks("other", &with_twelve(0..4)).await, None);
    assert_eq!(council.asks("other", &with_twelve((0..4).chain(6..9))).await, Some((6..9).collect()));
}

/// Classes that are in the same sums cannot be told apart by adding and subtracting sums. So every group of classes
/// with the same sums must have at least three.
#[tokio::test]
async fn no_sum_or_difference_of_published_sums_covers_fewer_than_three_classes() {
    let mut council = Council::begins().await;
    let (mut dice, mut told_of) = (20_261_122_u64, 0);
    let mut draw = |sides: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    for lineage in 0..60 {
        let mut stood: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut there: Vec<bool> = (0..CLASSES).map(|_| draw(4) > 0).collect();
        for poll in 0..7 {
            for one in &mut there {
                *one ^= draw(6) == 0;
            }
            let seats: Vec<(usize, u32)> = (0..CLASSES)
                .filter(|class| there[*class])
                .map(|class| (class, 8 + u32::try_from(draw(12)).expect("small")))
                .collect();
            for class in council.asks(&format!("lineage {lineage}"), &seats).await.into_iter().flatten() {
                assert!(seats.iter().any(|(one, seats)| *one == class && *seats >= 10), "{class} had ten seats");
                stood.entry(class).or_default().push(poll);
                told_of += 1;
            }
        }
        let mut groups: BTreeMap<&Vec<usize>, usize> = BTreeMap::new();
        for sums in stood.values() {
            *groups.entry(sums).or_default() += 1;
        }
        assert!(groups.values().all(|classes| *classes >= 3), "lineage {lineage}: {groups:?}");
    }
    assert!(told_of > 500, "the rule is not kept by silence: {told_of}");
}

#[tokio::test]
async fn a_sum_can_be_taken_once_and_its_shares_are_deleted() {
    let mut council = Council::begins().await;
    assert!(council.asks("q", &with_twelve(0..5)).await.is_some());
    let shares: i64 =
        sqlx::query_scalar("select count(*) from council_shares").fetch_one(&mut council.look).await.expect("a count");
    assert_eq!(shares, 0);
    let (id, class) = (council.id, council.classes[0]);
    let mut tx = council.become_one(id).await;
    let again = sqlx::query("select * from council_sum(1)").fetch_all(&mut *tx).await.expect("the function is there");
    assert!(again.is_empty(), "there are never two views of one poll");
    tx.rollback().await.expect("a rollback");
    // A late share is refused and stores nothing.
    let mut tx = council.become_one(class).await;
    let late = format!("insert into council_shares values ('{id}', 1, '{class}', 20, 12, '{{}}')");
    let refused = sqlx::query(sqlx::AssertSqlSafe(late)).execute(&mut *tx).await.expect_err("the poll has ended");
    assert!(refused.to_string().contains("row-level security"), "{refused}");
}

#[tokio::test]
async fn neither_a_class_nor_a_council_can_read_the_shares() {
    let mut council = Council::begins().await;
    council.asks("q", &with_twelve(0..5)).await;
    let (id, class, other) = (council.id, council.classes[0], council.classes[1]);
    let refused = [
        (id, "select * from council_shares".to_owned(), "permission denied"),
        (id, "select * from council_results".to_owned(), "permission denied"),
        (id, "select * from council_blocks".to_owned(), "permission denied"),
        (id, "delete from council_results".to_owned(), "permission denied"),
        (class, "select * from council_shares".to_owned(), "permission denied"),
        (class, "delete from council_shares".to_owned(), "permission denied"),
        (
            class,
            format!("insert into council_shares values ('{id}', 9, '{other}', 20, 12, '{{}}')"),
            "row-level security",
        ),
        (
            class,
            format!("insert into council_shares values ('{}', 9, '{class}', 20, 12, '{{}}')", Uuid::from_u128(7)),
            "row-level security",
        ),
        (id, format!("insert into council_classes values ('{id}', '{class}', 'x', 'y', true, 'none', false)"), ""),
    ];
    for (tenant, statement, why) in refused {
        let mut tx = council.become_one(tenant).await;
        let done = sqlx::query(sqlx::AssertSqlSafe(statement.clone())).execute(&mut *tx).await;
        if !why.is_empty() {
            let error = done.expect_err(&statement).to_string();
            assert!(error.contains(why), "{statement}: {error}");
        }
        tx.rollback().await.expect("a rollback");
    }
    // A council can read its classes and change none. A class cannot see another class or take a sum.
    let touched = [
        (id, "update council_classes set agreement = 'force'", 0),
        (id, "delete from council_classes", 0),
        (class, "update council_classes set agreement = 'force'", 1),
        (class, "select * from council_classes", 1),
        (id, "select * from council_classes", CLASSES as u64),
        (class, "select * from council_sum(1)", 0),
        (Uuid::from_u128(7), "select * from council_classes", 0),
    ];
    for (tenant, statement, rows) in touched {
        let mut tx = council.become_one(tenant).await;
        let done = sqlx::query(statement).execute(&mut *tx).await.expect(statement);
        assert_eq!(done.rows_affected(), rows, "{tenant}: {statement}");
        tx.rollback().await.expect("a rollback");
    }
}

#[tokio::test]
async fn one_changed_vote_does_not_change_the_published_result() {
    let mut school = School::of(3).await;
    for (round, tenth) in ["13 years", "14 years"].into_iter().enumerate() {
        school.asks("social").await;
        for letter in "abc".chars() {
            school.votes(letter, 0..10, if letter == 'a' { tenth } else { "12 years" }).await;
            if letter == 'a' {
                school.votes(letter, 0..9, "13 years").await;
            }
        }
        let told = school.ends().await;
        assert!(told.contains("for 3 classes"), "round {round}: {told}");
    }
    let shown: Vec<String> = sqlx::query_scalar("select shown::text from council_polls order by poll")
        .fetch_all(&mut school.story.database.look().await)
        .await
        .expect("two results");
    assert_eq!(shown[0], shown[1]);
}
