import {html, type Markup} from "../../../src/components/layout/markup.js";
import type {ReportRow} from "../../../src/lib/contract/reported.js";
import type {Lang} from "../../../src/lib/wording/figure-words.js";
import type {CheckedSubmission} from "./check-submission.js";
import {csrfField, deskPage, deskTable, deskWords, type Seen, timeWords} from "./desk-pages.js";
import type {InboxEntry} from "./inbox.js";
import type {RebuildState} from "./site-rebuild.js";

/** Returns a focal point's receipt: number, time, digest, what was sent, and how it stands. @example receiptPage(entry, checked, seen) */
export function receiptPage(entry: InboxEntry, checked: CheckedSubmission, seen: Seen): string {
  const {submission, decision} = entry;
  const {lang} = seen;
  const states = {accepted: "is_accepted", "asked back": "is_asked", refused: "is_refused"} as const;
  const state = decision === null ? "is_waiting" : states[decision.outcome];
  const correct = html`<p><a href="/report?year=${submission.year}">${deskWords("correct", lang)}</a></p>`;
  const body = html`<p class="lede">${deskWords(state, lang)}</p>${decision?.reason && html`<blockquote>${decision.reason}</blockquote>`}
${receiptFacts(entry, lang)}<h2>${deskWords("you_reported", lang)}</h2>${rowTable(checked.rows, lang)}
${effectList(checked, lang)}
${decision?.outcome === "asked back" && correct}`;
  return deskPage(`${deskWords("receipt", lang)} ${submission.receipt}`, body, seen);
}

function receiptFacts({submission, digest}: InboxEntry, lang: Lang): Markup {
  const {receipt, received_at, head, files} = submission;
  const say = (key: Parameters<typeof deskWords>[0]) => deskWords(key, lang);
  const names = files.map(
    ({name, bytes, path}) =>
      html`<li><a href="/evidence/${receipt}/${path.split("/").at(-1)!}">${name}</a> (${Math.ceil(bytes / 1024)} kB)</li>`
  );
  return html`<dl><dt>${say("number")}</dt><dd>${receipt}</dd><dt>${say("received")}</dt><dd>${timeWords(received_at, lang)}</dd>
<dt>${say("from")}</dt><dd>${head.name}, ${head.office}; ${say("report_of")} ${head.reported_on}</dd>
<dt>${say("digest")}</dt><dd><code>${digest}</code></dd>
<dt>${say("kept_files")}</dt><dd>${names.length > 0 ? html`<ul>${names}</ul>` : say("none")}</dd></dl>`;
}

function rowTable(rows: readonly ReportRow[], lang: Lang): Markup {
  const lines = rows.map(
    (
      row
    ) => html`<tr><th scope="row">${row.result}/${row.measure}</th><td>${row.area}</td><td>${figureOf(row)}</td><td>${row.period ?? row.year}</td>
<td>${row.evidence}</td></tr>`
  );
  const headings = (["measure", "area", "answer", "period", "evidence"] as const).map((key) => deskWords(key, lang));
  return deskTable(deskWords("answers", lang), headings, lines);
}

function figureOf({value, numerator, denominator, sign, state, text_en, text_zh}: ReportRow): string {
  const number = numerator === null ? value : `${numerator} of ${denominator}`;
  const figure = number === null ? state?.replace("_", " ") : `${sign ?? ""}${number}`;
  return [figure, text_en ?? text_zh].filter((part) => part !== undefined && part !== null).join("; ");
}

function effectList({effects}: CheckedSubmission, lang: Lang): Markup {
  const lines = effects.map(({text}) => html`<li>${text[lang]}</li>`);
  const none = html`<li>${deskWords("nothing", lang)}</li>`;
  return html`<h2>${deskWords("changes", lang)}</h2><ul>${lines.length > 0 ? lines : none}</ul>`;
}

