//! The screen that the class sees, with what the adult presses.
//!
//! Nothing that has not been let through stands on the screen, so that it can be on a wall all the time.

use agreements::disclosure::Figure;
use agreements::session::{Means, Session, Step, Told, Topic};
use anyhow::Result;
use maud::{Markup, PreEscaped, html};
use qrcode::QrCode;
use qrcode::render::svg;

use super::act::LONGEST_STEP;
use super::lead::Led;
use super::read::Pressed;
use super::shell::{Frame, refusal, timer};
use crate::app::App;
use crate::class::{PupilWish, Slips};
use crate::say::{Words, fenced, result, session as say};

/// How much time the adult can give a step, in minutes.
const TIMES: [i64; 5] = [2, 3, 5, 10, 15];

/// The screen.
pub(super) async fn page(app: &App, frame: Frame<'_>, led: &mut Led, refused: Option<&str>) -> Result<Markup> {
    let (w, catalogue) = (frame.w, &app.content.catalogue);
    let Some(session) = led.session.body.clone() else { return Ok(html! {}) };
    let (slips, wishes) = (led.tx.slips().await?, led.tx.wishes().await?);
    let plans = super::plans(app, w, &mut led.tx, session.topic()).await?;
    let waiting = led.tx.proposals(session.place, None).await?.iter().filter(|it| session.waits(it.no)).count();
    let part = led.part.as_ref();
    let pressed = Pressed::on(frame, led, "screen");
    let entry = app.pages_at.as_ref().map(|pages| format!("{pages}/k/{}", led.session.entry));
    let heading = session.topic().map_or_else(|| w.msg_session_title(), |topic| say::topic(w, catalogue, topic));
    Ok(html! {
        header {
            p.class dir="auto" { (fenced(led.profile.name.as_str())) }
            h1 { (heading) }
            (steps(w, &session))
            (timer(w, &session, led.now))
        }
        main #main {
            (refusal(refused))
            @match session.step {
                Step::Gather => {
                    @if session.means == Means::Slips { (self::entry(w, entry.as_deref(), slips)) }
                    (agenda(w, catalogue, &session))
                    (replies(w, &wishes))
                }
                Step::Think => { p.say { (say::think(w, catalogue, session.topic())) } (sentences(&plans)) }
                Step::Propose => { p.say { (w.msg_session_propose()) } (wordings(w, &session)) }
                Step::Group => { p.say { (w.msg_session_group()) } (wordings(w, &session)) }
                Step::Talk => {
                    p.say { (w.msg_session_talk()) }
                    (candidates(&say::candidates(w, catalogue, session.topic(), &session.to_be_voted_on(catalogue, part))))
                }
                Step::Vote => {
                    p.say { (say::vote(w, &session)) }
                    (vote(w, &pressed, &session, slips, &say::candidates(w, catalogue, session.topic(), &session.candidates)))
                }
                Step::Told => @if let Some(told) = session.told.last() {
                    (self::told(w, told, &say::candidates(w, catalogue, Some(&told.topic), &told.candidates)))
                    (not_kept(w, catalogue, &pressed, &session, told))
                },
                Step::Done => { (done(w, catalogue, &session, part)) p { a href=(frame.to("/lead/poster")) { (w.msg_session_poster()) } } }
            }
        }
        (controls(w, &pressed, led, &session, (slips, waiting)))
    })
}

/// Where the class is among the steps of a topic.
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

/// How a pupil comes in: a picture that a phone reads, and the address in letters.
fn entry(w: &Words, at: Option<&str>, slips: Slips) -> Markup {
    html! {
        @if let Some(at) = at {
            section.entry aria-labelledby="entry-heading" {
                div {
                    h2 #entry-heading { (w.msg_session_entry_heading()) }
                    p { (w.msg_session_entry()) }
                    p.address dir="ltr" { (at.split_once("://").map_or(at, |(_, at)| at)) }
                    p { (w.msg_session_slips_used(u32::try_from(slips.used).unwrap_or(0), u32::try_from(slips.made).unwrap_or(0))) }
                }
                @if let Some(picture) = picture(at) { div.qr role="img" aria-label=(w.msg_session_entry_picture()) { (picture) } }
            }
        }
    }
}

/// An address as a picture that a phone reads.
fn picture(at: &str) -> Option<Markup> {
    let code = QrCode::new(at).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    // Without the declaration, which has no place inside a page.
    drawn.find("<svg").map(|start| PreEscaped(drawn[start..].to_owned()))
}

fn agenda(w: &Words, catalogue: &agreements::catalogue::Catalogue, session: &Session) -> Markup {
    html! {
        section aria-labelledby="agenda-heading" {
            h2 #agenda-heading { (w.msg_session_agenda()) }
            ol { @for topic in &session.topics { li { (say::topic(w, catalogue, topic)) } } }
        }
    }
}

/// What the parents made of the pupils' wishes.
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

/// What was let through so far.
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

fn vote(w: &Words, pressed: &Pressed<'_>, session: &Session, slips: Slips, lines: &[String]) -> Markup {
    let most = session.present.get();
    match session.means {
        Means::Slips => html! {
            (candidates(lines))
            p role="status" { (if slips.all_voted() { w.msg_session_all_voted() } else { w.msg_session_voting() }) }
            (pressed.moves(&html! { button.main name="do" value="count" { (w.msg_session_count_button()) } }))
        },
        Means::Hands => pressed.moves(&html! {
            ol.points {
                @for (place, line) in lines.iter().enumerate() {
                    li {
                        label for={ "hands-" (place) } dir="auto" { (line) }
                        input id={ "hands-" (place) } type="number" name={ "hands-" (place) } min="0" max=(most) required
                            inputmode="numeric";
                    }
                }
            }
            button.main name="do" value="hands" { (w.msg_session_hands_button()) }
        }),
    }
}

