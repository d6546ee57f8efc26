import {describe, expect, it} from "vitest";
import {lastYearOfMost} from "../../../../src/components/sectors/tourism-section.js";

describe("lastYearOfMost(years)", () => {
  const years = (year: number, members: number) => Array.from({length: members}, () => year);

  it("gives the last year that six of the eleven members have a figure of", () => {
    expect(lastYearOfMost([...years(2017, 7), ...years(2018, 6), ...years(2019, 5)])).toBe(2018);
  });

  it("gives none where no year has a figure of most members", () => {
    expect(lastYearOfMost([...years(2018, 5), ...years(2019, 1)])).toBeUndefined();
  });
});
