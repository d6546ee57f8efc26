import {MEMBERS} from "../contract/reference.js";
import type {Lang} from "../wording/figure-words.js";
import type {ReportFault} from "./filled-form.js";
import {FIELD_WORDS, HEAD_WORDS, type HeadField, type ReportField} from "./report-fields.js";
import type {AnswerKind, ReportForm} from "./report-form.js";

/** How a form is filled, in the order in which a reporter needs it: one line of each for the workbook's own sheet and the page. */
export const REPORT_GUIDE: Record<Lang, {title: string; lines: string[]}> = {
  en: {
    title: "How to fill in this form",
    lines: [
      "Fill in the light yellow cells. All others are locked; they say what is asked, and what is known so far.",
      "Above the table: your name, your office, and the day of the report. Name and office are published with the figures.",
      "One row for each measure. Leave a row empty where nothing can be reported: it then counts as not reported, never as zero.",
      "Figure: a number alone, for the whole calendar year. Write 12.5 with a point, and no unit, sign or words beside it.",
      "Exact?: empty if the figure is exact; otherwise about, at least, or below.",
      "A share is given by its part and its whole (54 of 150). Only where these are not known, write the percentage as the figure.",
      "First and last month: only where the figure is not of the whole year, for example 2023-01 and 2023-06.",
      "Countries: where countries are counted, either write how many there are, or answer for each country in the sheet “countries”: " +
        "choose the measure, the country, and yes, no or in progress. Answer for each country again in each year.",
      "In words: what a number does not say, in English or Chinese. Words alone are kept, and count as no figure.",
      "Evidence: the document that another person can look up, by its title with page or paragraph, or its address. " +
        "“Yes” or “see email” is not accepted.",
      "Name, office and date at the end of a row: only where another person answers that row, or on another day than the one above the table.",
      "The report is made when the period is over. A figure of 2023 is reported from December 2023 on.",
      "Do not use formulas, and add no sheets or columns. To correct a figure later, send the form again and say why.",
      "Send the file back to whoever sent it to you. Every cell is checked, and what is wrong comes back with its cell and a remedy."
    ]
  },
  zh: {
    title: "填表说明",
    lines: [
      "请填写浅黄色单元格。其他单元格已锁定，仅说明所需内容和目前已知的情况。",
      "表格上方：填报人、单位和填报日期。填报人和单位将与数据一并公布。",
      "每项指标一行。无法报告时请留空：该项将视为未报告，而不是零。",
      "数值：只填数字，按整个日历年计。小数使用小数点（12.5），不加单位、符号或文字。",
      "是否精确：精确时留空；否则选择“约”“至少”或“低于”。",
      "比例请填写部分与总数（例如 150 中的 54）。只有在不掌握这两个数时，才在“数值”栏填写百分比。",
      "起始月份和截止月份：仅当数据不是整年时填写，例如 2023-01 和 2023-06。",
      "国家：计算国家数量的指标，可以填写总数，也可以在“按国家”表中逐国回答：选择指标、国家，再选择“是”“否”或“进行中”。每年都需逐国重新回答。",
      "文字说明：数字未能表达的内容，可用中文或英文。只有文字时予以保留，但不计为数值。",
      "依据文件：写明他人可以查到的文件，即标题加页码或段落，或网址。不接受“是”或“见邮件”。",
      "行末的姓名、单位和日期：仅当该行由他人填报，或填报日期与表格上方不同时填写。",
      "报告期结束后方可填报。2023 年的数据自 2023 年 12 月起填报。",
      "请勿使用公式，也不要增加工作表或列。日后更正数据时，请重新发送表格并说明原因。",
      "请将文件发回给发送者。系统将检查每个单元格，并逐一指出有误的单元格及修改方法。"
    ]
  }
};

/** Words of a form beside its headings. */
export const FORM_WORDS: Record<"title" | "areas" | "measures" | "area_names" | "locked", Record<Lang, string>> = {
  title: {en: "CAREC 2030 Program Results Framework: annual report", zh: "《CAREC 2030 项目结果框架》年度填报"},
  areas: {
    en: "One row for each answer of a country. Choose the measure and the country, then answer.",
    zh: "每个国家的每项回答一行。请先选择指标和国家，再回答。"
  },
  measures: {en: "Measures", zh: "指标"},
  area_names: {en: "Areas", zh: "地区"},
  locked: {
    en: "Fill in the light yellow cells. The sheet “read me” explains them.",
    zh: "请填写浅黄色单元格。说明见“说明”表。"
  }
};

