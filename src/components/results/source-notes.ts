import type {SnapshotMeta} from "../../lib/contract/observations.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import {html, type Markup} from "../layout/markup.js";

/** Where a result's figures were read: publisher, series, vintage, licence and how to cite it; one entry per snapshot. */
export function sourceNotes(lineage: LineageRow[], snapshots: SnapshotMeta[]): Markup {
  const names = [...new Set(lineage.map((row) => row.snapshot))].sort();
  if (names.length === 0) return html`<p class="muted">No figure of this result has a source yet.</p>`;
  return html`<dl class="sources">${names.map((name) => {
    const series = [...new Set(lineage.filter((row) => row.snapshot === name).map((row) => row.series))].sort();
    const meta = snapshots.find(({source, date}) => `${source}/${date}` === name);
    if (meta === undefined)
      return html`<dt>${name}</dt><dd>Reported by the sector; evidence stands with each value.</dd>`;
    const licence = meta.licence_url ? html`<a href="${meta.licence_url}">${meta.licence}</a>` : meta.licence;
    return html`<dt>${meta.title}</dt><dd>${meta.publisher}. Vintage ${meta.date}${meta.upstream_date ? `, last updated by the publisher ${meta.upstream_date}` : ""}; read ${meta.retrieved.slice(0, 10)}.<br>
<span class="muted">Series ${series.map((code, i) => html`${i > 0 ? ", " : ""}<code>${code}</code>`)}. Licence: ${licence}. Cite as: ${meta.citation}</span></dd>
`;
  })}</dl>`;
}
