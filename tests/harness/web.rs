//! The pages of a story, served to a browser or to a test that writes its own requests.

use std::net::SocketAddr;
use std::sync::Arc;

use enige::web::{Limits, serve_on};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use super::story::Story;

/// A story with its pages served.
pub(crate) struct Web {
    pub(crate) story: Story,
    pub(crate) address: SocketAddr,
    stop: CancellationToken,
}

impl Web {
    /// Serves a story's pages with the limits of a real bot.
    pub(crate) async fn of(story: Story) -> Web {
        Web::within(Limits::REAL, story).await
    }

    /// Serves a story's pages with other limits.
    pub(crate) async fn within(limits: Limits, story: Story) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (address, stop) = (listener.local_addr().expect("an address"), CancellationToken::new());
        tokio::spawn(serve_on(listener, Arc::clone(story.session.app()), limits, stop.clone()));
        Web { story, address, stop }
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A new connection.
    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("it listens")
    }

    /// Sends a request; returns the status line with the headers in lower case, and the body.
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

    /// The response to a plain GET.
    pub(crate) async fn get(&self, target: &str) -> (String, String) {
        self.ask("GET", target, "host: enige.test\r\n").await
    }

    /// Makes a new link to the class's page; returns its path.
    pub(crate) async fn link(&mut self) -> String {
        path(&self.story.tell("ana: /page").await)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// The path of the link to a class's page in a transcript.
pub(crate) fn path(shown: &str) -> String {
    let start = shown.find("https://enige.test/c/").expect("a link") + "https://enige.test".len();
    shown[start..].split_whitespace().next().expect("a path").to_owned()
}
