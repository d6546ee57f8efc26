import {createHash} from "node:crypto";
import {cp, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {
  BUNDLE_FORMATS,
  type BundleFacts,
  type BundleFile,
  type BundleFormat,
  bundleCoverage,
  bundleFileName,
  csvwFileName,
  isGzipped,
  permanentName,
  SDMX_STRUCTURE_FILE,
  tablesIn
} from "../../src/lib/bundle/bundle.js";
import {bundleBibtex, bundleCff} from "../../src/lib/bundle/cite-bundle.js";
import {bundleLicence, bundleReadme, csvwMetadata, dataPackage} from "../../src/lib/bundle/data-package.js";
import {dcatCatalog} from "../../src/lib/bundle/dcat-catalog.js";
import type {SnapshotMeta} from "../../src/lib/contract/observations.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../src/lib/contract/table-specs.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import type {Tables} from "../../src/lib/indicators/compute-tables.js";
import {sdmxStructure} from "../../src/lib/sdmx/sdmx-structure.js";
import {tableBytes, toExcelCsv, toGzip, toSdmxCsv} from "./table-bytes.js";
import {toZip} from "./to-zip.js";

/** What a bundle is made of. */
export interface BundleSource {
  vintage: Vintage;
  tables: Tables;
  reference: Pick<Reference, "countries" | "bcps">;
  snapshots: readonly SnapshotMeta[];
}

/** A bundle as it was written. */
export interface WrittenBundle extends BundleFacts {
  /** Name of the archive in the vintage's folder. */
  archive: {path: string; bytes: number; sha256: string};
}

/**
 * Writes `<folder>/<vintage>/` with every table in every format, what describes them (datapackage.json, catalog.jsonld, the
 * structure of SDMX, CSV on the Web), README.md, LICENCE.md, CITATION.cff, citation.bib, and all of them as one zip
 * archive; of `current` the same under its permanent name too.
 *
 * `day` is the newest day in the data; `site` the address of the published site, null where it is not known.
 * The same tables always give the same bytes. Throws DataError where a table does not keep the contract.
 * @example (await writeBundle("dist/downloads", {vintage, tables, reference, snapshots}, {day: "2026-11-22", site: null})).permanent
 */
export async function writeBundle(
  folder: string,
  {vintage, tables, reference, snapshots}: BundleSource,
  {day, site}: {day: string; site: string | null}
): Promise<WrittenBundle> {
  const out = join(folder, vintage.name);
  await mkdir(out, {recursive: true});
  const contents = createHash("sha256");
  const written: Record<string, Uint8Array> = {};
  const files: BundleFile[] = [];
  const add = async (path: string, bytes: Uint8Array) => {
    written[path] = bytes;
    await writeFile(join(out, path), bytes);
  };
  for (const format of BUNDLE_FORMATS) {
    for (const table of tablesIn(format)) {
      const plain = toBytes(format, table, tables);
      if (format === "csv") contents.update(plain);
      const bytes = isGzipped(table, format) ? await toGzip(plain) : plain;
      const path = bundleFileName(table, format);
      await add(path, bytes);
      files.push({table, format, path, rows: tables[table].length, bytes: bytes.length, sha256: sha256(bytes)});
    }
  }
  const date = vintage.frozen_on ?? day;
  const permanent = permanentName(vintage.name, date, contents.digest("hex"));
  const coverage = bundleCoverage(tables, reference);
  const facts: BundleFacts = {vintage, permanent, date, site, snapshots, files, coverage};
  const texts: Record<string, string> = {
    "README.md": bundleReadme(facts),
    "LICENCE.md": bundleLicence(facts),
    "CITATION.cff": bundleCff(facts),
    "citation.bib": bundleBibtex(facts),
    "datapackage.json": toJson(dataPackage(facts)),
    "catalog.jsonld": toJson(dcatCatalog(facts)),
    [SDMX_STRUCTURE_FILE]: toJson(sdmxStructure({tables, reference}, date))
  };
  for (const table of TABLE_NAMES) texts[csvwFileName(table)] = toJson(csvwMetadata(table, facts));
  for (const [path, text] of Object.entries(texts)) await add(path, Buffer.from(text));
  const name = `carec-prf-${permanent}`;
  const zip = toZip(Object.fromEntries(Object.entries(written).map(([path, bytes]) => [`${name}/${path}`, bytes])));
  const archive = {path: `carec-prf-${vintage.name}.zip`, bytes: zip.length, sha256: sha256(zip)};
  await writeFile(join(out, archive.path), zip);
  if (permanent !== vintage.name) await cp(out, join(folder, permanent), {recursive: true});
  return {...facts, archive};
}

function toBytes(format: BundleFormat, table: TableName, tables: Tables): Uint8Array {
  if (format === "sdmx") return toSdmxCsv(tables.values);
  const plain = tableBytes(format === "excel" ? "csv" : format, TABLE_SPECS[table], tables[table]);
  return format === "excel" ? toExcelCsv(plain) : plain;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
