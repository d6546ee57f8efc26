import {createHash} from "node:crypto";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import {parse} from "csv-parse/sync";
import {parquetReadObjects} from "hyparquet";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parse as parseYaml} from "yaml";
import {z} from "zod";
import {readCsv} from "../../../loaders/csv/read-csv.js";
import {type BundleSource, type WrittenBundle, writeBundle} from "../../../loaders/export/write-bundle.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../../src/lib/contract/table-specs.js";
import type {Column, Row} from "../../../src/lib/contract/tables.js";
import {readJsonLd} from "../../standards/read-linked-data.js";

/** Text that someone might wish to run, hide or break out with. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "${process.exit()}",
  "=cmd|'/C calc'!A0",
  "@SUM(A1)",
  "\u202Eright to left",
  'a "quoted", cell',
  "two\nlines",
  "a\rreturn",
  "老城，市",
  "x".repeat(10_000)
];

/** A table of the contract with every kind of cell in it: each hostile text once, nulls where they may stand. */
function rowsOf(name: TableName): Row[] {
  const {columns} = TABLE_SPECS[name];
  return HOSTILE.map((text, i) =>
    Object.fromEntries((columns as readonly Column[]).map((column) => [column.name, cell(column, text, i)]))
  );
}

/** Cells that SDMX has codes for, and that no one else can bring: the computation knows no others. */
const CODED: Readonly<Record<string, string>> = {sign: "≥", flag: "forecast", missing_kinds: "not held"};

function cell({name, type, nullable}: Column, text: string, i: number) {
  if (nullable && i % 3 === 0) return null;
  return {string: CODED[name] ?? text, int: i - 4, float: (i - 4) / 3, bool: i % 2 === 0}[type];
}

const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as unknown as BundleSource["tables"];
const SOURCE: BundleSource = {
  tables,
  reference: {countries: [], bcps: []},
  vintage: {
    name: "current",
    title: 'Text with <b>, ${x} and a "quote"',
    snapshots: {wdi: "2026-04-08"},
    edition: "2020-12",
    amendments_as_of: null,
    code_version: null,
    frozen_on: null,
    last_year: null
  },
  snapshots: [
    {
      source: "wdi",
      date: "2026-04-08",
      title: "World Development Indicators",
      publisher: "World Bank",
      urls: ["https://api.worldbank.org/v2"],
      retrieved: "2026-11-22T01:45:46.639Z",
      upstream_date: "2026-04-08",
      sha256: "c1aa",
      rows: 1,
      licence: "CC BY 4.0",
      licence_url: "https://creativecommons.org/licenses/by/4.0/",
      citation: 'World Bank, "World Development Indicators" & more',
      notes: []
    }
  ]
};

