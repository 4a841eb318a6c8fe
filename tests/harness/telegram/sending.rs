//! Sending: texts, photos and documents from the bot.

use serde_json::{Value, json};

use super::call::Call;
use super::html::Formatted;
use super::keyboard::Markup;
use super::pace::Effort;
use super::post::{Author, Post};
use super::refusal::Denial;
use super::upload::Upload;
use super::world::World;

const MAX_TEXT: usize = 4096;
const MAX_CAPTION: usize = 1024;
const MAX_PHOTO_BYTES: usize = 10 << 20;
const MAX_DOCUMENT_BYTES: usize = 50 << 20;
const MAX_PHOTO_SIDES: u64 = 10_000;
const MAX_PHOTO_RATIO: u64 = 20;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

impl World {
    /// Handles `sendMessage`.
    pub(super) fn send_message(&mut self, call: &Call) -> Result<Value, Denial> {
        let draft = self.draft(call)?;
        let formatted = text(call, "message is too long")?;
        self.send(call, Post { source: call.text("text"), formatted, ..draft })
    }

    /// Handles `sendPhoto`.
    pub(super) fn send_photo(&mut self, call: &Call) -> Result<Value, Denial> {
        let draft = self.draft(call)?;
        let (file_id, upload) = self.upload(call, "photo")?;
        let (width, height) = photo_size(&upload)?;
        let size = json!({
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_size": upload.bytes.len(),
            "width": width,
            "height": height,
        });
        self.send_file(call, draft.with_content("photo", json!([size])), upload)
    }

    /// Handles `sendDocument`.
    pub(super) fn send_document(&mut self, call: &Call) -> Result<Value, Denial> {
        let draft = self.draft(call)?;
        let (file_id, upload) = self.upload(call, "document")?;
        if upload.bytes.len() > MAX_DOCUMENT_BYTES {
            return Err(Denial::too_large());
        }
        let document = json!({
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_size": upload.bytes.len(),
            "file_name": upload.name,
            "mime_type": upload.media_type,
        });
        self.send_file(call, draft.with_content("document", document), upload)
    }

    fn send_file(&mut self, call: &Call, draft: Post, upload: Upload) -> Result<Value, Denial> {
        let source = call.text("caption");
        let formatted = formatted(call, "caption")?;
        if formatted.length() > MAX_CAPTION {
            return Err(Denial::bad_request("message caption is too long"));
        }
        self.send(call, Post { source, formatted, upload: Some(upload), ..draft })
    }

    /// Sends a post that has passed all other checks. The flood limits come last, so they count only sendable posts.
    fn send(&mut self, call: &Call, draft: Post) -> Result<Value, Denial> {
        let post = match Markup::parse(call.json("reply_markup")?.as_ref())? {
            Markup::Inline(buttons) => Post { buttons, ..draft },
            Markup::ForceReply => Post { force_reply: true, has_outer_markup: true, ..draft },
            Markup::Outer => Post { has_outer_markup: true, ..draft },
        };
        let chat = post.chat;
        self.spend(chat, Effort::Message)?;
        let id = self.publish(post);
        Ok(self.message(&self.posts[&(chat, id)]))
    }

    fn draft(&self, call: &Call) -> Result<Post, Denial> {
        let chat = self.writable(&call.text("chat_id"))?;
        if call.integer("message_thread_id").is_some() {
            return Err(Denial::bad_request("message thread not found"));
        }
        let reply_to = match call.json("reply_parameters")? {
            None => None,
            Some(reply) => {
                let id = reply["message_id"].as_i64().unwrap_or_default();
                let is_known = self.posts.contains_key(&(chat, id));
                if !is_known && reply["allow_sending_without_reply"] != json!(true) {
                    return Err(Denial::bad_request("message to be replied not found"));
                }
                Some(id).filter(|_| is_known)
            }
        };
        Ok(Post { reply_to, ..Post::new(chat, Author::Bot, self.now()) })
    }

    /// Finds the file that comes with the call, or one that the bot has sent before.
    fn upload(&mut self, call: &Call, field: &str) -> Result<(String, Upload), Denial> {
        if let Some(upload) = call.file(field) {
            if upload.bytes.is_empty() {
                return Err(Denial::bad_request("file must be non-empty"));
            }
            let file_id = format!("{field}-{}", self.uploads.len() + 1);
            self.uploads.insert(file_id.clone(), upload.clone());
            return Ok((file_id, upload.clone()));
        }
        let file_id = call.text(field);
        let upload = self.uploads.get(&file_id).cloned();
        let upload = upload.ok_or_else(|| Denial::bad_request("wrong file identifier/HTTP URL specified"))?;
        Ok((file_id, upload))
    }
}

/// Reads the text of a new or an edited message.
pub(super) fn text(call: &Call, too_long: &str) -> Result<Formatted, Denial> {
    let formatted = formatted(call, "text")?;
    match formatted.length() {
        0 => Err(Denial::bad_request("message text is empty")),
        length if length > MAX_TEXT => Err(Denial::bad_request(too_long)),
        _ => Ok(formatted),
    }
}

fn formatted(call: &Call, field: &str) -> Result<Formatted, Denial> {
    let source = call.text(field);
    match call.text("parse_mode").to_lowercase().as_str() {
        "html" => Formatted::from_html(&source),
        "" => {
            let field = if field == "text" { "entities" } else { "caption_entities" };
            let entities = call.json(field)?.and_then(|entities| entities.as_array().cloned());
            Ok(Formatted::plain(&source, entities.unwrap_or_default()))
        }
        // The bot writes HTML; the fake cannot check another mode.
        _ => Err(Denial::bad_request("unsupported parse_mode")),
    }
}

/// Reads a photo's size as far as possible without decoding it.
fn photo_size(upload: &Upload) -> Result<(u64, u64), Denial> {
    let bytes = upload.bytes.as_slice();
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(Denial::bad_request(format!(
            "file of size {} bytes is too big for a photo; the maximum size is {MAX_PHOTO_BYTES} bytes",
            bytes.len()
        )));
    }
    if !bytes.starts_with(PNG) {
        let is_image = bytes.starts_with(b"\xff\xd8\xff") || bytes.starts_with(b"GIF8") || bytes.starts_with(b"RIFF");
        return if is_image { Ok((800, 600)) } else { Err(Denial::bad_request("IMAGE_PROCESS_FAILED")) };
    }
    // The width and the height follow the signature, the length and the name of the first chunk.
    let side = |at: usize| bytes.get(at..at + 4).and_then(|side| side.try_into().ok()).map(u32::from_be_bytes);
    let (Some(width), Some(height)) = (side(16), side(20)) else {
        return Err(Denial::bad_request("IMAGE_PROCESS_FAILED"));
    };
    let (width, height) = (u64::from(width), u64::from(height));
    let (short, long) = (width.min(height), width.max(height));
    if short == 0 || short + long > MAX_PHOTO_SIDES || long > short * MAX_PHOTO_RATIO {
        return Err(Denial::bad_request("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok((width, height))
}
