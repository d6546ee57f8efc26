import {group} from "d3-array";
import type {Observation, SnapshotMeta} from "../../lib/contract/observations.js";
import {compareText} from "../../lib/contract/reference.js";
import {TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {LineageRow, ValueRow} from "../../lib/contract/tables.js";
import {joinClauses} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {lineageByMeasure} from "../../lib/progress/like-for-like.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {Chart, ChartData} from "./chart.js";

const COLUMNS = [...TABLE_SPECS.values.columns.map(({name}) => name), "snapshots"];

const known = new WeakMap<readonly LineageRow[], Map<string, Set<string>>>();

/** Returns source, vintage and data of a chart that draws values: the snapshots that their measures and variants were computed from. */
export function valueSource(rows: readonly ValueRow[], data: SiteData): Pick<Chart, "source" | "vintage" | "data"> {
  const index = snapshotIndex(data.tables.lineage);
  const of = (row: ValueRow) => [...(index.get(keyOf(row)) ?? [])].sort(compareText);
  const names = [...new Set(rows.flatMap(of))].sort(compareText);
  return {
    source: sourceWords(names, data.value_snapshots),
    vintage: data.vintage.name,
    data: {columns: COLUMNS, rows: rows.map((row) => ({...row, snapshots: of(row).join(";") || null}))} as ChartData
  };
}

/**
 * Returns the publishers of snapshots in words.
 * @example sourceWords(["wdi/2026-04-08"], snapshots) // "World Bank, World Development Indicators (2026-04-08)"
 */
export function sourceWords(names: readonly string[], snapshots: readonly SnapshotMeta[]): string {
  const words = names.map((name) => {
    const meta = snapshots.find(({source, date}) => `${source}/${date}` === name);
    return meta === undefined
      ? text("chart-sector-report", {snapshot: name})
      : text("chart-dated", {title: shortPublisher(meta), date: meta.date});
  });
  return joinClauses(words) || text("chart-framework");
}

/** Titles that name their publisher need it no second time. */
function shortPublisher(meta: SnapshotMeta): string {
  const title = localName({title_en: meta.title}, "title", "sources");
  const publisher = localName({publisher_en: meta.publisher}, "publisher", "sources");
  return meta.title.includes(meta.publisher) || meta.title.startsWith("CAREC")
    ? title
    : text("chart-publisher", {publisher, title});
}

function snapshotIndex(lineage: readonly LineageRow[]): Map<string, Set<string>> {
  let index = known.get(lineage);
  if (index === undefined) {
    index = new Map();
    for (const rows of lineageByMeasure(lineage).values()) {
      for (const [variant, own] of group(rows, (row) => row.variant)) {
        index.set(keyOf(Object.assign({}, rows[0]!, {variant})), new Set(own.map(({snapshot}) => snapshot)));
      }
    }
    known.set(lineage, index);
  }
  return index;
}

function keyOf({result, measure, variant}: Pick<ValueRow, "result" | "measure" | "variant">): string {
  return `${result}|${measure}|${variant}`;
}

/** Returns source, vintage and data of a chart that draws publishers' own rows. */
export function observationSource(
  rows: readonly Observation[],
  snapshots: readonly SnapshotMeta[],
  vintage: string
): Pick<Chart, "source" | "vintage" | "data"> {
  return {
    source: sourceWords([...new Set(rows.map(({snapshot}) => snapshot))], snapshots),
    vintage,
    data: {
      columns: TABLE_SPECS.observations.columns.map(({name}) => name),
      rows: rows.map((row) => ({...row, correction: row.correction ?? null}))
    }
  };
}
