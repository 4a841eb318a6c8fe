//! The needs of every button, command and dialog: who, where, how often.
//!
//! The dispatcher checks them before a handler runs, so no handler checks them again. `docs/buttons.md` is this file as
//! a table.

use crate::class::Dialog;
use crate::event::{AppWanted, Command, CouncilWanted};
use crate::press::{
    Agree, Anywhere, AskAct, CheckAct, ClassPress, CouncilAct, DocumentAct, Either, Lead, LessonAct, LessonChange,
    LessonMenu, MembershipAct, Press, PupilAct, SeatAct, SetUp, SignAct, SuggestAct, TakePart, Topic,
};

/// The needs of a button, a command or a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// The people who may use it.
    pub who: Who,
    /// The place where it works.
    pub place: Place,
    /// True if it is not idempotent. The dispatcher then drops a second delivery of the event.
    pub once: bool,
    /// Whether its use means taking part.
    pub takes_part: TakesPart,
    /// True if a link from the room may lead to it, even if the bot does not know the person.
    pub by_link: bool,
}

/// The people who may use a button, a command or a dialog.
///
/// The dispatcher first refuses everybody outside the class. A class's button works in its room. In private it works
/// for people who are in the class or share its room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Anybody,
    /// A person of the class or council.
    Member,
    /// A person with a vote: a guardian, or a person without a standing yet.
    Guardian,
    /// An adviser, or a person who leads the class.
    Adviser,
    /// A person who leads the class, or one of its teachers.
    LeadOrTeacher,
    /// A person who leads the class or council: a contact parent, or an administrator of the room.
    Lead,
    /// A contact parent. Administering the room does not suffice.
    ContactParent,
    /// Everybody in the room; in private only a person who leads.
    RoomOrLead,
    /// The person who started the set-up.
    Starter,
    /// An administrator of the room.
    Administrator,
    /// A pupil of the class.
    Pupil,
}

/// The place where something works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the room and in private.
    Either,
    /// Only in the room.
    Room,
    /// Only in private.
    Private,
    /// Only in private, because it carries a code that others in the room could use.
    Secret,
}

/// Whether a person takes part by using something. The bot then stores the person and takes their advisory lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakesPart {
    /// Never.
    No,
    /// Only in private.
    InPrivate,
    /// Always.
    Yes,
}

impl TakesPart {
    /// True if use in this place means taking part.
    #[must_use]
    pub const fn applies(self, private: bool) -> bool {
        match self {
            TakesPart::No => false,
            TakesPart::InPrivate => private,
            TakesPart::Yes => true,
        }
    }
}

impl Needs {
    const fn new(who: Who, place: Place) -> Needs {
        Needs { who, place, once: false, takes_part: TakesPart::No, by_link: false }
    }

    const fn once(self) -> Needs {
        Needs { once: true, ..self }
    }

    const fn takes_part(self) -> Needs {
        Needs { takes_part: TakesPart::Yes, ..self }
    }

    const fn by_link(self) -> Needs {
        Needs { by_link: true, ..self }
    }
}

impl Press {
    /// The needs of the button.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        match self {
            Press::Anywhere(press) => press.needs(),
            Press::SetUp(_, SetUp::Choice(_) | SetUp::NameOfRoom) => Needs::new(Who::Starter, Place::Either),
            Press::SetUp(_, SetUp::Confirm) => Needs::new(Who::Administrator, Place::Either),
            Press::Class(_, press) => press.needs(),
            Press::Council(_, act) => act.needs(),
            Press::Either(_, press) => press.needs(),
            Press::TakePart(_, act) => act.needs(),
        }
    }
}

impl Anywhere {
    /// The needs of the button.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        let anybody = Needs::new(Who::Anybody, Place::Either);
        match self {
            Anywhere::App(..) => anybody.by_link(),
            Anywhere::Law(_) | Anywhere::Incidents(_) | Anywhere::Incident(..) => anybody,
            Anywhere::Language(_) | Anywhere::Forget => anybody,
        }
    }
}

