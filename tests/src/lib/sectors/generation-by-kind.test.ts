import {describe, expect, it} from "vitest";
import {generationByKind} from "../../../../src/lib/sectors/generation-by-kind.js";
import {seriesRows} from "../contract/make-inputs.js";

const rows = (year: number, total: number, kinds: number[]) =>
  ["hydro_electricity", "wind_electricity", "solar_electricity", "other_renewable_electricity"]
    .flatMap((series, i) => (kinds[i] === undefined ? [] : seriesRows("energy", series, year, {KAZ: kinds[i]!})))
    .concat(seriesRows("energy", "electricity_generation", year, {KAZ: total}));

describe("generationByKind(observations)", () => {
  it("gives shares and what is left", () => {
    const [kaz] = generationByKind(rows(2019, 200, [20, 2, 4, 0]));
    expect(kaz).toMatchObject({area: "KAZ", year: 2019, total: 200, shares: [10, 1, 2, 0], rest: 87});
    expect(kaz?.kinds.map(({value}) => value)).toEqual([20, 2, 4, 0]);
    expect(kaz?.whole.value).toBe(200);
  });

  it("takes the newest year in which every kind is known", () => {
    const found = generationByKind([...rows(2018, 100, [10, 1, 1, 0]), ...rows(2019, 100, [10, 1])]);
    expect(found.map(({year}) => year)).toEqual([2018]);
  });

  it("leaves a member without generation out", () => {
    expect(generationByKind(rows(2019, 0, [0, 0, 0, 0]))).toEqual([]);
  });
});
