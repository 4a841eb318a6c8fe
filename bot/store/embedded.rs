//! An embedded Postgres: a server of our own below the data directory, on a Unix socket only.

mod account;
mod programs;

use std::fs::{self, File, TryLockError};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{Connection, PgConnection};

use account::Account;
pub use programs::Programs;

/// The longest folder of a Unix socket that each system accepts, with the file name that Postgres adds.
const LONGEST_SOCKET_FOLDER: usize = 80;

/// Says if committed data must survive a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Yes.
    Durable,
    /// No: the data is deleted at the end.
    Temporary,
}

/// A running server; dropping it stops it.
#[derive(Debug)]
pub struct Embedded {
    programs: Programs,
    account: Account,
    cluster: PathBuf,
    socket: PathBuf,
    // Held as long as the server runs: only one program uses a data directory.
    _lock: File,
}

impl Embedded {
    /// Starts the server with its data below `data_dir`, and initialises the data where there is none.
    ///
    /// Ends a server that a crashed predecessor left running, and removes a stale lock.
    ///
    /// # Errors
    /// When there are no Postgres programs and none can be fetched, when another Enige uses the directory, or when
    /// the server does not come up; the message says what to do.
    pub async fn start(data_dir: &Path, durability: Durability) -> Result<Embedded> {
        fs::create_dir_all(data_dir).with_context(|| format!("cannot make {}", data_dir.display()))?;
        let data_dir = data_dir.canonicalize()?;
        let lock = File::create(data_dir.join("enige.lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!("another Enige is using {}", data_dir.display()),
            Err(TryLockError::Error(error)) => return Err(error).context("cannot lock the data directory"),
        }
        let account = Account::current_or_unprivileged()?;
        let home = account.home_for(&data_dir)?;
        let cluster = home.join("cluster");
        // Postgres reads only the data of its own major version.
        let made_by = fs::read_to_string(cluster.join("PG_VERSION")).ok().and_then(|text| text.trim().parse().ok());
        let programs = Programs::find_or_fetch(&data_dir, made_by).await?;
        let socket = socket_folder(&home, account)?;
        let embedded = Embedded { programs, account, cluster, socket, _lock: lock };
        if !embedded.cluster.join("PG_VERSION").exists() {
            embedded.init(durability)?;
        }
        embedded.end_predecessor().await?;
        embedded.spawn(durability)?;
        embedded.wait_until_up().await?;
        embedded.make_database().await?;
        Ok(embedded)
    }

    /// How to connect to a database of the server.
    #[must_use]
    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.socket)
            .username("enige")
            .database(database)
            .ssl_mode(PgSslMode::Disable)
    }

    /// The folder of the server's socket.
    #[must_use]
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    fn init(&self, durability: Durability) -> Result<()> {
        // An interrupted initdb leaves a folder that the next one refuses.
        if self.cluster.exists() {
            fs::remove_dir_all(&self.cluster)?;
        }
        let mut initdb = self.program("initdb");
        initdb.arg("-D").arg(&self.cluster);
        initdb.args(["--username=enige", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions"]);
        if durability == Durability::Temporary {
            initdb.arg("--no-sync");
        }
        run(&mut initdb).context("cannot make the embedded database")
    }

    /// Ends the server of a crashed predecessor, or removes its lock where no server runs.
    async fn end_predecessor(&self) -> Result<()> {
        let lock = self.cluster.join("postmaster.pid");
        let Ok(text) = fs::read_to_string(&lock) else { return Ok(()) };
        let pid = text.lines().next().unwrap_or_default().trim();
        // A server's working directory is its data directory. Another process with the same pid has another one.
        let works_here = fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|folder| folder == self.cluster);
        if works_here || PgConnection::connect_with(&self.options("postgres")).await.is_ok() {
            tracing::info!(pid, "ending the database server that a predecessor left running");
            return self.stop().context("cannot end the database server that a predecessor left running");
        }
        if Path::new("/proc/self").exists() {
            fs::remove_file(&lock).context("cannot remove the lock of a crashed predecessor")?;
        }
        Ok(())
    }

    fn spawn(&self, durability: Durability) -> Result<()> {
        let log = File::create(self.socket.join("postgres.log"))?;
        let mut postgres = self.program("postgres");
        postgres.arg("-D").arg(&self.cluster).arg("-k").arg(&self.socket);
        postgres.args(["-c", "listen_addresses=", "-c", "max_connections=200", "-c", "unix_socket_permissions=0700"]);
        if durability == Durability::Temporary {
            postgres.args(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]);
        }
        // A process group of its own: Ctrl-C in the terminal reaches the bot only, which then stops the server.
        postgres.process_group(0).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        postgres.spawn().context("cannot start the embedded database")?;
        Ok(())
    }

    async fn wait_until_up(&self) -> Result<()> {
        let start = Instant::now();
        loop {
            match PgConnection::connect_with(&self.options("postgres")).await {
                Ok(connection) => return Ok(connection.close().await?),
                Err(error) if start.elapsed() > Duration::from_secs(60) => {
                    let log = fs::read_to_string(self.socket.join("postgres.log")).unwrap_or_default();
                    let last: Vec<&str> = log.lines().rev().take(5).collect();
                    let last: Vec<&str> = last.into_iter().rev().collect();
                    bail!("the embedded database does not come up: {error}\n{}", last.join("\n"));
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(30)).await,
            }
        }
    }

    async fn make_database(&self) -> Result<()> {
        let mut connection = PgConnection::connect_with(&self.options("postgres")).await?;
        let there: bool = sqlx::query_scalar("select exists (select from pg_database where datname = 'enige')")
            .fetch_one(&mut connection)
            .await?;
        if !there {
            sqlx::query("create database enige").execute(&mut connection).await?;
        }
        Ok(connection.close().await?)
    }

    fn stop(&self) -> Result<()> {
        let mut stop = self.program("pg_ctl");
        stop.arg("-D").arg(&self.cluster).args(["stop", "-s", "-m", "fast", "-w", "-t", "30"]);
        run(&mut stop)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.path(name));
        self.account.become_by(&mut command);
        // The account may not be allowed into the current directory.
        command.current_dir("/").env("LC_ALL", "C");
        command
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::warn!("the embedded database did not stop cleanly: {error:#}");
        }
    }
}

/// A folder for the socket, private to the account and short enough for a socket's path.
fn socket_folder(home: &Path, account: Account) -> Result<PathBuf> {
    let mut folder = home.join("run");
    if folder.as_os_str().len() > LONGEST_SOCKET_FOLDER {
        let hash = blake3::hash(home.as_os_str().as_encoded_bytes()).to_hex();
        folder = std::env::temp_dir().join(format!("enige-{}", &hash[..12]));
    }
    fs::create_dir_all(&folder)?;
    account.own(&folder)?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    Ok(folder)
}

fn run(command: &mut Command) -> Result<()> {
    let output = command.output().with_context(|| format!("cannot run {}", command.get_program().display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{} failed: {}", command.get_program().display(), said.trim());
    Ok(())
}
