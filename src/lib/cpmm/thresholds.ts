// Numbers at which a figure of trips, or what is said of it, changes: when trips are few, what is compared, over which months.

/** Share that `trim` leaves out at each end of a group by default. The publisher gives no rule. */
export const DEFAULT_TRIM = 0.05;

/** Below this many trips an interval is a guess, and a view must say so. */
export const FEW_TRIPS = 30;

/**
 * Below this many trips in a window no change is computed. In 1,000 trials each, with the long tail of border times (log
 * standard deviation 0.8), the nominal 95% interval of a change held the true one in 94% at thirty trips a side, in 91%
 * at ten, in 90% at five; with a longer tail (1.2) in 89% at ten. November 2026.
 */
export const MIN_WINDOW_TRIPS = 10;

/** Fewer comparison crossings than this are too few to say what is usual. */
export const MIN_COMPARED = 3;

/**
 * A crossing is compared if its mean before the date is between half and double that of the chosen one: a change that is
 * alike in hours is then not far from alike in percent. A choice of this project, November 2026; of the 14 outbound road
 * crossings with CPMM figures for 2020, half have five or more others within it.
 */
export const LEVEL_FACTOR = 2;

/** A shift of the share outbound beyond this, between the windows, can move a mean over both directions by itself. */
export const MIX_SHIFT = 0.1;

/** Months on each side of a date by default: a whole year, so that both sides hold every season. */
export const DEFAULT_WINDOW_MONTHS = 12;

/** Five years on each side: beyond that the two sides differ in much else. */
export const MAX_WINDOW_MONTHS = 60;
