//! The small-number rule: what of a tally may be said aloud in a class where everybody knows everybody.
//!
//! A [`Disclosure`] is all that is ever shown of a closed poll: the words, the picture, the export and the agreement are
//! made of it and of nothing else. It says what was decided, whether the others were few, and numbers of seats in bands
//! that depend on the size of the class alone, so that choosing them tells nothing. `docs/secrecy.md` says what this
//! keeps from whom; `tests/attacker.rs` plays somebody who tries to find out more.

use serde::{Deserialize, Serialize};

use crate::class::seats::{ChildCount, FEW, MIN_SEATS};
use crate::poll::Poll;
use crate::poll::answer::Answer;
use crate::poll::answer::stance::Side;
use crate::poll::kind::age::would_wait_until;
use crate::poll::kind::{choice, pledge, ranking, stance};
use crate::poll::option::places;
use crate::poll::outcome::Outcome;
use crate::poll::question::Question;
use crate::poll::rule::{Rule, Share};
use crate::poll::tally::{TWELFTHS, Tally, Twelfths};

/// How far a tally may be from the last one of the same question and still be told as the same result.
const SAME: Twelfths = 2 * TWELFTHS;

/// The smallest class in which it is said whether too few took part or too few agreed.
const SMALLEST_FOR_WHY: u8 = 8;

/// The smallest class of which it is told how united it was, and numbers: in a smaller one half a seat tips too much.
const SMALLEST_FOR_MORE: u8 = 10;

/// A number of seats as it is told: at least and at most so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Band {
    /// The fewest seats that it may be.
    pub least: u8,
    /// The most seats that it may be.
    pub most: u8,
}

impl Band {
    /// The band of so many twelfths where bands are that wide; parts of a seat do not count. The last band of a class is
    /// never narrower than five.
    pub(crate) fn of(twelfths: Twelfths, width: u8, children: ChildCount) -> Band {
        let all = children.get();
        let seats = u8::try_from(twelfths / TWELFTHS).unwrap_or(u8::MAX).min(all);
        let last = all / width - u8::from(all % width <= FEW && all >= width);
        let band = (seats / width).min(last);
        Band { least: band * width, most: if band == last { all } else { band * width + (width - 1) } }
    }
}

/// How wide the bands are for those who stand outside a decision in a class of that size: at least five, and so wide that
/// one and two stay hidden among three. However many seats are known to stand outside the decision, if that leaves any
/// room there, it leaves room for three more; also for somebody who knows of one seat that stayed away.
///
/// ```
/// use agreements::class::seats::ChildCount;
/// use agreements::poll::disclosure::width;
/// use agreements::poll::rule::Share;
/// let width = |size| width(ChildCount::try_from(size).unwrap(), Share::Majority);
/// assert_eq!((width(20), width(24), width(25)), (5, 6, 7));
/// ```
#[must_use]
pub fn width(children: ChildCount, share: Share) -> u8 {
    let room = |all: u8, outside: u8| match share {
        Share::Majority => 2 * u32::from(outside) < u32::from(all),
        Share::TwoThirds => 3 * u32::from(outside) <= u32::from(all),
        Share::Consent => outside <= all,
    };
    let hides = |all: u8, known: u8| !room(all, known) || room(all, known + FEW);
    let all = children.get();
    let wide_enough = |width: &u8| {
        let mut known = (0..=all).step_by(usize::from(*width));
        known.all(|known| hides(all, known) && hides(all - 1, known))
    };
    (MIN_SEATS..).take_while(|width| *width <= all).find(wide_enough).unwrap_or(all.saturating_add(1))
}

/// How united those with an opinion were behind the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// All others together are few, perhaps none.
    Broad,
    /// More than a few stand outside.
    Divided,
}

/// What is drawn of a result.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Nothing: the class is too small, or nothing may be said.
    Words,
    /// How many stand behind each answer, in the order in which the poll offers them; of a statement, behind each side.
    Bars(Vec<Band>),
    /// How many would wait at least until each age, ascending.
    Stairs(Vec<Band>),
    /// How many are in.
    Group(Band),
    /// The options from the most to the least preferred; equals share a rank.
    Order(Vec<Vec<u8>>),
}

/// All that is shown of a closed poll.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Disclosure {
    /// What was decided.
    pub outcome: Outcome,
    /// How united those with an opinion were, where something was decided against others.
    pub agreement: Option<Agreement>,
    /// How many seats at least had an opinion; more than the quorum that was reached is not said.
    pub turnout: Option<u8>,
    /// What is drawn.
    pub figure: Figure,
    /// The number of children that all bands are of.
    pub children: ChildCount,
}

