//! Agreements for print: the whole for the fridge door, and the points as a poster.

use typst::foundations::{IntoValue, Value, dict};
use typst_layout::PagedDocument;

use super::{compile, palette, print};
use crate::say::document::{Sheet, SheetPoint};

#[cfg(test)]
mod tests;

/// Lays out an agreement as an accessible A4 PDF: one page if it stays readable there, else two.
pub(crate) fn agreement(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    print(&document("agreement.typ", sheet)?)
}

/// Lays out the points of an agreement as an accessible A4 PDF, in the largest type that fits on one page.
pub(crate) fn poster(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    print(&document("poster.typ", sheet)?)
}

fn document(template: &str, sheet: &Sheet) -> anyhow::Result<PagedDocument> {
    compile(template, dict! { "sheet" => sheet, "colours" => palette() })
}

impl IntoValue for &Sheet {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "class" => self.class.as_str(),
            "facts" => self.facts.as_str(),
            "nature" => self.nature.as_str(),
            "points" => self.points.iter().map(IntoValue::into_value).collect::<Vec<_>>(),
            "signed" => self.signed.as_deref(),
            "names_heading" => self.names_heading.as_str(),
            "names" => self.names.clone(),
            "credits" => self.credits.as_deref(),
            "review" => self.review.as_deref(),
            "hash" => self.hash.as_str(),
            "pupils" => self.pupils.as_deref().map(IntoValue::into_value),
            "language" => self.language,
        }
        .into_value()
    }
}

impl IntoValue for &SheetPoint {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "wording" => self.wording.as_str(),
            "additions" => self.additions.clone(),
        }
        .into_value()
    }
}
