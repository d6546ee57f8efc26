import {describe, expect, it} from "vitest";
import {DataError} from "../../../../src/lib/contract/data-error.js";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {SDMX_COLUMNS, sdmxRows} from "../../../../src/lib/sdmx/sdmx-structure.js";

const VALUE: ValueRow = {
  result: "TRP-OP1",
  measure: "road-hours",
  area: "CAREC-X",
  year: 2016,
  variant: "headline",
  value: 12.5,
  text: null,
  sign: null,
  unit: "% of GDP",
  reporting: 8,
  expected: 10,
  missing: "AFG;TKM",
  missing_kinds: "not published;not held",
  weight_share: 0.9,
  method: "simple-mean",
  flag: null,
  releases: "trade ..2019-06-02;wdi 2020-07-01",
  reason: null,
  vintage: "defr-2024"
};
const row = (changes: Partial<ValueRow>) => sdmxRows([{...VALUE, ...changes}])[0]!;

describe("sdmxRows(values)", () => {
  it("begins with the columns of the standard, and marks those with several values", () => {
    expect(SDMX_COLUMNS.slice(0, 9).join()).toBe(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,VARIANT,TIME_PERIOD,OBS_VALUE"
    );
    expect(SDMX_COLUMNS.filter((column) => column.endsWith("[]"))).toEqual([
      "MISSING[]",
      "MISSING_KIND[]",
      "RELEASE[]"
    ]);
    expect(row({})).toEqual({
      "STRUCTURE[;]": "dataflow",
      STRUCTURE_ID: "CAREC_PRF_OBSERVATORY:VALUES(1.0.0)",
      ACTION: "I",
      FREQ: "A",
      REF_AREA: "CAREC-X",
      INDICATOR: "TRP-OP1_road-hours",
      VARIANT: "headline",
      TIME_PERIOD: 2016,
      OBS_VALUE: 12.5,
      OBS_STATUS: "A",
      UNIT_MEASURE: "PC_of_GDP",
      BOUND: null,
      OBS_TEXT: null,
      REPORTING: 8,
      EXPECTED: 10,
      "MISSING[]": "AFG;TKM",
      "MISSING_KIND[]": "not_published;not_held",
      WEIGHT_SHARE: 0.9,
      METHOD: "simple-mean",
      "RELEASE[]": "trade ..2019-06-02;wdi 2020-07-01",
      REASON: null,
      VINTAGE: "defr-2024"
    });
  });

  it.each([
    [{flag: "estimate"}, "E"],
    [{flag: "forecast"}, "F"],
    [{flag: "provisional"}, "P"],
    [{flag: "restated"}, "R"],
    [{value: 0}, "A"],
    [{value: null}, "O"],
    [{value: null, flag: "forecast"}, "O"],
    [{value: null, text: "yes"}, "M"],
    [{text: "CHN 15, GEO 70"}, "A"]
  ] satisfies [Partial<ValueRow>, string][])("gives %j the status %s", (changes, status) => {
    expect(row(changes).OBS_STATUS).toBe(status);
  });

  it.each([
    ["<", "LT"],
    ["≥", "GE"],
    ["≈", "APPROX"]
  ])("writes the sign %s as %s", (sign, code) => {
    expect(row({sign}).BOUND).toBe(code);
  });

  it("refuses a flag or sign that the structure does not know", () => {
    expect(() => row({flag: "revised" as never})).toThrow(DataError);
    expect(() => row({flag: "revised" as never})).toThrow(
      /unknown flag .*"revised" of a value; known to SDMX are estimate/
    );
    expect(() => row({sign: ">"})).toThrow('unknown sign ">" of a value; known to SDMX are <, ≥, ≈');
  });
});
