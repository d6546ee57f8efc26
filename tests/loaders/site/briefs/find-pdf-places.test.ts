import {describe, expect, it} from "vitest";
import {findPdfDestinations} from "../../../../loaders/site/briefs/pdf-bytes.js";

const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
const bytes = (...objects: string[]) => Buffer.from(`%PDF-1.4\n${objects.join("")}`, "latin1");

describe("findPdfDestinations(pdf)", () => {
  it("counts pages through the tree of pages, in its order and not that of the file", () => {
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

  it("is empty where nothing is linked, and refuses what is no PDF", () => {
    const pdf = bytes(object(1, "<</Type /Page>>"), object(2, "<</Type /Catalog\n/Pages 1 0 R>>"));
    expect(findPdfDestinations(pdf).size).toBe(0);
    expect(() => findPdfDestinations(Buffer.from("hello"))).toThrow("missing pages in a PDF");
  });
});
