import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {printFonts} from "../../../../loaders/site/briefs/print-fonts.js";

const files = (sheet: string) => [...sheet.matchAll(/url\((file:[^)]*)\)/g)].map(([, address]) => address!);
const names = (sheet: string) => files(sheet).map((address) => address.slice(address.lastIndexOf("/") + 1));

describe("printFonts(lang, text)", () => {
  it("names the slices that hold a character of the text, in both weights, and no other", () => {
    const chinese = names(printFonts("zh", "走"));
    expect(chinese).toHaveLength(2);
    expect(chinese.join(" ")).toMatch(/^noto-sans-sc-(\d+)-400-normal\.woff2 noto-sans-sc-\1-700-normal\.woff2$/);
    expect(names(printFonts("en", "Speed"))).toContain("noto-sans-latin-400-normal.woff2");
    expect(names(printFonts("en", "Speed"))).not.toContain("noto-sans-greek-400-normal.woff2");
  });

  it("knows ranges, their ends and characters beyond the first plane", () => {
    const of = (text: string) => names(printFonts("en", text));
    expect(of("\u{370}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{3FF}")).toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{400}")).not.toContain("noto-sans-greek-400-normal.woff2");
    expect(of("\u{1F1E9}")).toContain("noto-sans-sc-4-400-normal.woff2");
  });

  it("names files that are there, and lets the language's own face lead", () => {
    for (const address of files(printFonts("zh", "走廊 A"))) expect(existsSync(fileURLToPath(address))).toBe(true);
    expect(printFonts("zh", "走")).toContain('--face: "Noto Sans SC", "Noto Sans"');
    expect(printFonts("en", "A")).toContain('--face: "Noto Sans", "Noto Sans SC"');
  });
});
