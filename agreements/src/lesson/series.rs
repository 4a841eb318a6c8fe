//! Series: lessons in order.

use serde::Deserialize;

/// The range of the number of lessons.
const LESSONS: std::ops::RangeInclusive<usize> = 3..=5;

/// A series of related lessons.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The id; the file has the same name.
    pub id: String,
    /// The position among the series.
    pub place: u32,
    /// The ids of the three to five lessons, in order.
    pub lessons: Vec<String>,
}

impl Series {
    /// The ids of all texts that every language must have for this series.
    #[must_use]
    pub fn text_ids(&self) -> Vec<String> {
        ["title", "about"].map(|part| self.text_id(part)).to_vec()
    }

    /// The id of one of its texts.
    #[must_use]
    pub fn text_id(&self, part: &str) -> String {
        format!("series-{}-{part}", self.id)
    }

    /// The first fault of this file by itself: a word near it, and a message.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        let many = LESSONS.contains(&self.lessons.len());
        (!many).then(|| ("lessons", format!("a series has {} to {} lessons", LESSONS.start(), LESSONS.end())))
    }
}
