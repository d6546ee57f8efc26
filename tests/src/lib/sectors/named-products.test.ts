import {describe, expect, it} from "vitest";
import type {LineageRow} from "../../../../src/lib/contract/tables.js";
import {namedProducts} from "../../../../src/lib/sectors/member-figures.js";
import {makeValue} from "./make-value.js";

function input(code: string, area: string, weight: number | null, role: LineageRow["role"] = "value"): LineageRow {
  return {
    result: "TRD-OP1",
    measure: "top-five",
    area: "CAREC",
    year: 2017,
    variant: "headline",
    source: "trade",
    series: `EXPORTS.HS4.${code}`,
    input_area: area,
    input_partner: null,
    input_mode: null,
    input_direction: null,
    input_year: 2017,
    input_value: 1,
    snapshot: "trade/2019-06-02",
    row: 2,
    release: null,
    role,
    weight,
    vintage: "current"
  };
}

describe("namedProducts(values, lineage, products)", () => {
  it("names the products, adds a region's up over its members, and puts the largest first", () => {
    const values = [makeValue({measure: "top-five", area: "CAREC", year: 2017, value: 60})];
    const lineage = [
      input("7108", "KGZ", 0.25),
      input("2709", "KAZ", 0.5),
      input("2709", "AZE", 0.25),
      input("0101", "KAZ", null, "part")
    ];
    const products = [{code: "2709", level: "HS4" as const, name_en: "Crude petroleum oils", name_zh: "石油原油"}];
    expect(namedProducts(values, lineage, products)).toEqual([
      {
        area: "CAREC",
        year: 2017,
        share: 60,
        products: [
          {code: "2709", product: products[0], share: 45},
          {code: "7108", product: null, share: 15}
        ]
      }
    ]);
  });

  it("leaves out an area without a value and the reading by chapter", () => {
    const values = [
      makeValue({measure: "top-five", area: "TKM", year: 2017, value: null}),
      makeValue({measure: "top-five", area: "KAZ", year: 2017, value: 70, variant: "hs2"})
    ];
    expect(namedProducts(values, [], [])).toEqual([]);
  });
});
