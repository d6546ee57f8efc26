import {readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";

/** A script of the site that a page or another script names. */
const SCRIPT = /["'`(]((?:\.{0,2}\/)+[\w@./-]*\.js)(?=["'`)])/g;

/** A word that can be the id of a message: `search-count`. */
const ID = /["'`]([a-z]+(?:-[a-z0-9]+)+)["'`]/g;

/** What one script names. */
interface NamedWords {
  scripts: readonly string[];
  words: readonly string[];
}

/**
 * Returns what finds the words of a page's scripts that can be ids of messages, in those that it loads at once and later. Each script of the
 * site is read once; `out` is its folder, with the scripts as they are served.
 */
export function scriptMessages(out: string): (path: string, html: string) => ReadonlySet<string> {
  const known = new Map<string, NamedWords>();
  const read = (file: string): NamedWords => {
    let found = known.get(file);
    if (found === undefined) {
      found = readWords(file);
      known.set(file, found);
    }
    return found;
  };
  const byScripts = new Map<string, ReadonlySet<string>>();
  return (path, html) => {
    const first = namedScripts(html, join(out, path));
    const key = first.join("\n");
    let words = byScripts.get(key);
    if (words === undefined) {
      const scripts = new Set(first);
      for (const file of scripts) for (const next of read(file).scripts) scripts.add(next);
      words = new Set([...scripts].flatMap((file) => read(file).words));
      byScripts.set(key, words);
    }
    return words;
  };
}

function readWords(file: string): NamedWords {
  let code: string;
  try {
    code = readFileSync(file, "utf8");
  } catch {
    // A word that looks like the address of a script, and is none.
    return {scripts: [], words: []};
  }
  return {scripts: namedScripts(code, file), words: [...new Set([...code.matchAll(ID)].map(([, word]) => word!))]};
}

function namedScripts(text: string, from: string): string[] {
  return [...new Set([...text.matchAll(SCRIPT)].map(([, address]) => join(dirname(from), address!)))];
}
