import {describe, expect, it} from "vitest";
import {REFUSED_COLUMNS} from "../../../../../src/lib/cpmm/reading/refused-report.js";
import {REFUSED_HEADER, toRefusedCsv, toRefusedRow} from "../../../../../src/lib/cpmm/reading.js";
import {toCsv} from "../../../../../src/lib/text/to-csv.js";

describe("toRefusedCsv(rows)", () => {
  it("writes what the ingest writes, with the words for the rule", () => {
    const row = {
      source_file: "may, 2.csv",
      source_row: 2,
      trip_id: null,
      stop: 1.5,
      rule: "invalid_stop",
      field: "stop"
    };
    const rows = ["=1+1", 'say "no"', "two\nlines", "", "-5"].map((value) => toRefusedRow({...row, value}));
    expect(rows[0]!.allowed).toBe("a whole number from 0 to 100000");
    expect(REFUSED_HEADER + toRefusedCsv(rows)).toBe(
      toCsv(
        REFUSED_COLUMNS,
        rows.map((one) => ({...one}))
      )
    );
    expect(toRefusedCsv(rows.slice(0, 1))).toBe(
      '"may, 2.csv",2,,1.5,invalid_stop,stop,\'=1+1,a whole number from 0 to 100000\n'
    );
  });
});
