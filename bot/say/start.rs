//! The set-up of a class or a council, and the welcome.

use agreements::class::Profile;
use agreements::class::country::Country;
use agreements::class::group::{Group, GroupKind};
use agreements::class::name::ClassName;
use agreements::class::seats::ChildCount;
use agreements::council::kind::CouncilKind;
use agreements::founding::{Choice, Draft, Founding, SetUpQuestion};

use super::{Words, button, fenced, own_name, rows, seat};
use crate::chat::Post;
use crate::class::Named;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{ClassPress, Either, Press, SetUp, Topic};

/// The number of children on the first button.
const USUAL: u8 = 20;

/// The current question of the set-up; `hint` is the first language on offer.
pub(crate) fn question(
    w: &Words,
    class: ClassId,
    draft: &Draft,
    asked: SetUpQuestion,
    title: Option<&str>,
    hint: Lang,
) -> Post {
    let choose = |label: String, choice: Choice| button(label, Press::SetUp(class, SetUp::Choice(choice)));
    let (text, buttons) = match asked {
        SetUpQuestion::Language => {
            let others = Lang::ALL.into_iter().filter(|lang| *lang != hint);
            let all = [hint].into_iter().chain(others);
            let labels = all.map(|lang| choose(own_name(lang).into(), Choice::Language(lang.code().into())));
            (w.msg_setup_language(), rows(w, labels, 2))
        }
        SetUpQuestion::Kind => {
            let kinds = GroupKind::ALL.map(|kind| choose(kind_name(w, kind), Choice::Kind(kind)));
            (w.msg_setup_kind(), rows(w, kinds, 1))
        }
        SetUpQuestion::Council => {
            let kinds = CouncilKind::of(draft.country.unwrap_or(Country::No));
            let kinds = kinds.map(|kind| choose(council_kind(w, kind), Choice::Council(kind)));
            (w.msg_setup_council_kind(), rows(w, kinds, 1))
        }
        SetUpQuestion::Name => {
            let name = title.and_then(ClassName::from_title).map_or_else(|| default_name(w, draft), String::from);
            (w.msg_setup_name(), rows(w, [button(fenced(&name), Press::SetUp(class, SetUp::NameOfRoom))], 1))
        }
        SetUpQuestion::Country => {
            let first = match w.lang() {
                Lang::Nb | Lang::En => Country::No,
                Lang::Da => Country::Dk,
                Lang::Sv => Country::Se,
            };
            let others = Country::ALL.into_iter().filter(|country| *country != first);
            let all = [first].into_iter().chain(others);
            (
                w.msg_setup_country(),
                rows(w, all.map(|country| choose(country_name(w, country), Choice::Country(country))), 1),
            )
        }
        SetUpQuestion::Year => {
            let country = draft.country.unwrap_or(Country::No);
            let years = country.years().into_iter();
            let label = |number| w.msg_year_name(country.code(), number);
            (w.msg_setup_year(), rows(w, years.map(|y| choose(label(y.number()), Choice::Year(y.number()))), 2))
        }
        SetUpQuestion::Children => {
            let counts = [USUAL].into_iter().chain((5..=32).filter(|count| *count != USUAL));
            let counts = counts.filter_map(|count| ChildCount::try_from(count).ok());
            (w.msg_setup_children(), rows(w, counts.map(|c| choose(c.get().to_string(), Choice::Children(c))), 7))
        }
    };
    let intro = if draft.council { w.msg_setup_council_intro() } else { w.msg_setup_intro() };
    let paragraphs = if asked == SetUpQuestion::Language { vec![intro, text] } else { vec![text] };
    Post { heading: Some(w.msg_setup_heading()), paragraphs, buttons, ..Post::default() }
}

/// The class's name from the room's title, or a default for a room without one.
pub(crate) fn name_of_room(w: &Words, draft: &Draft, title: Option<&str>) -> Option<ClassName> {
    title.and_then(ClassName::from_title).or_else(|| ClassName::try_from(default_name(w, draft)).ok())
}

fn default_name(w: &Words, draft: &Draft) -> String {
    if draft.council { w.msg_name_council_default() } else { w.msg_name_default() }
}

