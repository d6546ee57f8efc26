import {contradictionText, isAboutFigure} from "../borders/border-figures.js";
import type {Framework} from "../contract/framework.js";
import type {Observation} from "../contract/observations.js";
import type {Contradiction} from "../contract/reference.js";
import {localName, localText} from "../language/local-name.js";
import {text} from "../language/text.js";
import {rowPlace} from "../lineage/source-rows.js";
import type {OutlierRule} from "../quality/find-outliers.js";
import {findOutliers} from "../quality/find-outliers.js";

const SPEEDS = new Set(["SWD", "SWOD"]);

/** What a reader should know of one published speed. */
interface SpeedNote {
  area: string;
  mode: "road" | "rail";
  year: number;
  series: string;
  text: string;
}

/** Length of a corridor section in CPMM: the mean distance of its sample (COMCEC 2017, p. 113). */
export const SECTION_KM = 500;

/** What a distance takes at two speeds, in hours. */
interface TravelHours {
  /** At the speed with delay: the whole time, stops included. */
  total: number;
  /** At the speed without delay: the time in motion. */
  moving: number;
  /** The difference: the hours that the stops take. */
  lost: number;
}

/** One row per area, mode, year for which CPMM publishes a speed or the PRF a baseline. */
export interface SpeedGap {
  /** `ALL`, `C1`…`C6` or ISO3. */
  area: string;
  mode: "road" | "rail";
  year: number;
  /** Speed with delay and without delay, km/h; null where only the other is printed. */
  swd: number | null;
  swod: number | null;
  /** Hours that 500 km take, and hours of them lost; null where a speed is missing. */
  total_hours: number | null;
  lost_hours: number | null;
  /** `cpmm`: a CPMM annual report; `prf`: a baseline as the PRF gives it. */
  origin: "cpmm" | "prf";
  /** Report, table or page, and address of the figure. */
  reference: string;
  /** Where the rows stand (rowPlace); null for the PRF, and for a speed that is not held. */
  swd_place: string | null;
  swod_place: string | null;
}

/** Measures of the PRF that are speeds, as pairs; corridor 5 is not in the PRF's table. */
const BASELINES = [
  {result: "TRP-OC1", stem: "road", area: "ALL", mode: "road"},
  {result: "TRP-OC1", stem: "rail", area: "ALL", mode: "rail"},
  ...["C1", "C2", "C3", "C4", "C6"].map((area) => ({
    result: "TRP-OP2",
    stem: area.toLowerCase(),
    area,
    mode: "rail" as const
  }))
] as const;

/**
 * Returns the printed speeds with and without delay side by side with the hours lost between them, sorted by area, mode, year.
 *
 * In: observations of a vintage (cpmm SWD and SWOD are read) and the framework with its baselines. Out: one row per area,
 * mode, year; km/h and hours per 500 km. An area, mode or year without any published figure has no row; where one of the two
 * speeds is missing the hours are null. Where CPMM publishes the year of a baseline, both rows stand, told apart by `origin`.
 * Source: CPMM annual reports; PRF results TRP-OC1 and TRP-OP2.
 * @example speedGaps(observations, framework).find((row) => row.area === "ALL" && row.year === 2022)
 */
export function speedGaps(observations: Observation[], framework: Framework): SpeedGap[] {
  const printed = new Map<string, {swd?: Observation; swod?: Observation}>();
  for (const row of speedRows(observations)) {
    const key = `${row.area}\0${row.mode}\0${row.year}`;
    const pair = printed.get(key) ?? {};
    pair[row.series === "SWD" ? "swd" : "swod"] = row;
    printed.set(key, pair);
  }
  const rows = [...[...printed.values()].map(fromPair), ...baselines(framework)];
  return rows.sort((a, b) => order(a.area, b.area) || order(b.mode, a.mode) || a.year - b.year);
}

const ofSpeeds = new WeakMap<readonly Observation[], readonly Observation[]>();

/** Speeds of both directions together, of road or rail: of a vintage's rows a few hundred, which pages of every language ask for. */
function speedRows(observations: readonly Observation[]): readonly Observation[] {
  const rows =
    ofSpeeds.get(observations) ??
    observations.filter(
      ({source, series, mode, direction}) =>
        source === "cpmm" && SPEEDS.has(series) && mode !== null && direction === null
    );
  ofSpeeds.set(observations, rows);
  return rows;
}

function fromPair({swd, swod}: {swd?: Observation; swod?: Observation}): SpeedGap {
  const {area, mode, year, reference, snapshot} = (swd ?? swod)!;
  return {
    area,
    mode: mode!,
    year,
    ...speeds(swd?.value ?? null, swod?.value ?? null),
    origin: "cpmm",
    reference: reference ?? snapshot,
    swd_place: swd ? rowPlace(swd) : null,
    swod_place: swod ? rowPlace(swod) : null
  };
}

function baselines({measures, edition}: Framework): SpeedGap[] {
  return BASELINES.flatMap(({result, stem, area, mode}) => {
    const of = (name: string) => measures.find((row) => row.result === result && row.measure === `${stem}-${name}`);
    const swd = of("swd");
    const swod = of("swod");
    if (swd?.baseline_value == null || swd.baseline_year === null) return [];
    return {
      area,
      mode,
      year: swd.baseline_year,
      ...speeds(swd.baseline_value, swod?.baseline_value ?? null),
      origin: "prf" as const,
      reference: text("places-framework", {
        edition,
        result,
        text: localName(swd, "baseline_text", "measures") ?? text("places-framework-baseline")
      }),
      swd_place: null,
      swod_place: null
    };
  });
}

function speeds(swd: number | null, swod: number | null) {
  const hours = hoursLost(swd, swod);
  return {swd, swod, total_hours: hours?.total ?? null, lost_hours: hours?.lost ?? null};
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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

/**
 * Returns the flags of CPMM's speeds: where its pages disagree about one, and where one stands out between its neighboring years.
 * The figures stay as published.
 *
 * In: observations of a vintage, the known contradictions and the rules for outliers. Out: by area, mode, year, series.
 * @example speedNotes(observations, explorer).find(({area, year}) => area === "CHN" && year === 2020)
 */
export function speedNotes(
  observations: readonly Observation[],
  known: {contradictions: readonly Contradiction[]; outlier_rules: readonly OutlierRule[]}
): SpeedNote[] {
  const speeds = speedRows(observations);
  const disputed = speeds.flatMap((row) =>
    known.contradictions
      .filter((note) => isAboutFigure(note, row))
      .map((note) => ({row, text: text("places-disagree", {text: contradictionText(note)})}))
  );
  const outliers = findOutliers(speeds, known.outlier_rules).map(({observation: row, before, after, rule}) => ({
    row,
    text: text("places-outlier", {
      value: row.value!,
      unit: localText(row.unit, "units"),
      before: before.value!,
      from: String(before.year),
      after: after.value!,
      to: String(after.year),
      factor: rule.factor
    })
  }));
  return [...disputed, ...outliers]
    .map(({row, text}) => ({area: row.area, mode: row.mode!, year: row.year, series: row.series, text}))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), "en"));
}

function keyOf({area, mode, year, series}: SpeedNote): string {
  return `${area} ${mode} ${year} ${series}`;
}
