use agreements::class::country::Country;
use agreements::founding::Choice;
use enige::lang::Lang;
use expect_test::expect;

use crate::harness::payload::lesson::{checked, share_check};
use crate::harness::payload::with_end;
use crate::harness::{Story, payload};

/// Telegram's limit for a message.
const LONGEST: usize = 4096;

/// A story in a language, with a class in a country.
async fn class_in(language: Lang, country: Country) -> Story {
    let mut story = Story::begins_in(language, "2026-11-23T17:00:00Z").await;
    story.tell("ana: /start\nana > 1\nana > 1\nana > 1").await;
    let shown = story.show(&format!("ana ! raw {}:nothing", payload::forget())).await;
    assert!(shown.iter().all(|shown| shown.refused), "{shown:?}");
    // The country of the language is the first button, so the position differs by language.
    let class = story.class().await;
    let answers = [payload::set_up(class, Choice::Country(country)), payload::set_up(class, Choice::Year(5))];
    for answer in answers.into_iter().chain([payload::children(class, 20)]) {
        story.tell(&format!("ana ! raw {answer}")).await;
    }
    story
}

#[tokio::test]
async fn every_service_and_law_can_be_read_in_every_language_and_country() {
    let catalogue = agreements::catalogue::Catalogue::embedded().expect("the content is sound");
    for language in Lang::ALL {
        for (country, consent) in [(Country::No, "13"), (Country::Dk, "15"), (Country::Se, "13")] {
            let mut story = class_in(language, country).await;
            for service in catalogue.services() {
                let shown = story.show(&format!("bo: /app {}", service.name)).await;
                let [post] = shown.as_slice() else { panic!("one post on {}: {shown:?}", service.name) };
                let text = post.to_string();
                assert!(text.encode_utf16().count() < LONGEST, "{language:?} {text}");
                assert!(text.contains(&service.name) && text.contains(consent), "{text}");
                assert!(text.contains("2026"), "every figure has a date: {text}");
                assert!(
                    !text.contains(&service.text_id("")) && !text.contains("setting-") && !text.contains("{ $"),
                    "{text}"
                );
            }
            let laws = story.show("bo: /law").await;
            assert_eq!(laws.len(), 2, "{laws:?}");
            for post in laws {
                assert!(post.to_string().encode_utf16().count() < LONGEST, "{language:?} {country:?}: {post}");
            }
        }
    }
}

