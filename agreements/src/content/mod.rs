//! Types that all data files share: ids, dated sources, variants of a text by country.

pub mod id;
pub mod source;
pub mod variants;
