import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {type HouseFile, houseFiles, importsOf} from "./house-files.js";

/** The parts of the code by the names of docs/architecture.md, the narrower first. */
const PARTS: Record<string, RegExp> = {
  contract: /^src\/lib\/contract\//,
  lib: /^src\/lib\//,
  components: /^src\/components\//,
  "src/prf.ts": /^src\/prf\.ts$/,
  toolkit: /^src\/toolkit\//,
  "src/data": /^src\/data\//,
  pages: /^src\//,
  "loaders/cli": /^loaders\/cli\//,
  "loaders/site": /^loaders\/site\//,
  loaders: /^loaders\//,
  "observablehq.config.ts": /^observablehq\.config\./
};

/** What runs in the browser as in Node. */
const PORTABLE = ["contract", "lib", "components", "src/prf.ts", "toolkit", "pages"];

/** Packages that compute and do nothing else: they fill messages, group and sort, unpack, parse and compare words, in the browser as in Node. */
const COMPUTING_PACKAGES = ["@fluent/bundle", "d3-array", "fflate", "leven", "saxen"];

/** What makes a computation depend on the machine or the hour. */
const IMPURE = [
  /\bfetch\(/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bprocess\./,
  /\bperformance\.now\(/
];

/** The only modules that ask a server: the client that `refresh` hands to sources, and ClickHouse at the address that the caller names. */
const CLIENTS = ["loaders/cpmm/clickhouse-engine.ts", "loaders/refresh/http-client.ts"];

/** Modules that listen and ask nobody. */
const SERVERS = [
  "loaders/site/desk/desk-server.ts",
  "loaders/site/serve/serve-preview.ts",
  "loaders/site/serve/serve-site.ts"
];

/** Modules of the reader's browser that fetch files of the site itself or of another one's downloads, and examples that are text. */
const OWN_FILES = [
  "src/components/embeds/embed-panel.ts",
  "src/components/downloads/read-examples.ts",
  "src/components/layout/site-search.ts",
  "src/components/lineage/fetch-lineage.ts",
  "src/components/sql/query-runner.ts",
  "src/toolkit/table-reader.ts"
];

const files = [...houseFiles(["src", "loaders"], /\.(ts|md)$/), ...houseFiles(["."], /^observablehq\.config\.ts$/)];
const modules = new Set(files.map(({path}) => path));

/** Who may import whom, read from the picture in docs/architecture.md: `components ──▶ lib`. A part may import itself. */
const ARROWS = new Map(
  [...readFileSync("docs/architecture.md", "utf8").matchAll(/^(\S+) ──▶ (.+)$/gm)].map(([, from, to]) => [
    from!,
    to!.split(", ")
  ])
);

function partOf(path: string): string {
  return Object.keys(PARTS).find((part) => PARTS[part]!.test(path)) ?? "outside";
}

/** The modules of ours that a file imports, as paths from the root. */
function ownImports(file: HouseFile): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => join(dirname(file.path), name));
}

function codeOf({text}: HouseFile): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

/** What breaks the picture: imports that have no arrow. */
function withoutArrow(all: readonly HouseFile[]): string[] {
  return all.flatMap((file) => {
    const from = partOf(file.path);
    return ownImports(file)
      .filter((to) => partOf(to) !== from && !ARROWS.get(from)?.includes(partOf(to)))
      .map((to) => `${file.path} (${from}) imports ${to} (${partOf(to)})`);
  });
}

/** Import cycles, `a.ts → b.ts → a.ts`; imports of types alone, of which nothing is left when the code runs, make none. */
function importCycles(all: readonly HouseFile[]): string[] {
  const ofTypes =
    /^(import|export) type [^;]*;|^import \{\s*(type \w+,?\s*)+\} from [^;]*;|import\.meta\.resolve\([^)]*\)/gm;
  const importsByPath = new Map(
    all.map((file) => {
      const left = ownImports({...file, text: file.text.replace(ofTypes, "")});
      return [file.path, left.map((to) => to.replace(/\.js$/, ".ts"))] as const;
    })
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const to of importsByPath.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const {path} of all) visit(path, []);
  return cycles;
}

