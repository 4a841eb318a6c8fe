//! Commands: the menus in which the bot lists its commands, by language and scope.

use serde_json::{Value, json};

use super::call::Call;
use super::menu::BotCommand;
use super::refusal::Denial;
use super::world::World;

const MAX_COMMANDS: usize = 100;
const MAX_NAME: usize = 32;
const MAX_DESCRIPTION: usize = 256;
const PLAIN_SCOPES: [&str; 4] = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

impl World {
    /// Handles `setMyCommands`.
    pub(super) fn set_my_commands(&mut self, call: &Call) -> Result<Value, Denial> {
        let place = self.menu_place(call)?;
        let commands = call.json("commands")?.and_then(|commands| commands.as_array().cloned());
        let commands = commands.ok_or_else(|| Denial::bad_request("can't parse commands: expected an Array"))?;
        if commands.len() > MAX_COMMANDS {
            return Err(Denial::bad_request("can't specify more than 100 bot commands"));
        }
        let menu = commands.iter().map(command).collect::<Result<_, _>>()?;
        self.menus.insert(place, menu);
        Ok(json!(true))
    }

    /// Handles `getMyCommands`.
    pub(super) fn get_my_commands(&mut self, call: &Call) -> Result<Value, Denial> {
        let place = self.menu_place(call)?;
        let menu = self.menus.get(&place).map(Vec::as_slice).unwrap_or_default();
        Ok(menu.iter().map(|command| json!({ "command": command.name, "description": command.description })).collect())
    }

    /// Handles `deleteMyCommands`.
    pub(super) fn delete_my_commands(&mut self, call: &Call) -> Result<Value, Denial> {
        let place = self.menu_place(call)?;
        self.menus.remove(&place);
        Ok(json!(true))
    }

    fn menu_place(&self, call: &Call) -> Result<(String, String), Denial> {
        let language = call.text("language_code");
        if !language.is_empty() && (language.len() != 2 || !language.chars().all(|c| c.is_ascii_lowercase())) {
            return Err(Denial::bad_request("invalid language code specified"));
        }
        let scope = call.json("scope")?.unwrap_or_else(|| json!({ "type": "default" }));
        let kind = scope["type"].as_str().unwrap_or_default();
        if PLAIN_SCOPES.contains(&kind) {
            return Ok((kind.to_owned(), language));
        }
        let chat = scope["chat_id"].as_str().map_or_else(|| scope["chat_id"].to_string(), str::to_owned);
        match kind {
            "chat" | "chat_administrators" => Ok((format!("{kind}:{}", self.readable(&chat)?), language)),
            "chat_member" => Ok((format!("{kind}:{}:{}", self.readable(&chat)?, scope["user_id"]), language)),
            _ => Err(Denial::bad_request("can't parse BotCommandScope: unsupported type specified")),
        }
    }
}

fn command(source: &Value) -> Result<BotCommand, Denial> {
    let field = |name: &str| source[name].as_str().unwrap_or_default().trim().to_owned();
    let (name, description) = (field("command"), field("description"));
    let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !(1..=MAX_NAME).contains(&name.len()) || !name.chars().all(is_allowed) {
        return Err(Denial::bad_request("BOT_COMMAND_INVALID"));
    }
    if !(1..=MAX_DESCRIPTION).contains(&description.chars().count()) {
        return Err(Denial::bad_request("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(BotCommand { name, description })
}
