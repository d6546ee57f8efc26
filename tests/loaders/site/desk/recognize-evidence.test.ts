import {Document, Packer, Paragraph} from "docx";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {recognizeEvidence} from "../../../../loaders/site/desk/read-sent-form.js";
import {text} from "../../../../src/lib/language/text.js";
import {PDF} from "./smallest-pdf.js";

/** One pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
);
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>");
const TYPES = strToU8(
  '<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
);
const workbook = (more: Record<string, Uint8Array> = {}) =>
  zipSync(Object.assign({"[Content_Types].xml": TYPES, "xl/workbook.xml": strToU8("<workbook/>")}, more));
const join = (...parts: Uint8Array[]) => Buffer.concat(parts);

/** Why a file is not taken, in words. */
async function refusedOf(bytes: Uint8Array): Promise<string> {
  const found = await recognizeEvidence(bytes);
  return "refused" in found ? text(found.refused) : "";
}

describe("recognizeEvidence(bytes)", () => {
  it("knows each kind by its content", async () => {
    const docx = await Packer.toBuffer(new Document({sections: [{children: [new Paragraph("SYNTHETIC")]}]}));
    const xlsx = await (await writeXlsxFile([[{value: "SYNTHETIC"}]])).toBuffer();
    expect(await recognizeEvidence(PDF)).toEqual({kind: "pdf"});
    expect(await recognizeEvidence(PNG)).toEqual({kind: "png"});
    expect(await recognizeEvidence(docx)).toEqual({kind: "docx"});
    expect(await recognizeEvidence(xlsx)).toEqual({kind: "xlsx"});
    expect(await recognizeEvidence(workbook())).toEqual({kind: "xlsx"});
  });

  it.each([
    ["a page", HTML],
    ["nothing", Buffer.alloc(0)],
    ["a program", join(Buffer.from("MZ"), Buffer.alloc(200))],
    ["a picture of lines", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["an archive", zipSync({"a.txt": strToU8("SYNTHETIC")})],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;", "latin1")]
  ])("refuses %s", async (_what, bytes) => {
    expect(await recognizeEvidence(bytes)).toHaveProperty("refused");
  });

  it.each([
    ["a PDF that a page follows", join(PDF, HTML), "something follows the end of the PDF"],
    ["a PDF that an archive follows", join(PDF, workbook()), "something follows the end of the PDF"],
    ["a PDF that does not end", PDF.subarray(0, -8), "it does not end as a PDF does"],
    ["a PDF after a page", join(HTML, PDF), null],
    ["a picture that a page follows", join(PNG, HTML), "something follows the end of the picture"],
    ["a picture that an archive follows", join(PNG, workbook()), "something follows the end of the picture"],
    ["a picture that breaks off", PNG.subarray(0, -4), "the picture breaks off"],
    ["a workbook that a page follows", join(workbook(), HTML), null],
    ["a workbook after a page", join(HTML, workbook()), null],
    ["a workbook that breaks off", workbook().subarray(0, -10), null]
  ])("refuses %s", async (_what, bytes, why) => {
    expect(await refusedOf(bytes)).toEqual(why ?? expect.any(String));
  });

  it.each([
    ["macros", {"xl/vbaProject.bin": strToU8("x")}, "it holds macros; save it without them"],
    ["a name that leads out", {"../../etc/cron.d/x": strToU8("x")}, "it is damaged, or no Office file"],
    ["two parts of one name", {"XL/workbook.xml": strToU8("x")}, "it holds two parts of one name"]
  ])("refuses a workbook with %s", async (_what, more, refused) => {
    expect(await refusedOf(workbook(more))).toBe(refused);
  });

  it("refuses a bomb by its index, without unpacking it, and a bomb of many parts", async () => {
    const bomb = Buffer.from(workbook({"xl/media/a.bin": strToU8("SYNTHETIC")}));
    // What the index says of the last part: the size that it unpacks to.
    bomb.writeUInt32LE(201 * 1024 * 1024, bomb.lastIndexOf("PK\u0001\u0002", undefined, "latin1") + 24);
    expect(await refusedOf(bomb)).toBe("it unpacks to more than 200 MB");
    const parts = Object.fromEntries(Array.from({length: 2001}, (_, i) => [`xl/${i}.xml`, strToU8("")]));
    expect(await refusedOf(workbook(parts))).toBe("it is damaged, or no Office file");
  });

  it("is not held up by a bomb in the part by which Office files are known", async () => {
    const bomb = zipSync({"[Content_Types].xml": new Uint8Array(40 * 1024 * 1024), "xl/workbook.xml": strToU8("")});
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await recognizeEvidence(bomb)).toHaveProperty("refused");
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
