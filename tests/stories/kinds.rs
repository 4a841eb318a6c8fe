//! Kinds: each kind of poll from the ready-made poll to its result, its picture and the agreement.

use enige::chat::console::show::ConsolePost;
use expect_test::expect;

use crate::harness::Story;

/// Four agree to a proposal, and two object to it.
const OBJECTIONS: &str = "ana: /poll night 2\nbo > I agree\ndina > I agree\negil > I agree\nfreja > I agree\n\
                          cem > I have an objection\ngoran > I have an objection";

/// Runs a ready-made poll for two days with these votes; returns its result.
async fn votes(poll: &str, votes: &str) -> (Story, ConsolePost) {
    let mut story = Story::with_a_class().await;
    let shown = story.show(&format!("ana: /poll {poll} 2\n{votes}\n@ +3d")).await;
    assert!(shown.iter().all(|shown| !shown.refused), "{shown:?}");
    (story, result(shown))
}

/// The result that was posted to the room.
fn result(shown: Vec<ConsolePost>) -> ConsolePost {
    let mut results = shown.into_iter().filter(|shown| shown.text.starts_with("Result: "));
    let result = results.next().expect("the poll closed by itself");
    assert!(result.to.is_none() && results.next().is_none(), "one result, for everybody");
    result
}

/// The outcome in words.
fn outcome(result: &ConsolePost) -> &str {
    result.text.split("\n\n").nth(1).expect("a result says what came out")
}

/// The text of a result's picture, without the outcome that it begins with.
fn picture(result: &ConsolePost) -> &str {
    let [file] = result.attachments.as_slice() else { panic!("a result has one picture: {result:?}") };
    assert_eq!(file.media_type, "image/png");
    file.alt.strip_prefix(outcome(result)).expect("the picture says what the words say").trim_start()
}

/// The lines with which a person fills in a ballot in private.
fn alone(person: &str, presses: &[&str]) -> String {
    let presses = presses.iter().map(|press| format!("\n{person} (private) > {press}"));
    [format!("{person} > Answer with me alone")].into_iter().chain(presses).collect()
}

/// The lines of several private ballots.
fn all_alone(ballots: &[(&str, &[&str])]) -> String {
    ballots.iter().map(|(person, presses)| alone(person, presses)).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_result_of_an_age_poll_is_the_median() {
    let ages = "bo > 13 years\ncem > 13 years\ndina > 12 years\negil > 14 years\nfreja > 16 years\ngoran > 8 years";
    let (mut story, result) = votes("debut", &format!("{ages}\nhanne > 13 years\nida > No opinion")).await;
    assert_eq!(story.tally(1).await, "8=1 12=1 13=3 14=1 16=1 none=1");
    assert!(outcome(&result).contains("until the child is at least 13. At most half would wait longer"), "{result:?}");
    let rows = picture(&result);
    assert!(rows.starts_with("The picture shows: 8 years: at least 3; "), "{rows}");
    assert!(rows.ends_with("13 years: at least 3; 14 years: at most 4; 15 years: at most 4; 16 years: at most 4"));
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("First smartphone: We wait until a child is at least 13 "), "{agreement}");
}

#[tokio::test]
async fn a_majority_can_leave_an_age_to_the_families() {
    let families = "bo > Families decide\ncem > Families decide\ndina > Families decide\negil > Families decide";
    let (mut story, result) =
        votes("social", &format!("{families}\nfreja > 15 years\ngoran > 12 years\nida > No opinion")).await;
    assert_eq!(story.tally(1).await, "12=1 15=1 families=4 none=1");
    assert!(outcome(&result).contains("want families to decide for themselves"), "{result:?}");
    assert_eq!(picture(&result), "", "of those who named an age nothing is drawn");
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("Social media: Each family decides about social media"), "{agreement}");
}

