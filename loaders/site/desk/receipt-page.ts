import {html, type Markup} from "../../../src/components/layout/markup.js";
import type {ReportRow} from "../../../src/lib/contract/reported.js";
import {saidWords} from "../../../src/lib/indicators/reported.js";
import {writtenDay} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {STATE_CHOICES} from "../../../src/lib/reporting/report-fields.js";
import type {CheckedSubmission} from "./check-submission.js";
import {csrfField, deskPage, deskTable, outcomeWords, type Seen, timeWords} from "./desk-pages.js";
import type {InboxEntry, SubmissionDecision} from "./inbox.js";
import type {RebuildState} from "./site-rebuild.js";

/** Returns a focal point's receipt: number, time, digest, what was sent, and how it stands. @example receiptPage(entry, checked, seen) */
export function receiptPage(entry: InboxEntry, checked: CheckedSubmission, seen: Seen): string {
  const {submission, decision} = entry;
  const states = {accepted: "desk-is-accepted", "asked back": "desk-is-asked-back", refused: "desk-is-refused"};
  const state = decision === null ? "desk-is-waiting" : states[decision.outcome];
  const correct = html`<p><a href="/report?year=${submission.year}">${text("desk-correct")}</a></p>`;
  const body = html`<p class="lede">${text(state)}</p>${decision?.reason && html`<blockquote>${decision.reason}</blockquote>`}
${receiptFacts(entry)}<h2>${text("desk-you-reported")}</h2>${rowTable(checked.rows)}
${effectList(checked)}
${decision?.outcome === "asked back" && correct}`;
  return deskPage(text("desk-receipt-of", {receipt: submission.receipt}), body, seen);
}

function receiptFacts({submission, digest}: InboxEntry): Markup {
  const {receipt, received_at, head, files} = submission;
  const names = files.map(
    ({name, bytes, path}) =>
      html`<li><a href="/evidence/${receipt}/${path.split("/").at(-1)!}">${name}</a> (${text("desk-kilobytes", {count: Math.ceil(bytes / 1024)})})</li>`
  );
  return html`<dl><dt>${text("desk-number")}</dt><dd>${receipt}</dd><dt>${text("desk-received")}</dt><dd>${timeWords(received_at)}</dd>
<dt>${text("desk-from")}</dt><dd>${text("desk-from-whom", {name: head.name ?? "", office: head.office ?? "", day: writtenDay(head.reported_on ?? "")})}</dd>
<dt>${text("desk-digest")}</dt><dd><code>${digest}</code></dd>
<dt>${text("desk-kept-files")}</dt><dd>${names.length > 0 ? html`<ul>${names}</ul>` : text("desk-none")}</dd></dl>`;
}

function rowTable(rows: readonly ReportRow[]): Markup {
  const lines = rows.map(
    (
      row
    ) => html`<tr><th scope="row">${row.result}/${row.measure}</th><td>${row.area}</td><td>${figureOf(row)}</td><td>${row.period ?? row.year}</td>
<td>${row.evidence}</td></tr>`
  );
  const headings = [
    text("desk-measure"),
    text("desk-area"),
    text("desk-answer"),
    text("desk-period"),
    text("desk-evidence")
  ];
  return deskTable(text("desk-answers"), headings, lines);
}

function figureOf({value, numerator, denominator, sign, state, ...row}: ReportRow): string {
  const parts = {part: String(numerator), whole: String(denominator)};
  const number = numerator === null ? value : text("desk-parts", parts);
  const figure = number === null ? state && text(STATE_CHOICES[state]) : `${sign ?? ""}${number}`;
  return [figure, saidWords(row)].filter((part) => part !== undefined && part !== null).join("; ");
}

