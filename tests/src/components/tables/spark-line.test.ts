import {describe, expect, it} from "vitest";
import {linePath, sparkLine} from "../../../../src/components/tables/spark-line.js";

const frame = {width: 100, height: 20, from: 2010, to: 2020};
const same = (value: number) => value;

describe("linePath(points, x, y)", () => {
  it("leaves a null as a gap, never zero", () => {
    const points = [
      {year: 1, value: 5},
      {year: 2, value: 6},
      {year: 3, value: null},
      {year: 4, value: 7},
      {year: 5, value: 8}
    ];
    expect(linePath(points, same, same)).toBe("M1 5L2 6M4 7L5 8");
  });
  it("leaves a missing year as a gap", () => {
    expect(
      linePath(
        [
          {year: 1, value: 5},
          {year: 2, value: 6},
          {year: 4, value: 7}
        ],
        same,
        same
      )
    ).toBe("M1 5L2 6M4 7");
  });
  it("joins figures that are no further apart than the step, and never across a null", () => {
    const points = [
      {year: 1, value: 5},
      {year: 3, value: 6},
      {year: 6, value: 7},
      {year: 7, value: null},
      {year: 8, value: 9}
    ];
    expect(linePath(points, same, same, 2)).toBe("M1 5L3 6M6 7M8 9");
    expect(linePath(points, same, same, 3)).toBe("M1 5L3 6L6 7M8 9");
  });
  it("writes nothing where no two years stand together", () => {
    expect(
      linePath(
        [
          {year: 1, value: 5},
          {year: 3, value: 6}
        ],
        same,
        same
      )
    ).toBe("");
  });
});

describe("sparkLine(points, baselineYear, frame, label)", () => {
  it("draws nothing and says nothing where there is no value", () => {
    const text = String(sparkLine([{year: 2015, value: null}], 2015, frame, "empty"));
    expect(text).not.toContain("<path");
    expect(text).toContain('aria-hidden="true"');
  });
  it("marks the baseline hollow, the latest filled, and dashes the forecast", () => {
    const points = [
      {year: 2016, value: 1},
      {year: 2017, value: 2},
      {year: 2018, value: 3, flag: "forecast"}
    ];
    const text = String(sparkLine(points, 2016, frame, "1 in 2016"));
    expect(text).toContain('class="base"');
    expect(text).toContain('class="last"');
    expect(text).toContain('class="ahead"');
  });
  it("escapes its label", () => {
    expect(String(sparkLine([{year: 2016, value: 1}], null, frame, '"><b>'))).toContain("&quot;&gt;&lt;b&gt;");
  });
});
