import type {Framework, Measure} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import {countStandings} from "../progress/standing.js";
import type {SiteData} from "../site/site-data.js";
import {areaWords} from "../wording/area-words.js";
import type {Lang} from "../wording/figure-words.js";
import {listWords} from "../wording/rank-words.js";
import {flagWords, standingList} from "../wording/status-words.js";
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

/** Returns how to read the annex: edition, what the cells hold, the counts by status, and the citation of each snapshot. */
export function generalNotes({vintage, inputs, snapshots, tables}: SiteData, milestone: number, lang: Lang): string[] {
  const {framework} = inputs;
  const counts = countStandings(framework.results, tables.progress, milestone);
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
  return [...notes, ...sources];
}
