//! Two school years of a council, and its minutes.

use expect_test::expect;

use crate::harness::School;

#[tokio::test]
async fn twelve_classes_over_two_school_years_and_their_minutes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut school = School::with_files(12, folder.path()).await;
    school.asks("social").await;
    for (nth, letter) in "abcdefghijkl".chars().enumerate() {
        school.votes(letter, 0..10 + nth % 3, "13 years").await;
        school.votes(letter, 10 + nth % 3..14, "15 years").await;
    }
    school.ends().await;
    // Two classes make an agreement that comes into force, and a third begins one.
    school.agrees('a').await;
    school.agrees('b').await;
    school.story.tell("c (private): /agreement\nc (private) > The first steps").await;
    // The second year: one class has left, and the council asks the same again.
    school.story.tell("@ 2027-06-16T12:00").await;
    school.leaves('l').await;
    school.story.tell("@ 2027-09-16T12:00").await;
    school.votes('a', 0..8, "1").await;
    school.story.tell("@ 2027-10-20T12:00").await;
    school.asks("social").await;
    for letter in "abcdefghijk".chars() {
        school.votes(letter, 0..12, "14 years").await;
    }
    let told = school.ends().await;
    assert!(told.contains("Together for 9 classes."), "two more stay out with the one that left: {told}");
    school.story.tell("@ 2028-06-16T12:00").await;
    let shown = school.story.show("[council] rut: /council minutes").await;
    let files: Vec<&str> =
        shown.iter().flat_map(|shown| &shown.attachments).filter_map(|file| file.path.as_deref()).collect();
    assert_eq!(files.len(), 3, "{shown:?}");
    let markdown = std::fs::read_to_string(files[0]).expect("it was written");
    expect![[r#"
        # The classes’ agreements and answers: Our council

        Made on 16 June 2028.

        ## The classes

        11 classes have joined: 1 with an agreement in force, 1 working on one, 9 without one so far.

        | Class | Agreement | Pupils’ part | Last review |
        |---|---|---|---|
        | 5A | agreement in force | no | 29 September 2027 |
        | 5B | no agreement yet | no | not yet |
        | 5C | working on an agreement | no | not yet |
        | 5D | no agreement yet | no | not yet |
        | 5E | no agreement yet | no | not yet |
        | 5F | no agreement yet | no | not yet |
        | 5G | no agreement yet | no | not yet |
        | 5H | no agreement yet | no | not yet |
        | 5I | no agreement yet | no | not yet |
        | 5J | no agreement yet | no | not yet |
        | 5K | no agreement yet | no | not yet |

        ## What the classes answered together

        The numbers are rough and are of children, for whom the parents answered. They are of several classes together, never of one.

        ### How old should a child in the group be before getting their own social media account?

        Closed on 27 October 2027.

        Together for 9 classes.

        At each age: so many would wait at least that long.

        | answer | Children |
        |---|---|
        | 10 years | 99–109 |
        | 11 years | 99–109 |
        | 12 years | 99–109 |
        | 13 years | 99–109 |
        | 14 years | 99–109 |
        | 15 years | at most 10 |
        | 16 years | at most 10 |
        | 17 years | at most 10 |
        | 18 years | at most 10 |
        | The families decide | at most 10 |

        ### How old should a child in the group be before getting their own social media account?

        Closed on 30 November 2026.

        Together for 12 classes.

        At each age: so many would wait at least that long.

        | answer | Children |
        |---|---|
        | 10 years | 165–175 |
        | 11 years | 165–175 |
        | 12 years | 165–175 |
        | 13 years | 165–175 |
        | 14 years | 33–43 |
        | 15 years | 33–43 |
        | 16 years | at most 10 |
        | 17 years | at most 10 |
        | 18 years | at most 10 |
        | The families decide | at most 10 |

        ## Goals of the year

        How many of the classes have come so far. The numbers of a school year are taken on 15 June.

        ### Have a parents’ agreement in force

        | School year | Classes |
        |---|---|
        | 2026/27 | 2 of 12 |
        | 2027/28 | 1 of 11 |

        ### Have the pupils’ part in the agreement

        | School year | Classes |
        |---|---|
        | 2026/27 | 0 of 12 |
        | 2027/28 | 0 of 11 |

        ### Have reviewed the agreement in the last 12 months

        | School year | Classes |
        |---|---|
        | 2026/27 | 0 of 12 |
        | 2027/28 | 1 of 11 |

        Made by Enige. The council does not see what a single class answered. Sums are of at least three classes with ten answers each, in rough numbers, and are taken once.
    "#]].assert_eq(&markdown);
    let csv = std::fs::read_to_string(files[1]).expect("it was written");
    let row = "\"5A\",\"Agreement: agreement in force; Pupils’ part: no; Last review: 29 September 2027\",\"\",\"\"";
    assert!(csv.lines().count() > 20 && csv.contains(row), "{csv}");
    assert!(csv.lines().all(|line| line.matches("\",\"").count() == 6), "each row has the same columns: {csv}");
    assert!(csv.contains("Closed on 30 November 2026.") && csv.contains("Closed on 27 October 2027."), "{csv}");
    let pdf = std::fs::read(files[2]).expect("it was written");
    assert!(pdf.starts_with(b"%PDF"));
}

#[tokio::test]
async fn a_repeated_result_says_so_and_earlier_sums_keep_no_numbers() {
    let mut school = School::of(3).await;
    let mut told = Vec::new();
    // In the second round too few answer.
    for voters in [12, 3, 12] {
        school.asks("social").await;
        for letter in ['a', 'b', 'c'] {
            school.votes(letter, 0..voters, "13 years").await;
        }
        told.push(school.ends().await);
    }
    assert!(told[1].contains("Nothing can be shown here"), "{}", told[1]);
    let told = [&told[0], &told[2]];
    assert!(told[0].contains("Together for 3 classes.") && !told[0].contains("As last time"), "{}", told[0]);
    assert!(told[1].contains("As last time, or so close that the last result stands."), "{}", told[1]);
    let mut look = school.story.database.look().await;
    let kept: Vec<bool> = sqlx::query_scalar("select tally is not null from council_results order by poll")
        .fetch_all(&mut look)
        .await
        .expect("the database is there");
    assert_eq!(kept, [false, false, true]);
}

#[tokio::test]
async fn a_class_that_leaves_school_leaves_its_council_and_a_council_that_ends_tells_its_classes() {
    let mut school = School::of(2).await;
    // The last school year in Norway is the tenth.
    let mut look = school.story.database.look().await;
    let class = school.story.class_of("a").await;
    let last = "update profiles set group_of = jsonb_set(group_of, '{year}', '10') where class_id = $1";
    let set = sqlx::query(last).bind(class.0).execute(&mut look).await;
    assert_eq!(set.expect("it is there").rows_affected(), 1);
    let shown = school.story.show("@ 2027-08-20T12:00").await;
    let in_room = |room: &str| -> Vec<&str> {
        shown.iter().filter(|shown| shown.room == room).map(|shown| shown.text.as_str()).collect()
    };
    assert!(
        in_room("a").iter().any(|text| text.contains("The class is no longer in Our council")),
        "{:?}",
        in_room("a")
    );
    assert!(
        in_room("council").iter().any(|text| text.contains("5A is no longer in the council")),
        "{:?}",
        in_room("council")
    );
    assert!(!in_room("b").iter().any(|text| text.contains("no longer in")), "{:?}", in_room("b"));

    let shown = school.story.show("[council] rut ! remove-bot\n@ +40d").await;
    let told: Vec<&str> = shown
        .iter()
        .filter(|shown| shown.text.contains("The class is no longer in Our council"))
        .map(|shown| shown.room.as_str())
        .collect();
    assert_eq!(told, ["b"], "{shown:?}");
    let rows = school.story.rows().await;
    assert!(rows.contains(&("council_classes".into(), 0)) && rows.contains(&("councils".into(), 0)), "{rows:?}");
}
