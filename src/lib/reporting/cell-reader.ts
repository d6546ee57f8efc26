import {language} from "../language/language.js";
import {text as message} from "../language/text.js";
import {mayRun} from "../text/escape-text.js";
import {findInvisible} from "../text/find-invisible.js";
import {isIsoDate} from "../text/iso-date.js";
import {namesDocument} from "./names-document.js";
import {
  anyOf,
  choiceWords,
  fieldLabel,
  findChoice,
  type HeadField,
  type ReportField,
  SIGN_CHOICES
} from "./report-fields.js";
import type {FilledCell, ReportFault} from "./report-grid.js";

/** Reads the cells of one row, or of what is above the rows, and keeps what is wrong with them. */
export interface CellReader<F extends ReportField | HeadField> {
  /** Keeps a fault of a field; `why` is a message with the reason and the next step. */
  say(field: F, opening: Opening, why: string): void;
  /** The text of a cell without the spaces around it, "" where it is empty or refused. */
  text(field: F): string;
  /** A number, null where the cell is empty or refused. */
  number(field: F): number | null;
  choice<K extends string>(field: F, choices: Record<K, string>): K | null;
  /** `2023-06`; null where the cell is empty or refused. */
  month(field: F, year: number): string | null;
  /** An ISO date, not after `today`; null where the cell is empty or refused. */
  day(field: F, today: string): string | null;
  evidence(field: F): string;
  /** Whether a field has a fault so far. */
  isRefused(field: F): boolean;
}

/** What is wrong with a cell: nothing is in it, it cannot be right, it is none of those that are known, another is due, it is there twice. */
export type Opening = "missing" | "invalid" | "unknown" | "mismatched" | "duplicate";

const FAULTS: Record<Opening, string> = {
  missing: "report-fault-missing",
  invalid: "report-fault-invalid",
  unknown: "report-fault-unknown",
  mismatched: "report-fault-mismatched",
  duplicate: "report-fault-duplicate"
};

/** Longer text belongs into the document that the evidence names. */
const MAX_TEXT = 4000;
/** Longer values are cut in messages. */
const MAX_QUOTED = 60;
/** As the rules of the workbook have it; fifteen digits are all that a number keeps. */
const MAX_NUMBER = 1_000_000_000_000;
/** A signed number, which no spreadsheet runs. */
const SIGNED = /^[+-][\d.]/;
const MARKUP = /<[a-z/!?]/i;

/**
 * Returns a reader of cells: what is refused is said once, with the place, and read as empty.
 *
 * `place` is where a person finds the row, for cells that are not there. `faults` is where the faults are kept.
 * @example cellReader({source: "edc.xlsx", place: "row 9", row: 0, cells: row.cells, faults}).number("value") // 2
 */
export function cellReader<F extends ReportField | HeadField>(context: {
  source: string;
  place: string;
  row: number | null;
  cells: Partial<Record<F, FilledCell>>;
  faults: ReportFault[];
}): CellReader<F> {
  const {source, row, cells, faults} = context;
  const say: CellReader<F>["say"] = (field, opening, why) => {
    const label = fieldLabel(field);
    const nowhere = () => message("report-place-field", {place: context.place, field: label});
    const {text, place} = cells[field] ?? {text: "", place: nowhere()};
    const quoted = JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text).slice(1, -1);
    const values = {
      // English has no name of a field within a sentence but in small letters.
      field: language() === "en" ? label.toLowerCase().replace("?", "") : label,
      why,
      ...(opening === "missing" ? {} : {value: text === "" ? "" : message("report-fault-value", {value: quoted})})
    };
    const whole = (where: string) => message(FAULTS[opening], Object.assign({where}, values));
    const where = message("report-fault-where", {source, place});
    faults.push({place, row, field, value: text, message: whole(where), brief: whole("")});
  };
  const refused = new Map<F, string>();
  const text: CellReader<F>["text"] = (field) => {
    const cell = cells[field];
    if (cell === undefined || refused.has(field)) return "";
    const why = cell.fault ?? whyRefused(cell.text.trim());
    if (why === null) return cell.text.trim();
    refused.set(field, why);
    say(field, "invalid", why);
    return "";
  };
  return {
    say,
    text,
    isRefused: (field) => faults.some((fault) => fault.row === row && fault.field === field),
    number(field) {
      const written = text(field);
      if (written === "") return null;
      const {number, remedy} = parseFigure(written);
      if (remedy !== null) say(field, "invalid", message("report-why-number", {remedy}));
      if (number !== null && Math.abs(number) > MAX_NUMBER) {
        say(field, "invalid", message("report-why-size", {most: MAX_NUMBER.toLocaleString("en")}));
        return null;
      }
      return number;
    },
    choice(field, choices) {
      const written = text(field);
      if (written === "") return null;
      const found = findChoice(choices, written);
      if (found === undefined)
        say(field, "unknown", message("report-why-choice", {choices: anyOf(choiceWords(choices))}));
      return found ?? null;
    },
    month(field, year) {
      const written = text(field);
      const month = /^(\d{4}-(0[1-9]|1[0-2]))(-\d{2})?$/.exec(written)?.[1] ?? null;
      if (written !== "" && month === null) say(field, "invalid", message("report-why-month", {example: `${year}-06`}));
      return month;
    },
    day(field, today) {
      const written = text(field);
      if (written === "") return null;
      if (isIsoDate(written) && written <= today) return written;
      const why = isIsoDate(written)
        ? message("report-why-future", {today})
        : message("report-why-day", {example: today});
      say(field, "invalid", why);
      return null;
    },
    evidence(field) {
      const written = text(field);
      if (written === "" && !refused.has(field)) say(field, "missing", message("report-why-no-evidence"));
      else if (written !== "" && !namesDocument(written)) say(field, "invalid", message("report-why-no-document"));
      return written;
    }
  };
}

