import {type AnnexCell, type AnnexCluster, type AnnexMeasure, annexRows} from "../../lib/annex/annex.js";
import {annexWords} from "../../lib/annex/annex-words.js";
import {toAnnex} from "../../lib/annex/to-annex.js";
import {type BriefFacts, findFigure, vintageOf} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import {MILESTONES} from "../../lib/contract/framework.js";
import type {BaselineCheckRow, ValueRow} from "../../lib/contract/tables.js";
import {headlineOf} from "../../lib/indicators/registry.js";
import {withLanguage} from "../../lib/language/language.js";
import {measureName} from "../../lib/language/local-name.js";
import {verdictWords} from "../../lib/wording/status-words.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefTable} from "./brief-block.js";
import {columnHead, fenceTable, noFigure} from "./brief-block.js";

const HEADS = {
  en: {measure: "Measure", published: "Published", verdict: "Verdict", coverage: "Members"},
  zh: {measure: "衡量内容", published: "框架所载", verdict: "结论", coverage: "成员国数"},
  ru: {measure: "Показатель", published: "Опубликовано", verdict: "Вывод", coverage: "Страны"}
};

/** Totals of published baselines, which are not measures of the framework. */
const TOTALS: Record<string, Record<BriefFacts["lang"], string>> = {
  "fuel-total": {en: "Fuel trade, % of GDP", zh: "燃料贸易占GDP百分比", ru: "Торговля топливом, % ВВП"},
  "nonfuel-total": {en: "Non-fuel trade, % of GDP", zh: "非燃料贸易占GDP百分比", ru: "Торговля прочими товарами, % ВВП"}
};

/** Returns the published baselines beside what each vintage gives for them, `static checks RESULT/MEASURE… vintages=a,b`. */
export function checksFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const vintages = (side.options.vintages ?? facts.vintage).split(",");
  const heads = HEADS[facts.lang];
  const lines = side.words.map((name) => {
    const [result = "", measure = ""] = name.split("/");
    return vintages.map((vintage) => findCheck(facts, vintage, result, measure));
  });
  const vintageHeads = vintages.map((vintage) => html`${columnHead(vintage, "n")}${columnHead(heads.verdict)}`);
  const [first, last] = [
    html`${columnHead(heads.measure)}${columnHead(heads.published, "n")}`,
    columnHead(heads.coverage)
  ];
  const head = html`<tr>${first}${vintageHeads}${last}</tr>`;
  return {
    table: (label) =>
      fenceTable(label, {head, bodies: html`<tbody>${lines.map((checks) => checkRow(checks, facts))}</tbody>`}),
    rows: lines.flatMap((checks) => checks.flatMap((check, i) => valueBehind(facts, vintages[i]!, check)))
  };
}

function checkRow(checks: BaselineCheckRow[], facts: BriefFacts): Markup {
  const own = checks[0]!;
  const name = html`<th scope="row">${measureLabel(facts, own)} <span class="muted">${own.year}</span></th>`;
  const published = html`<td class="n">${own.published_sign ?? ""}${toPublished(own.published, facts.lang)}</td>`;
  const recomputed = checks.map(({recomputed: value, verdict}) => {
    const number = value === null ? noFigure() : toPublished(value, facts.lang);
    return html`<td class="n">${number}</td><td>${verdictWords(verdict, facts.lang)}</td>`;
  });
  return html`<tr>${name}${published}${recomputed}<td>${coverage(own, facts)}</td></tr>\n`;
}

/** Two decimals, as the framework publishes its trade baselines. */
function toPublished(value: number, lang: BriefFacts["lang"]): string {
  return lang === "ru" ? value.toFixed(2).replace(".", ",") : value.toFixed(2);
}

function coverage({coverage: text}: BaselineCheckRow, {lang}: BriefFacts): string {
  if (text === null) return "–";
  return text.replace(" of ", {en: " of ", zh: "/", ru: " из "}[lang]);
}

/** The value that the check compares with the published number: its source is named, and its row goes into the data file. */
function valueBehind(facts: BriefFacts, vintage: string, {result, measure, year}: BaselineCheckRow): ValueRow[] {
  const {row} = findFigure(facts, {result, measure, at: year, vintage});
  return row === null ? [] : [row];
}

