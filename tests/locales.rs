//! The texts: every language has the same messages in the same form, and no text is unused.

mod language;
mod length;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use agreements::catalogue::Catalogue;
use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};
use proc_macro2::{TokenStream, TokenTree};

use language::{Definition, Language, Part, SOURCE, languages, source};

/// Shorter texts, such as names and single words, may be equal in two languages.
const LONG_ENOUGH_TO_DIFFER: usize = 25;

#[test]
fn every_file_parses() {
    expect_none(languages().flat_map(|language| language.faults.clone()).collect());
}

#[test]
fn every_language_has_the_same_files() {
    expect_none(languages().flat_map(|language| differences(language, |language| language.files.clone())).collect());
}

#[test]
fn every_language_has_the_same_messages_in_the_same_files() {
    let ids = |language: &Language| language.messages.iter().map(|(id, said)| format!("{}: {id}", said.file)).collect();
    expect_none(languages().flat_map(|language| differences(language, ids)).collect());
}

#[test]
fn every_message_takes_the_same_variables_in_every_language() {
    expect_same("takes the variables", |said| said.variables().into_iter().map(|name| format!("${name}")).collect());
}

#[test]
fn every_message_has_the_same_attributes_in_every_language() {
    expect_same("has the attributes", |said| said.message.attributes.iter().map(|a| a.id.name.clone()).collect());
}

#[test]
fn every_message_chooses_by_the_same_variables_in_every_language() {
    expect_same("chooses by", |said| choices(said).map(|(by, _)| by).collect());
}

#[test]
fn every_choice_has_one_default() {
    let without = |_: &str, said: &Definition| {
        choices(said).any(|(_, variants)| variants.iter().filter(|variant| variant.default).count() != 1)
    };
    expect_no_message("has a choice without a default, or with several", without);
}

#[test]
fn every_plural_has_both_forms() {
    expect_no_message("has a plural that lacks [one] or [other]", |_, said| {
        choices(said).any(|(_, variants)| lacks_a_form(variants))
    });
}

#[test]
fn every_message_has_a_text() {
    expect_no_message("has no value", |_, said| said.message.value.is_none() || said.words().trim().is_empty());
}

#[test]
fn variables_are_described_in_the_order_of_the_functions_parameters() {
    let mut breaches = Vec::new();
    for (id, said) in source().messages.iter().filter(|(_, said)| !said.is_content()) {
        let (described, taken) = (described(said), said.variables());
        if described != taken {
            breaches.push(format!("{}: `{id}` describes {described:?} and takes {taken:?}", said.place));
        }
    }
    let why = "the function that is made of a message takes its variables in the order in which they first appear in \
               it, what a choice turns on before what can be chosen: describe each as `# $name (String)` or \
               `# $name (Number)` directly above the message, in that order";
    assert!(breaches.is_empty(), "{why}:\n{}", breaches.join("\n"));
}

#[test]
fn every_typed_message_is_used_and_every_used_message_exists() {
    let functions: BTreeMap<String, &Definition> =
        source().messages.values().filter(|said| !said.is_content()).flat_map(functions).collect();
    let said = functions_called();
    let unsaid = functions.iter().filter(|(function, _)| !said.contains(*function) && *function != "msg_language_name");
    let unsaid = unsaid.map(|(function, message)| format!("{}: nobody calls `{function}`", message.place));
    let unknown = said.iter().filter(|function| !functions.contains_key(*function));
    let unknown = unknown.map(|function| format!("bot/: `{function}` has no message in locales/{SOURCE}/"));
    expect_none(unsaid.chain(unknown).collect());
}

#[test]
fn every_language_has_exactly_the_texts_of_the_catalogue() {
    let catalogue = Catalogue::embedded().expect("the embedded catalogue is sound");
    let wanted: BTreeSet<String> = catalogue.text_ids().into_iter().collect();
    let mut breaches = Vec::new();
    for language in languages() {
        let content = language.messages.iter().filter(|(_, said)| said.is_content());
        let there: BTreeSet<String> = content.map(|(id, _)| id.clone()).collect();
        let missing =
            wanted.difference(&there).map(|id| format!("locales/{}/content/: `{id}` is missing", language.code));
        let unused = there.difference(&wanted);
        let unused = unused.map(|id| format!("{}: `{id}` is in no data file", language.messages[id].place));
        breaches.extend(missing.chain(unused));
    }
    expect_none(breaches);
}

#[test]
fn no_text_has_leftovers() {
    expect_no_message("has a `TODO`, a straight quotation mark or an empty text in it", |_, said| {
        said.parts().iter().any(|part| match part {
            Part::Words(words) => words.contains("TODO") || words.contains('"'),
            Part::Literal(text) => text.is_empty() || text.contains("TODO") || text.contains("\\\""),
            Part::Variable(_) | Part::Choice(..) => false,
        })
    });
}

#[test]
fn no_text_has_two_spaces_in_a_row() {
    expect_no_message("has two spaces in a row", |_, said| said.words().contains("  "));
}

#[test]
fn no_language_is_a_copy_of_another() {
    let all: Vec<&Language> = languages().collect();
    let pairs = all.iter().enumerate().flat_map(|(at, one)| all[at + 1..].iter().map(move |other| (*one, *other)));
    expect_none(pairs.filter_map(|(one, other)| copied(one, other)).collect());
}

