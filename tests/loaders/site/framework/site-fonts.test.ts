import {mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {fontHead, siteFonts, writeFonts} from "../../../../loaders/site/framework/site-fonts.js";

const folder = mkdtempSync(join(tmpdir(), "prf-fonts-"));
afterAll(() => rmSync(folder, {recursive: true}));

describe("siteFonts()", () => {
  it("has Latin and Cyrillic letters, figures and signs, plain and bold", () => {
    for (const weight of [400, 700]) {
      const own = siteFonts().filter((slice) => slice.weight === weight);
      const missing = [..."azAZ09éüЖщ–’“”−%"].filter((letter) => !own.some(({characters}) => characters.test(letter)));
      expect(missing).toEqual([]);
    }
  });
});

describe("fontHead(base)", () => {
  it("names every file from the page, asks for none of them, and shows them only where they were fetched before", () => {
    const head = fontHead("../");
    expect([...head.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address)).toEqual([
      "../_file/data/fonts/noto-sans-latin-400-normal.woff2",
      "../_file/data/fonts/noto-sans-latin-700-normal.woff2",
      "../_file/data/fonts/noto-sans-cyrillic-400-normal.woff2",
      "../_file/data/fonts/noto-sans-cyrillic-700-normal.woff2"
    ]);
    expect(head.match(/font-display:optional/g)).toHaveLength(4);
    expect(head).not.toMatch(/preload|http/);
    expect(head).toContain('if(localStorage.getItem("font"))');
  });
});

describe("writeFonts(out)", () => {
  it("writes what the head names, at most 45 kB, with the license", async () => {
    await writeFonts(folder);
    const files = readdirSync(join(folder, "_file", "data", "fonts"));
    const named = [...fontHead("./").matchAll(/url\(\.\/_file\/data\/fonts\/([^)]*)\)/g)].map(([, name]) => name!);
    expect(files.sort()).toEqual([...named, "LICENSE.txt"].sort());
    const bytes = named.reduce((sum, name) => sum + statSync(join(folder, "_file", "data", "fonts", name)).size, 0);
    expect(bytes).toBeLessThan(45_000);
  });
});
