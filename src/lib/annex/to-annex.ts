import {type Measure, MILESTONES, type Milestone, type MilestoneYear, type Result} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import {headlineOf} from "../indicators/registry.js";
import {type Language, withLanguage} from "../language/language.js";
import {localName, measureName} from "../language/local-name.js";
import {missingOfMeasure} from "../quality/missing-kind.js";
import type {SiteData} from "../site/site-data.js";
import {memberCount} from "../wording/area-words.js";
import {figureWords, numberWords, type WordedFigure} from "../wording/figure-words.js";
import {missingWords} from "../wording/missing-words.js";
import {statusWords} from "../wording/status-words.js";
import type {Annex, AnnexCell, AnnexMeasure, AnnexResult, AnnexView} from "./annex.js";
import {amendedTexts, footnoteText, generalNotes, riskTexts} from "./annex-notes.js";
import {annexWords} from "./annex-words.js";

/**
 * Returns the framework in its own layout, filled with what one vintage knows by a milestone.
 *
 * In: the data of a vintage; `view` is all results, or the headline ones.
 * Out: clusters, sectors, results and measures in the framework's order, with values and status
 * for the milestones up to the chosen one and targets for all four. A value that was not reported is null, `#` is a figure
 * still to be set, `n/a` is the framework's own 不适用, and an empty cell is empty in the framework.
 * Footnotes give the year, coverage and snapshot of each value for the chosen milestone.
 * @example toAnnex(await readSiteData("data", "defr-2024"), 2023, "en").clusters.length // 5
 */
export function toAnnex(data: SiteData, milestone: MilestoneYear, lang: Language, view: AnnexView = "annual"): Annex {
  const {framework} = data.inputs;
  const shown = framework.results.filter(({headline}) => view === "annual" || headline);
  const notes: string[] = [];
  const risks = (scope: string, ref: string) => riskTexts(framework, scope, ref, lang);
  const clusters = framework.clusters.map((cluster) => ({
    cluster: cluster.cluster,
    name: withLanguage(lang, () => localName(cluster, "name", "sectors")),
    outcome: withLanguage(lang, () => localName(cluster, "outcome", "sectors")),
    lead: withLanguage(lang, () => localName(cluster, "lead", "sectors")),
    risks: risks("cluster", String(cluster.cluster)),
    sectors: framework.sectors
      .filter(({sector, cluster: own}) => own === cluster.cluster && shown.some((result) => result.sector === sector))
      .map((sector) => ({
        sector: sector.sector,
        name: withLanguage(lang, () => localName(sector, "name", "sectors")),
        lead: sector.kind === "cluster" ? null : withLanguage(lang, () => localName(sector, "lead", "sectors")),
        risks: risks("sector", sector.sector),
        results: shown
          .filter((result) => result.sector === sector.sector)
          .map((result) => toResult(result, {data, milestone, lang, notes}))
      }))
  }));
  return {
    lang,
    view,
    milestone,
    vintage: data.vintage.name,
    edition: framework.edition,
    clusters,
    notes,
    title: {
      en: "CAREC 2030 Program Results Framework",
      zh: "CAREC 2030项目结果框架",
      ru: "Рамочная программа результатов ЦАРЭС до 2030 года (неофициальный перевод)"
    }[lang],
    subtitle: {
      en: `${VIEW_WORDS[view].en}: results by the milestone of ${milestone}, as known in vintage ${data.vintage.name}`,
      zh: `${VIEW_WORDS[view].zh}：截至${milestone}年里程碑的结果，数据版本${data.vintage.name}`,
      ru: `${VIEW_WORDS[view].ru}: результаты к контрольному ${milestone} году, версия данных ${data.vintage.name}`
    }[lang],
    general: generalNotes(data, {milestone, lang, view, results: shown})
  };
}

const VIEW_WORDS = {
  annual: {en: "Annual view, all measures", zh: "年度报告，全部指标", ru: "Ежегодный отчет, все показатели"},
  defr: {en: "DEfR view, headline measures", zh: "发展成果报告，主要指标", ru: "ОЭР, основные показатели"}
};

interface Context {
  data: SiteData;
  milestone: MilestoneYear;
  lang: Language;
  notes: string[];
}

