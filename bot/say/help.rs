//! Help, languages, privacy, erasure.

use super::{Words, button, own_name, rows};
use crate::chat::Post;
use crate::event::COMMANDS;
use crate::ids::ClassId;
use crate::lang::Lang;
use crate::press::{Anywhere, Either, Press};

/// Explains the bot.
pub(crate) fn help(w: &Words) -> Post {
    Post {
        heading: Some(w.msg_help_heading()),
        paragraphs: vec![w.msg_help_body(), w.msg_help_everyone(), w.msg_help_contact()],
        ..Post::default()
    }
}

/// The commands with their descriptions in a chat's menu.
pub(crate) fn menu(w: &Words) -> Vec<(&'static str, String)> {
    let menu: [(&'static str, String); COMMANDS.len()] = [
        ("start", w.msg_command_start()),
        ("poll", w.msg_command_poll()),
        ("polls", w.msg_command_polls()),
        ("close", w.msg_command_close()),
        ("agreement", w.msg_command_agreement()),
        ("page", w.msg_command_page()),
        ("pupils", w.msg_command_pupils()),
        ("lesson", w.msg_command_lesson()),
        ("app", w.msg_command_app()),
        ("law", w.msg_command_law()),
        ("sos", w.msg_command_sos()),
        ("me", w.msg_command_me()),
        ("seats", w.msg_command_seats()),
        ("code", w.msg_command_code()),
        ("role", w.msg_command_role()),
        ("council", w.msg_command_council()),
        ("language", w.msg_command_language()),
        ("help", w.msg_command_help()),
        ("privacy", w.msg_command_privacy()),
        ("forget", w.msg_command_forget()),
    ];
    menu.to_vec()
}

/// Asks for one's own language, and for the room's if one may choose it.
pub(crate) fn languages(w: &Words, room_of: Option<ClassId>) -> Post {
    let own = Lang::ALL
        .map(|lang| button(w.msg_language_me_button(own_name(lang)), Press::Anywhere(Anywhere::Language(lang))));
    let room = room_of.into_iter().flat_map(|class| {
        Lang::ALL.map(|lang| {
            button(w.msg_language_class_button(own_name(lang)), Press::Either(class, Either::Language(lang)))
        })
    });
    Post { buttons: rows(w, own.into_iter().chain(room), 2), ..Post::line(w.msg_language_choose()) }
}

/// Says that the bot does not know the language, and lists its own.
pub(crate) fn unknown_language(w: &Words) -> Post {
    Post { paragraphs: vec![w.msg_language_not_known()], ..languages(w, None) }
}

/// Confirms a person's language.
pub(crate) fn language_set(w: &Words) -> Post {
    Post::line(w.msg_language_set())
}

/// Confirms the room's language.
pub(crate) fn class_language_set(w: &Words) -> Post {
    Post::line(w.msg_language_class_set())
}

/// The stored data, its place, its retention, and the way to leave.
pub(crate) fn privacy(w: &Words) -> Post {
    Post {
        heading: Some(w.msg_privacy_heading()),
        paragraphs: vec![
            w.msg_privacy_stored(),
            w.msg_privacy_ballots(),
            w.msg_privacy_council(),
            w.msg_privacy_where(),
            w.msg_privacy_chat(),
            w.msg_privacy_long(),
            w.msg_privacy_leave(),
        ],
        ..Post::default()
    }
}

/// Asks for confirmation before a person is erased.
pub(crate) fn forget(w: &Words) -> Post {
    Post {
        buttons: rows(w, [button(w.msg_forget_button(), Press::Anywhere(Anywhere::Forget))], 1),
        ..Post::line(w.msg_forget_ask())
    }
}

/// Confirms that a person was erased; `led` if a class lost its contact parent.
pub(crate) fn forgotten(w: &Words, led: bool) -> Post {
    let mut post = Post::line(w.msg_forget_done());
    post.paragraphs.extend(led.then(|| w.msg_forget_contact()));
    post
}

/// Says that there was nothing to erase.
pub(crate) fn nothing_to_forget(w: &Words) -> Post {
    Post::line(w.msg_forget_nobody())
}

/// Says that the bot does not open media.
pub(crate) fn media(w: &Words) -> Post {
    Post::line(w.msg_media_private())
}

/// The answer to a private text without a meaning.
pub(crate) fn not_understood(w: &Words) -> Post {
    Post::line(w.msg_text_private())
}
