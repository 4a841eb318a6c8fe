//! Moderation: the adult approves, rejects, merges and removes proposals before the vote.

use std::collections::BTreeSet;

use crate::class::seats::MIN_SEATS;
use crate::poll::own::line;
use crate::session::Session;
use crate::session::refusal::SessionRefused;
use crate::session::step::Step;
use crate::session::wording::{LONGEST_PROPOSAL, Second, Wording};

impl Session {
    fn at_wordings(&self) -> Result<(), SessionRefused> {
        let open = matches!(self.step, Step::Propose | Step::Group | Step::Talk);
        if open { Ok(()) } else { Err(SessionRefused::MovedOn) }
    }

    /// True if nobody has decided on this proposal yet.
    #[must_use]
    pub fn waits(&self, proposal: i32) -> bool {
        !self.kept_back.contains(&proposal) && !self.wordings.iter().any(|wording| wording.of.contains(&proposal))
    }

    /// The index of the wording with this number.
    ///
    /// # Errors
    /// [`SessionRefused::NotThere`] if there is none.
    fn place_of(&self, number: i32) -> Result<usize, SessionRefused> {
        self.wordings.iter().position(|wording| wording.number == number).ok_or(SessionRefused::NotThere)
    }

    fn add(&mut self, words: String, of: Vec<i32>) {
        // Equal words are one wording.
        if let Some(known) = self.wordings.iter_mut().find(|known| known.words.to_lowercase() == words.to_lowercase()) {
            known.of.extend(of);
            return;
        }
        self.numbered += 1;
        self.wordings.push(Wording { number: self.numbered, words, of, merged: Vec::new(), seconded: false });
    }

    /// Approves a proposal; everybody sees it.
    ///
    /// # Errors
    /// [`SessionRefused`] if it was decided on already, or the class has moved on.
    pub fn let_through(&mut self, proposal: i32, words: &str) -> Result<(), SessionRefused> {
        self.at_wordings()?;
        self.kept_back.retain(|kept| *kept != proposal);
        if !self.waits(proposal) {
            return Err(SessionRefused::NotThere);
        }
        self.add(words.to_owned(), vec![proposal]);
        Ok(())
    }

    /// Rejects a proposal; nobody else sees it.
    ///
    /// # Errors
    /// [`SessionRefused`] if it was decided on already, or the class has moved on.
    pub fn keep_back(&mut self, proposal: i32) -> Result<(), SessionRefused> {
        self.at_wordings()?;
        if !self.waits(proposal) {
            return Err(SessionRefused::NotThere);
        }
        self.kept_back.push(proposal);
        Ok(())
    }

    /// Adds a wording that somebody said aloud.
    ///
    /// # Errors
    /// [`SessionRefused`] if it is empty or too long, or the class has moved on.
    pub fn write_down(&mut self, text: &str) -> Result<(), SessionRefused> {
        self.at_wordings()?;
        let words = line(text, LONGEST_PROPOSAL).ok_or(SessionRefused::Words)?;
        self.add(words, Vec::new());
        Ok(())
    }

    /// Merges wordings into one, or rewords one.
    ///
    /// # Errors
    /// [`SessionRefused`] if a wording is gone, the words are empty or too long, or the class has moved on.
    pub fn merge(&mut self, numbers: &[i32], text: Option<&str>) -> Result<(), SessionRefused> {
        self.at_wordings()?;
        let mut places =
            numbers.iter().map(|number| self.place_of(*number)).collect::<Result<Vec<usize>, SessionRefused>>()?;
        places.sort_unstable();
        places.dedup();
        let Some((first, others)) = places.split_first() else { return Err(SessionRefused::NotThere) };
        if let Some(text) = text {
            self.wordings[*first].words = line(text, LONGEST_PROPOSAL).ok_or(SessionRefused::Words)?;
        }
        for place in others.iter().rev() {
            let merged = self.wordings.remove(*place);
            let whole = &mut self.wordings[*first];
            whole.of.extend(merged.of);
            whole.merged.extend([merged.number].into_iter().chain(merged.merged));
            whole.seconded |= merged.seconded;
        }
        Ok(())
    }

    /// Removes a wording and rejects its proposals.
    ///
    /// # Errors
    /// [`SessionRefused`] if it is gone, or the class has moved on.
    pub fn take_down(&mut self, number: i32) -> Result<(), SessionRefused> {
        self.at_wordings()?;
        let place = self.place_of(number)?;
        let gone = self.wordings.remove(place);
        self.kept_back.extend(gone.of);
        Ok(())
    }

    /// Marks wordings that at least [`MIN_SEATS`] pupils seconded, and puts them first. A second for a merged wording
    /// counts for the whole.
    pub fn count_seconds<Pupil: Ord>(&mut self, seconds: &[Second<Pupil>]) {
        for wording in &mut self.wordings {
            let of_it = seconds
                .iter()
                .filter(|second| wording.number == second.wording || wording.merged.contains(&second.wording));
            let pupils: BTreeSet<&Pupil> = of_it.map(|second| &second.pupil).collect();
            wording.seconded |= pupils.len() >= usize::from(MIN_SEATS);
        }
        self.wordings.sort_by_key(|wording| !wording.seconded);
    }
}
