import {z} from "zod";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import {type FindCountry, toUnknownCountry} from "../find-country.js";
import {type Edition, findEdition, toFlag, toWeoRow, WEO_FIRST_YEAR, WEO_SERIES} from "./edition.js";

/** First line of the form. */
export const LONG_TABLE_HEADER = "vintage,concept,iso3,year,value,unit,scale,lastactualdate,notes";

/**
 * What the IMF's codes of units and scales stand for, before and since the data portal of October 2025. GDP is in billions
 * in both: the scale says so and is not applied again.
 */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  NGDP_RPCH: ["H NULL", "H 1.0", "PT 0.0"],
  BCA_NGDPD: ["K NULL", "K 1.0", "PT 0.0"],
  GGXWDG_NGDP: ["K NULL", "K 1.0", "PT 0.0"],
  NGDPD: ["P 1000000000", "P 1000000000.0", "USD 9.0"]
};
/** The IMF publishes three decimals; R's numbers carry binary remainders such as 29.616000000000003. */
const DECIMALS = 1000;
const MONTHS: Readonly<Record<string, string>> = {"01": "January", "04": "April", "07": "July", "10": "October"};

const schema = z.object({
  vintage: cellSchema.text(),
  concept: cellSchema.text(),
  iso3: cellSchema.text(),
  year: cellSchema.year(),
  value: cellSchema.number().nullable(),
  unit: z.string().nullable(),
  scale: z.string().nullable(),
  lastactualdate: z.string().nullable(),
  notes: z.string().nullable()
});

/**
 * Returns the members' figures of one edition from the long table that is made of the IMF's SDMX file (before October 2025)
 * or of its data portal (since), and the edition.
 *
 * In: one line per concept, country and year with the columns of LONG_TABLE_HEADER; `vintage` as `2024-04`;
 * `lastactualdate` the last year of actual figures, `2023.0`, or since October 2025 `2024` or a fiscal year `FY2024/25`, which is the
 * year in which it ends. Out: one row per series, member, year from 2000; an empty value is no row. Years after the last
 * actual one are forecasts from the edition's own year on, and estimates before it.
 * Throws DataError where the table is of no edition or of two, a unit or scale is another, a year cannot be read, a
 * figure is given twice, or a series of a member is missing.
 * @example readLongTable(text, "weo_2024-04.csv", findCountry).edition.released // "2024-04-01"
 */
export function readLongTable(
  text: string,
  source: string,
  findCountry: FindCountry
): {rows: SnapshotRow[]; edition: Edition} {
  const lines = fromCsv(text, schema, source);
  const edition = toEdition([...new Set(lines.map(({value}) => value.vintage))], source);
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const {row, value: line} of lines) {
    const where = `${source} row ${row}`;
    const units = UNITS[line.concept];
    const area = findCountry(line.iso3);
    if (units === undefined || (area !== undefined && !(MEMBERS as readonly string[]).includes(area))) continue;
    if (area === undefined) {
      errors.push(toUnknownCountry(line.iso3, where));
      continue;
    }
    const key = `${line.concept} ${area} ${line.year}`;
    if (seen.has(key)) errors.push(`duplicate row in ${where}: ${key}; keep one`);
    seen.add(key);
    found.add(`${line.concept} ${area}`);
    const unit = `${line.unit ?? ""} ${line.scale ?? ""}`;
    if (!units.includes(unit))
      errors.push(
        `mismatched unit and scale ${JSON.stringify(unit)} of ${line.concept} in ${where}; expected ${units.join(" or ")}`
      );
    const last_actual = toLastActual(line.lastactualdate);
    if (last_actual === undefined)
      errors.push(
        `invalid lastactualdate ${JSON.stringify(line.lastactualdate)} in ${where}; expected 2024 or FY2024/25`
      );
    else if (line.value !== null && line.year >= WEO_FIRST_YEAR)
      rows.push(
        toWeoRow(
          line.concept,
          area,
          line.year,
          Math.round(line.value * DECIMALS) / DECIMALS,
          toFlag(line.year, edition.year, last_actual)
        )
      );
  }
  for (const series of WEO_SERIES.keys())
    for (const area of MEMBERS)
      if (!found.has(`${series} ${area}`)) errors.push(`missing ${series} of ${area} in ${source}`);
  assertNoErrors(errors, source);
  return {rows, edition};
}

function toEdition(vintages: string[], source: string): Edition {
  const [vintage = ""] = vintages;
  const [year, month = ""] = vintage.split("-");
  const edition = findEdition(`${MONTHS[month] ?? "no month"} ${year}`);
  if (vintages.length === 1 && edition !== undefined) return edition;
  throw new DataError(
    `invalid vintage ${JSON.stringify(vintages.slice(0, 3).join(", "))} in ${source}; expected one edition such as 2024-04`,
    {source, field: "vintage"}
  );
}

/** The last year of actual figures; null where none is given, undefined where it cannot be read. */
function toLastActual(cell: string | null): number | null | undefined {
  if (cell === null) return null;
  const year = /^(\d{4})(\.0)?$/.exec(cell);
  if (year) return Number(year[1]);
  const fiscal = /^FY(\d{4})\/(\d{2})$/.exec(cell);
  const end = fiscal === null ? Number.NaN : Number(fiscal[1]) + 1;
  return fiscal !== null && end % 100 === Number(fiscal[2]) ? end : undefined;
}
