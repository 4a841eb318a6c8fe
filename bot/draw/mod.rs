//! Drawing: a result as a picture, one-time codes as slips to cut out, an agreement to put up.
//!
//! The shapes are the `.typ` files beside this one. What people typed goes in as strings in a dictionary, so nothing of
//! it is ever read as markup.

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

/// A result to be drawn.
#[derive(Debug, Clone)]
pub(crate) struct Chart {
    /// What was asked.
    pub(crate) title: String,
    /// The result in one sentence, or nothing.
    pub(crate) outcome: String,
    /// The shape in which the result is shown.
    pub(crate) figure: Figure,
    /// The small print below the figure.
    pub(crate) notes: Vec<String>,
    /// The language of the words, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// The shape in which a result is shown.
#[derive(Debug, Clone)]
pub(crate) enum Figure {
    /// A bar for each option.
    Bars {
        /// The options, from above.
        rows: Vec<Bar>,
        /// Where the axis ends.
        of: u32,
    },
    /// A column for each age, side by side, as a staircase; lying on its side if the labels need more room.
    Stairs {
        /// The ages, from the left.
        steps: Vec<Bar>,
        /// Where the axis ends.
        of: u32,
    },
    /// A seat for each family, taken or free.
    Group {
        /// How many seats are taken for certain.
        least: u32,
        /// How many seats may be taken.
        most: u32,
        /// How many seats there are.
        of: u32,
        /// The number in words.
        said: String,
    },
    /// The options in their order, without numbers of votes.
    Order {
        /// The options, the first one first.
        labels: Vec<String>,
    },
    /// Nothing but the words.
    Words,
}

/// A number that is known as a band, and what it counts.
#[derive(Debug, Clone)]
pub(crate) struct Bar {
    /// What is counted.
    pub(crate) label: String,
    /// The least that the number can be.
    pub(crate) least: u32,
    /// The most that the number can be.
    pub(crate) most: u32,
    /// The band in words, such as "7–13".
    pub(crate) said: String,
    /// Whether this is the outcome.
    pub(crate) chosen: bool,
}

/// One-time codes to be printed and cut out, two for each child.
// Not `Debug`: a code lets in whoever has it.
pub(crate) struct Slips {
    /// The first line on each slip, and the document's title.
    pub(crate) heading: String,
    /// What the code is for, in a few sentences.
    pub(crate) explain: String,
    /// Until when the code is good.
    pub(crate) expires: String,
    /// The codes, a pair for each child's two homes.
    pub(crate) pairs: Vec<[String; 2]>,
    /// The language of the words, as a BCP 47 code without a region.
    pub(crate) language: &'static str,
}

/// Draws a chart as a PNG.
pub(crate) fn picture(chart: &Chart) -> anyhow::Result<Vec<u8>> {
    let document = compile("chart.typ", dict! { "chart" => chart, "colours" => palette() })?;
    let page = document.pages().first().context("a chart without a page")?;
    // The caller bounds what people can type; this bounds the memory, should it ever fail to.
    ensure!(page.frame.height().to_pt() < 8000.0, "a chart too long to be drawn");
    let options = RenderOptions { pixel_per_pt: 1.0.into(), ..RenderOptions::default() };
    typst_render::render(page, &options).encode_png().context("a chart that is no PNG")
}

/// Lays slips out as an accessible PDF in A4.
pub(crate) fn slips(slips: &Slips) -> anyhow::Result<Vec<u8>> {
    let document = compile("slips.typ", dict! { "slips" => slips, "colours" => palette() })?;
    print(&document)
}

/// A document as a PDF, accessible if it can be.
fn print(document: &PagedDocument) -> anyhow::Result<Vec<u8>> {
    // A sign that no font has is no reason to print nothing: the document is tagged all the same, without the claim.
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

/// The colours by the names that the templates use.
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

/// A band within its axis, whatever the numbers are.
fn band(least: u32, most: u32, of: u32) -> (u32, u32) {
    let most = most.min(end(of));
    (least.min(most), most)
}

/// The end of an axis, which has a length even if there is nobody.
fn end(of: u32) -> u32 {
    of.max(1)
}
