//! Rules for what the bot sends, and to which chats.

use serde_json::json;
use teloxide::payloads::{SendMessageSetters, SendPhotoSetters};
use teloxide::requests::Requester;
use teloxide::types::{ChatId, InputFile, ParseMode};

use super::{Stage, TOKEN};
use crate::harness::telegram::{Button, Upload};

/// The first bytes of a PNG of 2 by 1 pixels, up to its size.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0";

#[tokio::test]
async fn a_client_understands_a_sent_message() {
    let stage = Stage::set().await;
    let html = "<b>Ja</b> &amp; <a href=\"https://example.org/?a=1&amp;b=2\">nej</a> 🙂";
    let sent = stage.bot.send_message(ChatId(stage.anna), html).parse_mode(ParseMode::Html).await.unwrap();
    assert_eq!(sent.text(), Some("Ja & nej 🙂"));
    assert_eq!(sent.entities().map(<[_]>::len), Some(2));
    let seen = stage.telegram.newest(stage.anna).unwrap();
    assert_eq!((seen.html.as_str(), seen.text.as_str()), (html, "Ja & nej 🙂"));
    assert_eq!(stage.telegram.refusals(), []);
}

#[tokio::test]
async fn markup_must_be_well_formed() {
    let stage = Stage::set().await;
    for (html, problem) in [
        ("<p>a</p>", "Unsupported start tag \"p\" at byte offset 0"),
        ("a<br/>b", "Unsupported start tag \"br/\" at byte offset 1"),
        ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("<b>a", "Can't find end tag corresponding to start tag \"b\""),
        ("<b><i>a</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("a</b", "Unclosed end tag at byte offset 1"),
        ("<span>a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
        ("<a href>a</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0"),
        ("Ole & Eva", "Unsupported character entity at byte offset 4"),
        ("Ole&nbsp;Eva", "Unsupported character entity at byte offset 3"),
        ("a&apos;b", "Unsupported character entity at byte offset 1"),
    ] {
        let message = json!({ "chat_id": stage.anna, "text": html, "parse_mode": "HTML" });
        let expected = format!("Bad Request: can't parse entities: {problem}");
        assert_eq!(stage.refused("SendMessage", message).await, expected, "{html}");
    }
    assert_eq!(stage.telegram.messages(stage.anna), []);
    let message = json!({ "chat_id": stage.anna, "text": "*a*", "parse_mode": "MarkdownV2" });
    assert_eq!(stage.refused("sendMessage", message).await, "Bad Request: unsupported parse_mode");
}

#[tokio::test]
async fn markup_becomes_entities() {
    let stage = Stage::set().await;
    let html = "  🙂<u>a<s>b</s></u><span class=\"tg-spoiler\">c</span><pre><code class=\"language-rust\">d</code></pre>\
                <blockquote expandable>e</blockquote><a href=\"nowhere\">f</a>&#65;&#x42; ";
    let sent = stage.call("sendMessage", json!({ "chat_id": stage.anna, "text": html, "parse_mode": "HTML" })).await;
    assert_eq!(sent["result"]["text"], "🙂abcdefAB");
    let entities = json!([
        { "type": "underline", "offset": 2, "length": 2 },
        { "type": "strikethrough", "offset": 3, "length": 1 },
        { "type": "spoiler", "offset": 4, "length": 1 },
        { "type": "pre", "language": "rust", "offset": 5, "length": 1 },
        { "type": "expandable_blockquote", "offset": 6, "length": 1 },
    ]);
    assert_eq!(sent["result"]["entities"], entities);
}

#[tokio::test]
async fn texts_have_a_length_limit() {
    let stage = Stage::set().await;
    let text = |text: String| json!({ "chat_id": stage.anna, "text": text, "parse_mode": "HTML" });
    for empty in ["", " \n ", "<b> </b>"] {
        let description = stage.refused("sendMessage", text(empty.into())).await;
        assert_eq!(description, "Bad Request: message text is empty");
    }
    // A smiley counts as two units; markup counts as none.
    let longest = format!("<b>{}</b>", "🙂".repeat(2048));
    let description = stage.refused("sendMessage", text(format!("{longest}!"))).await;
    assert_eq!(description, "Bad Request: message is too long");
    let sent = stage.sent(text(longest)).await;
    let edit = json!({ "chat_id": stage.anna, "message_id": sent.id, "text": "a".repeat(4097) });
    assert_eq!(stage.refused("editMessageText", edit).await, "Bad Request: MESSAGE_TOO_LONG");
}

#[tokio::test]
async fn invalid_buttons_are_refused() {
    let stage = Stage::set().await;
    let button = |data: &str| json!({ "text": "a", "callback_data": data });
    let invalid = "Bad Request: can't parse inline keyboard button";
    for (rows, description) in [
        (json!([[button("")]]), "Bad Request: BUTTON_DATA_INVALID".to_owned()),
        (json!([[button(&"ж".repeat(33))]]), "Bad Request: BUTTON_DATA_INVALID".to_owned()),
        (json!([[{ "text": " ", "callback_data": "a" }]]), format!("{invalid}: Button text must be non-empty")),
        (json!([[{ "text": "a" }]]), format!("{invalid}: Text buttons are unallowed in the inline keyboard")),
        (
            json!([[{ "text": "a", "url": "http://localhost/" }]]),
            "Bad Request: inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL".to_owned(),
        ),
        (json!([vec![button("a"); 9]]), "Bad Request: reply markup is too long".to_owned()),
        (json!(vec![[button("a")]; 101]), "Bad Request: reply markup is too long".to_owned()),
    ] {
        let message = json!({ "chat_id": stage.anna, "text": "?", "reply_markup": { "inline_keyboard": rows } });
        assert_eq!(stage.refused("sendMessage", message).await, description);
    }
    let url = json!({ "text": "Read", "url": "https://example.org/a" });
    let rows = json!({ "inline_keyboard": [[button(&"ж".repeat(32)), url], []] });
    let sent = stage.sent(json!({ "text": "?", "reply_markup": rows })).await;
    let [row] = sent.buttons.as_slice() else { panic!("one row is left") };
    let carried = |button: &Button| (button.label.clone(), button.data.clone(), button.url.clone());
    assert_eq!(carried(&row[0]), ("a".into(), Some("ж".repeat(32)), None));
    assert_eq!(carried(&row[1]), ("Read".into(), None, Some("https://example.org/a".into())));
}

#[tokio::test]
async fn a_reply_needs_an_existing_message() {
    let stage = Stage::set().await;
    let reply = |id: i64| json!({ "chat_id": stage.anna, "text": "!", "reply_parameters": { "message_id": id } });
    let description = stage.refused("sendMessage", reply(999)).await;
    assert_eq!(description, "Bad Request: message to be replied not found");
    let asked = stage.sent(json!({ "text": "?", "reply_markup": { "force_reply": true } })).await;
    assert!(asked.force_reply);
    assert_eq!(stage.sent(reply(asked.id)).await.reply_to, Some(asked.id));
    let answer = stage.telegram.replies(stage.anna, stage.anna, asked.id, "12 år");
    let update = stage.updates().await.pop().unwrap();
    assert_eq!(update["message"]["message_id"], json!(answer));
    assert_eq!(update["message"]["reply_to_message"]["message_id"], json!(asked.id));
}

#[tokio::test]
async fn the_bot_cannot_write_to_people_who_have_not_started_it() {
    let stage = Stage::set().await;
    let telegram = &stage.telegram;
    let to = |chat: i64| stage.refused("sendMessage", json!({ "chat_id": chat, "text": "!" }));
    let bo = telegram.person("Bo", "");
    assert_eq!(to(bo).await, "Forbidden: bot can't initiate conversation with a user");
    assert_eq!(to(1).await, "Bad Request: chat not found");
    assert_eq!(to(1_087_968_824).await, "Forbidden: bot can't send messages to bots");
    assert_eq!(to(telegram.group("5C", bo)).await, "Bad Request: chat not found");
    telegram.blocks(stage.anna);
    assert_eq!(to(stage.anna).await, "Forbidden: bot was blocked by the user");
    telegram.unblocks(stage.anna);
    stage.sent(json!({ "text": "!" })).await;
    let topic = json!({ "chat_id": stage.anna, "text": "!", "message_thread_id": 7 });
    assert_eq!(stage.refused("sendMessage", topic).await, "Bad Request: message thread not found");
}

#[tokio::test]
async fn files_arrive_whole() {
    let stage = Stage::set().await;
    let photo = InputFile::memory(PNG).file_name("søjler.png");
    let sent = stage.bot.send_photo(ChatId(stage.anna), photo).caption("Sådan").await.unwrap();
    assert_eq!(sent.photo().map(|sizes| (sizes[0].width, sizes[0].height)), Some((2, 1)));
    assert_eq!(sent.caption(), Some("Sådan"));
    let seen = stage.telegram.newest(stage.anna).unwrap();
    let Some(Upload { name, media_type, bytes }) = seen.upload else { panic!("the photo is not seen") };
    assert_eq!((name.as_str(), bytes.as_slice()), ("søjler.png", PNG));
    assert_eq!(media_type, "image/png");

    let document = InputFile::memory("a\r\n--b").file_name("a.txt");
    let sent = stage.bot.send_document(ChatId(stage.anna), document).await.unwrap();
    let again = InputFile::file_id(sent.document().unwrap().file.id.clone());
    stage.bot.send_document(ChatId(stage.anna), again).await.unwrap();
    let bytes = stage.telegram.newest(stage.anna).unwrap().upload.unwrap().bytes;
    assert_eq!(bytes, b"a\r\n--b");
}

#[tokio::test]
async fn invalid_files_are_refused() {
    let stage = Stage::set().await;
    let send = async |kind: &str, caption: &str, content: &[u8]| {
        let mut body = Vec::new();
        for (field, value) in [("chat_id", stage.anna.to_string().as_str()), ("caption", caption)] {
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"{kind}\"; filename=\"f\"\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n--x--\r\n"].concat());
        let path = format!("bot{TOKEN}/send{kind}");
        stage.post(&path, "multipart/form-data; boundary=x", body).await["description"].clone()
    };
    let too_wide = [&PNG[..16], b"\0\0\x27\0\0\0\x01\0"].concat();
    let too_big = [PNG, &vec![0; 10 << 20]].concat();
    let big = "Bad Request: file of size 10485789 bytes is too big for a photo; the maximum size is 10485760 bytes";
    for (kind, caption, content, description) in [
        ("photo", "", b"not a picture".as_slice(), "Bad Request: IMAGE_PROCESS_FAILED"),
        ("photo", "", &too_wide, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("photo", "", &too_big, big),
        ("photo", &"a".repeat(1025), PNG, "Bad Request: message caption is too long"),
        ("document", "", b"", "Bad Request: file must be non-empty"),
        ("document", "", &vec![0; (50 << 20) + 1], "Request Entity Too Large"),
    ] {
        assert_eq!(send(kind, caption, content).await, json!(description));
    }
    let missing = json!({ "chat_id": stage.anna, "photo": "https://example.org/a.png" });
    let description = stage.refused("sendPhoto", missing).await;
    assert_eq!(description, "Bad Request: wrong file identifier/HTTP URL specified");
}
