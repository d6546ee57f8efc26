import {DataError} from "../contract/data-error.js";
import type {Reference} from "../contract/reference.js";
import type {Deliverable, SectorReportRow} from "../contract/reported.js";
import {type Language, withLanguage} from "../language/language.js";
import {localText} from "../language/local-name.js";
import type {Passage} from "../sectors/sector-notes.js";
import {missingText, type ResultsInputs, reportedUpTo, sectorResults, textOfRow} from "./sector-results.js";

/** What an annual report is made from. */
export interface SectorReportInputs extends ResultsInputs {
  /** Its texts, from `data/reported/reports`; null where there are none. */
  rows: readonly SectorReportRow[] | null;
  deliverables: readonly Deliverable[];
  passages: readonly Passage[];
  reference: Pick<Reference, "countries" | "health_pillars">;
}

/** A part of a report, in the order in which it is read. Each cell of a table is its lines. */
export type ReportBlock =
  | {kind: "section"; number: string | null; text: string}
  | {kind: "heading"; number: string | null; text: string}
  | {kind: "paragraph"; number: string | null; text: string}
  | {kind: "quote"; text: string}
  | {kind: "list"; ordered: boolean; items: string[]}
  | {
      kind: "table";
      content: "results" | "deliverables";
      number: string | null;
      caption: string | null;
      head: string[];
      rows: string[][][];
    };

/** A sector's annual report, ready to be written as a document or a page. */
export interface SectorReport {
  sector: string;
  year: number;
  lang: Language;
  title: string;
  /** Lines above the title, and those below it. */
  cover: [above: string[], below: string[]];
  abbreviations: [short: string, name: string][];
  blocks: ReportBlock[];
  /** The documents that its texts, figures, and deliverables are from. */
  sources: string[];
  /** Deliverables of the year that ask nothing of a meeting, which are not in its table. */
  unlisted: string[];
}

const WORDS = {
  en: {
    deliverable: "Deliverable",
    when: "Time",
    description: "Description",
    action: "Action of the Senior Officials’ Meeting and the Ministerial Conference",
    unstated: "Not stated"
  },
  zh: {
    deliverable: "可交付成果",
    when: "时间",
    description: "描述",
    action: "高官会/部长级会议行动",
    unstated: "未说明"
  },
  ru: {
    deliverable: "Итоговый материал",
    when: "Срок",
    description: "Описание",
    action: "Действие Заседания высокопоставленных официальных лиц и Министерской конференции",
    unstated: "Не указано"
  }
} as const;

const ROMAN = "I II III IV V VI VII VIII IX X".split(" ");
const NUMERALS = {en: ROMAN, zh: "一 二 三 四 五 六 七 八 九 十".split(" "), ru: ROMAN};

const LABELS = {
  en: {abbreviations: "Abbreviations", contents: "Contents", table: "Table", sources: "Sources"},
  zh: {abbreviations: "缩略语", contents: "目录", table: "表", sources: "资料来源"},
  ru: {abbreviations: "Сокращения", contents: "Содержание", table: "Таблица", sources: "Источники"}
} as const;

/** Returns the labels around the parts of a report in a language. @example sectorReportWords("zh").table // "表" */
export function sectorReportWords(lang: Language): Record<keyof (typeof LABELS)["en"], string> {
  return LABELS[lang];
}

/** Whose report of which year, and in which language. */
export interface ReportAsked {
  sector: string;
  year: number;
  lang: Language;
}

/**
 * Returns a sector's annual report: its own texts, with the results table, deliverables, and passages of the other tables where
 * the texts ask for them.
 *
 * Out: results have one column for the baseline and one for each year that was reported up to the report's; shares have their parts.
 * Throws DataError that says all that is missing and where to put it: texts, figures or deliverables of the year, a passage that is
 * asked for, or a text in the language.
 * @example toSectorReport(inputs, {sector: "HLT", year: 2022, lang: "en"}).blocks.length // 34
 */
export function toSectorReport(inputs: SectorReportInputs, asked: ReportAsked): SectorReport {
  const {sector, year, lang} = asked;
  const {rows, framework} = inputs;
  const sectors = framework.sectors.map((each) => each.sector);
  if (!sectors.includes(sector))
    throw new DataError(`unknown sector ${JSON.stringify(sector)}; sectors of the framework: ${sectors.join(", ")}`);
  const missing = findMissingParts(inputs, asked);
  if (rows === null || missing.length > 0)
    throw new DataError(`missing data for the report of ${sector} for ${year}:\n  ${missing.join("\n  ")}`);
  const text = (row: SectorReportRow) => textOfRow(row, "text", "reported", lang) ?? "";
  const blocks: ReportBlock[] = [];
  for (const row of rows) {
    const {block, number, content} = row;
    if (block === "section")
      blocks.push({kind: block, number: NUMERALS[lang][Number(number) - 1] ?? number, text: text(row)});
    else if (block === "heading" || block === "paragraph") blocks.push({kind: block, number, text: text(row)});
    else if (block === "item") addItem(blocks, text(row), number);
    else if (block === "list" && content === "vision")
      blocks.push(...passageTexts(inputs, row, asked).map((words): ReportBlock => ({kind: "quote", text: words})));
    else if (block === "list")
      blocks.push({kind: "list", ordered: content !== "enabler", items: passageTexts(inputs, row, asked)});
    else if (block === "table") {
      const of = content === "results" ? "results" : "deliverables";
      const {head, rows: cells} =
        of === "results" ? sectorResults(inputs, rows, asked) : deliverablesTable(inputs, asked);
      blocks.push({kind: "table", content: of, number, caption: text(row) || null, head, rows: cells});
    }
  }
  const at = rows.findIndex(({block}) => block === "title");
  const cover = (part: readonly SectorReportRow[]) => part.filter(({block}) => block === "cover").map(text);
  const evidence = [...rows, ...reportedUpTo(inputs, asked), ...listedDeliverables(inputs, asked)].map(
    (row) => row.evidence
  );
  return {
    sector,
    year,
    lang,
    title: text(rows[at]!),
    cover: [cover(rows.slice(0, at)), cover(rows.slice(at))],
    abbreviations: rows
      .filter(({block}) => block === "abbreviation")
      .map((row) => [withLanguage(lang, () => localText(row.number!, "reported")), text(row)]),
    blocks,
    sources: [...new Set(evidence.map(documentOf))].map((name) => documentName(name, evidence, lang)),
    unlisted: ownDeliverables(inputs, asked)
      .filter((row) => !isListed(row))
      .map((row) => textOfRow(row, "deliverable", "reported", lang) ?? "")
  };
}