#[tokio::test]
async fn the_result_of_a_choice_is_the_option_of_more_than_half() {
    let first_hour = ["cem", "dina", "egil", "freja", "goran"].map(|who| format!("{who} > First hour without screens"));
    let rest = "bo > The host’s rule, shared beforehand\nhanne > No opinion";
    let (mut story, result) = votes("visits", &format!("{}\n{rest}", first_hour.join("\n"))).await;
    assert_eq!(story.tally(1).await, "o0=1 o1=5 none=1");
    assert_eq!(outcome(&result), "Most of those with an opinion chose: First hour without screens");
    let rows = picture(&result);
    assert!(rows.contains("First hour without screens: at least 3; No screens on visits: at most 4"), "{rows}");
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("We keep the first hour of a visit free of screens."), "{agreement}");
}

#[tokio::test]
async fn an_approval_accepts_every_option_that_more_than_half_ticked() {
    let mut story = Story::with_a_class().await;
    let ticks = "bo > Snapchat\nbo > TikTok\nbo > Snapchat\nbo > None of them\nbo > TikTok\n\
                 goran > Minecraft\ngoran > None of them\nhanne > No opinion";
    let shown = story.show(&format!("ana: /poll apps 2\n{ticks}")).await;
    let answers: Vec<&str> = shown
        .iter()
        .filter(|shown| shown.room == "parents" && shown.to.is_some())
        .map(|shown| shown.text.split_once(" You count as").map_or(shown.text.as_str(), |(answer, _)| answer))
        .collect();
    expect![[r#"
        Ticked: Snapchat.
        Ticked: Snapchat, TikTok.
        Ticked: Snapchat, TikTok.
        Nothing is ticked. That counts as ‘none of them’.
        Ticked: TikTok.
        Ticked: Minecraft.
        Nothing is ticked. That counts as ‘none of them’.
        Noted: No opinion. You can change it until Wednesday 25 November at 20:00."#]]
    .assert_eq(&answers.join("\n"));
    let both = ["cem", "dina", "egil", "ida"].map(|who| format!("{who} > YouTube\n{who} > Minecraft")).join("\n");
    let result = result(story.show(&format!("{both}\nfreja > Minecraft\n@ +3d")).await);
    assert_eq!(story.tally(1).await, "t0=1 t2=1 t100=1 t108=4 none=1");
    assert_eq!(outcome(&result), "These have enough support: YouTube, Minecraft");
    let rows = picture(&result);
    assert!(rows.contains("TikTok: at most 4; ") && rows.contains("Minecraft: 5–9; "), "{rows}");
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("These are fine with us for now: YouTube, Minecraft."), "{agreement}");
}

#[tokio::test]
async fn an_approval_can_accept_nothing() {
    let none = ["bo", "cem", "dina", "egil", "freja", "goran"].map(|who| format!("{who} > None of them"));
    let (mut story, result) = votes("apps", &format!("{}\nhanne > TikTok", none.join("\n"))).await;
    assert_eq!(outcome(&result), "None of the options has enough support.");
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("We have no shared list"), "{agreement}");
}

#[tokio::test]
async fn a_statement_counts_sides_and_ignores_the_buts() {
    let yes = "bo > Yes\ncem > Yes, but …\ndina > Yes, but …\negil > Yes\nfreja > Yes";
    let (mut story, result) = votes("watch", &format!("{yes}\ngoran > No, but …\nhanne > No\nida > No opinion")).await;
    assert_eq!(story.tally(1).await, "yes=3 yes-but=2 no-but=1 no=1 none=1");
    assert_eq!(outcome(&result), "Most of those with an opinion say yes, some perhaps with a ‘but’.");
    let rows = "Yes, with or without a ‘but’: at least 3; No, with or without a ‘but’: at most 4";
    assert_eq!(picture(&result), format!("The picture shows: {rows}"));
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("We keep the children’s smartwatches in school mode at school"), "{agreement}");
}

#[tokio::test]
async fn a_proposal_is_accepted_if_nobody_objects() {
    let agree = ["bo", "dina", "egil", "goran", "hanne"].map(|who| format!("{who} > I agree")).join("\n");
    let rest = "cem > I can live with it\nfreja > I can live with it\nida > No opinion";
    let (mut story, result) = votes("night", &format!("{agree}\n{rest}")).await;
    assert_eq!(story.tally(1).await, "agree=5 live-with=2 none=1");
    assert_eq!(outcome(&result), "Nobody has an objection. The proposal is accepted.");
    assert_eq!(picture(&result), "", "how many only live with it is not drawn");
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("At night: On school nights, we charge the children’s phones outside"), "{agreement}");
}

