import {type Brief, briefPath, versionPath} from "../../lib/briefs/brief.js";
import {html, type Markup} from "../layout/markup.js";

const LANGUAGES = {en: "English", zh: "中文", ru: "Русский"};

/** Returns the list of the site's briefs, newest first, each with its languages, vintage, date and versions. */
export function briefsIndex(briefs: readonly Brief[]): Markup {
  const names = [...new Set(briefs.map(({name}) => name))];
  if (names.length === 0) return html`<p class="muted">No brief has been written yet.</p>`;
  const groups = names
    .map((name) => briefs.filter((brief) => brief.name === name))
    .sort(([a], [b]) => (a!.date === b!.date ? 0 : a!.date < b!.date ? 1 : -1));
  return html`<dl class="briefs">${groups.map(briefItem)}</dl>
<p><a href="/briefs/feed.xml">Atom feed</a></p>`;
}

/** One brief in its languages: the first names it. */
function briefItem(brief: readonly Brief[]): Markup {
  const {title, description, vintage, date, version, earlier} = brief[0]!;
  const links = brief.map(
    (each, i) =>
      html`${i > 0 && " · "}<a href="/${briefPath(each)}" hreflang="${each.lang}">${LANGUAGES[each.lang]}</a>`
  );
  const older = [...earlier].reverse().map((each, i) => {
    const link = html`<a href="/${versionPath({...brief[0]!, version: each.version})}">version ${each.version}</a>`;
    return html`${i > 0 && ", "}${link} of ${each.date}`;
  });
  const versions = html`version ${version}${older.length > 0 && html` (earlier: ${older})`}`;
  return html`<dt><a href="/${briefPath(brief[0]!)}">${title}</a></dt>
<dd>${description}<br><span class="muted">${links} · vintage ${vintage} · ${date} · ${versions}</span></dd>
`;
}