impl Either {
    const fn needs(self) -> Needs {
        match self {
            // In a council it shows what `CouncilAct::See` shows, and needs the same.
            Either::Council => Needs::new(Who::Member, Place::Either).takes_part(),
            Either::Language(_) => Needs::new(Who::Lead, Place::Either),
            Either::Discard => Needs::new(Who::Member, Place::Either).takes_part(),
        }
    }
}

impl Topic {
    /// The needs of the topic.
    #[must_use]
    pub const fn needs(self) -> Needs {
        match self {
            Topic::Agreement | Topic::Polls | Topic::Overview | Topic::Lesson | Topic::Me => {
                Needs::new(Who::Member, Place::Either)
            }
            Topic::Close | Topic::Page => Needs::new(Who::Lead, Place::Either),
            // Every first vote takes a seat, so the number shows who votes. Only people who lead see it.
            Topic::Seats => Needs::new(Who::Lead, Place::Private),
            Topic::Role | Topic::Check => Needs::new(Who::Member, Place::Private),
            Topic::Pupils => Needs::new(Who::LeadOrTeacher, Place::Private),
        }
    }
}

impl ClassPress {
    /// The needs of the button.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        let (member, lead) = (Needs::new(Who::Member, Place::Either), Needs::new(Who::Lead, Place::Either));
        let guardian = Needs::new(Who::Guardian, Place::Either);
        match self {
            ClassPress::Show(topic) => topic.needs(),
            ClassPress::Stand(_) => member.takes_part(),
            ClassPress::Open(_) => Needs { takes_part: TakesPart::InPrivate, ..lead },
            ClassPress::Ballot(_) => member.takes_part().by_link(),
            // No `once`: an id in the inbox would lead from a ballot to a message. Each of these presses is idempotent.
            ClassPress::Fill(..) => guardian.takes_part(),
            // Staff and others may press too. The bot answers them and stores no vote.
            ClassPress::Dilemma(..) => member.takes_part(),
            ClassPress::Reason(..) => guardian.takes_part(),
            ClassPress::Lead(_, act) => act.needs(),
            ClassPress::Plan(_) => Needs::new(Who::Lead, Place::Private).takes_part(),
            ClassPress::Seat(act) => act.needs(),
            ClassPress::Agree(act) => act.needs(),
            ClassPress::Lesson(act) => act.needs(),
            ClassPress::Ask(act) => act.needs(),
            ClassPress::Check(CheckAct::Answer(..)) => Needs::new(Who::Member, Place::Private).takes_part(),
            ClassPress::Check(CheckAct::Share) => Needs::new(Who::Member, Place::Private).takes_part().once(),
            ClassPress::Check(CheckAct::Vote | CheckAct::Approve(_) | CheckAct::Decline(_) | CheckAct::TakeBack(_)) => {
                Needs::new(Who::Lead, Place::Private).takes_part()
            }
            ClassPress::Pupils(PupilAct::Ask(_)) => lead.takes_part(),
            ClassPress::Pupils(PupilAct::Suggest(_)) => member.takes_part(),
            ClassPress::Pupils(PupilAct::Room) => Needs::new(Who::LeadOrTeacher, Place::Private).takes_part(),
            // The council gets tallies of a class that joins, so a contact parent must consent in private.
            ClassPress::Membership(MembershipAct::Join(..)) => {
                Needs::new(Who::ContactParent, Place::Private).takes_part()
            }
            ClassPress::Membership(
                MembershipAct::Leave
                | MembershipAct::LeaveNow
                | MembershipAct::Ahead(_)
                | MembershipAct::Open(_)
                | MembershipAct::Decline(_),
            ) => lead.takes_part(),
        }
    }
}

