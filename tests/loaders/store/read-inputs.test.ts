import {describe, expect, it} from "vitest";
import {readInputs} from "../../../loaders/store/read-inputs.js";
import {readVintage} from "../../../loaders/store/vintages.js";

describe("readInputs(dataDir, vintage)", () => {
  it("leaves out what was reported after a vintage's date", async () => {
    const then = {...readVintage("data", "current"), snapshots: {}};
    const health = async (amendments_as_of: string | null) =>
      (await readInputs("data", {...then, amendments_as_of})).reported.filter(({result}) => result.startsWith("HLT"));
    const all = await health(null);
    expect(all.length).toBeGreaterThan(0);
    const last = all
      .map(({reported_on}) => reported_on)
      .sort()
      .at(-1)!;
    expect(await health(last)).toHaveLength(all.length);
    expect(await health("2021-06-01")).toEqual([]);
  });

  it("gives the frozen vintages nothing from after their dates", async () => {
    for (const [name, before] of [
      ["defr-2021", "2021-06-01"],
      ["defr-2024", "2024-07-01"]
    ] as const) {
      const vintage = readVintage("data", name);
      expect(Object.values(vintage.snapshots).every((snapshot) => snapshot < before)).toBe(true);
      const {reported, observations, last_year} = await readInputs("data", name);
      expect(reported.every(({reported_on}) => reported_on <= before)).toBe(true);
      expect(observations.length).toBeGreaterThan(0);
      expect(last_year).toBe(Number(before.slice(0, 4)) - 1);
    }
  });
});
