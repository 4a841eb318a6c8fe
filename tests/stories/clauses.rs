//! Every clause of the catalogue, for parents and pupils: added, settled by the class and printed in every language.

use std::collections::BTreeSet;

use agreements::agreement::point::MOST_POINTS;
use agreements::catalogue::Catalogue;
use enige::chat::console::show::ConsolePost;

use crate::harness::Story;

const WORK: &str = "ana (private): /agreement\nana (private) > Work on the agreement";

/// The newest post in a private chat.
fn last(shown: &[ConsolePost]) -> &ConsolePost {
    shown.iter().rfind(|shown| shown.room == "private").expect("something is shown")
}

/// Proposes a point's first wording to the class, with the usual values in its blanks.
async fn propose(story: &mut Story, point: &str) {
    let mut shown =
        story.show(&format!("{WORK}\nana (private) > {point}\nana (private) > Propose 1 to the class")).await;
    while last(&shown).buttons.contains(&"Cancel".to_owned()) {
        // A blank: the first button is the usual value; a list needs some numbers.
        let answer = if last(&shown).buttons.len() == 2 { "ana (private) > 1" } else { "ana (private): 1, 2" };
        shown = story.show(answer).await;
    }
}

/// Makes an agreement of the clauses with these labels; returns it as Markdown in every language.
async fn printed(story: &mut Story, labels: &[String]) -> Vec<String> {
    story.tell("ana (private): /agreement\nana (private) > The first steps").await;
    let shown = story.show(&format!("{WORK}\nana (private) > 1\nana (private) > Take out the point")).await;
    assert!(last(&shown).buttons[0].starts_with("1. "), "{shown:?}");
    story.tell(&format!("{WORK}\nana (private) > 1\nana (private) > Take out the point")).await;
    for label in labels {
        story.tell(&format!("{WORK}\nana (private) > Add a point\nana (private) > {label}")).await;
    }
    let points: Vec<String> = last(&story.show(WORK).await).buttons[..labels.len()].to_vec();
    for point in &points {
        propose(story, point).await;
    }
    let shown = story.show(&format!("{WORK}\nana (private) > Ask the class now")).await;
    let cards = shown.iter().filter(|shown| shown.buttons.first().is_some_and(|label| label == "I agree"));
    let cards: Vec<u64> = cards.map(|shown| shown.id).collect();
    assert_eq!(cards.len(), labels.len(), "{shown:?}");
    for card in cards {
        for who in ["bo", "cem", "dina", "egil", "freja"] {
            story.tell(&format!("{who} > I agree on {card}")).await;
        }
    }
    story.tell("@ +8d").await;
    let shown = story.show(&format!("{WORK}\nana (private) > Show the class a draft")).await;
    assert!(shown.iter().any(|shown| shown.text.starts_with("Draft agreement")), "{shown:?}");
    let choice = story.show("bo (private): /agreement\nbo (private) > PDF, poster and text").await;
    let mut texts = Vec::new();
    for label in &last(&choice).buttons {
        // A person may have ten documents an hour.
        let shown = story.show(&format!("@ +6m\nbo (private) > {label}")).await;
        let file = &shown.last().expect("a document").attachments[0];
        let bytes = std::fs::read(file.path.as_ref().expect("it was written")).expect("a file");
        match file.media_type.as_str() {
            "application/pdf" => assert!(bytes.starts_with(b"%PDF-"), "{file:?}"),
            _ => texts.push(String::from_utf8(bytes).expect("text")),
        }
    }
    story.tell(&format!("{WORK}\nana (private) > Let it end\nana (private) > Yes, let it end")).await;
    texts
}

#[tokio::test]
async fn every_clause_can_be_added_settled_and_printed_in_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = Story::with_files(folder.path()).await;
    // A fifth year in Norway, because all clauses apply to the middle years.
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 5\nana > 1").await;
    story.tell("ana (private): /agreement\nana (private) > The first steps").await;
    let shown = story.show("ana (private) > Add a point").await;
    let mut labels = last(&shown).buttons.clone();
    // The last two buttons are not clauses, and two clauses are in the template already.
    labels.truncate(labels.len() - 2);
    labels.extend(["Pictures of other people’s children", "When something has happened"].map(str::to_owned));
    let clauses = Catalogue::embedded().expect("sound").clauses().count();
    assert_eq!((labels.len(), clauses), (34, 34));
    story.tell(&format!("{WORK}\nana (private) > Let it end\nana (private) > Yes, let it end")).await;
    let mut wordings: Vec<BTreeSet<String>> = vec![BTreeSet::new(); 4];
    for some in labels.chunks(MOST_POINTS) {
        let texts = printed(&mut story, some).await;
        assert_eq!(texts.len(), 4, "a text in each language");
        for (text, wordings) in texts.iter().zip(&mut wordings) {
            let points: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
            assert_eq!(points.len(), some.len(), "{text}");
            assert!(!text.contains("clause-") && !text.contains('{'), "{text}");
            wordings.extend(text.split("\n\n").filter(|part| !part.starts_with('#')).map(str::to_owned));
        }
    }
    // 34 wordings, besides the texts on every sheet.
    assert!(wordings.iter().all(|wordings| wordings.len() >= clauses), "{wordings:?}");
}
