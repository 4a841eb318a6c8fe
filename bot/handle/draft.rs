//! Making an agreement: what whoever leads the class does, from a template to the vote on a draft.

use agreements::agreement::Agreement;
use agreements::agreement::clause::{Clause, Settled};
use agreements::agreement::phase::{Ending, Phase};
use agreements::agreement::point::{About, Way};
use agreements::agreement::refusal::AgreementRefused;
use agreements::poll::own::line;
use agreements::poll::question::Question;
use agreements::poll::rule::{Rule, Share};
use agreements::time::timetable::{closing_after, days_later};
use anyhow::Result;

use super::{InClass, USUAL_DAYS};
use crate::chat::{Post, Say};
use crate::class::{ClassAgreement, Dialog, Draft, NewPoll, Plan, Subject};
use crate::ids::{PersonId, PollNo};
use crate::job::Job;
use crate::press::Agree;
use crate::say::Words;
use crate::say::draft as say;
use crate::say::refusal::Refused;

/// The longest point in own words, in characters.
const LONGEST_POINT: usize = 200;

/// Does what whoever leads the class does to its agreement.
pub(super) async fn act(mut class: InClass<'_>, person: PersonId, act: Agree) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    if !class.scene.event.room.private {
        return Ok(class.refuse(&Refused::InPrivate));
    }
    if let Agree::Begin(template) = act {
        return begin(class, &template).await;
    }
    if act == Agree::SameChildren {
        return class.say(|class| Say::Replace(Post::line(class.own_words().msg_children_same()))).await;
    }
    let Some(mut agreement) = class.tx.agreement_for_change().await? else {
        return refuse(&class, |w| w.msg_not_now_none());
    };
    match act {
        Agree::Point(number) => {
            let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
            let Ok(place) = agreement.body.place(number) else { return stale(&class) };
            let point = &agreement.body.points[place];
            class.say(|class| Say::Replace(say::point(class.own_words(), id, point, catalogue))).await
        }
        Agree::Add => {
            let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
            let stage = class.profile.group.stage(class.profile.country);
            class.say(|class| Say::Replace(say::add(class.own_words(), id, &agreement.body, stage, catalogue))).await
        }
        Agree::Poll(number, poll) => {
            let Some(clause) = clause_at(&class, &agreement.body, number) else { return stale(&class) };
            let polls = class.scene.app.content.catalogue.polls_of(&clause.id);
            let Some(poll) = polls.get(usize::from(poll)) else { return stale(&class) };
            choose(class, agreement, number, Way::Poll(poll.id.clone())).await
        }
        Agree::Families(number) => {
            if clause_at(&class, &agreement.body, number).is_none() {
                return stale(&class);
            }
            choose(class, agreement, number, Way::Families).await
        }
        Agree::Propose(number, option) => propose(class, person, agreement, number, option).await,
        Agree::Usual => usual(class, person, agreement).await,
        Agree::Drop(number) => {
            unplan(&mut class, &agreement.body, number).await?;
            let changed = agreement.body.drop(number);
            keep(class, agreement, changed).await
        }
        Agree::AddClause(id) => {
            let Some(clause) = class.scene.app.content.catalogue.clause(&id) else { return stale(&class) };
            let changed = agreement.body.add(About::Clause(clause.id.clone()));
            prefill(&mut class, &mut agreement).await?;
            keep(class, agreement, changed).await
        }
        Agree::OwnPoint => class.ask(person, Dialog::OwnPoint, |w| w.msg_own_point_ask()).await,
        // What the class is asked to adopt, and what it signs, stays as it was said.
        Agree::Share(_) | Agree::Threshold(_) if agreement.body.phase != Phase::Draft => stale(&class),
        Agree::Share(share) if say::shares(class.profile.children).contains(&share) => {
            agreement.body.share = share;
            keep(class, agreement, Ok(())).await
        }
        Agree::Threshold(threshold) => {
            agreement.body.threshold = threshold;
            keep(class, agreement, Ok(())).await
        }
        Agree::Ask(days) => ask(class, agreement, days).await,
        Agree::RollOut => roll_out(class, agreement).await,
        Agree::Adopt => adopt(class, agreement).await,
        Agree::Renew => {
            let today = class.today();
            if !agreement.body.renew(today) {
                return refuse(&class, |w| w.msg_not_now_no_draft());
            }
            class.tx.save_agreement(&agreement).await?;
            class.enqueue(&Job::AgreementRenewed { agreement: agreement.no }).await?;
            class.say(|class| Say::Replace(Post::line(class.own_words().msg_draft_renewed()))).await
        }
        Agree::End => {
            let id = class.tx.class();
            class.say(|class| Say::Replace(say::end(class.own_words(), id, &agreement))).await
        }
        Agree::EndNow(no) if no != agreement.no => stale(&class),
        Agree::EndNow(_) => {
            let why = if agreement.body.force.is_some() { Ending::LetGo } else { Ending::Dropped };
            class.tx.withdraw_for(&agreement.body, class.own_words().msg_draft_ended().as_str()).await?;
            agreement.body.end(class.today(), why);
            class.tx.save_agreement(&agreement).await?;
            if agreement.body.version > 0 {
                class.enqueue(&Job::AgreementEnded { agreement: agreement.no }).await?;
            }
            class.say(|class| Say::Replace(Post::line(class.own_words().msg_draft_ended()))).await
        }
        _ => show(class, &agreement).await,
    }
}

