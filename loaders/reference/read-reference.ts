import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Contradiction, Product, Reference} from "../../src/lib/contract/reference.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";
import {readHealthPillars} from "./read-page-facts.js";

const productSchema = z.object({
  code: cellSchema.text().regex(/^(\d{2}|\d{4})$/, "must be an HS chapter or heading"),
  level: cellSchema.oneOf(["HS2", "HS4"]),
  name_en: cellSchema.text(),
  name_zh: cellSchema.text()
});

const schema = z.object({
  source: cellSchema.text(),
  series: cellSchema.text(),
  area: cellSchema.text(),
  mode: cellSchema.oneOf(["road", "rail"]).nullable(),
  direction: cellSchema.oneOf(["inbound", "outbound"]).nullable(),
  year: cellSchema.year(),
  printed: cellSchema.text(),
  where_printed: cellSchema.text(),
  other: cellSchema.text().nullable(),
  where_other: cellSchema.text().nullable(),
  taken: cellSchema.text(),
  why: cellSchema.text()
});

const text = () => cellSchema.text();
const optional = () => cellSchema.text().nullable();
const number = () => cellSchema.number().nullable();
const iso3 = () => text().regex(/^[A-Z]{3}$/, "must be an ISO 3166 code of three letters");

const schemas = {
  countries: z.object({
    iso3: iso3(),
    iso2: text().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two letters"),
    name_en: text(),
    short_en: text(),
    name_zh: text(),
    carec_member: cellSchema.flag()
  }),
  aliases: z.object({alias: text(), source: optional(), iso3: iso3()}),
  series: z.object({
    source: text(),
    series: text(),
    name_en: text(),
    name_zh: text(),
    unit: text(),
    min: number(),
    max: number(),
    bounds_reason: optional(),
    note: optional()
  }),
  corridors: z.object({corridor: text(), name_en: text(), name_zh: text(), members: optional(), source_url: text()}),
  bcps: z.object({
    bcp: text(),
    name_en: text(),
    iso3: iso3(),
    neighbour: optional(),
    neighbour_iso3: iso3().nullable(),
    corridors: optional(),
    latitude: number(),
    longitude: number(),
    coordinate_source: optional()
  }),
  bcp_aliases: z.object({alias: text(), bcp: text()}),
  partners: z.object({
    partner: text().regex(/^[A-Z]{3}$/, "must be a code of three letters"),
    name_en: text(),
    other_names: optional(),
    note: optional()
  }),
  weo_editions: z.object({
    edition: text().regex(/^\d{4}-\d{2}$/, "must be a year and month such as 2019-04"),
    released: cellSchema.date()
  })
};

/**
 * Returns `data/reference`: countries, their aliases, series, corridors, border crossing points and their aliases, and
 * further partners in trade, the pillars of the health strategy, and the days of the editions of the World Economic Outlook.
 *
 * Empty cells are null. Throws DataError where a file is missing, a cell is not of its column, a key occurs twice, an
 * alias means two things, or a row names a country, corridor or BCP that has no row.
 * @example (await readReference("data")).countries[0].iso3 // "AFG"
 */
export async function readReference(dataDir: string): Promise<Reference> {
  const path = (table: string) => join(dataDir, "reference", `${table}.csv`);
  const [countries, aliases, series, corridors, bcps, bcp_aliases, partners, health_pillars, weo_editions] =
    await Promise.all([
      readCsv(path("countries"), schemas.countries),
      readCsv(path("aliases"), schemas.aliases),
      readCsv(path("series"), schemas.series),
      readCsv(path("corridors"), schemas.corridors),
      readCsv(path("bcps"), schemas.bcps),
      readCsv(path("bcp_aliases"), schemas.bcp_aliases),
      readCsv(path("partners"), schemas.partners),
      readHealthPillars(dataDir),
      readCsv(path("weo_editions"), schemas.weo_editions)
    ]);
  const reference: Reference = {
    countries,
    aliases,
    series,
    corridors,
    bcps,
    bcp_aliases,
    partners,
    health_pillars,
    weo_editions
  };
  assertNoErrors(findErrors(reference), join(dataDir, "reference"));
  return reference;
}

