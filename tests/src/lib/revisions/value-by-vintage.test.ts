import {describe, expect, it} from "vitest";
import {type KnownState, valueByVintage} from "../../../../src/lib/revisions/value-by-vintage.js";
import {makeInputs} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

const state = (known_on: string, changed: string[], observations = WDI_2016): KnownState => ({
  known_on,
  changed,
  inputs: makeInputs({observations})
});
const services = (states: KnownState[]) =>
  valueByVintage(states)
    .filter(({measure}) => measure === "services")
    .map(({known_on, area, year, value, snapshots}) => [known_on, area, year, Number(value.toFixed(2)), snapshots]);

describe("valueByVintage(states)", () => {
  it("gives the headline of each year on each day on which a source of it had a snapshot", () => {
    // Without services of Kazakhstan: 10.0913 less 11.6052 × 137.278 / 595.036 of GDP.
    const revised = WDI_2016.map((row) => ({
      ...row,
      snapshot: "wdi/2021-01-01",
      value: row.series === "BG.GSR.NFSV.GD.ZS" && row.area === "KAZ" ? 0 : row.value
    }));
    expect(
      services([
        state("2020-07-01", ["wdi"]),
        state("2020-09-01", ["wef"]),
        state("2021-01-01", ["wdi", "weo"], revised)
      ])
    ).toEqual([
      ["2020-07-01", "CAREC-X", 2016, 10.09, "wdi/2020-07-01"],
      ["2021-01-01", "CAREC-X", 2016, 7.41, "wdi/2021-01-01"]
    ]);
  });

  it("gives no row where nothing could be computed", () => {
    expect(services([])).toEqual([]);
    expect(services([state("2019-04-09", ["weo"], []), state("2020-07-01", ["wdi"])])).toHaveLength(1);
  });
});
