import {readdirSync, readFileSync} from "node:fs";
import {readHistory} from "../../../loaders/site/data/read-history.js";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {readLanguages} from "../../../loaders/site/language/read-messages.js";
import {type FencePage, fences} from "../../../src/components/layout/fences.js";
import {annualReportPaths} from "../../../src/components/reporting/annual-report-page.js";
import {languageOf, withLanguage} from "../../../src/lib/language/language.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";

/** The values of the parameter in the name of a page that is made from data. */
function valuesOf(parameter: string, data: SiteData): string[] {
  const {inputs} = data;
  if (parameter === "result") return inputs.framework.results.map(({id}) => id);
  if (parameter === "sector") return inputs.framework.sectors.map(({sector}) => sector);
  if (parameter === "theme") return inputs.framework.themes.map(({theme}) => theme);
  if (parameter === "country")
    return inputs.reference.countries.filter((row) => row.carec_member).map(({iso3}) => iso3);
  if (parameter === "bcp") return inputs.reference.bcps.map(({bcp}) => bcp.replace("BCP-", ""));
  if (parameter === "report") return annualReportPaths(data).map((path) => path.split("/").at(-1)!);
  throw new Error(`unknown parameter ${parameter} of a page; add what it stands for here`);
}

let read: Promise<SiteData> | null = null;
let rendered: Map<string, string> | null = null;

/** The newest figures with their history: everything that the pages are rendered from. Read once in a process. */
export function readPageData(): Promise<SiteData> {
  read ??= readSiteData("data", "current").then(async (data) => ({...data, history: await readHistory("data", data)}));
  return read;
}

/** Every page's Markdown with its static fences as HTML, by address: what a reader sees before any script runs. */
export async function readPages(): Promise<Map<string, string>> {
  await readLanguages("data");
  rendered ??= renderPages(await readPageData());
  return rendered;
}

function renderPages(data: SiteData): Map<string, string> {
  const pages = new Map<string, string>();
  const files = readdirSync("src", {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".md"));
  for (const file of files.map((name) => `src/${name}`)) {
    const text = readFileSync(file, "utf8");
    const [, parameter] = file.match(/\[(\w+)\]/) ?? [];
    for (const value of parameter === undefined ? [""] : valuesOf(parameter, data)) {
      const path = `/${file.slice("src/".length, -".md".length)}`.replace(`[${parameter}]`, value);
      const page: FencePage = {path, params: parameter === undefined ? {} : {[parameter]: value}};
      pages.set(path, renderPage(text, data, page));
    }
  }
  return pages;
}

function renderPage(text: string, data: SiteData, page: FencePage): string {
  return text.replace(/^```static (\S+) ?(.*)\n([\s\S]*?)```$/gm, (fence, name: string, words: string, content) => {
    const render = fences[name];
    if (render === undefined) return fence;
    const args = words.split(" ").map((word) => (word.startsWith("$") ? (page.params?.[word.slice(1)] ?? "") : word));
    return withLanguage(languageOf(page.path), () => String(render(args, data, page, content)));
  });
}

/** The text of HTML as a reader sees it, its accessible names with it. */
export function textOf(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, " ")
    .replace(/<[^>]*?(?:aria-label|alt)="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ");
}
