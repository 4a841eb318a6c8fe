//! What the bot holds of a class: values that the store reads and the bot speaks of.

mod agreement;
mod council;
mod lesson;
mod session;

use std::collections::BTreeMap;

use agreements::agreement::blank::Filled;
use agreements::agreement::clause::Settled;
use agreements::agreement::point::About;
use agreements::catalogue::Catalogue;
use agreements::content::id::{ClauseId, OptionId};
use agreements::poll::Poll;
use agreements::poll::disclosure::Disclosure;
use agreements::poll::own::{OwnDraft, OwnPoll};
use agreements::poll::question::Question;
use agreements::poll::rule::Rule;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{AgreementNo, PollNo, QuestionNo, SuggestionNo, WishNo};
use crate::press::{Standing, Verdict};
pub use agreement::{AgreementCard, ClassAgreement, Signed, Standing as StandingAgreement, Suggestion};
pub use council::{
    AskState, CouncilAsk, CouncilClass, CouncilDialog, CouncilPoll, CouncilSeen, CouncilYear, FromCouncil, Membership,
    Tenant,
};
pub use lesson::{AppCheck, Asked, Found, LessonNote, LessonPlan, Role, Wish, next_lesson};
pub use session::{Around, ClassSession, Proposal, PupilWish, Reply, SlipNo, Slips};

/// A person in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// What they are.
    pub standing: Standing,
    /// True when they lead the class here.
    pub contact: bool,
    /// True when they asked to be reminded of polls that they have not voted in.
    pub reminders: bool,
}

/// What a poll asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A ready poll, by its id.
    Ready(String),
    /// A poll in a contact parent's own words.
    Own(OwnPoll),
    /// A round of consent on a wording of a clause.
    Proposal {
        /// Which clause.
        clause: ClauseId,
        /// How it would be settled.
        settled: Settled,
    },
    /// Whether a version of the agreement is adopted.
    Adoption {
        /// Of which agreement.
        agreement: AgreementNo,
        /// Which version.
        version: u16,
        /// What the pupils have said to it.
        #[serde(default)]
        pupils: Vec<String>,
    },
    /// Whether a suggestion is accepted.
    Suggestion {
        /// For which agreement.
        agreement: AgreementNo,
        /// Which one.
        suggestion: SuggestionNo,
        /// What it says.
        words: String,
    },
    /// One of the questions on how the agreement goes.
    Pulse(Pulse),
    /// Whether the agreement goes on for another year.
    Review {
        /// Which one.
        agreement: AgreementNo,
    },
    /// Whether a wish of the pupils is granted.
    Wish {
        /// Which one.
        wish: WishNo,
        /// What it says.
        words: String,
    },
    /// What one would do in a dilemma.
    Lesson {
        /// The lesson, by its id.
        id: String,
        /// True when it came to each member alone, and not to the room.
        alone: bool,
    },
}

/// A question on how an agreement goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pulse {
    /// Whether it holds at home.
    Home,
    /// Whether it holds in the class.
    Class,
    /// What of it does not hold.
    Change {
        /// Its points, as the options stand for them.
        points: Vec<About>,
    },
}

impl Subject {
    /// True when the agreement has to be told of the result, besides its clause.
    #[must_use]
    pub const fn concerns_the_agreement(&self) -> bool {
        !matches!(
            self,
            Subject::Ready(_)
                | Subject::Own(_)
                | Subject::Proposal { .. }
                | Subject::Wish { .. }
                | Subject::Lesson { .. }
        )
    }

    /// True when the room has a card of it: one of several questions that were put together brings the others along, and
    /// what came to each member alone stays there.
    #[must_use]
    pub const fn has_card(&self) -> bool {
        !matches!(self, Subject::Pulse(Pulse::Class | Pulse::Change { .. }) | Subject::Lesson { alone: true, .. })
    }

    /// True when the class decides nothing by it, so that it stands in no list of polls.
    #[must_use]
    pub const fn is_lesson(&self) -> bool {
        matches!(self, Subject::Lesson { .. })
    }
}

