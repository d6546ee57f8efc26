import {existsSync, readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {bordersExplorer} from "../../../src/components/borders/borders-explorer.js";
import {corridorsExplorer} from "../../../src/components/corridors/corridors-explorer.js";
import type {SingleFileAssets} from "../../../src/components/downloads/bundle-page.js";
import {embedPage} from "../../../src/components/embeds/embed-page.js";
import {explorerEmbed} from "../../../src/components/embeds/explorer-embed.js";
import {siteCharts} from "../../../src/components/embeds/site-charts.js";
import {Markup} from "../../../src/components/layout/markup.js";
import type {ChartLook} from "../../../src/components/pictures/chart-picture.js";
import {chartPicture} from "../../../src/components/pictures/chart-picture.js";
import {LANGUAGES, type Language, withLanguage} from "../../../src/lib/language/language.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {toCsv} from "../../../src/lib/text/to-csv.js";
import {messageBlock, messageSource, pickMessages} from "../language/read-messages.js";
import {scriptMessages} from "../language/script-messages.js";
import {localAddress, sitePages} from "../language/site-pages.js";

const SCRIPT = "explorers";

/** What each script is built from: the one that the pages name, and the one that it loads to draw. */
const ENTRIES = {[SCRIPT]: "embed-script.ts", [`${SCRIPT}-drawing`]: "embed-drawing.ts"};

/** Where embeds are written. */
export interface EmbedsSetting {
  /** Folder of the pages' sources, for the style. */
  root: string;
  /** Folder of the site. */
  out: string;
  /** Whether these are the site's own figures, which move, or those of a vintage, which do not. */
  isLive: boolean;
  /** Pages that the site has; a chart of a result that was retired since leads to the first page. */
  places: ReadonlySet<string>;
}

/**
 * Writes every chart of a vintage as a page for frames, an SVG of print size and its data: `<out>/embed/<chart>` for the
 * site's own figures, `<out>/embed/<vintage>/<chart>` for a frozen vintage; those in Chinese and Russian below `<out>/embed/zh` and
 * `<out>/embed/ru`. Returns the names of the charts.
 *
 * What is written depends on the vintage alone: a newer snapshot beside it changes no byte.
 */
export async function writeEmbeds(data: SiteData, {root, out, isLive, places}: EmbedsSetting): Promise<string[]> {
  const {name} = data.vintage;
  const alone = singleFileAssets(root, ["tokens.css", "alone.css", "chart.css"]);
  const look = chartLook(root);
  const names = new Set<string>();
  for (const own of LANGUAGES) {
    const {folder, base, local} = embedPlace(own, {root, out, name: isLive ? null : name});
    await mkdir(folder, {recursive: true});
    for (const chart of withLanguage(own, () => siteCharts(data))) {
      const {id, data: drawn} = chart;
      const place = places.has(chart.place) ? chart.place.slice(1) : null;
      const [page, picture] = withLanguage(own, () => [
        embedPage(chart, {base, place, tables: `downloads/${name}/`, local}, alone),
        chartPicture(chart, look).text
      ]);
      const file = join(folder, id);
      await writeFile(`${file}.html`, page!);
      await writeFile(`${file}.svg`, picture!);
      await writeFile(`${file}.csv`, toCsv(drawn.columns, drawn.rows));
      names.add(id);
    }
  }
  return [...names];
}

/** Where the embeds of a language are, of the site's own figures or of a vintage, and how they lead back: `embed/ru/defr-2024`. */
function embedPlace(own: Language, {root, out, name}: {root: string; out: string; name: string | null}) {
  const below = [...(own === "en" ? [] : [own]), ...(name === null ? [] : [name])];
  const site = sitePages(root);
  return {
    folder: join(out, "embed", ...below),
    base: "../".repeat(below.length + 1),
    local: (address: string) => localAddress(address, own, site)
  };
}

/**
 * Writes every figure of the explorers of corridors and borders as a page for frames that keeps the reader's choice:
 * `<out>/embed/borders-ranking` for the site's own figures, `<out>/embed/<vintage>/borders-ranking` for a frozen vintage.
 * Returns their names; none of the borders where a vintage holds no figure of a crossing.
 *
 * What is written depends on the vintage and on data/reference: a newer snapshot beside it changes no byte. `writeExplorerScript` goes
 * before: each page holds the messages that its script names.
 */
export async function writeExplorerEmbeds(
  data: SiteData,
  {root, out, isLive}: Pick<EmbedsSetting, "root" | "out" | "isLive">
): Promise<string[]> {
  const {name} = data.vintage;
  const setting = singleFileAssets(root, ["tokens.css", "alone.css", "chart.css", "explorer.css"]);
  const ids = namedMessages(out);
  const names = new Set<string>();
  for (const own of LANGUAGES) {
    const {folder, base, local} = embedPlace(own, {root, out, name: isLive ? null : name});
    const messages = new Markup(messageBlock(pickMessages(messageSource(own), ids)));
    await mkdir(folder, {recursive: true});
    const pages = withLanguage(own, () =>
      explorers(data, isLive).flatMap(({place, parts: {figures, form, rows}}) =>
        Object.values(figures).flatMap((figure) => {
          if (figure.embed === undefined) return [];
          const embed = {figure, form, rows, messages, vintage: name};
          const way = {base, place, tables: `downloads/${name}/`, local};
          const script = `${base.slice("../".length) || "./"}${SCRIPT}.js`;
          return [[figure.embed.id, explorerEmbed(embed, way, setting, script)] as const];
        })
      )
    );
    for (const [id, page] of pages) {
      await writeFile(join(folder, `${id}.html`), page);
      names.add(id);
    }
  }
  return [...names];
}

function explorers(data: SiteData, isLive: boolean) {
  const borders = bordersExplorer(data);
  return [
    {place: "borders", parts: borders, isThere: isLive || borders.crossings.some(({value}) => value !== null)},
    {place: "corridors", parts: corridorsExplorer(data), isThere: true}
  ].filter(({isThere}) => isThere);
}

function namedMessages(out: string): ReadonlySet<string> {
  const scripts = Object.keys(ENTRIES).map((name) => `"./${name}.js"`);
  if (!existsSync(join(out, "embed", `${SCRIPT}.js`)))
    throw new Error(`missing ${SCRIPT}.js in ${join(out, "embed")}; write it with writeExplorerScript first`);
  return scriptMessages(out)(`embed/${SCRIPT}`, scripts.join(" "));
}

/**
 * Writes the script of these pages, one for all of them, and the one that it loads to draw: `<out>/embed/explorers.js`, and
 * `explorers-drawing.js`, which has Plot.
 */
export async function writeExplorerScript(out: string): Promise<void> {
  await build({
    entryPoints: Object.entries(ENTRIES).map(([name, file]) => ({
      in: fileURLToPath(new URL(`../../../src/components/embeds/${file}`, import.meta.url)),
      out: name
    })),
    outdir: join(out, "embed"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["es2022", "chrome96", "firefox96", "safari16"],
    legalComments: "inline",
    logLevel: "silent"
  });
}

/** Returns what a page that stands alone carries inside: style sheets of `src/style`, one after the other, and the icon as a data address. */
export function singleFileAssets(root: string, sheets: readonly string[]): SingleFileAssets {
  const style = sheets.map((name) => readFileSync(join(root, "style", name), "utf8")).join("\n");
  const icon = readFileSync(join(root, "favicon.svg"));
  return {style: style.replaceAll("</", "<\\/"), icon: `data:image/svg+xml;base64,${icon.toString("base64")}`};
}

/** Returns how charts look where no page is around them: their style sheet, and the colors and faces of the light theme. */
export function chartLook(root: string): ChartLook {
  const read = (name: string) => readFileSync(join(root, "style", name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  // The first rule is the light theme; what comes later changes it for other themes and other readers.
  const [light = ""] = read("tokens.css").split("}");
  const tokens = [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name, value]) => [name!, value!.replace(/\s+/g, " ").trim()] as const
  );
  return {style: read("chart.css").replace(/\s+/g, " ").trim(), tokens: new Map(tokens)};
}
