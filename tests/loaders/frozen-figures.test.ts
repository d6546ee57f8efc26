import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {readInputs} from "../../loaders/inputs.js";
import {computeTables} from "../../src/lib/compute-tables.js";

/**
 * SHA-256 of the figures of each frozen vintage: what was downloaded, embedded and cited. A change here is a change of
 * published figures by their method: only on purpose, named in CHANGELOG.md, and in an erratum of each brief it touches.
 */
const PUBLISHED = {
  "prf-2020": "29e351a33d5bfabc939dfd000c2fd4ce4cb06c9c3c968faeff428f4a11884af0",
  "defr-2021": "29e351a33d5bfabc939dfd000c2fd4ce4cb06c9c3c968faeff428f4a11884af0",
  "defr-2024": "820ea08f439cb063407420ffdad9c7b4de1fcfbc759a0e65fde1f53ae418f3b4"
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
