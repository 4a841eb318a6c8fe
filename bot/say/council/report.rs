//! A council's report as sections with tables: the source of its page, its minutes and its posts.

use agreements::catalogue::Catalogue;
use agreements::council::goals::Reached;
use agreements::council::sum::{Counted, Range};
use agreements::poll::answer::stance::Side;
use agreements::time::school_year;
use jiff::civil::Date;

use super::progress::{counts, progress};
use crate::class::{CouncilPoll, CouncilSeen};
use crate::say::asked::Asked;
use crate::say::{Words, fenced, time};

/// A council's report.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    /// The title.
    pub(crate) title: String,
    /// The council's name.
    pub(crate) council: String,
    /// The paragraphs below the title.
    pub(crate) intro: Vec<String>,
    /// Its sections.
    pub(crate) sections: Vec<Section>,
    /// The small print.
    pub(crate) note: String,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// A section of a report.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// The id in an address.
    pub(crate) id: &'static str,
    /// The heading.
    pub(crate) heading: String,
    /// The paragraphs before its tables.
    pub(crate) paragraphs: Vec<String>,
    /// Its tables.
    pub(crate) tables: Vec<Table>,
}

/// A table. If its rows have bars, it is a chart too.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// The title.
    pub(crate) title: String,
    /// The notes.
    pub(crate) lines: Vec<String>,
    /// The column headings.
    pub(crate) columns: Vec<String>,
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// The end of the bars' axis.
    pub(crate) of: u32,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The cells; the first names the row.
    pub(crate) cells: Vec<String>,
    /// The least and the greatest length of the bar.
    pub(crate) bar: Option<Range>,
}

/// A goal: its title, and the number of classes that have reached it.
type Goal = (String, fn(Reached) -> u16);

/// A part of the report.
pub(crate) type Part = fn(&Words, &CouncilSeen, &Catalogue, Date) -> Section;

/// The whole report.
pub(crate) fn report(w: &Words, seen: &CouncilSeen, catalogue: &Catalogue, today: Date) -> Report {
    Report {
        title: w.msg_council_minutes_title(),
        council: fenced(seen.council.name.as_str()),
        intro: vec![w.msg_council_minutes_made(time::date(w, today))],
        sections: [classes as Part, results, goals].map(|part| part(w, seen, catalogue, today)).to_vec(),
        note: w.msg_council_minutes_note(),
        language: w.lang().code(),
    }
}

/// The classes and their progress.
pub(crate) fn classes(w: &Words, seen: &CouncilSeen, _: &Catalogue, _: Date) -> Section {
    let yes_or_no = |yes: bool| if yes { w.msg_council_yes() } else { w.msg_council_no() };
    let row = |class: &crate::class::CouncilClass| {
        let reviewed = class.standing.reviewed_on.map_or_else(|| w.msg_council_not_yet(), |on| time::date(w, on));
        let cells = vec![
            fenced(&class.name),
            progress(w, class.standing.progress),
            yes_or_no(class.standing.pupil_part),
            reviewed,
        ];
        Row { cells, bar: None }
    };
    let columns = vec![
        w.msg_council_column_class(),
        w.msg_council_column_agreement(),
        w.msg_council_column_pupils(),
        w.msg_council_column_review(),
    ];
    let title = w.msg_council_classes_heading();
    let table =
        Table { title: title.clone(), lines: Vec::new(), columns, rows: seen.classes.iter().map(row).collect(), of: 0 };
    let tables = if seen.classes.is_empty() { Vec::new() } else { vec![table] };
    Section { id: "classes", heading: title, paragraphs: vec![counts(w, seen)], tables }
}

/// The joint results of the classes.
pub(crate) fn results(w: &Words, seen: &CouncilSeen, catalogue: &Catalogue, _: Date) -> Section {
    let zone = seen.council.country.zone();
    let tables: Vec<Table> = seen
        .polls
        .iter()
        .filter(|poll| poll.ended)
        .map(|poll| {
            let mut table = table(w, poll, &seen.polls, catalogue);
            table.lines.insert(0, w.msg_page_closed(time::day(w, poll.closes_at, &zone)));
            table
        })
        .collect();
    let said = if tables.is_empty() { w.msg_council_no_results() } else { w.msg_council_results_intro() };
    Section { id: "results", heading: w.msg_council_results_heading(), paragraphs: vec![said], tables }
}

/// The result of a single poll; `all` includes `poll`.
pub(super) fn single(w: &Words, poll: &CouncilPoll, all: &[CouncilPoll], catalogue: &Catalogue) -> Section {
    let heading = w.msg_council_results_heading();
    Section { id: "results", heading, paragraphs: Vec::new(), tables: vec![table(w, poll, all, catalogue)] }
}

