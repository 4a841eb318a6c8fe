//! The program's commands and options; every option is an environment variable too.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use jiff::civil::DateTime;

use crate::lang::Lang;

/// A chat bot with which the parents of a school class agree on their children's digital life.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try Enige here in the terminal: no account, no token, no database needed
    ///
    /// You are one of 20 made-up parents in a room with the bot. From a pipe, lines such as `ana: /start` and
    /// `ana > 1` are read one by one, the clock stands at a fixed time, and the same script always gives the same
    /// answers.
    Demo(DemoOptions),
    /// Serve real classes on Telegram, Matrix or both, until SIGTERM or Ctrl-C
    Serve(ServeOptions),
    /// Bring the database to this version's schema, and mark a new one with the secret
    Migrate(DatabaseOptions),
    /// Measure this program on this machine, beside what its database does by itself
    #[command(subcommand)]
    Bench(Bench),
    /// Say of configuration, database, languages, content and each chat's log-in whether it is fine
    Check(ServeOptions),
}

/// What can be measured.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Votes a second, from a press on Telegram to a committed ballot; the last line is a JSON object
    Votes(BenchOptions),
    /// The class screen while all pupils of a class press at once; the last line is a JSON object
    Screen(ScreenBenchOptions),
}

/// Options of `bench screen`.
#[derive(Debug, Clone, Copy, Args)]
pub struct ScreenBenchOptions {
    /// How many pupils press at once
    #[arg(long, default_value_t = 35, value_parser = clap::value_parser!(u8).range(5..=60))]
    pub pupils: u8,
    /// How often they do
    #[arg(long, default_value_t = 40)]
    pub rounds: usize,
}

/// Options of `bench votes`.
#[derive(Debug, Clone, Args)]
pub struct BenchOptions {
    /// How many made-up classes
    #[arg(long, default_value_t = 1000)]
    pub classes: usize,
    /// How many children each has, each with one parent
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u8).range(5..=60))]
    pub children: u8,
    /// How long a round of each side lasts, in seconds
    #[arg(long, default_value_t = 10)]
    pub seconds: u64,
}

/// Where the data is, and the secret that seals it.
#[derive(Debug, Clone, Args)]
pub struct DatabaseOptions {
    /// The Postgres database [default: an embedded one in the data directory]
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// What seals addresses and ballots; 16 characters or more, kept apart from the database, never changed
    /// [default with the embedded database: one that is made in the data directory]
    #[arg(long, env = "ENIGE_SECRET", hide_env_values = true)]
    pub secret: Option<String>,
    /// Where the embedded database stands
    #[arg(long, env = "ENIGE_DATA_DIR", default_value = "enige-data")]
    pub data_dir: PathBuf,
}

