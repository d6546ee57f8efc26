import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {type Chart, sourceLine} from "../charts/chart.js";
import {type SingleFileAssets, STANDALONE_POLICY} from "../downloads/bundle-page.js";
import {html, Markup} from "../layout/markup.js";

/** Where an embed stands, and where it leads back to. */
export interface EmbedPlace {
  /** From the embed to the site's root: `../`, or `../../` for a frozen one. */
  base: string;
  /** The page that the chart is on, below the root; null where this site has none of it. */
  place: string | null;
  /** Below the root: `downloads/defr-2024/`. */
  tables: string;
  /** Returns an address of the site, `/borders`, in the embed's language where the site has that page in it. */
  local: (address: string) => string;
}

/**
 * A chart as a page for a frame of another site, in the language that is being written: no script, nothing fetched, light or dark as the
 * reader's system is; with unit, source, vintage, its data and the way back.
 */
export function embedPage(chart: Chart, {base, place, tables, local}: EmbedPlace, setting: SingleFileAssets): string {
  const {id, title, subtitle, wide, narrow, vintage} = chart;
  const back = local(`/${place ?? ""}`).slice(1);
  const plain = (drawing: Markup) => new Markup(String(drawing).replace(/ data-[\w-]+="[^"]*"/g, ""));
  const body = html`<figure class="chart"><figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="at-wide">${plain(wide)}</div><div class="at-narrow">${plain(narrow)}</div></figure>
<p class="source">${sourceLine(chart)} <a href="${base}${back}" target="_blank" rel="noopener">${text("site-title")}</a> \
· <a href="./${id}.csv">CSV</a> · <a href="./${id}.svg">SVG</a> \
· <a href="${base}${tables}" target="_blank" rel="noopener">${text("embed-tables")}</a></p>`;
  return embedDocument(text("embed-title", {title, vintage}), body, setting);
}

/** The document around an embed's body; `policy` says what it may run and fetch, nothing where it is left out. */
export function embedDocument(
  title: string,
  body: Markup,
  {style, icon}: SingleFileAssets,
  {policy = STANDALONE_POLICY, script}: {policy?: string; script?: Markup} = {}
): string {
  return `<!doctype html>\n${html`<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | ${text("site-title")}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${body}
</main>
${script}</body>
</html>
`}`;
}
