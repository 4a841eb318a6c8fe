//! A visitor whose browser runs no scripts: it keeps cookies and sends forms as they are on the page.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::web::Web;

/// A browser without scripts.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    address: SocketAddr,
    cookies: Vec<(String, String)>,
    at: String,
    /// The status line and the headers of the last response, in lower case.
    pub(crate) head: String,
    /// The body of the last response.
    pub(crate) page: String,
    /// The same as bytes, for files.
    pub(crate) bytes: Vec<u8>,
}

impl Visitor {
    /// A visitor who has not opened a page yet.
    pub(crate) fn of(web: &Web) -> Visitor {
        Visitor::at(web.address)
    }

    /// The same, for pages at another address.
    pub(crate) fn at(address: SocketAddr) -> Visitor {
        let (head, page) = (String::new(), String::new());
        Visitor { address, cookies: Vec::new(), at: "/".into(), head, page, bytes: Vec::new() }
    }

    /// The status code.
    pub(crate) fn status(&self) -> u16 {
        self.head.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a status")
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Copies a cookie from another browser.
    pub(crate) fn keep_cookie(&mut self, name: &str, value: &str) {
        self.cookies.push((name.to_owned(), value.to_owned()));
    }

    /// Opens a path.
    pub(crate) async fn goto(&mut self, path: &str) -> &str {
        self.ask("GET", path, "", None).await
    }

    /// Presses the button with this label, in the first form that has it; adds `fields` to the form's own.
    ///
    /// # Panics
    /// When the page has no such button.
    pub(crate) async fn press(&mut self, label: &str, fields: &[(&str, &str)]) -> &str {
        let form = self.form(label);
        self.send(&form, fields).await
    }

    /// The form with this button, to send now or later.
    ///
    /// # Panics
    /// When the page has no such button.
    pub(crate) fn form(&self, label: &str) -> Form {
        let forms = self.page.split("<form").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
        let form = forms.into_iter().find(|form| buttons(form).any(|(_, text)| text == label));
        let form = form.unwrap_or_else(|| panic!("no button `{label}` in {}", self.page));
        let action = attribute(form.split('>').next().unwrap_or_default(), "action");
        let mut fields: Vec<(String, String)> = Vec::new();
        for input in form.split("<input").skip(1).map(|input| input.split('>').next().unwrap_or_default()) {
            let kind = attribute(input, "type").unwrap_or_else(|| "text".into());
            let chosen = !matches!(kind.as_str(), "checkbox" | "radio") || input.contains(" checked");
            if let (Some(name), true) = (attribute(input, "name"), chosen) {
                fields.push((name, attribute(input, "value").unwrap_or_default()));
            }
        }
        for name in form.split("<select").skip(1).filter_map(|select| attribute(select, "name")) {
            fields.push((name, "0".into()));
        }
        let (button, _) = buttons(form).find(|(_, text)| text == label).expect("it is there");
        fields.extend(attribute(&button, "name").zip(attribute(&button, "value")));
        Form { to: action.unwrap_or_else(|| self.at.clone()), fields }
    }

    /// Sends a form; `fields` replace fields of the same name.
    pub(crate) async fn send(&mut self, form: &Form, fields: &[(&str, &str)]) -> &str {
        let kept = form.fields.iter().filter(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<String> = kept
            .chain(fields.iter().copied())
            .map(|(name, value)| format!("{}={}", coded(name), coded(value)))
            .collect();
        let to = form.to.clone();
        self.ask("POST", &to, "", Some(pairs.join("&"))).await
    }

    /// Sends a request with more headers and follows redirects.
    pub(crate) async fn ask(&mut self, method: &str, path: &str, headers: &str, body: Option<String>) -> &str {
        let (mut method, mut path, mut body) = (method.to_owned(), path.to_owned(), body);
        loop {
            let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
            let mut request = format!(
                "{method} {path} HTTP/1.1\r\nhost: enige.test\r\nconnection: close\r\naccept-language: en\r\n{headers}"
            );
            if !cookies.is_empty() {
                request.push_str(&format!("cookie: {}\r\n", cookies.join("; ")));
            }
            if let Some(body) = &body {
                let kind = "content-type: application/x-www-form-urlencoded";
                request.push_str(&format!("{kind}\r\ncontent-length: {}\r\n", body.len()));
            }
            request.push_str("\r\n");
            request.push_str(body.as_deref().unwrap_or_default());
            let mut stream = TcpStream::connect(self.address).await.expect("it listens");
            stream.write_all(request.as_bytes()).await.expect("it is read");
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await.expect("it is answered");
            let end = answer.windows(4).position(|end| end == b"\r\n\r\n").expect("a head");
            let head = String::from_utf8_lossy(&answer[..end]).into_owned();
            self.bytes = answer[end + 4..].to_vec();
            self.page = String::from_utf8_lossy(&self.bytes).into_owned();
            self.keep(&head);
            self.head = head.to_lowercase();
            self.at.clone_from(&path);
            let Some(next) = head.lines().find_map(|line| line.strip_prefix("location: ")) else { return &self.page };
            (method, path, body) = ("GET".into(), next.to_owned(), None);
        }
    }

    fn keep(&mut self, head: &str) {
        for set in head.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            let (name, rest) = set.split_once('=').expect("a name and a value");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}

/// A form with its values.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    /// Its target.
    pub(crate) to: String,
    /// Names and values.
    pub(crate) fields: Vec<(String, String)>,
}

fn buttons(form: &str) -> impl Iterator<Item = (String, String)> + '_ {
    form.split("<button").skip(1).filter_map(|button| {
        let (head, rest) = button.split_once('>')?;
        Some((head.to_owned(), rest.split("</button>").next().unwrap_or_default().to_owned()))
    })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let value = rest.split('"').next()?;
    Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

fn coded(text: &str) -> String {
    let coded = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(coded).collect()
}
