//! Pupils' buttons, pressed in the pupils' room and in private by every kind of person. All other buttons, pressed by a
//! pupil.

use enige::ids::ClassId;
use enige::needs::{Needs, Place, Who};
use enige::press::{Anywhere, Press, TakePart};

use super::{buttons, page, says, who};
use crate::harness::classroom::Classroom;
use crate::harness::payload::guardian;
use crate::harness::transcript::code;
use crate::harness::{Database, Story};

/// A kind of person who may press a button for pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presser {
    /// A pupil who is in the session.
    Pupil,
    /// A pupil who has not joined in yet.
    Newcomer,
    /// An adult who administers the pupils' room.
    Adult,
    /// A parent with an account at the school, whom the bot does not know.
    UnknownParent,
    /// A parent with an account at the school, whom the bot knows.
    KnownParent,
    /// A parent with an account elsewhere, whom the bot knows.
    ParentElsewhere,
    /// Somebody in the room with an account elsewhere, whom the bot does not know.
    Stranger,
    /// Somebody with an account at the school, in no room of the class.
    Outsider,
}

const PRESSERS: [Presser; 8] = [
    Presser::Pupil,
    Presser::Newcomer,
    Presser::Adult,
    Presser::UnknownParent,
    Presser::KnownParent,
    Presser::ParentElsewhere,
    Presser::Stranger,
    Presser::Outsider,
];

impl Presser {
    const fn name(self) -> &'static str {
        match self {
            Presser::Pupil => "p1",
            Presser::Newcomer => "p2",
            Presser::Adult => "tea",
            Presser::UnknownParent => "vera",
            Presser::KnownParent => "wil",
            // One of the made-up parents, who have no account at the school.
            Presser::ParentElsewhere => "bo",
            Presser::Stranger => "kim-elsewhere",
            Presser::Outsider => "zoe",
        }
    }

    /// The message id of the refusal that this person gets there for a pupils' button; `None` if admitted.
    fn refused(self, needs: Needs, private: bool) -> Option<&'static str> {
        match (needs.place, private) {
            // The check of the place comes first: in the room the others would see the choice.
            (Place::Private | Place::Secret, false) => return Some("pupils-room-alone"),
            (Place::Room, true) => panic!("pupils have no button that works in their room alone"),
            (Place::Either, _) | (Place::Private | Place::Secret, true) | (Place::Room, false) => {}
        }
        match needs.who {
            Who::Pupil => {}
            Who::Anybody
            | Who::Member
            | Who::Guardian
            | Who::Adviser
            | Who::LeadOrTeacher
            | Who::Lead
            | Who::ContactParent
            | Who::RoomOrLead
            | Who::Starter
            | Who::Administrator => panic!("pupils have no button that needs {:?}", needs.who),
        }
        match self {
            Presser::Pupil | Presser::Newcomer => None,
            // In private nothing shows that the person means the pupils' room.
            Presser::ParentElsewhere | Presser::Stranger if !private => Some("pupils-room-not-here"),
            Presser::Adult
            | Presser::UnknownParent
            | Presser::KnownParent
            | Presser::ParentElsewhere
            | Presser::Stranger
            | Presser::Outsider => Some("pupils-room-adult"),
        }
    }
}

/// A class with a pupils' room `school`, and all these people; ana leads the class.
async fn room_with_everybody() -> (Story, ClassId) {
    let mut story = Story::with_a_class().await;
    let shown = story.tell("ana (private): /pupils\nana (private) > 1").await;
    let hello = story.tell(&format!("[school] tea ! admin\n[school] tea: /pupils {}", code(&shown))).await;
    assert!(hello.contains("Here you make your own part"), "{hello}");
    story.tell("vera ! join\nwil ! join").await;
    for name in ["p1", "p2", "p3", "vera", "wil", "bo", "kim-elsewhere"] {
        story.tell(&format!("[school] {name} ! join")).await;
    }
    let class = story.class_of("school").await;
    for name in ["wil", "bo"] {
        story.tell(&format!("{name} ! raw {}", guardian(class))).await;
    }
    (story, class)
}

/// A moment in the pupils' room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// No session is on.
    Idle,
    /// The class proposes, and one proposal is let through.
    Proposals,
    /// The class votes on it.
    Vote,
}

impl Moment {
    /// The adult moves the session from the previous moment to this one.
    async fn comes(self, room: &mut Classroom) {
        match self {
            Moment::Idle => {}
            Moment::Proposals => {
                room.begin(&["own"], "room", 5).await;
                room.web.story.tell("# a moment later\n[school] p1 > Join in").await;
                room.press_each(&["To the first topic", "To the proposals"]).await;
                room.web.story.tell("p3 (private): We help each other.").await;
                room.let_all_through().await;
            }
            Moment::Vote => {
                room.adult.goto("/lead").await;
                room.press_each(&["Stop the proposals", "Talk about it", "To the vote"]).await;
            }
        }
        // The room shows the adult's actions now.
        room.web.story.tell("# a moment later").await;
    }

