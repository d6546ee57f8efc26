import type {AnnexCell, AnnexMeasure, AnnexResult} from "../../lib/annex/annex.js";
import {annexWords} from "../../lib/annex/annex-words.js";
import {toAnnex} from "../../lib/annex/to-annex.js";
import {type BriefFacts, findFigure, vintageOf} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import {MILESTONES} from "../../lib/contract/framework.js";
import type {BaselineCheckRow, ValueRow} from "../../lib/contract/tables.js";
import {headlineOf} from "../../lib/indicators/registry.js";
import {verdictWords} from "../../lib/wording/status-words.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefTable} from "./brief-block.js";

const HEADS = {
  en: {measure: "Measure", printed: "Published", verdict: "Verdict", coverage: "Members"},
  zh: {measure: "指标", printed: "框架所载", verdict: "结论", coverage: "成员数"}
};

/** What each vintage makes of printed baselines, `static checks RESULT/MEASURE… vintages=a,b`. */
export function checksFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const vintages = (side.options.vintages ?? facts.vintage).split(",");
  const heads = HEADS[facts.lang];
  const lines = side.words.map((name) => {
    const [result, measure] = name.split("/");
    const rows = vintages.map((vintage) => find(facts, vintage, result!, measure ?? ""));
    return {label: measureLabel(facts, rows[0]!), rows};
  });
  return {
    table: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><th scope="col">${heads.measure}</th><th scope="col" class="n">${heads.printed}</th>${vintages.map((vintage) => html`<th scope="col" class="n">${vintage}</th><th scope="col">${heads.verdict}</th>`)}<th scope="col">${heads.coverage}</th></tr></thead>
<tbody>${lines.map(
      ({
        label: name,
        rows
      }) => html`<tr><th scope="row">${name} <span class="muted">${rows[0]!.year}</span></th><td class="n">${rows[0]!.published_sign ?? ""}${fixed(rows[0]!.published)}</td>${rows.map(
        (row) =>
          html`<td class="n">${row.recomputed === null ? html`<span class="none">–</span>` : fixed(row.recomputed)}</td><td>${verdictWords(row.verdict, facts.lang)}</td>`
      )}<td>${coverage(rows[0]!, facts)}</td></tr>
`
    )}</tbody></table></div>`,
    rows: lines.flatMap(({rows}) => rows.flatMap((row, i) => valueBehind(facts, vintages[i]!, row)))
  };
}

/** Two decimals, as the framework prints its trade baselines. */
function fixed(value: number): string {
  return value.toFixed(2);
}

function coverage({coverage: text}: BaselineCheckRow, {lang}: BriefFacts): string {
  return text === null ? "–" : lang === "zh" ? text.replace(" of ", "/") : text;
}

/** The value that the check holds against the framework's number: its source is named and its row stands in the data file. */
function valueBehind(facts: BriefFacts, vintage: string, {result, measure, year}: BaselineCheckRow): ValueRow[] {
  const {row} = findFigure(facts, {result, measure, at: year, vintage});
  return row === null ? [] : [row];
}

function find(facts: BriefFacts, vintage: string, result: string, measure: string): BaselineCheckRow {
  const row = vintageOf(facts, vintage).tables.baseline_checks.find(
    (check) => check.result === result && check.measure === measure
  );
  if (row === undefined) throw new DataError(`missing baseline check of ${result}/${measure} in ${vintage}`);
  return row;
}

/** Totals are no measures of the framework: they are named after their parts. */
function measureLabel(facts: BriefFacts, {result, measure}: BaselineCheckRow): string {
  const own = vintageOf(facts).inputs.framework.measures.find(
    (row) => row.result === result && row.measure === measure
  );
  if (own) return facts.lang === "zh" ? own.name_zh : own.name_en;
  return TOTALS[measure]?.[facts.lang] ?? measure;
}

const TOTALS: Record<string, Record<BriefFacts["lang"], string>> = {
  "fuel-total": {en: "Fuel trade, % of GDP", zh: "燃料贸易占GDP百分比"},
  "nonfuel-total": {en: "Non-fuel trade, % of GDP", zh: "非燃料贸易占GDP百分比"}
};

/** Every result of the framework with baseline, value, target, status and evidence, `static companion MILESTONE`. */
export function companionFence({words: [year]}: HelperSide, facts: BriefFacts): BriefTable {
  const milestone = MILESTONES.find((known) => String(known) === year);
  if (milestone === undefined) throw new DataError(`unknown milestone "${year}"; known are ${MILESTONES.join(", ")}`);
  const annex = toAnnex(vintageOf(facts), milestone, facts.lang);
  const words = annexWords(facts.lang);
  const cellOf = (measure: AnnexMeasure) => measure.cells.find((cell) => cell.milestone === milestone)!;
  return {
    isLong: true,
    table: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="companion">
<thead><tr><th scope="col">${words.result}<br>${words.measure}</th><th scope="col">${words.baseline}</th><th scope="col">${capital(words.target)} ${milestone}</th><th scope="col">${capital(words.value)}</th><th scope="col">${capital(words.status)}</th></tr></thead>
${annex.clusters.map(
  (
    cluster
  ) => html`<tbody><tr class="cluster"><th colspan="5" scope="rowgroup">${cluster.cluster} ${cluster.name}</th></tr>
${cluster.sectors.map(({results}) => results.map(group))}</tbody>`
)}</table></div>
<ol class="notes">${annex.notes.map((note, i) => html`<li id="note-${i + 1}">${note}</li>`)}</ol>`,
    rows: shown()
  };

  /** The rows behind the values of the table. */
  function shown(): ValueRow[] {
    const results = annex.clusters.flatMap(({sectors}) => sectors.flatMap((sector) => sector.results));
    const years = new Map(
      results.flatMap(({id, measures}) =>
        measures.map((measure) => [`${id}/${measure.measure}`, cellOf(measure).value_year] as const)
      )
    );
    return vintageOf(facts).tables.values.filter((row) => {
      const {area, variant} = headlineOf(row);
      return row.area === area && row.variant === variant && years.get(`${row.result}/${row.measure}`) === row.year;
    });
  }

  function group(result: AnnexResult): Markup {
    return html`<tr class="result"><th colspan="5" scope="rowgroup"><a href="../../indicators/${result.id}">${result.id}</a> ${result.title}</th></tr>
${result.measures.map((measure) => line(measure, cellOf(measure)))}`;
  }

  function line(measure: AnnexMeasure, cell: AnnexCell): Markup {
    return html`<tr><th scope="row">${measure.name}</th><td>${measure.baseline_status === "unset" ? "#" : measure.baseline_text}${measure.baseline !== null && measure.baseline_year !== null && html` <span class="muted">${measure.baseline_year}</span>`}</td><td>${cell.target_status === "unset" ? "#" : cell.target_text}</td><td>${
      cell.value_text === null
        ? html`<span class="muted">${cell.missing_text}</span>`
        : html`${cell.value_text} <span class="muted">${cell.value_year}</span>`
    }${cell.note !== null && html`<sup><a href="#note-${cell.note}">${cell.note}</a></sup>`}</td><td>${cell.status_text}</td></tr>
`;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
