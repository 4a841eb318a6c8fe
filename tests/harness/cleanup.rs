//! What happens after the tests: servers stop and their folders go.

use std::process::{Command, Stdio};

/// Runs shell commands after the test process has ended, because statics are never dropped.
pub(super) fn after_the_tests(commands: &str) {
    let script = format!("{}; {commands}", ends(&std::process::id().to_string()));
    let mut shell = Command::new("setsid");
    shell.args(["--fork", "sh", "-c", &script]);
    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(shell.status().expect("setsid is there").success(), "a shell to end the servers");
}

/// The shell command that waits until a process has ended.
pub(super) fn ends(pid: &str) -> String {
    format!("tail --pid={pid} --follow /dev/null")
}
