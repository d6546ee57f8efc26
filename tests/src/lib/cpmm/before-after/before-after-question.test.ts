import {describe, expect, it} from "vitest";
import {
  type BeforeAfterQuestion,
  beforeAfterWindows,
  crossingsByBcp,
  firstQuestion
} from "../../../../../src/lib/cpmm/before-after.js";
import {runSteps} from "../../../../../src/lib/cpmm/steps.js";
import {type CrossingRow, toCrossingTrips} from "./crossing-trips.js";

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
    expect(() => beforeAfterWindows({...QUESTION, window_months: 61})).toThrow(
      "invalid window 61; allowed: whole months from 1 to 60"
    );
    expect(() => beforeAfterWindows({...QUESTION, window_months: 1.5})).toThrow(/invalid window 1.5/);
    expect(() => beforeAfterWindows({...QUESTION, gap_months: -1})).toThrow(/invalid gap -1/);
    expect(() => beforeAfterWindows({...QUESTION, gap_months: 25})).toThrow(/invalid gap 25/);
  });
  it("takes the longest and the shortest windows", () => {
    expect(beforeAfterWindows({...QUESTION, window_months: 60, gap_months: 24}).early_months).toBe(30);
    expect(beforeAfterWindows({...QUESTION, window_months: 1}).early_months).toBe(0);
  });
});

describe("crossingsByBcp(table)", () => {
  const row = (bcp: string, given: Partial<CrossingRow> = {}): CrossingRow => ({
    trip: `${bcp}-${Object.values(given).join()}`,
    bcp,
    direction: "outbound",
    mode: "road",
    entered: "2022-05-10T00:00:00Z",
    border_hours: 1,
    cost_usd: null,
    bucket: 0,
    ...given
  });
  const inbound = {direction: "inbound"} as const;
  const rail = {mode: "rail"} as const;
  // The first and the last day are neither of the first row nor of the last.
  const rows = [
    row("BCP-b", {trip: "1"}),
    row("BCP-b", {trip: "2", ...inbound}),
    row("BCP-b", {trip: "3", ...inbound}),
    row("BCP-b", {trip: "4", ...rail, entered: "2023-02-01T00:00:00Z"}),
    row("BCP-b", {trip: "5", ...rail, ...inbound, entered: "2021-01-20T00:00:00Z"}),
    row("BCP-a")
  ];
  const places = runSteps(crossingsByBcp(toCrossingTrips(rows)));

  it("counts the crossings of each mode and direction, the most first", () => {
    expect(places).toEqual([
      {bcp: "BCP-b", mode: "road", outbound: 1, inbound: 2},
      {bcp: "BCP-b", mode: "rail", outbound: 1, inbound: 1},
      {bcp: "BCP-a", mode: "road", outbound: 1, inbound: 0}
    ]);
    expect(runSteps(crossingsByBcp(toCrossingTrips([...rows, row("")])))).toEqual(places);
  });
  it("makes a first question: the direction with most trips, the month in the middle of the record", () => {
    expect(runSteps(firstQuestion(toCrossingTrips(rows), places))).toEqual({
      bcp: "BCP-b",
      direction: "inbound",
      mode: "road",
      indicator: "TFI1",
      date: "2022-01-01",
      window_months: 12,
      gap_months: 0
    });
    expect(runSteps(firstQuestion(toCrossingTrips(rows), places.slice(1)))).toMatchObject({
      direction: "outbound",
      mode: "rail"
    });
    expect(runSteps(firstQuestion(toCrossingTrips([]), []))).toBeNull();
  });
});
