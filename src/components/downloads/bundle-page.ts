import {html, Markup} from "../layout/markup.js";
import {bundleTable} from "./bundle-table.js";
import type {DownloadFacts} from "./download-facts.js";
import {formatBytes} from "./format-bytes.js";

/** What a page that stands alone carries inside. */
export interface AloneSetting {
  /** Inlined, so that the page is whole on a disk. */
  style: string;
  /** As a data address. */
  icon: string;
}

/** The policy of a page without scripts that fetches nothing. */
export const ALONE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page of one folder of files, which a citation's address leads to: plain HTML without scripts. `name` is the folder's. */
export function bundlePage(name: string, facts: DownloadFacts, {style, icon}: AloneSetting): string {
  const {title, permanent, date, citation, archive, files} = facts;
  const moves = name !== permanent;
  const heading = moves ? `Tables of vintage ${name}, now ${permanent}` : `Tables of vintage ${name}`;
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ALONE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} | CAREC PRF observatory</title>
<meta name="description" content="${title}: every table as CSV, JSON, Arrow and Parquet, with hashes and citation.">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${heading}">
<meta property="og:image" content="../../social-card.png">
<link rel="icon" href="${icon}">
<style>${new Markup(style)}</style>
</head>
<body class="folder">
<main>
<p class="muted"><a href="../../">CAREC PRF observatory</a> · <a href="../../downloads">Downloads</a></p>
<h1>${heading}</h1>
<p>${title}; figures of ${date}. ${moves ? html`This address moves with the next figures; <a href="../${permanent}/">${permanent}</a> never holds others.` : "What this address holds does not change when publishers revise."}</p>
<p><a href="./${archive.path}">All as ZIP, ${formatBytes(archive.bytes)}</a> · <a href="./datapackage.json">manifest</a> · <a href="./README.md">README</a> · <a href="./LICENCE.md">licences</a> · <a href="./CITATION.cff">CITATION.cff</a> · <a href="./citation.bib">BibTeX</a></p>
${bundleTable(facts, "./", "../../downloads")}
<h2>How to cite</h2>
<p>${citation}</p>
<h2>SHA-256</h2>
<div class="wide" tabindex="0" role="region" aria-label="SHA-256 of each file"><table><thead><tr><th scope="col">File</th><th scope="col" class="n">Bytes</th><th scope="col">SHA-256</th></tr></thead><tbody>${[archive, ...files].map(({path, bytes, sha256}) => html`<tr><th scope="row">${path}</th><td class="n">${bytes.toLocaleString("en-US")}</td><td><code>${sha256}</code></td></tr>\n`)}</tbody></table></div>
</main>
</body>
</html>
`}`;
}