/** Modules that open the network: a call of `fetch`, or a package that asks or answers servers. */
function opensNetwork(file: HouseFile): boolean {
  const isMethod = /(?:async |^\s*)fetch\([^)]*\)(?:: [^;{]+)?[;{ ]/gm;
  // `import("node:http").Server` is a type.
  const text = file.text.replace(/\bimport\("[^"]+"\)\.[A-Z]/g, "").replace(/^import type [^;]*;/gm, "");
  return (
    importsOf({...file, text}).some((name) => /^(got|undici|fastify|node:(https?|http2|net|tls|dgram))$/.test(name)) ||
    /(?<![\w.])fetch\(/.test(codeOf(file).replace(isMethod, ""))
  );
}

/** What runs in the browser and needs Node, or what of src/lib depends on more than its arguments. */
function impurities(file: HouseFile): string[] {
  const part = partOf(file.path);
  const names = importsOf(file);
  const node = PORTABLE.includes(part) ? names.filter((name) => name.startsWith("node:")) : [];
  if (part !== "lib" && part !== "contract") return node.map((name) => `${file.path}: ${name}`);
  const packages = names.filter((name) => !name.startsWith(".") && !COMPUTING_PACKAGES.includes(name));
  const patterns = IMPURE.filter((pattern) => pattern.test(codeOf(file))).map(String);
  return [...packages, ...patterns].map((what) => `${file.path}: ${what}`);
}

describe("the layers", () => {
  it("are drawn in docs/architecture.md, each part and no other", () => {
    const parts = Object.keys(PARTS);
    expect([...ARROWS.keys(), "contract"].sort()).toEqual([...parts].sort());
    expect([...ARROWS.values()].flat().filter((part) => !parts.includes(part))).toEqual([]);
  });

  it("have no import that is not drawn", () => {
    expect(withoutArrow(files)).toEqual([]);
  });

  it("have no import cycle", () => {
    expect(importCycles(files)).toEqual([]);
  });

  it("import modules that exist", () => {
    const missing = files.flatMap((file) =>
      ownImports(file)
        .filter((to) => !/\.(css|json)$/.test(to) && !modules.has(to.replace(/\.js$/, ".ts")))
        .map((to) => `${file.path} imports ${to}`)
    );
    expect(missing).toEqual([]);
  });

  it("keep Node out of the browser, and packages, the network, the clock and chance out of src/lib", () => {
    expect(files.flatMap(impurities)).toEqual([]);
  });

  it("open the network in the HTTP client and the ClickHouse client alone", () => {
    const opening = files.filter(opensNetwork).map(({path}) => path);
    expect(opening.sort()).toEqual([...CLIENTS, ...SERVERS, ...OWN_FILES].sort());
  });
});

describe("the rules of the layers", () => {
  const module = (path: string, ...names: string[]): HouseFile => ({
    path,
    text: names.map((name) => `import {a} from "${name}";\n`).join("")
  });

  it.each([
    ["src/lib/contract/a.ts", "../indicators/b.js"],
    ["src/lib/wording/a.ts", "../../components/charts/b.js"],
    ["src/lib/wording/a.ts", "../../../loaders/csv/b.js"],
    ["src/components/charts/a.ts", "../../data/b.js"],
    ["src/components/charts/a.ts", "../../../loaders/csv/b.js"],
    ["src/data/a.json.ts", "../lib/wording/b.js"],
    ["src/data/a.json.ts", "../../loaders/store/b.js"],
    ["loaders/store/a.ts", "../cli/b.js"],
    ["loaders/store/a.ts", "../site/data/b.js"],
    ["loaders/store/a.ts", "../../src/components/charts/b.js"],
    ["loaders/site/data/a.ts", "../../cli/b.js"],
    ["loaders/store/a.ts", "../../tests/house/b.js"],
    ["observablehq.config.ts", "./loaders/store/b.js"]
  ])("find an import without an arrow: %s, %s", (path, name) => {
    expect(withoutArrow([module(path, name)])).toHaveLength(1);
  });

  it("find no fault in an import along an arrow", () => {
    expect(withoutArrow([module("loaders/cli/a.ts", "../site/data/b.js", "./c.js", "../store/d.js")])).toEqual([]);
    expect(withoutArrow([module("src/lib/wording/a.ts", "../contract/b.js", "../progress/c.js")])).toEqual([]);
  });

  it("find a cycle of two modules and of three", () => {
    const [a, b, c] = ["src/lib/a/a.ts", "src/lib/a/b.ts", "src/lib/a/c.ts"] as const;
    expect(importCycles([module(a, "./b.js"), module(b, "./c.js"), module(c)])).toEqual([]);
    expect(importCycles([module(a, "./b.js"), module(b, "./a.js")])).toEqual([`${a} → ${b} → ${a}`]);
    expect(importCycles([module(a, "./b.js"), module(b, "./c.js"), module(c, "./a.js")])).toHaveLength(1);
    const types = 'import type {a} from "./a.js";\nimport {type b} from "./a.js";\n';
    expect(importCycles([module(a, "./b.js"), {path: b, text: types}])).toEqual([]);
    const mixed = 'import {type b, c} from "./a.js";\n';
    expect(importCycles([module(a, "./b.js"), {path: b, text: mixed}])).toHaveLength(1);
  });

  it.each([
    ["const page = await fetch(url);", true],
    ["return fetch(url);", true],
    ['import {got} from "got";', true],
    ['import fastify from "fastify";', true],
    ['import type {FastifyRequest} from "fastify";', false],
    ["await source.fetch({http});", false],
    ["  async fetch({http, last}): Promise<Fetched> {", false],
    ["  fetch(context: FetchContext): Promise<Fetched | null>;", false],
    ["// nobody may fetch(url) here", false]
  ])("tell who opens the network: %s", (text, isOpen) => {
    expect(opensNetwork({path: "loaders/store/a.ts", text})).toBe(isOpen);
  });

  it.each([
    ["src/lib/wording/a.ts", 'import {join} from "node:path";'],
    ["src/components/charts/a.ts", 'import {join} from "node:path";'],
    ["src/lib/wording/a.ts", 'import {plot} from "@observablehq/plot";'],
    ["src/lib/wording/a.ts", "const now = Date.now();"],
    ["src/lib/contract/a.ts", "const now = new Date();"],
    ["src/lib/wording/a.ts", "const seed = Math.random();"],
    ["src/lib/wording/a.ts", "const page = await fetch(url);"]
  ])("find what depends on the machine or the hour: %s, %s", (path, text) => {
    expect(impurities({path, text})).toHaveLength(1);
  });

  it("allow a fixed day and a package that computes", () => {
    const text = 'import {group} from "d3-array";\nconst day = new Date("2026-11-22");';
    expect(impurities({path: "src/lib/wording/a.ts", text})).toEqual([]);
  });
});

describe("importsOf(file)", () => {
  it("reads modules, types, exports, calls, workers and the blocks of pages", () => {
    const text =
      'import type {A} from "./a.js";\nexport {b} from "./b.js";\nconst c = await import("./c.js");\nimport "./d.js";\n';
    expect(importsOf({path: "x.ts", text})).toEqual(["./a.js", "./b.js", "./c.js", "./d.js"]);
    expect(importsOf({path: "x.md", text: `words\n\`\`\`js\n${text}\`\`\`\nimport "./no.js"\n`})).toHaveLength(4);
    const worker = 'new Worker(import.meta.resolve("./e.js"));\nnew URL("../f.ts", import.meta.url);\n';
    expect(importsOf({path: "x.ts", text: worker})).toEqual(["./e.js", "../f.ts"]);
  });
});
