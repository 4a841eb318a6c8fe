//! Texts in a dialog: every dialog for every kind of person, admitted or refused.

use enige::chat::console::person_address;
use enige::class::{Dialog, Role};
use enige::ids::ClassId;
use enige::needs::{Place, Who};
use uuid::Uuid;

use super::page::dialogs;
use super::{ADMISSION, AT_COUNCIL, PEOPLE, Person, class_with_everybody, says};
use crate::harness::{School, Story};

/// The recipient of a dialog's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taker {
    /// A class.
    Class,
    /// A council.
    Council,
    /// None: the dialog takes its answers from buttons.
    Nobody,
}

impl Taker {
    const fn of(dialog: &Dialog) -> Taker {
        match dialog {
            Dialog::OwnPoll(_)
            | Dialog::Prolong { .. }
            | Dialog::Withdraw { .. }
            | Dialog::Follow { .. }
            | Dialog::Objection { .. }
            | Dialog::Blanks { .. }
            | Dialog::OwnPoint
            | Dialog::Suggest { .. }
            | Dialog::Verdict { .. }
            | Dialog::SignName
            | Dialog::Question { .. }
            | Dialog::Reply { .. }
            | Dialog::AppName
            | Dialog::SchoolPlan { .. } => Taker::Class,
            Dialog::Council(_) => Taker::Council,
            Dialog::AppCheck(_) => Taker::Nobody,
        }
    }
}

/// Begins a dialog without checking its needs. This makes the person known in the class or council.
async fn begins(story: &Story, home: ClassId, name: &str, dialog: &Dialog) {
    let (store, now) = (story.session.app().store.clone(), story.session.now());
    let mut tx = store.begin().await.expect("it runs");
    let person = tx.know(&person_address(name), Uuid::new_v4()).await.expect("they are known");
    tx.enter(home).keep_dialog(person, dialog, now).await.expect("it is kept");
    tx.commit().await.expect("it is kept");
}

/// A person's dialog.
async fn dialog_of(story: &Story, home: ClassId, name: &str) -> Option<Dialog> {
    let (store, now) = (story.session.app().store.clone(), story.session.now());
    let mut tx = store.begin().await.expect("it runs");
    let person = tx.person(&person_address(name)).await.expect("it is read")?;
    tx.enter(home).dialog(person.id, now).await.expect("it is read")
}

/// The row count of each table except `dialogs`, because a refusal ends the dialog.
async fn rows_but_dialogs(story: &Story) -> Vec<(String, i64)> {
    story.rows().await.into_iter().filter(|(table, _)| table != "dialogs").collect()
}

/// Fails unless the bot refuses a text in this dialog for this reason, and ends the dialog.
async fn is_refused(story: &mut Story, class: ClassId, name: &str, dialog: &Dialog, why: &str) {
    let shown = story.show(&format!("{name} (private): hello")).await;
    assert!(shown.len() == 1 && shown[0].refused, "{name}, {dialog:?}: {shown:?}");
    assert_eq!(shown[0].text, says(why), "{name}: {dialog:?} needs {:?}", dialog.needs());
    assert_eq!(dialog_of(story, class, name).await, None, "{name} is told once");
}

#[tokio::test]
async fn a_text_of_somebody_who_may_not_go_on_is_refused_with_its_reason_and_changes_nothing() {
    let (mut school, class) = class_with_everybody().await;
    let story = &mut school.story;
    let mut refused = 0;
    for person in PEOPLE {
        // The first dialog makes the person known in the class, which adds rows.
        begins(story, class, person.name(), &Dialog::OwnPoint).await;
        let before = rows_but_dialogs(story).await;
        for dialog in dialogs() {
            let Some(why) = person.refused_by(dialog.needs(), true) else { continue };
            begins(story, class, person.name(), &dialog).await;
            is_refused(story, class, person.name(), &dialog, why).await;
            refused += 1;
        }
        assert_eq!(before, rows_but_dialogs(story).await, "{person:?}");
    }
    assert!(refused > 90, "only {refused} texts were refused");
}

#[tokio::test]
async fn a_text_of_somebody_who_may_go_on_is_not_refused_for_the_person_or_the_place() {
    let (refusals, stale, fault) = (ADMISSION.map(says), says("refused-stale"), says("fault"));
    let (lost, ended) = (says("text-private"), says("refused-ended"));
    let (mut school, class) = class_with_everybody().await;
    let story = &mut school.story;
    let mut admitted = 0;
    for person in PEOPLE {
        for dialog in dialogs() {
            let needs = dialog.needs();
            if person.refused_by(needs, true).is_some() {
                continue;
            }
            begins(story, class, person.name(), &dialog).await;
            let shown = story.show(&format!("{} (private): hello", person.name())).await;
            for post in &shown {
                assert!(!refusals.contains(&post.text) && post.text != fault, "{person:?}: {dialog:?}: {post}");
                assert!(needs.who != Who::Adviser || post.text != stale, "{person:?}: {dialog:?}: {post}");
            }
            // The bot refuses an unexpected text with the words that also answer a text without a dialog.
            let heard = !shown.is_empty() && shown.iter().all(|post| post.refused || post.text != lost);
            match Taker::of(&dialog) {
                Taker::Class => assert!(heard, "{person:?}: {dialog:?}: {shown:?}"),
                Taker::Council => assert!(heard && shown[0].text == ended, "{person:?}: {dialog:?}: {shown:?}"),
                Taker::Nobody => assert!(!heard, "{person:?}: {dialog:?}: {shown:?}"),
            }
            admitted += 1;
        }
    }
    assert!(admitted > 80, "only {admitted} texts were admitted");
}

