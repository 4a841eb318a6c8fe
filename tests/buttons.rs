//! Buttons: the page of who may do what and where, and every button pressed by every kind of person from every place.

mod page;

use std::collections::BTreeSet;
use std::fs;

use enige::ids::ClassId;
use enige::needs::{Needs, Place, Who};
use enige::press::{AdviseAct, Anywhere, AskAct, ClassPress, Either, Press, SeatAct};

use crate::harness::School;
use crate::harness::payload::in_class;
use crate::harness::transcript::code;

/// A kind of person in the room of class `a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Person {
    /// A contact parent.
    Contact,
    /// An administrator of the room who is no contact parent.
    Administrator,
    /// A guardian.
    Guardian,
    /// Staff without a role.
    Staff,
    /// A person without a vote.
    Other,
    /// A teacher, by a code.
    Teacher,
    /// A person whom the bot does not know.
    Unknown,
    /// The contact parent of another class.
    Outsider,
}

const PEOPLE: [Person; 8] = [
    Person::Contact,
    Person::Administrator,
    Person::Guardian,
    Person::Staff,
    Person::Other,
    Person::Teacher,
    Person::Unknown,
    Person::Outsider,
];

impl Person {
    fn name(self) -> &'static str {
        match self {
            Person::Contact => "a",
            Person::Administrator => "gina",
            Person::Guardian => "bo",
            Person::Staff => "sara",
            Person::Other => "olga",
            Person::Teacher => "nora",
            Person::Unknown => "hana",
            Person::Outsider => "b",
        }
    }

    fn leads(self) -> bool {
        match self {
            Person::Contact | Person::Administrator => true,
            Person::Guardian | Person::Staff | Person::Other | Person::Teacher | Person::Unknown | Person::Outsider => {
                false
            }
        }
    }

    /// The message id of the refusal that these needs mean for the person there; `None` when they are admitted.
    fn refused(self, needs: Needs, private: bool) -> Option<&'static str> {
        // A button for pupils does not say whose pupils.
        if self == Person::Outsider && needs.who != Who::Pupil {
            return Some("refused-another-class");
        }
        let teaches = self == Person::Teacher;
        let refused = match needs.who {
            Who::Anybody | Who::Member => None,
            Who::Guardian => match self {
                Person::Staff | Person::Teacher => Some("refused-staff"),
                Person::Other => Some("refused-other"),
                Person::Contact | Person::Administrator | Person::Guardian | Person::Unknown | Person::Outsider => None,
            },
            Who::Adviser => (!teaches && !self.leads()).then_some("refused-stale"),
            Who::LeadOrTeacher => (!teaches && !self.leads()).then_some("session-not-yours"),
            Who::Lead => (!self.leads()).then_some("refused-not-contact"),
            Who::ContactParent => (self != Person::Contact).then_some("refused-not-contact"),
            Who::RoomOrLead => (private && !self.leads()).then_some("refused-not-contact"),
            Who::Starter | Who::Administrator => Some("refused-stale"),
            Who::Pupil => Some("pupils-room-adult"),
        };
        refused.or(match (needs.place, private) {
            (Place::Private, false) => Some("refused-in-private"),
            (Place::Secret, false) => Some("code-in-room"),
            (Place::Either, _) | (Place::Private | Place::Secret, true) | (Place::Room, _) => None,
        })
    }
}

/// The refusals of an admission. `refused-stale` is not one of them: a handler says it too.
const ADMISSION: [&str; 7] = [
    "refused-another-class",
    "refused-staff",
    "refused-other",
    "session-not-yours",
    "refused-not-contact",
    "refused-in-private",
    "code-in-room",
];

/// What a message says in English.
fn says(id: &str) -> String {
    let texts = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en")).expect("the locale is there");
    let texts = texts.map(|file| file.expect("a file").path()).filter(|path| path.is_file());
    let text = texts.map(|path| fs::read_to_string(path).expect("a text")).collect::<Vec<_>>().join("\n");
    let start = format!("{id} = ");
    text.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| panic!("no message {id}")).to_owned()
}

