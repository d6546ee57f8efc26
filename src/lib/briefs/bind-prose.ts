import {DataError} from "../contract/data-error.js";
import type {Brief} from "./brief.js";

/** Names with digits that every brief may use: the program's own. */
const PLAIN = ["CAREC 2030", "CO2"];
const HELPER = /\{\{([\s\S]*?)\}\}/g;

/**
 * Returns the Markdown of a brief with every `{{helper}}` replaced by its words, and refuses figures that were typed.
 *
 * `words` answers for one helper; its text is put in as it is, so it must be safe in Markdown. Years from 1900 to 2099,
 * code, addresses and the front matter's `plain` words may hold digits; any other digit of a sentence is a figure.
 * Throws DataError that names the brief, the line and the sentence.
 */
export function bindProse(brief: Brief, words: (helper: string) => string): string {
  assertNothingTyped(brief);
  return brief.body.replace(HELPER, (whole, text: string, offset: number) => {
    try {
      return words(text);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      throw briefError(brief, offset, `${whole}: ${error.message}`, error);
    }
  });
}

/** Returns an error that names the brief, the line and the sentence in which something stands. */
export function briefError(brief: Brief, offset: number, message: string, cause?: unknown): DataError {
  const row = brief.first_line + lineOf(brief.body, offset);
  const sentence = sentenceAt(brief.body, offset);
  return new DataError(
    `invalid ${brief.file} line ${row}: ${message}\n  in the sentence “${sentence}”; mend the sentence, or look at what changed in the data`,
    {source: brief.file, row, value: sentence},
    {cause}
  );
}

/**
 * Returns a brief whose title and description have every `{{helper}}` replaced by its words: they are what is cited, listed
 * and shown on the social card, and hold no figure that was typed, as no sentence does.
 *
 * Throws DataError that names the brief and the line of its front matter.
 * @example bindFrontMatter(brief, (helper) => helperText(helper, facts)).description // "Trucks got 1.2 km/h faster …"
 */
export function bindFrontMatter(brief: Brief, words: (helper: string) => string): Brief {
  const bind = (key: "title" | "description") => {
    const text = brief[key];
    const fail = (message: string, cause?: unknown) => {
      throw new DataError(
        `invalid ${key} of ${brief.file}: ${message}\n  in “${text}”; mend it, or look at what changed in the data`,
        {source: brief.file, field: key, value: text},
        {cause}
      );
    };
    const typed = findTyped(text, brief.plain);
    if (typed) fail(`typed number "${typed[0]}"; bind it with {{value …}}`);
    return text.replace(HELPER, (whole, helper: string) => {
      try {
        return words(helper);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        return fail(`${whole}: ${error.message}`, error) as never;
      }
    });
  };
  return {...brief, title: bind("title"), description: bind("description")};
}

function assertNothingTyped(brief: Brief): void {
  const found = findTyped(brief.body, brief.plain);
  if (found) {
    throw briefError(
      brief,
      found.index,
      `typed number "${found[0]}"; bind it with {{value …}}, or list its words under plain: in the front matter`
    );
  }
}

/** The first number that is bound to nothing: no year, no code, no address, none of the names in `plain`. */
function findTyped(text: string, plain: readonly string[]): RegExpExecArray | null {
  const blank = (words: string) => words.replace(/[^\n]/g, " ");
  // Full-width digits, as Chinese is typed with, are figures too.
  let prose = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(HELPER, blank)
    .replace(/^```.*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .replace(/^\d+\. /gm, blank);
  for (const name of [...PLAIN, ...plain]) prose = prose.replaceAll(name, blank(name));
  return /(?<!\w|\w\.)(?!(?:19|20)\d\d(?!\d|[.,]\d))\d+(?:[.,]\d+)*/.exec(
    prose.replace(/[A-Z]{3}-(?:OC|OP|CO)\d?/g, blank)
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}

/** The sentence around a place: from the last full stop or empty line to the next, helpers taken whole. */
function sentenceAt(text: string, offset: number): string {
  const masked = text.replace(HELPER, (whole) => "x".repeat(whole.length));
  const before = masked.slice(0, offset);
  const start = Math.max(
    ...[". ", ".\n", "。", "\n\n", "! ", "? "].map((end) => {
      const at = before.lastIndexOf(end);
      return at < 0 ? 0 : at + end.length;
    })
  );
  const rest = masked.slice(offset);
  const end = /[.!?](?=\s|$)|。|\n\n/.exec(rest);
  const stop = end === null ? text.length : offset + end.index + end[0].trimEnd().length;
  return text.slice(start, stop).replace(/\s+/g, " ").trim();
}
