//! Stories: conversations of people with the bot, as transcripts.

mod agreement;
mod clauses;
mod forgetting;
mod founding;
mod kinds;
mod lessons;
mod life;
mod polls;
mod rooms;
mod seats;
mod years;
