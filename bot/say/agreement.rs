//! The agreement as it stands.

use agreements::agreement::{Agreement, Point};
use agreements::catalogue::Catalogue;
use agreements::clause::Settlement;
use agreements::founding::Profile;
use agreements::question::OptionId;
use agreements::stance::Side;

use super::{Words, asked, fenced};
use crate::chat::Post;

/// The agreement, point by point.
pub(crate) fn whole(w: &Words, profile: &Profile, agreement: &Agreement<'_>, catalogue: &Catalogue) -> Post {
    let mut paragraphs = vec![w.msg_agreement_nature()];
    for (number, point) in (1_u32..).zip(&agreement.points) {
        let title = w.text(&point.clause.text_id("title"));
        paragraphs.push(w.msg_agreement_point(number, title, wording(w, point, catalogue)));
    }
    let ready = agreement.points.iter().any(|point| {
        point.settled.is_none() && catalogue.ready_polls().iter().any(|poll| poll.clause == point.clause.id)
    });
    paragraphs.extend(ready.then(|| w.msg_agreement_poll()));
    let heading = w.msg_agreement_heading(fenced(profile.name.as_str()));
    Post { heading: Some(heading), paragraphs, ..Post::default() }
}

fn wording(w: &Words, point: &Point<'_>, catalogue: &Catalogue) -> String {
    let text = |part: &str| w.text(&point.clause.text_id(part));
    match &point.settled {
        None => w.msg_agreement_open(),
        Some(Settlement::Age(age)) => w.text_with_age(&point.clause.text_id("age"), *age),
        Some(Settlement::Pledge(age)) => {
            w.msg_agreement_proposed(w.text_with_age(&point.clause.text_id("pledge"), *age))
        }
        Some(Settlement::Families) => text("families"),
        Some(Settlement::Option(option)) => text(&format!("option-{}", option.0)),
        Some(Settlement::List(options)) if options.is_empty() => text("list-none"),
        Some(Settlement::List(options)) => {
            let label = |option: &OptionId| asked::option_of_clause(w, catalogue, &point.clause.id, option);
            let list = options.iter().map(label).collect::<Vec<_>>().join(", ");
            w.text_with_list(&point.clause.text_id("list"), &list)
        }
        Some(Settlement::Stance(Side::Yes)) => text("yes"),
        Some(Settlement::Stance(Side::No)) => text("no"),
        Some(Settlement::Agreed) => text("agreed"),
    }
}
