import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {chartPicture} from "../../../src/components/figures/chart-picture.js";
import {briefPath} from "../../../src/lib/briefs/brief.js";
import {briefsFeed} from "../../../src/lib/briefs/briefs-feed.js";
import {toBibtex, toCslJson, toRis} from "../../../src/lib/briefs/cite-brief.js";
import {TABLE_SPECS} from "../../../src/lib/table-specs.js";
import {tableBytes} from "../../export/table-bytes.js";
import {chartLook} from "../chart-look.js";
import {type BuiltBrief, buildBrief} from "./build-brief.js";
import {drawCard} from "./draw-card.js";
import {listBriefs} from "./read-brief.js";

/**
 * Writes every brief below `<out>/briefs/<vintage>/` with its citations and the rows that it shows, and the feed, and
 * returns how many pages were written.
 *
 * Throws DataError where a sentence of a brief no longer fits its data: the build stops.
 */
export async function writeBriefs(data: string, root: string, out: string): Promise<number> {
  const built: BuiltBrief[] = [];
  for (const name of listBriefs()) built.push(...(await buildBrief(name, {data, root})));
  for (const brief of built) await writeBrief(brief, out, root);
  await mkdir(join(out, "briefs"), {recursive: true});
  const site = process.env.PRF_SITE_URL?.replace(/\/$/, "") || null;
  await writeFile(
    join(out, "briefs", "feed.xml"),
    briefsFeed(
      built.map(({brief}) => brief),
      site
    )
  );
  return built.length;
}

/** Writes one brief's page, card, citations, data, and each figure as SVG with its rows below a folder; returns the page's path without its ending. */
export async function writeBrief(
  {brief, page, answer, rows, figures}: BuiltBrief,
  out: string,
  root = "src"
): Promise<string> {
  const file = join(out, briefPath(brief));
  await mkdir(dirname(file), {recursive: true});
  const look = chartLook(root);
  const cited = {...brief, site: process.env.PRF_SITE_URL?.replace(/\/$/, "") || null};
  await Promise.all([
    writeFile(`${file}.html`, page),
    writeFile(`${file}.card.png`, await drawCard({brief, answer}, root)),
    writeFile(`${file}.bib`, toBibtex(cited)),
    writeFile(`${file}.ris`, toRis(cited)),
    writeFile(`${file}.csl.json`, toCslJson(cited)),
    writeFile(`${file}.csv`, tableBytes("csv", TABLE_SPECS.values, rows)),
    ...figures.flatMap(({id, rows: drawn, ...figure}) => [
      writeFile(`${file}.${id}.svg`, chartPicture(figure, look).text),
      writeFile(`${file}.${id}.csv`, tableBytes("csv", TABLE_SPECS.values, drawn))
    ])
  ]);
  return file;
}
