import {z} from "zod";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {toFindCountry, toUnknownCountry} from "../find-country.js";
import {plainRow} from "../source.js";
import {toTradeSeries} from "./trade-series.js";

/** The framework's baseline of the split is 2016. */
const FIRST_FETCHED = 2016;
/** With a key, one call may name twelve periods. */
const YEARS_PER_CALL = 12;
/** Headings are asked for the newest years only: a year of all members is ten thousand records. */
const YEARS_OF_HEADINGS = 2;
/** What each call asks for, in series of ours. */
const SERIES_OF_PRODUCTS: Record<string, readonly string[]> = {"TOTAL,27": ["TOTAL", "HS2.27"], AG4: ["HS4.*"]};
const FLOWS: Record<string, string> = {M: "IMPORTS", X: "EXPORTS"};

/** Records that one answer may hold: of the public preview, and with a key (UN Comtrade, API limits). */
export const PREVIEW_LIMIT = 500;
export const KEY_LIMIT = 100_000;

const answerSchema = z.object({
  count: z.number().int().nullish(),
  error: z.string().nullish(),
  data: z.array(
    z.object({
      refYear: z.number().int(),
      reporterCode: z.number().int(),
      partnerCode: z.number().int(),
      partner2Code: z.number().int().nullish(),
      flowCode: z.string(),
      cmdCode: z.string(),
      customsCode: z.string().nullish(),
      motCode: z.number().int().nullish(),
      primaryValue: z.number().nonnegative().nullable()
    })
  )
});

/** What one call asks for. */
export interface ComtradeCall {
  years: number[];
  /** `both`: with the world and with each member; `world` alone. */
  partners: "both" | "world";
  /** Comma-separated HS codes, `TOTAL` or `AG4` for all headings. */
  products: string;
  flows: "M,X" | "X";
}

/**
 * Returns the address of a call to the UN Comtrade API, without its key.
 *
 * Only whole flows are asked for: all second partners, customs procedures and modes of transport together.
 * @example toComtradeUrl("https://comtradeapi.un.org", true, codes, {years: [2017], partners: "both", products: "TOTAL,27", flows: "M,X"})
 */
export function toComtradeUrl(base: string, preview: boolean, codes: string[], call: ComtradeCall): string {
  const path = preview ? "public/v1/preview/C/A/HS" : "data/v1/get/C/A/HS";
  const partners = call.partners === "world" ? "0" : ["0", ...codes].join(",");
  const query = {
    reporterCode: codes.join(","),
    period: call.years.join(","),
    partnerCode: partners,
    partner2Code: "0",
    cmdCode: call.products,
    flowCode: call.flows,
    customsCode: "C00",
    motCode: "0",
    maxRecords: String(preview ? PREVIEW_LIMIT : KEY_LIMIT)
  };
  return `${base}/${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join("&")}`;
}

/** Returns the members' UN codes from the aliases of source `trade`. @example toCodes(reference)[0] // "4" */
export function toCodes(reference: Pick<Reference, "aliases">): string[] {
  return MEMBERS.map((iso3) => {
    const code = reference.aliases.find(
      (row) => row.source === "trade" && row.iso3 === iso3 && /^\d+$/.test(row.alias)
    )?.alias;
    if (code === undefined)
      throw new DataError(`missing UN code of ${iso3}; add it with source "trade" to data/reference/aliases.csv`, {
        value: iso3
      });
    return code;
  });
}

/**
 * Returns the flows of an answer of the UN Comtrade API.
 *
 * In: `{"count":2,"data":[{"refYear":2017,"reporterCode":398,"flowCode":"X","partnerCode":0,"cmdCode":"27",
 * "primaryValue":1.5,…}],"error":""}`. Out: one row per flow, product, reporter, partner, year, in US dollars; partner
 * null is the world; a null value is no row. Records that split a flow further (customs, transport, second partner) are
 * passed over.
 * Throws DataError where the answer is no such JSON or an error of the publisher, fills its limit (so that it may be
 * cut), names a country, product or flow that was not asked for, or holds a key twice.
 * @example fromComtrade(text, url, reference, PREVIEW_LIMIT)[0].series // "EXPORTS.HS2.27"
 */
