import type {SiteData} from "../../../src/lib/site/site-data.js";

/** An id that is written other than `TRD-OP1`, as the framework's own text and old pages have it. */
const OTHER_SPELLING = /[A-Z]{3}[ \u00a0\u2011\u2013]?(?:O[CP] ?\d|CO\b)/g;

/** Returns ids that are wrong in a text, without the framework's own words, which /methods quotes where they are in doubt. */
export function misspelledIds(text: string, {inputs}: Pick<SiteData, "inputs">): string[] {
  const issues = inputs.framework.text_issues.flatMap(({printed, why}) => [printed, why]);
  const quoted = issues.filter((words) => words.match(OTHER_SPELLING));
  return quoted.reduce((rest, words) => rest.replaceAll(words, ""), text).match(OTHER_SPELLING) ?? [];
}

/** Returns the text of HTML as a reader sees it, its accessible names with it. */
export function textOf(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, " ")
    .replace(/<[^>]*?(?:aria-label|alt)="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ");
}
