/** Languages that texts of the data are translated into; English is what the tables hold. */
export const TRANSLATED = ["zh", "ru"] as const;

/** A language that texts of the data are translated into. */
export type TranslatedLanguage = (typeof TRANSLATED)[number];

/** The cases of a name that Russian sentences need; `locative` comes with its preposition: `в Казахстане`. */
export interface NameCases {
  name: string;
  /** For tables and the ends of lines. */
  short: string;
  genitive: string | null;
  dative: string | null;
  instrumental: string | null;
  locative: string | null;
}

/** What the data says in one language beside the tables' own English and Chinese. */
export interface DataTexts {
  language: TranslatedLanguage;
  /** By table of data/languages, then by the English text. */
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of countries by ISO 3166 code; empty in Chinese, which declines nothing: countries.csv has its names. */
  countries: ReadonlyMap<string, NameCases>;
}

/** A text with the language that it is in, for the `lang` attribute. */
export interface SaidText {
  text: string;
  language: "en" | TranslatedLanguage;
}

/**
 * Returns a text of the data in the language of `texts`: what the row itself has in it (`title_zh`), else its translation, else
 * the English, which says so by its `language`. Null where the row has no text in that field.
 *
 * In: a row of a table, the name of its field without language (`title` for `title_en`), and the table of data/languages that
 * translates it. `texts` is null for English.
 * @example textIn(result, "title", "results", russian) // {text: "…", language: "ru"}
 */
export function textIn(row: object, field: string, table: string, texts: DataTexts | null): SaidText | null {
  const cells = row as Readonly<Record<string, unknown>>;
  const english = cellText(cells[`${field}_en`] ?? cells[field]);
  if (texts !== null) {
    const {language} = texts;
    const own = cellText(cells[`${field}_${language}`]);
    const text = own ?? (english === null ? undefined : texts.texts.get(table)?.get(english));
    if (text !== undefined) return {text, language};
  }
  return english === null ? null : {text: english, language: "en"};
}

/**
 * Returns the translation of an English text of a table, the English itself where it has none.
 *
 * @example translated("Speed along the corridors", "short_names", russian) // "Скорость на коридорах"
 */
export function translated(english: string, table: string, texts: DataTexts | null): string {
  return texts?.texts.get(table)?.get(english) ?? english;
}

/**
 * Returns a country's name in a grammatical case; undefined where the language has no such form of it.
 *
 * @example nameInCase("KAZ", "locative", russian) // "в Казахстане"
 */
export function nameInCase(iso3: string, form: keyof NameCases, texts: DataTexts): string | undefined {
  return texts.countries.get(iso3)?.[form] ?? undefined;
}

function cellText(cell: unknown): string | null {
  return typeof cell === "string" && cell !== "" ? cell : null;
}
