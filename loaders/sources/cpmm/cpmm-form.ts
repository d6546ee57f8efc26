import {z} from "zod";
import {bcpSpellings, chooseBcp} from "../../../src/lib/borders/place-spellings.js";
import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {observationKey} from "../../../src/lib/contract/observations.js";
import type {Reference, SeriesInfo} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import {type FindCountry, toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";

/** The rows to store, and what two places of one report print differently. */
interface ChosenFigures {
  rows: SnapshotRow[];
  notes: string[];
}

const form = z.object({
  report: cellSchema.year(),
  place: cellSchema
    .text()
    .regex(/^(table|text|page|figure)\b[^\p{Cc}]{0,120}$/u, 'must begin with "table", "text", "page" or "figure"'),
  country: cellSchema.text().nullable(),
  bcp: cellSchema.text().nullable(),
  corridor: cellSchema
    .text()
    .regex(/^[1-6]$/, "must be a corridor number, 1 to 6")
    .nullable(),
  mode: cellSchema.oneOf(["road", "rail"]),
  direction: cellSchema.oneOf(["all", "inbound", "outbound"]),
  indicator: cellSchema.text(),
  year: cellSchema.year(),
  value: cellSchema.number().nullable(),
  url: cellSchema.text().regex(/^https?:\/\/[\x21-\x7e]{1,300}$/, "must be an http or https address")
});
type FormRow = z.infer<typeof form>;

/** A figure of a report, with what decides between two versions of the same figure. */
export interface ReportedFigure {
  row: SnapshotRow;
  /** Year that the report is of. */
  report: number;
  /** False for a figure that is in running text only. */
  is_table: boolean;
  /** For messages: file and line. */
  where: string;
}

/**
 * Returns the figures of one form into which a CPMM report's tables were typed (docs/recipes/cpmm-tables.md).
 *
 * In: one row per report, place, country or BCP or corridor, mode, direction, indicator, year; an empty `value` is the
 * report's dash, no samples. Out: one figure per row; `area` is the ISO3 code, the BCP id, `C1` to `C6`, or `ALL` where
 * the row names none; `reference` says report, place and address.
 * Throws DataError with up to ten rows where a country, BCP or indicator is unknown or a cell is not of its column.
 * @example fromCpmmForm(text, "cpmm-2022.csv", reference)[0].row.value // 54
 */
export function fromCpmmForm(text: string, source: string, reference: Reference): ReportedFigure[] {
  const names = {findCountry: toFindCountry(reference, "cpmm"), bcps: bcpSpellings(reference)};
  const series = new Map(reference.series.filter((row) => row.source === "cpmm").map((row) => [row.series, row]));
  const errors: string[] = [];
  const figures: ReportedFigure[] = [];
  for (const {row, value} of fromCsv(text, form, source)) {
    const where = `${source} row ${row}`;
    const area = toArea(value, names, where);
    const info = series.get(value.indicator);
    if (typeof area !== "string") errors.push(area.error);
    if (info === undefined) errors.push(toUnknownSeries(value.indicator, where));
    if (typeof area === "string" && info) figures.push(toFigure(value, area, info, where));
  }
  assertNoErrors(errors, source);
  return figures;
}

function toFigure(value: FormRow, area: string, info: SeriesInfo, where: string): ReportedFigure {
  const row = plainRow(info.series, area, value.year, value.value, info.unit, {
    mode: value.mode,
    direction: value.direction === "all" ? null : value.direction,
    reference: `${value.report} report, ${value.place}, ${value.url}`
  });
  return {row, report: value.report, is_table: !value.place.startsWith("text"), where};
}

function toArea(
  value: FormRow,
  {findCountry, bcps}: {findCountry: FindCountry; bcps: ReturnType<typeof bcpSpellings>},
  where: string
): string | {error: string} {
  if (value.corridor !== null) {
    return value.country === null && value.bcp === null
      ? `C${value.corridor}`
      : {error: `invalid corridor "${value.corridor}" in ${where}; a row is of a corridor, or of a country or BCP`};
  }
  if (value.country === null) {
    return value.bcp === null
      ? "ALL"
      : {error: `missing country of BCP "${value.bcp}" in ${where}; name the side of the border`};
  }
  const iso3 = findCountry(value.country);
  if (iso3 === undefined) return {error: toUnknownCountry(value.country, where)};
  if (value.bcp === null) return iso3;
  // Both sides of a crossing often bear one name, so that the country decides: Torkham of Pakistan is Peshawar's.
  const bcp = chooseBcp(bcps.get(value.bcp.trim().toLowerCase()), iso3);
  if (bcp?.iso3 === iso3) return bcp.bcp;
  return {
    error: `unknown BCP ${JSON.stringify(value.bcp)} of ${iso3} in ${where}; add it to data/reference/bcps.csv or bcp_aliases.csv`
  };
}

function toUnknownSeries(code: string, where: string): string {
  return `unknown indicator ${JSON.stringify(code)} in ${where}; allowed: TFI1, TFI2, TFI3, SWD, SWOD, ACT-A.HOURS to ACT-P.USD`;
}

/**
 * Returns one row per figure: the later report before the earlier (reports revise), a table before running text.
 *
 * Notes name each figure whose table and text differ within one report. Throws DataError where two tables, or two
 * texts, of one report give different figures for the same thing: a typing error or a contradiction to decide by hand.
 * @example chooseFigures([...fromCpmmForm(a, "2020.csv", reference), ...fromCpmmForm(b, "2022.csv", reference)]).rows
 */
export function chooseFigures(figures: ReportedFigure[]): ChosenFigures {
  const chosen = new Map<string, ReportedFigure>();
  const errors: string[] = [];
  const notes: string[] = [];
  for (const figure of figures) {
    const key = observationKey(figure.row);
    const other = chosen.get(key);
    if (other === undefined) {
      chosen.set(key, figure);
      continue;
    }
    const isSameReport = figure.report === other.report;
    const differs = figure.row.value !== other.row.value;
    if (isSameReport && differs && figure.is_table === other.is_table) {
      errors.push(
        `mismatched ${key}: ${other.row.value} in ${other.where}, ${figure.row.value} in ${figure.where}; keep one`
      );
    }
    const better = rank(figure) > rank(other) ? figure : other;
    if (isSameReport && differs) {
      const text = better === figure ? other : figure;
      notes.push(
        `${key}: the table's ${better.row.value} was taken, the text of the ${figure.report} report gives ${text.row.value}`
      );
    }
    chosen.set(key, better);
  }
  assertNoErrors(errors, "CPMM forms");
  return {rows: [...chosen.values()].map(({row}) => row), notes};
}

function rank({report, is_table}: ReportedFigure): number {
  return report * 2 + (is_table ? 1 : 0);
}
