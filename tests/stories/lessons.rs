use expect_test::expect;

use crate::harness::Story;
use crate::harness::payload::lesson;

/// The dilemmas in a transcript, each with the time of its answers.
fn calendar(shown: &str) -> String {
    let lines = shown.lines().map(str::trim);
    let mut told = Vec::new();
    let mut title = "";
    for line in lines {
        if let Some(heading) = line.strip_prefix("Dilemma: ") {
            title = heading;
        } else if let Some(when) = line.strip_prefix("What you all answered and what the sources say will follow on ") {
            told.push(format!("{}: {title}", when.split(" (").next().unwrap_or(when)));
        }
    }
    told.dedup();
    told.join("\n")
}

#[tokio::test]
async fn a_dilemma_comes_on_time_and_its_answers_and_sources_a_day_later() {
    let mut story = Story::with_a_class().await;
    story.tell("bo: /lesson\nana: /lesson\nana > Wednesday\nana > 17:00").await;
    let shown = story.tell("@ +2d").await;
    expect![[r#"
        [parents] #5
            Dilemma: ‘Everyone else has one’

            Mira comes home and says that everyone in the class has a smartphone. You do not know whether that is true. She is nine, and you had planned to wait a few more years.

            What do you do first?

            What you all answered and what the sources say will follow on Thursday 26 November at 17:29 (Norwegian time). No answer is silly.

            Press what you would have done. Nobody sees what you press.
            [1 Say yes, so that she is not left out.] [2 Offer a simple phone or a watch.] [3 Say ‘not yet’, and explain why.] [4 Ask the other parents what they think.]"#]].assert_eq(&shown);
    for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
        story.tell(&format!("{person} > 3")).await;
    }
    story.tell("hugo: /me\nhugo > Staff").await;
    let shown = story.tell("hugo > 2 on 5\nbo > 1 on 5\nbo > 3 on 5\n@ +1d").await;
    expect![[r#"
        (to hugo alone) #20
            Your thought: Offer a simple phone or a watch. Only parents and guardians are counted, so I do not store it.

        (to bo alone) #21
            Noted: Say yes, so that she is not left out. You can change it until Thursday 26 November at 17:29.

        (to bo alone) #22
            Noted: Say ‘not yet’, and explain why. You can change it until Thursday 26 November at 17:29.

        [parents] #5 is now
            Dilemma: ‘Everyone else has one’

            Mira comes home and says that everyone in the class has a smartphone. You do not know whether that is true. She is nine, and you had planned to wait a few more years.

            What do you do first?

            The answers have been counted. Read what the sources say, further down.

        [parents] #23
            What the sources say: ‘Everyone else has one’

            What you all answered:
            Say yes, so that she is not left out – at most 4
            Offer a simple phone or a watch – at most 4
            Say ‘not yet’, and explain why – at least 3
            Ask the other parents what they think – at most 4

            We found no law about this, only advice. In 2025 Trivselskommissionen in Denmark advised waiting until 13 for a child’s own smartphone; the evidence behind it is disputed. In Norway, 94 per cent of children aged 9 to 11 had their own phone in 2024, according to Medietilsynet. In a Danish survey from 2025 (Wilke for YouSee), children on average got their first when just over eight, but parents would rather have waited until ten. Perhaps several of you want to wait, without knowing it of each other.

            Try tonight: Ask two other parents how long they would really like to wait.

            Say to your child: I can hear that it is hard to be the one who does not have one. I will find out what the other parents think.

            Sources:
            Trivselskommissionen, February 2025 (document.dk/2025/02/25/forslag-om-at-forbyde-smartphones-til-boern-under-13-aar-i-danmark, checked November 2026)
            Wilke/YouSee (recordere.dk), August 2025 (recordere.dk/2025/08/boern-faar-mobiltelefoner-tidligere-end-foraeldre-oensker, checked November 2026)
            Medietilsynet, Barn og medier 2024 (Dagsavisen), 12 August 2024 (dagsavisen.no/nyheter/innenriks/2024/08/12/sju-av-ti-under-aldersgrensen-er-pa-sosiale-medier/, checked November 2026)

            Advice is only advice: you know your child best.

            Do you have a question about this? Nobody sees who asks.
            [1 Let the class vote on this?] [2 Ask a professional]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn few_answers_are_not_published_and_a_dilemma_is_not_a_poll() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00\n@ +2d\nbo > 3\ncem > 3").await;
    let polls = story.tell("ana: /polls\nana: /close").await;
    assert!(!polls.contains("Everyone else") && polls.contains("No poll is open"), "{polls}");
    let shown = story.tell("@ +1d").await;
    assert!(shown.contains("Too few answered"), "{shown}");
    assert!(!shown.contains("simple phone"), "{shown}");
    let rows = story.rows().await;
    assert!(rows.contains(&("ballots".into(), 0)), "{rows:?}");
}

#[tokio::test]
async fn a_school_year_of_dilemmas_respects_holidays_weeks_off_daylight_saving_and_an_outage() {
    let mut story = Story::begins_in(enige::lang::Lang::En, "2026-08-24T11:00:00Z").await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 5\nana > 1").await;
    story.tell("ana: /lesson\nana > Thursday\nana > 18:00").await;
    // Weeks off: the autumn break, a week in February and the last week of the year. Christmas and Easter are holidays
    // already.
    story.tell("ana (private): /lesson").await;
    let october = ["Holidays and weeks off", "October 2026", "Week 41: 5/10–11/10", "Back"];
    let winter = ["February 2027", "Week 8: 22/2–28/2", "Back", "December 2026", "Week 53: 28/12–3/1"];
    for press in october.into_iter().chain(winter) {
        story.tell(&format!("ana (private) > {press}")).await;
    }
    let autumn = story.tell("@ 2026-11-20T12:00").await;
    // An outage of two days; after less than one day the dilemma would still have come.
    let outage = story.tell("@! 2026-11-28T12:00").await;
    assert_eq!(calendar(&outage), "", "{outage}");
    let spring = story.tell("@ 2027-06-20T12:00").await;
    expect![[r#"
        Friday 28 August at 18:29: ‘Everyone else has one’
        Friday 4 September at 18:29: The first phone
        Friday 11 September at 18:29: First evening with a new phone
        Friday 18 September at 18:29: The class chat at 23:10
        Friday 25 September at 18:29: Everyone except Tove
        Friday 2 October at 18:29: The screenshot in the chat
        Friday 16 October at 18:29: The teacher’s private account
        Friday 23 October at 18:29: A name in the parents’ group
        Friday 30 October at 18:29: Screens at friends’ homes
        Friday 6 November at 18:29: Left out of the server
        Friday 13 November at 18:29: A stranger in Roblox
        Friday 20 November at 18:29: A gift for a game
        —
        Friday 4 December at 18:29: Pictures from the birthday party
        Friday 11 December at 18:29: The trip pictures that travel on
        Friday 18 December at 18:29: The picture made with AI
        Friday 8 January at 18:29: ‘Can I have Snapchat?’
        Friday 15 January at 18:29: Big sister’s account
        Friday 22 January at 18:29: The map that shows everyone
        Friday 29 January at 18:29: The streak that must not break
        Friday 5 February at 18:29: The agreement that did not hold
        Friday 12 February at 18:29: My child did it
        Friday 19 February at 18:29: Two homes, two rules
        Friday 5 March at 18:29: When one child needs a phone now
        Friday 12 March at 18:29: Your phone at pick-up
        Friday 19 March at 18:29: The homework that ChatGPT wrote
        Friday 2 April at 18:29: A friend who always answers"#]]
    .assert_eq(&format!("{}\n—\n{}", calendar(&autumn), calendar(&spring)));
}

#[tokio::test]
async fn changing_the_plan_moves_the_dilemma_and_never_repeats_it() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    story.tell("ana (private): /lesson\nana (private) > Choose the day and time\nana (private) > Wednesday").await;
    story.tell("ana (private) > 18:00").await;
    story.tell("ana (private): /lesson\nana (private) > Choose the day and time\nana (private) > Tuesday").await;
    story.tell("ana (private) > 19:00").await;
    let shown = story.tell("@ +6d").await;
    assert_eq!(calendar(&shown).lines().count(), 1, "{shown}");
    // A week with a dilemma gets no second one, on any weekday.
    story.tell("ana (private): /lesson\nana (private) > Choose the day and time\nana (private) > Friday").await;
    story.tell("ana (private) > 18:00").await;
    let shown = story.tell("@ +4d").await;
    assert_eq!(calendar(&shown).lines().count(), 0, "{shown}");
}

#[tokio::test]
async fn after_a_day_of_outage_the_dilemma_comes_and_after_more_it_waits_for_the_next_week() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    // At three at night the dilemma waits for the morning.
    let night = story.tell("@! 2026-11-25T03:00").await;
    assert_eq!(calendar(&night), "", "{night}");
    let morning = story.tell("@! 2026-11-25T08:00").await;
    assert_eq!(calendar(&morning).lines().count(), 1, "{morning}");
    let shown = story.tell("@! 2026-12-03T10:00").await;
    assert_eq!(calendar(&shown), "", "{shown}");
    let shown = story.tell("@ 2026-12-08T19:00").await;
    assert_eq!(calendar(&shown).lines().count(), 1, "{shown}");
}

#[tokio::test]
async fn the_leader_chooses_a_series_a_single_dilemma_a_skip_and_the_end() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    let alone = |press: &str| format!("ana (private): /lesson\nana (private) > {press}");
    let topics = story.tell(&alone("Choose a topic")).await;
    assert!(topics.contains("Games") && topics.contains("Families are different"), "{topics}");
    story.tell("ana (private) > Games").await;
    let chosen = story.tell("ana (private) > 1").await;
    assert!(chosen.contains("Screens on a play date") || chosen.contains("The series now"), "{chosen}");
    let first = story.tell("@ +2d").await;
    let skipped = story.tell(&alone("Skip the next time")).await;
    assert!(skipped.contains("8 December"), "{skipped}");
    let single = story
        .tell(&format!(
            "{}\nana (private) > Families are different\nana (private) > When one child needs a phone now",
            alone("Choose a topic")
        ))
        .await;
    assert!(single.contains("8 December"), "{single}");
    let rest = story.tell("@ 2027-03-01T12:00").await;
    expect![[r#"
        Wednesday 25 November at 18:29: Screens at friends’ homes
        —
        Wednesday 9 December at 18:29: When one child needs a phone now
        Wednesday 16 December at 18:29: Left out of the server
        Wednesday 23 December at 18:29: A stranger in Roblox
        Wednesday 30 December at 18:29: A gift for a game"#]]
    .assert_eq(&format!("{}\n—\n{}", calendar(&first), calendar(&rest)));
    // The series is over: the contact parent is told once, and no dilemma comes until they choose.
    assert_eq!(rest.matches("is finished").count(), 1, "{rest}");
    let stopped = story.tell(&alone("Stop the dilemmas")).await;
    assert!(stopped.contains("No more dilemmas"), "{stopped}");
    assert_eq!(calendar(&story.tell("@ +8w").await), "");
}

#[tokio::test]
async fn now_sends_one_at_once_and_never_two_at_a_time() {
    let mut story = Story::with_a_class().await;
    let now = "ana (private): /lesson\nana (private) > Send the next one now";
    let shown = story.tell(now).await;
    assert_eq!(calendar(&shown).lines().count(), 1, "{shown}");
    let again = story.tell(now).await;
    assert!(again.contains("thinking about") && !again.contains("is coming now"), "{again}");
    let others = story.tell("@ +2d\nbo (private): /lesson").await;
    assert!(!others.contains("Send the next one now"), "{others}");
}

#[tokio::test]
async fn a_parent_or_a_whole_class_can_get_dilemmas_in_private() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    story.tell("bo (private): /lesson").await;
    story.tell("bo (private) > To me alone").await;
    let shown = story.show("@ +2d").await;
    let to_bo = shown.iter().filter(|shown| shown.to.as_deref() == Some("bo")).count();
    assert_eq!((shown.len(), to_bo), (2, 1), "{shown:#?}");
    let sources = story.show("@ +1d").await;
    assert!(sources.iter().any(|shown| shown.to.as_deref() == Some("bo")), "{sources:#?}");
    story.tell("ana (private): /lesson\nana (private) > Send to each of us alone").await;
    story.tell("cem: /me\ncem > 1\ndina: /me\ndina > 1\ndina (private): /lesson\ndina (private) > Not to me").await;
    let shown = story.show("@ +6d").await;
    assert!(shown.iter().all(|shown| shown.room != "parents"), "{shown:#?}");
    assert!(shown.iter().any(|shown| shown.to.as_deref() == Some("cem")), "{shown:#?}");
    assert!(shown.iter().all(|shown| shown.to.as_deref() != Some("dina")), "{shown:#?}");
}

#[tokio::test]
async fn a_class_with_every_week_off_gets_a_notice_and_no_dilemmas() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    let mut look = story.database.look().await;
    let every = "insert into free_weeks (class_id, monday) select class_id, date '2026-11-23' + 7 * w \
                 from classes, generate_series(0, 140) w";
    sqlx::query(every).execute(&mut look).await.expect("weeks can be free");
    let shown = story.tell("@ +2d").await;
    assert_eq!(calendar(&shown), "", "{shown}");
    assert!(shown.contains("All the weeks I can see are weeks off"), "{shown}");
    let status = story.tell("bo: /lesson").await;
    assert!(status.contains("weeks off"), "{status}");
}

#[tokio::test]
async fn forged_and_stale_buttons_of_lessons_change_nothing() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    let class = story.class().await;
    let before = story.rows().await;
    for forged in lesson::of_nothing(class) {
        let shown = story.show(&format!("ana ! raw {forged}")).await;
        assert!(
            shown.iter().all(|shown| shown.room != "parents" || shown.to.is_some() || !shown.buttons.is_empty()),
            "{forged}"
        );
    }
    for act in lesson::of_the_leader(class) {
        let shown = story.show(&format!("bo ! raw {act}")).await;
        assert!(shown.iter().all(|shown| shown.refused), "{act}: {shown:?}");
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn a_kit_for_a_meeting_is_a_pdf() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = Story::with_files(folder.path()).await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 5\nana > 1").await;
    let shown = story.tell("ana (private): /lesson meeting\nana (private) > Games").await;
    assert!(shown.contains("enige-gaming-en.pdf"), "{shown}");
    let shown = story.tell("ana (private): /lesson meeting\nana (private) > For the pupils in the class").await;
    assert!(shown.contains("enige-pupils-en.pdf"), "{shown}");
    for name in ["enige-gaming-en.pdf", "enige-pupils-en.pdf"] {
        let mut path = std::fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.path());
        let path = path.find(|path| path.to_string_lossy().contains(name)).expect(name);
        assert!(std::fs::read(path).expect("a file").starts_with(b"%PDF"));
    }
    let refused = story.tell("bo (private): /lesson meeting").await;
    assert!(!refused.contains("Games"), "{refused}");
}

#[tokio::test]
async fn two_classes_with_the_same_hour_get_their_dilemmas_in_different_minutes() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] kai: /start").await;
    for _ in 0..6 {
        story.tell("[b] kai > 1").await;
    }
    for (room, who) in [("parents", "ana"), ("b", "kai")] {
        story.tell(&format!("[{room}] {who}: /lesson\n[{room}] {who} > Tuesday\n[{room}] {who} > 18:00")).await;
    }
    let shown = story.tell("@ +2d").await;
    let told = calendar(&shown);
    let times: Vec<&str> = told.lines().map(|line| line.split(": ").next().expect("a time")).collect();
    assert!(times.len() == 2 && times[0] != times[1], "{told}");
    assert!(times.iter().all(|time| time.starts_with("Wednesday 25 November at 18:")), "{told}");
}

