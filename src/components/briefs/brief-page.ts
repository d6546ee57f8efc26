import {briefPath, versionPath} from "../../lib/briefs/brief.js";
import {type BriefCitation, citationText} from "../../lib/briefs/cite-brief.js";
import {type BriefFacts, vintageOf} from "../../lib/briefs/find-figure.js";
import {withLanguage} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {html, Markup} from "../layout/markup.js";
import {CARD} from "./brief-card.js";
import {BRIEF_WORDS, type BriefWords} from "./brief-words.js";
import {versionList} from "./version-notes.js";

/** A heading of a brief, for its contents. */
export interface BriefHeading {
  id: string;
  text: string;
}

/** The rendered parts of a brief. */
export interface BriefParts {
  /** The body as HTML. */
  body: Markup;
  headings: BriefHeading[];
  /** Snapshots that its figures come from, as `source/date`. */
  snapshots: string[];
  /** Languages that it is written in. */
  languages: BriefCitation["lang"][];
  /** Inlined, so that the page is complete as a file. */
  style: string;
  icon: string;
}

/** What a browser may load in a brief: its own style, fonts of a PDF and images inside the page, nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self' file: data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");

/** Returns the page of a brief: HTML with its style inside, without scripts, requesting nothing. */
export function briefPage(brief: BriefCitation, parts: BriefParts, facts: BriefFacts): string {
  const words = BRIEF_WORDS[brief.lang];
  const running = `${words.vintage} ${brief.vintage} · ${brief.date}`;
  return `<!doctype html>\n${html`<html lang="${brief.lang === "zh" ? "zh-Hans" : brief.lang}">
<head>
${metaElements(brief, words)}
<link rel="icon" href="${parts.icon}">
<style>${new Markup(parts.style)}
@page {
  @top-left { content: ${new Markup(cssText(brief.title))}; }
  @top-right { content: ${new Markup(cssText(running))}; }
}
</style>
</head>
<body>
<header class="running">${navigation(brief, parts.languages, words)}<p>${running}</p></header>
<main>
<h1>${brief.title}</h1>
${byline(brief, words)}
${versionList(brief)}
${withContents(parts.body, contents(parts.headings, words))}
<h2 id="sources">${words.sources}</h2>
${pinnedNote(brief, vintageOf(facts).vintage.title, words)}
${sources(parts.snapshots, facts, brief.lang)}
${citation(brief, words)}
</main>
</body>
</html>
`}`;
}

