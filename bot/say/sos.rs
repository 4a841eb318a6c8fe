//! Help after harm: the steps in order, and the helplines. The bot stores nothing of it.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::guide::helpline::{EMERGENCY, Helpline};
use agreements::guide::incident::{Helper, Incident};
use jiff::civil::Date;

use super::{Words, button, cancel, fenced, rows, shortened, source, start, time};
use crate::chat::Post;
use crate::ids::ClassId;
use crate::press::{Anywhere, AskAct, ClassPress, Press, RolesAct};

/// A class of a contact parent.
#[derive(Debug, Clone)]
pub(crate) struct Leads {
    /// The class's id.
    pub(crate) class: ClassId,
    /// The class's name.
    pub(crate) name: String,
    /// True if the school's plan is stored.
    pub(crate) has_plan: bool,
}

/// Previews a school's plan.
pub(crate) fn preview(w: &Words, class: ClassId, plan: &str) -> Post {
    let save = button(
        w.msg_sos_school_save_button(),
        Press::Class(class, ClassPress::Ask(AskAct::Roles(RolesAct::SaveSchoolPlan))),
    );
    Post {
        heading: Some(w.msg_sos_school_preview()),
        buttons: rows(w, [save, cancel(w, class)], 1),
        ..Post::line(fenced(plan))
    }
}

/// The schools' plans of a person's classes: the class's name and the plan.
pub(crate) type SchoolPlans = [(String, String)];

fn emergency(catalogue: &Catalogue, country: Country) -> String {
    let helplines = catalogue.helplines(country);
    let urgent = helplines.iter().find(|helpline| helpline.id == EMERGENCY);
    urgent.and_then(|helpline| helpline.phone.clone()).unwrap_or_default()
}

/// In a room: asks the person to write in private.
pub(crate) fn privately(w: &Words, catalogue: &Catalogue, country: Country) -> Post {
    Post::line(w.msg_sos_privately(emergency(catalogue, country)))
}

/// Asks for the country; the emergency number comes first.
pub(crate) fn countries(w: &Words, catalogue: &Catalogue) -> Post {
    let choose =
        |country: Country| button(start::country_name(w, country), Press::Anywhere(Anywhere::Incidents(country)));
    Post {
        heading: Some(w.msg_sos_heading()),
        paragraphs: vec![w.msg_sos_danger(emergency(catalogue, Country::No)), w.msg_sos_country()],
        buttons: rows(w, Country::ALL.map(choose), 3),
        ..Post::default()
    }
}

/// Asks what has happened; a contact parent can also enter the school's plan.
pub(crate) fn incidents(w: &Words, catalogue: &Catalogue, country: Country, leads: &[Leads]) -> Post {
    let incidents = catalogue.incidents();
    let choose = |incident: &&Incident| {
        button(
            w.text(&incident.text_id("title")),
            Press::Anywhere(Anywhere::Incident(country, incident.id.clone(), Helper::Parent)),
        )
    };
    let mut buttons: Vec<_> = incidents.iter().map(choose).collect();
    for Leads { class, name, has_plan } in leads {
        // With several classes, each button names its class.
        let (enter, drop) = match leads {
            [_] => (w.msg_sos_school_button(), w.msg_sos_school_drop_button()),
            _ => (w.msg_sos_school_class_button(shortened(name)), w.msg_sos_school_class_drop_button(shortened(name))),
        };
        buttons.push(button(enter, Press::Class(*class, ClassPress::Ask(AskAct::Roles(RolesAct::SchoolPlan)))));
        buttons.extend(
            has_plan
                .then(|| button(drop, Press::Class(*class, ClassPress::Ask(AskAct::Roles(RolesAct::DropSchoolPlan))))),
        );
    }
    Post {
        heading: Some(w.msg_sos_heading()),
        paragraphs: vec![w.msg_sos_danger(emergency(catalogue, country)), w.msg_sos_what()],
        buttons: rows(w, buttons, 1),
        ..Post::default()
    }
}

