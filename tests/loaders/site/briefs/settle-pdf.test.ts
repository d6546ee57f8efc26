import {describe, expect, it} from "vitest";
import {normalizePdf} from "../../../../loaders/site/briefs/pdf-bytes.js";

const settle = (text: string) =>
  Buffer.from(normalizePdf(Buffer.from(text, "latin1"), "2026-11-22")).toString("latin1");

describe("normalizePdf(pdf, date)", () => {
  it("sets both stamps to the date, and keeps every offset", () => {
    const text = "/CreationDate (D:20260101123456+00'00')\n/ModDate (D:20260101123457+00'00')>>";
    expect(settle(text)).toBe("/CreationDate (D:20261122000000+00'00')\n/ModDate (D:20261122000000+00'00')>>");
  });

  it("counts the names of cells from the first, wherever Chromium began", () => {
    const cells = (from: number) => `/ID (node0000${from})>> /ID (node0000${from + 2})>> /Headers [(node0000${from})]`;
    expect(settle(cells(5123))).toBe(settle(cells(7001)));
    expect(settle(cells(5123))).toBe("/ID (node00000001)>> /ID (node00000002)>> /Headers [(node00000001)]");
  });

  it("touches nothing else, bytes above 127 included", () => {
    const text = "stream \x80\xff (node) D:20260101 endstream";
    expect(settle(text)).toBe(text);
  });
});
