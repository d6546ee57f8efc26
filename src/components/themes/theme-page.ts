import type {Theme} from "../../lib/contract/framework.js";
import {type Basis, type FrameworkLinks, type ThemeLine, themeLines} from "../../lib/framework/framework-links.js";
import {type MeasureView, shortName} from "../../lib/framework/result-views.js";
import {brackets, joinList, language, sentenceGap} from "../../lib/language/language.js";
import {localName, localText, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {standingList} from "../../lib/wording/status-words.js";
import {html, inEnglish, type Markup, textMarkup, withOriginal} from "../layout/markup.js";
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
  const others = framework.themes.filter((other) => other.theme !== id);
  const name = localName(theme, "name", "sectors");
  const bases = {framework: basisWords("framework"), ours: basisWords("ours")};
  return html`<p class="crumbs"><a href="/themes/">${text("theme-all")}</a></p>
<h1>${name}</h1>
${language() !== "zh" && html`<p class="subtitle zh" lang="zh">${theme.name_zh}</p>`}
<p class="lede">${countWords(lines, milestone)}</p>
<p class="note-line">${text("theme-marked", bases)}</p>
${lines.length > 0 && themeTable(name, lines, milestone)}
<h2 id="passages">${text("theme-passages")}</h2>
${passageList(id, data.links)}
${
  documents.length > 0 &&
  html`<h2 id="documents">${text("theme-documents")}</h2>
<ul>${documents.map((row) => documentItem(row, data))}</ul>`
}
<p>${textMarkup("theme-others", {
    themes: listOf(
      others.map((other) => html`<a href="/themes/${other.theme}">${localName(other, "name", "sectors")}</a>`)
    )
  })}</p>`;
}

/** The three themes with what belongs to each. */
export function themeList(data: SiteData): Markup {
  const {milestone} = siteTables(data);
  const year = String(milestone);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("theme-list")}"><table class="report stacks"><thead><tr>
<th scope="col">${text("theme-name")}</th><th scope="col">${text("theme-list-measures", {year})}</th>
<th scope="col">${text("theme-list-results")}</th></tr></thead>
<tbody>${data.inputs.framework.themes.map((theme) => {
    const lines = linesOf(theme, data);
    const results = [...new Set(lines.map(({view}) => view))];
    return html`<tr><th scope="row">${themeLink(theme)}</th>
<td data-label="${text("theme-list-measures-short")}">${countWords(lines, milestone)}</td><td data-label="${text("theme-list-results")}">${listOf(
      results.map(({result}) => html`<a href="/indicators/${result.id}">${result.id}</a> ${shortName(result)}`)
    )}</td></tr>
`;
  })}</tbody></table></div>
<h2 id="passages">${text("theme-list-passages")}</h2>
${passageList(null, data.links)}`;
}

/** Links to the themes of a result, each with the words for who assigned it; empty where it has none. */
export function themeLinks(result: string, data: SiteData): Markup[] {
  return data.inputs.framework.themes.flatMap((theme) => {
    const own = linesOf(theme, data).filter(({view}) => view.result.id === result);
    const bases = [...new Set(own.map(({row}) => row.basis))].map(basisWords);
    return own.length === 0 ? [] : [html`${themeLink(theme)}${brackets().join(joinList(bases))}`];
  });
}

function linesOf({theme}: Theme, data: SiteData): ThemeLine[] {
  return themeLines(theme, siteTables(data).views, data.inputs.framework, data.links ?? {theme_measures: []});
}

const themeLink = (theme: Theme) => html`<a href="/themes/${theme.theme}">${localName(theme, "name", "sectors")}</a>`;

const basisWords = (basis: Basis) => text("result-theme-basis", {basis});

const listOf = (parts: readonly Markup[]) =>
  html`${parts.map((part, i) => html`${i > 0 && joinList(["", ""])}${part}`)}`;

/** How the measures of a theme stand; the parts add up to the measures, and what is not measured is said apart. */
function countWords(lines: readonly ThemeLine[], milestone: number): Markup {
  const measures = lines.flatMap(({measure}) => measure ?? []);
  const count = measures.length;
  const without = lines.length - count;
  const whole = without > 0 && text("theme-without-measure", {count: without});
  if (count === 0) {
    const none = html`<strong>${text("theme-no-measure")}</strong>`;
    return html`${textMarkup("theme-no-measure-belongs", {none})}${sentenceGap()}${whole}`;
  }
  const counts = countEach(measures.map((own) => standingOf([own], milestone)));
  const answer = textMarkup("theme-answer", {
    count,
    measures: html`<strong>${text("theme-measure-count", {count})}</strong>`,
    results: new Set(lines.map(({view}) => view)).size,
    year: String(milestone),
    standings: standingList(counts, language())
  });
  return html`${answer}${sentenceGap()}${whole}`;
}

function themeTable(name: string, lines: readonly ThemeLine[], milestone: number): Markup {
  return html`<h2 id="measures">${text("theme-lines")}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${text("theme-lines-of", {
    theme: name
  })}"><table class="report stacks theme-lines"><thead><tr>