fn table(w: &Words, poll: &CouncilPoll, all: &[CouncilPoll], catalogue: &Catalogue) -> Table {
    let asked = Asked::of_council(poll, catalogue);
    let columns = vec![w.msg_table_option(), w.msg_council_column_children()];
    let Some(shown) = &poll.shown else {
        return Table {
            title: asked.question(w),
            lines: vec![w.msg_council_too_few()],
            columns,
            rows: Vec::new(),
            of: 0,
        };
    };
    let label = |counted: Counted| match counted {
        Counted::Option(place) => asked.option(w, place),
        Counted::Until(age) => w.msg_step_label(age),
        Counted::Families => w.msg_council_families(),
        Counted::Side(Side::Yes) => w.msg_side_yes(),
        Counted::Side(Side::No) => w.msg_side_no(),
        Counted::Along => w.msg_council_along(),
        Counted::Against => w.msg_council_against(),
    };
    let rows = Counted::of(&poll.question).into_iter().zip(&shown.ranges);
    let ages = poll.question.ages().map(|_| w.msg_council_ages());
    let same = |other: &&CouncilPoll| other.subject == poll.subject && other.question == poll.question;
    let before = all
        .iter()
        .filter(same)
        .filter(|other| other.no < poll.no)
        .filter_map(|other| Some((other.no, other.shown.as_ref()?)));
    // The number of children is not published, so the comparison ignores it.
    let stands = before
        .max_by_key(|(no, _)| *no)
        .is_some_and(|(_, last)| (last.classes, &last.ranges) == (shown.classes, &shown.ranges));
    let stands = stands.then(|| w.msg_council_stands());
    let row = |(counted, range): (Counted, &Range)| Row {
        cells: vec![label(counted), said(w, *range, shown.children)],
        bar: Some(*range),
    };
    Table {
        title: asked.question(w),
        lines: [w.msg_council_sum_of(shown.classes)].into_iter().chain(stands).chain(ages).collect(),
        columns,
        rows: rows.map(row).collect(),
        of: shown.children.next_multiple_of(10),
    }
}

/// A count of a sum in words.
fn said(w: &Words, range: Range, children: u32) -> String {
    match range {
        Range { least: 0, most } => w.msg_council_at_most(most),
        Range { least, most } if most >= children => w.msg_council_at_least(least),
        Range { least, most } => w.msg_council_between(least, most),
    }
}

/// The reached goals by school year; a chart for each goal.
pub(crate) fn goals(w: &Words, seen: &CouncilSeen, _: &Catalogue, today: Date) -> Section {
    let standings: Vec<_> = seen.classes.iter().map(|class| class.standing).collect();
    let now = school_year::next_roll_over(today).year();
    let mut years: Vec<(String, Reached)> =
        seen.years.iter().map(|year| (school_year(year.year), year.reached)).collect();
    let counted = seen.years.iter().any(|year| year.year == now);
    if !standings.is_empty() && !counted {
        years.push((w.msg_council_year_now(school_year(now)), Reached::of(&standings, today)));
    }
    let goal = |(title, of): Goal| Table {
        title,
        lines: Vec::new(),
        columns: vec![w.msg_council_column_year(), w.msg_council_column_classes()],
        rows: years
            .iter()
            .map(|(year, reached)| {
                let (part, all) = (u32::from(of(*reached)), u32::from(reached.classes).max(1));
                let hundredths = part * 100 / all;
                let cells = vec![year.clone(), w.msg_council_part(of(*reached), reached.classes)];
                Row { cells, bar: Some(Range { least: hundredths, most: hundredths }) }
            })
            .collect(),
        of: 100,
    };
    let tables = if years.is_empty() { Vec::new() } else { self::of_each(w).map(goal).to_vec() };
    Section {
        id: "goals",
        heading: w.msg_council_goals_heading(),
        paragraphs: vec![w.msg_council_goals_intro()],
        tables,
    }
}

/// The reached goals, one a line.
pub(super) fn lines(w: &Words, reached: Reached) -> Vec<String> {
    let line = |(title, of): Goal| w.msg_council_goal_line(title, w.msg_council_part(of(reached), reached.classes));
    of_each(w).map(line).to_vec()
}

fn of_each(w: &Words) -> [Goal; 3] {
    [
        (w.msg_council_goal_force(), |reached| reached.in_force),
        (w.msg_council_goal_pupils(), |reached| reached.pupil_part),
        (w.msg_council_goal_review(), |reached| reached.reviewed),
    ]
}

/// A school year, named by its last year.
pub(super) fn school_year(ends: i16) -> String {
    format!("{}/{:02}", ends - 1, ends.rem_euclid(100))
}
