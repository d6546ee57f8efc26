// What changed at a crossing on a date, compared with similar crossings: from counts made in memory or by `sql`.
export {beforeAfterCautions} from "./before-after/before-after-cautions.js";
export {
  type BcpCrossings,
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  beforeAfterWindows,
  type CrossingTrips,
  crossingsByBcp,
  firstQuestion
} from "./before-after/before-after-question.js";
export {
  BEFORE_AFTER_COLUMNS,
  type BeforeAfterMonth,
  beforeAfterMonths,
  beforeAfterRows,
  type MonthMeasure
} from "./before-after/before-after-rows.js";
export {amountText, beforeAfterSentences, intervalText, percentText} from "./before-after/before-after-sentences.js";
export {
  type BeforeAfterResult,
  type ComparedCrossing,
  type Contrast,
  type CrossingChange,
  compareCrossings
} from "./before-after/compare-crossings.js";
export {countBeforeAfter, countBeforeAfterSteps} from "./before-after/count-before-after.js";
export {resampledChanges} from "./before-after/resampled-changes.js";
