//! Series: lessons in an order.

use serde::Deserialize;

/// How many lessons a series has, at least and at most.
const LESSONS: std::ops::RangeInclusive<usize> = 3..=5;

/// Lessons that belong together, in an order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its id, which is also its file's name.
    pub id: String,
    /// Its place among the series.
    pub place: u32,
    /// The ids of its three to five lessons, in order.
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

    /// What is wrong with it by itself: near which word of the file, and in words.
    pub(crate) fn fault(&self) -> Option<(&'static str, String)> {
        let many = LESSONS.contains(&self.lessons.len());
        (!many).then(|| ("lessons", format!("a series has {} to {} lessons", LESSONS.start(), LESSONS.end())))
    }
}
