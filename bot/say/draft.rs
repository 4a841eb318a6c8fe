//! Making an agreement: the contact parent's view and choices.

use agreements::agreement::Agreement;
use agreements::agreement::blank::{Blank, Space};
use agreements::agreement::clause::{Audience, Clause, Settled};
use agreements::agreement::phase::Phase;
use agreements::agreement::point::{About, Point};
use agreements::agreement::refusal::AgreementRefused;
use agreements::agreement::signing::Threshold;
use agreements::catalogue::Catalogue;
use agreements::class::seats::ChildCount;
use agreements::class::stage::Stage;
use agreements::poll::kind::Kind;
use agreements::poll::rule::Share;

use super::agreement::stands;
use super::point::{clause_title, settled, title};
use super::{Words, button, cancel, fenced, ready, rows};
use crate::chat::{Button, Post};
use crate::class::{ClassAgreement, NameMark};
use crate::ids::ClassId;
use crate::press::{Agree, ClassPress, DraftAct, JudgeAct, NamesAct, Press};

/// The facts beside an agreement in the making.
#[derive(Debug)]
pub(crate) struct Desk {
    /// The number of undecided suggestions.
    pub(crate) pending: usize,
    /// The number of children in the class.
    pub(crate) children: ChildCount,
    /// True if the yearly review is due.
    pub(crate) may_renew: bool,
    /// True if parents gave their names.
    pub(crate) named: bool,
}

/// The agreement in the making, with the next steps.
pub(crate) fn work(w: &Words, class: ClassId, agreement: &ClassAgreement, desk: &Desk, catalogue: &Catalogue) -> Post {
    let (body, children, pending) = (&agreement.body, desk.children, desk.pending);
    let mut paragraphs = vec![stands(w, body)];
    let line = |(number, point): (u32, &Point)| {
        w.msg_work_point(number, title(w, catalogue, &point.about), state(w, catalogue, point))
    };
    paragraphs.push((1..).zip(&body.points).map(line).collect::<Vec<_>>().join("\n"));
    paragraphs.push(w.msg_work_rules(share(w, body.share), threshold(w, body.threshold, children)));
    paragraphs.push(w.msg_work_ask());
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let changeable = !matches!(body.phase, Phase::Adopting { .. });
    let points = (1_u32..).zip(&body.points).filter(|_| changeable);
    let points = points.map(|(place, point)| {
        act(
            w.msg_work_point_button(place, title(w, catalogue, &point.about)),
            Agree::Draft(DraftAct::Point(point.number)),
        )
    });
    let mut buttons = rows(w, points, 2);
    let mut row = |row: Vec<Button>| {
        if !row.is_empty() {
            buttons.rows.push(row);
        }
    };
    if changeable {
        row(vec![act(w.msg_work_add_button(), Agree::Draft(DraftAct::Add))]);
        if !body.to_be_asked().is_empty() {
            row(vec![
                act(w.msg_work_ask_now_button(), Agree::Draft(DraftAct::Ask(0))),
                act(w.msg_work_ask_weekly_button(), Agree::Draft(DraftAct::Ask(7))),
            ]);
        }
        let agreed = body.agreed();
        if !agreed.is_empty() && agreed != body.rolled_out {
            row(vec![act(w.msg_work_roll_out_button(), Agree::Draft(DraftAct::RollOut))]);
        }
    }
    if body.phase == Phase::Draft {
        let shares = shares(children).into_iter().filter(|other| *other != body.share);
        row(shares
            .map(|other| act(w.msg_work_share_button(share(w, other)), Agree::Draft(DraftAct::Share(other))))
            .collect());
        let others = Threshold::ALL.into_iter().filter(|other| *other != body.threshold);
        let label = |other| w.msg_work_threshold_button(threshold(w, other, children));
        row(others.map(|other| act(label(other), Agree::Draft(DraftAct::Threshold(other)))).collect());
        row(vec![act(w.msg_work_adopt_button(), Agree::Draft(DraftAct::Adopt))]);
    }
    if pending > 0 {
        row(vec![act(w.msg_work_suggestions_button(pending), Agree::Judge(JudgeAct::List))]);
    }
    if desk.may_renew {
        row(vec![act(w.msg_work_renew_button(), Agree::Draft(DraftAct::Renew))]);
    }
    if desk.named {
        row(vec![act(w.msg_work_names_button(), Agree::Names(NamesAct::Show))]);
    }
    row(vec![act(w.msg_work_end_button(), Agree::Draft(DraftAct::End))]);
    Post { heading: Some(w.msg_work_heading()), paragraphs, buttons, ..Post::default() }
}

