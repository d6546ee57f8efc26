import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium, type Page} from "playwright-core";
import {type Brief, briefPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {findBrowser} from "../pictures/find-browser.js";
import {type FontSlice, fontSlices, holds, LEADING_FACES} from "../pictures/picture-fonts.js";
import type {BuiltBrief} from "./build-brief.js";
import {findPdfDestinations, normalizePdf} from "./pdf-bytes.js";
import {siteAddress} from "./site-address.js";

/** The area inside the margins of `@page` in brief.css, in millimeters. A mistake here costs a second pass, not a wrong number. */
const TEXT_BLOCK = {width: 170, height: 253};

/** Keeps the browser from laying out the page for the screen, which nobody looks at. */
const NO_SCREEN_LAYOUT = "@media (min-width: 1000px) { body { content-visibility: hidden } }";

/**
 * Renders briefs as PDF in one browser, and passes each to `done` with its bytes, in the order given.
 *
 * The PDF is A4 and tagged, with an outline and page numbers in its contents; the running head, page numbers and fonts come
 * from the style of the page. Its dates are the brief's date, so that a brief gives the same bytes each time.
 */
export async function renderPdfs(
  briefs: readonly BuiltBrief[],
  done: (brief: BuiltBrief, pdf: Uint8Array) => Promise<void>
): Promise<void> {
  const command = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), "prf-brief-"));
  // Only a page that was opened from a file may load fonts from files; the briefs are then set into it one after another.
  const blank = join(folder, "brief.html");
  await writeFile(blank, "<!doctype html>");
  const starting = chromium.launch(command);
  try {
    // Prepared while the browser starts.
    const pages = briefs.map(printPage);
    const context = await (await starting).newContext({offline: true, colorScheme: "light"});
    const printed: (Uint8Array | undefined)[] = [];
    let next = 0;
    const work = async (take: () => number | undefined) => {
      const page = await context.newPage();
      await page.emulateMedia({media: "print"});
      await page.goto(pathToFileURL(blank).href);
      for (let i = take(); i !== undefined; i = take()) {
        printed[i] = await renderPdf(page, briefs[i]!.brief, pages[i]!);
        while (printed[next] !== undefined) {
          const at = next++;
          await done(briefs[at]!, printed[at]!);
        }
      }
    };
    // Two at a time, one from each end of the list sorted by language: a page keeps the fonts that it has decoded.
    const waiting = [...briefs.keys()].sort((a, b) => briefs[a]!.brief.lang.localeCompare(briefs[b]!.brief.lang));
    await Promise.all([work(() => waiting.shift()), ...(briefs.length > 1 ? [work(() => waiting.pop())] : [])]);
  } finally {
    await rm(folder, {recursive: true, force: true});
    await (await starting).close();
  }
}

/**
 * Chromium knows the page of an anchor only after it has printed. So the contents are numbered from columns of a page's
 * size, which break as pages do, and printed again where the PDF itself differs.
 */
async function renderPdf(page: Page, brief: Brief, text: string): Promise<Uint8Array> {
  await page.setContent(text);
  let numbers = await page.evaluate(numberByColumns, TEXT_BLOCK);
  for (let prints = 1; ; prints++) {
    const pdf = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true, printBackground: true});
    const places = findPdfDestinations(pdf);
    const wrong = Object.keys(numbers).filter((id) => numbers[id] !== places.get(id));
    if (wrong.length === 0) return normalizePdf(pdf, brief.date);
    if (prints === 3)
      throw new DataError(
        `invalid page numbers of ${brief.file}: those of ${wrong.join(", ")} changed with every pass; shorten its headings`
      );
    numbers = Object.fromEntries(places);
    await page.evaluate(writeNumbers, numbers);
  }
}

/** Runs in the page: lays it out in columns of a page's size, and returns the column of each entry of the contents, from 1. */
async function numberByColumns({width, height}: typeof TEXT_BLOCK): Promise<Record<string, number>> {
  const numbers: Record<string, number> = {};
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  for (const link of links) {
    const slot = document.createElement("span");
    slot.className = "page";
    link.after(slot);
  }
  // With all fonts loaded first, the page is laid out once, and not again as each arrives.
  const face = getComputedStyle(document.documentElement).getPropertyValue("--face").split(",")[0]!;
  const text = document.body.textContent;
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 1em ${face}`, text)));
  const style = document.createElement("style");
  style.textContent = `body { content-visibility: visible; width: ${width}mm; height: ${height}mm; columns: ${width}mm; column-gap: 0; column-fill: auto }`;
  do {
    await document.fonts.ready;
    document.head.append(style);
    const left = document.body.getBoundingClientRect().left;
    for (const link of links) {
      const id = link.getAttribute("href")!.slice(1);
      const away = document.getElementById(id)!.getBoundingClientRect().left - left;
      numbers[id] = Math.round(away / ((width * 96) / 25.4)) + 1;
    }
    style.remove();
  } while (document.fonts.status === "loading");
  for (const link of links) link.nextElementSibling!.textContent = String(numbers[link.getAttribute("href")!.slice(1)]);
  return numbers;
}

/** Runs in the page: writes the page number after each entry of the contents. */
function writeNumbers(numbers: Record<string, number>): void {
  for (const link of document.querySelectorAll(".contents a"))
    link.nextElementSibling!.textContent = String(numbers[link.getAttribute("href")!.slice(1)]);
}

/** The page with the fonts of print; links into the site become links to its published address, or plain text where it is not known. */
function printPage({brief, page}: BuiltBrief): string {
  const site = siteAddress(process.env);
  return page
    .replace(/<p class="downloads">.*<\/p>\n/, (line) => (site === null ? "" : line))
    .replace("</style>", () => `${pdfFonts(brief.lang, page)}\n${NO_SCREEN_LAYOUT}</style>`)
    .replace(/ href="(\.\.?\/[^"]*)"/g, (_, link: string) =>
      site === null ? "" : ` href="${new URL(link, `${site}/${briefPath(brief)}`).href}"`
    );
}

const FAMILIES = {"noto-sans": '"Noto Sans"', "noto-sans-sc": '"Noto Sans SC"'};

/**
 * Returns a style sheet with the fonts of the PDF, read from the npm packages by file address: system fonts are not used,
 * and a brief looks the same on every machine.
 *
 * A Chinese font comes in hundreds of slices; only those with a character of `text` are named.
 * @example pdfFonts("zh", "走廊").includes("@font-face") // true
 */
export function pdfFonts(lang: Brief["lang"], text: string): string {
  const characters = [...new Set(text)].join("");
  const rules = fontSlices()
    .filter((slice) => holds(slice, characters))
    .map(localRule);
  const faces = [...LEADING_FACES[lang].map((face) => FAMILIES[face]), "sans-serif"].join(", ");
  return `${rules.join("\n")}\n:root { --face: ${faces}; --mono: ${faces}; }`;
}

/** The rule of a slice with the address of its WOFF2 file. */
function localRule({rule, file}: FontSlice): string {
  const folder = pathToFileURL(join(dirname(file), "..", "/")).href;
  return rule.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "").replaceAll("url(./", `url(${folder}`);
}
