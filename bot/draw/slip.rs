//! Slips for pupils, to cut out: a code in letters and as a QR code.

use anyhow::Context as _;
use qrcode::QrCode;
use qrcode::render::svg;
use typst::foundations::{Bytes, IntoValue, Value, dict};

use super::{compile, palette, print};

/// A sheet of slips for a session.
// Not `Debug`: a code is a key to the class.
pub(crate) struct Slips {
    /// The first line of each slip, and the document's title.
    pub(crate) heading: String,
    /// The instructions.
    pub(crate) explain: String,
    /// The address of the page that takes the code.
    pub(crate) address: String,
    /// The expiry of the codes.
    pub(crate) until: String,
    /// For each slip, the address in its QR code, and its code.
    pub(crate) slips: Vec<(String, String)>,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// Lays out slips as an accessible A4 PDF.
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
