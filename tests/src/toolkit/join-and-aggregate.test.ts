import {beforeAll, describe, expect, it} from "vitest";
import type {OpenVintage} from "../../../src/toolkit/open-vintage.js";
import {openNames} from "./open-names.js";

let db: OpenVintage;
beforeAll(async () => {
  const release = (source: string, release: string, publisher: string, title: string) => ({
    source,
    release,
    publisher,
    title
  });
  db = await openNames({
    releases: [
      release("wdi", "2020-07-01", "World Bank", "World Development Indicators"),
      release("wdi", "2023-06-01..2024-06-30", "World Bank", "World Development Indicators"),
      release("cpmm", "..2023-12-31", "CAREC Program", "CAREC CPMM")
    ] as never
  });
});

const value = (area: string, year: number, figure: number | null, more: object = {}) => ({
  result: "R",
  measure: "m",
  area,
  year,
  variant: "headline",
  unit: "%",
  value: figure,
  releases: "wdi 2020-07-01",
  ...more
});

describe("join(rows, own, {by})", () => {
  const rows = [value("KGZ", 2016, 1), value("BCP-horgos", 2016, 2), value("UZB", 2016, 3)];

  it("finds areas by any listed spelling, keeps every row of ours, and gives back what has no partner", () => {
    const own = [
      {Country: "Kyrgyzstan", Year: "2016", tonnes: 7},
      {Country: "Horgos", Year: "2016", tonnes: 8},
      {Country: "Kyrgystan", Year: "2016", tonnes: 9},
      {Country: "Georgia", Year: "2016", tonnes: 1},
      {Country: null, Year: "2016", tonnes: 1}
    ];
    const joined = db.join(rows, own, {by: {area: "Country", year: "Year"}});
    expect(joined.rows.map(({area, tonnes}) => `${area} ${tonnes}`)).toEqual(["KGZ 7", "BCP-horgos 8", "UZB null"]);
    expect(joined.unmatched.rows.map(({area}) => area)).toEqual(["UZB"]);
    expect(joined.unmatched.own.map(({Country, unmatched}) => `${Country}: ${unmatched}`)).toEqual([
      'Kyrgystan: unknown area "Kyrgystan"; nearest: Kyrgyzstan (KGZ), Kazakhstan (KAZ), Kyrgyz Rep. (KGZ)',
      "Georgia: no row for Georgia, 2016",
      "null: missing area: null"
    ]);
    expect(joined.rows[0]).toEqual({...rows[0], tonnes: 7});
  });

  it("takes the Chinese name, the code and the older spelling", () => {
    for (const name of ["吉尔吉斯共和国", "KGZ", "Kyrgyz Republic", " kyrgyz  republic "])
      expect(db.join(rows, [{area: name, x: 1}], {by: ["area"]}).unmatched.own, name).toEqual([]);
  });

  it("refuses two own rows for one key, also under two spellings, and one column of both", () => {
    const twice = [
      {area: "KGZ", year: 2016, x: 1},
      {area: "Kyrgyzstan", year: 2016, x: 2}
    ];
    expect(() => db.join(rows, twice, {by: ["area", "year"]})).toThrow(
      "duplicate own rows of join, counted from 1:\n  rows 1 and 2: area Kyrgyzstan, year 2016\nkeep one row for each area and year"
    );
    const own = [{area: "KGZ", value: 5}];
    expect(() => db.join(rows, own, {by: ["area"]})).toThrow(
      'duplicate column "value" of join; name the own columns apart: {prefix: "own_"}'
    );
    expect(db.join(rows, own, {by: ["area"], prefix: "own_"}).rows[0]).toMatchObject({value: 1, own_value: 5});
  });

  it("refuses a join without columns, or by columns that are not there", () => {
    expect(() => db.join(rows, [], {} as never)).toThrow("missing by of join");
    expect(() => db.join(rows, [{Area: "KGZ"}], {by: ["area"]})).toThrow(
      'missing column "area" in the rows of join (own rows); there are Area'
    );
    expect(() => db.join(rows, [{area: "KGZ"}], {on: ["area"]} as never)).toThrow(
      'unknown option "on" of join; allowed: by, prefix'
    );
  });
});

