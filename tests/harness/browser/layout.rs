//! How a page lies in its window: from right to left, within the width, and key by key.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::Window;

/// Whom a key has taken the keyboard to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Focus {
    /// What kind of element it is, such as `a`; `body` when it is nobody.
    pub(crate) tag: String,
    /// What it says.
    pub(crate) text: String,
    /// True when an outline shows that it has the keyboard.
    pub(crate) outlined: bool,
    /// True when all of it lies in the window, or as much as there is room for.
    pub(crate) in_view: bool,
}

impl Window {
    /// Turns the page as it is shown into a made-up language that is written from right to left, in Arabic letters
    /// and three tenths longer. A page that is loaded anew is as it was.
    pub(crate) async fn rtl(&self) {
        self.run(include_str!("rtl.js"), Vec::new()).await;
    }

    /// What is wider than the window, or than a box that cuts it off.
    pub(crate) async fn overflows(&self) -> Vec<String> {
        let found = self.run(include_str!("overflows.js"), vec![json!(self.browser.width)]).await;
        serde_json::from_value(found).expect("a list of what overflows")
    }

    /// Holds that nobody has to scroll sideways, and that nothing is cut off.
    ///
    /// # Panics
    /// With what is too wide.
    pub(crate) async fn fits(&self) {
        let wide = self.overflows().await;
        assert!(wide.is_empty(), "too wide on {}:\n{}", self.url().await, wide.join("\n"));
    }

    /// Presses the tabulator, and tells who has the keyboard then.
    pub(crate) async fn tab(&self) -> Focus {
        self.key(Key::Tab).await;
        self.focus().await
    }

    /// Who has the keyboard.
    pub(crate) async fn focus(&self) -> Focus {
        let found = self.run(include_str!("focus.js"), Vec::new()).await;
        serde_json::from_value(found).expect("who has the keyboard")
    }

    /// Whom the tabulator reaches from the top of the page to its end, in this order.
    ///
    /// # Panics
    /// When somebody reached cannot be seen to be: no outline, or out of the window; and when there is no end.
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

    /// How much can be reached by the tabulator: links, buttons, fields, and what unfolds.
    pub(crate) async fn reachable(&self) -> usize {
        let count = "return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
            .filter((element) => element.type !== 'hidden' && !element.disabled && element.checkVisibility()).length";
        self.run(count, Vec::new()).await.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a number")
    }
}
