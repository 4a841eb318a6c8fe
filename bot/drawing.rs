//! Drawing: at most two pictures or documents at once, outside of every room's queue.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use tokio::sync::oneshot;

use crate::draw::{self, Chart};
use crate::queue::Queues;

/// The drawings at once. A drawing keeps a processor busy for a second, and answers need one too.
const AT_ONCE: usize = 2;

/// The drawings that wait for one room or class.
const WAITING: usize = 10;

/// The pictures that are kept. One has about 20 kB.
const KEPT: usize = 200;

/// The drawings in hand. Those of one room or class take turns with those of the others.
pub(crate) struct Drawings {
    in_hand: Queues<String>,
    /// The newest pictures, by a hash of what they show.
    kept: Mutex<VecDeque<(blake3::Hash, Arc<[u8]>)>>,
}

/// As many drawings wait for this room or class as may wait.
#[derive(Debug, thiserror::Error)]
#[error("too many drawings wait for one room or class")]
pub(crate) struct Busy;

impl Drawings {
    pub(crate) fn new() -> Drawings {
        Drawings { in_hand: Queues::new(AT_ONCE, WAITING), kept: Mutex::default() }
    }

    /// Draws on a thread that may block, when it is the turn of `of`: an address or a class.
    ///
    /// # Errors
    /// [`Busy`]; else what `draw` fails with.
    pub(crate) async fn draw<T: Send + 'static>(
        &self,
        of: String,
        draw: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, drawn) = oneshot::channel();
        let work = async move {
            // Nobody waits any more: a browser has gone away.
            if !sender.is_closed() {
                let drawn = tokio::task::spawn_blocking(draw).await.context("a drawing panicked").flatten();
                drop(sender.send(drawn));
            }
            ControlFlow::Continue(())
        };
        self.in_hand.push(of, work).map_err(|_| Busy)?;
        drawn.await.context("a drawing was given up")?
    }

    /// A chart as a PNG. The same chart is drawn once, so a post that is put off keeps its picture.
    ///
    /// # Errors
    /// As [`Drawings::draw`].
    pub(crate) async fn picture(&self, of: String, chart: Chart) -> Result<Arc<[u8]>> {
        // The text of a chart names each part of it.
        let shows = blake3::hash(format!("{chart:?}").as_bytes());
        if let Some(kept) = self.kept(shows) {
            return Ok(kept);
        }
        let drawn: Arc<[u8]> = self.draw(of, move || draw::picture(&chart)).await?.into();
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.truncate(KEPT - 1);
        all.push_front((shows, Arc::clone(&drawn)));
        Ok(drawn)
    }

    fn kept(&self, shows: blake3::Hash) -> Option<Arc<[u8]>> {
        let all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(other, _)| *other == shows).map(|(_, drawn)| Arc::clone(drawn))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Figure;

    #[tokio::test]
    async fn the_same_chart_is_drawn_once_and_only_the_newest_are_kept() {
        let drawings = Drawings::new();
        let chart = |title: &str| Chart {
            title: title.into(),
            outcome: String::new(),
            figure: Figure::Words,
            notes: Vec::new(),
            language: "en",
        };
        let first = drawings.picture("a class".into(), chart("When?")).await.expect("a picture");
        let again = drawings.picture("another class".into(), chart("When?")).await.expect("a picture");
        let other = drawings.picture("a class".into(), chart("Why?")).await.expect("a picture");
        assert!(Arc::ptr_eq(&first, &again), "it was not drawn again");
        assert_ne!(first, other);
        {
            let mut kept = drawings.kept.lock().expect("no panic");
            assert_eq!(kept.len(), 2);
            kept.extend((0_u64..1000).map(|nth| (blake3::hash(&nth.to_be_bytes()), Arc::clone(&first))));
        }
        drawings.picture("a class".into(), chart("Who?")).await.expect("a picture");
        assert_eq!(drawings.kept.lock().expect("no panic").len(), KEPT, "memory is bounded");
    }
}
