import {newestYear} from "../../lib/indicators/compute-tables.js";
import {LANGUAGES, type Language, language, sentenceGap, writtenDay} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formFile, roundYear} from "../../lib/reporting/report-guide.js";
import {reminderSubject, reminderText} from "../../lib/reporting/round-reminders.js";
import {countRounds, type RoundMeasure, roundStatus, type SectorRound} from "../../lib/reporting/round-status.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, inEnglish, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";
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
  const reminders = rounds
    .filter(({outstanding}) => outstanding > 0)
    .map((round) => toReminder(round, data.site ?? null));
  return html`<h2 id="round">${text("round-heading", {year: String(year)})}</h2>
<p>${roundSentences(rounds, year)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("round-table")}"><table class="stacks"><thead><tr>
<th scope="col">${text("round-sector")}</th><th scope="col" class="n">${text("round-reported")}</th><th
scope="col">${text("round-since")}</th><th scope="col">${text("round-form")}</th><th scope="col">${text("round-whom")}</th></tr></thead>
<tbody>${rounds.map(roundRow)}</tbody></table></div>
${earlierRounds(data, year)}
${reminders.length > 0 && reminderParts(reminders)}`;
}

/** How many measures and how many sectors have been reported, in two sentences. */
function roundSentences(rounds: readonly SectorRound[], year: number): Markup {
  const {all, reported, sectors, complete} = countRounds(rounds);
  const since = rounds[0]?.since ?? "";
  const count = all - reported;
  const measures = html`<strong>${text("round-count", {count: reported, all})}</strong>`;
  const rest =
    count === 0 ? text("round-none-outstanding") : text("round-some-outstanding", {count, since: writtenDay(since)});
  return html`${textMarkup("round-answer", {measures, year: String(year), rest})}${sentenceGap()}${text(
    "round-sectors",
    {
      complete,
      count: sectors
    }
  )}`;
}

function roundRow({sector, name, year, since, lead, measures, outstanding}: SectorRound): Markup {
  const count = text("round-count", {count: measures.length - outstanding, all: measures.length});
  return html`<tr><th scope="row"><a href="/sectors/${sector}#round">${name}</a></th><td class="n"
data-label="${text("round-reported")}">${count}</td><td data-label="${text("round-since")}">${
    outstanding === 0 ? text("round-nothing") : since
  }</td><td data-label="${text("round-form")}">${formLinks(sector, year)}</td><td data-label="${text("round-whom")}">${
    lead ?? html`<span class="none">${text("round-not-named")}</span>`
  }</td></tr>
`;
}

/** Rounds before the one that is shown, which reports still come for. */
const EARLIER = 3;

function earlierRounds(data: SiteData, year: number): Markup {
  const years = Array.from({length: EARLIER}, (_, i) => year - 1 - i);
  const rounds = years.map((each) => roundsOf(data, each));
  return html`<details><summary>${text("round-earlier")}</summary><div class="wide" tabindex="0" role="region"
  aria-label="${text("round-earlier-table")}"><table><thead><tr><th scope="col">${text("round-sector")}</th>${years.map(
    (each) => html`<th scope="col" class="n">${each}</th>`
  )}</tr></thead><tbody>${rounds[0]!.map(
    ({sector, name}, i) =>
      html`<tr><th scope="row"><a href="/sectors/${sector}">${name}</a></th>${rounds.map((round) => {
        const {measures, outstanding} = round[i]!;
        return html`<td class="n">${text("round-of", {count: measures.length - outstanding, all: measures.length})}</td>`;
      })}</tr>
`
  )}</tbody></table></div></details>`;
}

/** The language of a form, in that language. */
const FORM_NAMES: Record<Language, string> = {en: "Excel", zh: "中文", ru: "русский"};

function formLinks(sector: string, year: number): Markup {
  const between = language() === "zh" ? "、" : ", ";
  const links = LANGUAGES.map((own) => {
    const href = `/report/${formFile(sector, year, own)}`;
    return own === "en"
      ? html`${between}<a href="${href}">${FORM_NAMES.en}</a>`
      : html`${between}<a href="${href}" lang="${own}">${FORM_NAMES[own]}</a>`;
  });
  return html`<a href="/report/${sector}">${text("round-fill-in")}</a>${links}`;
}

function toReminder(round: SectorRound, site: string | null): RoundReminder {
  const {sector, year} = round;
  return {sector, year, title: reminderSubject(round), text: reminderText(round, site)};
}

function reminderParts(reminders: readonly RoundReminder[]): Markup {
  return html`<details><summary>${text("round-reminders", {count: reminders.length})}</summary>${reminders.map(
    ({sector, text: words}) => html`<h3>${sector}</h3><pre class="reminder">${words}</pre>`
  )}</details>
<p class="needs-script"><label for="round-day">${text("round-day")}</label> <input id="round-day" type="date"> <button type="button"
  class="plain-button" id="round-calendar">${text("round-save")}</button> <span id="round-said" aria-live="polite"></span></p>
${jsonBlock("round-reminders", reminders)}`;
}

/** A sector's round on its own page: each measure with this year's answer beside last year's; nothing where no measure is reported. */
export function sectorRound(code: string, data: SiteData): Markup {
  const year = shownRound(data);
  const round = roundsOf(data, year).find(({sector}) => sector === code);
  if (round === undefined) return html``;
  const {measures, outstanding, since} = round;
  const values = {count: measures.length - outstanding, all: measures.length, since: writtenDay(since)};
  return html`<h2 id="round">${text("round-sector-heading", {year: String(year)})}</h2>
<p>${textMarkup(outstanding === 0 ? "round-sector-answer" : "round-sector-answer-since", values)}${sentenceGap()}${textMarkup(
    "round-sector-form",
    {links: formLinks(code, year)}
  )}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("round-sector-table")}"><table class="stacks"><thead><tr>
<th scope="col">${text("round-measure")}</th><th scope="col">${year - 1}</th><th scope="col">${year}</th><th
scope="col">${text("round-reported-by")}</th></tr></thead><tbody>${measures.map((measure) => measureRow(measure, year))}</tbody></table></div>`;
}

function measureRow(
  {id, name, state, answer, answer_before, reported_by, reported_on, is_disputed}: RoundMeasure,
  year: number
): Markup {
  const now = answer ?? (state === "disputed" ? text("round-to-decide") : missingWord("not reported"));
  const who = reported_by !== null && html`${inEnglish(reported_by)}${language() === "zh" ? "，" : ", "}${reported_on}`;
  return html`<tr><th scope="row">${name} <span class="muted">${id}</span></th><td data-label="${year - 1}">${
    answer_before ?? missingWord("not reported")
  }</td><td data-label="${year}">${now}${
    is_disputed && state !== "disputed" && html` <strong>▲ ${text("round-also-disputed")}</strong>`
  }</td>
<td data-label="${text("round-reported-by")}">${who}</td></tr>
`;
}
