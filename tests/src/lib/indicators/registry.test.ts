import {describe, expect, it} from "vitest";
import type {ReportedValue} from "../../../../src/lib/contract/reported.js";
import {
  computedOfSources,
  computeIndicator,
  computeValues,
  findIndicator,
  headlineOf,
  readsSource,
  sourcesOf,
  valuesOfSources
} from "../../../../src/lib/indicators/registry.js";
import {trdOp1} from "../../../../src/lib/indicators/trd-op1.js";
import {trpOp2} from "../../../../src/lib/indicators/trp-op2.js";
import {tsmOc1} from "../../../../src/lib/indicators/tsm-oc1.js";
import {framework, makeInputs, measure} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

describe("computeIndicator(indicator, inputs)", () => {
  const inputs = makeInputs({observations: WDI_2016});

  it("computes once from the same releases, and again for another last year or other releases", () => {
    const first = computeIndicator(trdOp1, inputs);
    expect(computeIndicator(trdOp1, {...inputs, releases: [...inputs.releases]})).toBe(first);
    expect(computeIndicator(trdOp1, {...inputs, last_year: 2015})).not.toBe(first);
    const copied = {...inputs, releases: inputs.releases.map((release) => ({...release}))};
    expect(computeIndicator(trdOp1, copied)).not.toBe(first);
    expect(computeIndicator(trdOp1, copied)).toEqual(first);
  });

  it("hands an indicator the releases of its own sources and no others", () => {
    const seen: string[][] = [];
    const spy = {
      ...tsmOc1,
      compute: (own: {releases: readonly {source: string}[]}) => {
        seen.push(own.releases.map(({source}) => source));
        return [];
      }
    };
    computeIndicator({...spy, inputs: ["wef/TTDI"]}, inputs);
    computeIndicator({...spy, inputs: ["wdi/BX"]}, {...inputs, last_year: 1999});
    expect(seen).toEqual([[], ["wdi"]]);
  });
});

describe("findIndicator(result, measure)", () => {
  it("finds by result and measure together", () => {
    expect(findIndicator("TRD-OP1", "services")).toBe(trdOp1);
    expect(findIndicator("TRD-OP1", "rank-geo")).toBeUndefined();
    expect(findIndicator("HLT-OP1", "services")).toBeUndefined();
  });
});

describe("headlineOf(measure)", () => {
  it.each([
    ["TRD-OP1", "services", "CAREC-X", "headline"],
    ["TRD-OC1", "fuel-rest", "CAREC-X", "headline"],
    ["EFS-CO", "growth", "CAREC-X", "headline"],
    ["ENG-OC1", "renewable-share", "CAREC-X", "headline"],
    ["TSM-OC1", "members-in-top-70", "CAREC", "ttci"],
    ["TSM-OC1", "rank-geo", "GEO", "ttci"],
    ["TSM-OC1", "rank-chn", "CHN", "ttci"],
    ["TRP-OC1", "road-swd", "CAREC", "headline"],
    ["TRP-OP1", "road-hours", "CAREC", "headline"],
    ["TRP-OP2", "c2-swod", "C2", "headline"],
    ["HLT-OC1", "countries", "CAREC", "headline"]
  ])("of %s %s is %s in the variant %s", (result, of, area, variant) => {
    expect(headlineOf({result, measure: of})).toEqual({area, variant});
  });
});

describe("sources of indicators", () => {
  it("are named once each, sorted", () => {
    expect(sourcesOf(trdOp1)).toEqual(["trade", "wdi"]);
    expect(sourcesOf({...trdOp1, inputs: ["wef/A", "cpmm/B", "wef/C"]})).toEqual(["cpmm", "wef"]);
  });
  it("are read by a result where any of its indicators names them", () => {
    expect(readsSource("TRD-OP1", "wdi")).toBe(true);
    expect(readsSource("TRD-OP1", "wef")).toBe(false);
    expect(readsSource("TSM-OC1", "wdi")).toBe(false);
    expect(readsSource("HLT-OC1", "wdi")).toBe(false);
  });
});

describe("computeValues(inputs)", () => {
  const countries = measure({result: "HLT-OC1", measure: "countries", kind: "reported", type: "count"});
  const report: ReportedValue = {
    result: "HLT-OC1",
    measure: "countries",
    area: "CAREC",
    year: 2022,
    period: null,
    value: 3,
    numerator: null,
    denominator: null,
    sign: null,
    state: null,
    text_en: null,
    text_zh: null,
    text_ru: null,
    evidence: "report",
    reported_by: "WGH",
    received_on: "2026-11-22",
    reason: null,
    reported_on: "2022-06-28",
    row: 2
  };
  const inputs = makeInputs({observations: WDI_2016, framework: framework([countries]), reported: [report]});
  const resultsOf = (values: readonly {value: {result: string}}[]) => new Set(values.map(({value}) => value.result));

  it("gives what is computed from the sources held, and what is reported", () => {
    expect(resultsOf(computeValues(inputs))).toEqual(new Set(["TRD-OC1", "TRD-OP1", "HLT-OC1"]));
  });
  it("gives of some sources what a change of their snapshots can move, of one vintage", () => {
    expect(resultsOf(computedOfSources(inputs, ["wdi"]))).toEqual(new Set(["TRD-OC1", "TRD-OP1"]));
    expect(resultsOf(computedOfSources(inputs, ["trade", "wef"]))).toEqual(new Set(["TRD-OC1", "TRD-OP1"]));
    expect(computedOfSources(inputs, ["wef"])).toEqual([]);
    const rows = valuesOfSources(inputs, ["wdi"]);
    expect(rows).toHaveLength(computedOfSources(inputs, ["wdi"]).length);
    expect(rows[0]).toEqual({...computedOfSources(inputs, ["wdi"])[0]!.value, vintage: "test"});
  });
});

describe("trpOp2.measures", () => {
  it("are speeds with and without delay of each corridor with a target", () => {
    expect(trpOp2.measures).toEqual(
      ["c1", "c2", "c3", "c4", "c6"].flatMap((corridor) => [`${corridor}-swd`, `${corridor}-swod`])
    );
  });
});