function addItem(blocks: ReportBlock[], text: string, number: string | null): void {
  const last = blocks.at(-1);
  const ordered = number !== null;
  // An item that is number 1 begins a list of its own.
  if (last?.kind === "list" && last.ordered === ordered && number !== "1") last.items.push(text);
  else blocks.push({kind: "list", ordered, items: [text]});
}

/** The document that evidence names, without its paragraph. */
const documentOf = (evidence: string): string => /^[^)）]*[)）]?/.exec(evidence)![0];

/** A document as evidence in a language names it; in English where none is translated. */
function documentName(name: string, evidence: readonly string[], lang: Language): string {
  const own = evidence.filter((each) => documentOf(each) === name);
  const said = withLanguage(lang, () => own.map((each) => localText(each, "evidence")));
  return documentOf(said.find((words, i) => words !== own[i]) ?? name);
}

/**
 * Returns what a report still lacks and where to put it, one line for each; none where it can be written.
 *
 * @example findMissingParts(inputs, {sector: "HLT", year: 2022, lang: "en"}) // []
 */
export function findMissingParts(inputs: SectorReportInputs, asked: ReportAsked): string[] {
  const {sector, year, lang} = asked;
  const code = sector.toLowerCase();
  const file = `data/reported/reports/${code}-${year}.csv`;
  const rows = inputs.rows ?? [];
  const isAsked = (content: string) => inputs.rows === null || rows.some((row) => row.content === content);
  const hasFigures = reportedUpTo(inputs, asked).some((row) => row.year === year);
  return [
    ...(inputs.rows === null
      ? [`its texts: type them into ${file}, one row for each paragraph with its source (data/reported/README.md)`]
      : []),
    ...(isAsked("results") && !hasFigures
      ? [
          `figures of ${year} in data/reported/${code}.csv: send the form (prf report form ${sector} --year ${year}) and read it back`
        ]
      : []),
    ...(isAsked("deliverables") && listedDeliverables(inputs, asked).length === 0
      ? [`deliverables of ${year} with what is asked of a meeting (action_en) in data/reported/deliverables.csv`]
      : []),
    ...rows
      .filter((row) => row.block === "list" && passageTexts(inputs, row, asked).length === 0)
      .map(
        ({row, content, subject}) =>
          `${content} of "${subject ?? sector}" in data/reference/passages.csv, for ${file} row ${row}`
      ),
    ...rows.flatMap((row) => missingText(row, lang, file))
  ];
}

function passageTexts(
  {passages, reference}: SectorReportInputs,
  row: SectorReportRow,
  {sector, lang}: ReportAsked
): string[] {
  if (row.content === "health pillars")
    return reference.health_pillars.map((pillar) => textOfRow(pillar, "name", "health", lang) ?? "");
  return (
    passages
      .filter((each) => each.sector === sector && each.kind === row.content && each.subject === row.subject)
      // The list numbers them itself.
      .map((each) => (textOfRow(each, "text", "passages", lang) ?? "").replace(/^\d+\. /, ""))
  );
}

type Table = Pick<Extract<ReportBlock, {kind: "table"}>, "head" | "rows">;

const isListed = ({action_en, action_zh}: Deliverable) => action_en !== null || action_zh !== null;

function ownDeliverables({deliverables}: SectorReportInputs, {sector, year}: ReportAsked): Deliverable[] {
  return deliverables.filter((row) => row.sector === sector && row.year === year);
}

const listedDeliverables = (inputs: SectorReportInputs, asked: ReportAsked) =>
  ownDeliverables(inputs, asked).filter(isListed);

function deliverablesTable(inputs: SectorReportInputs, asked: ReportAsked): Table {
  const {lang, year} = asked;
  const words = WORDS[lang];
  const when = (quarter: number | null) =>
    quarter === null
      ? words.unstated
      : {en: `Quarter ${quarter}`, zh: `第${NUMERALS.zh[quarter - 1]}季度`, ru: `${ROMAN[quarter - 1]} квартал`}[lang];
  return {
    head: [words.deliverable, `${words.when} (${year})`, words.description, words.action],
    rows: listedDeliverables(inputs, asked).map((row) => [
      [textOfRow(row, "deliverable", "reported", lang) ?? words.unstated],
      [when(row.quarter)],
      [textOfRow(row, "description", "reported", lang) ?? words.unstated],
      [textOfRow(row, "action", "reported", lang) ?? words.unstated]
    ])
  };
}
