//! Stories: conversations of people with the bot, as transcripts.

mod advisers;
mod agreement;
mod clauses;
mod council;
mod council_asks;
mod council_years;
mod forgetting;
mod founding;
mod guide;
mod help;
mod kinds;
mod lessons;
mod life;
mod polls;
mod rooms;
mod seats;
mod years;
