import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {splitTrade} from "../../../../src/lib/indicators/bilateral-trade.js";
import {makeInputs, observation} from "../contract/make-inputs.js";
import {comtrade, FIVE, find, flow, four, fuels, gdp, release, totals, wdi, wits} from "./made-up-trade.js";

describe("splitTrade(inputs) in a made-up world", () => {
  it("takes totals and fuels of two publishers, or of one release", () => {
    expect(four([wits, comtrade, wdi])).toEqual([0.4, 2.6, 0.6, 6.4]);
    expect(four([release("UN Comtrade", "2020-06-01", [...totals, ...fuels]), wdi])).toEqual([0.4, 2.6, 0.6, 6.4]);
  });

  it("never takes them from two releases of one publisher", () => {
    expect(four([{...wits, publisher: "UN Comtrade"}, comtrade, wdi])).toEqual([0.4, 2.6, null, null]);
  });

  it("combines a release that holds both with no other", () => {
    const both = release("A name for several", "2021-06-01", [...totals, ...fuels.filter(({area}) => area !== "MNG")]);
    expect(four([both, comtrade, wdi])).toEqual([0.4, 2.6, null, null]);
    const values = splitTrade(makeInputs({releases: [both, comtrade, wdi]}));
    expect(find(values, "fuel-intra", "CAREC-X")?.value.releases).toBe("trade 2020-06-01;wdi 2020-07-01");
    expect(find(values, "nonfuel-intra", "KAZ")?.value.releases).toBe("trade 2021-06-01;wdi 2020-07-01");
  });

  it("has no non-fuel trade where only totals are held, and none of fuel", () => {
    expect(four([wits, wdi])).toEqual([null, null, null, null]);
  });

  it("takes the region's side of the PRC from the reading", () => {
    expect(four([wits, comtrade, wdi], "prc-as-partner")).toEqual([0.9, 2.1, 2.1, 4.9]);
  });

  it("takes the world less the region where the publisher gives the world, else all other partners", () => {
    const world = FIVE.flatMap((area) => flow("TOTAL", area, null, 110));
    expect(four([release("WITS", "2017-11-13", [...totals, ...world]), comtrade, wdi])[3]).toBe(7.4);
  });

  it("leaves out a member that reported one flow alone, and a flow with a blank; nothing becomes zero", () => {
    const isExportOf = (area: string) => (row: Observation) => row.area === area && row.series === "EXPORTS.HS2.27";
    const without = fuels.filter((row) => !isExportOf("MNG")(row));
    const blank = fuels.map((row) => (isExportOf("MNG")(row) && row.partner === "GEO" ? {...row, value: null} : row));
    for (const rows of [without, blank]) {
      const values = splitTrade(makeInputs({releases: [wits, release("UN Comtrade", "2020-06-01", rows), wdi]}));
      expect(find(values, "fuel-intra", "MNG")).toBeUndefined();
      expect(find(values, "fuel-intra", "CAREC-X")?.value).toMatchObject({value: null, reporting: 4});
    }
    const all = splitTrade(makeInputs({releases: [wits, comtrade, wdi]}));
    expect(find(all, "fuel-intra", "MNG")?.value.value).toBeCloseTo(0.4, 9);
  });

  it("takes a partner without a row for no trade", () => {
    const rows = fuels.filter(({area, partner}) => !(area === "MNG" && partner === "GEO"));
    const values = splitTrade(makeInputs({releases: [wits, release("UN Comtrade", "2020-06-01", rows), wdi]}));
    expect(find(values, "fuel-intra", "MNG")?.value.value).toBe(0);
    expect(find(values, "fuel-rest", "MNG")?.value.value).toBeCloseTo(3, 9);
  });

  it("counts a missing share of fuels as zero for Afghanistan's exports and for nothing else", () => {
    const shares = (areas: readonly string[], isMissing: (area: string, code: string) => boolean) =>
      areas.flatMap((area) =>
        ["TX", "TM"].flatMap((code) => [
          observation({source: "wdi", series: `${code}.VAL.MRCH.CD.WT`, area, year: 2016, value: 50}),
          ...(isMissing(area, code)
            ? []
            : [observation({source: "wdi", series: `${code}.VAL.FUEL.ZS.UN`, area, year: 2016, value: 40})])
        ])
      );
    const toAfghanistan = (rows: readonly Observation[]) =>
      rows.map((row) => (row.area === "AZE" ? {...row, area: "AFG"} : row));
    const areas = ["AFG", "KAZ", "KGZ", "MNG", "PAK"];
    const rest = (isMissing: (area: string, code: string) => boolean) =>
      four(
        [
          release("WITS", "2017-11-13", toAfghanistan(totals)),
          release("UN Comtrade", "2020-06-01", toAfghanistan(fuels)),
          release("World Bank", "2020-07-01", [...toAfghanistan(gdp), ...shares(areas, isMissing)])
        ],
        "wdi-totals"
      )[1];
    expect(rest(() => false)).toBe(3.6);
    expect(rest((area, code) => area === "AFG" && code === "TX")).toBe(3.2);
    expect(rest((area, code) => area === "AFG" && code === "TM")).toBeNull();
    expect(rest((area, code) => area === "KAZ" && code === "TX")).toBeNull();
  });
});
