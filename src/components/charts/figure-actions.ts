import {embedPanel} from "../embeds/embed-panel.js";
import {element} from "../layout/element.js";
import {PRINT_PIXELS, printResolution} from "../pictures/picture-frame.js";
import {pictureOf} from "../pictures/to-picture.js";
import {csvCell, tableToCsv} from "../tables/table-to-csv.js";
import type {ChartInput} from "./chart-kinds.js";

/**
 * Makes what is below every figure answer: its data as CSV, the picture as SVG, or as PNG for print, the code of a
 * frame. Works on `[data-figure]` with `[data-action]`; what the reader filtered away or tried is in the files as it is shown.
 */
export function figureActions(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>("[data-figure]")) answerFigure(figure);
}

/** Does so for one figure. */
export function answerFigure(figure: HTMLElement): void {
  // A file that the build wrote is saved, where a browser might show it.
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[data-action="csv"]')) link.download = "";
  figure.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
    if (target === null || (target instanceof HTMLAnchorElement && target.dataset.action === "csv")) return;
    event.preventDefault();
    void act(figure, target);
  });
}

async function act(figure: HTMLElement, target: HTMLElement): Promise<void> {
  const {action} = target.dataset;
  const name = figure.dataset.figure ?? "figure";
  if (action === "embed" && target instanceof HTMLAnchorElement) return embedPanel(figure, target);
  if (action === "csv") {
    const table = figure.querySelector("table");
    const {input} = figure.dataset;
    const text =
      table !== null ? tableToCsv(table) : input !== undefined ? inputToCsv(JSON.parse(input) as ChartInput) : null;
    if (text !== null) save(`${name}.csv`, new Blob([text], {type: "text/csv"}));
    return;
  }
  const {text, width, height} = pictureOf(figure);
  const svg = new Blob([text], {type: "image/svg+xml"});
  save(`${name}.${action}`, action === "png" ? await toPng(svg, Math.round((PRINT_PIXELS * height) / width)) : svg);
}

async function toPng(svg: Blob, height: number): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = element("canvas", {width: String(PRINT_PIXELS), height: String(height)});
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const drawn = await new Promise<Blob>((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error("the picture is too large for a PNG")) : done(blob)))
  );
  return new Blob([printResolution(new Uint8Array(await drawn.arrayBuffer()))], {type: "image/png"});
}

function save(name: string, file: Blob): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(file);
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The rows that a chart draws as CSV, every column once; for a picture that has no table behind it. */
function inputToCsv({rows}: ChartInput): string {
  const plain = rows as readonly object[];
  const columns = [...new Set(plain.flatMap((row) => Object.keys(row)))];
  const cells = plain.map((row) =>
    columns.map((column) => csvCell(String((row as Record<string, unknown>)[column] ?? "")))
  );
  return [columns, ...cells].map((row) => `${row.join(",")}\n`).join("");
}
