import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType
} from "docx";
import {safeText} from "../../../src/lib/annex/annex.js";
import {LOCALES} from "../../../src/lib/language/language.js";
import {type ReportBlock, type SectorReport, sectorReportWords} from "../../../src/lib/reporting/sector-report.js";
import {normalizeZip} from "../../export/to-zip.js";
import {coreProperties, FONT} from "./annex-docx.js";

/** Twentieths of a point: A4 upright, and the width between its margins. */
const PAGE = {width: 11_906, height: 16_838, margin: 1250};
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const INDENT = 480;
const LINE = {style: BorderStyle.SINGLE, size: 4, color: "A6A6A6"};
const SIDES = {top: 60, bottom: 60, left: 90, right: 90};
/** How wide the columns of a table of four are, in percent: a name, its indicator or time, and words. */
const SHARES: Record<string, number[]> = {results: [22, 26, 13, 39], deliverables: [20, 13, 40, 27]};

type Words = ReturnType<typeof sectorReportWords>;

/**
 * Returns a sector's annual report as a Word document on A4: cover lines, title, abbreviations, contents, sections with numbered
 * paragraphs, lists and tables whose header row repeats, and the documents that it is from. Headings, lists and cells are in named
 * styles. It holds no time of writing: the same report gives the same bytes.
 *
 * @example writeWholeFile("hlt-2022.docx", await sectorReportDocx(report))
 */
export async function sectorReportDocx(report: SectorReport): Promise<Uint8Array> {
  const words = sectorReportWords(report.lang);
  const sections = report.blocks.filter((block) => block.kind === "section");
  const [above, below] = report.cover;
  let lists = 0;
  const children = [
    ...above.map((line) => text(line, "ReportCover")),
    new Paragraph({heading: HeadingLevel.TITLE, text: safeText(report.title)}),
    ...below.map((line) => text(line, "ReportCover")),
    text(words.abbreviations, "ReportLabel"),
    ...report.abbreviations.map(([short, name]) => numbered(short, name, "ReportPlain", 1600)),
    text(words.contents, "ReportLabel"),
    ...sections.map(({number, text: name}) => numbered(marked(number, report.lang), name, "ReportPlain", INDENT)),
    ...report.blocks.flatMap((block) =>
      blockParts(block, {words, lang: report.lang, instance: block.kind === "list" ? ++lists : 0})
    ),
    text(words.sources, "ReportLabel"),
    ...report.sources.map((source) => text(source, "ReportNote"))
  ];
  const document = new Document({
    title: safeText(report.title),
    creator: "CAREC PRF Observatory",
    styles: stylesIn(LOCALES[report.lang]),
    numbering: {
      config: [
        {reference: "items", levels: [level(LevelFormat.BULLET, "•")]},
        {reference: "numbers", levels: [level(LevelFormat.DECIMAL, "(%1)")]}
      ]
    },
    sections: [
      {
        properties: {
          page: {
            size: {width: PAGE.width, height: PAGE.height},
            margin: {top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin}
          }
        },
        footers: {default: new Footer({children: [footerLine(report.title)]})},
        children
      }
    ]
  });
  const properties = {title: report.title, subtitle: `${report.sector} ${report.year}`, lang: report.lang};
  return normalizeZip(
    await Packer.toBuffer(document, undefined, [{path: "docProps/core.xml", data: coreProperties(properties)}])
  );
}

const level = (format: (typeof LevelFormat)["BULLET" | "DECIMAL"], mark: string) => ({
  level: 0,
  format,
  text: mark,
  alignment: AlignmentType.LEFT,
  style: {paragraph: {indent: {left: 2 * INDENT, hanging: INDENT}}}
});

function footerLine(title: string): Paragraph {
  return new Paragraph({
    style: "ReportNote",
    children: [
      new TextRun(`${safeText(title)} · `),
      new TextRun({children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES]})
    ]
  });
}

function marked(number: string | null, lang: SectorReport["lang"]): string {
  return number === null ? "" : `${number}${lang === "zh" ? "、" : "."}`;
}

interface Setting {
  words: Words;
  lang: SectorReport["lang"];
  /** Each numbered list counts from one. */
  instance: number;
}

