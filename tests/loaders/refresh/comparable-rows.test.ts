import {describe, expect, it} from "vitest";
import {comparableRows} from "../../../loaders/refresh/find-line-changes.js";
import {testRow} from "../store/test-store.js";

const held = [testRow({year: 2016}), testRow({year: 2017}), testRow({area: "KAZ"})];

describe("comparableRows(held, answer, scope, source)", () => {
  it("holds a series of an area against the whole of it", () => {
    expect(comparableRows(held, [testRow({year: 2017})], [], "wdi")).toEqual([held[0], held[1]]);
  });

  it("holds a yearly report against the figures that it has", () => {
    expect(comparableRows(held, [testRow({year: 2017})], [], "cpmm")).toEqual([held[1]]);
  });

  it("holds what the answer says that it covers against it, so that what is gone is seen", () => {
    const scope = [{series: ["BG.GSR.NFSV.GD.ZS"], areas: ["KAZ"], first_year: 2016, last_year: 2016}];
    expect(comparableRows(held, [], scope, "wdi")).toEqual([held[2]]);
    expect(comparableRows(held, [], [{...scope[0]!, first_year: 2017, last_year: 2017}], "wdi")).toEqual([]);
  });
});
