import {describe, expect, it} from "vitest";
import {toCsv} from "../../../../src/lib/text/to-csv.js";

describe("toCsv(columns, rows)", () => {
  it("writes numbers as they are, null as an empty cell, and quotes where it must", () => {
    expect(
      toCsv(
        ["a", "b", "c"],
        [
          {a: -1.5, b: null, c: 'x, "y"'},
          {a: 1e-7, b: true, c: ""}
        ]
      )
    ).toBe('a,b,c\n-1.5,,"x, ""y"""\n1e-7,true,\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1+1", "＝1", "＠x"])("guards %j as text", (text) => {
    expect(toCsv(["a"], [{a: text}]).slice("a\n".length)).toMatch(/^"?'/);
  });

  it("leaves text alone that no spreadsheet runs", () => {
    expect(toCsv(["a"], [{a: "CAREC-X"}])).toBe("a\nCAREC-X\n");
  });

  it("refuses NaN", () => {
    expect(() => toCsv(["a"], [{a: Number.NaN}])).toThrow(TypeError);
  });
});
