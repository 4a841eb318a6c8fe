//! Two school years of one class: from a template to an agreement in force, revised, renewed and ended.

use enige::chat::console::show::ConsolePost;
use expect_test::expect;

use crate::harness::Story;

const FAMILIES: [&str; 12] =
    ["ana", "bo", "cem", "dina", "egil", "freja", "goran", "hanne", "ida", "jonas", "kaja", "lars"];

const WORK: &str = "ana (private): /agreement\nana (private) > Work on the agreement\n";

/// The lines with which the first `families` press the same button, on a given post or on the newest.
fn press(families: usize, label: &str, on: Option<u64>) -> String {
    let on = on.map(|id| format!(" on {id}")).unwrap_or_default();
    FAMILIES[..families].iter().map(|who| format!("{who} > {label}{on}")).collect::<Vec<_>>().join("\n")
}

/// The newest post in the room with this text.
fn in_the_room<'a>(shown: &'a [ConsolePost], part: &str) -> &'a ConsolePost {
    let found = shown.iter().rfind(|shown| shown.room == "parents" && shown.to.is_none() && shown.text.contains(part));
    found.unwrap_or_else(|| panic!("nothing in the room says `{part}`: {shown:#?}"))
}

/// The newest message to this person alone with this text.
fn message_to<'a>(shown: &'a [ConsolePost], who: &str, part: &str) -> &'a ConsolePost {
    let found = shown.iter().rfind(|shown| shown.to.as_deref() == Some(who) && shown.text.contains(part));
    found.unwrap_or_else(|| panic!("nobody told {who} `{part}`: {shown:#?}"))
}

/// Leads the class from a template to a draft of three points, one of them a pledge.
async fn drafted(story: &mut Story) -> Vec<ConsolePost> {
    story.tell("ana (private): /agreement\nana (private) > The first steps").await;
    story.tell("ana (private) > 1. Pictures of other people’s children\nana (private) > Poll in the class").await;
    let left = "ana (private) > 2. When something has happened\nana (private) > Families decide, and tell the others";
    story.tell(left).await;
    story.tell("ana (private) > Add a point\nana (private) > First smartphone").await;
    story.tell("ana (private) > 3. First smartphone\nana (private) > Poll: in if enough others are").await;
    let shown = story.show("ana (private) > Ask the class now").await;
    let pictures = in_the_room(&shown, "share pictures").id;
    let pledge = in_the_room(&shown, "if enough other families").id;
    story.tell(&press(9, "A yes from both child and parents", Some(pictures))).await;
    for who in &FAMILIES[..9] {
        story
            .tell(&format!("{who} > 1 on {pledge}\n{who} (private) > 13 years\n{who} (private) > At least 5 children"))
            .await;
    }
    let shown = story.show("@ +8d").await;
    message_to(&shown, "ana", "The polls about the agreement are finished.");
    story.show(&format!("{WORK}ana (private) > Show the class a draft")).await
}

