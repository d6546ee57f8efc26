import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {METHODS} from "../../../../src/lib/indicators/registry.js";
import {AT_ENDORSEMENT, type LineageFile, lineageFiles} from "../../../../src/lib/lineage/lineage-data.js";
import {isChecked, recomputedBaselines} from "../../../../src/lib/quality/recomputed-baselines.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";
import {makeInputs} from "../contract/make-inputs.js";

describe("recomputedBaselines(inputs, checks)", () => {
  it("gives nothing where the vintage brings no figures known at the endorsement", () => {
    expect(recomputedBaselines(makeInputs(), [])).toEqual({values: [], lineage: []});
  });

  it("gives the value and the rows of every baseline that was recomputed", async () => {
    const {inputs, tables} = await readSiteData("data", "current");
    const checks = tables.baseline_checks;
    const {values, lineage} = recomputedBaselines(inputs, checks);
    const tried = checks.filter(({recomputed}) => recomputed !== null);
    for (const check of tried) expect(values.filter((row) => isChecked(check, row)).length).toBeGreaterThan(0);
    const services = values
      .filter(({measure}) => measure === "services")
      .map(({area, variant}) => `${area} ${variant}`);
    expect(services.sort()).toEqual(["CAREC headline", "CAREC simple-mean", "CAREC-X headline", "CAREC-X simple-mean"]);
    for (const {result, measure, area, year, variant} of values) {
      const rows = lineage.filter(
        (row) => row.result === result && row.measure === measure && row.area === area && row.variant === variant
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatchObject({year, vintage: "prf-2020"});
    }
  });
});

const wordsOf = ({inputs, value_snapshots}: SiteData) => ({
  reference: inputs.reference,
  snapshots: value_snapshots,
  methods: METHODS
});

describe("lineageFiles(tables, checked, sources)", () => {
  it("gives a file for each result with values, in which every value has its rows", async () => {
    const data = await readSiteData("data", "current");
    const {inputs, tables} = data;
    const files = lineageFiles(tables, recomputedBaselines(inputs, tables.baseline_checks), wordsOf(data));
    const results = [...new Set(tables.values.map(({result}) => result))];
    expect([...files.keys()]).toEqual([...results, AT_ENDORSEMENT]);
    let values = 0;
    for (const result of results) {
      const {values: own, lineage} = JSON.parse(files.get(result)!) as LineageFile;
      const at = (name: string) => own.columns.indexOf(name);
      for (const row of own.rows) {
        if (row[at("value")] === null) continue;
        const key = [row[at("measure")], row[at("area")], row[at("variant")], row[at("year")]].join("|");
        expect(lineage.values[key]?.length, `${result} ${key}`).toBeGreaterThan(0);
      }
      values += own.rows.length;
    }
    expect(values).toBe(tables.values.length);
  });

  it("names every area, snapshot and method of a file, and the series that the reference knows", async () => {
    const data = await readSiteData("data", "current");
    const {inputs, tables} = data;
    const files = lineageFiles(tables, recomputedBaselines(inputs, tables.baseline_checks), wordsOf(data));
    const {values, lineage, words} = JSON.parse(files.get("TRD-OP1")!) as LineageFile;
    expect(words.areas).toMatchObject({"CAREC-X": "CAREC without the PRC", KAZ: "Kazakhstan"});
    expect(words.series["wdi/BG.GSR.NFSV.GD.ZS"]!.name).toBe("Trade in services (% of GDP)");
    for (const input of lineage.inputs) {
      expect(words.areas, input[2]).toHaveProperty([input[2]]);
      expect(words.snapshots[input[8]]?.url, input[8]).toMatch(/^https:/);
    }
    const method = values.columns.indexOf("method");
    for (const row of values.rows) expect(words.methods).toHaveProperty([String(row[method])]);
  });

  it("names the result in the keys of the endorsement's file", async () => {
    const data = await readSiteData("data", "current");
    const {inputs, tables} = data;
    const text = lineageFiles(tables, recomputedBaselines(inputs, tables.baseline_checks), wordsOf(data)).get(
      AT_ENDORSEMENT
    )!;
    const {lineage} = JSON.parse(text) as LineageFile;
    expect(Object.keys(lineage.values)).toContain("TRD-OP1/services|CAREC-X|headline|2016");
  });
});
