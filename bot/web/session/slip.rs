//! A pupil's view of a session.

use agreements::session::Session;
use agreements::session::step::Step;
use agreements::session::wording::LONGEST_PROPOSAL;
use anyhow::Result;
use maud::{Markup, html};

use super::plans::plans;
use super::shell::{Frame, refusal, timer};
use super::visit::Visit;
use super::{guard, screen};
use crate::app::App;
use crate::class::SlipNo;
use crate::say::{Words, fenced, session as say};

/// A pupil's page.
pub(super) async fn page(
    app: &App,
    frame: Frame<'_>,
    visit: &mut Visit,
    code: Option<&str>,
    refused: Option<&str>,
    typed: Option<&str>,
) -> Result<Markup> {
    let w = frame.w;
    let here = frame.to(&format!("/k/{}", visit.session.entry));
    let Some((slip, token)) = visit.slip.clone() else { return Ok(ask(w, &here, code, refused)) };
    let mark = guard::mark(&token);
    let (session, catalogue) = (visit.session.body.clone(), &app.content.catalogue);
    let topic = session.as_ref().and_then(Session::topic);
    let heading = topic.map_or_else(|| w.msg_session_title(), |topic| say::topic(w, catalogue, topic));
    let inside = match &session {
        None => html! { p.say { (w.msg_session_wait()) } },
        Some(session) => step(app, w, visit, session, Sender { slip, here: &here, mark: &mark }, typed).await?,
    };
    Ok(html! {
        header {
            h1 { (heading) }
            @if let Some(session) = &session {
                @if session.topic().is_some() { p.class { (say::step(w, session.step)) } }
                (timer(w, session, visit.now))
            }
        }
        main #main { (refusal(refused)) (inside) }
        aside.controls {
            form method="post" action=(here) {
                input type="hidden" name="mark" value=(mark);
                button name="do" value="away" { (w.msg_session_away_button()) }
            }
            p.small { (w.msg_session_away()) }
        }
    })
}

/// The form that asks for a slip.
fn ask(w: &Words, here: &str, code: Option<&str>, refused: Option<&str>) -> Markup {
    html! {
        header { h1 { (w.msg_session_title()) } }
        main #main {
            (refusal(refused))
            form method="post" action=(here) {
                p {
                    label for="code" { (w.msg_session_slip_label()) }
                    input.code #code name="code" value=[code] autocomplete="off" autocapitalize="characters"
                        spellcheck="false" dir="ltr" maxlength="12" required aria-describedby="code-about";
                }
                p.small #code-about { (w.msg_session_slip_about()) }
                button.main name="do" value="slip" { (w.msg_session_slip_button()) }
            }
            p.small { (w.msg_session_kept()) }
        }
    }
}

/// Who sends the forms of a page, and how.
#[derive(Debug, Clone, Copy)]
struct Sender<'a> {
    slip: SlipNo,
    /// The address of the page.
    here: &'a str,
    /// The mark that shows that a form comes from this page.
    mark: &'a str,
}

async fn step(
    app: &App,
    w: &Words,
    visit: &mut Visit,
    session: &Session,
    Sender { slip, here, mark }: Sender<'_>,
    typed: Option<&str>,
) -> Result<Markup> {
    let catalogue = &app.content.catalogue;
    let form = |inside: Markup| {
        html! {
            form method="post" action=(here) {
                input type="hidden" name="mark" value=(mark);
                input type="hidden" name="at" value=(session.mark());
                (inside)
            }
        }
    };
    Ok(match session.step {
        Step::Gather => html! { p.say { (w.msg_session_wait()) } },
        Step::Think => {
            let plans = plans(app, w, &mut visit.tx(), session.topic()).await?;
            html! {
                p.say { (say::think(w, catalogue, session.topic())) }
                @if !plans.is_empty() { ul.points { @for line in &plans { li dir="auto" { (line) } } } }
            }
        }
        Step::Propose => {
            let own = visit.tx().proposals(session.place, Some(slip)).await?;
            let seconded = visit.tx().seconded_by(slip).await?;
            html! {
                p.say { (w.msg_session_propose()) }
                (form(html! {
                    label for="words" { (w.msg_session_propose_label()) }
                    textarea #words name="words" maxlength=(LONGEST_PROPOSAL) rows="3" required aria-describedby="words-about" {
                        (typed.unwrap_or_default())
                    }
                    p.small #words-about { (w.msg_session_propose_about()) }
                    button.main name="do" value="propose" { (w.msg_session_propose_button()) }
                }))
                @if !own.is_empty() {
                    h2 { (w.msg_session_mine()) }
                    ul.points {
                        @for proposal in &own {
                            li {
                                span dir="auto" { (fenced(&proposal.words)) } " "
                                span.mark { (say::fate(w, session, proposal.no)) }
                            }
                        }
                    }
                }
                h2 { (w.msg_session_shown()) }
                @if session.wordings.is_empty() { p { (w.msg_session_nothing_yet()) } }
                ul.proposals {
                    @for wording in &session.wordings {
                        li {
                            p id={ "wording-" (wording.number) } dir="auto" { (fenced(&wording.words)) }
                            @if seconded.contains(&wording.number) { p.mark { (w.msg_session_second_done()) } } @else {
                                (form(html! {
                                    input type="hidden" name="of" value=(wording.number);
                                    button name="do" value="second" aria-describedby={ "wording-" (wording.number) } {
                                        (w.msg_session_second_button())
                                    }
                                }))
                            }
                        }
                    }
                }
            }
        }
        Step::Group | Step::Talk => {
            let part = visit.tx().pupil_agreement().await?.map(|part| part.version);
            let all = session.to_be_voted_on(catalogue, part.as_ref());
            let lines = say::candidates(w, catalogue, session.topic(), &all);
            html! {
                p.say { (if session.step == Step::Group { w.msg_session_group() } else { w.msg_session_talk() }) }
                ul.points { @for line in &lines { li dir="auto" { (line) } } }
            }
        }
        Step::Vote if !session.means.is_secret() => html! { p.say { (say::vote(w, session)) } },
        Step::Vote => {
            let voted = visit.tx().slip_has_voted(slip).await?;
            let lines = say::candidates(w, catalogue, session.topic(), &session.candidates);
            let ballot = form(html! {
                fieldset {
                    legend { (say::vote(w, session)) }
                    div.choices {
                        @for (place, line) in lines.iter().enumerate() {
                            label.choice {
                                input type="checkbox" name="tick" value=(place);
                                span dir="auto" { (line) }
                            }
                        }
                    }
                }
                p.small { (w.msg_session_vote_secret()) }
                button.main name="do" value="vote" { (w.msg_session_vote_button()) }
            });
            html! {
                @if voted {
                    p.say role="status" { (w.msg_session_voted()) }
                    details { summary { (w.msg_session_change_button()) } (ballot) }
                } @else { (ballot) }
            }
        }
        Step::Told => html! {
            @if let Some(told) = session.told.last() {
                (screen::told(w, told, &say::candidates(w, catalogue, Some(&told.topic), &told.candidates)))
            }
        },
        Step::Done => html! { p.say { (w.msg_session_done()) } },
    })
}
