import {beforeAll, describe, expect, it} from "vitest";
import {assertRows} from "../../../../loaders/export/table-columns.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {readInputs} from "../../../../loaders/store/read-inputs.js";
import type {Inputs} from "../../../../src/lib/contract/indicator.js";
import {TABLE_NAMES, TABLE_SPECS} from "../../../../src/lib/contract/table-specs.js";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {computeTables, type Tables} from "../../../../src/lib/indicators/compute-tables.js";
import {INDICATORS, METHODS} from "../../../../src/lib/indicators/registry.js";
import {robustness} from "../../../../src/lib/indicators/robustness.js";
import {baselineChecks} from "../../../../src/lib/quality/baseline-checks.js";
import {makeInputs} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

const keyOf = ({result, measure, area, year, variant}: ValueRow | LineageRow) =>
  `${result}/${measure}/${area}/${year}/${variant}`;

let inputs: Inputs;
let tables: Tables;
beforeAll(async () => {
  ({inputs, tables} = await readSiteData("data", "current"));
});

describe("computeTables(inputs)", () => {
  it("gives every table as its spec says", () => {
    for (const name of TABLE_NAMES) expect(() => assertRows(TABLE_SPECS[name], tables[name])).not.toThrow();
  });

  it("gives one row per key", () => {
    const keys = tables.values.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    expect(tables.results).toHaveLength(31);
    expect(tables.progress).toHaveLength(inputs.framework.measures.length * 4);
  });

  it("gives the same rows in the same order for observations in any order", () => {
    const turned = computeTables({...inputs, observations: inputs.observations.toReversed()});
    expect(turned.values.map(keyOf)).toEqual(tables.values.map(keyOf));
    expect(turned.progress).toEqual(tables.progress);
  });

  it("names a method that the registry explains for each value, and an indicator for each computed measure", () => {
    const known = new Set(METHODS.map(({id}) => id));
    expect(tables.values.filter(({method}) => !known.has(method))).toEqual([]);
    const answered = new Set(
      INDICATORS.flatMap(({result, measures}) => measures.map((measure) => `${result}/${measure}`))
    );
    const computed = inputs.framework.measures.filter(({kind}) => kind === "computed");
    expect(computed.filter(({result, measure}) => !answered.has(`${result}/${measure}`))).toEqual([]);
  });

  it("has values only of measures of the framework and of the extras that an indicator names", () => {
    const extras = INDICATORS.flatMap(({result, extras = []}) => extras.map(({measure}) => `${result}/${measure}`));
    const known = new Set([...inputs.framework.measures.map(({result, measure}) => `${result}/${measure}`), ...extras]);
    expect(tables.values.filter(({result, measure}) => !known.has(`${result}/${measure}`))).toEqual([]);
  });
});

