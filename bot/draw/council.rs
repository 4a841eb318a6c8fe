//! A council's minutes for print: its classes' progress and their joint answers.

use agreements::council::sum::Range;
use typst::foundations::{IntoValue, Value, dict};

use super::{compile, palette, print};
use crate::say::council::report::{Report, Row, Section, Table};

/// Lays out minutes as an accessible A4 PDF.
pub(crate) fn minutes(report: &Report) -> anyhow::Result<Vec<u8>> {
    print(&compile("minutes.typ", dict! { "sheet" => report, "colours" => palette() })?)
}

impl IntoValue for &Report {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "council" => self.council.as_str(),
            "intro" => self.intro.clone(),
            "sections" => self.sections.iter().map(IntoValue::into_value).collect::<Vec<_>>(),
            "note" => self.note.as_str(),
            "language" => self.language,
        }
        .into_value()
    }
}

impl IntoValue for &Section {
    fn into_value(self) -> Value {
        dict! {
            "heading" => self.heading.as_str(),
            "paragraphs" => self.paragraphs.clone(),
            "tables" => self.tables.iter().map(IntoValue::into_value).collect::<Vec<_>>(),
        }
        .into_value()
    }
}

impl IntoValue for &Table {
    fn into_value(self) -> Value {
        let row = |row: &Row| {
            let Range { least, most } = row.bar.unwrap_or(Range { least: 0, most: 0 });
            let of = row.bar.map_or(0, |_| self.of);
            dict! { "cells" => row.cells.clone(), "least" => least, "most" => most, "of" => of }.into_value()
        };
        dict! {
            "title" => self.title.as_str(),
            "lines" => self.lines.clone(),
            "columns" => self.columns.clone(),
            "rows" => self.rows.iter().map(row).collect::<Vec<_>>(),
        }
        .into_value()
    }
}
