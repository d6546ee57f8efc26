import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, describe, expect, it} from "vitest";
import {bundleModules} from "../../../../loaders/site/framework/bundle-modules.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** Longer than what is joined with others. */
const LONG = `"${"x".repeat(20_000)}"`;

/** A site as Framework writes it: every module a file, with a hash in its name. */
const MODULES = {
  "_observablehq/client.11111111.js": `export const define = (cell) => cell.body();
export const library = () => import("../_npm/lodash@0.0.0-not-installed/_esm.js");`,
  "_import/a/first.11111111.js": `import {shared} from "../shared.11111111.js";
export const first = () => "first " + shared();
export const later = () => import("./later.11111111.js");`,
  "_import/a/later.11111111.js":
    'import {max} from "../../_node/d3-array@3.2.5/index.11111111.js"; export const answer = max([1, 42]);',
  "_import/a/files.11111111.js": `export const file = new URL("../../_file/x.csv", import.meta.url).href;
export const engine = import.meta.resolve("../../_npm/engine@1.0.0/engine.wasm");
export const worker = import.meta.resolve("./worker.11111111.js");`,
  "_import/a/worker.11111111.js":
    'import {shared} from "../shared.11111111.js"; export const answer = () => "worker " + shared();',
  "_import/second.11111111.js":
    'import {shared} from "./shared.11111111.js"; export const second = () => "second " + shared();',
  "_import/shared.11111111.js": `const long = ${LONG}; export const shared = () => "shared" + long.length;`,
  "_node/d3-array@3.2.5/index.11111111.js": 'export const max = () => "not the one copy";',
  "_npm/d3-array@3.2.5/22222222.js": "export const max = (values) => Math.max(...values);",
  "_npm/arquero@8.0.3/33333333.js": "export const table = (rows) => rows;",
  "_npm/engine@1.0.0/engine.wasm": "wasm"
};

const page = (toSite: string, imports: string[], preloads: string[] = []) => `<head>
<link rel="stylesheet" type="text/css" href="${toSite}_import/style.11111111.css">
${["_observablehq/client.11111111.js", ...imports, ...preloads].map((name) => `<link rel="modulepreload" href="${toSite}${name}">\n`).join("")}<script type="module">

import {define} from "${toSite}_observablehq/client.11111111.js";

define({id: "1", body: async () => Promise.all([${imports.map((name) => `import("${toSite}${name}")`).join(", ")}])});
</script>
</head>
<body><a href="${toSite}_import/a/first.11111111.js">source</a></body>`;

const PAGES = new Map([
  ["/index", page("./", ["_import/second.11111111.js"])],
  ["/sheets/a1", page("../", ["_import/a/first.11111111.js", "_import/a/files.11111111.js"])],
  ["/sheets/a2", page("../", ["_import/a/first.11111111.js", "_import/a/files.11111111.js"])],
  ["/notes/n", page("../", ["_npm/d3-array@3.2.5/22222222.js"], ["_npm/arquero@8.0.3/33333333.js"])],
  ["/notes/m", page("../", ["_npm/arquero@8.0.3/33333333.js"])]
]);

function writeModules(): string {
  const folder = mkdtempSync(join(tmpdir(), "modules-"));
  folders.push(folder);
  for (const [name, code] of Object.entries(MODULES)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), code);
  }
  return folder;
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({parentPath, name}) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")])
  );
}

