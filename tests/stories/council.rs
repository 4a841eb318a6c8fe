//! Councils: founding, joining, leaving, and what outsiders cannot reach.

use expect_test::expect;

use crate::harness::payload::council;
use crate::harness::school::found_council;
use crate::harness::transcript::code;
use crate::harness::{School, payload};
use agreements::agreement::phase::Force;
use enige::ids::JobId;

#[tokio::test]
async fn a_council_is_founded_by_buttons_and_its_room_refuses_class_commands() {
    let mut story = crate::harness::Story::begins().await;
    let shown = story
        .tell("[council] rut: /council\n[council] rut > 1\n[council] rut > 1\n[council] rut > 1\n[council] rut > 1")
        .await;
    expect![[r#"
        [council] #1
            Hello! I am Enige.

            I help those who speak for the parents of several classes. First, a few short questions. The person who started answers.

            Which language should I use here?
            [1 English] [2 Norsk] [3 Dansk] [4 Svenska]

        [council] #1 is now
            Hello! I am Enige.

            Which country do you live in?
            [1 Norway] [2 Denmark] [3 Sweden]

        [council] #1 is now
            Hello! I am Enige.

            What kind of council are you?
            [1 FAU (parents’ committee, Norway)] [2 Kindergarten parents’ council] [3 After-school club parents’ council] [4 Pupils’ council, led by an adult]

        [council] #1 is now
            Hello! I am Enige.

            What is the group called? Press, or reply to this message with a name (at most 60 characters).
            [1 Our council]

        [council] #1 is now
            Hello! I am Enige.

            Our council: FAU (parents’ committee, Norway), Norway.

            The council is ready. You lead it here.

        [council] #2
            Welcome, Our council

            Here you can ask all classes the same thing, see how far they have come, send an announcement and get minutes. A class joins when its own contact parent says yes. Type /council to begin.

            You never see what a single class answered. Answers are shown only together, from three classes or more with at least ten answers each, and in rough numbers.

            A council does not treat cases of single pupils, parents or staff. Write no names.
            [1 Show the council]"#]].assert_eq(&shown);
    for command in
        ["/agreement", "/seats", "/poll", "/poll debut 3", "/polls", "/close", "/lesson", "/me", "/page", "/role"]
    {
        let shown = story.show(&format!("[council] rut: {command}")).await;
        assert!(
            shown.iter().all(|shown| shown.refused && shown.text.contains("the council’s group")),
            "{command}: {shown:?}"
        );
    }
    let shown = story.tell("[council] rut: /start\n[council] rut: /council").await;
    expect![[r#"
        [council] #13
            This is the council’s group. Type /council to see the classes and what you can do.

        [council] #14
            Our council

            No class has joined yet. Make a code for each class, and give it to the contact parent.

            You make codes, polls and announcements alone with me: type /council to me.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page]"#]]
    .assert_eq(&shown);
    let danish =
        story.tell("[council] rut: /language\n[council] rut > In the group: Dansk\n[council] rut: /council").await;
    assert!(danish.contains("Ingen klasse er med endnu"), "{danish}");
}

#[tokio::test]
async fn a_class_joins_with_its_contact_parents_consent_and_sees_what_it_shares() {
    let mut school = School::alone().await;
    school.founds('a').await;
    let shown = school.story.tell("rut (private): /council\nrut (private) > Invite a class").await;
    expect![[r#"
        (to rut alone) #6
            Our council

            No class has joined yet. Make a code for each class, and give it to the contact parent.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page] [5 Invite a class] [6 Ask all classes] [7 Send an announcement] [8 Suggest dilemmas]

        [private rut] #7
            Code for one class: TLWJ-JMLE. The contact parent types ‘/council TLWJ-JMLE’ to me alone, and sees what it means before the class joins.

            The code works once, until 7 December 2026. Give it to the contact parent only."#]].assert_eq(&shown);
    let code = code(&shown);
    let shown = school.story.tell(&format!("a (private): /council {code}\na (private) > 1")).await;
    expect![[r#"
        (to a alone) #8
            Join Our council?

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you can choose each time whether it goes to the class, or say now that it opens by itself.

            The class can leave at any time. Sums that have been made do not change. The group is told that the class has joined.
            [1 5A: we open each] [2 5A: by itself]

        (to a alone) #9
            The class has joined. The group and the council are told.

            When the council asks something, you choose each time.

        [council] #10
            5A has joined.

        [a] #11
            The class is now in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council."#]].assert_eq(&shown);
    let shown = school.story.tell("a (private): /council\n[council] rut: /council\n[a] a: /council").await;
    expect![[r#"
        (to a alone) #12
            The class is in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you choose each time.
            [1 Let them open by themselves] [2 Leave the council]

        [council] #13
            Our council

            1 class has joined: 0 with an agreement in force, 0 working on one, 1 without one so far.

            5A: no agreement yet

            You make codes, polls and announcements alone with me: type /council to me.
            [1 Answers together] [2 Goals of the year] [3 Minutes] [4 Link to the council’s page]

        [a] #14
            The class is in Our council

            The council gets: the class’s name. One word about the agreement: in force, in progress or none. Whether the pupils’ part is in it, and when you last reviewed it. When a poll from the council closes: how many answered what, for a sum that is shown only for at least three classes with ten answers each together.

            The council never gets: what anyone answered, what the class answered, what the agreement says, who you are, and polls that do not come from the council.

            When the council asks something, you choose each time.
            [1 Let them open by themselves] [2 Leave the council]"#]].assert_eq(&shown);
}

#[tokio::test]
async fn a_council_code_works_once_and_only_for_the_leader_of_a_class_without_a_council() {
    let mut school = School::alone().await;
    school.founds('a').await;
    school.founds('b').await;
    let first = school.code().await;
    let mut refusals = Refusals::default();
    refusals.add(&mut school, &format!("[a] a: /council {first}")).await;
    school.story.tell("[a] a1: hello").await;
    refusals.add(&mut school, &format!("a1 (private): /council {first}")).await;
    refusals.add(&mut school, "a (private): /council ABCD-EFHJ").await;
    let offered = school.story.show(&format!("a (private): /code {first}")).await;
    assert_eq!(offered.last().map(|shown| shown.buttons.len()), Some(2), "{offered:?}");
    school.story.tell("a (private) > 2").await;
    refusals.add(&mut school, "a (private) > 2").await;
    refusals.add(&mut school, &format!("b (private): /council {first}")).await;
    let class = school.story.class_of("b").await;
    refusals.add(&mut school, &format!("b (private) ! raw {}", council::join(class, &first, false))).await;
    let second = school.code().await;
    refusals.add(&mut school, &format!("a (private): /council {second}")).await;
    // A seat code opens no council, and a council code gives no seat.
    school.story.tell("[b] b: /poll social 1\n[b] b > 3").await;
    let seat = code(&school.story.tell(&format!("b (private) ! raw {}", payload::share_seat(class))).await);
    refusals.add(&mut school, &format!("b (private): /council {seat}")).await;
    // A forged consent with a seat code is refused; so is one in the room, or with an expired code.
    refusals.add(&mut school, &format!("b (private) ! raw {}", council::join(class, &seat, true))).await;
    refusals.add(&mut school, &format!("[b] b ! raw {}", council::join(class, &second, true))).await;
    school.story.tell("@ +15d").await;
    refusals.add(&mut school, &format!("b (private): /council {second}")).await;
    expect![[r#"
        Write the code to me alone. The code you wrote here is still unused, but now everyone can see it: ask for a new one.
        Only the contact parent can let a class join, and you lead no class here.
        I do not know that code. It may have been used already, be too old, or be mistyped.
        The class is in a council already. A class is in one at a time.
        I do not know that code. It may have been used already, be too old, or be mistyped.
        I do not know that code. It may have been used already, be too old, or be mistyped.
        The class is in a council already. A class is in one at a time.
        That code is not from a council. Type /code and the code.
        I do not know that code. It may have been used already, be too old, or be mistyped.
        We do that with me alone. Write to me privately.
        I do not know that code. It may have been used already, be too old, or be mistyped."#]].assert_eq(&refusals.texts.join("\n"));
}

/// The texts of refusals, one after the other.
#[derive(Default)]
struct Refusals {
    texts: Vec<String>,
}

impl Refusals {
    /// Plays a line that must be refused.
    async fn add(&mut self, school: &mut School, line: &str) {
        let shown = school.story.show(line).await;
        assert!(!shown.is_empty() && shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
        self.texts.extend(shown.into_iter().map(|shown| shown.text));
    }
}

#[tokio::test]
async fn forged_presses_and_other_councils_are_refused() {
    let mut school = School::of(3).await;
    found_council(&mut school.story, "other", "tor").await;
    let (id, class) = (school.council, school.story.class_of("a").await);
    let other = school.story.class_of("other").await;
    let mut lines = Vec::new();
    for (of_council, of_class) in council::all(id).into_iter().zip(council::all(class)) {
        lines.extend([
            format!("tor (private) ! raw {of_council}"),
            format!("[other] tor ! raw {of_council}"),
            format!("[a] a1 ! raw {of_council}"),
            format!("[b] b ! raw {of_class}"),
            format!("b (private) ! raw {of_class}"),
            format!("rut (private) ! raw {of_class}"),
        ]);
    }
    // A parent cannot act for the class, and a class's leader cannot act for the council.
    lines.extend([
        format!("[a] a1 ! raw {}", council::leave(class)),
        format!("[a] a ! raw {}", council::send(class)),
        format!("[council] ida ! raw {}", council::page(id)),
    ]);
    // Buttons of classes are refused in a council.
    lines.extend(council::of_a_class(id).into_iter().map(|button| format!("[council] rut ! raw {button}")));
    for line in lines {
        let shown = school.story.show(&line).await;
        assert!(!shown.is_empty() && shown.iter().all(|shown| shown.refused), "{line}: {shown:?}");
    }
    let overview = school.story.tell("[other] tor: /council").await;
    assert!(!overview.contains("5A") && overview.contains("No class has joined"), "{overview}");
    assert_ne!(other, id);
}

#[tokio::test]
async fn an_erased_class_leaves_its_council_and_an_erased_council_releases_its_classes() {
    let mut school = School::of(3).await;
    school.story.tell("[c] c ! remove-bot\n@ +31d").await;
    let shown = school.story.tell("[council] rut: /council").await;
    assert!(shown.contains("2 classes") && !shown.contains("5C"), "{shown}");
    school.founds('d').await;
    school.joins('d', false).await;
    school.asks("social").await;
    school.story.tell("[council] rut ! remove-bot\n@ +6d\n@ +31d").await;
    let shown = school.story.tell("[a] a: /council").await;
    assert!(shown.contains("in no council"), "{shown}");
    let refused = school.story.show("d (private) > Open it for us").await;
    assert!(refused.iter().all(|shown| shown.refused), "{refused:?}");
    for (table, rows) in school.story.rows().await {
        assert!(!table.starts_with("council") || table == "council_asks" || rows == 0, "{table} has {rows} rows");
    }
}

#[tokio::test]
async fn a_leader_of_a_class_and_a_council_chooses_between_them() {
    let mut school = School::of(1).await;
    school.story.tell("[b] rut: /start").await;
    for _ in 0..6 {
        school.story.tell("[b] rut > 1").await;
    }
    expect![[r#"
        (to rut alone) #13
            You are in several groups. Which one is this about?
            [1 Our class] [2 Our council]"#]]
    .assert_eq(&school.story.tell("rut (private): /council").await);
    // For an agreement there is no question: only classes have one.
    let shown = school.story.tell("rut (private): /agreement").await;
    assert!(!shown.contains("Which one"), "{shown}");
    let shown = school.story.tell("rut (private): /forget\nrut (private) > Forget me\n[council] kim: /council").await;
    assert!(shown.contains("1 class has joined"), "{shown}");
    let shown = school.story.tell("[council] kim ! admin\n[council] kim: /start").await;
    assert!(shown.contains("You now lead the council"), "{shown}");
}

#[tokio::test]
async fn the_council_sees_the_state_of_a_classs_agreement_and_of_its_pupils_part() {
    let mut school = School::of(1).await;
    let shown =
        school.story.tell("a (private): /agreement\na (private) > The first steps\n[council] rut: /council").await;
    assert!(shown.contains("5A: working on an agreement"), "{shown}");
    let class = school.story.class_of("a").await;
    let mut begun = school.story.session.app().store.begin().await.expect("a transaction");
    let mut tx = begun.enter(class);
    let day = |month| jiff::civil::date(2027, month, 15);
    let force = Force { version: 1, since: day(1), review_on: day(9), renew_by: day(10) };
    tx.set_pupil_force(force, JobId(uuid::Uuid::nil())).await.expect("it is noted");
    begun.commit().await.expect("it is kept");
    let goals = school.story.tell("[council] rut: /council goals").await;
    expect![[r#"
        [council] #13
            Goals of the year

            How many of the classes have come so far. The numbers of a school year are taken on 15 June.

            Have a parents’ agreement in force
            2026/27 (so far): 0 of 1

            Have the pupils’ part in the agreement
            2026/27 (so far): 1 of 1

            Have reviewed the agreement in the last 12 months
            2026/27 (so far): 0 of 1"#]]
    .assert_eq(&goals);
    // A class that joins later brings its pupils' part along.
    school.leaves('a').await;
    school.joins('a', false).await;
    let goals = school.story.tell("[council] rut: /council goals").await;
    assert!(goals.contains("pupils’ part in the agreement\n    2026/27 (so far): 1 of 1"), "{goals}");
}
