import {cp, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {languageOf} from "../../../src/lib/language/language.js";
import {messageBlock, messageSource, pickMessages} from "../language/read-messages.js";
import {scriptMessages} from "../language/script-messages.js";
import {bundleModules} from "./bundle-modules.js";
import {contentSecurityPolicy} from "./content-security-policy.js";
import type {HtmlPlaceholders} from "./html-placeholders.js";
import type {TemplatePages} from "./template-pages.js";

/** Files that are asked for under a fixed address, where Framework would put a hash into the name. */
const FIXED_NAMES = ["favicon.png", "favicon.svg", "social-card.png"];

/**
 * Returns a page as Framework built it, made fit for readers: its language and title named, zoom allowed, its content
 * security policy set.
 *
 * `page-language` and `page-title` of the head go where they belong. Framework forbids to zoom in, which keeps low-sighted
 * readers out (WCAG 1.4.4).
 * Throws where Framework's own markup is not what is looked for, so that a new version cannot slip past.
 *
 * @example postProcessPage(await readFile("dist/index.html", "utf8"))
 */
export function postProcessPage(html: string): string {
  const [titled, title] = takeMeta(html, "page-title");
  const [plain, language] = takeMeta(titled, "page-language");
  let page = replaceOnce(plain, /<html>/, `<html lang="${language}">`);
  page = replaceOnce(page, /<title>[^<]*<\/title>/, `<title>${title.replaceAll("<", "&lt;")}</title>`);
  page = replaceOnce(page, /, maximum-scale=1"/, '"');
  // Framework makes a heading's id of its Latin letters: one without any has an empty id, and a link to nowhere.
  page = page.replace(
    /<(h[1-6]) id="" tabindex="-1"><a class="observablehq-header-anchor" href="#">(.*?)<\/a>/g,
    "<$1>$2"
  );
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page)}">`;
  return replaceOnce(page, /<meta charset="utf-8">/, `<meta charset="utf-8">\n${policy}`);
}

/** Leaves a page the messages with these ids, of all that its head holds. */
function leaveMessages(html: string, path: string, ids: ReadonlySet<string>): string {
  const block = messageBlock(pickMessages(messageSource(languageOf(path)), ids));
  return html.replace(/<script type="application\/json" id="messages">[^<]*<\/script>/, () => block);
}

function takeMeta(html: string, name: string): [html: string, content: string] {
  const found = new RegExp(`<meta name="${name}" content="([^"]*)">\\n?`).exec(html);
  if (found === null)
    throw new Error(`missing <meta name="${name}"> in a built page; a page's own head must keep the site's`);
  return [html.replace(found[0], ""), found[1]!];
}

function replaceOnce(html: string, find: RegExp, replace: string): string {
  if (!find.test(html))
    throw new Error(`missing ${find.source} in a built page; read what this version of Framework writes`);
  return html.replace(find, () => replace);
}

/** What is done to the pages that Framework wrote. */
export interface SiteParts {
  placeholders: HtmlPlaceholders;
  /** Pages that are written like one of Framework's. */
  templates: readonly TemplatePages[];
}

/**
 * Finishes the pages that Framework wrote below `out`: bundles their modules, puts their own HTML into them, writes the pages
 * that are like them, and adds what the site serves beside them. Returns how many pages there are.
 *
 * @example await postProcessSite("src", "dist", {placeholders, templates}) // 137
 */
export async function postProcessSite(
  root: string,
  out: string,
  {placeholders, templates}: SiteParts
): Promise<number> {
  const names = await findPages(out);
  const built = new Map<string, string>();
  for (const name of names) built.set(`/${name.replace(/\.html$/, "")}`, await readFile(join(out, name), "utf8"));
  const pages = await bundleModules(out, built);
  const ids = scriptMessages(out);
  const write = (path: string, whole: string) =>
    writeFile(join(out, `${path}.html`), postProcessPage(leaveMessages(whole, path, ids(path, whole))));
  for (const [path, html] of pages) await write(path, placeholders.fill(path, html));
  for (const {model, others} of templates) {
    for (const page of others) await write(page.path, placeholders.fillLike(model, pages.get(model)!, page));
  }
  for (const name of FIXED_NAMES) await cp(join(root, name), join(out, name));
  return pages.size + templates.reduce((count, {others}) => count + others.length, 0);
}

/** Returns the pages of a built folder, as paths below it: `indicators/TRD-OP1.html`. */
export async function findPages(out: string): Promise<string[]> {
  return (await readdir(out, {recursive: true})).filter((name) => name.endsWith(".html")).sort();
}

/**
 * Returns the errors that Framework printed into built pages, one message each.
 *
 * Framework exits 0 on a page whose code it cannot read; the page then holds `observablehq--error`.
 * @example await findPageErrors("dist") // ["invalid page about.html: SyntaxError: Unexpected token (1:3)"]
 */
export async function findPageErrors(out: string): Promise<string[]> {
  const errors: string[] = [];
  for (const name of await findPages(out)) {
    const html = await readFile(join(out, name), "utf8");
    for (const [, text] of html.matchAll(/observablehq--error[^>]*>([^<]*)/g))
      errors.push(`invalid page ${name}: ${text}`);
  }
  return errors;
}
