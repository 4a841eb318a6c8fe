//! The log: this program's own lines in full, and of a library only that it has something to say, and where.
//!
//! A library's message may hold the id of a person, a device or a message. So the log prints its level, its module and
//! its line in the source, which are the same for everybody, and no word of it.

use std::fmt;

use tracing::{Event, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields, MakeWriter};
use tracing_subscriber::registry::LookupSpan;

/// The target of this program's own lines, which is the first part of its modules' paths.
const OWN: &str = "enige";

/// What is logged unless the operator says otherwise: own lines, a library's warnings, and no retries.
const USUAL: &str = "warn,enige=info,reqwest_retry=error";

/// The same without own notices, for the console.
const QUIET: &str = "warn,reqwest_retry=error";

/// A log that is written to `writer`. The operator's filter replaces the usual one, and shows libraries' messages in
/// full.
pub fn subscriber<W>(quiet: bool, chosen: Option<EnvFilter>, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let format = Format { whole: chosen.is_some() };
    let filter = chosen.unwrap_or_else(|| EnvFilter::new(if quiet { QUIET } else { USUAL }));
    tracing_subscriber::fmt().event_format(format).with_env_filter(filter).with_writer(writer).finish()
}

/// Formats one line. It leaves out spans, because a library's spans hold ids of people and devices.
struct Format {
    /// True if libraries' messages are printed.
    whole: bool,
}

impl<S, N> FormatEvent<S, N> for Format
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, context: &FmtContext<'_, S, N>, mut writer: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let about = event.metadata();
        SystemTime.format_time(&mut writer)?;
        write!(writer, " {:>5} {}: ", about.level(), about.target())?;
        let own = about.target() == OWN || about.target().starts_with("enige::");
        if own || self.whole {
            context.format_fields(writer.by_ref(), event)?;
        } else {
            write!(writer, "a library's message, line {}", about.line().unwrap_or_default())?;
        }
        writeln!(writer)
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("no panic while logging").extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn logged(chosen: Option<&str>) -> String {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = subscriber(false, chosen.map(EnvFilter::new), move || writer.clone());
        tracing::subscriber::with_default(subscriber, || {
            let span = tracing::warn_span!(target: "matrix_sdk", "decrypting", user = "@bo:example.org");
            let _within = span.enter();
            tracing::warn!(target: "matrix_sdk::room", device = "ABCDEFGHIJ", "no session with @bo:example.org");
            tracing::info!("a poll has closed");
            tracing::debug!("unusual");
        });
        let bytes = lines.0.lock().expect("no panic while logging").clone();
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_library_says_only_that_it_warns_and_where() {
        let text = logged(None);
        assert!(!text.contains("@bo") && !text.contains("ABCDEFGHIJ"), "{text}");
        assert!(text.contains(" WARN matrix_sdk::room: a library's message, line "), "{text}");
        assert!(text.contains(" INFO enige::log::tests: a poll has closed") && !text.contains("unusual"), "{text}");
    }

    #[test]
    fn the_operator_may_look_closer() {
        let text = logged(Some("debug"));
        assert!(text.contains("no session with @bo:example.org") && text.contains("unusual"), "{text}");
        assert!(!text.contains("decrypting"), "spans stay out: {text}");
    }
}
