import {dirname, join, relative} from "node:path/posix";
import type {FrameworkConfig, PageFragment} from "./framework-modules.js";
import {isStaticFence} from "./static-fences.js";

/** Elements and attributes that Framework would have to see: a file to copy, code to color, a script to run. */
const FOR_FRAMEWORK =
  /<(?:audio|video|source|link|picture)\b|\ssrcset=|class="[^"]*language-|<script(?![^>]*\stype="application\/json")|<!--:/;

/** A file of the site that HTML names, and that gets a hash into its name: a download or a picture. */
const ASSET = /<a\s(?=[^>]*\sdownload\b)[^>]*?href="([^"]*)"|<img\s[^>]*?src="([^"]*)"/g;

/** A script of the head that is a file of ours: Framework bundles it, and gives it its name. */
const SCRIPT_FILE = /<script [^>]*src="[^"]*"[^>]*><\/script>\n?/g;

/** A page that is written like another of its template: its own HTML of each static fence, in their order. */
export interface LikePage {
  path: string;
  bodies: readonly string[];
}

/** HTML of a build that Framework was not shown. */
export interface HtmlPlaceholders {
  /** Returns a page as Framework built it with all of its HTML in place; `path` is the page's, `/indicators/TRD-OP1`. */
  fill(path: string, html: string): string;
  /** Returns another page of the same template: `html` is what Framework built at `model`, without the HTML of its fences. */
  fillLike(model: string, html: string, page: LikePage): string;
}

const PLACEHOLDER = /<div data-placeholder="(\d+)">(.*?)<\/div>/g;

const FRAME = ["head", "header", "footer"] as const;
type FramePart = (typeof FRAME)[number];

/** A part of a page's frame that Framework asked for, and what it said of the page. */
interface AskedPart {
  part: FramePart;
  fragment: PageFragment;
  page: Parameters<PageFragment>[0];
}

/** Where each part goes in a page, and what Framework writes around it. */
const PLACES: Record<FramePart, (page: string, part: string) => string> = {
  head: (page, part) => insert(page, /<title>[^<]*<\/title>\n/, (title) => `${title}${part}\n`),
  header: (page, part) =>
    insert(
      page,
      /<div id="observablehq-center">/,
      (div) => `${div}\n<header id="observablehq-header">\n${part}\n</header>`
    ),
  footer: (page, part) =>
    insert(
      page,
      /<\/main>(?![\s\S]*<\/main>)/,
      (main) => `${main}\n<footer id="observablehq-footer">\n<div>${part}</div>\n</footer>`
    )
};

/**
 * Keeps from Framework the HTML that is finished already, and returns what puts it back: the output of static fences and
 * every page's head, header and footer.
 *
 * Framework makes a document of each of them with jsdom, several times a page, to rewrite links: most of the time of a
 * build. A fence leaves an empty element instead, which holds only the files that its HTML names, so that Framework still
 * copies and names those. What `rewriteLinks` cannot finish goes to Framework as before.
 *
 * Changes the configuration that it is given.
 * @example const placeholders = insertPlaceholders(config); await framework.build({config}, effects); placeholders.fill("/index", html)
 */
export function insertPlaceholders(config: FrameworkConfig): HtmlPlaceholders {
  const bodies: string[] = [];
  const asked = new Map<string, AskedPart[]>();
  for (const part of FRAME) {
    const fragment = config[part];
    if (fragment === null) continue;
    config[part] = (page) => {
      asked.set(page.path, [...(asked.get(page.path) ?? []), {part, fragment, page}]);
      return part === "head" ? (fragment(page)?.match(SCRIPT_FILE)?.join("") ?? null) : null;
    };
  }
  const {rules} = config.md.renderer;
  const fence = rules.fence!;
  rules.fence = (tokens, index, ...rest) => {
    const html = fence(tokens, index, ...rest);
    if (!isStaticFence(tokens[index]!) || !canRewriteLinks(html)) return html;
    const number = bodies.push(html) - 1;
    const assets = findAssets(html).map((address) => `<a download href="${address}"></a>`);
    return `<div data-placeholder="${number}">${assets.join("")}</div>\n`;
  };

  /** Puts the parts around a page that Framework asked for at `model`, as they are at `path`. */
  function frame(html: string, model: string, path: string): string {
    return (asked.get(model) ?? []).reduce((whole, {part, fragment, page}) => {
      const all = fragment({...page, path});
      const own = part === "head" && all !== null ? all.replace(SCRIPT_FILE, "") : all;
      return own === null ? whole : PLACES[part](whole, rewriteLinks(own, path, new Map()));
    }, html);
  }

  return {
    fill(path, html) {
      const body = html.replace(PLACEHOLDER, (_, number, links) => fillBody(bodies[Number(number)]!, path, links));
      return frame(body, path, path);
    },
    fillLike(model, html, {path, bodies: own}) {
      let next = 0;
      const body = html.replace(PLACEHOLDER, (_, _number, links) => fillBody(own[next++]!, path, links));
      return frame(body, model, path);
    }
  };
}

/** Writes what a fence holds, with the names that Framework gave to its files; `links` are those that it was shown. */
function fillBody(body: string, path: string, links: string): string {
  const names = [...links.matchAll(/href="([^"]*)"/g)].map(([, name]) => name!);
  return rewriteLinks(body, path, new Map(findAssets(body).map((address, i) => [address, names[i]!])));
}

function insert(page: string, place: RegExp, write: (found: string) => string): string {
  if (!place.test(page))
    throw new Error(`missing ${place.source} in a built page; read what this version of Framework writes`);
  return page.replace(place, write);
}

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
 * Returns HTML with its links as Framework writes them: relative to the page, so that a site can be in any folder of a
 * host; links to other hosts open a window of their own; headings with an id lead to themselves; files under the names
 * that they were given (`assets`, by the address in the HTML).
 *
 * In: HTML whose attributes are in double quotes with `<` and `>` escaped, as `markup.ts` writes it.
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
