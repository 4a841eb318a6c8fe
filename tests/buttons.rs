//! Buttons: the page of who may do what and where, and every button pressed by every kind of person from every place.

mod dialogs;
mod page;
mod pupils;

use std::collections::BTreeSet;
use std::fs;

use enige::class::{Role, Standing};
use enige::event::Command;
use enige::ids::ClassId;
use enige::needs::{Needs, Place, Who};
use enige::press::{
    AdviseAct, Anywhere, AskAct, ClassPress, CouncilAct, CouncilView, Either, Press, RolesAct, SeatAct,
};

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

    /// The message id of the refusal of a button in the class; `None` when they are admitted.
    fn refused(self, press: &Press, private: bool) -> Option<&'static str> {
        match press {
            // A button for pupils does not say whose pupils, and one of the guide belongs to nobody.
            Press::TakePart(..) | Press::Anywhere(_) => self.refused_by(press.needs(), private),
            Press::SetUp(..) | Press::Class(..) | Press::Either(..) | Press::Council(..)
                if self == Person::Outsider =>
            {
                Some("refused-another-class")
            }
            Press::Council(..) => Some("refused-stale"),
            Press::SetUp(..) | Press::Class(..) | Press::Either(..) => self.refused_by(press.needs(), private),
        }
    }

    /// The message id of the refusal that these needs mean for the person there; `None` when they are admitted.
    fn refused_by(self, needs: Needs, private: bool) -> Option<&'static str> {
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

/// One button of each form: forms that differ in a number or an answer only are one. Buttons of a class or of a council
/// carry the id of this one.
fn buttons(id: ClassId) -> Vec<Press> {
    let mut forms = BTreeSet::new();
    let samples = page::presses().into_iter().filter(|press| forms.insert(page::path(press)));
    samples.map(|press| of(press, id)).collect()
}

/// The same button of this class or council.
fn of(press: Press, id: ClassId) -> Press {
    match press {
        Press::Anywhere(_) => press,
        Press::SetUp(..) | Press::Class(..) | Press::TakePart(..) | Press::Either(..) | Press::Council(..) => {
            Press::parse(&in_class(&press.data(), id)).expect("the same button")
        }
    }
}

/// A button of a class.
fn class_button(id: ClassId, press: ClassPress) -> String {
    Press::Class(id, press).data()
}

/// A class with a person of each kind, a decided poll, an open one and an open ranking.
async fn class_with_everybody() -> (School, ClassId) {
    let mut school = School::alone().await;
    school.founds('a').await;
    school.founds('b').await;
    let class = school.story.class_of("a").await;
    let story = &mut school.story;
    story
        .tell("[a] bo: hello\n[a] sara: hello\n[a] olga: hello\n[a] nora: hello\n[a] hana: hello\n[a] gina ! admin")
        .await;
    for (name, standing) in
        [("bo", Standing::Guardian { children: 1 }), ("sara", Standing::Staff), ("olga", Standing::Other)]
    {
        story.tell(&format!("[a] {name} ! raw {}", class_button(class, ClassPress::Stand(standing)))).await;
    }
    let teacher = ClassPress::Ask(AskAct::Roles(RolesAct::Code(Role::Teacher)));
    let role = story.tell(&format!("a (private) ! raw {}", class_button(class, teacher))).await;
    story.tell(&format!("nora (private): /role {}", code(&role))).await;
    story.tell("[a] a: /poll debut 7\n[a] a: /poll social 7").await;
    (school, class)
}

/// Who does something where, as a line begins.
fn who(name: &str, room: &str, private: bool) -> String {
    if private { format!("{name} (private)") } else { format!("[{room}] {name}") }
}

/// The line that presses a button there.
fn line(person: Person, private: bool, press: &Press) -> String {
    let room = if person == Person::Outsider { "b" } else { "a" };
    format!("{} ! raw {}", who(person.name(), room, private), press.data())
}