function findErrors(reference: Reference): string[] {
  const countries = new Set(reference.countries.map((row) => row.iso3));
  const corridors = new Set(reference.corridors.map((row) => row.corridor));
  const bcps = new Set(reference.bcps.map((row) => row.bcp));
  const unknown = (what: string, known: Set<string>, names: (string | null)[], file: string) =>
    names
      .filter((name) => name !== null && !known.has(name))
      .map(
        (name) =>
          `unknown ${what} "${name}" in ${file}.csv; add it to ${what === "country" ? "countries" : `${what}s`}.csv`
      );
  const split = (list: string | null) => list?.split(";") ?? [];
  return [
    ...findTwice(
      reference.countries.map((row) => row.iso3),
      "countries"
    ),
    ...findTwice(
      reference.aliases.map((row) => `${row.source ?? ""}/${row.alias}`),
      "aliases"
    ),
    ...findTwice(
      reference.series.map((row) => `${row.source}/${row.series}`),
      "series"
    ),
    ...findTwice(
      reference.corridors.map((row) => row.corridor),
      "corridors"
    ),
    ...findTwice(
      reference.bcps.map((row) => row.bcp),
      "bcps"
    ),
    ...findTwice(
      reference.bcp_aliases.map((row) => row.alias),
      "bcp_aliases"
    ),
    ...findTwice(
      reference.partners.map((row) => row.partner),
      "partners"
    ),
    ...findTwice(
      reference.weo_editions.map((row) => row.edition),
      "weo_editions"
    ),
    ...reference.weo_editions
      .filter(({edition, released}) => !released.startsWith(`${edition}-`))
      .map(
        ({edition, released}) =>
          `mismatched edition "${edition}" in weo_editions.csv: it came out on ${released}; write that month`
      ),
    ...reference.partners
      .filter((row) => countries.has(row.partner))
      .map((row) => `invalid partner "${row.partner}" in partners.csv: it is in countries.csv; keep that row alone`),
    ...unknown(
      "country",
      countries,
      reference.aliases.map((row) => row.iso3),
      "aliases"
    ),
    ...unknown(
      "country",
      countries,
      reference.corridors.flatMap((row) => split(row.members)),
      "corridors"
    ),
    ...unknown(
      "country",
      countries,
      reference.bcps.flatMap((row) => [row.iso3, row.neighbour_iso3]),
      "bcps"
    ),
    ...unknown(
      "corridor",
      corridors,
      reference.bcps.flatMap((row) => split(row.corridors)),
      "bcps"
    ),
    ...unknown(
      "bcp",
      bcps,
      reference.bcps.map((row) => row.neighbour),
      "bcps"
    ),
    ...unknown(
      "bcp",
      bcps,
      reference.bcp_aliases.map((row) => row.bcp),
      "bcp_aliases"
    ),
    ...reference.series
      .filter((row) => row.min !== null && row.max !== null && row.min > row.max)
      .map((row) => `invalid bounds of ${row.source}/${row.series}: min ${row.min} is above max ${row.max}`),
    ...reference.series
      .filter((row) => (row.min !== null || row.max !== null) && row.bounds_reason === null)
      .map(
        (row) =>
          `missing bounds_reason of ${row.source}/${row.series} in series.csv; say why its bounds are where they are`
      )
  ];
}

function findTwice(keys: string[], file: string): string[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    if (seen.has(key)) return [`duplicate key "${key}" in ${file}.csv; keep one`];
    seen.add(key);
    return [];
  });
}

/**
 * Returns data/reference/contradictions.csv: where a publisher's text and table, or two of its pages, disagree about a
 * figure, which was taken and why. A null mode or direction holds for all. Throws DataError where a cell is not of its column.
 *
 * @example (await readContradictions("data")).filter((row) => row.area === "BCP-chaman").length // 1
 */
export async function readContradictions(dataDir: string): Promise<Contradiction[]> {
  return await readCsv(join(dataDir, "reference", "contradictions.csv"), schema);
}

/**
 * Returns data/reference/products.csv: names of the HS chapters and headings among anybody's five largest exports of 2017.
 *
 * Names are shortened from the Harmonized System's. A product without a row is shown by its code. Throws DataError where
 * a cell is not of its column.
 * @example (await readProducts("data")).find(({code}) => code === "2709")?.name_en // "Crude petroleum oils"
 */
export async function readProducts(dataDir: string): Promise<Product[]> {
  return await readCsv(join(dataDir, "reference", "products.csv"), productSchema);
}
