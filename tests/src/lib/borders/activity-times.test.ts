import {describe, expect, it} from "vitest";
import {activityTimes} from "../../../../src/lib/borders/activity-times.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const rows = [
  cpmmRow({series: "ACT-B.HOURS", area: "ALL", year: 2015, value: 6}),
  cpmmRow({series: "ACT-P.HOURS", area: "ALL", year: 2015, value: 2}),
  cpmmRow({series: "ACT-B.USD", area: "ALL", year: 2015, value: 106}),
  cpmmRow({series: "ACT-B.HOURS", area: "C3", year: 2015, value: 1})
];

describe("activityTimes(observations, area)", () => {
  it("gives sixteen activities in the order of their codes with parts of the column's sum", () => {
    const times = activityTimes(rows, "ALL");
    expect(times.map(({code}) => code).join("")).toBe("ABCDEFGHIJKLMNOP");
    expect(
      times.filter(({hours}) => hours !== null).map(({code, hours, hours_share}) => [code, hours, hours_share])
    ).toEqual([
      ["B", 6, 0.75],
      ["P", 2, 0.25]
    ]);
  });

  it("leaves a blank a blank", () => {
    const waiting = activityTimes(rows, "ALL").at(-1);
    expect([waiting?.dollars, waiting?.dollars_share]).toEqual([null, null]);
    expect(activityTimes([], "ALL").every(({hours_share}) => hours_share === null)).toBe(true);
  });
});
