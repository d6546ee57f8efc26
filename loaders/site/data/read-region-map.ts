import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {type GeoProjection, geoArea, geoConicEqualArea, geoPath} from "d3";
import type {Feature, FeatureCollection, MultiLineString, MultiPolygon, Position} from "geojson";
import {feature, merge} from "topojson-client";
import type {GeometryCollection, MultiPolygon as Islands, Polygon, Topology} from "topojson-specification";
import {type Bcp, MEMBERS} from "../../../src/lib/contract/reference.js";
import type {MapShape, RegionMap} from "../../../src/lib/site/site-data.js";

type Point = [number, number];

type Atlas = Topology<{countries: GeometryCollection}>;
type Area = Polygon | Islands;

/** Natural Earth names countries by the number of ISO 3166; data/reference holds letters. */
const NUMBERS: Record<(typeof MEMBERS)[number], string> = {
  AFG: "004",
  AZE: "031",
  CHN: "156",
  GEO: "268",
  KAZ: "398",
  KGZ: "417",
  MNG: "496",
  PAK: "586",
  TJK: "762",
  TKM: "795",
  UZB: "860"
};
const SIZE = {width: 900, height: 430};
/** West, south, east and north of what is shown: the members, with the two regions of the PRC that take part. */
const WINDOW = {west: 42, south: 25, east: 121, north: 54};
/** Bends smaller than this are left out, in degrees: about one pixel of the map. */
const TOLERANCE = 0.09;
/** For maps of the reader's own size: finer, and light enough to be sent. */
const OUTLINE_TOLERANCE = 0.05;
/** Islands below this are left out, in steradians: about 400 square kilometers. */
const SPECK = 1e-5;

/**
 * Returns the map of the region: Natural Earth's outlines at 1:50 million, projected, simplified and cut to the window, with
 * the place of each crossing that has a coordinate.
 *
 * Equal-area conic projection, parallels 33° and 48° north. Other countries are one shape without lines between them.
 * Throws where the atlas lacks a member. Source: Natural Earth by world-atlas 2.0.2 (public domain).
 * @example (await readRegionMap(reference.bcps)).members.length // 11
 */
export async function readRegionMap(bcps: Bcp[]): Promise<RegionMap> {
  outlines ??= readOutlines();
  const {land, members, projection} = await outlines;
  return {
    ...SIZE,
    land,
    members,
    places: Object.fromEntries(
      bcps.flatMap(({bcp, latitude, longitude}) => {
        const at = latitude === null || longitude === null ? null : projection([longitude, latitude]);
        return at ? [[bcp, {x: round(at[0]), y: round(at[1])}]] : [];
      })
    )
  };
}

/**
 * Returns the outlines of the members as GeoJSON in degrees, simplified to about a hundredth of one; `properties.area` is the ISO3 code.
 *
 * Source: Natural Earth by world-atlas 2.0.2 (public domain).
 * @example (await memberOutlines()).features.length // 11
 */
export async function memberOutlines(): Promise<FeatureCollection> {
  const atlas = simplified(await readAtlas(), OUTLINE_TOLERANCE);
  const all = atlas.objects.countries.geometries as (Area & {id?: string})[];
  const features = MEMBERS.map((iso3) => {
    const shape = all.find(({id}) => id === NUMBERS[iso3]);
    if (shape === undefined) throw new Error(`missing country ${iso3} (${NUMBERS[iso3]}) in world-atlas`);
    return {...(feature(atlas, shape) as Feature), properties: {area: iso3}};
  });
  return {type: "FeatureCollection", features};
}

async function readAtlas(): Promise<Atlas> {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(await readFile(file, "utf8")) as Atlas;
}

interface Outlines {
  land: string;
  members: MapShape[];
  projection: GeoProjection;
}

/** Drawn once in a process: every vintage lies on the same ground. */
let outlines: Promise<Outlines> | undefined;

async function readOutlines(): Promise<Outlines> {
  const atlas = simplified(await readAtlas(), TOLERANCE);
  const {west, south, east, north} = WINDOW;
  const frame: Feature<MultiLineString> = {
    type: "Feature",
    properties: {},
    geometry: {type: "MultiLineString", coordinates: [edge(west, east, south), edge(west, east, north)]}
  };
  const projection = geoConicEqualArea()
    .parallels([33, 48])
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [0, 0],
        [SIZE.width, SIZE.height]
      ],
      frame
    );
  projection.clipExtent([
    [0, 0],
    [SIZE.width, SIZE.height]
  ]);
  const path = geoPath(projection).digits(1);
  const all = atlas.objects.countries.geometries as (Area & {id?: string})[];
  const members: MapShape[] = MEMBERS.map((iso3) => {
    const shape = all.find(({id}) => id === NUMBERS[iso3]);
    if (shape === undefined) throw new Error(`missing country ${iso3} (${NUMBERS[iso3]}) in world-atlas`);
    const outline = feature(atlas, shape);
    const [x, y] = path.centroid(outline);
    return {iso3, path: path(outline) ?? "", x: round(x), y: round(y)};
  });
  const numbers = new Set(Object.values(NUMBERS));
  const others = all.filter(({id}) => !numbers.has(id ?? ""));
  return {land: path(withoutSpecks(merge(atlas, others as Parameters<typeof merge>[1]))) ?? "", members, projection};
}

/** Arcs are simplified, not outlines: a line between two countries stays the same line on both sides. */
function simplified(atlas: Atlas, tolerance: number): Atlas {
  const {scale, translate} = atlas.transform!;
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const absolute = arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as Position;
    });
    return simplifyLine(absolute as [number, number][], tolerance);
  });
  const {transform: _, ...rest} = atlas;
  return {...rest, arcs};
}

/** An island that lost its area to the simplification would count as the whole globe but a speck, and cover the sea. */
function withoutSpecks({coordinates}: MultiPolygon): MultiPolygon {
  const whole = coordinates.filter((rings) => {
    const area = geoArea({type: "Polygon", coordinates: rings});
    return area > SPECK && area < 2 * Math.PI;
  });
  return {type: "MultiPolygon", coordinates: whole};
}

function edge(west: number, east: number, latitude: number): Position[] {
  return Array.from({length: 41}, (_, i) => [west + ((east - west) * i) / 40, latitude]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Returns a line without the points that lie within a tolerance of it (Douglas and Peucker 1973); both ends stay.
 *
 * In and out: points in any unit, tolerance in the same. A closed line keeps at least four points, so that it stays an area.
 * @example simplifyLine([[0, 0], [1, 0.01], [2, 0]], 0.1) // [[0, 0], [2, 0]]
 */
export function simplifyLine(points: Point[], tolerance: number): Point[] {
  if (points.length < 3) return points;
  const keep = new Set([0, points.length - 1]);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] === last[0] && first[1] === last[1]) {
    const third = Math.floor(points.length / 3);
    for (const i of [third, 2 * third]) keep.add(i);
  }
  const ends = [...keep].sort((a, b) => a - b);
  for (let i = 1; i < ends.length; i++) mark(points, ends[i - 1]!, ends[i]!, tolerance, keep);
  return points.filter((_, i) => keep.has(i));
}

function mark(points: Point[], from: number, to: number, tolerance: number, keep: Set<number>): void {
  let farthest = -1;
  let most = tolerance;
  for (let i = from + 1; i < to; i++) {
    const far = distance(points[i]!, points[from]!, points[to]!);
    if (far > most) [farthest, most] = [i, far];
  }
  if (farthest < 0) return;
  keep.add(farthest);
  mark(points, from, farthest, tolerance, keep);
  mark(points, farthest, to, tolerance, keep);
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
