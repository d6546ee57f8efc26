import {readFileSync} from "node:fs";
import {join} from "node:path";
import {briefCard, CARD, cardText} from "../../../src/components/briefs/brief-card.js";
import {chartLook} from "../downloads/chart-style.js";
import {drawPng} from "../pictures/draw-png.js";
import {type PictureFonts, pictureFonts} from "../pictures/picture-fonts.js";
import type {BuiltBrief} from "./build-brief.js";

/**
 * Returns the social card of a brief as PNG, 1200 by 630 pixels: the same bytes each time, without a browser. `fonts` must
 * hold its letters; without, they are made for it.
 */
export async function drawCard(
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