/// Begins an agreement from a template; what the class has settled before is in it already.
async fn begin(mut class: InClass<'_>, template: &str) -> Result<Vec<Say>> {
    let app = class.scene.app;
    let Some(template) = app.content.catalogue.template_by_id(template) else { return stale(&class) };
    let body = Agreement::start(&template.id, &template.clauses);
    let Some(no) = class.tx.add_agreement(&body, app.new_salt()).await? else {
        return refuse(&class, |w| w.msg_not_now_exists());
    };
    let mut agreement = ClassAgreement { no, body, sign_until: None };
    prefill(&mut class, &mut agreement).await?;
    keep(class, agreement, Ok(())).await
}

/// Takes over what polls have settled.
async fn prefill(class: &mut InClass<'_>, agreement: &mut ClassAgreement) -> Result<()> {
    let settled = class.tx.settled().await?;
    for point in agreement.body.points.iter_mut().filter(|point| point.settled.is_none() && point.way.is_none()) {
        if let About::Clause(clause) = &point.about {
            point.settled = settled.get(clause).cloned();
        }
    }
    Ok(())
}

/// Keeps what was changed and shows the whole; or says why it was not.
async fn keep(
    mut class: InClass<'_>,
    agreement: ClassAgreement,
    changed: Result<(), AgreementRefused>,
) -> Result<Vec<Say>> {
    if let Err(why) = changed {
        return refuse(&class, |w| say::not_now(w, why));
    }
    class.tx.save_agreement(&agreement).await?;
    show(class, &agreement).await
}

async fn show(mut class: InClass<'_>, agreement: &ClassAgreement) -> Result<Vec<Say>> {
    let post = desk(&mut class, agreement).await?;
    class.say(|_| Say::Replace(post)).await
}

/// The agreement as whoever leads works on it.
async fn desk(class: &mut InClass<'_>, agreement: &ClassAgreement) -> Result<Post> {
    let pending = class.tx.pending_suggestions(agreement.no).await?.len();
    let today = class.today();
    let may_renew = agreement.body.force.is_some_and(|force| force.review_on <= today);
    let desk = say::Desk { pending, children: class.profile.children, may_renew };
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    Ok(say::work(class.own_words(), id, agreement, &desk, catalogue))
}

/// Chooses how a point is to be settled; the poll that was planned for it until then does not open.
async fn choose(mut class: InClass<'_>, mut agreement: ClassAgreement, number: u16, way: Way) -> Result<Vec<Say>> {
    unplan(&mut class, &agreement.body, number).await?;
    let changed = agreement.body.choose(number, way);
    keep(class, agreement, changed).await
}

/// Has a point settled by a round of consent on one of its wordings; asks for its blanks first.
async fn propose(
    mut class: InClass<'_>,
    person: PersonId,
    agreement: ClassAgreement,
    number: u16,
    option: u8,
) -> Result<Vec<Say>> {
    let Some(clause) = clause_at(&class, &agreement.body, number) else { return stale(&class) };
    let Some(option) = clause.options.get(usize::from(option)) else { return stale(&class) };
    if option.blanks.is_empty() {
        return choose(class, agreement, number, Way::Propose(option.usual())).await;
    }
    let dialog = Dialog::Blanks { point: number, option: option.id.clone(), filled: [].into() };
    class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    let first = &option.blanks[0];
    class.say(|class| Say::Answer(say::blank(class.own_words(), id, clause, first, catalogue))).await
}

