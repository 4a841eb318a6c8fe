//! Generates one typed function for each message of the bot, and fails when a language lacks a message.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let typed = format!("{out}/locales");
    if let Err(error) = copy_typed(Path::new("locales"), Path::new(&typed)) {
        println!("cargo::error=cannot copy locales to {typed}: {error}");
        return ExitCode::FAILURE;
    }
    let options = BuildOptions::default()
        .with_locales_folder(&typed)
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
        .with_default_language("nb")
        .with_lint_level(LintLevel::Deny)
        .without_bidi_isolation()
        .without_format();
    build_from_locales_folder(options)
}

/// Copies each language's own files, not its subfolders: the program finds content by id, without functions.
fn copy_typed(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for language in fs::read_dir(from)? {
        let language = language?;
        let folder = to.join(language.file_name());
        fs::create_dir_all(&folder)?;
        for file in fs::read_dir(language.path())? {
            let file = file?;
            if file.file_type()?.is_file() {
                fs::copy(file.path(), folder.join(file.file_name()))?;
            }
        }
    }
    Ok(())
}
