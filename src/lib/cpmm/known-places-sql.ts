import type {Reference} from "../reference.js";
import {sqlText} from "./sql-text.js";

/** The tables of data/reference that say how places are spelled. */
export type KnownPlaces = Pick<Reference, "countries" | "aliases" | "bcps" | "bcp_aliases">;

/**
 * Returns the SQL that makes `known_bcps` and `known_countries`, which `checkedStopsSql` looks names up in.
 *
 * In: the reference tables. Out: an id, a name and each other spelling that holds for CPMM, in lower case.
 * @example for (const sql of knownPlacesSql(await readReference("data"))) await duckdb.run(sql)
 */
export function knownPlacesSql({countries, aliases, bcps, bcp_aliases}: KnownPlaces): string[] {
  const country = new Map<string, string>();
  for (const {alias, source, iso3} of aliases)
    if (source === null || source === "cpmm") country.set(alias.toLowerCase(), iso3);
  for (const {iso3, name_en, short_en} of countries) {
    for (const name of [iso3, name_en, short_en]) country.set(name.toLowerCase(), iso3);
  }
  const byId = new Map(bcps.map((bcp) => [bcp.bcp, bcp]));
  const bcp = new Map<string, string>();
  for (const alias of bcp_aliases) bcp.set(alias.alias.toLowerCase(), alias.bcp);
  for (const {bcp: id, name_en} of bcps) for (const name of [id, name_en]) bcp.set(name.toLowerCase(), id);
  const bcpRows = [...bcp].map(
    ([alias, id]) => `(${sqlText(alias)}, ${sqlText(id)}, ${sqlText(byId.get(id)?.iso3 ?? null)})`
  );
  const countryRows = [...country].map(([alias, iso3]) => `(${sqlText(alias)}, ${sqlText(iso3)})`);
  return [
    "CREATE TABLE known_bcps (alias VARCHAR, bcp VARCHAR, iso3 VARCHAR)",
    "CREATE TABLE known_countries (alias VARCHAR, iso3 VARCHAR)",
    ...(bcpRows.length > 0 ? [`INSERT INTO known_bcps VALUES ${bcpRows.join(", ")}`] : []),
    ...(countryRows.length > 0 ? [`INSERT INTO known_countries VALUES ${countryRows.join(", ")}`] : [])
  ];
}
