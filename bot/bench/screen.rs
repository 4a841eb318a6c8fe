//! `enige bench screen`: measures how long the class screen takes when all pupils of a class press at once.
//!
//! A session is at its vote, with the durability of `serve`. In each round all pupils' browsers at the same moment load
//! the page, vote, load the page again, and ask whether there is anything new. For comparison, as many requests at once
//! ask for a page that runs a single statement in the database.

use std::sync::Arc;
use std::time::{Duration, Instant};

use agreements::class::seats::ChildCount;
use agreements::session::Session;
use agreements::session::step::{Means, Step};
use agreements::session::topic::Topic;
use anyhow::{Context, Result, ensure};
use jiff::Timestamp;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{peak_rss_mb, percentile, rounded};
use crate::app::{App, Content};
use crate::chat::Chats;
use crate::clock::Clock;
use crate::config::ScreenBenchOptions;
use crate::store::embedded::{Durability, Embedded};
use crate::store::{Crowd, Keys, Store};
use crate::web::Limits;

/// The short address of the made-up session.
const ENTRY: &str = "BENCHX";

/// Runs the benchmark and prints its figures; the last line is one JSON object.
///
/// # Errors
/// When Postgres is missing or a page is not as it should be.
pub async fn run(options: ScreenBenchOptions) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let embedded = Embedded::start(folder.path(), Durability::Durable).await?;
    let store = Store::own(embedded.options("enige"), Keys::from_secret("made up for a benchmark")?).await?;
    let tokens = begin(&store, options.pupils).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (at, stop) = (listener.local_addr()?, CancellationToken::new());
    let content = Arc::new(Content::load(None)?);
    let app = App::new(store.clone(), Chats::default(), Clock::system(), content, Some(1));
    let app = Arc::new(app.with_pages_at(Some(format!("http://{at}"))));
    let served = tokio::spawn(crate::web::serve_on(listener, app, Limits::REAL, stop.clone()));
    let together = Arc::new(Barrier::new(tokens.len()));
    let mut pupils = JoinSet::new();
    for token in tokens {
        let together = Arc::clone(&together);
        pupils.spawn(async move {
            let mut browser = Browser { stream: TcpStream::connect(at).await?, token };
            let (mut pages, mut base) = (Vec::new(), Vec::new());
            for _ in 0..options.rounds {
                together.wait().await;
                browser.ready(&mut base).await?;
                together.wait().await;
                browser.votes(&mut pages).await?;
            }
            Ok::<_, anyhow::Error>((pages, base))
        });
    }
    let (mut pages, mut base) = (Vec::new(), Vec::new());
    while let Some(pupil) = pupils.join_next().await {
        let (of_pages, of_base) = pupil.context("a pupil broke")??;
        pages.extend(of_pages);
        base.extend(of_base);
    }
    pages.sort_by(f64::total_cmp);
    base.sort_by(f64::total_cmp);
    // Each pupil who voted must have one ballot; otherwise the run measured something else.
    let ballots = store.slip_ballots().await?;
    ensure!(
        ballots == i64::from(options.pupils),
        "{} pupils have voted, and there are {ballots} ballots",
        options.pupils
    );
    let figures = json!({
        "pupils": options.pupils,
        "rounds": options.rounds,
        "requests": pages.len(),
        "p50_ms": rounded(percentile(&pages, 0.5)),
        "p95_ms": rounded(percentile(&pages, 0.95)),
        "p99_ms": rounded(percentile(&pages, 0.99)),
        "ready_p50_ms": rounded(percentile(&base, 0.5)),
        "ready_p95_ms": rounded(percentile(&base, 0.95)),
        "ratio_p95": rounded(percentile(&pages, 0.95) / percentile(&base, 0.95)),
        "peak_rss_mb": rounded(peak_rss_mb()?),
    });
    stop.cancel();
    served.await.context("the server broke")??;
    store.close().await;
    drop(embedded);
    println!("{figures}");
    Ok(())
}

/// Makes a class with a session at its vote. Returns the cookies of the browsers that use its slips.
async fn begin(store: &Store, pupils: u8) -> Result<Vec<String>> {
    let crowd = Crowd { classes: 1, children: pupils, first_parent: 1, first_group: -1 };
    let class = store.fill(&crowd).await?[0];
    let mut begun = store.begin().await?;
    let mut tx = begun.enter(class);
    let now = Timestamp::UNIX_EPOCH;
    tx.begin_session(ENTRY, "BENCHSCREEN", [[7; 32], [8; 32]], now, Timestamp::MAX).await?;
    let mut session = Session::begin(vec![Topic::Own], Means::Slips, ChildCount::try_from(pupils)?)?;
    let catalogue = agreements::catalogue::Catalogue::embedded()?;
    while session.step != Step::Vote {
        if session.step == Step::Propose {
            for nth in 1..=6 {
                session.write_down(&format!("Made-up rule {nth}: we wait for each other before we answer."))?;
            }
        }
        session.go_on(&catalogue, None, None)?;
    }
    tx.save_session(&session, None, now).await?;
    let numbered = |what: &str| (0..pupils).map(|nth| format!("{what}{nth}")).collect::<Vec<String>>();
    let (codes, tokens) = (numbered("code"), numbered("token"));
    tx.add_slips(&codes).await?;
    for (code, token) in codes.iter().zip(&tokens) {
        tx.use_slip(code, token).await?;
    }
    begun.commit().await?;
    Ok(tokens)
}

/// A pupil's browser.
struct Browser {
    stream: TcpStream,
    token: String,
}

impl Browser {
    /// Loads the page, votes, loads the page again, and asks for news. Records how long each took, in milliseconds.
    async fn votes(&mut self, took: &mut Vec<f64>) -> Result<()> {
        let path = format!("/k/{ENTRY}");
        let page = self.ask("GET", &path, "", took).await?;
        let field = |name: &str| {
            let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).context("a form")?;
            Ok::<_, anyhow::Error>(rest.split('"').next().unwrap_or_default().to_owned())
        };
        let (mark, at) = (field("mark")?, field("at")?);
        let body = format!("do=vote&mark={mark}&at={at}&tick=0&tick=3");
        self.ask("POST", &path, &body, took).await?;
        let noted = self.ask("GET", &path, "", took).await?;
        ensure!(noted.contains("role=\"status\""), "a vote was not noted");
        self.ask("GET", &format!("{path}/now"), "", took).await?;
        Ok(())
    }

    /// Sends as many requests for the health page.
    async fn ready(&mut self, took: &mut Vec<f64>) -> Result<()> {
        for _ in 0..4 {
            self.ask("GET", "/health/ready", "", took).await?;
        }
        Ok(())
    }

    async fn ask(&mut self, method: &str, path: &str, body: &str, took: &mut Vec<f64>) -> Result<String> {
        let started = Instant::now();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: bench\r\ncookie: slip={}\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
            self.token,
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        let (mut chunk, mut whole) = ([0; 16 * 1024], None);
        while whole.is_none_or(|whole| answer.len() < whole) {
            let read = self.stream.read(&mut chunk).await?;
            ensure!(read > 0, "the connection ended");
            answer.extend_from_slice(&chunk[..read]);
            whole = length(&answer);
        }
        took.push(started.elapsed().as_secs_f64() * Duration::from_secs(1).as_millis() as f64);
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

/// The total length of a response, once its head has arrived.
fn length(answer: &[u8]) -> Option<usize> {
    let end = answer.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    Some(end + length.unwrap_or(0))
}
