import type {SiteData} from "../../lib/contract/site-data.js";
import {INDICATORS} from "../../lib/indicators/registry.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {measureTable} from "./measure-table.js";

/** What a result's indicator computes beside the framework's own measures, each with its figures; nothing for most results. */
export function extraMeasures(result: string, data: SiteData): Markup {
  const extras = INDICATORS.filter((indicator) => indicator.result === result).flatMap(({extras = []}) => extras);
  const shown = extras.flatMap((extra) => {
    const values = siteTables(data).tables.values.filter(
      (row) => row.result === result && row.measure === extra.measure
    );
    return values.length > 0 ? [{extra, values}] : [];
  });
  if (shown.length === 0) return html``;
  return html`<h2 id="beside">Computed beside the measures</h2>
<p>The framework does not ask for these figures; they stand here because others are checked against them or made from them.</p>
${shown.map(({extra, values}) => {
  const area = values.some((row) => row.area === "CAREC-X") ? "CAREC-X" : null;
  return html`<h3 id="${extra.measure}">${extra.name_en}</h3>
${measureTable({measure: extra, values, area, latest: null}, data)}`;
})}`;
}