/// One button of each form that belongs to a class: forms that differ in a number or an answer only are one.
fn buttons(class: ClassId) -> Vec<Press> {
    let mut forms = BTreeSet::new();
    let samples = page::presses().into_iter().filter(|press| forms.insert(page::path(press)));
    let of_class = samples.filter(|press| match press {
        Press::SetUp(..) | Press::Class(..) | Press::TakePart(..) | Press::Either(..) => true,
        Press::Anywhere(_) | Press::Council(..) => false,
    });
    of_class.map(|press| Press::parse(&in_class(&press.data(), class)).expect("the same button")).collect()
}

/// A class with a person of each kind, a decided poll, an open one and an open ranking.
async fn class_with_everybody() -> (School, ClassId) {
    let mut school = School::alone().await;
    school.founds('a').await;
    school.founds('b').await;
    let class = school.story.class_of("a").await;
    let id = class.0.simple();
    let story = &mut school.story;
    story
        .tell("[a] bo: hello\n[a] sara: hello\n[a] olga: hello\n[a] nora: hello\n[a] hana: hello\n[a] gina ! admin")
        .await;
    story.tell(&format!("[a] bo ! raw m{id}:g1\n[a] sara ! raw m{id}:st\n[a] olga ! raw m{id}:ot")).await;
    let role = story.tell(&format!("a (private) ! raw a{id}:C.t")).await;
    story.tell(&format!("nora (private): /role {}", code(&role))).await;
    story.tell("[a] a: /poll debut 7\n[a] a: /poll social 7").await;
    (school, class)
}

/// The line that presses a button there.
fn line(person: Person, private: bool, press: &Press) -> String {
    let (name, room) = (person.name(), if person == Person::Outsider { "b" } else { "a" });
    if private {
        format!("{name} (private) ! raw {}", press.data())
    } else {
        format!("[{room}] {name} ! raw {}", press.data())
    }
}

#[tokio::test]
async fn a_press_that_is_not_admitted_is_refused_with_its_reason_and_changes_nothing() {
    let (mut school, class) = class_with_everybody().await;
    let before = school.story.rows().await;
    let mut refused = 0;
    for person in PEOPLE {
        for private in [false, true] {
            for press in buttons(class) {
                let Some(why) = person.refused(press.needs(), private) else { continue };
                let line = line(person, private, &press);
                let shown = school.story.show(&line).await;
                assert!(shown.len() == 1 && shown[0].refused, "{line}, {press:?}: {shown:?}");
                assert_eq!(shown[0].text, says(why), "{line}: {press:?} needs {:?}", press.needs());
                refused += 1;
            }
            assert_eq!(before, school.story.rows().await, "{person:?}, private: {private}");
        }
    }
    assert!(refused > 1000, "only {refused} presses were refused");
}

/// True for the buttons after which the person is another kind of person, or reads another language.
fn changes_the_person(press: &Press) -> bool {
    matches!(
        press,
        Press::Anywhere(Anywhere::Language(_) | Anywhere::Forget)
            | Press::Either(_, Either::Language(_))
            | Press::Class(_, ClassPress::Stand(_) | ClassPress::Seat(SeatAct::Leave))
            | Press::Class(_, ClassPress::Ask(AskAct::Advise(AdviseAct::GiveUp)))
    )
}

#[tokio::test]
async fn an_admitted_press_is_not_refused_for_the_person_or_the_place() {
    let refusals = ADMISSION.map(says);
    let mut admitted = 0;
    for person in PEOPLE {
        let (mut school, class) = class_with_everybody().await;
        let (last, first): (Vec<_>, Vec<_>) = buttons(class).into_iter().partition(changes_the_person);
        for private in [false, true] {
            let mut presses = first.clone();
            // Only the last of these changes anything that this test looks at.
            presses.extend(last.iter().filter(|_| private).cloned());
            let mut changed = false;
            for press in presses {
                if changed || person.refused(press.needs(), private).is_some() {
                    continue;
                }
                let line = line(person, private, &press);
                for shown in school.story.show(&line).await {
                    assert!(!refusals.contains(&shown.text), "{line}: {press:?} needs {:?}: {shown}", press.needs());
                }
                changed = changes_the_person(&press);
                admitted += 1;
            }
        }
    }
    assert!(admitted > 500, "only {admitted} presses were admitted");
}
