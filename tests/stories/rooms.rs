use crate::harness::Story;

#[tokio::test]
async fn a_room_that_removed_the_bot_gets_no_posts_and_is_erased_after_thirty_days() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 1").await;
    assert_eq!(story.tell("ana ! remove-bot\n@ +20d").await, "");
    assert!(story.rows().await.iter().any(|(table, rows)| table == "members" && *rows > 0));
    assert_eq!(story.tell("@ +11d").await, "");
    let left: Vec<_> = story.rows().await.into_iter().filter(|(_, rows)| *rows > 0).collect();
    let kept = ["_sqlx_migrations", "server"];
    assert!(left.iter().all(|(table, _)| kept.contains(&table.as_str())), "{left:?}");
}

#[tokio::test]
async fn a_bot_that_is_added_again_continues() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1\nana ! remove-bot\n@ +20d").await;
    let shown = story.tell("ana ! add-bot").await;
    assert!(shown.contains("Welcome, Our class"), "{shown}");
    let shown = story.tell("@ +12d").await;
    assert!(shown.contains("Dilemma: "), "no lesson was lost on an empty room: {shown}");
    assert!(story.tell("ana: /agreement").await.contains("Our agreement"));
}

#[tokio::test]
async fn a_room_that_moves_keeps_its_class() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 1").await;
    story.moves("parents", "supergroup").await;
    let shown = story.tell("[supergroup] bo > 2 on 3\n@ +2d").await;
    assert!(shown.contains("[supergroup]"), "{shown}");
    assert!(!shown.contains("[parents]"), "{shown}");
    let shown = story.tell("ana: /agreement").await;
    assert!(shown.contains("/start"), "the old room has no class any more: {shown}");
}