/// All answers, with a confirmation by an administrator.
pub(crate) fn confirm(w: &Words, class: ClassId, founding: &Founding) -> Post {
    let asked = match founding {
        Founding::Class(_) => w.msg_setup_confirm(),
        Founding::Council(_) => w.msg_setup_council_confirm(),
    };
    Post {
        heading: Some(w.msg_setup_heading()),
        paragraphs: vec![summary(w, founding), asked],
        buttons: rows(w, [button(w.msg_setup_confirm_button(), Press::SetUp(class, SetUp::Confirm))], 1),
        ..Post::default()
    }
}

/// Confirms the set-up.
pub(crate) fn done(w: &Words, founding: &Founding) -> Post {
    let mut paragraphs = vec![summary(w, founding)];
    match founding {
        Founding::Council(_) => paragraphs.push(w.msg_setup_council_done()),
        Founding::Class(profile) if profile.children.too_small_for_secret_results() => {
            paragraphs.extend([w.msg_setup_done(), w.msg_setup_small()]);
        }
        Founding::Class(_) => paragraphs.push(w.msg_setup_done()),
    }
    Post { heading: Some(w.msg_setup_heading()), paragraphs, ..Post::default() }
}

fn summary(w: &Words, founding: &Founding) -> String {
    let profile = match founding {
        Founding::Class(profile) => profile,
        Founding::Council(council) => {
            let kind = council_kind(w, council.kind);
            return w.msg_setup_council_summary(fenced(council.name.as_str()), kind, country_name(w, council.country));
        }
    };
    let group = match profile.group {
        Group::School(year) => w.msg_year_name(profile.country.code(), year.number()),
        Group::Kindergarten => w.msg_kind_kindergarten(),
        Group::AfterSchool => w.msg_kind_after_school(),
    };
    let country = country_name(w, profile.country);
    w.msg_setup_summary(fenced(profile.name.as_str()), group, country, profile.children.get())
}

fn kind_name(w: &Words, kind: GroupKind) -> String {
    match kind {
        GroupKind::School => w.msg_kind_school(),
        GroupKind::Kindergarten => w.msg_kind_kindergarten(),
        GroupKind::AfterSchool => w.msg_kind_after_school(),
    }
}

/// The name of a kind of council.
pub(super) fn council_kind(w: &Words, kind: CouncilKind) -> String {
    match kind {
        CouncilKind::Fau => w.msg_kind_council_fau(),
        CouncilKind::Parents => w.msg_kind_council_parents(),
        CouncilKind::Board => w.msg_kind_council_board(),
        CouncilKind::Kindergarten => w.msg_kind_council_kindergarten(),
        CouncilKind::AfterSchool => w.msg_kind_council_after_school(),
        CouncilKind::Pupils => w.msg_kind_council_pupils(),
    }
}

/// The name of a country.
pub(super) fn country_name(w: &Words, country: Country) -> String {
    match country {
        Country::No => w.msg_country_no(),
        Country::Dk => w.msg_country_dk(),
        Country::Se => w.msg_country_se(),
    }
}

/// Welcomes a new class.
pub(crate) fn welcome(w: &Words, class: ClassId, profile: &Profile) -> Post {
    Post {
        heading: Some(w.msg_welcome_heading(fenced(profile.name.as_str()))),
        paragraphs: vec![w.msg_welcome_body(), w.msg_welcome_seat(), w.msg_welcome_next()],
        buttons: seat::standings(w, class),
        ..Post::default()
    }
}

/// A private greeting.
pub(crate) fn private(w: &Words, in_a_class: bool) -> Post {
    Post::line(if in_a_class { w.msg_private_known() } else { w.msg_private_hello() })
}

/// A greeting for a room without a class.
pub(crate) fn hello(w: &Words, schools: bool) -> Post {
    let paragraphs = [Some(w.msg_room_hello()), schools.then(|| w.msg_pupils_room_or())];
    Post { paragraphs: paragraphs.into_iter().flatten().collect(), ..Post::default() }
}

/// Asks which of several classes is meant.
pub(crate) fn which_class(w: &Words, classes: &[Named], topic: Topic) -> Post {
    which(w, classes, |class| Press::Class(class, ClassPress::Show(topic)))
}

/// Asks which of several classes and councils is meant.
pub(crate) fn which_council(w: &Words, all: &[Named]) -> Post {
    which(w, all, |id| Press::Either(id, Either::Council))
}

fn which(w: &Words, named: &[Named], press: impl Fn(ClassId) -> Press) -> Post {
    let names = named.iter().map(|named| button(fenced(named.name.as_str()), press(named.id)));
    Post { buttons: rows(w, names, 1), ..Post::line(w.msg_choose_class()) }
}
