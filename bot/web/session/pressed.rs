//! The forms of the adult's pages.

use maud::{Markup, html};

use super::guard;
use super::led::Led;
use super::shell::Frame;
use crate::say::Words;

/// The forms of one of the adult's pages, with the state that they belong to.
pub(super) struct Pressed<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) mark: String,
    change: i32,
    view: &'static str,
}

impl<'a> Pressed<'a> {
    /// The forms of the adult's page `view`.
    pub(super) fn on(frame: Frame<'a>, led: &Led, view: &'static str) -> Pressed<'a> {
        Pressed { frame, mark: guard::mark(&led.token), change: led.session.change, view }
    }

    /// A form with these fields.
    pub(super) fn form(&self, inside: &Markup) -> Markup {
        html! {
            form method="post" action=(self.frame.to("/lead")) {
                input type="hidden" name="mark" value=(self.mark);
                input type="hidden" name="view" value=(self.view);
                (inside)
            }
        }
    }

    /// A form that moves the session on, but only from its current state: a double press is idempotent.
    pub(super) fn moves(&self, inside: &Markup) -> Markup {
        self.form(&html! { input type="hidden" name="change" value=(self.change); (inside) })
    }

    /// A button that moves the session on.
    pub(super) fn button(&self, act: &str, label: &str) -> Markup {
        self.moves(&html! { button name="do" value=(act) { (label) } })
    }
}

/// The time at which the browser stops leading, and a button to stay.
pub(super) fn awake(w: &Words, pressed: &Pressed<'_>, led: &Led) -> Markup {
    let until = led.leads_until().to_zoned(led.profile.country.zone()).strftime("%H:%M").to_string();
    html! {
        div.row {
            p.small { (w.msg_session_leads_until(until)) }
            (pressed.form(&html! { button name="do" value="still" { (w.msg_session_still_button()) } }))
        }
    }
}
