/** Languages that texts of the data are translated into; English is what the tables hold. */
export const TRANSLATED = ["zh", "ru"] as const;

/** A language that texts of the data are translated into. */
export type TranslatedLanguage = (typeof TRANSLATED)[number];

/** English names of the months, as data and publishers write them. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];

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
  /** What is not translated yet, a message each with its file, row, field and value. */
  missing: readonly string[];
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

/**
 * Returns what is wrong with a translation: figures or placeholders (`#`) that are not those of the English, or a word of two
 * alphabets, which looks right and is found by no search. The order of figures is free, and so is how often each stands.
 *
 * Figures are compared as numbers are written in each language: `3,400` is `3 400` in Russian, `0.5` is `0,5`, and `June` is `6月`.
 * The name COVID-19 is left out, since Chinese has one without a figure.
 * @example findTextErrors("Time rose by 0.5 hours", "Время выросло на 0,6 часа", "ru") // ["has 0.6, and not 0.5 of the English; …"]
 */
export function findTextErrors(english: string, text: string, language: TranslatedLanguage): string[] {
  const errors: string[] = [];
  const [due, found] = [figuresOf(english, "en", language), figuresOf(text, language, language)];
  const missing = [...due].filter((figure) => !found.has(figure));
  const added = [...found].filter((figure) => !due.has(figure));
  if (english !== "" && (missing.length > 0 || added.length > 0)) {
    const parts = [
      ...(added.length > 0 ? [`has ${added.join(", ")}`] : []),
      ...(missing.length > 0 ? [`lacks ${missing.join(", ")}`] : [])
    ];
    errors.push(`${parts.join(" and ")} against the English; give it the same figures`);
  }
  if (english !== "" && countOf(english) !== countOf(text))
    errors.push("has another number of # than the English; give it the same");
  // A subscript of a formula is a Latin letter after a Russian word.
  const plain = text.replace(/[\u1d62-\u1d65\u2090-\u209c]/g, "");
  const mixed =
    language === "ru" ? /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.exec(plain) : null;
  if (mixed !== null) errors.push(`mixes Latin and Cyrillic letters in "${mixed[0]}"; type the word in one alphabet`);
  return errors;
}

/** The numbers of a text as decimal strings. `into` is the language of the translation: Chinese writes months as figures. */
function figuresOf(text: string, language: "en" | TranslatedLanguage, into: TranslatedLanguage): Set<string> {
  let plain = text.replaceAll("COVID-19", "");
  if (language === "en" && into === "zh")
    plain = plain.replace(/\b[A-Z][a-z]+\b/g, (word) =>
      MONTH_NAMES.includes(word) ? String(MONTH_NAMES.indexOf(word) + 1) : word
    );
  plain =
    language === "ru"
      ? plain.replace(/(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, "").replace(/(?<=\d),(?=\d)/g, ".")
      : plain.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return new Set([...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure));
}

function countOf(text: string): number {
  return text.split("#").length - 1;
}
