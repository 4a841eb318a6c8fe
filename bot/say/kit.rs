//! The kit for a meeting about dilemmas: an invitation, three cards, a sheet for the leader, and where to vote.

use agreements::agreement::clause::Audience;
use agreements::catalogue::Catalogue;
use agreements::class::Profile;
use agreements::class::country::Country;
use agreements::lesson::series::Series;
use agreements::lesson::{FOLLOWING, Lesson};
use jiff::civil::Date;

use super::{Words, button, fenced, rows, source, time};
use crate::chat::Post;
use crate::ids::ClassId;
use crate::press::{ClassPress, LessonAct, LessonMenu, Press};

/// The number of dilemmas in a kit.
pub(crate) const CARDS: usize = 3;

/// A kit for print.
#[derive(Debug, Clone)]
pub(crate) struct Kit {
    /// The document's title.
    pub(crate) title: String,
    /// The class's name.
    pub(crate) class: String,
    /// The heading of the invitation.
    pub(crate) invitation_heading: String,
    /// The invitation, one entry a paragraph.
    pub(crate) invitation: Vec<String>,
    /// The label above each card.
    pub(crate) card_label: String,
    /// The dilemmas.
    pub(crate) cards: Vec<Card>,
    /// The heading of the leader's sheet.
    pub(crate) sheet_heading: String,
    /// The agendas, by length of the meeting.
    pub(crate) plans: Vec<MeetingPlan>,
    /// The leader's notes, one for each dilemma.
    pub(crate) notes: Vec<Note>,
    /// The heading of the part about voting.
    pub(crate) vote_heading: String,
    /// Where and how the class votes.
    pub(crate) vote: Vec<String>,
    /// The origin and the date.
    pub(crate) footer: String,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// A dilemma to hang up.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    /// The title.
    pub(crate) title: String,
    /// The scene.
    pub(crate) scene: String,
    /// The question.
    pub(crate) question: String,
    /// The options.
    pub(crate) options: Vec<String>,
}

/// The agenda of a meeting.
#[derive(Debug, Clone)]
pub(crate) struct MeetingPlan {
    /// The length of the meeting.
    pub(crate) heading: String,
    /// Start and end minute of each step, and the step.
    pub(crate) steps: Vec<(String, String)>,
}

/// The leader's notes on a dilemma.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    /// The title.
    pub(crate) title: String,
    /// Labels and texts; the last tells what to do if somebody discloses harm.
    pub(crate) rows: Vec<(String, String)>,
    /// The heading of the follow-up questions.
    pub(crate) follow_heading: String,
    /// The follow-up questions.
    pub(crate) follow: Vec<String>,
    /// The sources.
    pub(crate) sources: Vec<String>,
}

/// Asks for the topic of the meeting.
pub(crate) fn choose(w: &Words, class: ClassId, series: &[&Series]) -> Post {
    let press = |act| Press::Class(class, ClassPress::Lesson(act));
    let mut buttons: Vec<_> = series
        .iter()
        .map(|series| {
            button(w.text(&series.text_id("title")), press(LessonAct::Menu(LessonMenu::Kit(series.id.clone()))))
        })
        .collect();
    buttons.push(button(w.msg_kit_pupils_button(), press(LessonAct::Menu(LessonMenu::PupilsKit))));
    buttons.push(button(w.msg_lesson_back_button(), press(LessonAct::Menu(LessonMenu::All))));
    Post { buttons: rows(w, buttons, 2), ..Post::line(w.msg_kit_choose()) }
}

/// The kit about a series; without one, the kit for the pupils.
pub(crate) fn kit(
    w: &Words,
    profile: &Profile,
    series: Option<&Series>,
    lessons: &[&Lesson],
    catalogue: &Catalogue,
    today: Date,
) -> Kit {
    let class = || fenced(profile.name.as_str());
    let about = series.map(|series| w.text(&series.text_id("title")));
    let invitation = match &about {
        Some(about) => vec![
            w.msg_kit_invitation_1(class(), about),
            w.msg_kit_invitation_2(),
            w.msg_kit_invitation_3(),
            w.msg_kit_invitation_4(),
        ],
        None => vec![w.msg_kit_invitation_pupils_1(class()), w.msg_kit_invitation_pupils_2()],
    };
    let card = |lesson: &&Lesson| {
        let text = |part: &str| w.text(&lesson.text_id(part));
        let options = lesson.options.iter().map(|option| text(&format!("option-{option}"))).collect();
        Card { title: text("title"), scene: text("scene"), question: text("question"), options }
    };
    Kit {
        title: about.map_or_else(|| w.msg_kit_title_pupils(), |about| w.msg_kit_title(about)),
        class: class(),
        invitation_heading: match series {
            Some(_) => w.msg_kit_invitation_heading(),
            None => w.msg_kit_invitation_heading_pupils(),
        },
        invitation,
        card_label: w.msg_kit_card(),
        cards: lessons.iter().map(card).collect(),
        sheet_heading: w.msg_kit_sheet_heading(),
        plans: if series.is_some() { plans(w) } else { pupils_plans(w) },
        notes: lessons.iter().map(|lesson| note(w, lesson, profile.country)).collect(),
        vote_heading: w.msg_kit_vote_heading(),
        vote: vote(w, lessons, catalogue),
        footer: w.msg_kit_footer(time::date(w, today)),
        language: w.lang().code(),
    }
}