/** Returns the page on which a reviewer decides on a submission. @example reviewPage(entry, checked, seen) */
export function reviewPage(
  entry: InboxEntry,
  checked: CheckedSubmission,
  seen: Seen,
  problem: string | null = null
): string {
  const {submission, decision} = entry;
  const {faults, replaced} = checked;
  const body = html`${problem !== null && html`<div class="faults" role="alert"><p>${problem}</p></div>`}
${decision !== null && html`<p class="lede">${decision.outcome} by ${decision.by}, ${timeWords(decision.decided_at)}. ${decision.reason}</p>`}
${receiptFacts(entry, "en")}<h2>What was reported</h2>${rowTable(checked.rows, "en")}
${effectList(checked, "en")}
${
  replaced.length > 0 &&
  html`<h2>What it would replace</h2><ul>${replaced.map(
    ({row, before}) => html`<li>${row.result}/${row.measure}, ${row.area}, ${row.year}:
${before === null ? "nothing" : `${figureOf(before)} (received ${before.received_on})`} → ${figureOf(row)}</li>`
  )}</ul>`
}
${faults.length > 0 && html`<h2>What no longer fits</h2><ul>${faults.map(({message}) => html`<li>${message}</li>`)}</ul>`}
${decision === null && decisionForm(entry, checked, seen)}`;
  return deskPage(`${submission.receipt}: ${submission.sector}, ${submission.year}`, body, seen);
}

function decisionForm({submission}: InboxEntry, {faults, replaced}: CheckedSubmission, {csrf}: Seen): Markup {
  const canAccept = faults.length === 0;
  const needs =
    replaced.length > 0
      ? "To accept, say why the figures that stand are replaced. To ask back or refuse, say why."
      : "To ask back or refuse, say why: the focal point reads it.";
  return html`<form method="post" action="/review/${submission.receipt}">${csrfField(csrf)}
<p><label for="reason">Reason</label><br><textarea id="reason" name="reason" rows="3" aria-describedby="reason-help"></textarea></p>
<p id="reason-help" class="muted">${needs}</p>
<p>${canAccept && html`<button class="main" name="outcome" value="accepted">Accept</button> `}<button name="outcome" value="asked back">Ask back</button>
<button name="outcome" value="refused">Refuse</button></p></form>`;
}

/** One line of the queue. */
export interface QueueLine {
  entry: InboxEntry;
  effects: readonly string[];
}

/** Returns the reviewer's queue: what waits with what it would change, what was decided, and how the site stands. @example queuePage(lines, state, seen) */
export function queuePage(lines: readonly QueueLine[], rebuild: RebuildState, seen: Seen): string {
  const waiting = lines.filter(({entry}) => entry.decision === null);
  const decided = lines.filter(({entry}) => entry.decision !== null);
  const site =
    rebuild.state === "failed"
      ? html`<div class="faults" role="alert"><h2>The site could not be built</h2><p>Accepted figures are kept, and the site is as it was before. Tell whoever
runs the desk.</p><pre>${rebuild.message}</pre></div>`
      : html`<p class="muted">Site: ${rebuild.state}${rebuild.at && html`, ${timeWords(rebuild.at)}`}.</p>`;
  const body = html`${site}<h2>Waiting (${waiting.length})</h2>${queueTable(waiting, "What it would change")}
<h2>Decided (${decided.length})</h2>${queueTable(decided, "Decision")}`;
  return deskPage("Reports to review", body, seen);
}

function queueTable(lines: readonly QueueLine[], last: string): Markup {
  if (lines.length === 0) return html`<p>None.</p>`;
  const rows = lines.map(({entry: {submission, decision}, effects}) => {
    const {receipt, sector, year, received_at, head} = submission;
    const end =
      decision === null
        ? html`<ul>${effects.map((text) => html`<li>${text}</li>`)}</ul>`
        : html`${decision.outcome} by ${decision.by}, ${timeWords(decision.decided_at)}${decision.reason && html`: ${decision.reason}`}`;
    return html`<tr><th scope="row"><a href="/review/${receipt}">${receipt}</a></th><td>${sector}</td><td>${year}</td><td>${head.name}, ${head.office}</td>
<td>${timeWords(received_at)}</td><td>${end}</td></tr>`;
  });
  return deskTable("Reports", ["Receipt", "Sector", "Year", "From", "Received", last], rows);
}