describe("aggregate(rows, {over, weight})", () => {
  const over = {name: "three", members: ["KAZ", "Kyrgyzstan", "UZB"]};
  const weighted = (figures: [string, number | null, number | null, object?][]) =>
    figures.map(([area, figure, tonnes, more]) => value(area, 2016, figure, {tonnes, ...more}));

  it("gives the mean by a column of weights, with its coverage", () => {
    const [mean] = db.aggregate(
      weighted([
        ["KAZ", 10, 3],
        ["KGZ", 20, 1],
        ["UZB", 30, 0.5]
      ]),
      {over, weight: "tonnes"}
    );
    expect(mean).toMatchObject({
      area: "three",
      year: 2016,
      reporting: 3,
      expected: 3,
      missing: null,
      weight_share: 1,
      reason: null
    });
    expect(mean!.value).toBeCloseTo((30 + 20 + 15) / 4.5);
    expect(mean).toMatchObject({method: "mean-weighted-by-tonnes", releases: "wdi 2020-07-01", unit: "%"});
    const [plain] = db.aggregate(
      weighted([
        ["KAZ", 10, 3],
        ["KGZ", 20, 1],
        ["UZB", 30, 0.5]
      ]),
      {over, weight: "equal"}
    );
    expect(plain).toMatchObject({value: 20, method: "simple-mean"});
  });

  it("holds the floors of the indicators: two thirds of the weight, and half of the members", () => {
    const just = db.aggregate(
      weighted([
        ["KAZ", 10, 1],
        ["KGZ", 20, 1],
        ["UZB", null, 1]
      ]),
      {over, weight: "tonnes"}
    );
    expect(just[0]).toMatchObject({value: 15, missing: "UZB"});
    expect(just[0]!.weight_share).toBeCloseTo(2 / 3);
    const less = db.aggregate(
      weighted([
        ["KAZ", 10, 1],
        ["KGZ", 20, 0.99],
        ["UZB", null, 1]
      ]),
      {over, weight: "tonnes"}
    );
    expect(less[0]).toMatchObject({value: null, reporting: 2, expected: 3});
    expect(less[0]!.reason).toMatch(/^too few members: 2 of 3 with 67% of the weight in wdi 2020-07-01/);
    expect(db.aggregate(weighted([["KAZ", 10, 1]]), {over, weight: "equal"})[0]!.reason).toMatch(
      /^too few members: 1 of 3/
    );
  });

  it("says why each is missing, and gives a year in which nobody has a figure", () => {
    const rows = weighted([
      ["KAZ", 10, 1],
      ["KGZ", 20, 1],
      ["UZB", null, 1, {reason: "not published: x"}]
    ]);
    expect(db.aggregate(rows, {over, weight: "equal"})[0]).toMatchObject({missing_kinds: "not published"});
    expect(db.aggregate([value("KAZ", 2017, null)], {over, weight: "equal"})).toMatchObject([
      {year: 2017, value: null, reporting: 0, reason: "too few members: 0 of 3"}
    ]);
  });

  it("takes all figures of a mean from one release, the newest that suffices", () => {
    const newer = {releases: "wdi 2023-06-01..2024-06-30", flag: "estimate"};
    const [few] = db.aggregate(
      weighted([
        ["KAZ", 10, 1],
        ["KGZ", 20, 1],
        ["UZB", 99, 1, newer]
      ]),
      {over, weight: "equal"}
    );
    expect(few).toMatchObject({value: 15, missing: "UZB", releases: "wdi 2020-07-01", flag: null});
    const [more] = db.aggregate(
      weighted([
        ["KAZ", 10, 1],
        ["KGZ", 20, 1, newer],
        ["UZB", 40, 1, newer]
      ]),
      {over, weight: "equal"}
    );
    expect(more).toMatchObject({value: 30, missing: "KAZ", releases: newer.releases, flag: "estimate"});
  });

  it("keeps measures, variants and years apart, and takes the region by its name", () => {
    const rows = db
      .area("CAREC-X")
      .members.flatMap((area, i) => [
        value(area, 2016, i),
        value(area, 2016, 2 * i, {variant: "other"}),
        value(area, 2017, 1)
      ]);
    const means = db.aggregate(rows, {over: "CAREC-X", weight: "equal"});
    expect(means.map(({variant, year, value}) => `${variant} ${year} ${value}`)).toEqual([
      "headline 2016 4.5",
      "headline 2017 1",
      "other 2016 9"
    ]);
  });

  it("refuses undeclared weights, unknown members, duplicate rows, negative weights and text", () => {
    const rows = weighted([
      ["KAZ", 10, 1],
      ["KGZ", 20, 1]
    ]);
    expect(() => db.aggregate(rows, {over} as never)).toThrow(
      'missing weight of aggregate; name the column that weighs the members, or "equal"'
    );
    expect(() => db.aggregate(rows, {over, weight: "tons"})).toThrow(
      'missing column "tons" in the rows of aggregate; there are result'
    );
    expect(() => db.aggregate(rows, {over: {name: "x", members: ["Kazakstan"]}, weight: "equal"})).toThrow(
      'unknown area "Kazakstan"; nearest: Kazakhstan (KAZ)'
    );
    expect(() => db.aggregate(rows, {over: "KAZ", weight: "equal"})).toThrow(
      "invalid over KAZ of aggregate: it has no members"
    );
    expect(() => db.aggregate([...rows, rows[0]!], {over, weight: "equal"})).toThrow("duplicate rows of aggregate");
    expect(() => db.aggregate(weighted([["KAZ", 10, -1]]), {over, weight: "tonnes"})).toThrow(
      "invalid tonnes -1 of KAZ 2016; a weight is zero or more"
    );
    expect(() => db.aggregate([value("KAZ", 2016, "many" as never)], {over, weight: "equal"})).toThrow(
      'invalid value "many" of aggregate'
    );
  });
});

