import {describe, expect, it} from "vitest";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {countryCrossings} from "../../../../src/lib/countries/country-crossings.js";
import {observation} from "../contract/make-inputs.js";

const BCP: Bcp = {
  bcp: "BCP-yallama",
  name_en: "Yallama",
  iso3: "UZB",
  neighbour: null,
  neighbour_iso3: "KAZ",
  corridors: "C3;C6",
  latitude: null,
  longitude: null,
  coordinate_source: null
};

const figure = (series: string, year: number, value: number | null, direction: "inbound" | "outbound") =>
  observation({source: "cpmm", series, area: "BCP-yallama", year, value, mode: "road", direction});

describe("countryCrossings(iso3, bcps, observations)", () => {
  it("gives hours and cost of the newest year, by direction", () => {
    const rows = [
      figure("TFI1", 2020, 5, "outbound"),
      figure("TFI2", 2020, 90, "outbound"),
      figure("TFI1", 2022, 4, "outbound"),
      figure("TFI1", 2021, 7, "inbound")
    ];
    for (const order of [rows, rows.toReversed()]) {
      const found = countryCrossings("UZB", [BCP], order);
      expect(found.map((row) => [row.direction, row.hours?.year, row.hours?.value, row.cost])).toEqual([
        ["inbound", 2021, 7, null],
        ["outbound", 2022, 4, null]
      ]);
    }
  });

  it("gives nothing for a dash and for the other side's crossings", () => {
    expect(countryCrossings("UZB", [BCP], [figure("TFI1", 2022, null, "outbound")])).toEqual([]);
    expect(countryCrossings("KAZ", [BCP], [figure("TFI1", 2022, 4, "outbound")])).toEqual([]);
  });
});
