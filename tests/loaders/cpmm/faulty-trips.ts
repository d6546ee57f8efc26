import {HEADER, TEN_TRIPS} from "./ten-trips.js";

/** Sound trips among such that break one rule each. */
export function faultyTrips(): string {
  const columns = HEADER.split(",");
  const trip = (id: string, changes: Record<string, string>) =>
    [0, 1, 2].map((i) => {
      const cells: Record<string, string> = {
        trip_id: id,
        stop: String(i + 1),
        arrival: `2023-05-0${i + 1}T00:00+05:00`,
        departure: `2023-05-0${i + 1}T01:00+05:00`,
        cost_usd: "5",
        distance_km: i === 0 ? "0" : "400",
        mode: "road",
        corridor: "C5",
        country: "PAK",
        cargo_tonnes: "20",
        association: "Office, no. 2",
        ...(i === 1 ? changes : {})
      };
      return columns
        .map((column) => (/,/.test(cells[column] ?? "") ? `"${cells[column]}"` : (cells[column] ?? "")))
        .join(",");
    });
  const changes: Record<string, string>[] = [
    {},
    {activity: "Z"},
    {mode: "rail"},
    {mode: "air"},
    {corridor: "C9"},
    {country: "Atlantis"},
    {bcp: "Nowhere", direction: "outbound"},
    {bcp: "Chaman"},
    {bcp: "Chaman", direction: "outbound", country: "KAZ"},
    {direction: "inbound"},
    {stop: "1"},
    {stop: "2.5"},
    {arrival: "2023-05-02T00:00"},
    {arrival: "yesterday"},
    {arrival: "2003-05-02T00:00Z"},
    {departure: "2023-05-01T23:00+05:00"},
    {distance_km: "-1"},
    {distance_km: "4000"},
    {distance_km: "far"},
    {distance_km: ""},
    {cost_usd: "1e9"},
    {cost_usd: "=2+3"},
    {cost_usd: "1_000"},
    {cost_usd: "#N/A"},
    {goods: "#REF!"},
    {goods: "Fruit\u200b"},
    {trip_id: "F\u00a00"},
    {arrival: "2023-05-02T00:00:30.7+05:00"},
    {cargo_tonnes: "900"},
    {trip_id: ""}
  ];
  return `${[HEADER, ...changes.flatMap((change, i) => trip(`F${i}`, change)), ...TEN_TRIPS.trim().split("\n").slice(1)].join("\n")}\n`;
}
