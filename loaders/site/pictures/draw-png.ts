import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {PICTURE_FAMILY, type PictureFonts} from "./picture-fonts.js";

const require = createRequire(import.meta.url);
let started: Promise<void> | undefined;

/**
 * Returns an SVG as PNG of so many pixels across, drawn with the fonts that are handed in and no other: the same bytes on
 * every machine, without a browser.
 *
 * Throws where the text is no SVG.
 */
export async function drawPng(svg: string, pixels: number, {plain, bold}: PictureFonts): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const drawing = new Resvg(svg, {
    fitTo: {mode: "width", value: pixels},
    font: {
      fontBuffers: [plain.bytes, bold.bytes],
      defaultFontFamily: PICTURE_FAMILY,
      serifFamily: PICTURE_FAMILY,
      sansSerifFamily: PICTURE_FAMILY,
      monospaceFamily: PICTURE_FAMILY
    }
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}
