//! The screen for the whole class.
//!
//! Only proposals that the adult has let through appear, so it can stay on the wall.

use agreements::agreement::version::Version;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::poll::outcome::Outcome;
use agreements::session::Session;
use agreements::session::candidate::Candidate;
use agreements::session::result::TopicResult;
use agreements::session::step::{Means, Step};
use agreements::session::topic::Topic;
use anyhow::Result;
use jiff::Timestamp;
use maud::{Markup, PreEscaped, html};
use qrcode::QrCode;
use qrcode::render::svg;

use super::plans::plans;
use super::pressed::Pressed;
use super::shell::{Frame, refusal, timer};
use crate::app::App;
use crate::class::{ClassSession, PupilWish, Slips};
use crate::operation::session::steer::has_pupils_room;
use crate::say::{Words, fenced, result, session as say};
use crate::store::ClassTx;

/// The class that a screen is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShownClass<'a> {
    /// The class.
    pub(super) profile: &'a Profile,
    /// The version of the pupils' part that is in force.
    pub(super) part: Option<&'a Version>,
}

/// The content of the screen.
pub(super) struct Board<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) session: Session,
    profile: &'a Profile,
    pub(super) part: Option<&'a Version>,
    now: Timestamp,
    /// The address of the pupils' page.
    entry: Option<String>,
    pub(super) slips: Slips,
    wishes: Vec<PupilWish>,
    plans: Vec<String>,
    /// True if the pupils take part in a room that is gone.
    gone: bool,
}

impl<'a> Board<'a> {
    /// Reads the screen's content; `None` before the adult has chosen the topics.
    pub(super) async fn of(
        app: &'a App,
        frame: Frame<'a>,
        tx: &mut ClassTx<'_>,
        session: &ClassSession,
        slips: Slips,
        class: ShownClass<'a>,
        now: Timestamp,
    ) -> Result<Option<Board<'a>>> {
        let Some(body) = session.body.clone() else { return Ok(None) };
        let plans = plans(app, frame.w, tx, body.topic()).await?;
        let gone = body.means == Means::Room && !has_pupils_room(app, tx).await?;
        Ok(Some(Board {
            frame,
            catalogue: &app.content.catalogue,
            profile: class.profile,
            part: class.part,
            now,
            entry: app.pages_at.as_ref().map(|pages| format!("{pages}/k/{}", session.entry)),
            slips,
            wishes: tx.wishes().await?,
            plans,
            gone,
            session: body,
        }))
    }

    /// The screen; with buttons if the adult leads from it.
    pub(super) fn page(&self, pressed: Option<&Pressed<'_>>, refused: Option<&str>) -> Markup {
        let Board { catalogue, session, .. } = self;
        let (w, topic) = (self.frame.w, session.topic());
        let said = |candidates: &[Candidate]| say::candidates(w, catalogue, topic, candidates);
        let heading = topic.map_or_else(|| w.msg_session_title(), |topic| say::topic(w, catalogue, topic));
        html! {
            header {
                p.class dir="auto" { (fenced(self.profile.name.as_str())) }
                h1 { (heading) }
                (steps(w, session))
                (timer(w, session, self.now))
            }
            main #main {
                (refusal(refused))
                @if self.gone { p.refused { (w.msg_pupils_room_gone()) } }
                @match session.step {
                    Step::Gather => {
                        @match session.means {
                            Means::Slips => (entry(w, self.entry.as_deref(), self.slips)),
                            Means::Room => { p.say { (w.msg_pupils_room_entry()) } p { (taking_part(w, session, self.slips)) } }
                            Means::Hands => {}
                        }
                        (agenda(w, catalogue, session))
                        (replies(w, &self.wishes))
                    }
                    Step::Think => { p.say { (say::think(w, catalogue, topic)) } (sentences(&self.plans)) }
                    Step::Propose => { p.say { (w.msg_session_propose()) } (wordings(w, session)) }
                    Step::Group => { p.say { (w.msg_session_group()) } (wordings(w, session)) }
                    Step::Talk => {
                        p.say { (w.msg_session_talk()) }
                        (candidates(&said(&session.to_be_voted_on(catalogue, self.part))))
                    }
                    Step::Vote => {
                        p.say { (say::vote(w, session)) }
                        (vote(w, pressed, session, self.slips, &said(&session.candidates)))
                    }
                    Step::Told => @if let Some(told) = session.told.last() {
                        (self::told(w, told, &said(&told.candidates)))
                        @if let Some(pressed) = pressed { (not_kept(w, pressed, session, told, &said(&told.candidates))) }
                    },
                    Step::Done => (done(w, catalogue, session, self.part, pressed))
                }
                @if session.means == Means::Slips && !matches!(session.step, Step::Gather | Step::Done) {
                    @if let Some(at) = &self.entry {
                        p.small { (w.msg_session_entry_heading()) ": " bdi dir="ltr" { (short(at)) } }
                    }
                }
            }
        }
    }
}

