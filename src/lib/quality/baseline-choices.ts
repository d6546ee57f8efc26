import type {BaselineCheckRow, Verdict} from "../contract/tables.js";
import type {VintageValues} from "../indicators/robustness.js";
import {joinClauses} from "../language/language.js";
import {CLOSE_TOLERANCE, REPRODUCED_TOLERANCE} from "./check-baseline.js";

/** What one reading gives in one vintage. */
export interface ChoiceCell {
  vintage: string;
  /** Null where too few members reported, or where the vintage has no such reading. */
  value: number | null;
  reporting: number | null;
  expected: number | null;
  /** `reproduced`, `close` or `differs` from the published number; null without a value. */
  fit: Exclude<Verdict, "not reproducible"> | null;
}

/** One reading of a baseline: over whom, and how the members are put together; a cell per vintage. */
export interface ChoiceRow {
  area: string;
  variant: string;
  cells: ChoiceCell[];
}

/**
 * Returns what every choice gives for one published baseline: with or without the PRC, weighted or not, each definition that is
 * offered, in each vintage handed in.
 *
 * In: a row of `baseline_checks` and the values of some vintages. Out: one row per area and variant, those without the PRC and
 * the headline first, a cell per vintage in the order of the vintages. Units: those of the measure.
 * A reading without any value is left out; fewer than two readings leave no choice, and the list is empty.
 * A bound such as `<1` is reproduced where it is kept, else it differs. Tolerances: those of check-baseline.ts.
 * @example baselineChoices(services, vintages)[0] // {area: "CAREC-X", variant: "headline", cells: [{vintage:
 *   "defr-2021", value: 10.09, fit: "reproduced", …}, …]}
 */
export function baselineChoices(check: BaselineCheckRow, vintages: readonly VintageValues[]): ChoiceRow[] {
  const own = vintages.map(({vintage, values}) => ({
    vintage,
    values: values.filter(
      ({result, measure, year, area}) =>
        result === check.result && measure === check.measure && year === check.year && isRegion(area)
    )
  }));
  const keys = new Set(own.flatMap(({values}) => values.map(({area, variant}) => `${area}|${variant}`)));
  const rows = [...keys].map((key): ChoiceRow => {
    const [area, variant] = key.split("|") as [string, string];
    const cells = own.map(({vintage, values}): ChoiceCell => {
      const row = values.find((value) => value.area === area && value.variant === variant);
      const value = row?.value ?? null;
      const {reporting = null, expected = null} = row ?? {};
      return {vintage, value, reporting, expected, fit: value === null ? null : fitOf(value, check)};
    });
    return {area, variant, cells};
  });
  const kept = rows.filter(({cells}) => cells.some(({value}) => value !== null)).sort((a, b) => order(a) - order(b));
  return kept.length < 2 ? [] : kept;
}

/** Returns the parts of a reason, in any language. @example reasonParts("9.8 against 10: −1.8%; others") // ["9.8 against 10: −1.8%", "others"] */
export function reasonParts(reason: string): string[] {
  return reason.split(/; |；/);
}

/** A part that says what a choice gives, in each language. */
const CHOICE = /, with(out)? the PRC: |，不?含中华人民共和国：|, (с|без) КНР: /;

/**
 * Returns the reason of a check without what every other reading gives: the first part, and those that name no choice.
 *
 * @example shortReason("9.8 against 10: −1.8%; plain mean, with the PRC: 16.5%") // "9.8 against 10: −1.8%"
 */
export function shortReason(reason: string): string {
  return joinClauses(reasonParts(reason).filter((part, i) => i === 0 || !CHOICE.test(part)));
}

function fitOf(value: number, {published, published_sign: sign}: BaselineCheckRow): ChoiceCell["fit"] {
  if (sign === "<") return value < published ? "reproduced" : "differs";
  if (sign !== null) return value >= published ? "reproduced" : "differs";
  const relative = Math.abs(value - published) / Math.abs(published);
  return relative <= REPRODUCED_TOLERANCE ? "reproduced" : relative <= CLOSE_TOLERANCE ? "close" : "differs";
}

function order({area, variant}: ChoiceRow): number {
  return (area === "CAREC" ? 2 : 0) + (variant === "headline" ? 0 : 1);
}

function isRegion(area: string): boolean {
  return area === "CAREC" || area === "CAREC-X";
}