<th scope="col">${text("theme-line")}</th><th scope="col">${text("theme-baseline")}</th><th scope="col">${text("theme-latest")}</th>
<th scope="col">${text("theme-target")}</th><th scope="col">${text("theme-against", {
    year: String(milestone)
  })}</th><th scope="col">${text("theme-why")}</th></tr></thead><tbody>${lines.map(
    ({view: {result}, measure, row}) =>
      html`<tr><th scope="row">${
        measure === null
          ? html`<a href="/indicators/${result.id}">${shortName(result)}</a>`
          : html`<a href="/indicators/${result.id}#${measure.measure.measure}">${measureName(measure.measure)}</a>`
      } <span class="code">${result.id}</span></th>
${measure === null ? html`<td colspan="4"><span class="none">${text("theme-no-own-measure")}</span></td>` : measureCells(measure, milestone)}
<td data-label="${text("theme-why-short")}">${reasonCell(row)}</td></tr>
`
  )}</tbody></table></div>`;
}

function measureCells(view: MeasureView, milestone: number): Markup {
  const {measure, latest} = view;
  const figure =
    latest === null
      ? missingWord(missingOfMeasure(view))
      : html`${latestCell(view)} <span class="year">${latest.year}</span>`;
  return html`<td data-label="${text("theme-baseline")}">${baselineCell(measure)}</td><td data-label="${text("theme-latest")}">${figure}</td><td
 data-label="${text("theme-target")}">${targetCell(view, milestone)}</td><td data-label="${text("theme-status")}">${standingMark(
   standingOf([view], milestone)
 )}</td>`;
}

function reasonCell(row: ThemeLine["row"]): Markup {
  const isAdded = row.basis === "amendment";
  const reason = isAdded ? text("theme-added") : localName(row, "reason", "themes");
  const basis = html`<strong>${basisWords(row.basis)}</strong>`;
  return html`${textMarkup("theme-reason", {basis, reason})} <span class="zh muted" lang="zh">${row.words_zh}</span>
<span class="muted">${textMarkup("result-reason", {reason: isAdded ? inEnglish(row.source) : localText(row.source, "themes")})}</span>`;
}

/** Passages in the language of the page, with the Chinese that they are a translation of. */
function passageList(theme: string | null, links: FrameworkLinks | undefined): Markup {
  const all = links?.theme_passages ?? [];
  const own = [
    ...all.filter((row) => theme !== null && row.theme === theme),
    ...all.filter((row) => row.theme === null)
  ];
  return html`${own.map(
    (row) =>
      html`<blockquote><p>${withOriginal(row, "themes")}<br><span class="muted">${localText(row.evidence, "themes")}</span></p></blockquote>
`
  )}`;
}
