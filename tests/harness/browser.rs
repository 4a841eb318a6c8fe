//! A real browser: Debian's Chromium, driven through WebDriver. Each window is a browser of its own, with its own
//! cookies; one chromedriver starts them all, and ends with the tests.

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
use tokio::time::{Instant, sleep};

/// How long something may take to be shown.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the driver may say nothing; a page that is asked for belongs to that.
const SILENCE: Duration = Duration::from_mins(1);

/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(50);

/// Finds what can be pressed or filled in by what people and screen readers call it.
const FIND: &str = include_str!("browser/find.js");

/// A browser that is to be opened.
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
    /// A phone: narrow, and touched.
    pub(crate) fn phone() -> Browser {
        Browser { width: 390, height: 844, phone: true, ..Browser::projector() }
    }

    /// A projector in a classroom.
    pub(crate) fn projector() -> Browser {
        let (width, height) = (1920, 1080);
        Browser { width, height, phone: false, dark: false, large: false, script: true, language: "en".into() }
    }

    /// The narrowest window that has to be enough: what a wide one becomes when somebody enlarges all of it.
    pub(crate) fn narrow(self) -> Browser {
        Browser { width: 320, ..self }
    }

    /// Somebody who has asked their system for dark colours.
    pub(crate) fn dark(self) -> Browser {
        Browser { dark: true, ..self }
    }

    /// Somebody who has asked their browser for letters of twice the size.
    pub(crate) fn large(self) -> Browser {
        Browser { large: true, ..self }
    }

    /// A browser that runs no script of a page. Everything works in it but `axe`, which is a script that waits.
    pub(crate) fn without_javascript(self) -> Browser {
        Browser { script: false, ..self }
    }

    /// Somebody who reads a language, as a BCP 47 code.
    pub(crate) fn language(self, code: &str) -> Browser {
        Browser { language: code.into(), ..self }
    }

    /// Opens a window.
    ///
    /// # Panics
    /// When there is no Chromium.
    pub(crate) async fn open(self) -> Window {
        let mut wanted = DesiredCapabilities::chrome();
        // Where scripts are off, a touch that chromedriver makes is waited for without end: there it clicks instead.
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
        // A window costs a third of the memory with drawing in its own process.
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

/// A window that is open; it is closed when it is dropped.
pub(crate) struct Window {
    pub(crate) driver: WebDriver,
    browser: Browser,
}

impl Drop for Window {
    fn drop(&mut self) {
        // Nobody waits for it: the page may be served by the very thread that drops its window.
        let session = self.driver.session_id().to_string();
        self.driver.clone().leak().expect("it is closed here alone");
        driver::end(self.driver.server_url().authority().to_owned(), session);
    }
}

impl Window {
    /// Goes to an address, and waits until the page has loaded.
    pub(crate) async fn goto(&self, url: &str) {
        if let Err(fault) = self.driver.goto(url).await {
            panic!("{url} cannot be opened: {fault}");
        }
    }

    /// Where it is.
    pub(crate) async fn url(&self) -> String {
        self.driver.current_url().await.expect("the window is open").into()
    }

    /// What a person reads on the page: nothing hidden, nothing folded.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body ? document.body.innerText : ''", Vec::new()).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a person can read a text.
    ///
    /// # Panics
    /// When it does not come; with what is there instead.
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

    /// Waits until what is read is as it should be.
    async fn wait_for(&self, what: &str, right: impl Fn(&str) -> bool) {
        let end = Instant::now() + PATIENCE;
        loop {
            let shown = self.text().await;
            if right(&shown) {
                return;
            }
            assert!(Instant::now() < end, "waited for {what} on {}, which shows:\n{shown}", self.url().await);
            sleep(LOOK).await;
        }
    }

    /// Presses what has a label: a link, a button, a box to tick, something to unfold.
    ///
    /// # Panics
    /// When nothing visible has this label, or several things have; with what can be pressed.
    pub(crate) async fn press(&self, label: &str) {
        self.press_nth(label, 1).await;
    }

    /// Presses one of several things with the same label; the first is 1, and where it is the only one it is found by
    /// a part of its label too.
    ///
    /// # Panics
    /// When there are not as many.
    pub(crate) async fn press_nth(&self, label: &str, nth: usize) {
        let element = self.find("press", label, nth).await;
        if let Err(fault) = element.click().await {
            panic!("“{label}” cannot be pressed on {}: {fault}", self.url().await);
        }
    }

    /// Fills in the field that has a label, in place of what stood in it; of a list it chooses what is called so.
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
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.driver.execute(FIND, vec![json!(purpose), json!(label), json!(nth)]).await;
            match found {
                Ok(found) if found.json().is_object() => return found.element().expect("an element"),
                // Its page may be just about to come.
                _ if Instant::now() < end => sleep(LOOK).await,
                Ok(names) => panic!(
                    "there is no single “{label}” to {purpose} on {}, but:\n{:#}\non a page that shows:\n{}",
                    self.url().await,
                    names.json(),
                    self.text().await
                ),
                Err(fault) => panic!("{} cannot be searched: {fault}", self.url().await),
            }
        }
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

    /// Writes a picture of the page, down to where it becomes too long for one, as NAME.png into the folder that `ENIGE_TEST_SHOTS` names; where it names
    /// none, nobody wants to look.
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

    /// How many pages it takes on paper, A4.
    pub(crate) async fn printed_pages(&self) -> usize {
        let pdf = self.driver.print_page(PrintParameters::default()).await.expect("a page can be printed");
        let pdf = String::from_utf8_lossy(&pdf);
        pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count()
    }

    /// Shows the page as it is on paper, until another is opened.
    pub(crate) async fn on_paper(&self) {
        let paper = json!({ "media": "print" });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", paper).await.expect("a page can be shown as on paper");
    }

    /// Runs a script past the page's own policy, also where the page may run none.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.driver.execute(script, arguments.clone()).await {
                Ok(value) => return value.json().clone(),
                // The page went while it was being read.
                Err(_) if Instant::now() < end => sleep(LOOK).await,
                Err(fault) => panic!("a script cannot run on {}: {fault}", self.url().await),
            }
        }
    }
}
