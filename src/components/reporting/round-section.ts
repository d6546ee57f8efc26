import {newestYear} from "../../lib/indicators/compute-tables.js";
import type {Language} from "../../lib/language/language.js";
import {formFile, roundYear} from "../../lib/reporting/report-guide.js";
import {
  type RoundMeasure,
  reminderSubject,
  reminderText,
  roundStatus,
  type SectorRound
} from "../../lib/reporting/round-status.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {missingWord} from "../scorecard/status-mark.js";

/** What the script of the page makes calendar files of. */
export interface RoundReminder {
  sector: string;
  year: number;
  title: string;
  text: string;
}

/** Returns the year of the round that pages show: the last one that is over on the newest day in the data. */
export function shownRound(data: SiteData): number {
  return roundYear(data.history?.status_day ?? `${newestYear(data.inputs)}-12-31`);
}

function roundsOf(data: SiteData, year: number): SectorRound[] {
  const {framework, reported} = data.inputs;
  return roundStatus({framework, reported, disputed: data.disputed ?? []}, year);
}

/** The state of the reporting round on /status: who has reported, what is outstanding since when, and reminders. */
export function roundSection(data: SiteData): Markup {
  const year = shownRound(data);
  const rounds = roundsOf(data, year);
  const all = rounds.reduce((sum, {measures}) => sum + measures.length, 0);
  const open = rounds.reduce((sum, {outstanding}) => sum + outstanding, 0);
  const reminders = rounds
    .filter(({outstanding}) => outstanding > 0)
    .map((round) => toReminder(round, data.site ?? null));
  return html`<h2 id="round">Annual reports for ${year}</h2>
<p><strong>${all - open} of ${all} measures</strong> that the sectors count themselves have been reported for ${year};
${open === 0 ? "none is outstanding" : `${open} are outstanding since ${rounds[0]?.since}`}.</p>
<div class="wide" tabindex="0" role="region" aria-label="Annual reports by sector"><table class="stacks"><thead><tr><th scope="col">Sector</th>
<th scope="col" class="n">Reported</th><th scope="col">Outstanding since</th><th scope="col">Form</th><th scope="col">Whom to ask</th></tr></thead>
<tbody>${rounds.map(roundRow)}</tbody></table></div>
${earlierRounds(data, year)}
${reminders.length > 0 && reminderParts(reminders)}`;
}

function roundRow({sector, name, year, since, lead, measures, outstanding}: SectorRound): Markup {
  return html`<tr><th scope="row"><a href="/sectors/${sector}#round">${name}</a></th><td class="n" data-label="Reported">${
    measures.length - outstanding
  } of ${measures.length}</td><td data-label="Outstanding since">${outstanding === 0 ? "nothing" : since}</td><td data-label="Form">${formLinks(
    sector,
    year
  )}</td><td data-label="Whom to ask">${lead ?? html`<span class="none">not named</span>`}</td></tr>
`;
}

/** Rounds before the one that is shown, which reports still come for. */
const EARLIER = 3;

function earlierRounds(data: SiteData, year: number): Markup {
  const years = Array.from({length: EARLIER}, (_, i) => year - 1 - i);
  const rounds = years.map((each) => roundsOf(data, each));
  return html`<details><summary>Earlier years</summary><div class="wide" tabindex="0" role="region"
  aria-label="Measures reported for earlier years"><table><thead><tr><th scope="col">Sector</th>${years.map(
    (each) => html`<th scope="col" class="n">${each}</th>`
  )}</tr></thead><tbody>${rounds[0]!.map(
    ({sector, name}, i) =>
      html`<tr><th scope="row"><a href="/sectors/${sector}">${name}</a></th>${rounds.map((round) => {
        const {measures, outstanding} = round[i]!;
        return html`<td class="n">${measures.length - outstanding} of ${measures.length}</td>`;
      })}</tr>
`
  )}</tbody></table></div></details>`;
}

function formLinks(sector: string, year: number): Markup {
  const file = (own: Language) => `/report/${formFile(sector, year, own)}`;
  return html`<a href="/report/${sector}">fill in</a>, <a href="${file("en")}">Excel</a>, <a href="${file("zh")}" lang="zh">中文</a>, <a
  href="${file("ru")}" lang="ru">русский</a>`;
}

function toReminder(round: SectorRound, site: string | null): RoundReminder {
  const {sector, year} = round;
  return {sector, year, title: reminderSubject(round), text: reminderText(round, site)};
}

function reminderParts(reminders: readonly RoundReminder[]): Markup {
  return html`<details><summary>Reminders to send: ${reminders.length}</summary>${reminders.map(
    ({sector, text}) => html`<h3>${sector}</h3><pre class="reminder">${text}</pre>`
  )}</details>
<p class="needs-script"><label for="round-day">Remind on</label> <input id="round-day" type="date"> <button type="button" class="plain-button"
  id="round-calendar">Save a calendar file</button> <span id="round-said" aria-live="polite"></span></p>
${jsonBlock("round-reminders", reminders)}`;
}

/** A sector's round on its own page: each measure with this year's answer beside last year's; nothing where no measure is reported. */
export function sectorRound(code: string, data: SiteData): Markup {
  const year = shownRound(data);
  const round = roundsOf(data, year).find(({sector}) => sector === code);
  if (round === undefined) return html``;
  const {measures, outstanding, since} = round;
  return html`<h2 id="round">Annual report for ${year}</h2>
<p>${measures.length - outstanding} of ${measures.length} measures are reported${outstanding === 0 ? "" : `; what is outstanding is so since ${since}`}.
Form: ${formLinks(code, year)}.</p>
<div class="wide" tabindex="0" role="region" aria-label="Annual report by measure"><table class="stacks"><thead><tr><th scope="col">Measure</th>
<th scope="col">${year - 1}</th><th scope="col">${year}</th><th scope="col">Reported by</th></tr></thead><tbody>${measures.map(
    (measure) => measureRow(measure, year)
  )}</tbody></table></div>`;
}

function measureRow(
  {id, name, state, answer, answer_before, reported_by, reported_on, is_disputed}: RoundMeasure,
  year: number
): Markup {
  const now = answer ?? (state === "disputed" ? "reports disagree; to be decided" : missingWord("not reported"));
  return html`<tr><th scope="row">${name} <span class="muted">${id}</span></th><td data-label="${year - 1}">${
    answer_before ?? missingWord("not reported")
  }</td><td data-label="${year}">${now}${is_disputed && state !== "disputed" && html` <strong>▲ another report disagrees</strong>`}</td>
<td data-label="Reported by">${reported_by === null ? "" : `${reported_by}, ${reported_on}`}</td></tr>
`;
}