#[tokio::test]
async fn a_service_is_found_despite_typos_and_by_other_names() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("bo: /app snpachat").await;
    expect![[r#"
        [parents] #3
            Snapchat

            Three ages:
            – Recommended: App Store 12+ (may have changed, please check); Google Play PG (may have changed, please check)
            – Privacy: 13 years (may have changed, please check)
            – The terms: 13 years, even when parents say yes

            Worth knowing: Snapchat tells the sender when someone takes a screenshot. If you need proof, Barnevakten in Norway suggests photographing the screen with another phone. Never photograph sexual pictures. (may have changed, please check)

            Settings to check:
            – Make the profile private, if you can.
            – Turn off location sharing.
            – Let only friends send messages.
            – Do not share pictures of other children unless they have said yes.

            The class has not agreed on anything about this.

            Sources:
            Barnevakten, 2020 (barnevakten.no/absolutt-aldersgrense/, checked November 2026)
            Barnevakten (barnevakten.no/absolutt-aldersgrense/, checked November 2026)
            Digi.no, October 2024 (digi.no/artikler/regjeringen-vil-innfore-15-arsgrense-i-sosiale-medier/552038, checked November 2026)
            Medietilsynet (Barnevakten) (barnevakten.no/barn-sosiale-medier-tall-fra-medietilsynet/, checked November 2026)
            Digi.no (digi.no/artikler/forslag-om-alderskontroll-i-sosiale-medier-sendes-pa-horing/560421, checked November 2026)
            Barnevakten (avisa-st.no), 24 March 2021 (avisa-st.no/nyheter/2021/03/24/Har-du-kontroll-p%C3%A5-barnas-apper-23695524.ece, checked November 2026)
            Digitaliseringsministeriet (admin.subsite2025.digmin.gopublic.dk/vejledninger-til-alderssvarende-indstillinger, checked November 2026)

            Age is one piece of advice among several. You know your child best.
            [1 All apps]"#]].assert_eq(&shown);
    assert_eq!(story.tell("bo: /app snap").await.replace("#5", "#4"), shown.replace("#3", "#4"));
    expect![[r#"
        [parents] #5
            Did you mean one of these?
            [1 Messenger] [2 Messenger Kids]

        [parents] #6
            That app is not in the guide. You can check it yourselves: type /app check and the name to me alone.
            [1 All apps]"#]]
    .assert_eq(&story.tell("bo: /app mess\nbo: /app zapzap").await);
    let long = story.show(&format!("bo: /app {}", "x".repeat(500))).await;
    assert!(long.iter().all(|shown| shown.refused), "{long:?}");
    let list = story.tell("bo: /app").await;
    assert!(list.contains("[17 YouTube]"), "{list}");
    let alone = story.show("bo > Roblox").await;
    assert!(alone.iter().all(|shown| shown.room != "parents" || shown.to.is_some()), "only to who pressed: {alone:?}");
    let (nothing, services) = (payload::service(Country::No, "nothing"), payload::services(Country::No));
    let forged = [nothing, with_end(&services, "fi"), with_end(&payload::law(Country::No), "xx")];
    let forged = story.show(&forged.map(|payload| format!("bo ! raw {payload}")).join("\n")).await;
    assert!(forged.iter().all(|shown| shown.refused), "{forged:?}");
}

#[tokio::test]
async fn somebody_without_a_class_chooses_the_country() {
    let mut story = Story::begins().await;
    let shown = story.tell("zoe (private): /app fortnite").await;
    assert!(shown.contains("[1 Norway] [2 Denmark] [3 Sweden]"), "{shown}");
    let danish = story.tell("zoe (private) > Denmark").await;
    assert!(danish.contains("15"), "{danish}");
    let laws = story.tell("zoe (private): /law\nzoe (private) > Sweden").await;
    assert!(laws.contains("Sweden"), "{laws}");
    assert!(story.rows().await.contains(&("people".into(), 0)), "nobody is written down for reading");
}

#[tokio::test]
async fn a_services_page_shows_the_classs_agreement() {
    let mut story = Story::with_a_class().await;
    story.tell("ana: /poll social 1").await;
    for person in ["bo", "cem", "dina", "egil", "freja", "gina"] {
        story.tell(&format!("{person} > 13 years")).await;
    }
    story.tell("ana: /close").await;
    let shown = story.tell("bo: /app tiktok").await;
    assert!(shown.contains("agreed") && shown.contains("at least 13"), "{shown}");
    let shown = story.tell("bo: /app minecraft").await;
    assert!(!shown.contains("at least 13"), "{shown}");
}

#[tokio::test]
async fn a_parent_checks_a_service_and_the_class_votes_on_it() {
    let mut story = Story::with_a_class().await;
    let in_room = story.show("ana: /app check Zap").await;
    assert!(in_room.iter().all(|shown| shown.refused), "{in_room:?}");
    let shown = story.tell("ana (private): /app check Zap").await;
    assert!(shown.contains("1 of 7"), "{shown}");
    for answer in [1, 2, 3, 1, 1, 2] {
        story.tell(&format!("ana (private) > {answer}")).await;
    }
    let card = story.tell("ana (private) > 3").await;
    expect![[r#"
        [private] #4 is now
            A parent has checked Zap

            Looks fine: the age limit in the terms, advertising and what keeps you hooked, cost

            Worth talking about: account and data, whether we need it

            We do not know: contact with strangers, what the school says

            These are one parent’s answers, not a verdict. Have a look yourself before you decide.
            [1 Show it to the group] [2 Make a poll] [3 Cancel]"#]]
    .assert_eq(&card);
    let shared = story.show("ana (private) > Show it to the group").await;
    assert!(shared.iter().any(|shown| shown.room == "parents"), "{shared:?}");
    let planned = story.tell("ana (private): /app check Zap").await;
    assert!(planned.contains("1 of 7"), "{planned}");
    let class = story.class().await;
    let early = story
        .show(&format!("ana (private) ! raw {}\nana (private) ! raw {}", share_check(class), checked(class, 5)))
        .await;
    assert!(early.iter().all(|shown| shown.refused), "{early:?}");
    for _ in 0..7 {
        story.tell("ana (private) > 1").await;
    }
    let poll = story.tell("ana (private) > Make a poll").await;
    assert!(poll.contains("Zap"), "{poll}");
}

#[tokio::test]
async fn the_quiz_explains_every_option_and_stores_nothing() {
    let mut story = Story::with_a_class().await;
    let before = story.rows().await;
    let shown = story.tell("bo (private): /lesson quiz\nbo (private) > 2").await;
    expect![[r#"
        (to bo alone) #3
            Question 1 of 10

            An app can have three different ages. What is the age of digital consent?

            What do you think? I do not store what you choose, and there are no points.
            [1 The age that the content is suitable for] [2 When children themselves can say yes to use of their data] [3 The age in the service’s own terms]

        [private] #3 is now
            An app can have three different ages. What is the age of digital consent?

            ‘When children themselves can say yes to use of their data’ is the right answer.

            The age that the content is suitable for: That is the recommended age, set by PEGI or the app store. It may differ from the age of digital consent.

            When children themselves can say yes to use of their data: From that age, children themselves can say yes to a service using their personal data. Before that, a parent or guardian has to say yes.

            The age in the service’s own terms: The number may be the same, so they are easy to mix up. But the terms are the service’s own rules. The age of digital consent is in the law.

            Sources:
            Barnevakten (barnevakten.no/prioritere-aldersgrenser/, checked November 2026)
            Medietilsynet (Barnevakten) (barnevakten.no/barn-sosiale-medier-tall-fra-medietilsynet/, checked November 2026)
            [1 Next question]"#]].assert_eq(&shown);
    for _ in 0..20 {
        let shown = story.show("bo (private) > 1").await;
        if shown.last().is_none_or(|shown| shown.buttons.is_empty()) {
            break;
        }
    }
    assert_eq!(before, story.rows().await);
}

#[tokio::test]
async fn answers_in_the_room_use_the_rooms_language() {
    let mut story = Story::with_a_class().await;
    story.tell("bo (private): /language sv").await;
    let shown = story.tell("bo: /app snapchat\nbo: /law").await;
    assert!(shown.contains("Three ages:") && !shown.contains("Tre åldrar"), "{shown}");
    let alone =
        story.tell("bo (private): /language sv\nana (private): /language sv\nana (private): /app snapchat").await;
    assert!(!alone.contains("Three ages:") && alone.contains("Bra att veta"), "{alone}");
}

#[tokio::test]
async fn a_member_of_two_classes_checks_a_service_for_one_of_them() {
    let mut story = Story::with_a_class().await;
    story.tell("[b] ana: /start").await;
    for _ in 0..6 {
        story.tell("[b] ana > 1").await;
    }
    let which = story.tell("ana (private): /app check Zap").await;
    assert!(!which.contains("1 of 7"), "{which}");
    let asked = story.tell("ana (private) > 2").await;
    assert!(asked.contains("What is the app called?"), "{asked}");
    assert!(story.tell("ana (private): Zap").await.contains("1 of 7"));
    for _ in 0..7 {
        story.tell("ana (private) > 1").await;
    }
    let shared = story.show("ana (private) > Show it to the group").await;
    let room = shared.iter().map(|shown| shown.room.as_str()).find(|room| *room != "private").expect("the card");
    let again = story.show(&format!("ana (private) ! raw {}", share_check(story.class_of(room).await))).await;
    assert!(again.iter().all(|shown| shown.refused), "it is shown once: {again:?}");
}
