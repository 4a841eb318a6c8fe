//! The texts: every language says all that Norwegian says, in the same way, and nothing is left over.

mod language;
mod length;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use agreements::catalogue::Catalogue;
use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};
use proc_macro2::{TokenStream, TokenTree};

use language::{Language, Part, SOURCE, Said, languages, source};

#[test]
fn every_file_can_be_read_to_its_end() {
    expect_none(languages().flat_map(|language| language.faults.clone()).collect());
}

#[test]
fn every_language_has_the_same_files() {
    let differences = |language: &'static Language| {
        let differing = language.files.symmetric_difference(&source().files);
        differing.map(|file| format!("locales/{}/{file}: stands in only one of this language and {SOURCE}", language.code))
    };
    expect_none(languages().flat_map(differences).collect());
}

#[test]
fn every_language_has_the_same_messages_in_the_same_files() {
    let ids = |language: &Language| -> BTreeSet<String> {
        let file = |said: &Said| said.place.split(['/', ':']).skip(2).take_while(|part| part.parse::<u32>().is_err()).collect::<Vec<_>>().join("/");
        language.messages.iter().map(|(id, said)| format!("{}: `{id}`", file(said))).collect()
    };
    expect_none(Vec::from_iter(ids(source())));
}
