import {join} from "node:path";
import {writeWholeFile} from "../files/write-whole-file.js";
import {dataDictionary} from "./data-dictionary.js";
import {methodsPage} from "./methods-page.js";

/** The pages of docs/ that are written from code, and what writes them. */
export const GENERATED_DOCS = {"data-dictionary.md": dataDictionary, "methods.md": methodsPage} as const;

/** Writes every generated page of docs/ into the folder. @example writeDocs("docs") */
export function writeDocs(folder: string): void {
  for (const [name, text] of Object.entries(GENERATED_DOCS)) writeWholeFile(join(folder, name), text());
}

if (process.argv[1]?.endsWith("write-docs.ts")) writeDocs("docs");
