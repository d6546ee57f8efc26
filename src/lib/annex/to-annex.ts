import {
  type Framework,
  type Measure,
  MILESTONES,
  type Milestone,
  type MilestoneYear,
  type Result
} from "../contract/framework.js";
import {headlineOf} from "../indicators/registry.js";
import {countStandings} from "../progress/standing.js";
import {missingOfMeasure} from "../quality/missing-kind.js";
import type {SiteData} from "../site/site-data.js";
import {areaWords, memberCount} from "../wording/area-words.js";
import {figureWords, type Lang, numberWords, type WordedFigure} from "../wording/figure-words.js";
import {missingWords} from "../wording/missing-words.js";
import {listWords} from "../wording/rank-words.js";
import {flagWords, standingList, statusWords} from "../wording/status-words.js";
import type {Annex, AnnexCell, AnnexMeasure, AnnexResult} from "./annex.js";
import {annexWords} from "./annex-words.js";

/**
 * Returns the framework in its own layout, filled with what one vintage knows by a milestone.
 *
 * In: the data of a vintage. Out: clusters, sectors, results and measures in the framework's order; values and status
 * stand under the milestones up to the chosen one, targets under all four. What nobody reported is null, `#` is a figure
 * still to be set, `n/a` is the framework's own 不适用, and an empty cell is one that it leaves empty.
 * Footnotes say the year, the coverage and the snapshot behind each value under the chosen milestone.
 * @example toAnnex(await readSiteData("data", "defr-2024"), 2023, "en").clusters.length // 5
 */
export function toAnnex(data: SiteData, milestone: MilestoneYear, lang: Lang): Annex {
  const {framework} = data.inputs;
  const notes: string[] = [];
  const pick = <T>(en: T, zh: T): T => (lang === "zh" ? zh : en);
  const risks = (scope: string, ref: string) => riskTexts(framework, scope, ref, lang);
  const clusters = framework.clusters.map((cluster) => ({
    cluster: cluster.cluster,
    name: pick(cluster.name_en, cluster.name_zh),
    outcome: pick(cluster.outcome_en, cluster.outcome_zh),
    lead: pick(cluster.lead_en, cluster.lead_zh),
    risks: risks("cluster", String(cluster.cluster)),
    sectors: framework.sectors
      .filter((sector) => sector.cluster === cluster.cluster)
      .map((sector) => ({
        sector: sector.sector,
        name: pick(sector.name_en, sector.name_zh),
        lead: sector.kind === "cluster" ? null : pick(sector.lead_en, sector.lead_zh),
        risks: risks("sector", sector.sector),
        results: framework.results
          .filter((result) => result.sector === sector.sector)
          .map((result) => toResult(result, {data, milestone, lang, notes}))
      }))
  }));
  return {
    ...{lang, milestone, vintage: data.vintage.name, edition: framework.edition, clusters, notes},
    title: pick("CAREC 2030 Program Results Framework", "CAREC 2030项目成果框架"),
    subtitle: pick(
      `Results by the milestone of ${milestone}, as known in vintage ${data.vintage.name}`,
      `截至${milestone}年里程碑的成果，数据版本${data.vintage.name}`
    ),
    general: generalNotes(data, milestone, lang)
  };
}

interface Context {
  data: SiteData;
  milestone: MilestoneYear;
  lang: Lang;
  notes: string[];
}

function toResult(result: Result, context: Context): AnnexResult {
  const {data, lang} = context;
  const {framework} = data.inputs;
  const zh = lang === "zh";
  return {
    id: result.id,
    code: result.code_printed ?? result.id.replace("-", " "),
    level: annexWords(lang)[result.level],
    title: zh ? result.title_zh : result.title_en,
    indicator: zh ? result.indicator_zh : result.indicator_en,
    sources: zh ? result.sources_zh : result.sources_en,
    risks: riskTexts(framework, "result", result.id, lang),
    measures: framework.measures
      .filter((measure) => measure.result === result.id)
      .map((measure) => toMeasure(measure, context))
  };
}