/// Takes what usually stands in the blank that is asked for.
async fn usual(mut class: InClass<'_>, person: PersonId, agreement: ClassAgreement) -> Result<Vec<Say>> {
    let dialog = class.tx.dialog(person, class.scene.event.at).await?;
    let Some(Dialog::Blanks { point: number, option, filled }) = dialog else {
        return Ok(class.refuse(&Refused::Ended));
    };
    fill(class, person, agreement, (number, &option.0, filled), None).await
}

/// Takes what somebody wrote in a blank, or a point in own words.
pub(super) async fn write(mut class: InClass<'_>, person: PersonId, dialog: Dialog, text: &str) -> Result<Vec<Say>> {
    if !class.leads().await? {
        return Ok(class.refuse(&Refused::NotContact));
    }
    let Some(mut agreement) = class.tx.agreement_for_change().await? else {
        class.tx.end_dialog(person).await?;
        return class.decline(|w| w.msg_not_now_none()).await;
    };
    match dialog {
        Dialog::Blanks { point: number, option, filled } => {
            fill(class, person, agreement, (number, &option.0, filled), Some(text)).await
        }
        Dialog::OwnPoint => {
            let Some(words) = line(text, LONGEST_POINT) else {
                return class.decline(|w| w.msg_text_too_long()).await;
            };
            class.tx.end_dialog(person).await?;
            let changed = agreement.body.add(About::Own(words));
            keep(class, agreement, changed).await
        }
        _ => Ok(class.refuse(&Refused::Ended)),
    }
}

type Filling<'a> = (u16, &'a str, std::collections::BTreeMap<String, agreements::agreement::blank::Filled>);

async fn fill(
    mut class: InClass<'_>,
    person: PersonId,
    mut agreement: ClassAgreement,
    (number, option, mut filled): Filling<'_>,
    text: Option<&str>,
) -> Result<Vec<Say>> {
    let Some(clause) = clause_at(&class, &agreement.body, number) else { return Ok(class.refuse(&Refused::Ended)) };
    let Some(option) = clause.option(option) else { return Ok(class.refuse(&Refused::Ended)) };
    let mut open = option.blanks.iter().filter(|blank| !filled.contains_key(&blank.id)).cloned().collect::<Vec<_>>();
    if open.is_empty() {
        return Ok(class.refuse(&Refused::Ended));
    }
    let blank = open.remove(0);
    let value = text.map_or_else(|| Some(blank.space.usual()), |text| blank.space.read(text));
    let Some(value) = value else {
        return class.say(|class| Say::Refuse(say::not_in_blank(class.own_words()))).await;
    };
    filled.insert(blank.id, value);
    let (id, catalogue) = (class.tx.class(), &class.scene.app.content.catalogue);
    if let Some(next) = open.first() {
        let dialog = Dialog::Blanks { point: number, option: option.id.clone(), filled };
        class.tx.keep_dialog(person, &dialog, class.scene.event.at).await?;
        return class.say(|class| Say::Answer(say::blank(class.own_words(), id, clause, next, catalogue))).await;
    }
    let settled = Settled { option: option.id.clone(), blanks: filled, pledged: false };
    class.tx.end_dialog(person).await?;
    unplan(&mut class, &agreement.body, number).await?;
    let changed = agreement.body.choose(number, Way::Propose(settled.clone()));
    if let Err(why) = changed {
        return refuse(&class, |w| say::not_now(w, why));
    }
    class.tx.save_agreement(&agreement).await?;
    let desk = desk(&mut class, &agreement).await?;
    let says = vec![Say::Answer(say::will_propose(class.own_words(), catalogue, clause, &settled)), Say::Answer(desk)];
    class.tx.commit().await?;
    Ok(says)
}

