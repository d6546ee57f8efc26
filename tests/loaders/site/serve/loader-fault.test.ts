import {type ChildProcess, spawn} from "node:child_process";
import {copyFile, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser} from "../../../../loaders/site/pictures/find-browser.js";

const GOOD = "country,hours\nKAZ,4.3\n";
const BAD = "country,hours\nKAZ,four\n";
const SENTENCE = 'invalid hours "four" in data/hours.csv row 2';
const read = `import {z} from "zod";
import {cellSchema} from ${JSON.stringify(resolve("loaders/csv/cell-schema.ts"))};
import {readCsv} from ${JSON.stringify(resolve("loaders/csv/read-csv.ts"))};
const rows = await readCsv("data/hours.csv", z.object({country: cellSchema.text(), hours: cellSchema.number()}));
`;
/** A site of one page whose file comes from a loader that reads a table of data. */
const FILES: Record<string, string> = {
  "package.json": '{"type": "module"}',
  "observablehq.config.ts": 'export default {title: "Small", root: "src"};\n',
  "data/hours.csv": BAD,
  "src/index.md":
    '# Hours\n\n```js\nconst rows = FileAttachment("hours.json").json();\n```\n\n```js\ndisplay(html`<b>${rows[0].hours} hours</b>`);\n```\n',
  "src/hours.json.ts": `${read}process.stdout.write(JSON.stringify(rows));\n`,
  "serve.ts": `import {servePreview} from ${JSON.stringify(resolve("loaders/site/serve/serve-preview.ts"))};
await servePreview({data: "data", vintage: "current", port: Number(process.argv[2]), report: console.error});
`
};

let folder: string;
let preview: ChildProcess;
let browser: Browser;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prf-preview-"));
  for (const name of ["data", "loaders", "src/lib", "src/components", "src/data"])
    await mkdir(join(folder, name), {recursive: true});
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  await copyFile("package-lock.json", join(folder, "package-lock.json"));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), text);
  address = `http://127.0.0.1:${await freePort()}/`;
  preview = spawn(process.execPath, ["--import", "tsx", "serve.ts", new URL(address).port], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"]
  });
  await new Promise<void>((ready, failed) => {
    let said = "";
    preview.on("exit", () => failed(new Error(said)));
    preview.stderr!.on("data", (text) => {
      said += text;
      if (said.includes(`${address} reloads`)) ready();
    });
  });
  browser = await chromium.launch(await findBrowser());
}, 300_000);
afterAll(async () => {
  await browser?.close();
  preview?.kill();
  await rm(folder, {recursive: true, force: true, maxRetries: 5});
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const {port} = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

describe("servePreview(options) with a loader that fails", () => {
  it("shows the loader's whole sentence on the page until the row is fixed, and then its figures", async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    const error = page.locator(".observablehq--error").first();
    await expect.poll(() => error.textContent(), {timeout: 120_000}).toContain(SENTENCE);
    expect(await page.locator("body").textContent()).not.toContain("Unable to load file");

    await writeFile(join(folder, "data/hours.csv"), GOOD);
    await expect
      .poll(
        () =>
          page
            .locator("b")
            .textContent({timeout: 1000})
            .catch(() => ""),
        {timeout: 120_000}
      )
      .toBe("4.3 hours");
  }, 300_000);
});
