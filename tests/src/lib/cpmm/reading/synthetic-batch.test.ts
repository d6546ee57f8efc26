import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {md5Byte} from "../../../../../src/lib/cpmm/reading/stop-batch.js";
import {syntheticBatch} from "../../../../../src/lib/cpmm/reading.js";
import type {TripStop} from "../../../../../src/lib/cpmm/record.js";

const HOUR = 3_600_000;

function stop(number: number, from: number, to: number, bcp: string | null): TripStop {
  return {
    trip_id: "SYNTHETIC-1",
    stop: number,
    activity: null,
    arrival: from * HOUR,
    departure: to * HOUR,
    cost_usd: 5,
    distance_km: 10,
    mode: "road",
    corridor: "C5",
    section: null,
    bcp,
    direction: bcp === null ? null : "outbound",
    country: "PAK",
    cargo_tonnes: 20,
    goods: null,
    association: null
  };
}

describe("syntheticBatch(trips)", () => {
  it("gives a crossing the hours from entry to exit, as the ingest does", () => {
    const trip = [
      stop(1, 6, 6, null),
      stop(2, 8, 9, "BCP-chaman"),
      stop(3, 10, 11, null),
      stop(4, 12, 13, "BCP-chaman"),
      stop(5, 14, 15, "BCP-spin-buldak"),
      stop(6, 16, 18, "BCP-chaman")
    ];
    expect(Array.from(syntheticBatch([trip]).border_hours)).toEqual([Number.NaN, 1, Number.NaN, 4, 1, 2]);
    // The next trip begins again.
    expect(Array.from(syntheticBatch([trip.slice(0, 2), trip.slice(3, 4)]).border_hours)).toEqual([Number.NaN, 1, 1]);
  });
});

describe("md5Byte(text, byte)", () => {
  it("is a byte of the MD5 that Node computes", () => {
    const md5 = (text: string) => Array.from({length: 16}, (_, byte) => md5Byte(text, byte));
    expect(md5("")).toEqual([...Buffer.from("d41d8cd98f00b204e9800998ecf8427e", "hex")]);
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom("a", "-", "\0", "é", "行", "🚛"), maxLength: 200}),
        fc.nat(15),
        (text, byte) => {
          expect(md5Byte(text, byte)).toBe(createHash("md5").update(text).digest()[byte]);
        }
      )
    );
  });
});
