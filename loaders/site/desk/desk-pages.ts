import {html, type Markup} from "../../../src/components/layout/markup.js";
import type {Lang} from "../../../src/lib/wording/figure-words.js";
import type {DeskEvent} from "./audit-log.js";
import type {Invitation} from "./invitations.js";

/** What the focal points' pages of the desk say, in the languages of the forms. Reviewers read English. */
const WORDS = {
  desk: {en: "reporting desk", zh: "填报平台"},
  report: {en: "Report", zh: "填报"},
  leave: {en: "Leave", zh: "退出"},
  title: {en: "report of", zh: "填报年份："},
  year: {en: "Year", zh: "年份"},
  show: {en: "Show", zh: "显示"},
  who: {en: "Who reports", zh: "填报人"},
  baseline: {en: "Baseline", zh: "基线"},
  target: {en: "Target", zh: "目标"},
  last: {en: "Last reported", zh: "上次报告"},
  exact: {en: "exact", zh: "精确"},
  no_answer: {en: "no answer", zh: "未回答"},
  for_member: {en: "Answer for each member", zh: "按成员国分别回答"},
  for_crossing: {en: "Answer for each crossing", zh: "按口岸分别回答"},
  crossing: {en: "Crossing", zh: "口岸"},
  more: {
    en: "In words, of another period than YEAR, or by another person",
    zh: "文字说明、YEAR年以外的时段，或由他人填报"
  },
  intro: {
    en:
      "Fill in what happened in YEAR and leave the rest empty. Each figure needs evidence: the title of a document with its page or " +
      "paragraph, or its address. A reviewer looks at what you send before it is published.",
    zh: "请填写YEAR年的情况，其余留空。每项数据都需要依据：文件标题加页码或段落，或网址。提交的内容经审核后才会公布。"
  },
  files: {en: "Files of evidence", zh: "依据文件（附件）"},
  files_help: {
    en: "PDF, PNG, XLSX or DOCX, up to 8 MB each, 20 MB together.",
    zh: "PDF、PNG、XLSX 或 DOCX，每个不超过 8 MB，合计不超过 20 MB。"
  },
  files_label: {en: "Files", zh: "选择文件"},
  again: {
    en: "Choose your files again: they are kept only once the form is sent without faults.",
    zh: "请重新选择文件：表格无误提交后才会保存。"
  },
  send: {en: "Send the report", zh: "提交"},
  fault: {en: "One thing has to be corrected", zh: "有 1 处需要更正"},
  faults: {en: "COUNT things have to be corrected", zh: "有 COUNT 处需要更正"},
  unsent: {en: "Nothing was sent yet.", zh: "尚未提交任何内容。"},
  file_title: {en: "Or send a filled workbook", zh: "或上传已填写的表格文件"},
  file_help: {
    en: "The form as Excel or LibreOffice saved it, or as CSV. Every cell is checked; what is wrong is named by sheet and cell.",
    zh: "由 Excel 或 LibreOffice 保存的表格，或 CSV。系统检查每个单元格，并按工作表和单元格指出错误。"
  },
  file_get: {en: "Get the empty form of YEAR", zh: "下载YEAR年空白表格"},
  file_label: {en: "Filled form", zh: "已填写的表格"},
  file_send: {en: "Send the workbook", zh: "上传表格"},
  sent: {en: "Sent so far", zh: "已提交"},
  none_sent: {en: "Nothing was sent for this sector yet.", zh: "本部门尚未提交。"},
  receipt: {en: "Receipt", zh: "回执"},
  received: {en: "Received", zh: "收到时间"},
  state: {en: "State", zh: "状态"},
  reason: {en: "Reason", zh: "理由"},
  waiting: {en: "waiting for review", zh: "待审核"},
  accepted: {en: "accepted", zh: "已接受"},
  "asked back": {en: "asked back", zh: "退回补充"},
  refused: {en: "refused", zh: "已拒绝"},
  is_waiting: {en: "Your report was received and waits for a reviewer.", zh: "您的填报已收到，等待审核。"},
  is_asked: {
    en: "A reviewer asks you to correct it and send it again.",
    zh: "审核人请您更正后重新提交。"
  },
  is_accepted: {en: "A reviewer accepted it.", zh: "审核人已接受。"},
  is_refused: {en: "A reviewer refused it.", zh: "审核人已拒绝。"},
  you_reported: {en: "What you reported", zh: "您填报的内容"},
  correct: {en: "Send a corrected report", zh: "提交更正后的填报"},
  number: {en: "Number", zh: "编号"},
  from: {en: "From", zh: "填报人"},
  report_of: {en: "report of", zh: "填报日期："},
  digest: {en: "Digest (SHA-256)", zh: "摘要（SHA-256）"},
  kept_files: {en: "Files", zh: "文件"},
  none: {en: "none", zh: "无"},
  measure: {en: "Measure", zh: "指标"},
  area: {en: "Area", zh: "地区"},
  answer: {en: "Answer", zh: "回答"},
  answers: {en: "Answers", zh: "回答"},
  period: {en: "Period", zh: "时段"},
  evidence: {en: "Evidence", zh: "依据文件"},
  changes: {en: "What it would change", zh: "将引起的变化"},
  nothing: {en: "nothing", zh: "无"}
} as const;

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

/** Returns a word or sentence of the desk in a language; capitals in it (YEAR, COUNT) stand for `value`. @example deskWords("faults", "en", 3) */
export function deskWords(key: keyof typeof WORDS, lang: Lang, value: string | number = ""): string {
  return WORDS[key][lang].replace(/YEAR|COUNT/, String(value));
}
