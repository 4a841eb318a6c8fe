//! The adult's screen: the class screen with the controls below.

use agreements::class::seats::ChildCount;
use agreements::session::step::{Means, Step, Timer};
use agreements::session::topic::Topic;
use anyhow::Result;
use maud::{Markup, html};

use super::act::LONGEST_STEP;
use super::led::{Incoming, Led};
use super::pressed::{Pressed, awake};
use super::print::MOST_SLIPS;
use super::screen::{Board, ShownClass, slips_used};
use super::shell::Frame;
use crate::app::App;
use crate::say::session as say;

/// The times for a step, in minutes.
const TIMES: [i64; 5] = [2, 3, 5, 10, 15];

/// The adult's screen.
pub(super) async fn page(
    app: &App,
    frame: Frame<'_>,
    led: &mut Led,
    incoming: &Incoming,
    refused: Option<&str>,
) -> Result<Markup> {
    let class = ShownClass { profile: &led.profile, part: led.part.as_ref() };
    let mut tx = led.tx.enter(led.class);
    let Some(board) = Board::of(app, frame, &mut tx, &led.session, incoming.slips, class, led.now).await? else {
        return Ok(html! {});
    };
    let pressed = Pressed::on(frame, led, "screen");
    Ok(html! {
        (board.page(Some(&pressed), refused))
        (controls(&board, &pressed, led, incoming.waiting.len()))
    })
}

/// The controls.
fn controls(board: &Board<'_>, pressed: &Pressed<'_>, led: &Led, waiting: usize) -> Markup {
    let Board { frame, session, slips, .. } = board;
    let w = frame.w;
    let times = |id: &str, label: &str| {
        html! {
            label for=(id) { (label) }
            select id=(id) name="minutes" {
                option value="0" { (w.msg_session_no_time()) }
                @for minutes in TIMES.into_iter().filter(|minutes| *minutes <= LONGEST_STEP) {
                    option value=(minutes) { (w.msg_session_time(minutes)) }
                }
            }
        }
    };
    let goes_on = !matches!(session.step, Step::Vote | Step::Done);
    let again = matches!(session.step, Step::Vote | Step::Told) && session.topic().is_some_and(Topic::takes_proposals);
    let paused = matches!(session.timer, Timer::Paused(_));
    let nothing = session.to_be_voted_on(board.catalogue, board.part).is_empty();
    html! {
        aside.controls aria-label=(w.msg_session_controls()) {
            @if goes_on {
                (pressed.moves(&html! {
                    (times("minutes", &w.msg_session_minutes()))
                    button.main name="do" value="on" { (say::on_button(w, session, nothing)) }
                }))
            }
            p { a href=(frame.to("/lead/read")) { (w.msg_session_read_link(waiting)) } }
            div.row {
                @if session.topic().is_some() {
                    (pressed.button("pause", &if paused { w.msg_session_resume_button() } else { w.msg_session_pause_button() }))
                }
                @if again { (pressed.button("again", &w.msg_session_again_button())) }
                @if led.session.may_undo { (pressed.button("undo", &w.msg_session_undo_button())) }
            }
            @if session.topic().is_some() && !paused {
                details {
                    summary { (w.msg_session_clock()) }
                    (pressed.form(&html! {
                        (times("time", &w.msg_session_clock_label()))
                        button name="do" value="time" { (w.msg_session_clock_button()) }
                    }))
                }
            }
            @if session.means == Means::Slips {
                details {
                    summary { (w.msg_session_slips_print()) }
                    p { (slips_used(w, *slips)) }
                    form method="post" action=(frame.to("/lead/slips")) target="_blank" {
                        input type="hidden" name="mark" value=(pressed.mark);
                        label for="count" { (w.msg_session_slips_count()) }
                        input #count type="number" name="count" min="1" max=(MOST_SLIPS) required
                            inputmode="numeric" value=(if slips.made == 0 { session.present.get() } else { 1 });
                        button { (w.msg_session_slips_button()) }
                    }
                }
            }
            details {
                summary { (w.msg_session_present()) }
                (pressed.form(&html! {
                    label for="present" { (w.msg_session_setup_present()) }
                    input #present type="number" name="present" min="1" max=(ChildCount::MAX) required inputmode="numeric"
                        value=(session.present.get());
                    button name="do" value="present" { (w.msg_session_present_button()) }
                }))
            }
            details open[session.step == Step::Done] {
                summary { (w.msg_session_end()) }
                p { (if session.step == Step::Done { w.msg_session_end_done() } else { w.msg_session_end_early() }) }
                (pressed.moves(&html! { button name="do" value="end" { (w.msg_session_end_button()) } }))
            }
            (awake(w, pressed, led))
        }
    }
}
