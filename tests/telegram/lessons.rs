use super::Group;
use crate::harness::transcript::code;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dilemma_is_answered_in_secret_and_a_question_about_it_reaches_the_nurse() {
    let group = Group::with_a_class().await;
    let (ana, bo, nora) = (group.ana, group.others[6], group.fake.person("Nora", "en"));
    group.fake.starts(ana);
    group.fake.says(ana, ana, "/role");
    group.sees_in(ana, "Who answers").await;
    group.goes_on(ana, "Code for the school nurse", "works once").await;
    let told = group.sees_in(ana, "works once").await;
    group.fake.starts(nora);
    group.fake.says(nora, nora, &format!("/role {}", code(&told.text)));
    group.sees_in(nora, "You now answer questions").await;

    group.fake.says(ana, ana, "/lesson");
    group.sees_in(ana, "No dilemmas are planned.").await;
    let press = group.presses_alone(ana, "Send the next one now");
    assert!(group.answer(press).await.starts_with("The dilemma is coming now."));
    let dilemma = group.sees("Dilemma: ").await;
    for person in group.others.iter().take(6) {
        let told = group.press(*person, dilemma.id, &dilemma.buttons[2][0].label.clone()).await;
        assert!(told.starts_with("Noted: "), "{told}");
    }
    assert_eq!(group.sees("Dilemma: ").await.edits, 0, "an answer changes nothing on the card");
    group.serving.clock.forward_to("2026-11-24T18:00:00Z".parse().expect("a time"));
    let sources = group.sees("What the sources say: ").await;
    assert!(sources.text.contains("What you all answered:"), "{}", sources.text);
    group.sees("The answers have been counted.").await;

    // Bo has never written to the bot, so the answer is a deep link that carries the question.
    let press = group.fake.presses(group.chat, bo, sources.id, "Ask a professional");
    let told = group.answer(press).await;
    let url = group.fake.answers(press).and_then(|answer| answer.url);
    let url = url.unwrap_or_else(|| panic!("a link into the private chat: {told}"));
    group.fake.starts_with(bo, url.rsplit_once('=').expect("a parameter").1);
    group.sees_in(bo, "It goes to the school nurse").await;
    group.fake.says(bo, bo, "Is it <b>too</b> late?");
    group.sees_in(bo, "This is how I will send it").await;
    group.presses_alone(bo, "Send without my name");
    group.sees_in(nora, "A question about the dilemma").await;
    group.goes_on(nora, "Answer", "Write the answer").await;
    group.fake.says(nora, nora, "It never is.");
    group.sees_in(nora, "This is how the group will see it").await;
    group.presses_alone(nora, "Send to the group");
    let answer = group.sees("It never is.").await;
    assert!(answer.text.contains("Is it <b>too</b> late?") && !answer.text.contains("Bo"), "{}", answer.text);
    group.serving.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn help_is_given_in_private_and_a_picture_is_never_fetched() {
    let group = Group::with_a_class().await;
    let bo = group.others[0];
    let before = group.count("112");
    group.fake.starts(bo);
    // Bo joins the class with the first vote; before that the bot would ask for the country.
    group.fake.says(group.chat, group.ana, "/poll debut 1");
    let card = group.sees("How old").await;
    group.press(bo, card.id, "13 years").await;
    group.fake.says(bo, bo, "/nød");
    group.sees_in(bo, "What has happened?").await;
    group.goes_on(bo, "A sexual picture of someone under 18", "Here you can get help").await;
    let list = group.sees_in(bo, "Here you can get help").await;
    assert!(list.text.contains("116 111"), "{}", list.text);
    assert_eq!(group.count("112"), before, "the group hears nothing of it");
    group.fake.sends_photo(bo, bo);
    group.sees_in(bo, "I never fetch pictures").await;
    assert!(group.fake.calls("getFile").is_empty(), "it is not even asked for");
    group.fake.says(group.chat, bo, "/app snpachat");
    let app = group.sees("Three ages:").await;
    assert!(app.text.starts_with("Snapchat"), "{}", app.text);
    group.serving.ends().await;
}
