import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {duckdbEngine} from "../../../loaders/cpmm/open-duckdb.js";
import {crossingSql} from "../../../src/lib/cpmm/sql.js";
import {type IngestFolder, ingestFolder} from "./ingest-folder.js";
import {soundTrip, tripFile} from "./sound-trip.js";
import {HEADER} from "./ten-trips.js";

let at: IngestFolder;
beforeEach(async () => {
  at = await ingestFolder();
});
afterEach(() => at.remove());

/** A file of trips with a column more. */
function withColumn(name: string, cells: readonly string[], ...trips: string[]): string {
  const lines = tripFile(...trips)
    .trim()
    .split("\n");
  return lines.map((line, i) => `${line},${i === 0 ? name : (cells[i - 1] ?? "")}`).join("\n");
}

describe("ingestTrips(files, options): how a cell is read", () => {
  it("takes plain decimal numbers, and nothing that only a program would", async () => {
    const good = ["5", "+5", "5.", ".5", "5.25", "1e2", "0005"];
    const bad = ["1_000", "0x1F", "1,000", "5 USD", "1e", "--5", "inf", "५"];
    const trips = [...good, ...bad].map((cost_usd, i) => soundTrip({cost_usd: `"${cost_usd}"`}, `T${i}`));
    const {done, refused} = await at.ingest({"a.csv": tripFile(...trips)});
    expect(done).toMatchObject({trips: good.length, refused_trips: bad.length});
    expect(await at.stored("SELECT cost_usd FROM STORE WHERE stop = 2 ORDER BY source_row")).toEqual(
      [5, 5, 5, 0.5, 5.25, 100, 5].map((cost_usd) => ({cost_usd}))
    );
    const named = refused
      .filter(({rule}) => rule === "invalid_number")
      .map(({value}) => (value ?? "").replace(/^'/, ""));
    expect(named).toEqual(bad);
  });
  it("refuses the row of a cell that holds a spreadsheet's error, whatever the column may be", async () => {
    const cells: [string, string][] = [
      ["cost_usd", "#N/A"],
      ["goods", "#REF!"],
      ["section", "#NAME?"],
      ["arrival", "#VALUE!"],
      ["distance_km", "#ДЕЛ/0!"],
      ["association", "#Н/Д"]
    ];
    const {done, refused} = await at.ingest({
      "a.csv": tripFile(
        ...cells.map(([column, value], i) => soundTrip({[column]: value}, `T${i}`)),
        soundTrip({goods: "#1", section: "#A", association: "#N/A of Kabul"}, "#N")
      )
    });
    expect(done).toMatchObject({trips: 1, refused_trips: cells.length});
    const errors = refused.filter(({rule}) => rule !== "other_row").map(({rule, field, value}) => [rule, field, value]);
    expect(errors).toEqual(cells.map(([field, value]) => ["error_cell", field, value]));
  });
  it("refuses characters that cannot be seen, in an id also other spaces and joiners, which Persian needs elsewhere", async () => {
    const cells: [string, string, string][] = [
      ["trip_id", "T\u200b1", "200B"],
      ["trip_id", "T\u202e2", "202E"],
      ["trip_id", "T\u00a03", "00A0"],
      ["trip_id", "T\u200c4", "200C"],
      ["goods", "Fruit\u200b", "200B"],
      ["goods", "Fruit\ufffd", "FFFD"],
      ["association", "\u2066ABADA", "2066"]
    ];
    const {done, refused} = await at.ingest({
      "a.csv": tripFile(
        ...cells.map(([column, value], i) =>
          column === "trip_id" ? soundTrip({}, value) : soundTrip({[column]: value}, `F${i}`)
        ),
        soundTrip({goods: "میوه\u200cها", section: "Kara\u00a0Kul"}, "Поездка 7")
      )
    });
    expect(done).toMatchObject({trips: 1, refused_trips: cells.length});
    const named = refused.filter(({rule}) => rule === "unseen_character").map(({field, value}) => `${field} ${value}`);
    expect([...new Set(named)]).toEqual(cells.map(([field, value, code]) => `${field} ${value} with U+${code}`));
  });
  it("refuses a file where another export with other columns begins, in CSV and in the place of any row", async () => {
    const head = HEADER.split(",");
    const swapped = ["goods", "trip_id", ...head.filter((name) => name !== "goods" && name !== "trip_id")];
    const second = soundTrip({}, "B1")
      .split("\n")
      .map((line) => {
        const named = Object.fromEntries(line.split(",").map((cell, i) => [head[i]!, cell]));
        return swapped.map((name) => named[name] ?? "").join(",");
      });
    const joined = (header: readonly string[]) => `${tripFile(soundTrip())}${header.join(",")}\n${second.join("\n")}\n`;
    await expect(at.ingest({"a.csv": joined(swapped)})).rejects.toThrow(
      'a.csv: it has "goods" where the header has "trip_id", so the rows below it belong to other columns; split the file before row 5'
    );
    const titles = swapped.map((name) => name.toUpperCase().replace("_", " "));
    await expect(at.ingest({"a.csv": joined(titles)})).rejects.toThrow("mismatched header in row 5 of");
    const again = `${tripFile(soundTrip())}${HEADER}\n${soundTrip({}, "B1")}\n`;
    const {done, refused} = await at.ingest({"a.csv": again});
    expect(done).toMatchObject({trips: 2, refused_trips: 1});
    expect(new Set(refused.map(({source_row}) => source_row))).toEqual(new Set(["5"]));
  });
  it("rounds a time to the second instead of cutting it", async () => {
    const given = ["09:36:59.999999", "09:36:59.5", "09:36:59.4999", "09:37", "09:37:00.000"];
    const trips = given.map((time, i) =>
      soundTrip({arrival: `2023-05-01T${time}Z`, departure: "2023-05-01 10:00:00Z", cost_usd: String(i)}, `T${i}`)
    );
    const later = (trip: string) => trip.replaceAll("T07:00Z", "T11:00Z");
    expect((await at.ingest({"a.csv": tripFile(...trips.map(later))})).done.trips).toBe(given.length);
    expect(
      await at.stored("SELECT strftime(arrival, '%H:%M:%S.%f') AS at FROM STORE WHERE stop = 2 ORDER BY source_row")
    ).toEqual(["37:00", "37:00", "36:59", "37:00", "37:00"].map((rest) => ({at: `09:${rest}.000000`})));
  });
  it("understands an offset as it may be typed, and names one that is none", async () => {
    const clock = (offset: string, id: string) => ({id, offset});
    const good = ["+05:00", "05:00", "5:00", "05:00:00", "+0500", "-05:00", "Z"].map((offset, i) =>
      clock(offset, `G${i}`)
    );
    const bad = ["5", "15:00", "+05:60", "UTC+5", "Almaty"].map((offset, i) => clock(offset, `B${i}`));
    const rows = [...good, ...bad].map(({id}, i) => soundTrip({cost_usd: String(i)}, id).replaceAll("Z,", ","));
    const offsets = [...good, ...bad].flatMap(({offset}) => [offset, offset, offset]);
    const {done, refused} = await at.ingest({"a.csv": withColumn("utc_offset", offsets, ...rows)});
    expect(done).toMatchObject({trips: good.length, refused_trips: bad.length});
    expect(await at.stored("SELECT hour(arrival) AS hour FROM STORE WHERE stop = 1 ORDER BY source_row")).toEqual(
      [19, 19, 19, 19, 19, 5, 0].map((hour) => ({hour}))
    );
    expect(refused.map(({rule, field, value}) => `${rule} ${field} ${(value ?? "").replace(/^'/, "")}`)).toEqual(
      bad.flatMap(({offset}) => Array(3).fill(`invalid_offset utc_offset ${offset}`))
    );
  });
  it("asks for an offset where there is none, and calls an impossible day invalid where there is one", async () => {
    const changes = {arrival: "2023-02-30T03:00"};
    const file = withColumn(
      "utc_offset",
      ["", "", "", "", "+05:00", ""],
      soundTrip(changes, "A1"),
      soundTrip(changes, "A2")
    );
    const {refused} = await at.ingest({"a.csv": file});
    const named = refused.filter(({rule}) => rule !== "other_row").map(({trip_id, rule}) => `${trip_id} ${rule}`);
    expect(named).toEqual(["A1 missing_offset", "A2 invalid_time"]);
    const again = await at.ingest({"a.csv": tripFile(soundTrip(changes))}, {utc_offset: "+05:00"});
    expect(again.refused.map(({rule}) => rule)).toContain("invalid_time");
    const unused = withColumn("utc_offset", ["n/a", "n/a", "n/a"], soundTrip());
    expect((await at.ingest({"b.csv": unused})).done.trips).toBe(1);
  });
});

describe("ingestTrips(files, options): a crossing", () => {
  const stop = (number: number, from: string, to: string, bcp: string, km = 10) =>
    `T1,${number},,2023-05-01T${from}Z,2023-05-01T${to}Z,5,${number === 1 ? 0 : km},road,C5,,${bcp},${bcp === "" ? "" : "outbound"},PAK,20,fruit,TEST`;
  const hours = async (...rows: string[]) => {
    const {done} = await at.ingest({"a.csv": tripFile(...rows)});
    expect(done.trips).toBe(1);
    const engine = await duckdbEngine(`${at.folder}/store`);
    try {
      return await engine.rows(`SELECT bcp, border_hours FROM (${crossingSql(engine.stops)}) AS c ORDER BY bcp`);
    } finally {
      await engine.close();
    }
  };

  it("lasts from entry to exit, with what lies between its stops", async () => {
    const rows = [
      stop(1, "06:00", "06:00", ""),
      stop(2, "08:00", "09:00", "Chaman"),
      stop(3, "10:00", "10:30", ""),
      stop(4, "11:00", "11:30", ""),
      stop(5, "12:00", "13:00", "Chaman")
    ];
    expect(await hours(...rows)).toEqual([{bcp: "BCP-chaman", border_hours: 5}]);
  });
  it("is left where another crossing point comes between", async () => {
    const rows = [
      stop(1, "06:00", "06:00", ""),
      stop(2, "08:00", "09:00", "Chaman"),
      stop(3, "10:00", "10:30", "Spin Buldak").replace(",PAK,", ",AFG,"),
      stop(4, "12:00", "13:00", "Chaman")
    ];
    expect(await hours(...rows)).toEqual([
      {bcp: "BCP-chaman", border_hours: 2},
      {bcp: "BCP-spin-buldak", border_hours: 0.5}
    ]);
  });
  it("is left where the direction changes", async () => {
    const back = stop(3, "12:00", "13:00", "Chaman").replace("outbound", "inbound");
    const {refused} = await at.ingest({
      "a.csv": `${HEADER}\n${[stop(1, "06:00", "06:00", ""), stop(2, "08:00", "09:00", "Chaman"), back].join("\n")}\n`
    });
    expect(refused).toEqual([]);
    expect(await at.stored("SELECT border_hours FROM STORE ORDER BY stop")).toEqual(
      [null, 1, 1].map((border_hours) => ({border_hours}))
    );
  });
});

describe("ingestTrips(files, options): a trip that is refused as a whole", () => {
  it("is told once, and its other rows as such", async () => {
    const {refused} = await at.ingest({
      "a.csv": tripFile(soundTrip()),
      "b.csv": tripFile(soundTrip({}, "B1"), soundTrip({cost_usd: "7"}))
    });
    expect(refused.map(({source_row, rule, value}) => `${source_row} ${rule} ${value}`)).toEqual([
      "2 copied_trip A1 in a.csv",
      "3 other_row B1",
      "4 other_row B1",
      "5 trip_again a.csv",
      "6 other_row A1",
      "7 other_row A1"
    ]);
  });
  it("is told where the mode changes", async () => {
    const lines = soundTrip().split("\n");
    const {refused} = await at.ingest({"a.csv": tripFile(lines[0]!, lines[1]!, lines[2]!.replace("road", "rail"))});
    expect(refused.map(({source_row, rule}) => `${source_row} ${rule}`)).toEqual([
      "2 other_row",
      "3 other_row",
      "4 mixed_mode"
    ]);
  });
});
