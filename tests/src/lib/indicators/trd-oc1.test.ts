import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {efsCo} from "../../../../src/lib/indicators/efs-co.js";
import {trdOc1} from "../../../../src/lib/indicators/trd-oc1.js";
import {trpOc1} from "../../../../src/lib/indicators/trp-oc1.js";
import {trpOp2} from "../../../../src/lib/indicators/trp-op2.js";
import {makeInputs, observation, seriesRows} from "../contract/make-inputs.js";

const wdi = (series: string, value: number | null, area = "KAZ") =>
  observation({source: "wdi", series, area, year: 2016, value});

describe("trdOc1.compute(inputs), the two sums of trade", () => {
  const rows = [
    wdi("TX.VAL.FUEL.ZS.UN", 60),
    wdi("TX.VAL.MRCH.CD.WT", 50),
    wdi("TM.VAL.FUEL.ZS.UN", 10),
    wdi("TM.VAL.MRCH.CD.WT", 100),
    wdi("NY.GDP.MKTP.CD", 1000)
  ];
  const of = (measure: string, observations: Observation[] = rows) =>
    trdOc1.compute(makeInputs({observations})).find(({value}) => value.measure === measure && value.area === "KAZ");

  it("add exports and imports up by their shares of fuel, in % of GDP", () => {
    expect(of("fuel-total")?.value).toMatchObject({value: 4, unit: "% of GDP"});
    expect(of("nonfuel-total")?.value.value).toBe(11);
  });

  it("name the shares with their parts of the sum, and what they were shares of", () => {
    const lineage = (observations?: Observation[]) =>
      of("fuel-total", observations)!.lineage.map(({series, role, weight}) => [series, role, weight]);
    expect(lineage()).toEqual([
      ["TX.VAL.FUEL.ZS.UN", "value", 0.75],
      ["TX.VAL.MRCH.CD.WT", "part", null],
      ["TM.VAL.FUEL.ZS.UN", "value", 0.25],
      ["TM.VAL.MRCH.CD.WT", "part", null],
      ["NY.GDP.MKTP.CD", "part", null]
    ]);
    const noFuel = rows.map((row) => (row.series.includes("FUEL") ? {...row, value: 0} : row));
    expect(of("fuel-total", noFuel)?.value.value).toBe(0);
    expect(lineage(noFuel).filter(([, role]) => role === "value")).toEqual([
      ["TX.VAL.FUEL.ZS.UN", "value", 0.5],
      ["TM.VAL.FUEL.ZS.UN", "value", 0.5]
    ]);
  });

  it("have no figure of a member without one of the five, missing or blank", () => {
    for (const {series} of rows) {
      expect(
        of(
          "fuel-total",
          rows.filter((row) => row.series !== series)
        ),
        series
      ).toBeUndefined();
      const blank = rows.map((row) => (row.series === series ? {...row, value: null} : row));
      expect(of("fuel-total", blank), series).toBeUndefined();
    }
  });
});

describe("efsCo.compute(inputs), by measure and publisher", () => {
  const series = [
    ["growth", "weo", "NGDP_RPCH", "headline", "regional-macro", 4],
    ["growth", "wdi", "NY.GDP.MKTP.KD.ZG", "wdi", "regional-macro", 4],
    ["current-account", "weo", "BCA_NGDPD", "headline", "current-account-deficit", -4],
    ["current-account", "wdi", "BN.CAB.XOKA.GD.ZS", "wdi", "current-account-deficit", -4],
    ["government-debt", "weo", "GGXWDG_NGDP", "headline", "regional-macro", 4],
    ["government-debt", "wdi", "GC.DOD.TOTL.GD.ZS", "wdi", "regional-macro", 4]
  ] as const;
  it.each(series)("gives %s of %s from %s as %s, by %s", (measure, source, code, variant, method, expected) => {
    const five = {AZE: 1, GEO: 1, KAZ: 10, KGZ: 1, PAK: 1};
    const gdp = {AZE: 1, GEO: 1, KAZ: 2, KGZ: 1, PAK: 1};
    const observations = [
      ...seriesRows(source, code, 2016, five),
      ...seriesRows(source, source === "weo" ? "NGDPD" : "NY.GDP.MKTP.CD", 2016, gdp)
    ];
    const values = efsCo.compute(makeInputs({observations}));
    const region = (of: string) => values.find(({value}) => value.area === "CAREC-X" && value.variant === of)?.value;
    expect(region(variant)).toMatchObject({measure, value: expected, method, reporting: 5});
    expect(region(variant === "wdi" ? "wdi-simple-mean" : "simple-mean")?.value).toBeCloseTo((expected / 4) * 2.8, 9);
    expect(new Set(values.map((one) => one.value.measure))).toEqual(new Set([measure]));
    const own = values.find(({value}) => value.area === "KAZ")!.value;
    expect(own.method).toBe(measure === "current-account" ? method : "as-published");
  });
});

describe("cpmmValues(inputs, selection)", () => {
  const row = (over: Partial<Observation>) =>
    observation({source: "cpmm", series: "SWD", area: "ALL", mode: "road", year: 2020, value: 40, ...over});
  const shown = (values: ReturnType<typeof trpOc1.compute>) =>
    values.map(({value}) => [value.measure, value.area, value.variant, value.value]);

  it("takes series, mode, area and direction apart", () => {
    const observations = [
      row({}),
      row({mode: "rail", value: 20}),
      row({series: "SWOD", value: 45}),
      row({area: "C2", mode: "rail", value: 18}),
      row({area: "C5", mode: "rail", value: 17}),
      row({direction: "inbound", value: 41})
    ];
    expect(shown(trpOc1.compute(makeInputs({observations})))).toEqual([
      ["road-swd", "CAREC", "headline", 40],
      ["road-swd", "CAREC", "inbound", 41],
      ["road-swod", "CAREC", "headline", 45],
      ["rail-swd", "CAREC", "headline", 20],
      ["rail-swd", "C2", "headline", 18],
      ["rail-swd", "C5", "headline", 17]
    ]);
    expect(shown(trpOp2.compute(makeInputs({observations})))).toEqual([["c2-swd", "C2", "headline", 18]]);
  });

  it("says why a dash has no value, keeps the publisher's flag, and names the release and the row", () => {
    const observations = [row({value: null, flag: "estimate"}), row({year: 2021, row: 7})];
    const [dash, filled] = trpOc1.compute(makeInputs({observations}));
    expect(dash!.value).toMatchObject({
      value: null,
      flag: "estimate",
      reason: "no samples: the publisher gives a dash",
      releases: "cpmm 2020-07-01",
      unit: "km/h"
    });
    expect(filled!.value).toMatchObject({value: 40, flag: null, reason: null});
    expect(filled!.lineage).toMatchObject([{input_year: 2021, row: 7, role: "value", weight: 1}]);
  });
});
