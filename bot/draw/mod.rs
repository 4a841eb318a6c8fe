//! Pictures and documents: results, slips with one-time codes, agreements for print.
//!
//! The layouts are the `.typ` files beside this one. People's own words go in as strings in a dictionary, so typst
//! never parses them as markup.

pub(crate) mod agreement;
pub(crate) mod council;
pub(crate) mod kit;
pub(crate) mod result;
pub(crate) mod slip;

use std::sync::LazyLock;

use anyhow::{Context as _, anyhow, ensure};
use typst::diag::{At as _, SourceResult};
use typst::foundations::{Bytes, Dict, IntoValue, Smart, Value, dict};
use typst::syntax::Span;
use typst::visualize::Color;
use typst_as_lib::{TypstEngine, TypstTemplateCollection};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

#[cfg(test)]
mod tests;

/// A chart of a result.
#[derive(Debug, Clone)]
pub(crate) struct Chart {
    /// The question.
    pub(crate) title: String,
    /// The result in one sentence; may be empty.
    pub(crate) outcome: String,
    /// The kind of chart.
    pub(crate) figure: Figure,
    /// The small print below the figure.
    pub(crate) notes: Vec<String>,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// A kind of chart.
#[derive(Debug, Clone)]
pub(crate) enum Figure {
    /// A bar for each option.
    Bars {
        /// The options, from the top.
        rows: Vec<Bar>,
        /// The end of the axis.
        of: u32,
    },
    /// A column for each age, as a staircase; it lies on its side if the labels need more room.
    Stairs {
        /// The ages, from the left.
        steps: Vec<Bar>,
        /// The end of the axis.
        of: u32,
    },
    /// A seat for each family, taken or free.
    Group {
        /// The least number of taken seats.
        least: u32,
        /// The greatest number of taken seats.
        most: u32,
        /// The number of seats.
        of: u32,
        /// The band in words.
        said: String,
    },
    /// The options in order, without numbers of votes.
    Order {
        /// The options, the winner first.
        labels: Vec<String>,
    },
    /// Words only.
    Words,
}

/// A count known as a band.
#[derive(Debug, Clone)]
pub(crate) struct Bar {
    /// The label.
    pub(crate) label: String,
    /// The least possible count.
    pub(crate) least: u32,
    /// The greatest possible count.
    pub(crate) most: u32,
    /// The band in words, such as "7–13".
    pub(crate) said: String,
    /// True for the outcome.
    pub(crate) chosen: bool,
}

/// A sheet of slips with one-time codes, two for each child.
// Not `Debug`: a code is a key to the class.
pub(crate) struct Slips {
    /// The first line of each slip, and the document's title.
    pub(crate) heading: String,
    /// The use of the code, in a few sentences.
    pub(crate) explain: String,
    /// The expiry of the codes.
    pub(crate) expires: String,
    /// The codes: for each child, one a home.
    pub(crate) pairs: Vec<[String; 2]>,
    /// The language of the texts, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// Draws a chart as a PNG.
pub(crate) fn picture(chart: &Chart) -> anyhow::Result<Vec<u8>> {
    let document = compile("chart.typ", dict! { "chart" => chart, "colours" => palette() })?;
    let page = document.pages().first().context("a chart without a page")?;
    // The caller limits the length of people's texts. This limits the memory if the caller fails to.
    ensure!(page.frame.height().to_pt() < 8000.0, "a chart too long to be drawn");
    let options = RenderOptions { pixel_per_pt: 1.0.into(), ..RenderOptions::default() };
    typst_render::render(page, &options).encode_png().context("a chart that is no PNG")
}

/// Lays out slips as an accessible A4 PDF.
pub(crate) fn slips(slips: &Slips) -> anyhow::Result<Vec<u8>> {
    let document = compile("slips.typ", dict! { "slips" => slips, "colours" => palette() })?;
    print(&document)
}

/// Renders a document as a PDF, accessible if possible.
fn print(document: &PagedDocument) -> anyhow::Result<Vec<u8>> {
    // A character that no font has breaks the standard. The PDF is tagged all the same, without the claim.
    accessible(document)
        .or_else(|_| typst_pdf::pdf(document, &options(PdfStandards::default())))
        .map_err(|errors| anyhow!("a document that is no PDF: {errors:?}"))
}

fn accessible(document: &PagedDocument) -> SourceResult<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).at(Span::detached())?;
    typst_pdf::pdf(document, &options(standards))
}

fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions { creator: Smart::Custom(Some("Enige".into())), standards, ..PdfOptions::default() }
}