impl Lead {
    const fn needs(self) -> Needs {
        let place = match self {
            Lead::ProlongUntil | Lead::Withdraw | Lead::Follow | Lead::Edit | Lead::Copy => Place::Private,
            Lead::Show
            | Lead::Close
            | Lead::Prolong(_)
            | Lead::WithdrawNow
            | Lead::Export
            | Lead::Runoff
            | Lead::Review(_)
            | Lead::FollowNow
            | Lead::Silence => Place::Either,
        };
        Needs::new(Who::Lead, place).takes_part()
    }
}

impl SeatAct {
    const fn needs(self) -> Needs {
        match self {
            SeatAct::Share => Needs::new(Who::Member, Place::Private),
            SeatAct::Leave | SeatAct::Remind | SeatAct::Silence => Needs::new(Who::Member, Place::Either),
            SeatAct::Print
            | SeatAct::PrintAnew
            | SeatAct::List
            | SeatAct::Free(_)
            | SeatAct::FreeNow(_)
            | SeatAct::Slips(_) => Needs::new(Who::Lead, Place::Private),
            SeatAct::More | SeatAct::Fewer => Needs::new(Who::Lead, Place::Either),
        }
        .takes_part()
    }
}

impl Agree {
    const fn needs(&self) -> Needs {
        match self {
            Agree::Draft(_) | Agree::Judge(_) | Agree::Names(_) => Needs::new(Who::Lead, Place::Private),
            // The card in the room has two buttons. Everything else happens in private.
            Agree::Sign(SignAct::Sign(..)) => Needs::new(Who::Guardian, Place::Either),
            Agree::Sign(SignAct::More) => Needs::new(Who::Guardian, Place::Either).by_link(),
            Agree::Sign(
                SignAct::Reserve(..) | SignAct::Reservations(..) | SignAct::NotNow | SignAct::InPeace | SignAct::Name,
            ) => Needs::new(Who::Guardian, Place::Private),
            // A person who gave up their seat may still take back an answer or a name.
            Agree::Sign(SignAct::Unsign | SignAct::Nameless) => Needs::new(Who::Member, Place::Private),
            Agree::Suggest(SuggestAct::Choose) | Agree::Document(DocumentAct::Choose) => {
                Needs::new(Who::Member, Place::Either).by_link()
            }
            Agree::Suggest(SuggestAct::On(_) | SuggestAct::New | SuggestAct::Send | SuggestAct::SendNamed)
            | Agree::Document(DocumentAct::Get(..)) => Needs::new(Who::Member, Place::Either),
        }
        .takes_part()
    }
}

impl LessonAct {
    const fn needs(&self) -> Needs {
        let (member, lead) = (Needs::new(Who::Member, Place::Either), Needs::new(Who::Lead, Place::Either));
        match self {
            LessonAct::Wish(_) => member.takes_part(),
            LessonAct::Quiz(_) => member.by_link(),
            LessonAct::Pick(..) => member,
            LessonAct::Menu(LessonMenu::Now) | LessonAct::Change(LessonChange::Week(_) | LessonChange::Skip) => {
                lead.once()
            }
            LessonAct::Menu(LessonMenu::All) => lead.by_link(),
            LessonAct::Menu(
                LessonMenu::Day(_)
                | LessonMenu::Days
                | LessonMenu::Topics
                | LessonMenu::Topic(_)
                | LessonMenu::Months
                | LessonMenu::Weeks(_)
                | LessonMenu::Meeting
                | LessonMenu::Kit(_)
                | LessonMenu::PupilsKit,
            ) => lead,
            LessonAct::Change(
                LessonChange::Time(..)
                | LessonChange::Series(_)
                | LessonChange::All
                | LessonChange::Single(_)
                | LessonChange::Pause
                | LessonChange::Resume
                | LessonChange::Stop
                | LessonChange::Privately
                | LessonChange::Room,
            ) => lead,
        }
    }
}

impl AskAct {
    const fn needs(&self) -> Needs {
        match self {
            AskAct::Ask(_) => Needs::new(Who::Member, Place::Either).by_link(),
            AskAct::Send => Needs::new(Who::Member, Place::Either),
            AskAct::Advise(_) => Needs::new(Who::Adviser, Place::Private),
            AskAct::Roles(_) => Needs::new(Who::Lead, Place::Private),
        }
        .takes_part()
    }
}

