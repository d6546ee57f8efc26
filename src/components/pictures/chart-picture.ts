import type {Chart} from "../charts/chart.js";
import {sourceLine} from "../charts/chart.js";
import {type Picture, pictureFrame} from "./picture-frame.js";

/** How charts look where no page is around them. */
export interface ChartLook {
  /** Style sheet of the charts, with `var(--…)` in it. */
  style: string;
  /** Value of each custom property in the light theme: `ink` to `#1c1d1f`. */
  tokens: ReadonlyMap<string, string>;
}

/**
 * Returns a chart as an SVG file: as wide as a page of print, on white, every color written out, with title, unit, source
 * and vintage in the picture.
 */
export function chartPicture(
  chart: Pick<Chart, "title" | "subtitle" | "wide" | "source" | "vintage" | "lang">,
  {style, tokens}: ChartLook
): Picture {
  const drawing = String(chart.wide).replace(/ (?:data-[\w-]+|role|aria-label|tabindex)="[^"]*"/g, "");
  const [, width = "760", height = "210"] = /^<svg[^>]*\swidth="([\d.]+)" height="([\d.]+)"/.exec(drawing) ?? [];
  const resolve = (text: string) =>
    text.replace(/var\(--([\w-]+)\)/g, (whole, name: string) =>
      name === "paper" ? "#fff" : (tokens.get(name) ?? whole)
    );
  return pictureFrame(
    {title: chart.title, subtitle: chart.subtitle, source: sourceLine(chart)},
    {drawing: resolve(drawing), width: Number(width), height: Number(height), style: resolve(style)},
    {ink: tokens.get("ink") ?? "#000", face: tokens.get("face") ?? "sans-serif"}
  );
}
