import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import type {Observation} from "../../../src/lib/contract/observations.js";
import {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import type {ObservationRow} from "../../../src/lib/contract/tables.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {vintageFacts} from "../../../src/lib/toolkit/vintage-facts.js";
import {tableToArrow} from "../../export/table-bytes.js";
import {readRegionMap} from "../data/read-region-map.js";

/** From the project's folder, where a build runs. */
const ENTRY = join("src", "prf.ts");

const TYPES = join("docs", "prf.d.ts");

/**
 * Returns whether a file at the site's top is one that pages of other sites import: the toolkit, its types, and the parts that it loads later.
 *
 * @example isModuleFile("prf-draw-chart-4f2a9c01.js") // true
 */
export function isModuleFile(name: string): boolean {
  return /^prf(-[\w-]+)?\.js$|^prf\.d\.ts$/.test(name);
}

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
 * `map.json` with the outlines of the members and the places of the crossings, and `releases/<source>.arrow` with every figure of every
 * release that the vintage can know.
 *
 * @example for await (const [path] of vintageFiles(data)) console.log(path); // vintage.json, map.json, releases/cpmm.arrow, …
 */
export async function* vintageFiles(data: SiteData): AsyncGenerator<[path: string, bytes: Uint8Array]> {
  yield ["vintage.json", factsBytes(data)];
  yield ["map.json", await mapBytes(data)];
  for (const source of new Set(data.inputs.releases.map((release) => release.source)))
    yield [`releases/${source}.arrow`, releaseBytes(data, source)];
}

/**
 * Returns one file of a vintage by its path below `downloads/<vintage>/`: one of `vintageFiles`, or a table, `values.arrow`.
 *
 * Throws TypeError for a table or source that there is not.
 * @example await toolkitFile(data, "releases/weo.arrow")
 */
export async function toolkitFile(data: SiteData, path: string): Promise<Uint8Array> {
  if (path === "vintage.json") return factsBytes(data);
  if (path === "map.json") return mapBytes(data);
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

async function mapBytes({inputs}: SiteData): Promise<Uint8Array> {
  return Buffer.from(`${JSON.stringify(await readRegionMap(inputs.reference.bcps))}\n`);
}

function releaseBytes({inputs}: SiteData, source: string): Uint8Array {
  return tableToArrow(TABLE_SPECS.observations, releaseRows(inputs, source));
}

function toRow(row: Observation): ObservationRow {
  return {...row, correction: row.correction ?? null};
}

/**
 * Writes the toolkit for pages of other sites, `<out>/prf.js`, with everything that it needs in it, and its types. What draws charts,
 * Observable Plot with it, is a file of its own that is loaded with the first chart: `<out>/prf-draw-chart-<hash>.js`.
 *
 * @example await writeModule("dist")
 */
export async function writeModule(out: string): Promise<void> {
  await build({
    entryPoints: [{in: ENTRY, out: "prf"}],
    outdir: out,
    chunkNames: "prf-[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome96", "firefox96", "safari16"],
    legalComments: "inline",
    logLevel: "silent"
  });
  await copyFile(TYPES, join(out, "prf.d.ts"));
}
