import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {bundlePage, bundleSections} from "../../../../src/components/downloads/bundle-page.js";
import type {DownloadFacts} from "../../../../src/components/downloads/download-facts.js";
import {schemaDataset} from "../../../../src/lib/bundle/schema-dataset.js";
import {TABLE_NAMES} from "../../../../src/lib/contract/table-specs.js";
import {type Language, withLanguage} from "../../../../src/lib/language/language.js";
import {FACTS} from "../../../standards/bundle-facts.js";
import {foreignWords, shownWords} from "../foreign-words.js";

const HOSTILE = "</script><script>alert(1)</script>";
const FILES: DownloadFacts = {
  vintage: "defr-2024",
  title: HOSTILE,
  permanent: "defr-2024",
  date: "2026-11-25",
  citation: "Cite",
  archive: {path: "carec-prf-defr-2024.zip", bytes: 1000, sha256: "ee"},
  files: [...FACTS.files],
  annexes: [
    {path: "annex-2023-annual.en.docx", milestone: 2023, view: "annual", lang: "en", format: "docx", bytes: 22809},
    {path: "annex-2023-defr.zh.xlsx", milestone: 2023, view: "defr", lang: "zh", format: "xlsx", bytes: 11984}
  ]
};

const linksOf = (document: Document) => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
const linkedData = (document: Document) =>
  [...document.querySelectorAll("script")].map(({type, text}) => ({type, data: JSON.parse(text)}));

describe("bundlePage(name, facts, dataset, assets)", () => {
  const dataset = schemaDataset({...FACTS, vintage: {...FACTS.vintage, title: HOSTILE}}, FILES.archive);
  const {document} = new JSDOM(bundlePage("defr-2024", FILES, dataset, {style: "", icon: "data:,"})).window;

  it("holds the dataset for search engines, and no script", () => {
    expect(linkedData(document)).toEqual([{type: "application/ld+json", data: dataset}]);
  });

  it("leads to every file of the vintage and to what describes it", () => {
    const described = TABLE_NAMES.map((table) => `./${table}.csv-metadata.json`);
    const expected = [...FILES.files.map(({path}) => `./${path}`), "./catalog.jsonld", "./datapackage.json"];
    expect(linksOf(document)).toEqual(expect.arrayContaining([...expected, ...described]));
    expect(linksOf(document)).toContain("./values.sdmx-structure.json");
  });

  it("leads to the annex in both views", () => {
    const annex = [...document.querySelectorAll("p")].find(({textContent}) =>
      textContent!.startsWith("Annex of the DEfR")
    )!;
    expect(annex.textContent).toBe(
      "Annex of the DEfR, the framework filled in for 2023: annual view, every measure: Word 23 kB; DEfR view, headline measures: Excel, Chinese 12 kB."
    );
    expect(linksOf(document)).toContain("./annex-2023-defr.zh.xlsx");
  });

  it("says that a table has no file for Excel", () => {
    const row = [...document.querySelectorAll(".files tr")].find(({textContent}) => textContent?.startsWith("lineage"));
    expect([...row!.querySelectorAll("td")].map(({textContent}) => textContent).slice(0, 3)).toEqual([
      "9",
      "60 B gz",
      "not offered"
    ]);
  });
});

describe("bundleSections(all)", () => {
  it("holds a catalog of the vintages for search engines", () => {
    const {document} = new JSDOM(String(bundleSections([FILES]))).window;
    const [{data} = {data: null}] = linkedData(document);
    expect(data).toMatchObject({"@type": "DataCatalog", dataset: [{url: "./downloads/defr-2024/"}]});
    expect(linksOf(document)).toContain("./downloads/defr-2024/values.sdmx.csv");
  });

  it("says the same in Russian and Chinese, with links from their folder and no second catalog", () => {
    const frozen = Object.assign({}, FILES, {title: "Frozen on 2026-11-25", permanent: "defr-2024-x"});
    const open = (own: Language) => {
      const words = withLanguage(own, () => String(bundleSections([frozen])));
      return new JSDOM(words).window.document;
    };
    const russian = open("ru");
    const english = open("en");
    const words = russian.body.textContent!.replace(/\s+/g, " ");
    expect(words).toMatch(/^Таблицы 1 версии данных: \d+ – каждая в форматах CSV/);
    expect(words).toContain("Зафиксировано 2026-11-25.");
    expect(words).toContain("ежегодный отчет, все показатели: Word на английском языке 23 кБ");
    expect(english.body.textContent).toContain("Frozen on 2026-11-25.");
    expect(linksOf(russian)).toEqual(linksOf(english).map((link) => link!.replace("./downloads/", "../downloads/")));
    expect(foreignWords("ru", shownWords(russian.body, "ru"))).toEqual([]);
    expect(foreignWords("zh", shownWords(open("zh").body, "zh"))).toEqual([]);
    expect(russian.querySelector('script[type="application/ld+json"]')).toBeNull();
  });

  it("says where there is no vintage", () => {
    expect(String(bundleSections([]))).toContain("There is no vintage yet.");
  });
});
