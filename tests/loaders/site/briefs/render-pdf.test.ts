import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import {type BuiltBrief, buildBrief} from "../../../../loaders/site/briefs/build-brief.js";
import {findPdfDestinations} from "../../../../loaders/site/briefs/pdf-bytes.js";
import {pdfFonts, renderPdfs} from "../../../../loaders/site/briefs/render-pdf.js";

describe("renderPdfs(briefs, done)", () => {
  let briefs: BuiltBrief[];
  const first: Uint8Array[] = [];
  const again: Uint8Array[] = [];
  const order: string[] = [];

  beforeAll(async () => {
    briefs = await buildBrief("tourism-ranks", {data: "data", root: "src"});
    // Once in each order: the bytes of a brief must not depend on what was printed before it.
    await renderPdfs(briefs, async ({brief}, pdf) => {
      order.push(brief.lang);
      first.push(pdf);
    });
    await renderPdfs([...briefs].reverse(), async (_, pdf) => {
      again.unshift(pdf);
    });
  });

  it("passes briefs on in the order given", () => {
    expect(order).toEqual(["en", "zh", "ru"]);
  });

  it("gives the same bytes for one brief each time", () => {
    for (const [i, pdf] of first.entries()) expect(Buffer.from(pdf).equals(Buffer.from(again[i]!))).toBe(true);
  });

  it("is tagged A4 with language, title, outline, embedded fonts and a destination for every entry of the contents", () => {
    for (const [i, pdf] of first.entries()) {
      const text = Buffer.from(pdf).toString("latin1");
      for (const part of ["/StructTreeRoot", "/Outlines", "/Marked true", "/DisplayDocTitle true", "/S /TH", "/S /H1"])
        expect(text).toContain(part);
      expect(text).toContain(["/Lang (en)", "/Lang (zh-Hans)", "/Lang (ru)"][i]);
      expect(text).toMatch(/\/Title [(<]/);
      expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      expect(text).toContain(["+NotoSans-Bold", "+NotoSansSC", "+NotoSans-Bold"][i]);
      expect(text).toContain("D:20261125000000+00'00'");
      const places = findPdfDestinations(pdf);
      for (const [, id] of briefs[i]!.page.matchAll(/<li><a href="#([^"]+)">/g))
        expect(places.get(id!)).toBeGreaterThan(0);
    }
  });

  it("uses its own fonts only, in the running head and page numbers too", () => {
    for (const pdf of first) {
      const names = [
        ...Buffer.from(pdf)
          .toString("latin1")
          .matchAll(/\/BaseFont \/(\S+)/g)
      ].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+NotoSans/);
    }
  });

  it("has no link to a local file", () => {
    for (const pdf of first) expect(Buffer.from(pdf).toString("latin1")).not.toMatch(/file:\/\/|prf-brief-/);
  });
});

const files = (sheet: string) => [...sheet.matchAll(/url\((file:[^)]*)\)/g)].map(([, address]) => address!);
const names = (sheet: string) => files(sheet).map((address) => address.slice(address.lastIndexOf("/") + 1));

describe("pdfFonts(lang, text)", () => {
  it("names the slices with a character of the text, in both weights, and no other", () => {
    const chinese = names(pdfFonts("zh", "走"));
    expect(chinese).toHaveLength(2);
    expect(chinese.join(" ")).toMatch(/^noto-sans-sc-(\d+)-400-normal\.woff2 noto-sans-sc-\1-700-normal\.woff2$/);
    expect(names(pdfFonts("en", "Speed"))).toContain("noto-sans-latin-400-normal.woff2");
    expect(names(pdfFonts("en", "Speed"))).not.toContain("noto-sans-greek-400-normal.woff2");
  });

  it("handles ranges, their ends and characters beyond the first plane", () => {
    const of = (text: string) => names(pdfFonts("en", text));
    expect(of("\u{370}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{3FF}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{400}")).not.toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{1F1E9}")).toContain("noto-sans-sc-4-400-normal.woff2");
  });

  it("names existing files, and puts the font of the language first", () => {
    for (const address of files(pdfFonts("zh", "走廊 A"))) expect(existsSync(fileURLToPath(address))).toBe(true);
    expect(pdfFonts("zh", "走")).toContain('--face: "Noto Sans SC", "Noto Sans"');
    expect(pdfFonts("en", "A")).toContain('--face: "Noto Sans", "Noto Sans SC"');
  });
});
