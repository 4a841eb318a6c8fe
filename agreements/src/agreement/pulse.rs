//! Pulse checks: the points that families do not keep.

use crate::poll::disclosure::{Disclosure, Figure};
use crate::poll::outcome::Outcome;

/// The points that the class may want to revise, by index. Either most seats with an opinion say that the point does
/// not hold, or certainly more than a third of all seats do. It derives from the published result alone.
#[must_use]
pub fn to_revise(shown: &Disclosure) -> Vec<u8> {
    let Outcome::Options(most) = shown.outcome else { return Vec::new() };
    let mut places: Vec<u8> = most.places().collect();
    if let Figure::Bars(bands) = &shown.figure {
        let third = |band: &crate::poll::disclosure::Band| 3 * u16::from(band.least) > u16::from(shown.children.get());
        places.extend((0_u8..).zip(bands).filter(|(_, band)| third(band)).map(|(place, _)| place));
    }
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::seats::ChildCount;
    use crate::content::id::OptionId;
    use crate::poll::Poll;
    use crate::poll::answer::Answer;
    use crate::poll::question::Question;
    use crate::poll::rule::Rule;
    use crate::poll::tally::Tally;

    fn revised(children: u8, seats: &[(usize, &[u8])]) -> Vec<u8> {
        let poll = Poll {
            question: Question::Approval { options: (0..3).map(|place| OptionId(place.to_string())).collect() },
            rule: Rule::default(),
            children: ChildCount::try_from(children).unwrap(),
            closes_at: jiff::Timestamp::UNIX_EPOCH,
        };
        let answers = seats.iter().map(|(count, ticks)| (*count, Answer::Ticks(ticks.iter().copied().collect())));
        let answers = answers.flat_map(|(count, answer)| std::iter::repeat_n(answer, count));
        to_revise(&Disclosure::of(&poll, &Tally::of_seats(answers)))
    }

    #[test]
    fn a_point_needs_revision_by_majority_or_by_a_certain_third_of_all_seats() {
        assert_eq!(revised(20, &[(5, &[1]), (4, &[])]), [1], "most of those who answered");
        assert_eq!(revised(14, &[(6, &[1]), (8, &[])]), [1], "at least five of fourteen");
        assert!(revised(20, &[(6, &[1]), (8, &[])]).is_empty(), "at least five of twenty is less than a third");
        assert!(revised(20, &[(4, &[1])]).is_empty(), "four are too few to say anything");
    }
}
