import type {Brief} from "../../lib/briefs/brief.js";
import {html, type Markup} from "../layout/markup.js";
import {versionWords} from "./versions-note.js";

/**
 * What stands at the head of an earlier version of a brief: that it was superseded, by which version, why, and where that is.
 *
 * `newest` is the newest version, in the same language where there is one.
 */
export function supersededNote(kept: Brief, newest: Brief): Markup {
  const later = newest.errata.slice(kept.version - 1);
  const address = newest.lang === "en" ? newest.name : `${newest.name}.${newest.lang}`;
  const zh = kept.lang === "zh";
  const head = zh ? `本版已由第${newest.version}版取代` : `Superseded by version ${newest.version}`;
  const words = zh
    ? html`这是${kept.date}的第${kept.version}版，保留发布时的原样。<a href="./${address}">阅读${newest.date}的第${newest.version}版</a>。`
    : html`This is version ${kept.version} of ${kept.date}, kept as it was published. <a href="./${address}">Read version ${newest.version} of ${newest.date}</a>.`;
  return html`<aside class="errata" aria-labelledby="superseded"><h2 id="superseded">${head}</h2>
<p>${words}</p>
<ul>${later.map(({date, text}, i) => html`<li>${versionWords(kept.version + i + 1, date, kept.lang)}${zh ? "：" : ": "}${text}</li>`)}</ul></aside>
`;
}
