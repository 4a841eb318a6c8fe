//! Refusals: values in the handlers, kind words here.

use agreements::agreement::refusal::AgreementRefused;
use agreements::poll::own::NotTaken;
use agreements::session::refusal::SessionRefused;
use agreements::session::wording;
use agreements::time::timetable::NotATime;

use super::Words;
use crate::chat::{Post, Say};
use crate::class::Named;
use crate::ids::SeatNo;
use crate::press::Topic;
use crate::say;

/// Why the bot does not do something. Nothing is changed then, unless a handler says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    // Who may do it.
    /// Only a contact parent or an administrator may do that.
    NotContact,
    /// Only a contact parent or a teacher of the class may do that.
    NotLeadOrTeacher,
    /// Only the person who began the set-up answers its questions.
    NotStarter,
    /// Only an administrator may confirm.
    NotAdministrator,
    /// Staff have no vote in parents' polls.
    StaffHasNoVote,
    /// Others have no vote.
    OtherHasNoVote,
    /// An account that several people share is nobody.
    Anonymous,
    /// The button belongs to another class.
    AnotherClass,
    /// The link into the private chat is not this account's, or has expired.
    LinkEnded,
    /// The person is in no class.
    NoClass,
    /// The room has no class yet.
    NoClassRoom,
    /// The room is a council's, and that is for classes.
    Council,
    /// The class is still being set up.
    SetUpFirst,
    /// That is done in private with the bot.
    InPrivate,
    /// Others in the room could use the code.
    CodeInRoom,
    /// A ballot that others can see is not counted.
    BallotInRoom,
    // What was asked for.
    /// The button means nothing any more, or never did.
    Stale,
    /// There is no such command.
    UnknownCommand,
    /// The dialog has ended.
    Ended,
    /// The text is too long or has several lines.
    TextTooLong,
    /// The open question is answered with a button.
    TextUnexpected,
    /// This server shows no pages.
    PagesOff,
    // Setting up.
    /// The name is too long or has several lines.
    NotAName,
    /// The answer is no number from 1 to 60.
    NotANumber,
    /// Where pupils have accounts, an administrator sets up a class.
    SetUpByPupil,
    // Polls.
    /// The poll has closed.
    Closed,
    /// The poll has not opened yet.
    NotOpenYet,
    /// The poll was edited after that button was made.
    Changed,
    /// The poll has not decided anything yet.
    NotDecided,
    /// Somebody has voted, so the poll cannot be edited.
    EditTooLate,
    /// The poll does not offer that answer.
    NotOffered,
    /// The poll is open already.
    AlreadyOpen,
    /// There is no such ready poll.
    NoSuchPoll,
    /// No poll is open.
    NothingOpen,
    /// A poll runs for 1 to 30 days.
    Days,
    /// The other classes are asked the same, until the same time.
    CouncilPollFixed,
    /// The text is no time at which that can happen.
    Time(NotATime),
    /// The new closing time is not later than the old one.
    TimeNotLater,
    /// The poll would close before it opens.
    TimeBeforeOpening,
    /// The text cannot stand in the poll.
    Wording(NotTaken),
    // Seats and codes.
    /// Every child has a guardian already.
    SeatsFull,
    /// Only the seats of printed slips have a vote, and the person has none.
    SlipNeeded,
    /// The seat has nobody any more.
    SeatFree(SeatNo),
    /// More seats are taken, or the number is out of range.
    SeatsNotFewer(u8),
    /// Every child has a guardian with a code.
    NothingToPrint,
    /// The person has no seat to share.
    NoSeatToShare,
    /// No code like that is valid.
    CodeUnknown,
    /// The seat of the code has as many guardians as may share it.
    CodeUsedUp,
    /// Too many wrong codes were tried.
    CodeTooOften,
    /// The code is for something else than a council.
    CodeNotCouncil,
    /// The person or the room has had many documents.
    DocumentsOften,
    /// The person, or the class, has had the bot say many texts.
    WordsOften,
    /// The class has no contact parent who could look at a text first.
    NobodyLooks,
    /// The shared check was declined or taken back.
    CheckGone,
    // The agreement.
    /// The class is not working on an agreement.
    NoAgreement,
    /// The class has an agreement already.
    AgreementExists,
    /// No point waits for a poll.
    NothingToAsk,
    /// No agreement is in force that could be renewed.
    NothingToRenew,
    /// The agreement's phase does not allow it.
    Agreement(AgreementRefused),
    /// The text does not fit the blank.
    NotInBlank,
    /// There is no such document.
    DocumentUnknown,
    /// There is no version that could be a document.
    NoDocument,
    /// The pupils have agreed on nothing yet.
    NoPupilsPart,
    /// There is no draft or agreement to suggest something on.
    NothingToSuggestOn,
    /// The point is not in the newest version.
    PointGone,
    /// The suggestion is too long or has several lines.
    SuggestionTooLong,
    /// The name is too long or has several lines.
    SuggestionName,
    /// The suggestion has been decided, or the agreement has ended.
    SuggestionGone,
    /// Nothing can be signed at the moment.
    NotSignable,
    /// The button signs an older version.
    SignOlder,
    /// The name is too long or has several lines.
    SignName,
    /// Only a person who has signed can be named.
    SignFirst,
    // Lessons, questions, services.
    /// The class still has an open dilemma.
    LessonRuns,
    /// The chosen series is over.
    SeriesOver,
    /// The class has had every lesson that suits it.
    LessonsAllGiven,
    /// Lessons come in private, and nobody has asked for them.
    NobodyTaught,
    /// Weekday and hour come first.
    NoLessonPlan,
    /// Too few lessons suit the class.
    NoKit,
    /// Nobody answers questions for the class.
    NoAdviser,
    /// The question is too long or has several lines.
    QuestionTooLong,
    /// As many questions wait as may wait.
    QuestionsWait,
    /// The question has been answered.
    QuestionGone,
    /// The answer is too long or has several lines.
    AnswerTooLong,
    /// The school's plan is too long or has several lines.
    SchoolPlanTooLong,
    /// The name of the service is too long or has several lines.
    AppNameTooLong,
    // Pupils.
    /// The wish has been answered.
    WishAnswered,
    /// Only pupils take part in a session.
    PupilsOnly,
    /// A pupil votes in private.
    PupilAlone,
    /// Pupils take part with an account on the school's server.
    PupilElsewhere,
    /// No session is on in the pupils' room.
    NoSession,
    /// As many pupils take part as are present.
    SessionFull,
    /// The pupil has made as many proposals as a pupil may make.
    ProposedEnough,
    /// The session's step does not allow it.
    Session(SessionRefused),
    /// The code for a pupils' room is written in that room.
    RoomCodeInPrivate,
    /// A pupils' room is on the school's own server.
    RoomElsewhere,
    /// No code for a room like that is valid.
    RoomCodeUnknown,
    /// Only an administrator of the room may give it to the pupils.
    RoomRights,
    /// The room belongs to another class or council.
    RoomTaken,
    // Councils.
    /// No class is in the council.
    CouncilNoClasses,
    /// The announcement is too long or has several lines.
    AnnouncementTooLong,
    /// The class is in a council already.
    CouncilJoined,
    /// The person leads no class that could join.
    CouncilNoLedClass,
    /// The council's poll closes too soon.
    CouncilAskLate,
    // It is not clear which class.
    /// The person is in several classes.
    WhichClass(Vec<Named>, Topic),
    /// The person is in several classes or councils.
    WhichCouncil(Vec<Named>),
}

