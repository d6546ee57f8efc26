/** Pages that every page leads to, in reading order. */
const PLACES = [
  {path: "/", name: "Scorecard"},
  {path: "/sources", name: "Sources"},
  {path: "/methods", name: "Methods"},
  {path: "/about", name: "About"}
];

/** Returns the site's navigation as HTML; the page that is being read is marked. */
export function siteHeader(path: string): string {
  const here = path.replace(/index$/, "");
  const links = PLACES.map(
    (place) => `<a href="${place.path}"${place.path === here ? ' aria-current="page"' : ""}>${place.name}</a>`
  );
  return `<nav aria-label="Site">${links.join(" ")}</nav>`;
}
