// The cross-filter of /corridors/trips: every view of a choice of trips, in memory.
export type {ActivityShare, StopCost} from "./explorer/activity-costs.js";
export {
  type BorderChangeRow,
  type BorderStats,
  type CorridorChangeRow,
  crossFilter,
  crossFilterSteps,
  type PeriodChange,
  type TripViews
} from "./explorer/cross-filter.js";
export {
  choiceToQuery,
  monthText,
  picksCrossings,
  queryToChoice,
  type TripChoice,
  WORD_PARTS,
  type WordPart
} from "./explorer/trip-choice.js";
export {type Border, type TripIndex, tripIndex} from "./explorer/trip-index.js";
export type {TripGroup} from "./explorer/trip-indicators.js";
