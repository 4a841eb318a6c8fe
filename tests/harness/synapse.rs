//! A real Synapse for the whole run: installed once outside the clone, started on a free port, stopped with the tests.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::OnceCell;

use super::cleanup::{after_the_tests, ends};
use super::wait::found;

/// The version that the tests need.
const SYNAPSE: &str = "matrix-synapse==1.163.2";

/// How long Synapse may take to start.
const PATIENCE: Duration = Duration::from_mins(1);

static SERVER: OnceCell<String> = OnceCell::const_new();

/// The URL of the homeserver; the first call starts it.
pub(crate) async fn homeserver() -> &'static str {
    SERVER.get_or_init(start).await
}

async fn start() -> String {
    let python = tokio::task::spawn_blocking(python).await.expect("no panic");
    let dir = tempfile::tempdir().expect("a folder for the homeserver").keep();
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
    let config = dir.join("homeserver.yaml");
    fs::write(&config, homeserver_yaml(&dir, port)).expect("the configuration can be written");
    fs::write(dir.join("log.yaml"), LOG_YAML).expect("the configuration can be written");
    let synapse = |extra: &[&str]| {
        let mut command = Command::new(&python);
        command.args(["-m", "synapse.app.homeserver", "-c"]).arg(&config).args(extra).current_dir(&dir);
        command.stdin(Stdio::null());
        command
    };
    let keys = synapse(&["--generate-keys"]).output().expect("Synapse starts");
    assert!(keys.status.success(), "{}", String::from_utf8_lossy(&keys.stderr));
    let log = File::create(dir.join("out.log")).expect("a log");
    let mut run = tokio::process::Command::from(synapse(&[]));
    let server = run.stdout(log.try_clone().expect("a log")).stderr(log).spawn().expect("Synapse starts");
    let pid = server.id().expect("it has just been started").to_string();
    after_the_tests(&format!("kill {pid}; {}; rm -rf '{}'", ends(&pid), dir.display()));
    let server = Mutex::new(server);
    found("Synapse to come up", PATIENCE, || async {
        let told = || fs::read_to_string(dir.join("out.log")).unwrap_or_default();
        let ended = server.lock().expect("nobody panics").try_wait().expect("a child of ours");
        assert!(ended.is_none(), "Synapse has ended: {}", told());
        TcpStream::connect(("127.0.0.1", port)).await.map_err(|_| told())
    })
    .await;
    format!("http://127.0.0.1:{port}")
}

/// The Python of a virtual environment with Synapse, created on first use.
fn python() -> PathBuf {
    let home = PathBuf::from(std::env::var_os("HOME").expect("a home folder"));
    let venv = std::env::var_os("ENIGE_SYNAPSE").map_or_else(|| home.join(".cache/enige/synapse"), PathBuf::from);
    let python = venv.join("bin/python");
    fs::create_dir_all(venv.parent().expect("a folder above")).expect("a cache folder");
    let lock = File::create(venv.with_extension("lock")).expect("a lock");
    lock.lock().expect("a lock");
    let there = || {
        let import = Command::new(&python).args(["-c", "import synapse"]).stderr(Stdio::null()).status();
        import.is_ok_and(|status| status.success())
    };
    if !there() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv));
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", SYNAPSE]));
        assert!(there(), "Synapse was installed and is not there");
    }
    python
}

fn run(command: &mut Command) {
    let output = command.output().expect("python3 with its venv module is on the machine");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn homeserver_yaml(dir: &Path, port: u16) -> String {
    let dir = dir.display();
    let plenty = "{per_second: 10000, burst_count: 10000}";
    format!(
        "server_name: test\n\
         pid_file: {dir}/pid\n\
         log_config: {dir}/log.yaml\n\
         media_store_path: {dir}/media\n\
         signing_key_path: {dir}/signing.key\n\
         database: {{name: sqlite3, args: {{database: {dir}/homeserver.db}}}}\n\
         listeners:\n\
         - port: {port}\n  \
           type: http\n  \
           tls: false\n  \
           bind_addresses: ['127.0.0.1']\n  \
           resources: [{{names: [client], compress: false}}]\n\
         trusted_key_servers: []\n\
         suppress_key_server_warning: true\n\
         report_stats: false\n\
         enable_registration: true\n\
         enable_registration_without_verification: true\n\
         macaroon_secret_key: for tests alone\n\
         presence: {{enabled: false}}\n\
         rc_message: {plenty}\n\
         rc_registration: {plenty}\n\
         rc_login: {{address: {plenty}, account: {plenty}, failed_attempts: {plenty}}}\n\
         rc_joins: {{local: {plenty}, remote: {plenty}}}\n\
         rc_joins_per_room: {plenty}\n\
         rc_invites: {{per_room: {plenty}, per_user: {plenty}, per_issuer: {plenty}}}\n"
    )
}

const LOG_YAML: &str = "\
version: 1
formatters: {brief: {format: '%(levelname)s %(name)s %(message)s'}}
handlers: {console: {class: logging.StreamHandler, formatter: brief}}
root: {level: WARNING, handlers: [console]}
disable_existing_loggers: false
";
