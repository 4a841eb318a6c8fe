//! A council's report for output: a post, Markdown, CSV.

use super::report::{Report, Section};
use crate::chat::Post;
use crate::say::Words;
use crate::say::result::{plain, quoted};

/// The formats of a report, by file extension.
pub(crate) const FORMATS: [&str; 3] = ["pdf", "md", "csv"];

/// The label of a download.
pub(crate) fn download(w: &Words, format: &str) -> String {
    w.msg_council_minutes_download(format.to_uppercase())
}

/// A section as a post.
pub(crate) fn post(section: Section) -> Post {
    let tables = section.tables.into_iter().map(|table| {
        let rows = table.rows.into_iter().map(|row| row.cells.join(": "));
        [table.title].into_iter().chain(table.lines).chain(rows).collect::<Vec<_>>().join("\n")
    });
    Post {
        heading: Some(section.heading),
        paragraphs: section.paragraphs.into_iter().chain(tables).collect(),
        ..Post::default()
    }
}

/// The report as Markdown, ready for an agenda.
pub(crate) fn markdown(report: &Report) -> String {
    let mut text = format!("# {}: {}\n", plain(report.title.clone()), plain(report.council.clone()));
    for line in &report.intro {
        text.push_str(&format!("\n{}\n", plain(line.clone())));
    }
    for section in &report.sections {
        text.push_str(&format!("\n## {}\n", plain(section.heading.clone())));
        for line in &section.paragraphs {
            text.push_str(&format!("\n{}\n", plain(line.clone())));
        }
        for table in &section.tables {
            if table.title != section.heading {
                text.push_str(&format!("\n### {}\n", plain(table.title.clone())));
            }
            for line in &table.lines {
                text.push_str(&format!("\n{}\n", plain(line.clone())));
            }
            if table.rows.is_empty() {
                continue;
            }
            let line = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| plain(cell.clone())).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            text.push_str(&format!("\n{}|{}\n", line(&table.columns), "---|".repeat(table.columns.len())));
            for row in &table.rows {
                text.push_str(&line(&row.cells));
            }
        }
    }
    text.push_str(&format!("\n{}\n", plain(report.note.clone())));
    text
}

/// The report as CSV, with the same columns in each row: section, table, the table's notes, row, value in words, least
/// and greatest value.
pub(crate) fn csv(w: &Words, report: &Report) -> String {
    let head = [
        w.msg_council_csv_section(),
        w.msg_council_csv_table(),
        w.msg_council_csv_said(),
        w.msg_council_csv_row(),
        w.msg_council_csv_words(),
        w.msg_table_least(),
        w.msg_table_most(),
    ];
    let mut lines = vec![head.map(|cell| quoted(&cell)).join(",")];
    for section in &report.sections {
        for table in &section.tables {
            let of_table = [section.heading.clone(), table.title.clone(), table.lines.join(" ")];
            let mut line = |row: [String; 4]| {
                lines.push(of_table.iter().chain(&row).map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
            };
            if table.rows.is_empty() {
                line(Default::default());
            }
            for row in &table.rows {
                let (first, rest) = row.cells.split_first().map_or((String::new(), String::new()), |(first, rest)| {
                    let named = rest.iter().zip(table.columns.iter().skip(1));
                    let many = rest.len() > 1;
                    let said =
                        named.map(|(cell, column)| if many { format!("{column}: {cell}") } else { cell.clone() });
                    (first.clone(), said.collect::<Vec<_>>().join("; "))
                });
                let [least, most] =
                    row.bar.map_or_else(Default::default, |bar| [bar.least, bar.most].map(|n| n.to_string()));
                line([first, rest, least, most]);
            }
        }
    }
    lines.join("\r\n") + "\r\n"
}
