//! A language as its files define it: each message with its location and its parts in reading order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant};
use fluent_syntax::parser;

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");

/// The language that the others are translated from.
pub(super) const SOURCE: &str = "nb";

static LANGUAGES: LazyLock<BTreeMap<String, Language>> = LazyLock::new(|| {
    let codes = names_in(Path::new(LOCALES), |path| path.is_dir());
    codes.into_iter().map(|code| (code.clone(), Language::read(&code))).collect()
});

/// The texts of a language.
pub(super) struct Language {
    /// The name of its folder.
    pub(super) code: String,
    /// Its files, from its folder: `poll.ftl`, `content/lessons.ftl`.
    pub(super) files: BTreeSet<String>,
    /// Its messages by id.
    pub(super) messages: BTreeMap<String, Definition>,
    /// Parse errors and duplicate messages.
    pub(super) faults: Vec<String>,
    bundle: FluentBundle<FluentResource>,
}

/// A message of a language.
pub(super) struct Definition {
    /// Its file, from the folder of its language.
    pub(super) file: String,
    /// Its location: `locales/nb/poll.ftl:3`.
    pub(super) place: String,
    /// The message.
    pub(super) message: Message<String>,
}

/// A part of a message.
pub(super) enum Part<'a> {
    /// Literal words.
    Words(&'a str),
    /// A text in quotation marks within braces.
    Literal(&'a str),
    /// A variable, in the text or as the selector of a choice.
    Variable(&'a str),
    /// A choice; its selector and its variants are the parts that follow.
    Choice(&'a InlineExpression<String>, &'a [Variant<String>]),
}

/// All languages, by the names of their folders.
pub(super) fn languages() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.values()
}

/// The language that the others are translated from.
pub(super) fn source() -> &'static Language {
    &LANGUAGES[SOURCE]
}

impl Language {
    fn read(code: &str) -> Language {
        let folder = Path::new(LOCALES).join(code);
        let is_text = |path: &Path| path.extension().is_some_and(|extension| extension == "ftl");
        let content = names_in(&folder.join("content"), is_text).into_iter().map(|name| format!("content/{name}"));
        let files: BTreeSet<String> = names_in(&folder, is_text).into_iter().chain(content).collect();
        let mut bundle =
            FluentBundle::new_concurrent(vec![code.parse().expect("a folder is named by a language's tag")]);
        bundle.set_use_isolating(false);
        let code = code.to_owned();
        let mut language = Language { code, files, messages: BTreeMap::new(), faults: Vec::new(), bundle };
        for file in language.files.clone() {
            let text = fs::read_to_string(folder.join(&file)).expect("a listed file can be read as UTF-8");
            language.add(&file, text);
        }
        language
    }

    fn add(&mut self, file: &str, text: String) {
        let path = format!("locales/{}/{file}", self.code);
        let parsed = parser::parse(text.clone()).unwrap_or_else(|(read, errors)| {
            let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
            self.faults.extend(errors.iter().map(|error| format!("{path}:{}: {error}", line(error.pos.start))));
            read
        });
        for entry in parsed.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.clone();
            let begins = |line: &str| line.strip_prefix(&id).is_some_and(|rest| rest.trim_start().starts_with('='));
            let place = format!("{path}:{}", text.lines().position(begins).map_or(0, |before| before + 1));
            let said = Definition { file: file.to_owned(), place, message };
            if let Some(first) = self.messages.insert(id.clone(), said) {
                self.faults.push(format!("{}: `{id}` stands in {path} too", first.place));
            }
        }
        // Parse errors are faults already; the rest can still be filled in.
        self.bundle.add_resource_overriding(FluentResource::try_new(text).unwrap_or_else(|(read, _)| read));
    }

    /// The message with its variables filled in.
    ///
    /// # Panics
    /// When there is no such message or a variable has no value.
    pub(super) fn filled<'a, V: Into<FluentValue<'a>>>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'a str, V)>,
    ) -> String {
        let values: FluentArgs<'_> = values.into_iter().collect();
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("there is no `{id}` in {}", self.code));
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        assert!(errors.is_empty(), "`{id}` cannot be filled in in {}: {errors:?}", self.code);
        text
    }
}

