//! A council's report as it is handed out: a post, Markdown, CSV.

use super::report::{Report, Section};
use crate::chat::Post;
use crate::say::Words;
use crate::say::result::{plain, quoted};

/// The formats in which a report can be had, by the ends of their names.
pub(crate) const FORMATS: [&str; 3] = ["pdf", "md", "csv"];

/// The way to a report in a format.
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

/// The report in Markdown, ready for an agenda.
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

/// The report as a table in CSV: of each row the section, the table, what stands in it, and its bar.
pub(crate) fn csv(report: &Report) -> String {
    let mut lines = Vec::new();
    for section in &report.sections {
        for table in &section.tables {
            for row in &table.rows {
                let words = [&section.heading, &table.title].into_iter().chain(&row.cells).map(|cell| quoted(cell));
                let bar = row.bar.into_iter().flat_map(|bar| [bar.least.to_string(), bar.most.to_string()]);
                lines.push(words.chain(bar).collect::<Vec<_>>().join(","));
            }
            if table.rows.is_empty() {
                let words = [&section.heading, &table.title].into_iter().chain(&table.lines).map(|cell| quoted(cell));
                lines.push(words.collect::<Vec<_>>().join(","));
            }
        }
    }
    lines.join("\r\n") + "\r\n"
}
