//! Forms of the adult's pages: what each asks for.

use agreements::class::seats::ChildCount;
use agreements::session::step::Means;

use super::guard::Form;
use crate::operation::session::steer::{Act, topic};

/// The longest time for a step, in minutes.
pub(super) const LONGEST_STEP: i64 = 60;

/// What a form asks for; `None` for an unknown action.
pub(super) fn act_of(form: &Form) -> Option<Act> {
    let minutes = || form.number("minutes").unwrap_or(0).clamp(0, LONGEST_STEP);
    let about = || form.number("of");
    let present = || form.number::<u8>("present").and_then(|present| ChildCount::try_from(present).ok());
    Some(match form.get("do")? {
        "begin" => {
            let means = match form.get("means") {
                Some("hands") => Means::Hands,
                Some("room") => Means::Room,
                Some("slips") | None => Means::Slips,
                Some(_) => return None,
            };
            Act::Begin(form.all("topic").map(topic).collect::<Option<_>>()?, means, present())
        }
        "on" => Act::GoOn(minutes()),
        "time" => Act::Time(minutes()),
        "pause" => Act::Pause,
        "undo" => Act::Undo,
        "count" => Act::Count,
        "hands" => Act::Hands(form.beginning("hands-").map(|(_, hands)| hands.trim().parse().ok()).collect()),
        "again" => Act::Again,
        "write" => Act::WriteDown(form.get("words").unwrap_or_default().to_owned()),
        "through" => Act::Through(about()?),
        "keep" => Act::Keep(about()?),
        "down" => Act::Down(about()?),
        "merge" => {
            let picked = form.all("pick").filter_map(|number| number.parse().ok()).collect();
            let words = form.get("words").map(str::trim).filter(|words| !words.is_empty());
            Act::Merge(picked, words.map(str::to_owned))
        }
        "fill" => Act::Fill(form.beginning("blank-").map(|(id, text)| (id.to_owned(), text.to_owned())).collect()),
        "leave" => Act::LeaveOut(form.number("of")?),
        "present" => Act::Present(present()),
        "still" => Act::Still,
        _ => return None,
    })
}