#[tokio::test]
async fn one_objection_blocks_a_proposal_and_gets_no_picture() {
    let agree = ["bo", "dina", "egil", "goran", "hanne", "ida"].map(|who| format!("{who} > I agree")).join("\n");
    let (mut story, result) = votes("night", &format!("{agree}\ncem > I have an objection")).await;
    assert!(outcome(&result).starts_with("One or more have an objection."), "{result:?}");
    assert!(result.attachments.is_empty(), "{result:?}");
    let agreement = story.tell("ana: /agreement").await;
    assert!(!agreement.contains("At night"), "{agreement}");
}

#[tokio::test]
async fn a_released_reason_is_shown_with_the_result_without_a_name() {
    let mut story = Story::with_a_class().await;
    story.tell(OBJECTIONS).await;
    let written = "cem (private) > Write a reason\ncem (private): We use it\\nas an alarm clock.";
    let shown = story.show(written).await;
    assert!(shown.iter().all(|shown| shown.room == "private" && shown.to.as_deref() == Some("cem")), "{shown:?}");
    assert!(shown[1].text.contains("without a name: ‘We use it as an alarm clock.’"), "{shown:?}");
    story.tell("cem (private) > Let the class see it\ngoran (private) > Write a reason").await;
    let shown = story.show("goran (private): Nobody decides over my home.\n@ +3d").await;
    let after = story.show("ana (private) > Table and written record\nana: /agreement\nbo: /polls").await;
    let mut to_others = shown.iter().chain(&after).filter(|shown| shown.to.as_deref() != Some("goran"));
    assert!(to_others.all(|shown| !shown.text.contains("my home")), "{shown:?} {after:?}");
    assert!(story.rows().await.contains(&("objections".into(), 0)), "what was not released is gone");
    let voices = "Reasons that people chose to share:\n‘We use it as an alarm clock.’";
    assert!(result(shown).text.ends_with(voices), "no name and no other reason");
}

#[tokio::test]
async fn a_released_reason_can_be_deleted_and_disappears_with_the_objection() {
    let mut story = Story::with_a_class().await;
    story.tell(OBJECTIONS).await;
    for person in ["cem", "goran"] {
        let written = format!("{person} (private) > Write a reason\n{person} (private): It is ours to decide.");
        story.tell(&format!("{written}\n{person} (private) > Let the class see it")).await;
    }
    let shown = story.tell("cem (private) > Delete it\ngoran > I can live with it").await;
    assert!(shown.contains("The reason is deleted. Your answer stays."), "{shown}");
    let result = result(story.show("@ +3d").await);
    assert!(outcome(&result).starts_with("One or more have an objection."), "cem's stands: {result:?}");
    assert!(!result.text.contains("ours to decide"), "{result:?}");
    assert_eq!(story.tally(1).await, "agree=4 live-with=1 object=1");
}

#[tokio::test]
async fn a_ranking_compares_the_options_two_by_two() {
    let (none, sms, moderated, school) =
        ("No shared channel", "Ordinary text messages", "One chat that a parent looks after", "The school’s own tool");
    let done = "Done, the rest are equal";
    let ballots: [(&str, &[&str]); 8] = [
        ("bo", &[sms, none, school]),
        ("cem", &[sms, done]),
        ("dina", &[sms, moderated, done]),
        ("egil", &[none, sms, school]),
        ("freja", &[school, "Start again", sms, none, moderated]),
        ("goran", &[moderated, done]),
        ("hanne", &[sms, done]),
        ("ida", &["No opinion"]),
    ];
    let (mut story, result) = votes("chat", &all_alone(&ballots)).await;
    assert_eq!(story.tally(1).await, "r0132=1 r1=2 r1023=1 r1032=1 r12=1 r2=1 none=1");
    assert_eq!(outcome(&result), format!("When the options are compared two by two, the winner is: {sms}"));
    assert_eq!(picture(&result), format!("The picture shows: 1. {sms}; 2. {none}; 3. {moderated}; 4. {school}"));
    let agreement = story.tell("ana: /agreement").await;
    assert!(agreement.contains("Class chat: We let the children text each other"), "{agreement}");
}

