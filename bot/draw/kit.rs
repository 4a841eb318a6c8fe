//! The kit for a meeting: an invitation, cards to hang up, and a sheet for the leader.

use typst::foundations::{IntoValue, Value, dict};

use typst_layout::PagedDocument;

use super::{compile, palette, print};
use crate::say::kit::{Card, Kit, MeetingPlan, Note};

#[cfg(test)]
mod tests;

/// Lays out a kit as an accessible A4 PDF.
pub(crate) fn kit(kit: &Kit) -> anyhow::Result<Vec<u8>> {
    print(&document(kit)?)
}

fn document(kit: &Kit) -> anyhow::Result<PagedDocument> {
    compile("kit.typ", dict! { "kit" => kit, "colours" => palette() })
}

fn all<'a, T>(things: &'a [T]) -> Vec<Value>
where
    &'a T: IntoValue,
{
    things.iter().map(IntoValue::into_value).collect()
}

impl IntoValue for &Kit {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "class" => self.class.as_str(),
            "invitation_heading" => self.invitation_heading.as_str(),
            "invitation" => self.invitation.clone(),
            "card_label" => self.card_label.as_str(),
            "cards" => all(&self.cards),
            "sheet_heading" => self.sheet_heading.as_str(),
            "plans" => all(&self.plans),
            "notes" => all(&self.notes),
            "vote_heading" => self.vote_heading.as_str(),
            "vote" => self.vote.clone(),
            "footer" => self.footer.as_str(),
            "language" => self.language,
        }
        .into_value()
    }
}

impl IntoValue for &Card {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "scene" => self.scene.as_str(),
            "question" => self.question.as_str(),
            "options" => self.options.clone(),
        }
        .into_value()
    }
}

impl IntoValue for &MeetingPlan {
    fn into_value(self) -> Value {
        let step = |(minutes, what): &(String, String)| {
            dict! { "minutes" => minutes.as_str(), "what" => what.as_str() }.into_value()
        };
        let steps: Vec<Value> = self.steps.iter().map(step).collect();
        dict! { "heading" => self.heading.as_str(), "steps" => steps }.into_value()
    }
}

impl IntoValue for &Note {
    fn into_value(self) -> Value {
        let last = self.rows.len().saturating_sub(1);
        let row = |(place, (label, text)): (usize, &(String, String))| {
            dict! { "label" => label.as_str(), "text" => text.as_str(), "marked" => place == last }.into_value()
        };
        let rows: Vec<Value> = self.rows.iter().enumerate().map(row).collect();
        dict! {
            "title" => self.title.as_str(),
            "rows" => rows,
            "follow_heading" => self.follow_heading.as_str(),
            "follow" => self.follow.clone(),
            "sources" => self.sources.clone(),
        }
        .into_value()
    }
}
