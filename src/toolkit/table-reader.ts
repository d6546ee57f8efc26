import {tableFromIPC} from "@uwdata/flechette";
import {DataError} from "../lib/contract/data-error.js";
import {TABLE_SPECS, type TableName} from "../lib/contract/table-specs.js";
import type {Cell, ObservationRow, Row, TableSpec} from "../lib/contract/tables.js";
import type {Tables} from "../lib/indicators/compute-tables.js";
import type {RegionMap} from "../lib/site/site-data.js";
import type {VintageFacts} from "../lib/toolkit/vintage-facts.js";

/** What is used of an Arrow table: any copy of the library has it, so that no `instanceof` can break. */
interface ArrowTable {
  numRows: number;
  getChild(name: string): {get(index: number): unknown} | null;
}

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

/**
 * Returns an Arrow table of the contract as plain rows, with the columns of its spec.
 *
 * Missing is null. Integers that Arrow gives as bigint become numbers. Throws TypeError where the file lacks a column.
 * @example fromArrow(TABLE_SPECS.values, await FileAttachment("values.arrow").arrow())
 */
export function fromArrow<R extends object = Row>(spec: TableSpec, table: ArrowTable): R[] {
  const columns = spec.columns.map(({name}) => {
    const column = table.getChild(name);
    if (column === null)
      throw new TypeError(`missing column ${name} in a table of ${spec.name}; the file is of another version`);
    return [name, column] as const;
  });
  return Array.from({length: table.numRows}, (_, i) => {
    const row: Row = {};
    for (const [name, column] of columns) row[name] = toCell(column.get(i));
    return row as R;
  });
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === "bigint" ? Number(value) : (value as Cell);
}