const TEXTS: Partial<Record<ReportField | HeadField, Record<Lang, string>>> = {
  id: {en: "Choose the measure from the list.", zh: "请从列表中选择指标。"},
  area: {en: "Choose the country from the list.", zh: "请从列表中选择国家。"},
  value: {en: "A number alone. Words go into the columns for words.", zh: "只填数字。文字请填入文字说明栏。"},
  part: {en: "The part, a number: 54 of 150.", zh: "部分，只填数字：150 中的 54。"},
  whole: {en: "The whole, a number: 54 of 150.", zh: "总数，只填数字：150 中的 54。"},
  sign: {en: "Empty if the figure is exact; otherwise choose.", zh: "精确时留空，否则请选择。"},
  state: {en: "Choose yes, no or in progress.", zh: "请选择“是”“否”或“进行中”。"},
  from: {
    en: "Only if not the whole year: year-month, such as YEAR-01.",
    zh: "仅当不是整年时填写：年-月，例如 YEAR-01。"
  },
  to: {en: "Only if not the whole year: year-month, such as YEAR-06.", zh: "仅当不是整年时填写：年-月，例如 YEAR-06。"},
  evidence: {
    en: "A document that another person can look up: its title with page or paragraph, or its address.",
    zh: "他人可以查到的文件：标题加页码或段落，或网址。"
  },
  reported_on: {en: "The day of the report, not after today.", zh: "填报日期，不得晚于今天。"},
  by_date: {
    en: "Only if not the day above the table: not after today.",
    zh: "仅当与表格上方日期不同时填写，不得晚于今天。"
  }
};

const COUNTS: Partial<Record<AnswerKind, Record<Lang, string>>> = {
  members: {
    en: `How many countries: a whole number from 0 to ${MEMBERS.length}.`,
    zh: `国家数量：0 至 ${MEMBERS.length} 的整数。`
  },
  count: {en: "A whole number from 0.", zh: "不小于 0 的整数。"},
  crossings: {en: "A whole number from 0.", zh: "不小于 0 的整数。"},
  share: {
    en: "Percent, from 0 to 100: only if part and whole are not known.",
    zh: "百分比，0 至 100：仅在不掌握部分与总数时填写。"
  }
};

/**
 * Returns what a cell takes, as a spreadsheet says it when the cell is chosen; "" where it takes any words. `answer` is that of its
 * measure, null for a row in which any measure may be chosen.
 *
 * @example fieldHint("value", "members", "en", 2023) // "How many countries: a whole number from 0 to 11."
 */
export function fieldHint(field: ReportField | HeadField, answer: AnswerKind | null, lang: Lang, year: number): string {
  const own = field === "value" && answer !== null ? COUNTS[answer] : undefined;
  return ((own ?? TEXTS[field])?.[lang] ?? "").replace("YEAR", String(year));
}

const OPENINGS: Record<string, string> = {
  missing: "缺少",
  invalid: "无效",
  unknown: "无法识别",
  mismatched: "不一致",
  duplicate: "重复"
};

/**
 * Returns a fault in a language: in English its message; in Chinese what is wrong with which field, its value, what the field takes,
 * and the message behind it, since checks say more than a hint.
 *
 * @example faultWords(fault, form, "zh") // "数值（EDC-OC1/agreements）无效：“two”。不小于 0 的整数。 invalid figure "two" …"
 */
export function faultWords({field, place, value, message}: ReportFault, form: ReportForm, lang: Lang): string {
  if (lang === "en" || field === null) return message;
  const isHead = field in HEAD_WORDS;
  const label = isHead ? HEAD_WORDS[field as HeadField].zh : FIELD_WORDS[field as ReportField].zh;
  const id = place.split(",")[0]!;
  const answer = form.measures.find((measure) => measure.id === id)?.answer ?? null;
  const opening = OPENINGS[message.split(" ")[0]!] ?? OPENINGS.invalid;
  const where = isHead || place === "" ? "" : `（${place.replace(/, “[^”]*”$/, "")}）`;
  const quoted = value === "" ? "" : `：“${value}”`;
  return `${label}${where}${opening}${quoted}。${fieldHint(field, answer, "zh", form.year)} ${message}`;
}
