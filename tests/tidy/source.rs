//! A file of Rust, read as tokens: no string and no comment passes for code, and a path is one wherever it stands.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// What the rules look at in a file, each thing with its line.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Its path from the root of the repository.
    pub(super) file: String,
    /// How many lines it has.
    pub(super) lines: usize,
    /// Every path, whether imported or used: groups are written out, `super` and `self` are resolved, a star stays a
    /// star and a macro keeps its mark. A single word is a path too.
    pub(super) paths: Vec<(usize, String)>,
    /// The names that its `use` lines bring in; these are among the paths too.
    pub(super) imports: Vec<Import>,
    /// The methods that it calls and the fields that it reads.
    pub(super) members: Vec<(usize, String)>,
    /// The names of its attributes, also of those behind a `cfg_attr`.
    pub(super) attributes: Vec<(usize, String)>,
    /// Where an `async fn` begins that is not in the body of a trait.
    pub(super) async_functions: Vec<usize>,
    /// What stands in its strings, line by line.
    pub(super) strings: Vec<(usize, String)>,
}

/// A name that a `use` line brings in.
#[derive(Debug)]
pub(super) struct Import {
    /// The name in this file: the one behind `as`, else the last of the path; a star stays a star.
    pub(super) name: String,
    /// The path, resolved as all others are.
    pub(super) path: String,
    /// True for `pub use`, `pub(crate) use` and the like.
    pub(super) exported: bool,
}

/// Where in a file the reader is.
struct Scope {
    module: Vec<String>,
    in_trait: bool,
    /// Within a `use` line: whether it is `pub`.
    import: Option<bool>,
}

impl Source {
    /// Reads a file; its name tells which module it is.
    ///
    /// # Panics
    /// When it is not Rust.
    pub(super) fn read(file: &str, text: &str) -> Source {
        let tokens = text.parse().unwrap_or_else(|error| panic!("{file} cannot be read as Rust: {error}"));
        let mut source = Source { file: file.to_owned(), lines: text.lines().count(), ..Source::default() };
        source.walk(tokens, &Scope { module: module(file), in_trait: false, import: None });
        source
    }

    fn walk(&mut self, tokens: TokenStream, scope: &Scope) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut body_of_trait = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at = match token {
                TokenTree::Group(group) => {
                    let in_trait = scope.in_trait || body_of_trait == Some(at);
                    self.walk(group.stream(), &Scope { module: scope.module.clone(), in_trait, import: None });
                    at + 1
                }
                TokenTree::Literal(literal) => {
                    self.literal(literal.span().start().line, &literal.to_string());
                    at + 1
                }
                TokenTree::Punct(punct) if punct.as_char() == '#' => self.attribute(&tokens, at),
                TokenTree::Ident(_) if is_visibility(&tokens, at) => at + 2,
                TokenTree::Punct(_) => at + 1,
                TokenTree::Ident(word) => {
                    let word = word.to_string();
                    if word == "trait" {
                        body_of_trait = (at..tokens.len()).find(|at| block(&tokens, *at).is_some());
                    }
                    if word == "async" && !scope.in_trait && begins_function(&tokens[at + 1..]) {
                        self.async_functions.push(line(token));
                    }
                    match (tokens.get(at + 1), block(&tokens, at + 2)) {
                        (Some(TokenTree::Ident(name)), Some(body)) if word == "mod" => {
                            let module = scope.module.iter().cloned().chain([name.to_string()]).collect();
                            self.walk(body.stream(), &Scope { module, in_trait: false, import: None });
                            at + 3
                        }
                        _ if is_member(&tokens, at) => {
                            self.members.push((line(token), word));
                            at + 1
                        }
                        _ => {
                            let import = behind_use(&tokens, at);
                            self.path(&tokens, at, &[], &Scope { module: scope.module.clone(), import, ..*scope })
                        }
                    }
                }
            };
        }
    }

    /// Reads the path that begins here behind what stands before its group, and tells where it ends.
    fn path(&mut self, tokens: &[TokenTree], start: usize, before: &[String], scope: &Scope) -> usize {
        let mut path = before.to_vec();
        path.push(word(&tokens[start]));
        let mut at = start + 1;
        while is_separator(tokens, at) {
            match tokens.get(at + 2) {
                Some(next @ TokenTree::Ident(_)) => path.push(word(next)),
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => path.push("*".into()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.group(group, &path, scope);
                    return at + 3;
                }
                _ => break,
            }
            at += 3;
        }
        let is_macro = matches!((tokens.get(at), tokens.get(at + 1)),
            (Some(TokenTree::Punct(mark)), Some(TokenTree::Group(_))) if mark.as_char() == '!');
        let mark = if is_macro { "!" } else { "" };
        self.paths.push((line(&tokens[start]), format!("{}{mark}", scope.absolute(&path))));
        let rest = tokens.get(at..).unwrap_or_default();
        self.import(&path, rest, scope);
        // A new name behind `as` is no path.
        at + if scope.import.is_some() && alias(rest).is_some() { 2 } else { 0 }
    }

    /// Notes the import of a path; `rest` is what stands behind it.
    fn import(&mut self, path: &[String], rest: &[TokenTree], scope: &Scope) {
        let Some(exported) = scope.import else { return };
        let Some(name) = alias(rest).or_else(|| path.last().cloned()) else { return };
        self.imports.push(Import { name, path: scope.absolute(path), exported });
    }

    /// Writes out the group of a `use`; a new name behind `as` is no path.
    fn group(&mut self, group: &Group, before: &[String], scope: &Scope) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for item in tokens.split(|token| is_punct(token, ',')) {
            match item.first() {
                Some(TokenTree::Ident(word)) if word == "self" => {
                    self.paths.push((line(&item[0]), scope.absolute(before)));
                    self.import(before, &item[1..], scope);
                }
                Some(TokenTree::Ident(_)) => {
                    self.path(item, 0, before, scope);
                }
                Some(star) if is_punct(star, '*') => {
                    self.paths.push((line(star), format!("{}::*", scope.absolute(before))));
                    self.import(&[before, &["*".to_owned()]].concat(), &[], scope);
                }
                _ => {}
            }
        }
    }

    /// Names the attribute that begins here, and tells where to read on: within it, or behind it when it is a comment.
    fn attribute(&mut self, tokens: &[TokenTree], hash: usize) -> usize {
        let at = if tokens.get(hash + 1).is_some_and(|token| is_punct(token, '!')) { hash + 2 } else { hash + 1 };
        let Some(TokenTree::Group(group)) = tokens.get(at) else { return at };
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        self.name_attribute(&inside);
        if inside.first().is_some_and(|first| word(first) == "doc") { at + 1 } else { at }
    }

    fn name_attribute(&mut self, tokens: &[TokenTree]) {
        let Some(name @ TokenTree::Ident(_)) = tokens.first() else { return };
        self.attributes.push((line(name), word(name)));
        if let (true, Some(TokenTree::Group(list))) = (word(name) == "cfg_attr", tokens.get(1)) {
            let list: Vec<TokenTree> = list.stream().into_iter().collect();
            for attribute in list.split(|token| is_punct(token, ',')).skip(1) {
                self.name_attribute(attribute);
            }
        }
    }

    fn literal(&mut self, line: usize, text: &str) {
        let is_string = text.contains('"') && !text.starts_with('\'') && !text.starts_with("b'");
        let lines = text.lines().enumerate().filter(|_| is_string);
        self.strings.extend(lines.map(|(below, text)| (line + below, text.to_owned())));
    }
}

