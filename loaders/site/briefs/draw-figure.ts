import {type ChartLook, chartPicture} from "../../../src/components/figures/chart-picture.js";
import {PRINT_PIXELS} from "../../../src/components/figures/picture-frame.js";
import {printResolution} from "../../../src/components/figures/print-resolution.js";
import {drawPng} from "../pictures/draw-png.js";
import {pictureFont} from "../pictures/picture-fonts.js";
import type {BriefFigure} from "./render-brief.js";

/**
 * Returns a figure of a brief as files that stand alone: SVG, and the same as PNG at print size, 170 mm at 300 dots an inch.
 * Light on white, with title, unit, source and vintage in the picture; the same bytes each time, without a browser.
 */
export async function drawFigure(
  figure: Omit<BriefFigure, "id" | "rows">,
  look: ChartLook
): Promise<{svg: string; png: Uint8Array}> {
  const {text} = chartPicture(figure, look);
  const lang = figure.lang ?? "en";
  const fonts = [pictureFont(lang, 400, text), pictureFont(lang, 700, text)];
  return {svg: text, png: printResolution(await drawPng(text, PRINT_PIXELS, fonts))};
}
