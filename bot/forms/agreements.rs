//! Agreements, their versions and signatures.

use agreements::agreement::Agreement;
use agreements::agreement::clause::Settled;
use agreements::agreement::phase::{Ending, Force, Phase};
use agreements::agreement::point::{About, Way};
use agreements::agreement::signing::{PublishedSignatures, Signature, Threshold};
use agreements::agreement::version::Version;
use agreements::poll::rule::Share;

use super::{every_variant, samples};

#[test]
fn every_agreement_keeps_its_form() {
    let agreements = samples::<Agreement>("agreements");
    every_variant!(
        agreements.iter().map(|agreement| agreement.phase.clone()),
        Phase::Building,
        Phase::Draft,
        Phase::Adopting { .. },
        Phase::Signing,
        Phase::Quiet,
        Phase::Ended { why: Ending::NotRenewed, .. },
        Phase::Ended { why: Ending::LetGo, .. },
        Phase::Ended { why: Ending::Dropped, .. },
        Phase::Ended { why: Ending::LeftSchool, .. },
    );
    let points = || agreements.iter().flat_map(|agreement| agreement.points.clone());
    every_variant!(points().map(|point| point.about), About::Clause(_), About::Own(_));
    every_variant!(
        points().map(|point| point.way),
        Some(Way::Poll(_)),
        Some(Way::Propose(_)),
        Some(Way::Families),
        None,
    );
    every_variant!(agreements.iter().map(|it| it.share), Share::Majority, Share::TwoThirds, Share::Consent);
    every_variant!(
        agreements.iter().map(|it| it.threshold),
        Threshold::Five,
        Threshold::Ten,
        Threshold::Quarter,
        Threshold::Half,
    );
}

#[test]
fn versions_and_settled_clauses_keep_their_form() {
    assert!(samples::<Version>("versions").iter().all(|version| !version.points.is_empty()));
    assert!(samples::<Settled>("settlements").iter().any(|settled| settled.pledged));
    assert!(samples::<Force>("forces").iter().all(|force| force.since < force.renew_by));
}

#[test]
fn every_signature_keeps_its_form() {
    every_variant!(samples::<Signature>("signatures"), Signature::Signed(_), Signature::NotNow, Signature::InPeace);
    assert!(samples::<PublishedSignatures>("signature_counts").iter().all(|told| told.seats > 0));
}