impl Scope {
    fn absolute(&self, path: &[String]) -> String {
        let mut rest = path;
        let mut module = self.module.clone();
        while let [first, after @ ..] = rest {
            match first.as_str() {
                "super" => drop(module.pop()),
                "self" if path.len() > 1 => {}
                _ => break,
            }
            rest = after;
        }
        if rest.len() == path.len() {
            return path.join("::");
        }
        module.extend_from_slice(rest);
        module.join("::")
    }
}

/// The module that a file is: `bot/handle/poll.rs` is `crate::handle::poll`.
pub(super) fn module(file: &str) -> Vec<String> {
    let file = file.trim_end_matches(".rs");
    let inside = ["agreements/src/", "bot/", "tests/"].iter().find_map(|root| file.strip_prefix(root)).unwrap_or(file);
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    let parts = inside.split('/').filter(|_| !["lib", "main", "build"].contains(&inside));
    ["crate"].into_iter().chain(parts).map(str::to_owned).collect()
}

fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

fn word(token: &TokenTree) -> String {
    token.to_string().trim_start_matches("r#").to_owned()
}

fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn is_separator(tokens: &[TokenTree], at: usize) -> bool {
    let joint = matches!(tokens.get(at), Some(TokenTree::Punct(first)) if first.spacing() == Spacing::Joint);
    joint && tokens[at..].iter().take(2).filter(|token| is_punct(token, ':')).count() == 2
}

/// True for a field or a method; what follows the two dots of a range may be a path.
fn is_member(tokens: &[TokenTree], at: usize) -> bool {
    let dot = |back: usize| at.checked_sub(back).is_some_and(|before| is_punct(&tokens[before], '.'));
    dot(1) && !dot(2)
}

/// The new name that follows a path in a `use` line.
fn alias(rest: &[TokenTree]) -> Option<String> {
    match rest {
        [TokenTree::Ident(renamed), name @ TokenTree::Ident(_), ..] if renamed == "as" => Some(word(name)),
        _ => None,
    }
}

/// Whether the `use` line that begins before this token is `pub`, if one does.
fn behind_use(tokens: &[TokenTree], at: usize) -> Option<bool> {
    let before = |back: usize| at.checked_sub(back).map(|at| &tokens[at]);
    let says = |back: usize, wanted: &str| before(back).is_some_and(|token| word(token) == wanted);
    let limited = matches!(before(2), Some(TokenTree::Group(_))) && says(3, "pub");
    says(1, "use").then(|| says(2, "pub") || limited)
}

/// True for `pub(super)` and the like, whose words are no path.
fn is_visibility(tokens: &[TokenTree], at: usize) -> bool {
    let Some(TokenTree::Group(group)) = tokens.get(at + 1) else { return false };
    let inside: Vec<String> = group.stream().into_iter().map(|token| word(&token)).collect();
    let whole = inside.len() == 1 && ["crate", "self", "super"].contains(&inside[0].as_str());
    word(&tokens[at]) == "pub" && (whole || inside.first().is_some_and(|first| first == "in"))
}

fn begins_function(tokens: &[TokenTree]) -> bool {
    let words = tokens.iter().take_while(|token| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_)));
    words.map(word).any(|word| word == "fn")
}

fn block(tokens: &[TokenTree], at: usize) -> Option<&Group> {
    match tokens.get(at) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    }
}
