import {describe, expect, it} from "vitest";
import {nameHeadings} from "../../../../../src/lib/cpmm/reading/text-rows.js";
import {mapColumns} from "../../../../../src/lib/cpmm/reading.js";

const HEADINGS = ["trip_id", "stop", "arrival", "departure", "distance_km", "mode", "country"];

describe("mapColumns(headings, given, source)", () => {
  it("knows a column by its name and other headings, in any case and with any marks", () => {
    const headings = ["Trip No.", "STOP", "Time in", "Time out", "Km", "Transport mode", "ISO3", "Color"];
    expect(mapColumns(headings, {}, "x.csv")).toEqual({
      read: {
        trip_id: "Trip No.",
        stop: "STOP",
        arrival: "Time in",
        departure: "Time out",
        distance_km: "Km",
        mode: "Transport mode",
        country: "ISO3"
      },
      unread: ["Color"]
    });
  });
  it("puts the user's own pairs first", () => {
    const headings = [...HEADINGS, "km"];
    expect(mapColumns(headings, {km: "distance_km"}, "x.csv")).toMatchObject({
      read: {distance_km: "km"},
      unread: ["distance_km"]
    });
  });
  it("refuses a missing column, two of the same and pairs that name nothing", () => {
    expect(() => mapColumns(["trip_id"], {}, "x.csv")).toThrow(/missing column stop, arrival, .* in x\.csv/);
    expect(() => mapColumns([...HEADINGS, "km"], {}, "x.csv")).toThrow(/"distance_km" and "km" both mean distance_km/);
    const twice = (headings: readonly string[], map = {}) => mapColumns(nameHeadings(headings), map, "x.csv", headings);
    expect(() => twice([...HEADINGS, "cost_usd", "cost_usd"])).toThrow(
      'invalid columns in x.csv: "cost_usd" and "cost_usd" both mean cost_usd; rename one of them'
    );
    expect(twice([...HEADINGS, "note", "note"]).unread).toEqual(["note", "note_1"]);
    expect(twice([...HEADINGS, "goods", "goods"], {goods_1: "goods"})).toMatchObject({
      read: {goods: "goods_1"},
      unread: ["goods"]
    });
    expect(() => mapColumns(HEADINGS, {color: "goods"}, "x.csv")).toThrow(/unknown heading "color"/);
    expect(() => mapColumns(HEADINGS, {stop: "halt"}, "x.csv")).toThrow(/unknown column "halt" in --map/);
  });
});
