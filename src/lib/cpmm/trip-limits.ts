/**
 * What a trip can plausibly be. Beyond a limit a row is refused and named in the report, for a person to mend.
 * The limits are this project's, set wide in November 2026: they are to find slips of the pen (a lost decimal point,
 * a wrong month), not to trim slow trips, which is the work of `trim`.
 */
export const TRIP_LIMITS = {
  /** No trip has more stops; beyond it a stop's number is another column's value. */
  stop_number: 100_000,
  /** The CPMM was launched in 2009; a log from before is a slip in the year. */
  first_year: 2009,
  /** Lorries on CAREC roads are held to 80–110 km/h; no leg between two stops averages more than the top of that. */
  road_kmh: 110,
  /** Freight trains run at up to 120 km/h in the region; a leg that averages more has a wrong time or distance. */
  rail_kmh: 130,
  /** Below this distance the rounding of clock times to five or ten minutes makes a leg's speed meaningless. */
  speed_from_km: 15,
  /** The longest mean wait that a report printed is 120 h (Farap 2020, Torkham inbound 2021); single trips wait longer, but not 60 days. */
  stop_hours: 1440,
  /** Ten days without a recorded stop is a missing row. */
  leg_hours: 240,
  /** Corridor 1 is about 5,000 km end to end in the reports' maps; a single leg is shorter. */
  leg_km: 5000,
  /** The highest mean cost of a crossing that a report printed is $5,809 (Horgos 2021); a carrier's whole trip by rail stays below this. */
  cost_usd: 200_000,
  /** Three times the 20 t unit of the CPMM, and above the axle-load limits of all members. */
  road_tonnes: 70,
  /** A full block train. */
  rail_tonnes: 8000
} as const;
