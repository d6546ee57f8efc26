import {contentSecurityPolicy} from "./content-security-policy.js";

/**
 * Returns a page as Framework built it, made fit for readers: its language named, zoom allowed, its content security
 * policy set.
 *
 * `<meta name="language">`, which the front matter's `lang` gives, becomes the language of the document. Framework forbids
 * zooming beyond the width of the screen, which keeps low-sighted readers out (WCAG 1.4.4).
 * Throws where Framework's own markup is not what is looked for, so that a new version cannot slip past.
 *
 * @example finishPage(await readFile("dist/index.html", "utf8"))
 */
export function finishPage(html: string): string {
  const language = /<meta name="language" content="([^"]+)">\n?/.exec(html);
  let page = language === null ? html : html.replace(language[0], "");
  page = replaceOnce(page, "<html>", `<html lang="${language?.[1] ?? "en"}">`);
  page = replaceOnce(page, ", maximum-scale=1", "");
  const charset = '<meta charset="utf-8">';
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page)}">`;
  return replaceOnce(page, charset, `${charset}\n${policy}`);
}

function replaceOnce(html: string, find: string, replace: string): string {
  if (!html.includes(find))
    throw new Error(`missing ${find} in a built page; read what this version of Framework writes`);
  return html.replace(find, () => replace);
}
