import type {PlotOptions} from "@observablehq/plot";
import type {SeriesInfo} from "../lib/contract/reference.js";
import {findSeries} from "../lib/contract/reference.js";
import {TABLE_NAMES, type TableName} from "../lib/contract/table-specs.js";
import type {LineageRow, ObservationRow, ValueRow} from "../lib/contract/tables.js";
import type {Tables} from "../lib/indicators/compute-tables.js";
import {unknownName} from "../lib/text/nearest.js";
import type {AreaFacts} from "../lib/toolkit/area-facts.js";
import type {MeasureFacts, VintageFacts} from "../lib/toolkit/vintage-facts.js";
import {type AggregateOptions, aggregateRows} from "./aggregate-rows.js";
import {type AreaChoice, areaFinder} from "./area-finder.js";
import {chartElement} from "./chart-element.js";
import {prepareChart} from "./chart-input.js";
import type {ChartKind, ChartKinds, ChartOptions} from "./chart-options.js";
import {readChartRows} from "./chart-reading.js";
import {
  asList,
  findObservations,
  findValues,
  type ObservationAnswer,
  type ObservationFilter,
  type ValueFilter
} from "./find-rows.js";
import {type Joined, type JoinOptions, joinRows} from "./join-rows.js";
import {assertColumns, keyOf} from "./row-keys.js";
import type {TableReader} from "./table-reader.js";
import {assertLang, type NoteOptions, sourceNote} from "./wording.js";

/** A vintage that is open: what is known of it at once, and its rows, which are awaited. Rows are plain objects. */
export interface OpenVintage {
  /** `current`, `defr-2024` */
  readonly name: string;
  readonly title: string;
  readonly facts: VintageFacts;
  /** Every measure, in the order of the framework. */
  readonly measures: readonly MeasureFacts[];

  /**
   * Returns a measure's names, unit, baseline, targets, methods and inputs.
   * @example db.measure("TRP-OP1/road-hours").unit // "hours"
   */
  measure(id: string): MeasureFacts;

  /**
   * Returns an area by its id or any listed name, in English or Chinese.
   * @example db.area("吉尔吉斯共和国").area // "KGZ"
   */
  area(name: AreaChoice): AreaFacts;

  /**
   * Returns the areas of a kind: `region`, `member`, `country`, `corridor` or `crossing`; without it all of them.
   * @example db.areas("member").length // 11
   */
  areas(kind?: AreaFacts["kind"]): AreaFacts[];

  /**
   * Returns the short name of an area, for the end of a line or a cell of a table.
   * @example db.areaName("CHN", "zh") // "中华人民共和国"
   */
  areaName(name: AreaChoice, lang?: "en" | "zh"): string;

  /**
   * Returns what is known of a publisher's series: names, unit, note.
   * @example db.series("weo/NGDP_RPCH").unit // "%"
   */
  series(id: string): SeriesInfo;

  /**
   * Returns the values of one or several measures; the headline reading unless `variant` says otherwise.
   *
   * A named year of a named area that has no figure is a row whose value is null with its reason. An area without any row throws.
   * @example (await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022}))[0].value // 9.9
   */
  values(id: string | readonly string[], filter?: ValueFilter): Promise<ValueRow[]>;

  /**
   * Returns the figures of a publisher's series, the newest that are held; of a named year of a named area also what is not there, and why.
   * @example await db.observations("weo/NGDP_RPCH", {area: "Kazakhstan", year: {from: 2015}})
   */
  observations(id: string, filter?: ObservationFilter): Promise<ObservationAnswer[]>;

  /**
   * Returns the figures of a series in every release that the vintage can know; column `release` tells them apart.
   * @example await db.releases("weo/NGDP_RPCH", {area: "KAZ", year: 2020})
   */
  releases(id: string, filter?: ObservationFilter): Promise<ObservationAnswer[]>;

  /**
   * Returns the publishers' rows that values were computed from. The table is large (3 MB): ask where it is needed.
   * @example await db.lineage(await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022}))
   */
  lineage(values: readonly ValueRow[]): Promise<LineageRow[]>;

  /**
   * Returns a whole table of the data dictionary.
   * @example (await db.table("progress"))[0].milestone // 2020
   */
  table<N extends TableName>(name: N): Promise<Tables[N]>;

  /**
   * Returns our rows with the columns of your own file beside, and what found no partner. Areas of your file may be written in any listed
   * way. Every row of ours stays. Two own rows for one key throw, as does a column name that both have (`prefix` tells them apart).
   * @example db.join(rows, freight, {by: {area: "Country", year: "Year"}}).unmatched.own.length // 1
   */
  join<R extends object, O extends object>(rows: readonly R[], own: readonly O[], options: JoinOptions): Joined<R, O>;

  /**
   * Returns the mean of members' rows, one row for each measure, variant and year, with coverage: the floors are those of the indicators
   * (half of the members and two thirds of the weight). Below them the value is null and `reason` says so. All figures of a mean are of one
   * release of each publisher; `weight` names a column, or `"equal"`.
   * @example db.aggregate(rows, {over: {name: "two members", members: ["KAZ", "Uzbekistan"]}, weight: "equal"})[0].value // 8.45
   */
  aggregate(rows: readonly object[], options: AggregateOptions): ValueRow[];

  /**
   * Returns the source note of rows in one line: publishers, releases, vintage. Rows need the column `releases`, or `source` and `release`.
   * @example db.sourceNote(rows, {own: "Freight of the ministry, 2024"}).endsWith("vintage current.") // true
   */
  sourceNote(rows: readonly object[], options?: NoteOptions): string;

