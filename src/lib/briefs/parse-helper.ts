import {DataError} from "../contract/data-error.js";

/** One side of a helper: the words before or after `|`. */
export interface HelperSide {
  /** Words without `=`, in order. */
  words: string[];
  /** `area=KAZ` and the like. */
  options: Readonly<Record<string, string>>;
}

/** A parsed helper of a sentence, `{{verb …}}`. */
export interface HelperCall {
  verb: string;
  sides: HelperSide[];
  /** The analyst's own words after `=>`, shown in place of the helper's once the statement holds; null for none. */
  said: string | null;
}

/**
 * Returns a helper from the text between `{{` and `}}`.
 *
 * Throws DataError where the words after `=>` are empty or hold a figure.
 * @example parseHelper("above TRP-OC1 road-swod 2022 | TRP-OC1 rail-swod 2022 => faster")
 */
export function parseHelper(text: string): HelperCall {
  const [call = "", ...rest] = text.trim().split(/\s*=>\s*/);
  const said = rest.length === 0 ? null : rest.join(" => ").trim();
  if (said !== null && (said === "" || /\d/.test(said)))
    throw new DataError(`invalid words "${said}" after =>; expected words without figures`);
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

/** What each option of a helper accepts, in words and as a test. */
const OPTIONS: Readonly<Record<string, readonly [allowed: string, fits: (word: string) => boolean]>> = {
  area: ["the code of an area", isWord],
  variant: ["the name of a variant", isWord],
  vintage: ["the name of a vintage", isWord],
  among: ["members, corridors or bcps", isWord],
  is: ["what the data must say", isWord],
  order: ["asc or desc", (word) => word === "asc" || word === "desc"],
  first: ["a whole number from 1", (word) => /^[1-9]\d*$/.test(word)],
  below: ["a number", isNumber],
  above: ["a number", isNumber],
  most: ["a number", isNumber],
  least: ["a number", isNumber]
};

/**
 * Throws DataError for an unknown option of a helper, or one with an invalid value: a typing error would make another
 * statement, which may hold too. Names of areas, variants, vintages and sets are checked where they are looked up.
 *
 * @example assertSideOptions(parseHelper("count TSM-OC1 rank 2024 mots=70").sides[0]!) // throws: unknown option "mots"
 */
export function assertSideOptions({options}: HelperSide): void {
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
