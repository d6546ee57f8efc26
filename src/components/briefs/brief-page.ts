import {briefPath, versionPath} from "../../lib/briefs/brief.js";
import {type BriefCitation, citationText} from "../../lib/briefs/cite-brief.js";
import {type BriefFacts, vintageOf} from "../../lib/briefs/find-figure.js";
import {html, Markup} from "../layout/markup.js";
import {CARD} from "./brief-card.js";
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

const WORDS = {
  en: {
    home: "CAREC PRF Observatory",
    briefs: "Briefs",
    vintage: "Vintage",
    version: "version",
    contents: "Contents",
    sources: "Sources and notes",
    cite: "How to cite",
    other: "中文版",
    pinned: [
      "Every figure of this brief comes from the vintage named here and does not change when publishers revise.",
      "n/m after a figure: n of m members reported. A dash: the vintage has no figure.",
      "CAREC without the PRC is the other ten members together."
    ].join(" "),
    compared: "Figures from other releases come from the snapshots named below, which are never rewritten.",
    read: "Retrieved ",
    updated: "Published ",
    license: "License: ",
    between: ". ",
    stop: ".",
    reported: "Figures reported by sectors",
    stays: "This address is permanent for this version. A corrected version gets its own address;",
    newest: "the address without a version number",
    shows: "always shows the newest version.",
    unofficial: "Not an official publication of the CAREC Program."
  },
  zh: {
    home: "CAREC结果框架观察站",
    briefs: "简报",
    vintage: "数据版本",
    version: "版次",
    contents: "目录",
    sources: "来源与说明",
    cite: "引用方式",
    other: "English",
    pinned:
      "本简报的所有数字都固定在上述数据版本，发布机构日后修订不会改变它们。数字后的n/m表示m个成员中有n个报告。破折号表示数据版本没有该数字。“CAREC（不含中华人民共和国）”指其余十个成员合计。",
    compared: "其他各次发布的数字取自下列快照，快照从不改写。",
    read: "读取日期：",
    updated: "发布日期：",
    license: "许可：",
    between: "；",
    stop: "。",
    reported: "各行业报告的数字",
    stays: "此地址始终是这一版；更正后的版本另有地址，",
    newest: "不带版次的地址",
    shows: "总是最新版。",
    unofficial: "本文不是CAREC项目的正式出版物。"
  }
} as const;

type Words = (typeof WORDS)["en" | "zh"];

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
  const words = WORDS[brief.lang];
  const running = `${words.vintage} ${brief.vintage} · ${brief.date}`;
  return `<!doctype html>\n${html`<html lang="${brief.lang === "zh" ? "zh-Hans" : "en"}">
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
${contents(parts.headings, words)}
${parts.body}
<h2 id="sources">${words.sources}</h2>
${pinnedNote(brief, vintageOf(facts).vintage.title, words)}
${sources(parts.snapshots, facts, words)}
${citation(brief, words)}
</main>
</body>
</html>
`}`;
}

function metaElements(brief: BriefCitation, words: Words): Markup {
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

function navigation(brief: BriefCitation, languages: BriefParts["languages"], words: Words): Markup {
  const other = languages.find((lang) => lang !== brief.lang);
  const file = other && fileName({...brief, lang: other});
  const link = other && html` · <a href="./${file}" hreflang="${other}" lang="${other}">${words.other}</a>`;
  return html`<nav><a href="../../">${words.home}</a> · <a href="../">${words.briefs}</a>${link}</nav>`;
}

function byline({authors, lang, vintage, date, version}: BriefCitation, words: Words): Markup {
  const names = authors.join(lang === "zh" ? "、" : ", ");
  const of = html`${words.vintage} <strong>${vintage}</strong> · ${date} · ${words.version} ${version}`;
  return html`<p class="byline">${names} · ${of}</p>`;
}

function contents(headings: readonly BriefHeading[], words: Words): Markup {
  const all = [...headings, {id: "sources", text: words.sources}, {id: "cite", text: words.cite}];
  const items = all.map(({id, text}) => html`<li><a href="#${id}">${text}</a></li>`);
  return html`<nav class="contents" aria-label="${words.contents}"><p>${words.contents}</p><ol>${items}</ol></nav>`;
}

/** Which vintage the figures come from, and, for a brief that compares releases, where theirs come from. */
function pinnedNote({vintage, compares, lang}: BriefCitation, title: string, words: Words): Markup {
  const named = `${words.vintage} ${vintage}${lang === "en" ? `: ${title}.` : "。"}`;
  const hasReleases = compares.some((name) => name.includes("/"));
  return html`<p>${named} ${words.pinned}${hasReleases && html`${spaceOf(lang)}${words.compared}`}</p>`;
}

function sources(names: readonly string[], facts: BriefFacts, words: Words): Markup {
  const metas = [...facts.of.values()].flatMap(({value_snapshots}) => value_snapshots);
  const items = names.map((name) => {
    const meta = metas.find(({source, date}) => `${source}/${date}` === name);
    if (meta === undefined) {
      const file = `data/${name.toLowerCase()}.csv`;
      return html`<div><dt>${words.reported} <code>${name}</code></dt><dd><code>${file}</code></dd></div>`;
    }
    const notes = [`${words.read}${meta.retrieved.slice(0, 10)}`, `${words.license}${meta.licence}`];
    if (meta.upstream_date !== null) notes.unshift(`${words.updated}${meta.upstream_date}`);
    const source = html`${linkedCitation(meta.citation)} ${notes.join(words.between)}${words.stop}`;
    return html`<div><dt>${meta.title} <code>${name}</code></dt><dd>${source}</dd></div>`;
  });
  return html`<dl class="sources">${items}</dl>`;
}

function citation(brief: BriefCitation, words: Words): Markup {
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
