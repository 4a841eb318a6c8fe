//! The fake itself, as a test holds it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::fault::Fault;
use super::server::serve;
use super::shared::{Run, Shared};
use super::world::{BOT_USERNAME, World};

/// A fake Telegram with one bot. The server stops when this is dropped.
pub(crate) struct FakeTelegram {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl FakeTelegram {
    /// Starts a fake whose clock runs `speed` times as fast as real time; 0 stops the clock.
    ///
    /// Only long polling uses real time. A high speed therefore leaves the bot less real time to answer a press.
    ///
    /// # Panics
    /// When the token does not look like `4242:SECRET`; its first part becomes the bot's id.
    pub(crate) async fn start(token: &str, speed: f64) -> Self {
        let shared = Arc::new(Shared::new(World::new(token, speed)));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port of this machine is free");
        let address = listener.local_addr().expect("a bound socket has an address");
        tokio::spawn(serve(listener, Arc::clone(&shared)));
        Self { address, shared }
    }

    /// Returns the URL that replaces `https://api.telegram.org`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the bot's id.
    pub(crate) fn bot_id(&self) -> i64 {
        self.look(|world| world.bot)
    }

    /// Returns the bot's username without the `@`.
    pub(crate) fn bot_username(&self) -> String {
        BOT_USERNAME.to_owned()
    }

    /// Moves the fake's clock forward.
    pub(crate) fn advance(&self, time: Duration) {
        self.change(|world| world.clock.skip(time));
    }

    /// Injects a fault into the next call of a method; several faults for one method queue up.
    pub(crate) fn fail_next(&self, method: &str, fault: Fault) {
        self.change(|world| world.faults.order(method, fault));
    }

    /// Starts or ends an outage; during an outage every call gets status 502.
    pub(crate) fn outage(&self, is_on: bool) {
        self.change(|world| world.faults.outage = is_on);
    }

    /// Counts the calls that have failed because of an outage.
    pub(crate) fn failed_calls(&self) -> usize {
        self.look(|world| world.faults.failed)
    }

    /// Returns the time on the fake's clock, since the Unix epoch.
    pub(crate) fn now(&self) -> Duration {
        self.look(|world| world.now())
    }

    /// Subscribes to changes of the world.
    pub(super) fn changes(&self) -> watch::Receiver<Run> {
        self.shared.changes()
    }

    /// Changes the world and wakes every waiter.
    pub(super) fn change<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let outcome = act(&mut self.shared.lock());
        self.shared.announce();
        outcome
    }

    /// Reads the world.
    pub(super) fn look<T>(&self, look: impl FnOnce(&mut World) -> T) -> T {
        look(&mut self.shared.lock())
    }
}

impl Drop for FakeTelegram {
    fn drop(&mut self) {
        self.shared.stop();
    }
}
