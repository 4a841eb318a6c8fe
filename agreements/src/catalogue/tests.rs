//! Tests of reading and checking content.

use std::path::Path;

use super::*;
use crate::poll::kind::Kind;

fn folder(kind: &str, name: &str, text: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join(kind)).unwrap();
    std::fs::write(dir.path().join(kind).join(name), text).unwrap();
    dir
}

const TODAY: Date = Date::constant(2026, 11, 22);

const CLAUSE: &str = "id = \"debut\"\nkey = \"P1\"\naudience = \"parents\"\nstages = []\nkind = \"choice\"\n\
                      [[option]]\nid = \"none\"\n[[option]]\nid = \"families\"\n";

#[test]
fn the_built_in_content_is_valid() {
    let catalogue = Catalogue::embedded().unwrap();
    for kind in Kind::ALL {
        assert!(catalogue.ready_polls().iter().any(|poll| poll.kind == kind), "a ready poll of {kind:?}");
    }
    for stage in Stage::ALL {
        assert!(catalogue.lessons_for(stage, TODAY).len() >= 5, "{stage:?} has lessons");
        for country in Country::ALL {
            assert!(catalogue.template(stage, country).clauses.len() >= 5);
        }
    }
}

#[test]
fn an_error_names_the_file_and_the_line() {
    let dir = folder("clauses", "own.toml", "id = \"own\"\nkey = 3\n");
    let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
    assert!(error.contains("own.toml:2: "), "{error}");
}

#[test]
fn an_unknown_clause_in_a_template_is_reported_by_line() {
    let text = "id = \"own\"\nkind = \"short\"\nstages = [\"early\"]\ncountries = [\"no\"]\nclauses = [\n  \"debut\",\n  \"nowhere\",\n\"night\", \"photos\", \"chat\"]\n";
    let dir = folder("templates", "own.toml", text);
    let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
    assert!(error.contains("own.toml:7: there is no clause `nowhere`"), "{error}");
}

#[test]
fn an_operators_file_replaces_the_built_in_one() {
    let text = "id = \"first-steps\"\nkind = \"first_steps\"\nstages = [\"kindergarten\", \"after_school\", \
                \"early\", \"middle\", \"late\"]\ncountries = [\"no\", \"dk\", \"se\"]\nclauses = [\"night\", \"photos\"]\n";
    let dir = folder("templates", "first-steps.toml", text);
    let catalogue = Catalogue::with_folder(dir.path()).unwrap();
    assert_eq!(catalogue.template_by_id("first-steps").unwrap().clauses[0].0, "night");
}

#[test]
fn an_id_must_match_the_files_name() {
    let dir = folder("clauses", "other.toml", CLAUSE);
    let error = Catalogue::with_folder(dir.path()).unwrap_err().to_string();
    assert!(error.contains("is not the file's name"), "{error}");
}

#[test]
fn an_invalid_poll_is_reported_by_file_and_line() {
    let told = |rest: &str| {
        let text = format!("id = \"own\"\nclause = \"apps\"\n{rest}");
        let dir = folder("polls", "own.toml", &text);
        Catalogue::with_folder(dir.path()).unwrap_err().to_string()
    };
    assert!(told("kind = \"choice\"\noptions = [\"a\"]\n").contains("own.toml:3: a poll of this kind has 2 to 12"));
    assert!(told("kind = \"choice\"\noptions = [\"a\", \"a\"]\n").contains("own.toml:4: an option stands"));
    assert!(told("kind = \"age\"\nmin = 16\nmax = 8\n").contains("own.toml:3: `min` and `max`"));
    assert!(told("kind = \"stance\"\nmin = 1\n").contains("own.toml:3: `min` and `max`"));
    let services = told("kind = \"approval\"\nservices = true\noptions = [\"snapchat\", \"nowhere\"]\n");
    assert!(services.contains("own.toml:5: there is no service `nowhere`"), "{services}");
}

/// The error for a changed copy of a built-in file.
fn told(kind: &str, name: &str, change: impl FnOnce(String) -> String) -> String {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join(kind).join(name);
    let text = change(std::fs::read_to_string(ours).unwrap());
    Catalogue::with_folder(folder(kind, name, &text).path()).unwrap_err().to_string()
}

