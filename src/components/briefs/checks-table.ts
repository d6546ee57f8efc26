import {type BriefFacts, findFigure, vintageOf} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import type {BaselineCheckRow, ValueRow} from "../../lib/contract/tables.js";
import {verdictWords} from "../../lib/wording/verdict-words.js";
import {html} from "../layout/markup.js";
import type {BriefBlock} from "./brief-block.js";

const HEADS = {
  en: {measure: "Measure", printed: "Published", verdict: "Verdict", coverage: "Members"},
  zh: {measure: "指标", printed: "框架所载", verdict: "结论", coverage: "成员数"}
};

/** What each vintage makes of printed baselines, `static checks RESULT/MEASURE… vintages=a,b`. */
export function checksTable(side: HelperSide, facts: BriefFacts): BriefBlock {
  const vintages = (side.options.vintages ?? facts.vintage).split(",");
  const heads = HEADS[facts.lang];
  const lines = side.words.map((name) => {
    const [result, measure] = name.split("/");
    const rows = vintages.map((vintage) => find(facts, vintage, result!, measure ?? ""));
    return {label: measureLabel(facts, rows[0]!), rows};
  });
  return {
    kind: "table",
    body: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
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
