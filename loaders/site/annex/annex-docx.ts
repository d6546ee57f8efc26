import {
  Document,
  Footer,
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
import type {Annex, AnnexCell, AnnexMeasure, AnnexResult} from "../../../src/lib/annex/annex.js";
import {baselineLine, cellLines} from "../../../src/lib/annex/annex-rows.js";
import {annexWords} from "../../../src/lib/annex/annex-words.js";
import {safeText} from "../../../src/lib/annex/safe-text.js";
import {MILESTONES} from "../../../src/lib/framework.js";

/** Twentieths of a point: A4 on its side, and the eight columns that fill it between the margins. */
const PAGE = {width: 11_906, height: 16_838, margin: 850};
const WIDTHS = [2600, 2400, 1700, 1450, 1650, 1450, 1450, 2438];
const FONT = {ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Noto Sans SC"};

/**
 * Returns the annex as a Word document: one real table in the framework's layout on A4 landscape, its header row repeated on
 * every page, headings and cells in styles that a report can restyle, then the notes.
 *
 * @example await writeFile("annex.docx", await annexDocx(annex))
 */
export async function annexDocx(annex: Annex): Promise<Uint8Array> {
  const words = annexWords(annex.lang);
  const heads = [words.result, words.indicator, words.baseline, ...MILESTONES.map(String), words.sources];
  const rows = annex.clusters.flatMap((cluster) => [
    bandRow(
      "AnnexCluster",
      "E9E6DF",
      [`${words.cluster} ${cluster.cluster}: ${cluster.name}`, cluster.outcome],
      [cluster.lead === null ? null : `${words.lead}: ${cluster.lead}`, ...cluster.risks]
    ),
    ...cluster.sectors.flatMap((sector) => [
      bandRow(
        "AnnexSector",
        "F5F3EC",
        [sector.name],
        [sector.lead === null ? null : `${words.lead}: ${sector.lead}`, ...sector.risks]
      ),
      ...sector.results.flatMap((result) =>
        result.measures.map((measure, i) => measureRow(result, measure, i === 0, annex.lang))
      )
    ])
  ]);
  const table = new Table({
    width: {size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA},
    columnWidths: WIDTHS,
    layout: "fixed",
    rows: [new TableRow({tableHeader: true, cantSplit: true, children: heads.map(headCell)}), ...rows]
  });
  const document = new Document({
    title: safeText(annex.title),
    description: safeText(annex.subtitle),
    creator: "CAREC PRF observatory",
    styles: STYLES,
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
          ...annex.notes.map((note, i) => text(`${i + 1}  ${note}`, "AnnexText")),
          ...annex.general.map((note) => text(note, "AnnexText"))
        ]
      }
    ]
  });
  return Packer.toBuffer(document);
}

const small = (id: string, name: string, run: object, size = 15) => ({
  ...{id, name, basedOn: "Normal", quickFormat: true},
  run: {size, ...run},
  paragraph: {spacing: {before: 0, after: 20}}
});

const STYLES = {
  default: {
    document: {run: {font: FONT, size: 18}},
    heading1: {run: {size: 30, bold: true, color: "000000"}, paragraph: {spacing: {after: 80}}},
    heading2: {run: {size: 22, bold: true, color: "000000"}, paragraph: {spacing: {before: 240, after: 80}}}
  },
  paragraphStyles: [
    small("AnnexText", "Annex text", {}, 17),
    small("AnnexHead", "Annex head", {bold: true}),
    small("AnnexCluster", "Annex cluster", {bold: true}, 17),
    small("AnnexSector", "Annex sector", {bold: true}),
    small("AnnexCell", "Annex cell", {}),
    small("AnnexQuiet", "Annex quiet", {color: "555555"}, 14)
  ]
};

function text(words: string, style: string, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({...options, style, children: [new TextRun(safeText(words))]});
}

function headCell(words: string, i: number): TableCell {
  return new TableCell({
    width: {size: WIDTHS[i]!, type: WidthType.DXA},
    shading: {type: ShadingType.CLEAR, fill: "E9E6DF", color: "auto"},
    children: [text(words, "AnnexHead")]
  });
}

function bandRow(style: string, fill: string, titles: string[], quiet: (string | null)[]): TableRow {
  return new TableRow({
    children: [
      new TableCell({
        columnSpan: WIDTHS.length,
        shading: {type: ShadingType.CLEAR, fill, color: "auto"},
        children: [
          ...titles.map((title) => text(title, style, {keepNext: true})),
          ...quiet.flatMap((line) => (line === null ? [] : [text(line, "AnnexQuiet", {keepNext: true})]))
        ]
      })
    ]
  });
}

function measureRow(result: AnnexResult, measure: AnnexMeasure, isFirst: boolean, lang: Annex["lang"]): TableRow {
  // Cells of a result span its measures; those below the first continue the merge and hold nothing.
  const merged = (paragraphs: Paragraph[]) => ({
    verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
    children: isFirst ? paragraphs : [text("", "AnnexCell")]
  });
  const cells = [
    merged([
      text(`${result.code} ${result.title}`, "AnnexCell"),
      ...result.risks.map((risk) => text(risk, "AnnexQuiet"))
    ]),
    merged([text(result.indicator, "AnnexCell")]),
    {children: [text(measure.name, "AnnexQuiet"), text(baselineLine(measure), "AnnexCell")]},
    ...measure.cells.map((cell) => ({children: cellParagraphs(cell, lang)})),
    merged([text(result.sources, "AnnexCell")])
  ];
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell, i) => new TableCell({...cell, width: {size: WIDTHS[i]!, type: WidthType.DXA}}))
  });
}

function cellParagraphs(cell: AnnexCell, lang: Annex["lang"]): Paragraph[] {
  const lines = cellLines(cell, lang);
  if (lines.length === 0) return [text("", "AnnexCell")];
  return lines.map(
    (line, i) =>
      new Paragraph({
        style: "AnnexCell",
        children: [
          new TextRun(safeText(line)),
          ...(cell.note !== null && i === lines.length - 1
            ? [new TextRun({text: ` ${cell.note}`, superScript: true})]
            : [])
        ]
      })
  );
}
