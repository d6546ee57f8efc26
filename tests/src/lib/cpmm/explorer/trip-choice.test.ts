import {describe, expect, it} from "vitest";
import {toMonth} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {choiceToQuery, monthText, queryToChoice, type TripChoice} from "../../../../../src/lib/cpmm/explorer.js";

describe("choiceToQuery(choice) and queryToChoice(query)", () => {
  it.each<[string, TripChoice]>([
    ["", {}],
    ["mode=road&bcp=BCP-chaman&bcp=BCP-torkham", {mode: ["road"], bcp: ["BCP-chaman", "BCP-torkham"]}],
    ["months=2022-11..2023-02&hours=6..24.5", {months: [toMonth(2022, 11), toMonth(2023, 2)], hours: [6, 24.5]}],
    ["second=2021-12..2021-12&hours=48..", {other_months: [24263, 24263], hours: [48, Number.POSITIVE_INFINITY]}]
  ])("say the same: %s", (text, choice) => {
    expect(choiceToQuery(choice).toString()).toBe(text);
    expect(queryToChoice(new URLSearchParams(text))).toEqual(choice);
  });

  it("leave out what is no range", () => {
    expect(queryToChoice(new URLSearchParams("months=2023&hours=24..6&second=2023-05..2023-01&mode="))).toEqual({});
    expect(queryToChoice(new URLSearchParams("months=2023-00..2023-13"))).toEqual({});
    const months = ["x2023-01..2023-02", "2023-01..2023-021", "2023-01..2023-02x"].map((range) => `months=${range}`);
    const hours = ["-6..24", "6..24h", "6...24", "..24", "6.x..24", "24..24"].map((range) => `hours=${range}`);
    for (const range of [...months, ...hours])
      expect([range, queryToChoice(new URLSearchParams(range))]).toEqual([range, {}]);
  });

  it("read hours with their decimals, a month of its own, and October to December", () => {
    expect(queryToChoice(new URLSearchParams("hours=6.25..24.75")).hours).toEqual([6.25, 24.75]);
    expect(queryToChoice(new URLSearchParams("hours=6..24")).hours).toEqual([6, 24]);
    expect(queryToChoice(new URLSearchParams("months=2022-09..2022-10")).months).toEqual([24272, 24273]);
  });
});

describe("monthText(month)", () => {
  it("writes December as the twelfth month", () => {
    expect([monthText(toMonth(2022, 12)), monthText(toMonth(2023, 1))]).toEqual(["2022-12", "2023-01"]);
  });
});
