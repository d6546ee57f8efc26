import type {Framework, Measure, Sector} from "../contract/framework.js";
import type {DisputedReport, ReportedValue} from "../contract/reported.js";
import {reportedValues} from "../indicators/reported.js";
import {figureWords, type Lang} from "../wording/figure-words.js";
import {measuresToReport, sectorsToReport} from "./report-form.js";

/** One measure of a sector in a round. */
export interface RoundMeasure {
  /** `EDC-OC1/agreements` */
  id: string;
  name: Record<Lang, string>;
  /** `reported`: with a figure or answer; `in words`: without one; `disputed`: reports disagree and none counts; else `outstanding`. */
  state: "reported" | "in words" | "disputed" | "outstanding";
  /** What counts for the year, and for the one before; null where nothing does. */
  answer: Record<Lang, string> | null;
  answer_before: Record<Lang, string> | null;
  /** Who reported, and the day; null where nobody did. */
  reported_by: string | null;
  reported_on: string | null;
  /** Whether reports of the figure wait for a decision. */
  is_disputed: boolean;
}

/** The round of one sector. */
export interface SectorRound {
  sector: string;
  name: Record<Lang, string>;
  /** Whom to ask, as the framework names the lead. */
  lead: Record<Lang, string | null>;
  year: number;
  /** ISO date from which what is missing is outstanding: the first day after the year. */
  since: string;
  measures: RoundMeasure[];
  /** How many of the measures are outstanding or disputed. */
  outstanding: number;
}

/**
 * Returns who has reported a year and what is outstanding: one entry for each sector that reports, in the framework's order.
 *
 * In: the framework, the reported rows that count, and the disputed ones. A measure counts as reported where the region, or a member
 * for itself, has a figure or an answer of that year.
 * @example roundStatus({framework, reported, disputed: []}, 2023).map(({sector, outstanding}) => `${sector} ${outstanding}`)
 */
export function roundStatus(
  inputs: {framework: Framework; reported: readonly ReportedValue[]; disputed: readonly DisputedReport[]},
  year: number
): SectorRound[] {
  const {framework} = inputs;
  return sectorsToReport(framework).map((code) => {
    const sector = framework.sectors.find((row) => row.sector === code)!;
    const measures = measuresToReport(framework, code).map((measure) => roundMeasure(measure, inputs, year));
    return {
      sector: code,
      name: {en: sector.name_en, zh: sector.name_zh},
      lead: leadWords(sector, framework),
      year,
      since: `${year + 1}-01-01`,
      measures,
      outstanding: measures.filter(({state}) => state === "outstanding" || state === "disputed").length
    };
  });
}

function leadWords({lead_en, lead_zh, cluster}: Sector, {clusters}: Framework): Record<Lang, string | null> {
  const above = clusters.find((row) => row.cluster === cluster);
  return {en: lead_en ?? above?.lead_en ?? null, zh: lead_zh ?? above?.lead_zh ?? null};
}

function roundMeasure(
  measure: Measure,
  {reported, disputed}: Pick<Parameters<typeof roundStatus>[0], "reported" | "disputed">,
  year: number
): RoundMeasure {
  const isOwn = (row: {result: string; measure: string}) =>
    row.result === measure.result && row.measure === measure.measure;
  const own = reported.filter(isOwn);
  const rows = own.filter((row) => row.year === year);
  const isDisputed = disputed.some((row) => isOwn(row) && row.year === year && row.decision === null);
  const hasFigure = rows.some((row) => row.value !== null || row.numerator !== null || row.state !== null);
  const last = rows.at(-1);
  return {
    id: `${measure.result}/${measure.measure}`,
    name: {en: measure.name_en, zh: measure.name_zh},
    state: hasFigure ? "reported" : rows.length > 0 ? "in words" : isDisputed ? "disputed" : "outstanding",
    answer: answerOf(measure, own, year),
    answer_before: answerOf(measure, own, year - 1),
    reported_by: last?.reported_by ?? null,
    reported_on: last?.reported_on ?? null,
    is_disputed: isDisputed
  };
}

/** The region's figure of a year, or the members' answers where they make none. */
function answerOf(measure: Measure, rows: readonly ReportedValue[], year: number): Record<Lang, string> | null {
  const own = rows.filter((row) => row.year === year);
  if (own.length === 0) return null;
  const framework = {measures: [measure]} as unknown as Framework;
  const region = reportedValues({framework, reported: own}).find(({value}) => value.area === "CAREC")?.value;
  const words = (lang: Lang) => {
    if (region === undefined) return own.map((row) => `${row.area}: ${said(row, measure, lang)}`).join("; ");
    const inChinese = own.find((row) => row.text_en === region.text)?.text_zh;
    const text = lang === "zh" && inChinese != null ? inChinese : region.text;
    return figureWords({value: region.value, sign: region.sign, text, unit: measure.unit}, lang);
  };
  return {en: words("en"), zh: words("zh")};
}

function said({value, sign, state, text_en, text_zh}: ReportedValue, {unit}: Measure, lang: Lang): string {
  return figureWords({value, sign, text: state ?? (lang === "zh" ? (text_zh ?? text_en) : text_en), unit}, lang);
}

/**
 * Returns a reminder to send to the lead of a sector: what is outstanding, since when, and where the form is.
 *
 * `site` is the address of the published site, null where it is not known.
 * @example reminderText(round, "https://prf.example.org", "en").split("\n")[0] // "Subject: CAREC PRF: report of Education for 2023"
 */
export function reminderText(round: SectorRound, site: string | null, lang: Lang): string {
  const {sector, year, since, name, measures} = round;
  const open = measures.filter(({state}) => state === "outstanding" || state === "disputed");
  const form = site === null ? null : `${site}/report/${sector}?year=${year}`;
  if (lang === "zh")
    return [
      `主题：CAREC 结果框架：${name.zh}${year}年填报`,
      "",
      `${name.zh}部门${year}年的以下指标自${since}起尚未报告：`,
      ...open.map(({id, name: words}) => `- ${id} ${words.zh}`),
      "",
      form === null ? "请填写并发回所附表格。" : `请填写：${form}`
    ].join("\n");
  return [
    `Subject: CAREC PRF: report of ${name.en} for ${year}`,
    "",
    `These measures of ${name.en} for ${year} are outstanding since ${since}:`,
    ...open.map(
      ({id, name: words, state}) => `- ${id} ${words.en}${state === "disputed" ? " (two reports disagree)" : ""}`
    ),
    "",
    form === null ? "Please fill in the form and send it back." : `Please fill in the form: ${form}`
  ].join("\n");
}
