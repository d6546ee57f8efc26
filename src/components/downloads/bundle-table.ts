import {BUNDLE_FORMATS} from "../../lib/bundle/bundle.js";
import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import {html, type Markup} from "../layout/markup.js";
import type {DownloadFacts} from "./download-facts.js";
import {formatBytes} from "./format-bytes.js";

const FORMAT_NAMES = {csv: "CSV", json: "JSON", arrow: "Arrow", parquet: "Parquet"} as const;

/** One vintage's files: a row for each table with its rows, a column for each format with the size as the link. */
export function bundleTable({files, permanent}: DownloadFacts, base: string, fields: string): Markup {
  const grain = (text: string) => text.replace(/^One row per /, "").replace(/(,? of a vintage)?(:.*)?\.$/, "");
  return html`<div class="wide" tabindex="0" role="region" aria-label="Files of ${permanent}"><table class="files"><thead><tr><th scope="col">Table</th><th scope="col" class="n">Rows</th>${BUNDLE_FORMATS.map((format) => html`<th scope="col" class="n">${FORMAT_NAMES[format]}</th>`)}<th scope="col">One row per</th></tr></thead><tbody>${TABLE_NAMES.map(
    (table) => {
      const own = files.filter((file) => file.table === table);
      return html`<tr><th scope="row"><a href="${fields}#fields-${table}">${table}</a></th><td class="n">${own[0]?.rows.toLocaleString("en-US")}</td>${BUNDLE_FORMATS.map(
        (format) => {
          const file = own.find((row) => row.format === format);
          return html`<td class="n">${file && html`<a href="${base}${file.path}" aria-label="${table} as ${FORMAT_NAMES[format]}, ${formatBytes(file.bytes)}">${formatBytes(file.bytes)}</a>${file.path.endsWith(".gz") ? html` <span class="muted">gz</span>` : ""}`}</td>`;
        }
      )}<td>${grain(TABLE_SPECS[table].grain)}</td></tr>
`;
    }
  )}</tbody></table></div>`;
}
