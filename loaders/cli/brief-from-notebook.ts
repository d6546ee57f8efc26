import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {findTypedNumber} from "../../src/lib/briefs/sentences.js";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Measure} from "../../src/lib/contract/framework.js";
import type {ValueRow} from "../../src/lib/contract/tables.js";
import {headlineOf} from "../../src/lib/indicators/registry.js";
import type {SiteData} from "../../src/lib/site/site-data.js";
import {readFrontMatter} from "../site/framework/page-head.js";
import {notebooksFolder} from "./new-notebook.js";

/** A brief in both languages, and what of its notebook it does not hold. */
export interface NotebookBrief {
  en: string;
  zh: string;
  left_out: string[];
}

/**
 * Returns the text of a brief that shows the measures of a notebook as one vintage has them: its title, its words, and for each measure that
 * its code names a bound sentence, a chart and a table.
 *
 * Words with a typed figure, or with one that the page works out, are left out and named: a brief binds its figures. So are files of the
 * reader's own. Throws DataError where there is no such notebook, it names no measure, or the vintage has no figure of one.
 * @example notebookBrief("what-if-target", data, "2026-11-26").en.includes("static trend TRP-OC1 road-swd") // true
 */
export function notebookBrief(notebook: string, data: SiteData, date: string): NotebookBrief {
  const folder = notebooksFolder();
  const file = join(folder, `${notebook}.md`);
  if (!/^[a-z0-9-]+$/.test(notebook) || notebook === "index" || !existsSync(file)) {
    const known = readdirSync(folder).flatMap((name) => (/^(?!index)(.*)\.md$/.exec(name) ?? []).slice(1));
    throw new DataError(`unknown notebook "${notebook}"; known are ${known.sort().join(", ")}`, {source: file});
  }
  const {title = notebook, description = ""} = readFrontMatter(dirname(folder), `/notebooks/${notebook}`);
  const typed = findTypedNumber(title, []);
  if (typed !== null)
    throw new DataError(
      `invalid title of ${file}: typed number "${typed.number}"; reword it, for a brief binds its figures`,
      {source: file, field: "title", value: title}
    );
  const body = readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const code = [...body.matchAll(/^```\w*.*\n([\s\S]*?)^```$/gm)].map(([, own]) => own!).join("\n");
  const measures = measuresNamed(code, data, file);
  const options = areaOptions(code, data);
  const words = body
    .replace(/^```[\s\S]*?^```$/gm, "")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  const isBound = (text: string) => findTypedNumber(text, []) === null;
  const isKept = (part: string) => !/^[#<]|\$\{/.test(part) && isBound(part);
  const kept = words.filter(isKept);
  const head = (own: string, says: string) =>
    `---\ntitle: ${JSON.stringify(own)}\ndescription: ${JSON.stringify(says)}\nvintage: ${data.vintage.name}\ndate: ${date}\n---`;
  const figures = measures.map((measure) => figureOf(measure, data, options, file));
  const texts = (lang: "en" | "zh") => figures.map((figure) => figure[lang]);
  return {
    en: [head(title, isBound(description) ? description || title : title), ...kept, ...texts("en"), ""]
      .join("\n\n")
      .replace(/\n+$/, "\n"),
    zh: [head("说明所见内容的标题", "一句话的答案。"), ...texts("zh"), ""].join("\n\n").replace(/\n+$/, "\n"),
    left_out: [
      ...(isBound(description) ? [] : [`description: ${description}`]),
      ...words
        .filter((part) => !isKept(part) && !part.startsWith("#"))
        .map((part) => `words: ${part.split("\n")[0]!.slice(0, 100)}`),
      ...[...code.matchAll(/FileAttachment\("([^"]+)"\)/g)].map(
        ([, own]) => `file: ${own}; a brief takes figures of the framework alone`
      )
    ]
  };
}

/** The measures that are named in the code, in its order. A part that the page fills in, `TRP-OP1/${mode}-hours`, stands for every one that fits. */
function measuresNamed(code: string, {inputs}: SiteData, file: string): Measure[] {
  const ids = [...code.matchAll(/["'`]([A-Z]{3}-[A-Z]{2}\d*\/(?:[\w-]|\$\{\w+\})+)["'`]/g)].map(([, id]) => id!);
  const {measures} = inputs.framework;
  const found = [...new Set(ids)].flatMap((id) => {
    const pattern = new RegExp(`^${id.replace(/\$\{\w+\}/g, "[\\w-]+")}$`);
    const own = measures.filter(({result, measure}) => pattern.test(`${result}/${measure}`));
    if (own.length === 0)
      throw new DataError(`unknown measure "${id}" in ${file}; prf export measures lists them`, {
        source: file,
        value: id
      });
    return own;
  });
  if (found.length === 0)
    throw new DataError(
      `missing measure in ${file}: its code names none as text; write one, as in db.values("TRP-OP1/road-hours")`,
      {source: file}
    );
  return [...new Set(found)];
}

/** The areas that the code names as text: `among=members`, `areas=KAZ,UZB`, or nothing for the headline. */
function areaOptions(code: string, {tables}: SiteData): {areas: string[]; among: string | null} {
  const known = new Set(tables.values.map(({area}) => area));
  const lists = [...code.matchAll(/\b(?:area|areas|over)\b\s*[:=]\s*(\[[^\]]*\]|"[^"]*")/g)].flatMap(([, list]) =>
    [...list!.matchAll(/"([^"]+)"/g)].map(([, area]) => area!)
  );
  const areas = [...new Set(lists)].filter((area) => known.has(area));
  return {areas, among: areas.length === 0 && /\bareas\("member"\)/.test(code) ? "members" : null};
}

function figureOf(
  {result, measure, name_en, name_zh, unit}: Measure,
  {tables, vintage}: SiteData,
  {areas, among}: {areas: string[]; among: string | null},
  file: string
): {en: string; zh: string} {
  const headline = headlineOf({result, measure});
  const numbers = tables.values.filter(
    (row) => row.result === result && row.measure === measure && row.variant === headline.variant && row.value !== null
  );
  const own = numbers.filter(({area}) => area === headline.area).map(({year}) => year);
  if (own.length === 0)
    throw new DataError(
      `missing figure of ${result}/${measure} in vintage ${vintage.name}; name another with --vintage, or leave the measure out of ${file}`,
      {source: file}
    );
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const call = `${result} ${measure}`;
  const shown = shownAreas(numbers, areas);
  const which = shown.length > 0 ? ` areas=${shown.join(",")}` : among === null ? "" : ` among=${among}`;
  const verb = first === last ? `value ${call} ${last}` : `change ${call} ${first} ${last}`;
  const fence = (kind: string, id: string, lines: string[]) =>
    `\`\`\`static ${kind} ${call}${which} id=${id}\n${lines.join("\n")}\n\`\`\``;
  const write = (name: string, end: string, link: string) =>
    [
      `## ${name}`,
      `${name}${end === "。" ? "" : " "}{{${verb}}}${link}${end}`,
      ...(first === last ? [] : [fence("trend", measure, [`${name}: {{value ${call} ${last}}}`, unit])]),
      fence("table", `${measure}-table`, [`${name}, ${unit}`])
    ].join("\n\n");
  const target = first === last ? `table ${measure}-table` : `figure ${measure}`;
  return {en: write(name_en, ".", ` ({{${target}}})`), zh: write(name_zh, "。", `（{{${target}}}）`)};
}

/** Of the areas that the notebook names, those of which the vintage has a figure; none where the headline says it. */
function shownAreas(numbers: readonly ValueRow[], areas: readonly string[]): string[] {
  return areas.filter((area) => numbers.some((row) => row.area === area));
}