/// Options of the real bot.
#[derive(Debug, Clone, Args)]
pub struct ServeOptions {
    #[command(flatten)]
    /// Where the data is.
    pub database: DatabaseOptions,
    /// The token of your bot on Telegram, which @BotFather gives you
    #[arg(long, env = "TELEGRAM_TOKEN", hide_env_values = true)]
    pub telegram_token: Option<String>,
    /// Where Telegram's Bot API is; another address for a server of your own
    #[arg(long, env = "TELEGRAM_API_URL", default_value = "https://api.telegram.org")]
    pub telegram_api_url: String,
    /// Your Matrix homeserver, such as `https://matrix.example.org`
    #[arg(long, env = "MATRIX_HOMESERVER", requires = "matrix_user")]
    pub matrix_homeserver: Option<String>,
    /// The bot's name there, such as @enige:example.org
    #[arg(long, env = "MATRIX_USER")]
    pub matrix_user: Option<String>,
    /// The bot's password there, needed for the first log-in
    #[arg(long, env = "MATRIX_PASSWORD", hide_env_values = true)]
    pub matrix_password: Option<String>,
    /// An access token instead of a password
    #[arg(long, env = "MATRIX_TOKEN", hide_env_values = true)]
    pub matrix_token: Option<String>,
    /// Where the bot's Matrix keys and session are kept; never lose it, never use it twice at once
    /// [default: `matrix` in the data directory]
    #[arg(long, env = "MATRIX_STORE")]
    pub matrix_store: Option<PathBuf>,
    /// Matrix servers of schools' own, such as matrix.school.example, separated by commas: pupils with an account there
    /// may take part in a room [default: none]
    #[arg(long, env = "MATRIX_PUPIL_SERVERS", value_delimiter = ',', value_parser = pupil_server)]
    pub matrix_pupil_servers: Vec<String>,
    /// So many times faster than Telegram allows: for a test server whose clock runs as fast.
    #[arg(skip = 1.0)]
    pub pace: f64,
    /// Where /health/live, /health/ready and the classes' pages answer, such as 127.0.0.1:8080 [default: nowhere]
    #[arg(long, env = "WEB_ADDR")]
    pub web_addr: Option<SocketAddr>,
    /// Where browsers find the classes' pages, such as `https://enige.example.org` [default: there are no pages]
    #[arg(long, env = "WEB_URL", value_parser = web_url)]
    pub web_url: Option<String>,
    /// A folder with clauses, templates, lessons and texts of your own, read on top of the built-in ones
    #[arg(long, env = "ENIGE_CONTENT")]
    pub content: Option<PathBuf>,
}

/// Options of the demo.
#[derive(Debug, Clone, Args)]
pub struct DemoOptions {
    /// The language of the parents' clients, which the bot offers first
    #[arg(long, env = "ENIGE_DEMO_LANGUAGE", value_enum, default_value = "nb")]
    pub language: Lang,
    /// Where the class is kept until next time [default: a folder that is removed at the end]
    #[arg(long, env = "ENIGE_DEMO_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// Show everything as JSON, one object a line
    #[arg(long, env = "ENIGE_DEMO_JSON")]
    pub json: bool,
    /// A folder in which pictures and documents are written
    #[arg(long, env = "ENIGE_DEMO_FILES")]
    pub files: Option<PathBuf>,
    /// Where a browser finds the class's page, such as 127.0.0.1:8080 [default: nowhere]
    #[arg(long, env = "ENIGE_DEMO_WEB")]
    pub web: Option<SocketAddr>,
    /// When the clock starts, such as 2026-12-01T18:00
    #[arg(long, env = "ENIGE_DEMO_AT")]
    pub at: Option<DateTime>,
    /// A folder with clauses, templates, lessons and texts of your own, read on top of the built-in ones
    #[arg(long, env = "ENIGE_CONTENT")]
    pub content: Option<PathBuf>,
}

/// The name of a server on which pupils may be members.
fn pupil_server(text: &str) -> Result<String, String> {
    let name = text.trim().to_lowercase();
    if name == "matrix.org" {
        return Err("it is open to all, and its terms ask for 18 years".into());
    }
    let known = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let sound = !name.is_empty() && name.chars().all(known);
    if sound { Ok(name) } else { Err("write it as in @pupil:matrix.school.example, without what stands before".into()) }
}

/// An address that browsers understand: a scheme and a host, perhaps a path.
fn web_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |rest: &str| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c));
    match rest {
        Some(rest) if plain(rest) => Ok(text.to_owned()),
        _ => Err("write it as https://enige.example.org".into()),
    }
}

/// The secret of a data directory: read from its file, or made there the first time.
///
/// # Errors
/// When the file can be neither read nor made.
pub fn secret_in(data_dir: &Path) -> Result<String> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let path = data_dir.join("secret");
    match std::fs::read_to_string(&path) {
        Ok(secret) => return Ok(secret.trim().to_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    }
    let secret: [u8; 32] = rand::random();
    let secret = blake3::Hash::from_bytes(secret).to_hex().to_string();
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    writeln!(file, "{secret}")?;
    file.sync_all()?;
    Ok(secret)
}
