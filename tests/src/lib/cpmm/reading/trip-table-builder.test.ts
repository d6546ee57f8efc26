import {describe, expect, it} from "vitest";
import {syntheticBatch, tripTableBuilder} from "../../../../../src/lib/cpmm/reading.js";
import {syntheticTrips, type TripStop, toTripTable} from "../../../../../src/lib/cpmm/record.js";
import {syntheticOptions} from "../../../../loaders/cpmm/synthetic.js";

const trips = [...syntheticTrips(syntheticOptions(60, 2))];

function build(batches: readonly (readonly TripStop[])[][]) {
  const builder = tripTableBuilder("test");
  for (const batch of batches) builder.add(syntheticBatch(batch));
  return toTripTable(builder.finish());
}

describe("tripTableBuilder(source)", () => {
  it("sums the same whether trips come together or in parts", () => {
    const whole = build([trips]);
    const builder = tripTableBuilder("test");
    const batch = syntheticBatch(trips);
    // Every second row first: trips are then torn, and legs and crossings have to be put in order.
    for (const odd of [0, 1]) {
      const rows = Array.from({length: batch.length}, (_, i) => i).filter((i) => i % 2 === odd);
      const pick = (values: ArrayLike<number>) => rows.map((i) => values[i]!);
      const part = Object.entries(batch).map(([name, column]) => {
        if (typeof column === "number") return [name, rows.length];
        return [name, "codes" in column ? {...column, codes: pick(column.codes)} : pick(column)];
      });
      builder.add(Object.fromEntries(part));
    }
    const torn = toTripTable(builder.finish());
    expect(torn.trips).toEqual(whole.trips);
    expect([...torn.crossings.trip]).toEqual([...whole.crossings.trip]);
    const hours = (table: typeof whole) =>
      Array.from({length: table.crossings.length}, (_, i) =>
        [
          table.crossings.trip[i],
          table.dictionaries.bcp[table.crossings.bcp[i]!],
          table.crossings.border_hours[i]!.toFixed(6)
        ].join()
      ).sort();
    expect(hours(torn)).toEqual(hours(whole));
    const stops = new Float64Array(torn.crossings.length);
    torn.stops.crossing.forEach((crossing, i) => {
      stops[crossing]! += torn.stops.stop_hours[i]!;
    });
    for (const [i, sum] of stops.entries()) expect(sum).toBeCloseTo(torn.crossings.border_hours[i]!, 9);
  });
  it("knows synthetic trips by their names, and refuses them beside recorded ones", () => {
    expect(build([trips]).synthetic).toBe(true);
    const recorded = trips[0]!.map((stop) => ({...stop, trip_id: "T1"}));
    expect(build([[recorded]]).synthetic).toBe(false);
    expect(() => build([[recorded, trips[1]!]])).toThrow("invalid mix of 1 synthetic and 1 recorded trips in test");
  });
  it("refuses a word that the record does not know, and nothing at all", () => {
    const odd = trips[0]!.map((stop) => ({...stop, activity: "Z"}));
    expect(() => build([[odd]])).toThrow('unknown activity "Z" in test; allowed: A, B, C');
    expect(() => build([])).toThrow("missing trips in test");
  });
});
