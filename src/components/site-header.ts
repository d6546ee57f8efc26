/** Pages that every page leads to, in reading order. */
const PLACES = [
  {path: "/", name: "Scorecard"},
  {path: "/sectors/", name: "Sectors"},
  {path: "/countries/", name: "Members"},
  {path: "/baselines", name: "Baselines"},
  {path: "/gaps", name: "Gaps"},
  {path: "/sources", name: "Sources"},
  {path: "/revisions", name: "Revisions"},
  {path: "/status", name: "Status"},
  {path: "/methods", name: "Methods"},
  {path: "/about", name: "About"}
];

/** Returns the site's navigation as HTML; the page that is being read is marked. */
export function siteHeader(path: string): string {
  const here = path.replace(/index$/, "");
  const links = PLACES.map(
    (place) => `<a href="${place.path}"${place.path === here ? ' aria-current="page"' : ""}>${place.name}</a>`
  );
  return `<a class="skip" href="#content">Skip to the content</a><nav class="site-nav" aria-label="Site"><a class="home" href="/">CAREC 2030 Program Results Framework</a> ${links.join(" ")}</nav><span id="content" tabindex="-1"></span>`;
}
