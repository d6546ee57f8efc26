import type {Language} from "../language/language.js";

/** Why a figure is missing, in the order of a legend. Zero is a figure and is not missing. */
export const MISSING_KINDS = ["not published", "not held", "not reported", "too few members"] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

/** The sign and words of a kind of missing figure; the same on every page, chart, export, and brief. */
export interface MissingWords {
  /** Shown in place of the figure. */
  sign: string;
  /** In languages in which the sign is another. */
  signs?: Partial<Record<Language, string>>;
  word: Record<Language, string>;
  /** What is known, as a sentence. */
  definition: Record<Language, string>;
  /** Who can provide the figure, and how. */
  closed_by: Record<Language, string>;
}

const WORDS: Record<MissingKind, MissingWords> = {
  "not published": {
    sign: "–",
    word: {en: "not published", zh: "未发布", ru: "не опубликовано"},
    definition: {
      en: "The publisher’s release is held here completely for the series, area, and year and has no figure, or the publisher shows a dash.",
      zh: "本站完整收录了发布机构针对该序列、地区和年份的发布版本，其中没有该数值，或发布机构以横线表示。",
      ru: "Выпуск издателя по этому ряду, стране и году имеется здесь полностью, и значения в нем нет либо стоит прочерк."
    },
    closed_by: {
      en: "The publisher, with a later release.",
      zh: "发布机构，在以后的版本中提供。",
      ru: "Издатель в следующем выпуске."
    }
  },
  "not held": {
    sign: "…",
    word: {en: "not held", zh: "本站未收录", ru: "нет в обсерватории"},
    definition: {
      en: "The publisher may have the figure, but it is not among the figures held here.",
      zh: "发布机构可能有该数值，但本站没有收录。",
      ru: "У издателя значение может быть, но в обсерватории его нет."
    },
    closed_by: {
      en: "The maintainers of this observatory, by storing the release or entering the figures of the report.",
      zh: "本站维护人员，收录发布版本或录入报告数值后提供。",
      ru: "Редакция этого сайта, если сохранит выпуск или введет данные отчета."
    }
  },
  "not reported": {
    sign: "n/r",
    signs: {zh: "未报", ru: "н/о"},
    word: {en: "not reported", zh: "未报告", ru: "отчет не представлен"},
    definition: {
      en: "The sector has not sent this count to the observatory, and no publisher has it.",
      zh: "行业尚未向本站报送该项统计，也没有发布机构发布。",
      ru: "Сектор не представил эти данные обсерватории, а издатели их не публикуют."
    },
    closed_by: {
      en: "The sector, with its annual report and the evidence.",
      zh: "本行业，随年度报告及依据文件提供。",
      ru: "Сектор в ежегодном отчете с подтверждающими документами."
    }
  },
  "too few members": {
    sign: "few",
    signs: {zh: "不足", ru: "мало"},
    word: {en: "too few members", zh: "成员国数据不足", ru: "мало стран с данными"},
    definition: {
      en: "Some members have a figure, but too few, or too small a share of the region, for a regional figure. The methods page gives the minimum.",
      zh: "部分成员国有数值，但数量过少或在区域中的比重过小，不足以得出区域数值。最低要求见方法页面。",
      ru: "Данные есть по некоторым странам, но для регионального значения их число или вес слишком малы. Минимум указан на странице методики."
    },
    closed_by: {
      en: "The members without a figure, through the publisher; a later release may cover enough of them.",
      zh: "尚无数值的成员国，通过发布机构提供；以后的版本可能覆盖足够多的成员国。",
      ru: "Страны, по которым нет данных, через издателя; следующий выпуск может охватить достаточное число стран."
    }
  }
};

/**
 * Returns the sign, words and definition of a kind of missing.
 *
 * @example missingWords("not held").sign // "…"
 */
export function missingWords(kind: MissingKind): MissingWords {
  return WORDS[kind];
}

/** Returns the sign of a kind of missing in a language. @example missingSign("not reported", "ru") // "н/о" */
export function missingSign(kind: MissingKind, lang: Language): string {
  const {sign, signs} = WORDS[kind];
  return signs?.[lang] ?? sign;
}