function toResult(result: Result, context: Context): AnnexResult {
  const {data, lang} = context;
  const {framework} = data.inputs;
  const own = (name: "title" | "indicator" | "sources") => withLanguage(lang, () => localName(result, name, "results"));
  return {
    id: result.id,
    level: annexWords(lang)[result.level],
    title: own("title"),
    indicator: own("indicator"),
    sources: own("sources"),
    risks: riskTexts(framework, "result", result.id, lang),
    amended: amendedTexts(framework, result.id, lang),
    measures: framework.measures
      .filter((measure) => measure.result === result.id)
      .map((measure) => toMeasure(measure, context))
  };
}

function toMeasure(measure: Measure, context: Context): AnnexMeasure {
  const {lang, data} = context;
  const {baseline_value: value, baseline_sign: sign, baseline_status: status, unit} = measure;
  const words = withLanguage(lang, () => localName(measure, "baseline_text", "measures"));
  return {
    measure: measure.measure,
    name: withLanguage(lang, () => measureName(measure)),
    unit: measure.unit,
    baseline: value,
    baseline_year: measure.baseline_year,
    baseline_status: status,
    baseline_text:
      value === null || unit === "yes/no"
        ? publishedText(status, words, lang)
        : publishedFigure({value, sign, unit}, lang),
    cells: MILESTONES.map((year) => {
      const printed = data.inputs.framework.milestones.find(
        (row) => row.result === measure.result && row.measure === measure.measure && row.milestone === year
      );
      return toCell(measure, year, printed, context);
    })
  };
}

/** A cell under a milestone that is still to come. */
const NOTHING = {
  value: null,
  value_text: null,
  missing_text: null,
  value_year: null,
  status: null,
  status_text: null,
  note: null
};

function toCell(measure: Measure, year: MilestoneYear, printed: Milestone | undefined, context: Context): AnnexCell {
  const {data, lang, milestone} = context;
  const {unit} = measure;
  const status = printed?.status ?? "blank";
  const words = printed === undefined ? null : withLanguage(lang, () => localName(printed, "text", "measures"));
  const target = {
    milestone: year,
    target: printed?.value ?? null,
    target_status: status,
    target_text:
      printed?.value == null || status !== "set"
        ? publishedText(status, words, lang)
        : publishedFigure({value: printed.value, sign: printed.sign, unit}, lang)
  };
  const progress = data.tables.progress.find(
    (row) => row.result === measure.result && row.measure === measure.measure && row.milestone === year
  );
  if (year > milestone || progress === undefined) return {...target, ...NOTHING};
  const row = valueRow(measure, year, progress.value_year, context);
  const hasNote = row !== null && year === milestone;
  if (hasNote) context.notes.push(footnoteText(measure, row, data, lang));
  return {
    ...target,
    value: row?.value ?? null,
    value_text: row === null ? null : valueText(row, unit, lang),
    missing_text: row === null ? missingText(measure, year, context) : null,
    value_year: row?.year ?? null,
    status: progress.status,
    status_text: statusWords(progress, lang),
    note: hasNote ? context.notes.length : null
  };
}

/** The framework's own numbers keep the decimals that it publishes: 9.59, not 9.6. */
function publishedFigure(figure: WordedFigure, lang: Language): string {
  const words = figureWords(figure, lang);
  const rounded = numberWords({value: figure.value, unit: figure.unit}, lang);
  const own = String(figure.value);
  const said = lang === "ru" ? own.replace(".", ",") : own;
  return /\.\d{2,}$/.test(own) ? words.replace(rounded, said) : words;
}

/** The value that the status is based on, or words that were reported instead of a number; null for neither. */
function valueRow(measure: Measure, milestone: number, year: number | null, {data}: Context): ValueRow | null {
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
    own.findLast((row) => row.year <= milestone && row.year > base) ??
    null
  );
}

/** Why a measure has no value by a milestone. */
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

function valueText(row: ValueRow, unit: string, lang: Language): string {
  return row.value === null
    ? {en: "in words, see note", zh: "文字说明，见注", ru: "описание, см. примечание"}[lang]
    : (memberCount(row, lang) ?? figureWords({...row, unit}, lang));
}

function publishedText(status: Milestone["status"], words: string | null, lang: Language): string {
  if (status === "unset") return words ?? "#";
  if (status === "not_applicable") return annexWords(lang).not_applicable;
  return status === "blank" ? "" : (words ?? "");
}