fn compile(template: &str, inputs: Dict) -> anyhow::Result<PagedDocument> {
    ENGINE.compile_with_input(template, inputs).output.with_context(|| format!("{template} did not compile"))
}

static ENGINE: LazyLock<TypstEngine<TypstTemplateCollection>> = LazyLock::new(|| {
    let fonts: [&'static [u8]; _] = [
        include_bytes!("fonts/NotoSans-Regular.ttf"),
        include_bytes!("fonts/NotoSans-Bold.ttf"),
        include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
        include_bytes!("fonts/NotoSansHebrew-Regular.ttf"),
        include_bytes!("fonts/NotoSansHebrew-Bold.ttf"),
        include_bytes!("fonts/NotoEmoji-Regular.ttf"),
        include_bytes!("fonts/DejaVuSans.ttf"),
    ];
    TypstEngine::builder()
        .fonts(fonts.map(Bytes::new))
        .with_static_source_file_resolver([
            ("agreement.typ", include_str!("agreement.typ")),
            ("chart.typ", include_str!("chart.typ")),
            ("kit.typ", include_str!("kit.typ")),
            ("look.typ", include_str!("look.typ")),
            ("minutes.typ", include_str!("minutes.typ")),
            ("poster.typ", include_str!("poster.typ")),
            ("pupil-slips.typ", include_str!("pupil-slips.typ")),
            ("sheet.typ", include_str!("sheet.typ")),
            ("slips.typ", include_str!("slips.typ")),
            ("words.typ", include_str!("words.typ")),
        ])
        .build()
});

type Rgb = [u8; 3];

const GROUND: Rgb = [0xfb, 0xf7, 0xf0];
const CARD: Rgb = [0xf0, 0xe8, 0xda];
const TRACK: Rgb = [0xee, 0xe7, 0xdb];
const INK: Rgb = [0x22, 0x2e, 0x38];
const SOFT: Rgb = [0x59, 0x64, 0x6d];
const BAND: Rgb = [0x5f, 0x7c, 0x99];
const CHOSEN: Rgb = [0x1b, 0x68, 0x57];

/// The colours, by their names in the templates.
fn palette() -> Dict {
    let colour = |[red, green, blue]: Rgb| Color::from_u8(red, green, blue, 255);
    dict! {
        "ground" => colour(GROUND),
        "card" => colour(CARD),
        "track" => colour(TRACK),
        "ink" => colour(INK),
        "soft" => colour(SOFT),
        "band" => colour(BAND),
        "chosen" => colour(CHOSEN),
    }
}

impl IntoValue for &Chart {
    fn into_value(self) -> Value {
        dict! {
            "title" => self.title.as_str(),
            "outcome" => self.outcome.as_str(),
            "figure" => &self.figure,
            "notes" => self.notes.clone(),
            "language" => self.language,
        }
        .into_value()
    }
}

impl IntoValue for &Figure {
    fn into_value(self) -> Value {
        match self {
            Figure::Bars { rows, of } => dict! { "kind" => "bars", "bars" => bars(rows, *of), "of" => end(*of) },
            Figure::Stairs { steps, of } => dict! { "kind" => "stairs", "bars" => bars(steps, *of), "of" => end(*of) },
            Figure::Group { least, most, of, said } => {
                let (least, most) = band(*least, *most, *of);
                dict! { "kind" => "group", "least" => least, "most" => most, "of" => end(*of), "said" => said.as_str() }
            }
            Figure::Order { labels } => dict! { "kind" => "order", "labels" => labels.clone() },
            Figure::Words => dict! { "kind" => "words" },
        }
        .into_value()
    }
}

impl IntoValue for &Slips {
    fn into_value(self) -> Value {
        dict! {
            "heading" => self.heading.as_str(),
            "explain" => self.explain.as_str(),
            "expires" => self.expires.as_str(),
            "pairs" => self.pairs.iter().map(|pair| pair.to_vec()).collect::<Vec<_>>(),
            "language" => self.language,
        }
        .into_value()
    }
}

fn bars(bars: &[Bar], of: u32) -> Vec<Dict> {
    let dict = |bar: &Bar| {
        let (least, most) = band(bar.least, bar.most, of);
        dict! {
            "label" => bar.label.as_str(),
            "least" => least,
            "most" => most,
            "said" => bar.said.as_str(),
            "chosen" => bar.chosen,
        }
    };
    bars.iter().map(dict).collect()
}

/// A band clamped to its axis.
fn band(least: u32, most: u32, of: u32) -> (u32, u32) {
    let most = most.min(end(of));
    (least.min(most), most)
}

/// The end of an axis, at least 1 even without anybody to count.
fn end(of: u32) -> u32 {
    of.max(1)
}
