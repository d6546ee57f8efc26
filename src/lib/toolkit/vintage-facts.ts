import type {Better, MeasureType, MilestoneYear, PrintStatus, Sign} from "../contract/framework.js";
import {MILESTONES} from "../contract/framework.js";
import type {Headline, Method} from "../contract/indicator.js";
import type {ScopeBlock, SnapshotMeta} from "../contract/observations.js";
import type {SeriesInfo} from "../contract/reference.js";
import type {LineageRow, MeasureRow} from "../contract/tables.js";
import {headlineArea} from "../framework/result-views.js";
import type {Tables} from "../indicators/compute-tables.js";
import {findIndicator, headlineOf, INDICATORS, METHODS} from "../indicators/registry.js";
import {lineageByMeasure} from "../progress/like-for-like.js";
import type {SiteData} from "../site/site-data.js";
import {type AreaFacts, areaFacts} from "./area-facts.js";

/** Tables that say what a measure's values are made of. */
interface ValueTables {
  values: Tables["values"];
  /** By `result/measure`. */
  lineage: ReadonlyMap<string, readonly LineageRow[]>;
}

/** More series than this are named by the indicator's own list, which has families of them. */
const MAX_INPUTS = 20;

/** A target of a measure, as the framework states it. */
export interface TargetFacts {
  year: MilestoneYear;
  /** In the measure's unit; null unless `status` is `set`. */
  value: number | null;
  sign: Sign;
  text_en: string | null;
  text_zh: string | null;
  status: PrintStatus;
}

/** What is known of a measure without its values. */
export interface MeasureFacts {
  /** `TRP-OP1/road-hours` */
  id: string;
  result: string;
  measure: string;
  name_en: string;
  name_zh: string;
  unit: string;
  /** Which way is better: `higher`, `lower`, `yes` or `none`. */
  better: Better;
  /** `computed` from series, `reported` by a sector, or `beside`: given beside the measures of the framework. */
  kind: "computed" | "reported" | "beside";
  /** How progress is judged; null for figures beside the framework's measures. */
  type: MeasureType | null;
  /** The published baseline; null values where the framework states none. */
  baseline: {
    value: number | null;
    sign: Sign;
    year: number | null;
    text_en: string | null;
    text_zh: string | null;
    status: PrintStatus;
  };
  /** The four milestones in order; none for figures beside the framework's measures. */
  targets: TargetFacts[];
  /** Area and variant that scorecard and progress read. */
  headline: Headline;
  /** Ids of the methods of its values, anchors of /methods. */
  methods: string[];
  /** `source/series` that its values are computed from; none where a sector reports it. */
  inputs: string[];
  /** Releases of the newest headline value: `wdi 2026-04-08`; null where there is none. */
  releases: string | null;
}

/** A publisher's release as it is cited, and what it is known to be complete for. */
export interface ReleaseFacts {
  source: string;
  release: string;
  publisher: string;
  title: string;
  licence: string | null;
  licence_url: string | null;
  citation: string | null;
  snapshots: readonly string[];
  scope: readonly ScopeBlock[];
}

/** Everything that a notebook needs of a vintage beside its tables: `downloads/<vintage>/vintage.json`. */
export interface VintageFacts {
  name: string;
  title: string;
  /** Edition of the framework. */
  edition: string;
  /** ISO date; null for figures that move. */
  frozen_on: string | null;
  /** Last year that counts as reached; null: the publishers' flags decide. */
  last_year: number | null;
  measures: MeasureFacts[];
  methods: Method[];
  areas: AreaFacts[];
  series: SeriesInfo[];
  releases: ReleaseFacts[];
}

/**
 * Returns what the toolkit says of a vintage without its tables: measures, areas with their spellings, series, releases.
 *
 * Order: measures as in the framework, then the figures beside them; areas as in data/reference.
 * @example vintageFacts(await readSiteData("data", "current")).measures[0].id // "EFS-CO/growth"
 */
