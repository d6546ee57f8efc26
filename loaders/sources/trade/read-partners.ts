import {z} from "zod";
import {assertNoErrors} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {fromCsv} from "../../csv/read-csv.js";
import {plainRow} from "../source.js";
import {TRADE_FIRST_YEAR, toTradeSeries} from "./trade-series.js";

/** First line of UN Comtrade's trade of one chapter by partner, in the layout of comtrade.un.org with our column names. */
export const COMTRADE_HEADER =
  "year,classification,flow,reporter_code,reporter_iso,partner_code,partner_iso,commodity,netweight_kg,value_usd,flag";
/** First line of WITS total trade by partner. */
export const WITS_PARTNERS_HEADER = "year,reporter,partner,flow,value_usd";
/** First line of UNCTAD's matrix of exports by partner and SITC section. */
export const UNCTAD_HEADER = "year,sitc,exporter,exporter_iso,importer,importer_iso,value_kusd";

const code = () => z.string().nullable();
const comtrade = z.object({
  year: cellSchema.year(),
  classification: cellSchema.text(),
  flow: cellSchema.oneOf(["Export", "Import", "Re-Export", "Re-Import"]),
  reporter_code: cellSchema.integer(),
  reporter_iso: code(),
  partner_code: cellSchema.integer(),
  partner_iso: code(),
  commodity: cellSchema.text().regex(/^\d{2}$/, "must be an HS chapter of two digits"),
  netweight_kg: code(),
  value_usd: cellSchema.number(),
  flag: code()
});
const wits = z.object({
  year: cellSchema.year(),
  reporter: cellSchema.text(),
  partner: cellSchema.text(),
  flow: cellSchema.oneOf(["X", "M"]),
  value_usd: cellSchema.number()
});
const unctad = z.object({
  year: cellSchema.year(),
  sitc: cellSchema.oneOf(["All", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]),
  exporter: cellSchema.text(),
  exporter_iso: code(),
  importer: cellSchema.text(),
  importer_iso: code(),
  value_kusd: cellSchema.number()
});

/** The matrix is in thousand dollars to the dollar; the archive's numbers carry binary remainders (94786.1079999999). */
const DOLLARS = 1000;
/** Fuels are section 3 of the SITC; the other sections are not needed. */
const SECTIONS: Readonly<Record<string, string>> = {All: "TOTAL", "3": "SITC3"};

/**
 * Returns exports and imports of members by partner in one HS chapter from UN Comtrade's tables.
 *
 * In: CSV with the columns of COMTRADE_HEADER. Out: `EXPORTS.HS2.27`, `IMPORTS.HS2.27` in US dollars, from 2000, one row per
 * reporting member, partner and year; partner null is the world. A partner without a row had no trade recorded. Left
 * out: reporters that are no members, and re-exports and re-imports, which UN Comtrade counts within exports and imports.
 * Throws DataError where a partner is unknown, a cell is not of its column or a figure is given twice.
 * @example readComtradeTable(text, "comtrade_hs27.csv", reference)[0].series // "IMPORTS.HS2.27"
 */
export function readComtradeTable(text: string, source: string, reference: Reference): SnapshotRow[] {
  const add = toCollector(reference, source);
  for (const {row, value} of fromCsv(text, comtrade, source)) {
    if (value.flow.startsWith("Re-")) continue;
    const partner = value.partner_code === 0 ? null : [String(value.partner_code), value.partner_iso ?? ""];
    const series = toTradeSeries(value.flow === "Export" ? "EXPORTS" : "IMPORTS", value.commodity)!;
    add(row, series, value.reporter_iso ?? "", partner, value.year, value.value_usd, "usd");
  }
  return add.rows();
}

/**
 * Returns total exports and imports of members by partner from a table of WITS.
 *
 * In: CSV with the columns of WITS_PARTNERS_HEADER; there is no row for the world. Out: `EXPORTS.TOTAL`, `IMPORTS.TOTAL` in
 * whole US dollars (the file's binary remainders are rounded off), from 2000, one row per reporting member, partner, year. Left
 * out: reporters that are no members. Throws DataError as `readComtradeTable` does.
 * @example readWitsPartners("year,reporter,partner,flow,value_usd\n2016,KAZ,UZB,X,5.0\n", "x.csv", reference)[0].value // 5
 */
