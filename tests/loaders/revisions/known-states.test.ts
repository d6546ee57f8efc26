import {describe, expect, it} from "vitest";
import {knownSnapshots, knownVintages, newestPairs} from "../../../loaders/revisions/choose-comparison.js";
import {readKnownStates, releaseReader} from "../../../loaders/revisions/revision-archive.js";
import {readInputs} from "../../../loaders/store/read-inputs.js";
import {readVintage} from "../../../loaders/store/vintages.js";
import {valuesOfSources} from "../../../src/lib/indicators/registry.js";
import {valueByVintage} from "../../../src/lib/revisions/value-by-vintage.js";

// The repository's own snapshots; later ones may come, so the tests name theirs.
const CHOSEN = {...readVintage("data", "current"), snapshots: {wdi: "2026-04-08", weo: "2023-10-10"}};

describe("knownSnapshots(dataDir, vintage)", () => {
  it("gives what a vintage can know, and nothing later", () => {
    const known = knownSnapshots("data", readVintage("data", "defr-2021"));
    expect(known.wdi).toEqual(expect.arrayContaining(["2018-08-01", "2020-07-01"]));
    expect(known.weo).toContain("2019-04-09");
    expect(known.wef).toContain("2019-09-04");
    expect(
      Object.values(known)
        .flat()
        .every((name) => name < "2021-06-01")
    ).toBe(true);
  });
});

describe("knownVintages(dataDir, vintage)", () => {
  it("gives the vintages that a vintage can know", () => {
    const names = (name: string) => knownVintages("data", readVintage("data", name)).map((row) => row.name);
    expect(names("defr-2021")).toContain("defr-2021");
    expect(names("defr-2021")).not.toContain("defr-2024");
    expect(names("defr-2021")).not.toContain("current");
    expect(names("defr-2024")).toEqual(expect.arrayContaining(["defr-2021", "defr-2024"]));
    expect(names("current")).toEqual(expect.arrayContaining(["current", "defr-2021", "defr-2024"]));
  });
});

describe("readKnownStates(dataDir, vintage, base, read)", () => {
  it("shows a value on the days on which its release came, and growth of 2016 in each edition", async () => {
    const base = await readInputs("data", CHOSEN);
    const states = await readKnownStates("data", CHOSEN, base, releaseReader("data", CHOSEN));
    const steps = states.map(({known_on, changed}) => ({known_on, changed}));
    expect(steps).toContainEqual({known_on: "2018-08-01", changed: ["wdi"]});
    expect(steps).toContainEqual({known_on: "2019-04-09", changed: ["weo"]});
    const rows = valueByVintage(states).filter(({measure, year}) => measure === "services" && year === 2016);
    // No other release up to this vintage has services and GDP of enough members.
    expect(rows.map(({known_on, value}) => [known_on, value.toFixed(2)])).toEqual([["2020-07-01", "10.09"]]);
    const growth = valueByVintage(states).filter(({measure, year}) => measure === "growth" && year === 2016);
    const days = growth.map(({known_on, value}) => [known_on, value.toFixed(2)]);
    expect(days.length).toBeGreaterThan(4);
    expect([days[0], days.at(-1)]).toEqual([
      ["2019-04-09", "3.75"],
      ["2023-10-10", "2.86"]
    ]);
  });
});

describe("newestPairs(dataDir, vintage, base, read)", () => {
  it("holds the newest snapshot of each source against the one before, and names the values that moved", async () => {
    const base = await readInputs("data", CHOSEN);
    const values = valuesOfSources(base, ["wdi", "weo"]);
    const pairs = await newestPairs("data", CHOSEN, {...base, values}, releaseReader("data", CHOSEN));
    const known = knownSnapshots("data", CHOSEN);
    const priorOf = (source: "wdi" | "weo") => {
      const names = known[source]!;
      return `${source}/${names[names.indexOf(CHOSEN.snapshots[source]) - 1]}`;
    };
    expect(pairs.map(({a, b}) => [a, b])).toEqual([
      [priorOf("wdi"), "wdi/2026-04-08"],
      [priorOf("weo"), "weo/2023-10-10"]
    ]);
    const pakistan = pairs[1]!.revisions.find(
      ({series, area, year}) => series === "NGDP_RPCH" && area === "PAK" && year === 2023
    );
    expect(pakistan).toMatchObject({old: 0.463, new: -0.475});
  });
});
