import {dot, type Markish, type PlotOptions, type RenderFunction, rect, text} from "@observablehq/plot";
import {max, quantileSorted, rollup} from "d3-array";
import {placeMapLabels} from "./place-labels.js";

/** Outlines in a projection of their own, as SVG paths in pixels of a width and a height. */
export interface MapOutlines {
  width: number;
  height: number;
  land: string;
  /** `x` and `y` are the middle of what is shown of a member; without them its figure has no place. */
  members: readonly {iso3: string; path: string; x?: number; y?: number}[];
}

/** The figure of a member in one year, how it is written, and the name before it on the map. */
export interface MappedFigure {
  area: string;
  value: number;
  text: string;
  name: string;
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
  /** How strong a member's tint is; a little over half where it is left out. */
  opacity?: Readonly<Record<string, number>>;
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
  {width = 760, label = "", tint = {}, opacity = {}}: MapOptions = {}
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
      outlineMark(outlines, {tint, opacity}, scale),
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
  {tint, opacity}: Required<Pick<MapOptions, "tint" | "opacity">>,
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
      const fill: Record<string, string> =
        color === undefined ? {fill: "var(--hair)"} : {fill: color, opacity: String(opacity[iso3] ?? 0.55)};
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

/** A fill for each quarter of the figures, from the lowest. */
const SHADES = [0.14, 0.32, 0.54, 0.8];
/** Below a map of figures: what the fills mean. */
const KEY_HEIGHT = 34;

/**
 * Figures of one year as a map: each member with a figure is filled the stronger the higher its figure is among the others, and the
 * figure is written on it. `unshaded` members have their figure and no fill.
 *
 * @example draw(shadedMap([{area: "KAZ", value: 5.1, text: "5.1", name: "Kazakhstan"}], outlines, {width: 640, unshaded: ["CHN"]}))
 */
export function shadedMap(
  figures: readonly MappedFigure[],
  outlines: MapOutlines,
  {width = 760, label = "", unshaded = []}: {width?: number; label?: string; unshaded?: readonly string[]} = {}
): PlotOptions {
  const shaded = figures.filter(({area}) => !unshaded.includes(area));
  const limits = shadeLimits(shaded);
  const own = shaded.map(({area, value}) => [area, limits.filter((limit) => value >= limit).length] as const);
  const places = figures.flatMap(({area, name, text}): MapPlace[] => {
    const {x, y} = outlines.members.find(({iso3}) => iso3 === area) ?? {};
    return x === undefined || y === undefined ? [] : [{x, y, r: 1.5, text: `${name} ${text}`}];
  });
  const map = memberMap(places, outlines, {
    width,
    label,
    tint: Object.fromEntries(own.map(([area]) => [area, "var(--accent)"])),
    opacity: Object.fromEntries(own.map(([area, shade]) => [area, SHADES[shade]!]))
  });
  const scale = width / outlines.width;
  const rows = new Set(own.map(([, shade]) => shade));
  const key = SHADES.flatMap((fill, shade) => {
    const texts = [...shaded].filter((_, i) => own[i]![1] === shade).sort((a, b) => a.value - b.value);
    const ends = [texts[0]?.text, texts.at(-1)?.text];
    return rows.has(shade) ? [{fill, text: ends[0] === ends[1] ? ends[0]! : `${ends[0]} to ${ends[1]}`}] : [];
  });
  const step = outlines.width / SHADES.length;
  const y = (pixels: number) => outlines.height + pixels / scale;
  return {
    ...map,
    height: map.height! + KEY_HEIGHT,
    y: {...map.y, domain: [0, y(KEY_HEIGHT)], range: [0, map.height! + KEY_HEIGHT]},
    marks: [
      ...map.marks!,
      rect(key, {
        className: "key",
        x1: (_, i) => i * step,
        x2: (_, i) => i * step + 14 / scale,
        y1: y(12),
        y2: y(26),
        fill: "var(--accent)",
        fillOpacity: {value: ({fill}: (typeof key)[number]) => fill, scale: null}
      }),
      text(key, {
        x: (_, i) => i * step + 20 / scale,
        y: y(19),
        text: "text",
        fill: "var(--ink)",
        textAnchor: "start"
      })
    ]
  };
}

/** The figures at which the next fill begins: quarters of those that are shown. */
function shadeLimits(figures: readonly MappedFigure[]): number[] {
  const sorted = figures.map(({value}) => value).sort((a, b) => a - b);
  return SHADES.slice(1).map((_, i) => quantileSorted(sorted, (i + 1) / SHADES.length) ?? Number.POSITIVE_INFINITY);
}

/** A map with fewer members than these, more than half of the eleven, shows gaps and not the region. */
const FEWEST_MAPPED = 6;

/**
 * Returns the newest year within bounds in which enough members have a figure for a map; null where there is none.
 *
 * @example mappedYear(rows, {from: 0, to: 2020}) // 2019
 */
export function mappedYear(
  rows: readonly {area: string; year: number}[],
  {from = 0, to = 9999}: {from?: number; to?: number} = {}
): number | null {
  const counts = rollup(
    rows.filter(({year}) => year >= from && year <= to),
    (own) => new Set(own.map(({area}) => area)).size,
    ({year}) => year
  );
  return max([...counts].flatMap(([year, count]) => (count >= FEWEST_MAPPED ? [year] : []))) ?? null;
}
