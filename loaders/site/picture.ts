import {existsSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";
import {serveSite} from "./serve-site.js";

/**
 * Writes a picture of the scorecard as it is in a built site, for the README: light theme, laptop width, twice the pixels.
 *
 * Takes a system Chromium where there is one, else the one of @sparticuz/chromium.
 * @example npx tsx loaders/site/picture.ts docs/scorecard.png
 */
export async function picture(folder: string, file: string): Promise<void> {
  const site = await serveSite(folder, 0);
  const browser = await chromium.launch({executablePath: await findBrowser(), args: ["--no-sandbox"]});
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

async function findBrowser(): Promise<string> {
  const system = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  return system ?? (await import("@sparticuz/chromium")).default.executablePath();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? "docs/scorecard.png";
  await picture("dist", file);
  process.stderr.write(`picture: wrote ${file}\n`);
}
