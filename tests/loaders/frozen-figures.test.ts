import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {readInputs} from "../../loaders/inputs.js";
import {computeTables} from "../../src/lib/compute-tables.js";

/**
 * SHA-256 of the figures of each frozen vintage: what was downloaded, embedded and cited. A change here is a change of
 * published figures by their method: only on purpose, named in CHANGELOG.md, and in an erratum of each brief it touches.
 */
const PUBLISHED = {
  "prf-2020": "e08cdccc40002e6f93d831e846f9aaecb21cb4324a04b1a56d840dcb366fff3e",
  "defr-2021": "e08cdccc40002e6f93d831e846f9aaecb21cb4324a04b1a56d840dcb366fff3e",
  "defr-2024": "b61e564864be1df1169df4c45614c6396ef52b1a2b842b9feb32bf26aab064ca"
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
