import {describe, expect, it} from "vitest";
import {findEdition, knownRelease, parseNumber, toEdition} from "../../../../loaders/sources/weo/edition.js";

describe("findEdition(text)", () => {
  it.each([
    ["International Monetary Fund, World Economic Outlook Database, September 2011", "2011-09-01"],
    ["International Monetary Fund, World Economic Outlook Database, April 2019", "2019-04-01"],
    ["World Economic Outlook (October 2025)", "2025-10-01"],
    ["World Economic Outlook", undefined]
  ])("dates %s", (text, released) => {
    const found = findEdition(text)?.released;
    expect(found).toBe(released);
  });
});

describe("knownRelease(edition, reference)", () => {
  const weo_editions = [{edition: "2019-04", released: "2019-04-09"}];

  it("gives the day of an edition that the table has, and leaves others as they are", () => {
    const [april, may] = ["April", "May"].map((month) => findEdition(`${month} 2019`)!);
    expect(knownRelease(april!, {weo_editions})).toEqual({name: "April 2019", year: 2019, released: "2019-04-09"});
    expect(knownRelease(may!, {weo_editions})).toEqual(may);
  });
});

describe("toEdition(date)", () => {
  it("names the edition of a day, and none of what is no day", () => {
    expect(toEdition("2025-10-14")).toEqual({name: "October 2025", year: 2025, released: "2025-10-14"});
    expect(["2025-13-01", "2025-10-32", "October 2025", ""].map(toEdition)).toEqual(Array(4).fill(undefined));
  });
});

describe("parseNumber(cell)", () => {
  it.each([
    ["1,850.3", 1850.3],
    [" -0.4 ", -0.4],
    ["", null],
    ["n/a", null],
    ["--", 0],
    ["0x1F", undefined],
    ["1e2", undefined],
    ["1,85", undefined],
    ["Infinity", undefined],
    ["-", undefined]
  ])("reads %j as %j", (cell, value) => {
    expect(parseNumber(cell)).toBe(value);
  });
});
