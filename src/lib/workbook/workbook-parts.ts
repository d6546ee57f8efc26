import {Parser} from "saxen";
import type {ZipEntry} from "./zip-entries.js";

/** What a part of a workbook holds, as it is read; names come without their namespace prefix. */
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

/** Reads one part of the archive with a handler. */
export type ParsePart = (entry: ZipEntry, handler: XmlHandler) => void;

/** A sheet and the part of the archive that holds it. */
export interface SheetPart {
  name: string;
  path: string;
}

/** What a workbook says of its parts. */
export interface SheetList {
  sheets: SheetPart[];
  /** Whether its days count from 1904, as in old files of a Mac. */
  date1904: boolean;
  styles: ZipEntry | undefined;
  strings: ZipEntry | undefined;
}

const IGNORE = {open() {}, close() {}, text() {}};
/** Built-in formats of dates and times (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 are those of East Asian languages. */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47].concat([
  50, 51, 52, 53, 54, 55, 56, 57, 58
]);

/**
 * Returns the sheets of a workbook in its own order, and where its texts and formats are.
 * Throws an Error where the archive holds no workbook or a sheet has no part.
 * @example readSheetList(entries, parse).sheets // [{name: "trips", path: "xl/worksheets/sheet1.xml"}]
 */
export function readSheetList(entries: ReadonlyMap<string, ZipEntry>, parse: ParsePart): SheetList {
  const main = [...readRelations(entries, "", parse).values()].find(({type}) => type === "officeDocument");
  const workbook = main && entries.get(main.path);
  if (workbook === undefined) throw new Error("the archive holds no spreadsheet");
  const relations = readRelations(entries, workbook.name, parse);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  parse(workbook, {
    ...IGNORE,
    open(name, attribute) {
      if (name === "workbookPr") date1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(attribute("id") ?? "");
      if (relation === undefined) throw new Error(`sheet ${JSON.stringify(attribute("name"))} has no part`);
      // A chart's sheet has no cells.
      if (relation.type === "worksheet") sheets.push({name: attribute("name") ?? "", path: relation.path});
    }
  });
  const partOf = (wanted: string) => {
    const relation = [...relations.values()].find(({type}) => type === wanted);
    return relation && entries.get(relation.path);
  };
  return {sheets, date1904, styles: partOf("styles"), strings: partOf("sharedStrings")};
}

/** The parts that a part names, by id; the archive as a whole is the part "". */
function readRelations(
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
  parse: ParsePart
): Map<string, {type: string; path: string}> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const entry = entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (entry === undefined) throw new Error("the archive holds no spreadsheet");
  const found = new Map<string, {type: string; path: string}>();
  parse(entry, {
    ...IGNORE,
    open(name, attribute) {
      if (name !== "Relationship") return;
      const path = new URL(attribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
      const type = attribute("Type") ?? "";
      found.set(attribute("Id") ?? "", {type: type.slice(type.lastIndexOf("/") + 1), path: decodeURIComponent(path)});
    }
  });
  return found;
}

/**
 * Returns the texts that cells name by number; none where the workbook has no such part.
 * @example readSharedTexts(entry, parse)[0] // "trip_id"
 */
export function readSharedTexts(entry: ZipEntry | undefined, parse: ParsePart): string[] {
  const texts: string[] = [];
  if (entry === undefined) return texts;
  let current = "";
  let isText = false;
  let isPhonetic = false;
  parse(entry, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name === "si") texts.push(unescapeText(current));
    }
  });
  return texts;
}

/**
 * Returns for each cell format whether it shows a date or a time, which is all that tells them from numbers.
 * @example readDateStyles(entry, parse) // [false, true]
 */
export function readDateStyles(entry: ZipEntry | undefined, parse: ParsePart): boolean[] {
  const styles: boolean[] = [];
  if (entry === undefined) return styles;
  const dates = new Set(BUILT_IN_DATES);
  let isCellFormats = false;
  parse(entry, {
    ...IGNORE,
    open(name, attribute) {
      if (name === "cellXfs") isCellFormats = true;
      const format = Number(attribute("numFmtId"));
      if (name === "numFmt" && showsDate(attribute("formatCode") ?? "")) dates.add(format);
      if (name === "xf" && isCellFormats) styles.push(dates.has(format));
    },
    close(name) {
      if (name === "cellXfs") isCellFormats = false;
    }
  });
  return styles;
}

/** Days, months, years, hours, minutes or seconds, beside quoted words, escaped characters, colors and conditions. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/general/gi, "");
  return /[dmyhs]/i.test(bare);
}

/**
 * Returns a text with the characters that workbooks write as codes: `_x000D_` is a carriage return.
 * @example unescapeText("a_x000D_b") // "a\rb"
 */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

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
