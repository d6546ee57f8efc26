import {group} from "d3-array";
import type {SourceStatus, Vintage} from "../../lib/contract/vintage.js";
import {inLanguage, joinList, LOCALES, language, sentenceGap, writtenDay} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {
  type AgeState,
  alertKind,
  type SeriesAge,
  type StatusAlert,
  statusAlerts
} from "../../lib/quality/series-ages.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {term} from "../layout/glossary.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {roundSection} from "../reporting/round-section.js";
import {missingMark} from "../scorecard/status-mark.js";

/** How recent each source is: last checked, last changed, the publisher's date, and its age compared with what is expected. */
export function statusPage(data: SiteData): Markup {
  const {history, vintage} = data;
  if (history === undefined) return html``;
  const {status, status_day: day, ages, mixtures} = history;
  const fresh = status.filter((row) => !row.is_stale).length;
  return html`<p class="answer"><strong>${text("status-fresh", {fresh, all: status.length})}</strong>${sentenceGap()}<span
data-status-summary>${text("status-fresh-on", {day: writtenDay(day)})}</span></p>
${frozenNote(status, vintage)}
<div class="wide" tabindex="0" role="region" aria-label="${text("status-table")}"><table class="status-table"><thead><tr>
<th scope="col">${text("status-source")}</th><th scope="col">${text("status-state")}</th><th scope="col">${text("status-date")}</th>
<th scope="col" class="n">${text("status-age")}</th><th scope="col" class="n">${text("status-expected")}</th><th
scope="col">${text("status-changed")}</th><th scope="col">${text("status-checked")}</th><th
scope="col">${text("status-badge")}</th></tr></thead><tbody>${status.map(statusRow)}</tbody></table></div>
${alertList(statusAlerts(status, ages, mixtures), ages)}
${roundSection(data)}
<h2 id="series">${text("status-series")}</h2>
<p>${textMarkup("status-series-note", {
    release: term("release", text("status-term-release")),
    snapshot: term("snapshot", text("status-term-snapshot")),
    states: stateCounts(ages),
    count: ages.length
  })}</p>
${status.map((row) =>
  seriesList(
    titleOf(row),
    ages.filter(({source}) => source === row.source)
  )
)}
<h2 id="expected">${text("status-expected-age")}</h2>
<dl class="sources">${status.map(
    (row) =>
      html`<dt>${titleOf(row)}</dt>
<dd>${text("status-expected-why", {count: row.stale_after_days, reason: localText(row.stale_reason, "rules")})}${
        row.last_error && html`${sentenceGap()}${textMarkup("status-last-error", {error: inEnglish(row.last_error)})}`
      }</dd>`
  )}</dl>`;
}

function titleOf({title}: SourceStatus): string {
  return localName({title_en: title}, "title", "sources");
}

/** How many series are in each state, as a sentence begins. */
function stateCounts(ages: readonly SeriesAge[]): string {
  const counts = [...group(ages, ({state}) => state)].map(([state, own]) =>
    text("status-count-of-state", {count: own.length, state: stateWords(state)})
  );
  const words = joinList(counts);
  return words.charAt(0).toLocaleUpperCase(LOCALES[language()]) + words.slice(1);
}

/** A site of a frozen vintage shows older figures than the store has; this page and the badges are about the store. */
function frozenNote(status: SourceStatus[], {name, snapshots}: Vintage): Markup {
  const others = status.filter(
    ({source, snapshot}) => snapshot !== null && snapshot !== `${source}/${snapshots[source]}`
  );
  if (others.length === 0) return html``;
  const held = others.map(({source}) =>
    snapshots[source] ? `${source}/${snapshots[source]}` : text("status-none-of", {source})
  );
  const vintage = term("vintage", text("status-term-vintage"));
  return html`<p class="note-line">${textMarkup("status-frozen", {term: vintage, name, held: joinList(held)})}</p>`;
}

