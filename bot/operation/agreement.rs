//! The agreement: its end, and decisions on suggestions.

use agreements::agreement::phase::Ending;
use anyhow::Result;

use super::Operation;
use crate::class::{ClassAgreement, Note, Suggestion};
use crate::ids::AgreementNo;
use crate::job::Job;

impl Operation<'_, '_> {
    /// Ends an agreement, withdraws its polls for this reason, and tells the room.
    pub(crate) async fn end_agreement(
        &mut self,
        mut agreement: ClassAgreement,
        why: Ending,
        reason: &str,
    ) -> Result<()> {
        self.tx.withdraw_for(&agreement.body, reason).await?;
        agreement.body.end(self.today(), why);
        self.tx.save_agreement(&agreement).await?;
        // The room has never seen an agreement without a version.
        if agreement.body.version > 0 {
            self.enqueue(&Job::AgreementEnded { agreement: agreement.no }).await?;
        }
        Ok(())
    }

    /// Decides a suggestion, and tells its author.
    pub(crate) async fn decide(
        &mut self,
        agreement: AgreementNo,
        suggestion: &Suggestion,
        taken: bool,
        reason: &str,
    ) -> Result<()> {
        self.tx.decide(agreement, suggestion.no, taken, Some(reason)).await?;
        if let Some(person) = suggestion.author {
            let note = Note::Decided { agreement, suggestion: suggestion.no };
            self.enqueue(&Job::AgreementNote { person, note }).await?;
        }
        Ok(())
    }
}