impl Refused {
    /// The refusal in words.
    pub(crate) fn say(&self, w: &Words) -> Say {
        Say::Refuse(Post::line(match self {
            Refused::NotContact => w.msg_refused_not_contact(),
            Refused::NotLeadOrTeacher => w.msg_session_not_yours(),
            Refused::NotStarter => w.msg_refused_not_starter(),
            Refused::NotAdministrator => w.msg_refused_not_administrator(),
            Refused::StaffHasNoVote => w.msg_refused_staff(),
            Refused::OtherHasNoVote => w.msg_refused_other(),
            Refused::Anonymous => w.msg_refused_anonymous(),
            Refused::AnotherClass => w.msg_refused_another_class(),
            Refused::LinkEnded => w.msg_refused_link_ended(),
            Refused::NoClass => w.msg_refused_no_class(),
            Refused::NoClassRoom => w.msg_refused_no_class_room(),
            Refused::Council => w.msg_refused_council(),
            Refused::SetUpFirst => w.msg_refused_set_up_first(),
            Refused::InPrivate => w.msg_refused_in_private(),
            Refused::CodeInRoom => w.msg_code_in_room(),
            Refused::BallotInRoom => w.msg_refused_ballot_in_room(),
            Refused::Stale => w.msg_refused_stale(),
            Refused::UnknownCommand => w.msg_refused_unknown_command(),
            Refused::Ended => w.msg_refused_ended(),
            Refused::TextTooLong => w.msg_text_too_long(),
            Refused::TextUnexpected => w.msg_text_private(),
            Refused::PagesOff => w.msg_page_none(),
            Refused::NotAName => w.msg_setup_too_long(),
            Refused::NotANumber => w.msg_setup_not_a_number(),
            Refused::SetUpByPupil => w.msg_pupils_room_set_up_first(),
            Refused::Closed => w.msg_refused_closed(),
            Refused::NotOpenYet => w.msg_refused_not_yet(),
            Refused::Changed => w.msg_refused_changed(),
            Refused::NotDecided => w.msg_refused_not_decided(),
            Refused::EditTooLate => w.msg_edit_too_late(),
            Refused::NotOffered => w.msg_refused_not_offered(),
            Refused::AlreadyOpen => w.msg_refused_already_open(),
            Refused::NoSuchPoll => w.msg_refused_no_such_poll(),
            Refused::NothingOpen => w.msg_refused_nothing_open(),
            Refused::Days => w.msg_refused_days(),
            Refused::CouncilPollFixed => w.msg_council_poll_fixed(),
            Refused::Time(why) => say::plan::not_a_time(w, *why),
            Refused::TimeNotLater => w.msg_time_not_later(),
            Refused::TimeBeforeOpening => w.msg_time_before_opening(),
            Refused::Wording(why) => say::plan::not_taken(w, *why),
            Refused::SeatsFull => w.msg_seats_full(),
            Refused::SlipNeeded => w.msg_refused_slip_needed(),
            Refused::SeatFree(seat) => w.msg_seats_free_already(seat.0),
            Refused::SeatsNotFewer(why) => w.msg_seats_not_fewer(*why),
            Refused::NothingToPrint => w.msg_seats_printed_empty(),
            Refused::NoSeatToShare => w.msg_share_none(),
            Refused::CodeUnknown => w.msg_code_unknown(),
            Refused::CodeUsedUp => w.msg_code_full(),
            Refused::CodeTooOften => w.msg_code_too_often(),
            Refused::CodeNotCouncil => w.msg_council_code_other(),
            Refused::DocumentsOften => w.msg_documents_often(),
            Refused::WordsOften => w.msg_words_often(),
            Refused::NobodyLooks => w.msg_nobody_looks(),
            Refused::CheckGone => w.msg_check_gone(),
            Refused::NoAgreement => w.msg_not_now_none(),
            Refused::AgreementExists => w.msg_not_now_exists(),
            Refused::NothingToAsk => w.msg_not_now_nothing_to_ask(),
            Refused::NothingToRenew => w.msg_not_now_no_draft(),
            Refused::Agreement(why) => say::draft::not_now(w, *why),
            Refused::NotInBlank => w.msg_blank_wrong(),
            Refused::DocumentUnknown => w.msg_document_unknown(),
            Refused::NoDocument => w.msg_document_none(),
            Refused::NoPupilsPart => w.msg_pupils_none(),
            Refused::NothingToSuggestOn => w.msg_suggest_none(),
            Refused::PointGone => w.msg_suggest_gone(),
            Refused::SuggestionTooLong => w.msg_suggest_too_long(),
            Refused::SuggestionName => w.msg_suggest_name_wrong(),
            Refused::SuggestionGone => w.msg_verdict_gone(),
            Refused::NotSignable => w.msg_sign_not_open(),
            Refused::SignOlder => w.msg_sign_older(),
            Refused::SignName => w.msg_sign_name_wrong(),
            Refused::SignFirst => w.msg_sign_name_first(),
            Refused::LessonRuns => w.msg_lesson_now_waits(),
            Refused::SeriesOver => w.msg_lesson_series_over(),
            Refused::LessonsAllGiven => w.msg_lesson_all_given(),
            Refused::NobodyTaught => w.msg_lesson_nobody(),
            Refused::NoLessonPlan => w.msg_lesson_plan_first(),
            Refused::NoKit => w.msg_kit_none(),
            Refused::NoAdviser => w.msg_ask_nobody(),
            Refused::QuestionTooLong => w.msg_ask_too_long(),
            Refused::QuestionsWait => w.msg_ask_full(),
            Refused::QuestionGone => w.msg_question_gone(),
            Refused::AnswerTooLong => w.msg_question_answer_too_long(),
            Refused::SchoolPlanTooLong => w.msg_sos_school_too_long(),
            Refused::AppNameTooLong => w.msg_app_too_long(),
            Refused::WishAnswered => w.msg_wish_answered(),
            Refused::PupilsOnly => w.msg_pupils_room_adult(),
            Refused::PupilAlone => w.msg_pupils_room_alone(),
            Refused::PupilElsewhere => w.msg_pupils_room_not_here(),
            Refused::NoSession => w.msg_pupils_room_idle(),
            Refused::SessionFull => w.msg_pupils_room_full(),
            Refused::ProposedEnough => w.msg_session_proposed_enough(wording::MOST_PROPOSALS),
            Refused::Session(why) => say::session::not_now(w, *why),
            Refused::RoomCodeInPrivate => w.msg_pupils_room_link_private(),
            Refused::RoomElsewhere => w.msg_pupils_room_link_elsewhere(),
            Refused::RoomCodeUnknown => w.msg_pupils_room_link_unknown(),
            Refused::RoomRights => w.msg_pupils_room_link_rights(),
            Refused::RoomTaken => w.msg_pupils_room_link_taken(),
            Refused::CouncilNoClasses => w.msg_council_no_classes(),
            Refused::AnnouncementTooLong => w.msg_council_announce_too_long(),
            Refused::CouncilJoined => w.msg_council_joined_already(),
            Refused::CouncilNoLedClass => w.msg_council_no_class(),
            Refused::CouncilAskLate => w.msg_council_ask_late(),
            Refused::WhichClass(classes, topic) => return Say::Answer(say::start::which_class(w, classes, *topic)),
            Refused::WhichCouncil(all) => return Say::Answer(say::start::which_council(w, all)),
        }))
    }
}

/// An error that is the bot's own.
pub(crate) fn fault(w: &Words) -> Say {
    Say::Refuse(Post::line(w.msg_fault()))
}

/// The message came from a device that the person has not confirmed.
#[cfg(feature = "matrix")]
pub(crate) fn unconfirmed_device(w: &Words) -> Say {
    Say::Privately(Post::line(w.msg_unconfirmed_device()))
}

/// The person's client does not encrypt which post their message answers.
#[cfg(feature = "matrix")]
pub(crate) fn loose_reply(w: &Words) -> Say {
    Say::Privately(Post::line(w.msg_loose_reply()))
}

/// Too much came at once.
#[cfg(any(feature = "telegram", feature = "matrix"))]
pub(crate) fn busy(w: &Words) -> Say {
    Say::Refuse(Post::line(w.msg_busy()))
}
