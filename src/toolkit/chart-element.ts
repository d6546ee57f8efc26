import {readoutHint} from "../components/charts/chart.js";
import {element} from "../components/layout/element.js";
import type {PreparedChart} from "./chart-input.js";
import {dataTable} from "./data-table.js";
import type {MapReader} from "./draw-chart.js";

/** Wider than this, a line is harder to follow. */
const WIDEST = 860;
/** A drawing that is scaled by more than this, in pixels, has letters of another size. */
const SLACK = 4;
const NARROWEST = 120;

const HINT = "Focus the chart and use the arrow keys to read it.";
const HINTS: Partial<Record<PreparedChart["kind"], "trend" | "rows">> = {
  trendByArea: "trend",
  dumbbell: "rows",
  stackedBars: "rows",
  dotRange: "rows"
};

/**
 * Returns a chart as a figure that draws itself as wide as its place, again when that changes: title, picture, the line that it is read out in,
 * source, files, and the rows behind it as a folded table. Plot is loaded when the figure is on the page, and not before.
 *
 * Throws TypeError where there is no page.
 */
export function chartElement(chart: PreparedChart, readMap: MapReader): HTMLElement {
  if (typeof document === "undefined")
    throw new TypeError(
      "missing page for chart; in a Node script write the file: await db.chartSvg(kind, rows, options)"
    );
  const {kind, title, subtitle, source} = chart;
  const hint = HINTS[kind];
  const picture = element("div", {class: "picture"});
  // Room for the drawing, so that what is below moves little.
  picture.style.minHeight = "210px";
  const note = element("p", {class: "note-line"});
  note.hidden = true;
  const figure = element(
    "figure",
    {
      class: "chart prf-chart",
      "data-figure": title.replace(/[^\p{L}\d]+/gu, "-").toLowerCase() || kind,
      "data-source": source ?? ""
    },
    element("figcaption", {}, element("strong", {}, title), element("br"), element("span", {class: "muted"}, subtitle)),
    picture,
    element("p", {class: "readout", "aria-live": "polite"}, hint === undefined ? HINT : readoutHint(hint)),
    note,
    element("p", {class: "figure-source figure-line"}, ...(source === null ? [] : [source, " "]), fileButtons()),
    rowsBehind(chart)
  );
  let drawn = 0;
  let isBusy = false;
  const widthOf = () => Math.min(WIDEST, Math.floor(picture.clientWidth));
  const show = async () => {
    const width = widthOf();
    if (isBusy || width < NARROWEST || Math.abs(width - drawn) <= SLACK) return;
    isBusy = true;
    drawn = width;
    try {
      const {drawInto} = await import("./draw-chart.js");
      await drawInto({figure, picture, note}, chart, {width, readMap});
    } catch (error) {
      picture.replaceChildren(element("p", {class: "failure", role: "alert"}, (error as Error).message));
    }
    isBusy = false;
    // The place may have become wider meanwhile.
    void show();
  };
  new ResizeObserver(() => void show()).observe(picture);
  return figure;
}

function fileButtons(): HTMLElement {
  const button = (action: string) =>
    element("button", {type: "button", class: "plain-button", "data-action": action}, action.toUpperCase());
  return element("span", {class: "figure-actions"}, button("svg"), " ", button("png"));
}

/** The rows as a table, made when a reader opens it; its own button saves them as CSV. */
function rowsBehind({rows, columns, title}: PreparedChart): HTMLElement {
  const details = element("details", {class: "behind"}, element("summary", {}, "Table"));
  const fill = () => details.append(dataTable(rows, {columns, label: title || "Rows of the chart"}));
  details.addEventListener("toggle", fill, {once: true});
  return details;
}
