//! Slips for pupils, to be printed and cut out: a code in letters, and as a picture that a camera reads.

use anyhow::Context as _;
use qrcode::QrCode;
use qrcode::render::svg;
use typst::foundations::{Bytes, IntoValue, Value, dict};

use super::{compile, palette, print};

/// Slips for a session.
// Not `Debug`: a code lets in whoever has it.
pub(crate) struct Slips {
    /// The first line on each slip, and the document's title.
    pub(crate) heading: String,
    /// What to do with it.
    pub(crate) explain: String,
    /// Where the code is typed in.
    pub(crate) address: String,
    /// Until when it is good.
    pub(crate) until: String,
    /// The address that the picture on each leads to, and its code.
    pub(crate) slips: Vec<(String, String)>,
    /// The language of the words, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// Lays slips out as an accessible PDF in A4.
pub(crate) fn slips(slips: &Slips) -> anyhow::Result<Vec<u8>> {
    let drawn = slips.slips.iter().map(|(at, code)| {
        let picture = QrCode::new(at).context("an address too long for a picture")?;
        let picture = picture.render::<svg::Color<'_>>().quiet_zone(false).build();
        Ok(dict! { "code" => code.as_str(), "picture" => Bytes::from_string(picture) }.into_value())
    });
    let drawn = drawn.collect::<anyhow::Result<Vec<Value>>>()?;
    let inputs = dict! {
        "heading" => slips.heading.as_str(),
        "explain" => slips.explain.as_str(),
        "address" => slips.address.split_once("://").map_or(slips.address.as_str(), |(_, at)| at),
        "until" => slips.until.as_str(),
        "slips" => drawn,
        "language" => slips.language,
    };
    print(&compile("pupil-slips.typ", dict! { "slips" => inputs, "colours" => palette() })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pupil_gets_a_slip_and_the_document_is_accessible() {
        let slips = |count: usize, language: &'static str| Slips {
            heading: "7B".into(),
            explain: "Scan the picture, or type the letters in at the address.".into(),
            address: "https://enige.example.org/k/ABCDEF".into(),
            until: "Until Tuesday 24 November, 18:00".into(),
            slips: (0..count)
                .map(|_| ("https://enige.example.org/k/ABCDEF/ABCD-EFHJ".into(), "ABCD-EFHJ".into()))
                .collect(),
            language,
        };
        for (count, language) in [(1, "en"), (28, "nb"), (60, "ar")] {
            let pdf = super::slips(&slips(count, language)).unwrap();
            assert!(pdf.starts_with(b"%PDF"));
            let text = String::from_utf8_lossy(&pdf);
            assert!(text.contains("pdfuaid"), "{count} in {language}: not accessible");
            let pages = text.matches("/Type /Page\n").count().max(text.matches("/Type/Page/").count());
            assert!(pages <= count.div_ceil(10).max(1), "{pages} pages for {count} slips");
        }
    }
}