function metaElements(brief: BriefCitation, words: BriefWords): Markup {
  const folder = brief.site === null ? "./" : `${brief.site}/briefs/${brief.vintage}/`;
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brief.title} | ${words.home}</title>
<meta name="description" content="${brief.description}">
<meta name="author" content="${brief.authors.join(", ")}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:title" content="${brief.title}">
<meta property="og:description" content="${brief.description}">
<meta property="og:image" content="${folder}${fileName(brief)}.card.png">
<meta property="og:image:width" content="${CARD.width}">
<meta property="og:image:height" content="${CARD.height}">
<meta property="og:image:alt" content="${brief.title}">
<meta name="twitter:card" content="summary_large_image">`;
}

function navigation(brief: BriefCitation, languages: BriefParts["languages"], words: BriefWords): Markup {
  const links = languages
    .filter((lang) => lang !== brief.lang)
    .map((lang) => {
      const file = fileName({...brief, lang});
      return html`<span class="dot"> · </span><a href="./${file}" hreflang="${lang}" lang="${lang}">${BRIEF_WORDS[lang].name}</a>`;
    });
  const own = brief.lang === "en" ? ["../../", "../"] : [`../../${brief.lang}/`, `../../${brief.lang}/briefs/`];
  const up = html`<span class="up"><a href="${own[0]!}">${words.home}</a> · <a href="${own[1]!}">${words.briefs}</a></span>`;
  return html`<nav>${up}${links}</nav>`;
}

function byline({authors, lang, vintage, date, version}: BriefCitation, words: BriefWords): Markup {
  const names = authors.join(lang === "zh" ? "、" : ", ");
  const of = html`${words.vintage} <strong>${vintage}</strong> · ${date} · ${words.version} ${version}`;
  return html`<p class="byline">${names} · ${of}</p>`;
}

function contents(headings: readonly BriefHeading[], words: BriefWords): Markup {
  const all = [...headings, {id: "sources", text: words.sources}, {id: "cite", text: words.cite}];
  const items = all.map(({id, text}) => html`<li><a href="#${id}">${text}</a></li>`);
  return html`<nav class="contents" aria-label="${words.contents}"><p>${words.contents}</p><ol>${items}</ol></nav>`;
}

/** The text with its contents before its first heading: what it found comes first. */
function withContents(body: Markup, nav: Markup): Markup {
  const html = String(body);
  const at = html.search(/<h2[ >]/);
  const end = at < 0 ? html.length : at;
  return new Markup(`${html.slice(0, end)}${nav}\n${html.slice(end)}`);
}

/** Which vintage the figures come from, and, for a brief that compares releases, where theirs come from. */
function pinnedNote({vintage, compares, lang}: BriefCitation, title: string, words: BriefWords): Markup {
  const named = {
    en: `${words.vintage} ${vintage}: ${title}.`,
    zh: `${words.vintage}：${vintage}。`,
    ru: `${words.vintage} ${vintage}.`
  }[lang];
  const hasReleases = compares.some((name) => name.includes("/"));
  return html`<p>${named}${spaceOf(lang)}${words.pinned}${hasReleases && html`${spaceOf(lang)}${words.compared}`}</p>`;
}

function sources(names: readonly string[], facts: BriefFacts, lang: BriefCitation["lang"]): Markup {
  const words = BRIEF_WORDS[lang];
  const metas = [...facts.of.values()].flatMap(({value_snapshots}) => value_snapshots);
  const items = names.map((name) => {
    const meta = metas.find(({source, date}) => `${source}/${date}` === name);
    if (meta === undefined) {
      const file = `data/${name.toLowerCase()}.csv`;
      return html`<div><dt>${words.reported} <code>${name}</code></dt><dd><code>${file}</code></dd></div>`;
    }
    const notes = [`${words.read}${meta.retrieved.slice(0, 10)}`, `${words.license}${meta.licence}`];
    if (meta.upstream_date !== null) notes.unshift(`${words.updated}${meta.upstream_date}`);
    const cited = linkedCitation(meta.citation);
    const citation = lang === "en" ? cited : html`<span lang="en">${cited}</span>`;
    const source = html`${citation} ${notes.join(words.between)}${words.stop}`;
    const title = withLanguage(lang, () => localName({title_en: meta.title}, "title", "sources"));
    return html`<div><dt>${title} <code>${name}</code></dt><dd>${source}</dd></div>`;
  });
  return html`<dl class="sources">${items}</dl>`;
}

function citation(brief: BriefCitation, words: BriefWords): Markup {
  const space = spaceOf(brief.lang);
  const newest = html`<a href="./${briefPath(brief).split("/").at(-1)!}">${words.newest}</a>`;
  const formats = [
    ["bib", "BibTeX"],
    ["ris", "RIS"],
    ["csl.json", "CSL-JSON"],
    ["csv", "CSV"]
  ].map(([ending, name], i) => html`${i > 0 && " · "}<a href="./${fileName(brief)}.${ending}" download>${name}</a>`);
  return html`<section class="cite"><h2 id="cite">${words.cite}</h2>
<p>${citationText(brief)}</p>
<p class="muted">${words.stays}${space}${newest}${space}${words.shows}</p>
<p class="downloads">${formats}</p>
<p class="muted">${words.unofficial}</p></section>`;
}

/** The name of the files of this version, without extension. */
function fileName(brief: BriefCitation): string {
  return versionPath(brief).split("/").at(-1)!;
}

function spaceOf(lang: BriefCitation["lang"]): string {
  return lang === "zh" ? "" : " ";
}

/** A citation with its addresses as links; one without a full stop gets one. */
function linkedCitation(text: string): Markup {
  const parts = text.trim().split(/(https:\/\/[^\s,;()]+[^\s,;().])/);
  const linked = parts.map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
  return html`${linked}${/[.。]$/.test(text.trim()) ? "" : "."}`;
}

/** A CSS string that text from a brief cannot end. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
