use expect_test::expect;

use crate::harness::Story;
use crate::harness::payload::agreement::{adopt, drop_point, of_nothing, send_suggestion, suggest_on};

#[tokio::test]
async fn the_agreement_shows_the_settled_points() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 5\ncem > 5\ndina > 5\negil > 6\nfreja > 6\n@ +2d").await;
    let shown = story.tell("bo: /agreement").await;
    expect![[r#"
        [parents] #17
            Our agreement, Our class

            This is a shared direction, not a contract. No family is bound by it.

            The class has not started on an agreement yet. This is what has been decided in polls so far.

            1. First smartphone: We wait until a child is at least 12 before they get their own smartphone.

            The contact parent can start on an agreement: type /agreement to me alone."#]]
    .assert_eq(&shown);
    let private = story.tell("bo (private): /agreement").await;
    assert!(private.contains("at least 12"), "{private}");
}

#[tokio::test]
async fn a_member_of_two_classes_chooses_by_a_button() {
    let mut story = Story::with_a_class().await;
    story
        .tell("[b] ana: /start\n[b] ana > 1\n[b] ana > 1\n[b] ana reply 3: 7A\n[b] ana > 1\n[b] ana > 7\n[b] ana > 1")
        .await;
    expect![[r#"
        (to ana alone) #6
            You are in several groups. Which one is this about?
            [1 7A] [2 Our class]

        (to ana alone) #7
            Our agreement, 7A

            This is a shared direction, not a contract. No family is bound by it.

            The class has not started on an agreement yet.

            The first steps: Two points to begin with, on pictures of other people’s children and on how we tell each other when something happens.

            Short agreement for the middle years: Six points on phones, social media, chat, pictures and the night.

            Full agreement for the middle years: Twelve points on phones, social media, chat, apps and games, and on what we do when something gets difficult.
            [1 The first steps] [2 Short agreement for the middle years] [3 Full agreement for the middle years]"#]].assert_eq(&story.tell("ana (private): /agreement\nana > 7A").await);
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

const WORK: &str = "ana (private): /agreement\nana (private) > Work on the agreement";

/// A class with a draft of two points, both left to the families; returns the draft's id.
async fn with_a_draft() -> (Story, u64) {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /agreement\nana (private) > The first steps").await;
    for point in 1..=2 {
        let left = format!("{WORK}\nana (private) > {point}\nana (private) > Families decide, and tell the others");
        story.tell(&left).await;
    }
    let shown = story.show("ana (private) > Show the class a draft").await;
    let draft = shown.iter().find(|shown| shown.text.starts_with("Draft agreement")).expect("a draft").id;
    (story, draft)
}

/// The same, adopted; returns the id of the card to sign.
async fn with_a_card() -> (Story, u64) {
    let (mut story, _) = with_a_draft().await;
    story.tell(&format!("{WORK}\nana (private) > Let the class adopt it")).await;
    story.tell("bo > Yes\ncem > Yes\ndina > Yes\negil > Yes\nfreja > Yes").await;
    let shown = story.show("@ +8d").await;
    let card = shown.iter().find(|shown| shown.text.contains("Signing is voluntary")).expect("a card").id;
    (story, card)
}

#[tokio::test]
async fn a_suggestion_is_previewed_in_private_before_it_is_sent() {
    let (mut story, _) = with_a_draft().await;
    let long = "x".repeat(10_000);
    let begin = "bo > Suggest a change\nbo (private) > A new point";
    let shown = story.show(&format!("{begin}\nbo (private): {long}")).await;
    assert!(shown.last().expect("a word").refused, "{shown:?}");
    assert!(shown.last().expect("a word").text.contains("at most 300 characters"), "{shown:?}");
    let shown = story.show("bo (private): <b>Kari</b> & co [x](http://x) 🎈").await;
    assert!(shown.iter().all(|shown| shown.to.as_deref() == Some("bo")), "{shown:?}");
    let preview = &shown[0];
    assert!(preview.text.contains("‘<b>Kari</b> & co [x](http://x) 🎈’"), "what is typed stays as it is: {preview:?}");
    assert!(preview.text.contains("Does it name a child"), "{preview:?}");
    let shown = story.show("bo (private) > Cancel").await;
    assert!(shown.iter().all(|shown| shown.to.as_deref() == Some("bo")), "{shown:?}");
    let class = story.class().await;
    let shown = story.show(&format!("bo (private) ! raw {}", send_suggestion(class))).await;
    assert!(shown.len() == 1 && shown[0].refused, "it was cancelled: {shown:?}");
}

#[tokio::test]
async fn a_suggestion_for_a_removed_point_becomes_a_new_point() {
    let (mut story, draft) = with_a_draft().await;
    story.tell(&format!("bo reply {draft}: 2: Tell the teacher too.")).await;
    story.tell(&format!("{WORK}\nana (private) > 2\nana (private) > Take out the point")).await;
    let take = "ana (private) > 1 suggestion is waiting\nana (private) > 1\nana (private) > Include these words";
    story.tell(&format!("{WORK}\n{take}\nana (private): Yes.")).await;
    let shown = story.tell(&format!("{WORK}\nana (private) > Show the class a draft")).await;
    assert!(shown.contains("2. Tell the teacher too.") && shown.contains("Taken out: When something"), "{shown}");
    // A button for a removed point is refused.
    let class = story.class().await;
    let shown = story.show(&format!("bo ! raw {}", suggest_on(class, 7))).await;
    assert!(shown[0].refused && shown[0].text.contains("no longer in the agreement"), "{shown:?}");
}

#[tokio::test]
async fn a_suggestion_after_the_adoption_waits_for_the_next_version() {
    let (mut story, _) = with_a_card().await;
    let shown = story
        .tell("bo (private): /agreement\nbo (private) > Suggest a change\nbo (private) > A new point\nbo (private): Less.")
        .await;
    assert!(shown.contains("‘Less.’"), "{shown}");
    let shown = story.tell("bo (private) > Send without my name").await;
    assert!(shown.contains("next time the agreement is changed"), "{shown}");
    let shown = story.tell(WORK).await;
    assert!(shown.contains("1 suggestion is waiting"), "{shown}");
}

#[tokio::test]
async fn an_old_card_cannot_be_signed_and_one_press_takes_an_answer_back() {
    let (mut story, card) = with_a_card().await;
    let shown = story.show(&format!("bo > Sign on {card}\nbo > Sign on {card}")).await;
    assert!(shown.iter().all(|shown| shown.to.as_deref() == Some("bo") && !shown.refused), "{shown:?}");
    // The class adopts a new version. Nobody can sign on the old card, and an old signature is none of the new version.
    story.tell(&format!("{WORK}\nana (private) > 2\nana (private) > Take out the point")).await;
    story.tell(&format!("{WORK}\nana (private) > Show the class a draft")).await;
    story.tell(&format!("{WORK}\nana (private) > Let the class adopt it")).await;
    story.tell("bo > Yes\ncem > Yes\ndina > Yes\negil > Yes\nfreja > Yes\n@ +8d").await;
    let shown = story.show(&format!("cem > Sign on {card}")).await;
    assert!(shown[0].refused && shown[0].text.contains("newer version"), "{shown:?}");
    let shown = story.tell("bo > More choices").await;
    assert!(shown.contains("You have not answered yet."), "{shown}");
    let shown = story.show("bo (private) > Sign\nbo (private) > Take it back").await;
    assert_eq!(shown.last().expect("a word").text, "Your answer is deleted.");
    // Staff have no seat and cannot sign.
    let shown = story.show("gina: /me\ngina > Staff\ngina > Sign").await;
    assert!(shown.last().expect("a word").refused, "{shown:?}");
    // Unknown versions and unknown points.
    let class = story.class().await;
    for forged in of_nothing(class) {
        let shown = story.show(&format!("bo ! raw {forged}")).await;
        assert!(shown.iter().all(|shown| shown.refused && shown.to.as_deref() == Some("bo")), "{forged}: {shown:?}");
    }
}

#[tokio::test]
async fn two_leaders_do_not_undo_each_other() {
    let (mut story, draft) = with_a_draft().await;
    story.tell(&format!("hanne ! admin\nbo reply {draft}: 1. Ask the children too.")).await;
    let look = "(private) > 1 suggestion is waiting\nWHO (private) > 1\nWHO (private) > ";
    let look = |who: &str| {
        let open = format!("{who} (private): /agreement\n{who} (private) > Work on the agreement\n{who} ");
        [open, look.replace("WHO", who)].concat()
    };
    story.tell(&format!("{}Include these words", look("ana"))).await;
    story.tell(&format!("{}Not now", look("hanne"))).await;
    let shown = story.tell("ana (private): Yes.\nhanne (private): No.").await;
    assert!(shown.contains("has already been decided"), "{shown}");
    let shown = story.show("hanne (private): /agreement\nana (private): /agreement").await;
    assert!(
        shown.iter().all(|shown| !shown.buttons.contains(&"The first steps".to_owned())),
        "one at a time: {shown:?}"
    );
    // Both put it to the vote: the class votes once.
    let class = story.class().await;
    story.tell(&format!("{WORK}\nana (private) > Show the class a draft")).await;
    let (adopt, drop) = (adopt(class), drop_point(class, 1));
    let both = format!("ana (private) ! raw {adopt}\nhanne (private) ! raw {adopt}\nhanne (private) ! raw {drop}");
    let shown = story.show(&both).await;
    let cards = shown.iter().filter(|shown| shown.text.starts_with("Do we want to adopt")).count();
    assert_eq!((cards, shown.iter().filter(|shown| shown.refused).count()), (1, 2), "{shown:?}");
}

#[tokio::test]
async fn an_administrator_takes_over_when_the_contact_parent_has_left() {
    let (mut story, _) = with_a_draft().await;
    let shown = story.show("ana ! leave").await;
    assert!(shown.len() == 1 && shown[0].to.is_none() && shown[0].text.contains("type /start here"), "{shown:?}");
    let shown = story.show("bo ! leave").await;
    assert!(shown.is_empty(), "of others nothing is said: {shown:?}");
    let shown = story.show("bo (private): /agreement").await;
    assert!(!shown[0].buttons.contains(&"Work on the agreement".to_owned()), "not anybody: {shown:?}");
    let class = story.class().await;
    let shown = story.show(&format!("bo (private) ! raw {}", adopt(class))).await;
    assert!(shown[0].refused, "{shown:?}");
    story.tell("hanne ! admin").await;
    let shown = story.tell("hanne (private): /agreement\nhanne (private) > Work on the agreement").await;
    assert!(shown.contains("Let the class adopt it"), "{shown}");
    let shown = story.tell("hanne: /start").await;
    assert!(shown.contains("You are now the class contact parent"), "{shown}");
    let shown = story.show(&format!("ana (private) ! raw {}", adopt(class))).await;
    assert!(shown[0].refused, "who has left leads no more: {shown:?}");
}

#[tokio::test]
async fn withdrawing_the_vote_on_the_agreement_keeps_the_draft() {
    let (mut story, _) = with_a_draft().await;
    story.tell(&format!("{WORK}\nana (private) > Let the class adopt it")).await;
    let shown = story.tell(WORK).await;
    assert!(!shown.contains("Add a point"), "nothing can be changed meanwhile: {shown}");
    let withdraw = "ana (private): /polls\nana (private) > Adopt the agreement, version 1\nana (private) > Withdraw\n\
                    ana (private): Too early.\nana (private) > Withdraw now";
    story.tell(withdraw).await;
    let shown = story.tell(WORK).await;
    assert!(shown.contains("Let the class adopt it") && shown.contains("Add a point"), "{shown}");
}