describe("baselineChecks(framework, values, vintage)", () => {
  it("has a row for every number that the PRF gives, and for the two sums of trade", () => {
    const printed = inputs.framework.measures.filter(({baseline_value}) => baseline_value !== null);
    expect(tables.baseline_checks).toHaveLength(printed.length + 2);
  });

  it("reproduces services, and comes close for the sums, on the WDI of 2020-07-01", () => {
    const old = computeTables({...makeInputs({observations: WDI_2016}), framework: inputs.framework});
    const check = (measure: string) => old.baseline_checks.find((row) => row.measure === measure);
    expect(check("services")).toMatchObject({verdict: "reproduced", published: 10, coverage: "9 of 10"});
    expect(check("services")?.recomputed).toBeCloseTo(10.0913, 4);
    expect(check("fuel-total")).toMatchObject({verdict: "close", published: 10.02, coverage: "6 of 10"});
    expect(check("fuel-total")?.difference).toBeCloseTo(0.1872, 4);
    expect(check("nonfuel-total")).toMatchObject({verdict: "close", published: 25.86});
    expect(check("fuel-intra")).toMatchObject({verdict: "not reproducible", recomputed: null});
  });

  it("reproduces services from the repository's own snapshot of 2020-07-01", async () => {
    const vintage = {
      name: "then",
      title: "WDI as downloaded on 2020-07-01",
      snapshots: {wdi: "2020-07-01"},
      edition: "2020-12",
      amendments_as_of: null,
      code_version: null,
      frozen_on: null,
      last_year: null
    };
    const then = computeTables(await readInputs("data", vintage));
    const row = then.baseline_checks.find(({measure}) => measure === "services");
    expect(row).toMatchObject({verdict: "reproduced", vintage: "then"});
    expect(row?.recomputed).toBeCloseTo(10.0913, 4);
  });

  it("holds the newest vintage's baselines against what was known at the endorsement", () => {
    const row = tables.baseline_checks.find(({measure}) => measure === "services");
    expect(row).toMatchObject({verdict: "reproduced", vintage: "prf-2020"});
    expect(row?.recomputed).toBeCloseTo(10.0913, 4);
    // No later release has services and GDP of enough members: nothing that anybody published was revised.
    expect(row?.reason).not.toContain("revised since");
    const sum = tables.baseline_checks.find(({measure}) => measure === "fuel-total");
    expect(sum?.recomputed).toBeCloseTo(10.2072, 3);
    expect(sum?.reason).not.toContain("revised since");
  });

  it("comes close to the four parts of trade by partner, and says that the reading is not known", () => {
    const rows = ["fuel-intra", "fuel-rest", "nonfuel-intra", "nonfuel-rest"].map((name) =>
      tables.baseline_checks.find(({measure}) => measure === name)
    );
    expect(rows.map((row) => row?.verdict)).toEqual(Array(4).fill("close"));
    expect(rows.map((row) => Math.round(row!.recomputed! * 1000) / 1000)).toEqual([0.417, 8.737, 1.782, 23.553]);
    for (const row of rows) {
      expect(row).toMatchObject({vintage: "prf-2020", coverage: "7 of 10", method: "bilateral-trade"});
      expect(row?.reason).toContain("which reading of trade by partner the framework means is not known");
      expect(row?.reason).toContain("with the PRC: ");
    }
  });

  it("gives the five largest exports of 2017 by hand from Open Trade Statistics: Azerbaijan 90.37%, PRC 24.56%", () => {
    const share = (area: string) =>
      tables.values.find((row) => row.measure === "top-five" && row.area === area && row.variant === "headline")?.value;
    expect(share("AZE")).toBeCloseTo(90.37, 2);
    expect(share("CHN")).toBeCloseTo(24.56, 2);
  });

  it("says why a figure cannot be recomputed", () => {
    const check = (measure: string) => tables.baseline_checks.find((row) => row.measure === measure);
    expect(check("road-swd")).toMatchObject({verdict: "not reproducible"});
    expect(check("road-swd")?.reason).toContain("the publisher's own published figure");
    expect(check("donors")?.reason).toContain("committee");
  });

  it("gives not reproducible where the vintage has no series", () => {
    const none = baselineChecks(inputs.framework, [], "none");
    expect(none.map(({verdict}) => verdict)).toEqual(none.map(() => "not reproducible"));
  });
});

describe("robustness(framework, vintages)", () => {
  it("gives the range over weights, membership and end year", () => {
    const services = robustness(inputs.framework, [{vintage: "current", values: tables.values}]).find(
      ({measure}) => measure === "services"
    )!;
    expect(new Set(services.choices.map(({area, variant}) => `${area} ${variant}`))).toEqual(
      new Set(["CAREC-X headline", "CAREC-X simple-mean", "CAREC headline", "CAREC simple-mean"])
    );
    expect(services.min).toBeLessThan(7);
    expect(services.max).toBeGreaterThan(15);
    expect(services.statuses).toEqual(["no target set"]);
  });
});
