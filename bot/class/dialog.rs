//! Dialogs: what a person is writing to the bot in private.

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

/// What somebody is in the middle of writing to the bot alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum Dialog {
    /// A poll in their own words.
    OwnPoll(Plan),
    /// When an open poll closes instead.
    Prolong {
        /// Which one.
        poll: PollNo,
    },
    /// Why a poll is withdrawn; with the reason once it is written.
    Withdraw {
        /// Which one.
        poll: PollNo,
        /// Why.
        reason: Option<String>,
    },
    /// What now follows from a result; with the sentence once it is written.
    Follow {
        /// Of which one.
        poll: PollNo,
        /// What follows.
        sentence: Option<String>,
    },
    /// Why they object.
    Objection {
        /// To which one.
        poll: PollNo,
    },
    /// What stands in the blanks of a wording that is proposed.
    Blanks {
        /// The number of the point.
        point: u16,
        /// Which option of its clause.
        option: OptionId,
        /// What stands in them so far.
        filled: BTreeMap<String, Filled>,
    },
    /// A point of the agreement in own words.
    OwnPoint,
    /// A suggestion for the agreement.
    Suggest {
        /// The point that it is about; nothing for a new one.
        point: Option<About>,
        /// What it says, once it is written.
        words: Option<String>,
        /// True once they wish to be named: the next text is the name.
        named: bool,
    },
    /// Why a suggestion is accepted or not.
    Verdict {
        /// For which agreement.
        agreement: AgreementNo,
        /// Which one.
        suggestion: SuggestionNo,
        /// What becomes of it.
        verdict: Verdict,
    },
    /// Under which name somebody has signed.
    SignName,
    /// A question about a lesson; with its words once they are written.
    Question {
        /// The lesson.
        lesson: String,
        /// What is asked.
        words: Option<String>,
    },
    /// An answer to a question about a lesson; with its words once they are written.
    Reply {
        /// Which question.
        question: QuestionNo,
        /// The answer.
        words: Option<String>,
    },
    /// What somebody finds out about a service.
    AppCheck(AppCheck),
    /// What a service is called that they want to find out about.
    AppName,
    /// What the school does when something has happened, and whom to call there; with the words once they are written.
    SchoolPlan {
        /// What it does.
        words: Option<String>,
    },
    /// Something for the classes of a council.
    Council(CouncilDialog),
}
