//! Drawing: at most two pictures or documents at once, outside of every transaction and every room's queue.

use std::ops::ControlFlow;

use anyhow::{Context, Result};
use tokio::sync::oneshot;

use crate::queue::Queues;

/// The drawings at once. A drawing keeps a processor busy for a second, and answers need one too.
const AT_ONCE: usize = 2;

/// The drawings that wait for one room or class.
const WAITING: usize = 10;

/// The drawings in hand. Those of one room or class take turns with those of the others.
pub(crate) struct Drawings(Queues<String>);

/// As many drawings wait for this room or class as may wait.
#[derive(Debug, thiserror::Error)]
#[error("too many drawings wait for one room or class")]
pub(crate) struct Busy;

impl Drawings {
    pub(crate) fn new() -> Drawings {
        Drawings(Queues::new(AT_ONCE, WAITING))
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
        self.0.push(of, work).map_err(|_| Busy)?;
        drawn.await.context("a drawing was given up")?
    }
}
