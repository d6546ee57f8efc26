import {JSDOM} from "jsdom";
import readXlsx from "read-excel-file/node";
import {beforeAll, describe, expect, it, vi} from "vitest";
import {type Entry, fromBuffer} from "yauzl";
import {annexDocx} from "../../../../loaders/site/annex/annex-docx.js";
import {annexHtml} from "../../../../loaders/site/annex/annex-html.js";
import {annexXlsx} from "../../../../loaders/site/annex/annex-xlsx.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {type Annex, annexRows, safeText} from "../../../../src/lib/annex/annex.js";
import {toAnnex} from "../../../../src/lib/annex/to-annex.js";

const HOSTILE = `=cmd()|' /C calc'!A0 <script>alert(1)</script> ${"$"}{alert()} ]]> & \u202egnp.exe\u0000\u0007`;
const LONG = "long name ".repeat(4000);

let annex: Annex;
let hostile: Annex;

beforeAll(async () => {
  annex = toAnnex(await readSiteData("data", "defr-2024"), 2023, "en");
  hostile = {...structuredClone(annex), title: HOSTILE, subtitle: HOSTILE, notes: [HOSTILE], general: [LONG]};
  for (const {cluster, sector, result, measure} of annexRows(hostile)) {
    Object.assign(cluster, {name: HOSTILE, outcome: HOSTILE, lead: HOSTILE, risks: [HOSTILE]});
    Object.assign(sector, {name: HOSTILE, lead: HOSTILE});
    Object.assign(result, {title: HOSTILE, indicator: LONG, sources: HOSTILE});
    Object.assign(measure, {name: HOSTILE, baseline_text: HOSTILE});
    for (const cell of measure.cells) Object.assign(cell, {target_text: HOSTILE, value_text: HOSTILE});
  }
});

/** The files of a zip archive as text, by name. */
function unzip(bytes: Uint8Array): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), {lazyEntries: true}, (error, zip) => {
      if (error) return reject(error);
      const files: Record<string, string> = {};
      zip.on("error", reject);
      zip.on("end", () => resolve(files));
      zip.on("entry", (entry: Entry) =>
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            files[entry.fileName] = Buffer.concat(parts).toString("utf8");
            zip.readEntry();
          });
        })
      );
      zip.readEntry();
    });
  });
}

describe("annexXlsx(annex)", () => {
  it("reads back with numbers as numbers, one row a measure, and a sheet of notes", async () => {
    const sheets = await readXlsx(Buffer.from(await annexXlsx(annex)));
    expect(sheets.map(({sheet}) => sheet)).toEqual(["Framework", "Notes"]);
    const [framework, notes] = sheets.map(({data}) => data);
    expect(framework).toHaveLength(annexRows(annex).length + 1);
    const row = framework!.find((cells) => cells[3] === "TRP-OP1")!;
    expect(row[8]).toBe(16.9);
    expect(row).toContain(9.9);
    expect(notes!.length).toBeGreaterThan(annex.notes.length);
  });

  it("freezes and filters its header, and holds no formula whatever the text", async () => {
    const files = await unzip(await annexXlsx(hostile));
    const sheet = files["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    expect(sheet).toContain('fitToWidth="2" fitToHeight="0"');
    expect(files["xl/workbook.xml"]).toContain("'Framework'!$A:$D,'Framework'!$1:$1");
    expect(Object.values(files).join("")).not.toMatch(/<f[ >]|<script/);
    const [first] = await readXlsx(Buffer.from(await annexXlsx(hostile)));
    expect(first!.data[1]![1]).toBe(safeText(HOSTILE));
  });
});

describe("annexDocx(annex)", () => {
  it("is one table with a repeated header row, merged cells, styles and a landscape page", async () => {
    const xml = (await unzip(await annexDocx(annex)))["word/document.xml"]!;
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('w:pStyle w:val="AnnexCell"');
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain("9.9 hours (2022)");
  });

  it("sets real footnotes, one a note, each called once from the table", async () => {
    const files = await unzip(await annexDocx(annex));
    const called = files["word/document.xml"]!.match(/<w:footnoteReference w:id="\d+"/g) ?? [];
    expect(new Set(called).size).toBe(annex.notes.length);
    expect(called).toHaveLength(annex.notes.length);
    expect(files["word/footnotes.xml"]).toContain("Road, time to cross a border: 2022");
  });

  it("keeps hostile text as text", async () => {
    const files = await unzip(await annexDocx(hostile));
    for (const name of ["word/document.xml", "word/footnotes.xml", "word/footer1.xml", "docProps/core.xml"]) {
      const xml = files[name]!;
      expect(xml).not.toContain("<script");
      expect(xml).toContain("&lt;script");
      expect(xml).not.toMatch(/[\p{Cf}\u202e]/u);
      expect(new JSDOM(xml, {contentType: "text/xml"}).window.document.documentElement.nodeName).not.toBe(
        "parsererror"
      );
    }
    // Fields of Word run what they name; none is written but page numbers.
    expect(files["word/document.xml"]).not.toMatch(/<w:(instrText|fldSimple)/);
    expect(Object.keys(files).some((name) => /vba|macro/i.test(name))).toBe(false);
  });
});

describe("the annex as files", () => {
  it("has the same bytes when it is written again, whatever the time", async () => {
    vi.useFakeTimers({toFake: ["Date"]});
    try {
      for (const write of [annexDocx, annexXlsx]) {
        vi.setSystemTime("2026-11-22T08:00:00Z");
        const once = Buffer.from(await write(annex));
        vi.setSystemTime("2031-02-03T09:10:11Z");
        expect(Buffer.from(await write(annex)).equals(once)).toBe(true);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("annexHtml(annex)", () => {
  it("shows hostile text without running it, and makes Excel take pasted cells as text", () => {
    const page = annexHtml(hostile);
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toContain("\u202e");
    expect(page).toContain('mso-number-format:"\\@"');
  });

  it("has the framework's columns and every result", () => {
    const page = annexHtml(annex);
    for (const head of ["Result", "Indicator", "Baseline", "2020", "2023", "2026", "2029", "Data sources"])
      expect(page).toContain(`<th scope="col">${head}</th>`);
    expect(page).toContain("16.9 hours (2017)");
  });
});