function blockParts(block: ReportBlock, {words, lang, instance}: Setting): (Paragraph | Table)[] {
  if (block.kind === "section")
    return [
      new Paragraph({heading: HeadingLevel.HEADING_1, text: safeText(`${marked(block.number, lang)} ${block.text}`)})
    ];
  if (block.kind === "heading")
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        text: safeText(`${block.number ?? ""}. ${block.text}`.replace(/^\. /, ""))
      })
    ];
  if (block.kind === "paragraph")
    return [
      block.number === null
        ? text(block.text, "ReportText", {indent: {left: INDENT}})
        : numbered(`${block.number}.`, block.text, "ReportText", INDENT)
    ];
  if (block.kind === "quote") return [text(block.text, "ReportQuote")];
  if (block.kind === "list")
    return block.items.map((item) =>
      text(item, "ReportItem", {numbering: {reference: block.ordered ? "numbers" : "items", level: 0, instance}})
    );
  const caption =
    block.caption === null
      ? []
      : [
          text(`${words.table} ${block.number ?? ""} ${block.caption}`.replace(/ +/g, " "), "ReportCaption", {
            keepNext: true
          })
        ];
  return [...caption, tableOf(block), text("", "ReportPlain")];
}

function tableOf({content, head, rows}: Extract<ReportBlock, {kind: "table"}>): Table {
  // Columns of further years share what is left for words.
  const shares = SHARES[content]!.slice(0, head.length);
  const fixed = content === "results" ? shares.slice(0, 3) : shares;
  const rest = head.length - fixed.length;
  const left = 100 - fixed.reduce((sum, share) => sum + share, 0);
  const widths = [...fixed, ...Array.from({length: rest}, () => left / rest)].map((share) =>
    Math.floor((share / 100) * TEXT_WIDTH)
  );
  const cell = (lines: readonly string[], style: string, i: number, fill?: string) =>
    new TableCell({
      width: {size: widths[i]!, type: WidthType.DXA},
      ...(fill === undefined ? null : {shading: {type: ShadingType.CLEAR, fill, color: "auto"}}),
      children: lines.map((line) => text(line, style))
    });
  return new Table({
    width: {size: TEXT_WIDTH, type: WidthType.DXA},
    columnWidths: widths,
    layout: "fixed",
    margins: {
      marginUnitType: WidthType.DXA,
      top: SIDES.top,
      bottom: SIDES.bottom,
      left: SIDES.left,
      right: SIDES.right
    },
    borders: {top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE},
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((name, i) => cell([name], "ReportHead", i, "E9E6DF"))
      }),
      ...rows.map(
        (cells) => new TableRow({cantSplit: true, children: cells.map((lines, i) => cell(lines, "ReportCell", i))})
      )
    ]
  });
}

function text(words: string, style: string, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({...options, style, children: [new TextRun(safeText(words))]});
}

/** A line with its number or short name in front, which the text hangs beside. */
function numbered(mark: string, words: string, style: string, indent: number): Paragraph {
  return new Paragraph({
    style,
    indent: {left: indent, hanging: indent},
    tabStops: [{type: TabStopType.LEFT, position: indent}],
    children: [new TextRun(safeText(mark)), new TextRun({children: ["\t", safeText(words)]})]
  });
}

const style = (id: string, name: string, run: object, [before, after]: [number, number], paragraph: object = {}) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph: Object.assign({spacing: {before, after, line: 264}}, paragraph)
});

const stylesIn = (language: string) => ({
  default: {
    document: {run: {font: FONT, size: 20, language: {value: language, eastAsia: "zh-CN"}}},
    title: {run: {size: 36, bold: true, color: "000000"}, paragraph: {spacing: {before: 160, after: 160}}},
    heading1: {
      run: {size: 26, bold: true, color: "000000"},
      paragraph: {keepNext: true, spacing: {before: 360, after: 120}}
    },
    heading2: {
      run: {size: 22, bold: true, color: "000000"},
      paragraph: {keepNext: true, spacing: {before: 240, after: 100}}
    }
  },
  paragraphStyles: [
    style("ReportCover", "Report cover", {color: "555555"}, [0, 40]),
    style("ReportLabel", "Report label", {bold: true}, [280, 80], {keepNext: true}),
    style("ReportPlain", "Report plain", {}, [0, 40]),
    style("ReportText", "Report text", {}, [120, 100]),
    style("ReportQuote", "Report quote", {italics: true}, [0, 120], {indent: {left: 2 * INDENT, right: 2 * INDENT}}),
    style("ReportItem", "Report item", {}, [0, 60]),
    style("ReportCaption", "Report caption", {bold: true}, [160, 80]),
    style("ReportHead", "Report head", {bold: true, size: 17}, [0, 20]),
    style("ReportCell", "Report cell", {size: 17}, [0, 40]),
    style("ReportNote", "Report note", {size: 15, color: "555555"}, [0, 40])
  ]
});
