//! The browser's complaints and its requests.

use serde_json::Value;

use super::Window;

impl Window {
    /// Checks that since the last call the browser has logged no problem (policy violation, script error), that every
    /// request was answered, and that no request went to another host.
    ///
    /// # Panics
    /// With the problems.
    pub(crate) async fn nothing_is_wrong(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the browser complains on {}:\n{}", self.url().await, complaints.join("\n"));
    }

    /// The problems since the last call.
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
                // Leaving a page cancels its requests; that is not a problem.
                "Network.loadingFailed" if event["canceled"] != true => wrong.push(format!("not loaded: {event}")),
                _ => {}
            }
        }
        wrong
    }
}