function statusRow(row: SourceStatus): Markup {
  const {source, upstream_date, stale_after_days, age_days, last_changed, last_checked} = row;
  const date = day(upstream_date, text(row.release === null ? "status-none" : "status-unknown"));
  const age =
    age_days === null
      ? html`<span class="none">${text("status-unknown")}</span>`
      : text("status-days", {count: age_days});
  return html`<tr data-upstream="${upstream_date ?? ""}" data-within="${stale_after_days}">
<th scope="row"><a href="/sources#${source}">${titleOf(row)}</a></th>
<td class="state">${row.is_stale ? html`<strong>▲ ${text("status-is-old")}</strong>` : `● ${text("status-is-fresh")}`}</td>
<td data-label="${text("status-date")}">${date}</td><td class="n age" data-label="${text("status-age")}">${age}</td>
<td class="n" data-label="${text("status-expected")}">${text("status-within", {days: stale_after_days})}</td>
<td data-label="${text("status-changed")}">${day(last_changed, text("status-never"))}</td>
<td data-label="${text("status-checked")}">${day(last_checked, text("status-not-recorded"))}${
    row.last_outcome === "failed" && text("status-failed")
  }</td><td data-label="${text("status-badge")}">${badgeLink(source)}</td></tr>
`;
}

const STATE_SIGNS: Record<AgeState, string> = {
  "as expected": "●",
  "older than its calendar": "▲",
  "date unknown": "?",
  ended: "■"
};

const STATE_KEYS: Record<AgeState, string> = {
  "as expected": "expected",
  "older than its calendar": "older",
  "date unknown": "undated",
  ended: "ended"
};

function stateWords(state: AgeState): string {
  return text("status-age-state", {state: STATE_KEYS[state]});
}

function alertList(alerts: readonly StatusAlert[], ages: readonly SeriesAge[]): Markup {
  if (alerts.length === 0) return html``;
  return html`<h2 id="alerts">${text("status-alerts")}</h2>
<ul>${alerts.map(({kind, source, text: said}) => {
    const series = ages.filter((age) => age.source === source).map((age) => age.series);
    return html`<li>${textMarkup("status-alert", {
      kind: html`<strong>${alertKind(kind)}</strong>`,
      source: html`<code>${source}</code>`,
      text: kind === "publisher moved" ? inEnglish(said) : markCodes(said, [source, ...series])
    })}</li>`;
  })}</ul>`;
}

/** Words with the codes that occur in them marked as code, which is the same in every language. */
function markCodes(words: string, codes: readonly string[]): Markup {
  const parts = [...codes]
    .sort((a, b) => b.length - a.length)
    .map((code) => code.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return html`${words
    .split(new RegExp(`(?<![\\w.-])(${parts.join("|")})(?![\\w-])`))
    .map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function seriesList(title: string, ages: readonly SeriesAge[]): Markup {
  if (ages.length === 0) return html``;
  return html`<details><summary>${text("status-series-of", {title, count: ages.length})}</summary>
<div class="wide" tabindex="0" role="region" aria-label="${text("status-series-table", {title})}"><table><thead><tr>
<th scope="col">${text("status-head-series")}</th><th scope="col">${text("status-state")}</th><th
scope="col">${text("status-head-release")}</th><th scope="col" class="n">${text("status-head-areas")}</th><th
scope="col" class="n">${text("status-head-year")}</th><th scope="col" class="n">${text("status-head-age")}</th><th
scope="col" class="n">${text("status-head-within")}</th></tr></thead><tbody>${ages.map(
    (age) =>
      html`<tr><th scope="row"><code>${age.series}</code></th><td>${STATE_SIGNS[age.state]} ${stateWords(age.state)}</td><td>${age.release}${
        age.newer !== null && html` <span class="muted">${text("status-some-newer", {release: age.newer})}</span>`
      }</td><td class="n">${text("status-areas", {count: age.areas, all: age.all_areas})}</td><td
class="n">${age.last_year ?? missingMark("not published")}</td>
<td class="n">${ageWords(age)}</td><td class="n">${age.within_days ?? html`<span class="none">${text("status-none")}</span>`}</td></tr>`
  )}</tbody></table></div></details>`;
}

function ageWords({age_days, age_least, age_most}: SeriesAge): string {
  if (age_days !== null) return String(age_days);
  const least = String(age_least);
  return age_most === null
    ? text("status-age-least", {least})
    : text("status-age-between", {least, most: String(age_most)});
}

function day(date: string | null, otherwise: string): Markup | string {
  return date === null ? html`<span class="none">${otherwise}</span>` : date.slice(0, 10);
}

/** The badge of a source in the language that is being written: `/badges/ru/wdi.json`. */
function badgeLink(source: string): Markup {
  const own = language();
  const address = `/badges${inLanguage(`/${source}`, own)}.json`;
  return own === "en" ? html`<a href="${address}">JSON</a>` : html`<a href="${address}" hreflang="${own}">JSON</a>`;
}
