//! A real browser: Debian's Chromium, driven through WebDriver. Each window is a separate browser with its own cookies.
//! One chromedriver starts them all and stops with the tests.

mod axe;
mod driver;
mod layout;
mod log;

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, Cookie, DesiredCapabilities, Key, WebDriver, WebElement,
};

use super::wait::{found, until};

/// How long a text or an element may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the driver may take to answer; loading a page is part of an answer.
const SILENCE: Duration = Duration::from_mins(1);

/// Finds buttons and fields by the names that people and screen readers use.
const FIND: &str = include_str!("browser/find.js");

/// The options of a browser.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    width: u32,
    height: u32,
    phone: bool,
    dark: bool,
    large: bool,
    script: bool,
    language: String,
}

impl Browser {
    /// A phone: narrow, with touch.
    pub(crate) fn phone() -> Browser {
        Browser { width: 390, height: 844, phone: true, ..Browser::projector() }
    }

    /// A projector in a classroom.
    pub(crate) fn projector() -> Browser {
        let (width, height) = (1920, 1080);
        Browser { width, height, phone: false, dark: false, large: false, script: true, language: "en".into() }
    }

    /// The narrowest window that a page must fit: a wide one at full zoom.
    pub(crate) fn narrow(self) -> Browser {
        Browser { width: 320, ..self }
    }

    /// Asks for dark colours.
    pub(crate) fn dark(self) -> Browser {
        Browser { dark: true, ..self }
    }

    /// Asks for letters of twice the size.
    pub(crate) fn large(self) -> Browser {
        Browser { large: true, ..self }
    }

    /// Runs no script of a page. Everything works in it except `axe`, which is a script that waits.
    pub(crate) fn without_javascript(self) -> Browser {
        Browser { script: false, ..self }
    }

    /// Asks for a language, as a BCP 47 code.
    pub(crate) fn language(self, code: &str) -> Browser {
        Browser { language: code.into(), ..self }
    }

    /// Opens a window.
    ///
    /// # Panics
    /// When there is no Chromium.
    pub(crate) async fn open(self) -> Window {
        let mut wanted = DesiredCapabilities::chrome();
        // Without scripts chromedriver waits forever for its own touch, so there it clicks.
        let touch = self.phone && self.script;
        let metrics = json!({ "width": self.width, "height": self.height, "pixelRatio": 1, "touch": touch,
            "mobile": self.phone });
        let mut settings = json!({});
        if !self.script {
            settings["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        if self.large {
            settings["webkit.webprefs.default_font_size"] = json!(32);
        }
        let language = format!("--accept-lang={}", self.language);
        // Drawing in the browser's own process takes a third of the memory.
        let mut switches = vec!["--headless", "--disable-gpu", "--in-process-gpu", &language];
        if driver::is_root() {
            switches.push("--no-sandbox");
        }
        if self.dark {
            switches.push("--force-dark-mode");
        }
        for (option, value) in [
            ("args", json!(switches)),
            ("prefs", settings),
            ("mobileEmulation", json!({ "deviceMetrics": metrics })),
            ("perfLoggingPrefs", json!({ "enableNetwork": true, "enablePage": false })),
        ] {
            wanted.add_experimental_option(option, value).expect("an option is JSON");
        }
        wanted
            .set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))
            .expect("a capability is JSON");
        let driver =
            WebDriver::builder(driver::address().await, wanted).request_timeout(SILENCE).await.expect("Chromium opens");
        Window { driver, browser: self }
    }
}

/// An open window; dropping it closes it.
pub(crate) struct Window {
    pub(crate) driver: WebDriver,
    browser: Browser,
}

impl Drop for Window {
    fn drop(&mut self) {
        // Does not wait: the dropping thread may be the one that serves the page.
        let session = self.driver.session_id().to_string();
        self.driver.clone().leak().expect("it is closed here alone");
        driver::end(self.driver.server_url().authority().to_owned(), session);
    }
}

impl Window {
    /// Opens a URL and waits until the page has loaded.
    pub(crate) async fn goto(&self, url: &str) {
        if let Err(fault) = self.driver.goto(url).await {
            panic!("{url} cannot be opened: {fault}");
        }
        // A busy browser drops keys until it has painted the page.
        let painted = "return performance.getEntriesByType('paint').length > 0";
        until("the browser to paint", || async { self.run(painted, Vec::new()).await == Value::Bool(true) }).await;
    }

    /// The current URL.
    pub(crate) async fn url(&self) -> String {
        self.driver.current_url().await.expect("the window is open").into()
    }