impl Definition {
    /// True for a text of the catalogue, false for a typed message.
    pub(super) fn is_content(&self) -> bool {
        self.file.starts_with("content/")
    }

    /// The part of a lesson that it is, if any; all options are `option`.
    pub(super) fn part_of_lesson(&self) -> Option<&str> {
        let id = self.message.id.name.strip_prefix("lesson-").filter(|_| self.is_content())?;
        let whole = ["option", "answer", "follow"].into_iter().find(|part| id.contains(&format!("-{part}")));
        whole.or_else(|| id.rsplit('-').next())
    }

    /// The most words that it may have, if its kind of content has a limit.
    pub(super) fn most_words(&self) -> Option<usize> {
        let id = self.message.id.name.as_str();
        if let Some(part) = self.part_of_lesson() {
            return Some(match part {
                "scene" | "care" => 40,
                "answer" => 90,
                "aim" | "say" => 35,
                "try" => 30,
                "follow" => 25,
                _ => 20,
            });
        }
        let starts = |start: &str| self.is_content() && id.starts_with(start);
        let parts = [("law-", 50), ("incident-", 35), ("helpline-", 25), ("setting-", 15), ("series-", 20)];
        let other = parts.into_iter().find(|(start, _)| starts(start)).map(|(_, most)| most);
        other.or_else(|| (starts("app-") || starts("quiz-")).then_some(30))
    }

    /// Its parts in reading order: the selector of a choice comes before its variants.
    pub(super) fn parts(&self) -> Vec<Part<'_>> {
        let attributes = self.message.attributes.iter().map(|attribute| &attribute.value);
        let mut parts = Vec::new();
        for pattern in self.message.value.iter().chain(attributes) {
            read_pattern(pattern, &mut parts);
        }
        parts
    }

    /// Its variables in the order in which they first appear.
    pub(super) fn variables(&self) -> Vec<&str> {
        let mut variables = Vec::new();
        for part in self.parts() {
            if let Part::Variable(name) = part
                && !variables.contains(&name)
            {
                variables.push(name);
            }
        }
        variables
    }

    /// Its words, with variable names in place of the variables.
    pub(super) fn words(&self) -> String {
        let word = |part: &Part<'_>| match part {
            Part::Words(words) | Part::Literal(words) => Some((*words).to_owned()),
            Part::Variable(name) => Some(format!("${name}")),
            Part::Choice(..) => None,
        };
        self.parts().iter().filter_map(word).collect()
    }
}

fn read_pattern<'a>(pattern: &'a Pattern<String>, parts: &mut Vec<Part<'a>>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Words(value)),
            PatternElement::Placeable { expression } => read_expression(expression, parts),
        }
    }
}

fn read_expression<'a>(expression: &'a Expression<String>, parts: &mut Vec<Part<'a>>) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, parts),
        Expression::Select { selector, variants } => {
            parts.push(Part::Choice(selector, variants));
            read_inline(selector, parts);
            for variant in variants {
                read_pattern(&variant.value, parts);
            }
        }
    }
}

fn read_inline<'a>(inline: &'a InlineExpression<String>, parts: &mut Vec<Part<'a>>) {
    let arguments = match inline {
        InlineExpression::VariableReference { id } => return parts.push(Part::Variable(&id.name)),
        InlineExpression::StringLiteral { value } => return parts.push(Part::Literal(value)),
        InlineExpression::Placeable { expression } => return read_expression(expression, parts),
        InlineExpression::FunctionReference { arguments, .. } => arguments,
        InlineExpression::TermReference { arguments: Some(arguments), .. } => arguments,
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { arguments: None, .. } => return,
    };
    // A named argument is formatting and never part of the text.
    for argument in &arguments.positional {
        read_inline(argument, parts);
    }
}

fn names_in(folder: &Path, wanted: impl Fn(&Path) -> bool) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder can be listed").path()).filter(|path| wanted(path));
    paths.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect()
}
