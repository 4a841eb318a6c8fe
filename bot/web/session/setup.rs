//! The first page of a session: the adult chooses the topics and the way of voting.

use agreements::class::seats::ChildCount;
use agreements::session::topic::{MOST_TOPICS, Topic};
use anyhow::Result;
use maud::{Markup, html};

use super::guard::{self, Form};
use super::led::Led;
use super::shell::{Frame, refusal};
use crate::app::App;
use crate::operation::session::steer::{self, has_pupils_room};
use crate::say::{fenced, session as say};

/// The page with the choices.
pub(super) async fn page(
    app: &App,
    frame: Frame<'_>,
    led: &mut Led,
    refused: Option<&str>,
    chosen: Option<&Form>,
) -> Result<Markup> {
    let (w, catalogue) = (frame.w, &app.content.catalogue);
    let part = led.part.clone();
    let topics = led.operate(app, async |operation| operation.session_topics(part.as_ref()).await).await?;
    let room = has_pupils_room(app, &mut led.tx()).await?;
    // A class with a pupils' room wants to use it.
    let means = chosen.and_then(|form| form.get("means")).unwrap_or(if room { "room" } else { "slips" });
    let way = |value: &str, name: String, about: String| {
        html! {
            label.choice {
                input type="radio" name="means" value=(value) checked[means == value];
                span { strong { (name) } br; (about) }
            }
        }
    };
    let present = chosen.and_then(|form| form.number("present")).unwrap_or(led.profile.children.get());
    let change = led.session.change;
    let choice = |topic: &Topic| {
        let name = steer::name(topic);
        let checked = chosen.is_some_and(|form| form.all("topic").any(|known| known == name));
        html! {
            label.choice {
                input type="checkbox" name="topic" value=(name) checked[checked];
                span { strong { (say::topic(w, catalogue, topic)) } br; (say::about(w, catalogue, topic)) }
            }
        }
    };
    Ok(html! {
        header { p.class dir="auto" { (fenced(led.profile.name.as_str())) } h1 { (w.msg_session_title()) } }
        main #main {
            (refusal(refused))
            form method="post" action=(frame.to("/lead")) {
                input type="hidden" name="mark" value=(guard::mark(&led.token));
                fieldset {
                    legend { (w.msg_session_setup_topics()) }
                    p { (w.msg_session_setup_intro(MOST_TOPICS)) }
                    div.choices { @for topic in &topics { (choice(topic)) } }
                }
                fieldset {
                    legend { (w.msg_session_setup_means()) }
                    div.choices {
                        @if room { (way("room", w.msg_pupils_room_means(), w.msg_pupils_room_means_about())) }
                        (way("slips", w.msg_session_slips(), w.msg_session_slips_about()))
                        (way("hands", w.msg_session_hands(), w.msg_session_hands_about()))
                    }
                }
                p {
                    label for="present" { (w.msg_session_setup_present()) }
                    input #present type="number" name="present" min="1" max=(ChildCount::MAX) required inputmode="numeric"
                        value=(present);
                }
                button.main name="do" value="begin" { (w.msg_session_begin_button()) }
            }
            form.end method="post" action=(frame.to("/lead")) {
                input type="hidden" name="mark" value=(guard::mark(&led.token));
                input type="hidden" name="change" value=(change);
                button name="do" value="end" { (w.msg_session_drop_button()) }
            }
        }
    })
}