    /// The visible text of the page: nothing hidden, nothing folded.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body ? document.body.innerText : ''", Vec::new()).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text is visible.
    ///
    /// # Panics
    /// When it does not appear; the message shows the page.
    pub(crate) async fn see(&self, text: &str) {
        self.wait_for(&format!("“{text}” to be shown"), |shown| shown.contains(text)).await;
    }

    /// Waits until a text is gone.
    ///
    /// # Panics
    /// When it stays.
    pub(crate) async fn see_no_more(&self, text: &str) {
        self.wait_for(&format!("“{text}” to go"), |shown| !shown.contains(text)).await;
    }

    /// Waits until the visible text passes a check.
    async fn wait_for(&self, what: &str, right: impl Fn(&str) -> bool) {
        found(what, PATIENCE, || async {
            let shown = self.text().await;
            if right(&shown) { Ok(()) } else { Err(format!("{} shows:\n{shown}", self.url().await)) }
        })
        .await;
    }

    /// Presses the element with this label: a link, a button, a checkbox, a folded part.
    ///
    /// # Panics
    /// When no visible element has this label, or several have; the message lists the candidates.
    pub(crate) async fn press(&self, label: &str) {
        self.press_nth(label, 1).await;
    }

    /// Presses the nth of several elements with the same label, counted from 1. A part of the label is enough if only
    /// one element has it.
    ///
    /// # Panics
    /// When there are fewer.
    pub(crate) async fn press_nth(&self, label: &str, nth: usize) {
        let element = self.find("press", label, nth).await;
        if let Err(fault) = element.click().await {
            panic!("“{label}” cannot be pressed on {}: {fault}", self.url().await);
        }
    }

    /// Replaces the text of the field with this label; in a list, selects the entry with this text.
    ///
    /// # Panics
    /// When no visible field has this label, or several have.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        let field = self.find("fill", label, 1).await;
        if field.tag_name().await.expect("the field is there") != "select" {
            field.clear().await.expect("a field can be emptied");
        }
        field.send_keys(text).await.expect("a field can be filled in");
    }

    async fn find(&self, purpose: &str, label: &str, nth: usize) -> WebElement {
        // The page may still be loading.
        found(&format!("a single “{label}” to {purpose}"), PATIENCE, || async {
            let found = self.driver.execute(FIND, vec![json!(purpose), json!(label), json!(nth)]).await;
            match found {
                Ok(found) if found.json().is_object() => Ok(found.element().expect("an element")),
                Ok(names) => Err(format!("{} has:\n{:#}", self.url().await, names.json())),
                Err(fault) => Err(format!("{} cannot be searched: {fault}", self.url().await)),
            }
        })
        .await
    }

    /// Presses a key.
    pub(crate) async fn key(&self, key: Key) {
        self.driver.action_chain().send_keys(key).perform().await.expect("a key can be pressed");
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        self.driver.refresh().await.expect("a page can be loaded again");
    }

    /// Goes back to the page before.
    pub(crate) async fn back(&self) {
        self.driver.back().await.expect("a window can go back");
    }

    /// The cookies that belong to the page.
    pub(crate) async fn cookies(&self) -> Vec<Cookie> {
        self.driver.get_all_cookies().await.expect("the window is open")
    }

    /// Writes a picture of the page as NAME.png into the folder named by `ENIGE_TEST_SHOTS`, if it is set. A very long
    /// page is cut off.
    pub(crate) async fn screenshot(&self, name: &str) {
        let Some(folder) = std::env::var_os("ENIGE_TEST_SHOTS").map(PathBuf::from) else { return };
        let measure =
            "const root = document.documentElement; return [root.clientWidth, Math.min(root.scrollHeight, 9000)]";
        let size = self.run(measure, Vec::new()).await;
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.driver.cdp().send_raw("Page.captureScreenshot", wanted).await.expect("a picture");
        let picture = picture["data"].as_str().expect("a picture");
        let decoded = format!("base64 --decode > '{}'", folder.join(format!("{name}.png")).display());
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        driver::pipe(&decoded, picture);
    }

    /// The number of printed A4 pages.
    pub(crate) async fn printed_pages(&self) -> usize {
        let pdf = self.driver.print_page(PrintParameters::default()).await.expect("a page can be printed");
        let pdf = String::from_utf8_lossy(&pdf);
        pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count()
    }

    /// Shows the page in print layout until another page is opened.
    pub(crate) async fn on_paper(&self) {
        let paper = json!({ "media": "print" });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", paper).await.expect("a page can be shown as on paper");
    }

    /// Runs a script regardless of the page's policy, even if the page may not run scripts.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        // The page may change during the call.
        found("a script to run", PATIENCE, || async {
            self.driver.execute(script, arguments.clone()).await.map(|value| value.json().clone())
        })
        .await
    }
}
