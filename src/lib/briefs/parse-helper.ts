import {DataError} from "../contract/data-error.js";

/** One side of a helper: what stands before or after `|`. */
export interface HelperSide {
  /** Words without `=`, in order. */
  words: string[];
  /** `area=KAZ` and the like. */
  options: Readonly<Record<string, string>>;
}

/** A helper in a sentence, `{{verb …}}`, taken apart. */
export interface HelperCall {
  verb: string;
  sides: HelperSide[];
  /** The analyst's own words behind `=>`, shown in place of ours once the statement holds; null for none. */
  said: string | null;
}

/**
 * Returns what stands between `{{` and `}}`, taken apart.
 *
 * @example parseHelper("above TRP-OC1 road-swod 2022 | TRP-OC1 rail-swod 2022 => faster")
 */
export function parseHelper(text: string): HelperCall {
  const [call = "", ...rest] = text.trim().split(/\s*=>\s*/);
  const said = rest.length === 0 ? null : rest.join(" => ").trim();
  if (said !== null && (said === "" || /\d/.test(said)))
    throw new DataError(`invalid words "${said}" behind =>; expected words without figures`);
  const [verb = "", ...words] = call.trim().split(/\s+/);
  const sides = words
    .join(" ")
    .split(/\s*\|\s*/)
    .map((side) => toSide(side.split(/\s+/).filter(Boolean)));
  return {verb, sides, said};
}

function toSide(tokens: string[]): HelperSide {
  const isOption = (token: string) => /^[a-z]+=/.test(token);
  return {
    words: tokens.filter((token) => !isOption(token)),
    options: Object.fromEntries(
      tokens.filter(isOption).map((token) => [token.slice(0, token.indexOf("=")), token.slice(token.indexOf("=") + 1)])
    )
  };
}

/** What an option of a helper may say, for messages, and whether a word says it. */
const OPTIONS: Readonly<Record<string, readonly [allowed: string, fits: (word: string) => boolean]>> = {
  area: ["the code of an area", isWord],
  variant: ["the name of a variant", isWord],
  vintage: ["the name of a vintage", isWord],
  among: ["members, corridors or bcps", isWord],
  is: ["what must hold", isWord],
  order: ["asc or desc", (word) => word === "asc" || word === "desc"],
  first: ["a whole number from 1", (word) => /^[1-9]\d*$/.test(word)],
  below: ["a number", isNumber],
  above: ["a number", isNumber],
  most: ["a number", isNumber],
  least: ["a number", isNumber]
};

/**
 * Throws DataError for an option of a helper that is not known, or that says what it cannot: a slip in it would make
 * another statement, which may hold too. What is named by an area, a variant, a vintage or a set is checked where it is found.
 *
 * @example assertOptions(parseHelper("count TSM-OC1 rank 2024 mots=70").sides[0]!) // throws: unknown option "mots"
 */
export function assertOptions({options}: HelperSide): void {
  for (const [name, word] of Object.entries(options)) {
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (option === undefined)
      throw new DataError(`unknown option "${name}"; known are ${Object.keys(OPTIONS).join(", ")}`);
    const [allowed, fits] = option;
    if (!fits(word)) throw new DataError(`invalid ${name} "${word}"; expected ${allowed}`);
  }
}

function isWord(word: string): boolean {
  return word !== "";
}

function isNumber(word: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(word);
}
