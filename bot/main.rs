//! The program: options, log, then straight to what it was asked to do.

use std::process::ExitCode;

use clap::Parser;
use enige::config::{Cli, Command};
use enige::{demo, serve};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let quiet = matches!(cli.command, Command::Demo(_));
    // The libraries speak only when something is wrong, and of a retry not at all.
    let usual = if quiet { "warn,reqwest_retry=error" } else { "warn,enige=info,reqwest_retry=error" };
    let filter = EnvFilter::try_from_env("ENIGE_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let done = match cli.command {
        Command::Demo(options) => demo::run(options).await,
        Command::Serve(options) => serve::serve(options).await,
        Command::Migrate(options) => serve::migrate(options).await,
        Command::Check(options) => serve::check(options).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("enige: {error:#}");
            ExitCode::FAILURE
        }
    }
}
