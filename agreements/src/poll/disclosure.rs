//! The small-number rule: the part of a tally that the bot may publish in a class where everybody knows everybody.
//!
//! A [`Disclosure`] is everything that the bot publishes of a closed poll. Texts, pictures, exports and agreements
//! derive from it alone. It contains the outcome, whether the minority is small, and counts of seats in bands. The
//! bands depend on the size of the class alone, so their choice reveals nothing. `docs/secrecy.md` lists what this
//! protects from whom; `tests/attacker.rs` plays the attacker.

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

/// The maximum distance to the last tally of the same question at which the last result stays published.
const SAME: Twelfths = 2 * TWELFTHS;

/// The smallest class that learns whether turnout or agreement was too low.
const SMALLEST_FOR_WHY: u8 = 8;

/// The smallest class that gets its degree of agreement and counts. In a smaller one, half a seat reveals too much.
const SMALLEST_FOR_MORE: u8 = 10;

/// A published count of seats: a lower and an upper bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Band {
    /// The lower bound.
    pub least: u8,
    /// The upper bound.
    pub most: u8,
}

impl Band {
    /// The band of this count for this band width. Fractions of a seat do not count. The last band of a class holds at
    /// least five values.
    pub(crate) fn of(twelfths: Twelfths, width: u8, children: ChildCount) -> Band {
        let all = children.get();
        let seats = u8::try_from(twelfths / TWELFTHS).unwrap_or(u8::MAX).min(all);
        let last = all / width - u8::from(all % width <= FEW && all >= width);
        let band = (seats / width).min(last);
        Band { least: band * width, most: if band == last { all } else { band * width + (width - 1) } }
    }
}

/// The width of the bands for seats outside the decision, in a class of this size: at least five. Whenever a lower
/// bound of seats outside is possible, three more are possible too. This also holds for somebody who knows one seat
/// that did not vote.
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

/// The degree of agreement among seats with an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// At most [`FEW`] seats stand outside the outcome, perhaps none.
    Broad,
    /// More than [`FEW`] seats stand outside.
    Divided,
}

/// The figure of a result.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// No figure: the class is too small, or the outcome forbids counts.
    Words,
    /// The seats behind each option in the order of the card, or behind each side of a statement.
    Bars(Vec<Band>),
    /// The seats that would wait at least until each age, ascending.
    Stairs(Vec<Band>),
    /// The seats in the pledge's group.
    Group(Band),
    /// The options from the most to the least preferred. Equal options share a rank.
    Order(Vec<Vec<u8>>),
}

/// Everything that the bot publishes of a closed poll.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Disclosure {
    /// The outcome.
    pub outcome: Outcome,
    /// The degree of agreement, if the outcome has a minority.
    pub agreement: Option<Agreement>,
    /// The minimum number of seats with an opinion: the quorum, never the exact turnout.
    pub turnout: Option<u8>,
    /// The figure.
    pub figure: Figure,
    /// The number of children that the bands refer to.
    pub children: ChildCount,
}

/// A published result with its tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The question of the poll.
    pub question: Question,
    /// The decision rule of the poll.
    pub rule: Rule,
    /// The exact tally. It is never published.
    pub tally: Tally,
    /// The published part.
    pub shown: Disclosure,
}

impl Published {
    /// The result of a poll. `last` is the previous result of the same question, if there is one.
    ///
    /// If at most two seats differ from the previous tally, the previous result stays published, number by number.
    /// Otherwise somebody who knows of one new family could read its answer off the difference. If the previous turnout
    /// was too low to publish anything, this result may still decide, but without counts; an undecided one gives no
    /// reason.
    #[must_use]
    pub fn of(poll: &Poll, tally: Tally, last: Option<Published>) -> Published {
        let same = |last: &Published| {
            // A round of consent must always publish an objection.
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

/// The width of the bands for seats that would wait longer than decided. These are at most half of the seats. If a
/// known count leaves room for one more in that half, it leaves room for three. Beside them and the seats known to
/// stand outside, there is room for no seat or for more than three.
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
    /// The disclosure of a tally, without regard to earlier results.
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
            // Count whole seats: half a seat would reveal the other guardian's answer.
            let others = (tally.with_an_opinion() - behind) / TWELFTHS;
            if others <= u32::from(FEW) { Agreement::Broad } else { Agreement::Divided }
        });
        Disclosure { agreement, figure: figure(poll, tally, outcome), ..silent }
    }
}

impl Disclosure {
    /// The outcome alone.
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

/// The twelfths behind the outcome; `None` for an outcome without a minority.
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
            // With two thirds, the steps above the decision would reveal how many stand outside.
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

/// The bands of a decision between options. Options that were not chosen get the band of their count. The chosen one
/// gets only the bounds that follow from the others and the decision.
fn outside(poll: &Poll, behind: Vec<Twelfths>, winner: usize) -> Vec<Band> {
    let width = width(poll.children, poll.rule.share);
    let mut bands: Vec<Band> = behind.into_iter().map(|count| Band::of(count, width, poll.children)).collect();
    let others: u8 = bands.iter().enumerate().filter(|(place, _)| *place != winner).map(|(_, band)| band.least).sum();
    bands[winner] = Band { least: carrying(poll, others), most: poll.children.get().saturating_sub(others) };
    bands
}

/// The minimum number of seats behind a decision with this many known seats outside.
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
    fn the_last_band_of_a_class_has_at_least_four_values() {
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
