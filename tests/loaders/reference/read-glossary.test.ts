import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readGlossary} from "../../../loaders/reference/read-page-facts.js";
import {termId} from "../../../src/lib/contract/reference.js";
import {createDataDir} from "../store/test-store.js";

/** The glossary after an edit of its text. */
function withEdit(edit: (text: string) => string) {
  const data = createDataDir();
  cpSync("data/reference", join(data, "reference"), {recursive: true});
  const file = join(data, "reference/glossary.csv");
  writeFileSync(file, edit(readFileSync(file, "utf8")));
  return readGlossary(data);
}

const HEADER = "term,definition_en,term_zh,definition_zh,term_ru,definition_ru,source\n";

describe("readGlossary(dataDir)", () => {
  it("has the terms of the framework and of CPMM in the order of the alphabet", async () => {
    const terms = (await readGlossary("data")).map(({term}) => term);
    expect(terms).toEqual(
      expect.arrayContaining([
        "PRF",
        "DEfR",
        "SWD",
        "SWOD",
        "TFI1",
        "TFI2",
        "TFI3",
        "TFI4",
        "BCP",
        "vintage",
        "headline"
      ])
    );
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, "en", {sensitivity: "base"})));
  });

  it("uses 成果 for outcome alone, and 结果（成果与产出） for results", async () => {
    const byTerm = new Map((await readGlossary("data")).map((row) => [row.term, row]));
    expect(byTerm.get("outcome")?.term_zh).toBe("成果");
    expect(byTerm.get("output")?.term_zh).toBe("产出");
    expect(byTerm.get("result")?.term_zh).toBe("结果（成果与产出）");
    expect(byTerm.get("PRF")?.term_zh).toBe("结果框架");
  });

  it("refuses two terms of one anchor, a definition that is no sentence and half a translation", async () => {
    const rows = [
      "a b,One.,词,词。,,,x",
      "A-B,Two.,词,词。,,,x",
      "c,no sentence,词,词,,,x",
      "d,One.,词,词。,слово,,x",
      "e,One.,词,词。,слово,Слово,x"
    ];
    const read = withEdit(() => `${HEADER}${rows.join("\n")}\n`);
    await expect(read).rejects.toThrow(/duplicate term "A-B" in .*glossary\.csv row 3: row 2 has it already/);
    await expect(read).rejects.toThrow(/invalid definition_en "no sentence" in .* row 4: end it with a period/);
    await expect(read).rejects.toThrow(/invalid definition_zh "词" in .* row 4/);
    await expect(read).rejects.toThrow(/invalid definition_ru "Слово" in .* row 6: end it with a period/);
    await expect(read).rejects.toThrow(/missing definition_ru in .* row 5: fill both Russian cells or neither/);
  });

  it("refuses an empty definition", async () => {
    await expect(withEdit(() => `${HEADER}a,,词,词。,,,x\n`)).rejects.toThrow(/invalid definition_en ""/);
  });
});

describe("termId(term)", () => {
  it.each([
    ["SWD", "swd"],
    ["like for like", "like-for-like"],
    ["CASA-1000", "casa-1000"]
  ])("makes %s the anchor %s", (term, id) => expect(termId(term)).toBe(id));
});
