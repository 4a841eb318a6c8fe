//! Payloads keep their form: yesterday's button means the same today.

use agreements::agreement::signing::Threshold;
use agreements::poll::answer::Answer;
use agreements::poll::kind::Kind;
use agreements::poll::rule::Share;

use super::super::{
    AdviseAct, Agree, Anywhere, AskAct, CheckAct, Choice, ClassPress, CouncilAct, CouncilPollAct, CouncilView,
    Document, DocumentAct, DraftAct, Either, Fill, Helper, JudgeAct, Lead, LessonAct, LessonChange, LessonMenu,
    MembershipAct, NamesAct, Plan, Press, PupilAct, Reason, RolesAct, SeatAct, SetUp, SignAct, Standing, SuggestAct,
    TakePart, Topic,
};
use crate::class::{Found, Role, Verdict, Wish};
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
        assert_eq!(Anywhere::linked(&line).map(|press| press.link()), Some(line));
    }
}

/// The codes of all samples with a letter, parsed. A code is the part of a payload after the last colon.
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
        Lead::Silence,
    );
    let plans = codes('w', |code| Some(Plan::parse(code))).into_iter().flatten();
    every_variant!(
        plans,
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
        SeatAct::List,
        SeatAct::Free(_),
        SeatAct::FreeNow(_),
        SeatAct::Slips(true),
        SeatAct::Slips(false),
        SeatAct::Remind,
        SeatAct::Silence,
    );
}

#[test]
fn everything_that_is_done_to_an_agreement_has_a_sample() {
    every_variant!(
        codes('p', Agree::parse),
        Agree::Draft(DraftAct::Begin(_)),
        Agree::Draft(DraftAct::Show),
        Agree::Draft(DraftAct::Point(_)),
        Agree::Draft(DraftAct::Poll(..)),
        Agree::Draft(DraftAct::Propose(..)),
        Agree::Draft(DraftAct::Families(_)),
        Agree::Draft(DraftAct::Drop(_)),
        Agree::Draft(DraftAct::Add),
        Agree::Draft(DraftAct::AddClause(_)),
        Agree::Draft(DraftAct::OwnPoint),
        Agree::Draft(DraftAct::Usual),
        Agree::Draft(DraftAct::Ask(_)),
        Agree::Draft(DraftAct::RollOut),
        Agree::Draft(DraftAct::Share(Share::Majority)),
        Agree::Draft(DraftAct::Share(Share::TwoThirds)),
        Agree::Draft(DraftAct::Share(Share::Consent)),
        Agree::Draft(DraftAct::Threshold(Threshold::Five)),
        Agree::Draft(DraftAct::Threshold(Threshold::Ten)),
        Agree::Draft(DraftAct::Threshold(Threshold::Quarter)),
        Agree::Draft(DraftAct::Threshold(Threshold::Half)),
        Agree::Draft(DraftAct::Adopt),
        Agree::Draft(DraftAct::End),
        Agree::Draft(DraftAct::EndNow(_)),
        Agree::Draft(DraftAct::Renew),
        Agree::Judge(JudgeAct::List),
        Agree::Judge(JudgeAct::One(_, _, Verdict::Look)),
        Agree::Judge(JudgeAct::One(_, _, Verdict::Words)),
        Agree::Judge(JudgeAct::One(_, _, Verdict::Change)),
        Agree::Judge(JudgeAct::One(_, _, Verdict::Reject)),
        Agree::Judge(JudgeAct::One(_, _, Verdict::Vote)),
        Agree::Draft(DraftAct::SameChildren),
        Agree::Names(NamesAct::Show),
        Agree::Names(NamesAct::Drop(_)),
        Agree::Sign(SignAct::Sign(..)),
        Agree::Sign(SignAct::More),
        Agree::Sign(SignAct::Reserve(..)),
        Agree::Sign(SignAct::Reservations(..)),
        Agree::Sign(SignAct::NotNow),
        Agree::Sign(SignAct::InPeace),
        Agree::Sign(SignAct::Unsign),
        Agree::Sign(SignAct::Name),
        Agree::Sign(SignAct::Nameless),
        Agree::Suggest(SuggestAct::Choose),
        Agree::Suggest(SuggestAct::On(_)),
        Agree::Suggest(SuggestAct::New),
        Agree::Suggest(SuggestAct::Send),
        Agree::Suggest(SuggestAct::SendNamed),
        Agree::Document(DocumentAct::Get(Document::Pdf, _)),
        Agree::Document(DocumentAct::Get(Document::Poster, _)),
        Agree::Document(DocumentAct::Get(Document::Markdown, _)),
        Agree::Document(DocumentAct::Get(Document::Pupils, _)),
        Agree::Document(DocumentAct::Choose),
    );
}