  /**
   * Returns rows as a chart for the page: as wide as its place, read out by pointer and keys, with its table, files and source. Names, colors, unit,
   * baseline, targets and source follow from the rows. Observable Plot is loaded when the first chart is drawn.
   * @example db.chart("trendByArea", rows, {highlight: ["KAZ"]})
   */
  chart<K extends ChartKind>(kind: K, rows: readonly object[], options?: ChartOptions & ChartKinds[K]): HTMLElement;

  /**
   * Returns a chart as an SVG file, with title and source in the picture: for a Node script, a report, a slide.
   * @example writeFileSync("hours.svg", await db.chartSvg("trendByArea", rows))
   */
  chartSvg<K extends ChartKind>(
    kind: K,
    rows: readonly object[],
    options?: ChartOptions & ChartKinds[K]
  ): Promise<string>;

  /**
   * Returns a chart as options of Observable Plot, to be changed and drawn with marks of your own; of `smallMultiples` those of each panel.
   * @example const [options] = await db.chartOptions("trendByArea", rows); Plot.plot({...options, marks: [...options.marks, Plot.ruleY([3])]})
   */
  chartOptions<K extends ChartKind>(
    kind: K,
    rows: readonly object[],
    options?: ChartOptions & ChartKinds[K]
  ): Promise<PlotOptions[]>;
}

/** The columns that tell one value from another. */
const VALUE_KEY = ["result", "measure", "area", "year", "variant"];

/** Pixels of a chart that stands on no page. */
const WIDTH = 760;

/** Returns a vintage over a reader of its tables. */
export async function openVintage(reader: TableReader): Promise<OpenVintage> {
  const facts = await reader.facts();
  const finder = areaFinder(facts.areas);
  const shelf = {facts, finder, reader};
  const measure = (id: string): MeasureFacts => {
    const found = facts.measures.filter((one) => one.id === id || one.result === id);
    if (found.length === 1) return found[0]!;
    const ids = facts.measures.map((one) => one.id);
    if (found.length > 1)
      throw new TypeError(`invalid measure "${id}"; it has ${found.map((one) => one.id).join(", ")}`);
    throw unknownName("measure", id, ids);
  };
  const prepare = (kind: ChartKind, rows: readonly object[], options: ChartOptions = {}) =>
    prepareChart(readChartRows({facts, finder}, kind, rows, options), options as ChartOptions & ChartKinds[ChartKind]);
  const seriesRows = async (id: string, read: (source: string) => Promise<readonly ObservationRow[]>) => {
    const {source, series} = splitSeries(id, facts);
    const rows = await read(source);
    const own = rows.filter((row) => row.source === source);
    const known = [...new Set(own.map((row) => row.series))];
    if (!known.includes(series))
      throw unknownName(
        "series",
        id,
        known.map((code) => `${source}/${code}`)
      );
    return {source, series, rows};
  };
  return {
    name: facts.name,
    title: facts.title,
    facts,
    measures: facts.measures,
    measure,
    area: finder.get,
    areas(kind) {
      const kinds = [...new Set(facts.areas.map((one) => one.kind))];
      if (kind !== undefined && !kinds.includes(kind)) throw unknownName("kind of area", kind, kinds);
      return facts.areas.filter((one) => kind === undefined || one.kind === kind);
    },
    areaName(name, lang = "en") {
      const area = finder.get(name);
      assertLang("areaName", lang);
      return lang === "zh" ? area.name_zh : area.short_en;
    },
    series(id) {
      const {source, series} = splitSeries(id, facts);
      const found = findSeries(facts.series, source, series);
      if (found === undefined) throw unknownName("series", id, seriesIds(facts));
      return found;
    },
    async values(id, filter) {
      const measures = asList(id).map(measure);
      return (await Promise.all(measures.map((one) => findValues(shelf, one, filter)))).flat();
    },
    async observations(id, filter) {
      return findObservations(shelf, await seriesRows(id, () => reader.table("observations")), filter);
    },
    async releases(id, filter) {
      return findObservations(shelf, await seriesRows(id, (source) => reader.releases(source)), filter);
    },
    async lineage(values) {
      assertColumns("lineage", values, VALUE_KEY);
      const keys = new Set(values.map((row) => keyOf(row, VALUE_KEY)));
      return (await reader.table("lineage")).filter((row) => keys.has(keyOf(row, VALUE_KEY)));
    },
    async table(name) {
      if (!TABLE_NAMES.includes(name)) throw unknownName("table", name, TABLE_NAMES);
      return reader.table(name);
    },
    join: (rows, own, options) => joinRows(finder, rows, own, options),
    aggregate: (rows, options) => aggregateRows(finder, facts.last_year, rows, options),
    sourceNote: (rows, options) => sourceNote(facts, rows, options),
    chart: (kind, rows, options) => chartElement(prepare(kind, rows, options), reader.map),
    async chartSvg(kind, rows, options) {
      const chart = prepare(kind, rows, options);
      return (await import("./draw-chart.js")).standaloneSvg(chart, options?.width ?? WIDTH, reader.map);
    },
    async chartOptions(kind, rows, options) {
      const chart = prepare(kind, rows, options);
      return (await import("./draw-chart.js")).plotOptions(chart, options?.width ?? WIDTH, reader.map);
    }
  };
}

function splitSeries(id: string, facts: VintageFacts): {source: string; series: string} {
  const [, source, series] = /^([^/]+)\/(.+)$/.exec(id) ?? [];
  const sources = [...new Set(facts.releases.map((one) => one.source))];
  if (source === undefined || series === undefined || !sources.includes(source))
    throw unknownName("series", id, seriesIds(facts));
  return {source, series};
}

function seriesIds(facts: VintageFacts): string[] {
  return facts.series.map(({source, series}) => `${source}/${series}`);
}
