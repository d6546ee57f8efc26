import {type Brief, briefPath, versionPath} from "../../lib/briefs/brief.js";
import {html, type Markup} from "../layout/markup.js";

const LANGUAGES = {en: "English", zh: "中文"};

/** Returns the list of the site's briefs, newest first, each with its languages, vintage, date and versions. */
export function briefsIndex(briefs: readonly Brief[]): Markup {
  const names = [...new Set(briefs.map(({name}) => name))];
  if (names.length === 0) return html`<p class="muted">No brief has been written yet.</p>`;
  const groups = names
    .map((name) => briefs.filter((brief) => brief.name === name))
    .sort(([a], [b]) => (a!.date === b!.date ? 0 : a!.date < b!.date ? 1 : -1));
  return html`<dl class="briefs">${groups.map(
    (group) => html`<dt><a href="/${briefPath(group[0]!)}">${group[0]!.title}</a></dt>
<dd>${group[0]!.description}<br><span class="muted">${group.map((brief, i) => html`${i > 0 && " · "}<a href="/${briefPath(brief)}" hreflang="${brief.lang}">${LANGUAGES[brief.lang]}</a>`)} · vintage ${group[0]!.vintage} · ${group[0]!.date} · version ${group[0]!.version}${earlier(group[0]!)}</span></dd>
`
  )}</dl>
<p><a href="/briefs/feed.xml">Atom feed</a></p>`;
}

function earlier(brief: Brief): Markup | null {
  if (brief.earlier.length === 0) return null;
  return html` (earlier: ${[...brief.earlier].reverse().map(({version, date}, i) => html`${i > 0 && ", "}<a href="/${versionPath({...brief, version})}">version ${version}</a> of ${date}`)})`;
}
