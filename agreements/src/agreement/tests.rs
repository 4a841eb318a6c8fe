use super::*;
use crate::agreement::version::Change;
use crate::content::id::OptionId;

fn settled(option: &str) -> Settled {
    Settled { option: OptionId(option.into()), blanks: [].into(), pledged: false }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn started() -> Agreement {
    Agreement::start("short", &["debut", "night"].map(|id| ClauseId(id.into())))
}

#[test]
fn an_agreement_goes_from_template_to_renewal_and_end() {
    let mut agreement = started();
    assert_eq!(agreement.roll_out(day("2026-11-22"), vec![]), Err(AgreementRefused::NothingSettled));
    agreement.choose(1, Way::Poll("debut".into())).unwrap();
    agreement.choose(2, Way::Families).unwrap();
    assert_eq!(agreement.to_be_asked().len(), 1, "a point left to the families is settled");
    agreement.points[0].poll = Some(7);
    assert!(agreement.to_be_asked().is_empty());
    assert!(!agreement.answered(8, None, None));
    assert!(agreement.answered(7, None, Some(settled("from"))));

    let first = agreement.roll_out(day("2026-12-01"), vec![]).unwrap();
    assert_eq!((first.number, first.points.len()), (1, 2));
    assert_eq!(agreement.roll_out(day("2026-12-02"), vec![]), Err(AgreementRefused::NothingNew));
    agreement.take(Some(&agreement.points[0].about.clone()), "Vi spør i august.").unwrap();
    assert_eq!(agreement.may_be_adopted(), Err(AgreementRefused::NotRolledOut));
    let second = agreement.roll_out(day("2026-12-03"), vec![]).unwrap();
    assert!(matches!(second.changes(&first).as_slice(), [Change::Changed { .. }]));

    agreement.may_be_adopted().unwrap();
    agreement.put_to_the_vote(9);
    assert_eq!(agreement.add(About::Own("x".into())), Err(AgreementRefused::Adopting));
    assert!(!agreement.voted(3, true) && agreement.voted(9, true));
    assert_eq!(agreement.signed_version(), Some(2));
    agreement.enter_into_force(day("2027-01-11"));
    assert_eq!(agreement.phase, Phase::Quiet);
    assert!(agreement.force.is_some_and(|force| force.review_on == day("2027-09-15")));

    agreement.add(About::Own("x".into())).unwrap();
    assert_eq!(agreement.phase, Phase::Building, "a change begins a revision");
    assert_eq!(agreement.signed_version(), Some(2), "the adopted version stays");
    assert_eq!(agreement.drop(3), Ok(()));
    assert_eq!(agreement.phase, Phase::Quiet, "dropping the new point ends the revision");
    assert_eq!(agreement.drop(3), Err(AgreementRefused::NoPoint), "no other point has its number");
    assert!(!agreement.renew(day("2027-09-01")), "its review has not come yet");
    assert!(agreement.renew(day("2027-09-20")));
    assert!(agreement.force.is_some_and(|force| force.review_on == day("2028-09-15")));
    agreement.end(day("2028-10-27"), Ending::NotRenewed);
    assert!(!agreement.lives() && agreement.signed_version().is_none());
    assert_eq!(agreement.add(About::Own("x".into())), Err(AgreementRefused::Ended));
}

#[test]
fn a_lost_vote_leaves_the_draft_unchanged() {
    let mut agreement = started();
    agreement.choose(1, Way::Families).unwrap();
    agreement.roll_out(day("2026-12-01"), vec![]).unwrap();
    agreement.put_to_the_vote(1);
    assert!(agreement.voted(1, false));
    assert_eq!(agreement.may_be_adopted(), Ok(()));
}

#[test]
fn an_undecided_poll_reopens_its_point() {
    let mut agreement = started();
    agreement.choose(1, Way::Poll("debut".into())).unwrap();
    agreement.points[0].poll = Some(1);
    assert!(agreement.answered(1, None, None));
    assert_eq!(agreement.points[0], Point::of(1, About::Clause(ClauseId("debut".into()))));
    let night = ClauseId("night".into());
    assert!(agreement.answered(9, Some(&night), Some(settled("outside"))), "another poll settles an open point");
    assert!(!agreement.answered(10, Some(&night), Some(settled("families"))), "and only an open one");
}

#[test]
fn an_agreement_has_at_most_twelve_distinct_points() {
    let mut agreement = started();
    assert_eq!(agreement.add(About::Clause(ClauseId("night".into()))), Err(AgreementRefused::Twice));
    for number in 2..MOST_POINTS {
        agreement.add(About::Own(number.to_string())).unwrap();
    }
    assert_eq!(agreement.add(About::Own("one more".into())), Err(AgreementRefused::Full));
    assert_eq!(agreement.drop(99), Err(AgreementRefused::NoPoint));
}

#[test]
fn a_version_lists_added_dropped_and_changed_points() {
    let agreed = |about: &str, option: &str| Agreed {
        about: About::Clause(ClauseId(about.into())),
        settled: Some(settled(option)),
        additions: vec![],
    };
    let version = |number, points| Version { number, points, made_on: day("2026-12-01"), credits: vec![] };
    let first = version(1, vec![agreed("debut", "from"), agreed("night", "outside")]);
    let second = version(2, vec![agreed("debut", "families"), agreed("chat", "none")]);
    let changes = second.changes(&first);
    assert!(
        matches!(changes.as_slice(), [Change::Changed { .. }, Change::Added(_), Change::Dropped(_)]),
        "{changes:?}"
    );
    assert!(second.changes(&second).is_empty());
}
