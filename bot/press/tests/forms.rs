//! Payloads of buttons keep their form: a button that a class was sent yesterday means the same today.

use agreements::ballot::Answer;
use agreements::question::Kind;
use agreements::rule::Share;
use agreements::signing::Threshold;

use super::super::{
    Agree, AskAct, CheckAct, Choice, CouncilAct, Document, Fill, Helper, Lead, LessonAct, Plan, Press, PupilAct,
    Reason, SeatAct, SetUp, Standing, TakePart, Topic, Verdict,
};
use crate::class::{Found, Role, Wish};
use crate::forms::{every_variant, lines};

const SAMPLES: &str = "presses.txt";

#[test]
fn every_payload_comes_back_as_it_was() {
    for line in lines(SAMPLES) {
        assert_eq!(Press::parse(&line).map(|press| press.data()), Some(line));
    }
}

#[test]
fn every_link_comes_back_as_it_was() {
    for line in lines("links.txt") {
        assert_eq!(Press::linked(&line).map(|press| press.link()), Some(line));
    }
}

/// What the codes of a letter mean: the part of a payload after the last colon, read as an enum of ours.
fn codes<T>(letter: char, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let samples = lines(SAMPLES).into_iter().filter(|line| line.starts_with(&format!("{letter}ffff")));
    let read = |line: String| {
        let code = line.rsplit(':').next().unwrap_or_default();
        parse(code).unwrap_or_else(|| panic!("{line}"))
    };
    samples.map(read).collect()
}

#[test]
fn everything_that_is_done_on_a_ballot_has_a_sample() {
    let fill = |code: &str| Fill::parse(code.split_once('.')?.1);
    every_variant!(
        codes('v', fill),
        Fill::Vote(Answer::Age(_)),
        Fill::Vote(Answer::Families),
        Fill::Vote(Answer::Option(_)),
        Fill::Vote(Answer::Ticks(_)),
        Fill::Vote(Answer::Stance(_)),
        Fill::Vote(Answer::Order(_)),
        Fill::Vote(Answer::Consent(_)),
        Fill::Vote(Answer::Pledge(_)),
        Fill::Vote(Answer::NoOpinion),
        Fill::Tick(_),
        Fill::Rank(_),
        Fill::Until(_),
    );
    every_variant!(codes('j', Reason::parse), Reason::Write, Reason::Release, Reason::Drop);
}

#[test]
fn everything_that_is_done_to_a_poll_has_a_sample() {
    every_variant!(
        codes('x', Lead::parse),
        Lead::Show,
        Lead::Close,
        Lead::Prolong(_),
        Lead::ProlongUntil,
        Lead::Withdraw,
        Lead::WithdrawNow,
        Lead::Edit,
        Lead::Copy,
        Lead::Export,
        Lead::Runoff,
        Lead::Review(_),
        Lead::Follow,
        Lead::FollowNow,
    );
    every_variant!(
        codes('w', Plan::parse),
        Plan::New,
        Plan::Kind(Kind::Choice),
        Plan::Kind(Kind::Approval),
        Plan::Kind(Kind::Age),
        Plan::Kind(Kind::Stance),
        Plan::Kind(Kind::Ranking),
        Plan::Kind(Kind::Consent),
        Plan::Kind(Kind::Pledge),
        Plan::Days(_),
        Plan::Closing,
        Plan::Opening,
        Plan::AtOnce,
        Plan::Share(Share::Majority),
        Plan::Share(Share::TwoThirds),
        Plan::Share(Share::Consent),
        Plan::Quorum(_),
        Plan::Reword,
        Plan::Open,
        Plan::Discard,
    );
}

#[test]
fn everything_that_is_done_about_seats_has_a_sample() {
    every_variant!(
        codes('e', SeatAct::parse),
        SeatAct::Share,
        SeatAct::Leave,
        SeatAct::Print,
        SeatAct::PrintAnew,
        SeatAct::More,
        SeatAct::Fewer,
        SeatAct::Remind,
        SeatAct::Silence,
    );
}

#[test]
fn everything_that_is_done_to_an_agreement_has_a_sample() {
    every_variant!(
        codes('p', Agree::parse),
        Agree::Begin(_),
        Agree::Show,
        Agree::Point(_),
        Agree::Poll(..),
        Agree::Propose(..),
        Agree::Families(_),
        Agree::Drop(_),
        Agree::Add,
        Agree::AddClause(_),
        Agree::OwnPoint,
        Agree::Usual,
        Agree::Ask(_),
        Agree::RollOut,
        Agree::Share(Share::Majority),
        Agree::Share(Share::TwoThirds),
        Agree::Share(Share::Consent),
        Agree::Threshold(Threshold::Five),
        Agree::Threshold(Threshold::Ten),
        Agree::Threshold(Threshold::Quarter),
        Agree::Threshold(Threshold::Half),
        Agree::Adopt,
        Agree::End,
        Agree::EndNow(_),
        Agree::Renew,
        Agree::Suggestions,
        Agree::Judge(_, _, Verdict::Look),
        Agree::Judge(_, _, Verdict::Words),
        Agree::Judge(_, _, Verdict::Change),
        Agree::Judge(_, _, Verdict::Reject),
        Agree::Judge(_, _, Verdict::Vote),
        Agree::SameChildren,
        Agree::Sign(..),
        Agree::More,
        Agree::Reserve(..),
        Agree::NotNow,
        Agree::InPeace,
        Agree::Unsign,
        Agree::Name,
        Agree::Nameless,
        Agree::Suggest,
        Agree::SuggestOn(_),
        Agree::SuggestNew,
        Agree::Send,
        Agree::SendNamed,
        Agree::Document(Document::Pdf, _),
        Agree::Document(Document::Poster, _),
        Agree::Document(Document::Markdown, _),
        Agree::Document(Document::Pupils, _),
        Agree::Documents,
    );
}

