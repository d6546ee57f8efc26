import {language} from "../language/language.js";
import {localName} from "../language/local-name.js";

/** The names of a result. */
interface ResultNames {
  title_en: string;
  title_zh?: string;
  short_en?: string;
}

/**
 * Returns a result's short name (data/reference/short_names.csv) in the language that is being written, or its title where it has none.
 *
 * @example shortName({title_en: "…", short_en: "Time to cross borders"}) // "Time to cross borders"
 */
export function shortName({title_en, title_zh, short_en}: ResultNames): string {
  const short = short_en === undefined ? undefined : localName({short_en}, "short", "short_names");
  if (short !== undefined && (language() === "en" || short !== short_en)) return short;
  return localName({title_en, title_zh}, "title", "results");
}
