//! `enige check`: checks everything that the bot needs.

use anyhow::{Result, bail};
use jiff::ToSpan;
use jiff::tz::TimeZone;

use super::chats::{BUILT_IN, names_chats};
use super::database::{Database, Found, keys, warning};
use crate::app::Content;
use crate::clock::Clock;
use crate::config::ServeOptions;
use crate::lang::Lang;
use crate::store::SecretForm;

/// `check` names content that expires within this many days.
const NOTICE_DAYS: i32 = 60;

/// Prints one line for each thing that the bot needs.
///
/// # Errors
/// When something is wrong; the lines say what.
pub async fn check(options: ServeOptions) -> Result<()> {
    let mut all_fine = true;
    let mut say = |what: &str, found: Result<String>| match found {
        Ok(found) => println!("fine   {what}: {found}"),
        Err(error) => {
            println!("WRONG  {what}: {error:#}");
            all_fine = false;
        }
    };
    say("configuration", configuration(&options));
    let found = match Database::of(&options.database).await {
        Ok(database) => database.check().await,
        Err(error) => Err(error),
    };
    let which = if options.database.database_url.is_some() { "DATABASE_URL" } else { "embedded" };
    let passphrase = match found {
        Ok(found) => {
            say("database", Ok(format!("{which}, up to date, made with this secret")));
            tell(&found);
            found.passphrase
        }
        Err(error) => {
            say("database", Err(error));
            // The log-in is tried with what a new database would have.
            keys(&options.database).map(|keys| keys.matrix_passphrase()).unwrap_or_default()
        }
    };
    match Content::load(options.content.as_deref()) {
        Ok(content) => {
            let names: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
            say("languages", Ok(format!("{}, every text in each", names.join(", "))));
            say("content", Ok(summary(&content)));
        }
        Err(error) => say("languages and content", Err(error)),
    }
    for chat in BUILT_IN {
        match (chat.account)(&options, &passphrase) {
            Ok(Some(account)) => {
                let logged_in = account.log_in().await.map_err(Into::into);
                say(chat.name, logged_in.map(|chat| format!("logged in as {}", chat.name())));
            }
            Ok(None) => {}
            Err(error) => say(chat.name, Err(error)),
        }
    }
    if all_fine { Ok(()) } else { bail!("not everything is fine") }
}

fn configuration(options: &ServeOptions) -> Result<String> {
    names_chats(options)?;
    keys(&options.database)?;
    Ok("complete".into())
}

/// Prints which login serves and what kind of secret there is, with a warning where one could be better.
fn tell(found: &Found) {
    match warning(&found.standing) {
        Some(warning) => println!("CARE   role: {warning}"),
        None => println!("fine   role: serve logs in as {}, who owns nothing", found.standing.user),
    }
    match found.secret {
        SecretForm::Random => println!("fine   secret: 32 random bytes"),
        SecretForm::Stretched => println!(
            "CARE   secret: not 32 random bytes, so it is stretched with Argon2id; for a new database make one with \
             `openssl rand -hex 32`"
        ),
        SecretForm::Unstretched => println!(
            "CARE   secret: not 32 random bytes, and this database is from before such secrets were stretched; for a new \
             database make one with `openssl rand -hex 32`"
        ),
    }
}

fn summary(content: &Content) -> String {
    let catalogue = content.catalogue();
    let by = Clock::system().now().to_zoned(TimeZone::UTC).date().saturating_add(NOTICE_DAYS.days());
    let expiring: Vec<String> =
        catalogue.expiring_by(by).iter().map(|(id, expires)| format!("{id} ({expires})")).collect();
    let (clauses, templates) = (catalogue.clauses().count(), catalogue.templates().count());
    let [lessons, services, laws, helplines] = catalogue.counts();
    let soon = if expiring.is_empty() { "none".to_owned() } else { expiring.join(", ") };
    format!(
        "{clauses} clauses, {templates} templates, {lessons} lessons, {services} services, {laws} laws, {helplines} \
         helplines; to check again within {NOTICE_DAYS} days: {soon}"
    )
}
