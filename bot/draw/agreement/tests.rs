use super::super::accessible;
use super::super::tests::{WIDTH, pieces as pieces_of};
use super::*;

const LONG: &str = "Skjer det noe sårende mellom barna på nett, sier vi fra direkte til foreldrene det gjelder samme dag, og \
                    til skolen når det berører flere. Vi tar det aldri i gruppechatten, og barnet som forteller, får \
                    ingen skyld.";

const NAMES: [&str; 8] = [
    "Ingrid Solberg",
    "Anne-Grete Kristoffersen-Haugland",
    "Олена Шевченко",
    "محمد علي",
    "דוד כהן",
    "Mari 🌻",
    "😀👍🏽👨‍👩‍👧‍👦🇳🇴❤️",
    "Eva & Bjørn",
];

fn point(title: &str, wording: &str) -> SheetPoint {
    SheetPoint { title: title.into(), wording: wording.into(), additions: vec![] }
}

fn sheet(points: Vec<SheetPoint>, names: usize) -> Sheet {
    Sheet {
        title: "Avtalen vår".into(),
        class: "Klasse 4B".into(),
        facts: "Versjon 3, 14. november 2026".into(),
        nature: "Dette er en felles retning, ikke en kontrakt. Ingen familie er bundet av den.".into(),
        points,
        signed: Some("18 av 24 familier har sluttet seg til.".into()),
        names_heading: "Disse vil gjerne stå med navn".into(),
        names: NAMES.iter().cycle().take(names).map(|name| (*name).into()).collect(),
        credits: Some("Forslag kom fra Kari Nordmann.".into()),
        review: Some("Vi ser på avtalen igjen høsten 2027.".into()),
        hash: "Innhold: 3f9a 77c2 0b1d 64e8".into(),
        pupils: None,
        language: "nb",
    }
}

fn long(count: usize) -> Vec<SheetPoint> {
    let added = |nth| if nth % 3 == 0 { vec!["Vi snakker med hjemmet først.".into()] } else { vec![] };
    (0..count).map(|nth| SheetPoint { additions: added(nth), ..point("Når noe har skjedd på nett", LONG) }).collect()
}

fn pieces(template: &str, sheet: &Sheet) -> (Vec<(String, f64, f64)>, usize) {
    pieces_of(&document(template, sheet).expect("a document"))
}

/// A text without its possible breaks.
fn unbroken(text: &str) -> String {
    text.replace([' ', '\u{a0}', '\u{200b}'], "")
}

fn written(template: &str, sheet: &Sheet) -> String {
    unbroken(&pieces(template, sheet).0.into_iter().map(|(text, ..)| text).collect::<String>())
}

#[test]
fn a_full_agreement_has_at_most_two_pages_and_its_poster_one() {
    let full = sheet(long(12), 40);
    assert!(pieces("agreement.typ", &full).1 <= 2);
    assert_eq!(pieces("poster.typ", &full).1, 1);
    assert!(agreement(&full).expect("a PDF").starts_with(b"%PDF-"));
    assert!(poster(&full).expect("a PDF").starts_with(b"%PDF-"));
}

#[test]
fn sixty_names_of_sixty_letters_need_no_third_page() {
    let name = "Anne-Grete Kristoffersen-Haugland og Ingrid Solberg Nordmann";
    assert_eq!(name.len(), 60);
    let full = Sheet { names: vec![name.into(); 60], ..sheet(long(12), 0) };
    assert_eq!(pieces("agreement.typ", &full).1, 2);
}

#[test]
fn the_least_there_can_be_is_one_page() {
    for points in [vec![], vec![point("Spill", "")]] {
        let bare = Sheet { signed: None, credits: None, review: None, ..sheet(points, 0) };
        let (found, pages) = pieces("agreement.typ", &bare);
        assert_eq!((pages, pieces("poster.typ", &bare).1), (1, 1));
        assert!(!found.iter().any(|(text, ..)| text.contains("Disse")), "a heading above no names");
    }
}

#[test]
fn a_point_without_a_title_is_found_by_its_words() {
    let own = sheet(vec![point("", "Vi hilser på hverandre når vi møtes på nett.")], 1);
    for template in ["agreement.typ", "poster.typ"] {
        assert_eq!(written(template, &own).matches("Vihilser").count(), 1);
    }
}

#[test]
fn a_language_that_runs_leftward_begins_at_the_right() {
    let points = vec![point("أول هاتف ذكي", "ننتظر حتى يبلغ الطفل 13 عامًا."), point("WhatsApp", "WhatsApp هادئ.")];
    let arabic = Sheet { title: "اتفاقنا".into(), language: "ar", ..sheet(points, 8) };
    for template in ["agreement.typ", "poster.typ"] {
        let (found, _) = pieces(template, &arabic);
        let number = found.iter().find(|(text, ..)| text == "1").expect("a number");
        assert!(number.1 > WIDTH - 120.0, "the number stands at {}", number.1);
        let title = found.iter().find(|(text, ..)| text.contains("WhatsApp")).expect("a title");
        assert!((0.7 * WIDTH..number.1).contains(&title.2), "the title ends at {}", title.2);
    }
}

#[test]
fn what_people_type_stays_text() {
    let hostile = ["#panic()", "$x$ [a] #{ \\ *b* _c_ `d` @e <f> // g /* h", "#import \"x.typ\": y", "\\", "= a - b"];
    let [class, wording, addition, ..] = hostile.map(String::from);
    let points = hostile.map(|title| SheetPoint {
        title: title.into(),
        wording: wording.clone(),
        additions: vec![addition.clone(), class.clone()],
    });
    let mut sheet = Sheet { title: wording.clone(), class, credits: Some(addition.clone()), ..sheet(points.into(), 0) };
    sheet.names = hostile.map(String::from).to_vec();
    for template in ["agreement.typ", "poster.typ"] {
        let drawn = written(template, &sheet);
        assert!(hostile.iter().all(|text| drawn.contains(&unbroken(text))), "{drawn}");
    }
}

#[test]
fn a_word_without_end_and_a_sign_without_a_font_are_printed() {
    let word = "å".repeat(300);
    let endless = Sheet { names: vec!["Å".repeat(60)], ..sheet(vec![point(&word, &word)], 0) };
    assert!(written("agreement.typ", &endless).matches('å').count() >= 600);
    let strange = Sheet { names: vec!["学校".into()], ..endless };
    assert!(accessible(&document("agreement.typ", &strange).expect("a document")).is_err());
    assert!(agreement(&strange).expect("a PDF").starts_with(b"%PDF-"));
}
