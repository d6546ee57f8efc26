/** A page that every page leads to. */
export interface Place {
  path: string;
  name: string;
  /** Below these paths a page belongs to this place too: a result's page to the scorecard. */
  below?: readonly string[];
}

/** A word of the header: one place, or several that stand in a second line while one of them is read. */
export interface PlaceGroup {
  name: string;
  places: readonly Place[];
}

/** Every place of the site in reading order; a place is offered once its page exists. */
export const PLACE_GROUPS: readonly PlaceGroup[] = [
  {name: "Scorecard", places: [{path: "/", name: "Scorecard", below: ["/indicators/"]}]},
  {name: "Sectors", places: [{path: "/sectors/", name: "Sectors", below: ["/sectors/"]}]},
  {name: "Members", places: [{path: "/countries/", name: "Members", below: ["/countries/"]}]},
  {
    name: "Corridors",
    places: [
      {path: "/corridors", name: "Corridors"},
      {path: "/corridors/trips", name: "Trips"}
    ]
  },
  {name: "Borders", places: [{path: "/borders", name: "Borders", below: ["/borders/"]}]},
  {name: "Briefs", places: [{path: "/briefs/", name: "Briefs", below: ["/briefs/"]}]},
  {
    name: "Data",
    places: [
      {path: "/sources", name: "Sources"},
      {path: "/downloads", name: "Downloads", below: ["/downloads/"]},
      {path: "/baselines", name: "Baselines"},
      {path: "/revisions", name: "Revisions"},
      {path: "/gaps", name: "Gaps"},
      {path: "/status", name: "Status"}
    ]
  },
  {
    name: "Methods",
    places: [
      {path: "/methods", name: "Methods"},
      {path: "/notebooks/", name: "Notebooks", below: ["/notebooks/"]},
      {path: "/about", name: "About"}
    ]
  }
];

/** Returns the groups with the places that have a page; a group without any is left out. */
export function existingPlaces(hasPage: (path: string) => boolean): PlaceGroup[] {
  return PLACE_GROUPS.map(({name, places}) => ({name, places: places.filter(({path}) => hasPage(path))})).filter(
    ({places}) => places.length > 0
  );
}

/** Returns how a place stands to the page that is read: that page itself, the place it belongs to, or neither. */
export function placeMark({path, below = []}: Place, here: string): "page" | "true" | null {
  if (path === here) return "page";
  return below.some((start) => here.startsWith(start)) ? "true" : null;
}
