//! The guide: services with their ages, laws, and a parent's findings about an unlisted service.

use agreements::catalogue::Catalogue;
use agreements::class::country::Country;
use agreements::content::source::Source;
use agreements::guide::law::{Law, Status};
use agreements::guide::{Rating, Service, Terms};
use jiff::civil::Date;

use super::{Words, button, cancel, fenced, rows, source, start, time};
use crate::chat::Post;
use crate::class::{AppCheck, Found};
use crate::ids::{CheckNo, ClassId};
use crate::press::{Anywhere, CheckAct, ClassPress, Press};

/// Asks for a service.
pub(crate) fn list(w: &Words, services: &[&Service], country: Country) -> Post {
    let choose =
        |service: &&Service| button(&service.name, Press::Anywhere(Anywhere::App(country, Some(service.id.clone()))));
    Post {
        heading: Some(w.msg_app_list_heading()),
        buttons: rows(w, services.iter().map(choose), 3),
        ..Post::line(w.msg_app_list())
    }
}

/// Asks which of several services is meant.
pub(crate) fn which(w: &Words, services: &[&Service], country: Country) -> Post {
    Post { heading: None, paragraphs: vec![w.msg_app_which().to_owned()], ..list(w, services, country) }
}

/// Says that the guide does not have the service.
pub(crate) fn unknown(w: &Words, country: Country) -> Post {
    let all = button(w.msg_app_back_button(), Press::Anywhere(Anywhere::App(country, None)));
    Post { buttons: rows(w, [all], 1), ..Post::line(w.msg_app_unknown()) }
}

/// Asks for the country of the guide.
pub(crate) fn country(w: &Words, service: Option<&str>) -> Post {
    let choose = |country: Country| {
        button(start::country_name(w, country), Press::Anywhere(Anywhere::App(country, service.map(str::to_owned))))
    };
    Post { buttons: rows(w, Country::ALL.map(choose), 3), ..Post::line(w.msg_app_country()) }
}

/// The class's points about a service, title and wording of each; `None` outside a class.
pub(crate) type Agreed = Option<Vec<(String, String)>>;

/// A service: its three ages, risks, settings, the class's points, sources.
pub(crate) fn service(
    w: &Words,
    service: &Service,
    catalogue: &Catalogue,
    country: Country,
    agreed: &Agreed,
    today: Date,
) -> Post {
    let changed = |figure: String, uncertain: bool, source: &Source| {
        if uncertain || source.is_old(today) { w.msg_app_changed(figure) } else { figure }
    };
    let rating = |rating: &Rating| {
        let figure = w.msg_app_rating(&rating.system, &rating.mark);
        let figure = if rating.old_rules { w.msg_app_rating_old(figure) } else { figure };
        changed(figure, rating.uncertain, &rating.source)
    };
    let ratings: Vec<String> = service.ratings.iter().map(rating).collect();
    let recommended =
        if ratings.is_empty() { w.msg_app_recommended_unknown() } else { w.msg_app_recommended(ratings.join("; ")) };
    let law = catalogue.consent_law(country);
    let privacy = w.msg_app_privacy(law.consent_age.unwrap_or_default());
    let privacy = changed(privacy, law.uncertain || law.expires < today, &law.sources[0]);
    let terms: Vec<String> = service
        .terms_in(country)
        .map(|terms| changed(terms_of(w, service, terms), terms.uncertain, &terms.source))
        .collect();
    let terms = if terms.is_empty() { w.msg_app_terms_unknown() } else { w.msg_app_terms(terms.join("; ")) };
    let mut paragraphs = vec![
        [w.msg_app_ages(), recommended, privacy, terms].join("\n– "),
        w.msg_app_look(match service.sources.iter().any(|source| source.is_old(today)) {
            true => w.msg_app_changed(w.text(&service.text_id("look"))),
            false => w.text(&service.text_id("look")),
        }),
    ];
    if !service.settings.is_empty() {
        let settings = service.settings.iter().map(|setting| w.text(setting.text_id()));
        paragraphs.push([w.msg_app_settings()].into_iter().chain(settings).collect::<Vec<_>>().join("\n– "));
    }
    paragraphs.extend(agreed.as_ref().map(|points| match points.as_slice() {
        [] => w.msg_app_agreed_none(),
        points => {
            let lines = points.iter().map(|(title, wording)| w.msg_app_agreed_line(title, wording));
            [w.msg_app_agreed()].into_iter().chain(lines).collect::<Vec<_>>().join("\n– ")
        }
    }));
    let figures = service.ratings.iter().map(|it| &it.source).chain(service.terms_in(country).map(|it| &it.source));
    let mut sources: Vec<&Source> = Vec::new();
    for source in figures.chain(&law.sources).chain(&service.sources) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    paragraphs.push(source::list(w, sources, country));
    paragraphs.push(w.msg_app_advice());
    let all = button(w.msg_app_back_button(), Press::Anywhere(Anywhere::App(country, None)));
    Post { heading: Some(service.name.clone()), paragraphs, buttons: rows(w, [all], 1), ..Post::default() }
}

fn terms_of(w: &Words, service: &Service, terms: &Terms) -> String {
    match (&terms.says, terms.age) {
        (Some(says), _) => w.text(&service.text_id(&format!("terms-{says}"))),
        (None, Some(age)) if terms.absolute => w.msg_app_terms_absolute(age),
        (None, age) => w.msg_app_terms_age(age.unwrap_or_default()),
    }
}

/// Asks for the country of the laws.
pub(crate) fn law_country(w: &Words) -> Post {
    let choose = |country: Country| button(start::country_name(w, country), Press::Anywhere(Anywhere::Law(country)));
    Post { buttons: rows(w, Country::ALL.map(choose), 3), ..Post::line(w.msg_law_country()) }
}

