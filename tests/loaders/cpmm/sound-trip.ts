import {HEADER} from "./ten-trips.js";

/** A sound trip of three rows; `changes` replaces cells of its second row. */
export function soundTrip(changes: Record<string, string> = {}, id = "A1"): string {
  const columns = HEADER.split(",");
  const row = (cells: Record<string, string>) => columns.map((column) => cells[column] ?? "").join(",");
  const common = {trip_id: id, mode: "road", corridor: "C5", country: "PAK", cargo_tonnes: "20", cost_usd: "5"};
  return [
    row({...common, stop: "1", arrival: "2023-05-01T00:00Z", departure: "2023-05-01T01:00Z", distance_km: "0"}),
    row({
      ...common,
      stop: "2",
      activity: "B",
      bcp: "Chaman",
      direction: "outbound",
      arrival: "2023-05-01T03:00Z",
      departure: "2023-05-01T05:00Z",
      distance_km: "100",
      ...changes
    }),
    row({
      ...common,
      stop: "3",
      country: "AFG",
      arrival: "2023-05-01T07:00Z",
      departure: "2023-05-01T07:00Z",
      distance_km: "80"
    })
  ].join("\n");
}

/** A file of trips in the form's own columns. */
export function tripFile(...trips: string[]): string {
  return `${[HEADER, ...trips].join("\n")}\n`;
}
