import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {houseFiles, importsOf} from "./house-files.js";

/** Rooms of the house, the narrower first; docs/architecture.md has the picture. */
const ROOMS = {
  lib: /^src\/lib\//,
  components: /^src\/components\//,
  toolkit: /^src\/(prf\.ts$|toolkit\/)/,
  "data loaders": /^src\/data\//,
  pages: /^src\//,
  site: /^loaders\/site\//,
  loaders: /^loaders\//,
  config: /^observablehq\.config\./,
  tests: /^tests\//
};
type Room = keyof typeof ROOMS;

/** Who may import whom. */
const ARROWS: Record<Room, readonly Room[]> = {
  lib: ["lib"],
  components: ["components", "lib"],
  toolkit: ["toolkit", "components", "lib"],
  pages: ["toolkit", "components", "lib"],
  "data loaders": ["site", "loaders", "lib"],
  site: ["site", "loaders", "lib", "components"],
  loaders: ["loaders", "lib", "site"],
  config: ["site", "components", "lib"],
  tests: ["tests", "config", "site", "loaders", "pages", "data loaders", "toolkit", "components", "lib"]
};

/** Packages that compute and do nothing else: they group and sort, unpack and parse, in the browser as in Node. */
const COMPUTING_PACKAGES = ["d3-array", "fflate", "saxen"];

/** What makes a computation depend on the machine or the hour. */
const IMPURE = [
  /\bfetch\(/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bprocess\./,
  /\bperformance\.now\(/
];

const files = [
  ...houseFiles(["src", "loaders", "tests"], /\.(ts|md)$/),
  ...houseFiles(["."], /^observablehq\.config\.ts$/)
];

function roomOf(path: string): Room {
  return (Object.keys(ROOMS) as Room[]).find((room) => ROOMS[room].test(path)) ?? "tests";
}

describe("the layers", () => {
  it("has no arrow that the list does not allow", () => {
    const wrong = files
      .filter(({path}) => !path.startsWith("tests/site/fixture"))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith("."))
          .map((name) => ({from: file.path, to: join(dirname(file.path), name)}))
          .filter(({from, to}) => !ARROWS[roomOf(from)].includes(roomOf(to)))
          .map(({from, to}) => `${from} (${roomOf(from)}) imports ${to} (${roomOf(to)})`)
      );
    expect(wrong).toEqual([]);
  });

  it("keeps Node out of what runs in the browser", () => {
    const wrong = files
      .filter(({path}) => ["lib", "components", "toolkit", "pages"].includes(roomOf(path)))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith("node:"))
          .map((name) => `${file.path}: ${name}`)
      );
    expect(wrong).toEqual([]);
  });

  it("keeps packages that do more than compute, the network, the clock and chance out of src/lib", () => {
    const wrong = files
      .filter(({path}) => roomOf(path) === "lib")
      .flatMap((file) => {
        const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        const packages = importsOf(file).filter((name) => !name.startsWith(".") && !COMPUTING_PACKAGES.includes(name));
        return [...packages, ...IMPURE.filter((pattern) => pattern.test(code)).map(String)].map(
          (what) => `${file.path}: ${what}`
        );
      });
    expect(wrong).toEqual([]);
  });

  // ClickHouse is asked at the address that the caller names; sources are given the client that `refresh` holds.
  it("opens the network only in refresh, and for ClickHouse", () => {
    const opens = files
      .filter(({path}) => path.startsWith("loaders/") && !/^loaders\/(refresh|site)\//.test(path))
      .filter(
        (file) =>
          importsOf(file).some((name) => /^(got|undici|node:(https?|http2|net|tls|dgram))$/.test(name)) ||
          /(?<![\w.]|async )fetch\(/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""))
      )
      .map(({path}) => path);
    expect(opens.filter((path) => path !== "loaders/sources/source.ts")).toEqual(["loaders/cpmm/clickhouse-engine.ts"]);
  });
});

describe("importsOf(file)", () => {
  it("reads modules, types, exports, calls and the blocks of pages", () => {
    const text =
      'import type {A} from "./a.js";\nexport {b} from "./b.js";\nconst c = await import("./c.js");\nimport "./d.js";\n';
    expect(importsOf({path: "x.ts", text})).toEqual(["./a.js", "./b.js", "./c.js", "./d.js"]);
    expect(importsOf({path: "x.md", text: `words\n\`\`\`js\n${text}\`\`\`\nimport "./no.js"\n`})).toHaveLength(4);
  });
});
