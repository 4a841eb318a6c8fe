//! The layout of a page in its window: right to left, within the width, and by keyboard.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::Window;

/// The element with the keyboard focus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Focus {
    /// Its kind, such as `a`; `body` if no element has the focus.
    pub(crate) tag: String,
    /// Its text.
    pub(crate) text: String,
    /// True if an outline shows the focus.
    pub(crate) outlined: bool,
    /// True if all of it is in the window, or as much as fits.
    pub(crate) in_view: bool,
}

impl Window {
    /// Turns the page into a made-up language that is written from right to left, in Arabic letters and 30 percent
    /// longer. Reloading undoes it.
    pub(crate) async fn rtl(&self) {
        self.run(include_str!("rtl.js"), Vec::new()).await;
    }

    /// The elements wider than the window, or than a box that cuts them off.
    pub(crate) async fn overflows(&self) -> Vec<String> {
        let found = self.run(include_str!("overflows.js"), vec![json!(self.browser.width)]).await;
        serde_json::from_value(found).expect("a list of what overflows")
    }

    /// Checks that nobody has to scroll sideways and that nothing is cut off.
    ///
    /// # Panics
    /// With the elements that are too wide.
    pub(crate) async fn fits(&self) {
        let wide = self.overflows().await;
        assert!(wide.is_empty(), "too wide on {}:\n{}", self.url().await, wide.join("\n"));
    }

    /// Presses Tab; returns the focus.
    pub(crate) async fn tab(&self) -> Focus {
        self.key(Key::Tab).await;
        self.focus().await
    }

    /// The current focus.
    pub(crate) async fn focus(&self) -> Focus {
        let found = self.run(include_str!("focus.js"), Vec::new()).await;
        serde_json::from_value(found).expect("who has the keyboard")
    }

    /// The elements that Tab reaches, from the top of the page to its end.
    ///
    /// # Panics
    /// When a focus has no outline or is out of the window, and when there is no end.
    pub(crate) async fn tab_order(&self) -> Vec<Focus> {
        let mut reached = Vec::new();
        loop {
            let focus = self.tab().await;
            if focus.tag == "body" {
                return reached;
            }
            assert!(focus.outlined, "it cannot be seen that {focus:?} has the keyboard");
            assert!(focus.in_view, "{focus:?} has the keyboard and is out of sight");
            reached.push(focus);
            assert!(reached.len() < 1000, "the keyboard goes round and round: {reached:?}");
        }
    }

    /// Counts the elements that Tab should reach: links, buttons, fields and folded parts.
    pub(crate) async fn reachable(&self) -> usize {
        let count = "return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
            .filter((element) => element.type !== 'hidden' && !element.disabled && element.checkVisibility()).length";
        self.run(count, Vec::new()).await.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a number")
    }
}
