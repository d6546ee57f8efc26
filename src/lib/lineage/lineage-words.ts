import {group} from "d3-array";
import type {Method} from "../contract/indicator.js";
import type {SnapshotMeta} from "../contract/observations.js";
import {findSeries, type Reference} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";
import type {LineageRow, ValueRow} from "../contract/tables.js";
import {language} from "../language/language.js";
import {localName, localText, unitName} from "../language/local-name.js";
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

/** The words of the panel in another language, each by its English; what is not there is shown in English. */
export type PanelWords = Readonly<Record<string, string>>;

/**
 * Returns the words of the panel in the language that is being written, by their English: names of areas, series, units, publishers and
 * their data, titles and formulas of methods, and reported words; the codes and citations of publishers stay as they are.
 *
 * In: what `lineageWords` looks words up in, names of areas as tables have them (English and own), and what was reported.
 * @example withLanguage("ru", () => panelWords(sources, [], []))["Plain mean of the members"] // "Простое среднее по странам"
 */
export function panelWords(
  {reference, snapshots, methods}: WordSources,
  names: readonly (readonly [english: string, own: string])[],
  reported: readonly Pick<ReportedValue, "text_en" | "text_zh">[]
): PanelWords {
  const codes = [
    ...REGIONS_AND_CORRIDORS,
    ...reference.countries.map(({iso3}) => iso3),
    ...reference.bcps.map(({bcp}) => bcp)
  ];
  const own = language();
  const pairs: [string, string][] = [
    ...codes.map((area): [string, string] => [
      areaWords(area, reference, "en") ?? area,
      areaWords(area, reference, own) ?? area
    ]),
    ...names.map(([english, local]): [string, string] => [english, local]),
    ...reference.series.flatMap((row): [string, string][] => [
      [row.name_en, localName(row, "name", "series")],
      [row.unit ?? "", unitName(row.unit ?? "")]
    ]),
    ...snapshots.flatMap(({title, publisher}) => [title, publisher].map(pairIn("sources"))),
    ...methods.flatMap(({title, formula}) => [title, formula].map(pairIn("methods"))),
    ...reported.flatMap((row): [string, string][] =>
      row.text_en === null ? [] : [[row.text_en, localName(row, "text", "reported") ?? row.text_en]]
    )
  ];
  return Object.fromEntries(pairs.filter(([english, local]) => english !== local));
}

const REGIONS_AND_CORRIDORS = ["CAREC", "CAREC-X", "C1", "C2", "C3", "C4", "C5", "C6"];

function pairIn(table: string): (english: string) => [string, string] {
  return (english) => [english, localText(english, table)];
}
