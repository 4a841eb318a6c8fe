//! The program itself: `enige demo`, fed from a pipe.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::harness::wait::until;

/// The main flow: founding, a poll with seven answers, its result, the agreement, a lesson and its sources.
const MAIN_FLOW: &str = "\
ana: /start
ana > 1
ana > 1
ana > 1
ana > 1
ana > 1
ana > 1
ana: /poll debut
bo > 6
cem > 6
dina > 6
egil > 7
freja > 6
goran > 7
hanne > 3
@ +8d
ana: /agreement
ana: /lesson
ana > 1
ana > 1
@ +8d
";

fn demo(arguments: &[&str]) -> Command {
    let mut demo = Command::new(env!("CARGO_BIN_EXE_enige"));
    demo.arg("demo").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    demo
}

fn play(arguments: &[&str], script: &str) -> Output {
    let mut child = demo(arguments).spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(script.as_bytes()).expect("the script is read");
    child.wait_with_output().expect("the program ends")
}

fn objects(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("text");
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn the_main_flow_runs_from_a_pipe_in_every_language_and_is_deterministic() {
    for (language, words) in [
        ("nb", ["minst til barnet er 13 år", "er minst 13 år", "Dilemma: ", "Hva kildene sier"]),
        ("da", ["mindst 13 år", "mindst 13 år", "Dilemma: ", "Hvad kilderne siger"]),
        ("sv", ["minst 13 år", "minst 13 år", "Dilemma: ", "Så säger källorna"]),
        ("en", ["at least 13", "at least 13", "Dilemma: ", "What the sources say"]),
    ] {
        let arguments = ["--json", "--language", language];
        let output = play(&arguments, MAIN_FLOW);
        assert!(output.status.success());
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{language}");
        assert_eq!(output.stdout, play(&arguments, MAIN_FLOW).stdout, "{language}: not the same twice");
        let posts: Vec<Value> = objects(&output)
            .into_iter()
            .filter(|object| object["kind"] == "post" && object["room"] == "parents")
            .collect();
        let mut rest = posts.iter();
        for word in words {
            let found = rest.any(|post| post["text"].as_str().is_some_and(|text| text.contains(word)));
            assert!(found, "{language}: `{word}` is missing or too early in {posts:#?}");
        }
    }
}

#[test]
fn every_json_object_has_every_field() {
    let output = play(&["--json"], "ana: /start\nana > 1\nbo > 1\nbo: /help\n");
    let objects = objects(&output);
    assert_eq!(objects.len(), 4);
    for object in &objects {
        let mut fields: Vec<&String> = object.as_object().expect("an object").keys().collect();
        fields.sort();
        assert_eq!(fields, ["attachments", "buttons", "id", "kind", "refused", "room", "text", "to"]);
    }
    assert_eq!(objects[1]["kind"], "edit");
    assert_eq!(objects[1]["id"], objects[0]["id"]);
    assert_eq!((&objects[2]["refused"], &objects[2]["to"]), (&Value::Bool(true), &Value::from("bo")));
}

#[test]
fn an_invalid_line_is_reported_by_its_number_and_the_script_goes_on() {
    let output = play(&["--json"], "ana: /start\nwhat is this\nana > 99\n@ yesterday\nana > 1\n");
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for line in ["line 2: ", "line 3: ", "line 4: "] {
        assert!(said.contains(line), "{said}");
    }
    assert_eq!(objects(&output).len(), 2);
}

#[test]
fn the_clock_starts_at_the_given_time() {
    let output = play(
        &["--at", "2027-01-05T12:00", "--language", "en"],
        "ana: /start\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana > 1\nana: /poll debut 1\n",
    );
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("Wednesday 6 January at 20:00"), "{said}");
}

#[tokio::test]
async fn a_class_survives_a_restart_and_a_crash() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().to_str().expect("a path of text");
    let arguments = ["--json", "--language", "en", "--data-dir", data];
    let mut child = demo(&arguments).spawn().expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(MAIN_FLOW.lines().take(11).collect::<Vec<_>>().join("\n").as_bytes()).expect("read");
    pipe.write_all(b"\n").expect("read");
    let kept = dir.path().join("console.json");
    until("three votes to be written", || async {
        std::fs::read_to_string(&kept).is_ok_and(|kept| kept.matches("Noted: 13 years").count() >= 3)
    })
    .await;
    child.kill().expect("killed");
    child.wait().expect("dead");
    // Its database server is still running; the next run stops it and takes over.
    let output = play(&arguments, "egil > 6 on 3\nfreja > 6 on 3\n@ +8d\nana: /agreement\n");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let objects = objects(&output);
    let last = objects.last().expect("the agreement")["text"].as_str().expect("text").to_owned();
    assert!(last.contains("at least 13 before"), "{last}");
    let output = play(&arguments, "ana: /agreement\n");
    assert!(String::from_utf8_lossy(&output.stdout).contains("at least 13 before"));
}

#[test]
fn help_names_the_main_options() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_enige")).args(["demo", "--help"]).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    for option in ["--language", "--data-dir", "--json", "--at", "no token"] {
        assert!(said.contains(option), "{said}");
    }
}
