use super::Group;
use crate::harness::telegram::PressId;

impl Group {
    /// Presses a button in private and waits for the text that replaces the message.
    pub(super) async fn goes_on(&self, person: i64, label: &str, next: &str) {
        self.presses_alone(person, label);
        self.sees_in(person, next).await;
    }

    /// Presses a button in private, on the newest message that has it.
    pub(super) fn presses_alone(&self, person: i64, label: &str) -> PressId {
        let messages = self.fake.messages(person);
        let has = |message: &&crate::harness::telegram::Message| {
            message.buttons.iter().flatten().any(|button| button.label == label)
        };
        let message = messages.iter().rev().find(has).unwrap_or_else(|| panic!("no button `{label}`: {messages:?}"));
        self.fake.presses(person, person, message.id, label)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agreement_is_made_alone_signed_on_the_card_and_printed() {
    let group = Group::with_a_class().await;
    let ana = group.ana;
    group.fake.starts(ana);
    group.fake.says(ana, ana, "/agreement");
    group.sees_in(ana, "The class has not started on an agreement yet.").await;
    group.goes_on(ana, "The first steps", "Work on the agreement").await;
    for point in ["1. Pictures of other people’s children", "2. When something has happened"] {
        group.goes_on(ana, point, "The point could read:").await;
        group.goes_on(ana, "Families decide, and tell the others", "Adopted with a majority.").await;
    }
    group.goes_on(ana, "Show the class a draft", "The draft will appear in the group.").await;
    let draft = group.sees("Draft agreement").await;
    assert!(draft.html.contains("5B &amp; parents"), "{}", draft.html);

    // Bo has never written to the bot, so the answer is a deep link that carries the suggestion.
    let bo = group.others[0];
    let press = group.fake.presses(group.chat, bo, draft.id, "Suggest a change");
    group.answer(press).await;
    let url = group.fake.answers(press).and_then(|answer| answer.url).expect("a link into the private chat");
    group.fake.starts_with(bo, url.rsplit_once('=').expect("a parameter").1);
    group.sees_in(bo, "What would you like to make a suggestion about?").await;
    group.goes_on(bo, "A new point", "Write the point you suggest").await;
    group.fake.says(bo, bo, "Everybody <b>asks</b> & listens.");
    group.sees_in(bo, "This is how I will send it").await;
    assert!(group.answer(group.presses_alone(bo, "Send without my name")).await.starts_with("Thank you."));
    group.sees_in(ana, "Someone has made a suggestion").await;

    group.fake.says(ana, ana, "/agreement");
    group.sees_in(ana, "Version 1 is a draft.").await;
    group.goes_on(ana, "Work on the agreement", "Adopted with a majority.").await;
    group.goes_on(ana, "Let the class adopt it", "The class is being asked now.").await;
    let vote = group.sees("Do we want to adopt version 1").await;
    for person in &group.others[..5] {
        assert!(group.press(*person, vote.id, "Yes").await.starts_with("Noted: Yes"));
    }
    group.serving.clock.forward_to("2026-12-01T19:00:00Z".parse().expect("a time"));
    let card = group.sees("Signing is voluntary.").await;
    for person in &group.others[1..] {
        assert!(group.press(*person, card.id, "Sign").await.starts_with("Noted: you have signed the agreement."));
    }
    assert_eq!(group.sees("Signing is voluntary.").await.edits, 0, "a signature changes nothing on the card");

    // The other choices and the documents come in private.
    group.fake.presses(group.chat, bo, card.id, "More choices");
    group.sees_in(bo, "You have not answered yet.").await;
    group.goes_on(bo, "Sign", "Noted: you have signed the agreement.").await;
    group.goes_on(bo, "Take it back", "Your answer is deleted.").await;
    group.fake.presses(group.chat, bo, draft.id, "PDF, poster and text");
    group.sees_in(bo, "What would you like, and in which language?").await;
    group.presses_alone(bo, "PDF, English");
    let is_pdf = |message: &crate::harness::telegram::Message| {
        message.upload.as_ref().is_some_and(|upload| upload.bytes.starts_with(b"%PDF-"))
    };
    group
        .fake
        .wait_within(std::time::Duration::from_secs(60), "a PDF", |fake| fake.messages(bo).iter().any(is_pdf))
        .await;
    group.serving.ends().await;
}