describe("sourceNote(rows)", () => {
  it("names each publisher with its releases, own data and the vintage", () => {
    const rows = [
      value("KAZ", 2016, 1),
      value("UZB", 2016, 1, {releases: "wdi 2023-06-01..2024-06-30;cpmm ..2023-12-31"}),
      value("TJK", 2016, null, {releases: null})
    ];
    expect(db.sourceNote(rows, {own: "Freight of the ministry, 2024"})).toBe(
      "Source: World Bank, World Development Indicators (release of 2020-07-01, released between 2023-06-01 and 2024-06-30); CAREC CPMM (released by 2023-12-31); Freight of the ministry, 2024. CAREC PRF Observatory (unofficial), vintage current."
    );
  });

  it("reads the releases of publishers' rows, and names reports of sectors", () => {
    expect(db.sourceNote([{source: "wdi", release: "2020-07-01", value: 1}])).toContain("(release of 2020-07-01)");
    expect(db.sourceNote([value("CAREC", 2022, 3, {releases: null})])).toContain("Source: reports of the sectors.");
  });

  it("refuses rows without releases, of another vintage, or of a release that the vintage does not know", () => {
    expect(() => db.sourceNote([{area: "KAZ", value: 1}])).toThrow(
      'missing column "releases" in the rows of sourceNote; there are area, value'
    );
    expect(() => db.sourceNote([value("KAZ", 2016, 1, {vintage: "defr-2024"})])).toThrow(
      'mismatched vintage "defr-2024" of sourceNote'
    );
    expect(() => db.sourceNote([value("KAZ", 2016, 1, {releases: "wdi 2019-01-01"})])).toThrow(
      'unknown release "wdi 2019-01-01" of sourceNote'
    );
  });
});
