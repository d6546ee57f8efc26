import {describe, expect, it} from "vitest";
import {type BeforeAfterQuestion, beforeAfterWindows} from "../../../../../src/lib/cpmm/before-after.js";

const QUESTION: BeforeAfterQuestion = {
  bcp: "BCP-chaman",
  direction: null,
  mode: "road",
  indicator: "TFI1",
  date: "2022-05-15",
  window_months: 3,
  gap_months: 0
};
const days = (edges: readonly number[]) => edges.map((edge) => new Date(edge).toISOString().slice(0, 10));

describe("beforeAfterWindows(question)", () => {
  it("counts months from the date, the halves of the window before by whole months", () => {
    const {before, after, early_months} = beforeAfterWindows(QUESTION);
    expect(days(before)).toEqual(["2022-02-15", "2022-03-15", "2022-04-15", "2022-05-15"]);
    expect(days(after)).toEqual(["2022-05-15", "2022-06-15", "2022-07-15", "2022-08-15"]);
    expect(early_months).toBe(1);
  });
  it("leaves out the gap on each side", () => {
    const {before, after} = beforeAfterWindows({...QUESTION, window_months: 1, gap_months: 2});
    expect(days(before)).toEqual(["2022-02-15", "2022-03-15"]);
    expect(days(after)).toEqual(["2022-07-15", "2022-08-15"]);
  });
  it("takes a month's last day where the day is missing", () => {
    const {before, after} = beforeAfterWindows({...QUESTION, date: "2024-03-31", window_months: 2});
    expect(days(before)).toEqual(["2024-01-31", "2024-02-29", "2024-03-31"]);
    expect(days(after)).toEqual(["2024-03-31", "2024-04-30", "2024-05-31"]);
  });
  it("refuses a date or a number of months that is none", () => {
    expect(() => beforeAfterWindows({...QUESTION, date: "2022-02-30"})).toThrow(/invalid date "2022-02-30"/);
    expect(() => beforeAfterWindows({...QUESTION, date: "May 2022"})).toThrow(TypeError);
    expect(() => beforeAfterWindows({...QUESTION, window_months: 0})).toThrow(
      /invalid window 0; allowed: whole months/
    );
    expect(() => beforeAfterWindows({...QUESTION, window_months: 61})).toThrow(TypeError);
    expect(() => beforeAfterWindows({...QUESTION, gap_months: -1})).toThrow(/invalid gap -1/);
  });
});
