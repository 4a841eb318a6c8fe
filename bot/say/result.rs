//! The result of a poll: as text, table and minute, from its published part alone.

use agreements::poll::answer::stance::Side;
use agreements::poll::disclosure::{Agreement, Band, Disclosure, Figure};
use agreements::poll::outcome::Outcome;
use agreements::poll::question::Question;
use agreements::poll::rule::Share;
use jiff::tz::TimeZone;

use super::asked::Asked;
use super::rule::rule;
use super::{Words, fenced, time};
use crate::chat::Post;
use crate::class::{ClassPoll, PollResult};

/// The outcome in one sentence.
pub(crate) fn outcome(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> String {
    match shown.outcome {
        Outcome::TooFew => w.msg_result_too_few(poll.poll.rule.quorum),
        Outcome::NoMajority => w.msg_result_no_majority(),
        Outcome::Undecided => w.msg_result_undecided(),
        Outcome::Age(age) if poll.poll.rule.share == Share::TwoThirds => w.msg_result_age_two_thirds(age),
        Outcome::Age(age) => w.msg_result_age(age),
        Outcome::Families => w.msg_result_families(),
        Outcome::Option(place) => match poll.poll.question {
            Question::Ranking { .. } => w.msg_result_ranking(asked.option(w, place)),
            Question::Choice { .. }
            | Question::Approval { .. }
            | Question::Age(_)
            | Question::Stance
            | Question::Consent
            | Question::Pledge(_) => w.msg_result_option(asked.option(w, place)),
        },
        Outcome::Options(ticks) if ticks.is_empty() => w.msg_result_list_none(),
        Outcome::Options(ticks) => w.msg_result_list(asked.list(w, ticks)),
        Outcome::Stance(Side::Yes) => w.msg_result_yes(),
        Outcome::Stance(Side::No) => w.msg_result_no(),
        Outcome::Agreed if poll.poll.rule.share == Share::TwoThirds => w.msg_result_agreed_two_thirds(),
        Outcome::Agreed => w.msg_result_agreed(),
        Outcome::Objections => w.msg_result_objections(),
        Outcome::Pledge(age) => w.msg_result_pledge(age),
        Outcome::NotYet => w.msg_result_not_yet(),
    }
}

/// The result under the small-number rule.
pub(crate) fn result(w: &Words, poll: &ClassPoll, asked: Asked<'_>, result: &PollResult, told: ResultNotes) -> Post {
    let shown = &result.shown;
    let mut paragraphs = vec![outcome(w, poll, asked, shown)];
    paragraphs.extend(shown.agreement.map(|agreement| match agreement {
        Agreement::Broad => w.msg_result_broad(),
        Agreement::Divided => w.msg_result_divided(),
    }));
    paragraphs.extend(shown.turnout.map(|seats| w.msg_result_at_least(seats, shown.children.get())));
    paragraphs.extend(told.early.then(|| w.msg_result_early()));
    paragraphs.extend(told.asked_again.then(|| w.msg_result_asked_again()));
    if !result.voices.is_empty() {
        let voices = result.voices.iter().map(|reason| w.msg_result_voice(fenced(reason)));
        paragraphs.push([w.msg_result_voices()].into_iter().chain(voices).collect::<Vec<_>>().join("\n"));
    }
    paragraphs.extend(told.silenced.then(|| w.msg_result_silenced()));
    if poll.clause.is_some() {
        let pledged = matches!(shown.outcome, Outcome::Pledge(_));
        paragraphs.extend(pledged.then(|| w.msg_result_proposed()));
        paragraphs.extend((!pledged && shown.outcome.decides()).then(|| w.msg_result_clause()));
    }
    paragraphs.extend(result.review_on.map(|on| w.msg_result_review(time::month(w, on))));
    Post { heading: Some(w.msg_result_heading(asked.title(w))), paragraphs, ..Post::default() }
}

/// The circumstances of a result.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResultNotes {
    /// True if the class answered the same question before.
    pub(crate) asked_again: bool,
    /// True if a contact parent took the reasons of objections out.
    pub(crate) silenced: bool,
    /// True if the contact parent closed the poll early.
    pub(crate) early: bool,
}

/// A band in words.
pub(crate) fn band(w: &Words, band: Band, children: u8) -> String {
    match band {
        Band { least: 0, most } => w.msg_band_at_most(most),
        Band { least, most } if most >= children => w.msg_band_at_least(least),
        Band { least, most } => w.msg_band_between(least, most),
    }
}

