import type {LinkedQuad} from "jsonld";
import {beforeAll, describe, expect, it} from "vitest";
import {dcatCatalog, siteCatalog} from "../../../../src/lib/bundle/dcat-catalog.js";
import {TABLE_NAMES} from "../../../../src/lib/contract/table-specs.js";
import {FACTS} from "../../../standards/bundle-facts.js";
import {BASE, findObjects, readJsonLd} from "../../../standards/read-linked-data.js";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const XSD = "http://www.w3.org/2001/XMLSchema#";

describe("dcatCatalog(facts)", () => {
  let quads: LinkedQuad[];
  const of = (subject: string, property: string) => findObjects(quads, subject, property);

  beforeAll(async () => {
    quads = await readJsonLd(dcatCatalog(FACTS), `${BASE}catalog.jsonld`);
  });

  it("has a dataset for each table, with title, version, publisher and years", () => {
    const datasets = of(BASE, `${DCAT}dataset`).map(({value}) => value);
    expect(datasets).toEqual(TABLE_NAMES.map((table) => `${BASE}#${table}`));
    const values = `${BASE}#values`;
    expect(of(values, `${DCT}title`)).toMatchObject([{value: "values, vintage defr-2024", language: "en"}]);
    expect(of(values, `${DCAT}version`)).toMatchObject([{value: "defr-2024"}]);
    expect(of(values, `${DCT}issued`)).toMatchObject([{value: "2026-11-25", datatype: {value: `${XSD}date`}}]);
    const [publisher] = of(values, `${DCT}publisher`);
    expect(of(publisher!.value, "http://xmlns.com/foaf/0.1/name")).toMatchObject([{value: "CAREC PRF Observatory"}]);
    const [years] = of(values, `${DCT}temporal`);
    expect(of(years!.value, `${DCAT}startDate`)).toMatchObject([{value: "2000", datatype: {value: `${XSD}gYear`}}]);
    expect(of(years!.value, `${DCAT}endDate`)).toMatchObject([{value: "2030"}]);
    expect(of(`${BASE}#results`, `${DCT}temporal`)).toEqual([]);
    const places = of(values, `${DCT}spatial`).map(({value}) => of(value, `${DCT}identifier`)[0]!.value);
    expect(places).toEqual(["KGZ", "UZB"]);
  });

  it("says of every file where it is, how large, its hash, its terms and what describes it", () => {
    const files = of(`${BASE}#values`, `${DCAT}distribution`).map(({value}) => value);
    expect(files.flatMap((file) => of(file, `${DCAT}downloadURL`)).map(({value}) => value)).toEqual([
      `${BASE}values.csv`,
      `${BASE}values.excel.csv`,
      `${BASE}values.sdmx.csv`
    ]);
    for (const file of files) {
      expect(of(file, `${DCAT}accessURL`)).toMatchObject([{termType: "NamedNode", value: BASE}]);
      expect(of(file, `${DCT}license`)).toMatchObject([{value: `${BASE}LICENCE.md`}]);
    }
    const csv = `${BASE}#values.csv`;
    expect(of(csv, `${DCAT}byteSize`)).toMatchObject([{value: "120", datatype: {value: `${XSD}nonNegativeInteger`}}]);
    expect(of(csv, `${DCAT}mediaType`)[0]!.value).toBe("https://www.iana.org/assignments/media-types/text/csv");
    expect(of(csv, `${DCT}conformsTo`)[0]!.value).toBe(`${BASE}values.csv-metadata.json`);
    const [hash] = of(csv, "http://spdx.org/rdf/terms#checksum");
    expect(of(hash!.value, "http://spdx.org/rdf/terms#checksumValue")[0]!.value).toBe("aa".repeat(32));
    const sdmx = `${BASE}#values.sdmx.csv`;
    expect(of(sdmx, `${DCT}conformsTo`)[0]!.value).toBe(`${BASE}values.sdmx-structure.json`);
    expect(of(sdmx, `${DCAT}mediaType`)).toEqual([]);
    expect(of(`${BASE}#lineage.csv.gz`, `${DCAT}compressFormat`)[0]!.value).toMatch(/application\/gzip$/);
    expect(of(csv, `${DCAT}compressFormat`)).toEqual([]);
  });

  it("names the publishers' releases that a table is made from, each with its license", () => {
    const sources = of(`${BASE}#values`, "http://www.w3.org/ns/prov#wasDerivedFrom").map(({value}) => value);
    expect(sources).toEqual([`${BASE}#wdi-2024-06-28`, `${BASE}#cpmm-2023-12-31`]);
    const [wdi, cpmm] = sources as [string, string];
    expect(of(wdi, `${DCAT}version`)[0]!.value).toBe("2024-06-28");
    expect(of(wdi, `${DCT}license`)[0]!.value).toBe("https://creativecommons.org/licenses/by/4.0/");
    expect(of(wdi, `${DCAT}landingPage`)[0]!.value).toBe("https://api.worldbank.org/v2");
    expect(of(cpmm, `${DCAT}version`)[0]!.value).toBe("2023-01-01..2023-12-31");
    expect(of(cpmm, `${DCT}issued`)).toEqual([]);
    expect(of(cpmm, `${DCT}license`)).toEqual([]);
    expect(of(cpmm, `${DCT}rights`)[0]!.value).toBe("Terms of use of the CAREC Program");
    expect(of(cpmm, `${DCAT}landingPage`)).toEqual([]);
  });

  it("says the same with relative addresses where the site's is not known", async () => {
    const relative = await readJsonLd(dcatCatalog({...FACTS, site: null}), `${BASE}catalog.jsonld`);
    const at = (list: readonly LinkedQuad[]) => findObjects(list, BASE, `${DCAT}dataset`).length;
    expect(at(relative)).toBe(TABLE_NAMES.length);
    const files = relative.filter(({predicate}) => predicate.value === `${DCAT}downloadURL`);
    expect(files.map(({object}) => object.value)).toContain(`${BASE}values.csv`);
  });
});

describe("siteCatalog(vintages, site)", () => {
  it.each(["https://prf.example.org", null])("leads from %s to the catalog of each vintage", async (site) => {
    const quads = await readJsonLd(
      siteCatalog(
        [FACTS].map(({permanent, date}) => ({title: "T", permanent, date})),
        site
      ),
      "https://prf.example.org/downloads/catalog.jsonld"
    );
    expect(findObjects(quads, "https://prf.example.org/downloads/", `${DCAT}catalog`)[0]!.value).toBe(BASE);
    const see = findObjects(quads, BASE, "http://www.w3.org/2000/01/rdf-schema#seeAlso");
    expect(see[0]!.value).toBe(`${BASE}catalog.jsonld`);
  });
});
