import {isIsoDate} from "../text/iso-date.js";
/** An all-day event of a calendar. */
export interface CalendarEvent {
  /** Unique and the same each time, so that a calendar replaces the event: `EDC-2023@prf`. */
  uid: string;
  /** ISO date. */
  day: string;
  title: string;
  text: string;
}

/** RFC 5545, 3.1: no line is longer than 75 octets, its end not counted. */
const MAX_OCTETS = 75;

/**
 * Returns events as an iCalendar file (RFC 5545): lines end with CR LF and are folded at 75 octets, never inside a character.
 *
 * `stamp` is the ISO date on which the file is made. Throws TypeError for what is no date.
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
