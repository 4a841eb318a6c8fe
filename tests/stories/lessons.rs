use expect_test::expect;

use crate::harness::Story;

#[tokio::test]
async fn a_lesson_comes_at_its_time_and_what_the_sources_say_a_day_later() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("bo: /lesson\nana: /lesson\nana > 3\nana > 2\n@ +3d\nbo > 2\n@ +1d\nbo > 3").await;
    expect![[r#"
        [parents] #3
            Dilemmas

            No dilemmas are planned. One a week takes three minutes. The first would be: ‘Everyone else has one’

            The contact parent can choose the day and time with /lesson.

        [parents] #4
            Dilemmas

            No dilemmas are planned. One a week takes three minutes. The first would be: ‘Everyone else has one’

            Which day suits you best? The contact parent chooses.
            [1 Monday] [2 Tuesday] [3 Wednesday] [4 Thursday] [5 Friday] [6 Saturday] [7 Sunday]

        [parents] #4 is now
            Dilemmas

            Wednesday. What time of day?
            [1 18:00] [2 17:00] [3 19:00] [4 20:00]

        [parents] #4 is now
            Dilemmas

            One dilemma a week, Wednesdays at 17:00.

            The next dilemma comes on Wednesday 25 November at 17:00: ‘Everyone else has one’

        [parents] #5
            Dilemma: ‘Everyone else has one’

            Mira comes home and says that everyone in the class has a smartphone. You do not know whether that is true. She is nine, and you had planned to wait a few more years.

            What do you do first?

            Think it over, and feel free to talk about it. What the sources say will follow on Thursday 26 November at 17:00.
            [1 Say yes, so that she is not left out.] [2 Offer a simple phone or a watch.] [3 Say ‘not yet’, and explain why.] [4 Ask the other parents what they think.]

        [parents] #6
            What the sources say: ‘Everyone else has one’

            There is no law about this, only advice. In 2025 Trivselskommissionen in Denmark advised waiting until 13 for a child’s own smartphone; the evidence behind it is disputed. In Norway, 94 per cent of children aged 9 to 11 had their own phone in 2024. Danish children got their first when they were just over eight, but their parents would rather have waited until ten. Perhaps several of you want to wait, without knowing it of each other.

            Try tonight: Ask two other parents how long they would really like to wait.

            Say to your child: I can hear that it is hard to be the one who does not have one. I will find out what the other parents think.

            Sources:
            Trivselskommissionen, February 2025 (document.dk/2025/02/25/forslag-om-at-forbyde-smartphones-til-boern-under-13-aar-i-danmark, checked November 2026)
            Wilke/YouSee (recordere.dk), August 2025 (recordere.dk/2025/08/boern-faar-mobiltelefoner-tidligere-end-foraeldre-oensker, checked November 2026)
            Medietilsynet, Barn og medier 2024 (Dagsavisen), 12 August 2024 (dagsavisen.no/nyheter/innenriks/2024/08/12/sju-av-ti-under-aldersgrensen-er-pa-sosiale-medier/, checked November 2026)

            Advice is only advice: you know your child best.

        (to bo alone) #7
            Your thought: Offer a simple phone or a watch. I do not store it.

        (to bo alone) #8
            Your thought: Say ‘not yet’, and explain why. I do not store it."#]].assert_eq(&shown);
}

#[tokio::test]
async fn each_week_brings_another_lesson_until_there_are_none() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1").await;
    let shown = story.tell("@ +12w").await;
    assert_eq!(shown.matches("Dilemma: ").count(), 4, "{shown}");
    assert_eq!(shown.matches("What the sources say: ").count(), 4, "{shown}");
    let shown = story.tell("ana: /lesson").await;
    assert!(shown.contains("all the dilemmas"), "{shown}");
}

#[tokio::test]
async fn changing_the_plan_moves_the_lesson_and_never_doubles_it() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1").await;
    story.tell("ana: /lesson\nana > Wednesday\nana > 1").await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 3").await;
    let shown = story.tell("@ +6d").await;
    assert_eq!(shown.matches("Dilemma: ").count(), 1, "{shown}");
}

#[tokio::test]
async fn after_an_outage_of_a_day_the_lesson_comes_and_after_a_longer_one_it_waits_for_the_next_week() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1").await;
    let shown = story.tell("@! 2026-11-25T10:00").await;
    assert_eq!(shown.matches("Dilemma: ").count(), 1, "{shown}");
    let shown = story.tell("@! 2026-12-03T10:00").await;
    assert_eq!(shown.matches("Dilemma: ").count(), 0, "{shown}");
    let shown = story.tell("@ 2026-12-08T18:00").await;
    assert_eq!(shown.matches("Dilemma: ").count(), 1, "{shown}");
}

#[tokio::test]
async fn the_hour_stays_the_same_when_the_clocks_change() {
    let mut story = Story::begins_in(enige::lang::Lang::En, "2027-03-22T11:00:00Z").await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1").await;
    story.tell("ana: /lesson\nana > Sunday\nana > 1").await;
    // Clocks go forward in the night to the 28th.
    let before = story.tell("@ 2027-03-28T17:59").await;
    assert!(!before.contains("Dilemma: "), "{before}");
    let shown = story.tell("@ 2027-03-28T18:00").await;
    assert!(shown.contains("Dilemma: "), "{shown}");
    assert!(shown.contains("Monday 29 March at 18:00"), "{shown}");
}

#[tokio::test]
async fn what_somebody_thinks_is_kept_nowhere() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 1\n@ +2d").await;
    let before = story.rows().await;
    let shown = story.show("zoe > 1\nzoe > 2").await;
    assert!(shown.iter().all(|shown| !shown.refused && shown.to.as_deref() == Some("zoe")));
    assert_eq!(before, story.rows().await);
}