#[tokio::test]
async fn answers_to_private_dilemmas_stay_private_after_the_plan_changes() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00\nbo: /me\nbo > 1\ncem: /me\ncem > 1").await;
    story.tell("ana (private): /lesson\nana (private) > Send to each of us alone\n@ +2d").await;
    story.tell("ana (private): /lesson\nana (private) > Stop the dilemmas").await;
    let shown = story.show("@ +2d").await;
    assert!(shown.iter().all(|shown| shown.room != "parents"), "{shown:#?}");
    assert!(shown.iter().any(|shown| shown.to.as_deref() == Some("bo")), "{shown:#?}");
}

#[tokio::test]
async fn people_who_left_the_room_get_no_dilemmas() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00\nbo: /me\nbo > 1\ncem: /me\ncem > 1").await;
    story.tell("bo (private): /lesson\nbo (private) > To me alone\nbo ! leave\ndina (private): /lesson").await;
    story.tell("dina (private) > To me alone\ndina ! leave").await;
    let shown = story.show("@ +2d").await;
    assert!(!shown.is_empty() && shown.iter().all(|shown| shown.to.is_none()), "{shown:#?}");
}

#[tokio::test]
async fn a_class_that_has_left_school_gets_one_notice_and_no_dilemmas() {
    let mut story = Story::begins_in(enige::lang::Lang::En, "2027-05-20T11:00:00Z").await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 10\nana > 1").await;
    story.tell("ana: /lesson\nana > Tuesday\nana > 18:00").await;
    let shown = story.tell("@ 2027-08-16T12:00").await;
    assert_eq!(shown.matches("has left school").count(), 1, "{shown}");
    let later = story.tell("@ 2029-09-30T12:00").await;
    assert!(calendar(&later).is_empty() && !later.contains("has left school"), "{later}");
}

#[tokio::test]
async fn nothing_about_dilemmas_is_pushed_at_night() {
    let mut story = Story::with_a_class().await;
    let now = "@ 2026-11-23T23:30\nana (private): /lesson\nana (private) > Send the next one now";
    assert!(story.tell(now).await.contains("in the morning"));
    let night = story.tell("@ 2026-11-24T07:59").await;
    assert!(calendar(&night).is_empty(), "{night}");
    let morning = story.tell("@ 2026-11-24T08:00").await;
    assert_eq!(calendar(&morning).lines().count(), 1, "{morning}");
    // The answers are due during an outage, and it ends at night.
    let late = story.tell("@! 2026-11-26T03:00").await;
    assert!(!late.contains("What the sources say"), "{late}");
    assert!(story.tell("@! 2026-11-26T08:00").await.contains("What the sources say"));
}