/// A poll that is to be put to a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoll {
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll that it comes from, if it comes from one.
    pub council: Option<FromCouncil>,
    /// The poll.
    pub poll: Poll,
}

/// A poll of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassPoll {
    /// Its number.
    pub no: PollNo,
    /// What it asks.
    pub subject: Subject,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// The clause that it settles.
    pub clause: Option<ClauseId>,
    /// The council's poll that it comes from, if it comes from one.
    pub council: Option<FromCouncil>,
    /// Counts up when it is edited.
    pub version: i32,
    /// The poll.
    pub poll: Poll,
    /// Once it has closed: all that is ever shown of it.
    pub shown: Option<Disclosure>,
    /// Reasons of objections that were released.
    pub voices: Vec<String>,
    /// What the contact parent says now follows.
    pub follows: Option<String>,
    /// When the class looks at it again.
    pub review_on: Option<Date>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
}

/// What one person is told about the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Somebody has suggested something.
    Suggestion,
    /// What they suggested was decided.
    Decided {
        /// For which agreement.
        agreement: AgreementNo,
        /// Which one.
        suggestion: SuggestionNo,
    },
    /// A planned poll did not open, as its time was over.
    Missed {
        /// Which one.
        poll: PollNo,
    },
    /// All polls on points have ended.
    Settled,
    /// The draft was not adopted.
    NotAdopted,
    /// The draft was adopted.
    Adopted,
    /// The review decided nothing.
    ReviewOpen,
    /// The class wants to change something.
    Adjust,
    /// Many say that these points do not hold.
    Revise(Vec<About>),
    /// Welcomes a new guardian to the agreement.
    Welcome,
    /// A new school year has begun: how many children are there?
    Children,
    /// The class has left the school.
    LastYear,
    /// It is time to ask the pupils how their part goes.
    PupilsPulse,
    /// It is time to look at the pupils' part again.
    PupilsReview,
    /// Nobody has looked at the pupils' part again: it has ended.
    PupilsEnded,
}

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

/// A poll that is being planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The poll that is edited; nothing for a new one.
    pub edits: Option<PollNo>,
    /// What asks, in own words or from a ready poll.
    pub draft: Draft,
    /// The same for polls that ask the same thing again.
    pub lineage: String,
    /// When it opens; nothing for at once.
    pub opens: Option<Timestamp>,
    /// When it closes; nothing for the usual time.
    pub closes: Option<Timestamp>,
    /// What decides, if not the usual rule.
    pub rule: Option<Rule>,
    /// What the next text is about, where it is not the draft's open question.
    pub asks: Option<Asks>,
}

impl Plan {
    /// A new poll with those words, as it is usually put.
    #[must_use]
    pub const fn of(draft: Draft, lineage: String) -> Plan {
        Plan { edits: None, draft, lineage, opens: None, closes: None, rule: None, asks: None }
    }
}

/// Where the words of a planned poll come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// A ready poll, by its id.
    Ready(String),
    /// Own words, as far as they go.
    Own(OwnDraft),
}

impl Draft {
    /// What the poll asks, once its words are there, and the clause that it may lead to.
    #[must_use]
    pub fn asks(&self, catalogue: &Catalogue) -> Option<(Subject, Question, Option<ClauseId>)> {
        Some(match self {
            Draft::Ready(id) => {
                let ready = catalogue.ready_poll(id)?;
                (Subject::Ready(id.clone()), ready.question(), Some(ready.clause.clone()))
            }
            Draft::Own(draft) => {
                let own = draft.complete()?;
                let question = own.question.clone();
                (Subject::Own(own), question, None)
            }
        })
    }
}

/// A time that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// When it opens.
    Opening,
    /// When it closes.
    Closing,
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The person has the seat now.
    Seat,
    /// The person had the seat already; the code is still good.
    Already,
    /// As many guardians as may have it already; the code is used up.
    Full,
}
