use typst::layout::{Frame, FrameItem, Point};

use super::*;

const HOSTILE: [&str; 9] = [
    "#panic()",
    "$x$ [a] #{ \\ *b* _c_ `d` @e <f> // g /* h",
    "\\",
    "\"quoted\" 'n' -- --- ~ ...",
    "العربية: الهواتف الذكية من سن 13 (WhatsApp)",
    "עברית: טלפון חכם מגיל 13",
    "Ελληνικά, українська, Åsmund Ærø Øst",
    "😀👍🏽👨‍👩‍👧‍👦🇳🇴❤️ 1️⃣ →✓",
    "",
];

fn bar(label: &str, least: u32, most: u32) -> Bar {
    Bar { label: label.into(), least, most, said: format!("{least}–{most}"), chosen: least == 7 }
}

fn chart(figure: Figure) -> Chart {
    Chart {
        title: "Første smarttelefon".into(),
        outcome: "De fleste vil vente til 13 år.".into(),
        figure,
        notes: vec!["Heltrukket: så mange minst.".into(), "Skravert: så mange kan det være.".into()],
        language: "nb",
    }
}

fn pairs(count: u32) -> Slips {
    Slips {
        heading: "Klasse 4B".into(),
        explain: "Skriv koden til Enige. Den virker bare én gang, og bare for ett hjem.".into(),
        expires: "Gjelder til fredag 14. november.".into(),
        pairs: (0..count).map(|n| [format!("KXWM-{n:04}"), format!("RTHP-{n:04}")]).collect(),
        language: "nb",
    }
}

/// The width and the height in a PNG's header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png.first_chunk(), Some(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

/// The width of an upright A4 page, in points.
pub(super) const WIDTH: f64 = 595.3;

/// The pieces of text on all pages of an accessible document, none beyond an edge, and the number of pages.
pub(super) fn pieces(document: &PagedDocument) -> (Vec<(String, f64, f64)>, usize) {
    assert!(accessible(document).expect("a PDF that claims to be accessible").starts_with(b"%PDF-"));
    let mut found = Vec::new();
    for page in document.pages() {
        texts(&page.frame, Point::zero(), &mut found);
    }
    for (text, left, right) in &found {
        assert!(*left > 20.0 && *right < WIDTH - 20.0, "{text:?} reaches from {left} to {right}");
    }
    (found, document.pages().len())
}

/// All pieces of text with their left and right ends.
fn texts(frame: &Frame, at: Point, found: &mut Vec<(String, f64, f64)>) {
    for (position, item) in frame.items() {
        let at = at + *position;
        if let FrameItem::Group(group) = item {
            texts(&group.frame, at + Point::new(group.transform.tx, group.transform.ty), found);
        } else if let FrameItem::Text(text) = item {
            found.push((text.text.to_string(), at.x.to_pt(), (at.x + text.width()).to_pt()));
        }
    }
}

/// The text on a chart, without line breaks.
fn written(chart: &Chart) -> String {
    let document = compile("chart.typ", dict! { "chart" => chart, "colours" => palette() }).expect("a chart");
    let mut found = Vec::new();
    texts(&document.pages()[0].frame, Point::zero(), &mut found);
    for (text, left, right) in &found {
        assert!(*left >= 60.0 && *right <= 1020.0, "{text:?} reaches from {left} to {right}");
    }
    found.into_iter().map(|(text, ..)| text).collect::<String>().replace([' ', '\u{200b}'], "")
}

#[test]
fn every_figure_is_a_picture_for_a_phone() {
    let steps = || vec![bar("11 år", 20, 24), bar("12 år", 13, 19), bar("13 år", 7, 13), bar("14 år", 0, 6)];
    for figure in [
        Figure::Bars { rows: steps(), of: 24 },
        Figure::Stairs { steps: steps(), of: 24 },
        Figure::Group { least: 7, most: 13, of: 24, said: "7–13 av 24".into() },
        Figure::Order { labels: vec!["Skjermtid".into(), "Søvn".into()] },
        Figure::Words,
    ] {
        let (width, height) = size(&picture(&chart(figure)).expect("a picture"));
        assert!(width == 1080 && (300..=1600).contains(&height), "{width}×{height}");
    }
}

