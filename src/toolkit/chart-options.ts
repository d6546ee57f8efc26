import type {Markish} from "@observablehq/plot";
import type {TrendMark} from "../components/charts/trend-by-area.js";

/** Settings that every chart has; what is left out follows from the rows. */
export interface ChartOptions {
  /** What is to be seen, as a sentence; the name of the measure where it is left out. */
  title?: string;
  /** What the figures are: measure and unit. */
  subtitle?: string;
  /** The line below the picture; written by `sourceNote` where the rows name their releases; null for none. */
  source?: string | null;
  /** The text alternative. */
  label?: string;
  /** The column with the figure: `value`; `index`, `rank` or `share` for what the calls of these names add. */
  value?: string;
  /** The column that names lines, rows or parts: `area`, whose ids are written as names in the color that they have on every page. */
  name?: string;
  /** The unit of the figures; that of the rows where it is left out. */
  unit?: string;
  /** Pixels of `chartSvg` and `chartOptions`, 760; a chart on a page is as wide as its place. */
  width?: number;
  /** Your own marks of Observable Plot, on top. Those that follow the pointer need a `Plot.plot` of your own, with `chartOptions`. */
  marks?: readonly Markish[];
}

/** What each chart shows, with the options of its own. */
export interface ChartKinds {
  /**
   * Figures by year, a line each (`year`): the region heavy, members that stand out in color, forecasts dashed, gaps open. Baseline and targets
   * are those of the measure where its headline area and reading are among the rows; `false` leaves them out.
   */
  trendByArea: {
    highlight?: readonly string[];
    baseline?: TrendMark | false;
    targets?: readonly TrendMark[] | false;
    /** Years whose figures do not continue the year before. */
    breaks?: readonly number[];
    height?: number;
    /** Rank 1 at the top: by itself where the unit is a rank. */
    reverse?: boolean;
  };
  /** Ranks (`rank` or `value`) by `year`, each edition apart (`edition` or `variant`, in the order of the rows); `top` draws a line across. */
  ranksByEdition: {top?: number; highlight?: readonly string[]};
  /** Two years, a row each, from `prf.change`: a ring for `before`, a dot for `after`; heavier where the change is for the better. */
  dumbbell: {isLog?: boolean};
  /** Bars from zero in the order of the rows; `second` names the column of the rest, drawn grey behind `value`. */
  stackedBars: {second?: string};
  /** A panel for each name on one scale, by `year`; `line` names the column that tells several lines of a panel apart. */
  smallMultiples: {line?: string; height?: number};
  /** A dot for the figure and a line from column `low` to column `high`. */
  dotRange: {low?: string; high?: string; isLog?: boolean};
  /** Names by columns (`year`, or what `column` names); darker is farther from zero, and orange below it. */
  matrix: {column?: string};
  /** Members shaded by their figure, the PRC's without a fill, or crossings as dots as large as theirs. */
  memberMap: Record<never, never>;
  /** One figure by the day from which it was known: `known_on`, or the `release` of rows of `db.releases`; `published` draws a line across. */
  revisionLines: {published?: number | null};
  /** The parts of a whole in one bar, the first one black: four at most. */
  shareOfWhole: Record<never, never>;
  /** Two columns against each other, a dot for each row. */
  scatter: {x: string; y: string};
}

export type ChartKind = keyof ChartKinds;

/** The names of the settings that every chart has. */
export const CHART_OPTIONS: readonly string[] = [
  "title",
  "subtitle",
  "source",
  "label",
  "value",
  "name",
  "unit",
  "width",
  "marks"
];

/** The names of the options of each chart. */
export const KIND_OPTIONS: {[K in ChartKind]: readonly string[]} = {
  trendByArea: ["highlight", "baseline", "targets", "breaks", "height", "reverse"],
  ranksByEdition: ["top", "highlight"],
  dumbbell: ["isLog"],
  stackedBars: ["second"],
  smallMultiples: ["line", "height"],
  dotRange: ["low", "high", "isLog"],
  matrix: ["column"],
  memberMap: [],
  revisionLines: ["published"],
  shareOfWhole: [],
  scatter: ["x", "y"]
};
