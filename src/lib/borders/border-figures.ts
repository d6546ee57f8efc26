import type {Framework} from "../contract/framework.js";
import type {Observation} from "../contract/observations.js";
import type {Bcp, Contradiction, Reference} from "../contract/reference.js";
import {type Language, language} from "../language/language.js";
import {countryCase, countryName, localName, localText} from "../language/local-name.js";
import {text} from "../language/text.js";
import {rowPlace} from "../lineage/source-rows.js";
import type {RegionMap} from "../site/site-data.js";

/** One row per measure, mode, year: what a border takes on all corridors together. */
export interface BorderMean {
  measure: BorderMeasure;
  mode: "road" | "rail";
  year: number;
  /** Hours or dollars. */
  value: number;
  /** `cpmm`: an annual report; `prf`: the baseline as the PRF gives it. */
  origin: "cpmm" | "prf";
  /** Where the row stands (rowPlace); null for the PRF. */
  place: string | null;
}

/** What the views of the borders need besides the figures: crossings, names of countries, places on the map. */
export interface BorderContext {
  bcps: Bcp[];
  /** Short names of countries by ISO3 and names of crossings by id, in the language of the page. */
  names: Record<string, string>;
  /** Names of countries as they follow "on the side of", by ISO3; those that are as in `names` are left out. */
  sides: Record<string, string>;
  places: RegionMap["places"];
}

/** What a border figure measures: TFI1 in hours, or TFI2 in dollars. */
export type BorderMeasure = "hours" | "dollars";

/** One row per BCP, measure, mode, direction, year that a CPMM report gives. */
export interface BorderFigure {
  bcp: string;
  measure: BorderMeasure;
  mode: "road" | "rail";
  /** `both`: the report gives no direction. */
  direction: "outbound" | "inbound" | "both";
  year: number;
  /** Hours or dollars; null is the report's dash, no samples. */
  value: number | null;
  /** `2022 report, table 3.14`, in the language of the page, and its address. */
  reference: string;
  url: string | null;
  /** Whether a running text, not a table, prints it. */
  from_text: boolean;
  /** Where the reports contradict themselves about this figure; one sentence each. */
  notes: string[];
  snapshot: string;
  row: number;
}

const MEASURES: Record<string, BorderMeasure> = {TFI1: "hours", TFI2: "dollars"};

/**
 * Returns the published figures of border crossing points, in the order of BCP, measure, mode, direction, year.
 *
 * In: observations of a vintage (cpmm TFI1 and TFI2 of areas `BCP-…` are read) and the known contradictions. Out: one row per
 * BCP, measure, mode, direction, year; hours or dollars, null for a dash. A year that is not printed has no row.
 * Source: CPMM annual reports, TFI1 and TFI2.
 * @example borderFigures(observations, []).find((row) => row.bcp === "BCP-chaman" && row.year === 2022)?.value // 54
 */
export function borderFigures(observations: Observation[], contradictions: Contradiction[]): BorderFigure[] {
  const known = madeFigures.get(observations) ?? {};
  const own = known[language()];
  if (own?.contradictions === contradictions) return own.figures;
  const figures = makeFigures(observations, contradictions);
  known[language()] = {contradictions, figures};
  madeFigures.set(observations, known);
  return figures;
}

/** A site asks for the same figures on the page of each crossing. */
const madeFigures = new WeakMap<
  Observation[],
  Partial<Record<Language, {contradictions: Contradiction[]; figures: BorderFigure[]}>>
>();

function makeFigures(observations: Observation[], contradictions: Contradiction[]): BorderFigure[] {
  return measuredRows(observations)
    .filter(({area, mode}) => area.startsWith("BCP-") && mode)
    .map((row) => {
      const [reference, url] = splitReference(row.reference ?? row.snapshot);
      return {
        bcp: row.area,
        measure: MEASURES[row.series]!,
        mode: row.mode!,
        direction: row.direction ?? ("both" as const),
        year: row.year,
        value: row.value,
        reference: reportWords(reference),
        url,
        from_text: /\btext\b/.test(reference),
        notes: contradictions.filter((note) => isAboutFigure(note, row)).map(contradictionText),
        snapshot: row.snapshot,
        row: row.row
      };
    })
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), "en") || a.year - b.year);
}

const measured = new WeakMap<readonly Observation[], readonly Observation[]>();

/** The rows that measure borders, a few hundred of a vintage's tens of thousands: pages of every language ask for them. */
function measuredRows(observations: readonly Observation[]): readonly Observation[] {
  const rows =
    measured.get(observations) ?? observations.filter(({source, series}) => source === "cpmm" && series in MEASURES);
  measured.set(observations, rows);
  return rows;
}

