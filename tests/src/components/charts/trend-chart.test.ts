import {describe, expect, it} from "vitest";
import {type TrendLine, trendChart} from "../../../../src/components/charts/trend-chart.js";

const line = (points: [number, number | null, string?][]): TrendLine => ({
  ...{area: "KAZ", label: "Kazakhstan", colour: "var(--KAZ)", weight: "thin"},
  points: points.map(([year, value, flag]) => ({year, value, flag: flag ?? null, text: String(value)}))
});
const marks = {baseline: null, targets: [], breaks: []};
const options = {width: 400, height: 200, label: "A chart", format: String};
const pathOf = (text: string) => /<g class="line[^>]*><path d="([^"]*)"/.exec(text)?.[1] ?? "";

describe("trendChart(lines, marks, options)", () => {
  it("leaves a missing value as a gap", () => {
    const text = String(
      trendChart(
        [
          line([
            [2015, 1],
            [2016, 2],
            [2017, null],
            [2018, 3],
            [2019, 4]
          ])
        ],
        marks,
        options
      )
    );
    expect(pathOf(text).match(/M/g)).toHaveLength(2);
  });
  it("cuts the line at a break of method", () => {
    const text = String(
      trendChart(
        [
          line([
            [2018, 1],
            [2019, 2],
            [2020, 3],
            [2021, 4]
          ])
        ],
        {...marks, breaks: [2020]},
        options
      )
    );
    expect(pathOf(text).match(/M/g)).toHaveLength(2);
    expect(text).toContain('class="break"');
  });
  it("keeps the words of a baseline off the labels at the ends of the lines", () => {
    const points = line([
      [2010, 1],
      [2016, 2]
    ]);
    const wordsAt = (year: number) => {
      const baseline = {year, value: 1, text: "1.0"};
      return /<g class="baseline">.*?<text ([^>]*)>/.exec(
        String(trendChart([points], {...marks, baseline}, options))
      )?.[1];
    };
    expect(wordsAt(2016)).toContain('text-anchor="end"');
    expect(wordsAt(2011)).not.toContain("text-anchor");
  });

  it("dashes a forecast and marks baseline and target", () => {
    const drawn = {
      ...marks,
      baseline: {year: 2016, value: 1, text: "1.0 in 2016"},
      targets: [{year: 2023, value: 2, text: "target 2.0"}]
    };
    const text = String(
      trendChart(
        [
          line([
            [2016, 1],
            [2017, 2],
            [2018, 3, "forecast"]
          ])
        ],
        drawn,
        options
      )
    );
    expect(text).toContain('class="ahead"');
    expect(text).toContain("1.0 in 2016");
    expect(text).toContain("target 2.0");
  });
  it("has a text alternative and a label at each line", () => {
    const text = String(
      trendChart(
        [
          line([
            [2016, 1],
            [2017, 2]
          ])
        ],
        marks,
        options
      )
    );
    expect(text).toContain('role="img" aria-label="A chart"');
    expect(text).toContain(">Kazakhstan</text>");
  });
});
