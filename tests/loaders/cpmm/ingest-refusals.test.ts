import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {openDuckdb} from "../../../loaders/cpmm/open-duckdb.js";
import {type IngestFolder, ingestFolder} from "./ingest-folder.js";
import {soundTrip, tripFile} from "./sound-trip.js";

let at: IngestFolder;
beforeEach(async () => {
  at = await ingestFolder();
});
afterEach(() => at.remove());

/** A rule, the cells of the second row that break it, and the value that the report shows. */
const FAULTS: [string, Record<string, string>, string][] = [
  ["unknown_activity", {activity: "Z"}, "Z"],
  ["unknown_mode", {mode: "river"}, "river"],
  ["unknown_corridor", {corridor: "C3b"}, "C3B"],
  ["unknown_direction", {direction: "sideways"}, "sideways"],
  ["unknown_country", {country: "Atlantis"}, "Atlantis"],
  ["unknown_bcp", {bcp: "Nowhere"}, "Nowhere"],
  ["mismatched_country", {country: "KAZ"}, "KAZ at BCP-chaman"],
  ["missing_direction", {direction: ""}, ""],
  ["direction_without_bcp", {bcp: ""}, "outbound"],
  ["invalid_stop", {stop: "1.5"}, "1.5"],
  ["stop_again", {stop: "1"}, "1.0"],
  ["too_early", {arrival: "1923-05-01T03:00Z"}, "1923-05-01 03:00:00"],
  ["departure_before_arrival", {departure: "2023-05-01T02:00Z"}, "2023-05-01 02:00:00"],
  ["arrival_before_departure", {arrival: "2023-05-01T00:30Z"}, "2023-05-01 00:30:00"],
  ["stop_too_long", {departure: "2023-08-01T05:00Z"}, "2023-08-01 05:00:00"],
  ["leg_too_long", {arrival: "2023-05-21T03:00Z", departure: "2023-05-21T03:00Z"}, "2023-05-21 03:00:00"],
  ["invalid_distance", {distance_km: "-1"}, "'-1.0"],
  ["leg_too_fast", {distance_km: "400"}, "400.0 km in 2.0 h"],
  ["invalid_cost", {cost_usd: "-5"}, "'-5.0"],
  ["invalid_cost", {cost_usd: "1e300"}, "1e+300"],
  ["invalid_cost", {cost_usd: "92233720368547758.08"}, "9.223372036854776e+16"],
  ["invalid_distance", {distance_km: "9".repeat(40)}, "1e+40"],
  ["invalid_cargo", {cargo_tonnes: "20000"}, "20000.0"],
  ["invalid_number", {cost_usd: '"1,5"'}, "1,5"],
  ["invalid_number", {distance_km: "NaN"}, "NaN"],
  ["invalid_time", {arrival: "1 May, 3 o'clock".replace(",", "")}, "1 May 3 o'clock"],
  ["invalid_time", {arrival: "2023-02-30T03:00Z"}, "2023-02-30T03:00Z"],
  ["invalid_time", {arrival: "2023-05-01T03:00+50:00"}, "2023-05-01T03:00+50:00"],
  ["missing_offset", {arrival: "2023-05-01T03:00"}, "2023-05-01T03:00"],
  ["missing_value", {country: ""}, ""],
  ["mixed_mode", {mode: "rail"}, "rail and road"]
];
describe("ingestTrips(files, options): what is refused, and how it is named", () => {
  it("names each faulty cell with its rule and value, refuses its whole trip, and keeps the sound one", async () => {
    const {done, refused} = await at.ingest({
      "a.csv": tripFile(...FAULTS.map(([, changes], i) => soundTrip(changes, `F${i}`)), soundTrip())
    });
    expect(done).toMatchObject({trips: 1, stops: 3, refused_trips: FAULTS.length, refused_stops: 3 * FAULTS.length});
    const named = refused.map(({trip_id, source_row, rule, value}) => `${trip_id} row ${source_row}: ${rule} ${value}`);
    for (const [i, [rule, , value]] of FAULTS.entries())
      expect(named).toContain(`F${i} row ${3 * i + 3}: ${rule} ${value}`);
    expect(refused.every((row) => row.source_file === "a.csv" && row.trip_id !== "A1" && row.allowed !== "")).toBe(
      true
    );
    expect(new Set(refused.map((row) => row.source_row)).size).toBe(3 * FAULTS.length);
    expect(await at.stored("SELECT DISTINCT trip_id FROM STORE")).toEqual([{trip_id: "A1"}]);
  });
  it("names a row without a trip, a trip of one row, one that goes nowhere and one that starts with a distance", async () => {
    const lone = soundTrip({}, "A1").split("\n");
    const still = soundTrip({distance_km: "0"}, "A3").replace(",80,", ",0,");
    const {refused} = await at.ingest({
      "a.csv": tripFile(soundTrip({trip_id: ""}, "A2"), lone[0]!, still, lone[1]!.replace("A1", "A4"))
    });
    const named = refused.map((row) => `${row.source_row} ${row.rule}`);
    expect(named).toContain("3 missing_value");
    expect(named).toContain("5 single_stop");
    expect(named).toContain("6 no_distance");
    expect(named).toContain("9 distance_before_start");
  });
  it("refuses a stop that is later than the day on which the file is read", async () => {
    const late = (time: string, id: string) => soundTrip({}, id).replaceAll("2023-05-01T", `${time}T`);
    const {done, refused} = await at.ingest(
      {"a.csv": tripFile(late("2023-05-02", "A2"), late("2023-05-03", "A3"), late("9999-12-31", "A4"))},
      {today: "2023-05-02"}
    );
    expect(done).toMatchObject({trips: 1, refused_trips: 2});
    const named = refused.map(({trip_id, rule, field, value}) => [trip_id, rule, field, value]);
    expect(named).toContainEqual(["A3", "too_late", "departure", "2023-05-03 01:00:00"]);
    expect(named).toContainEqual(["A4", "too_late", "departure", "9999-12-31 07:00:00"]);
  });
  it("refuses another currency than dollars, which a file can name", async () => {
    const text = tripFile(soundTrip())
      .split("\n")
      .map((line, i) => (line === "" ? "" : `${line},${i === 0 ? "currency" : i === 2 ? "KZT" : "USD"}`));
    const {refused} = await at.ingest({"a.csv": text.join("\n")});
    expect(refused.find(({rule}) => rule === "unknown_currency")).toMatchObject({
      source_row: "3",
      field: "currency",
      value: "KZT"
    });
  });
  it("refuses a trip that another file or the store has, and a copy under another name", async () => {
    const {done, refused} = await at.ingest({
      "a.csv": tripFile(soundTrip()),
      "b.csv": tripFile(soundTrip({cost_usd: "7"}), soundTrip({}, "B1"), soundTrip({cost_usd: "9"}, "B2"))
    });
    expect(done).toMatchObject({trips: 2, refused_trips: 2});
    expect(refused.find(({rule}) => rule === "trip_again")).toMatchObject({
      source_file: "b.csv",
      trip_id: "A1",
      value: "a.csv"
    });
    expect(refused.find(({rule}) => rule === "copied_trip")).toMatchObject({
      source_file: "b.csv",
      trip_id: "B1",
      value: "A1 in a.csv"
    });
    const again = await at.ingest({"c.csv": tripFile(soundTrip({}, "B2"), soundTrip({cost_usd: "11"}, "C1"))});
    expect(again.done).toMatchObject({batch: "batch-0002", trips: 1, refused_trips: 1});
    expect(again.refused[0]).toMatchObject({rule: "trip_again", value: "b.csv"});
    expect(await at.stored("SELECT DISTINCT trip_id FROM STORE ORDER BY 1")).toEqual([
      {trip_id: "A1"},
      {trip_id: "B2"},
      {trip_id: "C1"}
    ]);
  });
  it("takes a trip that was corrected in a later file, where the earlier one is refused for its own fault", async () => {
    const {done, refused} = await at.ingest({
      "a.csv": tripFile(soundTrip({activity: "Z"}), soundTrip({activity: "Z"}, "A2")),
      "b.csv": tripFile(soundTrip(), soundTrip({}, "B2"))
    });
    expect(done).toMatchObject({trips: 2, refused_trips: 2});
    expect(new Set(refused.map((row) => `${row.source_file} ${row.rule}`))).toEqual(
      new Set(["a.csv unknown_activity", "a.csv other_row"])
    );
    expect(await at.stored("SELECT DISTINCT trip_id FROM STORE ORDER BY 1")).toEqual([
      {trip_id: "A1"},
      {trip_id: "B2"}
    ]);
  });
  it("keeps synthetic and recorded trips apart", async () => {
    await at.ingest({"a.csv": tripFile(soundTrip())});
    await expect(at.ingest({"s.csv": tripFile(soundTrip({cost_usd: "6"}, "SYNTHETIC-1"))})).rejects.toThrow(
      /invalid mix of synthetic and recorded trips/
    );
  });
  it("takes no truth value for a number, and no time beyond all, of a Parquet file", async () => {
    await writeFile(join(at.folder, "a.csv"), tripFile(soundTrip(), soundTrip({}, "A2"), soundTrip({}, "A3")));
    const place = (id: string, then: string, otherwise: string) =>
      `CASE WHEN trip_id = '${id}' AND stop = 2 THEN ${then} ELSE ${otherwise} END`;
    const time = (name: string) => `replace(${name}, 'Z', ':00')::TIMESTAMP`;
    const duckdb = await openDuckdb();
    for (const [name, columns] of [
      ["truth", "(cost_usd = 5) AS cost_usd, arrival || ':00' AS arrival"],
      [
        "times",
        `${place("A2", "TIMESTAMP '290000-01-01'", time("departure"))} AS departure,
         ${place("A2", "make_timestamp(-9000000000000000000)", time("arrival"))} AS arrival`
      ]
    ])
      await duckdb.run(
        `COPY (SELECT * REPLACE (${columns}) FROM read_csv('${join(at.folder, "a.csv")}')) TO '${join(at.folder, `${name}.parquet`)}' (FORMAT parquet)`
      );
    await duckdb.close();
    const truth = await at.ingest({}, {more: [join(at.folder, "truth.parquet")]});
    expect(truth.done.trips).toBe(0);
    expect(truth.refused.map(({rule, field, value}) => `${rule} ${field} ${value}`)).toContain(
      "invalid_number cost_usd true"
    );
    const times = await at.ingest({}, {more: [join(at.folder, "times.parquet")]});
    expect(times.done).toMatchObject({trips: 2, refused_trips: 1});
    const rules = times.refused.map(({trip_id, rule, field}) => `${trip_id} ${rule} ${field}`);
    expect(rules).toContain("A2 invalid_time departure");
    expect(rules).toContain("A2 invalid_time arrival");
  });
  it("names what is no number in a Parquet file, and a stop number beyond all, instead of failing on them", async () => {
    await writeFile(join(at.folder, "a.csv"), tripFile(soundTrip(), soundTrip({}, "A2"), soundTrip({}, "A3")));
    const duckdb = await openDuckdb();
    await duckdb.run(
      `COPY (SELECT * REPLACE (CASE WHEN trip_id = 'A1' AND stop = 2 THEN 'NaN'::DOUBLE ELSE distance_km END AS distance_km, CASE WHEN trip_id = 'A2' AND stop = 2 THEN 3e9 ELSE stop END AS stop,
        CASE WHEN trip_id = 'A3' AND stop = 2 THEN 'infinity'::TIMESTAMP ELSE replace(arrival, 'Z', ':00')::TIMESTAMP END AS arrival, replace(departure, 'Z', ':00')::TIMESTAMP AS departure)
        FROM read_csv('${join(at.folder, "a.csv")}')) TO '${join(at.folder, "odd.parquet")}' (FORMAT parquet)`
    );
    await duckdb.close();
    const {done, refused} = await at.ingest({}, {more: [join(at.folder, "odd.parquet")]});
    expect(done).toMatchObject({trips: 0, refused_trips: 3, refused_stops: 9});
    const named = refused.map(({trip_id, rule, value}) => `${trip_id} ${rule} ${value}`);
    expect(named).toContain("A1 invalid_number nan");
    expect(named).toContain("A2 invalid_stop 3000000000.0");
    expect(named).toContain("A3 invalid_time infinity");
  });
  it("shows a cell that a spreadsheet would run as text", async () => {
    const {refused} = await at.ingest({"a.csv": tripFile(soundTrip({bcp: "=1+1"}))});
    expect(refused.find(({rule}) => rule === "unknown_bcp")?.value).toBe("'=1+1");
  });
});
