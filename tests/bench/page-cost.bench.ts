import {sum} from "d3-array";
import {readHistory} from "../../loaders/site/data/read-history.js";
import {readSiteData} from "../../loaders/site/data/read-site-data.js";
import {loadFramework} from "../../loaders/site/framework/framework-modules.js";
import {insertPlaceholders, rewriteLinks} from "../../loaders/site/framework/html-placeholders.js";
import {postProcessPage} from "../../loaders/site/framework/post-process-pages.js";
import {type TemplatePages, takeTemplatePages} from "../../loaders/site/framework/template-pages.js";
import {fences} from "../../src/components/layout/fences.js";
import {MEMBERS} from "../../src/lib/contract/reference.js";
import {LANGUAGES, type Language, languageOf} from "../../src/lib/language/language.js";
import type {SiteData} from "../../src/lib/site/site-data.js";
import type {BenchLine} from "./bench-line.js";
import {compareCpu} from "./compare-cpu.js";

/** A sector’s page tells of three results or more, and may cost as much as two of them. */
const AIM = {sector: 2, country: 1, border: 1} as const;

/** What the pages of sectors, members and crossings add to a build: the HTML of one of them beside that of a result's page. */
export default async function pageCost(): Promise<BenchLine[]> {
  const tables = await readSiteData("data", "current");
  const data: SiteData = {...tables, history: await readHistory("data", tables)};
  const {framework, reference} = data.inputs;
  const results = render(
    "result",
    framework.results.map(({id}) => id),
    data
  );
  const kinds = {
    sector: framework.sectors.map(({sector}) => sector),
    country: [...MEMBERS],
    border: reference.bcps.map(({bcp}) => bcp.slice(4))
  };
  const lines: BenchLine[] = await furtherPages();
  for (const [kind, names] of Object.entries(kinds) as [keyof typeof kinds, string[]][]) {
    const seconds = await compareCpu(render(kind, names, data), results);
    const [value, one] = [(seconds.value / names.length) * 1000, (seconds.reference / framework.results.length) * 1000];
    lines.push({
      name: `HTML of a ${kind}'s page`,
      value,
      reference: one,
      unit: "ms",
      aim: AIM[kind] * one,
      note: `CPU time, mean of ${names.length} pages, beside a result's page (mean of ${framework.results.length}).`
    });
  }
  return lines;
}

/** Milliseconds of CPU that a further page of a template may cost. */
const AIM_MS = 50;

/** A page as Framework writes it, around one fence. */
const SHELL = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Page</title>
<script type="module">import {define} from "../_observablehq/client.js";</script>
</head>
<body>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
<div data-placeholder="0"></div>
</main>
</div>
</body>
</html>
`;

/**
 * What a build spends on each page that it writes like another of its template (fences, links, head, policy), and what the pages of
 * all languages take beside those of English alone.
 */
async function furtherPages(): Promise<BenchLine[]> {
  const framework = await loadFramework();
  const config = await framework.readConfig(undefined, undefined);
  const paths: string[] = [];
  for await (const path of config.paths()) paths.push(path);
  const spent = new Map<Language, {ms: number; pages: number; templates: TemplatePages[]}>();
  for (const lang of LANGUAGES) {
    config.paths = async function* () {
      yield* paths.filter((path) => languageOf(path) === lang);
    };
    const started = process.cpuUsage();
    const templates = await takeTemplatePages(config);
    spent.set(lang, {ms: millisecondsSince(started), pages: sum(templates, ({others}) => others.length), templates});
  }
  const placeholders = insertPlaceholders(config);
  for (const own of spent.values()) {
    const started = process.cpuUsage();
    for (const {model, others} of own.templates) {
      for (const part of ["head", "header", "footer"] as const) config[part]?.({title: null, path: model});
      for (const page of others) postProcessPage(placeholders.fillLike(model, SHELL, page));
    }
    own.ms += millisecondsSince(started);
  }
  const [all, pages] = [sum(spent.values(), ({ms}) => ms), sum(spent.values(), (own) => own.pages)];
  const english = spent.get("en")!.ms;
  const counts = LANGUAGES.map((lang) => `${lang} ${spent.get(lang)!.pages}`).join(", ");
  return [
    {
      name: "a further page of a template",
      value: all / pages,
      unit: "ms",
      reference: null,
      aim: AIM_MS,
      note: `CPU time, mean of ${pages} pages, first computations of the tables that they share included.`
    },
    {
      name: "pages of templates in all languages",
      value: all / 1000,
      unit: "s",
      reference: english / 1000,
      aim: null,
      note: `CPU time, beside those in English, which pay what all share: ${counts} pages.`
    }
  ];
}

function millisecondsSince(started: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Writes the pages of one kind as a build does: the fence, then its links. */
function render(fence: string, names: string[], data: SiteData): () => number {
  return () =>
    names.reduce((length, name) => {
      const path = `/${fence}/${name}`;
      return length + rewriteLinks(String(fences[fence]!([name], data, {path}, "")), path, new Map()).length;
    }, 0);
}
