//! Making an agreement, from a template to the vote on a draft.

use std::collections::BTreeMap;

use agreements::agreement::Agreement;
use agreements::agreement::blank::Filled;
use agreements::agreement::clause::{Clause, Settled};
use agreements::agreement::phase::{Ending, Phase};
use agreements::agreement::point::{About, Way};
use agreements::agreement::refusal::AgreementRefused;
use agreements::agreement::signing::Threshold;
use agreements::content::id::OptionId;
use agreements::poll::kind::Kind;
use agreements::poll::own::line;
use agreements::poll::question::Question;
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::{closing_after, days_later};
use anyhow::Result;
use jiff::Timestamp;

use super::in_class::{InClass, USUAL_DAYS};
use super::reply::{Handled, Reply, Stop};
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog, Draft, NewPoll, Plan, Subject};
use crate::ids::{AgreementNo, PersonId, PollNo};
use crate::job::Job;
use crate::press::DraftAct;
use crate::say::draft as say;
use crate::say::refusal::Refused;

/// The maximum length of a point in own words, in characters.
const LONGEST_POINT: usize = 200;

/// A proposed wording with blanks to fill in, as the dialog stores it.
pub(super) struct Filling {
    /// The number of the point.
    pub(super) point: u16,
    /// The option of the point's clause.
    pub(super) option: OptionId,
    /// The values so far.
    pub(super) filled: BTreeMap<String, Filled>,
}

/// Runs an action on the agreement.
pub(super) async fn act(class: &mut InClass<'_>, person: PersonId, act: DraftAct) -> Handled {
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    match act {
        DraftAct::Begin(template) => begin(class, &template).await,
        DraftAct::SameChildren => replace(class.own_words().msg_children_same()),
        DraftAct::Show => {
            let agreement = living(class).await?;
            show(class, &agreement).await
        }
        DraftAct::Point(number) => {
            let agreement = living(class).await?;
            let place = agreement.body.place(number)?;
            Ok(Say::Replace(say::point(class.own_words(), id, &agreement.body.points[place], catalogue)).into())
        }
        DraftAct::Add => {
            let agreement = living(class).await?;
            let stage = class.profile.group.stage(class.profile.country);
            Ok(Say::Replace(say::add(class.own_words(), id, &agreement.body, stage, catalogue)).into())
        }
        DraftAct::Poll(number, poll) => {
            let agreement = living(class).await?;
            let clause = clause_at(class, &agreement.body, number).ok_or(Refused::Stale)?;
            let polls = catalogue.polls_of(&clause.id);
            let poll = polls.get(usize::from(poll)).ok_or(Refused::Stale)?;
            choose(class, agreement, number, Way::Poll(poll.id.clone())).await
        }
        DraftAct::Families(number) => {
            let agreement = living(class).await?;
            clause_at(class, &agreement.body, number).ok_or(Refused::Stale)?;
            choose(class, agreement, number, Way::Families).await
        }
        DraftAct::Propose(number, option) => propose(class, person, number, option).await,
        DraftAct::Usual => usual(class, person).await,
        DraftAct::Drop(number) => {
            let mut agreement = living(class).await?;
            unplan(class, &agreement.body, number).await?;
            agreement.body.drop(number)?;
            keep(class, &agreement).await
        }
        DraftAct::AddClause(clause) => {
            let mut agreement = living(class).await?;
            let clause = catalogue.clause(&clause).ok_or(Refused::Stale)?;
            agreement.body.add(About::Clause(clause.id.clone()))?;
            prefill(class, &mut agreement).await?;
            keep(class, &agreement).await
        }
        DraftAct::OwnPoint => {
            living(class).await?;
            class.ask(Dialog::OwnPoint, |w| w.msg_own_point_ask()).await
        }
        DraftAct::Share(share) => set_share(class, share).await,
        DraftAct::Threshold(threshold) => set_threshold(class, threshold).await,
        DraftAct::Ask(days) => ask(class, days).await,
        DraftAct::RollOut => roll_out(class).await,
        DraftAct::Adopt => adopt(class).await,
        DraftAct::Renew => renew(class).await,
        DraftAct::End => {
            let agreement = living(class).await?;
            Ok(Say::Replace(say::end(class.own_words(), id, &agreement)).into())
        }
        DraftAct::EndNow(no) => end(class, no).await,
    }
}

/// The living agreement, locked against other changes. Refuses if there is none.
async fn living(class: &mut InClass<'_>) -> Result<ClassAgreement, Stop> {
    class.tx.agreement_for_change().await?.ok_or(Stop::Refused(Refused::NoAgreement))
}

