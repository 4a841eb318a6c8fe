//! Stories: conversations of people with the bot, as transcripts.

mod agreement;
mod forgetting;
mod founding;
mod lessons;
mod polls;
mod rooms;
