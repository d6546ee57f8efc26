import {group} from "d3-array";
import type {SourceStatus, Vintage} from "../../lib/contract/vintage.js";
import type {AgeState, SeriesAge, StatusAlert} from "../../lib/quality/series-ages.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {roundSection} from "../reporting/round-section.js";
import {missingMark} from "../scorecard/status-mark.js";

/** How recent each source is: last checked, last changed, the publisher's date, and its age compared with what is expected. */
export function statusPage(data: SiteData): Markup {
  const {history, vintage} = data;
  if (history === undefined) return html``;
  const {status, status_day: day, ages, alerts} = history;
  const fresh = status.filter((row) => !row.is_stale).length;
  return html`<p class="answer"><strong>${fresh} of ${status.length} sources</strong> <span data-status-summary>are as recent as
expected on ${day}, the newest date in the data.</span></p>
${frozenNote(status, vintage)}
<div class="wide" tabindex="0" role="region" aria-label="Age of the sources"><table class="status-table"><thead><tr><th scope="col">Source</th>
<th scope="col">State</th><th scope="col">Publisher’s date</th><th scope="col" class="n">Age</th><th scope="col" class="n">Expected</th>
<th scope="col">Last changed</th><th scope="col">Last checked</th><th scope="col">Badge</th></tr></thead><tbody>${status.map(statusRow)}</tbody></table></div>
${alertList(alerts)}
${roundSection(data)}
<h2 id="series">Age of each series</h2>
<p>Ages are counted from the ${term("release")} of the figures, not from the ${term("snapshot")} that contains them. ${[
    ...group(ages, ({state}) => state)
  ].map(
    ([state, own], i) => html`${i > 0 ? ", " : ""}${own.length} ${state}`
  )}, of ${ages.length} series and groups of series.</p>
${status.map(({source, title}) =>
  seriesList(
    title,
    ages.filter((age) => age.source === source)
  )
)}
<h2 id="expected">Expected age</h2>
<dl class="sources">${status.map(
    (row) =>
      html`<dt>${row.title}</dt>
<dd>Within ${row.stale_after_days} days: ${row.stale_reason}.${row.last_error ? html` The last check failed: ${row.last_error}.` : ""}</dd>`
  )}</dl>`;
}

/** A site of a frozen vintage shows older figures than the store has; this page and the badges are about the store. */
function frozenNote(status: SourceStatus[], {name, snapshots}: Vintage): Markup {
  const others = status.filter(
    ({source, snapshot}) => snapshot !== null && snapshot !== `${source}/${snapshots[source]}`
  );
  if (others.length === 0) return html``;
  const held = others.map(({source}) => (snapshots[source] ? `${source}/${snapshots[source]}` : `no ${source}`));
  return html`<p class="note-line">This site is built on ${term("vintage")} ${name}: its other pages show ${held.join(", ")}.
This page and the badges are about the newest snapshots, which are different.</p>`;
}

function statusRow(row: SourceStatus): Markup {
  const {source, upstream_date, stale_after_days, age_days, last_changed, last_checked} = row;
  return html`<tr data-upstream="${upstream_date ?? ""}" data-within="${stale_after_days}">
<th scope="row"><a href="/sources#${source}">${row.title}</a></th>
<td class="state">${row.is_stale ? html`<strong>▲ older than expected</strong>` : "● as expected"}</td>
<td data-label="Publisher’s date">${day(upstream_date, row.release === null ? "none" : "unknown")}</td><td class="n age" data-label="Age">${
    age_days === null ? html`<span class="none">unknown</span>` : `${age_days.toLocaleString("en-US")} days`
  }</td><td class="n" data-label="Expected">within ${stale_after_days.toLocaleString("en-US")}</td>
<td data-label="Last changed">${day(last_changed, "never")}</td><td data-label="Last checked">${day(last_checked, "not recorded")}${
    row.last_outcome === "failed" ? " (failed)" : ""
  }</td><td data-label="Badge"><a href="/badges/${source}.json">JSON</a></td></tr>
`;
}

const STATE_SIGNS: Record<AgeState, string> = {
  "as expected": "●",
  "older than its calendar": "▲",
  "date unknown": "?",
  ended: "■"
};

function alertList(alerts: readonly StatusAlert[]): Markup {
  if (alerts.length === 0) return html``;
  return html`<h2 id="alerts">Needs attention</h2>
<ul>${alerts.map(({kind, source, text}) => html`<li><strong>${kind}</strong> (${source}): ${text}.</li>`)}</ul>`;
}

function seriesList(title: string, ages: readonly SeriesAge[]): Markup {
  if (ages.length === 0) return html``;
  return html`<details><summary>${title}: ${ages.length}</summary>
<div class="wide" tabindex="0" role="region" aria-label="Series of ${title}"><table><thead><tr><th scope="col">Series</th>
<th scope="col">State</th><th scope="col">Release</th><th scope="col" class="n">Areas</th><th scope="col" class="n">Last year</th>
<th scope="col" class="n">Age in days</th><th scope="col" class="n">Expected within</th></tr></thead><tbody>${ages.map(
    (age) =>
      html`<tr><th scope="row"><code>${age.series}</code></th><td>${STATE_SIGNS[age.state]} ${age.state}</td><td>${age.release}${
        age.newer === null ? "" : html` <span class="muted">(some areas ${age.newer})</span>`
      }</td><td class="n">${age.areas} of ${age.all_areas}</td><td class="n">${age.last_year ?? missingMark("not published")}</td>
<td class="n">${ageWords(age)}</td><td class="n">${age.within_days ?? html`<span class="none">none</span>`}</td></tr>`
  )}</tbody></table></div></details>`;
}

function ageWords({age_days, age_least, age_most}: SeriesAge): string {
  if (age_days !== null) return String(age_days);
  return age_most === null ? `unknown, at least ${age_least}` : `unknown, ${age_least} to ${age_most}`;
}

function day(date: string | null, otherwise: string): Markup | string {
  return date === null ? html`<span class="none">${otherwise}</span>` : date.slice(0, 10);
}