/// Starts an agreement from a template, and settles the clauses that the class has settled before.
async fn begin(class: &mut InClass<'_>, template: &str) -> Handled {
    let app = class.scene.app;
    let template = app.content.catalogue.template_by_id(template).ok_or(Refused::Stale)?;
    let body = Agreement::start(&template.id, &template.clauses);
    let no = class.tx.add_agreement(&body, app.new_salt()).await?.ok_or(Refused::AgreementExists)?;
    let mut agreement = ClassAgreement { no, body, sign_until: None };
    prefill(class, &mut agreement).await?;
    keep(class, &agreement).await
}

/// Settles the open points that earlier polls have settled.
async fn prefill(class: &mut InClass<'_>, agreement: &mut ClassAgreement) -> Result<()> {
    let settled = class.tx.settled().await?;
    for point in agreement.body.points.iter_mut().filter(|point| point.settled.is_none() && point.way.is_none()) {
        if let About::Clause(clause) = &point.about {
            point.settled = settled.get(clause).cloned();
        }
    }
    Ok(())
}

/// Saves a changed agreement, and shows it.
async fn keep(class: &mut InClass<'_>, agreement: &ClassAgreement) -> Handled {
    class.tx.save_agreement(agreement).await?;
    show(class, agreement).await
}

async fn show(class: &mut InClass<'_>, agreement: &ClassAgreement) -> Handled {
    Ok(Say::Replace(desk(class, agreement).await?).into())
}

fn replace(text: String) -> Handled {
    Ok(Say::Replace(Post::line(text)).into())
}

/// The agreement with the possible actions.
async fn desk(class: &mut InClass<'_>, agreement: &ClassAgreement) -> Result<Post> {
    let pending = class.tx.pending_suggestions(agreement.no).await?.len();
    let today = class.today();
    let may_renew = agreement.body.force.is_some_and(|force| force.review_on <= today);
    let named = !class.tx.names_given(agreement.no).await?.is_empty();
    let desk = say::Desk { pending, children: class.profile.children, may_renew, named };
    let catalogue = &class.scene.app.content.catalogue;
    Ok(say::work(class.own_words(), class.tx.class(), agreement, &desk, catalogue))
}

/// Sets the way to settle a point, and withdraws a poll that is planned for the point.
async fn choose(class: &mut InClass<'_>, mut agreement: ClassAgreement, number: u16, way: Way) -> Handled {
    unplan(class, &agreement.body, number).await?;
    agreement.body.choose(number, way)?;
    keep(class, &agreement).await
}

/// Plans a round of consent on one of the clause's wordings. Asks for the blanks of the wording first.
async fn propose(class: &mut InClass<'_>, person: PersonId, number: u16, option: u8) -> Handled {
    let agreement = living(class).await?;
    let clause = clause_at(class, &agreement.body, number).ok_or(Refused::Stale)?;
    let option = clause.options.get(usize::from(option)).ok_or(Refused::Stale)?;
    let Some(first) = option.blanks.first() else {
        return choose(class, agreement, number, Way::Propose(option.usual())).await;
    };
    let dialog = Dialog::Blanks { point: number, option: option.id.clone(), filled: BTreeMap::new() };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    let catalogue = &class.scene.app.content.catalogue;
    Ok(Say::Answer(say::blank(class.own_words(), class.tx.class(), clause, first, catalogue)).into())
}

/// Fills the open blank with its usual value.
async fn usual(class: &mut InClass<'_>, person: PersonId) -> Handled {
    let agreement = living(class).await?;
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Blanks { point, option, filled }) = dialog else { return Err(Refused::Ended.into()) };
    fill(class, person, agreement, Filling { point, option, filled }, None).await
}

/// Fills the open blank with a text.
pub(super) async fn write_blank(class: &mut InClass<'_>, person: PersonId, filling: Filling, text: &str) -> Handled {
    match class.tx.agreement_for_change().await? {
        Some(agreement) => fill(class, person, agreement, filling, Some(text)).await,
        None => no_agreement(class, person).await,
    }
}

/// Adds a point in own words.
pub(super) async fn write_point(class: &mut InClass<'_>, person: PersonId, text: &str) -> Handled {
    let Some(mut agreement) = class.tx.agreement_for_change().await? else { return no_agreement(class, person).await };
    let words = line(text, LONGEST_POINT).ok_or(Refused::TextTooLong)?;
    class.tx.end_dialog(person).await?;
    agreement.body.add(About::Own(words))?;
    keep(class, &agreement).await
}