export function fromComtrade(text: string, url: string, reference: Reference, limit: number): SnapshotRow[] {
  const {data} = parse(text, url);
  if (data.length >= limit) {
    throw new DataError(
      `invalid answer of ${url}: ${data.length} records fill the limit, so that it may be cut; set COMTRADE_KEY to ask for more at once`,
      {source: url}
    );
  }
  const findCountry = toFindCountry(reference, "trade");
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const seen = new Set<string>();
  for (const [i, record] of data.entries()) {
    if ((record.customsCode ?? "C00") !== "C00" || (record.motCode ?? 0) !== 0 || (record.partner2Code ?? 0) !== 0)
      continue;
    const where = `${url} record ${i + 1}`;
    const area = findCountry(String(record.reporterCode));
    const partner = record.partnerCode === 0 ? null : findCountry(String(record.partnerCode));
    const flow = record.flowCode === "X" ? "EXPORTS" : record.flowCode === "M" ? "IMPORTS" : undefined;
    const series = flow && toTradeSeries(flow, record.cmdCode);
    if (area === undefined) errors.push(toUnknownCountry(String(record.reporterCode), where));
    if (partner === undefined) errors.push(toUnknownCountry(String(record.partnerCode), where));
    if (series === undefined)
      errors.push(
        `invalid flow or product ${JSON.stringify(`${record.flowCode} ${record.cmdCode}`.slice(0, 40))} in ${where}`
      );
    if (area === undefined || partner === undefined || series === undefined || record.primaryValue === null) continue;
    const key = `${series}|${area}|${partner ?? ""}|${record.refYear}`;
    if (seen.has(key)) errors.push(`duplicate record in ${where}: ${key}; keep one`);
    seen.add(key);
    rows.push(plainRow(series, area, record.refYear, record.primaryValue, "usd", {partner}));
  }
  assertNoErrors(errors, `answer of ${url}`);
  return rows;
}

function parse(text: string, url: string): z.infer<typeof answerSchema> {
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
  const checked = answerSchema.safeParse(answer);
  if (checked.success && !checked.data.error) return checked.data;
  const issue = checked.success ? null : checked.error.issues[0]!;
  const why =
    issue === null
      ? `the publisher says ${JSON.stringify(checked.data!.error!.slice(0, 200))}`
      : `${issue.path.join(".") || "the whole"}: ${issue.message}`;
  throw new DataError(`invalid answer of ${url}: ${why}`, {source: url}, {cause: checked.error});
}

/**
 * Returns the calls that bring trade from the baseline's year to `newest`: flows by partner, and with a key exports by heading.
 *
 * The preview holds 500 records an answer: 11 reporters with the world and 10 others, two flows, two products are 484.
 * @example toComtradeCalls(false, 2017).map(({years}) => years) // [[2016], [2017]]
 */
export function toComtradeCalls(hasKey: boolean, newest: number): ComtradeCall[] {
  const years = Array.from({length: newest - FIRST_FETCHED + 1}, (_, i) => FIRST_FETCHED + i);
  const step = hasKey ? YEARS_PER_CALL : 1;
  const groups = years.filter((_, i) => i % step === 0).map((_, i) => years.slice(i * step, (i + 1) * step));
  const flows = groups.map(
    (group): ComtradeCall => ({years: group, partners: "both", products: "TOTAL,27", flows: "M,X"})
  );
  const headings: ComtradeCall = {
    years: years.slice(-YEARS_OF_HEADINGS),
    partners: "world",
    products: "AG4",
    flows: "X"
  };
  return hasKey ? [...flows, headings] : flows;
}

/**
 * Returns what the answers to some calls cover: members that reported a year are in them, so that one without a row did not
 * report it by then.
 *
 * @example toComtradeScope(toComtradeCalls(false, 2016))[0].first_year // 2016
 */
export function toComtradeScope(calls: readonly ComtradeCall[]): ScopeBlock[] {
  return calls.map(({products, years, flows}) => ({
    series: flows
      .split(",")
      .flatMap((flow) => SERIES_OF_PRODUCTS[products]!.map((series) => `${FLOWS[flow]}.${series}`)),
    areas: [...MEMBERS],
    first_year: Math.min(...years),
    last_year: Math.max(...years)
  }));
}
