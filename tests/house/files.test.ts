import {basename} from "node:path";
import {describe, expect, it} from "vitest";
import {houseFiles} from "./house-files.js";

/** Beyond this a file is split; tables of constants, which a reader looks up and does not read, are exempt. */
const MAX_LINES = 250;
/**
 * How many modules the product has at most. A behavior is found in one guess where few modules have clear subjects, and small
 * ones for a single importer hide it: what is new goes first into the module of its subject, and what has one importer and less
 * than 45 lines into that. Raise the number with a new subject only, and lower it after folding. The methods of results and the
 * readers of publishers are not counted: there is one for each, and a new result or publisher breaks no rule.
 */
const MAX_MODULES = 600;
const ONE_FOR_EACH = /^src\/lib\/indicators\/[a-z]{3}-(oc|op|co)\d*\.ts$|^loaders\/sources\/[^/]+\//;

/** Beyond this a line of markup or prose cannot be read beside its neighbors; the formatter breaks all others at 120. */
const MAX_LINE = 160;

const code = houseFiles(["src", "loaders", "tests"], /\.ts$/);
const product = code.filter(({path}) => !path.startsWith("tests/"));

describe("the files", () => {
  it("are not too long", () => {
    const long = product.filter(
      ({path, text}) => path !== "src/lib/contract/table-specs.ts" && text.trimEnd().split("\n").length > MAX_LINES
    );
    expect(long.map(({path}) => path)).toEqual([]);
  });

  it("have no line that is too long, in templates either", () => {
    const long = product.flatMap(({path, text}) =>
      text
        .split("\n")
        .flatMap((line, i) => (line.length > MAX_LINE ? [`${path}:${i + 1}: ${line.length} characters`] : []))
    );
    expect(long).toEqual([]);
  });

  it("write properties and items plainly, with no literal spread into another", () => {
    const spreading = code.filter(({text}) => /\.{3}(?:\{|\[\s*(?:"[^"\n]*"(?:,\s*)?)+\](?!\s*\.))/.test(text));
    expect(spreading.map(({path}) => path)).toEqual([]);
  });

  it("are not too many", () => {
    expect(product.filter(({path}) => !ONE_FOR_EACH.test(path)).length).toBeLessThanOrEqual(MAX_MODULES);
  });

  it("are named in kebab-case, for what they hold", () => {
    const odd = code.filter(({path}) => {
      const name = basename(path).replace(/(\.test|\.bench|\.d|\.(arrow|csv|json|woff2))?\.ts$/, "");
      return !/^(\[\w+\]|[a-z0-9]+(-[a-z0-9]+)*)$/.test(name) || /^(utils?|helpers?|common|misc|index)$/.test(name);
    });
    expect(odd.map(({path}) => path)).toEqual([]);
  });

  it("write what lasts by the one writer that is whole or fails", () => {
    // A site is written into a folder that takes its place when it is whole; a trip file is unpacked into scratch.
    const staged = /^loaders\/(site|files)\/|^loaders\/export\/write-bundle\.ts$|^loaders\/cpmm\/read-trip-file\.ts$/;
    const plain = product.filter(
      ({path, text}) =>
        !staged.test(path) && /(import|,|\{)[^;]*\b(write|append)File(Sync)?\b[^;]*from "node:fs/.test(text)
    );
    expect(plain.map(({path}) => path).filter((path) => path.startsWith("loaders/"))).toEqual([]);
  });

  it("leave nothing for later", () => {
    const marks = new RegExp(["TO", "DO|FIX", "ME|X", "XX"].join(""));
    const left = [...code, ...houseFiles(["docs", "src"], /\.md$/)].filter(({text}) => marks.test(text));
    expect(left.map(({path}) => path)).toEqual([]);
  });

  it("skip no test", () => {
    const skipping = houseFiles(["tests"], /\.test\.ts$/).filter(({text}) =>
      /\b(it|describe)\.(skip|only|todo)\b/.test(text.replace(/\/\\b.*$/gm, ""))
    );
    expect(skipping.map(({path}) => path)).toEqual([]);
  });
});