/// Ends a dialog about an agreement that has ended.
async fn no_agreement(class: &mut InClass<'_>, person: PersonId) -> Handled {
    class.tx.end_dialog(person).await?;
    Ok(Reply::refuse_and_keep(Refused::NoAgreement))
}

/// Fills the open blank, and asks for the next one or chooses the wording.
async fn fill(
    class: &mut InClass<'_>,
    person: PersonId,
    mut agreement: ClassAgreement,
    filling: Filling,
    text: Option<&str>,
) -> Handled {
    let Filling { point: number, option, mut filled } = filling;
    let clause = clause_at(class, &agreement.body, number).ok_or(Refused::Ended)?;
    let option = clause.option(&option.0).ok_or(Refused::Ended)?;
    let mut open = option.blanks.iter().filter(|blank| !filled.contains_key(&blank.id)).cloned().collect::<Vec<_>>();
    if open.is_empty() {
        return Err(Refused::Ended.into());
    }
    let blank = open.remove(0);
    let value = text.map_or_else(|| Some(blank.space.usual()), |text| blank.space.read(text));
    filled.insert(blank.id, value.ok_or(Refused::NotInBlank)?);
    let (w, id, catalogue) = (class.own_words(), class.tx.class(), &class.scene.app.content.catalogue);
    if let Some(next) = open.first() {
        let dialog = Dialog::Blanks { point: number, option: option.id.clone(), filled };
        class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
        return Ok(Say::Answer(say::blank(w, id, clause, next, catalogue)).into());
    }
    let settled = Settled { option: option.id.clone(), blanks: filled, pledged: false };
    class.tx.end_dialog(person).await?;
    unplan(class, &agreement.body, number).await?;
    agreement.body.choose(number, Way::Propose(settled.clone()))?;
    class.tx.save_agreement(&agreement).await?;
    let desk = desk(class, &agreement).await?;
    Ok(vec![Say::Answer(say::will_propose(w, catalogue, clause, &settled)), Say::Answer(desk)].into())
}

/// The living agreement, if it is a draft. Later its share and its threshold are fixed, because the class has read
/// them.
async fn in_draft(class: &mut InClass<'_>) -> Result<ClassAgreement, Stop> {
    let agreement = living(class).await?;
    if agreement.body.phase == Phase::Draft { Ok(agreement) } else { Err(Refused::Stale.into()) }
}

async fn set_share(class: &mut InClass<'_>, share: Share) -> Handled {
    let mut agreement = in_draft(class).await?;
    // An old button may name a share that is not offered any more. The person sees the current shares.
    if !say::shares(class.profile.children).contains(&share) {
        return show(class, &agreement).await;
    }
    agreement.body.share = share;
    keep(class, &agreement).await
}

async fn set_threshold(class: &mut InClass<'_>, threshold: Threshold) -> Handled {
    let mut agreement = in_draft(class).await?;
    agreement.body.threshold = threshold;
    keep(class, &agreement).await
}

/// Opens the polls of all points that wait for one, at once or this many days apart.
async fn ask(class: &mut InClass<'_>, days: u8) -> Handled {
    let mut agreement = living(class).await?;
    let (now, zone) = (class.scene.event.at, class.profile.country.zone());
    if matches!(agreement.body.phase, Phase::Adopting { .. }) {
        return Err(AgreementRefused::Adopting.into());
    }
    let waiting: Vec<(usize, Way)> =
        agreement.body.to_be_asked().into_iter().map(|(place, way)| (place, way.clone())).collect();
    let mut count = 0_u8;
    for (place, way) in waiting {
        let opens = (days > 0 && count > 0).then(|| days_later(now, i64::from(days) * i64::from(count), &zone));
        let Some(new) = poll_for(class, &agreement.body.points[place].about, way, opens) else { continue };
        // If a poll of the same lineage is open, its result settles the point.
        let no = match class.operation().put_poll(&new).await? {
            Some(no) => Some(no),
            None => class.tx.open_polls().await?.iter().find(|open| open.lineage == new.lineage).map(|open| open.no),
        };
        if let Some(no) = no {
            agreement.body.points[place].poll = Some(no.0);
            count += 1;
        }
    }
    if count == 0 {
        return Err(Refused::NothingToAsk.into());
    }
    class.tx.save_agreement(&agreement).await?;
    replace(class.own_words().msg_draft_asked(count))
}

