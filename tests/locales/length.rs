//! The length of texts whose variables have the longest possible values.

use agreements::catalogue::Catalogue;
use fluent_bundle::FluentValue;

use super::expect_none;
use super::language::{Definition, Language, languages, source};

/// The UTF-16 code units of an answer to a press that Telegram shows at most.
const LONGEST_ANSWER: usize = 200;

/// The characters that a button on a phone shows at most.
const LONGEST_LABEL: usize = 60;

#[test]
fn lessons_guide_and_help_are_short() {
    let mut breaches = Vec::new();
    let mut read = 0;
    for (id, said) in languages().flat_map(|language| &language.messages) {
        let Some(most) = said.most_words() else { continue };
        read += 1;
        let words = said.words().split_whitespace().count();
        if words > most {
            breaches.push(format!("{}: `{id}` has {words} words, and {most} are enough", said.place));
        }
    }
    assert!(read > 2000, "lessons, guide and help are read: {read}");
    expect_none(breaches);
}

#[test]
fn a_label_fits_its_button() {
    let mut breaches = Vec::new();
    for language in languages() {
        for (id, said) in language.messages.iter().filter(|(id, said)| is_label(id, said)) {
            let label = longest(language, id);
            let letters = label.chars().count();
            if letters > LONGEST_LABEL {
                breaches
                    .push(format!("{}: {letters} letters on a button, and {LONGEST_LABEL} fit: {label}", said.place));
            }
        }
    }
    expect_none(breaches);
}

#[test]
fn an_answer_to_a_press_fits_telegrams_limit() {
    let mut breaches = Vec::new();
    for language in languages() {
        for (id, said) in language.messages.iter().filter(|(id, _)| is_answer(id)) {
            let mut answer = longest(language, id);
            if id == "vote-noted" {
                let more = ["vote-first", "vote-two"].map(|id| longest(language, id));
                answer = format!("{answer} {}", longest_of(more));
            }
            let units = units(&answer);
            if units > LONGEST_ANSWER {
                breaches
                    .push(format!("{}: {units} UTF-16 units, and {LONGEST_ANSWER} are shown: {answer}", said.place));
            }
        }
    }
    expect_none(breaches);
}

#[test]
fn the_longest_moment_is_found_among_all_days_and_months() {
    let moment = moment(source());
    assert!(moment.contains("torsdag") && moment.contains("30. september"), "{moment}");
}

fn is_label(id: &str, said: &Definition) -> bool {
    let of_kind =
        ["answer-", "kind-", "country-", "stance-", "consent-", "need-"].iter().any(|start| id.starts_with(start));
    let of_seat = ["seat-one", "seat-two", "seat-staff", "seat-other"].contains(&id);
    let of_poll = said.is_content() && id.starts_with("poll-") && id.contains("-option-");
    let of_content = said.is_content()
        && (id.starts_with("quiz-") && id.contains("-option-")
            || id.starts_with("incident-") && id.ends_with("-title")
            || id.starts_with("series-") && id.ends_with("-title")
            || id.starts_with("lesson-") && id.ends_with("-title"));
    said.part_of_lesson() == Some("option")
        || of_content
        || of_poll
        || !said.is_content() && (of_kind || of_seat || id.ends_with("-button"))
}

fn is_answer(id: &str) -> bool {
    let starts = [
        "refused-",
        "seat-set-",
        "lesson-thought",
        "lesson-noted",
        "lesson-wish-",
        "lesson-now-waits",
        "lesson-now-sent",
        "ask-sent",
        "question-published",
        "question-declined",
        "question-gone",
        "check-shared",
        "signed",
        "sign-older",
        "sign-not-open",
        "sign-sent",
        "suggest-sent",
        "not-now-",
        "children-same",
    ];
    let starts = starts.iter().any(|start| id.starts_with(start));
    (starts && !id.ends_with("-button"))
        || ["vote-noted", "close-done", "ballot-sent", "remind-set", "remind-unset", "fault"].contains(&id)
}

/// The message with the longest possible value for each variable.
fn longest(language: &Language, id: &str) -> String {
    let values =
        language.messages[id].variables().into_iter().map(|variable| (variable, value(language, id, variable)));
    language.filled(id, values)
}

fn value(language: &Language, id: &str, variable: &str) -> String {
    match variable {
        "answer" => {
            let fixed = language.messages.keys().filter(|id| {
                ["answer-", "stance-", "consent-"].iter().any(|start| id.starts_with(start)) && *id != "answer-pledge"
            });
            let options = language.messages.keys().filter(|id| id.starts_with("poll-") && id.contains("-option-"));
            let words = fixed.chain(options).map(|id| longest(language, id));
            longest_of(words.chain([language.filled("age", [("age", 18)]), longest(language, "answer-pledge")]))
        }
        "age" => "18".into(),
        "number" | "count" | "most" => "500".into(),
        "time" | "from" | "to" => "20:00".into(),
        // Titles of clauses, and typed words cut to the same length.
        "title" | "words" | "class" => "m".repeat(40),
        "share" | "threshold" => {
            let start = format!("{variable}-");
            let words = language
                .messages
                .iter()
                .filter(|(id, said)| id.starts_with(&start) && said.file.ends_with("draft.ftl"));
            longest_of(words.map(|(id, _)| longest(language, id)))
        }
        "seats" | "children" | "days" | "months" | "quorum" => "60".into(),
        "option" => {
            let options = language.messages.iter().filter(|(_, said)| said.part_of_lesson() == Some("option"));
            longest_of(options.map(|(id, _)| longest(language, id)))
        }
        "until" | "when" => moment(language),
        "who" => {
            longest_of(["role-contact", "role-teacher", "role-nurse", "role-council"].map(|id| longest(language, id)))
        }
        "name" => "Messenger Kids".into(),
        "list" => {
            let catalogue = Catalogue::embedded().expect("the embedded catalogue is sound");
            catalogue.ready_polls().iter().map(|poll| poll.id.as_str()).collect::<Vec<_>>().join(", ")
        }
        "language" => longest_of(languages().map(|language| longest(language, "language-name"))),
        _ => panic!("`{id}`: give `${variable}` the longest value that it may have, in tests/locales/length.rs"),
    }
}

/// The longest possible day and time.
fn moment(language: &Language) -> String {
    let weekday = longest_of((1..=7).map(|day| language.filled("weekday", [("day", day)])));
    let month = longest_of((1..=12).map(|month| language.filled("month", [("month", month)])));
    let values: [(&str, FluentValue<'_>); 4] =
        [("weekday", weekday.into()), ("day", 30.into()), ("month", month.into()), ("time", "20:00".into())];
    language.filled("day-and-time", values)
}

fn longest_of(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().max_by_key(|text| units(text)).expect("there is a text to choose")
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