/**
 * Returns a contradiction as a sentence for readers, in the language that is being written: what is printed where, against what, and
 * what was taken.
 *
 * @example contradictionText(row) // "2020 report: Tajikistan text: 4.8; 2022 report: table 3.16: 7.5. Taken: …"
 */
export function contradictionText({printed, where_printed, other, where_other, taken, why}: Contradiction): string {
  const local = (words: string) => localText(words, "contradictions");
  const where = where_other === null ? text("places-elsewhere") : local(where_other);
  return text("places-contradiction", {
    where: local(where_printed),
    printed: local(printed),
    against: other === null ? "" : text("places-against", {where, other: local(other)}),
    taken: local(taken),
    why: local(why)
  });
}

/**
 * Returns where a CPMM report has a figure, in the language that is being written; words of another form are returned as they are.
 *
 * @example reportWords("2022 report, table 3.14") // "2022 report, table 3.14"
 */
export function reportWords(reference: string): string {
  if (language() === "en") return reference;
  const [, year = "", place = ""] = /^(\d{4}) report, (.+)$/.exec(reference) ?? [];
  const [, table = "", page] = /^table ([\d.]+)(?: in COMCEC 2017 p\. (\d+))?$/.exec(place) ?? [];
  if (page !== undefined) return text("places-report-comcec", {year, table, page});
  if (table !== "") return text("places-report-table", {year, table});
  if (place === "text") return text("places-report-text", {year});
  if (place === "page of overall results") return text("places-report-overall", {year});
  return reference;
}

/** Splits `2022 report, table 3.14, https://…` into its words and its address. */
export function splitReference(reference: string): [words: string, url: string | null] {
  const found = /^(.*?),?\s*(https?:\/\/\S+)$/.exec(reference);
  return found ? [found[1]!, found[2]!] : [reference, null];
}

/** Returns whether a contradiction is about this figure; one without mode or direction is about every mode or direction. */
export function isAboutFigure(note: Contradiction, row: Observation): boolean {
  return (
    note.source === row.source &&
    note.series === row.series &&
    note.area === row.area &&
    note.year === row.year &&
    (note.mode === null || note.mode === row.mode) &&
    (note.direction === null || note.direction === row.direction)
  );
}

function keyOf({bcp, measure, mode, direction}: BorderFigure): string {
  return `${bcp} ${measure === "hours" ? 0 : 1} ${mode === "road" ? 0 : 1} ${direction}`;
}

/**
 * Returns the crossings with the names and places that views of them need.
 *
 * @example borderContext(reference, map.places).names.KGZ // "Kyrgyz Rep."
 */
export function borderContext({bcps, countries}: Reference, places: RegionMap["places"]): BorderContext {
  const iso3s = new Set(bcps.flatMap(({iso3, neighbour_iso3}) => [iso3, neighbour_iso3]));
  const known = countries.filter(({iso3}) => iso3s.has(iso3));
  const names = new Map(known.map((country) => [country.iso3, countryName(country, true)]));
  const sides = known
    .map((country) => [country.iso3, countryCase(country, "genitive")] as const)
    .filter(([iso3, side]) => side !== names.get(iso3));
  for (const row of bcps) names.set(row.bcp, localName(row, "name", "bcps"));
  return {bcps, names: Object.fromEntries(names), sides: Object.fromEntries(sides), places};
}

/**
 * Returns the published means of all border crossings, by measure, mode and year, with the PRF's baselines among them.
 *
 * In: observations of a vintage (cpmm TFI1 and TFI2 of area `ALL`) and the framework (TRP-OP1). Out: hours or dollars; a year
 * that is not published has no row. Source: CPMM annual reports; PRF result TRP-OP1.
 * @example borderMeans(observations, framework).find(({mode, year}) => mode === "road" && year === 2022)?.value // 9.9
 */
export function borderMeans(observations: readonly Observation[], {measures}: Framework): BorderMean[] {
  const published = measuredRows(observations).flatMap((row): BorderMean[] => {
    const {series, area, mode, direction, year, value} = row;
    if (area !== "ALL" || direction !== null || mode === null || value === null) return [];
    return [{measure: MEASURES[series]!, mode, year, value, origin: "cpmm", place: rowPlace(row)}];
  });
  const baselines = measures.flatMap(({result, measure, baseline_value, baseline_year}): BorderMean[] => {
    const mode = /^(road|rail)-hours$/.exec(measure)?.[1] as BorderMean["mode"] | undefined;
    if (result !== "TRP-OP1" || mode === undefined || baseline_value === null || baseline_year === null) return [];
    return [{measure: "hours", mode, year: baseline_year, value: baseline_value, origin: "prf", place: null}];
  });
  return [...published, ...baselines].sort((a, b) => a.year - b.year);
}
