import type {Blob} from "node:buffer";
import type Stream from "node:stream";
import writeExcelFile, {type Feature} from "write-excel-file/node";
import type {Annex} from "../../../src/lib/annex/annex.js";
import {type AnnexRow, annexRows} from "../../../src/lib/annex/annex-rows.js";
import {type AnnexWords, annexWords} from "../../../src/lib/annex/annex-words.js";
import {safeText} from "../../../src/lib/annex/safe-text.js";
import {MILESTONES} from "../../../src/lib/framework.js";

interface SheetColumn {
  heading: string;
  width: number;
  cell: (row: AnnexRow) => string | number | null;
}

const HEAD = {fontWeight: "bold", backgroundColor: "#e9e6df", wrap: true, alignVertical: "top"} as const;
const SHEETS = {en: ["Framework", "Notes"], zh: ["框架", "注释"]} as const;

/**
 * Returns the annex as an Excel workbook: one row per measure with numbers as numbers, the header frozen and filtered, and a
 * sheet of notes. Text is text whatever it begins with: no cell holds a formula.
 *
 * @example await writeFile("annex.xlsx", await annexXlsx(annex))
 */
export async function annexXlsx(annex: Annex): Promise<Uint8Array> {
  const words = annexWords(annex.lang);
  const columns = sheetColumns(annex, words);
  const rows = annexRows(annex);
  const data = [
    columns.map(({heading}) => ({value: heading, type: String, ...HEAD})),
    ...rows.map((row) => columns.map(({cell}) => toCell(cell(row))))
  ];
  const notes = [
    [{value: safeText(annex.title), type: String, fontWeight: "bold" as const}],
    [toCell(annex.subtitle)],
    ...annex.general.map((text) => [toCell(text)]),
    ...annex.notes.map((text, i) => [toCell(`${i + 1}  ${text}`)])
  ];
  const [framework, second] = SHEETS[annex.lang];
  return writeExcelFile(
    [
      {
        data,
        sheet: framework,
        columns: columns.map(({width}) => ({width})),
        stickyRowsCount: 1,
        stickyColumnsCount: 4,
        orientation: "landscape" as const
      },
      {data: notes, sheet: second, columns: [{width: 120}]}
    ],
    {features: [filterOf(columns.length, data.length)]}
  ).toBuffer();
}

function sheetColumns({milestone}: Annex, words: AnnexWords): SheetColumn[] {
  const column = (heading: string, width: number, cell: SheetColumn["cell"]): SheetColumn => ({heading, width, cell});
  const cellOf = ({measure}: AnnexRow, year: number) => measure.cells.find((cell) => cell.milestone === year)!;
  return [
    column(words.cluster, 8, ({cluster}) => cluster.cluster),
    column(words.sector, 16, ({sector}) => sector.name),
    column(words.level, 9, ({result}) => result.level),
    column(words.result, 10, ({result}) => result.code),
    column(words.result, 40, ({result}) => result.title),
    column(words.indicator, 40, ({result}) => result.indicator),
    column(words.measure, 34, ({measure}) => measure.name),
    column(words.unit, 10, ({measure}) => measure.unit),
    column(words.baseline, 10, ({measure}) => measure.baseline),
    column(words.baseline_year, 9, ({measure}) => measure.baseline_year),
    column(`${words.baseline} #`, 26, ({measure}) => measure.baseline_text),
    ...MILESTONES.flatMap((year) => [
      column(`${year} ${words.target}`, 9, (row) => cellOf(row, year).target),
      column(`${year} ${words.target} #`, 26, (row) => cellOf(row, year).target_text),
      ...(year > milestone
        ? []
        : [
            column(`${year} ${words.value}`, 9, (row) => cellOf(row, year).value),
            column(`${year} ${words.value_year}`, 9, (row) => cellOf(row, year).value_year),
            column(`${year} ${words.status}`, 22, (row) => cellOf(row, year).status_text)
          ]),
      ...(year === milestone ? [column(words.note, 6, (row) => cellOf(row, year).note)] : [])
    ]),
    column(words.sources, 40, ({result}) => result.sources),
    column(words.lead, 40, ({sector, cluster}) => sector.lead ?? cluster.lead),
    column(`${words.risk}, ${words.assumption}`, 60, ({cluster, sector, result}) =>
      [...cluster.risks, ...sector.risks, ...result.risks].join(" ")
    )
  ];
}

function toCell(value: string | number | null) {
  if (value === null || value === "") return null;
  const look = {wrap: true, alignVertical: "top" as const};
  return typeof value === "number" ? {value, type: Number, ...look} : {value: safeText(value), type: String, ...look};
}

/** Filters on the header of the first sheet, which the writer has no option for. */
function filterOf(columns: number, rows: number): Feature<Stream | Buffer | Blob> {
  const ref = `A1:${columnName(columns)}${rows}`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _options: unknown, {sheetIndex}: {sheetIndex: number}) =>
            sheetIndex === 0 ? xml.replace("</sheetData>", `</sheetData><autoFilter ref="${ref}"/>`) : xml
        }
      }
    }
  };
}

function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}
