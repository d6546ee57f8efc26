import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {countryPage} from "../../../../src/components/countries/country-page.js";
import {resultPage} from "../../../../src/components/results/result-page.js";

const SPEED = "47.2 km/h between 25.9 in 2019 and 22.3 in 2021";
const ZERO = "Falls to zero: 1.31% in 2004, 0 in each year from 2005 to 2007 (electricity, excluding hydropower)";

describe("cautionList(data, isAsked, name)", () => {
  it("flags a speed and a fall to zero on the result's page and on the member's, and nowhere else", async () => {
    const data = await readSiteData("data", "current");
    const pageOf = {
      result: (id: string) => String(resultPage(id, data)),
      member: (id: string) => String(countryPage(id, data))
    };
    expect(pageOf.result("TRP-OC1").split(SPEED)).toHaveLength(2);
    expect(pageOf.result("TRP-OC1")).toContain("the labels SWOD and SWD are swapped in the text");
    expect(pageOf.member("CHN")).toContain(SPEED);
    expect(pageOf.member("KAZ")).not.toContain(SPEED);
    expect(pageOf.result("ENG-OC1").split(ZERO)).toHaveLength(2);
    expect(pageOf.result("ENG-OC1")).not.toContain(SPEED);
    expect(pageOf.member("PAK")).toContain(ZERO);
    expect(pageOf.member("PAK")).toContain("the later release has 1.06% in 2005");
    for (const iso3 of ["AZE", "TKM"]) expect(pageOf.member(iso3)).not.toContain("Falls to zero");
  }, 240_000);
});
