import {appendFile, cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readFramework} from "../../../loaders/framework/read-framework.js";
import {readPageFacts} from "../../../loaders/reference/read-page-facts.js";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "facts-"));
  await cp("data/reference", join(data, "reference"), {recursive: true});
});
afterEach(() => rm(data, {recursive: true}));

describe("readPageFacts(dataDir)", () => {
  it("gives the corridors and projects that the framework names, by its own names where it has them", async () => {
    const {economic_corridors, interconnections} = await readPageFacts(data);
    expect(economic_corridors.map(({corridor, members}) => `${corridor} ${members}`)).toEqual([
      "ABEC KAZ,KGZ",
      "STKEC KAZ,TJK,UZB"
    ]);
    const {results, abbreviations} = await readFramework("data");
    const title = results.find(({id}) => id === "ENG-OP1")!.title_en;
    for (const {project, name_en} of interconnections) {
      expect(title).toContain(project);
      const explained = abbreviations.find(({abbreviation}) => abbreviation === project);
      if (explained !== undefined) expect(name_en).toBe(explained.name_en);
    }
  });

  it.each([
    ["utc_offsets.csv", "5:00,Nowhere", /invalid offset "5:00" in .*utc_offsets\.csv row 8/],
    ["economic_corridors.csv", "A,B,KAZ;RUS,C", /invalid members "KAZ;RUS" in .*economic_corridors\.csv row 4/],
    ["interconnections.csv", "A,B,C,", /invalid named_in "" in .*interconnections\.csv row 6/]
  ])("refuses a wrong row of %s: %s", async (file, row, message) => {
    await appendFile(join(data, "reference", file), `${row}\n`);
    await expect(readPageFacts(data)).rejects.toThrow(message);
  });
});
