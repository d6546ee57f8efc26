import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {corridorsPage} from "../../../../src/components/corridors/corridors-page.js";
import {meanSpeeds} from "../../../../src/components/corridors/gap-figure.js";
import {transportSection} from "../../../../src/components/sectors/transport-section.js";

describe("hours lost", () => {
  it("are said to come from mean speeds wherever they stand", async () => {
    const data = await readSiteData("data", "current");
    for (const page of [String(corridorsPage(data)), String(transportSection(data))]) {
      expect(page).toContain(meanSpeeds());
      expect(page).not.toMatch(/Hours lost per 500 km<\/th>/);
    }
  });
});
