//! Circles of imports: no file imports another that imports it, directly or through others.
//!
//! Every path in a file counts, not only its `use` lines, and so do tests within the file. A name that a module passes
//! on with `use` leads to the file that defines it. A module that only declares a child, or passes its names on, does
//! not import it; one that uses such a name itself does.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::source::{Source, module};
use super::{SOURCES, expect_none};

/// The folders of the crates, with files in them that are crates of their own.
const CRATES: [(&str, &[&str]); 3] =
    [("agreements/src/", &[]), ("bot/", &["bot/main.rs", "bot/build.rs"]), ("tests/", &[])];

#[test]
fn no_file_imports_another_that_imports_it() {
    let circles = CRATES.iter().flat_map(|(root, others)| {
        let files = SOURCES.iter().filter(|source| source.file.starts_with(root));
        Imports::of(files.filter(|source| !others.contains(&source.file.as_str()))).circles()
    });
    expect_none(circles.map(|circle| written(&circle)).collect());
}

/// A file of a circle, with the line on which it imports the next.
struct Step<'a> {
    file: &'a str,
    line: usize,
}

fn written(circle: &[Step<'_>]) -> String {
    let steps = circle.iter().map(|step| format!("{}:{}", step.file, step.line));
    format!("{} -> {}: a circle of imports", steps.collect::<Vec<_>>().join(" -> "), circle[0].file)
}

/// The files of a crate by their modules, and which of them each imports.
struct Imports<'a> {
    files: BTreeMap<String, &'a Source>,
    /// For each module the modules that it imports, with the first line that does.
    edges: BTreeMap<String, BTreeMap<String, usize>>,
}

impl<'a> Imports<'a> {
    fn of(sources: impl Iterator<Item = &'a Source>) -> Imports<'a> {
        let files = sources.map(|source| (module(&source.file).join("::"), source)).collect();
        let mut imports = Imports { files, edges: BTreeMap::new() };
        imports.edges = imports.files.keys().map(|module| (module.clone(), imports.imported_by(module))).collect();
        imports
    }

    fn imported_by(&self, module: &str) -> BTreeMap<String, usize> {
        let source = self.files[module];
        let mut imported = BTreeMap::new();
        for (line, path) in &source.paths {
            let path = path.trim_end_matches('!');
            let Some(target) = self.absolute(module, path).and_then(|path| self.defining(module, path)) else {
                continue;
            };
            if target != module && !passes_on(source, path) {
                imported.entry(target).or_insert(*line);
            }
        }
        imported
    }

    /// A path from the root of the crate; `None` for another crate's, and for a name alone.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        let (first, rest) = path.split_once("::")?;
        let child = format!("{module}::{first}");
        if first == "crate" {
            Some(path.to_owned())
        } else if self.files.contains_key(&child) {
            Some(format!("{child}::{rest}"))
        } else {
            let import = self.files[module].imports.iter().find(|import| import.name == first)?;
            import.path.starts_with("crate::").then(|| format!("{}::{rest}", import.path))
        }
    }

    /// The module of the file that defines what a path names.
    fn defining(&self, from: &str, path: String) -> Option<String> {
        let mut path = path;
        let mut seen = BTreeSet::new();
        loop {
            let module = self.holding(&path)?.to_owned();
            let name = path[module.len()..].trim_start_matches("::").split("::").next().unwrap_or_default();
            let passed = self.files[&module].imports.iter().find(|import| import.name == name && name != "*");
            let after = &path[(module.len() + 2 + name.len()).min(path.len())..];
            let next = passed.map(|import| format!("{}{after}", import.path));
            let next = next.and_then(|next| self.absolute(&module, &next));
            match next {
                Some(next) if module != from && seen.insert(next.clone()) => path = next,
                _ => return Some(module),
            }
        }
    }

