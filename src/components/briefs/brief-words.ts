import type {Brief} from "../../lib/briefs/brief.js";

/** The words around a brief, in each of its languages; `name` is what a link to it says. */
export const BRIEF_WORDS = {
  en: {
    name: "English",
    home: "CAREC PRF Observatory",
    briefs: "Briefs",
    vintage: "Vintage",
    version: "version",
    contents: "Contents",
    sources: "Sources and notes",
    cite: "How to cite",
    pinned: [
      "Every figure of this brief comes from the vintage named here and does not change when publishers revise.",
      "n/m after a figure: n of m members reported. A dash: the vintage has no figure.",
      "CAREC without the PRC is the other ten members together."
    ].join(" "),
    compared: "Figures from other releases come from the snapshots named below, which are never rewritten.",
    read: "Retrieved ",
    updated: "Published ",
    license: "License: ",
    between: ". ",
    stop: ".",
    reported: "Figures reported by sectors",
    stays: "This address is permanent for this version. A corrected version gets its own address;",
    newest: "the address without a version number",
    shows: "always shows the newest version.",
    unofficial: "Not an official publication of the CAREC Program."
  },
  zh: {
    name: "中文版",
    home: "CAREC结果框架观察站",
    briefs: "简报",
    vintage: "数据版本",
    version: "版次",
    contents: "目录",
    sources: "来源与说明",
    cite: "引用方式",
    pinned:
      "本简报的所有数值均取自此处所列的数据版本，发布机构日后的修订不会改变它们。数值后的n/m表示m个成员国中有n个报告。破折号表示该数据版本没有此数值。“CAREC（不含中华人民共和国）”指其余十个成员国合计。",
    compared: "其他发布版本的数值取自下列快照，快照从不改写。",
    read: "获取日期：",
    updated: "发布日期：",
    license: "许可：",
    between: "；",
    stop: "。",
    reported: "各行业报告的数值",
    stays: "此地址永久对应这一版；更正后的版本另有地址，",
    newest: "不带版次的地址",
    shows: "始终显示最新版。",
    unofficial: "本文并非CAREC项目的官方出版物。"
  },
  ru: {
    name: "Русский",
    home: "Обсерватория результатов ЦАРЭС",
    briefs: "Справки",
    vintage: "Версия данных",
    version: "версия",
    contents: "Содержание",
    sources: "Источники и примечания",
    cite: "Как цитировать",
    pinned: [
      "Все значения этой справки взяты из указанной здесь версии данных и не меняются при пересмотре данных издателями.",
      "n/m после значения: данные представили n из m стран. Прочерк: в этой версии данных значения нет.",
      "ЦАРЭС без КНР – остальные десять стран вместе. Русский текст – неофициальный перевод."
    ].join(" "),
    compared:
      "Значения из других выпусков взяты из перечисленных ниже снимков данных, которые никогда не переписываются.",
    read: "Получено ",
    updated: "Опубликовано ",
    license: "Лицензия: ",
    between: ". ",
    stop: ".",
    reported: "Значения, представленные секторами",
    stays: "Этот адрес у данной версии постоянный. Исправленная версия получает собственный адрес;",
    newest: "адрес без номера версии",
    shows: "всегда показывает новейшую версию.",
    unofficial: "Не является официальной публикацией Программы ЦАРЭС."
  }
} as const;

/** The words of one language. */
export type BriefWords = (typeof BRIEF_WORDS)[Brief["lang"]];
