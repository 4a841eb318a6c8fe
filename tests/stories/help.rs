use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::guide::incident::Helper;
use enige::lang::Lang;
use expect_test::expect;

use crate::harness::payload::lesson::{drop_school_plan, school_plan};
use crate::harness::{Story, payload};

/// Telegram's limit for a message.
const LONGEST: usize = 4096;

#[tokio::test]
async fn every_help_page_exists_in_every_language_and_country() {
    let catalogue = Catalogue::embedded().expect("the content is sound");
    for language in Lang::ALL {
        let mut story = Story::begins_in(language, "2026-11-23T23:30:00Z").await;
        for country in Country::ALL {
            let lines: Vec<_> = catalogue.helplines(country);
            for (incident, helper) in
                catalogue.incidents().into_iter().flat_map(|it| [(it, Helper::Parent), (it, Helper::Staff)])
            {
                let press = format!("zoe (private) ! raw {}", payload::incident(country, &incident.id, helper));
                let posts = story.show(&press).await;
                assert_eq!(posts.len(), 2, "{posts:?}");
                let text: String = posts.iter().map(ToString::to_string).collect();
                assert!(posts.iter().all(|post| post.to_string().encode_utf16().count() < LONGEST), "{text}");
                assert!(posts[0].to_string().contains("112"), "danger comes first: {text}");
                assert!(!text.contains("incident-") && !text.contains("helpline-"), "{text}");
                // Every number is from this country's data, and every entry has a date.
                for other in Country::ALL.into_iter().filter(|other| *other != country) {
                    let foreign = catalogue.helplines(other);
                    let only_there = foreign.iter().filter(|line| !line.countries.contains(&country));
                    let here = |name: &&String| lines.iter().any(|line| line.name == **name);
                    for name in only_there.map(|line| &line.name).filter(|name| !here(name)) {
                        assert!(!posts[1].to_string().contains(&format!("{name}: ")), "{name} in {country:?}");
                    }
                }
                let there: Vec<_> = lines.iter().filter(|line| text.contains(&format!("{}: ", line.name))).collect();
                assert!(there.len() >= 2, "{text}");
                for line in there {
                    let contact = line.phone.as_ref().or(line.web.as_ref()).expect("a way to reach it");
                    assert!(text.contains(contact) && line.sources.iter().all(|source| source.checked.year == 2026));
                }
            }
        }
        assert!(
            story.rows().await.iter().all(|(table, rows)| table.starts_with('_') || table == "server" || *rows == 0)
        );
    }
}

