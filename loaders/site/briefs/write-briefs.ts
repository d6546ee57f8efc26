import {readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {briefCard, CARD, cardText} from "../../../src/components/briefs/brief-card.js";
import {chartPicture} from "../../../src/components/pictures/chart-picture.js";
import {PRINT_PIXELS, printResolution} from "../../../src/components/pictures/picture-frame.js";
import {type Brief, briefPath, versionPath} from "../../../src/lib/briefs/brief.js";
import {briefsFeed} from "../../../src/lib/briefs/briefs-feed.js";
import {toBibtex, toCslJson, toRis} from "../../../src/lib/briefs/cite-brief.js";
import {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import {inLanguage, LANGUAGES, type Language} from "../../../src/lib/language/language.js";
import {tableBytes} from "../../export/table-bytes.js";
import {chartLook} from "../downloads/write-embeds.js";
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
  // One font per language for all pictures: making a font takes longer than drawing with it.
  for (const lang of LANGUAGES) {
    const briefs = newest.filter(({brief}) => brief.lang === lang);
    const fonts = pictureFonts(lang, briefs.map((brief) => pictureText(brief, root)).join(""));
    for (const brief of briefs) await writeBrief(brief, out, root, site, fonts);
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
  fonts = pictureFonts(built.brief.lang, pictureText(built, root))
): Promise<string> {
  const {brief, page, answer, rows, charts} = built;
  const file = join(out, versionPath(brief));
  await mkdir(dirname(file), {recursive: true});
  const pictures = briefPictures(built, root);
  const cited = {...brief, site};
  await Promise.all([
    writeFile(`${file}.html`, page),
    writeFile(`${join(out, briefPath(brief))}.html`, page),
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
