import type {Framework, Measure} from "../contract/framework.js";
import type {DisputedReport, ReportedValue} from "../contract/reported.js";
import {reportedValues, saidWords} from "../indicators/reported.js";
import {inLanguage, language, writtenDay} from "../language/language.js";
import {localName, measureName} from "../language/local-name.js";
import {text} from "../language/text.js";
import {isIsoDate} from "../text/iso-date.js";
import {answerWords} from "./report-fields.js";
import {leadOf, measuresToReport, sectorsToReport} from "./report-form.js";

/** An all-day event of a calendar. */
interface CalendarEvent {
  /** Unique and the same each time, so that a calendar replaces the event: `EDC-2023@prf`. */
  uid: string;
  /** ISO date. */
  day: string;
  title: string;
  text: string;
}

/** RFC 5545, 3.1: no line is longer than 75 octets, its end not counted. */
const MAX_OCTETS = 75;

/** One measure of a sector in a round, in the language that was being written. */
export interface RoundMeasure {
  /** `EDC-OC1/agreements` */
  id: string;
  name: string;
  /** `reported`: with a figure or answer; `in words`: without one; `disputed`: reports disagree and none counts; else `outstanding`. */
  state: "reported" | "in words" | "disputed" | "outstanding";
  /** What counts for the year, and for the one before; null where nothing does. */
  answer: string | null;
  answer_before: string | null;
  /** Who reported, and the day; null where there is no report. */
  reported_by: string | null;
  reported_on: string | null;
  /** Whether reports of the figure wait for a decision. */
  is_disputed: boolean;
}

/** The round of one sector, in the language that was being written. */
export interface SectorRound {
  sector: string;
  name: string;
  /** Whom to ask, as the framework names the lead. */
  lead: string | null;
  year: number;
  /** ISO date from which what is missing is outstanding: the first day after the year. */
  since: string;
  measures: RoundMeasure[];
  /** How many of the measures are outstanding or disputed. */
  outstanding: number;
}

/**
 * Returns who has reported a year and what is outstanding: one entry for each sector that reports, in the framework's order.
 *
 * In: the framework, the reported rows that count, and the disputed ones. A measure counts as reported where the region, or a member
 * for itself, has a figure or an answer of that year.
 * @example roundStatus({framework, reported, disputed: []}, 2023).map(({sector, outstanding}) => `${sector} ${outstanding}`)
 */
export function roundStatus(
  inputs: {framework: Framework; reported: readonly ReportedValue[]; disputed: readonly DisputedReport[]},
  year: number
): SectorRound[] {
  const {framework} = inputs;
  return sectorsToReport(framework).map((code) => {
    const sector = framework.sectors.find((row) => row.sector === code)!;
    const measures = measuresToReport(framework, code).map((measure) => roundMeasure(measure, inputs, year));
    return {
      sector: code,
      name: localName(sector, "name", "sectors"),
      lead: leadOf(sector, framework),
      year,
      since: `${year + 1}-01-01`,
      measures,
      outstanding: measures.filter(({state}) => state === "outstanding" || state === "disputed").length
    };
  });
}

/**
 * Returns how much of a round is reported: measures of all sectors, and sectors of which none is outstanding.
 *
 * @example countRounds(rounds) // {all: 42, reported: 5, sectors: 9, complete: 1}
 */
export function countRounds(
  rounds: readonly SectorRound[]
): Record<"all" | "reported" | "sectors" | "complete", number> {
  const all = rounds.reduce((sum, {measures}) => sum + measures.length, 0);
  const outstanding = rounds.reduce((sum, round) => sum + round.outstanding, 0);
  const complete = rounds.filter((round) => round.outstanding === 0).length;
  return {all, reported: all - outstanding, sectors: rounds.length, complete};
}

