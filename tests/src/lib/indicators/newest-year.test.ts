import {describe, expect, it} from "vitest";
import {newestYear} from "../../../../src/lib/indicators/compute-tables.js";
import {observation} from "../contract/make-inputs.js";

describe("newestYear({observations, reported})", () => {
  it("gives the year of the newest snapshot, and 0 without any", () => {
    const rows = ["wdi/2020-07-01", "weo/2023-10-10.2"].map((snapshot) =>
      observation({source: "wdi", series: "A", area: "KAZ", year: 2019, value: 1, snapshot})
    );
    expect(newestYear({observations: rows, reported: []})).toBe(2023);
    expect(newestYear({observations: [], reported: []})).toBe(0);
  });
});