/// Puts the polls of all points that wait for one, at once or so many days apart.
async fn ask(mut class: InClass<'_>, mut agreement: ClassAgreement, days: u8) -> Result<Vec<Say>> {
    let (now, zone) = (class.scene.event.at, class.profile.country.zone());
    if matches!(agreement.body.phase, Phase::Adopting { .. }) {
        return refuse(&class, |w| say::not_now(w, AgreementRefused::Adopting));
    }
    let waiting: Vec<(usize, Way)> =
        agreement.body.to_be_asked().into_iter().map(|(place, way)| (place, way.clone())).collect();
    let mut count = 0_u8;
    for (place, way) in waiting {
        let opens = (days > 0 && count > 0).then(|| days_later(now, i64::from(days) * i64::from(count), &zone));
        let Some(new) = poll_for(&class, &agreement.body.points[place].about, way, opens) else { continue };
        // The same question may run already: then its result is the point's.
        let no = match class.put(&new).await? {
            Some(no) => Some(no),
            None => class.tx.open_polls().await?.iter().find(|open| open.lineage == new.lineage).map(|open| open.no),
        };
        if let Some(no) = no {
            agreement.body.points[place].poll = Some(no.0);
            count += 1;
        }
    }
    if count == 0 {
        return refuse(&class, |w| w.msg_not_now_nothing_to_ask());
    }
    class.tx.save_agreement(&agreement).await?;
    class.say(|class| Say::Replace(Post::line(class.own_words().msg_draft_asked(count)))).await
}

fn poll_for(class: &InClass<'_>, about: &About, way: Way, opens: Option<jiff::Timestamp>) -> Option<NewPoll> {
    let closes = closing_after(opens.unwrap_or(class.scene.event.at), USUAL_DAYS, &class.profile.country.zone());
    match (way, about) {
        (Way::Poll(id), _) => {
            class.planned(&Plan { opens, closes: Some(closes), ..Plan::of(Draft::Ready(id.clone()), id) })
        }
        (Way::Propose(settled), About::Clause(clause)) => {
            // Another wording is another question.
            let lineage = format!("proposal-{clause}-{}", serde_json::to_string(&settled).ok()?);
            let subject = Subject::Proposal { clause: clause.clone(), settled };
            let rule = Rule::usual(agreements::poll::kind::Kind::Consent);
            Some(class.new_poll(subject, lineage, Some(clause.clone()), (Question::Consent, rule), (opens, closes)))
        }
        (Way::Propose(_) | Way::Families, _) => None,
    }
}

/// Makes the next version and has it posted.
async fn roll_out(mut class: InClass<'_>, mut agreement: ClassAgreement) -> Result<Vec<Say>> {
    let credits = class.tx.credits_into(agreement.no, agreement.body.version + 1).await?;
    let version = match agreement.body.roll_out(class.today(), credits) {
        Ok(version) => version,
        Err(why) => return refuse(&class, |w| say::not_now(w, why)),
    };
    class.tx.add_version(agreement.no, &version).await?;
    class.tx.save_agreement(&agreement).await?;
    class.enqueue(&Job::AgreementDraft { agreement: agreement.no, version: version.number }).await?;
    let id = class.tx.class();
    class.say(|class| Say::Replace(say::news(class.own_words(), id, class.own_words().msg_draft_rolled_out()))).await
}

/// Has the class vote on the draft.
async fn adopt(mut class: InClass<'_>, mut agreement: ClassAgreement) -> Result<Vec<Say>> {
    if let Err(why) = agreement.body.may_be_adopted() {
        return refuse(&class, |w| say::not_now(w, why));
    }
    let share = agreement.body.share;
    let question = if share == Share::Consent { Question::Consent } else { Question::Stance };
    let rule = Rule { share, ..Rule::default() }.fitting(question.kind(), class.profile.children);
    let (of, version) = (agreement.no, agreement.body.version);
    let pupils = class.tx.comments(of, agreement.body.adopted).await?;
    let subject = Subject::Adoption { agreement: of, version, pupils };
    let closes = closing_after(class.scene.event.at, USUAL_DAYS, &class.profile.country.zone());
    let lineage = format!("adoption-{}-{version}", of.0);
    let new = class.new_poll(subject, lineage, None, (question, rule), (None, closes));
    let Some(no) = class.put(&new).await? else { return Ok(class.refuse(&Refused::AlreadyOpen)) };
    agreement.body.put_to_the_vote(no.0);
    class.tx.save_agreement(&agreement).await?;
    class.say(|class| Say::Replace(Post::line(class.own_words().msg_draft_adopting()))).await
}

/// Withdraws the poll that was planned for a point, if one was: nobody has seen it.
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

fn stale(class: &InClass<'_>) -> Result<Vec<Say>> {
    Ok(class.refuse(&Refused::Stale))
}

fn refuse(class: &InClass<'_>, text: impl FnOnce(&Words) -> String) -> Result<Vec<Say>> {
    Ok(vec![Say::Refuse(Post::line(text(class.own_words())))])
}
