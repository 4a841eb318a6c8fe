//! `enige demo`: runs the bot in the terminal, with a console chat and an embedded database.

mod session;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, BufReader, Lines, Stdin};
use tokio_util::sync::CancellationToken;

pub use session::{Session, Setup, Trouble};

use crate::app::Content;
use crate::chat::console::{PARENTS, State};
use crate::clock::Clock;
use crate::config::{DemoOptions, secret_in};
use crate::store::embedded::{Durability, Embedded};
use crate::store::{Keys, is_away};

/// The default start of a script's clock: a Monday evening.
const SCRIPT_START: &str = "2026-11-23T17:00:00Z";

/// The seed that makes a script repeatable.
const SCRIPT_SEED: u64 = 2026;

const HELP: &str = "\
You are one of 20 made-up parents in a room with Enige. Write as in a chat; begin with /start.
  /start              a text or a command, said by whoever you are
  > 1                 press the first button of the newest post (or > its label, or > 1 on 17)
  reply 3: Team 5B    answer post 3
  as kai              be somebody else;  private / parents: talk to Enige alone, or in the room again
  @ +8d               move the clock (m, h, d, w), or @ 2026-12-01T18:00
  all > random        every parent presses some button;  ! restart: the bot ends and starts again
  ? help   quit       also: ana: /poll   ana (private): /me   ana ! photo | join | leave | kicked | admin | remove-bot";

/// The state that the demo keeps from one run to the next.
#[derive(Serialize, Deserialize)]
struct Kept {
    now: Timestamp,
    console: State,
}

/// Runs the demo until the end of input.
///
/// # Errors
/// When the database does not start, or the data directory cannot be used.
pub async fn run(options: DemoOptions) -> Result<()> {
    let interactive = std::io::stdin().is_terminal();
    let temporary = tempfile::tempdir()?;
    let (dir, durability) = match &options.data_dir {
        Some(dir) => (dir.clone(), Durability::Durable),
        None => (temporary.path().to_owned(), Durability::Temporary),
    };
    if interactive {
        eprintln!("Starting a database of its own in {} …", dir.display());
    }
    let embedded = Embedded::start(&dir, durability).await?;
    let kept = read_kept(&dir)?;
    let started = options.at.map(|at| at.to_zoned(session::zone())).transpose()?.map(|at| at.timestamp());
    let start = started.max(kept.as_ref().map(|kept| kept.now));
    let clock = match (interactive, start) {
        (true, None) => Clock::system(),
        (true, Some(start)) => Clock::running_from(start),
        (false, start) => Clock::standing_at(start.unwrap_or(SCRIPT_START.parse()?)),
    };
    let setup = Setup {
        options: embedded.options("enige"),
        keys: Keys::from_secret(&secret_in(&dir)?)?,
        content: Arc::new(Content::load(options.content.as_deref())?),
        console: kept.map(|kept| kept.console).unwrap_or_default(),
        language: options.language,
        clock,
        seed: (!interactive).then_some(SCRIPT_SEED),
        files: options.files,
        pages_at: options.web.map(|address| format!("http://{address}")),
    };
    let mut session = Session::begin(setup).await?;
    let stop = CancellationToken::new();
    let pages = tokio::spawn(crate::web::serve(options.web, Arc::clone(session.app()), stop.clone()));
    let keep = options.data_dir.is_some().then_some(dir.as_path());
    let ended = if interactive {
        talk(&mut session, options.json, keep).await
    } else {
        script(&mut session, options.json, keep).await
    };
    stop.cancel();
    pages.await.context("the pages broke")??;
    session.end().await;
    drop(embedded);
    ended
}

/// Reads a script line by line. Each line and its jobs finish before the next line is read.
async fn script(session: &mut Session, json: bool, keep: Option<&Path>) -> Result<()> {
    let mut input = BufReader::new(tokio::io::stdin());
    let (mut line, mut number) = (Vec::new(), 0_u64);
    while input.read_until(b'\n', &mut line).await? > 0 {
        number += 1;
        let text = String::from_utf8(std::mem::take(&mut line));
        let done = match text {
            Ok(text) => session.line(&text).await,
            Err(_) => Err(Trouble::Line("this is not text in UTF-8".into())),
        };
        match done {
            Ok(()) => {}
            Err(Trouble::Line(what)) => eprintln!("line {number}: {what}"),
            Err(Trouble::Fault(fault)) => return Err(fault),
        }
        print(session, json)?;
        write_kept(session, keep)?;
    }
    Ok(())
}

/// Talks with a person at a terminal, and runs jobs when they are due.
async fn talk(session: &mut Session, json: bool, keep: Option<&Path>) -> Result<()> {
    println!("{HELP}\n");
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let (mut who, mut private) = ("ana".to_owned(), false);
    loop {
        print!("{who}{} › ", if private { " (private)" } else { "" });
        std::io::stdout().flush()?;
        let Some(line) = next_line(&mut lines, session, json).await? else { return Ok(()) };
        match line.trim() {
            "" => continue,
            "quit" | "exit" => return Ok(()),
            "?" | "help" => println!("{HELP}"),
            "private" => private = true,
            PARENTS => private = false,
            other => match other.strip_prefix("as ") {
                Some(name) => name.trim().clone_into(&mut who),
                None => {
                    let line = session.spoken(other, &who, private);
                    match session.line(&line).await {
                        Err(Trouble::Line(what)) => println!("{what}"),
                        Err(Trouble::Fault(fault)) if !is_away(&fault) => return Err(fault),
                        Err(Trouble::Fault(fault)) => println!("{fault:#}"),
                        Ok(()) => {}
                    }
                }
            },
        }
        print(session, json)?;
        write_kept(session, keep)?;
    }
}

/// Waits for the next line; meanwhile runs and shows what becomes due.
async fn next_line(lines: &mut Lines<BufReader<Stdin>>, session: &mut Session, json: bool) -> Result<Option<String>> {
    loop {
        tokio::select! {
            line = lines.next_line() => return Ok(line?),
            () = tokio::time::sleep(Duration::from_secs(1)) => {
                session.settle().await?;
                print(session, json)?;
            }
        }
    }
}

fn print(session: &Session, json: bool) -> Result<()> {
    let mut out = std::io::stdout().lock();
    for shown in session.take_shown() {
        if json {
            writeln!(out, "{}", shown.json()?)?;
        } else {
            writeln!(out, "{shown}")?;
        }
    }
    Ok(out.flush()?)
}

fn kept_in(dir: &Path) -> PathBuf {
    dir.join("console.json")
}

fn read_kept(dir: &Path) -> Result<Option<Kept>> {
    match std::fs::read_to_string(kept_in(dir)) {
        Ok(text) => Ok(Some(serde_json::from_str(&text).context("console.json is damaged: remove it")?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).context("cannot read console.json"),
    }
}

fn write_kept(session: &Session, keep: Option<&Path>) -> Result<()> {
    let Some(dir) = keep else { return Ok(()) };
    let kept = Kept { now: session.now(), console: session.console_state() };
    let new = kept_in(dir).with_extension("json.new");
    std::fs::write(&new, serde_json::to_vec(&kept)?)?;
    Ok(std::fs::rename(new, kept_in(dir))?)
}