/// The steps of a topic, with the current one marked.
fn steps(w: &Words, session: &Session) -> Markup {
    const STEPS: [Step; 6] = [Step::Think, Step::Propose, Step::Group, Step::Talk, Step::Vote, Step::Told];
    let proposes = session.topic().is_some_and(Topic::takes_proposals);
    html! {
        @if session.topic().is_some() {
            ol.steps aria-label=(w.msg_session_steps()) {
                @for step in STEPS.into_iter().filter(|step| proposes || *step >= Step::Vote) {
                    li aria-current=[(step == session.step).then_some("step")] { (say::step(w, step)) }
                }
            }
        }
    }
}

/// The pupils' way in: a QR code and the address in letters.
fn entry(w: &Words, at: Option<&str>, slips: Slips) -> Markup {
    html! {
        @if let Some(at) = at {
            section.entry aria-labelledby="entry-heading" {
                div {
                    h2 #entry-heading { (w.msg_session_entry_heading()) }
                    p { (w.msg_session_entry()) }
                    p.address dir="ltr" { (short(at)) }
                    p { (slips_used(w, slips)) }
                }
                @if let Some(picture) = picture(at) { div.qr role="img" aria-label=(w.msg_session_entry_picture()) { (picture) } }
            }
        }
    }
}

/// An address without its scheme, short to type.
pub(super) fn short(at: &str) -> &str {
    at.split_once("://").map_or(at, |(_, at)| at)
}

/// An address as a QR code.
fn picture(at: &str) -> Option<Markup> {
    let code = QrCode::new(at).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    // Without the XML declaration, which HTML does not allow.
    drawn.find("<svg").map(|start| PreEscaped(drawn[start..].to_owned()))
}

fn agenda(w: &Words, catalogue: &Catalogue, session: &Session) -> Markup {
    html! {
        section aria-labelledby="agenda-heading" {
            h2 #agenda-heading { (w.msg_session_agenda()) }
            ol { @for topic in &session.topics { li { (say::topic(w, catalogue, topic)) } } }
        }
    }
}

/// The parents' replies to the pupils' wishes.
fn replies(w: &Words, wishes: &[PupilWish]) -> Markup {
    html! {
        @if !wishes.is_empty() {
            section aria-labelledby="replies-heading" {
                h2 #replies-heading { (w.msg_session_replies()) }
                dl { @for wish in wishes { dt dir="auto" { (fenced(&wish.words)) } dd { (say::reply(w, wish)) } } }
            }
        }
    }
}

fn sentences(lines: &[String]) -> Markup {
    html! { @if !lines.is_empty() { ul.points { @for line in lines { li dir="auto" { (line) } } } } }
}

/// The wordings let through so far.
fn wordings(w: &Words, session: &Session) -> Markup {
    html! {
        @if session.wordings.is_empty() { p { (w.msg_session_nothing_yet()) } } @else {
            ul.points {
                @for wording in &session.wordings {
                    li dir="auto" { (fenced(&wording.words)) @if wording.seconded { " " span.mark { (w.msg_session_seconded()) } } }
                }
            }
        }
    }
}

fn candidates(lines: &[String]) -> Markup {
    html! { ol.points { @for line in lines { li dir="auto" { (line) } } } }
}

fn vote(w: &Words, pressed: Option<&Pressed<'_>>, session: &Session, slips: Slips, lines: &[String]) -> Markup {
    match (session.means, pressed) {
        (Means::Slips | Means::Room, _) => html! {
            (candidates(lines))
            p role="status" { (if slips.all_voted() { w.msg_session_all_voted() } else { w.msg_session_voting() }) }
            @if let Some(pressed) = pressed {
                (pressed.moves(&html! { button.main name="do" value="count" { (w.msg_session_count_button()) } }))
            }
        },
        (Means::Hands, None) => candidates(lines),
        (Means::Hands, Some(pressed)) => pressed.moves(&html! {
            ol.points {
                @for (place, line) in lines.iter().enumerate() {
                    li {
                        label for={ "hands-" (place) } dir="auto" { (line) }
                        input id={ "hands-" (place) } type="number" name={ "hands-" (place) } min="0"
                            max=(session.present.get()) required inputmode="numeric";
                    }
                }
            }
            button.main name="do" value="hands" { (w.msg_session_hands_button()) }
        }),
    }
}

