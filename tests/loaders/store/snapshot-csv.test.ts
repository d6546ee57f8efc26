import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromSnapshotCsv, toSnapshotCsv} from "../../../loaders/store/snapshot-csv.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {FLAGS, observationKey, type SnapshotRow} from "../../../src/lib/contract/observations.js";

const HEADER = "series,area,partner,mode,direction,year,value,unit,flag,updated,reference\n";
/** What a snapshot refuses: the start of a formula, in full width too, control characters, and marks that turn text around. */
const REFUSED = /^[=+@＝＋－＠-]|[\p{Cc}\p{Bidi_Control}]/u;
const text = fc.string({unit: "grapheme", minLength: 1}).filter((string) => !REFUSED.test(string));
const row: fc.Arbitrary<SnapshotRow> = fc.record({
  series: text,
  area: text,
  partner: fc.option(text),
  mode: fc.constantFrom("road", "rail", null),
  direction: fc.constantFrom("inbound", "outbound", null),
  year: fc.integer({min: 1900, max: 2100}),
  value: fc.option(fc.double({noNaN: true, noDefaultInfinity: true}).map((number) => number + 0)),
  unit: text,
  flag: fc.option(fc.constantFrom(...FLAGS)),
  updated: fc.option(fc.constant("2020-07-01")),
  reference: fc.option(text)
});

describe("fromSnapshotCsv(toSnapshotCsv(rows))", () => {
  it("gives every row back, each figure to its last bit", () => {
    const rows = fc.uniqueArray(row, {selector: observationKey, maxLength: 20});
    fc.assert(
      fc.property(rows, (given) => {
        const back = fromSnapshotCsv(toSnapshotCsv(given), "wdi", "2020-07-01");
        const byKey = new Map(given.map((each) => [observationKey(each), each]));
        expect(back).toHaveLength(given.length);
        back.forEach((observation, index) => {
          const {source, snapshot, row: line, ...figure} = observation;
          expect([source, snapshot, line]).toEqual(["wdi", "wdi/2020-07-01", index + 2]);
          expect(figure).toEqual(byKey.get(observationKey(figure)));
        });
      }),
      {numRuns: 100}
    );
  });
});

describe("fromSnapshotCsv(text, source, name)", () => {
  it("gives rows or a DataError for any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => HEADER + tail)
        ),
        (any) => {
          try {
            fromSnapshotCsv(any, "wdi", "2020-07-01");
          } catch (error) {
            expect(error).toBeInstanceOf(DataError);
          }
        }
      ),
      {numRuns: 200}
    );
  });

  it.each([
    ["another header", "a,b\n", /mismatched columns/],
    ["a cell too few", `${HEADER}S,UZB,,,,2016,1,%,,\n`, /row 2: 10 cells/],
    ["a year that is none", `${HEADER}S,UZB,,,,,1,%,,,\n`, /row 2: invalid year ""/],
    ["a word for a value", `${HEADER}S,UZB,,,,2016,n/a,%,,,\n`, /row 2: invalid value "n\/a"/],
    ["an unknown flag", `${HEADER}S,UZB,,,,2016,1,%,maybe,,\n`, /row 2: unknown flag "maybe"/]
  ])("refuses %s", (_, csv, message) => {
    expect(() => fromSnapshotCsv(csv, "wdi", "2020-07-01")).toThrow(message);
  });
});
