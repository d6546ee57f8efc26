import {z} from "zod";
import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import {toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";

const form = z.object({
  index: cellSchema.oneOf(["TTCI", "TTDI"]),
  edition: cellSchema.year(),
  economies: cellSchema.integer(),
  country: cellSchema.text(),
  rank: cellSchema.integer().nullable(),
  score: cellSchema.number().nullable(),
  source: cellSchema.text().regex(/^[^\p{Cc}]{1,300}$/u, "must be one line of at most 300 characters"),
  confidence: cellSchema.oneOf(["high", "medium", "low"]),
  note: cellSchema.text().nullable()
});
type FormRow = z.infer<typeof form>;

/**
 * Returns the ranks and scores of a table typed from what pages of others quote of the World Economic Forum's editions
 * as they were published (docs/recipes/wef-ranks.md).
 *
 * In: one row per index, edition, country, with the page it was read on. Out: `TTCI.RANK` and `.SCORE` with the
 * edition's year; `TTDI-<edition>.RANK` and `.SCORE` for the other index; `.ECONOMIES` (area ALL) once per edition.
 * `reference` says the page and how sure it is. A country without a rank or score has no row.
 * Throws DataError where a country or series is unknown, a rank passes the number of economies, or editions disagree on it.
 * @example fromWefForm(text, "ttci.csv", reference).find((row) => row.area === "GEO")?.value // 71
 */
export function fromWefForm(text: string, source: string, reference: Reference): SnapshotRow[] {
  const findCountry = toFindCountry(reference, "wef");
  const series = new Map(reference.series.filter((row) => row.source === "wef").map((row) => [row.series, row]));
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const editions = new Map<string, number>();
  const push = (code: string, area: string, value: FormRow, figure: number, where: string) => {
    const unit = series.get(code)?.unit;
    if (unit === undefined) errors.push(`unknown series ${code} in ${where}; add it to data/reference/series.csv`);
    else
      rows.push({
        ...plainRow(code, area, value.edition, figure, unit),
        reference: area === "ALL" ? null : toReference(value)
      });
  };
  for (const {row, value} of fromCsv(text, form, source)) {
    const where = `${source} row ${row}`;
    const prefix = value.index === "TTCI" ? "TTCI" : `TTDI-${value.edition}`;
    const edition = `${prefix} ${value.edition}`;
    const iso3 = findCountry(value.country);
    if (iso3 === undefined) errors.push(toUnknownCountry(value.country, where));
    if (value.rank !== null && (value.rank < 1 || value.rank > value.economies)) {
      errors.push(`invalid rank "${value.rank}" in ${where}; expected 1 to ${value.economies}`);
    }
    if (editions.has(edition) && editions.get(edition) !== value.economies) {
      errors.push(
        `mismatched economies "${value.economies}" in ${where}; the rows before say ${editions.get(edition)}`
      );
    }
    if (!editions.has(edition)) push(`${prefix}.ECONOMIES`, "ALL", value, value.economies, where);
    editions.set(edition, value.economies);
    if (iso3 === undefined) continue;
    if (value.rank !== null) push(`${prefix}.RANK`, iso3, value, value.rank, where);
    if (value.score !== null) push(`${prefix}.SCORE`, iso3, value, value.score, where);
  }
  assertNoErrors(errors, source);
  return mergeRows(rows, source);
}

function toReference({source, confidence, note}: FormRow): string {
  return `${source} (${confidence} confidence${note === null ? "" : `: ${note}`})`;
}

/** Two rows of one country may carry the rank and the score, but not the same figure twice. */
function mergeRows(rows: SnapshotRow[], source: string): SnapshotRow[] {
  const seen = new Set<string>();
  const errors = rows.flatMap(({series, area, year}) => {
    const key = `${series} ${area} ${year}`;
    if (seen.has(key)) return [`duplicate row: ${key}; keep one`];
    seen.add(key);
    return [];
  });
  assertNoErrors(errors, source);
  return rows;
}
