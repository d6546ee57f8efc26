import {describe, expect, it} from "vitest";
import {schemaCatalog, schemaDataset} from "../../../../src/lib/bundle/schema-dataset.js";
import {TABLE_NAMES} from "../../../../src/lib/contract/table-specs.js";
import {FACTS} from "../../../standards/bundle-facts.js";
import {BASE, findObjects, readJsonLd} from "../../../standards/read-linked-data.js";

const SCHEMA = "https://schema.org/";
const ARCHIVE = {path: "carec-prf-defr-2024.zip", bytes: 1000};

describe("schemaDataset(facts, archive)", () => {
  it("says what a search engine asks of a dataset", async () => {
    const quads = await readJsonLd(schemaDataset(FACTS, ARCHIVE), BASE);
    const of = (subject: string, property: string) => findObjects(quads, subject, `${SCHEMA}${property}`);
    const words = (property: string) => of(BASE, property).map(({value}) => value);
    expect(findObjects(quads, BASE, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")[0]!.value).toBe(
      `${SCHEMA}Dataset`
    );
    expect(words("name")).toEqual(["CAREC 2030 Program Results Framework: tables, vintage defr-2024"]);
    // Search engines take descriptions of 50 to 5,000 characters.
    expect(words("description")[0]!.length).toBeGreaterThan(50);
    expect(words("version")).toEqual(["defr-2024"]);
    expect(words("datePublished")).toEqual(["2026-11-25"]);
    expect(words("temporalCoverage")).toEqual(["2000/2030"]);
    expect(words("license")).toEqual([`${BASE}LICENCE.md`]);
    expect(
      words("spatialCoverage")
        .flatMap((place) => of(place, "name"))
        .map(({value}) => value)
    ).toEqual(["Kyrgyz Republic", "Uzbekistan"]);
    const sources = words("isBasedOn");
    expect(sources.flatMap((source) => of(source, "version")).map(({value}) => value)).toEqual([
      "2024-06-28",
      "2023-01-01..2023-12-31"
    ]);
    expect(of(sources[0]!, "license")[0]!.value).toBe("https://creativecommons.org/licenses/by/4.0/");
    expect(of(of(sources[1]!, "license")[0]!.value, "name")[0]!.value).toBe("Terms of use of the CAREC Program");
    const [archive] = words("distribution");
    expect(of(archive!, "contentUrl")[0]!.value).toBe(`${BASE}carec-prf-defr-2024.zip`);
    expect(words("hasPart")).toEqual(TABLE_NAMES.map((table) => `${BASE}#${table}`));
    const files = of(`${BASE}#values`, "distribution").flatMap(({value}) => of(value, "contentUrl"));
    expect(files.map(({value}) => value)).toEqual(
      ["values.csv", "values.excel.csv", "values.sdmx.csv"].map((path) => BASE + path)
    );
  });

  it("is relative to its page where the site's address is not known, and says no years where there are none", async () => {
    const bare = {...FACTS, site: null, coverage: {members: [], years: {}}};
    const quads = await readJsonLd(schemaDataset(bare, ARCHIVE), BASE);
    expect(findObjects(quads, BASE, `${SCHEMA}license`)[0]!.value).toBe(`${BASE}LICENCE.md`);
    expect(findObjects(quads, BASE, `${SCHEMA}temporalCoverage`)).toEqual([]);
  });
});

describe("schemaCatalog(vintages)", () => {
  it("leads from the page of downloads to the page of each vintage", async () => {
    const page = "https://prf.example.org/downloads";
    const quads = await readJsonLd(schemaCatalog([{title: "T", permanent: "defr-2024", citation: "C"}]), page);
    const datasets = quads.filter(({predicate}) => predicate.value === `${SCHEMA}dataset`);
    expect(datasets.map(({object}) => object.value)).toEqual([BASE]);
  });
});
