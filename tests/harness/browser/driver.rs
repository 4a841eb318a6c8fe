//! One chromedriver for the whole run, on a port of its own choice. Its processes and files are removed with the tests.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use tokio::sync::OnceCell;

use crate::harness::cleanup::{after_the_tests, ends};
use crate::harness::wait::found;

/// How long chromedriver may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

static DRIVER: OnceCell<String> = OnceCell::const_new();

/// The address of the driver; the first call starts it.
pub(super) async fn address() -> &'static str {
    DRIVER.get_or_init(start).await
}

async fn start() -> String {
    let dir = tempfile::tempdir().expect("a folder for the browser").keep();
    let log = dir.join("chromedriver.log");
    let out = File::create(&log).expect("a log");
    let mut command = tokio::process::Command::new("chromedriver");
    // Chromium writes profiles and crash reports below these folders.
    command.arg("--port=0").env("HOME", &dir).env("TMPDIR", &dir).env_remove("XDG_CONFIG_HOME");
    command.stdin(Stdio::null()).stdout(out.try_clone().expect("a log")).stderr(out);
    // Every Chromium is in the driver's process group, so it stops with the driver.
    let driver = command.process_group(0).spawn().expect("chromedriver is on the machine: `.ci/test` installs it");
    let group = driver.id().expect("it has just been started");
    let ended = ends(&group.to_string());
    let dir = dir.display();
    after_the_tests(&format!("kill -- -{group}; timeout 5 {ended}; kill -KILL -- -{group}; {ended}; rm -rf '{dir}'"));
    found("chromedriver to come up", PATIENCE, || async {
        let told = fs::read_to_string(&log).unwrap_or_default();
        let port = told.rsplit_once("started successfully on port ").and_then(|(_, port)| port.split_once('.'));
        port.map(|(port, _)| format!("http://127.0.0.1:{port}")).ok_or(told)
    })
    .await
}

/// Ends a session in a separate thread, independent of the test that began it.
pub(super) fn end(host: String, session: String) {
    std::thread::spawn(move || {
        let mut stream = TcpStream::connect(&host)?;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())
    });
}

/// True for root, who cannot use Chromium's sandbox.
pub(super) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Pipes a text into a shell command; returns its output.
pub(super) fn pipe(command: &str, text: &str) -> Vec<u8> {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut shell = shell.spawn().expect("a shell");
    shell.stdin.take().expect("its input").write_all(text.as_bytes()).expect("it reads");
    let output = shell.wait_with_output().expect("a shell ends");
    assert!(output.status.success(), "{command} failed");
    output.stdout
}
