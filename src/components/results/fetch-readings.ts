import {fetchFile} from "../lineage/fetch-lineage.js";
import type {ReadingFile} from "./reading-file.js";

/** The result that a page is about, from its address: `TRD-OP1`. */
export function pageResult(): string {
  return new URL(location.href).pathname
    .split("/")
    .at(-1)!
    .replace(/\.html$/, "");
}

/** Fetches, once a page, what a result's page shows only when a reader asks for it. Throws where it cannot be read. */
export function fetchReadings(): Promise<ReadingFile> {
  return fetchFile<ReadingFile>(`${pageResult()}-readings`, location.href.replace(/[#?].*/, ""));
}
