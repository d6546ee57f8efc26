import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {readInputs} from "../../loaders/inputs.js";
import {computeTables} from "../../src/lib/compute-tables.js";

/**
 * SHA-256 of the figures of each frozen vintage: what was downloaded, embedded and cited. A change here is a change of
 * published figures by their method: only on purpose, named in CHANGELOG.md, and in an erratum of each brief it touches.
 */
const PUBLISHED = {
  "prf-2020": "acd8e0ba709050f3dfb56426d8dc3e0a4e5ed7575d611e4b9d4807dc58fe4f61",
  "defr-2021": "acd8e0ba709050f3dfb56426d8dc3e0a4e5ed7575d611e4b9d4807dc58fe4f61",
  "defr-2024": "c1056e6a7a3872282cb662b1ca7559ffe06b0bad6c6ffc66eac65ccb3b71dc37"
};

describe("computeTables(frozen vintage)", () => {
  for (const [vintage, digest] of Object.entries(PUBLISHED)) {
    it(`gives the figures that were published for ${vintage}`, async () => {
      const {values} = computeTables(await readInputs("data", vintage));
      const figures = values.map(({result, measure, area, year, variant, value, unit}) => [
        ...[result, measure, area, year, variant],
        // Ten digits: the last ones may differ between processors.
        ...[typeof value === "number" ? value.toPrecision(10) : value, unit]
      ]);
      expect(createHash("sha256").update(JSON.stringify(figures)).digest("hex")).toBe(digest);
    });
  }
});
