import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type StartedPreview, startPreview} from "./start-preview.js";

/** A site whose header says how often its code was loaded, what its data holds and what its component says. */
const FILES = {
  "observablehq.config.ts": `import {readFileSync} from "node:fs";
import {word} from "./src/components/word.ts";
globalThis.loads = (globalThis.loads ?? 0) + 1;
export async function siteConfig({lineage} = {}) {
  const text = readFileSync("data/word.txt", "utf8").trim();
  if (text === "bad") throw Object.assign(new Error("invalid word in data/word.txt"), {name: "DataError"});
  return {title: "Small", root: "src", header: () => \`<i>loads \${globalThis.loads}, data \${text}, component \${word}, lineage \${lineage}</i>\`};
}
export default await siteConfig();
`,
  "data/word.txt": "one\n",
  "data/vintages/current.json": "{}",
  "src/components/word.ts": 'export const word = "first";\n',
  // It is answered from memory: as a process it would fail, for there is no such module here.
  "src/data/vintages.json.ts":
    'import {printSiteFile} from "../../loaders/site/data/site-file.js";\n\nawait printSiteFile("vintages.json");\n',
  "src/data/own.json.ts": "process.stdout.write(JSON.stringify({own: true}));\n",
  "src/index.md":
    '# Small\n\n```js\nFileAttachment("data/vintages.json").json();\nFileAttachment("data/own.json").json();\n```\n'
};

let preview: StartedPreview;
beforeAll(async () => {
  preview = await startPreview("loaders/site/serve/serve-preview.ts", FILES);
}, 300_000);
afterAll(() => preview?.close());

const get = async (path: string) => (await fetch(new URL(path, preview.address))).text();
const change = (path: string, text: string) => writeFile(join(preview.folder, path), text);
const shows = (text: string) => expect.poll(() => get("/"), {timeout: 120_000, interval: 200}).toContain(text);

describe("servePreview(options)", () => {
  it("shows what a change of data, code or page made, and loads code afresh only where code changed", async () => {
    await shows("loads 1, data one, component first, lineage undefined");
    await change("data/word.txt", "two\n");
    await shows("loads 1, data two, component first");
    await change("src/components/word.ts", 'export const word = "second";\n');
    await shows("loads 2, data two, component second");
    const lineage = async () => / lineage ([\d-]+)</.exec(await get("/"))?.[1];
    await change("data/word.txt", "three\n");
    await shows("loads 2, data three, component second");
    const first = await lineage();
    expect(first).toBeDefined();
    await change("data/word.txt", "four\n");
    await shows("loads 2, data four, component second");
    // Each reading has a name of its own.
    expect(await lineage()).not.toBe(first);
    await change("src/index.md", `${FILES["src/index.md"]}\nAnother line.\n`);
    await shows("Another line.");
  }, 300_000);

  it("says what is wrong with the data, and goes on with the code that it has once that is fixed", async () => {
    await change("data/word.txt", "bad\n");
    await shows("invalid word in data/word.txt");
    await change("data/word.txt", "four\n");
    await shows("loads 2, data four, component second");
  }, 300_000);

  it("answers for the files of src/data from what it has read, and runs any other loader", async () => {
    expect(JSON.parse(await get("/_file/data/vintages.json"))).toEqual(["current"]);
    await change("data/vintages/defr-2030.json", "{}");
    await expect
      .poll(() => get("/_file/data/vintages.json"), {timeout: 120_000, interval: 200})
      .toBe('["current","defr-2030"]');
    expect(JSON.parse(await get("/_file/data/own.json"))).toEqual({own: true});
  }, 300_000);
});
