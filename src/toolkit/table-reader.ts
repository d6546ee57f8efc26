import {tableFromIPC} from "@uwdata/flechette";
import {DataError} from "../lib/contract/data-error.js";
import {fromArrow} from "../lib/contract/from-arrow.js";
import {TABLE_SPECS, type TableName} from "../lib/contract/table-specs.js";
import type {ObservationRow, TableSpec} from "../lib/contract/tables.js";
import type {Tables} from "../lib/indicators/compute-tables.js";
import type {RegionMap} from "../lib/site/site-data.js";
import type {VintageFacts} from "../lib/toolkit/vintage-facts.js";

/** Where the tables of one vintage come from: published files, or `data/` in Node. Each is read once. */
export interface TableReader {
  facts(): Promise<VintageFacts>;
  table<N extends TableName>(name: N): Promise<Tables[N]>;
  /** Every figure of a source that the vintage can know, release by release. */
  releases(source: string): Promise<ObservationRow[]>;
  /** Outlines of the members and the places of the crossings. */
  map(): Promise<RegionMap>;
}

/** Files that were fetched, by address: pages that open several vintages, or one twice, ask once for each. */
const fetched = new Map<string, Promise<unknown>>();

/**
 * Returns the reader of a vintage's published files below an address: `<base><vintage>/values.arrow`. One request a file.
 *
 * Throws DataError where a file cannot be had, with its address.
 * @example await publishedTables("https://prf.example.org/downloads/", "current").table("values")
 */
export function publishedTables(base: string, vintage: string): TableReader {
  const rows = <R extends object>(path: string, spec: TableSpec) =>
    once(`${base}${vintage}/${path}`, async (response) =>
      fromArrow<R>(spec, asArrow(tableFromIPC(new Uint8Array(await response.arrayBuffer()))))
    );
  return {
    facts: () => once(`${base}${vintage}/vintage.json`, (response) => response.json() as Promise<VintageFacts>),
    map: () => once(`${base}${vintage}/map.json`, (response) => response.json() as Promise<RegionMap>),
    table: <N extends TableName>(name: N) =>
      rows<Tables[N][number]>(`${name}.arrow`, TABLE_SPECS[name]) as Promise<Tables[N]>,
    releases: (source) => rows<ObservationRow>(`releases/${source}.arrow`, TABLE_SPECS.observations)
  };
}

/** Returns the names of the vintages that are published below an address. */
export function publishedVintages(base: string): Promise<string[]> {
  return once(`${base}vintages.json`, (response) => response.json() as Promise<string[]>);
}

function once<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = fetched.get(address) ?? load(address, read);
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known as Promise<T>;
}

async function load<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new DataError(
      `missing ${address}: ${(cause as Error).message}; is the site there, and does it send Access-Control-Allow-Origin?`,
      {source: address},
      {cause}
    );
  });
  if (!response.ok)
    throw new DataError(
      `missing ${address} (status ${response.status}); is it the address of a site, and is the vintage published there?`,
      {
        source: address,
        value: response.status
      }
    );
  return read(response);
}

function asArrow(table: ReturnType<typeof tableFromIPC>) {
  return {
    numRows: table.numRows,
    getChild(name: string) {
      if (!table.names.includes(name)) return null;
      const column = table.getChild(name).toArray() as ArrayLike<unknown>;
      return {get: (index: number) => column[index]};
    }
  };
}