#[tokio::test]
async fn help_with_a_sexual_picture_is_short_and_calm() {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("bo (private): /nød\nbo (private) > 2").await;
    expect![[r#"
        (to bo alone) #3
            Help

            Is anyone in danger now? Call 112 first.

            What has happened? I do not store that you ask, or what you choose. Never send me pictures.
            [1 A picture of a child was shared] [2 A sexual picture of someone under 18] [3 Bullying or harassment online] [4 A stranger makes contact] [5 Someone threatens to share pictures] [6 My child has hurt someone] [7 Something else]

        [private bo] #4
            A sexual picture of someone under 18

            Is anyone in danger now? Call 112 first.

            Do this:
            1. Listen. Say that it is not the child’s fault. You do not need to see the picture. A child who sent their own picture will not be punished for telling, Norwegian police said in 2021.
            2. Write down who, where, when, username and link. Photograph the profile or threats only if no part of the picture is visible.
            3. Call the police. Ask what the child should do with the picture and the phone. Follow what they say.
            4. Report the picture in the app. If it was taken with the child’s own phone and is there, Take It Down can limit the sharing. The picture is not sent. Never download anything for this.
            5. If others in the class are involved, tell the head teacher. Use words, not the picture.
            6. Stay close to the child tonight. The child can also talk to someone at one of the numbers below.

            Important: Do not take a screenshot. Do not download, save, send or show the picture to anyone, me included. In Norway, taking, having or sharing such pictures is usually a crime.

            Say to your child: It is not your fault. I am glad you told me. I do not need to see the picture. We will get help together.

        [private bo] #5
            Here you can get help:

            Politiet: 02800. When it is not urgent: ask what to do, or report a crime. Check the opening hours. (checked November 2026)

            Kripos: tips til politiet: tips.politiet.no. Tips about sexual exploitation of children online. To report a crime, contact the police where you live. Open now, day and night. (checked November 2026)

            Take It Down (NCMEC): takeitdown.ncmec.org. For sexual pictures taken before 18. The picture never leaves the phone. You are anonymous. Works on open services that take part. (checked November 2026)

            Alarmtelefonen for barn og unge: 116 111, 116111.no. For children, young people and adults worried about a child. Part of barnevernet, Norwegian child welfare. Free, and you can stay anonymous. Open now, day and night. (checked November 2026)

            Kors på halsen (Røde Kors): 800 333 21. Children and young people under 18 can call, chat or email, and can stay anonymous. Closed at night. Check the opening hours. This may have changed. (checked November 2026)

            Sources for the advice:
            SletDet Rådgivningen (Red Barnet) (sletdet.redbarnet.dk/jeg-er-blevet-delt-hvad-goer-jeg, checked November 2026)
            Nuderespond (nuderespond.no/sporsmal-og-svar, checked November 2026)
            Barnevakten (barnevakten.no/nar-er-et-nakenbilde-ulovlig, checked November 2026)
            Marsteinen, 2021 (marsteinen.no, checked November 2026)
            NCMEC (takeitdown.ncmec.org/faq, checked November 2026)
            Talk Heart2Heart, 7 March 2023 (talkheart2heart.org/resources/take-it-down, checked November 2026)
            [1 I am staff, with a pupil] [2 Something else has happened]"#]].assert_eq(&shown);
    let staff = story.show("bo (private) > 1").await;
    expect![[r#"
        [private bo] #6
            A sexual picture of someone under 18

            Is anyone in danger now? Call 112 first.

            Do this:
            1. Take the pupil aside and listen. Say that it is not the pupil’s fault. Do not ask to see the picture.
            2. Write down who, where, when, username and link, in the pupil’s own words. Do not photograph the screen.
            3. Tell the head teacher at once, and follow the school’s procedure.
            4. Call the police, you or the head teacher. Ask what the pupils should do with the picture, and what you may talk to them about.
            5. Contact the parents as the procedure and the police say, one family at a time.
            6. Agree with the pupil which adult will follow up, and when you will talk again.

            Important: Do not take a screenshot. Do not download, save, send or show the picture to anyone, me included. In Norway, taking, having or sharing such pictures is usually a crime.

            Say to your child: It is not your fault. I am glad you told me. I do not need to see the picture. We will get help together.
    "#]].assert_eq(&staff[0].to_string());
}

#[tokio::test]
async fn in_the_room_help_only_points_to_the_private_chat() {
    let mut story = Story::with_a_class().await;
    let before = story.rows().await;
    let shown = story.show("bo: /sos").await;
    let [answer] = shown.as_slice() else { panic!("{shown:?}") };
    assert!(answer.to.as_deref() == Some("bo") && answer.buttons.is_empty(), "{answer:?}");
    // A private button reveals nothing more in the room.
    let picture = payload::incident(Country::No, "sexual-picture", Helper::Parent);
    let forged = story.show(&format!("bo ! raw {picture}\nbo ! raw {}", payload::incidents(Country::No))).await;
    assert!(forged.iter().all(|shown| shown.buttons.is_empty() && shown.to.is_some()), "{forged:?}");
    let nothing = payload::incident(Country::No, "nothing", Helper::Parent);
    let stale = story.show(&format!("bo (private) ! raw {nothing}")).await;
    assert!(stale.iter().all(|shown| shown.refused), "{stale:?}");
    assert_eq!(before, story.rows().await, "nothing is kept");
}

#[tokio::test]
async fn the_schools_own_plan_is_shown_before_the_helplines() {
    let mut story = Story::with_a_class().await;
    story.tell("ana (private): /sos\nana (private) > Write in the school’s plan and contact").await;
    let plan = "ana (private): Call Tove on 55 00 00 00, weekdays 8 to 16.\nana (private) > Save it";
    expect![[r#"
        (to ana alone) #5
            This is how the parents will see it

            Call Tove on 55 00 00 00, weekdays 8 to 16.
            [1 Save it] [2 Cancel]

        (to ana alone) #6
            The school’s plan is stored. The parents see it under /sos."#]]
    .assert_eq(&story.tell(plan).await);
    story.tell("bo: /me\nbo > 1").await;
    let shown = story.tell("bo (private): /sos\nbo (private) > 1").await;
    assert!(shown.contains("Call Tove on 55 00 00 00"), "{shown}");
    assert!(
        shown.find("Do this:") < shown.find("Call Tove") && shown.find("Call Tove") < shown.find("116 111"),
        "{shown}"
    );
    let stranger = story.tell("[z] zoe: hello\nzoe (private): /sos\nzoe (private) > Norway").await;
    assert!(!stranger.contains("Tove"), "{stranger}");
    let class = story.class().await;
    let forged = story
        .show(&format!("bo (private) ! raw {}\nbo (private) ! raw {}", school_plan(class), drop_school_plan(class)))
        .await;
    assert!(forged.iter().all(|shown| shown.refused), "{forged:?}");
    story.tell("ana (private): /sos").await;
    expect![[r#"
        (to ana alone) #18
            The school’s plan is deleted."#]]
    .assert_eq(&story.tell("ana (private) > Delete the school’s plan").await);
    story.tell("ana (private): /sos\nana (private) > 8").await;
    expect![[r#"
        (to ana alone) #21
            That is too long. Write it in at most 500 characters."#]]
    .assert_eq(&story.tell(&format!("ana (private): {}", "x".repeat(501))).await);
}
