import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {engOc1} from "../../../../src/lib/indicators/eng-oc1.js";
import {makeInputs, observation, seriesRows} from "../contract/make-inputs.js";

const rows = (source: string, values: Record<string, Record<string, number>>) =>
  Object.entries(values).flatMap(([series, own]) => seriesRows(source, series, 2016, own));
const find = (observations: Observation[], area: string, variant: string) =>
  engOc1.compute(makeInputs({observations})).find(({value}) => value.area === area && value.variant === variant);
/** Five members: KAZ has twice the generation of each other, and 30% of it from renewables, 10% without hydropower. */
const FIVE = ["AZE", "GEO", "KAZ", "KGZ", "PAK"];
const each = (kazakhstan: number, other: number) =>
  Object.fromEntries(FIVE.map((area) => [area, area === "KAZ" ? kazakhstan : other]));
const energy = rows("energy", {
  electricity_generation: each(200, 100),
  renewables_electricity: each(60, 10),
  hydro_electricity: each(40, 10),
  other_renewable_electricity: each(2, 1),
  renewables_share_elec: each(30, 10)
});
const without = (series: string, area = "KAZ") => energy.filter((row) => row.series !== series || row.area !== area);

describe("engOc1.compute(inputs), reading by reading", () => {
  it.each([
    ["headline", 20 / 6, "non-hydro-electricity"],
    ["simple-mean", 2, "simple-mean"],
    ["other-renewables", 1, "other-renewables-electricity"],
    ["other-renewables-simple-mean", 1, "simple-mean"],
    ["with-hydro", 100 / 6, "renewable-electricity"],
    ["with-hydro-simple-mean", 14, "simple-mean"]
  ])("gives %s", (variant, share, method) => {
    const region = find(energy, "CAREC-X", variant)!.value;
    expect(region.value).toBeCloseTo(share, 9);
    expect(region).toMatchObject({method, reporting: 5, expected: 10, unit: "%"});
  });

  it.each([
    ["EG.ELC.RNEW.ZS", "wdi-with-hydro", "renewable-electricity"],
    ["EG.FEC.RNEW.ZS", "final-energy", "renewable-final-energy"]
  ])("gives of %s the plain mean alone, as %s", (series, variant, method) => {
    const wdi = rows("wdi", {[series]: each(40, 20)});
    const all = engOc1.compute(makeInputs({observations: [...energy, ...wdi]}));
    const region = all.filter(({value}) => value.area === "CAREC-X" && value.variant === variant);
    expect(region.map(({value}) => [value.value, value.method, value.weight_share])).toEqual([[24, method, null]]);
    expect(find([...energy, ...wdi], "KAZ", variant)?.value).toMatchObject({value: 40, method: "as-published"});
  });

  it("takes what is renewable less hydropower over what is generated, and names all three", () => {
    const {value, lineage} = find(energy, "KAZ", "headline")!;
    expect(value.value).toBe(10);
    expect(lineage.map(({series, role, weight}) => [series, role, weight])).toEqual([
      ["renewables_electricity", "value", 1],
      ["hydro_electricity", "part", null],
      ["electricity_generation", "part", null]
    ]);
    const other = find(energy, "KAZ", "other-renewables")!;
    expect(other.value.value).toBe(1);
    expect(other.lineage.map(({series}) => series)).toEqual(["other_renewable_electricity", "electricity_generation"]);
  });

  it("has no figure of a member without one of the three, or that generated nothing", () => {
    for (const series of ["renewables_electricity", "hydro_electricity", "electricity_generation"])
      expect(find(without(series), "KAZ", "headline")).toBeUndefined();
    const generated = (value: number | null) => [
      ...without("electricity_generation"),
      observation({source: "energy", series: "electricity_generation", area: "KAZ", year: 2016, value})
    ];
    expect(find(generated(0), "KAZ", "headline")).toBeUndefined();
    expect(find(generated(null), "KAZ", "headline")).toBeUndefined();
    expect(find(generated(1000), "KAZ", "headline")?.value.value).toBe(2);
  });

  it("takes hydropower for no part of the narrowest reading, and a share as published without a generation", () => {
    expect(find(without("hydro_electricity"), "KAZ", "other-renewables")?.value.value).toBe(1);
    expect(find(without("electricity_generation"), "KAZ", "with-hydro")?.value.value).toBe(30);
    expect(find(without("electricity_generation"), "CAREC-X", "with-hydro")?.value.reporting).toBe(4);
  });
});
