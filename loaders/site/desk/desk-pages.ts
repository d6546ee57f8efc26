import {html, type Markup} from "../../../src/components/layout/markup.js";
import type {Lang} from "../../../src/lib/wording/figure-words.js";
import type {DeskEvent} from "./audit-log.js";
import {deskWords} from "./desk-words.js";
import type {Invitation} from "./invitations.js";

/** Who sees a page, with the token that its forms carry. */
export interface Seen {
  visitor: Invitation;
  csrf: string;
  /** Reviewers read English. */
  lang: Lang;
  /** The same page in the other language; null for reviewers. */
  other: {lang: Lang; address: string} | null;
}

/**
 * Returns a whole page of the desk: plain HTML that needs no script. `seen` is null on pages for whoever asks.
 *
 * @example deskPage("Not found", html`<p>…</p>`, null)
 */
export function deskPage(title: string, body: Markup, seen: Seen | null): string {
  const lang = seen?.lang ?? "en";
  return `<!doctype html>\n${html`<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} | CAREC PRF Observatory</title>
<link rel="stylesheet" href="/style.css">
</head>
<body class="folder desk">
<a class="skip" href="#main">Skip to the content</a>
<header class="desk-head"><span><b>CAREC PRF Observatory</b> · ${deskWords("desk", lang)}</span>${seen && visitorBar(seen)}</header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
<footer class="muted">CAREC PRF Observatory, unofficial</footer>
</body>
</html>`}\n`;
}

const LANGUAGES: Record<Lang, string> = {en: "English", zh: "中文"};

function visitorBar({visitor: {invitation, sector, name}, csrf, lang, other}: Seen): Markup {
  const pages =
    sector === null
      ? html`<a href="/review">Queue</a> <a href="/log">Log</a>`
      : html`<a href="/report">${deskWords("report", lang)}</a>${
          other &&
          html` <a href="${other.address}" lang="${other.lang}" hreflang="${other.lang}">${LANGUAGES[other.lang]}</a>`
        }`;
  return html`<nav aria-label="Desk">${pages} <span class="muted">${name ?? sector ?? "Reviewer"} (${invitation})</span>
<form method="post" action="/leave">${csrfField(csrf)}<button>${deskWords("leave", lang)}</button></form></nav>`;
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

/** Returns a page that says something in paragraphs. @example messagePage("Not found", ["This page does not exist."]) */
export function messagePage(title: string, paragraphs: readonly string[], seen: Seen | null = null): string {
  const home = html`<p><a href="/">Back to the start</a></p>`;
  return deskPage(title, html`${paragraphs.map((text) => html`<p>${text}</p>\n`)}${home}`, seen);
}

/** Returns the page that a link opens: whom it is for, until when, and the button that goes in. @example enterPage(invitation, secret, token) */
export function enterPage({sector, name, expires_at}: Invitation, secret: string, csrf: string): string {
  const title = sector === null ? "Review reports" : `Report for ${sector}`;
  const whom = name === null ? "" : ` It was made for ${name}.`;
  const body = html`<p>This link holds until ${timeWords(expires_at)}.${whom} Do not pass it on.</p>
<p lang="zh">此链接有效期至 ${timeWords(expires_at, "zh")}。请勿转发。</p>
<form method="post" action="/enter">${csrfField(csrf)}<input type="hidden" name="secret" value="${secret}">
<button class="main">Continue</button></form>`;
  return deskPage(title, body, null);
}

/** Returns a moment as pages of the desk write it. @example timeWords("2026-11-26T04:05:06.000Z") // "26 November 2026, 04:05 UTC" */
export function timeWords(moment: string, lang: Lang = "en"): string {
  const date = new Date(moment);
  if (lang === "zh")
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${moment.slice(11, 16)} UTC`;
  const day = date.toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
  return `${day}, ${moment.slice(11, 16)} UTC`;
}

/** Lines of the log that a page shows; the file has all. */
const SHOWN_EVENTS = 500;

/** Returns the audit log as a page, newest first. @example logPage(readAuditLog("data"), seen) */
export function logPage(events: readonly DeskEvent[], seen: Seen): string {
  const lines = events.slice(-SHOWN_EVENTS).reverse();
  const rows = lines.map(
    ({at, by, action, about, detail}) =>
      html`<tr><td><time datetime="${at}">${timeWords(at)}</time></td><td>${by}</td><td>${action}</td><td>${about ?? ""}</td><td>${detail ?? ""}</td></tr>`
  );
  const body = html`<p>Each line carries the digest of the one before it: a change is noticed. The newest ${lines.length} of ${events.length} lines.</p>
${deskTable("Log", ["When", "Who", "What", "Of", "Detail"], rows)}`;
  return deskPage("Log of the desk", body, seen);
}
