import {group} from "d3-array";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {listVintages} from "../../../../loaders/store/vintages.js";
import type {Inputs} from "../../../../src/lib/contract/indicator.js";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import type {LineageRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {computeTables, valuesTable} from "../../../../src/lib/indicators/compute-tables.js";
import {newestFigures, toReleases} from "../../../../src/lib/releases/releases.js";

const keyOf = ({result, measure, area, year, variant}: ValueRow | LineageRow) =>
  `${result}/${measure}/${area}/${year}/${variant}`;
const placeOf = ({snapshot, row}: {snapshot: string; row: number}) => `${snapshot} ${row}`;

for (const vintage of listVintages("data")) {
  describe(`the lineage of ${vintage}`, () => {
    it("has rows for each value, whose weights add up to one", async () => {
      const {values, lineage} = (await readSiteData("data", vintage)).tables;
      const weights = new Map<string, number>();
      for (const row of lineage) {
        if (row.role === "value") weights.set(keyOf(row), (weights.get(keyOf(row)) ?? 0) + row.weight!);
      }
      const bad = values.filter((row) => row.value !== null && Math.abs((weights.get(keyOf(row)) ?? 0) - 1) > 1e-9);
      expect(bad).toEqual([]);
      expect(lineage.filter(({role, weight}) => (role === "value") === (weight === null))).toEqual([]);
    });

    it("names exactly the values that move when a row changes", async () => {
      const {inputs} = await readSiteData("data", vintage);
      // Exports of one member are enough here; every series of the other sources is in, in each of its releases.
      const held = inputs.releases.flatMap(({observations}) =>
        observations.filter(({source, area}) => source !== "trade" || area === "TJK")
      );
      const some = withRows(inputs, held);
      const {values, lineage} = computeTables(some);
      const named = group(lineage, placeOf);
      const filled = held.filter(({value}) => value !== null && value !== 0);
      fc.assert(
        fc.property(fc.nat(filled.length - 1), (i) => {
          const changed = filled[i]!;
          const revised = held.map((row) => (row === changed ? {...row, value: row.value! * 1.01} : row));
          const expected = new Set((named.get(placeOf(changed)) ?? []).map(keyOf));
          expect(movedFrom(values, withRows(some, revised))).toEqual(withoutCounts(expected));
        }),
        {numRuns: 5, seed: 2030}
      );
    });
  });
}

describe("the lineage of reported values", () => {
  it("names exactly the values that move when a report changes", async () => {
    const inputs = withRows((await readSiteData("data", "current")).inputs, []);
    const {values, lineage} = computeTables(inputs);
    const named = group(lineage, placeOf);
    const numbers = inputs.reported.filter(({value, numerator}) => value !== null || numerator !== null);
    expect(numbers.length).toBeGreaterThan(0);
    for (const changed of numbers) {
      const more = {value: changed.value && changed.value + 1, numerator: changed.numerator && changed.numerator + 1};
      const reported = inputs.reported.map((row) => (row === changed ? {...row, ...more} : row));
      const place = placeOf({snapshot: `reported/${changed.result.slice(0, 3)}`, row: changed.row});
      expect(movedFrom(values, {...inputs, reported})).toEqual(new Set((named.get(place) ?? []).map(keyOf)));
    }
  });
});

function withRows(inputs: Inputs, rows: readonly Observation[]): Inputs {
  const releases = toReleases(rows);
  return {...inputs, observations: newestFigures(releases), releases};
}

function movedFrom(values: readonly ValueRow[], inputs: Inputs): Set<string> {
  const before = new Map(values.map((row) => [keyOf(row), row.value]));
  const after = valuesTable(inputs);
  return withoutCounts(new Set(after.filter((row) => before.get(keyOf(row)) !== row.value).map(keyOf)));
}

/** A rank that stays on its side of the line leaves the count as it was. */
function withoutCounts(keys: Set<string>): Set<string> {
  return new Set([...keys].filter((key) => !key.includes("members-in-top-70")));
}
