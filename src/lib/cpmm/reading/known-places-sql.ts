import {bcpSpellings, chooseBcp, countrySpellings} from "../../borders/place-spellings.js";
import type {Reference} from "../../contract/reference.js";
import {sqlText} from "../sql-engine.js";

/** The tables of data/reference that say how places are spelled. */
export type KnownPlaces = Pick<Reference, "countries" | "aliases" | "bcps" | "bcp_aliases">;

/**
 * Returns the SQL that makes `known_bcps` and `known_countries`, which `checkedStopsSql` looks names up in.
 *
 * In: the reference tables. Out: `known_countries` (alias, iso3): the code, a name and each other spelling that holds for
 * CPMM; `known_bcps` (alias, country, bcp, iso3): what each spelling of `bcpSpellings` means in a row of each country, ''
 * where the row's is not known. Aliases are in lower case.
 * @example for (const sql of knownPlacesSql(await readReference("data"))) await duckdb.run(sql)
 */
export function knownPlacesSql(places: KnownPlaces): string[] {
  const country = countrySpellings(places, "cpmm");
  const bcpRows = [...bcpSpellings(places)].flatMap(([alias, candidates]) =>
    ["", ...new Set(country.values())].flatMap((iso3) => {
      const bcp = chooseBcp(candidates, iso3);
      return bcp === undefined ? [] : [`(${[alias, iso3, bcp.bcp, bcp.iso3].map(sqlText).join(", ")})`];
    })
  );
  const countryRows = [...country].map(([alias, iso3]) => `(${sqlText(alias)}, ${sqlText(iso3)})`);
  return [
    "CREATE TABLE known_bcps (alias VARCHAR, country VARCHAR, bcp VARCHAR, iso3 VARCHAR)",
    "CREATE TABLE known_countries (alias VARCHAR, iso3 VARCHAR)",
    ...(bcpRows.length > 0 ? [`INSERT INTO known_bcps VALUES ${bcpRows.join(", ")}`] : []),
    ...(countryRows.length > 0 ? [`INSERT INTO known_countries VALUES ${countryRows.join(", ")}`] : [])
  ];
}