fn note(w: &Words, of: &Lesson, country: Country) -> Note {
    let text = |part: &str| w.text(&of.text_id(part));
    let sources = of.sources.iter().filter(|source| source.holds_in(country));
    Note {
        title: text("title"),
        rows: vec![
            (w.msg_kit_aim(), text("aim")),
            (w.msg_kit_sources(), w.text(&of.answer_id(country))),
            (w.msg_kit_try(), text("try")),
            (w.msg_kit_say(), text("say")),
            (w.msg_kit_care(), text("care")),
        ],
        follow_heading: w.msg_kit_follow(),
        follow: (1..=FOLLOWING).map(|number| text(&format!("follow-{number}"))).collect(),
        sources: sources.map(|source| source::cited(w, source)).collect(),
    }
}

/// An agenda from the length of each step in minutes.
fn plan(heading: String, steps: impl IntoIterator<Item = (u32, String)>) -> MeetingPlan {
    let mut from = 0;
    let timed = steps.into_iter().map(|(minutes, what)| {
        let span = format!("{from}–{}", from + minutes);
        from += minutes;
        (span, what)
    });
    MeetingPlan { heading, steps: timed.collect() }
}

/// The agendas of parents' meetings of 30, 60 and 120 minutes.
fn plans(w: &Words) -> Vec<MeetingPlan> {
    let half_an_hour = [
        (3, w.msg_kit_step_welcome()),
        (15, w.msg_kit_step_one()),
        (7, w.msg_kit_step_sources()),
        (5, w.msg_kit_step_vote()),
    ];
    let an_hour = [
        (5, w.msg_kit_step_welcome()),
        (30, w.msg_kit_step_two()),
        (10, w.msg_kit_step_sources()),
        (10, w.msg_kit_step_common()),
        (5, w.msg_kit_step_vote()),
    ];
    let two_hours = [
        (10, w.msg_kit_step_welcome()),
        (45, w.msg_kit_step_three()),
        (10, w.msg_kit_step_break()),
        (15, w.msg_kit_step_sources()),
        (15, w.msg_kit_step_follow()),
        (15, w.msg_kit_step_common()),
        (5, w.msg_kit_step_vote()),
        (5, w.msg_kit_step_end()),
    ];
    vec![plan(w.msg_kit_30(), half_an_hour), plan(w.msg_kit_60(), an_hour), plan(w.msg_kit_120(), two_hours)]
}

/// The agendas of lessons of 30 and 60 minutes, without a vote.
fn pupils_plans(w: &Words) -> Vec<MeetingPlan> {
    let half_an_hour = [
        (3, w.msg_kit_step_welcome()),
        (15, w.msg_kit_step_one()),
        (7, w.msg_kit_step_sources()),
        (5, w.msg_kit_step_end()),
    ];
    let an_hour = [
        (5, w.msg_kit_step_welcome()),
        (30, w.msg_kit_step_two()),
        (10, w.msg_kit_step_sources()),
        (10, w.msg_kit_step_common()),
        (5, w.msg_kit_step_end()),
    ];
    vec![plan(w.msg_kit_30(), half_an_hour), plan(w.msg_kit_60(), an_hour)]
}

fn vote(w: &Words, lessons: &[&Lesson], catalogue: &Catalogue) -> Vec<String> {
    if lessons.iter().any(|lesson| lesson.audience == Audience::Pupils) {
        return vec![w.msg_kit_vote_pupils()];
    }
    let polls = lessons.iter().filter_map(|lesson| catalogue.polls_of(&lesson.clauses[0]).first().copied());
    let mut lines = vec![w.msg_kit_vote_1()];
    for poll in polls {
        let line = w.msg_kit_vote_line(w.text(&poll.text_id("title")), &poll.id);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
