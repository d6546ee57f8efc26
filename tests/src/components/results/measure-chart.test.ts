import {describe, expect, it} from "vitest";
import {finding} from "../../../../src/components/results/measure-chart.js";
import type {Reference} from "../../../../src/lib/contract/reference.js";
import type {MeasureView} from "../../../../src/lib/framework/result-views.js";

const reference = {countries: [], bcps: [], corridors: []} as unknown as Reference;

/** A measure with values since 2010 whose status is measured from `base`. */
function view(
  base: number | null,
  base_year: number | null,
  sign: string | null = null,
  compared = 2.209
): MeasureView {
  const row = (year: number, value: number) => ({year, value, text: null, sign: null, area: "CAREC-X"});
  return {
    measure: {name_en: "Share", unit: "%", baseline_value: 1, baseline_sign: sign, baseline_year: 2017},
    area: "CAREC-X",
    trend: [row(2010, 5), row(2017, 1.369), row(2019, 2.209)],
    latest: row(2019, 2.209),
    shown_milestone: 2023,
    progress: [{milestone: 2023, base, base_year, compared, value_year: 2019}]
  } as unknown as MeasureView;
}

describe("finding(view, reference)", () => {
  it("compares with the figure and the year that the status is measured from, never with the first of the line", () => {
    expect(finding(view(1.369, 2017, "<"), reference)).toContain("2.2% in 2019, up from 1.4% in 2017");
    expect(finding(view(1, 2017, "<"), reference)).toContain("2.2% in 2019, up from <1% in 2017");
  });
  it("compares with nothing where the status is not, or where the year is no earlier one", () => {
    expect(finding(view(null, null), reference)).toMatch(/2\.2% in 2019$/);
    expect(finding(view(1.369, 2017, "<", 2.1), reference)).toMatch(/up since 2017 over the members/);
    expect(finding(view(2.209, 2019), reference)).toMatch(/2\.2% in 2019$/);
  });
});
