import {describe, expect, it} from "vitest";
import {newestReportedYear, shownMilestone} from "../../../../src/lib/framework/result-views.js";

const row = (year: number, value: number | null = 1, flag: "forecast" | null = null) => ({
  year,
  value,
  text: null,
  flag
});

describe("newestReportedYear(values)", () => {
  it("is the newest year with a number or words, forecasts and missing values aside", () => {
    expect(newestReportedYear([row(2023), row(2025, null), row(2029, 1, "forecast"), row(2022)])).toBe(2023);
    expect(newestReportedYear([{...row(2024, null), text: "yes"}])).toBe(2024);
    expect(newestReportedYear([row(2025, null)])).toBeNull();
  });
});

describe("shownMilestone(values)", () => {
  it.each([
    [2019, 2020],
    [2020, 2020],
    [2022, 2020],
    [2023, 2023],
    [2025, 2023],
    [2026, 2026],
    [2035, 2029]
  ])("is, with values to %i, %i", (year, milestone) => {
    expect(shownMilestone([row(2016), row(year)])).toBe(milestone);
  });

  it("is the first without values", () => {
    expect(shownMilestone([])).toBe(2020);
  });
});