#[tokio::test]
async fn two_school_years_of_one_class() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = Story::with_files(folder.path()).await;
    story.tell("ana: /start").await;
    for _ in 0..6 {
        story.tell("ana > 1").await;
    }
    let shown = drafted(&mut story).await;
    let draft = in_the_room(&shown, "Draft agreement");
    expect![[r#"
        Draft agreement, Our class, version 1

        This is a draft. Nothing applies until the class has adopted it.

        If you would like to suggest something, press the button, or reply to this message with the number of the point and your suggestion.

        1. Pictures of other people’s children: We never share pictures of other people’s children without a yes from both the child and the parents.

        2. When something has happened: Each family decides how to raise what happens online, but tells those concerned first.

        3. First smartphone: Several of our families wait together until their child is at least 13 before the child gets a smartphone."#]].assert_eq(&draft.text);

    // Two suggestions: one in private with a name, one by reply in the room.
    let reply = draft.id;
    let shown = story
        .show(&format!(
            "bo > Suggest a change\nbo (private) > 3. First smartphone\nbo (private): We help each other to wait.\n\
             bo (private) > Send with my name\nbo (private): Bo and Kari\n\
             cem reply {reply}: 1. Also from birthday parties."
        ))
        .await;
    message_to(&shown, "bo", "Thank you.");
    message_to(&shown, "cem", "Thank you.");
    message_to(&shown, "ana", "Someone has made a suggestion");
    let shown = story
        .show(&format!(
            "{WORK}ana (private) > 2 suggestions are waiting\nana (private) > 1\nana (private) > Include these words\n\
             ana (private): A good thought."
        ))
        .await;
    message_to(&shown, "bo", "Reason: ‘A good thought.’");
    let shown = story
        .show(&format!(
            "{WORK}ana (private) > 1 suggestion is waiting\nana (private) > 1\nana (private) > Let the class vote"
        ))
        .await;
    let vote = in_the_room(&shown, "Should this be in the agreement: Also from birthday parties.").id;
    let shown = story.show(&format!("{}\n@ +8d", press(9, "I agree", Some(vote)))).await;
    message_to(&shown, "cem", "will be in the next draft");
    let shown = story.show(&format!("{WORK}ana (private) > Show the class a draft")).await;
    expect![[r#"
        Draft agreement, Our class, version 2

        This is a draft. Nothing applies until the class has adopted it.

        If you would like to suggest something, press the button, or reply to this message with the number of the point and your suggestion.

        1. Pictures of other people’s children: We never share pictures of other people’s children without a yes from both the child and the parents. Also from birthday parties.

        2. When something has happened: Each family decides how to raise what happens online, but tells those concerned first.

        3. First smartphone: Several of our families wait together until their child is at least 13 before the child gets a smartphone. We help each other to wait.

        This is new since version 1:
        Changed: Pictures of other people’s children. Before: We never share pictures of other people’s children without a yes from both the child and the parents. Now: We never share pictures of other people’s children without a yes from both the child and the parents. Also from birthday parties.
        Changed: First smartphone. Before: Several of our families wait together until their child is at least 13 before the child gets a smartphone. Now: Several of our families wait together until their child is at least 13 before the child gets a smartphone. We help each other to wait.

        With suggestions from Bo and Kari."#]].assert_eq(&in_the_room(&shown, "version 2").text);

    // Adopted, signed by eleven seats of twenty, and in force at the next count.
    let shown = story.show(&format!("{WORK}ana (private) > Let the class adopt it")).await;
    let vote = in_the_room(&shown, "Do we want to adopt version 2").id;
    let shown = story.show(&format!("{}\n@ +8d", press(9, "Yes", Some(vote)))).await;
    let card = in_the_room(&shown, "Signing is voluntary").id;
    story.tell(&press(10, "Sign", Some(card))).await;
    let alone = "kaja > More choices\nkaja (private) > Sign\nkaja (private) > Reservation: First smartphone\n\
                 kaja (private) > Show my name on the agreement\nkaja (private): Kaja Åsen";
    let shown = story.show(alone).await;
    message_to(&shown, "kaja", "When the agreement is in force, you will be on it as Kaja Åsen.");
    let shown = story.tell("bo: /agreement md").await;
    assert!(!shown.contains("Kaja"), "no name before it is in force: {shown}");
    let shown = story.show("@ +8d").await;
    let in_force = in_the_room(&shown, "The agreement is now in force");
    assert!(in_force.text.contains("Version 2 has been in force since"), "{in_force:?}");
    assert!(in_the_room(&shown, "Signed for 10–14 of 20 children.").id == card, "the card says it, and no post");

    // Documents in every language carry the name; a new family is welcomed.
    let shown = story.show("bo (private): /agreement\nbo (private) > PDF, poster and text").await;
    for label in &shown.last().expect("a choice").buttons {
        // A person may have ten documents an hour.
        let shown = story.show(&format!("@ +6m\nbo (private) > {label}")).await;
        let file = &shown.last().expect("a document").attachments[0];
        let bytes = std::fs::read(file.path.as_ref().expect("it was written")).expect("a file");
        match file.media_type.as_str() {
            "application/pdf" => assert!(bytes.starts_with(b"%PDF-"), "{file:?}"),
            _ => assert!(String::from_utf8_lossy(&bytes).contains("- Kaja Åsen"), "{file:?}"),
        }
    }
    let shown = story.show("mona: /me\nmona > Parent of one child").await;
    message_to(&shown, "mona", "Welcome to Our class.");

    // The pulse survey: many say that one point does not work.
    let shown = story.show("@ 2027-03-11T09:00").await;
    let pulse = in_the_room(&shown, "How is the agreement going?").id;
    for who in &FAMILIES[..9] {
        let shown = story.show(&format!("{who} > Answer on {pulse}\n{who} (private) > First smartphone")).await;
        assert_eq!(shown.iter().filter(|shown| shown.to.as_deref() == Some(*who) && shown.id > pulse).count(), 4 + 1);
    }
    let shown = story.show("@ 2027-03-18T09:00").await;
    in_the_room(&shown, "This is how the agreement is going");
    message_to(&shown, "ana", "Many say that something does not work: First smartphone.");

    // A revision: the agreement stays in force until enough have signed the new version.
    let shown = story
        .show(&format!(
            "{WORK}ana (private) > 3. First smartphone\nana (private) > Families decide, and tell the others\n\
             ana (private) > Show the class a draft\nbo: /agreement"
        ))
        .await;
    let now = in_the_room(&shown, "Our agreement, Our class");
    assert!(now.text.contains("Version 2 has been in force") && now.text.contains("Version 3 would change this:"));
    let shown = story.show(&format!("{WORK}ana (private) > Let the class adopt it")).await;
    let vote = in_the_room(&shown, "Do we want to adopt version 3").id;
    let shown = story.show(&format!("{}\n@ +8d", press(9, "Yes", Some(vote)))).await;
    let card = in_the_room(&shown, "Signing is voluntary").id;
    story.tell(&press(11, "Sign", Some(card))).await;
    let shown = story.show("@ +8d").await;
    assert!(in_the_room(&shown, "The agreement is now in force").text.contains("Version 3"), "{shown:?}");

    // The next school year: the yearly review keeps the agreement.
    let shown = story.show("@ 2027-08-16T09:00\nana (private) > Yes, 20").await;
    message_to(&shown, "ana", "A new school year has begun.");
    let shown = story.show("@ 2027-09-16T09:00").await;
    let review = in_the_room(&shown, "What would we like to do with the agreement?").id;
    let shown = story.show(&format!("{}\n@ 2027-10-01T09:00", press(9, "Keep it as it is", Some(review)))).await;
    in_the_room(&shown, "The class keeps the agreement for one more year.");

    // The year after, nobody renews it, so it ends by itself and says so.
    let shown = story.show("@ 2028-11-01T09:00").await;
    let ended = in_the_room(&shown, "The agreement has ended");
    assert!(ended.text.contains("on 27 October 2028, as nobody renewed it."), "{ended:?}");
    let profile: serde_json::Value = {
        let mut look = story.database.look().await;
        sqlx::query_scalar("select group_of from profiles").fetch_one(&mut look).await.expect("a class")
    };
    assert_eq!(profile["year"], 3, "two school years on: {profile}");
    let shown = story.show("bo: /agreement").await;
    assert!(in_the_room(&shown, "The contact parent can start on an agreement").text.contains("nobody renewed it"));
}
