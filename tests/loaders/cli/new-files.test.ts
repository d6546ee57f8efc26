import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {addAfter, fillTemplate, register, toCamelCase, writeNewFiles} from "../../../loaders/cli/new-files.js";
import {newIndicator} from "../../../loaders/cli/new-indicator.js";
import {newSource} from "../../../loaders/cli/new-source.js";
import {DataError} from "../../../src/lib/contract/data-error.js";

const CONTEXT = {data: "data"};
const FACTS = {
  title: "Gender data",
  publisher: "Office",
  address: "https://data.example.org/api/gender.csv",
  licence: "CC BY 4.0",
  series: "GDI.SCORE",
  nameEn: "Score",
  nameZh: "指数",
  unit: "score",
  min: "0",
  max: "1",
  days: "400"
};

describe("writeNewFiles(created, edits, data)", () => {
  it("writes nothing where one of the files exists", async () => {
    const files = {"loaders/cli/none.ts": "x", "loaders/sources/wdi/wdi.ts": "x"};
    await expect(writeNewFiles(files, [], "data")).rejects.toThrow(
      "invalid name: loaders/sources/wdi/wdi.ts already exists; choose another name, or change that file"
    );
    expect(existsSync("loaders/cli/none.ts")).toBe(false);
  });

  it("writes nothing where a file has no place for a change, or data is another's", async () => {
    const edits = [{file: "README.md", edit: addAfter(/^no such line$/, "x")}];
    await expect(writeNewFiles({"loaders/cli/none.ts": "x"}, edits, "data")).rejects.toThrow(
      "mismatched form of README.md"
    );
    await expect(writeNewFiles({"loaders/cli/none.ts": "x"}, [], "/tmp")).rejects.toThrow('invalid --data "/tmp"');
    expect(existsSync("loaders/cli/none.ts")).toBe(false);
  });
});

describe("register(name, path, list)", () => {
  it("adds an import and an entry", () => {
    const text = 'import {a} from "./a.js";\n\nexport const all: A[] = [a];\n';
    expect(register("b", "./b.js", "all: A[]")(text)).toBe(
      'import {a} from "./a.js";\nimport {b} from "./b.js";\n\nexport const all: A[] = [a, b];\n'
    );
    expect(register("b", "./b.js", "none: A[]")(text)).toBeNull();
  });
});

describe("fillTemplate(name, values) and toCamelCase(id)", () => {
  it("refuse a template's name without a value, and name constants", () => {
    expect(() => fillTemplate("source.txt", {})).toThrow('missing value of "base" in template source.txt');
    expect(["TRD-OP1", "gdi", "fao-stat"].map(toCamelCase)).toEqual(["trdOp1", "gdi", "faoStat"]);
  });
});

describe("newSource([id], facts, context)", () => {
  const registry = readFileSync("loaders/sources/registry.ts", "utf8");

  it.each([
    ["WDI2", FACTS, 'invalid name "WDI2" of a source; expected lower-case letters'],
    ["new", FACTS, 'invalid name "new" of a source'],
    ["../x", FACTS, 'invalid name "../x" of a source'],
    ["wdi", FACTS, 'invalid name "wdi": loaders/sources/registry.ts has that source already; choose another name'],
    [
      "gdi",
      {...FACTS, unit: "", min: undefined},
      "missing facts of the source; nothing is guessed. Add to prf new source gdi: --unit score --min 0"
    ],
    ["gdi", {...FACTS, min: "low"}, 'invalid --min "low"; expected a number'],
    ["gdi", {...FACTS, min: "1"}, 'invalid --max "1"; expected a number above --min 1'],
    ["gdi", {...FACTS, days: "0"}, 'invalid --days "0"; expected whole days'],
    ["gdi", {...FACTS, address: "https://data.example.org"}, 'invalid --address "https://data.example.org"'],
    ["gdi", {...FACTS, series: "A*"}, 'invalid --series "A*"'],
    ["gdi", {...FACTS, title: "a | b"}, 'invalid value "a | b"']
  ])("refuses %s with %j, and writes nothing", async (id, facts, message) => {
    const started = newSource([id], facts, CONTEXT);
    await expect(started).rejects.toThrow(TypeError);
    await expect(started).rejects.toThrow(message);
    expect(existsSync("loaders/sources/gdi")).toBe(false);
    expect(readFileSync("loaders/sources/registry.ts", "utf8")).toBe(registry);
  });
});

describe("newIndicator([result], options, context)", () => {
  const series = "wdi/BG.GSR.NFSV.GD.ZS";
  it.each([
    [
      "TRD-OP9",
      {series},
      /unknown result "TRD-OP9"; known are EFS-CO, .*; a new result needs an amendment .* four milestones \(2020, 2023, 2026, 2029\); docs\/recipes\/indicator\.md/
    ],
    [
      "TRD-OP1",
      {series},
      /invalid result "TRD-OP1": services, top-five is computed already; change src\/lib\/indicators\/trd-op1\.ts/
    ],
    [
      "HLT-OC1",
      {series},
      /invalid result "HLT-OC1": countries is reported; its values are rows of data\/reported\/<sector>\.csv/
    ],
    [
      "TRD-OP1",
      {series, measure: "goods"},
      /unknown measure "goods" of TRD-OP1; known are services, top-five; a new measure needs an amendment/
    ]
  ])("refuses %s with %j, and says the next step", async (result, options, message) => {
    const started = newIndicator([result], options, CONTEXT);
    await expect(started).rejects.toThrow(DataError);
    await expect(started).rejects.toThrow(message);
  });
});
