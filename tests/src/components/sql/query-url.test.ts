import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromQueryUrl, toQueryUrl} from "../../../../src/components/sql/query-history.js";

const VINTAGES = ["current", "defr-2024"];

describe("a query in the address", () => {
  it("comes back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 300}), fc.constantFrom(...VINTAGES), (sql, vintage) => {
        const address = toQueryUrl({sql, vintage}, "current")!;
        const back = fromQueryUrl(address, VINTAGES);
        expect(back.vintage ?? "current").toBe(vintage);
        if (address !== "") expect(back.sql).toBe(sql);
      })
    );
  });

  it("is absent for an empty query of the first vintage", () => {
    expect(toQueryUrl({sql: " ", vintage: "current"}, "current")).toBe("");
    expect(fromQueryUrl("", VINTAGES)).toEqual({sql: null, vintage: null, unknown: null});
  });

  it("names a vintage that there is not", () => {
    expect(fromQueryUrl("#vintage=defr-2025&sql=x", VINTAGES)).toEqual({
      sql: "x",
      vintage: null,
      unknown: "defr-2025"
    });
  });

  it("is refused where it is too long for an address", () => {
    const room = 6000 - "#sql=".length;
    expect(toQueryUrl({sql: "x".repeat(room), vintage: "current"}, "current")).toHaveLength(6000);
    expect(toQueryUrl({sql: "x".repeat(room + 1), vintage: "current"}, "current")).toBeNull();
  });
});
