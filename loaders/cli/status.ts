import {accessSync, constants, existsSync, statfsSync} from "node:fs";
import {join} from "node:path";
import {group} from "d3-array";
import type {Release} from "../../src/lib/contract/observations.js";
import type {LineageRow} from "../../src/lib/contract/tables.js";
import {valueTables} from "../../src/lib/indicators/compute-tables.js";
import {LANGUAGES, withLanguage} from "../../src/lib/language/language.js";
import {type SeriesAge, type StatusAlert, seriesAges, statusAlerts} from "../../src/lib/quality/series-ages.js";
import {findMixedReleases} from "../../src/lib/releases/releases.js";
import {reminderSubject, reminderText, toCalendar} from "../../src/lib/reporting/round-reminders.js";
import type {SectorRound} from "../../src/lib/reporting/round-status.js";
import {countRounds, roundStatus} from "../../src/lib/reporting/round-status.js";
import {writeOutput, writeWholeFile} from "../files/write-whole-file.js";
import {readCalendars} from "../reference/read-quality-rules.js";
import {readReportInputs} from "../reporting/receive-reports.js";
import {siteAddress} from "../site/briefs/site-address.js";
import {keepMessages, readLanguages} from "../site/language/read-messages.js";
import {sources} from "../sources/registry.js";
import {readInputs} from "../store/read-inputs.js";
import {readStatus, type SourceStatus} from "../store/read-status.js";
import {listVintages} from "../store/vintages.js";
import type {CommandContext} from "./run-command.js";

/** Options of `prf status --round`. */
interface RoundOptions {
  round: string;
  json?: boolean;
  /** A sector whose reminder is printed instead. */
  remind?: string;
  lang?: string;
  /** File for reminders as a calendar, and the day that they are for. */
  calendar?: string;
  on?: string;
}

/** A snapshot with its meta file and the record of the run; WDI's is the largest, with half a megabyte. */
const NEEDED_BYTES = 2 ** 20;

const WRITTEN = ["snapshots", "checked"];

/**
 * `prf status`: how fresh each source is today and how old its series are, as a table or JSON (one object a source, with its
 * `series` and `alerts`), with what has to be looked at; returns 1 with `--fail-if-stale` where one is stale. A
 * disk that takes no snapshot is reported on standard error: it took no record of the last failure either.
 */
export async function status(
  _: unknown[],
  options: {failIfStale?: boolean; json?: boolean} & Partial<RoundOptions>,
  {data}: CommandContext
): Promise<number> {
  const {round, remind, calendar, on} = options;
  if (round !== undefined) return showRound({...options, round}, {data});
  if (remind !== undefined || calendar !== undefined || on !== undefined)
    throw new TypeError("missing --round: reminders are of a year");
  keepMessages();
  const today = new Date().toISOString().slice(0, 10);
  const rows = await readStatus(data, sources, today);
  const {ages, alerts} = await readAges(data, rows, today);
  const disk = findDiskProblem(data);
  if (disk !== null) process.stderr.write(`${disk}\n`);
  process.stdout.write(options.json ? toJson(rows, ages, alerts) : toTable(rows) + toText(ages, alerts));
  return options.failIfStale && rows.some((row) => row.is_stale) ? 1 : 0;
}

function toTable(rows: SourceStatus[]): string {
  const lines = [
    ["source", "snapshot", "checked", "outcome", "changed", "upstream", "age", "expected", ""],
    ...rows.map((row) => [
      row.source,
      row.snapshot ?? "none",
      row.last_checked?.slice(0, 10) ?? "never",
      row.last_outcome ?? "",
      row.last_changed?.slice(0, 10) ?? "never",
      row.upstream_date ?? (row.release === null ? "" : `unknown, ${row.release}`),
      row.age_days === null ? (row.release === null ? "" : "unknown") : `${row.age_days} d`,
      `within ${row.stale_after_days} d`,
      row.is_stale ? `stale${row.last_outcome === "unchanged" ? ": the publisher's copy has not moved" : ""}` : ""
    ])
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const failed = rows.filter(({last_outcome}) => last_outcome === "failed");
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd()
  );
  return [...table, ...failed.map(({source, last_error}) => `${source} failed: ${last_error}`)]
    .map((line) => `${line}\n`)
    .join("");
}

/** The values of the current vintage are computed for the alert of a mixture: it takes some seconds. */
async function readAges(data: string, status: SourceStatus[], today: string) {
  const {releases, lineage} = await readCurrent(data);
  const ages = seriesAges(releases, await readCalendars(data), today);
  return {ages, alerts: statusAlerts(status, ages, findMixedReleases(lineage, releases))};
}

async function readCurrent(data: string): Promise<{releases: readonly Release[]; lineage: LineageRow[]}> {
  if (!listVintages(data).includes("current")) return {releases: [], lineage: []};
  const inputs = await readInputs(data, "current");
  return {releases: inputs.releases, lineage: valueTables(inputs).lineage};
}