/// People who lose rights when they leave the room, and the kind of person with the rights that remain.
const LEAVERS: [(Person, Person); 3] =
    [(Person::Contact, Person::Guardian), (Person::Administrator, Person::Unknown), (Person::Teacher, Person::Staff)];

/// Brings a person back into the room, with all the rights that they had before.
async fn returns(story: &mut Story, class: ClassId, person: Person) {
    let name = person.name();
    story.tell(&format!("[a] {name} ! join")).await;
    let store = story.session.app().store.clone();
    let mut tx = store.begin().await.expect("it runs");
    let id = tx.know(&person_address(name), Uuid::new_v4()).await.expect("they are known");
    match person {
        Person::Contact => tx.enter(class).make_contact(id).await.expect("they lead"),
        Person::Teacher => tx.enter(class).make_adviser(id, Role::Teacher).await.expect("they advise"),
        Person::Administrator => story.session.console().promote("a", name),
        Person::Guardian | Person::Staff | Person::Other | Person::Unknown | Person::Outsider => {}
    }
    tx.commit().await.expect("it is kept");
}

#[tokio::test]
async fn whoever_leaves_the_room_goes_on_with_no_dialog_of_people_who_lead_or_advise() {
    let (mut school, class) = class_with_everybody().await;
    let story = &mut school.story;
    let mut refused = 0;
    for (person, then) in LEAVERS {
        for dialog in dialogs() {
            let needs = dialog.needs();
            let (None, Some(why)) = (person.refused_by(needs, true), then.refused_by(needs, true)) else { continue };
            returns(story, class, person).await;
            begins(story, class, person.name(), &dialog).await;
            story.tell(&format!("[a] {} ! leave", person.name())).await;
            assert_eq!(dialog_of(story, class, person.name()).await.as_ref(), Some(&dialog), "{person:?}");
            let before = rows_but_dialogs(story).await;
            is_refused(story, class, person.name(), &dialog, why).await;
            assert_eq!(before, rows_but_dialogs(story).await, "{person:?}: {dialog:?}");
            refused += 1;
        }
    }
    assert!(refused > 30, "only {refused} texts were refused");
}

#[tokio::test]
async fn whoever_is_removed_from_the_class_has_no_dialog_any_more() {
    let (mut school, class) = class_with_everybody().await;
    let story = &mut school.story;
    let mut tried = 0;
    for dialog in dialogs() {
        begins(story, class, "bo", &dialog).await;
        story.tell("[a] bo ! kicked").await;
        assert_eq!(dialog_of(story, class, "bo").await, None, "{dialog:?}");
        let before = story.rows().await;
        let shown = story.show("bo (private): hello").await;
        assert!(shown.len() == 1 && !shown[0].refused, "{dialog:?}: {shown:?}");
        assert_eq!(shown[0].text, says("text-private"), "{dialog:?}");
        assert_eq!(before, story.rows().await, "{dialog:?}");
        tried += 1;
    }
    assert!(tried > 20, "only {tried} dialogs were tried");
}

#[tokio::test]
async fn a_text_in_the_room_goes_on_with_no_dialog() {
    let (mut school, class) = class_with_everybody().await;
    let story = &mut school.story;
    begins(story, class, "a", &Dialog::OwnPoint).await;
    let before = story.rows().await;
    let mut tried = 0;
    for dialog in dialogs() {
        match dialog.needs().place {
            Place::Private | Place::Secret => {}
            Place::Either | Place::Room => panic!("{dialog:?} goes on in the room"),
        }
        begins(story, class, "a", &dialog).await;
        let shown = story.show("[a] a: hello").await;
        assert!(shown.is_empty(), "{dialog:?}: {shown:?}");
        assert_eq!(dialog_of(story, class, "a").await.as_ref(), Some(&dialog));
        tried += 1;
    }
    assert_eq!(before, story.rows().await);
    assert!(tried > 20, "only {tried} dialogs were tried");
}

#[tokio::test]
async fn a_text_in_a_dialog_with_a_council_is_refused_or_admitted_as_the_page_says() {
    let (refusals, fault, lost) = (ADMISSION.map(says), says("fault"), says("text-private"));
    let mut school = School::of(1).await;
    let council = school.council;
    let story = &mut school.story;
    story.tell("[council] gina ! admin\n[council] gina: hello\n[council] hana: hello").await;
    let (mut refused, mut admitted) = (0, 0);
    for person in AT_COUNCIL.iter().filter(|person| person.room == "council") {
        begins(story, council, person.name, &Dialog::OwnPoint).await;
        let before = rows_but_dialogs(story).await;
        for dialog in dialogs() {
            let why = match Taker::of(&dialog) {
                Taker::Council => person.refused_by(dialog.needs(), true),
                Taker::Class => Some("refused-ended"),
                Taker::Nobody => continue,
            };
            begins(story, council, person.name, &dialog).await;
            let shown = story.show(&format!("{} (private): hello", person.name)).await;
            let Some(why) = why else {
                let heard = shown.iter().all(|post| post.refused || post.text != lost);
                let kind = shown.iter().all(|post| !refusals.contains(&post.text) && post.text != fault);
                assert!(!shown.is_empty() && heard && kind, "{}: {dialog:?}: {shown:?}", person.name);
                admitted += 1;
                continue;
            };
            assert!(shown.len() == 1 && shown[0].refused, "{}: {dialog:?}: {shown:?}", person.name);
            assert_eq!(shown[0].text, says(why), "{}: {dialog:?}", person.name);
            assert_eq!(dialog_of(story, council, person.name).await, None, "{} is told once", person.name);
            refused += 1;
        }
        assert_eq!(before, rows_but_dialogs(story).await, "{}", person.name);
    }
    assert!(refused > 60 && admitted > 3, "{refused} refused, {admitted} admitted");
}
