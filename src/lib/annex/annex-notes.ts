import type {AmendmentEffect, Framework, Measure, Result} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import {countStandings} from "../progress/standing.js";
import type {SiteData} from "../site/site-data.js";
import {areaWords} from "../wording/area-words.js";
import type {Lang} from "../wording/figure-words.js";
import {listWords} from "../wording/rank-words.js";
import {flagWords, standingList} from "../wording/status-words.js";
import type {AnnexView} from "./annex.js";
import {annexWords} from "./annex-words.js";

/** Returns the footnote of a value: year, area, coverage, missing members, flag, snapshots, and the words that were reported. */
export function footnoteText(measure: Measure, row: ValueRow, data: SiteData, lang: Lang): string {
  const zh = lang === "zh";
  const name = (code: string) => areaWords(code, data.inputs.reference, lang) ?? code;
  const lineage = data.tables.lineage.filter(
    (line) =>
      line.result === row.result &&
      line.measure === row.measure &&
      line.area === row.area &&
      line.variant === row.variant &&
      line.year === row.year
  );
  const snapshots = [...new Set(lineage.map(({snapshot}) => snapshot))].sort();
  const parts = [
    zh ? `${measure.name_zh}：${row.year}年，${name(row.area)}` : `${measure.name_en}: ${row.year}, ${name(row.area)}`
  ];
  if (row.expected !== null)
    parts.push(zh ? `${row.expected}个成员中${row.reporting}个有数据` : `${row.reporting} of ${row.expected} members`);
  if (row.missing !== null) parts.push(`${zh ? "缺" : "without "}${listWords(row.missing.split(";").map(name), lang)}`);
  if (row.flag !== null) parts.push(flagWords(row.flag, lang));
  if (snapshots.length > 0) parts.push(`${zh ? "来源 " : "source "}${snapshots.join(", ")}`);
  const reported = row.text !== null && row.text.length > 0 ? ` ${reportedText(row, data, lang)}` : "";
  return `${parts.join(zh ? "；" : "; ")}${zh ? "。" : "."}${reported}`;
}

/** The reported words in the language of the annex where the sector gave them in both. */
function reportedText(row: ValueRow, {inputs}: SiteData, lang: Lang): string {
  const found = inputs.reported.find(
    (value) =>
      value.result === row.result && value.measure === row.measure && value.year === row.year && value.area === row.area
  );
  return (lang === "zh" ? found?.text_zh : found?.text_en) ?? row.text ?? "";
}

/** Returns the risks and assumptions of a cluster, sector or result, each with its kind in front. */
export function riskTexts({risks}: Framework, scope: string, ref: string, lang: Lang): string[] {
  const words = annexWords(lang);
  return risks
    .filter((row) => row.scope === scope && String(row.ref) === ref)
    .map((row) => `${words[row.kind]}${lang === "zh" ? "：" : ": "}${lang === "zh" ? row.text_zh : row.text_en}`);
}

/** Returns what amendments in force changed of a result, one change a text: when, by which document, what stood before. */
export function amendedTexts({history = []}: Framework, id: string, lang: Lang): string[] {
  return history
    .filter(({state}) => state === "endorsed")
    .flatMap((record) =>
      record.effects
        .filter(({result}) => result === id)
        .map((effect) => {
          const head =
            lang === "zh"
              ? `${record.date}修订（${record.document}）：`
              : `Amended ${record.date} (${record.document}): `;
          return `${head}${effectText(effect, lang)}`;
        })
    );
}

const EFFECTS_ZH: Record<string, string> = {
  title: "名称",
  "title in Chinese": "中文名称",
  indicator: "指标",
  "indicator in Chinese": "中文指标",
  sources: "数据来源",
  "sources in Chinese": "中文数据来源",
  name: "名称",
  "name in Chinese": "中文名称",
  baseline: "基线",
  result: "结果",
  measure: "衡量内容"
};

function effectText({measure, what, before, after}: AmendmentEffect, lang: Lang): string {
  const nothing = lang === "zh" ? "无" : "none";
  const said = lang === "zh" ? (EFFECTS_ZH[what] ?? what.replace(/^target of (\d{4})$/, "$1年目标")) : what;
  return `${measure === null ? "" : `${measure}${lang === "zh" ? "：" : ": "}`}${said}${lang === "zh" ? "：" : ": "}${before ?? nothing} → ${after ?? nothing}`;
}