    /// The longest part of a path that is a file.
    fn holding<'p>(&self, path: &'p str) -> Option<&'p str> {
        let mut part = path;
        while !self.files.contains_key(part) {
            part = part.rsplit_once("::")?.0;
        }
        Some(part)
    }

    /// One circle for each file that is in none that was found before.
    fn circles(&self) -> Vec<Vec<Step<'a>>> {
        let mut found: Vec<Vec<Step<'a>>> = Vec::new();
        let mut in_one: BTreeSet<String> = BTreeSet::new();
        for start in self.files.keys() {
            let circle = if in_one.contains(start) { None } else { self.shortest_way_back(start) };
            let Some(circle) = circle else { continue };
            let next = circle.iter().cycle().skip(1);
            found.push(circle.iter().zip(next).map(|(from, to)| self.step(from, to)).collect());
            in_one.extend(circle);
        }
        found
    }

    fn step(&self, from: &str, to: &str) -> Step<'a> {
        Step { file: &self.files[from].file, line: self.edges[from][to] }
    }

    fn shortest_way_back(&self, start: &str) -> Option<Vec<String>> {
        let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut queue = VecDeque::from([start]);
        while let Some(module) = queue.pop_front() {
            for next in self.edges[module].keys() {
                if next == start {
                    let back = std::iter::successors(Some(module), |module| came_from.get(module).copied());
                    let mut circle: Vec<String> = back.map(str::to_owned).collect();
                    circle.reverse();
                    return Some(circle);
                }
                if !came_from.contains_key(next.as_str()) {
                    came_from.insert(next, module);
                    queue.push_back(next);
                }
            }
        }
        None
    }
}

/// True for a path that a module passes on from a child and does not use itself.
fn passes_on(source: &Source, path: &str) -> bool {
    let own = module(&source.file).join("::");
    let passed = source.imports.iter().find(|import| import.exported && import.path == path);
    passed.is_some_and(|import| {
        let from_child = !path.starts_with("crate::") || super::within(path, &own);
        let used = |(_, other): &(usize, String)| other != path && other.split("::").next() == Some(&import.name);
        from_child && !source.paths.iter().any(used)
    })
}

mod snippets {
    use super::*;

    /// The circles of a made-up crate, given by its files in `bot/` and their texts.
    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<Source> =
            files.iter().map(|(file, text)| Source::read(&format!("bot/{file}.rs"), text)).collect();
        Imports::of(sources.iter()).circles().iter().map(|circle| written(circle)).collect()
    }

    #[test]
    fn a_circle_is_named_with_its_lines() {
        let found = circles(&[
            ("a", "use crate::b::B;\npub struct A;"),
            ("b", "pub struct B;\n\nfn f() { crate::c::g() }"),
            ("c", "mod tests { use super::super::a::A; }"),
            ("d", "use crate::a::A;"),
        ]);
        assert_eq!(found, ["bot/a.rs:1 -> bot/b.rs:3 -> bot/c.rs:1 -> bot/a.rs: a circle of imports"]);
    }

    #[test]
    fn a_parent_that_uses_what_its_child_defines_is_in_a_circle_with_it() {
        let child = ("a/b", "use super::A;\npub struct B;");
        assert_eq!(circles(&[("a/mod", "mod b;\nuse b::B;\npub struct A(B);"), child]).len(), 1);
        assert_eq!(circles(&[("a", "mod b;\npub use b::B;\npub struct A(B);"), child]).len(), 1);
        assert_eq!(circles(&[("a", "mod b;\npub struct A(b::B);"), child]).len(), 1);
        assert_eq!(circles(&[("a", "mod b;\npub use self::b::B;\npub struct A;"), child]), [""; 0]);
        assert_eq!(circles(&[("a", "pub mod b;\npub struct A;"), child]), [""; 0]);
    }

    #[test]
    fn a_name_that_is_passed_on_leads_to_its_file() {
        let parent = ("a", "mod b;\nmod c;\npub(crate) use b::B;\npub use c::{C as D, f};");
        let found = circles(&[parent, ("a/b", "use super::D;\npub struct B;"), ("a/c", "use crate::a::B;")]);
        assert_eq!(found, ["bot/a/b.rs:1 -> bot/a/c.rs:1 -> bot/a/b.rs: a circle of imports"]);
        let outside = ("e", "use crate::a as x;\npub struct E;\nfn f() { x::f() }");
        let found = circles(&[parent, ("a/c", "use crate::e::E;"), outside]);
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_visibility_is_no_import() {
        let child = ("a/b", "pub(super) struct B;\npub(in super::super) struct C(pub(crate) u8);");
        assert_eq!(circles(&[("a", "mod b;\nuse b::B;\npub struct A(B);"), child]), [""; 0]);
        let child = ("a/b", "pub struct B(pub (super::A, u8));");
        assert_eq!(circles(&[("a", "mod b;\nuse b::B;\npub struct A(B);"), child]).len(), 1);
    }

    #[test]
    fn a_line_of_imports_is_no_circle() {
        let files = [
            ("lib", "pub mod a;\npub mod b;"),
            ("a", "use crate::b::{self, B};\nuse std::fmt;\nfn f() { b::g() }"),
            ("b", "use other::a::A;\npub struct B;\n// use crate::a::A;\nconst A: &str = \"crate::a\";"),
        ];
        assert_eq!(circles(&files), [""; 0]);
    }
}
