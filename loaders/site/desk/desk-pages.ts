import {html, type Markup} from "../../../src/components/layout/markup.js";
import {type Language, LOCALES, language} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import type {DeskEvent} from "./audit-log.js";
import type {Invitation} from "./invitations.js";

/** Who sees a page, with the token that its forms carry. */
export interface Seen {
  visitor: Invitation;
  csrf: string;
  lang: Language;
  /** The same page in the other languages. */
  others: {lang: Language; address: string}[];
}

/**
 * Returns a whole page of the desk in the language that is being written: plain HTML that needs no script. `seen` is null on pages for whoever asks.
 *
 * @example deskPage("Not found", html`<p>…</p>`, null)
 */
export function deskPage(title: string, body: Markup, seen: Seen | null): string {
  return `<!doctype html>\n${html`<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} | ${text("site-title")}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body class="folder desk">
<a class="skip" href="#main">${text("skip-to-content")}</a>
<header class="desk-head"><span><b>${text("site-title")}</b> · ${text("desk-name")}</span>${seen && visitorBar(seen)}</header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
<footer class="muted">${text("desk-unofficial", {site: text("site-title")})}</footer>
</body>
</html>`}\n`;
}

const NAMES: Record<Language, string> = {en: "English", zh: "中文", ru: "Русский"};

function visitorBar({visitor: {invitation, sector, name}, csrf, others}: Seen): Markup {
  const pages =
    sector === null
      ? html`<a href="/review">${text("desk-queue")}</a> <a href="/log">${text("desk-log")}</a>`
      : html`<a href="/report">${text("desk-report")}</a>`;
  const languages = others.map(
    ({lang, address}) => html` <a href="${address}" lang="${lang}" hreflang="${lang}">${NAMES[lang]}</a>`
  );
  const who = name ?? sector ?? text("desk-reviewer");
  return html`<nav aria-label="${text("desk-navigation")}">${pages}${languages} <span class="muted">${who} (${invitation})</span>
<form method="post" action="/leave">${csrfField(csrf)}<button>${text("desk-leave")}</button></form></nav>`;
}

/** Returns the hidden field that shows that a form is of a page of ours. @example csrfField(token) */
export function csrfField(token: string): Markup {
  return html`<input type="hidden" name="_csrf" value="${token}">`;
}

/** Returns a table that scrolls within its page; `name` is what a screen reader calls it. @example deskTable("Log", ["When"], rows) */
export function deskTable(name: string, headings: readonly string[], rows: readonly Markup[]): Markup {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Returns a page that says something in paragraphs, by their messages. @example messagePage("desk-not-found", ["desk-no-page"]) */
export function messagePage(title: string, paragraphs: readonly string[], seen: Seen | null = null): string {
  const home = html`<p><a href="/">${text("desk-back")}</a></p>`;
  return deskPage(text(title), html`${paragraphs.map((id) => html`<p>${text(id)}</p>\n`)}${home}`, seen);
}

/** Returns the page that a link opens: whom it is for, until when, and the button that goes in. @example enterPage(invitation, secret, token) */
export function enterPage({sector, name, expires_at}: Invitation, secret: string, csrf: string): string {
  const title = sector === null ? text("desk-enter-review") : text("desk-enter-report", {sector});
  const body = html`<p>${text("desk-enter-until", {time: timeWords(expires_at)})}</p>${
    name !== null && html`\n<p>${text("desk-enter-for", {name})}</p>`
  }
<form method="post" action="/enter">${csrfField(csrf)}<input type="hidden" name="secret" value="${secret}">
<button class="main">${text("desk-continue")}</button></form>`;
  return deskPage(title, body, null);
}

/** Returns a moment as pages of the desk write it. @example timeWords("2026-11-26T04:05:06.000Z") // "26 November 2026, 04:05 UTC" */
export function timeWords(moment: string): string {
  const locale = language() === "en" ? "en-GB" : LOCALES[language()];
  const format = {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"} as const;
  return text("desk-time", {day: new Date(moment).toLocaleDateString(locale, format), time: moment.slice(11, 16)});
}

/** Lines of the log that a page shows; the file has all. */
const SHOWN_EVENTS = 500;

/** Returns the audit log as a page, newest first. @example logPage(readAuditLog("data"), seen) */
export function logPage(events: readonly DeskEvent[], seen: Seen): string {
  const lines = events.slice(-SHOWN_EVENTS).reverse();
  const headings = [
    text("desk-log-when"),
    text("desk-log-who"),
    text("desk-log-what"),
    text("desk-log-of"),
    text("desk-log-detail")
  ];
  const rows = lines.map(
    ({at, by, action, about, detail}) =>
      html`<tr><td><time datetime="${at}">${timeWords(at)}</time></td><td>${by}</td><td>${text(ACTION_WORDS[action])}</td><td>${about ?? ""}</td>
<td>${detail ?? ""}</td></tr>`
  );
  const body = html`<p>${text("desk-log-note", {shown: lines.length, all: events.length})}</p>
${deskTable(text("desk-log"), headings, rows)}`;
  return deskPage(text("desk-log-title"), body, seen);
}

const ACTION_WORDS: Record<DeskEvent["action"], string> = {
  invited: "desk-did-invite",
  revoked: "desk-did-revoke",
  entered: "desk-did-enter",
  left: "desk-did-leave",
  "turned away": "desk-did-turn-away",
  submitted: "desk-did-submit",
  accepted: "desk-accepted",
  "asked back": "desk-asked-back",
  refused: "desk-refused",
  downloaded: "desk-did-download",
  "site built": "desk-did-build",
  "site not built": "desk-did-not-build"
};

/** Returns how a submission stands: what was decided, or that it waits. @example outcomeWords(null) // "waiting for review" */
export function outcomeWords(outcome: "accepted" | "asked back" | "refused" | null): string {
  return text(outcome === null ? "desk-waiting" : ACTION_WORDS[outcome]);
}