#[test]
fn everything_that_is_done_about_lessons_and_questions_has_a_sample() {
    every_variant!(
        codes('d', LessonAct::parse),
        LessonAct::Menu,
        LessonAct::Day(_),
        LessonAct::Time(..),
        LessonAct::Days,
        LessonAct::Topics,
        LessonAct::Topic(_),
        LessonAct::Series(_),
        LessonAct::All,
        LessonAct::Single(_),
        LessonAct::Now,
        LessonAct::Pause,
        LessonAct::Resume,
        LessonAct::Skip,
        LessonAct::Stop,
        LessonAct::Privately,
        LessonAct::Room,
        LessonAct::Months,
        LessonAct::Weeks(_),
        LessonAct::Week(_),
        LessonAct::Wish(None),
        LessonAct::Wish(Some(Wish::Private)),
        LessonAct::Wish(Some(Wish::None)),
        LessonAct::Meeting,
        LessonAct::Kit(_),
        LessonAct::PupilsKit,
        LessonAct::Quiz(_),
        LessonAct::Pick(..),
    );
    let asks = codes('a', AskAct::parse);
    // A code gives each role but the contact parents' own.
    for role in Role::GIVEN {
        assert!(asks.contains(&AskAct::Code(role)) && asks.contains(&AskAct::EndRole(role)), "no sample of {role:?}");
    }
    every_variant!(
        asks,
        AskAct::Ask(_),
        AskAct::Send,
        AskAct::Answer(_),
        AskAct::Publish,
        AskAct::Decline(_),
        AskAct::List,
        AskAct::Code(_),
        AskAct::EndRole(_),
        AskAct::GiveUp,
        AskAct::SchoolPlan,
        AskAct::SaveSchoolPlan,
        AskAct::DropSchoolPlan,
    );
    every_variant!(
        codes('t', CheckAct::parse),
        CheckAct::Answer(_, Found::Good),
        CheckAct::Answer(_, Found::Mind),
        CheckAct::Answer(_, Found::Unknown),
        CheckAct::Share,
        CheckAct::Vote,
    );
}

#[test]
fn everything_that_is_done_about_pupils_has_a_sample() {
    every_variant!(codes('u', PupilAct::parse), PupilAct::Ask(_), PupilAct::Suggest(_), PupilAct::Room);
    every_variant!(
        codes('r', TakePart::parse),
        TakePart::Look,
        TakePart::Second(_),
        TakePart::Tick(..),
        TakePart::Vote(..),
    );
}

#[test]
fn everything_that_is_done_about_councils_has_a_sample() {
    // A council asks with these five kinds.
    let kinds = codes('k', CouncilAct::parse).into_iter().filter(|act| matches!(act, CouncilAct::Kind(_)));
    assert_eq!(kinds.count(), 5);
    every_variant!(
        codes('k', CouncilAct::parse),
        CouncilAct::Show,
        CouncilAct::Invite,
        CouncilAct::Propose,
        CouncilAct::Ready(_),
        CouncilAct::Again(_),
        CouncilAct::Own,
        CouncilAct::Kind(_),
        CouncilAct::Days(_),
        CouncilAct::Reword,
        CouncilAct::Send,
        CouncilAct::Announce,
        CouncilAct::Publish,
        CouncilAct::Topics,
        CouncilAct::Series(_),
        CouncilAct::Results,
        CouncilAct::Goals,
        CouncilAct::Minutes,
        CouncilAct::Page,
        CouncilAct::Join(_, true),
        CouncilAct::Join(_, false),
        CouncilAct::Leave,
        CouncilAct::LeaveNow,
        CouncilAct::Ahead(true),
        CouncilAct::Ahead(false),
        CouncilAct::Open(_),
        CouncilAct::Decline(_),
    );
}

#[test]
fn every_kind_of_button_has_a_sample() {
    every_variant!(
        lines(SAMPLES).iter().filter_map(|line| Press::parse(line)),
        Press::SetUp(_, SetUp::Choice(Choice::Language(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Kind(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Council(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Name(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Country(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Year(_))),
        Press::SetUp(_, SetUp::Choice(Choice::Children(_))),
        Press::SetUp(_, SetUp::NameOfRoom),
        Press::Confirm(_),
        Press::Open(..),
        Press::Ballot(..),
        Press::Fill(..),
        Press::Reason(..),
        Press::Lead(..),
        Press::Plan(..),
        Press::Seat(..),
        Press::Agree(..),
        Press::Stand(_, Standing::Guardian { .. }),
        Press::Stand(_, Standing::Staff),
        Press::Stand(_, Standing::Other),
        Press::Lesson(..),
        Press::Ask(..),
        Press::Check(..),
        Press::Pupils(..),
        Press::TakePart(..),
        Press::Council(..),
        Press::App(_, None),
        Press::App(_, Some(_)),
        Press::Law(_),
        Press::Incidents(_),
        Press::Incident(_, _, Helper::Parent),
        Press::Incident(_, _, Helper::Staff),
        Press::Language(_),
        Press::ClassLanguage(..),
        Press::Forget,
        Press::Show(_, Topic::Agreement),
        Press::Show(_, Topic::Polls),
        Press::Show(_, Topic::Overview),
        Press::Show(_, Topic::Seats),
        Press::Show(_, Topic::Lesson),
        Press::Show(_, Topic::Me),
        Press::Show(_, Topic::Close),
        Press::Show(_, Topic::Role),
        Press::Show(_, Topic::Check),
        Press::Show(_, Topic::Page),
        Press::Show(_, Topic::Pupils),
        Press::Show(_, Topic::Council),
    );
}
