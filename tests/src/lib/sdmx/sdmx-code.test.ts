import {describe, expect, it} from "vitest";
import {indicatorCode, sdmxCode} from "../../../../src/lib/sdmx/sdmx-code.js";

describe("sdmxCode(text)", () => {
  it.each([
    ["BCP-horgos", "BCP-horgos"],
    ["%", "PC"],
    ["% of GDP", "PC_of_GDP"],
    ["km/h", "km_h"],
    ["老城, 市", "_____"]
  ])("makes %j %s", (text, code) => {
    expect(sdmxCode(text)).toBe(code);
  });
});

describe("indicatorCode(row)", () => {
  it("joins result and measure", () => {
    expect(indicatorCode({result: "TRP-OP1", measure: "road-hours"})).toBe("TRP-OP1_road-hours");
  });
});
