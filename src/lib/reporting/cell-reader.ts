import {language} from "../language/language.js";
import {text as message} from "../language/text.js";
import {mayRun} from "../text/escape-text.js";
import {findInvisible} from "../text/find-invisible.js";
import {isIsoDate} from "../text/iso-date.js";
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

/** Words that point at something without naming it: "see email", "as discussed", "the attached file". */
const POINTERS = new Set(
  (
    "a above agreed all an and annex annexed answer any are as at attach attached attachment available be been below by " +
    "call called check confirmed confirmation contact conversation cf discussed discussion doc document documents email " +
    "emails e-mail enclosed evidence file files focal follow following follows for from google given i info information " +
    "internal internet is it knowledge known later letter link mail me meeting message my n/a na no none not note nothing " +
    "of official ok okay on online or oral orally our own page pdf pending people per person personal phone point " +
    "previous provided refer reference report reported reports request requested same see sent separate soon source " +
    "sources spoken staff tba tbc tbd telephone telegram text that the their these this to told upon us various verbal " +
    "verbally we web website well whatsapp with word yes you"
  ).split(" ")
);

/** The same in Russian: "см. письмо", "по телефону", "в приложении". */
const POINTERS_RU = new Set(
  (
    "а без была были было в ваш вам ваше верно вопрос все всем вы выше да данные для до документ документа документе документы есть " +
    "за звонок и известно из или имеется интернет интернета интернете информация источник к как коллеги контактное координатор " +
    "лично лицо люди мне мы на наш наша наше неизвестно нет ниже но о об общее официально официальный от ответ отчет отдел " +
    "отдельно отправлен отправлено отсутствует по подтверждаю подтверждено поздно позднее позже почта почте почтой пока " +
    "прилагается прилагаемый приложен приложена приложение приложении приложению присылали прошлый руководитель руководство с сайт " +
    "сайта сайте сам сами см см. смотри смотрите со согласовано сообщение сообщил сообщили справка ссылка стр страница тел телефон " +
    "телефону та также тот то тоже у указано указанный уже уточняется устно файл файле файлы форма что эта это этот электронная " +
    "электронной электронное письма письме письмо письмом"
  ).split(" ")
);

/** The same in Chinese, taken out before the characters are counted. */
const POINTERS_ZH =
  /详见|请见|参见|参阅|见|如上|如下|如前|所述|上述|下述|附件|附后|电子邮件|邮件|邮箱|口头|电话|告知|内部|文件|资料|相关|有关|领导|确认|已知|无|同上|网站|官网|网上|来自/gu;

/** Kinds of documents that a number or date makes one of few: "report 2023", "letter 12/44". */
const TITLES = new Set(["report", "letter", "note", "meeting", "отчет", "письмо", "справка", "приложение"]);

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

function remedyFor(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return message("report-remedy-date");
  const digits = /\d+([.,\s\u00a0’']\d+)*/.exec(text)?.[0] ?? null;
  if (digits === null) return message("report-remedy-words");
  const isSeparated = /[,\s\u00a0’']/.test(digits);
  const number = digits.replace(/[\s\u00a0’']/g, "");
  if (isSeparated && digits === text)
    return message("report-remedy-separators", {number: number.replace(/,(?=\d{3}(\D|$))/g, "").replace(",", ".")});
  const sign = SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
  if (sign !== undefined)
    return message("report-remedy-sign", {number, sign: message(SIGN_CHOICES[sign]), column: fieldLabel("sign")});
  return message(text.endsWith("%") ? "report-remedy-percent" : "report-remedy-alone", {number});
}

/** How people write before a number that it is not exact. */
const SIGNS: readonly (readonly [keyof typeof SIGN_CHOICES, RegExp])[] = [
  ["≈", /^(≈|~|about|around|c\.|ca\.?|约|大约|около|примерно|порядка|ок\.)/i],
  ["≥", /^(≥|>=?|at least|over|more than|至少|не менее|более|свыше)/i],
  ["<", /^(<|≤|below|under|less than|不足|低于|менее|меньше|до )/i]
];

/**
 * Returns whether evidence names a document so that another person finds it: an address, or a title of two words, one word
 * and a number, or four Chinese characters. Words that only point ("see email", "as discussed", "详见附件", "см. письмо") do not count.
 *
 * @example namesDocument("Minutes of the committee, 3 May 2023, page 4") // true
 */
export function namesDocument(evidence: string): boolean {
  if (/^https?:/i.test(evidence)) return /^https?:\/\/[^\s/]+\.[^\s/.]/i.test(evidence);
  const words = (
    evidence
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}][\p{L}\p{M}'’/-]*[\p{L}]/gu) ?? []
  ).filter((word) => !/\p{Script=Han}/u.test(word));
  const isPointer = (word: string) => POINTERS.has(word) || POINTERS_RU.has(word);
  const named = words.filter((word) => !isPointer(word));
  const characters = evidence.replace(POINTERS_ZH, "").match(/\p{Script=Han}/gu)?.length ?? 0;
  // "Report 2023" has a number: the year makes it one of few; "see page 4" says of nothing which page it is.
  const isNumbered = /\d/.test(evidence) && words.some((word) => !isPointer(word) || TITLES.has(word));
  return named.length >= 2 || isNumbered || characters >= 4;
}
