import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {corridorsPage} from "../../../../src/components/corridors/corridors-page.js";
import {energySection} from "../../../../src/components/sectors/energy-section.js";
import {tourismSection} from "../../../../src/components/sectors/tourism-section.js";
import {transportSection} from "../../../../src/components/sectors/transport-section.js";
import type {ReportedValue} from "../../../../src/lib/contract/reported.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

let data: SiteData;
beforeAll(async () => {
  data = await readSiteData("data", "current");
});

/** The site's data with one value more that a sector reported. */
function withReported(result: string, measure: string): SiteData {
  const [first] = data.inputs.reported;
  const row: ReportedValue = {...first!, result, measure, area: "CAREC", year: 2023, value: 1, state: null};
  return {...data, inputs: {...data.inputs, reported: [...data.inputs.reported, row]}};
}

describe("energySection(data)", () => {
  it("says that nothing was reported only while that is so", () => {
    expect(String(energySection(data))).toContain("since then: not reported");
    const text = String(energySection(withReported("ENG-OP1", "projects-operating")));
    expect(text).not.toContain("since then: not reported");
    expect(text).not.toContain("No state of any project has been reported");
  });
});

describe("transportSection(data)", () => {
  it("says that the committee has reported nothing only while that is so", () => {
    expect(String(transportSection(data))).toContain("the committee has reported nothing");
    const text = String(transportSection(withReported("TRP-OP1", "road-hours")));
    expect(text).toContain("the committee has reported one value");
    expect(text).not.toContain("reported nothing");
  });
});

describe("tourismSection(data)", () => {
  it("says one member and one place of one", () => {
    const values = data.tables.values.filter(
      ({result, measure, value}) => result !== "TSM-OC1" || measure !== "rank" || value === null || value > 70
    );
    const text = String(tourismSection({...data, tables: {...data.tables, values}}));
    expect(text).toContain("No member ranks in the top 70</strong> of 2024.");
  });
});

describe("corridorsPage(data)", () => {
  it("tells a speed of CPMM from the framework's baseline of the same year", () => {
    const cpmm = data.inputs.observations.filter(
      (row) => row.source === "cpmm" && row.area === "ALL" && row.mode === "road" && row.year === 2019
    );
    const observations = [...data.inputs.observations, ...cpmm.map((row) => ({...row, year: 2017}))];
    const text = String(corridorsPage({...data, inputs: {...data.inputs, observations}}));
    const keys = [...text.matchAll(/<option value="(ALL-road-2017[^"]*)"/g)].map(([, key]) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });
});
