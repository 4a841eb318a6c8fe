//! Councils: what reaches their classes, what comes back, and the end of a school year.

use agreements::class::name::ClassName;
use agreements::council::Council;
use agreements::council::goals::{ClassProgress, Reached};
use agreements::time::school_year;
use anyhow::Result;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Job;
use super::hand::{Halt, Hand};
use crate::app::App;
use crate::class::{AskState, CouncilAsk, CouncilYear, Membership};
use crate::ids::{AskNo, ClassId, PersonId, PollNo};
use crate::say::council as words;
use crate::store::{ClassTx, Tx};

/// How long after its closing time a council's poll ends: a class whose close came late is counted all the same.
const LATE: SignedDuration = SignedDuration::from_hours(24);

/// What is done for a council, or for a class that is in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub(crate) enum CouncilJob {
    /// Tells the council that a class has joined, or has left.
    News {
        /// What the class is called.
        class: String,
        /// True when it has joined.
        joined: bool,
    },
    /// Takes the sum of a poll of the council.
    End {
        /// Which one.
        poll: PollNo,
    },
    /// Tells the council what came of a poll that has ended.
    Ended {
        /// Which one.
        poll: PollNo,
    },
    /// Counts what the council's classes have reached.
    Year {
        /// The day.
        on: Date,
    },
    /// Tells the class that it has joined a council, or has left it.
    Told {
        /// What the council is called.
        council: String,
        /// True when it has joined.
        joined: bool,
    },
    /// Asks the class what the council asks all of them.
    Asks {
        /// What.
        ask: CouncilAsk,
    },
    /// Asks one who leads the class whether it is put to the class.
    Ask {
        /// Whom.
        person: PersonId,
        /// What.
        ask: AskNo,
    },
    /// Tells the class what the council says.
    Says {
        /// What the council is called.
        council: String,
        /// What it says.
        words: String,
    },
    /// Offers the class a series of dilemmas.
    Offers {
        /// What the council is called.
        council: String,
        /// The series.
        series: String,
    },
    /// Offers it to one who leads the class.
    Offer {
        /// Whom.
        person: PersonId,
        /// What the council is called.
        council: String,
        /// The series.
        series: String,
    },
}

