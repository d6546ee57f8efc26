/** What Framework hands to the head of a page. */
export interface PageInfo {
  title: string | null;
  data: Record<string, unknown>;
  path: string;
}

/** What every page's head says of the site. */
export interface SiteInfo {
  title: string;
  description: string;
  /** Address of the published site, without a slash at its end; null where it is not known. */
  url: string | null;
}

/**
 * Returns the head of one page: icons, description and social card.
 *
 * `description` of the front matter wins over the site's own; `lang` names the language of a page that is not English.
 * Readers of social cards want absolute addresses: they get one where the site's own is known, else a relative one.
 *
 * @example pageHead({title: "Services trade", data: {}, path: "/indicators/TRD-OP1"}, site)
 */
export function pageHead({title, data, path}: PageInfo, site: SiteInfo): string {
  const description = String(data.description ?? site.description);
  const name = title === null || title === site.title ? site.title : `${title} | ${site.title}`;
  const depth = path.split("/").length - 2;
  const base = site.url === null ? "../".repeat(depth) || "./" : `${site.url}/`;
  return [
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    '<link rel="icon" href="/favicon.png" type="image/png" sizes="96x96">',
    ...(data.lang === undefined ? [] : [meta("name", "language", String(data.lang))]),
    meta("name", "description", description),
    meta("name", "color-scheme", "light dark"),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", site.title),
    meta("property", "og:title", name),
    meta("property", "og:description", description),
    meta("property", "og:image", `${base}social-card.png`),
    meta("property", "og:image:alt", site.title),
    meta("name", "twitter:card", "summary_large_image")
  ].join("\n");
}

function meta(key: "name" | "property", value: string, content: string): string {
  return `<meta ${key}="${value}" content="${escapeAttribute(content)}">`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
