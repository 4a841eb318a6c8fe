//! The rule of a poll in words.

use agreements::poll::Poll;
use agreements::poll::question::Question;
use agreements::poll::rule::Share;

use super::Words;

/// The rule that decides a poll.
pub(crate) fn rule(w: &Words, poll: &Poll) -> String {
    let (quorum, children) = (poll.rule.quorum, poll.children.get());
    match &poll.question {
        Question::Pledge(_) => w.msg_card_rule_pledge(),
        Question::Ranking { .. } => w.msg_card_rule_ranking(quorum, children),
        Question::Choice { .. }
        | Question::Approval { .. }
        | Question::Age(_)
        | Question::Stance
        | Question::Consent => match poll.rule.share {
            Share::Majority => w.msg_card_rule_majority(quorum, children),
            Share::TwoThirds => w.msg_card_rule_two_thirds(quorum, children),
            Share::Consent => w.msg_card_rule_consent(quorum, children),
        },
    }
}