function toJson(rows: SourceStatus[], ages: SeriesAge[], alerts: StatusAlert[]): string {
  const full = rows.map((row) => ({
    ...row,
    series: ages.filter(({source}) => source === row.source),
    alerts: alerts.filter(({source}) => source === row.source)
  }));
  return JSON.stringify(full, null, 2) + "\n";
}

function toText(ages: SeriesAge[], alerts: StatusAlert[]): string {
  const states = [...group(ages, ({source}) => source)].map(([source, own]) => {
    const counts = [...group(own, ({state}) => state)].map(([state, some]) => `${some.length} ${state}`);
    return `${source}: ${own.length} series: ${counts.join(", ")}`;
  });
  return [...states, ...alerts.map(({kind, source, text}) => `alert, ${kind}, ${source}: ${text}`)]
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * Returns why a refresh could not store anything in a data folder now, with the next step, or null where it could. A disk
 * that takes no snapshot takes no record of the failure either: only looking at it tells.
 * @example findDiskProblem("data") // null
 */
export function findDiskProblem(dataDir: string): string | null {
  const folders = [dataDir, ...WRITTEN.map((name) => join(dataDir, name))].filter((folder) => existsSync(folder));
  for (const folder of folders) {
    try {
      accessSync(folder, constants.W_OK);
    } catch (error) {
      return `invalid permissions of ${folder} (${(error as NodeJS.ErrnoException).code}): no refresh can be stored or recorded; make it writable`;
    }
    const {bavail, bsize} = statfsSync(folder);
    if (bavail * bsize < NEEDED_BYTES)
      return `missing disk space for ${folder}: ${bavail * bsize} bytes are free, a snapshot needs up to ${NEEDED_BYTES}; free some and refresh again`;
  }
  return null;
}

/**
 * `prf status --round YEAR`: who has reported a year, and what is outstanding since when; with `--remind SECTOR` the text to send,
 * with `--calendar FILE --on DATE` a calendar file with one reminder for each sector. Throws TypeError for invalid options.
 * @example prf status --round 2023 --remind EDC
 */
async function showRound(options: RoundOptions, {data}: CommandContext): Promise<number> {
  if (!/^\d{4}$/.test(options.round))
    throw new TypeError(`invalid --round ${options.round}; write a year, such as 2023`);
  if ((options.calendar === undefined) !== (options.on === undefined))
    throw new TypeError("missing --calendar or --on: a calendar file needs both its name and the day of the reminder");
  const lang = LANGUAGES.find((own) => own === (options.lang ?? "en"));
  if (lang === undefined) throw new TypeError(`unknown --lang ${options.lang}; allowed: ${LANGUAGES.join(", ")}`);
  const inputs = await readReportInputs(data);
  await readLanguages(data);
  const isReminder = options.calendar !== undefined || options.remind !== undefined;
  const rounds = withLanguage(isReminder ? lang : "en", () => roundStatus(inputs, Number(options.round)));
  const site = siteAddress(process.env);
  const text = (round: SectorRound) => withLanguage(lang, () => reminderText(round, site));
  if (options.calendar !== undefined) {
    const due = rounds.filter(({outstanding}) => outstanding > 0);
    const events = due.map((round) => {
      const [, ...body] = text(round).split("\n");
      const title = withLanguage(lang, () => reminderSubject(round));
      return {
        uid: `${round.sector}-${round.year}@carec-prf-observatory`,
        day: options.on!,
        title,
        text: body.join("\n").trim()
      };
    });
    writeWholeFile(options.calendar, toCalendar(events, new Date().toISOString().slice(0, 10)));
    process.stderr.write(
      `prf status: ${options.calendar} written, with ${events.length} reminders for ${options.on}\n`
    );
    return 0;
  }
  if (options.remind !== undefined) {
    const round = rounds.find(({sector}) => sector === options.remind!.toUpperCase());
    if (round === undefined)
      throw new TypeError(
        `unknown --remind ${options.remind}; sectors that report: ${rounds.map(({sector}) => sector).join(", ")}`
      );
    await writeOutput(`${text(round)}\n`);
    return 0;
  }
  await writeOutput(options.json === true ? `${JSON.stringify(rounds, null, 2)}\n` : toRoundText(rounds));
  return 0;
}

function toRoundText(rounds: readonly SectorRound[]): string {
  const {all, reported, sectors: count, complete} = countRounds(rounds);
  const head = `${reported} of ${all} measures reported; ${complete} of ${count} sectors have reported all of theirs\n`;
  return [head, ...rounds.map(toLines)].join("");
}

function toLines({sector, name, measures, outstanding, since, lead}: SectorRound): string {
  const head = `${sector} ${name}: ${measures.length - outstanding} of ${measures.length} measures reported`;
  const whom = lead === null ? "" : `; ask ${lead}`;
  const lines = measures.map(
    ({id, state, answer, answer_before}) =>
      `  ${id}: ${state}${answer === null ? "" : `: ${answer}`}${answer_before === null ? "" : ` (the year before: ${answer_before})`}`
  );
  return `${[outstanding === 0 ? head : `${head}, outstanding since ${since}${whom}`, ...lines].join("\n")}\n`;
}
