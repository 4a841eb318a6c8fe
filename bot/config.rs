//! The program's commands and options; every option is an environment variable too.

use std::fs::OpenOptions;
use std::io::Write;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use jiff::civil::DateTime;

use crate::lang::Lang;

/// A chat bot with which the parents of a school class agree on their children's digital life.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// The command to run.
    #[command(subcommand)]
    pub command: Command,
}

/// The program's commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try Enige here in the terminal: no account, no token, no database needed
    ///
    /// You are one of 20 made-up parents in a room with the bot. From a pipe, the demo reads lines one by one, such as
    /// `ana: /start` and `ana > 1`. The clock then stands at a fixed time, and the same script always gives the same
    /// answers.
    Demo(DemoOptions),
    /// Serve real classes on Telegram, Matrix or both, until SIGTERM or Ctrl-C
    Serve(ServeOptions),
    /// Migrate the database to this version's schema, and mark a new database with the secret
    Migrate(DatabaseOptions),
    /// Replace the secret: seal the whole database with another one, while Enige does not run
    ///
    /// It happens as a whole or not at all: if it is interrupted, the old secret still holds. Codes, links and slips
    /// that nobody has used end with the old secret.
    RotateKey(RotateOptions),
    /// Measure this program on this machine, and compare it with its database alone
    #[command(subcommand)]
    Bench(Bench),
    /// Print the licences of all that this program is built from
    Licences,
    /// Check configuration, database, languages, content and each chat's log-in
    Check(ServeOptions),
}

/// The benchmarks.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Votes a second, from a press on Telegram to a committed ballot; the last line is a JSON object
    Votes(BenchOptions),
    /// Response times of the class screen while all pupils of a class press at once; the last line is a JSON object
    Screen(ScreenBenchOptions),
}

/// Options of `bench screen`.
#[derive(Debug, Clone, Copy, Args)]
pub struct ScreenBenchOptions {
    /// How many pupils press at once
    #[arg(long, default_value_t = 35, value_parser = clap::value_parser!(u8).range(5..=60))]
    pub pupils: u8,
    /// How many times they press
    #[arg(long, default_value_t = 40)]
    pub rounds: usize,
}

/// Options of `bench votes`.
#[derive(Debug, Clone, Args)]
pub struct BenchOptions {
    /// The number of made-up classes
    #[arg(long, default_value_t = 1000)]
    pub classes: usize,
    /// The number of children in each class, each with one parent
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u8).range(5..=60))]
    pub children: u8,
    /// How long each part of a round lasts, in seconds
    #[arg(long, default_value_t = 10)]
    pub seconds: u64,
}

/// The database, and the secret that seals its data.
#[derive(Debug, Clone, Args)]
pub struct DatabaseOptions {
    /// The Postgres database [default: an embedded one in the data directory]
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// The same database as its owner, who migrates it and makes the user of DATABASE_URL, which then owns nothing
    /// [default: the user of DATABASE_URL does both]
    #[arg(long, env = "DATABASE_OWNER_URL", hide_env_values = true, requires = "database_url")]
    pub database_owner_url: Option<String>,
    /// Seals addresses and ballots: 32 random bytes as hexadecimal digits or base64, or 16 written characters or more,
    /// which are stretched. Keep it apart from the database; only `rotate-key` changes it
    /// [default with the embedded database: one that is made in the data directory]
    #[arg(long, env = "ENIGE_SECRET", hide_env_values = true)]
    pub secret: Option<String>,
    /// The folder of the embedded database
    #[arg(long, env = "ENIGE_DATA_DIR", default_value = "enige-data")]
    pub data_dir: PathBuf,
}

/// Options of `rotate-key`.
#[derive(Debug, Clone, Args)]
pub struct RotateOptions {
    #[command(flatten)]
    /// The database and its present secret.
    pub database: DatabaseOptions,
    /// The new secret: 32 random bytes as hexadecimal digits or base64, such as `openssl rand -hex 32` makes
    #[arg(long, env = "ENIGE_NEW_SECRET", hide_env_values = true)]
    pub new_secret: String,
}

