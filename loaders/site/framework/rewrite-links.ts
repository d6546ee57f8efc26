import {dirname, join, relative} from "node:path/posix";

/** Elements and attributes that Framework would have to see: a file to copy, code to colour, a script to run. */
const FOR_FRAMEWORK =
  /<(?:audio|video|source|link|picture)\b|\ssrcset=|class="[^"]*language-|<script(?![^>]*\stype="application\/json")|<!--:/;

/** A file of the site that HTML names, and that gets a hash into its name: a download or a picture. */
const ASSET = /<a\s(?=[^>]*\sdownload\b)[^>]*?href="([^"]*)"|<img\s[^>]*?src="([^"]*)"/g;

/** Returns whether `rewriteLinks` does all that Framework would do to this HTML. */
export function canRewriteLinks(html: string): boolean {
  return !FOR_FRAMEWORK.test(html);
}

/** Returns the addresses of downloads and pictures in HTML, each once. @example findAssets('<img src="/a.png">') // ["/a.png"] */
export function findAssets(html: string): string[] {
  const found = [...html.matchAll(ASSET)].map(([, href, src]) => (href ?? src)!);
  return [...new Set(found)].filter((address) => !/^(\w+:|#)/.test(address));
}

/**
 * Returns HTML with its links as Framework writes them: relative to the page, so that a site can stand in any folder of a
 * host; links to other hosts open a window of their own; headings with an id lead to themselves; files under the names
 * that they were given (`assets`, by the address in the HTML).
 *
 * In: HTML whose attributes stand in double quotes with `<` and `>` escaped, as `markup.ts` writes it.
 * @example rewriteLinks('<a href="/methods#gdp">GDP</a>', "/indicators/TRD-OP1", new Map()) // '<a href="../methods#gdp">GDP</a>'
 */
export function rewriteLinks(html: string, path: string, assets: ReadonlyMap<string, string>): string {
  return html
    .replace(/<(?:a|img|link)\s[^>]*>/g, (tag) => rewriteTag(tag, path, assets))
    .replace(
      /<(h[1-4])\b([^>]*\sid="([^"]*)"[^>]*)>([\s\S]*?)<\/\1>/g,
      (_, name, attributes, id, content) =>
        `<${name}${attributes}><a class="observablehq-header-anchor" href="#${id}">${content}</a></${name}>`
    );
}

function rewriteTag(tag: string, path: string, assets: ReadonlyMap<string, string>): string {
  if (/\srel="(?:[^"]*\s)?external[\s"]/.test(tag)) return tag;
  let isOutside = false;
  const rewritten = tag.replace(/\s(href|src)="([^"]*)"/, (attribute, name: string, address: string) => {
    const asset = assets.get(address);
    if (asset !== undefined) return ` ${name}="${asset}"`;
    isOutside = /^\w+:/.test(address);
    return isOutside || address.startsWith("#") ? attribute : ` ${name}="${relativeAddress(path, address)}"`;
  });
  if (!isOutside || !tag.startsWith("<a")) return rewritten;
  const target = /\starget=/.test(tag) ? "" : ' target="_blank"';
  const rel = /\srel=/.test(tag) ? "" : ' rel="noopener noreferrer"';
  return rewritten.replace(/>$/, `${target}${rel}>`);
}

/** Returns an address as seen from a page, without the `index` and `.html` that hosts leave out. */
function relativeAddress(path: string, address: string): string {
  const [, pathname = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address)!;
  const target = pathname === "" ? path : pathname.startsWith("/") ? pathname : join(dirname(path), pathname);
  const clean = target.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1");
  const name = clean.slice(clean.lastIndexOf("/") + 1);
  const folder = relative(dirname(path), clean.slice(0, clean.length - name.length) || "/");
  const steps = folder === "" ? "./" : folder.startsWith("..") ? `${folder}/` : `./${folder}/`;
  return `${steps}${name}${rest}`;
}
