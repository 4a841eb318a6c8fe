//! The pages of a story, served to whoever asks: a browser, or a test that writes its requests itself.

use std::net::SocketAddr;
use std::sync::Arc;

use enige::web::{Limits, serve_on};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use super::Story;

/// A story whose pages are served.
pub(crate) struct Web {
    pub(crate) story: Story,
    pub(crate) address: SocketAddr,
    stop: CancellationToken,
}

impl Web {
    /// Serves a story's pages as a real bot does.
    pub(crate) async fn of(story: Story) -> Web {
        Web::within(Limits::REAL, story).await
    }

    /// Serves a story's pages within other limits.
    pub(crate) async fn within(limits: Limits, story: Story) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (address, stop) = (listener.local_addr().expect("an address"), CancellationToken::new());
        tokio::spawn(serve_on(listener, Arc::clone(story.session.app()), limits, stop.clone()));
        Web { story, address, stop }
    }

    /// Where a browser finds a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A connection on which nothing has been said yet.
    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("it listens")
    }

    /// The answer to a request: the status line with the headers in lower case, and what follows them.
    pub(crate) async fn ask(&self, method: &str, target: &str, headers: &str) -> (String, String) {
        let mut stream = self.connect().await;
        let request = format!("{method} {target} HTTP/1.1\r\nconnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).await.expect("it is read");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("it is answered");
        let answer = String::from_utf8(answer).expect("text");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        (head.to_lowercase(), body.to_owned())
    }

    /// The answer to whoever only looks.
    pub(crate) async fn get(&self, target: &str) -> (String, String) {
        self.ask("GET", target, "host: enige.test\r\n").await
    }

    /// The path of a new link to the class's page.
    pub(crate) async fn link(&mut self) -> String {
        path(&self.story.tell("ana: /page").await)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// The path of the link to a class's page in what was shown.
pub(crate) fn path(shown: &str) -> String {
    let start = shown.find("https://enige.test/c/").expect("a link") + "https://enige.test".len();
    shown[start..].split_whitespace().next().expect("a path").to_owned()
}
