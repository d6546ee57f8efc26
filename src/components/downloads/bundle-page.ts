import {ANNEX_VIEWS, type AnnexView} from "../../lib/annex/annex.js";
import {
  BUNDLE_FORMATS,
  type BundleFormat,
  csvwFileName,
  FORMAT_NAMES,
  SDMX_STRUCTURE_FILE
} from "../../lib/bundle/bundle.js";
import {schemaCatalog} from "../../lib/bundle/schema-dataset.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../lib/contract/table-specs.js";
import {FROZEN_TITLE} from "../../lib/contract/vintage.js";
import {joinClauses, joinList, LOCALES, language, sentenceGap} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {html, inEnglish, linkedDataBlock, Markup, textMarkup} from "../layout/markup.js";
import type {DownloadFacts} from "./download-facts.js";
import {formatBytes} from "./download-facts.js";

/** The formats that have a column: SDMX has the values alone, and is named below the table. */
const COLUMNS = BUNDLE_FORMATS.filter((format) => format !== "sdmx");

/** What a single-file page contains besides its content. */
export interface SingleFileAssets {
  /** Inlined, so that the page is whole on a disk. */
  style: string;
  /** As a data address. */
  icon: string;
}

/** The content security policy of a page without scripts that loads nothing. */
export const STANDALONE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page of one folder of files, which a citation links to: plain HTML without scripts. `name` is the folder's name,
 * `dataset` what search engines read of it (schema-dataset.ts).
 */
export function bundlePage(
  name: string,
  facts: DownloadFacts,
  dataset: object,
  {style, icon}: SingleFileAssets
): string {
  const {title, permanent, date, citation, archive, files} = facts;
  const moves = name !== permanent;
  const heading = moves ? `Tables of vintage ${name}, now ${permanent}` : `Tables of vintage ${name}`;
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${STANDALONE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} | CAREC PRF Observatory</title>
<meta name="description" content="${title}: every table as CSV, JSON, Arrow, and Parquet, with hashes and citation.">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${heading}">
<meta property="og:image" content="../../social-card.png">
<link rel="icon" href="${icon}">
<style>${new Markup(style)}</style>
${linkedDataBlock(dataset)}
</head>
<body class="folder">
<main>
<p class="muted"><a href="../../">CAREC PRF Observatory</a> · <a href="../../downloads">Downloads</a></p>
<h1>${heading}</h1>
<p>${title}; figures of ${date}. ${
    moves
      ? html`The figures at this address change with each refresh; those at <a href="../${permanent}/">${permanent}</a> never do.`
      : "The figures at this address do not change when publishers revise theirs."
  }</p>
${fileLinks(facts, "./")}
${bundleTable(facts, "./", "../../downloads")}
${annexLinks(facts, moves || permanent === facts.vintage ? "./" : `../${facts.vintage}/`)}
<h2>How to cite</h2>
<p>${citation}</p>
<h2>SHA-256</h2>
<div class="wide" tabindex="0" role="region" aria-label="SHA-256 of each file"><table><thead><tr><th scope="col">File</th>
<th scope="col" class="n">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>${[archive, ...files].map(
    ({path, bytes, sha256}) =>
      html`<tr><th scope="row">${path}</th><td class="n">${bytes.toLocaleString("en-US")}</td><td><code>${sha256}</code></td></tr>\n`
  )}</tbody></table></div>
</main>
</body>
</html>
`}`;
}

/** The archive of one vintage, and the files that describe its tables. */
function fileLinks({archive}: DownloadFacts, base: string): Markup {
  const names = ["Data Package", "DCAT", "CITATION.cff", "BibTeX"];
  const files = ["datapackage.json", "catalog.jsonld", "CITATION.cff", "citation.bib"];
  const links: [words: Markup | string, path: string][] = [
    ["README", "README.md"],
    [text("downloads-licenses"), "LICENCE.md"],
    ...names.map((name, i): [Markup, string] => [inEnglish(name), files[i]!])
  ];
  return html`<p><a href="${base}${archive.path}">${text("downloads-zip", {size: formatBytes(archive.bytes)})}</a>${links.map(
    ([words, path]) => html` · <a href="${base}${path}">${words}</a>`
  )}</p>`;
}

/** The framework in its own layout with its figures, all measures or the headline ones; nothing where a vintage has none. */
function annexLinks({annexes}: DownloadFacts, base: string): Markup {
  if (annexes.length === 0) return html``;
  const views = ANNEX_VIEWS.map((view) => annexView(view, annexes, base));
  return html`<p>${textMarkup("downloads-annex", {
    year: String(annexes[0]!.milestone),
    views: html`${views.map((own, i) => html`${i > 0 && joinClauses(["", ""])}${own}`)}`
  })}</p>`;
}

function annexView(view: AnnexView, annexes: DownloadFacts["annexes"], base: string): Markup {
  const name = text("downloads-annex-view", {view});
  const links = annexes
    .filter((file) => file.view === view)
    .map(({path, lang, format, bytes}, i) => {
      const file = text("downloads-annex-file", {format: format === "docx" ? "Word" : "Excel", language: lang});
      const label = text("downloads-annex-label", {view: name, file});
      const link = html`<a href="${base}${path}" aria-label="${label}">${file}</a> ${formatBytes(bytes)}`;
      return html`${i > 0 && joinList(["", ""])}${link}`;
    });
  return textMarkup("downloads-annex-files", {view: name, files: html`${links}`});
}