function roundMeasure(
  measure: Measure,
  {reported, disputed}: Pick<Parameters<typeof roundStatus>[0], "reported" | "disputed">,
  year: number
): RoundMeasure {
  const isOwn = (row: {result: string; measure: string}) =>
    row.result === measure.result && row.measure === measure.measure;
  const own = reported.filter(isOwn);
  const rows = own.filter((row) => row.year === year);
  const isDisputed = disputed.some((row) => isOwn(row) && row.year === year && row.decision === null);
  const hasFigure = rows.some((row) => row.value !== null || row.numerator !== null || row.state !== null);
  const last = rows.at(-1);
  return {
    id: `${measure.result}/${measure.measure}`,
    name: measureName(measure),
    state: hasFigure ? "reported" : rows.length > 0 ? "in words" : isDisputed ? "disputed" : "outstanding",
    answer: answerOf(measure, own, year),
    answer_before: answerOf(measure, own, year - 1),
    reported_by: last?.reported_by ?? null,
    reported_on: last?.reported_on ?? null,
    is_disputed: isDisputed
  };
}

/** The region's figure of a year, or the members' answers where they make none. */
function answerOf(measure: Measure, rows: readonly ReportedValue[], year: number): string | null {
  const own = rows.filter((row) => row.year === year);
  if (own.length === 0) return null;
  const framework = {measures: [measure]} as unknown as Framework;
  const region = reportedValues({framework, reported: own}).find(({value}) => value.area === "CAREC")?.value;
  if (region === undefined) return own.map((row) => `${row.area}: ${saidOf(row, measure)}`).join("; ");
  const source = own.find((row) => saidWords(row) === region.text);
  const said = source === undefined ? region.text : (localName(source, "text", "reported") ?? region.text);
  return answerWords({value: region.value, sign: region.sign, text: said, unit: measure.unit});
}

function saidOf(row: ReportedValue, {unit}: Measure): string {
  const said = row.state ?? localName(row, "text", "reported") ?? saidWords(row);
  return answerWords({value: row.value, sign: row.sign, text: said, unit});
}

/** Returns the subject of a reminder, in the language that is being written. @example reminderSubject(round) // "CAREC PRF: report of Education for 2023" */
export function reminderSubject({name, year}: SectorRound): string {
  return text("round-subject", {sector: name, year: String(year)});
}

/**
 * Returns a reminder to send to the lead of a sector, in the language that is being written, which is that of the round: what is
 * outstanding, since when, and where the form is.
 *
 * `site` is the address of the published site, null where it is not known.
 * @example reminderText(round, "https://prf.example.org").split("\n")[0] // "Subject: CAREC PRF: report of Education for 2023"
 */
export function reminderText(round: SectorRound, site: string | null): string {
  const {sector, year, since, name, measures} = round;
  const open = measures.filter(({state}) => state === "outstanding" || state === "disputed");
  const address = `${site}${inLanguage(`/report/${sector}`, language())}?year=${year}`;
  return [
    text("round-subject-line", {subject: reminderSubject(round)}),
    "",
    text("round-outstanding", {sector: name, year: String(year), since: writtenDay(since)}),
    ...open.map(({id, name: words, state}) =>
      state === "disputed" ? `- ${id} ${text("round-disputed", {measure: words})}` : `- ${id} ${words}`
    ),
    "",
    site === null ? text("round-send-back") : text("round-fill", {address})
  ].join("\n");
}

/**
 * Returns events as an iCalendar file (RFC 5545): lines end with CR LF and are folded at 75 octets, never inside a character.
 *
 * `stamp` is the ISO date on which the file is made. Throws TypeError for an invalid date.
 * @example toCalendar([{uid: "EDC-2023@prf", day: "2024-03-01", title: "Report of Education", text: "…"}], "2024-02-05")
 */
export function toCalendar(events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//CAREC PRF Observatory//Reporting round//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap(({uid, day, title, text}) => [
      "BEGIN:VEVENT",
      `UID:${escapeValue(uid)}`,
      `DTSTAMP:${toDate(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${toDate(day)}`,
      `DTEND;VALUE=DATE:${toDate(dayAfter(day))}`,
      `SUMMARY:${escapeValue(title)}`,
      `DESCRIPTION:${escapeValue(text)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT"
    ]),
    "END:VCALENDAR"
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function toDate(day: string): string {
  if (!isIsoDate(day)) throw new TypeError(`invalid day ${day}; write it as YYYY-MM-DD`);
  return day.replaceAll("-", "");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${toDate(day) && day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11: text with backslash, semicolon, comma and line end escaped. */
function escapeValue(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A folded line goes on after CR LF and a space, which counts. */
function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Bytes of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
