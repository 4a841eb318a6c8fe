//! Uploads: the files that the bot sends, as `multipart/form-data`.

use std::collections::BTreeMap;

use super::refusal::Denial;

/// The media type of undeclared content.
const UNDECLARED: &str = "application/octet-stream";

/// A file that the bot has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Its name.
    pub(crate) name: String,
    /// Its media type, guessed from its name if the bot declared none.
    pub(crate) media_type: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// The plain fields and the files of a form.
#[derive(Default)]
pub(super) struct Form {
    pub(super) fields: Vec<(String, String)>,
    pub(super) files: BTreeMap<String, Upload>,
}

impl Form {
    /// Parses a `multipart/form-data` body.
    pub(super) fn parse(content_type: &str, body: &[u8]) -> Result<Self, Denial> {
        let malformed = || Denial::bad_request("can't parse multipart/form-data");
        let boundary = content_type.split("boundary=").nth(1).ok_or_else(malformed)?;
        let boundary = boundary.split(';').next().unwrap_or_default().trim().trim_matches('"');
        let delimiter = format!("\r\n--{boundary}");

        let mut form = Self::default();
        let mut rest = body.strip_prefix(&delimiter.as_bytes()[2..]).ok_or_else(malformed)?;
        while !rest.starts_with(b"--") {
            let part = rest.strip_prefix(b"\r\n").ok_or_else(malformed)?;
            let end = find(part, delimiter.as_bytes()).ok_or_else(malformed)?;
            form.add(&part[..end]).ok_or_else(malformed)?;
            rest = &part[end + delimiter.len()..];
        }
        Ok(form)
    }

    fn add(&mut self, part: &[u8]) -> Option<()> {
        let end = find(part, b"\r\n\r\n")?;
        let headers = std::str::from_utf8(&part[..end]).ok()?;
        let content = &part[end + 4..];
        let header = |name: &str| {
            headers.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        let disposition = header("content-disposition")?;
        let name = parameter(&disposition, "name")?;
        match parameter(&disposition, "filename") {
            Some(file_name) => {
                let declared = header("content-type").filter(|declared| declared != UNDECLARED);
                let media_type = declared.unwrap_or_else(|| media_type(&file_name).to_owned());
                self.files.insert(name, Upload { name: file_name, media_type, bytes: content.to_vec() });
            }
            None => self.fields.push((name, String::from_utf8(content.to_vec()).ok()?)),
        }
        Some(())
    }
}

/// Guesses a media type from a file name; teloxide sends a server nothing else.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default().to_lowercase().as_str() {
        "csv" => "text/csv",
        "html" => "text/html",
        "ics" => "text/calendar",
        "jpg" | "jpeg" => "image/jpeg",
        "json" => "application/json",
        "md" => "text/markdown",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain",
        "zip" => "application/zip",
        _ => UNDECLARED,
    }
}

/// Decodes percent-encoding.
pub(super) fn percent_decoded(source: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = source.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn parameter(disposition: &str, name: &str) -> Option<String> {
    disposition.split(';').skip(1).find_map(|parameter| {
        let (key, value) = parameter.trim().split_once('=')?;
        if key == name {
            Some(value.trim_matches('"').to_owned())
        } else {
            // RFC 5987 encodes names beyond ASCII: `filename*=utf-8''caf%C3%A9.png`.
            let plain = key.strip_suffix('*').filter(|&plain| plain == name);
            plain.map(|_| percent_decoded(value.rsplit('\'').next().unwrap_or_default()))
        }
    })
}

/// Finds a sequence of bytes, fast enough for the largest file that Telegram takes.
fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + haystack[from..].iter().position(|&byte| byte == needle[0])?;
        if haystack[at..].starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
}
