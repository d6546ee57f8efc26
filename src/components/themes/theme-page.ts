import type {Theme} from "../../lib/contract/framework.js";
import {BASIS_WORDS, type FrameworkLinks, type ThemeLine, themeLines} from "../../lib/framework/framework-links.js";
import {shortName} from "../../lib/framework/result-views.js";
import {joinList} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {standingList} from "../../lib/wording/status-words.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {baselineCell, latestCell, standingOf, targetCell} from "../scorecard/scorecard.js";
import {countEach} from "../scorecard/scorecard-answer.js";
import {missingWord, standingMark} from "../scorecard/status-mark.js";
import {documentItem} from "../sectors/sector-notes.js";

/** A theme across the sectors: how its measures stand, each with the reason that it belongs there, and what the documents say of it. */
export function themePage(id: string, data: SiteData): Markup {
  const {framework} = data.inputs;
  const theme = framework.themes.find((row) => row.theme === id);
  if (theme === undefined) throw new Error(`unknown theme "${id}"`);
  const {milestone} = siteTables(data);
  const lines = linesOf(theme, data);
  const documents = (data.documents ?? []).filter((row) => row.theme === id);
  return html`<p class="crumbs"><a href="/themes/">Themes across sectors</a></p>
<h1>${theme.name_en}</h1>
<p class="subtitle zh" lang="zh">${theme.name_zh}</p>
<p class="lede">${countWords(lines, milestone)}</p>
<p class="note-line">The framework says that its three themes are part of every sector’s results, but names no theme in any row of its table (paragraph 4).
Which results belong here is therefore marked line by line: “${BASIS_WORDS.framework}” where the row itself states it, else “${BASIS_WORDS.ours}”.</p>
${lines.length > 0 && themeTable(theme, lines, milestone)}
<h2 id="passages">In the words of the documents</h2>
${passageList(id, data.links)}
${documents.length > 0 && html`<h2 id="documents">Documents</h2><ul>${documents.map((row) => documentItem(row, data))}</ul>`}
<p>Other themes: ${framework.themes
    .filter((other) => other.theme !== id)
    .map((other, i) => html`${i > 0 ? ", " : ""}<a href="/themes/${other.theme}">${other.name_en}</a>`)}.</p>`;
}

/** The three themes with what belongs to each. */
export function themeList(data: SiteData): Markup {
  const {milestone} = siteTables(data);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Themes"><table class="report stacks"><thead><tr>
<th scope="col">Theme</th><th scope="col">Measures against their baselines by ${milestone}</th><th scope="col">Results</th></tr></thead>
<tbody>${data.inputs.framework.themes.map((theme) => {
    const lines = linesOf(theme, data);
    const results = [...new Set(lines.map(({view}) => view))];
    return html`<tr><th scope="row"><a href="/themes/${theme.theme}">${theme.name_en}</a></th>
<td data-label="Measures">${countWords(lines, milestone)}</td><td data-label="Results">${results.map(
      ({result}, i) =>
        html`${i > 0 ? ", " : ""}<a href="/indicators/${result.id}">${result.id}</a> ${shortName(result)}`
    )}</td></tr>
`;
  })}</tbody></table></div>
<h2 id="passages">In the words of the framework</h2>
${passageList(null, data.links)}`;
}

/** Links to the themes of a result, each with the words for who assigned it; empty where it has none. */
export function themeLinks(result: string, data: SiteData): Markup[] {
  return data.inputs.framework.themes.flatMap((theme) => {
    const own = linesOf(theme, data).filter(({view}) => view.result.id === result);
    const bases = [...new Set(own.map(({row}) => row.basis))].map((basis) => text("result-theme-basis", {basis}));
    const name = localName(theme, "name", "sectors");
    return own.length === 0 ? [] : [html`<a href="/themes/${theme.theme}">${name}</a> (${joinList(bases)})`];
  });
}

function linesOf({theme}: Theme, data: SiteData): ThemeLine[] {
  return themeLines(theme, siteTables(data).views, data.inputs.framework, data.links ?? {theme_measures: []});
}

/** How the measures of a theme stand; the parts add up to the measures, and what is not measured is said apart. */
function countWords(lines: readonly ThemeLine[], milestone: number): Markup {
  const measures = lines.flatMap(({measure}) => measure ?? []);
  const results = new Set(lines.map(({view}) => view)).size;
  const without = lines.length - measures.length;
  const whole =
    without > 0 &&
    html`${without === 1 ? "One result belongs" : `${without} results belong`} here without a measure of its own for the theme.`;
  if (measures.length === 0) return html`<strong>No measure</strong> belongs to this theme. ${whole}`;
  const counts = countEach(measures.map((own) => standingOf([own], milestone)));
  return html`<strong>${measures.length} ${measures.length === 1 ? "measure" : "measures"}</strong> of ${results} ${
    results === 1 ? "result" : "results"
  } against ${measures.length === 1 ? "its baseline" : "their baselines"} by ${milestone}: ${standingList(counts, "en")}. ${whole}`;
}

function themeTable({name_en}: Theme, lines: readonly ThemeLine[], milestone: number): Markup {
  return html`<h2 id="measures">Results and measures</h2>
<div class="wide" tabindex="0" role="region" aria-label="Measures of ${name_en}"><table class="report stacks theme-lines"><thead><tr>
<th scope="col">Measure, result</th><th scope="col">Baseline</th><th scope="col">Latest</th><th scope="col">Target</th>
<th scope="col">Against the baseline by ${milestone}</th><th scope="col">Why it belongs here</th></tr></thead><tbody>${lines.map(
    ({view: {result}, measure, row}) =>
      html`<tr><th scope="row">${
        measure === null
          ? html`<a href="/indicators/${result.id}">${shortName(result)}</a>`
          : html`<a href="/indicators/${result.id}#${measure.measure.measure}">${measure.measure.name_en}</a>`
      } <span class="code">${result.id}</span></th>
${
  measure === null
    ? html`<td colspan="4"><span class="none">no measure of its own for the theme</span></td>`
    : html`<td data-label="Baseline">${baselineCell(measure.measure)}</td><td data-label="Latest">${
        measure.latest === null
          ? missingWord(missingOfMeasure(measure))
          : html`${latestCell(measure)} <span class="year">${measure.latest.year}</span>`
      }</td><td data-label="Target">${targetCell(measure, milestone)}</td><td data-label="Status">${standingMark(standingOf([measure], milestone))}</td>`
}
<td data-label="Why"><strong>${BASIS_WORDS[row.basis]}</strong>: ${row.reason_en} <span class="zh muted" lang="zh">${row.words_zh}</span>
<span class="muted">${row.source}.</span></td></tr>
`
  )}</tbody></table></div>`;
}

function passageList(theme: string | null, links: FrameworkLinks | undefined): Markup {
  const all = links?.theme_passages ?? [];
  const own = [
    ...all.filter((row) => theme !== null && row.theme === theme),
    ...all.filter((row) => row.theme === null)
  ];
  return html`${own.map(
    ({text_en, text_zh, evidence}) =>
      html`<blockquote><p>${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span><br><span class="muted">${evidence}</span></p></blockquote>
`
  )}`;
}