/// The shares that may adopt an agreement in a class of this size.
pub(crate) fn shares(children: ChildCount) -> Vec<Share> {
    let stance = agreements::poll::rule::Rule::shares(Kind::Stance, children);
    stance.into_iter().chain([Share::Consent]).collect()
}

/// The state of a point.
fn state(w: &Words, catalogue: &Catalogue, point: &Point) -> String {
    match (&point.about, &point.settled, &point.way, point.poll) {
        (About::Own(_), ..) => w.msg_point_own(),
        (About::Clause(clause), Some(how), ..) => settled(w, catalogue, clause, how),
        (About::Clause(_), None, _, Some(_)) => w.msg_point_asked(),
        (About::Clause(_), None, Some(_), None) => w.msg_point_ready(),
        (About::Clause(_), None, None, None) => w.msg_point_open(),
    }
}

fn share(w: &Words, share: Share) -> String {
    match share {
        Share::Majority => w.msg_share_majority(),
        Share::TwoThirds => w.msg_share_two_thirds(),
        Share::Consent => w.msg_share_consent(),
    }
}

fn threshold(w: &Words, threshold: Threshold, children: ChildCount) -> String {
    let seats = threshold.seats(children);
    match threshold {
        Threshold::Five | Threshold::Ten => w.msg_threshold_seats(seats),
        Threshold::Quarter => w.msg_threshold_quarter(seats),
        Threshold::Half => w.msg_threshold_half(seats),
    }
}

/// A point, with the ways to settle it.
pub(crate) fn point(w: &Words, class: ClassId, point: &Point, catalogue: &Catalogue) -> Post {
    let place = point.number;
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let mut paragraphs = vec![state(w, catalogue, point)];
    paragraphs.extend(point.additions.iter().map(|words| fenced(words)));
    let mut buttons = Vec::new();
    if let About::Clause(id) = &point.about
        && let Some(clause) = catalogue.clause(&id.0)
    {
        paragraphs.push(w.text(&clause.text_id("why")));
        let options = clause.options.iter().filter(|option| !option.id.leaves_it_to_families());
        let options: Vec<String> = (1_u32..)
            .zip(options)
            .map(|(number, option)| w.msg_point_option(number, settled(w, catalogue, id, &option.usual())))
            .collect();
        paragraphs.push([vec![w.msg_point_options()], options.clone()].concat().join("\n"));
        for (index, poll) in (0_u8..).zip(catalogue.polls_of(id)) {
            let label = match poll.kind {
                Kind::Pledge => w.msg_point_pledge_button(),
                Kind::Consent => w.msg_point_consent_button(),
                Kind::Choice | Kind::Approval | Kind::Age | Kind::Stance | Kind::Ranking => w.msg_point_poll_button(),
            };
            buttons.push(act(label, Agree::Draft(DraftAct::Poll(place, index))));
        }
        let proposals = (0_u8..).take(options.len());
        let proposals = proposals
            .map(|option| act(w.msg_point_propose_button(option + 1), Agree::Draft(DraftAct::Propose(place, option))));
        buttons.extend(proposals);
        buttons.push(act(w.msg_point_families_button(), Agree::Draft(DraftAct::Families(place))));
    }
    buttons.push(act(w.msg_point_drop_button(), Agree::Draft(DraftAct::Drop(place))));
    buttons.push(act(w.msg_work_back_button(), Agree::Draft(DraftAct::Show)));
    let heading = title(w, catalogue, &point.about);
    Post { heading: Some(heading), paragraphs, buttons: rows(w, buttons, 1), ..Post::default() }
}

/// Asks which clause to add.
pub(crate) fn add(w: &Words, class: ClassId, agreement: &Agreement, stage: Stage, catalogue: &Catalogue) -> Post {
    let audiences = [Audience::Parents, Audience::Pupils];
    let clauses = audiences.into_iter().flat_map(|audience| catalogue.clauses_for(audience, stage));
    let missing = clauses.filter(|clause| agreement.place_of(&clause.id).is_none());
    let label = |clause: &Clause| match clause.audience {
        Audience::Parents => clause_title(w, catalogue, &clause.id),
        Audience::Pupils => w.msg_add_pupils_button(clause_title(w, catalogue, &clause.id)),
    };
    let buttons = missing.map(|clause| {
        button(
            label(clause),
            Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::AddClause(clause.id.0.clone())))),
        )
    });
    let more = [
        button(w.msg_add_own_button(), Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::OwnPoint)))),
        button(w.msg_work_back_button(), Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::Show)))),
    ];
    Post { buttons: rows(w, buttons.chain(more), 2), ..Post::line(w.msg_add_ask()) }
}

