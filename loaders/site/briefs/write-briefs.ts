import {readFileSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {briefCard, CARD, cardText} from "../../../src/components/briefs/brief-card.js";
import {siteHeader} from "../../../src/components/layout/site-header.js";
import {chartPicture} from "../../../src/components/pictures/chart-picture.js";
import {PRINT_PIXELS, printResolution} from "../../../src/components/pictures/picture-frame.js";
import {type Brief, briefPath, versionPath} from "../../../src/lib/briefs/brief.js";
import {briefsFeed} from "../../../src/lib/briefs/briefs-feed.js";
import {toBibtex, toCslJson, toRis} from "../../../src/lib/briefs/cite-brief.js";
import {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import {inLanguage, LANGUAGES, type Language, withLanguage} from "../../../src/lib/language/language.js";
import {tableBytes} from "../../export/table-bytes.js";
import {chartLook} from "../downloads/write-embeds.js";
import {contentSecurityPolicy} from "../framework/content-security-policy.js";
import {rewriteLinks} from "../framework/html-placeholders.js";
import {messageBlock, messageSource, pickMessages} from "../language/read-messages.js";
import {scriptMessages} from "../language/script-messages.js";
import {localizeLinks, sitePages} from "../language/site-pages.js";
import {drawPng} from "../pictures/draw-png.js";
import {type PictureFonts, pictureFonts} from "../pictures/picture-fonts.js";
import {type BuiltBrief, buildBrief} from "./build-brief.js";
import {writeEarlier} from "./earlier-versions.js";
import {briefsFolder, listBriefs} from "./read-brief.js";
import {siteAddress} from "./site-address.js";

/**
 * Writes every brief below `<out>/briefs/<vintage>/`, each version at its own address with its citations and the rows that
 * it shows, and the feed of each language. Returns the number of pages written.
 *
 * Throws DataError where a sentence no longer holds in the data, and where an earlier version is not as it was published.
 */
export async function writeBriefs(
  data: string,
  root: string,
  out: string,
  folder = briefsFolder(data)
): Promise<number> {
  const site = siteAddress(process.env);
  const newest: BuiltBrief[] = [];
  const earlier: Brief[] = [];
  for (const name of listBriefs(folder)) {
    const built = await buildBrief(name, {data, root, folder});
    newest.push(...built);
    earlier.push(
      ...(await writeEarlier(
        built.map(({brief}) => brief),
        {folder, out, site}
      ))
    );
  }
  const frame = await siteFrame(root, out);
  // One font per language for all pictures: making a font takes longer than drawing with it.
  for (const lang of LANGUAGES) {
    const briefs = newest.filter(({brief}) => brief.lang === lang);
    const fonts = pictureFonts(lang, briefs.map((brief) => pictureText(brief, root)).join(""));
    for (const brief of briefs) await writeBrief(brief, out, root, site, fonts, frame);
  }
  const all = [...newest.map(({brief}) => brief), ...earlier];
  for (const lang of LANGUAGES) {
    const place = join(out, inLanguage("/briefs", lang));
    await mkdir(place, {recursive: true});
    await writeFile(join(place, "feed.xml"), briefsFeed(all, site, lang));
  }
  return newest.length * 2 + earlier.length;
}

/**
 * Writes the page of one brief at the address of its version and at the address of the newest, and beside the first its
 * card, citations, rows, and each chart as SVG, PNG and CSV. Returns the path of the version's files without extension.
 */
export async function writeBrief(
  built: BuiltBrief,
  out: string,
  root = "src",
  site = siteAddress(process.env),
  fonts = pictureFonts(built.brief.lang, pictureText(built, root)),
  frame: SiteFrame = (page) => page
): Promise<string> {
  const {brief, page, answer, rows, charts} = built;
  const file = join(out, versionPath(brief));
  await mkdir(dirname(file), {recursive: true});
  const pictures = briefPictures(built, root);
  const cited = {...brief, site};
  await Promise.all([
    writeFile(`${file}.html`, page),
    writeFile(`${join(out, briefPath(brief))}.html`, frame(page, brief)),
    writeFile(`${file}.card.png`, await cardPng({brief, answer}, root, fonts)),
    writeFile(`${file}.bib`, toBibtex(cited)),
    writeFile(`${file}.ris`, toRis(cited)),
    writeFile(`${file}.csl.json`, toCslJson(cited)),
    writeFile(`${file}.csv`, tableBytes("csv", TABLE_SPECS.values, rows)),
    ...charts.map(({id, rows: drawn}) => writeFile(`${file}.${id}.csv`, tableBytes("csv", TABLE_SPECS.values, drawn)))
  ]);
  for (const [i, {id}] of charts.entries()) {
    const svg = pictures[i]!;
    const png = await chartPng(svg, brief.lang, fonts);
    await Promise.all([writeFile(`${file}.${id}.svg`, svg), writeFile(`${file}.${id}.png`, png)]);
  }
  return file;
}

/** Puts the header of the site, with its search, above a brief. */
type SiteFrame = (page: string, brief: Brief) => string;

/**
 * Returns what puts the site's header above a brief at the address of its newest version: that address is a page of the site. A version
 * stays one file that needs nothing else, so that what was published is never written again. Where `out` holds no site, neither has one.
 */
async function siteFrame(root: string, out: string): Promise<SiteFrame> {
  const list = await readFile(join(out, "briefs", "index.html"), "utf8").catch(() => "");
  const [, style] = /href="(\.[^"]*\/style\.[0-9a-f]{8}\.css)"/.exec(list) ?? [];
  const [, script] = /"(\.[^"]*\/site-script\.[0-9a-f]{8}\.js)"/.exec(list) ?? [];
  if (style === undefined || script === undefined) return (page) => page;
  const pages = sitePages(root);
  const idsOf = scriptMessages(out);
  return (page, brief) => {
    const {lang} = brief;
    const path = `/${briefPath(brief)}`;
    const written = withLanguage(lang, () => siteHeader(path, pages));
    const header = rewriteLinks(localizeLinks(written, inLanguage(path, lang), pages), path, new Map());
    const scripts = `<script type="module" src="../${script}"></script>`;
    const messages = messageBlock(pickMessages(messageSource(lang), idsOf(path, scripts)));
    // On paper a brief is as it is without the site.
    const sheets = `<link rel="stylesheet" href="../${style}" media="screen"><style media="print">.site-frame{display:none}</style>`;
    const whole = page
      .replace("<style>", () => `${sheets}\n${scripts}\n${messages}\n<style>`)
      .replace("<body>", () => `<body>\n<div class="site-frame">${header}</div>`);
    const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(whole)}">`;
    return whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => policy);
  };
}

