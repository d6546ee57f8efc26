import {
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType
} from "docx";
import {html} from "../../../src/components/layout/markup.js";
import type {Annex, AnnexCell, AnnexMeasure, AnnexResult} from "../../../src/lib/annex/annex.js";
import {baselineLine, cellLines, safeText} from "../../../src/lib/annex/annex.js";
import {annexWords} from "../../../src/lib/annex/annex-words.js";
import {MILESTONES} from "../../../src/lib/contract/framework.js";
import {LOCALES} from "../../../src/lib/language/language.js";
import {normalizeZip} from "../../export/to-zip.js";

/** Twentieths of a point: A4 on its side, and the width between its margins. */
const PAGE = {width: 11_906, height: 16_838, margin: 850};
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;
const COLUMNS = 8;
/** Fonts that come with Word; other programs substitute their own. */
export const FONT = {ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Microsoft YaHei"};
const CREATOR = "CAREC PRF Observatory";
const NO_LINE = {style: BorderStyle.NONE, size: 0, color: "auto"};
const LINE = {style: BorderStyle.SINGLE, size: 4, color: "A6A6A6"};

/**
 * Returns the annex as a Word document: one table in the framework's layout on A4 landscape with its header row repeated on
 * every page, headings and cells in named styles, footnotes, and notes on how to read it. It holds no time of writing: the
 * same annex gives the same bytes.
 *
 * @example await writeFile("annex.docx", await annexDocx(annex))
 */
export async function annexDocx(annex: Annex): Promise<Uint8Array> {
  const words = annexWords(annex.lang);
  const widths = columnWidths(annex.milestone);
  const heads = [words.result, words.indicator, words.baseline, ...MILESTONES.map(String), words.sources];
  const rows = annex.clusters.flatMap((cluster) => [
    bandRow(
      "AnnexCluster",
      "E9E6DF",
      [`${words.cluster} ${cluster.cluster}: ${cluster.name}`, cluster.outcome],
      [cluster.lead === null ? null : `${words.lead}: ${cluster.lead}`, ...cluster.risks]
    ),
    ...cluster.sectors.flatMap((sector) => [
      // The first cluster is also its only sector: it is named once.
      ...(sector.lead === null && sector.risks.length === 0 && sector.name.toLowerCase() === cluster.name.toLowerCase()
        ? []
        : [
            bandRow(
              "AnnexSector",
              "F5F3EC",
              [sector.name],
              [sector.lead === null ? null : `${words.lead}: ${sector.lead}`, ...sector.risks]
            )
          ]),
      ...sector.results.flatMap((result) =>
        result.measures.map((measure, i) => measureRow(result, measure, i === 0, {lang: annex.lang, widths}))
      )
    ])
  ]);
  const table = new Table({
    width: {size: TEXT_WIDTH, type: WidthType.DXA},
    columnWidths: widths,
    layout: "fixed",
    margins: {marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 70, right: 70},
    borders: {top: LINE, bottom: LINE, insideHorizontal: LINE, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE},
    rows: [
      new TableRow({tableHeader: true, cantSplit: true, children: heads.map((head, i) => headCell(head, widths[i]!))}),
      ...rows
    ]
  });
  const document = new Document({
    title: safeText(annex.title),
    description: safeText(annex.subtitle),
    creator: CREATOR,
    styles: stylesIn(LOCALES[annex.lang]),
    footnotes: Object.fromEntries(
      annex.notes.map((note, i) => [String(i + 1), {children: [text(note, "AnnexNote")]}] as const)
    ),
    sections: [
      {
        properties: {
          page: {
            size: {width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE},
            margin: {top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin}
          }
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: "AnnexQuiet",
                children: [
                  new TextRun(`${safeText(annex.subtitle)} · `),
                  new TextRun({children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES]})
                ]
              })
            ]
          })
        },
        children: [
          new Paragraph({heading: HeadingLevel.HEADING_1, text: safeText(annex.title)}),
          text(annex.subtitle, "AnnexText"),
          table,
          new Paragraph({heading: HeadingLevel.HEADING_2, text: words.notes}),
          ...annex.general.map((note) => text(note, "AnnexText"))
        ]
      }
    ]
  });
  return normalizeZip(
    await Packer.toBuffer(document, undefined, [{path: "docProps/core.xml", data: coreProperties(annex)}])
  );
}

/**
 * Returns the properties of a document: the package would write the time into them, and these do not change.
 *
 * @example coreProperties({title: "Annex", subtitle: "milestone 2023", lang: "en"})
 */
