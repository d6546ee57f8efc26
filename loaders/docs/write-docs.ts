import {join} from "node:path";
import writeFileAtomic from "write-file-atomic";
import {dataDictionary} from "./data-dictionary.js";
import {methodsPage} from "./methods-page.js";

/** The pages of docs/ that are written from code, and what writes them. */
export const GENERATED_DOCS = {"data-dictionary.md": dataDictionary, "methods.md": methodsPage} as const;

/** Writes every generated page of docs/ into the folder. @example await writeDocs("docs") */
export async function writeDocs(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(GENERATED_DOCS)) await writeFileAtomic(join(folder, name), text());
}

if (process.argv[1]?.endsWith("write-docs.ts")) await writeDocs("docs");
