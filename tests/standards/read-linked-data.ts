import {Readable} from "node:stream";
import jsonld, {type LinkedQuad, type LinkedTerm} from "jsonld";
import CsvwParser, {type LinkedDataset} from "rdf-parser-csvw";

const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Where the documents of the tests stand. */
export const BASE = "https://prf.example.org/downloads/defr-2024/";

/** The contexts that documents name by address, as far as ours use them, written from the standards: no test opens the network. */
const CONTEXTS: Readonly<Record<string, object>> = {
  // https://www.w3.org/TR/tabular-metadata/, https://www.w3.org/ns/csvw
  "http://www.w3.org/ns/csvw": {
    csvw: "http://www.w3.org/ns/csvw#",
    dc: "http://purl.org/dc/terms/",
    schema: "http://schema.org/",
    xsd: XSD,
    url: {"@id": "csvw:url", "@type": "@id"},
    dialect: "csvw:dialect",
    encoding: "csvw:encoding",
    delimiter: "csvw:delimiter",
    quoteChar: "csvw:quoteChar",
    doubleQuote: "csvw:doubleQuote",
    header: "csvw:header",
    lineTerminators: "csvw:lineTerminators",
    tableSchema: "csvw:tableSchema",
    columns: {"@id": "csvw:column", "@container": "@list"},
    name: "csvw:name",
    titles: "csvw:title",
    datatype: {"@id": "csvw:datatype", "@type": "@vocab"},
    required: "csvw:required",
    string: "xsd:string",
    integer: "xsd:integer",
    double: "xsd:double",
    boolean: "xsd:boolean"
  },
  // https://schema.org/docs/jsonldcontext.json: properties whose values are addresses.
  "https://schema.org/": {
    "@vocab": "https://schema.org/",
    url: {"@type": "@id"},
    contentUrl: {"@type": "@id"},
    license: {"@type": "@id"}
  }
};

/** Returns what a JSON-LD document says, read by jsonld.js; throws where it would drop a word because no context knows it. */
export function readJsonLd(document: object, base: string): Promise<LinkedQuad[]> {
  return jsonld.toRDF(document, {
    base,
    safe: true,
    documentLoader: async (url) => {
      const context = CONTEXTS[url];
      if (context === undefined) throw new Error(`no test opens the network; ${url} is asked for`);
      return {contextUrl: null, documentUrl: url, document: {"@context": context}};
    }
  });
}

/** Returns what is said of a thing by one property: addresses, or texts with their language or type. */
export function findObjects(quads: readonly LinkedQuad[], subject: string, predicate: string): LinkedTerm[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({object}) => object);
}

/** A cell as CSV on the Web reads it. */
export interface CsvwCell {
  column: string;
  value: string;
  /** `integer`, `double`, `boolean`, `string`. */
  type: string;
}

/**
 * Returns the rows of a CSV file as rdf-parser-csvw reads them by the file's description, which jsonld.js reads first: the cells that
 * are not null, each with its type.
 */
export async function readCsvw(csv: Uint8Array, metadata: object): Promise<CsvwCell[][]> {
  const described = (await readJsonLd(metadata, BASE)).map(withEquals);
  const parser = new CsvwParser({baseIRI: BASE, metadata: toDataset(described)});
  const rows = new Map<string, CsvwCell[]>();
  for await (const {subject, predicate, object} of parser.import(Readable.from([Buffer.from(csv)]))) {
    if (predicate.value.endsWith("#describes")) rows.set(object.value, []);
    const column = /^#(.*)$/.exec(predicate.value.replace(BASE, ""))?.[1];
    if (column === undefined) continue;
    rows.get(subject.value)!.push({
      column: decodeURIComponent(column),
      value: object.value,
      type: object.datatype!.value.replace(XSD, "")
    });
  }
  return [...rows.values()];
}

/** What RDF/JS calls a dataset: statements that can be asked for by their terms, again and again. */
function toDataset(quads: readonly LinkedQuad[]): LinkedDataset {
  return {
    match: (...pattern) =>
      toDataset(
        quads.filter(({subject, predicate, object}) =>
          [subject, predicate, object].every((term, i) => (pattern[i] ?? term).value === term.value)
        )
      ),
    [Symbol.iterator]: () => quads[Symbol.iterator]()
  };
}

/** Terms of RDF/JS can be compared; those of jsonld.js are plain. */
function withEquals({subject, predicate, object}: LinkedQuad): LinkedQuad {
  const toTerm = (term: LinkedTerm): LinkedTerm => ({
    ...term,
    ...(term.datatype ? {datatype: toTerm(term.datatype)} : {}),
    equals: (other: LinkedTerm) => other.termType === term.termType && other.value === term.value
  });
  return {subject: toTerm(subject), predicate: toTerm(predicate), object: toTerm(object)};
}
