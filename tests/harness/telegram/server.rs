//! The server: HTTP in front of the world, with the faults that a test has injected.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Response, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::call::Call;
use super::fault::Fault;
use super::refusal::{Denial, Refusal};
use super::shared::Shared;
use super::updates::get_updates;
use super::world::World;

/// The largest body that the server reads: a document of 50 MB and the form around it.
const MAX_BODY: usize = 51 << 20;

/// Serves the world until it is told to stop.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut run = shared.changes();
    let router = Router::new().fallback(answer).with_state(shared);
    let stopped = async move {
        // The sender outlives the server, so only the stop can end this wait.
        let _ = run.wait_for(|run| run.is_over).await;
    };
    axum::serve(listener, router).with_graceful_shutdown(stopped).await.expect("serving a bound socket does not fail");
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response<Body> {
    let (head, body) = request.into_parts();
    let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = head.uri.path().to_owned();
    let Some((token, method)) = path.strip_prefix("/bot").and_then(|path| path.split_once('/')) else {
        return refuse(&shared, &path, &Denial::not_found());
    };
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        return refuse(&shared, method, &Denial::too_large());
    };
    let call = match Call::parse(method, head.uri.query().unwrap_or_default(), content_type, &body) {
        Ok(call) => call,
        Err(denial) => return refuse(&shared, method, &denial),
    };
    let received = shared.lock().receive(&call);
    let fault = match received {
        Ok(fault) => fault,
        Err(denial) => return refuse(&shared, method, &denial),
    };
    match fault {
        Some(Fault::TooManyRequests { retry_after }) => {
            let denial = Denial::too_many_requests(Duration::from_secs(retry_after));
            return respond(denial.code, denial.body().to_string());
        }
        Some(Fault::Status(code)) => {
            let description = StatusCode::from_u16(code).ok().and_then(|status| status.canonical_reason());
            let body = json!({ "ok": false, "error_code": code, "description": description.unwrap_or("Unknown") });
            return respond(code, body.to_string());
        }
        Some(Fault::HangUp) => hang_up(),
        Some(Fault::HangUpAfter | Fault::Garbage) | None => {}
    }
    let outcome = perform(&shared, token, &call).await;
    shared.announce();
    let mut body = match outcome {
        Ok(result) => json!({ "ok": true, "result": result }).to_string(),
        Err(denial) => return refuse(&shared, method, &denial),
    };
    match fault {
        Some(Fault::HangUpAfter) => hang_up(),
        Some(Fault::Garbage) => body.truncate(body.floor_char_boundary(body.len() / 2)),
        Some(Fault::TooManyRequests { .. } | Fault::Status(_) | Fault::HangUp) | None => {}
    }
    respond(200, body)
}

async fn perform(shared: &Shared, token: &str, call: &Call) -> Result<Value, Denial> {
    if token != shared.lock().token {
        return Err(Denial::unauthorized());
    }
    if call.method.eq_ignore_ascii_case("getUpdates") {
        return get_updates(shared, call).await;
    }
    shared.lock().perform(call)
}

impl World {
    /// Records a call and returns the fault that is due for it.
    fn receive(&mut self, call: &Call) -> Result<Option<Fault>, Denial> {
        self.calls.push((call.method.clone(), call.parameters.clone()));
        if self.faults.outage { Err(Denial::outage()) } else { Ok(self.faults.take(&call.method)) }
    }

    fn perform(&mut self, call: &Call) -> Result<Value, Denial> {
        match call.method.to_lowercase().as_str() {
            "answercallbackquery" => self.answer_callback_query(call),
            "deletemessage" => self.delete_message(call),
            "deletemycommands" => self.delete_my_commands(call),
            "deletewebhook" => Ok(self.delete_webhook(call)),
            "editmessagereplymarkup" => self.edit_message_reply_markup(call),
            "editmessagetext" => self.edit_message_text(call),
            "getchat" => self.get_chat(call),
            "getchatadministrators" => self.get_chat_administrators(call),
            "getchatmember" => self.get_chat_member(call),
            "getme" => Ok(self.get_me()),
            "getmycommands" => self.get_my_commands(call),
            "getwebhookinfo" => Ok(self.get_webhook_info()),
            "leavechat" => self.leave_chat(call),
            "pinchatmessage" => self.pin_chat_message(call),
            "sendchataction" => self.send_chat_action(call),
            "senddocument" => self.send_document(call),
            "sendmessage" => self.send_message(call),
            "sendphoto" => self.send_photo(call),
            "setmycommands" => self.set_my_commands(call),
            "setwebhook" => self.set_webhook(call),
            _ => Err(Denial::not_found()),
        }
    }
}

fn refuse(shared: &Shared, method: &str, denial: &Denial) -> Response<Body> {
    if denial.is_outage() {
        shared.lock().faults.failed += 1;
        shared.announce();
        return respond(denial.code, "<html><head><title>502 Bad Gateway</title></head></html>".to_owned());
    }
    let (method, description) = (method.to_owned(), denial.description.clone());
    shared.lock().refusals.push(Refusal { method, code: denial.code, description });
    shared.announce();
    respond(denial.code, denial.body().to_string())
}

fn respond(status: u16, body: String) -> Response<Body> {
    let content_type = if body.starts_with('{') { "application/json" } else { "text/html" };
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, content_type)
        .body(Body::from(body))
        .expect("the status is one of HTTP's")
}

/// Closes the connection: unwinds its task without running a panic hook.
fn hang_up() -> ! {
    resume_unwind(Box::new("the fake hangs up"))
}
