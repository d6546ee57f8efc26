import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {PATCHES, patchLibrary} from "../../../../loaders/site/framework/bundle-package.js";

const FILES: Record<string, string> = {
  "d3-dsv": "node_modules/d3-dsv/dist/d3-dsv.mjs",
  "apache-arrow": "node_modules/apache-arrow/builder/valid.mjs",
  htl: "node_modules/htl/src/index.js",
  plot: "node_modules/@observablehq/plot/src/style.js"
};

describe("patchLibrary(source)", () => {
  it.each(PATCHES)("finds its place in the installed $library", async ({library, find, replace}) => {
    const source = await readFile(FILES[library]!, "utf8");
    expect(source).toMatch(find);
    expect(patchLibrary(source)).toContain(replace);
  });

  it("leaves other source as it is", () => {
    expect(patchLibrary("export const a = 1;")).toBe("export const a = 1;");
  });

  it("throws on code from text that it does not know", () => {
    expect(() => patchLibrary('const f = new Function("x", "return x");')).toThrow(/unknown call "new Function\("x"/);
  });

  it("reads a table as d3-dsv itself does", async () => {
    const source = patchLibrary(await readFile(FILES["d3-dsv"]!, "utf8"));
    const {csvParse} = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      csvParse(text: string): object[];
    };
    expect([...csvParse('a,b\n1,"x"\n2')]).toEqual([
      {a: "1", b: "x"},
      {a: "2", b: ""}
    ]);
  });
});
