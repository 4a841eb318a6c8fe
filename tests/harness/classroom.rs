//! A classroom: a class whose pages are served, with an adult who leads a session, and pupils with slips.

use super::server::Database;
use super::story::Story;
use super::visitor::Visitor;
use super::web::Web;

/// The letters of codes.
pub(crate) const LETTERS: &[u8; 20] = b"ABCDEFHJKLMNPRTUVWXY";

/// A class in a session.
pub(crate) struct Classroom {
    pub(crate) web: Web,
    pub(crate) adult: Visitor,
    /// The path of the session's short address.
    pub(crate) entry: String,
}

impl Classroom {
    /// A class in a session on these topics, with that many pupils.
    pub(crate) async fn on(story: Story, topics: &[&str], means: &str, present: u8) -> Classroom {
        let mut room = Classroom::opened(story).await;
        room.begin(topics, means, present).await;
        room
    }

    /// A class whose contact parent has opened the link to lead.
    pub(crate) async fn opened(story: Story) -> Classroom {
        let mut web = Web::of(story).await;
        let link = lead(&web.story.tell("ana (private): /pupils").await);
        let mut adult = Visitor::of(&web);
        adult.goto(&link).await;
        adult.press("Lead from here", &[]).await;
        Classroom { web, adult, entry: String::new() }
    }

    /// Begins a session on these topics.
    pub(crate) async fn begin(&mut self, topics: &[&str], means: &str, present: u8) {
        let present = present.to_string();
        let mut fields = vec![("means", means), ("present", present.as_str())];
        fields.extend(topics.iter().map(|topic| ("topic", *topic)));
        let page = self.adult.press("Begin", &fields).await;
        if let Some((_, rest)) = page.split_once("enige.test/k/") {
            self.entry = format!("/k/{}", rest.split('<').next().expect("an address"));
        }
    }

    /// Makes `count` slips. Real codes exist on paper only, so this stores codes of its own.
    pub(crate) async fn slips(&mut self, count: usize) -> Vec<String> {
        let mut printer = self.adult.clone();
        printer.press("Make slips (PDF)", &[("count", &count.to_string())]).await;
        assert!(printer.bytes.starts_with(b"%PDF"), "{}", printer.page);
        let mut look = self.web.story.database.look().await;
        let slips: Vec<i32> =
            sqlx::query_scalar("select slip from slips order by slip").fetch_all(&mut look).await.expect("slips");
        let code = |slip: usize| {
            let letter = |place: u32| char::from(LETTERS[slip / 20_usize.pow(place) % 20]);
            format!("{}-{}", (0..4).map(letter).collect::<String>(), (4..8).map(letter).collect::<String>())
        };
        let mut codes = Vec::new();
        for slip in slips.into_iter().rev().take(count) {
            let code = code(usize::try_from(slip).expect("few"));
            let hash = Database::keys().code(&code);
            let set = sqlx::query("update slips set code_hash = $1 where slip = $2").bind(hash).bind(slip);
            set.execute(&mut look).await.expect("the slip is there");
            codes.push(code);
        }
        codes
    }

    /// A pupil who has used a slip.
    pub(crate) async fn pupil(&self, code: &str) -> Visitor {
        let mut pupil = Visitor::of(&self.web);
        pupil.goto(&format!("{}/{code}", self.entry)).await;
        pupil.press("Join in", &[]).await;
        pupil
    }

    /// So many pupils who have used their slips.
    pub(crate) async fn pupils(&mut self, count: usize) -> Vec<Visitor> {
        let mut pupils = Vec::new();
        for code in self.slips(count).await {
            pupils.push(self.pupil(&code).await);
        }
        self.adult.goto("/lead").await;
        pupils
    }

    /// Presses these buttons on the adult's page, one after the other.
    pub(crate) async fn press_each(&mut self, labels: &[&str]) {
        for label in labels {
            self.adult.press(label, &[]).await;
            assert_eq!(self.adult.status(), 200, "{label}: {}", self.adult.page);
        }
        let finds = self.web.story.finds().await;
        assert!(finds.is_empty(), "a superuser finds {finds:#?}");
    }

    /// Lets all waiting proposals through.
    pub(crate) async fn let_all_through(&mut self) {
        self.adult.goto("/lead/read").await;
        while self.adult.page.contains("Let through") {
            self.adult.press("Let through", &[]).await;
            assert_eq!(self.adult.status(), 200, "{}", self.adult.page);
        }
        self.adult.goto("/lead").await;
    }

    /// Counts the rows of a table.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        self.web.story.rows().await.into_iter().find(|(name, _)| name == table).expect("a table").1
    }
}

/// The path of the link to lead in a transcript.
pub(crate) fn lead(shown: &str) -> String {
    let start =
        shown.find("https://enige.test/lead/").unwrap_or_else(|| panic!("{shown}")) + "https://enige.test".len();
    shown[start..].split_whitespace().next().expect("a path").to_owned()
}
