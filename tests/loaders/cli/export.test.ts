import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {afterAll, describe, expect, it} from "vitest";
import {exportTable} from "../../../loaders/cli/export.js";
import {readVintage} from "../../../loaders/store/vintages.js";

const folder = mkdtempSync(join(tmpdir(), "prf-export-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function exported(table: string, format: string): Promise<Buffer> {
  const out = join(folder, `${table}.${format}`);
  await exportTable([table], {format, out}, {data: "data"});
  return readFileSync(out);
}

describe("exportTable([table], options, context)", () => {
  it("writes 31 results as JSON", async () => {
    const rows = JSON.parse((await exported("results", "json")).toString());
    expect(rows).toHaveLength(31);
    expect(rows[0].id).toBe("EFS-CO");
  });

  it("writes the same values as CSV, Arrow and Parquet", async () => {
    const csv = (await exported("baseline_checks", "csv")).toString().split("\n");
    const arrow = tableFromIPC(await exported("baseline_checks", "arrow"));
    const parquet = await exported("baseline_checks", "parquet");
    const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer;
    const objects = await parquetReadObjects({file});
    expect(csv[0]).toBe(
      "result,measure,published,published_sign,year,recomputed,difference,coverage,method,vintage,verdict,reason"
    );
    expect(objects).toEqual(arrow.toArray().map((row) => row.toJSON()));
    expect(csv.filter((line) => line !== "")).toHaveLength(arrow.numRows + 1);
  });

  it("refuses a file whose ending is that of another format, before anything is computed", async () => {
    for (const [table, format, out] of [
      ["values", undefined, "v.json"],
      ["values", "parquet", "v.csv"],
      ["values", "sdmx-structure", "v.csv"],
      ["annex", undefined, "annex.docx"]
    ] as const)
      await expect(exportTable([table], {format, out: join(folder, out)}, {data: "data"})).rejects.toThrow(
        /^mismatched --out .*: the format is (csv|parquet|json|html); give --format (json|csv|docx) if that is meant/
      );
    expect(readdirSync(folder).filter((name) => /^v\.|^annex/.test(name))).toEqual([]);
  });

  it("writes CSV that Excel knows as UTF-8 with --bom, and nothing else with it", async () => {
    const out = join(folder, "excel.csv");
    await exportTable(["results"], {bom: true, out}, {data: "data"});
    const text = readFileSync(out, "utf8");
    expect(text).toMatch(/^\uFEFFid,cluster,/);
    expect(text).toContain("经济");
    const refused = (table: string, format: string) => exportTable([table], {bom: true, format, out}, {data: "data"});
    await expect(refused("results", "json")).rejects.toThrow("invalid --bom with json; it is for csv");
    await expect(refused("values", "sdmx-csv")).rejects.toThrow("invalid --bom with sdmx-csv; it is for csv");
    await expect(refused("annex", "html")).rejects.toThrow("invalid --bom with the annex; it is for csv");
  });

  it("writes the values as SDMX, and their structure by the day that the vintage was frozen", async () => {
    const csv = (await exported("values", "sdmx-csv")).toString();
    expect(csv).toMatch(/^STRUCTURE\[;\],STRUCTURE_ID,ACTION,FREQ,REF_AREA,/);
    const out = join(folder, "structure.json");
    await exportTable(["values"], {format: "sdmx-structure", vintage: "defr-2024", out}, {data: "data"});
    expect(JSON.parse(readFileSync(out, "utf8")).meta.prepared).toBe(
      `${readVintage("data", "defr-2024").frozen_on}T00:00:00Z`
    );
    await expect(exported("results", "sdmx-csv")).rejects.toThrow(
      "invalid format sdmx-csv of results; it is for values"
    );
    await expect(exported("values", "sdmx")).rejects.toThrow(
      /known are csv, json, arrow, parquet, sdmx-csv, sdmx-structure/
    );
  });

  it("makes the folder of --out", async () => {
    const out = join(folder, "new", "deep", "results.csv");
    await exportTable(["results"], {out}, {data: "data"});
    expect(readFileSync(out, "utf8")).toMatch(/^id,/);
  });

  it("throws TypeError for an option that is for the annex", async () => {
    await expect(exportTable(["results"], {milestone: "2023", lang: "zh"}, {data: "data"})).rejects.toThrow(
      "invalid --milestone, --lang with results; it is for the annex"
    );
  });

  it("throws TypeError for an unknown table or format and lists the known ones", async () => {
    await expect(exported("nope", "csv")).rejects.toThrow(/unknown table "nope"; known are results, measures/);
    await expect(exported("results", "xml")).rejects.toThrow(
      /unknown format "xml"; known are csv, json, arrow, parquet/
    );
    await expect(exported("nope", "csv")).rejects.toThrow(TypeError);
  });
});
