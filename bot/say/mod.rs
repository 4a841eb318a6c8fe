//! The bot's words: a domain value and a language become a [`Post`](crate::chat::Post); one file per `.ftl`.

pub(crate) mod agreement;
pub(crate) mod app;
pub(crate) mod ask;
pub(crate) mod asked;
pub(crate) mod council;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod help;
pub(crate) mod kit;
pub(crate) mod lead;
pub(crate) mod lesson;
pub(crate) mod page;
pub(crate) mod plan;
pub(crate) mod point;
pub(crate) mod poll;
pub(crate) mod pulse;
pub(crate) mod pupils;
pub(crate) mod pupils_room;
pub(crate) mod quiz;
mod ready;
pub(crate) mod refusal;
pub(crate) mod result;
mod rule;
pub(crate) mod schedule;
pub(crate) mod seat;
pub(crate) mod session;
pub(crate) mod sign;
pub(crate) mod sos;
mod source;
pub(crate) mod start;
pub(crate) mod suggest;
pub(crate) mod time;

/// A typed function for each message, generated from `locales/` at build time.
#[expect(clippy::all, dead_code, unreachable_pub, reason = "generated")]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::Path;

use agreements::agreement::blank::Filled;
use agreements::catalogue::Catalogue;
use agreements::content::id::OptionId;
use anyhow::{Context, Result, bail};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use l10n::{L10n, L10nLanguage};
use unicode_bidi::BidiClass;

use crate::chat::{Button, Buttons};
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Either, Press};

/// The longest title from a person's own words, in characters.
const LONGEST_TITLE: usize = 40;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Who reads a list, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader {
    /// True if they lead the class or the council.
    pub(crate) leads: bool,
    /// True if nobody else reads it.
    pub(crate) private: bool,
}

/// All texts in one language.
pub(crate) struct Words {
    lang: Lang,
    typed: L10nLanguage,
    content: FluentBundle<FluentResource>,
}

impl Deref for Words {
    type Target = L10nLanguage;

    fn deref(&self) -> &L10nLanguage {
        &self.typed
    }
}

/// All texts in all languages.
pub(crate) struct Texts(BTreeMap<&'static str, Words>);

impl Texts {
    /// Loads the embedded texts, with the operator's own from `folder/locales/<language>/` on top.
    ///
    /// # Errors
    /// If a file cannot be read, or a language lacks a text of the catalogue.
    pub(crate) fn load(catalogue: &Catalogue, folder: Option<&Path>) -> Result<Texts> {
        let mut all = BTreeMap::new();
        for lang in Lang::ALL {
            all.insert(lang.code(), Words::load(lang, folder)?);
        }
        let texts = Texts(all);
        let missing = texts.missing(catalogue);
        if !missing.is_empty() {
            bail!("texts are missing: {}", missing.join(", "));
        }
        let unfilled = texts.unfilled(catalogue);
        if !unfilled.is_empty() {
            bail!("texts name a blank that their clause does not have: {}", unfilled.join(", "));
        }
        Ok(texts)
    }

    /// The words of a language.
    pub(crate) fn of(&self, lang: Lang) -> &Words {
        &self.0[lang.code()]
    }

    /// The wordings that need more blanks than their option has.
    fn unfilled(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut unfilled = Vec::new();
        for (clause, option) in catalogue.clauses().flat_map(|clause| clause.options.iter().map(move |o| (clause, o))) {
            let id = clause.wording_id(&option.id);
            let blanks = option.usual().blanks;
            let open = self.0.values().filter(|words| words.fill(&id, &args(&blanks, |id| id.0.clone())).is_none());
            unfilled.extend(open.map(|words| format!("{id} ({})", words.lang.code())));
        }
        unfilled
    }

    fn missing(&self, catalogue: &Catalogue) -> Vec<String> {
        let ids = catalogue.text_ids();
        let in_language = |words: &Words| {
            let lacking = ids.iter().filter(|id| !words.content.has_message(id));
            lacking.map(|id| format!("{id} ({})", words.lang.code())).collect::<Vec<_>>()
        };
        self.0.values().flat_map(in_language).collect()
    }
}

impl Words {
    fn load(lang: Lang, folder: Option<&Path>) -> Result<Words> {
        let tag = lang.code().parse().context("a language has a valid tag")?;
        let mut content = FluentBundle::new_concurrent(vec![tag]);
        content.set_use_isolating(false);
        let embedded = LOCALES.get_dir(format!("{}/content", lang.code())).into_iter().flat_map(Dir::files);
        for file in embedded {
            let text = file.contents_utf8().context("a text file is UTF-8")?;
            let resource = resource(&file.path().display().to_string(), text)?;
            content.add_resource_overriding(resource);
        }
        let own = folder.map(|folder| folder.join("locales").join(lang.code())).filter(|own| own.is_dir());
        if let Some(own) = own {
            for entry in std::fs::read_dir(&own).with_context(|| own.display().to_string())? {
                let path = entry?.path();
                if path.extension().is_some_and(|extension| extension == "ftl") {
                    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                    content.add_resource_overriding(resource(&path.display().to_string(), &text)?);
                }
            }
        }
        let typed = match lang {
            Lang::Nb => L10n::Nb,
            Lang::Da => L10n::Da,
            Lang::Sv => L10n::Sv,
            Lang::En => L10n::En,
        };
        Ok(Words { lang, typed: typed.load(), content })
    }

    /// The language.
    pub(crate) const fn lang(&self) -> Lang {
        self.lang
    }

    /// A text of the catalogue.
    pub(crate) fn text(&self, id: &str) -> String {
        self.filled(id, None)
    }

    /// A text of the catalogue with its blanks filled in; `name` labels the options in lists.
    pub(crate) fn text_filled(
        &self,
        id: &str,
        blanks: &BTreeMap<String, Filled>,
        name: impl Fn(&OptionId) -> String,
    ) -> String {
        self.filled(id, Some(&args(blanks, name)))
    }

    /// A text with its arguments; `None` if a text or an argument is missing.
    fn fill(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.content.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.content.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn filled(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.content.get_message(id).and_then(|message| message.value()) else {
            tracing::error!(id, lang = self.lang.code(), "a text is missing");
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.content.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::error!(id, lang = self.lang.code(), ?errors, "a text cannot be filled in");
        }
        text.into_owned()
    }
}

/// A language's name for itself.
pub(crate) fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => L10n::Nb,
        Lang::Da => L10n::Da,
        Lang::Sv => L10n::Sv,
        Lang::En => L10n::En,
    }
    .language_name()
}

