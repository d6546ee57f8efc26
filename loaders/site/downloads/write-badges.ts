import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {SourceStatus} from "../../../src/lib/contract/vintage.js";
import {LANGUAGES, language, withLanguage} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import type {ProgressCounts} from "../../../src/lib/progress/standing.js";
import {standingList} from "../../../src/lib/wording/status-words.js";
import {sources} from "../../sources/registry.js";
import {readStatus} from "../../store/read-status.js";
import {newestDay} from "../data/read-history.js";

/** A badge as shields.io reads it from an address: https://shields.io/badges/endpoint-badge */
export interface Badge {
  schemaVersion: 1;
  label: string;
  message: string;
  color: "green" | "orange" | "blue";
}

/** Returns the badge of one source: the publisher's date, orange where it is older than expected. */
export function toBadge({source, release, upstream_date, is_stale}: SourceStatus): Badge {
  const date = upstream_date ?? text("badge-undated");
  const dated = is_stale ? text("badge-old", {date}) : date;
  const message = upstream_date === null && release === null ? text("badge-no-data") : dated;
  return {schemaVersion: 1, label: source, message, color: is_stale ? "orange" : "green"};
}

/** Returns the badge of all sources together. @example toDataBadge(rows).message // "6 of 7 sources fresh" */
export function toDataBadge(rows: readonly SourceStatus[]): Badge {
  const fresh = rows.filter(({is_stale}) => !is_stale).length;
  const color = fresh === rows.length ? "green" : "orange";
  const message = text("badge-fresh", {fresh, all: rows.length});
  return {schemaVersion: 1, label: text("badge-data"), message, color};
}

/** Returns the badge of the results: every part of the count. @example toResultsBadge(counts).message // "31: 3 improved, 3 mixed, …" */
export function toResultsBadge({results}: ProgressCounts): Badge {
  const message = text("badge-standings", {all: results.all, list: standingList(results, language())});
  return {schemaVersion: 1, label: text("badge-results"), message, color: "blue"};
}

/**
 * Writes `badges/data.json`, `badges/results.json` and `badges/<source>.json` into a built site, and those in Chinese and Russian below
 * `badges/zh` and `badges/ru`. Ages count to the newest date in the data, so
 * that the same data give the same bytes.
 *
 * Throws DataError where a record of the data folder does not hold what it should.
 * @example await writeBadges("data", "dist", counts)
 */
export async function writeBadges(dataDir: string, out: string, counts: ProgressCounts): Promise<void> {
  const rows = await readStatus(dataDir, sources, await newestDay(dataDir));
  for (const own of LANGUAGES) {
    const folder = join(out, "badges", own === "en" ? "" : own);
    await mkdir(folder, {recursive: true});
    const badges = withLanguage(own, () => [
      ["data", toDataBadge(rows)] as const,
      ["results", toResultsBadge(counts)] as const,
      ...rows.map((row) => [row.source, toBadge(row)] as const)
    ]);
    for (const [name, badge] of badges) await writeFile(join(folder, `${name}.json`), `${JSON.stringify(badge)}\n`);
  }
}
