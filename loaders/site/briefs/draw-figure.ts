import {PRINT_PIXELS} from "../../../src/components/charts/picture-frame.js";
import {printResolution} from "../../../src/components/charts/print-resolution.js";
import {drawPng} from "../pictures/draw-png.js";
import {type PictureFonts, pictureFonts} from "../pictures/picture-fonts.js";

/**
 * Returns a figure that stands alone as SVG as PNG at print size too, 170 mm at 300 dots an inch: the same bytes each time,
 * without a browser. `fonts` must hold its letters; without, they are made for it.
 */
export async function drawFigure(
  svg: string,
  lang: "en" | "zh",
  fonts: PictureFonts = pictureFonts(lang, svg)
): Promise<Uint8Array> {
  return printResolution(await drawPng(svg, PRINT_PIXELS, fonts));
}
