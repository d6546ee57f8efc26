import {describe, expect, it} from "vitest";
import {filterSql} from "../../../../src/lib/cpmm/sql/fact-sql.js";
import {quantileSql} from "../../../../src/lib/cpmm/sql/group-averages.js";
import {UNIT_KINDS} from "../../../../src/lib/cpmm/sql/unit-sql.js";
import {DUCKDB, sqlText, toGrouping} from "../../../../src/lib/cpmm/sql.js";

describe("toGrouping(names)", () => {
  it("orders the dimensions and takes each once", () => {
    expect(toGrouping(["year", "mode", "year"])).toEqual(["mode", "year"]);
    expect(toGrouping([])).toEqual([]);
  });
  it("refuses what is no dimension, and a month without its year", () => {
    expect(() => toGrouping(["color"])).toThrow(/unknown dimension "color"; allowed: corridor/);
    expect(() => toGrouping(["month"])).toThrow(/missing dimension "year" beside month/);
  });
});

describe("filterSql(filter)", () => {
  it("quotes text, joins dimensions, keeps nothing for an empty list", () => {
    expect(filterSql({})).toBe("1 = 1");
    expect(filterSql({mode: ["road"], year: [2022, 2023]})).toBe("mode IN ('road') AND year IN (2022, 2023)");
    expect(filterSql({bcp: []})).toBe("1 = 0");
    expect(filterSql({bcp: ["x' OR 1 = 1 --"]})).toBe("bcp IN ('x'' OR 1 = 1 --')");
  });
});

describe("sqlText(value)", () => {
  it("refuses a backslash, which the engines read differently", () => {
    expect(() => sqlText("a\\'")).toThrow(TypeError);
    expect(sqlText(null)).toBe("NULL");
  });
});

describe("quantileSql(cut, kind, units, dialect, trim)", () => {
  it("refuses a trim that would leave less than half", () => {
    expect(() => quantileSql([], UNIT_KINDS[0]!, "units", DUCKDB, 0.3)).toThrow(/invalid trim 0\.3/);
    expect(() => quantileSql([], UNIT_KINDS[0]!, "units", DUCKDB, -0.1)).toThrow(TypeError);
  });
});
