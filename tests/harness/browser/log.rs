//! What a browser complains about, and what it has asked for.

use serde_json::Value;

use super::Window;

impl Window {
    /// Holds that since it was last asked the browser has complained about nothing (no violated policy, no fault of a
    /// script), that every request was answered, and that nothing was asked of another host than the pages'.
    ///
    /// # Panics
    /// With everything else that has happened.
    pub(crate) async fn nothing_is_wrong(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the browser complains on {}:\n{}", self.url().await, complaints.join("\n"));
    }

    /// What was wrong since it was last asked.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let page = self.driver.current_url().await.expect("the window is open");
        let console = self.driver.browser_log().await.expect("a log");
        let said = console.into_iter().filter(|entry| entry.level != "INFO" && entry.level != "DEBUG");
        let mut wrong: Vec<String> = said.map(|entry| format!("{}: {}", entry.level, entry.message)).collect();
        for entry in self.driver.get_log("performance").await.expect("a log") {
            let event: Value = serde_json::from_str(&entry.message).expect("an event is JSON");
            let (name, event) = (&event["message"]["method"], &event["message"]["params"]);
            match name.as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => {
                    let url = event["request"]["url"].as_str().unwrap_or_default();
                    if !url.starts_with(&page.origin().ascii_serialization()) && !url.starts_with("data:") {
                        wrong.push(format!("another host was asked: {url}"));
                    }
                }
                // A page that is left before all of it has come is no fault.
                "Network.loadingFailed" if event["canceled"] != true => wrong.push(format!("not loaded: {event}")),
                _ => {}
            }
        }
        wrong
    }
}
