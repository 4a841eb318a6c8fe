//! The layers: which modules a module may know.

use super::source::{Source, module};
use super::{breaches, every_source, expect_none, keeps_in, reaches, text_of, within};

/// The crates of typst.
const TYPST: [&str; 5] = ["typst", "typst_as_lib", "typst_layout", "typst_pdf", "typst_render"];

/// What the store knows of the bot.
const BELOW_THE_STORE: [&str; 5] = ["crate::class", "crate::guess", "crate::event", "crate::ids", "crate::lang"];

#[test]
fn only_what_draws_knows_typst() {
    every_source(|source| TYPST.iter().flat_map(|library| keeps_in(source, library, "bot/draw/")).collect());
}

#[test]
fn an_operation_knows_of_jobs_only_how_to_ask_for_them() {
    every_source(asks_for_jobs_alone);
}

#[test]
fn the_store_knows_the_domain_and_the_bots_data() {
    every_source(knows_what_is_below);
}

#[test]
fn a_module_of_the_domain_imports_only_modules_above_it_in_its_list() {
    let order = order(&text_of("agreements/src/lib.rs"));
    assert!(order.len() > 8, "the list of modules in agreements/src/lib.rs has only {order:?}");
    every_source(|source| looks_up(source, &order));
}

#[test]
fn the_list_of_modules_is_complete() {
    let lib = text_of("agreements/src/lib.rs");
    let order = order(&lib);
    let declared = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let missing = declared.filter(|name| !order.iter().any(|listed| listed == name));
    expect_none(missing.map(|name| format!("agreements/src/lib.rs:1: `{name}` is not in the list")).collect());
}

fn asks_for_jobs_alone(source: &Source) -> Vec<String> {
    let governed = source.file == "bot/operation.rs" || source.file.starts_with("bot/operation/");
    let asks = |path: &str| ["crate::job::Job", "crate::job::CouncilJob"].iter().any(|job| within(path, job));
    let breaks = |path: &str| governed && reaches(path, "crate::job") && !asks(path);
    breaches(source, breaks, "an operation asks for a `Job`, and the worker does it")
}

fn knows_what_is_below(source: &Source) -> Vec<String> {
    let governed = source.file.starts_with("bot/store/");
    let below = |path: &str| within(path, "crate::store") || BELOW_THE_STORE.iter().any(|module| within(path, module));
    let breaks = |path: &str| governed && path.starts_with("crate::") && !below(path);
    breaches(source, breaks, "the store knows the domain and the data of the bot, and decides nothing")
}

/// The modules that the documentation of the domain crate lists, in its order: each `[`name`]` of a line that begins
/// with a dash.
fn order(lib: &str) -> Vec<String> {
    let lines = lib.lines().filter_map(|line| line.strip_prefix("//! - "));
    let heads = lines.filter_map(|line| line.split(':').next());
    let names = heads.flat_map(|head| head.split("[`").skip(1).filter_map(|rest| rest.split("`]").next()));
    names.map(str::to_owned).collect()
}

fn looks_up(source: &Source, order: &[String]) -> Vec<String> {
    let governed = source.file.starts_with("agreements/src/");
    let place = |name: &str| order.iter().position(|listed| listed == name);
    let own = module(&source.file).get(1).and_then(|name| place(name));
    let Some(own) = own.filter(|_| governed) else { return Vec::new() };
    let breaks = |path: &str| {
        let other = path.strip_prefix("crate::").and_then(|rest| place(rest.split("::").next().unwrap_or_default()));
        other.is_some_and(|other| other > own)
    };
    breaches(source, breaks, "it stands below this module in the list in agreements/src/lib.rs")
}

mod snippets {
    use super::*;

    #[test]
    fn the_list_is_read_in_its_order() {
        let lib = "//! A crate, [`not`] a module.\n//! - [`class`]: a [`name`].\n//! - [`lesson`], [`guide`]: both.\n";
        assert_eq!(order(lib), ["class", "lesson", "guide"]);
    }

    #[test]
    fn a_module_that_imports_one_below_it_is_named_with_its_line() {
        let order = ["class", "poll"].map(str::to_owned);
        let of = |file: &str, text: &str| looks_up(&Source::read(file, text), &order);
        let found = of("agreements/src/class/name.rs", "use std::fmt;\nuse crate::poll::Poll;");
        let why = "it stands below this module in the list in agreements/src/lib.rs";
        assert_eq!(found, [format!("agreements/src/class/name.rs:2: `crate::poll::Poll`: {why}")]);
        assert_eq!(of("agreements/src/poll/mod.rs", "use crate::class::Class;"), [""; 0]);
        assert_eq!(of("bot/class/name.rs", "use crate::poll::Poll;"), [""; 0]);
    }

    #[test]
    fn an_operation_that_does_a_job_is_caught() {
        let of = |text: &str| asks_for_jobs_alone(&Source::read("bot/operation/poll.rs", text)).len();
        assert_eq!(of("use crate::job::{CouncilJob, Job};\nfn f() { Job::Card }"), 0);
        assert_eq!(of("use crate::job::hand::Hand;"), 1);
        assert_eq!(of("use crate::job::*;"), 1);
        assert_eq!(of("use crate::job;"), 1);
    }

    #[test]
    fn a_store_that_knows_more_is_caught() {
        let of = |text: &str| knows_what_is_below(&Source::read("bot/store/poll.rs", text)).len();
        assert_eq!(of("use super::{ClassTx, instant};\nuse crate::class::Subject;\nuse crate::ids::PollNo;"), 0);
        assert_eq!(of("fn f() { crate::say::words() }"), 1);
    }
}
