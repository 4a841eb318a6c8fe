//! The account that the embedded server runs under: Postgres refuses to run as root.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// Where the server's data goes when root's own data directory cannot be entered by the account.
const ELSEWHERE: &str = "/var/lib/enige";

/// The account of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Account {
    /// The one that the program runs under.
    Ours,
    /// Another one, since the program runs as root.
    Unprivileged {
        /// Its user id.
        uid: u32,
        /// Its group id.
        gid: u32,
    },
}

impl Account {
    /// Our own account, or an unprivileged one of the system when we are root.
    pub(super) fn current_or_unprivileged() -> Result<Account> {
        // A file that we make is ours; asking for our own id would need unsafe code.
        let probe = tempfile_owner().context("cannot find out which account this is")?;
        if probe != 0 {
            return Ok(Account::Ours);
        }
        let passwd = fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
        from_passwd(&passwd)
            .context("started as root, and the system has neither `postgres` nor `nobody`: start as a user")
    }

    /// Makes a command run under this account.
    pub(super) fn become_by(self, command: &mut Command) {
        if let Account::Unprivileged { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
    }

    /// Gives a file or folder to this account.
    pub(super) fn own(self, path: &Path) -> Result<()> {
        match self {
            Account::Ours => Ok(()),
            Account::Unprivileged { uid, gid } => {
                chown(path, Some(uid), Some(gid)).with_context(|| format!("cannot hand over {}", path.display()))
            }
        }
    }

    /// The folder for the server's files: below the data directory, or elsewhere when the account cannot get there.
    pub(super) fn home_for(self, data_dir: &Path) -> Result<PathBuf> {
        let mut home = data_dir.join("postgres");
        if self != Account::Ours && !self.can_enter(data_dir) {
            let hash = blake3::hash(data_dir.as_os_str().as_encoded_bytes()).to_hex();
            home = Path::new(ELSEWHERE).join(&hash[..16]);
            tracing::info!("{} is root's alone: the database stands in {}", data_dir.display(), home.display());
        }
        fs::create_dir_all(&home).with_context(|| format!("cannot make {}", home.display()))?;
        self.own(&home)?;
        Ok(home)
    }

    fn can_enter(self, folder: &Path) -> bool {
        folder.ancestors().all(|folder| {
            fs::metadata(folder).is_ok_and(|meta| {
                let ours = matches!(self, Account::Unprivileged { uid, .. } if uid == meta.uid());
                let bit = if ours { 0o100 } else { 0o001 };
                meta.permissions().mode() & bit != 0
            })
        })
    }
}

fn tempfile_owner() -> std::io::Result<u32> {
    match fs::metadata("/proc/self") {
        Ok(meta) => Ok(meta.uid()),
        Err(_) => {
            let path = std::env::temp_dir().join(format!("enige-who-{}", std::process::id()));
            fs::write(&path, "")?;
            let owner = fs::metadata(&path).map(|meta| meta.uid());
            fs::remove_file(&path)?;
            owner
        }
    }
}

fn from_passwd(passwd: &str) -> Option<Account> {
    ["postgres", "nobody"].into_iter().find_map(|name| {
        let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut ids = line.split(':').skip(2).map(str::parse);
        Some(Account::Unprivileged { uid: ids.next()?.ok()?, gid: ids.next()?.ok()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_hands_the_server_to_postgres_or_else_to_nobody() {
        let both = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\npostgres:x:104:108::/:/bin/sh\n";
        assert_eq!(from_passwd(both), Some(Account::Unprivileged { uid: 104, gid: 108 }));
        assert_eq!(from_passwd(&both[..60]), Some(Account::Unprivileged { uid: 65534, gid: 65534 }));
        assert_eq!(from_passwd("root:x:0:0::/root:/bin/sh\n"), None);
    }
}
