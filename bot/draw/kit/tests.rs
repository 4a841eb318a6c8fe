use agreements::class::Profile;
use agreements::class::country::Country;
use agreements::class::group::Group;
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::class::stage::Stage;
use jiff::civil::Date;

use super::super::tests::pieces;
use super::*;
use crate::app::Content;
use crate::lang::Lang;
use crate::say::kit as say;

/// The number of pages of a kit: the invitation, three cards, and two or three for the leader.
fn pages(kit: &Kit) -> usize {
    pieces(&document(kit).expect("a document")).1
}

fn profile() -> Profile {
    Profile {
        name: ClassName::try_from("Klasse 5B på Øvre Bjørkåsen skole".to_owned()).expect("a name"),
        country: Country::Dk,
        group: Group::School(Country::Dk.year(8).expect("a year")),
        children: ChildCount::try_from(24).expect("a number"),
        language: "nb".into(),
        slips_only: false,
    }
}

/// An unoptimised program takes seconds to lay out a kit, so each language has only the longest of its kits here.
#[test]
fn a_kit_fits_its_pages_in_every_language() {
    let content = Content::load(None).expect("the content is sound");
    let (catalogue, today) = (content.catalogue(), Date::constant(2026, 11, 22));
    for (lang, topic, stage) in [
        (Lang::Nb, Some("gone-wrong"), Stage::Late),
        (Lang::Da, Some("class-chat"), Stage::Middle),
        (Lang::Sv, Some("social-age"), Stage::Middle),
        (Lang::En, Some("gaming"), Stage::Middle),
        (Lang::Da, None, Stage::Middle),
    ] {
        let series = topic.and_then(|topic| catalogue.series_by_id(topic));
        let mut lessons = match topic {
            Some(topic) => catalogue.lessons_of(topic, stage, today),
            None => catalogue.pupils_lessons(stage, today),
        };
        lessons.truncate(say::CARDS);
        assert_eq!(lessons.len(), say::CARDS);
        let kit = say::kit(content.texts.of(lang), &profile(), series, &lessons, catalogue, today);
        assert!((6..=7).contains(&pages(&kit)), "{}", kit.title);
    }
}
