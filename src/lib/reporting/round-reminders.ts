import {inLanguage, language, writtenDay} from "../language/language.js";
import {text} from "../language/text.js";
import {isIsoDate} from "../text/iso-date.js";
import type {SectorRound} from "./round-status.js";

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
