import {type SdgLine, sdgLines} from "../../lib/framework/framework-links.js";
import {joinClauses} from "../../lib/language/language.js";
import {localName, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {standingOf} from "../scorecard/scorecard.js";
import {standingMark} from "../scorecard/status-mark.js";

/** What has the words of the targets. */
const RESOLUTION = "A/RES/71/313";

const NO_LINKS = {sdg_targets: [], sdg_measures: []};

/** Every SDG target that a measure speaks to, in the words of the United Nations, with the measures and how far the two agree. */
export function sdgPage(data: SiteData): Markup {
  const {views, milestone} = siteTables(data);
  const lines = sdgLines(views, data.links ?? NO_LINKS);
  const all = views.reduce((sum, {measures}) => sum + measures.length, 0);
  const linked = new Set(lines.flatMap(({measures}) => measures.map(({view}) => view))).size;
  const goals = new Set(lines.map(({target}) => target.split(".")[0])).size;
  const answer = textMarkup("sdg-answer", {
    linked: html`<strong>${text("sdg-linked", {count: linked, all})}</strong>`,
    targets: lines.length,
    goals,
    rest: all - linked
  });
  return html`<p class="lede">${answer}</p>
<p class="note-line">${textMarkup("sdg-note", {reading: html`<strong>${text("sdg-reading")}</strong>`})}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("sdg-table")}"><table class="report stacks sdg"><thead><tr>
<th scope="col">${text("sdg-target")}</th>
<th scope="col">${text("sdg-words")}</th><th scope="col">${text("sdg-measures")}</th>
<th scope="col">${text("theme-against", {year: String(milestone)})}</th></tr></thead>${lines.map((line) => targetRows(line, milestone))}</table></div>
<p class="note-line">${text("sdg-source", {resolution: RESOLUTION})}</p>`;
}

function targetRows(line: SdgLine, milestone: number): Markup {
  const {target, measures} = line;
  const span = measures.length > 1 && html` rowspan="${measures.length}"`;
  return html`<tbody id="target-${target.replace(".", "-")}">${measures.map(({view, ...row}, i) => {
    const isNoted = i === 0 || row.note_en !== measures[i - 1]!.note_en;
    return html`<tr>${
      i === 0 &&
      html`<th scope="rowgroup"${span}>${target}</th>
<td data-label="${text("sdg-target")}"${span}>${localName(line, "text", "sdg")}</td>`
    }
<td data-label="${text("sdg-measure")}"><a href="/indicators/${view.measure.result}#${view.measure.measure}">${measureName(view.measure)}</a> <span
 class="code">${view.measure.result}</span>${isNoted && html`<br><span class="muted">${localName(row, "note", "sdg")}</span>`}</td>
<td data-label="${text("theme-status")}">${standingMark(standingOf([view], milestone))}</td></tr>
`;
  })}</tbody>`;
}

/** The SDG targets that the measures of one result speak to; null where there are none. */
export function sdgOfResult(result: string, data: SiteData): {targets: string[]; list: Markup} | null {
  const views = siteTables(data).views.filter((view) => view.result.id === result);
  const lines = sdgLines(views, data.links ?? NO_LINKS);
  if (lines.length === 0) return null;
  const all = html`<a href="/sdg">${text("sdg-all")}</a>`;
  const list = html`<p class="note-line">${textMarkup("sdg-of-result", {all})}</p>
<dl class="sdg-targets">${lines.map((line) => {
    const {target, measures} = line;
    const notes = new Map<string, string[]>();
    for (const {view, ...row} of measures) {
      const note = localName(row, "note", "sdg");
      notes.set(note, [...(notes.get(note) ?? []), measureName(view.measure)]);
    }
    const link = html`<a href="/sdg#target-${target.replace(".", "-")}">${target}</a>`;
    return html`<dt>${textMarkup("sdg-target-name", {target: link})}</dt><dd>${text("result-reason", {
      reason: localName(line, "text", "sdg")
    })}${[...notes].map(
      ([note, names]) => html`<br><span class="muted">${text("sdg-names", {names: joinClauses(names), note})}</span>`
    )}</dd>
`;
  })}</dl>`;
  return {targets: lines.map(({target}) => target), list};
}
