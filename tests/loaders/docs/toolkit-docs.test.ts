import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {TOOLKIT_DOCS} from "../../../loaders/docs/toolkit-docs.js";
import {prf} from "../../../src/prf.js";

describe("TOOLKIT_DOCS", () => {
  for (const [name, text] of Object.entries(TOOLKIT_DOCS)) {
    it(`finds docs/${name} as the comments have it; npm run -s docs writes it again`, async () => {
      expect(readFileSync(`docs/${name}`, "utf8")).toBe(await text());
    });
  }

  it("gives every function of the toolkit an example", () => {
    const page = readFileSync("docs/toolkit-reference.md", "utf8");
    const calls = page.slice(page.indexOf("\n# prf\n")).split("\n***\n");
    for (const name of Object.keys(prf)) {
      const own = calls.find((part) => part.includes(`### ${name}`));
      expect(own, name).toContain("#### Example");
    }
  });
});