export function readWitsPartners(text: string, source: string, reference: Reference): SnapshotRow[] {
  const add = toCollector(reference, source);
  for (const {row, value} of fromCsv(text, wits, source)) {
    const series = toTradeSeries(value.flow === "X" ? "EXPORTS" : "IMPORTS", "TOTAL")!;
    add(row, series, value.reporter, [value.partner], value.year, Math.round(value.value_usd), "usd");
  }
  return add.rows();
}

/**
 * Returns the members' flows of UNCTAD's merchandise trade matrix: all goods and fuels (SITC section 3).
 *
 * In: CSV with the columns of UNCTAD_HEADER, names without blanks. Out, in thousand US dollars, one row per member, partner,
 * year: `UNCTAD.EXPORTS.TOTAL` and `UNCTAD.EXPORTS.SITC3` are a member's exports to the partner; the matrix has exports alone, so
 * that `UNCTAD.IMPORTS.TOTAL` and `UNCTAD.IMPORTS.SITC3` are the partner's exports to the member. Zeros were dropped: a partner without a
 * row had none. Throws DataError as `readComtradeTable` does.
 * @example readUnctad(text, "unctad.csv", reference)[0].series // "UNCTAD.EXPORTS.TOTAL"
 */
export function readUnctad(text: string, source: string, reference: Reference): SnapshotRow[] {
  const add = toCollector(reference, source);
  for (const {row, value} of fromCsv(text, unctad, source)) {
    const section = SECTIONS[value.sitc];
    if (section === undefined) continue;
    const [exporter, importer] = [value.exporter_iso ?? value.exporter, value.importer_iso ?? value.importer];
    const thousands = Math.round(value.value_kusd * DOLLARS) / DOLLARS;
    add(row, `UNCTAD.EXPORTS.${section}`, exporter, [importer], value.year, thousands, "thousand usd");
    add(row, `UNCTAD.IMPORTS.${section}`, importer, [exporter], value.year, thousands, "thousand usd");
  }
  return add.rows();
}

/** Collects rows of members; `rows()` gives them, or throws with all that was wrong. */
function toCollector(reference: Reference, source: string) {
  const findPartner = toFindPartner(reference);
  const errors: string[] = [];
  const rows: SnapshotRow[] = [];
  const seen = new Set<string>();
  function add(
    row: number,
    series: string,
    reporter: string,
    names: readonly string[] | null,
    year: number,
    value: number,
    unit: string
  ): void {
    const area = findPartner(reporter);
    if (area === undefined || !(MEMBERS as readonly string[]).includes(area) || year < TRADE_FIRST_YEAR) return;
    const where = `${source} row ${row}`;
    const partner = names === null ? null : names.map(findPartner).find((found) => found !== undefined);
    if (partner === undefined) {
      errors.push(toUnknownPartner(names!.at(-1)!, where));
      return;
    }
    const key = `${series} ${area} ${partner ?? "World"} ${year}`;
    if (seen.has(key)) errors.push(`duplicate row in ${where}: ${key}; keep one`);
    seen.add(key);
    rows.push(plainRow(series, area, year, value, unit, {partner}));
  }
  add.rows = () => {
    assertNoErrors(errors, source);
    return rows;
  };
  return add;
}

/**
 * Returns the lookup of trade partners: the code of data/reference/countries.csv or partners.csv for a name, an ISO3 code, a
 * UN code or an alias, undefined for what nobody listed. Case, blanks and punctuation do not matter, since archives drop
 * them ("BruneiDarussalam"); nothing else is guessed.
 *
 * @example toFindPartner(reference)("490") // "OAS", other Asia, not elsewhere specified
 */
function toFindPartner(
  reference: Pick<Reference, "countries" | "aliases" | "partners">
): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const {partner, name_en, other_names} of reference.partners)
    for (const name of [name_en, ...(other_names?.split(";") ?? []), partner]) codes.set(toKey(name), partner);
  for (const {iso3, name_en, short_en} of reference.countries)
    for (const name of [short_en, name_en, iso3]) codes.set(toKey(name), iso3);
  for (const {alias, source, iso3} of reference.aliases)
    if (source === null || source === "trade") codes.set(toKey(alias), iso3);
  return (name) => codes.get(toKey(name));
}

/**
 * Returns the message for a partner that data/reference does not know, with the next step.
 *
 * @example toUnknownPartner("XYZ", "x.csv row 2") // 'unknown partner "XYZ" in x.csv row 2; add it to data/reference/partners.csv'
 */
function toUnknownPartner(name: string, where: string): string {
  return `unknown partner ${JSON.stringify(name)} in ${where}; add it to data/reference/partners.csv`;
}

function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
