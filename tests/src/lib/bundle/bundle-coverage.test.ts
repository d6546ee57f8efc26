import {describe, expect, it} from "vitest";
import {bundleCoverage} from "../../../../src/lib/bundle/bundle.js";
import {TABLE_NAMES} from "../../../../src/lib/contract/table-specs.js";
import type {Tables} from "../../../../src/lib/indicators/compute-tables.js";

const COUNTRIES = [
  {iso3: "UZB", iso2: "UZ", name_en: "Uzbekistan", short_en: "Uzbekistan", name_zh: "乌兹别克斯坦", carec_member: true}
];
const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;

describe("bundleCoverage(tables, reference)", () => {
  it("gives the members that have values in the order of the framework, and the years of each table that has some", () => {
    const values = [
      {area: "UZB", year: 2016},
      {area: "CAREC", year: 2001},
      {area: "AFG", year: 2030}
    ] as Tables["values"];
    const progress = [{milestone: 2023}] as Tables["progress"];
    expect(bundleCoverage({...none, values, progress}, {countries: COUNTRIES})).toEqual({
      members: [
        {iso3: "AFG", name: "AFG"},
        {iso3: "UZB", name: "Uzbekistan"}
      ],
      years: {values: {first: 2001, last: 2030}}
    });
  });
});
