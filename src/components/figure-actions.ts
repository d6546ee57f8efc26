import {element} from "./element.js";
import {pictureOf} from "./picture-of.js";
import {tableToCsv} from "./table-to-csv.js";

/** Pixels of a PNG for one pixel of the page: sharp in print. */
const PNG_SCALE = 3;

/**
 * Makes the buttons of every figure that `figureFrame` wrote write what is shown: the table as CSV, the picture as SVG or PNG.
 * Works on `[data-figure]` with `[data-action]` buttons; what the reader filtered away is not in the file.
 */
export function figureActions(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>("[data-figure]")) {
    figure.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
      if (button !== null) void act(figure, button.dataset.action ?? "");
    });
  }
}

async function act(figure: HTMLElement, action: string): Promise<void> {
  const name = figure.dataset.figure ?? "figure";
  if (action === "csv") {
    const table = figure.querySelector("table");
    if (table !== null) save(`${name}.csv`, new Blob([tableToCsv(table)], {type: "text/csv"}));
    return;
  }
  const {text, width, height} = pictureOf(figure);
  const svg = new Blob([text], {type: "image/svg+xml"});
  save(`${name}.${action}`, action === "png" ? await toPng(svg, width, height) : svg);
}

async function toPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = element("canvas", {width: String(width * PNG_SCALE), height: String(height * PNG_SCALE)});
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return await new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error("the picture is too large for a PNG")) : done(blob)))
  );
}

function save(name: string, file: Blob): void {
  const link = element("a", {href: URL.createObjectURL(file), download: name});
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
