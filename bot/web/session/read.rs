//! The page that only the adult reads.

use agreements::catalogue::Catalogue;
use agreements::session::Session;
use agreements::session::step::{Means, Step};
use agreements::session::wording::LONGEST_PROPOSAL;
use maud::{Markup, html};

use super::led::{Incoming, Led};
use super::pressed::{Pressed, awake};
use super::screen;
use super::shell::{Frame, refusal};
use crate::app::App;
use crate::say::{Words, fenced, session as say};

/// The adult's reading page: proposals to let through, and wordings to merge or take down.
pub(super) fn page(
    app: &App,
    frame: Frame<'_>,
    led: &Led,
    session: &Session,
    incoming: &Incoming,
    refused: Option<&str>,
) -> Markup {
    let w = frame.w;
    let pressed = Pressed::on(frame, led, "read");
    let of = |no: i32, what: &str, act: &str, label: &str| {
        html! {
            button name="do" value=(act) aria-describedby={ (what) "-" (no) } { (label) }
            input type="hidden" name="of" value=(no);
        }
    };
    let open = matches!(session.step, Step::Propose | Step::Group | Step::Talk);
    html! {
        header { h1 { (w.msg_session_read()) } p { (w.msg_session_read_about()) } }
        main #main {
            (refusal(refused))
            p { a href=(frame.to("/lead")) { (w.msg_session_back()) } }
            @if open {
                h2 { (w.msg_session_waiting()) }
                @if incoming.waiting.is_empty() { p { (w.msg_session_none_waiting()) } }
                ul.proposals {
                    @for proposal in &incoming.waiting {
                        li {
                            p id={ "proposal-" (proposal.no) } dir="auto" { (fenced(&proposal.words)) }
                            div.row {
                                (pressed.form(&of(proposal.no, "proposal", "through", &w.msg_session_through_button())))
                                (pressed.form(&of(proposal.no, "proposal", "keep", &w.msg_session_keep_back_button())))
                            }
                        }
                    }
                }
                h2 { (w.msg_session_write()) }
                (pressed.form(&html! {
                    label for="words" { (w.msg_session_write_label()) }
                    textarea #words name="words" maxlength=(LONGEST_PROPOSAL) rows="2" required {}
                    button name="do" value="write" { (w.msg_session_write_button()) }
                }))
                @if !session.wordings.is_empty() {
                    h2 { (w.msg_session_merge()) }
                    (pressed.form(&html! {
                        fieldset {
                            legend.small { (w.msg_session_merge_about()) }
                            div.choices {
                                @for wording in &session.wordings {
                                    label.choice {
                                        input type="checkbox" name="pick" value=(wording.number);
                                        span dir="auto" { (fenced(&wording.words)) }
                                    }
                                }
                            }
                        }
                        label for="merged" { (w.msg_session_merge_label()) }
                        textarea #merged name="words" maxlength=(LONGEST_PROPOSAL) rows="2" {}
                        button name="do" value="merge" { (w.msg_session_merge_button()) }
                    }))
                    h2 { (w.msg_session_down()) }
                    ul.proposals {
                        @for wording in &session.wordings {
                            li { p id={ "wording-" (wording.number) } dir="auto" { (fenced(&wording.words)) }
                                (pressed.form(&of(wording.number, "wording", "down", &w.msg_session_down_button()))) }
                        }
                    }
                }
                (blanks(w, &app.content.catalogue, &pressed, session))
            } @else { p { (w.msg_session_read_nothing()) } }
            @if session.means == Means::Slips {
                h2 { (w.msg_session_slip_lost()) }
                (pressed.form(&html! {
                    p { (w.msg_session_slip_lost_about()) }
                    label for="code" { (w.msg_session_slip_label()) }
                    input #code name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required;
                    button name="do" value="replace" { (w.msg_session_slip_lost_button()) }
                }))
            }
            @if let Some(pages) = &app.pages_at {
                h2 { (w.msg_session_wall()) }
                p { (w.msg_session_wall_about()) }
                p.address dir="ltr" { (screen::short(&format!("{pages}/s/{}", led.session.screen))) }
            }
        }
        aside.controls aria-label=(w.msg_session_controls()) { (awake(w, &pressed, led)) }
    }
}

/// The form of the clause's blanks.
fn blanks(w: &Words, catalogue: &Catalogue, pressed: &Pressed<'_>, session: &Session) -> Markup {
    let blanks = say::blanks(w, catalogue, session);
    html! {
        @if !blanks.is_empty() {
            h2 { (w.msg_session_blanks()) }
            (pressed.form(&html! {
                @for (id, label, value) in &blanks {
                    p {
                        label for={ "blank-" (id) } { (label) }
                        input id={ "blank-" (id) } name={ "blank-" (id) } value=(value) required;
                    }
                }
                button name="do" value="fill" { (w.msg_session_blanks_button()) }
            }))
        }
    }
}
