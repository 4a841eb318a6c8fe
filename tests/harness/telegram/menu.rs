//! The menus in which the bot lists its commands.

use std::collections::BTreeMap;

/// A command in a menu of the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BotCommand {
    /// Its name without the slash.
    pub(crate) name: String,
    /// What people read beside it.
    pub(crate) description: String,
}

/// The menus by scope and language.
pub(super) type Menus = BTreeMap<(String, String), Vec<BotCommand>>;