function findCheck(facts: BriefFacts, vintage: string, result: string, measure: string): BaselineCheckRow {
  const row = vintageOf(facts, vintage).tables.baseline_checks.find(
    (check) => check.result === result && check.measure === measure
  );
  if (row === undefined) throw new DataError(`missing baseline check of ${result}/${measure} in ${vintage}`);
  return row;
}

function measureLabel(facts: BriefFacts, {result, measure}: BaselineCheckRow): string {
  const own = vintageOf(facts).inputs.framework.measures.find(
    (row) => row.result === result && row.measure === measure
  );
  if (own) return withLanguage(facts.lang, () => measureName(own));
  return TOTALS[measure]?.[facts.lang] ?? measure;
}

/** Returns every result of the framework with baseline, target, value, status and notes, `static companion MILESTONE`. */
export function companionFence({words: [year]}: HelperSide, facts: BriefFacts): BriefTable {
  const milestone = MILESTONES.find((known) => String(known) === year);
  if (milestone === undefined) throw new DataError(`unknown milestone "${year}"; known are ${MILESTONES.join(", ")}`);
  const data = vintageOf(facts);
  const annex = toAnnex(data, milestone, facts.lang);
  const words = annexWords(facts.lang);
  const cellOf = (measure: AnnexMeasure) => measure.cells.find((cell) => cell.milestone === milestone)!;
  const columns = [words.baseline, `${words.target} ${milestone}`, words.value, words.status].map(capitalized);
  const head = html`<tr><th scope="col">${words.result}<br>${words.measure}</th>${columns.map((name) => columnHead(name))}</tr>`;
  const measures = annexRows(annex);
  const years = new Map(
    measures.map(({result, measure}) => [`${result.id}/${measure.measure}`, cellOf(measure).value_year])
  );
  return {
    isLong: true,
    table: (label) => {
      const bodies = annex.clusters.map((cluster) => clusterBody(cluster, cellOf));
      const notes = annex.notes.map((note, i) => html`<li id="note-${i + 1}">${note}</li>`);
      return html`${fenceTable(label, {className: "companion", head, bodies})}\n<ol class="notes">${notes}</ol>`;
    },
    rows: data.tables.values.filter((row) => {
      const {area, variant} = headlineOf(row);
      return row.area === area && row.variant === variant && years.get(`${row.result}/${row.measure}`) === row.year;
    })
  };
}

function clusterBody({cluster, name, sectors}: AnnexCluster, cellOf: (measure: AnnexMeasure) => AnnexCell): Markup {
  const results = sectors.flatMap((sector) => sector.results);
  const rows = results.map(({id, title, measures}) => {
    const link = html`<a href="../../indicators/${id}">${id}</a>`;
    const lines = measures.map((measure) => companionRow(measure, cellOf(measure)));
    return html`<tr class="result"><th colspan="5" scope="rowgroup">${link} ${title}</th></tr>\n${lines}`;
  });
  return html`<tbody><tr class="cluster"><th colspan="5" scope="rowgroup">${cluster} ${name}</th></tr>\n${rows}</tbody>`;
}

function companionRow(measure: AnnexMeasure, cell: AnnexCell): Markup {
  const {baseline, baseline_year, baseline_status, baseline_text} = measure;
  const withYear = (year: number | null) => html` <span class="muted">${year}</span>`;
  const cells = [
    html`${baseline_status === "unset" ? "#" : baseline_text}${baseline !== null && baseline_year !== null && withYear(baseline_year)}`,
    cell.target_status === "unset" ? "#" : cell.target_text,
    html`${
      cell.value_text === null
        ? html`<span class="muted">${cell.missing_text}</span>`
        : html`${cell.value_text}${withYear(cell.value_year)}`
    }${cell.note !== null && html`<sup><a href="#note-${cell.note}">${cell.note}</a></sup>`}`,
    cell.status_text
  ];
  return html`<tr><th scope="row">${measure.name}</th>${cells.map((each) => html`<td>${each}</td>`)}</tr>\n`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
