import {contentSecurityPolicy} from "./content-security-policy.js";

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
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page)}">`;
  return replaceOnce(page, /<meta charset="utf-8">/, `<meta charset="utf-8">\n${policy}`);
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