function whyRefused(text: string): string | null {
  const unseen = findInvisible(text);
  // Unicode's name of the character is English.
  if (unseen !== null)
    return message("report-why-unseen", {code: language() === "en" ? unseen : unseen.split(" ")[0]!});
  if (mayRun(text) && !SIGNED.test(text)) return message("report-why-run");
  if (MARKUP.test(text)) return message("report-why-markup");
  return text.length <= MAX_TEXT ? null : message("report-why-long", {count: MAX_TEXT});
}

/**
 * Returns the number that a cell holds, or what to write instead: nothing is guessed from "about 12", "12 people" or "1,200".
 *
 * Out: `remedy` null where it is a number. Digits of other scripts and a real minus sign are no numbers either.
 * @example parseFigure("12,5") // {number: null, remedy: "write 12.5 with a point, or without separators of thousands"}
 */
function parseFigure(text: string): {number: number | null; remedy: string | null} {
  const plain = text.trim();
  if (/^[-+]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain)))
    return {number: Number(plain), remedy: null};
  return {number: null, remedy: remedyFor(plain)};
}

function remedyFor(written: string): string {
  const text = toPlainDigits(written);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return message("report-remedy-date");
  const all = text.match(/-?\d+([.,\s\u00a0’']\d+)*/g) ?? [];
  const digits = all[0] ?? "";
  const number = withoutSeparators(digits);
  // Of two numbers, or of one that nobody can read, none is proposed.
  if (all.length !== 1 || !PLAIN.test(number)) return message("report-remedy-words");
  if (number !== digits && digits === text) return message("report-remedy-separators", {number});
  const sign = SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
  if (sign !== undefined)
    return message("report-remedy-sign", {number, sign: message(SIGN_CHOICES[sign]), column: fieldLabel("sign")});
  return message(text.endsWith("%") ? "report-remedy-percent" : "report-remedy-alone", {number});
}

const PLAIN = /^-?\d+(\.\d+)?$/;

/** 1 200,5 and 1.200,5 as 1200.5, 1,200 as 1200: the last of two kinds of separators is the decimal one. */
function withoutSeparators(digits: string): string {
  const number = digits.replace(/[\s\u00a0’']/g, "");
  if (/\.\d+,\d+$/.test(number)) return number.replaceAll(".", "").replace(",", ".");
  return number.replace(/,(?=\d{3}(\D|$))/g, "").replace(",", ".");
}

/** Full-width and Persian digits, and a minus sign that is none of a program, as a keyboard here has them. */
function toPlainDigits(text: string): string {
  const digits = text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return digits.replace(/[\u2012-\u2015\u2212](?=\d)/g, "-");
}

/** How people write before a number that it is not exact. */
const SIGNS: readonly (readonly [keyof typeof SIGN_CHOICES, RegExp])[] = [
  ["≈", /^(≈|~|about|around|c\.|ca\.?|约|大约|около|примерно|порядка|ок\.)/i],
  ["≥", /^(≥|>=?|at least|over|more than|至少|не менее|более|свыше)/i],
  ["<", /^(<|≤|below|under|less than|不足|低于|менее|меньше|до )/i]
];