#[tokio::test]
async fn a_press_that_is_not_admitted_is_refused_with_its_reason_and_changes_nothing() {
    let (mut school, class) = class_with_everybody().await;
    let before = school.story.rows().await;
    let mut refused = 0;
    for person in PEOPLE {
        for private in [false, true] {
            for press in buttons(class) {
                let Some(why) = person.refused(&press, private) else { continue };
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
                if changed || person.refused(&press, private).is_some() {
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

/// The commands that need a class, with their needs.
fn class_commands() -> Vec<(&'static str, Needs)> {
    let all = page::COMMANDS.iter().map(|text| (*text, Command::parse(text).expect("a command")));
    // A council's commands show the membership there. Without a school's server no word is a code for a room.
    let of_class = all.filter(|(text, command)| !matches!(command, Command::Council(_)) && *text != "/pupils CODE");
    of_class.map(|(text, command)| (text, command.needs())).collect()
}

#[tokio::test]
async fn every_command_is_refused_or_admitted_as_the_page_says() {
    let refusals = ADMISSION.map(says);
    let (mut school, _) = class_with_everybody().await;
    let before = school.story.rows().await;
    let people = PEOPLE.into_iter().filter(|person| *person != Person::Outsider);
    let each = people.flat_map(|person| [(person, false), (person, true)]);
    let (mut refused, mut admitted) = (0, Vec::new());
    for (person, private) in each {
        for (text, needs) in class_commands() {
            let line = format!("{}: {text}", who(person.name(), "a", private));
            let Some(why) = person.refused_by(needs, private) else {
                admitted.push(line);
                continue;
            };
            let shown = school.story.show(&line).await;
            assert!(shown.len() == 1 && shown[0].refused && shown[0].text == says(why), "{line}: {shown:?}");
            refused += 1;
        }
    }
    assert_eq!(before, school.story.rows().await, "a refused command changes nothing");
    for line in &admitted {
        for shown in school.story.show(line).await {
            assert!(!refusals.contains(&shown.text), "{line}: {shown}");
        }
    }
    assert!(refused > 60 && admitted.len() > 250, "{refused} refused, {} admitted", admitted.len());
}

/// Somebody in the room of a council, or of one of its classes.
struct AtCouncil {
    name: &'static str,
    room: &'static str,
    leads: bool,
}

const AT_COUNCIL: [AtCouncil; 4] = [
    AtCouncil { name: "rut", room: "council", leads: true },
    AtCouncil { name: "gina", room: "council", leads: true },
    AtCouncil { name: "hana", room: "council", leads: false },
    AtCouncil { name: "a", room: "a", leads: true },
];

impl AtCouncil {
    /// The message id of the refusal of a council's button; `None` when they are admitted.
    fn refused(&self, press: &Press, private: bool) -> Option<&'static str> {
        let needs = match press {
            Press::Anywhere(_) => return None,
            Press::TakePart(..) => return Some("pupils-room-adult"),
            Press::Class(..) | Press::SetUp(..) | Press::Either(..) | Press::Council(..) if self.room != "council" => {
                return Some("refused-another-class");
            }
            Press::Class(..) => return Some("refused-council"),
            Press::SetUp(..) => return Some("refused-stale"),
            // It shows the council.
            Press::Either(_, Either::Council) => CouncilAct::See(CouncilView::Show).needs(),
            Press::Council(..) | Press::Either(..) => press.needs(),
        };
        self.refused_by(needs, private)
    }

    /// The message id of the refusal that this person gets for these needs in a council; `None` if admitted.
    fn refused_by(&self, needs: Needs, private: bool) -> Option<&'static str> {
        let may = match needs.who {
            Who::Member => true,
            Who::Lead => self.leads,
            Who::RoomOrLead => self.leads || !private,
            Who::Anybody
            | Who::Guardian
            | Who::Adviser
            | Who::LeadOrTeacher
            | Who::ContactParent
            | Who::Starter
            | Who::Administrator
            | Who::Pupil => panic!("nothing of a council needs {:?}", needs.who),
        };
        match (may, needs.place) {
            (false, _) => Some("refused-not-contact"),
            (true, Place::Private | Place::Secret) if !private => Some("refused-in-private"),
            (true, _) => None,
        }
    }
}

#[tokio::test]
async fn a_councils_buttons_are_refused_or_admitted_as_the_page_says() {
    let refusals = ADMISSION.map(says);
    let mut school = School::of(1).await;
    school.story.tell("[council] gina ! admin\n[council] gina: hello\n[council] hana: hello").await;
    let council = school.council;
    let before = school.story.rows().await;
    let (mut refused, mut admitted) = (0, Vec::new());
    for (person, private) in AT_COUNCIL.iter().flat_map(|person| [(person, false), (person, true)]) {
        for press in buttons(council) {
            let line = format!("{} ! raw {}", who(person.name, person.room, private), press.data());
            let Some(why) = person.refused(&press, private) else {
                admitted.push((line, press));
                continue;
            };
            let shown = school.story.show(&line).await;
            assert!(shown.len() == 1 && shown[0].refused, "{line}, {press:?}: {shown:?}");
            assert_eq!(shown[0].text, says(why), "{line}: {press:?}");
            refused += 1;
        }
    }
    assert_eq!(before, school.story.rows().await, "a refused press changes nothing");
    for (line, press) in admitted.iter().filter(|(_, press)| !changes_the_person(press)) {
        for shown in school.story.show(line).await {
            assert!(!refusals.contains(&shown.text), "{line}: {press:?}: {shown}");
        }
    }
    assert!(refused > 600 && admitted.len() > 80, "{refused} refused, {} admitted", admitted.len());
}
