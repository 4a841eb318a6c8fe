//! Dialogs: texts that a person writes to the bot in private.

use std::collections::BTreeMap;

use agreements::agreement::blank::Filled;
use agreements::agreement::point::About;
use agreements::content::id::OptionId;
use serde::{Deserialize, Serialize};

use super::agreement::Verdict;
use super::council::CouncilDialog;
use super::lesson::AppCheck;
use super::plan::Plan;
use crate::ids::{AgreementNo, PollNo, QuestionNo, SuggestionNo};

/// An open dialog with a person in private. The variant says what the next text means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum Dialog {
    /// A poll in preparation.
    OwnPoll(Plan),
    /// The new closing time of an open poll.
    Prolong {
        /// The poll.
        poll: PollNo,
    },
    /// The reason for withdrawing a poll.
    Withdraw {
        /// The poll.
        poll: PollNo,
        /// The reason, once written.
        reason: Option<String>,
    },
    /// The follow-up to a result: one sentence to the class.
    Follow {
        /// The poll.
        poll: PollNo,
        /// The sentence, once written.
        sentence: Option<String>,
    },
    /// The reason for an objection.
    Objection {
        /// The poll.
        poll: PollNo,
    },
    /// The values in the blanks of a proposed wording.
    Blanks {
        /// The number of the point.
        point: u16,
        /// The option of the point's clause.
        option: OptionId,
        /// The values so far.
        filled: BTreeMap<String, Filled>,
    },
    /// A point of the agreement in own words.
    OwnPoint,
    /// A suggestion for the agreement.
    Suggest {
        /// The point; `None` for a new one.
        point: Option<About>,
        /// The text, once written.
        words: Option<String>,
        /// True if the next text is the author's name.
        named: bool,
    },
    /// The reason for a verdict on a suggestion.
    Verdict {
        /// The agreement.
        agreement: AgreementNo,
        /// The suggestion.
        suggestion: SuggestionNo,
        /// The verdict.
        verdict: Verdict,
    },
    /// The name for the person's signature.
    SignName,
    /// A question about a lesson.
    Question {
        /// The lesson, by its id.
        lesson: String,
        /// The question, once written.
        words: Option<String>,
    },
    /// An answer to a question about a lesson.
    Reply {
        /// The question.
        question: QuestionNo,
        /// The answer, once written.
        words: Option<String>,
    },
    /// A check of a service.
    AppCheck(AppCheck),
    /// The name of the service to check.
    AppName,
    /// The school's plan for incidents: its steps, and whom to call.
    SchoolPlan {
        /// The plan, once written.
        words: Option<String>,
    },
    /// A text for the classes of a council.
    Council(CouncilDialog),
}
