//! Who gets into a class: not by its id, nor by a link that was somebody else's.

use crate::harness::payload::in_class;
use crate::harness::{Database, Story, payload};

/// Nothing that a stranger types in private opens the class.
#[tokio::test]
async fn the_id_of_a_class_opens_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1").await;
    let vote = story.offered("bo > 12 years");
    let hex = story.class().await.0.simple().to_string();
    let before = story.rows().await;
    for link in ["-1", "-m", "-g", "-D", "-q", "-Q_sibling-account"] {
        for letter in ["b", "p", "a", "d"] {
            let shown = story.show(&format!("mallory (private): /start {letter}{hex}{link}")).await;
            assert!(shown.len() == 1 && shown[0].refused, "{letter}{link}: {shown:?}");
        }
    }
    for line in ["/polls", "/agreement", "/me", "/app check Zap", "/seats", "/lesson"] {
        let shown = story.show(&format!("mallory (private): {line}")).await;
        assert!(shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
    }
    let shown = story.show(&format!("mallory (private) ! raw {vote}")).await;
    assert!(shown[0].refused, "{shown:?}");
    assert_eq!(before, story.rows().await);
}

/// Pupils read the payloads of their buttons. The id in them is not the class's.
#[tokio::test]
async fn a_button_of_the_pupils_names_no_class() {
    let story = Story::with_a_class().await;
    let class = story.class().await;
    let pupils = payload::pupil::take_part(class);
    assert!(!pupils.contains(&class.0.simple().to_string()), "{pupils}");
    let other = enige::ids::ClassId(Database::keys().pupils(class).0);
    let mut story = story;
    story.tell("ana: /poll debut 1").await;
    let forged = in_class(&story.offered("bo > 12 years"), other);
    let shown = story.show(&format!("bo ! raw {forged}\nbo (private) ! raw {forged}")).await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
}