#[test]
fn an_invalid_lesson_is_reported_by_file_and_line() {
    let lesson = |from: &str, to: &str| told("lessons", "everyone.toml", |text| text.replace(from, to));
    let unknown = lesson("clauses = [\"debut\"", "clauses = [\"nowhere\"");
    assert!(unknown.contains("everyone.toml:5: there is no clause `nowhere`"), "{unknown}");
    let pupils = lesson("clauses = [\"debut\"", "clauses = [\"s-tone\"");
    assert!(pupils.contains("the clause `s-tone` is for somebody else"), "{pupils}");
    let few = lesson("\"wait\", \"ask\"", "");
    assert!(few.contains("three or four options"), "{few}");
    let late = lesson("2027-11-30", "2031-01-01");
    assert!(late.contains("must be checked again by 2027-12-06"), "{late}");
    let alone = told("series", "ai.toml", |text| text.replace("\"homework\"", "\"p-ai\""));
    assert!(alone.contains("there is no lesson `p-ai` for parents"), "{alone}");
    let quiz = told("quizzes", "age-pegi.toml", |text| text.replace("right = ", "right = \"nothing\" # "));
    assert!(quiz.contains("one of them is right"), "{quiz}");
}

#[test]
fn invalid_laws_incidents_and_helplines_are_reported_by_file_and_line() {
    let without_age = told("laws", "dk-consent.toml", |text| text.replace("consent_age", "# consent_age"));
    assert!(without_age.contains("no law for Dk says `consent_age`"), "{without_age}");
    let nobody = told("incidents", "other.toml", |text| {
        let lines =
            text.lines().map(|line| if line.starts_with("helplines") { "helplines = [\"se-bris\"]" } else { line });
        lines.collect::<Vec<_>>().join("\n")
    });
    assert!(nobody.contains("nobody can be asked in No"), "{nobody}");
    let silent =
        told("helplines", "se-bris.toml", |text| text.replace("phone =", "# phone =").replace("web =", "# web ="));
    let urgent = told("helplines", "emergency.toml", |text| text.replace("\"se\"", "\"no\""));
    assert!(urgent.contains("`emergency` has a number, for every country"), "{urgent}");
    assert!(silent.contains("a helpline has a number or an address"), "{silent}");
}

#[test]
fn every_service_law_and_incident_has_its_sources() {
    let catalogue = Catalogue::embedded().unwrap();
    for service in catalogue.services() {
        let figures = service.terms.iter().map(|it| &it.source).chain(service.ratings.iter().map(|it| &it.source));
        for source in figures.chain(&service.sources) {
            assert!(!source.name.is_empty() && source.at.contains('.'), "{}: {source:?}", service.id);
        }
    }
    for country in Country::ALL {
        assert!(!catalogue.helplines(country).is_empty() && catalogue.laws(country).len() >= 4, "{country:?}");
        assert_eq!(catalogue.consent_law(country).consent_age, Some(if country == Country::Dk { 15 } else { 13 }));
        for incident in catalogue.incidents() {
            assert!(catalogue.helplines_of(incident, country).len() >= 2, "{} in {country:?}", incident.id);
        }
    }
    assert_eq!(catalogue.services().len(), 17);
    assert!(catalogue.series().len() == 8 && catalogue.lessons().count() >= 32);
}

#[test]
fn every_lesson_for_parents_is_in_a_series_and_none_is_reviewed_yet() {
    let catalogue = Catalogue::embedded().unwrap();
    let series: Vec<&String> = catalogue.series().into_iter().flat_map(|series| &series.lessons).collect();
    for lesson in catalogue.lessons().filter(|lesson| lesson.audience == Audience::Parents) {
        assert!(series.contains(&&lesson.id), "{}", lesson.id);
    }
    assert!(catalogue.lessons().all(|lesson| lesson.reviewed_by.is_empty()), "say it in docs/content.md too");
}

#[test]
fn expired_lessons_and_quizzes_are_not_offered() {
    let catalogue = Catalogue::embedded().unwrap();
    let later = Date::constant(2028, 1, 1);
    assert!(Stage::ALL.into_iter().all(|stage| catalogue.lessons_for(stage, later).is_empty()));
    assert!(catalogue.quizzes(Country::No, later).is_empty());
    let expiring = catalogue.expiring_by(later);
    assert!(expiring.windows(2).all(|pair| pair[0].1 <= pair[1].1) && expiring.len() > 60);
    assert!(catalogue.expiring_by(TODAY).is_empty());
}
