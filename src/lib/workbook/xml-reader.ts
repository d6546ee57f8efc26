import {Parser} from "saxen";

/** What is told of a part of a workbook; names come without their namespace prefix. */
export interface XmlHandler {
  /** `attribute` answers with the value of the one asked for. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/** Sheets nest about eight deep. */
const MAX_DEPTH = 64;
/** Between two tags; Excel's longest cell holds 32,767 characters, each up to six when escaped. */
const MAX_TEXT = 1_000_000;
const ENTITIES: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/**
 * Returns a reader of XML that comes in pieces: `write` each, then `end`.
 *
 * Throws an Error for XML that is not well-formed, a document type (which could define endless entities), more than 64
 * levels, and more than a million characters between two tags.
 * @example const xml = createXmlReader(handler); xml.write("<row r='1'>"); xml.write("</row>"); xml.end();
 */
export function createXmlReader(handler: XmlHandler): {write(text: string): void; end(): void} {
  let depth = 0;
  let kept = "";
  const fail = (error: Error) => {
    throw new Error(`its XML is damaged: ${error.message}`);
  };
  const parser = new Parser()
    .on("openTag", (name, attributes) => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new Error(`its XML nests more than ${MAX_DEPTH} levels deep`);
      handler.open(toLocalName(name), (wanted) => findAttribute(attributes(), wanted));
    })
    .on("closeTag", (name) => {
      depth -= 1;
      handler.close(toLocalName(name));
    })
    .on("text", (text) => handler.text(decodeEntities(text)))
    .on("cdata", (text) => handler.text(text))
    .on("attention", () => {
      throw new Error("its XML has a document type, which no spreadsheet writes");
    })
    .on("error", fail)
    .on("warn", fail);
  return {
    // The parser is handed whole tags: it takes a ">" inside quotes for the tag's end where a piece ends in between.
    write(text) {
      kept += text;
      const whole = kept.lastIndexOf("<");
      if (kept.length - whole > MAX_TEXT) throw new Error(`its XML has a text of more than ${MAX_TEXT} characters`);
      if (whole <= 0) return;
      parser.write(kept.slice(0, whole));
      kept = kept.slice(whole);
    },
    end() {
      parser.write(kept).end();
    }
  };
}

function toLocalName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function findAttribute(attributes: Record<string, string>, wanted: string): string | undefined {
  const name = Object.hasOwn(attributes, wanted)
    ? wanted
    : Object.keys(attributes).find((key) => key.endsWith(`:${wanted}`));
  return name === undefined ? undefined : decodeEntities(attributes[name]!);
}

// The parser's own decoder breaks characters beyond U+FFFF and lets unknown entities stand.
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      const known = name === undefined ? toCharacter(hex ? Number.parseInt(hex, 16) : Number(decimal)) : ENTITIES[name];
      if (known === undefined || !entity.endsWith(";")) throw new Error(`its XML has an unknown entity "${entity}"`);
      return known;
    }
  );
}

function toCharacter(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
