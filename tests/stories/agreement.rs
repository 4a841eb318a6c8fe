use expect_test::expect;

use crate::harness::Story;

#[tokio::test]
async fn the_agreement_shows_what_is_settled_and_what_is_open() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 5\ncem > 5\ndina > 5\negil > 6\nfreja > 6\n@ +2d").await;
    let shown = story.tell("bo: /agreement").await;
    expect![[r#"
        [parents] #17
            Our agreement, Our class

            This is a shared direction, not a contract. No family is bound by it.

            1. First smartphone: We wait until a child is at least 12 before they get their own smartphone.

            2. Social media: Not decided yet.

            3. Class chat: Not decided yet.

            4. Pictures of other people’s children: Not decided yet.

            5. At night: Not decided yet.

            6. When we look at the agreement again: Not decided yet.

            Some points have a poll that is ready to use: /poll"#]]
    .assert_eq(&shown);
    let private = story.tell("bo (private): /agreement").await;
    assert!(private.contains("at least 12"), "{private}");
}

#[tokio::test]
async fn who_is_in_two_classes_chooses_by_a_button() {
    let mut story = Story::with_a_class().await;
    story
        .tell("[b] ana: /start\n[b] ana > 1\n[b] ana > 1\n[b] ana reply 3: 7A\n[b] ana > 1\n[b] ana > 7\n[b] ana > 1")
        .await;
    let shown = story.tell("ana (private): /agreement\nana > 7A").await;
    assert!(shown.contains("several"), "{shown}");
    assert!(shown.contains("Our agreement, 7A"), "{shown}");
}

#[tokio::test]
async fn somebody_in_no_class_is_told_how_to_get_into_one() {
    let mut story = Story::with_a_class().await;
    for command in ["/agreement", "/poll", "/me", "/lesson", "/close", "/poll debut"] {
        let shown = story.show(&format!("zoe (private): {command}")).await;
        assert!(shown[0].refused && shown[0].text.contains("not in any group"), "{command}: {shown:?}");
        let shown = story.show(&format!("[elsewhere] zoe: {command}")).await;
        assert!(shown[0].refused && shown[0].text.contains("/start"), "{command}: {shown:?}");
    }
}
