import {inLanguage, joinList} from "../../lib/language/language.js";
import {countryName, localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {findAnnualReport} from "../reporting/annual-report-page.js";

/** The metadata of a page; what is missing comes from the page's front matter, then from the site. */
export interface PageMeta {
  title?: string;
  description?: string;
  /** Language of the page, `en` where it is missing. */
  lang?: string;
}

/** Returns the title and description of a page that is made from data, in the language that is being written, and nothing for other pages. */
export function pageMeta(path: string, data: SiteData): PageMeta {
  const {inputs} = data;
  const [, folder, name] = inLanguage(path, "en").split("/");
  const {results, sectors, themes} = inputs.framework;
  const result = folder === "indicators" ? results.find(({id}) => id === name) : undefined;
  if (result)
    return {
      title: `${result.id} ${localName(result, "title", "results")}`,
      description: text("result-description", {indicator: localName(result, "indicator", "results")})
    };
  const sector = folder === "sectors" ? sectors.find(({sector}) => sector === name) : undefined;
  if (sector) {
    const own = results.filter((row) => row.sector === sector.sector).map(({id}) => id);
    return {
      title: localName(sector, "name", "sectors"),
      description: text("sector-description", {kind: sector.kind, results: joinList(own)})
    };
  }
  const theme = folder === "themes" ? themes.find((row) => row.theme === name) : undefined;
  if (theme) {
    const name = localName(theme, "name", "sectors");
    return {title: name, description: text("theme-description", {theme: name})};
  }
  const reporting = folder === "report" ? sectors.find(({sector}) => sector === name) : undefined;
  if (reporting) {
    const own = {sector: localName(reporting, "name", "sectors")};
    return {title: text("report-page-name", own), description: text("report-page-description", own)};
  }
  const report = folder === "annual-reports" ? findAnnualReport(name!, data) : undefined;
  if (report) return {title: report.title, description: report.description};
  const country = folder === "countries" ? inputs.reference.countries.find(({iso3}) => iso3 === name) : undefined;
  if (country) {
    return {
      title: countryName(country),
      description: text("member-description", {name: countryName(country)})
    };
  }
  const bcp = folder === "borders" ? inputs.reference.bcps.find((row) => row.bcp === `BCP-${name}`) : undefined;
  if (bcp) {
    const names = new Map(inputs.reference.countries.map((row) => [row.iso3, countryName(row, true)]));
    const border = [bcp.iso3, bcp.neighbour_iso3].flatMap((iso3) => names.get(iso3 ?? "") ?? []).join(" – ");
    const name = localName(bcp, "name", "bcps");
    return {title: name, description: text("crossing-description", {name, border})};
  }
  return {};
}
