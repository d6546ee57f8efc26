/** One row per activity code of the CPMM's trip sheet. */
interface Activity {
  code: string;
  name_en: string;
}

/**
 * The activities A to P that a CPMM trip sheet breaks a stop into, as the CPMM of 2015 lists them.
 *
 * Source: COMCEC (2017), Improving Transnational Transport Corridors in the OIC Member Countries, table 25, p. 104,
 * after CAREC (2015). That table prints code I with a dotted capital.
 * @example ACTIVITIES.find(({code}) => code === "B")?.name_en // "Customs clearance"
 */
export const ACTIVITIES: readonly Activity[] = [
  {code: "A", name_en: "Border security and control"},
  {code: "B", name_en: "Customs clearance"},
  {code: "C", name_en: "Health and quarantine"},
  {code: "D", name_en: "Phytosanitary"},
  {code: "E", name_en: "Veterinary inspection"},
  {code: "F", name_en: "Visa and immigration"},
  {code: "G", name_en: "GAI, traffic inspection"},
  {code: "H", name_en: "Police checkpoint or stop"},
  {code: "I", name_en: "Transport inspection"},
  {code: "J", name_en: "Weight and standard inspection"},
  {code: "K", name_en: "Vehicle registration"},
  {code: "L", name_en: "Emergency repair"},
  {code: "M", name_en: "Escort and convoy"},
  {code: "N", name_en: "Loading and unloading"},
  {code: "O", name_en: "Road toll"},
  {code: "P", name_en: "Waiting and queue"}
];

/** Type of a trip column: `time` is an ISO 8601 time with its offset in text files, a timestamp in UTC in Parquet. */
type TripColumnType = "text" | "number" | "time";

/** One column of the trip record. */
export interface TripColumn {
  name: string;
  type: TripColumnType;
  /** Whether every row must have a value. */
  required: boolean;
  description: string;
  /** Other headings that files use for it, in lower case with `_` between words. */
  headings: readonly string[];
}

/**
 * The trip record: one row per stop of a trip, in travel order. The first row is where the trip starts.
 *
 * Missing is an empty cell: an empty `cost_usd` was not recorded, 0 is "nothing paid".
 * Source: the drivers' time-cost-distance log of the CPMM, as far as its reports describe it (docs/cpmm-trips.md).
 * @example TRIP_COLUMNS.filter(({required}) => required).map(({name}) => name)
 */
export const TRIP_COLUMNS: readonly TripColumn[] = [
  column(
    "trip_id",
    "text",
    true,
    "Identifies one trip from origin to destination; unique across all files",
    "trip",
    "trip_no",
    "sample_id"
  ),
  column(
    "stop",
    "number",
    true,
    "Number of the stop within the trip, increasing in travel order",
    "stop_no",
    "stop_number",
    "sequence"
  ),
  column(
    "activity",
    "text",
    false,
    "Code A to P of the activity; empty at a point of passage, the start or the end",
    "activity_code"
  ),
  column(
    "arrival",
    "time",
    true,
    "Time of arrival, ISO 8601 with offset (2023-05-01T08:30+05:00)",
    "arrival_time",
    "time_in",
    "start_time"
  ),
  column(
    "departure",
    "time",
    true,
    "Time of departure, ISO 8601 with offset; equal to the arrival at a point of passage",
    "departure_time",
    "time_out",
    "end_time"
  ),
  column(
    "cost_usd",
    "number",
    false,
    "Dollars paid at this stop; on a row without activity, the carrier's cost (vehicle operation or rail tariff) since the last such row",
    "cost",
    "usd",
    "cost_in_usd",
    "payment_usd"
  ),
  column(
    "distance_km",
    "number",
    true,
    "Kilometers traveled since the previous stop; 0 on the first row",
    "distance",
    "km"
  ),
  column("mode", "text", true, "road or rail, the same for the whole trip", "transport_mode"),
  column(
    "corridor",
    "text",
    false,
    "CAREC corridor of this stop and the leg leading to it, C1 to C6; empty off the corridors",
    "carec_corridor"
  ),
  column("section", "text", false, "Corridor section or branch, free text", "corridor_section"),
  column(
    "bcp",
    "text",
    false,
    "Border crossing point, by id or any spelling in data/reference; empty elsewhere",
    "bcp_name",
    "border_crossing_point"
  ),
  column(
    "direction",
    "text",
    false,
    "outbound or inbound at a border crossing point; empty elsewhere",
    "border_direction"
  ),
  column(
    "country",
    "text",
    true,
    "Country of this stop and the leg leading to it, as a three-letter ISO 3166 code or a known name",
    "country_iso3",
    "iso3"
  ),
  column(
    "cargo_tonnes",
    "number",
    false,
    "Tonnes of cargo carried on the leg leading to this stop",
    "tonnes",
    "cargo_weight_tonnes",
    "weight_tonnes"
  ),
  column("goods", "text", false, "Type of goods", "commodity", "cargo"),
  column("association", "text", false, "Carriers' or forwarders' association that recorded the trip", "partner")
];

/**
 * Columns that a file may have in addition to the record: they are used to read it and are not stored.
 * `currency` is of the cost column; `utc_offset` (+05:00) is of times that carry none.
 */
export const HELPER_COLUMNS: readonly TripColumn[] = [
  column("currency", "text", false, "Currency of the cost column; only USD is accepted", "cost_currency"),
  column(
    "utc_offset",
    "text",
    false,
    "UTC offset of the row's times if they have none (+05:00)",
    "offset",
    "time_zone_offset"
  )
];

/** One row per stop of a trip, in memory; times are milliseconds since 1970 in UTC, other units are in the names. */
export interface TripStop {
  trip_id: string;
  stop: number;
  activity: string | null;
  arrival: number;
  departure: number;
  cost_usd: number | null;
  distance_km: number;
  mode: "road" | "rail";
  corridor: string | null;
  section: string | null;
  bcp: string | null;
  direction: "outbound" | "inbound" | null;
  country: string;
  cargo_tonnes: number | null;
  goods: string | null;
  association: string | null;
}

function column(
  name: string,
  type: TripColumnType,
  required: boolean,
  description: string,
  ...headings: string[]
): TripColumn {
  return {name, type, required, description, headings};
}
