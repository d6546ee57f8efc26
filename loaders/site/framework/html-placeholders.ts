import type {FrameworkConfig} from "./framework-modules.js";
import {canRewriteLinks, findAssets, rewriteLinks} from "./rewrite-links.js";

/** HTML of a build that Framework was not shown. */
export interface HtmlPlaceholders {
  /** Returns a page as Framework built it with all of its HTML in place; `path` is the page's, `/indicators/TRD-OP1`. */
  fill(path: string, html: string): string;
}

const FRAME = ["head", "header", "footer"] as const;
type FramePart = (typeof FRAME)[number];

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
  const frames = new Map<string, Map<FramePart, string>>();
  for (const part of FRAME) {
    const fragment = config[part];
    if (fragment) config[part] = (page) => keepPart(part, page.path, fragment(page));
  }
  const {rules} = config.md.renderer;
  const fence = rules.fence!;
  rules.fence = (tokens, index, ...rest) => {
    const html = fence(tokens, index, ...rest);
    if (!/^static\s/.test(tokens[index]!.info) || !canRewriteLinks(html)) return html;
    const number = bodies.push(html) - 1;
    const assets = findAssets(html).map((address) => `<a download href="${address}"></a>`);
    return `<div data-placeholder="${number}">${assets.join("")}</div>\n`;
  };

  function keepPart(part: FramePart, path: string, html: string | null): string | null {
    if (html === null) return null;
    const parts = frames.get(path) ?? new Map<FramePart, string>();
    frames.set(path, parts.set(part, html));
    return null;
  }

  function fill(path: string, html: string): string {
    let page = html.replace(/<div data-placeholder="(\d+)">(.*?)<\/div>/g, (_, number: string, links: string) => {
      const body = bodies[Number(number)]!;
      const names = [...links.matchAll(/href="([^"]*)"/g)].map(([, name]) => name!);
      return rewriteLinks(body, path, new Map(findAssets(body).map((address, i) => [address, names[i]!])));
    });
    for (const [part, fragment] of frames.get(path) ?? [])
      page = PLACES[part](page, rewriteLinks(fragment, path, new Map()));
    return page;
  }

  return {fill};
}

function insert(page: string, place: RegExp, write: (found: string) => string): string {
  if (!place.test(page))
    throw new Error(`missing ${place.source} in a built page; read what this version of Framework writes`);
  return page.replace(place, write);
}
