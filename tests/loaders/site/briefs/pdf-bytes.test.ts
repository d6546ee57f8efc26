import {describe, expect, it} from "vitest";
import {findPdfDestinations, normalizePdf} from "../../../../loaders/site/briefs/pdf-bytes.js";

const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
const bytes = (...objects: string[]) => Buffer.from(`%PDF-1.4\n${objects.join("")}`, "latin1");

describe("findPdfDestinations(pdf)", () => {
  it("counts pages in the order of the tree of pages, not of the file", () => {
    const pdf = bytes(
      object(9, "<</Type /Catalog\n/Pages 1 0 R\n/Dests 8 0 R>>"),
      object(1, "<</Type /Pages\n/Count 3\n/Kids [7 0 R 2 0 R]>>"),
      object(2, "<</Type /Page>>"),
      object(7, "<</Type /Pages\n/Count 2\n/Kids [12 0 R 5 0 R]>>"),
      object(12, "<</Type /Page>>"),
      object(5, "<</Type /Page>>"),
      object(8, "<</part-1 [12 0 R /XYZ 0 841.9 0]\n/cite [2 0 R /XYZ 0 20 0]\n/a#20b [5 0 R /XYZ 0 1 0]>>")
    );
    expect([...findPdfDestinations(pdf)]).toEqual([
      ["part-1", 1],
      ["cite", 3],
      ["a b", 2]
    ]);
  });

  it("is empty where nothing is linked, and refuses what is not a PDF", () => {
    const pdf = bytes(object(1, "<</Type /Page>>"), object(2, "<</Type /Catalog\n/Pages 1 0 R>>"));
    expect(findPdfDestinations(pdf).size).toBe(0);
    expect(() => findPdfDestinations(Buffer.from("hello"))).toThrow("missing pages in a PDF");
  });
});

const normalize = (text: string) =>
  Buffer.from(normalizePdf(Buffer.from(text, "latin1"), "2026-11-22")).toString("latin1");

describe("normalizePdf(pdf, date)", () => {
  it("replaces both dates, and keeps every offset", () => {
    const text = "/CreationDate (D:20260101123456+00'00')\n/ModDate (D:20260101123457+00'00')>>";
    expect(normalize(text)).toBe("/CreationDate (D:20261122000000+00'00')\n/ModDate (D:20261122000000+00'00')>>");
  });

  it("numbers the names of cells from 1, wherever Chromium began", () => {
    const cells = (from: number) => `/ID (node0000${from})>> /ID (node0000${from + 2})>> /Headers [(node0000${from})]`;
    expect(normalize(cells(5123))).toBe(normalize(cells(7001)));
    expect(normalize(cells(5123))).toBe("/ID (node00000001)>> /ID (node00000002)>> /Headers [(node00000001)]");
  });

  it("changes nothing else, bytes above 127 included", () => {
    const text = "stream \x80\xff (node) D:20260101 endstream";
    expect(normalize(text)).toBe(text);
  });
});