#[tokio::test]
async fn a_ranking_is_filled_in_step_by_step_and_can_end_early() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll chat 2").await;
    let presses = ["Ordinary text messages", "Start again", "No shared channel", "Done, the rest are equal"];
    let shown = story.tell(&alone("bo", &presses)).await;
    expect![[r#"
        [private bo] #4
            Which channel should the children in the group use when they write to each other?

            What would you like most? Press what you put first.
            [1 No shared channel] [2 Ordinary text messages] [3 One chat that a parent looks after] [4 The school’s own tool] [5 No opinion]

        (to bo alone) #5
            I have written to you alone.

        [private] #4 is now
            Which channel should the children in the group use when they write to each other?

            So far: 1. Ordinary text messages. What comes next?
            [1 No shared channel] [2 One chat that a parent looks after] [3 The school’s own tool] [4 Done, the rest are equal] [5 Start again]

        [private] #4 is now
            Which channel should the children in the group use when they write to each other?

            What would you like most? Press what you put first.
            [1 No shared channel] [2 Ordinary text messages] [3 One chat that a parent looks after] [4 The school’s own tool] [5 No opinion]

        [private] #4 is now
            Which channel should the children in the group use when they write to each other?

            So far: 1. No shared channel. What comes next?
            [1 Ordinary text messages] [2 One chat that a parent looks after] [3 The school’s own tool] [4 Done, the rest are equal] [5 Start again]

        [private] #4 is now
            Noted: 1. No shared channel. You can change it until Wednesday 25 November at 20:00. You count as the parent of one child. If that is not right, type /me.

        [private bo] #6
            Would you like a reminder when a poll will soon close and you have not answered? It is one message, 24 hours before, to you alone.
            [1 Yes, remind me]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_pledge_that_holds_becomes_a_proposed_point() {
    let five: &[&str] = &["13 years", "At least 5 children"];
    let people = ["bo", "cem", "dina", "egil", "freja", "goran"];
    let ballots = people.map(|who| (who, five)).to_vec();
    let more: [(&str, &[&str]); 2] =
        [("hanne", &["16 years", "Two thirds of the class (14)"]), ("ida", &["No opinion"])];
    let (mut story, result) = votes("debut-together", &all_alone(&[ballots, more.to_vec()].concat())).await;
    assert_eq!(story.tally(1).await, "p13n5=6 p16s8=1 none=1");
    assert!(outcome(&result).starts_with("Enough of you wait together until the child is 13."), "{result:?}");
    assert_eq!(picture(&result), "The picture shows: This many are in: 5–9");
    assert!(!result.text.contains("now in the agreement"), "it is a proposal: {result:?}");
    let agreement = story.tell("ana: /agreement").await;
    let proposed =
        "First smartphone: Proposed: Several of our families wait together until their child is at least 13 ";
    assert!(agreement.contains(proposed), "{agreement}");
}

#[tokio::test]
async fn a_pledge_that_does_not_hold_says_not_enough_yet_and_nothing_else() {
    // Four are too few. So are seven who each ask for eight. Both results read the same.
    let four = ["bo", "cem", "dina", "egil"].map(|who| alone(who, &["13 years", "Even if I am the only one"]));
    let seven = ["bo", "cem", "dina", "egil", "freja", "goran", "hanne"];
    let seven = seven.map(|who| alone(who, &["16 years", "At least 8 children"]));
    for ballots in [four.join("\n"), seven.join("\n"), alone("bo", &["No opinion"])] {
        let (mut story, result) = votes("debut-together", &ballots).await;
        let words = "Result: Waiting together: smartphone\n\nThere are not enough of you yet. I do not say how far off \
                     it is, so that nobody is put under pressure. You can ask again later.";
        assert_eq!(result.text, words);
        assert!(result.attachments.is_empty(), "{result:?}");
        let agreement = story.tell("ana: /agreement").await;
        assert!(!agreement.contains("First smartphone"), "{agreement}");
    }
}

#[tokio::test]
async fn a_poll_can_require_two_thirds() {
    for (share, age) in [("Lasts 3 days", 14), ("Two thirds decides", 13)] {
        let mut story = Story::with_a_class().await;
        story.tell("ana (private): /poll\nana (private) > First smartphone").await;
        let card = story.tell(&format!("ana (private) > {share}\nana (private) > Put it to the class")).await;
        assert_eq!(card.contains("when two thirds of those with an opinion support it"), age == 13, "{card}");
        let fourteen = ["bo", "cem", "dina", "egil"].map(|who| format!("{who} > 14 years")).join("\n");
        let rest = "freja > 13 years\ngoran > 9 years\nhanne > 9 years\nida > No opinion\n@ +8d";
        let result = result(story.show(&format!("{fourteen}\n{rest}")).await);
        assert!(outcome(&result).contains(&format!("until the child is at least {age}.")), "{result:?}");
        assert_eq!(outcome(&result).starts_with("At least two thirds of those with an opinion"), age == 13);
        assert_eq!(picture(&result).is_empty(), age == 13, "steps would say how many stand outside two thirds");
    }
}

#[tokio::test]
async fn two_thirds_can_accept_a_proposal_despite_an_objection() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /poll\nana (private) > Phones at night\nana (private) > Two thirds decides").await;
    story.tell("ana (private) > Put it to the class").await;
    let agree = ["bo", "cem", "dina", "egil"].map(|who| format!("{who} > I agree")).join("\n");
    let result = result(story.show(&format!("{agree}\nfreja > I have an objection\n@ +8d")).await);
    let words = "At least two thirds of those with an opinion can go along with the proposal. It is accepted.";
    assert_eq!(outcome(&result), words);
}

#[tokio::test]
async fn an_undecided_poll_has_no_picture_and_no_clause() {
    let rest = "dina > First hour without screens\negil > First hour without screens\nfreja > No screens on visits";
    let host = "bo > The host’s rule, shared beforehand\ncem > The host’s rule, shared beforehand";
    let (mut story, result) =
        votes("visits", &format!("{host}\n{rest}\ngoran > No screens on visits\nida > No opinion")).await;
    assert!(outcome(&result).starts_with("None of the answers has enough support."), "{result:?}");
    assert!(result.attachments.is_empty() && !result.text.contains("/agreement"), "{result:?}");
    let agreement = story.tell("ana: /agreement").await;
    assert!(!agreement.contains("Screens at friends’ homes"), "{agreement}");
}

#[tokio::test]
async fn an_own_poll_can_be_of_any_kind() {
    let kinds = [
        ("As many options as you like", "Cake\\nFruit", "Cake · Fruit · None of them · No opinion"),
        ("Yes, yes but, no but, no", "", "Yes · Yes, but … · No, but … · No · No opinion"),
        ("Proposal: agree or object", "", "I agree · I can live with it · I have an objection · No opinion"),
        ("An age", "from 9 to 11", "9 years · 10 years · 11 years · Families decide · No opinion"),
        ("‘I am in if enough others are’", "9-11", "Answer with me alone"),
        ("Options in order", "Cake\\nFruit", "Answer with me alone"),
    ];
    for (kind, written, answers) in kinds {
        let mut story = Story::with_a_class().await;
        story.tell("ana (private): /poll\nana (private) > Make your own poll\nana (private): What do we want?").await;
        let text = if written.is_empty() { String::new() } else { format!("ana (private): {written}") };
        let shown = story.tell(&format!("ana (private) > {kind}\n{text}")).await;
        assert!(shown.contains(answers) && shown.contains("[1 Put it to the class]"), "{kind}: {shown}");
        let shown = story.tell("ana (private) > Put it to the class\n@ +8d").await;
        assert!(shown.contains("Result: What do we want?"), "{kind}: {shown}");
    }
}
