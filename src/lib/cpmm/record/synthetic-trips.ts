import {DataError} from "../../contract/data-error.js";
import {seededRandom} from "../bootstrap-interval.js";
import type {KnownPlaces} from "../reading/check-trips-sql.js";
import type {TripStop} from "./trip-record.js";

/** The published means of one mode and year that synthetic trips are made to average to. */
export interface Calibration {
  year: number;
  mode: "road" | "rail";
  tfi1_hours: number;
  tfi2_usd: number;
  tfi3_usd: number;
  swd_kmh: number;
  swod_kmh: number;
}

/** A border that synthetic trips cross: out of one country and into the next. */
export interface SyntheticRoute {
  corridor: string | null;
  outbound: {bcp: string; country: string};
  inbound: {bcp: string; country: string};
}

/** How many trips are made up, from what seed, averages and borders. */
export interface SyntheticOptions {
  trips: number;
  seed: number;
  calibrations: readonly Calibration[];
  routes: readonly SyntheticRoute[];
  /** Hours by activity code; a crossing's time is dealt out in these proportions. */
  activity_hours: Readonly<Record<string, number>>;
}

/** Names, files and metadata of synthetic trips carry this word. */
export const SYNTHETIC = "SYNTHETIC";
/** Rows of one synthetic trip: start, stop, end of section, four activities on each side of the border, stop, end. */
export const SYNTHETIC_STOPS = 13;
/** Share of a trip's lost time that is spent at the border; the rest at stops on the way. Chosen, not published. */
const BORDER_SHARE = 0.8;
/** Spread of the log of each drawn quantity; the mean stays as calibrated. Chosen for a long right tail at borders. */
const SPREAD = {hours: 0.8, usd: 0.6, km: 0.4, speed: 0.12, tonnes: 0.15};
const MEAN_TONNES = 20;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * Returns made-up trips, thirteen stops each, trip by trip.
 *
 * They average, as sums over sums, to the published TFI1, TFI2, TFI3, SWD and SWOD of a calibration each; each route's
 * border time is that mean times `routeFactor`. Everything else about them is invented: their figures are not real data.
 * The same options give the same trips. Times are in UTC and whole minutes.
 * Throws DataError where calibrations contradict themselves, see `syntheticParameters`.
 * @example for (const stops of syntheticTrips({trips: 1000, seed: 1, calibrations, routes, activity_hours})) …
 */
export function* syntheticTrips(options: SyntheticOptions): Generator<TripStop[]> {
  const {trips, seed, calibrations, routes} = options;
  if (calibrations.length === 0 || routes.length === 0) throw new TypeError("missing calibrations or routes");
  const random = seededRandom(seed);
  const parameters = calibrations.map((calibration) => syntheticParameters(calibration));
  const activities = toActivityShares(options.activity_hours);
  for (let i = 0; i < trips; i++) {
    const c = Math.floor(random() * calibrations.length);
    const r = Math.floor(random() * routes.length);
    const trip_id = `${SYNTHETIC}-${seed}-${String(i + 1).padStart(8, "0")}`;
    yield toTrip(
      trip_id,
      calibrations[c]!,
      parameters[c]!,
      routes[r]!,
      routeFactor(r, routes.length),
      activities,
      random
    );
  }
}

/**
 * Returns what the generator draws around, beyond the calibration itself: mean kilometers of a trip with one border,
 * hours of its stops on the way, the carrier's dollars per kilometer.
 *
 * Throws DataError where SWD is not below SWOD, or TFI3 does not cover the border's cost.
 * @example syntheticParameters({year: 2020, mode: "road", tfi1_hours: 15.1, …}).mean_km // 1820
 */
export function syntheticParameters(calibration: Calibration) {
  const {year, mode, tfi1_hours, tfi2_usd, tfi3_usd, swd_kmh, swod_kmh} = calibration;
  const lost_hours_per_km = 1 / swd_kmh - 1 / swod_kmh;
  const mean_km = (2 * tfi1_hours) / BORDER_SHARE / lost_hours_per_km;
  const carrier_usd_per_km = (tfi3_usd * MEAN_TONNES) / 10_000 - (2 * tfi2_usd) / mean_km;
  if (!(lost_hours_per_km > 0) || !(carrier_usd_per_km > 0)) {
    throw new DataError(
      `invalid calibration ${mode} ${year}: SWD ${swd_kmh} must be below SWOD ${swod_kmh}, and TFI3 ${tfi3_usd} must cover the border's cost`,
      {field: "calibration", value: calibration}
    );
  }
  return {mean_km, other_hours: mean_km * lost_hours_per_km - 2 * tfi1_hours, carrier_usd_per_km};
}

