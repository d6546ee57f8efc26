import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname} from "node:path";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {readLanguages} from "../../../loaders/site/language/read-messages.js";
import {type FencePage, fences} from "../../../src/components/layout/fences.js";
import {languageOf, withLanguage} from "../../../src/lib/language/language.js";

/**
 * A page's Markdown with its static fences as HTML, by its address: what a reader sees before any script runs, of the newest figures
 * without their history. Tests of every page read the built ones (tests/site/pages/built-html.test.ts).
 */
export async function renderPage(path: string): Promise<string> {
  const data = await readSiteData("data", "current");
  await readLanguages("data");
  const {file, page} = sourceOf(path);
  return readFileSync(file, "utf8").replace(
    /^```static (\S+) ?(.*)\n([\s\S]*?)```$/gm,
    (fence, name: string, words: string, content) => {
      const render = fences[name];
      if (render === undefined) return fence;
      const args = words.split(" ").map((word) => (word.startsWith("$") ? (page.params?.[word.slice(1)] ?? "") : word));
      return withLanguage(languageOf(path), () => String(render(args, data, page, content)));
    }
  );
}

/** The Markdown of an address: a file of its own, or the one that stands for all pages of its folder. */
function sourceOf(path: string): {file: string; page: FencePage} {
  const own = `src${path}.md`;
  if (existsSync(own)) return {file: own, page: {path, params: {}}};
  const name = readdirSync(dirname(own)).find((each) => /^\[\w+\]\.md$/.test(each));
  if (name === undefined) throw new Error(`missing Markdown of ${path}`);
  const [, parameter = ""] = /^\[(\w+)\]/.exec(name)!;
  return {file: `${dirname(own)}/${name}`, page: {path, params: {[parameter]: basename(path)}}};
}
