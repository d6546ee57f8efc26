import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium} from "playwright-core";
import {briefPath} from "../../../src/lib/briefs/brief.js";
import {findBrowser} from "../find-browser.js";
import type {BuiltBrief} from "./build-brief.js";
import {printFonts} from "./print-fonts.js";

/**
 * Prints briefs to PDF, one after the other in one browser, and hands each to `done` with its bytes.
 *
 * A4, tagged, with an outline; the running head, page numbers and fonts come from the page's own style. The stamps of
 * creation are the brief's date.
 */
export async function printBriefs(
  briefs: readonly BuiltBrief[],
  done: (brief: BuiltBrief, pdf: Uint8Array) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "prf-brief-"));
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch(await findBrowser());
    const context = await browser.newContext({offline: true, colorScheme: "light"});
    const page = await context.newPage();
    for (const built of briefs) {
      const {brief} = built;
      const file = join(folder, `${brief.name}.${brief.lang}.html`);
      await writeFile(file, onPaper(built));
      await page.goto(pathToFileURL(file).href);
      await page.emulateMedia({media: "print"});
      await page.evaluate("document.fonts.ready");
      const pdf = await page.pdf({preferCSSPageSize: true, tagged: true, outline: true, printBackground: true});
      await done(built, withStamps(pdf, brief.date));
    }
  } finally {
    await browser?.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** The page with the fonts of print; links into the site lead to its published address, or nowhere where that is not known. */
function onPaper({brief, page}: BuiltBrief): string {
  const site = process.env.PRF_SITE_URL?.replace(/\/$/, "") || null;
  return page
    .replace("</style>", () => `${printFonts(brief.lang)}</style>`)
    .replace(/ href="(\.\.?\/[^"]*)"/g, (_, link: string) =>
      site === null ? "" : ` href="${new URL(link, `${site}/${briefPath(brief)}`).href}"`
    );
}

/** Returns a PDF whose stamps of creation and change are a date; they keep their length, so that no offset moves. */
export function withStamps(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `D:${date.replaceAll("-", "")}000000+00'00'`;
  const text = Buffer.from(pdf).toString("latin1");
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)(\))/g, (whole, open: string, old: string, close: string) =>
      old.length === stamp.length ? `${open}${stamp}${close}` : whole
    ),
    "latin1"
  );
}