/** The charts of a brief as SVG files. */
function briefPictures({charts}: BuiltBrief, root: string): string[] {
  const look = chartLook(root);
  return charts.map((figure) => chartPicture(figure, look).text);
}

/** Every character that the pictures of a brief may show, for the choice of fonts. */
function pictureText(built: BuiltBrief, root: string): string {
  return [cardText({...built.brief, answer: built.answer}), ...briefPictures(built, root)].join("");
}

/**
 * Returns the social card of a brief as PNG, 1200 by 630 pixels, drawn without a browser: the same bytes each time. `fonts`
 * must contain its characters; without `fonts` they are made for it.
 */
export async function cardPng(
  {brief, answer}: Pick<BuiltBrief, "brief" | "answer">,
  root: string,
  fonts?: PictureFonts
): Promise<Uint8Array> {
  const card = {...brief, answer};
  const {plain, bold} = fonts ?? pictureFonts(brief.lang, cardText(card));
  const icon = readFileSync(join(root, "favicon.svg"), "utf8");
  const {tokens} = chartLook(root);
  const svg = briefCard(card, {tokens, icon, plain: plain.widthOf, bold: bold.widthOf});
  return drawPng(svg, CARD.width, {plain, bold});
}

/**
 * Returns the SVG file of a chart as PNG at print size, 170 mm at 300 dots per inch, drawn without a browser: the same bytes
 * each time. `fonts` must contain its characters; without `fonts` they are made for it.
 */
export async function chartPng(
  svg: string,
  lang: Language,
  fonts: PictureFonts = pictureFonts(lang, svg)
): Promise<Uint8Array> {
  return printResolution(await drawPng(svg, PRINT_PIXELS, fonts));
}