    /// The message id of the refusal for a pupil's action at this moment; `None` if the bot takes the action.
    const fn refused(self, part: TakePart) -> Option<&'static str> {
        match (self, part) {
            (Moment::Idle, TakePart::Look | TakePart::Second(_) | TakePart::Tick(..) | TakePart::Vote(..)) => {
                Some("pupils-room-idle")
            }
            (Moment::Proposals, TakePart::Look | TakePart::Second(_))
            | (Moment::Vote, TakePart::Look | TakePart::Tick(..) | TakePart::Vote(..)) => None,
            (Moment::Proposals, TakePart::Tick(..) | TakePart::Vote(..)) | (Moment::Vote, TakePart::Second(_)) => {
                Some("session-not-moved")
            }
        }
    }

    /// The table that a pupil's action of this moment writes to.
    const fn writes(self) -> Option<&'static str> {
        match self {
            Moment::Idle => None,
            Moment::Proposals => Some("seconds"),
            Moment::Vote => Some("session_ballots"),
        }
    }
}

/// Each action of a pupil, on the first wording or in the first vote.
fn parts() -> Vec<TakePart> {
    let mut parts = Vec::new();
    for press in page::presses() {
        let part = match press {
            Press::TakePart(_, TakePart::Look) => TakePart::Look,
            Press::TakePart(_, TakePart::Second(_)) => TakePart::Second(1),
            Press::TakePart(_, TakePart::Tick(..)) => TakePart::Tick(1, [0_u8].into_iter().collect()),
            Press::TakePart(_, TakePart::Vote(..)) => TakePart::Vote(1, [0_u8].into_iter().collect()),
            Press::Anywhere(_) | Press::SetUp(..) | Press::Class(..) | Press::Council(..) | Press::Either(..) => {
                continue;
            }
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

#[tokio::test]
async fn pupils_buttons_are_refused_or_admitted_as_the_page_says() {
    let (story, class) = room_with_everybody().await;
    let mut room = Classroom::opened(story).await;
    let (mut refused, mut untimely, mut taken) = (0, 0, 0);
    for moment in [Moment::Idle, Moment::Proposals, Moment::Vote] {
        moment.comes(&mut room).await;
        let story = &mut room.web.story;
        let before = story.rows().await;
        let mut admitted = Vec::new();
        for (person, private) in PRESSERS.into_iter().flat_map(|person| [(person, false), (person, true)]) {
            for part in parts() {
                let press = Press::TakePart(Database::keys().pupils(class), part);
                let line = format!("{} ! raw {}", who(person.name(), "school", private), press.data());
                let Some(why) = person.refused(press.needs(), private) else {
                    admitted.push((line, part));
                    continue;
                };
                let shown = story.show(&line).await;
                assert!(shown.len() == 1 && shown[0].refused, "{moment:?}: {line}, {part:?}: {shown:?}");
                assert_eq!(shown[0].text, says(why), "{moment:?}: {line}: {part:?} needs {:?}", press.needs());
                refused += 1;
            }
        }
        assert_eq!(before, story.rows().await, "{moment:?}: a refused press changes nothing");
        for (line, part) in admitted {
            let shown = story.show(&line).await;
            let Some(why) = moment.refused(part) else {
                // The others replace the pressed post, which a made-up press does not have.
                assert!(part != TakePart::Look || !shown.is_empty(), "{moment:?}: {line} shows nothing");
                assert!(shown.iter().all(|post| !post.refused), "{moment:?}: {line}, {part:?}: {shown:?}");
                taken += 1;
                continue;
            };
            assert!(shown.len() == 1 && shown[0].refused, "{moment:?}: {line}, {part:?}: {shown:?}");
            assert_eq!(shown[0].text, says(why), "{moment:?}: {line}: {part:?}");
            untimely += 1;
        }
        if let Some(table) = moment.writes() {
            assert_eq!(room.rows(table).await, 2, "{moment:?}: both pupils stand in {table}, once each");
        }
    }
    assert!(refused > 150, "only {refused} presses were refused");
    assert!(untimely > 12 && taken > 12, "{untimely} presses came at a wrong moment, {taken} were taken");
}

/// True for the one button that works in private for everybody, pupils included.
const fn is_for_all(press: &Press) -> bool {
    match press {
        Press::Anywhere(Anywhere::Forget) => true,
        Press::Anywhere(
            Anywhere::App(..)
            | Anywhere::Law(_)
            | Anywhere::Incidents(_)
            | Anywhere::Incident(..)
            | Anywhere::Language(_),
        )
        | Press::SetUp(..)
        | Press::Class(..)
        | Press::Council(..)
        | Press::Either(..)
        | Press::TakePart(..) => false,
    }
}

#[tokio::test]
async fn a_pupil_can_use_no_button_of_adults_and_nobody_can_in_the_pupils_room() {
    let (mut story, class) = room_with_everybody().await;
    let (before, stale) = (story.rows().await, says("refused-stale"));
    let mut refused = 0;
    for (person, private) in [(Presser::Pupil, false), (Presser::Pupil, true), (Presser::Adult, false)] {
        // A pupils' button that names the class by its own id works for nobody.
        for press in buttons(class).into_iter().filter(|press| !private || !is_for_all(press)) {
            let line = format!("{} ! raw {}", who(person.name(), "school", private), press.data());
            let shown = story.show(&line).await;
            assert!(shown.len() == 1 && shown[0].refused, "{line}, {press:?}: {shown:?}");
            assert_eq!(shown[0].text, stale, "{line}: {press:?}");
            refused += 1;
        }
        assert_eq!(before, story.rows().await, "{person:?}, private: {private}");
    }
    assert!(refused > 500, "only {refused} presses were refused");
}
