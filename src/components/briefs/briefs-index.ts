import {type Brief, briefPath, versionPath} from "../../lib/briefs/brief.js";
import {joinList, type Language, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";

const LANGUAGES = {en: "English", zh: "中文", ru: "Русский"};

/**
 * Returns the list of the site's briefs, newest first, each with its languages, vintage, date and versions; title and description in
 * the language that is being written, in English where a brief is not in that one.
 */
export function briefsIndex(briefs: readonly Brief[]): Markup {
  const names = [...new Set(briefs.map(({name}) => name))];
  if (names.length === 0) return html`<p class="muted">${text("briefs-none")}</p>`;
  const groups = names
    .map((name) => briefs.filter((brief) => brief.name === name))
    .sort(([a], [b]) => (a!.date === b!.date ? 0 : a!.date < b!.date ? 1 : -1));
  return html`<dl class="briefs">${groups.map(briefItem)}</dl>
<p><a href="${feedPath(language())}"${addressOf(language())}>${text("briefs-feed")}</a></p>`;
}

/** Where the feed of a language is: the English one has the briefs of all languages. */
function feedPath(own: Language): string {
  return own === "en" ? "/briefs/feed.xml" : `/${own}/briefs/feed.xml`;
}

/** One brief in its languages: the reader's own names it, else the first. */
function briefItem(briefs: readonly Brief[]): Markup {
  const brief = briefs.find(({lang}) => lang === language()) ?? briefs[0]!;
  const {title, description, vintage, date, version, earlier, lang} = brief;
  const links = briefs.map(
    (each, i) =>
      html`${i > 0 && " · "}<a href="/${briefPath(each)}" hreflang="${each.lang}"${named(each.lang)}>${LANGUAGES[each.lang]}</a>`
  );
  const older = [...earlier].reverse().map((each, i) => {
    const name = text("briefs-version", {version: String(each.version)});
    const link = html`<a href="/${versionPath({...brief, version: each.version})}"${addressOf(lang)}>${name}</a>`;
    return html`${i > 0 && joinList(["", ""])}${textMarkup("briefs-earlier", {version: link, date: each.date})}`;
  });
  const versions =
    older.length > 0
      ? textMarkup("briefs-version-earlier", {version: String(version), earlier: html`${older}`})
      : text("briefs-version", {version: String(version)});
  const facts = textMarkup("briefs-facts", {languages: html`${links}`, vintage, date, version: versions});
  return html`<dt><a href="/${briefPath(brief)}"${addressOf(lang)}${named(lang)}>${title}</a></dt>
<dd>${lang === language() ? description : html`<span${named(lang)}>${description}</span>`}<br><span class="muted">${facts}</span></dd>
`;
}

/** Says of words in another language than the page's which it is. */
function named(lang: Language): Markup | false {
  return lang !== language() && html` lang="${lang}"`;
}

/** Says of an address which language it is in; one that says nothing is English. */
function addressOf(lang: Language): Markup | false {
  return lang !== "en" && html` hreflang="${lang}"`;
}
