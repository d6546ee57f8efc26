import {readFileSync} from "node:fs";
import {join} from "node:path";
import {briefCard, CARD, cardText} from "../../../src/components/briefs/brief-card.js";
import {chartLook} from "../chart-look.js";
import {drawPng} from "../pictures/draw-png.js";
import {pictureFont} from "../pictures/picture-fonts.js";
import type {BuiltBrief} from "./build-brief.js";

/** Returns the social card of a brief as PNG, 1200 by 630 pixels: the same bytes each time, without a browser. */
export async function drawCard(
  {brief, answer}: Pick<BuiltBrief, "brief" | "answer">,
  root: string
): Promise<Uint8Array> {
  const card = {...brief, answer};
  const text = cardText(card);
  const [plain, bold] = [pictureFont(brief.lang, 400, text), pictureFont(brief.lang, 700, text)];
  const icon = readFileSync(join(root, "favicon.svg"), "utf8");
  const {tokens} = chartLook(root);
  const svg = briefCard(card, {tokens, icon, plain: plain.widthOf, bold: bold.widthOf});
  return drawPng(svg, CARD.width, [plain, bold]);
}