function formatName(format: BundleFormat): string {
  return format === "excel" ? text("downloads-for-excel") : FORMAT_NAMES[format];
}

/** One vintage's files: a row for each table with its rows, a column for each format with the size as the link. */
export function bundleTable(facts: DownloadFacts, base: string, fields: string): Markup {
  const head = COLUMNS.map((format) => html`<th scope="col" class="n">${formatName(format)}</th>`);
  const rows = TABLE_NAMES.map((table) => tableRow(table, facts, base, fields));
  const label = text("downloads-files", {vintage: facts.permanent});
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="files"><thead>
<tr><th scope="col">${text("downloads-head-table")}</th><th scope="col" class="n">${text("downloads-head-rows")}</th>${head}<th
scope="col">${text("downloads-head-grain")}</th></tr></thead><tbody>${rows}</tbody></table></div>
${describingFiles(facts, base)}`;
}

function tableRow(table: TableName, {files}: DownloadFacts, base: string, fields: string): Markup {
  const own = files.filter((file) => file.table === table);
  const cells = COLUMNS.map((format) => {
    const file = own.find((row) => row.format === format);
    if (file === undefined) return html`<td class="n"><span class="none">${text("downloads-not-offered")}</span></td>`;
    const size = formatBytes(file.bytes);
    const label = text("downloads-file", {table, format: formatName(format), size});
    const link = html`<a href="${base}${file.path}" aria-label="${label}">${size}</a>`;
    return html`<td class="n">${link}${file.path.endsWith(".gz") ? html` <span class="muted" lang="en">gz</span>` : ""}</td>`;
  });
  const grain = TABLE_SPECS[table].grain.replace(/^One row per /, "").replace(/(,? of a vintage)?(:.*)?\.$/, "");
  return html`<tr><th scope="row"><a href="${fields}#fields-${table}"><code>${table}</code></a></th>
<td class="n">${own[0]?.rows.toLocaleString(LOCALES[language()])}</td>${cells}<td>${inEnglish(grain)}</td></tr>
`;
}

/** The values for systems that exchange statistics, and what describes each CSV file to programs. */
function describingFiles({files}: DownloadFacts, base: string): Markup {
  const sdmx = files.filter(({format}) => format === "sdmx");
  const described = TABLE_NAMES.map((table, i) => {
    return html`${i > 0 && joinList(["", ""])}<a href="${base}${csvwFileName(table)}"><code>${table}</code></a>`;
  });
  return html`<p class="note-line">${sdmx.map(({path, table, bytes}) => {
    const file = text("downloads-file", {table, format: FORMAT_NAMES.sdmx, size: formatBytes(bytes)});
    return html`${textMarkup("downloads-sdmx", {
      file: html`<a href="${base}${path}">${file}</a>`,
      structure: html`<a href="${base}${SDMX_STRUCTURE_FILE}">${text("downloads-sdmx-structure")}</a>`
    })}${sentenceGap()}`;
  })}${textMarkup("downloads-described", {tables: html`${described}`})}</p>`;
}

/**
 * The files of every vintage, for the downloads page in the language that is being written; made once the files are written. The English
 * page describes them to search engines.
 */
export function bundleSections(all: readonly DownloadFacts[]): Markup {
  return html`${answer(all)}${all.map(section)}${language() === "en" && linkedDataBlock(schemaCatalog(all))}`;
}

/** Where the files lie as seen from the downloads page of each language. */
function folder(): string {
  return language() === "en" ? "./downloads" : "../downloads";
}

function answer(all: readonly DownloadFacts[]): Markup {
  const [first] = all;
  if (first === undefined) return html`<p class="muted">${text("downloads-none")}</p>`;
  const tables = new Set(first.files.map(({table}) => table)).size;
  const size = formatBytes(first.archive.bytes);
  return html`<p class="lede">${textMarkup("downloads-answer", {
    tables: html`<strong>${text("downloads-answer-tables", {tables, vintages: all.length})}</strong>`,
    archive: html`<a href="${folder()}/${first.vintage}/${first.archive.path}">${text("downloads-archive", {size})}</a>`
  })}</p>`;
}

function section(facts: DownloadFacts): Markup {
  const {vintage, title, permanent, date, citation} = facts;
  const base = `${folder()}/${vintage}/`;
  const moving = () => {
    const name = html`<a href="${folder()}/${permanent}/">${permanent}</a>`;
    return textMarkup("downloads-moving", {date, permanent: name});
  };
  return html`<h2 id="${vintage}">${vintage}</h2>
<p>${text("downloads-title", {title: vintageTitle(title)})}</p>
${fileLinks(facts, base)}
${annexLinks(facts, base)}
${bundleTable(facts, base, "")}
<p class="note-line">${permanent === vintage ? text("downloads-frozen") : moving()}${sentenceGap()}${textMarkup(
    "downloads-cite",
    {
      citation: html`<span class="cite"${language() !== "en" && html` lang="en"`}>${citation}</span>`
    }
  )}</p>`;
}

/** The title of a vintage in the language that is being written, of one that `prf freeze` names by its day too. */
function vintageTitle(title: string): string {
  const [, date] = FROZEN_TITLE.exec(title) ?? [];
  return date === undefined ? localName({title_en: title}, "title", "sources") : text("downloads-frozen-on", {date});
}
