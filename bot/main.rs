//! The program: parses the options, sets up the log, and runs the command.

use std::process::ExitCode;

use clap::Parser;
use enige::clock::Clock;
use enige::config::{Bench, Cli, Command};
use enige::{demo, log, serve};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let serves = matches!(cli.command, Command::Serve(_));
    let quiet = matches!(cli.command, Command::Demo(_));
    let chosen = EnvFilter::try_from_env("ENIGE_LOG").ok();
    if let Err(error) = tracing::subscriber::set_global_default(log::subscriber(quiet, chosen, std::io::stderr)) {
        eprintln!("enige: {error}");
        return ExitCode::FAILURE;
    }
    let stop = CancellationToken::new();
    tokio::spawn(serve::stop_on_signal(stop.clone()));
    let run = async {
        match cli.command {
            Command::Demo(options) => demo::run(options).await,
            Command::Serve(options) => serve::run(options, Clock::system(), stop.clone()).await,
            Command::Migrate(options) => serve::migrate(options).await,
            Command::Bench(bench) => measure(bench).await,
            Command::Check(options) => serve::check(options).await,
            Command::RotateKey(options) => serve::rotate(options).await,
            Command::Licences => print_licences(),
        }
    };
    // `serve` shuts down gracefully. The other commands are dropped, and their database server with them.
    let done = tokio::select! {
        done = run => done,
        () = stop.cancelled(), if !serves => Ok(()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("enige: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Prints this program's licence, and then those of all that is linked into it.
fn print_licences() -> anyhow::Result<()> {
    let texts = [include_str!("../LICENSE"), "\n", include_str!("notices.txt")];
    match std::io::Write::write_all(&mut std::io::stdout(), texts.concat().as_bytes()) {
        // A pager that is closed early breaks the pipe. That is no error.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(feature = "telegram")]
async fn measure(bench: Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Votes(options) => enige::bench::run(options).await,
        Bench::Screen(options) => enige::bench::screen::run(options).await,
    }
}

/// The benchmarks send their votes through Telegram's adapter.
#[cfg(not(feature = "telegram"))]
async fn measure(_: Bench) -> anyhow::Result<()> {
    anyhow::bail!(
        "this program was built without Telegram, which `enige bench` needs: build with `--features telegram`"
    )
}
