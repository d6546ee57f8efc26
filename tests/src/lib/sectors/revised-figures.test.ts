import {describe, expect, it} from "vitest";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";
import {editionGaps, mostRevisedYear, revisedFigures} from "../../../../src/lib/sectors/revised-figures.js";
import {observation} from "../contract/make-inputs.js";
import {makeValue} from "./make-value.js";

const growth = (area: string, value: number | null, more = {}) =>
  makeValue({result: "EFS-CO", measure: "growth", area, year: 2016, value, ...more});
const KEY = {result: "EFS-CO", measure: "growth", year: 2016};

describe("revisedFigures(before, after, key)", () => {
  it("gives the greatest change first", () => {
    const found = revisedFigures([growth("KAZ", 1), growth("TKM", 6.2)], [growth("KAZ", 0.5), growth("TKM", -1)], KEY);
    expect(found.map(({area, change}) => [area, Math.round(change * 10) / 10])).toEqual([
      ["TKM", -7.2],
      ["KAZ", -0.5]
    ]);
  });

  it("leaves out what one vintage has no number of, other years and other readings", () => {
    const before = [growth("KAZ", 1), growth("TKM", null), growth("UZB", 2, {year: 2015})];
    const after = [growth("KAZ", 2, {variant: "wdi"}), growth("TKM", -1), growth("UZB", 3)];
    expect(revisedFigures(before, after, KEY)).toEqual([]);
  });
});

describe("mostRevisedYear(before, after, key)", () => {
  const region = (year: number, value: number | null, more = {}) => growth("CAREC-X", value, {year, ...more});
  const key = {result: "EFS-CO", measure: "growth", area: "CAREC-X"};

  it("gives the past year that changed most, up or down, and the later of two alike", () => {
    const before = [region(2014, 4), region(2015, 4), region(2016, 4)];
    expect(mostRevisedYear(before, [region(2014, 4.5), region(2015, 3), region(2016, 4.5)], key)).toBe(2015);
    expect(mostRevisedYear(before, [region(2014, 5), region(2015, 3), region(2016, 4)], key)).toBe(2015);
  });

  it("leaves out forecasts of either vintage, other areas, and years that one has no number of", () => {
    const before = [region(2016, 4), region(2017, 4), region(2018, 4), region(2019, 4, {flag: "forecast"})];
    const after = [
      region(2016, 3.9),
      region(2017, null),
      region(2018, 9, {flag: "forecast"}),
      region(2019, 9),
      growth("KAZ", 9)
    ];
    expect(mostRevisedYear(before, after, key)).toBe(2016);
    expect(mostRevisedYear(before, after.slice(1), key)).toBeNull();
  });
});

describe("editionGaps(observations)", () => {
  const growth = (area: string, year: number) =>
    observation({source: "weo", series: "NGDP_RPCH", area, year, value: 4, flag: year >= 2019 ? "forecast" : null});
  const gdp = (area: string, year: number) => observation({source: "weo", series: "NGDPD", area, year, value: 9});
  const whole = MEMBERS.flatMap((area) => [growth(area, 2018), growth(area, 2020), gdp(area, 2020)]);

  it("gives none where every member has growth and GDP up to the last year", () => {
    expect(editionGaps(whole)).toEqual([]);
    expect(editionGaps([])).toEqual([]);
  });

  it("tells a member without a forecast from one whose GDP ends early", () => {
    const without = whole.filter(
      ({area, series, year}) => !(area === "AFG" && series === "NGDP_RPCH" && year === 2020)
    );
    const early = without.map((row) => (row.area === "PAK" && row.series === "NGDPD" ? {...row, year: 2019} : row));
    expect(editionGaps(early)).toEqual([
      {area: "AFG", kind: "no forecast", until: 2018},
      {area: "PAK", kind: "no gdp", until: 2019}
    ]);
  });

  it("takes a GDP that is nowhere as ending before the rest", () => {
    const none = whole.filter(({area, series}) => !(area === "UZB" && series === "NGDPD"));
    expect(editionGaps(none)).toEqual([{area: "UZB", kind: "no gdp", until: null}]);
  });
});