function toMeasure(measure: Measure, context: Context): AnnexMeasure {
  const {lang, data} = context;
  const {baseline_value: value, baseline_sign: sign, baseline_status: status, unit} = measure;
  const words = lang === "zh" ? measure.baseline_text_zh : measure.baseline_text_en;
  return {
    measure: measure.measure,
    name: lang === "zh" ? measure.name_zh : measure.name_en,
    unit: measure.unit,
    baseline: value,
    baseline_year: measure.baseline_year,
    baseline_status: status,
    baseline_text:
      value === null || unit === "yes/no" ? printedText(status, words, lang) : asPrinted({value, sign, unit}, lang),
    cells: MILESTONES.map((year) => {
      const printed = data.inputs.framework.milestones.find(
        (row) => row.result === measure.result && row.measure === measure.measure && row.milestone === year
      );
      return toCell(measure, year, printed, context);
    })
  };
}

function toCell(measure: Measure, year: MilestoneYear, printed: Milestone | undefined, context: Context): AnnexCell {
  const {data, lang, milestone} = context;
  const {unit} = measure;
  const status = printed?.status ?? "blank";
  const words = (lang === "zh" ? printed?.text_zh : printed?.text_en) ?? null;
  const target = {
    milestone: year,
    target: printed?.value ?? null,
    target_status: status,
    target_text:
      printed?.value == null || status !== "set"
        ? printedText(status, words, lang)
        : asPrinted({value: printed.value, sign: printed.sign, unit}, lang)
  };
  const nothing = {
    value: null,
    value_text: null,
    missing_text: null,
    value_year: null,
    status: null,
    status_text: null,
    note: null
  };
  const progress = data.tables.progress.find(
    (row) => row.result === measure.result && row.measure === measure.measure && row.milestone === year
  );
  if (year > milestone || progress === undefined) return {...target, ...nothing};
  const row = valueRow(measure, year, progress.value_year, context);
  const note = row !== null && year === milestone ? addNote(measure, row, context) : null;
  return {
    ...target,
    value: row?.value ?? null,
    value_text: row === null ? null : valueText(row, unit, lang),
    missing_text: row === null ? missingText(measure, year, context) : null,
    value_year: row?.year ?? null,
    status: progress.status,
    status_text: statusWords(progress, lang),
    note
  };
}

/** The framework's own numbers keep the decimals that it prints: 9.59, not 9.6. */
function asPrinted(figure: WordedFigure, lang: Lang): string {
  const words = figureWords(figure, lang);
  const rounded = numberWords({value: figure.value, unit: figure.unit}, lang);
  const own = String(figure.value);
  return /\.\d{2,}$/.test(own) ? words.replace(rounded, own) : words;
}

type Value = SiteData["tables"]["values"][number];

/** The value that the status speaks of, or words that were reported where there is no number. */
function valueRow(measure: Measure, milestone: number, year: number | null, {data}: Context): Value | null {
  const {area, variant} = headlineOf(measure);
  const own = data.tables.values.filter(
    (row) =>
      row.result === measure.result &&
      row.measure === measure.measure &&
      row.area === area &&
      row.variant === variant &&
      row.flag !== "forecast" &&
      (row.value !== null || row.text !== null)
  );
  const base = measure.baseline_year ?? 0;
  return (
    own.find((row) => row.year === year && row.year > base) ??
    own.filter((row) => row.year <= milestone && row.year > base).at(-1) ??
    null
  );
}

/** Why nothing is known of a measure by a milestone. */
function missingText(measure: Measure, milestone: number, {data, lang}: Context): string {
  const {area, variant} = headlineOf(measure);
  const values = data.tables.values.filter(
    (row) =>
      row.result === measure.result &&
      row.measure === measure.measure &&
      row.area === area &&
      row.variant === variant &&
      row.year > (measure.baseline_year ?? 0) &&
      row.year <= milestone
  );
  return missingWords(missingOfMeasure({measure, values})).word[lang];
}

function valueText(row: Value, unit: string, lang: Lang): string {
  return row.value === null
    ? lang === "zh"
      ? "见注"
      : "in words, see note"
    : (memberCount(row, lang) ?? figureWords({...row, unit}, lang));
}

function printedText(status: Milestone["status"], words: string | null, lang: Lang): string {
  if (status === "unset") return words ?? "#";
  if (status === "not_applicable") return annexWords(lang).not_applicable;
  return status === "blank" ? "" : (words ?? "");
}