/// Asks for the content of a blank.
pub(crate) fn blank(w: &Words, class: ClassId, clause: &Clause, blank: &Blank, catalogue: &Catalogue) -> Post {
    let time = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
    let mut paragraphs = vec![match &blank.space {
        Space::Age { min, max, .. } => w.msg_blank_age(*min, *max),
        Space::Number { min, max, .. } => w.msg_blank_number(*min, *max),
        Space::Time { min, max, .. } => w.msg_blank_time(blank.id.as_str(), time(*min), time(*max)),
        Space::List { .. } => w.msg_blank_list(),
    }];
    let usual = match &blank.space {
        Space::Age { usual, .. } => usual.to_string(),
        Space::Number { usual, .. } => usual.to_string(),
        Space::Time { usual, .. } => time(*usual),
        Space::List { of, .. } => {
            let name = |option: &_| ready::option_of_clause(w, catalogue, &clause.id, option);
            let lines = (1..).zip(of).map(|(number, option): (u32, _)| format!("{number}. {}", name(option)));
            paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
            String::new()
        }
    };
    let usual = (!usual.is_empty())
        .then(|| button(usual, Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::Usual)))));
    let cancel = cancel(w, class);
    Post { paragraphs, buttons: rows(w, usual.into_iter().chain([cancel]), 2), ..Post::default() }
}

/// Says that a wording goes to the class.
pub(crate) fn will_propose(w: &Words, catalogue: &Catalogue, clause: &Clause, how: &Settled) -> Post {
    Post::line(w.msg_point_will_propose(settled(w, catalogue, &clause.id, how)))
}

/// The reason why an act is impossible now.
pub(crate) fn not_now(w: &Words, why: AgreementRefused) -> String {
    match why {
        AgreementRefused::Adopting => w.msg_not_now_adopting(),
        AgreementRefused::Ended => w.msg_not_now_ended(),
        AgreementRefused::Full => w.msg_not_now_full(agreements::agreement::point::MOST_POINTS),
        AgreementRefused::Twice => w.msg_not_now_twice(),
        AgreementRefused::NoPoint => w.msg_refused_stale(),
        AgreementRefused::NothingSettled => w.msg_not_now_nothing_settled(),
        AgreementRefused::NothingNew => w.msg_not_now_nothing_new(),
        AgreementRefused::NotRolledOut => w.msg_not_now_not_rolled_out(),
        AgreementRefused::NoDraft => w.msg_not_now_no_draft(),
    }
}

/// Asks for confirmation before the agreement ends.
pub(crate) fn end(w: &Words, class: ClassId, agreement: &ClassAgreement) -> Post {
    let text = if agreement.body.force.is_some() { w.msg_end_ask_in_force() } else { w.msg_end_ask() };
    let buttons = [
        button(
            w.msg_end_now_button(),
            Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::EndNow(agreement.no)))),
        ),
        button(w.msg_work_back_button(), Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::Show)))),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(text) }
}

/// A message to the contact parents, with a button to continue.
pub(crate) fn news(w: &Words, class: ClassId, text: String) -> Post {
    let work =
        button(w.msg_agreement_work_button(), Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::Show))));
    Post { buttons: rows(w, [work], 1), ..Post::line(text) }
}

/// The points that the class may revise, because many families do not keep them.
pub(crate) fn revise(w: &Words, class: ClassId, points: &[About], catalogue: &Catalogue) -> Post {
    let titles = points.iter().map(|about| title(w, catalogue, about)).collect::<Vec<_>>().join(", ");
    news(w, class, w.msg_news_revise(titles))
}

/// Asks the contact parents for the number of children in the new school year.
pub(crate) fn children(w: &Words, class: ClassId, children: u8) -> Post {
    use crate::press::SeatAct;
    let buttons = [
        button(
            w.msg_children_same_button(children),
            Press::Class(class, ClassPress::Agree(Agree::Draft(DraftAct::SameChildren))),
        ),
        button(w.msg_seats_more_button(), Press::Class(class, ClassPress::Seat(SeatAct::More))),
        button(w.msg_seats_fewer_button(), Press::Class(class, ClassPress::Seat(SeatAct::Fewer))),
    ];
    Post { buttons: rows(w, buttons, 1), ..Post::line(w.msg_children_ask(children)) }
}

/// The names that parents gave, each with a button that takes it away.
pub(crate) fn names(w: &Words, class: ClassId, names: &[String]) -> Post {
    let act = |label: String, act| button(label, Press::Class(class, ClassPress::Agree(act)));
    let back = act(w.msg_work_back_button(), Agree::Draft(DraftAct::Show));
    let drop =
        |name: &String| act(w.msg_work_name_button(fenced(name)), Agree::Names(NamesAct::Drop(NameMark::of(name))));
    let taken = names.iter().map(drop);
    let text = if names.is_empty() { w.msg_work_no_names() } else { w.msg_work_names() };
    Post { buttons: rows(w, taken.chain([back]), 1), ..Post::line(text) }
}
