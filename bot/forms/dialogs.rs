//! Dialogs, and set-ups: the dialogs of a room.

use agreements::agreement::blank::Filled;
use agreements::agreement::point::About;
use agreements::class::country::Country;
use agreements::class::group::{Group, GroupKind};
use agreements::founding;
use serde_json::Value;

use super::{every_variant, lines, samples};
use crate::class::{Asks, CouncilDialog, Dialog, Draft, Plan, Verdict};

#[test]
fn every_dialog_keeps_its_form() {
    every_variant!(
        samples::<Dialog>("dialogs"),
        Dialog::OwnPoll(Plan { draft: Draft::Ready(_), .. }),
        Dialog::OwnPoll(Plan { draft: Draft::Own(_), .. }),
        Dialog::Prolong { .. },
        Dialog::Withdraw { .. },
        Dialog::Follow { .. },
        Dialog::Objection { .. },
        Dialog::Blanks { .. },
        Dialog::OwnPoint,
        Dialog::Suggest { point: Some(About::Clause(_)), .. },
        Dialog::Suggest { point: Some(About::Own(_)), .. },
        Dialog::Suggest { point: None, .. },
        Dialog::Verdict { verdict: Verdict::Look, .. },
        Dialog::Verdict { verdict: Verdict::Words, .. },
        Dialog::Verdict { verdict: Verdict::Change, .. },
        Dialog::Verdict { verdict: Verdict::Reject, .. },
        Dialog::Verdict { verdict: Verdict::Vote, .. },
        Dialog::SignName,
        Dialog::Question { .. },
        Dialog::Reply { .. },
        Dialog::AppCheck(_),
        Dialog::AppName,
        Dialog::SchoolPlan { .. },
        Dialog::Council(CouncilDialog::Poll { .. }),
        Dialog::Council(CouncilDialog::Announcement { .. }),
    );
}

#[test]
fn a_planned_poll_keeps_what_it_asks_next() {
    let asks = samples::<Dialog>("dialogs")
        .into_iter()
        .filter_map(|dialog| if let Dialog::OwnPoll(plan) = dialog { Some(plan.asks) } else { None });
    every_variant!(asks, Some(Asks::Opening), Some(Asks::Closing), None);
}

#[test]
fn every_blank_keeps_its_form() {
    let filled = samples::<Dialog>("dialogs").into_iter().filter_map(|dialog| {
        if let Dialog::Blanks { filled, .. } = dialog { Some(filled.into_values()) } else { None }
    });
    every_variant!(filled.flatten(), Filled::Age(_), Filled::Number(_), Filled::Time(_), Filled::List(_));
}

#[test]
fn every_group_keeps_its_form() {
    every_variant!(samples::<Group>("groups"), Group::School(_), Group::Kindergarten, Group::AfterSchool);
}

/// The values of a field in the set-up samples.
fn values<T: serde::de::DeserializeOwned>(field: &str) -> Vec<T> {
    let sample = |line: String| serde_json::from_str::<Value>(&line).expect("JSON");
    let values = lines("setups.jsonl").into_iter().map(|line| sample(line)[field].clone()).filter(|it| !it.is_null());
    values.map(|value| serde_json::from_value(value).expect("a value")).collect()
}

#[test]
fn every_set_up_keeps_its_form() {
    use agreements::council::kind::CouncilKind;
    assert!(samples::<founding::Draft>("setups").iter().any(|draft| draft.council));
    every_variant!(values::<Country>("country"), Country::No, Country::Dk, Country::Se);
    every_variant!(values::<GroupKind>("kind"), GroupKind::School, GroupKind::Kindergarten, GroupKind::AfterSchool);
    every_variant!(
        values::<CouncilKind>("council_kind"),
        CouncilKind::Fau,
        CouncilKind::Parents,
        CouncilKind::Board,
        CouncilKind::Kindergarten,
        CouncilKind::AfterSchool,
        CouncilKind::Pupils,
    );
}
