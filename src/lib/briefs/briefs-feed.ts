import {type Brief, briefPath} from "./brief.js";

/**
 * Returns the Atom feed of briefs, the newest first; its dates are those of the briefs, so that a build gives the same
 * bytes tomorrow. `site` is the address of the published site, null where it is not known (links are then relative).
 *
 * @example briefsFeed(briefs, "https://example.org").startsWith("<?xml") // true
 */
export function briefsFeed(briefs: readonly Brief[], site: string | null): string {
  const newest = [...briefs].sort(
    (a, b) => compare(updated(b), updated(a)) || compare(a.name, b.name) || compare(a.lang, b.lang)
  );
  const base = site ?? "";
  const id = (path: string) => (site === null ? `tag:carec-prf-observatory,2026:${path}` : `${site}/${path}`);
  const entries = newest.map(
    (brief) => `  <entry xml:lang="${brief.lang}">
    <title>${xml(brief.title)}</title>
    <id>${xml(id(briefPath(brief)))}</id>
    <link rel="alternate" type="text/html" href="${xml(`${base}/${briefPath(brief)}`)}"/>
    <published>${brief.date}T00:00:00Z</published>
    <updated>${updated(brief)}T00:00:00Z</updated>
    <summary>${xml(brief.description)}</summary>
${brief.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join("")}  </entry>
`
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>CAREC PRF briefs</title>
  <id>${xml(id("briefs/feed.xml"))}</id>
  <link rel="self" href="${xml(`${base}/briefs/feed.xml`)}"/>
  <updated>${newest[0] ? updated(newest[0]) : "2020-01-01"}T00:00:00Z</updated>
${entries.join("")}</feed>
`;
}

/** The date of the last erratum, or of the brief. */
function updated({date, errata}: Brief): string {
  return [date, ...errata.map((erratum) => erratum.date)].sort().at(-1)!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ENTITIES: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

function xml(text: string): string {
  // What XML 1.0 does not allow at all, escaped or not.
  return text.replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, " ").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
