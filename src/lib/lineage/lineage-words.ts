import {group} from "d3-array";
import type {Method} from "../contract/indicator.js";
import type {SnapshotMeta} from "../contract/observations.js";
import {findSeries, type Reference} from "../contract/reference.js";
import type {LineageRow, ValueRow} from "../contract/tables.js";
import {areaWords} from "../wording/area-words.js";

/** A publisher's figures of one day, as a reader cites them. */
export interface SnapshotWords
  extends Pick<SnapshotMeta, "title" | "publisher" | "citation" | "licence" | "licence_url"> {
  /** Where the figures were read; null where that is no address of the web. */
  url: string | null;
}

/** The words for what lineage has as codes; what has none is left out and shown as it is. */
export interface LineageWords {
  areas: Record<string, string>;
  /** By `source/series`: name, and unit where the reference has it. */
  series: Record<string, {name: string; unit: string | null}>;
  snapshots: Record<string, SnapshotWords>;
  methods: Record<string, Pick<Method, "title" | "formula">>;
}

/** What the words are looked up in. */
export interface WordSources {
  reference: Reference;
  snapshots: readonly SnapshotMeta[];
  methods: readonly Method[];
}

/**
 * Returns the words for the codes of some values and of the rows that they were computed from.
 *
 * @example lineageWords(values, lineage, sources).areas["CAREC-X"] // "CAREC without the PRC"
 */
export function lineageWords(
  values: readonly ValueRow[],
  lineage: readonly Pick<LineageRow, "source" | "series" | "input_area" | "input_partner" | "snapshot">[],
  {reference, snapshots, methods}: WordSources
): LineageWords {
  const areas = new Set([
    ...values.flatMap(({area, missing}) => [area, ...(missing?.split(";") ?? [])]),
    ...lineage.flatMap(({input_area, input_partner}) => [input_area, input_partner ?? input_area])
  ]);
  const series = [...group(lineage, ({source, series: code}) => `${source}/${code}`)].flatMap(([key, [row]]) => {
    const found = findSeries(reference.series, row!.source, row!.series);
    return found === undefined ? [] : [[key, {name: found.name_en, unit: found.unit}] as const];
  });
  const used = new Set(lineage.map(({snapshot}) => snapshot));
  const own = new Set(values.map(({method}) => method));
  return {
    areas: Object.fromEntries(
      [...areas].flatMap((area) => {
        const words = areaWords(area, reference, "en");
        return words === undefined ? [] : [[area, words] as const];
      })
    ),
    series: Object.fromEntries(series),
    snapshots: Object.fromEntries(
      snapshots
        .filter(({source, date}) => used.has(`${source}/${date}`))
        .map((meta) => [`${meta.source}/${meta.date}`, snapshotWords(meta)])
    ),
    methods: Object.fromEntries(
      methods.filter(({id}) => own.has(id)).map(({id, title, formula}) => [id, {title, formula}])
    )
  };
}

function snapshotWords({title, publisher, citation, licence, licence_url, urls}: SnapshotMeta): SnapshotWords {
  const url = urls.find((address) => address.startsWith("https://")) ?? null;
  return {title, publisher, citation, licence, licence_url, url};
}
