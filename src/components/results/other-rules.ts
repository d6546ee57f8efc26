import type {Measure} from "../../lib/contract/framework.js";
import {joinList, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {MeasureProgress} from "../../lib/progress/measure-progress.js";
import type {RuleAnswer} from "../../lib/progress/rule.js";
import {formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import {statusWords} from "../../lib/wording/status-words.js";
import {html, type Markup} from "../layout/markup.js";

/** What a rule says, in its own word or as a status; null where it says nothing. */
function verdict({label, status}: RuleAnswer): string | null {
  if (label !== null && label !== status) return text("result-rule-label", {label: label.replace(/,? /g, "-")});
  return status === null ? null : statusWords({status, direction: null}, language());
}

/**
 * What every published rule would say about the same numbers, and how far the value is from another status. The page
 * loads it for tried targets, so that it stands apart from the charts.
 */
export function otherRules(
  {other_rules: rules, flips}: MeasureProgress,
  {result, unit}: Pick<Measure, "result" | "unit">
): Markup {
  if (rules.length === 0) return html``;
  const figure = (value: number) => formatFigure({value, unit, result});
  const margins = flips.map(({status, value, distance}) =>
    text("result-flip", {
      status: statusWords({status, direction: null}, language()),
      value: figure(value)!,
      distance: figure(Math.abs(distance))!
    })
  );
  const said = rules.flatMap((row) => {
    const word = verdict(row);
    const rule = text("result-rule-short", {rule: row.rule});
    return row.rule === "linear-schedule" || word === null ? [] : [text("result-rule-says", {rule, label: word})];
  });
  const [first, second] = margins;
  return html`<details class="fold"><summary><strong>${text("result-rules")}</strong> ${
    said.length === 0 ? text("result-rules-none") : joinList(said)
  }</summary>
<table><thead><tr><th scope="col">${text("result-rule")}</th><th scope="col">${text("result-term-status")}</th><th scope="col"
  class="n">${text("result-ratio")}</th><th scope="col">${text("result-why")}</th></tr></thead>
<tbody>${rules.map(
    (row) =>
      html`<tr><th scope="row">${text("result-rule-name", {rule: row.rule})}</th><td>${
        verdict(row) ?? html`<span class="none">${text("result-none")}</span>`
      }</td>
<td class="n">${row.ratio === null ? "–" : formatNumber(row.ratio, "count", 2)}</td><td>${row.reason}</td></tr>`
  )}</tbody></table>${
    first !== undefined &&
    html`<p class="note-line">${second === undefined ? text("result-flips", {first}) : text("result-flips-both", {first, second})}</p>`
  }</details>`;
}
