import type {TripTableColumns} from "../trip-table.js";

/** A BCP, a direction and a mode in words; a direction that was not recorded is null. */
export interface Border {
  bcp: string;
  direction: string | null;
  mode: string;
}

/** Returns the number of each crossing's BCP, direction and mode, which `toBorder` reads. @example borderKeys(table)[0] */
export function borderKeys({crossings, trips, dictionaries}: TripTableColumns): Uint32Array {
  const {bcp, direction, trip} = crossings;
  const modes = dictionaries.mode.length;
  const directions = dictionaries.direction.length;
  return Uint32Array.from(bcp, (code, c) => (code * modes + trips.mode[trip[c]!]!) * directions + direction[c]!);
}

/** Returns the words behind a key of `borderKeys`. @example toBorder(key, table) // {bcp: "BCP-chaman", direction: "outbound", mode: "road"} */
export function toBorder(key: number, {dictionaries}: TripTableColumns): Border {
  const {bcp, mode, direction} = dictionaries;
  const rest = Math.floor(key / direction.length);
  return {
    bcp: bcp[Math.floor(rest / mode.length)]!,
    direction: direction[key % direction.length] || null,
    mode: mode[rest % mode.length]!
  };
}