const preloadsOf = (html: string) => [...html.matchAll(/modulepreload" href="([^"]*)"/g)].map(([, name]) => name!);

/** Imports what a page's script imports. */
async function run(folder: string, path: string, html: string): Promise<Record<string, unknown>> {
  const names = [...html.matchAll(/import\("([^"]*)"\)/g)].map(([, name]) => name!);
  const modules = await Promise.all(
    names.map((name) => import(/* @vite-ignore */ new URL(name, pathToFileURL(join(folder, path))).href))
  );
  return Object.assign({}, ...modules);
}

describe("bundleModules(out, pages)", () => {
  it("gives pages that run, from fewer files with names by their contents", async () => {
    const folder = writeModules();
    const pages = await bundleModules(folder, PAGES);
    const index = await run(folder, "index", pages.get("/index")!);
    expect((index.second as () => string)()).toBe("second shared20000");
    const sheet = await run(folder, "sheets/a1", pages.get("/sheets/a1")!);
    expect((sheet.first as () => string)()).toBe("first shared20000");
    expect(await (sheet.later as () => Promise<object>)()).toMatchObject({answer: 42});
    expect(Object.keys(filesOf(folder)).filter((name) => /11111111|22222222|33333333/.test(name))).toEqual([]);
  });

  it("keeps the place of files, of an engine, and of a worker, which is bundled too", async () => {
    const folder = writeModules();
    const pages = await bundleModules(folder, PAGES);
    const {file, engine, worker} = await run(folder, "sheets/a1", pages.get("/sheets/a1")!);
    const site = pathToFileURL(folder).href;
    expect(file).toBe(`${site}/_file/x.csv`);
    expect(engine).toBe(`${site}/_npm/engine@1.0.0/engine.wasm`);
    expect(worker).toMatch(new RegExp(`^${site}/_import/worker\\.[0-9a-f]{8}\\.js$`));
    const {answer} = await import(/* @vite-ignore */ worker as string);
    expect(answer()).toBe("worker shared20000");
  });

  it("preloads all that a page loads at once, and nothing that it loads later", async () => {
    const folder = writeModules();
    const pages = await bundleModules(folder, PAGES);
    const names = preloadsOf(pages.get("/sheets/a1")!);
    const codes = names.map((name) => readFileSync(join(folder, "sheets", name), "utf8"));
    expect(codes.join()).toContain("xxx");
    for (const [i, code] of codes.entries()) {
      const imported = [...code.matchAll(/(?:from|import)\s?"([^"]+)"/g)].map(([, address]) => address!);
      expect(names).toEqual(expect.arrayContaining(imported.map((address) => join(dirname(names[i]!), address))));
    }
    expect(names.filter((name) => /later|worker|d3-array|arquero|second/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(preloadsOf(pages.get("/sheets/a2")!)).toEqual(preloadsOf(pages.get("/sheets/a1")!));
  });

  it("names the chunk of Arquero, which a page's policy goes by, and loads one copy of a package", async () => {
    const folder = writeModules();
    const pages = await bundleModules(folder, PAGES);
    expect(preloadsOf(pages.get("/notes/n")!).join()).toMatch(/\.\.\/_npm\/arquero\.[0-9a-f]{8}\.js/);
    expect(pages.get("/sheets/a1")).not.toContain("arquero");
    expect(Object.values(filesOf(folder)).join()).not.toContain("not the one copy");
  });

  it("asks for all that a page's code imports of ours by one name, and loads nothing that only passes another module on", async () => {
    const folder = writeModules();
    const pages = await bundleModules(folder, PAGES);
    const own = [...pages.get("/sheets/a1")!.matchAll(/import\("([^"]*)"\)/g)].map(([, name]) => name);
    expect(own).toHaveLength(2);
    expect(new Set(own).size).toBe(1);
    const codes = preloadsOf(pages.get("/sheets/a1")!).map((name) =>
      readFileSync(join(folder, "sheets", name), "utf8")
    );
    expect(codes.filter((code) => /^(?:import|export)[^;]*from"[^"]*";(?:export\{[^}]*\};)?\s*$/.test(code))).toEqual(
      []
    );
  });

  it("refuses two modules of a page that export the same name", async () => {
    const folder = writeModules();
    writeFileSync(join(folder, "_import/a/files.11111111.js"), "export const first = 1;");
    await expect(bundleModules(folder, PAGES)).rejects.toThrow(/first/);
  });

  it("leaves the page's words alone, and an address in them", async () => {
    const pages = await bundleModules(writeModules(), PAGES);
    expect(pages.get("/index")).toContain('<body><a href="./_import/a/first.11111111.js">source</a></body>');
    expect(pages.get("/index")).toContain('href="./_import/style.11111111.css"');
  });

  it("renames a script that an element of the body loads, at once or not", async () => {
    const folder = writeModules();
    const script = '<script type="module" src="./_import/second.11111111.js"></script>';
    const pages = await bundleModules(folder, new Map([["/s", page("./", []).replace("</body>", `${script}</body>`)]]));
    const [, name] = /<script type="module" src="\.\/(_import\/second\.[0-9a-f]{8}\.js)">/.exec(pages.get("/s")!)!;
    expect(readFileSync(join(folder, name!), "utf8")).toContain("second ");
    expect(name).not.toContain("11111111");
  });

  it("gives the same bytes in any folder", async () => {
    const [one, two] = [writeModules(), writeModules()];
    expect([...(await bundleModules(one, PAGES))]).toEqual([...(await bundleModules(two, PAGES))]);
    expect(filesOf(one)).toEqual(filesOf(two));
  });

  it("leaves out a library that the project lacks, which nothing loads, and refuses a module that cannot be read", async () => {
    const folder = writeModules();
    await bundleModules(folder, PAGES);
    expect(Object.values(filesOf(folder)).join()).toContain("../_npm/lodash@0.0.0-not-installed/_esm.js");
    const broken = writeModules();
    writeFileSync(join(broken, "_import/shared.11111111.js"), "export const shared = ;");
    await expect(bundleModules(broken, PAGES)).rejects.toThrow(/shared\.11111111\.js|Expression expected/);
  });

  it("returns pages without modules as they are", async () => {
    const plain = new Map([["/index", "<head></head><body></body>"]]);
    expect(await bundleModules(writeModules(), plain)).toBe(plain);
  });
});
