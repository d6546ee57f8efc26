import {NAVIGATION} from "../../../src/components/layout/site-header.js";
import {annualReports, findAnnualReport} from "../../../src/components/reporting/annual-report-page.js";
import {briefPath} from "../../../src/lib/briefs/brief.js";
import {METHODS} from "../../../src/lib/indicators/registry.js";
import {inLanguage, type Language, language, withLanguage} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {searchEntries} from "../../../src/lib/search/search-entries.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {writeOutput} from "../../files/write-whole-file.js";
import {briefsFolder, listBriefs, readBrief} from "../briefs/read-brief.js";
import {listNotebooks, notebookWords} from "../framework/list-notebooks.js";
import {readFrontMatter} from "../framework/page-head.js";
import {readLanguages} from "../language/read-messages.js";
import {hasPage, localAddress, sitePages} from "../language/site-pages.js";
import {readSiteData} from "./read-site-data.js";

/**
 * Returns the text of `data/search.json`, or of `data/search-ru.json`: rows of path, kind, name and words of all that the search in the
 * header finds, and the language of the name where it is another. It is fetched when a reader first goes to the search.
 *
 * @example JSON.parse(searchFile(site, "data", "src"))[0] // ["/", "page", "Scorecard", "All 31 results …"]
 */
export function searchFile(site: SiteData, data: string, root: string, own: Language = "en"): string {
  return withLanguage(own, () => searchRows(site, data, root));
}

function searchRows(site: SiteData, data: string, root: string): string {
  const {inputs, links, glossary = []} = site;
  const known = sitePages(root);
  const briefs = listBriefs(briefsFolder(data)).flatMap((name) => readBrief(name, briefsFolder(data)));
  const pages = NAVIGATION.flatMap((group) => group.pages).filter(
    ({path}) => path === "/briefs/" || hasPage(root, path)
  );
  const reports = annualReports(site).flatMap(({path, lang}) => {
    if (lang !== language()) return [];
    const {title, description} = findAnnualReport(path.split("/").at(-1)!, site)!;
    return {path: inLanguage(path, "en"), title, description, lang};
  });
  const own = pages.map(({path, message}) => ({
    path,
    title: text(message),
    description: readFrontMatter(root, path.endsWith("/") ? `${path}index` : path).description ?? "",
    lang: language()
  }));
  const entries = searchEntries({
    inputs,
    methods: METHODS,
    glossary,
    sdg_targets: links?.sdg_targets ?? [],
    briefs: briefs.map((brief) => ({
      path: `/${briefPath(brief)}`,
      title: brief.title,
      description: brief.description,
      lang: brief.lang
    })),
    notebooks: listNotebooks(root).map((card) => {
      const {title, description} = notebookWords(card);
      return {path: `/notebooks/${card.name}`, title, description, lang: title === card.title ? "en" : language()};
    }),
    pages: [...own, ...reports]
  });
  return JSON.stringify(
    entries.map(({path, kind, name, words, lang}) => {
      const address = localAddress(path, language(), known);
      return lang === undefined ? [address, kind, name, words] : [address, kind, name, words, lang];
    })
  );
}

/** Writes `data/search.json`, or that of another language, to standard output: all that its loader in `src/data` does. */
export async function printSearchFile(own: Language = "en"): Promise<void> {
  const data = process.env.PRF_DATA ?? "data";
  await readLanguages(data);
  const site = await readSiteData(data, process.env.PRF_VINTAGE ?? "current");
  await writeOutput(searchFile(site, data, process.env.PRF_SITE_ROOT ?? "src", own));
}
