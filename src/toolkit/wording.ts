import {areaColor, CORRIDOR_COLORS, MEMBER_COLORS} from "../components/charts/palette.js";
import {DataError} from "../lib/contract/data-error.js";
import type {ObservationRow} from "../lib/contract/tables.js";
import {isUndated} from "../lib/releases/releases.js";
import {assertOptions, unknownName} from "../lib/text/nearest.js";
import type {MeasureFacts, VintageFacts} from "../lib/toolkit/vintage-facts.js";
import {figureWords, type Lang} from "../lib/wording/figure-words.js";
import {MISSING_KINDS, type MissingKind, missingWords} from "../lib/wording/missing-words.js";
import {type AnyRow, assertColumns, cell} from "./row-keys.js";

/** What a note says beside the publishers. */
export interface NoteOptions {
  /** Your own data, as you would cite them: "Freight of the ministry, 2024". */
  own?: string;
}

/**
 * Returns the source note of rows in one line: publishers with the releases that the rows are of, own data, and the vintage. See
 * `OpenVintage.sourceNote`.
 */
export function sourceNote(facts: VintageFacts, rows: readonly AnyRow[], options: NoteOptions = {}): string {
  assertOptions("sourceNote", options, ["own"]);
  assertColumns("sourceNote", rows, [rows.some((row) => "release" in row) ? "release" : "releases"]);
  const other = rows.map((row) => cell(row, "vintage")).find((name) => typeof name === "string" && name !== facts.name);
  if (other !== undefined)
    throw new DataError(
      `mismatched vintage ${JSON.stringify(other)} of sourceNote; it writes of ${facts.name}: ask the vintage that the rows are of`,
      {
        field: "vintage",
        value: other
      }
    );
  const names = new Set(rows.flatMap(releaseNames));
  const known = facts.releases.filter(({source, release}) => names.has(`${source} ${release}`));
  const unknown = [...names].filter((name) => !known.some(({source, release}) => `${source} ${release}` === name));
  if (unknown.length > 0)
    throw new DataError(
      `unknown release ${JSON.stringify(unknown[0])} of sourceNote; it is not of vintage ${facts.name}`,
      {field: "releases", value: unknown[0]}
    );
  const publishers = [
    ...new Map(known.map(({publisher, title}) => [`${publisher}|${title}`, {publisher, title}])).values()
  ];
  const words = publishers.map(({publisher, title}) => {
    const own = known
      .filter((one) => one.publisher === publisher && one.title === title)
      .map(({release}) => releaseWords(release));
    const name = title.includes(publisher) || title.startsWith("CAREC") ? title : `${publisher}, ${title}`;
    return `${name} (${own.join(", ").replaceAll(", release of ", ", ")})`;
  });
  const isReported = rows.some(
    (row) => cell(row, "value") !== null && releaseNames(row).length === 0 && "result" in row
  );
  const sources = [...words, ...(isReported ? ["reports of the sectors"] : []), ...(options.own ? [options.own] : [])];
  const named = sources.length === 0 ? "" : `${sources.join("; ")}. `;
  return `Source: ${named}CAREC PRF Observatory (unofficial), vintage ${facts.name}.`;
}

function releaseNames(row: AnyRow): string[] {
  const {releases, release, source} = row as {releases?: string | null; release?: string | null; source?: string};
  if (release && source) return [`${source} ${release}`];
  return releases ? releases.split(";") : [];
}

/** `release of 2020-07-01`, or for undated material the days between which it came out. */
function releaseWords(release: string): string {
  if (!isUndated(release)) return `release of ${release.slice(0, 10)}`;
  const [from, to] = release.split("..") as [string, string];
  return from === "" ? `released by ${to.slice(0, 10)}` : `released between ${from} and ${to.slice(0, 10)}`;
}

/**
 * Returns a figure with its unit as the pages show it; what is missing in words, by its kind where the row says it.
 * @example prf.format({value: 9.9, unit: "hours"}) // "9.9 hours"
 */
export function format(
  row: {value: number | null; unit: string; sign?: string | null; text?: string | null; reason?: string | null},
  lang: Lang = "en"
): string {
  if (typeof row !== "object" || row === null)
    throw new TypeError(`invalid row ${JSON.stringify(row)} of format; pass one row`);
  assertColumns("format", [row], ["unit"]);
  assertLang("format", lang);
  const kind = MISSING_KINDS.find((one) => row.reason?.startsWith(one));
  return row.value === null && !row.text && kind ? missingWords(kind).word[lang] : figureWords(row, lang);
}

/** Throws TypeError for a language that figures and names are not written in. */
export function assertLang(call: string, lang: string): asserts lang is Lang {
  if (lang !== "en" && lang !== "zh") throw unknownName("language", lang, ["en", "zh"], {of: call});
}

/**
 * Returns the color of a member or corridor, the same on every page; it follows the theme where the page has one. Regions have the color
 * of the text.
 * @example Plot.line(rows, {x: "year", y: "value", z: "area", stroke: (d) => prf.color(d.area)})
 */
export function color(area: string): string {
  const own = MEMBER_COLORS[area] ?? CORRIDOR_COLORS[area];
  return own === undefined ? "currentColor" : areaColor(area).replace(")", `, ${own.light})`);
}

/** Returns a kind of missing with what it means. @example missingSentence("not held") // "not held: the publisher may have it; …" */
export function missingSentence(kind: MissingKind): string {
  const definition = missingWords(kind).definition.en;
  return `${kind}: ${definition.slice(0, 1).toLowerCase()}${definition.slice(1).replace(/\.$/, "")}`;
}

/** Says that a measure has no values, and why. */
export function noValues({id, kind}: MeasureFacts): string {
  return `missing values of ${id}: ${missingSentence(kind === "reported" ? "not reported" : "not held")}`;
}

/** Says that no row is of the years that were asked for, and which years there are. */
export function noYear(id: string, years: readonly number[], rows: readonly {year: number}[]): string {
  const held = rows.map(({year}) => year);
  const asked = years.length > 0 ? `year ${years.join(", ")}` : "years";
  return `missing ${asked} of ${id}; there are values from ${Math.min(...held)} to ${Math.max(...held)}`;
}

/** Returns the modes, directions and partners that rows have, the first ten. */
export function flowNames(rows: readonly ObservationRow[]): string {
  const flows = rows.map(({mode, direction, partner}) => JSON.stringify({mode, direction, partner}));
  return [...new Set(flows)].slice(0, 10).join(", ");
}
