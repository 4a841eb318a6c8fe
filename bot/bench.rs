//! `enige bench votes`: measures votes a second, and compares them with the same database alone.
//!
//! Presses arrive as updates of Telegram's Bot API. They go through adapter, handler and store to committed ballots,
//! with the durability of `serve`. Between the rounds pgbench writes one row in each transaction to the same server,
//! with as many connections. Machines differ and are shared, so the ratio of the two matters, not the absolute number.

pub mod screen;
mod sink;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};
use serde_json::json;
use tokio::process::Command;
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use crate::app::{App, Content};
use crate::chat::telegram::{Pace, Telegram};
use crate::chat::{Chat, Chats};
use crate::clock::Clock;
use crate::config::BenchOptions;
use crate::store::embedded::{Durability, Embedded, Programs};
use crate::store::{Crowd, Keys, Store};

/// The connections of each side, and the presses in flight.
const CONNECTIONS: usize = 16;

/// The rounds of each side, in turn.
const ROUNDS: usize = 3;

/// The Telegram user id of the first made-up parent.
const FIRST_PARENT: i64 = 1_000_000;

/// The chat id of the first made-up group; the ids count down from here.
const FIRST_GROUP: i64 = -1_000_000;

/// Runs the benchmark and prints its figures; the last line is one JSON object.
///
/// # Errors
/// When Postgres or pgbench is missing or fails.
pub async fn run(options: BenchOptions) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let embedded = Embedded::start(folder.path(), Durability::Durable).await?;
    let store = Store::own(embedded.options("enige"), Keys::from_secret("made up for a benchmark")?).await?;
    let crowd = Crowd {
        classes: options.classes,
        children: options.children,
        first_parent: FIRST_PARENT,
        first_group: FIRST_GROUP,
    };
    let started = Instant::now();
    let classes = store.fill(&crowd).await.context("made-up classes")?;
    println!("{} classes of {} made in {:.1} s", options.classes, options.children, started.elapsed().as_secs_f64());
    let pgbench = Pgbench::prepare(&embedded, folder.path()).await?;
    let sink = sink::start().await?;
    let telegram = Telegram::log_in("1:BENCH", &sink, Pace::REAL.faster(1e6)).await;
    let telegram = Arc::new(telegram.map_err(|error| anyhow::anyhow!("the sink does not answer: {error}"))?);
    let content = Arc::new(Content::load(None)?);
    let app = |chats| Arc::new(App::new(store.clone(), chats, Clock::system(), Arc::clone(&content), Some(1)));
    let silent = app(Chats::default());
    let answering = app(Chats::new(vec![Arc::clone(&telegram) as Arc<dyn Chat>]));
    let parents = Arc::new(Mutex::new(Parents { dice: ChaCha20Rng::seed_from_u64(7), voted: HashSet::new() }));
    let updates = Arc::new(AtomicU64::new(1));
    let load = |app: &Arc<App>| Load {
        app: Arc::clone(app),
        telegram: Arc::clone(&telegram),
        classes: Arc::clone(&classes),
        children: options.children,
        parents: Arc::clone(&parents),
        updates: Arc::clone(&updates),
    };
    let round = Duration::from_secs(options.seconds);
    let (mut votes, mut answered, mut tps) = (Vec::new(), Vec::new(), Vec::new());
    for number in 1..=ROUNDS {
        let base = pgbench.round(round).await?;
        let vote = load(&silent).as_many_as_possible(round).await?;
        let with_answer = load(&answering).as_many_as_possible(round).await?;
        println!("round {number}: pgbench {base:.0}/s, votes {vote:.0}/s, votes with their answers {with_answer:.0}/s");
        tps.push(base);
        votes.push(vote);
        answered.push(with_answer);
    }
    let ratios: Vec<f64> = votes.iter().zip(&tps).map(|(vote, base)| vote / base).collect();
    let answered_ratios: Vec<f64> = answered.iter().zip(&tps).map(|(vote, base)| vote / base).collect();
    let half = median(&answered) / 2.0;
    let latencies = load(&answering).at_random_times(half, round).await?;
    // Each parent who voted must have a ballot; otherwise the run measured something else.
    let (voted, ballots) = (parents.lock().await.voted.len(), store.ballots().await?);
    ensure!(usize::try_from(ballots)? == voted, "{voted} parents have voted, and there are {ballots} ballots");
    let figures = json!({
        "classes": options.classes,
        "children": options.children,
        "connections": CONNECTIONS,
        "votes_per_s": rounded(median(&votes)),
        "votes_per_s_with_answer": rounded(median(&answered)),
        "pgbench_tps": rounded(median(&tps)),
        "ratio": rounded(median(&ratios)),
        "ratio_with_answer": rounded(median(&answered_ratios)),
        "offered_per_s": rounded(half),
        "p50_ms": rounded(percentile(&latencies, 0.5)),
        "p99_ms": rounded(percentile(&latencies, 0.99)),
        "ballots": ballots,
        // Each vote is one transaction.
        "batch_sizes": { "1": latencies.len() },
        "peak_rss_mb": rounded(peak_rss_mb()?),
    });
    store.close().await;
    drop(embedded);
    println!("{figures}");
    Ok(())
}

/// The load: presses of made-up parents.
#[derive(Clone)]
struct Load {
    app: Arc<App>,
    telegram: Arc<Telegram>,
    classes: Arc<Vec<crate::ids::ClassId>>,
    children: u8,
    parents: Arc<Mutex<Parents>>,
    updates: Arc<AtomicU64>,
}

/// Draws who votes next, and remembers who has voted.
struct Parents {
    dice: ChaCha20Rng,
    voted: HashSet<(usize, i64)>,
}

