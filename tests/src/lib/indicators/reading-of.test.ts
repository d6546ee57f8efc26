import {describe, expect, it} from "vitest";
import {readingOf} from "../../../../src/lib/indicators/registry.js";

describe("readingOf(result, variant)", () => {
  it("says what a share of renewable energy is a share of", () => {
    expect(readingOf("ENG-OC1", "headline")).toBe("electricity, excluding hydropower");
    expect(readingOf("ENG-OC1", "with-hydro")).toBe("electricity, including hydropower");
  });

  it("says nothing of a variant that names itself, nor of a measure with one reading", () => {
    expect(readingOf("ENG-OC1", "simple-mean")).toBeNull();
    expect(readingOf("TRD-OP1", "headline")).toBeNull();
  });
});
