import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";
import {serveSite} from "../serve/serve-site.js";
import {findBrowser} from "./find-browser.js";

/**
 * Writes a picture of the scorecard as it is in a built site, for the README: light theme, laptop width, twice the pixels.
 *
 * @example npx tsx loaders/site/pictures/screenshot-scorecard.ts docs/scorecard.png
 */
export async function picture(folder: string, file: string): Promise<void> {
  const site = await serveSite(folder, 0);
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({
      viewport: {width: 1280, height: 860},
      deviceScaleFactor: 2,
      colorScheme: "light"
    });
    await page.goto(site.address, {waitUntil: "load"});
    await page.waitForFunction(() => document.fonts.status === "loaded");
    await mkdir(dirname(file), {recursive: true});
    await page.screenshot({path: file});
  } finally {
    await browser.close();
    site.server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? "docs/scorecard.png";
  await picture("dist", file);
  process.stderr.write(`picture: wrote ${file}\n`);
}