impl CouncilJob {
    /// The one person to whom it writes, if it writes to one.
    pub(super) const fn person(&self) -> Option<PersonId> {
        match self {
            CouncilJob::Ask { person, .. } | CouncilJob::Offer { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// When a council's poll ends that closes then.
    pub(crate) fn end_of(closes_at: Timestamp) -> Timestamp {
        closes_at + LATE
    }
}

impl Job {
    /// Takes a class out of its council; both are told.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(crate) async fn leave_council(
        app: &App,
        mut tx: ClassTx,
        membership: Membership,
        class: ClassName,
        now: Timestamp,
    ) -> Result<Tx> {
        tx.leave_council().await?;
        let told = CouncilJob::Told { council: membership.name, joined: false };
        Job::Council(told).enqueue(app, &mut tx, now).await?;
        Job::tell_council(app, tx.leave().await?, membership.council, class, now).await
    }

    /// Has a council told that a class is in it no more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(crate) async fn tell_council(
        app: &App,
        tx: Tx,
        council: ClassId,
        class: ClassName,
        now: Timestamp,
    ) -> Result<Tx> {
        let mut tx = tx.enter(council).await?;
        let news = CouncilJob::News { class: class.into(), joined: false };
        Job::Council(news).enqueue(app, &mut tx, now).await?;
        tx.leave().await
    }
}

/// Does what is to be done for a council.
pub(super) async fn of_council(hand: &Hand<'_, Council>, tx: &mut ClassTx, job: Job) -> Result<(), Halt> {
    let w = hand.words();
    match job {
        Job::Welcome => hand.post(&words::welcome(w, hand.job.class, &hand.profile)).await?,
        Job::Council(CouncilJob::News { class, joined }) => hand.post(&words::news(w, &class, joined)).await?,
        Job::Council(CouncilJob::End { poll }) => {
            // It is told by a job of its own: a sum is taken once, and a post that fails is sent again.
            if tx.end_council_poll(poll).await? {
                Job::Council(CouncilJob::Ended { poll }).enqueue(hand.app, tx, hand.now).await?;
            }
            return Ok(());
        }
        Job::Council(CouncilJob::Ended { poll }) => {
            let polls = tx.council_polls().await?;
            let Some(ended) = polls.iter().find(|known| known.no == poll && known.ended) else { return Ok(()) };
            hand.post(&words::ended(w, ended, &polls, &hand.app.content.catalogue)).await?
        }
        Job::Council(CouncilJob::Year { on }) => return count(hand, tx, on).await,
        _ => return Ok(()),
    };
    Ok(())
}

/// Keeps what the classes have reached, and plans when that is counted again.
async fn count(hand: &Hand<'_, Council>, tx: &mut ClassTx, on: Date) -> Result<(), Halt> {
    let classes: Vec<ClassProgress> = tx.council_classes().await?.into_iter().map(|class| class.standing).collect();
    if !classes.is_empty() {
        tx.keep_council_year(CouncilYear { year: on.year(), reached: Reached::of(&classes, on) }).await?;
    }
    let next = school_year::next_count(on);
    Job::Council(CouncilJob::Year { on: next }).enqueue(hand.app, tx, hand.evening_of(next)?).await?;
    if !classes.is_empty() {
        hand.post(&words::counted(hand.words(), hand.job.class, Reached::of(&classes, on), on)).await?;
    }
    Ok(())
}

/// Does what is to be done for a class that is in a council.
pub(super) async fn of_class(hand: &Hand<'_>, tx: &mut ClassTx, job: CouncilJob) -> Result<(), Halt> {
    let (w, own, id) = (hand.words(), hand.own_words(), hand.job.class);
    match job {
        CouncilJob::Told { council, joined } => hand.post(&words::told(w, &council, joined)).await?,
        CouncilJob::Says { council, words: said } => hand.post(&words::says(w, &council, &said)).await?,
        CouncilJob::Offers { council, series } => {
            let offer = |person| CouncilJob::Offer { person, council: council.clone(), series: series.clone() };
            return hand.for_contacts(tx, |person| Job::Council(offer(person))).await;
        }
        CouncilJob::Offer { council, series, .. } => hand.write(&words::offers(own, id, &council, &series)).await?,
        CouncilJob::Asks { ask } => return asks(hand, tx, ask).await,
        CouncilJob::Ask { ask: no, .. } => {
            let Some((ask, AskState::Waits)) = tx.ask_for_change(no).await? else { return Ok(()) };
            let catalogue = &hand.app.content.catalogue;
            hand.write(&words::asks(own, id, no, &ask, catalogue, hand.profile.country)).await?
        }
        CouncilJob::News { .. } | CouncilJob::End { .. } | CouncilJob::Ended { .. } | CouncilJob::Year { .. } => {
            return Ok(());
        }
    };
    Ok(())
}

/// Puts to the class what the council asks, where that was agreed on beforehand; else asks who leads it.
async fn asks(hand: &Hand<'_>, tx: &mut ClassTx, ask: CouncilAsk) -> Result<(), Halt> {
    // It may have left meanwhile, or the bot has been away for long.
    let membership = tx.membership().await?.filter(|membership| membership.council == ask.from.council);
    let Some(membership) = membership.filter(|_| ask.closes_at > hand.now) else { return Ok(()) };
    let no = tx.add_ask(&ask).await?;
    if membership.ahead && Job::put_asked(hand.app, tx, (no, ask), hand.profile.children, hand.now).await? {
        return Ok(());
    }
    hand.for_contacts(tx, |person| Job::Council(CouncilJob::Ask { person, ask: no })).await
}
