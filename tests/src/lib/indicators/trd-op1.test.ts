import {describe, expect, it} from "vitest";
import {trdOp1} from "../../../../src/lib/indicators/trd-op1.js";
import {makeInputs, observation} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

function find(observations = WDI_2016, area = "CAREC-X", variant = "headline", measure = "services") {
  const computed = trdOp1.compute(makeInputs({observations}));
  return computed.find(({value}) => value.area === area && value.variant === variant && value.measure === measure);
}

describe("trdOp1.compute(inputs)", () => {
  it("gives 10.09% of GDP for services of 2016 without the PRC, where the PRF gives 10.0", () => {
    expect(find()?.value.value).toBeCloseTo(10.0913, 4);
    expect(find()?.value).toMatchObject({
      unit: "% of GDP",
      reporting: 9,
      expected: 10,
      missing: "TKM",
      method: "gdp-weighted-mean",
      flag: null
    });
  });

  it("gives 6.00 with the PRC and about 16.6 as a plain mean, each in its own row", () => {
    expect(find(WDI_2016, "CAREC")?.value.value).toBeCloseTo(6.0, 1);
    // (8.470 + 31.402 + 33.345 + 11.605 + 27.676 + 26.282 + 5.295 + 8.715 + 6.540) / 9
    expect(find(WDI_2016, "CAREC-X", "simple-mean")?.value.value).toBeCloseTo(17.703, 3);
  });

  it("takes a member's own figure over as published", () => {
    expect(find(WDI_2016, "KAZ")).toMatchObject({value: {value: 11.60523757081, method: "as-published"}});
  });

  it("names the row of every figure that it used, with weights that add up to one", () => {
    const {lineage} = find()!;
    const values = lineage.filter(({role}) => role === "value");
    expect(values).toHaveLength(9);
    expect(lineage.filter(({role}) => role === "weight")).toHaveLength(9);
    expect(values.reduce((sum, {weight}) => sum + weight!, 0)).toBeCloseTo(1, 12);
    expect(values.find(({input_area}) => input_area === "KAZ")).toMatchObject({
      series: "BG.GSR.NFSV.GD.ZS",
      snapshot: "wdi/2020-07-01",
      input_value: 11.60523757081,
      row: 17
    });
  });

  it("gives no value, and says who reported, below two thirds of the GDP", () => {
    const few = WDI_2016.filter(({series, area}) => series !== "BG.GSR.NFSV.GD.ZS" || !["PAK"].includes(area));
    expect(find(few)).toMatchObject({
      value: {value: null, reporting: 8, expected: 10, missing: "PAK;TKM"},
      lineage: []
    });
  });

  it("gives the share of the five largest products by heading and by chapter", () => {
    const exports = {"2709": 40, "2710": 20, "0806": 15, "1301": 10, "0804": 5, "0701": 4, "0702": 6};
    const rows = Object.entries(exports).map(([code, value], i) =>
      observation({source: "trade", series: `EXPORTS.HS4.${code}`, area: "TJK", year: 2017, value, row: i + 2})
    );
    // headings: (40 + 20 + 15 + 10 + 6) of 100; chapters 27, 08, 13, 07: 60 + 20 + 10 + 10
    expect(find(rows, "TJK", "headline", "top-five")?.value.value).toBeCloseTo(91, 12);
    expect(find(rows, "TJK", "hs2", "top-five")?.value.value).toBeCloseTo(100, 12);
    // One member of ten is no region.
    expect(find(rows, "CAREC-X", "headline", "top-five")?.value).toMatchObject({
      value: null,
      reporting: 1,
      expected: 10
    });
  });

  it("takes the product with the lower code where two tie for the fifth place", () => {
    const products = {"2709": 40, "2710": 20, "0806": 15, "1301": 10, "0804": 5, "0702": 5, "0701": 5};
    for (const codes of [Object.entries(products), Object.entries(products).reverse()]) {
      const rows = codes.map(([code, value], i) =>
        observation({source: "trade", series: `EXPORTS.HS4.${code}`, area: "TJK", year: 2017, value, row: i + 2})
      );
      const largest = find(rows, "TJK", "headline", "top-five")!.lineage.filter(({role}) => role === "value");
      expect(largest.map(({series}) => series.slice(-4)).sort()).toEqual(["0701", "0806", "1301", "2709", "2710"]);
    }
  });
});