/// What was decided, with numbers in bands only.
pub(super) fn told(w: &Words, told: &Told, lines: &[String]) -> Markup {
    let bands = match &told.shown.figure {
        Figure::Bars(bands) => bands.as_slice(),
        _ => &[],
    };
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

/// Of a pulse: what is not kept to, and whether it stays.
fn not_kept(
    w: &Words,
    catalogue: &agreements::catalogue::Catalogue,
    pressed: &Pressed<'_>,
    session: &Session,
    told: &Told,
) -> Markup {
    let lines = say::candidates(w, catalogue, Some(&told.topic), &told.candidates);
    let decided = matches!(told.shown.outcome, agreements::poll::Outcome::Options(_));
    let open: Vec<usize> =
        (0..lines.len()).filter(|place| !told.chosen.iter().any(|chosen| usize::from(*chosen) == *place)).collect();
    html! {
        @if told.topic == Topic::Pulse && decided && !open.is_empty() {
            h2 { (w.msg_session_not_kept()) }
            @for place in open {
                (pressed.form(&html! {
                    p dir="auto" { (lines[place]) }
                    input type="hidden" name="of" value=(place);
                    button name="do" value="leave" {
                        (if session.left_out.contains(&place) { w.msg_session_keep_button() } else { w.msg_session_leave_button() })
                    }
                }))
            }
        }
    }
}

/// What the session has come to.
fn done(
    w: &Words,
    catalogue: &agreements::catalogue::Catalogue,
    session: &Session,
    part: Option<&agreements::version::Version>,
) -> Markup {
    let wishes = session.words(|topic| *topic == Topic::Wishes);
    let comments = session.words(|topic| matches!(topic, Topic::Plans { .. }));
    html! {
        @match session.part(part) {
            Ok(points) => {
                h2 { (w.msg_session_part()) }
                @if points.is_empty() { p { (w.msg_session_no_points()) } }
                (candidates(&points.iter().map(|point| say::point(w, catalogue, point)).collect::<Vec<_>>()))
            }
            Err(not_now) => p.refused { (say::not_now(w, not_now)) }
        }
        @if !wishes.is_empty() { h2 { (w.msg_session_wishes()) } (candidates(&fence(&wishes))) }
        @if !comments.is_empty() { h2 { (w.msg_session_comments()) } (candidates(&fence(&comments))) }
    }
}

fn fence(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| fenced(line)).collect()
}

/// What the adult presses.
fn controls(
    w: &Words,
    pressed: &Pressed<'_>,
    led: &Led,
    session: &Session,
    (slips, waiting): (Slips, usize),
) -> Markup {
    let times = html! {
        label for="minutes" { (w.msg_session_minutes()) }
        select #minutes name="minutes" {
            option value="0" { (w.msg_session_no_time()) }
            @for minutes in TIMES.into_iter().filter(|minutes| *minutes <= LONGEST_STEP) {
                option value=(minutes) { (w.msg_session_time(minutes)) }
            }
        }
    };
    let goes_on = !matches!(session.step, Step::Vote | Step::Done);
    let again = matches!(session.step, Step::Vote | Step::Told) && session.topic().is_some_and(Topic::takes_proposals);
    let paused = matches!(session.timer, agreements::session::Timer::Paused(_));
    html! {
        aside.controls aria-label=(w.msg_session_controls()) {
            @if goes_on {
                (pressed.moves(&html! { (times) button.main name="do" value="on" { (say::on_button(w, session)) } }))
            }
            p { a href=(pressed.frame.to("/lead/read")) { (w.msg_session_read_link(waiting)) } }
            div.row {
                @if session.topic().is_some() {
                    (pressed.button("pause", &if paused { w.msg_session_resume_button() } else { w.msg_session_pause_button() }))
                }
                @if again { (pressed.button("again", &w.msg_session_again_button())) }
                @if !led.session.undo.is_empty() { (pressed.button("undo", &w.msg_session_undo_button())) }
            }
            @if session.means == Means::Slips {
                details {
                    summary { (w.msg_session_slips_print()) }
                    p { (w.msg_session_slips_used(u32::try_from(slips.used).unwrap_or(0), u32::try_from(slips.made).unwrap_or(0))) }
                    form method="post" action=(pressed.frame.to("/lead/slips")) target="_blank" {
                        input type="hidden" name="mark" value=(pressed.mark);
                        label for="count" { (w.msg_session_slips_count()) }
                        input #count type="number" name="count" min="1" max=(super::print::MOST_SLIPS) required
                            inputmode="numeric" value=(if slips.made == 0 { session.present.get() } else { 1 });
                        button { (w.msg_session_slips_button()) }
                    }
                }
            }
            details open[session.step == Step::Done] {
                summary { (w.msg_session_end()) }
                p { (if session.step == Step::Done { w.msg_session_end_done() } else { w.msg_session_end_early() }) }
                (pressed.moves(&html! { button name="do" value="end" { (w.msg_session_end_button()) } }))
            }
        }
    }
}
