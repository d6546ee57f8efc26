import type {TranslatedLanguage} from "./data-texts.js";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"]
];

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
  const mixed =
    language === "ru" ? /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.exec(text) : null;
  if (mixed !== null) errors.push(`mixes Latin and Cyrillic letters in "${mixed[0]}"; type the word in one alphabet`);
  return errors;
}

/** The numbers of a text as decimal strings. `into` is the language of the translation: Chinese writes months as figures. */
function figuresOf(text: string, language: "en" | TranslatedLanguage, into: TranslatedLanguage): Set<string> {
  let plain = text.replaceAll("COVID-19", "");
  if (language === "en" && into === "zh")
    plain = plain.replace(/\b[A-Z][a-z]+\b/g, (word) =>
      MONTHS.includes(word) ? String(MONTHS.indexOf(word) + 1) : word
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
