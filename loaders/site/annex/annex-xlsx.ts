import type {Blob} from "node:buffer";
import type Stream from "node:stream";
import writeExcelFile, {type Feature} from "write-excel-file/node";
import type {Annex} from "../../../src/lib/annex/annex.js";
import {type AnnexRow, annexRows, safeText} from "../../../src/lib/annex/annex.js";
import {type AnnexWords, annexWords} from "../../../src/lib/annex/annex-words.js";
import {MILESTONES} from "../../../src/lib/contract/framework.js";
import {normalizeZip} from "../../export/to-zip.js";

interface SheetColumn {
  heading: string;
  width: number;
  cell: (row: AnnexRow) => string | number | null;
}

const HEAD = {fontWeight: "bold", backgroundColor: "#e9e6df", wrap: true, alignVertical: "top"} as const;
const NOTES_WIDTH = 100;
const FONT_SIZE = 9;
const LINE_POINTS = 12;
/** Excel's greatest row height. */
const MOST_POINTS = 409;
const SHEETS = {en: ["Framework", "Notes"], zh: ["框架", "注释"], ru: ["Рамочная программа", "Примечания"]} as const;

/**
 * Returns the annex as an Excel workbook: one row per measure with numbers as numbers, a frozen header with filters, and a
 * sheet of notes, both set up for print. Text that begins with `=` is text: no cell holds a formula. The same annex gives
 * the same bytes.
 *
 * @example await writeFile("annex.xlsx", await annexXlsx(annex))
 */
export async function annexXlsx(annex: Annex): Promise<Uint8Array> {
  const words = annexWords(annex.lang);
  const columns = sheetColumns(annex, words);
  const rows = annexRows(annex);
  const data = [
    columns.map(({heading}) => ({
      value: heading,
      type: String,
      ...HEAD,
      height: rowHeight(columns.map((column) => [column.heading, column.width]))
    })),
    ...rows.map((row) => {
      const values = columns.map(({cell}) => cell(row));
      const height = rowHeight(values.map((value, i) => [value, columns[i]!.width]));
      return values.map((value) => toCell(value, height));
    })
  ];
  const notes = [
    [{value: safeText(annex.title), type: String, fontWeight: "bold" as const, fontSize: 12}],
    ...[
      annex.subtitle,
      ...annex.general,
      ...amendedResults(annex),
      ...annex.notes.map((text, i) => `${i + 1}  ${text}`)
    ].map((text) => [toCell(text, rowHeight([[text, NOTES_WIDTH]]))])
  ];
  const [framework, second] = SHEETS[annex.lang];
  const bytes = await writeExcelFile(
    [
      {
        data,
        sheet: framework,
        columns: columns.map(({width}) => ({width})),
        stickyRowsCount: 1,
        stickyColumnsCount: 4,
        orientation: "landscape" as const
      },
      {data: notes, sheet: second, columns: [{width: NOTES_WIDTH}]}
    ],
    {features: [sheetSetup(annex, columns.length, data.length)], fontFamily: "Arial", fontSize: FONT_SIZE}
  ).toBuffer();
  return normalizeZip(bytes);
}

