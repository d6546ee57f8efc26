/** What the tests use of a JSON-LD processor that has no types of its own. */
declare module "jsonld" {
  export interface LinkedTerm {
    termType: string;
    value: string;
    language?: string;
    datatype?: LinkedTerm;
    equals?(other: LinkedTerm): boolean;
  }
  export interface LinkedQuad {
    subject: LinkedTerm;
    predicate: LinkedTerm;
    object: LinkedTerm;
  }
  interface Options {
    base: string;
    /** Throws where something would be dropped: an unknown term, a relative address. */
    safe: true;
    documentLoader(url: string): Promise<{contextUrl: null; documentUrl: string; document: object}>;
  }
  const jsonld: {toRDF(document: object, options: Options): Promise<LinkedQuad[]>};
  export default jsonld;
}

/** What the tests use of a reader of CSV on the Web that has no types of its own. */
declare module "rdf-parser-csvw" {
  import type {Readable} from "node:stream";
  import type {LinkedQuad, LinkedTerm} from "jsonld";

  export interface LinkedDataset extends Iterable<LinkedQuad> {
    match(subject?: LinkedTerm | null, predicate?: LinkedTerm | null, object?: LinkedTerm | null): LinkedDataset;
  }
  export default class CsvwParser {
    constructor(options: {metadata: LinkedDataset; baseIRI: string});
    import(csv: Readable): AsyncIterable<LinkedQuad>;
  }
}
