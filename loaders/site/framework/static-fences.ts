import type {Fence, FencePage} from "../../../src/components/layout/fences.js";
import type {SitePages} from "../../../src/components/layout/site-header.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {inOwnLanguage, localizeLinks} from "../language/site-pages.js";

/** A part of a parsed page, as far as fences go. */
export interface FenceToken {
  type?: string;
  info: string;
  content: string;
}

/** The part of markdown-it that the site touches; Framework ships no types for it. */
export interface MarkdownIt {
  renderer: {rules: Record<string, FenceRule | undefined>};
  options: unknown;
  parse(text: string, environment: object): FenceToken[];
}

type FenceRule = (tokens: FenceToken[], index: number, options: unknown, page: FencePage, renderer: unknown) => string;

interface TokenRenderer {
  renderToken(tokens: FenceToken[], index: number, options: unknown): string;
}

const ONLY_ENGLISH: SitePages = {has: () => true, languages: () => ["en"]};

/**
 * Returns a `markdownIt` hook that renders fences of our own at build time, with the data of the site.
 *
 * ` ```static NAME ARGUMENT… ` calls the fence of that name from the registry with its arguments, split at spaces, and
 * what the block holds; its HTML takes the block's place. A `$name` among the arguments is the page's parameter of that
 * name (`$result` on `indicators/[result].md`). It is written in the language of the page, and its links lead to pages of that language
 * where `site` has them. Nothing in the HTML runs as code: `${` of the data is escaped.
 * Throws where a fence or a parameter is unknown; the error names the page.
 *
 * @example staticFences({scorecard: (_, {tables}) => scorecard(tables).outerHTML}, data)
 */
export function staticFences(
  registry: Record<string, Fence>,
  data: SiteData,
  site: SitePages = ONLY_ENGLISH
): <M extends Pick<MarkdownIt, "renderer">>(md: M) => M {
  return (md) => {
    const rest = md.renderer.rules.fence!;
    md.renderer.rules.fence = (tokens, index, options, page, renderer) => {
      const token = tokens[index]!;
      const [, name, ...args] = token.info.trim().split(/\s+/);
      if (!isStaticFence(token)) return rest(tokens, index, options, page, renderer);
      const fence = registry[name ?? ""];
      if (fence === undefined) {
        throw new Error(
          `unknown fence "static ${name ?? ""}" on page ${page.path}; known are ${Object.keys(registry).join(", ")}`
        );
      }
      const values = args.map((arg) => (arg.startsWith("$") ? parameter(arg.slice(1), page) : arg));
      const here = {path: page.path, params: page.params ?? {}};
      const made = inOwnLanguage(page.path, site, () => String(fence(values, data, here, token.content)));
      return `${escapePlaceholders(made)}\n`;
    };
    const restOfLinks = md.renderer.rules.link_open;
    md.renderer.rules.link_open = (tokens, index, options, page, renderer) => {
      const plain =
        restOfLinks?.(tokens, index, options, page, renderer) ??
        (renderer as TokenRenderer).renderToken(tokens, index, options);
      return localizeLinks(plain, page.path, site);
    };
    return md;
  };
}

/** Returns whether a block of Markdown is one of our fences, which `staticFences` renders. @example isStaticFence({info: "static gaps"}) // true */
export function isStaticFence({info}: {info: string}): boolean {
  return /^\s*static(\s|$)/.test(info);
}

/** Returns HTML in which no `${` is left for Framework to run. */
export function escapePlaceholders(html: string): string {
  return html.replaceAll("${", "&#36;{");
}

function parameter(name: string, page: FencePage): string {
  const value = page.params?.[name];
  if (value === undefined) throw new Error(`unknown parameter "$${name}" on page ${page.path}`);
  return value;
}
