/** The outline of one country on the map, in the map's own units. */
export interface MapShape {
  iso3: string;
  /** An SVG path. */
  path: string;
}

/** The map of the region: outlines and places, projected and simplified, ready to be drawn. */
export interface RegionMap {
  width: number;
  height: number;
  /** Land of other countries, as one shape. */
  land: string;
  members: MapShape[];
  /** Where each border crossing point with a known coordinate is drawn. */
  places: Record<string, {x: number; y: number}>;
}
