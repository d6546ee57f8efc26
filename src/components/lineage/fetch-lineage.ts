import {language} from "../../lib/language/language.js";
import type {LineageFile} from "../../lib/lineage/lineage-data.js";
import type {PanelWords} from "../../lib/lineage/lineage-words.js";
import type {SourceRowsFile} from "../../lib/lineage/source-rows.js";

const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches the lineage of a result, once a page: `name` is the result's, or `at-endorsement`. `page` is the address of any
 * result's page, beside which the files lie in whatever folder the site stands.
 * Throws where the file cannot be read.
 */
export function fetchLineage(name: string, page: string): Promise<LineageFile> {
  return fetchFile<LineageFile>(name, page);
}

/** Fetches the rows of a source, once a page; `page` is the address of a page in a folder of the site, as for `fetchLineage`. */
export function fetchRows(source: string, page: string): Promise<SourceRowsFile> {
  return fetchFile<SourceRowsFile>(source, page);
}

/** Fetches the words of the panel in the language of the page, none for English; `page` as for `fetchLineage`. */
export async function fetchWords(page: string): Promise<PanelWords> {
  return language() === "en" ? {} : await fetchFile<PanelWords>(`words-${language()}`, page);
}

/** Fetches a file that lies beside the lineage, once a page; `page` as for `fetchLineage`, in any language. Throws where it cannot be read. */
export function fetchFile<T>(name: string, page: string): Promise<T> {
  const version = document.querySelector<HTMLMetaElement>('meta[name="lineage"]')?.content ?? "";
  // Pages in Chinese and Russian are one folder deeper, and share the files.
  const up = /\/(?:zh|ru)\/[^/]+\/[^/]*$/.test(new URL(page).pathname) ? "../../" : "../";
  const address = new URL(`${up}_file/data/lineage/${name}.json?${version}`, page).href;
  const known = fetched.get(address) ?? read(address);
  fetched.set(address, known);
  return known as Promise<T>;
}

async function read(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`missing ${address}: ${response.status}`);
    return await response.json();
  } catch (error) {
    // A reader who is back online may try again.
    fetched.delete(address);
    throw error;
  }
}

/** Returns the values of a file as rows. */
export function valueRows<T>({values: {columns, rows}}: LineageFile): T[] {
  return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [columns[i], cell])) as T);
}