/** Results that an amendment retired, which no row shows any more, and proposals that nobody has decided on. */
function amendmentNotes({history = [], results}: Framework, lang: Lang): string[] {
  const retired = history
    .filter(({state}) => state === "endorsed")
    .flatMap(({date, document, effects}) =>
      effects
        .filter(
          ({what, after, result}) => what === "result" && after === null && results.every(({id}) => id !== result)
        )
        .map(({result, before}) =>
          lang === "zh"
            ? `${date}起不再报告${result}（${document}）；此前为：${before}。`
            : `${result} is no longer reported since ${date} (${document}); it was: ${before}.`
        )
    );
  const proposed = history
    .filter(({state}) => state === "proposed")
    .map(({id, date, document}) =>
      lang === "zh"
        ? `修订建议${id}（${date}，${document}）尚未通过，本表未计入。`
        : `Amendment ${id} is proposed (${date}, ${document}) and not in force: nothing in this table counts it.`
    );
  return [...retired, ...proposed];
}

/** What the notes of an annex are of. */
interface AnnexScope {
  milestone: number;
  lang: Lang;
  view: AnnexView;
  /** The results that it holds. */
  results: readonly Result[];
}

/** Which results an annex of a view holds, by which paragraph, and that the choice is read into it. */
function viewNote({text_issues}: Framework, {lang, view}: AnnexScope): string {
  const issue = text_issues.find(({text_issue}) => text_issue === "headline");
  if (lang === "zh") {
    const held = view === "defr" ? "本表为发展成果报告（DEfR）口径，只列主要指标。" : "本表为年度口径，列出全部指标。";
    return `${held}${issue ? `框架第6段：“${issue.printed}”。` : ""}框架未说明哪些是主要指标；本系统将成果（含EFS-CO）读作主要指标。`;
  }
  const held =
    view === "defr" ? "This is the DEfR view: the headline measures alone." : "This is the annual view: every measure.";
  const reading = issue
    ? ` Which measures are headline (${issue.where}) is a reading: ${issue.read_as}; ${issue.why}.`
    : "";
  return `${held}${reading}`;
}

/** Returns how to read the annex: its measures, edition, cells, counts by status, amendments, and the citation of each snapshot. */
export function generalNotes({vintage, inputs, snapshots, tables}: SiteData, scope: AnnexScope): string[] {
  const {framework} = inputs;
  const {milestone, lang} = scope;
  const counts = countStandings(scope.results, tables.progress, milestone);
  const results = standingList(counts.results, lang);
  const measures = standingList(counts.measures, lang);
  const amended = framework.amendments.length === 0 ? "" : ` (${framework.amendments.join(", ")})`;
  const sources = snapshots.map(({source, date, citation}) => `${source}/${date}: ${citation}`);
  const edition = `${framework.edition}${amended}`;
  const notes =
    lang === "zh"
      ? [
          `框架版本 ${edition}；数据版本 ${vintage.name}。`,
          `各里程碑列依次给出目标、截至该年已知的数值及其年份、状态；${milestone}年以后只列目标。`,
          [
            "#、X、Y、Z 表示框架尚未确定的数字；“不适用”按框架原文；空白表示框架未印任何内容；",
            "没有数值时注明原因：“未报告”（行业尚未报送）、“本系统未收录”或“成员数据不足”。零就是零。"
          ].join(""),
          [
            `截至${milestone}年与基线相比，${counts.results.all}项结果：${results}。按指标（${counts.measures.all}项）：${measures}。`,
            "指标有升有降的结果计为“好坏参半”。"
          ].join("")
        ]
      : [
          [
            `Framework edition ${edition}; vintage ${vintage.name}.`,
            "The Chinese text is that of the framework’s Chinese version, the version available here; the English is a translation of it."
          ].join(" "),
          [
            "Each milestone column gives the target, the value known by then with its year, and the status;",
            `columns after ${milestone} give the target alone.`
          ].join(" "),
          [
            "#, X, Y and Z are figures that the framework has yet to set; n/a means not applicable in the framework;",
            "an empty cell is empty in the framework. Where there is no value, the cell says why:",
            "not reported (by the sector), not held (in this system), or too few members. Zero is zero."
          ].join(" "),
          [
            `Of ${counts.results.all} results, against their baselines by ${milestone}: ${results}.`,
            `Of ${counts.measures.all} measures: ${measures}.`,
            "A result is mixed where some of its measures improved and others worsened."
          ].join(" ")
        ];
  return [viewNote(framework, scope), ...notes, ...amendmentNotes(framework, lang), ...sources];
}
