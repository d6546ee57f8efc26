import {describe, expect, it} from "vitest";
import type {Bcp, Country, Reference} from "../../../../src/lib/contract/reference.js";
import {matchBcp, matchCountry} from "../../../../src/lib/countries/match-area.js";

const country = (iso3: string, name_en: string): Country => ({
  iso3,
  iso2: iso3.slice(0, 2),
  name_en,
  short_en: name_en,
  name_zh: name_en,
  carec_member: true
});
const bcp = (id: string, name_en: string, iso3: string): Bcp => ({
  bcp: id,
  name_en,
  iso3,
  neighbour: null,
  neighbour_iso3: null,
  corridors: null,
  latitude: null,
  longitude: null,
  coordinate_source: null
});
const reference: Reference = {
  countries: [country("KGZ", "Kyrgyz Republic"), country("CHN", "People's Republic of China")],
  aliases: [
    {alias: "China", source: null, iso3: "CHN"},
    {alias: "KR", source: "cpmm", iso3: "KGZ"},
    {alias: "KR", source: null, iso3: "CHN"}
  ],
  series: [],
  corridors: [],
  bcps: [bcp("BCP-KORDAY", "Korday", "KGZ"), bcp("BCP-A", "Twin", "KGZ"), bcp("BCP-B", "Twin", "CHN")],
  bcp_aliases: [{alias: "Kordai", bcp: "BCP-KORDAY"}],
  partners: []
};

describe("matchCountry(reference, source, name)", () => {
  it("finds codes, names and aliases, the publisher's own first", () => {
    expect(["KGZ", " kyrgyz republic ", "China"].map((name) => matchCountry(reference, "wef", name))).toEqual([
      "KGZ",
      "KGZ",
      "CHN"
    ]);
    expect([matchCountry(reference, "cpmm", "KR"), matchCountry(reference, "wef", "KR")]).toEqual(["KGZ", "CHN"]);
  });

  it.each(["Kyrgyz Rep", "", "constructor", "KG"])("stops at %j and says where to add it", (name) => {
    expect(() => matchCountry(reference, "wef", name)).toThrow(
      /unknown country .* of wef; add it as an alias in data\/reference\/aliases\.csv/
    );
  });
});

describe("matchBcp(reference, name)", () => {
  it("finds ids, names and aliases", () => {
    expect(["BCP-KORDAY", "korday", "Kordai"].map((name) => matchBcp(reference, name))).toEqual([
      "BCP-KORDAY",
      "BCP-KORDAY",
      "BCP-KORDAY"
    ]);
  });

  it("stops at an unknown name and at a name of two crossings", () => {
    expect(() => matchBcp(reference, "Nowhere")).toThrow(/unknown BCP "Nowhere"; add it to data\/reference\/bcps\.csv/);
    expect(() => matchBcp(reference, "Twin")).toThrow(/unknown BCP "Twin"/);
  });
});
