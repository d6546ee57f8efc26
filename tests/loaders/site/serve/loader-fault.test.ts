import {writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser} from "../../../../loaders/site/pictures/find-browser.js";
import {type StartedPreview, startPreview} from "./start-preview.js";

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
  "observablehq.config.ts": 'export default {title: "Small", root: "src"};\n',
  "data/hours.csv": BAD,
  "src/index.md":
    '# Hours\n\n```js\nconst rows = FileAttachment("hours.json").json();\n```\n\n```js\ndisplay(html`<b>${rows[0].hours} hours</b>`);\n```\n',
  "src/hours.json.ts": `${read}process.stdout.write(JSON.stringify(rows));\n`
};

let preview: StartedPreview;
let browser: Browser;

beforeAll(async () => {
  preview = await startPreview("loaders/site/serve/serve-preview.ts", FILES);
  browser = await chromium.launch(await findBrowser());
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

describe("servePreview(options) with a loader that fails", () => {
  it("shows the loader's whole sentence on the page until the row is fixed, and then its figures", async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(preview.address);
    const error = page.locator(".observablehq--error").first();
    await expect.poll(() => error.textContent(), {timeout: 120_000}).toContain(SENTENCE);
    expect(await page.locator("body").textContent()).not.toContain("Unable to load file");

    await writeFile(join(preview.folder, "data/hours.csv"), GOOD);
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
