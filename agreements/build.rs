//! Builds the crate anew when a data file comes or goes.

fn main() {
    for folder in ["clauses", "polls", "guide", "templates", "lessons"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
