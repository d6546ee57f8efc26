import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium, type Page} from "playwright-core";
import {briefPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/data-error.js";
import {findBrowser} from "../find-browser.js";
import type {BuiltBrief} from "./build-brief.js";
import {findPdfPlaces} from "./find-pdf-places.js";
import {printFonts} from "./print-fonts.js";
import {settlePdf} from "./settle-pdf.js";

/** Pages of the browser that print at the same time: one prints while another lays out. */
const AT_ONCE = 2;

/** What `@page` of brief.css leaves of A4, in millimetres. A slip here costs a second print, and no page a wrong number. */
const TEXT_BLOCK = {width: 170, height: 253};

/**
 * Prints briefs to PDF in one browser, and hands each to `done` with its bytes, in the order given.
 *
 * A4, tagged, with an outline and a contents with page numbers; the running head, page numbers and fonts come from the
 * page's own style. The stamps of creation are the brief's date, and one brief gives the same bytes each time.
 */
export async function printBriefs(
  briefs: readonly BuiltBrief[],
  done: (brief: BuiltBrief, pdf: Uint8Array) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "prf-brief-"));
  let browser: Browser | undefined;
  try {
    const started = await chromium.launch(await findBrowser());
    browser = started;
    const waiting = briefs.entries();
    const printed: (Uint8Array | undefined)[] = [];
    let next = 0;
    const work = async () => {
      const context = await started.newContext({offline: true, colorScheme: "light"});
      const page = await context.newPage();
      await page.emulateMedia({media: "print"});
      for (const [i, built] of waiting) {
        printed[i] = await printBrief(page, built, join(folder, `${i}.html`));
        while (printed[next] !== undefined) {
          const at = next++;
          await done(briefs[at]!, printed[at]!);
        }
      }
    };
    await Promise.all(Array.from({length: Math.min(AT_ONCE, briefs.length)}, work));
  } finally {
    await browser?.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * Chromium does not know on which page a link leads until it has printed. So the contents are numbered by columns of a
 * page's size, which break as pages do, and printed again where the print itself says otherwise.
 */
async function printBrief(page: Page, built: BuiltBrief, file: string): Promise<Uint8Array> {
  await writeFile(file, onPaper(built));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate("document.fonts.ready");
  let numbers = await page.evaluate(numberByColumns, TEXT_BLOCK);
  for (let prints = 1; ; prints++) {
    const pdf = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true, printBackground: true});
    const places = findPdfPlaces(pdf);
    const wrong = Object.keys(numbers).filter((id) => numbers[id] !== places.get(id));
    if (wrong.length === 0) return settlePdf(pdf, built.brief.date);
    if (prints === 3) throw new DataError(`unstable pages of ${built.brief.file}: ${wrong.join(", ")}`);
    numbers = Object.fromEntries(places);
    await page.evaluate(writeNumbers, numbers);
  }
}

/** Runs in the page: sets it in columns of a page's size, and returns the column of each entry of the contents, from 1. */
function numberByColumns({width, height}: typeof TEXT_BLOCK): Record<string, number> {
  const numbers: Record<string, number> = {};
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  for (const link of links) {
    const slot = document.createElement("span");
    slot.className = "page";
    link.after(slot);
  }
  const style = document.createElement("style");
  style.textContent = `body { width: ${width}mm; height: ${height}mm; columns: ${width}mm; column-gap: 0; column-fill: auto }`;
  document.head.append(style);
  const left = document.body.getBoundingClientRect().left;
  for (const link of links) {
    const id = link.getAttribute("href")!.slice(1);
    const away = document.getElementById(id)!.getBoundingClientRect().left - left;
    numbers[id] = Math.round(away / ((width * 96) / 25.4)) + 1;
    link.nextElementSibling!.textContent = String(numbers[id]);
  }
  style.remove();
  return numbers;
}

/** Runs in the page: writes the page of each entry behind it. */
function writeNumbers(numbers: Record<string, number>): void {
  for (const link of document.querySelectorAll(".contents a"))
    link.nextElementSibling!.textContent = String(numbers[link.getAttribute("href")!.slice(1)]);
}

/** The page with the fonts of print; links into the site lead to its published address, or nowhere where that is not known. */
function onPaper({brief, page}: BuiltBrief): string {
  const site = process.env.PRF_SITE_URL?.replace(/\/$/, "") || null;
  return page
    .replace(/<p class="downloads">.*<\/p>\n/, (line) => (site === null ? "" : line))
    .replace("</style>", () => `${printFonts(brief.lang, page)}</style>`)
    .replace(/ href="(\.\.?\/[^"]*)"/g, (_, link: string) =>
      site === null ? "" : ` href="${new URL(link, `${site}/${briefPath(brief)}`).href}"`
    );
}
