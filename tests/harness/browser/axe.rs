//! axe-core, which finds accessibility problems: fetched once into a cache outside the clone, and verified.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tokio::sync::OnceCell;

use super::Window;
use super::driver::pipe;

/// The version that the tests need, and the SHA-512 of its package.
const VERSION: &str = "4.14.1";
const SHA512: &str = "1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b734f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5";

/// WCAG 2.0 to 2.2, levels A and AA, and best practices.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const options = { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } };
    axe.run(document, { ...options, resultTypes: ['violations'] }).then(
        (found) => done({ violations: found.violations, passed: found.passes.length }),
        (fault) => done({ fault: String(fault) }));
";

static AXE: OnceCell<String> = OnceCell::const_new();

impl Window {
    /// Checks that axe-core finds no violation on the page as it is now. It runs regardless of the page's policy, which
    /// stays in force for the page itself.
    ///
    /// # Panics
    /// When it finds one; and in a window without JavaScript, where it would wait forever.
    pub(crate) async fn axe(&self) {
        assert!(self.browser.script, "axe-core is a script that waits: open the page in a window with JavaScript too");
        let axe = AXE.get_or_init(|| async { tokio::task::spawn_blocking(fetch).await.expect("no panic") }).await;
        let found = self.driver.execute_async(format!("{axe};{RUN}"), Vec::new()).await;
        let found = found.expect("axe-core runs").json().clone();
        let passed = found["passed"].as_u64().unwrap_or_default();
        assert!(found["fault"].is_null() && passed > 0, "axe-core could not look at the page: {found}");
        let violations = found["violations"].as_array().expect("a list");
        let reports: Vec<String> = violations.iter().map(report).collect();
        assert!(reports.is_empty(), "axe-core on {}:\n\n{}", self.url().await, reports.join("\n\n"));
    }
}

fn report(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes = nodes.map(|node| format!("  {}\n    {}", text(&node["html"]), text(&node["failureSummary"])));
    let nodes: Vec<String> = nodes.map(|node| node.replace("\n  ", "\n      ")).collect();
    let [id, impact, help, more] = ["id", "impact", "help", "helpUrl"].map(|key| text(&violation[key]));
    format!("{id} ({impact}): {help}, {more}\n{}", nodes.join("\n"))
}

/// Returns axe-core's source from its npm package.
fn fetch() -> String {
    let home = PathBuf::from(std::env::var_os("HOME").expect("a home folder"));
    let cache = std::env::var_os("ENIGE_AXE").map_or_else(|| home.join(".cache/enige/axe-core"), PathBuf::from);
    fs::create_dir_all(&cache).expect("a cache folder");
    let lock = File::create(cache.join("lock")).expect("a lock");
    lock.lock().expect("a lock");
    let package = cache.join(format!("axe-core-{VERSION}.tgz"));
    if !package.exists() {
        let mut npm = Command::new("npm");
        npm.args(["pack", "--silent", &format!("axe-core@{VERSION}")]).current_dir(&cache);
        let output = npm.output().expect("npm is on the machine: `.ci/test` installs it");
        assert!(
            output.status.success(),
            "axe-core cannot be fetched from npm's registry; where there is no network, put the package at {}: {}",
            package.display(),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    pipe("sha512sum --check --status", &format!("{SHA512}  {}\n", package.display()));
    let text = pipe(&format!("tar -xzOf '{}' package/axe.min.js", package.display()), "");
    String::from_utf8(text).expect("axe-core is text")
}
