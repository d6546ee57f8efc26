import type {Observation} from "../../../src/lib/contract/observations.js";
import {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import type {ObservationRow} from "../../../src/lib/contract/tables.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {vintageFacts} from "../../../src/lib/toolkit/vintage-facts.js";
import {tableToArrow} from "../../export/table-to-arrow.js";

/**
 * Returns every figure of a source that a vintage can know, release by release: the newest release first, each with its own rows.
 *
 * Grain: one row per release, series, area, partner, mode, direction, year. Throws TypeError for a source that the vintage has not.
 * @example releaseRows(inputs, "weo").filter(({series, area, year}) => series === "NGDP_RPCH" && area === "KAZ" && year === 2020)
 */
export function releaseRows({releases}: Pick<SiteData["inputs"], "releases">, source: string): ObservationRow[] {
  const sources = [...new Set(releases.map((release) => release.source))];
  if (!sources.includes(source)) throw new TypeError(`unknown source "${source}"; known are ${sources.join(", ")}`);
  return releases.filter((release) => release.source === source).flatMap(({observations}) => observations.map(toRow));
}

/**
 * Returns the files of a vintage that the toolkit reads beside its tables, by path below `downloads/<vintage>/`: `vintage.json`,
 * and `releases/<source>.arrow` with every figure of every release that the vintage can know.
 *
 * @example [...vintageFiles(data)].map(([path]) => path) // ["vintage.json", "releases/cpmm.arrow", …]
 */
export function* vintageFiles(data: SiteData): Generator<[path: string, bytes: Uint8Array]> {
  yield ["vintage.json", factsBytes(data)];
  for (const source of new Set(data.inputs.releases.map((release) => release.source)))
    yield [`releases/${source}.arrow`, releaseBytes(data, source)];
}

/**
 * Returns one file of a vintage by its path below `downloads/<vintage>/`: one of `vintageFiles`, or a table, `values.arrow`.
 *
 * Throws TypeError for a table or source that there is not.
 * @example toolkitFile(data, "releases/weo.arrow")
 */
export function toolkitFile(data: SiteData, path: string): Uint8Array {
  if (path === "vintage.json") return factsBytes(data);
  const [, releases, name = ""] = /^(releases\/)?([\w-]+)\.arrow$/.exec(path) ?? [];
  if (releases !== undefined) return releaseBytes(data, name);
  const spec = Object.values(TABLE_SPECS).find((known) => known.name === name);
  if (spec === undefined)
    throw new TypeError(`unknown table "${name}"; known are ${Object.keys(TABLE_SPECS).join(", ")}`);
  return tableToArrow(spec, data.tables[spec.name]);
}

function factsBytes(data: SiteData): Uint8Array {
  return Buffer.from(`${JSON.stringify(vintageFacts(data))}\n`);
}

function releaseBytes({inputs}: SiteData, source: string): Uint8Array {
  return tableToArrow(TABLE_SPECS.observations, releaseRows(inputs, source));
}

function toRow(row: Observation): ObservationRow {
  return {...row, correction: row.correction ?? null};
}
