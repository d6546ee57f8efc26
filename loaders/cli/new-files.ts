import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {withDataLock} from "../files/lock.js";
import {finishFiles, writeFilesTogether} from "../files/write-files-together.js";

/** The project's own root: `prf new` is run there, as every other command. */
const ROOT = ".";

/** A change of a file that exists: `edit` returns its new text, null where the text has no place for the change. */
export interface FileEdit {
  file: string;
  edit: (text: string) => string | null;
}

/**
 * Writes new files of the project and changes files that exist, all in one step or none, and names each on standard
 * output. A run that is killed after that step has begun is completed by the next `prf new`.
 *
 * `created` is text by path from the project's root. Throws TypeError where `data` is not the project's own folder; DataError
 * where a new file exists already, which is never overwritten, and where a file has no place for its change.
 * @example await writeNewFiles({"loaders/sources/gdi/gdi.ts": text}, [{file: "docs/operations.md", edit: addAfter(/^\| `PRF_/, row)}], "data")
 */
export async function writeNewFiles(
  created: Readonly<Record<string, string>>,
  edits: readonly FileEdit[],
  data: string
): Promise<void> {
  if (resolve(data) !== resolve("data"))
    throw new TypeError(`invalid --data "${data}": new files belong to the code beside data/; leave --data out`);
  await withDataLock(data, "new-files", async () => {
    finishFiles(ROOT);
    const existing = Object.keys(created).find((path) => existsSync(path));
    if (existing !== undefined)
      throw new DataError(`invalid name: ${existing} already exists; choose another name, or change that file`, {
        source: existing
      });
    const changed = Object.fromEntries(edits.map((one) => [one.file, editFile(one)]));
    writeFilesTogether(ROOT, {...created, ...changed});
  });
  for (const path of [...Object.keys(created), ...edits.map(({file}) => file)]) process.stdout.write(`${path}\n`);
}

/**
 * Returns a template of `loaders/cli/templates` with each `{{name}}` replaced. Throws TypeError for a name without a value.
 *
 * @example fillTemplate("source.txt", {id: "gdi", name: "gdi", …})
 */
export function fillTemplate(name: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(`templates/${name}`, import.meta.url), "utf8");
  return text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    if (values[word] === undefined) throw new TypeError(`missing value of "${word}" in template ${name}`);
    return values[word];
  });
}

/** Returns an id as the name of a constant. @example toCamelCase("TRD-OP1") // "trdOp1" */
export function toCamelCase(id: string): string {
  return id.toLowerCase().replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Says on standard error what is left to do by hand, numbered. */
export function printNextSteps(command: string, steps: readonly string[]): void {
  process.stderr.write(`${command}: written. Next:\n${steps.map((step, i) => `  ${i + 1}. ${step}\n`).join("")}`);
}

/** Returns an edit that adds a line after the last one that fits. @example addAfter(/^import /, 'import {z} from "zod";') */
export function addAfter(pattern: RegExp, line: string): FileEdit["edit"] {
  return (text) => {
    const all = text.split("\n");
    const at = all.findLastIndex((one) => pattern.test(one));
    return at < 0 ? null : [...all.slice(0, at + 1), line, ...all.slice(at + 1)].join("\n");
  };
}

/**
 * Returns an edit of a registry of modules: an import of a constant, and its name at the end of the exported list.
 *
 * @example register("gdi", "./gdi/gdi.js", "sources: Source[]")
 */
export function register(name: string, path: string, list: string): FileEdit["edit"] {
  return (text) => {
    const at = text.indexOf(`export const ${list} = [`);
    const end = text.indexOf("];", at);
    if (at < 0 || end < 0) return null;
    const listed = `${text.slice(0, end).trimEnd()}, ${name}${text.slice(end)}`;
    return addAfter(/^import .*;$/, `import {${name}} from "${path}";`)(listed);
  };
}

function editFile({file, edit}: FileEdit): string {
  const text = edit(readFileSync(file, "utf8"));
  if (text === null)
    throw new DataError(`mismatched form of ${file}: no place was found for the new line; restore the file from git`, {
      source: file
    });
  return text;
}