impl Load {
    /// Makes a press of a randomly drawn parent, as Telegram would deliver it.
    async fn press(&self) -> String {
        let (class, parent, age) = {
            let mut parents = self.parents.lock().await;
            let class = parents.dice.random_range(0..self.classes.len());
            let parent = parents.dice.random_range(0..i64::from(self.children));
            parents.voted.insert((class, parent));
            (class, parent, parents.dice.random_range(8..=16))
        };
        let number = i64::try_from(class).unwrap_or(0);
        let (group, user) = (FIRST_GROUP - number, FIRST_PARENT + number * i64::from(self.children) + parent);
        let update = self.updates.fetch_add(1, Ordering::Relaxed);
        let chat = json!({ "id": group, "type": "group", "title": "Class" });
        let press = json!({
            "update_id": update,
            "callback_query": {
                "id": update.to_string(),
                "from": { "id": user, "is_bot": false, "first_name": "Parent" },
                "chat_instance": "1",
                "data": format!("v{}:1:1.v{age}", self.classes[class].0.simple()),
                "message": { "message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "card" },
            },
        });
        press.to_string()
    }

    async fn cast(&self, update: String) -> Result<()> {
        let update = serde_json::from_str(&update).context("an update that Telegram could send")?;
        if self.telegram.take_one(&self.app, &update).await { Ok(()) } else { bail!("a press was not taken") }
    }

    /// Casts votes as fast as possible, and returns the votes a second.
    async fn as_many_as_possible(&self, round: Duration) -> Result<f64> {
        let end = Instant::now() + round;
        let started = Instant::now();
        let mut workers = JoinSet::new();
        for _ in 0..CONNECTIONS {
            let load = self.clone();
            workers.spawn(async move {
                let mut votes = 0_u64;
                while Instant::now() < end {
                    let press = load.press().await;
                    load.cast(press).await?;
                    votes += 1;
                }
                Ok::<_, anyhow::Error>(votes)
            });
        }
        let mut votes = 0;
        while let Some(worker) = workers.join_next().await {
            votes += worker.context("a worker broke")??;
        }
        Ok(votes as f64 / started.elapsed().as_secs_f64())
    }

    /// Casts votes that arrive at random times, at this average rate, without waiting for earlier ones (open loop).
    /// Returns each latency from arrival to answer, in milliseconds, in ascending order.
    async fn at_random_times(&self, per_second: f64, round: Duration) -> Result<Vec<f64>> {
        let started = Instant::now();
        let mut arrival = 0.0;
        let mut votes = JoinSet::new();
        loop {
            let draw: f64 = self.parents.lock().await.dice.random();
            arrival += -(1.0 - draw).ln() / per_second;
            if arrival > round.as_secs_f64() {
                break;
            }
            let at = started + Duration::from_secs_f64(arrival);
            tokio::time::sleep_until(at.into()).await;
            let load = self.clone();
            votes.spawn(async move {
                let press = load.press().await;
                load.cast(press).await?;
                Ok::<_, anyhow::Error>(at.elapsed().as_secs_f64() * 1000.0)
            });
        }
        let mut latencies = Vec::new();
        while let Some(vote) = votes.join_next().await {
            latencies.push(vote.context("a vote broke")??);
        }
        latencies.sort_by(f64::total_cmp);
        Ok(latencies)
    }
}

/// The baseline: the database alone.
struct Pgbench {
    program: std::path::PathBuf,
    socket: std::path::PathBuf,
    script: std::path::PathBuf,
}

impl Pgbench {
    async fn prepare(embedded: &Embedded, folder: &std::path::Path) -> Result<Pgbench> {
        let programs = Programs::find(None).context("pgbench comes with Postgres, which is not on this machine")?;
        let script = folder.join("upsert.sql");
        std::fs::write(
            &script,
            "\\set id random(1, 24000)\n\\set v random(8, 16)\ninsert into bench_rows (id, v) values (:id, :v) on conflict (id) do update set v = excluded.v;\n",
        )?;
        let pgbench = Pgbench { program: programs.path("pgbench"), socket: embedded.socket().to_owned(), script };
        let made = pgbench.psql(&programs, "create table bench_rows (id int primary key, v int not null)").await?;
        if made { Ok(pgbench) } else { bail!("psql could not make a table") }
    }

    async fn psql(&self, programs: &Programs, sql: &str) -> Result<bool> {
        let done = Command::new(programs.path("psql"))
            .args(["-q", "-h"])
            .arg(&self.socket)
            .args(["-U", "enige", "-d", "enige", "-c", sql])
            .status()
            .await
            .context("psql")?;
        Ok(done.success())
    }

    /// Runs one round, and returns the transactions a second.
    async fn round(&self, round: Duration) -> Result<f64> {
        let output = Command::new(&self.program)
            .args(["-n", "-M", "prepared", "-c", &CONNECTIONS.to_string(), "-j", "2", "-T"])
            .arg(round.as_secs().to_string())
            .arg("-f")
            .arg(&self.script)
            .arg("-h")
            .arg(&self.socket)
            .args(["-U", "enige", "enige"])
            .output()
            .await
            .context("pgbench")?;
        let said = String::from_utf8_lossy(&output.stdout);
        let tps = said.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
        tps.with_context(|| format!("pgbench says no tps: {said}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    percentile(&sorted, 0.5)
}

/// A percentile of values in ascending order; zero for no values.
fn percentile(sorted: &[f64], part: f64) -> f64 {
    let index = ((sorted.len().saturating_sub(1)) as f64 * part).round() as usize;
    sorted.get(index).copied().unwrap_or(0.0)
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The peak resident memory of this process, in MB.
fn peak_rss_mb() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status").context("/proc tells of no memory here")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().context("VmHWM is no number")?;
    Ok(kilobytes / 1024.0)
}
