//! Rebuilds the crate when a data file is added or removed.

fn main() {
    let folders =
        ["clauses", "polls", "templates", "lessons", "series", "quizzes", "guide", "laws", "incidents", "helplines"];
    for folder in folders {
        println!("cargo::rerun-if-changed={folder}");
    }
}