/// Options of the real bot.
#[derive(Debug, Clone, Args)]
pub struct ServeOptions {
    #[command(flatten)]
    /// The database and its secret.
    pub database: DatabaseOptions,
    /// The token of your bot on Telegram, from @BotFather
    #[arg(long, env = "TELEGRAM_TOKEN", hide_env_values = true)]
    pub telegram_token: Option<String>,
    /// The address of Telegram's Bot API; change it for a server of your own
    #[arg(long, env = "TELEGRAM_API_URL", default_value = "https://api.telegram.org")]
    pub telegram_api_url: String,
    /// Your Matrix homeserver, such as `https://matrix.example.org`
    #[arg(long, env = "MATRIX_HOMESERVER", requires = "matrix_user")]
    pub matrix_homeserver: Option<String>,
    /// The bot's name there, such as @enige:example.org
    #[arg(long, env = "MATRIX_USER")]
    pub matrix_user: Option<String>,
    /// The bot's password there, for the first log-in and if a session ends
    #[arg(long, env = "MATRIX_PASSWORD", hide_env_values = true)]
    pub matrix_password: Option<String>,
    /// An access token instead of a password
    #[arg(long, env = "MATRIX_TOKEN", hide_env_values = true)]
    pub matrix_token: Option<String>,
    /// The folder of the bot's Matrix keys and session: keep it, back it up, never use it from two programs at once
    /// [default: `matrix` in the data directory]
    #[arg(long, env = "MATRIX_STORE")]
    pub matrix_store: Option<PathBuf>,
    /// Matrix servers that belong to schools, such as matrix.school.example, separated by commas. Pupils with an
    /// account there may take part in a room [default: none]
    #[arg(long, env = "MATRIX_PUPIL_SERVERS", value_delimiter = ',', value_parser = pupil_server)]
    pub matrix_pupil_servers: Vec<String>,
    /// Who may invite the bot on Matrix: patterns for servers, such as `*.school.example`, or for accounts, such as
    /// `@*:example.org`, separated by commas; `*` lets everybody
    /// [default: accounts on the bot's own server and on those of MATRIX_PUPIL_SERVERS]
    #[arg(long, env = "MATRIX_INVITES_FROM", value_delimiter = ',', value_parser = pattern)]
    pub matrix_invites_from: Vec<String>,
    /// Multiplies Telegram's rate limits, for a test server whose clock runs that many times faster.
    #[arg(skip = 1.0)]
    pub pace: f64,
    /// The address that serves /health/live, /health/ready and the classes' pages, such as 127.0.0.1:8080
    /// [default: nowhere]
    #[arg(long, env = "WEB_ADDR")]
    pub web_addr: Option<SocketAddr>,
    /// The public address of the classes' pages, such as `https://enige.example.org` [default: there are no pages]
    #[arg(long, env = "WEB_URL", value_parser = web_url)]
    pub web_url: Option<String>,
    /// A folder with clauses, templates, lessons and texts of your own, on top of the built-in ones
    #[arg(long, env = "ENIGE_CONTENT")]
    pub content: Option<PathBuf>,
}

/// Options of the demo.
#[derive(Debug, Clone, Args)]
pub struct DemoOptions {
    /// The language of the parents' clients, which the bot offers first
    #[arg(long, env = "ENIGE_DEMO_LANGUAGE", value_enum, default_value = "nb")]
    pub language: Lang,
    /// The folder that keeps the class until the next run [default: a folder that is removed at the end]
    #[arg(long, env = "ENIGE_DEMO_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// Print everything as JSON, one object a line
    #[arg(long, env = "ENIGE_DEMO_JSON")]
    pub json: bool,
    /// A folder for the pictures and documents that the bot makes
    #[arg(long, env = "ENIGE_DEMO_FILES")]
    pub files: Option<PathBuf>,
    /// The address that serves the class's page, such as 127.0.0.1:8080 [default: nowhere]
    #[arg(long, env = "ENIGE_DEMO_WEB")]
    pub web: Option<SocketAddr>,
    /// When the clock starts, such as 2026-12-01T18:00
    #[arg(long, env = "ENIGE_DEMO_AT")]
    pub at: Option<DateTime>,
    /// A folder with clauses, templates, lessons and texts of your own, on top of the built-in ones
    #[arg(long, env = "ENIGE_CONTENT")]
    pub content: Option<PathBuf>,
}

/// Parses the name of a server on which pupils may have accounts.
fn pupil_server(text: &str) -> Result<String, String> {
    let name = text.trim().to_lowercase();
    if name == "matrix.org" {
        return Err("it is open to all, and its terms ask for 18 years".into());
    }
    let known = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let sound = !name.is_empty() && name.chars().all(known);
    if sound { Ok(name) } else { Err("write it as in @pupil:matrix.school.example, without what stands before".into()) }
}

/// Parses a pattern for those who may invite the bot.
fn pattern(text: &str) -> Result<String, String> {
    let pattern = text.trim();
    let sound = !pattern.is_empty() && !pattern.contains(char::is_whitespace);
    if sound { Ok(pattern.to_owned()) } else { Err("write it as *.school.example or @*:example.org".into()) }
}

/// Parses an address for browsers: a scheme, a host and an optional path.
fn web_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |rest: &str| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c));
    match rest {
        Some(rest) if plain(rest) => Ok(text.to_owned()),
        _ => Err("write it as https://enige.example.org".into()),
    }
}

/// Reads the secret of a data directory, or makes it there the first time.
///
/// # Errors
/// When the file can be neither read nor written.
pub fn secret_in(data_dir: &Path) -> Result<String> {
    let path = data_dir.join("secret");
    match std::fs::read_to_string(&path) {
        Ok(secret) => return Ok(secret.trim().to_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    }
    let secret: [u8; 32] = rand::random();
    let secret = blake3::Hash::from_bytes(secret).to_hex().to_string();
    write_secret(OpenOptions::new().create_new(true), &path, &secret)?;
    Ok(secret)
}

/// Puts another secret into a data directory, in place of the one there. A crash leaves one of the two.
///
/// # Errors
/// When the directory cannot be written.
pub fn replace_secret(data_dir: &Path, secret: &str) -> Result<()> {
    let next = data_dir.join("secret.next");
    write_secret(OpenOptions::new().create(true).truncate(true), &next, secret)?;
    std::fs::rename(&next, data_dir.join("secret")).with_context(|| data_dir.display().to_string())
}

/// Writes a secret into a file that only the program's user reads, and waits until it is on the disk.
fn write_secret(options: &mut OpenOptions, path: &Path, secret: &str) -> std::io::Result<()> {
    let mut file = options.write(true).mode(0o600).open(path)?;
    writeln!(file, "{secret}")?;
    file.sync_all()
}
