import {existsSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readDocuments} from "../../../loaders/reference/read-documents.js";
import {readInputs} from "../../../loaders/store/read-inputs.js";

describe("readDocuments(dataDir)", () => {
  it("names sectors of the framework, and files that are there", async () => {
    const {documents, challenges} = await readDocuments("data");
    const {framework} = await readInputs("data", "current");
    const sectors = framework.sectors.map(({sector}) => sector);
    for (const {sector} of documents) expect([...sectors, null]).toContain(sector);
    for (const {sector} of challenges) expect(sectors).toContain(sector);
    for (const {held_as} of documents) expect(held_as === null || existsSync(held_as)).toBe(true);
    expect(documents.filter(({cited_in}) => /note \d/.test(cited_in))).toHaveLength(7);
  });

  it("quotes passages word for word, each with its document, paragraph and page", async () => {
    const {readFile} = await import("node:fs/promises");
    const files = ["data/reported/evidence/hlt-2022.zh.txt", "data/prf/2020-12/framework.zh.txt"];
    const texts = await Promise.all(files.map(async (file) => (await readFile(file, "utf8")).replace(/\s+/g, "")));
    const {passages} = await readDocuments("data");
    for (const {sector, text_zh, evidence} of passages) {
      const text = texts[sector === "HLT" ? 0 : 1]!;
      for (const piece of text_zh.split(" … ")) expect(text).toContain(piece.replace(/\s+/g, ""));
      expect(evidence).toMatch(/paragraph \d.* \(.*page.*\)$/);
    }
    const ofTheKind = (kind: string) => passages.filter((row) => row.kind === kind).map(({sector}) => sector);
    expect(ofTheKind("output")).toEqual(["HLT", "HLT", "HLT"]);
    expect(ofTheKind("enabler")).toHaveLength(5);
  });

  it("quotes challenges word for word from the report", async () => {
    const {readFile} = await import("node:fs/promises");
    const report = (await readFile("data/reported/evidence/hlt-2022.zh.txt", "utf8")).replace(/\s+/g, "");
    for (const {text_zh} of (await readDocuments("data")).challenges)
      expect(report).toContain(text_zh.replace(/\s+/g, ""));
  });
});
