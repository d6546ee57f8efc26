import {ANNEX_VIEWS, type AnnexView} from "../../lib/annex/annex.js";
import {BUNDLE_FORMATS, csvwFileName, FORMAT_NAMES, SDMX_STRUCTURE_FILE} from "../../lib/bundle/bundle.js";
import {schemaCatalog} from "../../lib/bundle/schema-dataset.js";
import {TABLE_NAMES, TABLE_SPECS, type TableName} from "../../lib/contract/table-specs.js";
import {html, linkedDataBlock, Markup} from "../layout/markup.js";
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
  const links = Object.entries({
    README: "README.md",
    licenses: "LICENCE.md",
    "Data Package": "datapackage.json",
    DCAT: "catalog.jsonld",
    "CITATION.cff": "CITATION.cff",
    BibTeX: "citation.bib"
  });
  return html`<p><a href="${base}${archive.path}">All as ZIP, ${formatBytes(archive.bytes)}</a>${links.map(
    ([words, path]) => html` · <a href="${base}${path}">${words}</a>`
  )}</p>`;
}

const VIEW_NAMES: Record<AnnexView, string> = {
  annual: "annual view, every measure",
  defr: "DEfR view, headline measures"
};
const ANNEX_NAMES: Record<string, string> = {
  "en docx": "Word",
  "en xlsx": "Excel",
  "zh docx": "Word, Chinese",
  "zh xlsx": "Excel, Chinese"
};

/** The framework in its own layout with its figures, all measures or the headline ones; nothing where a vintage has none. */
function annexLinks({annexes}: DownloadFacts, base: string): Markup {
  if (annexes.length === 0) return html``;
  return html`<p>Annex of the DEfR, the framework filled in for ${annexes[0]!.milestone}:${ANNEX_VIEWS.map(
    (view, i) => {
      const links = annexes.filter((file) => file.view === view);
      return html`${i > 0 ? ";" : ""} ${VIEW_NAMES[view]}: ${links.map(
        ({path, lang, format, bytes}, j) =>
          html`${j > 0 ? ", " : ""}<a href="${base}${path}" aria-label="Annex, ${VIEW_NAMES[view]}, ${ANNEX_NAMES[`${lang} ${format}`]!}">${
            ANNEX_NAMES[`${lang} ${format}`]
          }</a> ${formatBytes(bytes)}`
      )}`;
    }
  )}.</p>`;
}

/** One vintage's files: a row for each table with its rows, a column for each format with the size as the link. */
export function bundleTable(facts: DownloadFacts, base: string, fields: string): Markup {
  const head = COLUMNS.map((format) => html`<th scope="col" class="n">${FORMAT_NAMES[format]}</th>`);
  const rows = TABLE_NAMES.map((table) => tableRow(table, facts, base, fields));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Files of ${facts.permanent}"><table class="files"><thead>
<tr><th scope="col">Table</th><th scope="col" class="n">Rows</th>${head}<th scope="col">One row per</th></tr></thead><tbody>${rows}</tbody></table></div>
${describingFiles(facts, base)}`;
}

function tableRow(table: TableName, {files}: DownloadFacts, base: string, fields: string): Markup {
  const own = files.filter((file) => file.table === table);
  const cells = COLUMNS.map((format) => {
    const file = own.find((row) => row.format === format);
    if (file === undefined) return html`<td class="n"><span class="none">not offered</span></td>`;
    const size = formatBytes(file.bytes);
    const link = html`<a href="${base}${file.path}" aria-label="${table} as ${FORMAT_NAMES[format]}, ${size}">${size}</a>`;
    return html`<td class="n">${link}${file.path.endsWith(".gz") ? html` <span class="muted">gz</span>` : ""}</td>`;
  });
  const grain = TABLE_SPECS[table].grain.replace(/^One row per /, "").replace(/(,? of a vintage)?(:.*)?\.$/, "");
  return html`<tr><th scope="row"><a href="${fields}#fields-${table}">${table}</a></th>
<td class="n">${own[0]?.rows.toLocaleString("en-US")}</td>${cells}<td>${grain}</td></tr>
`;
}

/** The values for systems that exchange statistics, and what describes each CSV file to programs. */
function describingFiles({files}: DownloadFacts, base: string): Markup {
  const sdmx = files.filter(({format}) => format === "sdmx");
  const described = TABLE_NAMES.map((table, i) => {
    return html`${i > 0 ? ", " : ""}<a href="${base}${csvwFileName(table)}">${table}</a>`;
  });
  return html`<p class="note-line">${sdmx.map(
    ({path, table, bytes}) =>
      html`SDMX: <a href="${base}${path}">${table} as ${FORMAT_NAMES.sdmx},
${formatBytes(bytes)}</a> with its <a href="${base}${SDMX_STRUCTURE_FILE}">structure</a>. `
  )}Columns described for programs (CSV on the Web): ${described}.</p>`;
}

/** The files of every vintage, for the downloads page; made once the files are written. */
export function bundleSections(all: readonly DownloadFacts[]): Markup {
  return html`${answer(all)}${all.map(section)}${linkedDataBlock(schemaCatalog(all))}`;
}

function answer(all: readonly DownloadFacts[]): Markup {
  const [first] = all;
  if (first === undefined) return html`<p class="muted">There is no vintage yet.</p>`;
  const tables = new Set(first.files.map(({table}) => table)).size;
  return html`<p class="lede"><strong>${tables} tables of ${all.length} vintages</strong>, each as CSV, CSV for Excel, JSON, Arrow,
and Parquet, the values as SDMX too.
All of the newest figures are in <a href="./downloads/${first.vintage}/${first.archive.path}">one archive of ${formatBytes(
    first.archive.bytes
  )}</a>, with README, licenses, descriptions for programs, and citation.</p>`;
}

function section(facts: DownloadFacts): Markup {
  const {vintage, title, permanent, date, citation} = facts;
  const base = `./downloads/${vintage}/`;
  return html`<h2 id="${vintage}">${vintage}</h2>
<p>${title}.</p>
${fileLinks(facts, base)}
${annexLinks(facts, base)}
${bundleTable(facts, base, "")}
<p class="note-line">${
    permanent === vintage
      ? "Frozen: the files at this address do not change."
      : html`Figures of ${date}; the files at this address change with each refresh.
The same files under a permanent name: <a href="./downloads/${permanent}/">${permanent}</a>.`
  } Cite as: <span class="cite">${citation}</span></p>`;
}
