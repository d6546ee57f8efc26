import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {pdfFonts} from "../../../../loaders/site/briefs/render-pdf.js";

const files = (sheet: string) => [...sheet.matchAll(/url\((file:[^)]*)\)/g)].map(([, address]) => address!);
const names = (sheet: string) => files(sheet).map((address) => address.slice(address.lastIndexOf("/") + 1));

describe("pdfFonts(lang, text)", () => {
  it("names the slices that hold a character of the text, in both weights, and no other", () => {
    const chinese = names(pdfFonts("zh", "走"));
    expect(chinese).toHaveLength(2);
    expect(chinese.join(" ")).toMatch(/^noto-sans-sc-(\d+)-400-normal\.woff2 noto-sans-sc-\1-700-normal\.woff2$/);
    expect(names(pdfFonts("en", "Speed"))).toContain("noto-sans-latin-400-normal.woff2");
    expect(names(pdfFonts("en", "Speed"))).not.toContain("noto-sans-greek-400-normal.woff2");
  });

  it("knows ranges, their ends and characters beyond the first plane", () => {
    const of = (text: string) => names(pdfFonts("en", text));
    expect(of("\u{370}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{3FF}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{400}")).not.toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{1F1E9}")).toContain("noto-sans-sc-4-400-normal.woff2");
  });

  it("names files that are there, and lets the language's own face lead", () => {
    for (const address of files(pdfFonts("zh", "走廊 A"))) expect(existsSync(fileURLToPath(address))).toBe(true);
    expect(pdfFonts("zh", "走")).toContain('--face: "Noto Sans SC", "Noto Sans"');
    expect(pdfFonts("en", "A")).toContain('--face: "Noto Sans", "Noto Sans SC"');
  });
});
