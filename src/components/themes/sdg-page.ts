import {type SdgLine, sdgLines} from "../../lib/framework/framework-links.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {standingOf} from "../scorecard/scorecard.js";
import {standingMark} from "../scorecard/status-mark.js";

const NO_LINKS = {sdg_targets: [], sdg_measures: []};

/** Every SDG target that a measure speaks to, in the words of the United Nations, with the measures and how far the two agree. */
export function sdgPage(data: SiteData): Markup {
  const {views, milestone} = siteTables(data);
  const lines = sdgLines(views, data.links ?? NO_LINKS);
  const all = views.reduce((sum, {measures}) => sum + measures.length, 0);
  const linked = new Set(lines.flatMap(({measures}) => measures.map(({view}) => view))).size;
  const goals = new Set(lines.map(({target}) => target.split(".")[0])).size;
  return html`<p class="lede"><strong>${linked} of the ${all} measures</strong> speak to ${lines.length} targets of ${goals} goals;
${all - linked} measures are not linked to any target.</p>
<p class="note-line"><strong>All of it is our reading.</strong> The framework says that the CAREC 2030 strategy is in line with the Sustainable
Development Goals (paragraph 1), and names no target. A measure here is not an indicator of the United Nations, and its change is no progress toward the target.
A measure that speaks to no target beyond doubt is left out.</p>
<div class="wide" tabindex="0" role="region" aria-label="SDG targets and measures"><table class="report stacks sdg"><thead><tr><th scope="col">Target</th>
<th scope="col">In the words of the United Nations</th><th scope="col">Measures, and how they compare with the target</th>
<th scope="col">Against the baseline by ${milestone}</th></tr></thead>${lines.map((line) => targetRows(line, milestone))}</table></div>
<p class="note-line">Targets as in the global indicator framework of the 2030 Agenda, General Assembly resolution A/RES/71/313 of 6 July 2017, annex.</p>`;
}

function targetRows({target, text_en, measures}: SdgLine, milestone: number): Markup {
  const span = measures.length > 1 && html` rowspan="${measures.length}"`;
  return html`<tbody id="target-${target.replace(".", "-")}">${measures.map(
    ({view, note_en}, i) => html`<tr>${
      i === 0 &&
      html`<th scope="rowgroup"${span}>${target}</th>
<td data-label="Target"${span}>${text_en}</td>`
    }
<td data-label="Measure"><a href="/indicators/${view.measure.result}#${view.measure.measure}">${view.measure.name_en}</a> <span
 class="code">${view.measure.result}</span>${(i === 0 || note_en !== measures[i - 1]!.note_en) && html`<br><span class="muted">${note_en}</span>`}</td>
<td data-label="Status">${standingMark(standingOf([view], milestone))}</td></tr>
`
  )}</tbody>`;
}

/** The SDG targets that the measures of one result speak to; null where there are none. */
export function sdgOfResult(result: string, data: SiteData): {targets: string[]; list: Markup} | null {
  const views = siteTables(data).views.filter((view) => view.result.id === result);
  const lines = sdgLines(views, data.links ?? NO_LINKS);
  if (lines.length === 0) return null;
  const list = html`<p class="note-line">Our reading: the framework names no target. <a href="/sdg">All targets</a></p>
<dl class="sdg-targets">${lines.map(({target, text_en, measures}) => {
    const notes = new Map<string, string[]>();
    for (const {view, note_en} of measures) notes.set(note_en, [...(notes.get(note_en) ?? []), view.measure.name_en]);
    return html`<dt>SDG target <a href="/sdg#target-${target.replace(".", "-")}">${target}</a></dt><dd>${text_en}.${[
      ...notes
    ].map(([note, names]) => html`<br><span class="muted">${names.join("; ")}: ${note}</span>`)}</dd>
`;
  })}</dl>`;
  return {targets: lines.map(({target}) => target), list};
}
