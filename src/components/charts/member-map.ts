import {dot, type Markish, type PlotOptions, type RenderFunction, text} from "@observablehq/plot";
import {placeMapLabels} from "./place-map-labels.js";

/** Outlines in a projection of their own, as SVG paths in pixels of a width and a height. */
export interface MapOutlines {
  width: number;
  height: number;
  land: string;
  members: readonly {iso3: string; path: string}[];
}

/** A place on the map, in the outlines' pixels. */
export interface MapPlace {
  x: number;
  y: number;
  /** Radius in pixels of the screen. */
  r: number;
  /** A ring: it has no figure. */
  isEmpty?: boolean;
  /** Written where there is room. */
  text?: string;
  title?: string;
  href?: string;
}

export interface MapOptions {
  width?: number;
  label?: string;
  /** The color of members that are not a quiet grey. */
  tint?: Readonly<Record<string, string>>;
}

/**
 * Members and places as Plot options: outlines in grey, members in their tint, places as dots or rings. Positions are given
 * in the outlines' own pixels; no projection is made here.
 *
 * @example draw(memberMap(places, outlines, {tint: {KAZ: "var(--KAZ)"}}))
 */
export function memberMap(
  places: readonly MapPlace[],
  outlines: MapOutlines,
  {width = 760, label = "", tint = {}}: MapOptions = {}
): PlotOptions {
  const scale = width / outlines.width;
  const height = Math.ceil(outlines.height * scale);
  const place = {x: "x", y: "y", r: {value: ({r}: MapPlace) => r, scale: null}, title: "title", href: "href"} as const;
  return {
    className: "member-map",
    ariaLabel: label,
    width,
    height,
    margin: 0,
    x: {type: "linear", domain: [0, outlines.width], range: [0, width], axis: null},
    y: {type: "linear", domain: [0, outlines.height], range: [0, outlines.height * scale], axis: null},
    marks: [
      outlineMark(outlines, tint, scale),
      ...[true, false].map((isEmpty) =>
        dot(
          places.filter((own) => (own.isEmpty ?? false) === isEmpty),
          isEmpty
            ? {...place, className: "empty", fill: "var(--paper)", stroke: "var(--muted)", strokeWidth: 1.2}
            : {
                ...place,
                className: "place",
                fill: "var(--ink)",
                fillOpacity: {value: () => 0.5, scale: null},
                stroke: "var(--ink)"
              }
        )
      ),
      placeNames(places, width)
    ]
  };
}

/** The outlines as one group, scaled. */
function outlineMark(
  {land, members}: MapOutlines,
  tint: Readonly<Record<string, string>>,
  scale: number
): RenderFunction {
  return (_index, _scales, _values, _dimensions, {document}) => {
    const shape = (name: string, attributes: Record<string, string>) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const group = shape("g", {class: "outlines", transform: `scale(${Math.round(scale * 1e4) / 1e4})`});
    group.append(shape("path", {d: land, fill: "var(--wash)"}));
    for (const {iso3, path} of members) {
      const color = tint[iso3];
      const fill: Record<string, string> = color === undefined ? {fill: "var(--hair)"} : {fill: color, opacity: "0.55"};
      group.append(shape("path", {...fill, d: path, stroke: "var(--paper)", class: `area-${iso3}`}));
    }
    return group;
  };
}

/** Names where they cover neither a place nor each other; the others are left to the table. */
function placeNames(places: readonly MapPlace[], width: number): Markish {
  if (!places.some((place) => place.text !== undefined)) return null;
  return text(places, {
    className: "note",
    x: "x",
    y: "y",
    text: ({text: own}: MapPlace) => own ?? "",
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 3,
    textAnchor: "start",
    render: (index, scales, values, dimensions, context, next) => {
      const [x, y] = [values.x, values.y].map((list) => Array.from(list as Iterable<number>)) as [number[], number[]];
      const marks = [...index].map((i) => ({x: x[i]!, y: y[i]!, radius: places[i]!.r}));
      const own = [...index].filter((i) => places[i]!.text !== undefined);
      const labels = own.map((i) => ({i, x: x[i]!, y: y[i]!, radius: places[i]!.r, text: places[i]!.text!}));
      const placed = placeMapLabels(labels, marks, 12).filter(({left, right}) => left >= 0 && right <= width);
      const at = new Map(placed.map((label) => [labels.find((known) => known.text === label.text)!.i, label]));
      const moved = {
        ...values,
        x: x.map((old, i) => at.get(i)?.left ?? old),
        y: y.map((old, i) => (at.has(i) ? at.get(i)!.y - 4 : old))
      };
      return next!(own.filter((i) => at.has(i)) as typeof index, scales, moved as typeof values, dimensions, context);
    }
  });
}
