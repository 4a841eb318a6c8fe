use expect_test::expect;

use crate::harness::Story;

#[tokio::test]
async fn forgetting_deletes_open_ballots_and_keeps_closed_tallies() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll debut 1\nbo > 1\ncem > 1\ndina > 1\negil > 1\nfreja > 1\n@ +2d").await;
    story.tell("ana: /poll debut 1\nbo > 1\ncem > 2").await;
    let shown = story.tell("bo: /forget\nbo > 1\nbo (private): /me\nbo: /forget\nbo > 1").await;
    expect![[r#"
        (to bo alone) #20
            Would you like to be forgotten? I will delete the fact that you take part, and your answers in open polls and dilemmas. Numbers from closed polls stay; they carry no names. Whoever presses is the one who is forgotten.
            [1 Forget me]

        (to bo alone) #21
            You are forgotten. Your answers in open polls and dilemmas are deleted; totals of closed ones stay, without names.

        (to bo alone) #22
            You in the group

            You are not registered yet. You will be when you vote or press here.
            [1 Parent of one child] [2 Parent of two children here] [3 Staff] [4 Something else]

        (to bo alone) #23
            Would you like to be forgotten? I will delete the fact that you take part, and your answers in open polls and dilemmas. Numbers from closed polls stay; they carry no names. Whoever presses is the one who is forgotten.
            [1 Forget me]

        (to bo alone) #24
            I knew nothing about you."#]].assert_eq(&shown);
    assert_eq!(story.tally(1).await, "8=5");
    story.tell("@ +2d").await;
    assert_eq!(story.tally(2).await, "9=1");
}

#[tokio::test]
async fn a_class_whose_contact_parent_is_forgotten_can_be_taken_over() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /forget").await;
    expect![[r#"
        (to ana alone) #4
            You are forgotten. Your answers in open polls and dilemmas are deleted; totals of closed ones stay, without names.

            The group has no contact parent now. Somebody can take over with /start there."#]].assert_eq(&story.tell("ana > 1").await);
    let shown = story.show("bo: /poll debut\nbo: /start\nbo: /poll debut").await;
    assert!(shown[0].refused);
    assert!(shown.iter().any(|shown| shown.text.contains("How old")), "{shown:?}");
}

#[tokio::test]
async fn help_privacy_and_languages_are_answered_in_the_persons_language() {
    let mut story = Story::with_a_class().await;
    let shown =
        story.tell("bo: /help\nbo: /privacy\nbo: /language\nbo: /language fi\nbo: /language da\nbo: /help").await;
    expect![[r#"
        (to bo alone) #3
            What Enige does

            The parents in a group vote in secret, make a shared agreement and get one short dilemma a week. It is all advice and direction, never a duty.

            /sos – help when something has happened
            /agreement – the agreement
            /polls – our polls
            /poll – what you can vote on
            /lesson – the dilemmas
            /app – ages and advice about apps
            /law – rules and advice
            /me – who you are in the group, and reminders
            /code – share a child’s vote with the other parent
            /language – choose a language
            /privacy – what is stored
            /forget – be forgotten

            The contact parent can also:
            /poll debut – open a poll
            /close – close it now
            /polls – extend, withdraw, follow up
            /seats – see the seats, print codes
            /lesson – choose the topic, day and time
            /role – ask someone to answer questions
            /page – a link to the class’s page
            /pupils – a session in which the pupils make their agreement
            /council – let the class join a council (parents’ council)

        (to bo alone) #4
            What is stored

            I store: the group’s name, country, year, number of children and language; that you take part, as a parent, staff or something else, who shares a child’s vote, whether you want reminders, and who the contact parent is; the language you choose; the address I need in order to write to you, encrypted; the agreement, the polls with what the contact parent wrote in them, the results, which dilemmas the group has had and who wants them alone, the weeks off, who answers questions, the school’s plan if someone has written it in, and the pupils’ part of the agreement with their wishes. A reason that you write for an objection stays here until the poll closes; if you let the class see it, it stands in the result. What you answer when you are asked to sign the agreement is kept under a code name, and suggestions for it are kept too. A question to a professional is kept, encrypted and without a name, until it has been answered. I store no names, except one that you ask me to put on the agreement, and no other messages, no pictures, and nothing about your having asked for help with /sos.

            While a poll or a dilemma is open, your answer is kept under a code name, so that you can change it. When it closes, the answers are counted and deleted. Only the totals are left, encrypted, until the same question has been decided again, and I show no numbers from them that could point to anyone.

            If the class is in a council, the council gets the class’s name, one word about the agreement, whether the pupils’ part is in it, and when it was last reviewed. Of polls that come from the council, the sum of the answers goes there when they close. The council sees only sums over at least three classes. /council shows whether the class is in one.

            It is kept in a database by whoever runs me. Other groups cannot see it. Whoever runs me and has both the database and the key can find out how someone voted while a poll or a dilemma is open, and who has signed the agreement.

            The chat service itself sees what you press and write. I cannot hide that.

            It is kept for as long as the group uses me. If I am removed from the group, I delete everything after 30 days.

            To leave, type /forget.

        (to bo alone) #5
            Which language would you like me to use with you?
            [1 To me: Norsk] [2 To me: Dansk] [3 To me: Svenska] [4 To me: English] [5 In the group: Norsk] [6 In the group: Dansk] [7 In the group: Svenska] [8 In the group: English]

        (to bo alone) #6
            I know Norwegian, Danish, Swedish and English. Which would you like?
            [1 To me: Norsk] [2 To me: Dansk] [3 To me: Svenska] [4 To me: English]

        (to bo alone) #7
            Fra nu af skriver jeg på dansk til dig.

        (to bo alone) #8
            Hvad Enige gør

            Forældrene i en gruppe stemmer hemmeligt, laver en fælles aftale og får et kort dilemma om ugen. Alt er råd og retning, ingen pligt.

            /sos – hjælp, når der er sket noget
            /agreement – aftalen
            /polls – vores afstemninger
            /poll – det, I kan stemme om
            /lesson – dilemmaerne
            /app – alder og råd om apps
            /law – regler og råd
            /me – hvem du er i gruppen, og påmindelser
            /code – del et barns stemme med den anden forælder
            /language – vælg sprog
            /privacy – hvad jeg gemmer
            /forget – bliv glemt

            Kontaktforælderen kan også:
            /poll debut – åbne en afstemning
            /close – lukke den nu
            /polls – forlænge, trække tilbage, følge op
            /seats – se pladserne, udskrive koder
            /lesson – vælge tema, dag og tid
            /role – bede nogen om at svare på spørgsmål
            /page – link til klassens side
            /pupils – en time, hvor eleverne laver deres aftale
            /council – lad klassen være med i et råd (skolebestyrelse, forældreråd)"#]].assert_eq(&shown);
}

#[tokio::test]
async fn only_the_leader_chooses_the_rooms_language() {
    let mut story = Story::with_a_class().await;
    let shown =
        story.show("bo: /language\nbo > In the group: Svenska\nana: /language\nana > In the group: Svenska").await;
    assert!(shown[1].refused, "{shown:?}");
    let shown = story.tell("ana: /agreement").await;
    assert!(shown.contains("Vår överenskommelse"), "{shown}");
}