/// The steps after an incident, the schools' plans, and the helplines: a post each, so that none is cut.
pub(crate) fn incident(
    w: &Words,
    catalogue: &Catalogue,
    incident: &Incident,
    country: Country,
    helper: Helper,
    plans: &SchoolPlans,
    today: Date,
) -> Vec<Post> {
    let text = |part: &str| w.text(&incident.text_id_in(part, country));
    let steps = incident.steps_for(helper, country);
    let numbered = (1..).zip(&steps).map(|(place, id): (u8, _)| w.msg_sos_step(place, w.text(id)));
    let steps = [w.msg_sos_steps()].into_iter().chain(numbered).collect::<Vec<_>>().join("\n");
    let mut what = vec![w.msg_sos_danger(emergency(catalogue, country)), steps];
    what.push(w.msg_sos_never(text("never")));
    what.push(w.msg_sos_say(text("say")));
    if incident.expires < today {
        what.push(w.msg_sos_changed());
    }
    let lines = catalogue.helplines_of(incident, country);
    let mut whom: Vec<String> = [w.msg_sos_call()].into_iter().collect();
    whom.extend(lines.into_iter().map(|helpline| line(w, helpline, today)));
    let of_class = |(class, plan): &(String, String)| w.msg_sos_school_of(fenced(class), fenced(plan));
    let schools =
        Post { heading: Some(w.msg_sos_school()), paragraphs: plans.iter().map(of_class).collect(), ..Post::default() };
    let sources = incident.sources.iter().filter(|source| source.holds_in(country));
    let cited = sources.map(|source| source::cited(w, source));
    whom.push([w.msg_sos_sources()].into_iter().chain(cited).collect::<Vec<_>>().join("\n"));
    let other = match helper {
        Helper::Parent => (w.msg_sos_staff_button(), Helper::Staff),
        Helper::Staff => (w.msg_sos_parent_button(), Helper::Parent),
    };
    let buttons = [
        button(other.0, Press::Anywhere(Anywhere::Incident(country, incident.id.clone(), other.1))),
        button(w.msg_sos_back_button(), Press::Anywhere(Anywhere::Incidents(country))),
    ];
    let title = w.text(&incident.text_id("title"));
    let mut posts = vec![Post { heading: Some(title), paragraphs: what, ..Post::default() }];
    posts.extend((!plans.is_empty()).then_some(schools));
    posts.push(Post { paragraphs: whom, buttons: rows(w, buttons, 1), ..Post::default() });
    posts
}

/// The helplines for a pupil.
pub(crate) fn for_children(w: &Words, catalogue: &Catalogue, country: Country, today: Date) -> Post {
    let helplines = catalogue.helplines(country).into_iter().filter(|helpline| helpline.for_children);
    let mut paragraphs = vec![w.msg_sos_danger(emergency(catalogue, country)), w.msg_pupils_room_sos()];
    paragraphs.extend(helplines.map(|helpline| line(w, helpline, today)));
    Post { heading: Some(w.msg_sos_heading()), paragraphs, ..Post::default() }
}

/// A helpline: its number, its service, and whether it is certainly open now.
fn line(w: &Words, helpline: &Helpline, today: Date) -> String {
    let contact = [&helpline.phone, &helpline.web].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    let mut said = vec![w.text(&helpline.text_id())];
    // A helpline on the web alone has no opening hours.
    said.extend((helpline.is_open(today)).then(|| w.msg_sos_open()));
    said.extend((!helpline.is_open(today) && helpline.phone.is_some()).then(|| w.msg_sos_hours()));
    said.extend((helpline.uncertain || helpline.expires < today).then(|| w.msg_sos_changed()));
    let checked = helpline.sources.iter().map(|source| source.checked).min_by_key(|checked| checked.first_day());
    let checked = checked.map(|checked| time::dated(w, checked)).unwrap_or_default();
    w.msg_sos_line(&helpline.name, contact, said.join(" "), checked)
}