/// The laws of a country, in force and on their way: a post for each part, because a chat limits the length of a post.
pub(crate) fn laws(w: &Words, laws: &[&Law], country: Country, today: Date) -> Vec<Post> {
    let part = |stands: bool, heading: String| {
        let of_part: Vec<&&Law> = laws.iter().filter(|law| law.status.stands() == stands).collect();
        let mut paragraphs: Vec<String> = of_part.iter().map(|law| entry(w, law, today)).collect();
        paragraphs.insert(0, heading);
        let sources = of_part.iter().flat_map(|law| &law.sources);
        paragraphs.push(source::list(w, sources, country));
        Post { heading: Some(w.msg_law_heading()), paragraphs, ..Post::default() }
    };
    vec![part(true, w.msg_law_now()), part(false, w.msg_law_coming())]
}

fn entry(w: &Words, law: &Law, today: Date) -> String {
    let when = time::dated(w, law.dated);
    let status = match law.status {
        Status::InForce => w.msg_law_in_force(when),
        Status::Advice => w.msg_law_advice(when),
        Status::Agreed => w.msg_law_agreed(when),
        Status::Proposed => w.msg_law_proposed(when),
        Status::Announced => w.msg_law_announced(when),
        Status::Inquiry => w.msg_law_inquiry(when),
    };
    let entry = w.msg_law_entry(w.text(&law.text_id("title")), status, w.text(&law.text_id("body")));
    if law.uncertain || law.expires < today { format!("{entry} {}", w.msg_law_uncertain()) } else { entry }
}

/// The number of questions about an unlisted service.
pub(crate) const QUESTIONS: u8 = 7;

/// The next question about an unlisted service, or the findings.
pub(crate) fn check(w: &Words, class: ClassId, check: &AppCheck) -> Post {
    let place = u8::try_from(check.answers.len()).unwrap_or(QUESTIONS);
    let Some((_, asked)) = questions(w).into_iter().nth(place.into()) else { return found(w, class, check) };
    let answer =
        |label: String, found| button(label, Press::Class(class, ClassPress::Check(CheckAct::Answer(place, found))));
    let buttons = [
        answer(w.msg_check_good_button(), Found::Good),
        answer(w.msg_check_mind_button(), Found::Mind),
        answer(w.msg_check_unknown_button(), Found::Unknown),
        cancel(w, class),
    ];
    Post {
        heading: Some(w.msg_check_heading(fenced(&check.name))),
        buttons: rows(w, buttons, 3),
        ..Post::line(w.msg_check_question(place + 1, asked))
    }
}

/// The questions, short and in full.
fn questions(w: &Words) -> [(String, String); QUESTIONS as usize] {
    [
        (w.msg_check_terms_short(), w.msg_check_terms()),
        (w.msg_check_data_short(), w.msg_check_data()),
        (w.msg_check_contact_short(), w.msg_check_contact()),
        (w.msg_check_hooks_short(), w.msg_check_hooks()),
        (w.msg_check_cost_short(), w.msg_check_cost()),
        (w.msg_check_alternatives_short(), w.msg_check_alternatives()),
        (w.msg_check_school_short(), w.msg_check_school()),
    ]
}

fn found(w: &Words, class: ClassId, check: &AppCheck) -> Post {
    let buttons = [
        button(w.msg_check_share_button(), Press::Class(class, ClassPress::Check(CheckAct::Share))),
        button(w.msg_check_vote_button(), Press::Class(class, ClassPress::Check(CheckAct::Vote))),
        cancel(w, class),
    ];
    Post { buttons: rows(w, buttons, 1), ..card(w, check) }
}

/// Asks a contact parent whether a parent's findings may go into the room.
pub(crate) fn ask_to_post(w: &Words, class: ClassId, no: CheckNo, check: &AppCheck) -> Post {
    let act = |label, act| button(label, Press::Class(class, ClassPress::Check(act)));
    let buttons = [
        act(w.msg_check_approve_button(), CheckAct::Approve(no)),
        act(w.msg_check_decline_button(), CheckAct::Decline(no)),
    ];
    let mut post = Post { buttons: rows(w, buttons, 2), ..card(w, check) };
    post.paragraphs.insert(0, w.msg_check_asked());
    post
}

/// Says that findings stand in the room, with a button to take them back.
pub(crate) fn approved(w: &Words, class: ClassId, no: CheckNo) -> Post {
    let back = button(w.msg_check_take_back_button(), Press::Class(class, ClassPress::Check(CheckAct::TakeBack(no))));
    Post { buttons: rows(w, [back], 1), ..Post::line(w.msg_check_approved()) }
}

/// A parent's findings about a service, and the open questions.
pub(crate) fn card(w: &Words, check: &AppCheck) -> Post {
    let questions = questions(w);
    let part = |wanted: Found, heading: String| {
        let of_part = questions.iter().zip(&check.answers).filter(|(_, found)| **found == wanted);
        let short: Vec<&str> = of_part.map(|((short, _), _)| short.as_str()).collect();
        (!short.is_empty()).then(|| format!("{heading} {}", short.join(", ")))
    };
    let parts = [
        part(Found::Good, w.msg_check_good()),
        part(Found::Mind, w.msg_check_mind()),
        part(Found::Unknown, w.msg_check_unknown()),
    ];
    let paragraphs = parts.into_iter().flatten().chain([w.msg_check_care()]).collect();
    Post { heading: Some(w.msg_check_card_heading(fenced(&check.name))), paragraphs, ..Post::default() }
}
