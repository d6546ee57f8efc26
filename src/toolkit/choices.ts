import {select} from "@observablehq/inputs";
import type {ValueRow} from "../lib/contract/tables.js";
import {assertOptions, unknownName} from "../lib/text/nearest.js";
import type {AreaFacts} from "../lib/toolkit/area-facts.js";
import type {MeasureFacts} from "../lib/toolkit/vintage-facts.js";
import type {OpenVintage} from "./open-vintage.js";
import {assertColumns, assertPage} from "./row-keys.js";

/** Settings that every input has. */
export interface ChoiceOptions {
  label?: string;
  /** The id that is chosen at first; without it the first of the list. */
  value?: string | number;
}

/**
 * Returns an input that chooses an area: of a kind, or of the rows that you show. Its value is the id.
 * @example const member = view(prf.areaInput(db, {kind: "member", value: "GEO"}))
 */
export function areaInput(
  db: OpenVintage,
  options: ChoiceOptions & {kind?: AreaFacts["kind"]; rows?: readonly {area: string}[]} = {}
): HTMLElement {
  const {kind, rows, ...settings} = options;
  const there = rows && new Set(rows.map(({area}) => area));
  const ids = db
    .areas(kind)
    .map(({area}) => area)
    .filter((area) => there?.has(area) ?? true);
  return choice("areaInput", ids, (id) => db.areaName(id), {label: "Area", ...settings});
}

/**
 * Returns an input that chooses a measure among those with values, or of a result. Its value is the id.
 * @example const id = view(prf.measureInput(db, {result: "TRP-OP1"}))
 */
export function measureInput(db: OpenVintage, options: ChoiceOptions & {result?: string} = {}): HTMLElement {
  const {result, ...settings} = options;
  const results = [...new Set(db.measures.map((one) => one.result))];
  if (result !== undefined && !results.includes(result)) throw unknownName("result", result, results);
  const own = db.measures.filter((one: MeasureFacts) =>
    result === undefined ? one.methods.length > 0 : one.result === result
  );
  return choice(
    "measureInput",
    own.map(({id}) => id),
    (id) => `${id}: ${db.measure(id).name_en}`,
    {label: "Measure", ...settings}
  );
}

/**
 * Returns an input that chooses a vintage; pass what `prf.vintages()` gave.
 * @example const name = view(prf.vintageInput(await prf.vintages()))
 */
export function vintageInput(names: readonly string[], options: ChoiceOptions = {}): HTMLElement {
  return choice("vintageInput", names, String, {label: "Vintage", ...options});
}

/**
 * Returns an input that chooses a year of rows, the newest first.
 * @example const year = view(prf.yearInput(rows))
 */
export function yearInput(rows: readonly Pick<ValueRow, "year">[], options: ChoiceOptions = {}): HTMLElement {
  assertColumns("yearInput", rows, ["year"]);
  const years = [...new Set(rows.map(({year}) => year))].sort((a, b) => b - a);
  return choice("yearInput", years, String, {label: "Year", ...options});
}

function choice<T extends string | number>(
  call: string,
  list: readonly T[],
  format: (id: T) => string,
  options: ChoiceOptions
): HTMLElement {
  assertOptions(call, options, ["label", "value"]);
  if (!Array.isArray(list)) throw new TypeError(`invalid list of ${call}; pass a list of names (did you await it?)`);
  assertPage(call);
  const {label, value = list[0]} = options;
  if (!list.includes(value as T)) throw unknownName("value", String(value), list.map(String), {of: call});
  return select(list, {label, value, format});
}