export function vintageFacts(
  data: Pick<SiteData, "vintage" | "inputs" | "tables" | "snapshots" | "value_snapshots">
): VintageFacts {
  const {vintage, inputs, tables} = data;
  const {name, title, edition, frozen_on, last_year} = vintage;
  const {values} = tables;
  const lineage = lineageByMeasure(tables.lineage);
  return {
    name,
    title,
    edition,
    frozen_on,
    last_year,
    measures: [...tables.measures.map((row) => measureFacts(row, {values, lineage})), ...extraFacts({values, lineage})],
    methods: [...METHODS],
    areas: areaFacts(inputs.reference),
    series: inputs.reference.series,
    releases: inputs.releases.map(({source, release, publisher, snapshots, scope}) => {
      const meta = findMeta([...data.value_snapshots, ...data.snapshots], source, snapshots);
      return {
        source,
        release,
        publisher: meta?.publisher ?? publisher,
        title: meta?.title ?? source,
        licence: meta?.licence ?? null,
        licence_url: meta?.licence_url ?? null,
        citation: meta?.citation ?? null,
        snapshots,
        scope
      };
    })
  };
}

/** What came with a release; of one that gives no figure of the vintage, with another of its source: publisher and title are the same. */
function findMeta(metas: readonly SnapshotMeta[], source: string, snapshots: readonly string[]) {
  return (
    metas.find((meta) => snapshots.includes(`${meta.source}/${meta.date}`)) ??
    metas.find((meta) => meta.source === source)
  );
}

function measureFacts(row: MeasureRow, tables: ValueTables): MeasureFacts {
  const {result, measure, name_en, name_zh, unit, better, kind, type} = row;
  return {
    id: `${result}/${measure}`,
    result,
    measure,
    name_en,
    name_zh,
    unit,
    better,
    kind,
    type,
    baseline: {
      value: row.baseline_value,
      sign: row.baseline_sign,
      year: row.baseline_year,
      text_en: row.baseline_text_en,
      text_zh: row.baseline_text_zh,
      status: row.baseline_status
    },
    targets: MILESTONES.map((year) => ({
      year,
      value: row[`target_${year}`],
      sign: row[`target_${year}_sign`] as Sign,
      text_en: row[`target_${year}_text`],
      text_zh: row[`target_${year}_text_zh`],
      status: row[`target_${year}_status`]
    })),
    ...valueFacts(result, measure, tables)
  };
}

/** Figures that are beside the measures of the framework, in the order of their values. */
function extraFacts(tables: ValueTables): MeasureFacts[] {
  const extras = INDICATORS.flatMap(({result, extras = []}) => extras.map((extra) => ({...extra, result})));
  const known = new Set(tables.values.map(({result, measure}) => `${result}/${measure}`));
  return extras
    .filter(({result, measure}) => known.has(`${result}/${measure}`))
    .map(({result, measure, name_en, name_zh, unit}) => ({
      id: `${result}/${measure}`,
      result,
      measure,
      name_en,
      name_zh,
      unit,
      better: "none",
      kind: "beside",
      type: null,
      baseline: {value: null, sign: null, year: null, text_en: null, text_zh: null, status: "not_applicable"},
      targets: [],
      ...valueFacts(result, measure, tables)
    }));
}

function valueFacts(
  result: string,
  measure: string,
  {values, lineage}: ValueTables
): Pick<MeasureFacts, "headline" | "methods" | "inputs" | "releases"> {
  const own = values.filter((row) => row.result === result && row.measure === measure);
  const indicator =
    findIndicator(result, measure) ??
    INDICATORS.find((one) => one.result === result && one.extras?.some((extra) => extra.measure === measure));
  const {area, variant} = indicator?.headline(measure) ?? headlineOf({result, measure});
  const readings = own.filter((row) => row.variant === variant);
  const headline = {area: headlineArea(readings, area) ?? area, variant};
  const newest = readings.filter((row) => row.area === headline.area && row.value !== null && row.flag !== "forecast");
  return {
    headline,
    methods: [...new Set(own.map(({method}) => method))],
    inputs: inputsOf(lineage.get(`${result}/${measure}`) ?? [], variant) ?? indicator?.inputs ?? [],
    releases: newest.sort((a, b) => b.year - a.year)[0]?.releases ?? null
  };
}

/** Series that the headline reading is made of; null for none and for the hundreds of a reading by product and partner. */
function inputsOf(lineage: readonly LineageRow[], variant: string): string[] | null {
  const names = new Set<string>();
  for (const row of lineage)
    if (row.variant === variant && row.role !== "weight") names.add(`${row.source}/${row.series}`);
  return names.size === 0 || names.size > MAX_INPUTS ? null : [...names].sort();
}
