import {describe, expect, it} from "vitest";
import {toCsv, toCsvLines} from "../../../../src/lib/text/to-csv.js";

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

  it("ends lines as a standard asks, and leaves text as it is for programs", () => {
    const rows = [{a: "=1+1"}, {a: "x,y"}];
    expect(toCsv(["a"], rows, {lineEnd: "\r\n"})).toBe('a\r\n\'=1+1\r\n"x,y"\r\n');
    expect(toCsv(["a"], rows, {reader: "program"})).toBe('a\n=1+1\n"x,y"\n');
    expect(toCsv(["=a"], [], {reader: "program"})).toBe("=a\n");
    expect(toCsv(["=a"], [])).toBe("'=a\n");
  });
});

describe("toCsvLines(columns, rows)", () => {
  it("writes what follows the header, and nothing for no rows", () => {
    expect(toCsvLines(["a", "b"], [{a: 1, b: null}])).toBe("1,\n");
    expect(toCsvLines(["a"], [])).toBe("");
  });
});
