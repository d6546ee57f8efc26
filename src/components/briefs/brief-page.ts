import {briefPath, versionPath} from "../../lib/briefs/brief.js";
import type {BriefCitation} from "../../lib/briefs/cite-brief.js";
import {citationText} from "../../lib/briefs/cite-brief.js";
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
    home: "CAREC PRF observatory",
    briefs: "Briefs",
    vintage: "Vintage",
    version: "version",
    contents: "Contents",
    sources: "Sources and notes",
    cite: "How to cite",
    other: "中文版",
    pinned:
      "Every figure of this brief comes from the vintage named here and does not change when publishers revise. n/m after a figure: n of m members reported. A dash: the vintage has no figure. CAREC without the PRC is the other ten members together.",
    compared: "Figures from other releases come from the snapshots named below, which are never rewritten.",
    read: "Retrieved ",
    updated: "Published ",
    licence: "License: ",
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
    licence: "许可：",
    between: "；",
    stop: "。",
    reported: "各行业报告的数字",
    stays: "此地址始终是这一版；更正后的版本另有地址，",
    newest: "不带版次的地址",
    shows: "总是最新版。",
    unofficial: "本文不是CAREC项目的正式出版物。"
  }
} as const;

/** Returns the page of a brief: HTML with its style inside, without scripts, requesting nothing. */
export function briefPage(brief: BriefCitation, parts: BriefParts, facts: BriefFacts): string {
  const words = WORDS[brief.lang];
  const other = parts.languages.find((lang) => lang !== brief.lang);
  const {vintage} = vintageOf(facts);
  const space = brief.lang === "zh" ? "" : " ";
  const running = `${words.vintage} ${brief.vintage} · ${brief.date}`;
  return `<!doctype html>\n${html`<html lang="${brief.lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' file: data:; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brief.title} | ${words.home}</title>
<meta name="description" content="${brief.description}">
<meta name="author" content="${brief.authors.join(", ")}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:title" content="${brief.title}">
<meta property="og:description" content="${brief.description}">
<meta property="og:image" content="${brief.site === null ? "./" : `${brief.site}/briefs/${brief.vintage}/`}${fileName(brief)}.card.png">
<meta property="og:image:width" content="${CARD.width}">
<meta property="og:image:height" content="${CARD.height}">
<meta property="og:image:alt" content="${brief.title}">
<meta name="twitter:card" content="summary_large_image">
<link rel="icon" href="${parts.icon}">
<style>${new Markup(parts.style)}
@page {
  @top-left { content: ${new Markup(cssText(brief.title))}; }
  @top-right { content: ${new Markup(cssText(running))}; }
}
</style>
</head>
<body>
<header class="running"><nav><a href="../../">${words.home}</a> · <a href="../">${words.briefs}</a>${other && html` · <a href="./${fileName({...brief, lang: other})}" hreflang="${other}" lang="${other}">${words.other}</a>`}</nav><p>${running}</p></header>
<main>
<h1>${brief.title}</h1>
<p class="byline">${brief.authors.join(brief.lang === "zh" ? "、" : ", ")} · ${words.vintage} <strong>${brief.vintage}</strong> · ${brief.date} · ${words.version} ${brief.version}</p>
${versionList(brief)}
<nav class="contents" aria-label="${words.contents}"><p>${words.contents}</p><ol>${[...parts.headings, {id: "sources", text: words.sources}, {id: "cite", text: words.cite}].map(({id, text}) => html`<li><a href="#${id}">${text}</a></li>`)}</ol></nav>
${parts.body}
<h2 id="sources">${words.sources}</h2>
<p>${words.vintage} ${brief.vintage}${brief.lang === "en" ? `: ${vintage.title}.` : "。"} ${words.pinned}${brief.compares.some((name) => name.includes("/")) && html`${space}${words.compared}`}</p>
${sources(parts.snapshots, facts, words)}
<section class="cite"><h2 id="cite">${words.cite}</h2>
<p>${citationText(brief)}</p>
<p class="muted">${words.stays}${space}<a href="./${fileName(brief, "newest")}">${words.newest}</a>${space}${words.shows}</p>
<p class="downloads"><a href="./${fileName(brief)}.bib" download>BibTeX</a> · <a href="./${fileName(brief)}.ris" download>RIS</a> · <a href="./${fileName(brief)}.csl.json" download>CSL-JSON</a> · <a href="./${fileName(brief)}.csv" download>CSV</a></p>
<p class="muted">${words.unofficial}</p></section>
</main>
</body>
</html>
`}`;
}

/** The files beside a brief and its other language are those of this version. */
function fileName(brief: BriefCitation, which?: "newest"): string {
  return (which === "newest" ? briefPath(brief) : versionPath(brief)).split("/").at(-1)!;
}

function sources(names: string[], facts: BriefFacts, words: (typeof WORDS)["en" | "zh"]): Markup {
  const metas = [...facts.of.values()].flatMap(({value_snapshots}) => value_snapshots);
  const found = names.map((name) => ({name, meta: metas.find((meta) => `${meta.source}/${meta.date}` === name)}));
  return html`<dl class="sources">${found.map(({name, meta}) =>
    meta === undefined
      ? html`<div><dt>${words.reported} <code>${name}</code></dt><dd><code>data/${name.toLowerCase()}.csv</code></dd></div>`
      : html`<div><dt>${meta.title} <code>${name}</code></dt><dd>${linked(meta.citation)} ${[meta.upstream_date === null ? "" : `${words.updated}${meta.upstream_date}`, `${words.read}${meta.retrieved.slice(0, 10)}`, `${words.licence}${meta.licence}`].filter(Boolean).join(words.between)}${words.stop}</dd></div>`
  )}</dl>`;
}

/** Addresses in a citation as links; a citation without a full stop gets one. */
function linked(citation: string): Markup {
  const parts = citation.trim().split(/(https:\/\/[^\s,;()]+[^\s,;().])/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}${/[.。]$/.test(citation.trim()) ? "" : "."}`;
}

/** A CSS string that text from a brief cannot end. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<>&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
