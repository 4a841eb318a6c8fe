//! Charts of results: the publishable part, in the room's language.

use agreements::poll::disclosure::{self, Band, Disclosure};
use agreements::poll::outcome::Outcome;

use super::{Bar, Chart, Figure};
use crate::class::ClassPoll;
use crate::say::Words;
use crate::say::asked::Asked;
use crate::say::result::{band, counted, order, outcome};

/// The chart of a result.
pub(crate) fn chart(w: &Words, poll: &ClassPoll, asked: Asked<'_>, shown: &Disclosure) -> Chart {
    let children = shown.children.get();
    let bar = |(place, (label, seats)): (usize, (String, Band))| Bar {
        label,
        least: seats.least.into(),
        most: seats.most.into(),
        said: band(w, seats, children),
        chosen: is_chosen(poll, shown.outcome, place),
    };
    let bars = || counted(w, poll, asked, shown).into_iter().enumerate().map(bar).collect();
    let (figure, note) = match &shown.figure {
        disclosure::Figure::Words => (Figure::Words, None),
        disclosure::Figure::Bars(_) => (Figure::Bars { rows: bars(), of: children.into() }, None),
        disclosure::Figure::Stairs(_) => {
            (Figure::Stairs { steps: bars(), of: children.into() }, Some(w.msg_chart_steps()))
        }
        disclosure::Figure::Group(seats) => {
            let (least, most, of) = (seats.least.into(), seats.most.into(), children.into());
            (Figure::Group { least, most, of, said: band(w, *seats, children) }, None)
        }
        disclosure::Figure::Order(ranks) => (Figure::Order { labels: order(w, asked, ranks) }, None),
    };
    let drawn = matches!(figure, Figure::Bars { .. } | Figure::Stairs { .. } | Figure::Group { .. });
    let legend = drawn.then(|| w.msg_chart_legend());
    Chart {
        title: asked.question(w),
        outcome: outcome(w, poll, asked, shown),
        figure,
        notes: note.into_iter().chain(legend).chain([w.msg_chart_of(children)]).collect(),
        language: w.lang().code(),
    }
}

/// True for the bar of the outcome.
fn is_chosen(poll: &ClassPoll, outcome: Outcome, place: usize) -> bool {
    match outcome {
        Outcome::Option(chosen) => usize::from(chosen) == place,
        Outcome::Options(ticks) => u8::try_from(place).is_ok_and(|place| ticks.has(place)),
        Outcome::Stance(side) => side as usize == place,
        Outcome::Age(age) => poll.poll.question.ages().is_some_and(|scale| usize::from(age - scale.min) == place),
        Outcome::TooFew
        | Outcome::NoMajority
        | Outcome::Undecided
        | Outcome::Families
        | Outcome::Agreed
        | Outcome::Objections
        | Outcome::Pledge(_)
        | Outcome::NotYet => false,
    }
}
