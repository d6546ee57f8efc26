import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readDocuments} from "../../../loaders/reference/read-documents.js";
import {readFrameworkLinks} from "../../../loaders/reference/read-framework-links.js";

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "links-"));
  for (const name of ["prf", "reference"]) cpSync(join("data", name), join(data, name), {recursive: true});
});
afterEach(() => rmSync(data, {recursive: true}));

/** Changes one table of the copy. */
function edit(table: string, change: (text: string) => string): void {
  const file = join(data, "reference", `${table}.csv`);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
const plain = (file: string) => readFileSync(file, "utf8").replace(/\s+/g, "");

describe("readFrameworkLinks(dataDir)", () => {
  it("quotes the framework and the health report word for word", async () => {
    const framework = plain("data/prf/2020-12/framework.zh.txt");
    const report = plain("data/reported/evidence/hlt-2022.zh.txt");
    const {theme_measures, theme_passages, dependencies} = await readFrameworkLinks("data");
    const quotes = [
      ...theme_measures.map(({words_zh, source}) => [words_zh, source]),
      ...theme_passages.map(({text_zh, evidence}) => [text_zh, evidence]),
      ...dependencies.map(({text_zh, evidence}) => [text_zh, evidence])
    ];
    for (const [text, source] of quotes)
      for (const piece of text!.split(" … "))
        expect(source!.startsWith("CAREC health") ? report : framework).toContain(piece.replace(/\s+/g, ""));
  });

  it("says who assigned a measure to a theme: of the table's rows only the share of women is the framework's own", async () => {
    const {theme_measures, theme_passages} = await readFrameworkLinks("data");
    const stated = theme_measures.filter(({basis}) => basis === "framework");
    expect(stated.map(({theme, result, measure}) => `${theme} ${result}/${measure}`)).toEqual([
      "gender HLT-OP2/women-share"
    ]);
    expect(theme_passages.find(({theme}) => theme === null)!.evidence).toContain("paragraph 4");
  });

  it("gives paragraph 8 for both areas that it names, and no sector that it does not name", async () => {
    const {dependencies} = await readFrameworkLinks("data");
    const stated = dependencies.filter(({basis}) => basis === "framework");
    expect(stated.map(({sector, depends_on}) => [sector, depends_on])).toEqual([
      ["TSM", null],
      ["ECD", null]
    ]);
    for (const {evidence} of stated) expect(evidence).toContain("paragraph 8");
  });

  it("names documents that are listed, with evidence for all but our readings", async () => {
    const {document_results} = await readFrameworkLinks("data");
    const {documents} = await readDocuments("data");
    const own = documents.filter(({own_framework}) => own_framework === "its own").map(({document}) => document);
    expect(own).toEqual(["cita-2030", "transport-strategy-2030", "energy-strategy-2030"]);
    for (const id of own) expect(document_results.some(({document}) => document === id)).toBe(true);
    expect(documents.every(({address}) => address === null)).toBe(true);
  });

  it.each([
    [
      "theme_measures",
      "climate,ENG-OC1,",
      "weather,ENG-OC1,",
      /unknown theme "weather" in .*theme_measures\.csv row 2/
    ],
    ["theme_measures", "climate,ENG-OC1,", "gender,ENG-OC1,", /mismatched theme "gender" in .*row 2/],
    ["theme_measures", "climate,ENG-OC1,renewable-share", "climate,ENG-OC1,coal", /unknown measure "ENG-OC1\/coal"/],
    ["sdg_measures", "ENG-OC1,renewable-share,7.2", "ENG-OC1,renewable-share,7.1", /unknown target "7.1"/],
    ["sdg_measures", "TRP-OC1,road-swod,9.1", "TRP-OC1,road-swd,9.1", /duplicate row "TRP-OC1\/road-swd 9.1"/],
    ["sdg_targets", "\n7.2,", "\n18.2,", /target "18.2".*must be a target such as 7.2 or 3.d/],
    ["dependencies", "\nTSM,", "\nTSX,", /unknown sector "TSX" in .*dependencies\.csv row 2/],
    ["document_results", "cita-2030,TRD-OC1,", "cita-2031,TRD-OC1,", /unknown document "cita-2031"/],
    ["document_results", "cita-2030,TRD-OP2,ours", "cita-2030,TRD-OP2,framework", /missing evidence in .*row 4/]
  ])("refuses in %s %j as %j", async (table, from, to, message) => {
    edit(table, (text) => text.replace(from, to));
    await expect(readFrameworkLinks(data)).rejects.toThrow(message);
  });

  it("refuses a theme of the edition without a reason, and a target without a measure", async () => {
    edit("theme_measures", (text) => text.replace(/^climate,WTR-OP2.*\n/m, ""));
    edit("sdg_measures", (text) => text.replace(/^EFS-OP2.*\n/m, ""));
    await expect(readFrameworkLinks(data)).rejects.toThrow(
      /missing row of climate for WTR-OP2 in [\s\S]*missing measure for target 10.5/
    );
  });
});