/// A result as it was told, with the tally that it was told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// What could be answered, and what decided.
    pub question: Question,
    /// The share that decided.
    pub rule: Rule,
    /// The exact sum; it is never shown.
    pub tally: Tally,
    /// What is shown.
    pub shown: Disclosure,
}

impl Published {
    /// The result of a poll; `last` is the last result of the same question, if it was asked before.
    ///
    /// When at most two seats answer otherwise than last time, the last result stands and is shown again, number by
    /// number: else whoever knows that one family has come could read its answer off the difference. If the last one
    /// had too few to say anything, this one may decide, but says no numbers; if it does not, it is not said why.
    #[must_use]
    pub fn of(poll: &Poll, tally: Tally, last: Option<Published>) -> Published {
        let same = |last: &Published| {
            // Whether somebody objects is said as it is: that is what consent is for.
            let may_stand = poll.rule.share != Share::Consent;
            let asked_alike = last.question == poll.question && last.rule == poll.rule;
            may_stand && asked_alike && last.tally.distance(&tally) <= SAME
        };
        let last = last.filter(same);
        let mut shown = Disclosure::of(poll, &tally);
        match last {
            Some(last) if last.shown.outcome.says_why() => return last,
            Some(_) if shown.outcome.decides() => shown = Disclosure::silent(poll, shown.outcome),
            Some(_) => shown = Disclosure::silent(poll, Outcome::Undecided),
            None => {}
        }
        Published { question: poll.question.clone(), rule: poll.rule, tally, shown }
    }
}

/// How wide the bands are for those who would wait longer than decided, who are at most half: if so many are known to be
/// that there is room among the half for one more, there is room for three; and beside them and the few who may be known
/// to stand outside, there is room for none or for more than three.
fn width_of_steps(children: ChildCount) -> u8 {
    let all = children.get();
    let beside = |known: u8| all <= known || all - known > FEW;
    let among = |all: u8, known: u8| 2 * (known + 1) > all || 2 * (known + FEW) <= all;
    let wide_enough = |width: &u8| {
        let mut known = (0..=all / 2).step_by(usize::from(*width));
        known.all(|known| beside(known) && beside(known + FEW + 1) && among(all, known) && among(all - 1, known))
    };
    (MIN_SEATS..=all).find(wide_enough).unwrap_or(all.saturating_add(1))
}

impl Disclosure {
    /// What may be said of a tally by itself.
    #[must_use]
    pub fn of(poll: &Poll, tally: &Tally) -> Disclosure {
        let counted = poll.outcome(tally);
        let why = matches!(counted, Outcome::TooFew | Outcome::NoMajority);
        let outcome = if why && poll.children.get() < SMALLEST_FOR_WHY { Outcome::Undecided } else { counted };
        let silent = Disclosure::silent(poll, outcome);
        let tells = outcome.decides() || outcome == Outcome::Objections;
        if !tells || poll.children.get() < SMALLEST_FOR_MORE {
            return silent;
        }
        let agreement = behind(poll, tally, outcome).map(|behind| {
            // In whole seats: half a seat more or less would tell how somebody's other guardian answered.
            let others = (tally.with_an_opinion() - behind) / TWELFTHS;
            if others <= u32::from(FEW) { Agreement::Broad } else { Agreement::Divided }
        });
        Disclosure { agreement, figure: figure(poll, tally, outcome), ..silent }
    }
}

impl Disclosure {
    /// The outcome and nothing else.
    const fn silent(poll: &Poll, outcome: Outcome) -> Disclosure {
        let (figure, children) = (Figure::Words, poll.children);
        let turnout = if matches!(outcome, Outcome::TooFew | Outcome::Undecided | Outcome::NotYet) {
            None
        } else if matches!(outcome, Outcome::Pledge(_)) {
            Some(MIN_SEATS)
        } else {
            Some(poll.rule.quorum)
        };
        Disclosure { outcome, agreement: None, turnout, figure, children }
    }
}

