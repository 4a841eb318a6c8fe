//! The agreement as it stands.

use agreements::agreement::{Agreement, Point};
use agreements::clause::Settlement;
use agreements::founding::Profile;

use super::{Words, fenced};
use crate::chat::Post;

/// The agreement, point by point.
pub(crate) fn whole(w: &Words, profile: &Profile, agreement: &Agreement<'_>) -> Post {
    let mut paragraphs = vec![w.msg_agreement_nature()];
    for (number, point) in (1_u32..).zip(&agreement.points) {
        let title = w.text(&point.clause.text_id("title"));
        paragraphs.push(w.msg_agreement_point(number, title, wording(w, point)));
    }
    let ready = agreement.points.iter().any(|point| point.settled.is_none() && point.clause.question.is_some());
    paragraphs.extend(ready.then(|| w.msg_agreement_poll()));
    let heading = w.msg_agreement_heading(fenced(profile.name.as_str()));
    Post { heading: Some(heading), paragraphs, ..Post::default() }
}

fn wording(w: &Words, point: &Point<'_>) -> String {
    match point.settled {
        None => w.msg_agreement_open(),
        Some(Settlement::Age(age)) => w.text_with_age(&point.clause.text_id("age"), age),
        Some(Settlement::Families) => w.text(&point.clause.text_id("families")),
    }
}