/// The values of the blanks, by their ids.
fn args<'a>(blanks: &'a BTreeMap<String, Filled>, name: impl Fn(&OptionId) -> String) -> FluentArgs<'a> {
    let mut args = FluentArgs::new();
    for (blank, filled) in blanks {
        match filled {
            Filled::Age(age) => args.set(blank.as_str(), *age),
            Filled::Number(number) => args.set(blank.as_str(), *number),
            Filled::Time(_) | Filled::List(_) => args.set(blank.as_str(), value(filled, &name)),
        }
    }
    args
}

/// The value of a blank in words.
fn value(filled: &Filled, name: impl Fn(&OptionId) -> String) -> String {
    match filled {
        Filled::Age(age) => age.to_string(),
        Filled::Number(number) => number.to_string(),
        Filled::Time(time) => time.strftime("%H:%M").to_string(),
        Filled::List(chosen) => chosen.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

fn resource(name: &str, text: &str) -> Result<FluentResource> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let error = &errors[0];
        let line = text.as_bytes()[..error.pos.start.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1;
        anyhow::anyhow!("{name}:{line}: {error}")
    })
}

/// A person's text. If it has right-to-left letters, bidi isolates keep it from reordering its surroundings.
pub(crate) fn fenced(text: &str) -> String {
    let turns = |c: char| {
        use BidiClass as B;
        let class = unicode_bidi::bidi_class(c);
        matches!(class, B::R | B::AL | B::RLE | B::LRE | B::RLO | B::LRO | B::RLI | B::LRI | B::FSI | B::PDI | B::PDF)
    };
    // The text's own bidi marks could end the isolate or reorder the text behind it.
    let is_mark = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text.chars().filter(|c| !is_mark(*c)).collect();
    if plain.chars().any(turns) { format!("\u{2068}{plain}\u{2069}") } else { plain }
}

/// A person's words, cut to a short title.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_TITLE {
        return fenced(text);
    }
    fenced(&text.chars().take(LONGEST_TITLE - 1).chain(['…']).collect::<String>())
}

fn button(label: impl Into<String>, press: Press) -> Button {
    Button { label: label.into(), press }
}

/// The button that cancels a dialog.
fn cancel(w: &Words, class: ClassId) -> Button {
    button(w.msg_dialog_cancel_button(), Press::Either(class, Either::Discard))
}

/// Buttons in rows of at most `width`.
fn rows(w: &Words, buttons: impl IntoIterator<Item = Button>, width: usize) -> Buttons {
    let buttons: Vec<Button> = buttons.into_iter().collect();
    Buttons { rows: buttons.chunks(width).map(<[Button]>::to_vec).collect(), by_number: w.msg_by_number() }
}