function sheetColumns({milestone}: Annex, words: AnnexWords): SheetColumn[] {
  const column = (heading: string, width: number, cell: SheetColumn["cell"]): SheetColumn => ({heading, width, cell});
  const cellOf = ({measure}: AnnexRow, year: number) => measure.cells.find((cell) => cell.milestone === year)!;
  return [
    column(words.cluster, 8, ({cluster}) => cluster.cluster),
    column(words.sector, 15, ({sector}) => sector.name),
    column(words.level, 9, ({result}) => result.level),
    column(words.code, 9, ({result}) => result.id),
    column(words.result, 30, ({result}) => result.title),
    column(words.indicator, 30, ({result}) => result.indicator),
    column(words.measure, 28, ({measure}) => measure.name),
    column(words.unit, 10, ({measure}) => measure.unit),
    column(words.baseline, 10, ({measure}) => measure.baseline),
    column(words.baseline_year, 9, ({measure}) => measure.baseline_year),
    column(`${words.baseline}, ${words.published}`, 18, ({measure}) => measure.baseline_text),
    ...MILESTONES.flatMap((year) => [
      column(`${year} ${words.target}`, 9, (row) => cellOf(row, year).target),
      column(`${year} ${words.target}, ${words.published}`, 20, (row) => cellOf(row, year).target_text),
      ...(year > milestone
        ? []
        : [
            column(`${year} ${words.value}`, 9, (row) => cellOf(row, year).value),
            column(`${year} ${words.value_year}`, 9, (row) => cellOf(row, year).value_year),
            column(`${year} ${words.status}`, 18, (row) => cellOf(row, year).status_text)
          ]),
      ...(year === milestone ? [column(words.note, 6, (row) => cellOf(row, year).note)] : [])
    ]),
    column(words.sources, 28, ({result}) => result.sources),
    column(words.lead, 26, ({sector, cluster}) => sector.lead ?? cluster.lead),
    column(`${words.risk}, ${words.assumption}`, 70, ({cluster, sector, result}) =>
      [...cluster.risks, ...sector.risks, ...result.risks].join(" ")
    )
  ];
}

/** What amendments changed, for the sheet of notes: each with its result. */
function amendedResults(annex: Annex): string[] {
  const results = new Set(annexRows(annex).map(({result}) => result));
  return [...results].flatMap(({id, amended}) => amended.map((text) => `${id}: ${text}`));
}

function toCell(value: string | number | null, height: number) {
  if (value === null || value === "") return null;
  const look = {wrap: true, alignVertical: "top" as const, height};
  return typeof value === "number"
    ? {value, type: Number, format: numberFormat(value), ...look}
    : {value: safeText(value), type: String, ...look};
}

/** The cell keeps every digit and shows at most two decimals. */
function numberFormat(value: number): string {
  const decimals = Math.min(2, String(value).split(".")[1]?.length ?? 0);
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** The height in points that a row of wrapped cells needs: not every program computes it. */
function rowHeight(cells: [string | number | null, number][]): number {
  const lines = cells.map(([value, width]) => {
    const length = [...String(value ?? "")].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
    // A column is measured in digits of the default font; the letters of this smaller one are narrower.
    return Math.ceil(length / (width * 1.12));
  });
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS + 3);
}

/** What the package has no option for: filters on the header, and print scaled to the page with the header on each. */
function sheetSetup({lang, vintage}: Annex, columns: number, rows: number): Feature<Stream | Buffer | Blob> {
  const last = columnName(columns);
  const sheet = SHEETS[lang][0];
  const foot = `CAREC PRF, ${vintage.replace(/[^\w-]/g, " ")}`;
  const footer = `<headerFooter><oddFooter>&amp;L${foot}&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  // A3 landscape and two pages wide for the framework, A4 for the notes; as many pages long as they need.
  const pages = [
    '<pageSetup paperSize="8" orientation="landscape" fitToWidth="2" fitToHeight="0"/>',
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>'
  ];
  const filtered = `'${sheet}'!$A$1:$${last}$${rows}`;
  const repeated = `'${sheet}'!$A:$D,'${sheet}'!$1:$1`;
  const names = [
    "<definedNames>",
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${filtered}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${repeated}</definedName>`,
    "</definedNames>"
  ].join("");
  return {
    files: {
      transform: {
        "xl/workbook.xml": {transform: (xml: string) => xml.replace("<definedNames/>", names)},
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _options: unknown, {sheetIndex}: {sheetIndex: number}) =>
            xml
              .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace(
                "</sheetData>",
                sheetIndex === 0 ? `</sheetData><autoFilter ref="A1:${last}${rows}"/>` : "</sheetData>"
              )
              .replace(/<pageSetup [^>]*\/>/, "")
              .replace("</worksheet>", `${pages[sheetIndex]}${footer}</worksheet>`)
        }
      }
    }
  };
}

function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}
