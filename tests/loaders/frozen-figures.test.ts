import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {readInputs} from "../../loaders/inputs.js";
import {computeTables} from "../../src/lib/compute-tables.js";

/**
 * SHA-256 of the figures of each frozen vintage: what was downloaded, embedded and cited. A change here is a change of
 * published figures by their method: only on purpose, named in CHANGELOG.md, and in an erratum of each brief it touches.
 */
const PUBLISHED = {
  "prf-2020": "94f8478604635f14307604928b4136c71890fe1d2d192bae47cb1ed9a8977310",
  "defr-2021": "94f8478604635f14307604928b4136c71890fe1d2d192bae47cb1ed9a8977310",
  "defr-2024": "d2bd635d92fad1b38a6a9c9d23608e9bc74a63538027ba610ac99e618030cf0f"
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