#[test]
fn the_fewest_and_the_most_fit() {
    let label = "Vente til barna er femten år, og deretter gradvis mer frihet"; // Sixty characters.
    let full = || (0..12).map(|n| bar(label, n, 60 - n)).collect::<Vec<_>>();
    for figure in [
        Figure::Bars { rows: full(), of: 60 },
        Figure::Stairs { steps: full(), of: 60 },
        Figure::Group { least: 59, most: 60, of: 60, said: "59–60".into() },
        Figure::Order { labels: vec![label.into(); 12] },
        Figure::Group { least: 0, most: 0, of: 5, said: "0".into() },
        Figure::Bars { rows: vec![], of: 5 },
        Figure::Stairs { steps: vec![], of: 0 },
        Figure::Bars { rows: vec![bar("more than there are", 9, 7)], of: 5 },
    ] {
        let mut chart = chart(figure);
        chart.title = "Når? ".repeat(40);
        let (width, height) = size(&picture(&chart).expect("a picture"));
        assert!(width == 1080 && height <= 1600, "{width}×{height}");
    }
}

#[test]
fn what_people_type_is_drawn_as_it_is() {
    let rows = HOSTILE.iter().map(|label| bar(label, 3, 6)).collect();
    let labels = HOSTILE.map(String::from).to_vec();
    let drawn = [written(&chart(Figure::Bars { rows, of: 20 })), written(&chart(Figure::Order { labels }))];
    // Not the two in between: typst draws a right-to-left line in pieces, in visual order.
    for text in [&HOSTILE[..4], &HOSTILE[6..]].concat() {
        let text = text.replace(' ', "");
        assert!(drawn.iter().all(|drawn| drawn.contains(&text)), "{text:?} is not in {drawn:?}");
    }
}

#[test]
fn a_word_without_end_stays_on_the_picture() {
    let long = "å".repeat(300);
    let bars = vec![Bar { said: long.clone(), ..bar(&long, 1, 4) }];
    for figure in [
        Figure::Bars { rows: bars.clone(), of: 5 },
        Figure::Stairs { steps: bars, of: 5 },
        Figure::Group { least: 1, most: 2, of: 5, said: long.clone() },
        Figure::Order { labels: vec![long.clone()] },
    ] {
        let chart = Chart { title: long.clone(), outcome: long.clone(), notes: vec![long.clone()], ..chart(figure) };
        assert!(written(&chart).matches('å').count() >= 4 * 300);
    }
}

#[test]
fn slips_are_an_accessible_document_of_so_many_pages() {
    for (count, pages) in [(1, 1), (5, 1), (6, 2), (28, 6)] {
        let slips = pairs(count);
        let document = compile("slips.typ", dict! { "slips" => &slips, "colours" => palette() }).expect("slips");
        assert_eq!(document.pages().len(), pages);
        let pdf = accessible(&document).expect("a PDF that claims to be accessible");
        assert!(pdf.starts_with(b"%PDF-"));
    }
}

#[test]
fn slips_are_printed_even_with_a_sign_that_no_font_has() {
    let slips = Slips { heading: "#panic() 学校 \\".into(), explain: "x".repeat(300), ..pairs(2) };
    let document = compile("slips.typ", dict! { "slips" => &slips, "colours" => palette() }).expect("slips");
    assert!(accessible(&document).is_err());
    assert!(super::slips(&slips).expect("a PDF").starts_with(b"%PDF-"));
}

/// The contrast of two colours, as WCAG 2 defines it.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let luminance = |colour: Rgb| {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn colours_stand_out() {
    for (text, ground) in [(INK, GROUND), (INK, CARD), (SOFT, GROUND), (SOFT, CARD), (CHOSEN, GROUND), (GROUND, CHOSEN)]
    {
        assert!(contrast(text, ground) >= 4.5, "{text:x?} on {ground:x?}");
    }
    for (shape, ground) in [(BAND, GROUND), (BAND, TRACK), (CHOSEN, GROUND), (CHOSEN, TRACK), (SOFT, GROUND)] {
        assert!(contrast(shape, ground) >= 3.0, "{shape:x?} on {ground:x?}");
    }
}