/** Returns by what a route's border time differs from the mean: 0.6 to 1.4, 1 on average. @example routeFactor(0, 5) // 0.6 */
export function routeFactor(route: number, routes: number): number {
  return routes === 1 ? 1 : 0.6 + (0.8 * route) / (routes - 1);
}

function toTrip(
  trip_id: string,
  calibration: Calibration,
  {mean_km, other_hours, carrier_usd_per_km}: ReturnType<typeof syntheticParameters>,
  route: SyntheticRoute,
  factor: number,
  activities: ActivityShares,
  random: () => number
): TripStop[] {
  const {mode, year} = calibration;
  const draw = (mean: number, spread: number) => mean * Math.exp(spread * normal(random) - (spread * spread) / 2);
  const km = draw(mean_km, SPREAD.km);
  const hours_per_km = draw(1 / calibration.swod_kmh, SPREAD.speed);
  const carrier_usd = carrier_usd_per_km * km;
  const cargo_tonnes = round(draw(MEAN_TONNES, SPREAD.tonnes), 1);
  const goods = GOODS[Math.floor(random() * GOODS.length)]!;
  const yearStart = Date.UTC(year, 0, 1);
  let clock = yearStart + Math.floor((random() * (Date.UTC(year + 1, 0, 1) - yearStart)) / MINUTE) * MINUTE;
  const stops: TripStop[] = [];
  const add = (
    side: SyntheticRoute["outbound"],
    leg: number,
    hours: number,
    cost_usd: number,
    activity: string | null,
    direction: TripStop["direction"]
  ) => {
    const distance_km = round(leg, 1);
    const arrival = clock + Math.round((distance_km * hours_per_km * HOUR) / MINUTE) * MINUTE;
    clock = arrival + Math.round((hours * HOUR) / MINUTE) * MINUTE;
    stops.push({
      trip_id,
      stop: stops.length + 1,
      activity,
      arrival,
      departure: clock,
      cost_usd: round(cost_usd, 2),
      distance_km,
      mode,
      corridor: route.corridor,
      section: null,
      bcp: direction === null ? null : side.bcp,
      direction,
      country: side.country,
      cargo_tonnes,
      goods,
      association: SYNTHETIC
    });
  };
  const cross = (side: SyntheticRoute["outbound"], direction: "outbound" | "inbound") => {
    const hours = draw(calibration.tfi1_hours * factor, SPREAD.hours);
    const usd = draw(calibration.tfi2_usd, SPREAD.usd);
    const parts = dealOut(activities, random);
    // The stops of a crossing lie at one place, so that its hours are those of its activities.
    for (const [i, [code, share]] of parts.entries()) {
      add(side, i === 0 ? km * 0.01 : 0, hours * share, usd * share, code, direction);
    }
  };
  const {outbound, inbound} = route;
  add(outbound, 0, 0, 0, null, null);
  add(outbound, km * 0.25, draw(other_hours / 2, SPREAD.hours), 0, "H", null);
  add(outbound, km * 0.23, 0, carrier_usd * 0.48, null, null);
  cross(outbound, "outbound");
  cross(inbound, "inbound");
  add(inbound, km * 0.25, draw(other_hours / 2, SPREAD.hours), 0, "G", null);
  add(inbound, km * 0.25, 0, carrier_usd * 0.52, null, null);
  return stops;
}

const GOODS = ["vegetables", "machinery", "textiles", "mixed load"];

interface ActivityShares {
  main: [string, number][];
  minor: [string, number][];
  minor_share: number;
}

// The three activities with most hours are in every crossing, one of the others in turn for them all.
function toActivityShares(hours: Readonly<Record<string, number>>): ActivityShares {
  const sorted = Object.entries(hours).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (sorted.length < 4) throw new TypeError("missing activity hours; at least four activities are needed");
  const total = sorted.reduce((sum, [, value]) => sum + value, 0);
  const shares = sorted.map(([code, value]): [string, number] => [code, value / total]);
  const minor = shares.slice(3);
  return {main: shares.slice(0, 3), minor, minor_share: minor.reduce((sum, [, share]) => sum + share, 0)};
}

function dealOut({main, minor, minor_share}: ActivityShares, random: () => number): [string, number][] {
  const at = random() * minor_share;
  let passed = 0;
  let drawn = minor[0]![0];
  for (const [code, share] of minor) {
    if (passed <= at) drawn = code;
    passed += share;
  }
  return [...main, [drawn, minor_share]];
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** What the browser needs to read trips and to make SYNTHETIC ones: the site's file `data/trips.json`. */
export interface TripSiteData {
  /** Spellings of places, for `knownPlacesSql`. */
  places: KnownPlaces;
  /** What SYNTHETIC trips are made to average to: figures of the cpmm snapshot of the site's vintage. */
  synthetic: Pick<SyntheticOptions, "calibrations" | "routes" | "activity_hours">;
}
