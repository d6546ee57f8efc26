import {describe, expect, it} from "vitest";
import {vintageChart} from "../../../../src/components/charts/vintage-chart.js";
import type {ValueAsKnown} from "../../../../src/lib/revisions/value-by-vintage.js";
import {measure} from "../../lib/contract/make-inputs.js";

const services = measure({
  result: "TRD-OP1",
  measure: "services",
  baseline_year: 2016,
  baseline_value: 10,
  unit: "% of GDP"
});
const known = (known_on: string, year: number, value: number): ValueAsKnown => ({
  result: "TRD-OP1",
  measure: "services",
  area: "CAREC-X",
  year,
  known_on,
  snapshots: `wdi/${known_on}`,
  value,
  unit: "% of GDP",
  flag: null
});

describe("vintageChart(measure, known)", () => {
  it("tells, draws and tabulates how the value of the baseline's year was revised", () => {
    const html = String(
      vintageChart(services, [
        known("2020-07-01", 2016, 10.0913),
        known("2020-07-01", 2017, 10.54),
        known("2026-04-08", 2016, 9.8241)
      ])
    );
    expect(html).toContain(
      "The value of 2016 was 10.09 as known on 2020-07-01 and is 9.82 as known on 2026-04-08 (−0.27)"
    );
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html).toContain('class="published"');
    expect(html).toContain(
      '<th scope="row">2026-04-08</th><td class="n"><span class="none">–</span></td><td class="n">9.82</td>'
    );
  });

  it("draws no line that never moves", () => {
    const html = String(vintageChart(services, [known("2020-07-01", 2016, 10), known("2022-04-08", 2016, 10)]));
    expect(html).toContain("stood at 10 on 2020-07-01 and on 2022-04-08");
    expect(html).not.toContain("<svg");
  });

  it("is empty for a value that one day alone knows, and for another measure", () => {
    expect(String(vintageChart(services, [known("2020-07-01", 2016, 10)]))).toBe("");
    expect(String(vintageChart(measure({result: "HLT-OP1", measure: "x"}), [known("2020-07-01", 2016, 10)]))).toBe("");
  });
});
