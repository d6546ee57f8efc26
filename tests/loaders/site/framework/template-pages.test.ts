import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, describe, expect, it} from "vitest";
import {markMissingLibraries} from "../../../../loaders/site/framework/fill-npm-cache.js";
import {
  captureFrameworkLog,
  type FrameworkConfig,
  frameworkFolder,
  loadFramework,
  refuseNetwork
} from "../../../../loaders/site/framework/framework-modules.js";
import {insertPlaceholders} from "../../../../loaders/site/framework/html-placeholders.js";
import type {PageInfo} from "../../../../loaders/site/framework/page-head.js";
import {postProcessSite} from "../../../../loaders/site/framework/post-process-pages.js";
import {staticFences} from "../../../../loaders/site/framework/static-fences.js";
import {takeTemplatePages} from "../../../../loaders/site/framework/template-pages.js";
import type {Fence} from "../../../../src/components/layout/fences.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

const FENCE = "```static sheet $id\n```\n";
const CODE = '```js\nimport {greet} from "../greet.js";\n\ngreet();\n```\n';

/** A small site with one template, in a folder of its own. */
function writeSite(template: string): string {
  const folder = mkdtempSync(join(tmpdir(), "template-"));
  folders.push(folder);
  mkdirSync(join(folder, "src", "sheets"), {recursive: true});
  for (const name of ["favicon.png", "favicon.svg", "social-card.png"]) writeFileSync(join(folder, "src", name), name);
  writeFileSync(join(folder, "src", "index.md"), "# Home\n");
  writeFileSync(join(folder, "src", "all.csv"), "a\n1\n");
  writeFileSync(join(folder, "src", "a1.csv"), "a\n2\n");
  writeFileSync(join(folder, "src", "greet.js"), 'export const greet = () => document.title + "!";\n');
  writeFileSync(join(folder, "src", "sheets", "[id].md"), template);
  return folder;
}

const sheet: Fence = (
  [id],
  _,
  {path}
) => `<h2 id="top">${id} of ${path} for $\{1}</h2><p><a href="/all.csv" download>CSV</a>
<a href="./a2">next</a> <a href="https://example.org">out</a></p>${id === "a3" ? '<code class="language-js">1</code>' : ""}`;
const files: Fence = ([id], _, {path}) => `<p>${path}</p>${id === "a1" ? '<a href="/a1.csv" download>own</a>' : ""}`;

/** Framework's own reader of a configuration, of this one. */
async function readConfig(folder: string): Promise<FrameworkConfig> {
  const {normalizeConfig} = await import(pathToFileURL(join(frameworkFolder(), "dist", "config.js")).href);
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  return normalizeConfig({
    root: join(folder, "src"),
    output: join(folder, "out"),
    globalStylesheets: [],
    search: false,
    sidebar: false,
    pager: false,
    toc: {show: false},
    head: ({title, path}: PageInfo) =>
      [
        meta("page-title", `${title} ${path}`),
        meta("page-language", "en"),
        '<link rel="icon" href="/favicon.svg">',
        '<script type="module" src="/greet.js"></script>'
      ].join("\n"),
    header: ({path}: PageInfo) => `<a href="/">Home</a> of ${path}`,
    footer: () => "The end",
    markdownIt: staticFences({sheet, files}, {} as SiteData),
    dynamicPaths: ["/sheets/a1", "/sheets/a2", "/sheets/a3", "/sheets/a4"]
  });
}

/** Builds the site, with so many addresses of each template by Framework; returns its files and what was written otherwise. */
async function build(
  folder: string,
  count: number,
  change: (bodies: readonly string[]) => readonly string[] = (b) => b
) {
  const framework = await loadFramework();
  framework.setCurrentDate(new Date(0));
  const config = await readConfig(folder);
  const templates = await takeTemplatePages(config, count);
  const changed = templates.map(({model, others}) => ({
    model,
    others: others.map(({path, bodies}) => ({path, bodies: change(bodies)}))
  }));
  const placeholders = insertPlaceholders(config);
  const cache = join(config.root, ".observablehq", "cache");
  await markMissingLibraries(join(cache, "_npm"), new Set());
  const allowNetwork = refuseNetwork();
  const log = captureFrameworkLog();
  try {
    const streams = {logger: log.logger, output: {write: () => true}};
    await framework.build({config}, new framework.FileBuildEffects(config.output, cache, streams));
  } finally {
    log.restore();
    allowNetwork();
  }
  const pages = await postProcessSite(config.root, config.output, {placeholders, templates: changed});
  const files = readdirSync(config.output, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const texts = files.map(
    ({parentPath, name}) =>
      [join(parentPath, name).slice(config.output.length), readFileSync(join(parentPath, name), "latin1")] as const
  );
  rmSync(config.output, {recursive: true});
  return {
    pages,
    files: Object.fromEntries(texts),
    written: templates.flatMap(({others}) => others.map(({path}) => path))
  };
}

describe("takeTemplatePages(config)", () => {
  it("writes the same bytes as Framework, word for word, where the page's code does not depend on its address", async () => {
    const folder = writeSite(`# Sheet\n\n${FENCE}\nWords and ${"`code`"}.\n\n${FENCE}\n${CODE}`);
    const own = await build(folder, 1);
    const through = await build(folder, 9);
    // Code in a fence is for Framework to color: that address goes through it by itself.
    expect(own.written).toEqual(["/sheets/a2", "/sheets/a4"]);
    expect(through.written).toEqual([]);
    expect(own.pages).toBe(5);
    expect(own.files).toEqual(through.files);
    const page = own.files["/sheets/a4.html"]!;
    expect(page).toContain("a4 of /sheets/a4 for &#36;{1}");
    expect(page).toMatch(/<a href="\.\.\/_file\/all\.[0-9a-f]{8}\.csv" download>/);
    expect(page).toContain("<title>Sheet /sheets/a4</title>");
    expect(page).toMatch(/import\("\.\.\/_import\/greet\.[0-9a-f]{8}\.js"\)/);
  });

  it("writes other bytes where a fence's HTML is not the page's own, which the comparison then shows", async () => {
    const folder = writeSite(`# Sheet\n\n${FENCE}\n${FENCE}`);
    const through = await build(folder, 9);
    const wrong = await build(folder, 1, (bodies) => bodies.map((body) => body.replaceAll("a4", "a2")));
    expect(wrong.files["/sheets/a4.html"]).not.toBe(through.files["/sheets/a4.html"]);
    expect(wrong.files["/sheets/a2.html"]).toBe(through.files["/sheets/a2.html"]);
  });

  it.each([
    ["code that reads a parameter", `${FENCE}\n${"```js\nconst id = observable.params.id;\n```\n"}`],
    ["words that read a parameter", `# \${observable.params.id}\n\n${FENCE}`],
    ["front matter that may leave the page out", `---\ndraft: false\n---\n\n${FENCE}`],
    ["a first address that names other files than the rest", "```static files $id\n```\n"]
  ])("leaves a template to Framework that has %s", async (_, template) => {
    const config = await readConfig(writeSite(template));
    expect(await takeTemplatePages(config)).toEqual([]);
    const paths = [];
    for await (const path of config.paths()) paths.push(path);
    expect(paths).toEqual(expect.arrayContaining(["/index", "/sheets/a1", "/sheets/a2", "/sheets/a3", "/sheets/a4"]));
  });
});
