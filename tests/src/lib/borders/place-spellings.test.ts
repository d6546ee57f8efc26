import {describe, expect, it} from "vitest";
import {bcpSpellings, chooseBcp, countrySpellings} from "../../../../src/lib/borders/place-spellings.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";

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
const country = (iso3: string, name_en: string) => ({
  iso3,
  iso2: "XX",
  name_en,
  short_en: iso3,
  name_zh: "",
  carec_member: true
});

const spellings = bcpSpellings({
  bcps: [
    bcp("BCP-horgos", "Horgos (Khorgos)", "CHN"),
    bcp("BCP-khorgos", "Khorgos", "KAZ"),
    bcp("BCP-karamyk-kgz", "Karamyk (Kyrgyz Republic)", "KGZ"),
    bcp("BCP-karamyk-tjk", "Karamyk (Tajikistan)", "TJK"),
    bcp("BCP-khunjerab", "Khunjerab", "PAK"),
    bcp("BCP-khunjerab-chn", "Khunjerab (PRC)", "CHN")
  ],
  bcp_aliases: [{alias: "Khorgas", bcp: "BCP-horgos"}],
  countries: [country("KGZ", "Kyrgyz Republic"), country("TJK", "Tajikistan")],
  aliases: [{alias: "PRC", source: "cpmm", iso3: "CHN"}]
});
const find = (name: string, iso3: string | null = null) => chooseBcp(spellings.get(name), iso3)?.bcp;

describe("bcpSpellings(reference), chooseBcp(candidates, iso3)", () => {
  it("knows a crossing by its id, its name, the parts of its name and its aliases", () => {
    for (const name of ["bcp-horgos", "horgos (khorgos)", "horgos", "khorgas"]) expect(find(name)).toBe("BCP-horgos");
    expect(find("nowhere")).toBeUndefined();
  });
  it("takes the whole name before a part of another's, but for a row of the other's country", () => {
    expect(find("khorgos")).toBe("BCP-khorgos");
    expect(find("khorgos", "KAZ")).toBe("BCP-khorgos");
    expect(find("khorgos", "UZB")).toBe("BCP-khorgos");
    expect(find("khorgos", "CHN")).toBe("BCP-horgos");
    expect(find("khunjerab", "CHN")).toBe("BCP-khunjerab-chn");
    expect(find("khunjerab")).toBe("BCP-khunjerab");
  });
  it("leaves a name that several share to the row's country", () => {
    expect(find("karamyk", "KGZ")).toBe("BCP-karamyk-kgz");
    expect(find("karamyk", "TJK")).toBe("BCP-karamyk-tjk");
    expect(find("karamyk", "UZB")).toBeUndefined();
    expect(find("karamyk")).toBeUndefined();
  });
  it("takes no country in brackets for a name of the crossing", () => {
    for (const name of ["tajikistan", "kyrgyz republic", "prc"]) expect(spellings.has(name)).toBe(false);
  });
});

describe("countrySpellings(reference, source)", () => {
  const countries = [
    {iso3: "KGZ", iso2: "KG", name_en: "Kyrgyz Republic", short_en: "Kyrgyz Rep.", name_zh: "", carec_member: true}
  ];
  const aliases = [
    {alias: "Kyrgyzstan", source: null, iso3: "KGZ"},
    {alias: "KR", source: "weo", iso3: "KGZ"},
    {alias: "Kyrgyz Rep", source: "wef", iso3: "KGZ"}
  ];

  it("gives code, names and the aliases of everyone and of the source, and no other source's", () => {
    expect([...countrySpellings({countries, aliases}, "weo").keys()].sort()).toEqual([
      "kgz",
      "kr",
      "kyrgyz rep.",
      "kyrgyz republic",
      "kyrgyzstan"
    ]);
  });

  it("takes a source's own alias before everyone's", () => {
    const both = [...aliases, {alias: "kyrgyzstan ", source: "weo", iso3: "ZZZ"}];
    expect(countrySpellings({countries, aliases: both}, "weo").get("kyrgyzstan")).toBe("ZZZ");
    expect(countrySpellings({countries, aliases: both}, "wdi").get("kyrgyzstan")).toBe("KGZ");
  });
});