function effectList({effects}: CheckedSubmission): Markup {
  const lines = effects.map((effect) => html`<li>${effect.text}</li>`);
  const none = html`<li>${text("desk-nothing")}</li>`;
  return html`<h2>${text("desk-changes")}</h2><ul>${lines.length > 0 ? lines : none}</ul>`;
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
${decision !== null && html`<p class="lede">${decisionWords(decision)}</p>`}
${receiptFacts(entry)}<h2>${text("desk-was-reported")}</h2>${rowTable(checked.rows)}
${effectList(checked)}
${
  replaced.length > 0 &&
  html`<h2>${text("desk-replaces")}</h2><ul>${replaced.map(
    ({row, before}) => html`<li>${row.result}/${row.measure}, ${row.area}, ${row.year}:
${before === null ? text("desk-nothing") : text("desk-was-received", {answer: figureOf(before), day: writtenDay(before.received_on)})} → ${figureOf(row)}</li>`
  )}</ul>`
}
${faults.length > 0 && html`<h2>${text("desk-no-longer")}</h2><ul>${faults.map(({message}) => html`<li>${message}</li>`)}</ul>`}
${decision === null && decisionForm(entry, checked, seen)}`;
  return deskPage(`${submission.receipt}: ${submission.sector}, ${submission.year}`, body, seen);
}

function decisionForm({submission}: InboxEntry, {faults, replaced}: CheckedSubmission, {csrf}: Seen): Markup {
  const canAccept = faults.length === 0;
  const needs = text(replaced.length > 0 ? "desk-needs-replace" : "desk-needs-reason");
  return html`<form method="post" action="/review/${submission.receipt}">${csrfField(csrf)}
<p><label for="reason">${text("desk-reason")}</label><br><textarea id="reason" name="reason" rows="3" aria-describedby="reason-help"></textarea></p>
<p id="reason-help" class="muted">${needs}</p>
<p>${canAccept && html`<button class="main" name="outcome" value="accepted">${text("desk-accept")}</button> `}
<button name="outcome" value="asked back">${text("desk-ask-back")}</button>
<button name="outcome" value="refused">${text("desk-refuse")}</button></p></form>`;
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
      ? html`<div class="faults" role="alert"><h2>${text("desk-site-failed")}</h2><p>${text("desk-site-failed-next")}</p><pre>${rebuild.message}</pre></div>`
      : html`<p class="muted">${siteWords(rebuild)}</p>`;
  const body = html`${site}<h2>${text("desk-queue-waiting", {count: waiting.length})}</h2>${queueTable(waiting, text("desk-changes"))}
<h2>${text("desk-queue-decided", {count: decided.length})}</h2>${queueTable(decided, text("desk-decision"))}`;
  return deskPage(text("desk-review"), body, seen);
}

function queueTable(lines: readonly QueueLine[], last: string): Markup {
  if (lines.length === 0) return html`<p>${text("desk-queue-none")}</p>`;
  const rows = lines.map(({entry: {submission, decision}, effects}) => {
    const {receipt, sector, year, received_at, head} = submission;
    const end =
      decision === null ? html`<ul>${effects.map((effect) => html`<li>${effect}</li>`)}</ul>` : decisionWords(decision);
    return html`<tr><th scope="row"><a href="/review/${receipt}">${receipt}</a></th><td>${sector}</td><td>${year}</td><td>${head.name}, ${head.office}</td>
<td>${timeWords(received_at)}</td><td>${end}</td></tr>`;
  });
  const headings = [
    text("desk-receipt"),
    text("desk-sector"),
    text("desk-year"),
    text("desk-from"),
    text("desk-received"),
    last
  ];
  return deskTable(text("desk-reports"), headings, rows);
}

function decisionWords({outcome, by, decided_at, reason}: SubmissionDecision): string {
  const decided = text("desk-decided", {outcome: outcomeWords(outcome), by, time: timeWords(decided_at)});
  return reason === null ? decided : text("desk-decided-why", {decided, reason});
}

const SITE_WORDS = {
  "not built since the desk was started": "desk-site-idle",
  "waiting or running": "desk-site-running",
  built: "desk-site-built",
  failed: "desk-site-failed"
};

function siteWords({state, at}: RebuildState): string {
  const words = text(SITE_WORDS[state]);
  return at === null ? text("desk-site", {state: words}) : text("desk-site-at", {state: words, time: timeWords(at)});
}