/// The label and the band of each count; a ranking has no counts.
pub(crate) fn counted(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> Vec<(String, Band)> {
    match &shown.figure {
        Figure::Words | Figure::Order(_) => Vec::new(),
        Figure::Group(band) => vec![(asked.title(w), *band)],
        Figure::Stairs(bands) => {
            let ages = poll.poll.question.ages().into_iter().flat_map(agreements::poll::question::AgeScale::ages);
            ages.map(|age| w.msg_step_label(age)).zip(bands.iter().copied()).collect()
        }
        Figure::Bars(bands) => {
            let label = |place: u8| match &poll.poll.question {
                Question::Stance if place == 0 => w.msg_side_yes(),
                Question::Stance => w.msg_side_no(),
                Question::Choice { .. }
                | Question::Approval { .. }
                | Question::Age(_)
                | Question::Ranking { .. }
                | Question::Consent
                | Question::Pledge(_) => asked.option(w, place),
            };
            (0..).map(label).zip(bands.iter().copied()).collect()
        }
    }
}

/// The options of a ranking, the winner first; ties share a line.
pub(crate) fn order(w: &Words, asked: Asked<'_>, ranks: &[Vec<u8>]) -> Vec<String> {
    let rank = |places: &Vec<u8>| places.iter().map(|place| asked.option(w, *place)).collect::<Vec<_>>().join(" / ");
    ranks.iter().map(rank).collect()
}

/// The alternative text of a result's picture.
pub(crate) fn alternative(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> String {
    let children = shown.children.get();
    let rows: Vec<String> = match &shown.figure {
        Figure::Words => Vec::new(),
        Figure::Order(ranks) => {
            let lines = (1..).zip(order(w, asked, ranks));
            lines.map(|(number, label): (u32, String)| format!("{number}. {label}")).collect()
        }
        Figure::Group(seats) => vec![w.msg_alt_group(band(w, *seats, children))],
        Figure::Stairs(_) | Figure::Bars(_) => counted(w, poll, asked, shown)
            .into_iter()
            .map(|(label, seats)| w.msg_alt_row(label, band(w, seats, children)))
            .collect(),
    };
    let outcome = outcome(w, poll, asked, shown);
    if rows.is_empty() { outcome } else { format!("{outcome} {}", w.msg_alt_picture(rows.join("; "))) }
}

/// A CSV cell. A leading apostrophe keeps a spreadsheet from running it as a formula.
pub(super) fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

/// A text escaped for Markdown.
pub(super) fn plain(text: String) -> String {
    let special = |c| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|');
    text.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
}

/// The result as CSV: each count with its least and greatest value.
pub(crate) fn table(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> String {
    let mut lines = vec![[w.msg_table_option(), w.msg_table_least(), w.msg_table_most()].map(|c| quoted(&c)).join(",")];
    for (label, band) in counted(w, poll, asked, shown) {
        lines.push(format!("{},{},{}", quoted(&label), band.least, band.most));
    }
    if let Figure::Order(ranks) = &shown.figure {
        lines = (1..)
            .zip(order(w, asked, ranks))
            .map(|(n, label): (u32, String)| format!("{n},{}", quoted(&label)))
            .collect();
    }
    lines.push(format!("{},,", quoted(&outcome(w, poll, asked, shown))));
    lines.join("\r\n") + "\r\n"
}

/// The result as a Markdown minute.
pub(crate) fn minute(
    w: &Words,
    class: &str,
    poll: &ClassPoll,
    asked: Asked<'_>,
    result: &PollResult,
    zone: &TimeZone,
) -> String {
    let shown = &result.shown;
    let mut text = format!("# {}\n\n", plain(w.msg_minute_heading(class, asked.title(w))));
    let mut lines = vec![
        w.msg_minute_question(asked.question(w)),
        w.msg_minute_closed(time::day(w, poll.poll.closes_at, zone)),
        w.msg_minute_rule(rule(w, &poll.poll)),
        w.msg_minute_outcome(outcome(w, poll, asked, shown)),
    ];
    lines.extend(shown.turnout.map(|seats| w.msg_result_at_least(seats, shown.children.get())));
    lines.extend(result.voices.iter().map(|reason| w.msg_result_voice(reason)));
    lines.extend(result.follows.as_ref().map(|sentence| w.msg_minute_follows(sentence)));
    lines.extend(result.review_on.map(|on| w.msg_result_review(time::month(w, on))));
    for line in lines {
        text.push_str(&format!("- {}\n", plain(line)));
    }
    let counted = counted(w, poll, asked, shown);
    if !counted.is_empty() {
        let head = [w.msg_table_option(), w.msg_table_least(), w.msg_table_most()];
        text.push_str(&format!("\n| {} |\n|---|---|---|\n", head.join(" | ")));
        for (label, band) in counted {
            text.push_str(&format!("| {} | {} | {} |\n", plain(label), band.least, band.most));
        }
    }
    if let Figure::Order(ranks) = &shown.figure {
        text.push('\n');
        for (number, label) in (1..).zip(order(w, asked, ranks)) {
            let number: u32 = number;
            text.push_str(&format!("{number}. {}\n", plain(label)));
        }
    }
    text.push_str(&format!("\n{}\n", plain(w.msg_minute_note())));
    text
}
