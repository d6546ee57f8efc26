/** Every limit at which a word about progress changes, with where it comes from. Changed here, it changes everywhere. */

/** Pace achieved over pace needed from which a measure is on track: Open SDG 2.4 (Statistics Canada), UN progress chart 2023. */
export const ON_TRACK = 0.95;
/** … and from which it must accelerate; below, progress is limited: Open SDG 2.4 (Statistics Canada, after Eurostat). */
export const ACCELERATE = 0.6;
/** … and below which it moves away from the target: Open SDG 2.4. */
export const MOVING_AWAY = 0;

/** Without a target, growth a year in the better direction above which progress is substantial: Open SDG 2.4, 1.5%. */
export const GROWTH_SUBSTANTIAL = 0.015;
/** … and above which it is moderate: Open SDG 2.4, 0.5%. */
export const GROWTH_MODERATE = 0.005;
/** Exponent of the correction near a natural limit: Open SDG 2.4, docs/progress-methodology.md. */
export const LIMIT_EXPONENT = 4.44;

/** Share of the way that the extrapolated value must cover: UNSD technical note to the progress chart, 2023. */
export const UN_ON_TRACK = 0.95;
/** … and below which it is stagnation or regression: the same note. */
export const UN_STAGNATION = 0.1;
/** Without a target, growth a year: substantial progress, the same note (2%). */
export const UN_GROWTH_SUBSTANTIAL = 0.02;
/** … and fair progress, the same note (0.5%). */
export const UN_GROWTH_FAIR = 0.005;
/** A share this near to its limit counts as met: the same note (1 point of 0 or 100). */
export const UN_LIMIT_MARGIN = 1;

/** Yearly changes whose mean is carried to the target year; with fewer the rule has no answer: German national sustainability strategy. */
export const WEATHER_YEARS = 5;
/** Miss relative to what is still to go, below which the sun shines: the same. */
export const WEATHER_SUN = 0.05;
/** … and below which it is slightly cloudy: the same. */
export const WEATHER_CLOUD = 0.2;

/** The constants as rows, for the methods page: name, value, what it decides, source. */
export const PROGRESS_THRESHOLDS = [
  {
    name: "ON_TRACK",
    value: ON_TRACK,
    decides: "on track from this ratio",
    source: "Open SDG 2.4 (Statistics Canada); UN progress chart 2023"
  },
  {
    name: "ACCELERATE",
    value: ACCELERATE,
    decides: "accelerate from this ratio, off track below",
    source: "Open SDG 2.4 (Statistics Canada)"
  },
  {name: "MOVING_AWAY", value: MOVING_AWAY, decides: "moving away below this ratio", source: "Open SDG 2.4"},
  {
    name: "GROWTH_SUBSTANTIAL",
    value: GROWTH_SUBSTANTIAL,
    decides: "without a target: substantial progress above this growth a year",
    source: "Open SDG 2.4"
  },
  {
    name: "GROWTH_MODERATE",
    value: GROWTH_MODERATE,
    decides: "without a target: moderate progress above this growth a year",
    source: "Open SDG 2.4"
  },
  {name: "LIMIT_EXPONENT", value: LIMIT_EXPONENT, decides: "correction near a natural limit", source: "Open SDG 2.4"},
  {
    name: "UN_ON_TRACK",
    value: UN_ON_TRACK,
    decides: "UN: on track from this share of the way",
    source: "UNSD technical note 2023"
  },
  {
    name: "UN_STAGNATION",
    value: UN_STAGNATION,
    decides: "UN: stagnation below this share",
    source: "UNSD technical note 2023"
  },
  {
    name: "UN_GROWTH_SUBSTANTIAL",
    value: UN_GROWTH_SUBSTANTIAL,
    decides: "UN, no target: substantial progress above this growth",
    source: "UNSD technical note 2023"
  },
  {
    name: "UN_GROWTH_FAIR",
    value: UN_GROWTH_FAIR,
    decides: "UN, no target: fair progress from this growth",
    source: "UNSD technical note 2023"
  },
  {
    name: "UN_LIMIT_MARGIN",
    value: UN_LIMIT_MARGIN,
    decides: "UN: met within this many points of 0 or 100",
    source: "UNSD technical note 2023"
  },
  {
    name: "WEATHER_YEARS",
    value: WEATHER_YEARS,
    decides: "German symbols: yearly changes that the mean needs, in a row",
    source: "German national sustainability strategy"
  },
  {
    name: "WEATHER_SUN",
    value: WEATHER_SUN,
    decides: "German symbols: sun below this miss",
    source: "German national sustainability strategy"
  },
  {
    name: "WEATHER_CLOUD",
    value: WEATHER_CLOUD,
    decides: "German symbols: slightly cloudy below this miss",
    source: "German national sustainability strategy"
  }
] as const;