#[track_caller]
fn expect_none(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "the texts are not as they should be:\n{}", breaches.join("\n"));
}

/// Fails with every message of every language for which the check is true.
#[track_caller]
fn expect_no_message(what: &str, is_so: impl Fn(&str, &Definition) -> bool) {
    let messages = languages().flat_map(|language| &language.messages).filter(|(id, said)| is_so(id, said));
    expect_none(messages.map(|(id, said)| format!("{}: `{id}` {what}", said.place)).collect());
}

/// Fails with every message that differs from the source's message in this respect.
#[track_caller]
fn expect_same(what: &str, of: impl Fn(&Definition) -> BTreeSet<String>) {
    let mut breaches = Vec::new();
    for (id, said) in languages().flat_map(|language| &language.messages) {
        let Some(model) = source().messages.get(id) else { continue };
        let (own, theirs) = (of(said), of(model));
        if own != theirs {
            breaches.push(format!("{}: `{id}` {what} {own:?}, and in {SOURCE} {theirs:?}", said.place));
        }
    }
    expect_none(breaches);
}

/// The entries that only one of a language and the source has.
fn differences(language: &Language, of: impl Fn(&Language) -> BTreeSet<String>) -> Vec<String> {
    let (own, theirs) = (of(language), of(source()));
    let missing = theirs.difference(&own).map(|what| format!("locales/{}/{what}: is missing", language.code));
    let unused = own.difference(&theirs).map(|what| format!("locales/{}/{what}: {SOURCE} has none", language.code));
    missing.chain(unused).collect()
}

/// The choices of a message, each with the variable that it depends on.
fn choices(said: &Definition) -> impl Iterator<Item = (String, &[Variant<String>])> {
    said.parts().into_iter().filter_map(|part| match part {
        Part::Choice(selector, variants) => Some((depends_on(selector), variants)),
        Part::Words(_) | Part::Literal(_) | Part::Variable(_) => None,
    })
}

fn depends_on(selector: &InlineExpression<String>) -> String {
    match selector {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::FunctionReference { id, arguments } => {
            let turned_on: Vec<String> = arguments.positional.iter().map(depends_on).collect();
            format!("{}({})", id.name, turned_on.join(", "))
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => "something that is no variable".into(),
    }
}

/// True for a plural that lacks one of its two forms.
fn lacks_a_form(variants: &[Variant<String>]) -> bool {
    let names = variants.iter().filter_map(|variant| match &variant.key {
        VariantKey::Identifier { name } => Some(name.as_str()),
        VariantKey::NumberLiteral { .. } => None,
    });
    let names: BTreeSet<&str> = names.collect();
    let by_exact_number = names.len() < variants.len();
    match (names.contains("one"), names.contains("other")) {
        (true, other) => !other,
        // `[0] nobody *[other] some` is not a plural.
        (false, other) => other && !by_exact_number,
    }
}

/// The variables in the comment above a message, in order, if their type is known.
fn described(said: &Definition) -> Vec<&str> {
    let lines = said.message.comment.iter().flat_map(|comment| &comment.content);
    let variables = lines.filter_map(|line| line.strip_prefix('$')?.split_once(' '));
    let typed = variables.filter(|(_, rest)| rest.starts_with("(String)") || rest.starts_with("(Number)"));
    typed.map(|(name, _)| name).collect()
}

/// The functions generated from a message: one for its value, one for each attribute.
fn functions(said: &Definition) -> Vec<(String, &Definition)> {
    let name = format!("msg_{}", said.message.id.name);
    let attributes = said.message.attributes.iter().map(|attribute| format!("{name}_{}", attribute.id.name));
    let all = said.message.value.iter().map(|_| name.clone()).chain(attributes);
    all.map(|function| (function.replace('-', "_"), said)).collect()
}

/// The message functions that the bot calls.
fn functions_called() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for folder in ["say", "handle", "draw", "job", "web"] {
        read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("bot").join(folder), &mut said);
    }
    said
}

fn read_folder(folder: &Path, said: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            read_folder(&path, said);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a listed file can be read");
            read_tokens(text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display())), said);
        }
    }
}

fn read_tokens(tokens: TokenStream, said: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => read_tokens(group.stream(), said),
            TokenTree::Ident(word) if word.to_string().starts_with("msg_") => drop(said.insert(word.to_string())),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// A breach if two languages share too many long texts.
fn copied(one: &Language, other: &Language) -> Option<String> {
    let long = |said: &Definition| said.words().chars().count() > LONG_ENOUGH_TO_DIFFER;
    let both = one.messages.iter().filter_map(|(id, said)| Some((id, said, other.messages.get(id)?)));
    let long: Vec<_> = both.filter(|(_, said, translated)| long(said) && long(translated)).collect();
    let same = long.iter().filter(|(_, said, translated)| said.words() == translated.words());
    let same: Vec<&str> = same.map(|(id, ..)| id.as_str()).collect();
    let copied = same.len() * 100 >= long.len() * 15;
    copied
        .then(|| format!("{} and {} share {} of {}: {}", one.code, other.code, same.len(), long.len(), same.join(", ")))
}