#[test]
fn everything_that_is_done_about_lessons_and_questions_has_a_sample() {
    every_variant!(
        codes('d', LessonAct::parse),
        LessonAct::Menu(LessonMenu::All),
        LessonAct::Menu(LessonMenu::Day(_)),
        LessonAct::Change(LessonChange::Time(..)),
        LessonAct::Menu(LessonMenu::Days),
        LessonAct::Menu(LessonMenu::Topics),
        LessonAct::Menu(LessonMenu::Topic(_)),
        LessonAct::Change(LessonChange::Series(_)),
        LessonAct::Change(LessonChange::All),
        LessonAct::Change(LessonChange::Single(_)),
        LessonAct::Menu(LessonMenu::Now),
        LessonAct::Change(LessonChange::Pause),
        LessonAct::Change(LessonChange::Resume),
        LessonAct::Change(LessonChange::Skip),
        LessonAct::Change(LessonChange::Stop),
        LessonAct::Change(LessonChange::Privately),
        LessonAct::Change(LessonChange::Room),
        LessonAct::Menu(LessonMenu::Months),
        LessonAct::Menu(LessonMenu::Weeks(_)),
        LessonAct::Change(LessonChange::Week(_)),
        LessonAct::Wish(None),
        LessonAct::Wish(Some(Wish::Private)),
        LessonAct::Wish(Some(Wish::None)),
        LessonAct::Menu(LessonMenu::Meeting),
        LessonAct::Menu(LessonMenu::Kit(_)),
        LessonAct::Menu(LessonMenu::PupilsKit),
        LessonAct::Quiz(_),
        LessonAct::Pick(..),
    );
    let asks = codes('a', AskAct::parse);
    // A code can give every role except the contact parent's.
    for role in Role::GIVEN {
        assert!(
            asks.contains(&AskAct::Roles(RolesAct::Code(role)))
                && asks.contains(&AskAct::Roles(RolesAct::EndRole(role))),
            "no sample of {role:?}"
        );
    }
    every_variant!(
        asks,
        AskAct::Ask(_),
        AskAct::Send,
        AskAct::Advise(AdviseAct::Answer(_)),
        AskAct::Advise(AdviseAct::Publish),
        AskAct::Advise(AdviseAct::Decline(_)),
        AskAct::Advise(AdviseAct::List),
        AskAct::Roles(RolesAct::Code(_)),
        AskAct::Roles(RolesAct::EndRole(_)),
        AskAct::Advise(AdviseAct::GiveUp),
        AskAct::Roles(RolesAct::SchoolPlan),
        AskAct::Roles(RolesAct::SaveSchoolPlan),
        AskAct::Roles(RolesAct::DropSchoolPlan),
    );
    every_variant!(
        codes('t', CheckAct::parse),
        CheckAct::Answer(_, Found::Good),
        CheckAct::Answer(_, Found::Mind),
        CheckAct::Answer(_, Found::Unknown),
        CheckAct::Share,
        CheckAct::Vote,
        CheckAct::Approve(_),
        CheckAct::Decline(_),
        CheckAct::TakeBack(_),
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
    let acts = || codes('k', |code| Some(CouncilAct::parse(code))).into_iter().flatten();
    // A council can use five kinds of poll.
    let kinds = acts().filter(|act| matches!(act, CouncilAct::Poll(CouncilPollAct::Kind(_))));
    assert_eq!(kinds.count(), 5);
    every_variant!(
        acts(),
        CouncilAct::See(CouncilView::Show),
        CouncilAct::Invite,
        CouncilAct::Poll(CouncilPollAct::Propose),
        CouncilAct::Poll(CouncilPollAct::Ready(_)),
        CouncilAct::Poll(CouncilPollAct::Again(_)),
        CouncilAct::Poll(CouncilPollAct::Own),
        CouncilAct::Poll(CouncilPollAct::Kind(_)),
        CouncilAct::Poll(CouncilPollAct::Days(_)),
        CouncilAct::Poll(CouncilPollAct::Reword),
        CouncilAct::Poll(CouncilPollAct::Send),
        CouncilAct::Announce,
        CouncilAct::Publish,
        CouncilAct::Topics,
        CouncilAct::Series(_),
        CouncilAct::See(CouncilView::Results),
        CouncilAct::See(CouncilView::Goals),
        CouncilAct::See(CouncilView::Minutes),
        CouncilAct::Page,
    );
    every_variant!(
        codes('k', |code| Some(MembershipAct::parse(code))).into_iter().flatten(),
        MembershipAct::Join(_, true),
        MembershipAct::Join(_, false),
        MembershipAct::Leave,
        MembershipAct::LeaveNow,
        MembershipAct::Ahead(true),
        MembershipAct::Ahead(false),
        MembershipAct::Open(_),
        MembershipAct::Decline(_),
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
        Press::SetUp(_, SetUp::Confirm),
        Press::Class(_, ClassPress::Open(_)),
        Press::Class(_, ClassPress::Ballot(_)),
        Press::Class(_, ClassPress::Fill(..)),
        Press::Class(_, ClassPress::Dilemma(..)),
        Press::Class(_, ClassPress::Reason(..)),
        Press::Class(_, ClassPress::Lead(..)),
        Press::Class(_, ClassPress::Plan(_)),
        Press::Class(_, ClassPress::Seat(_)),
        Press::Class(_, ClassPress::Agree(_)),
        Press::Class(_, ClassPress::Stand(Standing::Guardian { .. })),
        Press::Class(_, ClassPress::Stand(Standing::Staff)),
        Press::Class(_, ClassPress::Stand(Standing::Other)),
        Press::Class(_, ClassPress::Lesson(_)),
        Press::Class(_, ClassPress::Ask(_)),
        Press::Class(_, ClassPress::Check(_)),
        Press::Class(_, ClassPress::Pupils(_)),
        Press::Class(_, ClassPress::Membership(_)),
        Press::TakePart(..),
        Press::Council(..),
        Press::Either(_, Either::Council),
        Press::Either(_, Either::Language(_)),
        Press::Either(_, Either::Discard),
        Press::Anywhere(Anywhere::App(_, None)),
        Press::Anywhere(Anywhere::App(_, Some(_))),
        Press::Anywhere(Anywhere::Law(_)),
        Press::Anywhere(Anywhere::Incidents(_)),
        Press::Anywhere(Anywhere::Incident(_, _, Helper::Parent)),
        Press::Anywhere(Anywhere::Incident(_, _, Helper::Staff)),
        Press::Anywhere(Anywhere::Language(_)),
        Press::Anywhere(Anywhere::Forget),
        Press::Class(_, ClassPress::Show(Topic::Agreement)),
        Press::Class(_, ClassPress::Show(Topic::Polls)),
        Press::Class(_, ClassPress::Show(Topic::Overview)),
        Press::Class(_, ClassPress::Show(Topic::Seats)),
        Press::Class(_, ClassPress::Show(Topic::Lesson)),
        Press::Class(_, ClassPress::Show(Topic::Me)),
        Press::Class(_, ClassPress::Show(Topic::Close)),
        Press::Class(_, ClassPress::Show(Topic::Role)),
        Press::Class(_, ClassPress::Show(Topic::Check)),
        Press::Class(_, ClassPress::Show(Topic::Page)),
        Press::Class(_, ClassPress::Show(Topic::Pupils)),
    );
}