impl TakePart {
    /// The needs of a pupil's button.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        let place = match self {
            TakePart::Look => Place::Either,
            // Everybody in the room would see which one a pupil chose.
            TakePart::Second(_) | TakePart::Tick(..) | TakePart::Vote(..) => Place::Private,
        };
        Needs::new(Who::Pupil, place)
    }
}

impl CouncilAct {
    /// What the button needs.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        match self {
            CouncilAct::See(_) => Needs::new(Who::RoomOrLead, Place::Either),
            CouncilAct::Page => Needs::new(Who::Lead, Place::Either),
            CouncilAct::Invite | CouncilAct::Series(_) => Needs::new(Who::Lead, Place::Private).once(),
            CouncilAct::Poll(_) | CouncilAct::Announce | CouncilAct::Publish | CouncilAct::Topics => {
                Needs::new(Who::Lead, Place::Private)
            }
        }
        .takes_part()
    }
}

impl Command {
    /// The needs of the command. Every command counts once, like every message.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        let anybody = Needs::new(Who::Anybody, Place::Either);
        let needs = match self {
            // In a class it shows the membership. In a council it shows what `CouncilAct::See` shows, and needs the
            // same. In a room without either, anybody begins the set-up of a council.
            Command::Council(None) => Needs::new(Who::Member, Place::Either),
            Command::Council(Some(CouncilWanted::Act(act))) => act.needs(),
            // The button behind a link has needs of its own. In a new room anybody begins the set-up.
            Command::Start(_) | Command::Help | Command::Language(_) | Command::Privacy | Command::Forget => anybody,
            Command::App(None | Some(AppWanted::Named(_))) | Command::Law | Command::Sos | Command::Unknown => anybody,
            Command::Code(_) | Command::Role(Some(_)) | Command::Council(Some(CouncilWanted::Code(_))) => {
                Needs::new(Who::Anybody, Place::Secret)
            }
            Command::App(Some(AppWanted::Check(_))) => Topic::Check.needs(),
            Command::Poll(Some(_)) => Needs::new(Who::Lead, Place::Either),
            Command::Poll(None) => Topic::Polls.needs(),
            Command::Polls => Topic::Overview.needs(),
            Command::Close => Topic::Close.needs(),
            Command::Seats => Topic::Seats.needs(),
            Command::Role(None) => Topic::Role.needs(),
            Command::Page => Topic::Page.needs(),
            Command::Pupils(None) => Topic::Pupils.needs(),
            // The code turns this room into the pupils' room, so an administrator must write it there.
            Command::Pupils(Some(_)) => Needs::new(Who::Administrator, Place::Room),
            Command::Agreement(_) => Topic::Agreement.needs(),
            Command::Lesson(None) => Topic::Lesson.needs(),
            Command::Lesson(Some(act)) => act.needs(),
            Command::Me => Topic::Me.needs(),
        };
        needs.once()
    }
}

impl Dialog {
    /// The needs of the next text in the dialog.
    #[must_use]
    pub const fn needs(&self) -> Needs {
        let who = match self {
            Dialog::OwnPoll(_) | Dialog::Prolong { .. } | Dialog::Withdraw { .. } | Dialog::Follow { .. } => Who::Lead,
            Dialog::Blanks { .. } | Dialog::OwnPoint | Dialog::Verdict { .. } | Dialog::SchoolPlan { .. } => Who::Lead,
            Dialog::Council(_) => Who::Lead,
            Dialog::Objection { .. } => Who::Guardian,
            Dialog::Reply { .. } => Who::Adviser,
            Dialog::Suggest { .. } | Dialog::SignName | Dialog::Question { .. } => Who::Member,
            Dialog::AppCheck(_) | Dialog::AppName => Who::Member,
        };
        Needs::new(who, Place::Private).once().takes_part()
    }
}
