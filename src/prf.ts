import {assertOptions, unknownName} from "./lib/text/nearest.js";
import {change, growth, index} from "./toolkit/change-rows.js";
import {areaInput, measureInput, vintageInput, yearInput} from "./toolkit/choices.js";
import {compare, rank, share} from "./toolkit/compare-rows.js";
import {dataTable} from "./toolkit/data-table.js";
import {type OpenVintage, openVintage} from "./toolkit/open-vintage.js";
import {publishedTables, publishedVintages, type TableReader} from "./toolkit/table-reader.js";

import {color, format} from "./toolkit/wording.js";

/** Where a vintage is opened from. */
export interface OpenOptions {
  /** `current`, or a frozen vintage: `defr-2024`. */
  vintage?: string;
  /** Address of a published site, `https://prf.example.org/`; without it the site that this module came from, in Node the folder `data/`. */
  from?: string | URL;
  /** In Node, another data folder than `data/`. */
  data?: string;
}

interface DataModule {
  openData(folder: string, vintage: string): Promise<TableReader>;
  dataVintages(folder: string): string[];
}

const opened = new Map<string, Promise<OpenVintage>>();

/**
 * Opens a vintage: in a page the published files, one request each and no file twice; in a Node script the folder `data/`.
 *
 * Several may be open side by side. Throws TypeError for an unknown vintage or option, with the nearest name and the list of what is allowed.
 * @example const db = await prf.open({vintage: "defr-2024"})
 */
async function open(options: OpenOptions = {}): Promise<OpenVintage> {
  assertOptions("open", options, ["vintage", "from", "data"]);
  const {vintage = "current", data = "data"} = options;
  const base = options.from === undefined ? publishedBase() : new URL("downloads/", options.from).href;
  const key = `${base ?? data} ${vintage}`;
  const known = opened.get(key) ?? (base === null ? openFolder(data, vintage) : openPublished(base, vintage));
  opened.set(key, known);
  known.catch(() => opened.delete(key));
  return known;
}

/**
 * Returns the names of the vintages that can be opened.
 * @example await prf.vintages() // ["current", "defr-2021", "defr-2024", "prf-2020"]
 */
async function vintages({from, data = "data"}: Pick<OpenOptions, "from" | "data"> = {}): Promise<string[]> {
  const base = from === undefined ? publishedBase() : new URL("downloads/", from).href;
  return base === null ? (await dataModule()).dataVintages(data) : publishedVintages(base);
}

/**
 * The analyst's one import: figures of the framework, joined, aggregated, compared, shown and cited.
 *
 * @namespace
 */
export const prf = {
  open,
  vintages,
  compare,
  change,
  growth,
  index,
  rank,
  share,
  format,
  color,
  dataTable,
  areaInput,
  measureInput,
  vintageInput,
  yearInput
};

async function openPublished(base: string, vintage: string): Promise<OpenVintage> {
  const known = await publishedVintages(base);
  if (!known.includes(vintage)) throw unknownName("vintage", vintage, known);
  return openVintage(publishedTables(base, vintage));
}

async function openFolder(folder: string, vintage: string): Promise<OpenVintage> {
  const {openData, dataVintages} = await dataModule();
  const known = dataVintages(folder);
  if (!known.includes(vintage)) throw unknownName("vintage", vintage, known);
  return openVintage(await openData(folder, vintage));
}

/** Asked for by its address, so that no bundler follows it: browsers load nothing of it. */
function dataModule(): Promise<DataModule> {
  const address = new URL("../loaders/site/toolkit/open-data.ts", import.meta.url).href;
  return import(address) as Promise<DataModule>;
}

/**
 * The published tables beside this module; null where it is a file. A page's copy is in `/_import/` of the site; in Framework's preview,
 * which has no downloads, its address ends in `?sha=…`, and the loaders of src/data give the same files.
 */
export function publishedBase(): string | null {
  const here = new URL(import.meta.url);
  if (!/^https?:$/.test(here.protocol)) return null;
  const root = new URL(here.pathname.replace(/_import\/.*$|[^/]*$/, ""), here);
  return new URL(here.searchParams.has("sha") ? "_file/data/" : "downloads/", root).href;
}

export type {AreaFacts} from "./lib/toolkit/area-facts.js";
export type {MeasureFacts, TargetFacts} from "./lib/toolkit/vintage-facts.js";
export type {AggregateOptions} from "./toolkit/aggregate-rows.js";
export type {AreaChoice} from "./toolkit/area-finder.js";
export type {ChangeRow, Span} from "./toolkit/change-rows.js";
export type {ChartKind, ChartKinds, ChartOptions} from "./toolkit/chart-options.js";
export type {ChoiceOptions} from "./toolkit/choices.js";
export type {ComparisonRow} from "./toolkit/compare-rows.js";
export type {TableOptions} from "./toolkit/data-table.js";
export type {ObservationFilter, ValueFilter} from "./toolkit/find-rows.js";
export type {Joined, JoinOptions} from "./toolkit/join-rows.js";
export type {OpenVintage} from "./toolkit/open-vintage.js";
export type {NoteOptions} from "./toolkit/wording.js";
export type {YearChoice} from "./toolkit/year-choice.js";
