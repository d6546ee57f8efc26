import {describe, expect, it} from "vitest";
import {explorerLinks} from "../../../../src/components/results/side-panel.js";

describe("explorerLinks(result)", () => {
  it("leads from speeds to the corridors first, from border hours to the crossings first", () => {
    const paths = (result: string) =>
      [...explorerLinks(result).text.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
    expect(paths("TRP-OC1")).toEqual(["/corridors", "/borders"]);
    expect(paths("TRP-OP2")).toEqual(["/corridors", "/borders"]);
    expect(paths("TRP-OP1")).toEqual(["/borders", "/corridors"]);
    expect(explorerLinks("TRD-OC1").text).toBe("");
    expect(explorerLinks("TRP-OP3").text).toBe("");
  });
});