function addNote(measure: Measure, row: Value, {data, lang, notes}: Context): number {
  const {reference} = data.inputs;
  const zh = lang === "zh";
  const name = (code: string) => areaWords(code, reference, lang) ?? code;
  const snapshots = [
    ...new Set(
      data.tables.lineage
        .filter(
          (line) =>
            line.result === row.result &&
            line.measure === row.measure &&
            line.area === row.area &&
            line.variant === row.variant &&
            line.year === row.year
        )
        .map((line) => line.snapshot)
    )
  ].sort();
  const parts = [
    zh ? `${measure.name_zh}：${row.year}年，${name(row.area)}` : `${measure.name_en}: ${row.year}, ${name(row.area)}`,
    row.expected === null
      ? null
      : zh
        ? `${row.expected}个成员中${row.reporting}个有数据`
        : `${row.reporting} of ${row.expected} members`,
    row.missing === null ? null : `${zh ? "缺" : "without "}${listWords(row.missing.split(";").map(name), lang)}`,
    row.flag === null ? null : flagWords(row.flag, lang),
    snapshots.length > 0 ? `${zh ? "来源 " : "source "}${snapshots.join(", ")}` : null
  ].filter((part) => part !== null);
  const said = row.text !== null && row.text.length > 0 ? ` ${reportedWords(row, data, lang)}` : "";
  notes.push(`${parts.join(zh ? "；" : "; ")}${zh ? "。" : "."}${said}`);
  return notes.length;
}

/** The reported words in the language of the annex where the sector gave them in both. */
function reportedWords(row: Value, {inputs}: SiteData, lang: Lang): string {
  const found = inputs.reported.find(
    (value) =>
      value.result === row.result && value.measure === row.measure && value.year === row.year && value.area === row.area
  );
  return (lang === "zh" ? found?.text_zh : found?.text_en) ?? row.text ?? "";
}

function riskTexts({risks}: Framework, scope: string, ref: string, lang: Lang): string[] {
  const words = annexWords(lang);
  return risks
    .filter((row) => row.scope === scope && String(row.ref) === ref)
    .map((row) => `${words[row.kind]}${lang === "zh" ? "：" : ": "}${lang === "zh" ? row.text_zh : row.text_en}`);
}

function generalNotes({vintage, inputs, snapshots, tables}: SiteData, milestone: number, lang: Lang): string[] {
  const counts = countStandings(inputs.framework.results, tables.progress, milestone);
  const [results, measures] = [standingList(counts.results, lang), standingList(counts.measures, lang)];
  const {framework} = inputs;
  const sources = snapshots.map(({source, date, citation}) => `${source}/${date}: ${citation}`);
  const amended = framework.amendments.length === 0 ? "" : ` (${framework.amendments.join(", ")})`;
  return lang === "zh"
    ? [
        `框架版本 ${framework.edition}${amended}；数据版本 ${vintage.name}。`,
        `各里程碑列依次给出目标、截至该年已知的数值及其年份、状态；${milestone}年以后只列目标。`,
        "#、X、Y、Z 表示框架尚未确定的数字；“不适用”按框架原文；空白表示框架未印任何内容；没有数值时注明原因：“未报告”（行业尚未报送）、“本系统未收录”或“成员数据不足”。零就是零。",
        `截至${milestone}年与基线相比，${counts.results.all}项成果：${results}。按指标（${counts.measures.all}项）：${measures}。指标有升有降的成果计为“好坏参半”。`,
        ...sources
      ]
    : [
        `Framework edition ${framework.edition}${amended}; vintage ${vintage.name}. The Chinese is that of the framework’s Chinese version, the text at hand; the English is a translation from it.`,
        `Under each milestone stand the target, the value known by then with its year, and the status; after ${milestone} the target alone.`,
        "#, X, Y and Z are figures that the framework has still to set; n/a is not applicable in the framework; an empty cell is empty in the framework. Where there is no value the cell says why: not reported (by the sector), not held (here), or too few members. Zero is zero.",
        `Against their baselines by ${milestone}, of ${counts.results.all} results: ${results}. Of ${counts.measures.all} measures: ${measures}. A result is mixed where some of its measures improved and others worsened.`,
        ...sources
      ];
}