/// The poll that settles a point in this way; `None` if no poll does.
fn poll_for(class: &InClass<'_>, about: &About, way: Way, opens: Option<Timestamp>) -> Option<NewPoll> {
    let closes = closing_after(opens.unwrap_or(class.scene.event.at), USUAL_DAYS, &class.profile.country.zone());
    match (way, about) {
        (Way::Poll(id), _) => {
            class.planned(&Plan { opens, closes: Some(closes), ..Plan::of(Draft::Ready(id.clone()), id) })
        }
        (Way::Propose(settled), About::Clause(clause)) => {
            // Another wording is another question.
            let lineage = format!("proposal-{clause}-{}", serde_json::to_string(&settled).ok()?);
            let subject = Subject::Proposal { clause: clause.clone(), settled };
            let rule = Rule::usual(Kind::Consent);
            let at_once = class.new_poll(subject, lineage, Some(clause.clone()), Question::Consent, rule, closes);
            Some(NewPoll { opens, ..at_once })
        }
        (Way::Propose(_), About::Own(_)) | (Way::Families, _) => None,
    }
}

/// Makes the next version and posts it as a draft.
async fn roll_out(class: &mut InClass<'_>) -> Handled {
    let mut agreement = living(class).await?;
    let credits = class.tx.credits_into(agreement.no, agreement.body.version + 1).await?;
    let version = agreement.body.roll_out(class.today(), credits)?;
    class.tx.add_version(agreement.no, &version).await?;
    class.tx.save_agreement(&agreement).await?;
    class.enqueue(&Job::AgreementDraft { agreement: agreement.no, version: version.number }).await?;
    let w = class.own_words();
    Ok(Say::Replace(say::news(w, class.tx.class(), w.msg_draft_rolled_out())).into())
}

/// Opens the class's vote on the draft.
async fn adopt(class: &mut InClass<'_>) -> Handled {
    let mut agreement = living(class).await?;
    agreement.body.may_be_adopted()?;
    let share = agreement.body.share;
    let question = if share == Share::Consent { Question::Consent } else { Question::Stance };
    let rule = Rule { share, ..Rule::default() }.fitting(question.kind(), class.profile.children);
    let (of, version) = (agreement.no, agreement.body.version);
    let pupils = class.tx.comments(of, agreement.body.adopted).await?;
    let subject = Subject::Adoption { agreement: of, version, pupils };
    let closes = closing_after(class.scene.event.at, USUAL_DAYS, &class.profile.country.zone());
    let lineage = format!("adoption-{}-{version}", of.0);
    let new = class.new_poll(subject, lineage, None, question, rule, closes);
    let no = class.operation().put_poll(&new).await?.ok_or(Refused::AlreadyOpen)?;
    agreement.body.put_to_the_vote(no.0);
    class.tx.save_agreement(&agreement).await?;
    replace(class.own_words().msg_draft_adopting())
}

/// Renews the agreement for another year.
async fn renew(class: &mut InClass<'_>) -> Handled {
    let mut agreement = living(class).await?;
    if !agreement.body.renew(class.today()) {
        return Err(Refused::NothingToRenew.into());
    }
    class.tx.save_agreement(&agreement).await?;
    class.enqueue(&Job::AgreementRenewed { agreement: agreement.no }).await?;
    replace(class.own_words().msg_draft_renewed())
}

/// Ends the agreement, and withdraws its polls.
async fn end(class: &mut InClass<'_>, no: AgreementNo) -> Handled {
    let agreement = living(class).await?;
    if no != agreement.no {
        return Err(Refused::Stale.into());
    }
    let why = if agreement.body.force.is_some() { Ending::LetGo } else { Ending::Dropped };
    let ended = class.own_words().msg_draft_ended();
    class.operation().end_agreement(agreement, why, &ended).await?;
    replace(ended)
}

/// Withdraws the poll that is planned for a point, if there is one. Nobody has seen it.
async fn unplan(class: &mut InClass<'_>, agreement: &Agreement, number: u16) -> Result<()> {
    let point = agreement.place(number).ok().map(|place| &agreement.points[place]);
    match point.and_then(|point| point.poll) {
        Some(no) => class.tx.withdraw_planned(PollNo(no), "").await,
        None => Ok(()),
    }
}

fn clause_at<'a>(class: &InClass<'a>, agreement: &Agreement, number: u16) -> Option<&'a Clause> {
    match &agreement.points[agreement.place(number).ok()?].about {
        About::Clause(id) => class.scene.app.content.catalogue.clause(&id.0),
        About::Own(_) => None,
    }
}
