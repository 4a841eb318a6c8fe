//! The third-party notices that `enige licences` prints. They list every package that the program links on any
//! platform, with its licence.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use license_fetcher::Package;
use license_fetcher::prelude::{ConfigBuilder, package_list_with_licenses};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The fonts that the program ships: their names, and the file with their licence.
const FONTS: [(&str, &str); 2] = [
    ("Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Emoji (fonts)", "bot/draw/fonts/LICENSE-Noto.txt"),
    ("DejaVu Sans (font)", "bot/draw/fonts/LICENSE-DejaVu.txt"),
];

fn heading(package: &Package) -> String {
    let licence = package.license_identifier.as_deref().unwrap_or("see below");
    let home = package.repository.as_deref().or(package.homepage.as_deref()).unwrap_or("no address");
    format!("{} {}, {licence}, {home}", package.name, package.version)
}

/// A text without what differs between copies of one licence: spaces at the ends of lines, and empty lines around it.
fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn notices() -> String {
    let config = ConfigBuilder::from_path(ROOT).build().expect("cargo runs here");
    let packages = package_list_with_licenses(config).expect("cargo knows the packages");
    let mut packages: Vec<&Package> = packages.iter().filter(|package| package.name != "agreements").collect();
    packages.retain(|package| package.name != "enige");
    packages.sort_by_key(|package| heading(package));
    let mut text =
        String::from("Enige is licensed under the EUPL-1.2. It is built from the work of others, with thanks:\n\n");
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        writeln!(text, "{}", heading(package)).expect("memory is enough");
        if package.license_texts.is_empty() {
            writeln!(text, "    by {}; the package has no text of its own", package.authors.join(", "))
                .expect("memory");
        }
        for (_, licence) in &package.license_texts {
            let known = owners.entry(tidied(licence)).or_default();
            let name = format!("{} {}", package.name, package.version);
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
    for (name, file) in FONTS {
        writeln!(text, "{name}, {file}").expect("memory is enough");
        let licence = std::fs::read_to_string(Path::new(ROOT).join(file)).expect("the font has a licence");
        owners.entry(tidied(&licence)).or_default().push(name.to_owned());
    }
    for (licence, names) in owners {
        let line = "=".repeat(80);
        writeln!(text, "\n{line}\n{}\n{line}\n\n{licence}", names.join(", ")).expect("memory is enough");
    }
    text
}

/// `UPDATE_EXPECT=1` writes them anew, as it does with snapshots.
#[test]
fn the_notices_name_every_package_that_is_linked() {
    let (path, fresh) = (Path::new(ROOT).join("bot/notices.txt"), notices());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).expect("the sources can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let missing = fresh.lines().find(|line| !committed.lines().any(|known| known == *line));
    assert!(
        committed == fresh,
        "bot/notices.txt is stale, for example `{}`: run UPDATE_EXPECT=1 cargo test -p tidy --test notices",
        missing.unwrap_or("a line too many")
    );
}
