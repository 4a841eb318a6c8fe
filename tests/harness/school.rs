//! A school: a council led by rut, and classes of twenty children that have joined it.

use enige::ids::ClassId;

use super::payload::council;
use super::story::Story;
use super::transcript::code;

/// The names of classes; their rooms and people have the same letters.
const LETTERS: &str = "abcdefghijklmnop";

/// A council and its classes.
pub(crate) struct School {
    pub(crate) story: Story,
    /// The council's id.
    pub(crate) council: ClassId,
}

impl School {
    /// A council without classes, in the room `council`.
    pub(crate) async fn alone() -> School {
        School::in_the(Story::begins().await).await
    }

    async fn in_the(mut story: Story) -> School {
        found_council(&mut story, "council", "rut").await;
        let council = story.class_of("council").await;
        School { story, council }
    }

    /// A council with this number of classes. Its polls open there by themselves.
    pub(crate) async fn of(classes: usize) -> School {
        School::alone().await.grown(classes).await
    }

    /// The same; the files of posts are written into a folder.
    pub(crate) async fn with_files(classes: usize, folder: &std::path::Path) -> School {
        School::in_the(Story::with_files(folder).await).await.grown(classes).await
    }

    async fn grown(self, classes: usize) -> School {
        let mut school = self;
        for letter in LETTERS.chars().take(classes) {
            school.founds(letter).await;
            school.joins(letter, true).await;
        }
        school
    }

    /// Founds a class in the room of its letter; the parent with that letter leads it.
    pub(crate) async fn founds(&mut self, letter: char) {
        let story = &mut self.story;
        let shown =
            story.show(&format!("[{letter}] {letter}: /start\n[{letter}] {letter} > 1\n[{letter}] {letter} > 1")).await;
        let card = shown.last().expect("a question").id;
        let name = letter.to_uppercase();
        story.tell(&format!("[{letter}] {letter} reply {card}: 5{name}")).await;
        for _ in 0..3 {
            story.tell(&format!("[{letter}] {letter} > 1")).await;
        }
    }

    /// Makes a code for a class.
    pub(crate) async fn code(&mut self) -> String {
        code(&self.story.tell(&format!("rut (private) ! raw {}", council::invite(self.council))).await)
    }

    /// Lets a class join; the council's polls open there by themselves, or by hand.
    pub(crate) async fn joins(&mut self, letter: char, ahead: bool) -> String {
        let (code, way) = (self.code().await, if ahead { 2 } else { 1 });
        self.story.tell(&format!("{letter} (private): /council {code}\n{letter} (private) > {way}")).await
    }

    /// Lets a class leave.
    pub(crate) async fn leaves(&mut self, letter: char) -> String {
        let class = self.story.class_of(&letter.to_string()).await;
        self.story.tell(&format!("[{letter}] {letter} ! raw {}", council::leave(class))).await
    }

    /// Asks all classes with a ready-made poll, for a week.
    pub(crate) async fn asks(&mut self, poll: &str) -> String {
        let id = self.council;
        let acts = [council::ready(id, poll), council::days(id, 7), council::send(id)];
        let lines = acts.map(|act| format!("rut (private) ! raw {act}"));
        self.story.tell(&lines.join("\n")).await
    }

    /// Lets these parents of a class press a button of the newest card.
    pub(crate) async fn votes(&mut self, letter: char, parents: std::ops::Range<usize>, button: &str) {
        for parent in parents {
            self.story.tell(&format!("[{letter}] {letter}{parent} > {button}")).await;
        }
    }

    /// Makes an agreement of two points in a class and brings it into force.
    pub(crate) async fn agrees(&mut self, letter: char) {
        let work = format!("{letter} (private): /agreement\n{letter} (private) > Work on the agreement");
        let alone = |what: &str| format!("{letter} (private) > {what}");
        self.story.tell(&format!("{letter} (private): /agreement\n{}", alone("The first steps"))).await;
        for point in ["1", "2"] {
            let left = [alone(point), alone("Families decide, and tell the others")].join("\n");
            self.story.tell(&format!("{work}\n{left}")).await;
        }
        self.story.tell(&alone("Show the class a draft")).await;
        self.story.tell(&format!("{work}\n{}", alone("Let the class adopt it"))).await;
        self.votes(letter, 0..6, "Yes").await;
        let shown = self.story.show("@ +8d").await;
        let card = shown.iter().find(|shown| shown.text.contains("Signing is voluntary")).expect("a card").id;
        self.votes(letter, 0..16, &format!("Sign on {card}")).await;
        let shown = self.story.tell("@ +8d").await;
        assert!(shown.contains("in force"), "{shown}");
    }

    /// Closes the poll in the classes and ends it in the council; returns the posts in the council's room.
    pub(crate) async fn ends(&mut self) -> String {
        let shown = self.story.show("@ +8d\n@ +1d").await;
        let there: Vec<String> =
            shown.iter().filter(|shown| shown.room == "council").map(ToString::to_string).collect();
        there.join("\n").trim_end().to_owned()
    }
}

/// Founds a Norwegian council in a room.
pub(crate) async fn found_council(story: &mut Story, room: &str, leader: &str) {
    story.tell(&format!("[{room}] {leader}: /council")).await;
    for _ in 0..4 {
        story.tell(&format!("[{room}] {leader} > 1")).await;
    }
}
