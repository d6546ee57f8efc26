import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {copyProject, type ProjectCopy, readBlocks} from "./project-copy.js";

const PAGE = "docs/tutorial.md";
/** What Framework gives to a notebook's blocks, in Node. */
const FRAMEWORK = `import {readFileSync} from "node:fs";
import {autoType, csvParse} from "d3";
import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {prf} from "./src/prf.js";
const {window} = new JSDOM("");
Object.assign(globalThis, {window, document: window.document});
const FileAttachment = (name: string) => ({csv: async () => csvParse(readFileSync("src/notebooks/" + name, "utf8"), autoType) as any[]});
const Inputs = {table: (rows: unknown) => JSON.stringify(rows)};
const display = (shown: any) => console.log(shown.outerHTML ?? shown);
`;

let copy: ProjectCopy;
beforeAll(async () => {
  copy = await copyProject();
});
afterAll(() => copy.remove());

describe("docs/tutorial.md", () => {
  it("leads to a notebook that loads, joins and charts", async () => {
    const [csv] = await readBlocks(PAGE, "csv");
    await writeFile(join(copy.folder, "src/notebooks/freight.csv"), csv!);
    const blocks = (await readBlocks(PAGE, "js")).map((block) => block.replace('import {prf} from "/prf.js";', ""));
    await writeFile(join(copy.folder, "first-hour.ts"), FRAMEWORK + blocks.join("\n"));
    const shown = await copy.run("npx tsx first-hour.ts");
    expect(shown).toContain('aria-label="Hours to clear a border by road and freight, by country"');
    const rows = JSON.parse(shown.split("\n").find((line) => line.startsWith("[{"))!) as Record<string, unknown>[];
    expect(rows.map(({country, area, freight}) => [country, area, freight])).toEqual([
      ["Kazakhstan", "KAZ", 100],
      ["Kyrgyz Republic", "KGZ", 40],
      ["Uzbekistan", "UZB", 60]
    ]);
    // CPMM annual report 2022, as in tests/data/README.md.
    expect(rows[0]?.hours).toBe(4.3);
  });

  it("leads to a brief, and starts with scripts that there are", async () => {
    const [start, brief] = await readBlocks(PAGE, "sh");
    expect(start).toBe("npm ci\nnpm run dev\n");
    await copy.run(brief!);
    const folder = join(copy.folder, "first-hour/briefs/defr-2024");
    const page = (await readdir(folder)).find((name) => /^first-hour\.v1.*\.html$/.test(name));
    expect(await readFile(join(folder, page!), "utf8")).toContain("The average time to clear a border by road");
  }, 300_000);
});