/// The decision, with numbers in bands only.
pub(super) fn told(w: &Words, told: &TopicResult, lines: &[String]) -> Markup {
    let bands = say::bands(told);
    let children = told.shown.children.get();
    let share = |seats: u8| 100 * u32::from(seats) / u32::from(children);
    html! {
        p.say { (say::outcome(w, told)) }
        ol.points.bars {
            @for (place, line) in lines.iter().enumerate() {
                li.chosen[told.chosen.iter().any(|chosen| usize::from(*chosen) == place)] {
                    span dir="auto" { (line) }
                    @if told.chosen.iter().any(|chosen| usize::from(*chosen) == place) { " " span.mark { (w.msg_session_stands()) } }
                    @if let Some(band) = bands.get(place) {
                        span.band { (result::band(w, *band, children)) }
                        svg.bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                            rect.most width=(share(band.most)) height="4" {}
                            rect.least width=(share(band.least)) height="4" {}
                        }
                    }
                }
            }
        }
        @if !bands.is_empty() { p.small { (w.msg_chart_of(children)) } }
    }
}

/// In a pulse, the points that are not kept, each with a choice to leave it out.
fn not_kept(w: &Words, pressed: &Pressed<'_>, session: &Session, told: &TopicResult, lines: &[String]) -> Markup {
    let decided = told.topic == Topic::Pulse && matches!(told.shown.outcome, Outcome::Options(_));
    let kept = |place: &usize| told.chosen.iter().any(|chosen| usize::from(*chosen) == *place);
    let open: Vec<usize> = (0..lines.len()).filter(|place| decided && !kept(place)).collect();
    html! {
        @if !open.is_empty() {
            h2 { (w.msg_session_not_kept()) }
            @for place in open { (leave_out(w, pressed, session, place, &lines[place])) }
        }
    }
}

/// A button that leaves a point of the pupils' part out or keeps it.
fn leave_out(w: &Words, pressed: &Pressed<'_>, session: &Session, place: usize, line: &str) -> Markup {
    let left = session.left_out.contains(&place);
    pressed.form(&html! {
        p id={ "point-" (place) } dir="auto" { (line) }
        input type="hidden" name="of" value=(place);
        button name="do" value="leave" aria-describedby={ "point-" (place) } {
            (if left { w.msg_session_keep_button() } else { w.msg_session_leave_button() })
        }
    })
}

/// The session's results.
fn done(
    w: &Words,
    catalogue: &Catalogue,
    session: &Session,
    part: Option<&Version>,
    pressed: Option<&Pressed<'_>>,
) -> Markup {
    let said = |point| say::point(w, catalogue, point);
    let lines = |of: Vec<String>| of.iter().map(|line| fenced(line)).collect::<Vec<_>>();
    let wishes = lines(session.words(|topic| *topic == Topic::Wishes));
    let comments = lines(session.words(|topic| matches!(topic, Topic::Plans { .. })));
    html! {
        @match session.part(part) {
            Ok(points) => {
                h2 { (w.msg_session_part()) }
                @if points.is_empty() { p { (w.msg_session_no_points()) } } @else {
                    (candidates(&points.iter().map(said).collect::<Vec<_>>()))
                    @if let Some(pressed) = pressed {
                        p { a href=(pressed.frame.to("/lead/poster")) { (w.msg_session_poster()) } }
                    }
                }
            }
            // Too many points: the adult leaves out some older ones.
            Err(not_now) => {
                p.refused { (say::not_now(w, not_now)) }
                @if let (Some(pressed), Some(part)) = (pressed, part) {
                    @for (place, point) in part.points.iter().enumerate() {
                        (leave_out(w, pressed, session, place, &said(point)))
                    }
                }
            }
        }
        @if !wishes.is_empty() { h2 { (w.msg_session_wishes()) } (candidates(&wishes)) }
        @if !comments.is_empty() { h2 { (w.msg_session_comments()) } (candidates(&comments)) }
    }
}

/// The number of pupils who take part from their room.
fn taking_part(w: &Words, session: &Session, slips: Slips) -> String {
    w.msg_pupils_room_count(u32::try_from(slips.used).unwrap_or(0), session.present.get())
}

/// The number of slips in use.
pub(super) fn slips_used(w: &Words, slips: Slips) -> String {
    let number = |slips: i64| u32::try_from(slips).unwrap_or(0);
    w.msg_session_slips_used(number(slips.used), number(slips.made))
}
