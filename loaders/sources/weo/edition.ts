import type {Flag, SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {MONTH_NAMES} from "../../../src/lib/language/data-texts.js";
import {isIsoDate} from "../../../src/lib/text/iso-date.js";
import {plainRow} from "../source.js";

const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** The series that the framework needs, and their units as in data/reference/series.csv. */
export const WEO_SERIES: ReadonlyMap<string, string> = new Map([
  ["NGDP_RPCH", "%"],
  ["BCA_NGDPD", "% of GDP"],
  ["GGXWDG_NGDP", "% of GDP"],
  ["NGDPD", "billion usd"]
]);

/** First year kept; the framework begins with 2016 and charts go back to 2000. */
export const WEO_FIRST_YEAR = 2000;

/** Both editions of a year reach five years ahead: April 2019 to 2024, October 2023 to 2028. */
export const WEO_HORIZON = 5;

/** The second edition of a year is of October, of 2011 and of 2002 to 2006 of September; updates are of January and July. */
const EDITION = new RegExp(`\\b(${MONTH_NAMES.join("|")}) (20\\d\\d)\\b`);

/** One edition of the World Economic Outlook. */
export interface Edition {
  name: string;
  year: number;
  /** ISO date of release, where the file gives no day the first of the month that the IMF names; `knownRelease` has the day. */
  released: string;
}

/**
 * Returns the edition that a text of the IMF names, undefined where it names none.
 *
 * @example findEdition("International Monetary Fund, World Economic Outlook Database, April 2019")?.released // "2019-04-01"
 */
export function findEdition(text: string): Edition | undefined {
  const match = EDITION.exec(text);
  if (match === null) return undefined;
  const name = `${match[1]} ${match[2]}`;
  const month = String(MONTH_NAMES.indexOf(match[1]!) + 1).padStart(2, "0");
  return {name, year: Number(match[2]), released: `${match[2]}-${month}-01`};
}

/**
 * Returns the edition with the day on which it came out, where data/reference/weo_editions.csv knows it.
 *
 * @example knownRelease({name: "April 2019", year: 2019, released: "2019-04-01"}, reference).released // "2019-04-09"
 */
export function knownRelease(edition: Edition, {weo_editions}: Pick<Reference, "weo_editions">): Edition {
  const known = weo_editions.find((row) => row.edition === edition.released.slice(0, 7));
  return known === undefined ? edition : {...edition, released: known.released};
}

/**
 * Returns the edition that came out on a day, undefined where the text is no ISO date.
 *
 * @example toEdition("2025-10-14")?.name // "October 2025"
 */
export function toEdition(date: string): Edition | undefined {
  if (!isIsoDate(date) || !date.startsWith("20")) return undefined;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return {name: `${MONTH_NAMES[month - 1]} ${year}`, year, released: date};
}

/**
 * Returns what a figure of an edition is: plain up to the last year of actual figures ("Estimates Start After"), which
 * may be the edition's own where a fiscal year ends early; after it a forecast from the edition's own year on, and an
 * estimate of the IMF's staff before it.
 *
 * `estimates_after` is null where the form of the data does not give it: years from the edition's own on are forecasts.
 * @example toFlag(2018, 2019, 2017) // "estimate"
 */
export function toFlag(year: number, edition_year: number, estimates_after: number | null): Flag {
  if (estimates_after !== null && year <= estimates_after) return null;
  if (year >= edition_year) return "forecast";
  return estimates_after === null ? null : "estimate";
}

/** Returns a figure as a snapshot row. @example toWeoRow("NGDP_RPCH", "TKM", 2016, 6.2, null).unit // "%" */
export function toWeoRow(series: string, area: string, year: number, value: number, flag: Flag): SnapshotRow {
  return plainRow(series, area, year, value, WEO_SERIES.get(series)!, {flag});
}

/**
 * Returns a cell of an IMF table as a number: thousands separators taken out; null for an empty cell and "n/a", which stand
 * for no figure; 0 for "--", which the IMF explains as "zero or less than half of the last digit shown"; undefined for
 * anything else, as "0x1F" and "1e2", which `Number` would take.
 *
 * Source: World Economic Outlook, Statistical Appendix, "Assumptions and Conventions".
 * @example parseNumber("1,850.3") // 1850.3
 */
export function parseNumber(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === "" || text === "n/a") return null;
  if (text === "--") return 0;
  return NUMBER.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}