describe("writeBundle(folder, source, setting)", () => {
  let folder: string;
  let bundle: WrittenBundle;
  const read = (path: string) => readFile(join(folder, "current", path));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "prf-bundle-"));
    bundle = await writeBundle(folder, SOURCE, {day: "2026-11-22", site: "https://prf.example.org"});
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it.each(TABLE_NAMES)("gives %s back from CSV, JSON, Arrow and Parquet as it was", async (name) => {
    const rows = rowsOf(name);
    const open = async (format: string) => {
      const {path} = bundle.files.find((file) => file.table === name && file.format === format)!;
      const bytes = await read(path);
      return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    };
    expect(fromCsv(await open("csv"), TABLE_SPECS[name].columns)).toEqual(rows.map(guarded));
    expect(JSON.parse((await open("json")).toString())).toEqual(rows);
    expect(
      tableFromIPC(await open("arrow"))
        .toArray()
        .map((row) => row.toJSON())
    ).toEqual(rows);
    const parquet = await open("parquet");
    const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({file})).toEqual(rows);
    const {path} = bundle.files.find((one) => one.table === name && one.format === "parquet")!;
    expect(await fromDuckDb(join(folder, "current", path))).toEqual(rows);
  });

  it("says of every file how many bytes it has and what their hash is", async () => {
    const manifest = JSON.parse((await read("datapackage.json")).toString());
    // Six tables are for Excel too, and the values for SDMX.
    expect(manifest.resources).toHaveLength(TABLE_NAMES.length * 4 + 6 + 1);
    for (const {path, bytes, hash, rows} of manifest.resources) {
      const file = await read(path);
      expect(file.length, path).toBe(bytes);
      expect(hash, path).toBe(`sha256:${createHash("sha256").update(file).digest("hex")}`);
      expect(rows, path).toBe(HOSTILE.length);
    }
    const values = manifest.resources.find(({name}: {name: string}) => name === "values.csv");
    expect(values.schema.missingValues).toEqual([""]);
    expect(values.schema.fields.find(({name}: {name: string}) => name === "weight_share")).toEqual({
      name: "weight_share",
      type: "number",
      description: "share of the expected weight (GDP, generation) that reported, 0 to 1",
      unit: "share, 0 to 1",
      constraints: {required: false}
    });
    expect(manifest.name).toMatch(/^[a-z0-9.-]+$/);
  });

  it("gives Excel the same text after a byte order mark, which our own reader takes too", async () => {
    const plain = await read("results.csv");
    const marked = await read("results.excel.csv");
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(marked.subarray(3).equals(plain)).toBe(true);
    expect(parse(marked, {columns: true, bom: true, record_delimiter: "\n"})).toEqual(
      parse(plain, {columns: true, record_delimiter: "\n"})
    );
    const schema = z.object({
      ...Object.fromEntries(TABLE_SPECS.results.columns.map(({name}) => [name, z.string().nullable()]))
    });
    expect(await readCsv(join(folder, "current", "results.excel.csv"), schema)).toHaveLength(HOSTILE.length);
  });

  it("describes every file to programs, with addresses that lead to files of the folder", async () => {
    for (const name of TABLE_NAMES) {
      const {url} = JSON.parse((await read(`${name}.csv-metadata.json`)).toString());
      const unpacked = await read(`${name}.csv`).catch(async () => gunzipSync(await read(`${name}.csv.gz`)));
      expect(url).toBe(`${name}.csv`);
      expect(unpacked.toString().split("\n")[0]).toBe(TABLE_SPECS[name].columns.map((column) => column.name).join());
    }
    const base = `https://prf.example.org/downloads/${bundle.permanent}/`;
    const quads = await readJsonLd(JSON.parse((await read("catalog.jsonld")).toString()), `${base}catalog.jsonld`);
    const addresses = quads
      .filter(({predicate}) => /#downloadURL$|conformsTo$|terms\/license$/.test(predicate.value))
      .map(({object}) => object.value)
      .filter((address) => address.startsWith(base));
    expect(addresses.length).toBeGreaterThan(2 * bundle.files.length);
    for (const address of new Set(addresses))
      expect((await read(address.slice(base.length))).length).toBeGreaterThan(0);
  });

  it("writes the values as SDMX with the structure that they name", async () => {
    const structure = JSON.parse((await read("values.sdmx-structure.json")).toString());
    expect(structure.meta.prepared).toBe("2026-11-22T00:00:00Z");
    const [header, ...rows] = (await read("values.sdmx.csv")).toString().split("\r\n");
    expect(header).toMatch(/^STRUCTURE\[;\],STRUCTURE_ID,ACTION,FREQ,/);
    expect(rows[0]).toMatch(/^dataflow,CAREC_PRF_OBSERVATORY:VALUES\(1\.0\.0\),I,A,_script_alert_1___script_,/);
    expect(rows.at(-1)).toBe("");
    expect(rows).toHaveLength(HOSTILE.length + 1);
  });

  it("writes citations that reference managers can read, whatever the title holds", async () => {
    const cff = parseYaml((await read("CITATION.cff")).toString());
    expect(cff).toMatchObject({
      "cff-version": "1.2.0",
      type: "dataset",
      version: bundle.permanent,
      url: `https://prf.example.org/downloads/${bundle.permanent}/`,
      references: [{title: SOURCE.snapshots[0]!.citation}]
    });
    expect((await read("citation.bib")).toString()).toContain("\\$\\{x\\}");
    expect((await read("LICENCE.md")).toString()).toContain("CC BY 4.0");
  });

  it("names the newest figures by their day and contents, in a folder with the same files", async () => {
    expect(bundle.permanent).toMatch(/^current-2026-11-22-[0-9a-f]{8}$/);
    expect(await hashes(join(folder, bundle.permanent))).toEqual(await hashes(join(folder, "current")));
  });

  it("gives the same bytes twice, and other contents another permanent name", async () => {
    const again = await mkdtemp(join(tmpdir(), "prf-bundle-"));
    try {
      const setting = {day: "2026-11-22", site: "https://prf.example.org"};
      expect(await writeBundle(again, SOURCE, setting)).toEqual(bundle);
      expect(await hashes(again)).toEqual(await hashes(folder));
      const fewer = {...SOURCE, tables: {...tables, values: tables.values.slice(1)}};
      const other = await writeBundle(again, fewer, setting);
      expect(other.permanent).not.toBe(bundle.permanent);
      const frozen = {...SOURCE, vintage: {...SOURCE.vintage, name: "defr-2021", frozen_on: "2026-11-01"}};
      expect(await writeBundle(again, frozen, setting)).toMatchObject({permanent: "defr-2021", date: "2026-11-01"});
    } finally {
      await rm(again, {recursive: true, force: true});
    }
  });
});

/** A cell of CSV that a spreadsheet would run has a leading apostrophe; the other formats have the text as it is. */
function guarded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" && /^[=@]/.test(value) ? `'${value}` : value
    ])
  );
}

function fromCsv(bytes: Buffer, columns: readonly Column[]): Row[] {
  const types = new Map(columns.map(({name, type}) => [name, type]));
  const typed = (text: string, type: Column["type"] | undefined) =>
    text === "" ? null : type === "string" ? text : type === "bool" ? text === "true" : Number(text);
  const rows = parse(bytes, {columns: true, record_delimiter: "\n"}) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, typed(text, types.get(name))]))
  );
}

async function fromDuckDb(path: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  const rows = reader.getRowObjectsJS();
  connection.closeSync();
  return rows;
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    found[file.slice(folder.length)] = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
  }
  return found;
}
