import type {FailMarks} from "./fail-marks.js";
import type {TripIndex} from "./trip-index.js";
import type {TripUnits} from "./trip-units.js";
import {addUnit, type TripIndicators, toAverages, unitSums} from "./unit-averages.js";

/** One row per group of trips: corridor (null: off the corridors, or all together) and mode. */
export interface TripGroup extends TripIndicators {
  corridor: string | null;
  mode: string;
}

/** How trips are grouped, and which of them count. */
export interface TripQuestion {
  by_corridor: boolean;
  /** Bits of `FAILS`. */
  parts: number;
  /** Whether the choice picks crossings: a group's trips are then those with a crossing in it, each measured whole. */
  crossed: boolean;
  /** The units: of the ways that are kept, by corridor or not; whole trips where the choice picks crossings. */
  units: TripUnits;
}

/**
 * Returns SWD, SWOD and TFI3 by mode, or by corridor and mode, of the trips of a choice: those of `computeIndicators`.
 *
 * @example tripIndicators(index, marks, {by_corridor: false, parts: EVERY, crossed: false, units})
 */
export function tripIndicators(index: TripIndex, marks: FailMarks, question: TripQuestion): TripGroup[] {
  const {mode, corridor} = index.table.dictionaries;
  const groups = (question.by_corridor ? corridor.length : 1) * mode.length;
  const sums = unitSums(groups);
  if (question.crossed) addCrossedTrips(index, marks.crossings, question, sums);
  else addUnits(index, marks.trips, question, sums);
  const rows: TripGroup[] = [];
  for (let group = 0; group < groups; group++) {
    const found = toAverages(sums, group);
    if (found === null) continue;
    const name = question.by_corridor ? corridor[Math.floor(group / mode.length)] || null : null;
    rows.push({corridor: name, mode: mode[group % mode.length]!, ...found});
  }
  return rows;
}

function addUnits({table}: TripIndex, marks: Uint16Array, {parts, units}: TripQuestion, sums: Float64Array): void {
  const {mode} = table.trips;
  const modes = table.dictionaries.mode.length;
  for (let row = 0; row < units.length; row++) {
    const trip = units.trip[row]!;
    if ((marks[trip]! & parts) === 0) addUnit(sums, units.corridor[row]! * modes + mode[trip]!, units, row);
  }
}

/** A trip that crosses twice in a group is in it once: a bit for each corridor says where it was added. */
function addCrossedTrips(
  {table}: TripIndex,
  marks: Uint16Array,
  {by_corridor, parts, units}: TripQuestion,
  sums: Float64Array
): void {
  const {trips, crossings, dictionaries} = table;
  const modes = dictionaries.mode.length;
  let row = 0;
  let last = -1;
  let added = 0;
  for (let c = 0; c < crossings.length; c++) {
    if ((marks[c]! & parts) !== 0) continue;
    const trip = crossings.trip[c]!;
    const corridor = by_corridor ? crossings.corridor[c]! : 0;
    if (trip !== last) {
      added = 0;
      // Crossings and units are both sorted by trip, and every trip has a way.
      while (units.trip[row]! < trip) row++;
    }
    last = trip;
    if ((added & (1 << corridor)) !== 0) continue;
    added |= 1 << corridor;
    addUnit(sums, corridor * modes + trips.mode[trip]!, units, row);
  }
}
