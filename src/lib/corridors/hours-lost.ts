/** Length of a corridor section in CPMM: the mean distance of its sample (COMCEC 2017, p. 113). */
export const SECTION_KM = 500;

/** What a distance takes at two speeds, in hours. */
export interface TravelHours {
  /** At the speed with delay: the whole time, stops included. */
  total: number;
  /** At the speed without delay: the time in motion. */
  moving: number;
  /** The difference: the hours that the stops take. */
  lost: number;
}

/**
 * Returns the hours that a distance takes, the hours of them in motion and the hours lost standing still.
 *
 * In: speed with delay and without delay in km/h, distance in km (500, the CPMM's section, where it is not given).
 * Out: hours. Null where a speed is missing or zero, or where the speed with delay is the higher of the two: a pair that
 * cannot be is not made into a figure.
 * From mean speeds these are the hours of a trip at the means, and not the mean of the hours that trips lost: wherever they stand
 * they are said to be computed from mean speeds.
 * Source: SWD is distance over the whole time, SWOD distance over the time in motion (CPMM, TFI4); lost = km/SWD − km/SWOD.
 * @example hoursLost(20, 50) // {total: 25, moving: 10, lost: 15}
 */
export function hoursLost(swd: number | null, swod: number | null, km: number = SECTION_KM): TravelHours | null {
  if (swd === null || swod === null || swd <= 0 || swod < swd) return null;
  const total = km / swd;
  const moving = km / swod;
  return {total, moving, lost: total - moving};
}
