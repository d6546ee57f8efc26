import {type Language, language} from "../../lib/language/language.js";
import {fetchFile} from "../lineage/fetch-lineage.js";
import type {ReadingFile} from "./reading-file.js";

/** The result that a page is about, from its address: `TRD-OP1`. */
export function pageResult(): string {
  return new URL(location.href).pathname
    .split("/")
    .at(-1)!
    .replace(/\.html$/, "");
}

/** Returns the name of the file of a result's readings in a language. @example readingFileName("TRD-OP1", "ru") // "TRD-OP1-readings-ru" */
export function readingFileName(result: string, own: Language): string {
  return own === "en" ? `${result}-readings` : `${result}-readings-${own}`;
}

/** Fetches, once a page, what a result's page shows only when a reader asks for it. Throws where it cannot be read. */
export function fetchReadings(): Promise<ReadingFile> {
  const name = readingFileName(pageResult(), language());
  return fetchFile<ReadingFile>(name, location.href.replace(/[#?].*/, ""));
}

/**
 * Puts what a `<noscript>` holds in its place and tells whether there was one: tables and pictures that a page with scripts need
 * not make before a reader asks for them, and that a page without scripts shows at once.
 */
export function openLater(root: ParentNode): boolean {
  const kept = [...root.querySelectorAll("noscript")];
  for (const noscript of kept) noscript.outerHTML = noscript.textContent ?? "";
  return kept.length > 0;
}

/** Opens what folded parts hold when they are opened. */
export function openFolds(root: ParentNode = document): void {
  for (const details of root.querySelectorAll("details"))
    details.addEventListener("toggle", () => openLater(details), {once: true});
}
