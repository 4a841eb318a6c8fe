//! What data files of every kind have: ids, sources with their dates, texts that differ by country.

pub mod id;
pub mod source;
pub mod variants;