/// The twelfths behind an outcome that some may stand outside of.
fn behind(poll: &Poll, tally: &Tally, outcome: Outcome) -> Option<Twelfths> {
    match outcome {
        Outcome::Age(age) => Some(would_wait_until(tally, age)),
        Outcome::Families => Some(tally.twelfths(&Answer::Families)),
        Outcome::Option(option) => {
            let chosen = matches!(poll.question, Question::Choice { .. });
            chosen.then(|| choice::behind(tally, option))
        }
        Outcome::Stance(side) => Some(stance::behind(tally, side)),
        Outcome::TooFew
        | Outcome::NoMajority
        | Outcome::Undecided
        | Outcome::Options(_)
        | Outcome::Agreed
        | Outcome::Objections
        | Outcome::Pledge(_)
        | Outcome::NotYet => None,
    }
}

fn figure(poll: &Poll, tally: &Tally, outcome: Outcome) -> Figure {
    let all = poll.children;
    match &poll.question {
        Question::Choice { options } => {
            let Outcome::Option(winner) = outcome else { return Figure::Words };
            let behind = places(options.len()).map(|option| choice::behind(tally, option)).collect();
            Figure::Bars(outside(poll, behind, usize::from(winner)))
        }
        Question::Stance => {
            let Outcome::Stance(winner) = outcome else { return Figure::Words };
            let behind = [Side::Yes, Side::No].map(|side| stance::behind(tally, side)).to_vec();
            Figure::Bars(outside(poll, behind, winner as usize))
        }
        Question::Approval { options } => {
            let band = |option| Band::of(choice::ticked(tally, option), MIN_SEATS, all);
            Figure::Bars(places(options.len()).map(band).collect())
        }
        Question::Age(scale) => {
            let Outcome::Age(age) = outcome else { return Figure::Words };
            // Where two thirds decide, steps above the decision would say how many stand outside.
            if poll.rule.share != Share::Majority {
                return Figure::Words;
            }
            let width = width_of_steps(all);
            let longer = |step: u8| Band::of(would_wait_until(tally, step), width, all);
            let most = scale.ages().find(|step| *step > age).map_or(0, |step| longer(step).least);
            let decided = Band { least: most.max(carrying(poll, 0)), most: all.get() };
            Figure::Stairs(scale.ages().map(|step| if step <= age { decided } else { longer(step) }).collect())
        }
        Question::Ranking { options } => Figure::Order(ranking::ranks(tally, options.len())),
        Question::Pledge(_) => pledge::holds(tally, all).map_or(Figure::Words, |(_, seats)| {
            let band = Band::of(seats * TWELFTHS, MIN_SEATS, all);
            Figure::Group(Band { least: band.least.max(MIN_SEATS), ..band })
        }),
        Question::Consent => Figure::Words,
    }
}

/// The bands of a decision between options: of those that were not chosen as they are, of the chosen one only what
/// follows from the others and from its being chosen.
fn outside(poll: &Poll, behind: Vec<Twelfths>, winner: usize) -> Vec<Band> {
    let width = width(poll.children, poll.rule.share);
    let mut bands: Vec<Band> = behind.into_iter().map(|count| Band::of(count, width, poll.children)).collect();
    let others: u8 = bands.iter().enumerate().filter(|(place, _)| *place != winner).map(|(_, band)| band.least).sum();
    bands[winner] = Band { least: carrying(poll, others), most: poll.children.get().saturating_sub(others) };
    bands
}

/// The fewest seats behind a decision that so many are known to stand outside of.
fn carrying(poll: &Poll, others: u8) -> u8 {
    let (quorum, others) = (Twelfths::from(poll.rule.quorum), Twelfths::from(others));
    let carries = |part: &u8| {
        let part = Twelfths::from(*part);
        poll.rule.carries(part * TWELFTHS, (part + others).max(quorum) * TWELFTHS)
    };
    (0..=poll.children.get()).find(carries).unwrap_or(poll.children.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_band_of_a_class_holds_at_least_four_numbers() {
        for size in 5..=ChildCount::MAX {
            let children = ChildCount::try_from(size).unwrap();
            for width in [MIN_SEATS, width(children, Share::Majority), width(children, Share::TwoThirds)] {
                let bands: Vec<Band> =
                    (0..=u32::from(size)).map(|seats| Band::of(seats * TWELFTHS, width, children)).collect();
                let last = bands.last().unwrap();
                assert!(last.most == size && last.most - last.least >= 3, "{size}: {last:?}");
                assert!(bands.iter().zip(0..).all(|(band, seats)| (band.least..=band.most).contains(&seats)), "{size}");
                assert!(bands.windows(2).all(|pair| pair[0] == pair[1] || pair[0].most + 1 == pair[1].least), "{size}");
            }
        }
    }
}