export function coreProperties({title, subtitle, lang}: Pick<Annex, "title" | "subtitle" | "lang">): string {
  const properties = html`<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${safeText(title)}</dc:title>
<dc:creator>${CREATOR}</dc:creator>
<dc:description>${safeText(subtitle)}</dc:description>
<dc:language>${LOCALES[lang]}</dc:language>
</cp:coreProperties>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${properties}`;
}

/** Columns of milestones up to the chosen one hold values and are wider than those after it, which hold targets alone. */
function columnWidths(milestone: number): number[] {
  const filled = MILESTONES.filter((year) => year <= milestone).length;
  const [result, baseline, sources, open] = [2500, 1700, 1700, 1000];
  const shared = TEXT_WIDTH - result - baseline - sources - open * (MILESTONES.length - filled);
  const each = Math.floor(shared / (filled + 1));
  const indicator = shared - each * filled;
  return [result, indicator, baseline, ...MILESTONES.map((year) => (year <= milestone ? each : open)), sources];
}

const small = (id: string, name: string, run: object, size = 15) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: {size, ...run},
  paragraph: {spacing: {before: 0, after: 20}}
});

const stylesIn = (language: string) => ({
  default: {
    document: {run: {font: FONT, size: 18, language: {value: language, eastAsia: "zh-CN"}}},
    heading1: {run: {size: 30, bold: true, color: "000000"}, paragraph: {spacing: {after: 80}}},
    heading2: {run: {size: 22, bold: true, color: "000000"}, paragraph: {spacing: {before: 240, after: 80}}}
  },
  paragraphStyles: [
    small("AnnexText", "Annex text", {}, 17),
    small("AnnexHead", "Annex head", {bold: true}),
    small("AnnexCluster", "Annex cluster", {bold: true}, 17),
    small("AnnexSector", "Annex sector", {bold: true}),
    small("AnnexCell", "Annex cell", {}),
    small("AnnexNote", "Annex note", {}, 14),
    small("AnnexQuiet", "Annex quiet", {color: "555555"}, 14)
  ]
});

function text(words: string, style: string, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({...options, style, children: [new TextRun(safeText(words))]});
}

function headCell(words: string, width: number): TableCell {
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    shading: {type: ShadingType.CLEAR, fill: "E9E6DF", color: "auto"},
    children: [text(words, "AnnexHead")]
  });
}

function bandRow(style: string, fill: string, titles: string[], quiet: (string | null)[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: COLUMNS,
        shading: {type: ShadingType.CLEAR, fill, color: "auto"},
        children: [
          ...titles.map((title) => text(title, style, {keepNext: true})),
          ...quiet.flatMap((line) => (line === null ? [] : [text(line, "AnnexQuiet", {keepNext: true})]))
        ]
      })
    ]
  });
}

function measureRow(
  result: AnnexResult,
  measure: AnnexMeasure,
  isFirst: boolean,
  {lang, widths}: {lang: Annex["lang"]; widths: number[]}
): TableRow {
  // Cells of a result span the rows of its measures: below the first row they continue the merge and are empty.
  const merged = (paragraphs: Paragraph[]) => ({
    verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
    children: isFirst ? paragraphs : [text("", "AnnexCell")]
  });
  const cells = [
    merged([
      text(`${result.id} ${result.title}`, "AnnexCell"),
      ...[...result.amended, ...result.risks].map((risk) => text(risk, "AnnexQuiet"))
    ]),
    merged([text(result.indicator, "AnnexCell")]),
    {children: [text(measure.name, "AnnexQuiet"), text(baselineLine(measure), "AnnexCell")]},
    ...measure.cells.map((cell) => ({children: cellParagraphs(cell, lang)})),
    merged([text(result.sources, "AnnexCell")])
  ];
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell, i) => new TableCell({...cell, width: {size: widths[i]!, type: WidthType.DXA}}))
  });
}

function cellParagraphs(cell: AnnexCell, lang: Annex["lang"]): Paragraph[] {
  const lines = cellLines(cell, lang);
  if (lines.length === 0) return [text("", "AnnexCell")];
  return lines.map(
    (line, i) =>
      new Paragraph({
        style: line === cell.target_text ? "AnnexQuiet" : "AnnexCell",
        children: [
          new TextRun(safeText(line)),
          ...(cell.note !== null && i === lines.length - 1 ? [new FootnoteReferenceRun(cell.note)] : [])
        ]
      })
  );
}
