import {z} from "zod";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {type Edition, findEdition, parseNumber, toFlag, toWeoRow, WEO_FIRST_YEAR, WEO_SERIES} from "./edition.js";

const valuesSchema = z.object({values: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))});
const indicatorsSchema = z.object({indicators: z.record(z.string(), z.object({source: z.string().nullish()}))});

/**
 * Returns the edition that the DataMapper's list of indicators (`/indicators`) names for the WEO's series.
 *
 * Throws DataError where the answer is no such list, a series of ours is not in it, or its series are of two editions.
 * @example fromIndicators('{"indicators":{"NGDP_RPCH":{"source":"World Economic Outlook (October 2023)"}, …}}', url).year // 2023
 */
export function fromIndicators(text: string, url: string): Edition {
  const {indicators} = parse(text, indicatorsSchema, url);
  const sources = [...WEO_SERIES.keys()].map((series) => ({series, source: indicators[series]?.source ?? ""}));
  const editions = sources.map(({series, source}) => ({series, source, edition: findEdition(source)}));
  assertNoErrors(
    editions.flatMap(({series, source, edition}) =>
      edition === undefined
        ? [
            `missing edition of ${series}: its source is ${JSON.stringify(source)}; expected "World Economic Outlook (October 2023)"`
          ]
        : edition.name !== editions[0]!.edition?.name
          ? [
              `mismatched edition of ${series}: ${edition.name}, of others ${editions[0]!.edition?.name}; try again later`
            ]
          : []
    ),
    `answer of ${url}`
  );
  return editions[0]!.edition!;
}

/**
 * Returns one series of the members from an answer of the DataMapper API v1.
 *
 * In: `{"values":{"NGDP_RPCH":{"AFG":{"2002":null,"2003":8.7,…}}}}`. Out: one row per member and year from 2000, absent where
 * the answer has null or "no data". The API does not say from which year figures are estimates: years from the
 * edition's on are flagged as forecasts, earlier ones are not flagged.
 * Throws DataError where the answer is no such JSON, the series or all members are missing, an area was not asked for,
 * or a year or value is none.
 * @example fromValues(text, "NGDP_RPCH", edition, url)[0] // {series: "NGDP_RPCH", area: "AFG", year: 2003, value: 8.7, …}
 */
export function fromValues(text: string, series: string, edition: Pick<Edition, "year">, url: string): SnapshotRow[] {
  const {values} = parse(text, valuesSchema, url);
  const areas = values[series];
  if (areas === undefined) {
    throw new DataError(
      `missing series ${series} in the answer of ${url}; it contains ${Object.keys(values).join(", ") || "none"}`,
      {source: url}
    );
  }
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  for (const [area, years] of Object.entries(areas)) {
    // The whole world is answered where too many countries are named; strangers are no error, a lost member is.
    if (!(MEMBERS as readonly string[]).includes(area)) continue;
    for (const [name, cell] of Object.entries(years)) {
      const year = Number(name);
      const value =
        cell === null || cell === "no data" ? null : typeof cell === "string" && cell !== "" ? parseNumber(cell) : cell;
      if (!/^\d{4}$/.test(name)) errors.push(`invalid year ${JSON.stringify(name)} of ${series} ${area}`);
      else if (value !== null && (typeof value !== "number" || !Number.isFinite(value))) {
        errors.push(`invalid value ${JSON.stringify(cell)} of ${series} ${area} ${name}; expected a number`);
      } else if (value !== null && year >= WEO_FIRST_YEAR)
        rows.push(toWeoRow(series, area, year, value, toFlag(year, edition.year, null)));
    }
  }
  const missing = MEMBERS.filter((area) => areas[area] === undefined);
  assertNoErrors([...errors, ...missing.map((area) => `missing ${series} of ${area}`)], `answer of ${url}`);
  return rows;
}

function parse<S extends z.ZodObject>(text: string, schema: S, url: string): z.infer<S> {
  let answer: unknown;
  try {
    answer = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const start = JSON.stringify(text.slice(0, 60));
    throw new DataError(
      `invalid JSON of ${url}: ${text.length} characters that begin with ${start}; try again later`,
      {source: url},
      {cause}
    );
  }
  const checked = schema.safeParse(answer);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  throw new DataError(
    `invalid answer of ${url}: ${issue.path.join(".") || "the whole"}: ${issue.message}`,
    {source: url},
    {cause: checked.error}
  );
}
