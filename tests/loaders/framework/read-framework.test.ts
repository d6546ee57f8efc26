import {appendFile, cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readFramework} from "../../../loaders/framework/read-framework.js";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "framework-"));
  await cp("data/prf", join(data, "prf"), {recursive: true});
  await cp("data/reference", join(data, "reference"), {recursive: true});
});
afterEach(() => rm(data, {recursive: true}));

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(data, "prf/2020-12", file);
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await writeFile(path, text.replace(from, to));
}
const amend = (name: string, content: object | string) =>
  writeFile(join(data, "prf/amendments", name), typeof content === "string" ? content : JSON.stringify(content));
const target = {
  action: "set-target",
  result: "TRP-OC1",
  measure: "road-swd",
  milestone: 2026,
  value: 25,
  sign: null,
  text_zh: "25千米每小时",
  text_en: "25 km/h",
  status: "set"
};
const made = {date: "2024-11-01", reason: "made up", document: "made up, paragraph 1", changes: [target]};

describe("readFramework(dataDir, options)", () => {
  it("gives the newest edition with all its amendments, or the framework of a date", async () => {
    await amend("2024-11-01-targets.json", made);
    const target2026 = async (as_of?: string) =>
      (await readFramework(data, {as_of})).milestones.find(
        (row) => row.result === "TRP-OC1" && row.measure === "road-swd" && row.milestone === 2026
      );
    expect(await target2026()).toMatchObject({value: 25, status: "set"});
    expect(await target2026("2024-10-31")).toMatchObject({value: null, status: "blank"});
    expect(await readFramework(data)).toMatchObject({as_of: "2024-11-01", amendments: ["2024-11-01-targets"]});
  });

  it("adds short names and readings of its words, and leaves a title without a short name", async () => {
    await writeFile(join(data, "reference/short_names.csv"), "result,short_en\nTRP-OC1,Speed\n");
    const {results, smart_readings} = await readFramework(data);
    expect(results.find(({id}) => id === "TRP-OC1")?.short_en).toBe("Speed");
    expect(results.find(({id}) => id === "TRP-OP1")?.short_en).toBeUndefined();
    expect(smart_readings).toContainEqual({
      result: "EFS-OP1",
      measure: "dialogues",
      letter: "S",
      reason: "the baseline counts dialogues, the target counts forums",
      text_issue: "efs-op1-forum"
    });
  });

  it.each([
    [
      "short_names.csv",
      "TRP-OC9,Speed",
      /unknown result "TRP-OC9" in .*short_names\.csv row 33; name one of data\/prf/
    ],
    ["short_names.csv", "TRP-OC1,Speed", /duplicate result "TRP-OC1" in .*short_names\.csv row 33; keep one name/],
    ["smart_readings.csv", "TRP-OC9,,S,why,", /unknown result "TRP-OC9" in .*smart_readings\.csv row 22/],
    ["smart_readings.csv", "TRP-OC1,speed,S,why,", /unknown measure "TRP-OC1\/speed" in .*smart_readings\.csv row 22/],
    ["smart_readings.csv", "TRP-OC1,,S,why,trp", /unknown text issue "trp" in .*smart_readings\.csv row 22/],
    ["smart_readings.csv", "TRP-OC1,,A,why,", /invalid letter "A" in .*smart_readings\.csv row 22/]
  ])("refuses a wrong row of %s: %s", async (file, row, message) => {
    await appendFile(join(data, "reference", file), `${row}\n`);
    await expect(readFramework(data)).rejects.toThrow(message);
  });

  it("checks the amended framework as a whole", async () => {
    const measures = [{...(await readFramework(data)).measures[0], measure: "made-up"}];
    await amend("2024-11-01-add.json", {...made, changes: [{action: "add", measures}]});
    await expect(readFramework(data)).rejects.toThrow(
      /invalid edition 2020-12 as amended by 2024-11-01-add: 4 errors\n {2}missing milestone 2020 of EFS-CO\/made-up/
    );
  });

  it.each([
    ["broken JSON", "{", /invalid JSON in .*2024-11-01-a\.json/],
    ["no reason", {...made, reason: undefined}, /invalid reason in .*2024-11-01-a\.json/],
    ["an unknown action", {...made, changes: [{action: "drop", result: "TRP-OC1"}]}, /invalid changes\.0/],
    ["a milestone that is none", {...made, changes: [{...target, milestone: 2025}]}, /invalid changes\.0/],
    ["another date than its name", {...made, date: "2024-11-02"}, /mismatched date "2024-11-02" in .*a\.json/]
  ])("refuses an amendment with %s", async (_, content, message) => {
    await amend("2024-11-01-a.json", content);
    await expect(readFramework(data)).rejects.toThrow(message);
  });

  it.each([
    ["measures.csv", "quantity,22.2,,2017", "quantity,,,2017,", /mismatched cells .*measures\.csv row \d+/],
    [
      "measures.csv",
      ",km/h,higher,",
      ",km/h,faster,",
      /invalid better "faster" in .*measures\.csv row \d+: must be one of/
    ],
    ["measures.csv", "result,measure,name_en", "result,measure,name", /unknown column "name" in .*measures\.csv row 1/],
    ["measures.csv", "rank,15,,2017", "rank,fifteen,,2017", /invalid baseline_value "fifteen"/],
    [
      "measures.csv",
      "\nEFS-OP1,",
      "\nEFS-OP9,",
      /unknown result "EFS-OP9" in .*measures\.csv row 8; add it to results\.csv/
    ],
    [
      "milestones.csv",
      "TRP-OC1,road-swd,2020,,",
      "TRP-OC1,road-swd,2020,25,",
      /invalid value 25 in .*row \d+: the status is unset/
    ],
    [
      "milestones.csv",
      "HLT-OP1,solutions,2020,2,≥",
      "HLT-OP1,solutions,2020,,≥",
      /invalid sign "≥" in .*there is no number/
    ],
    [
      "milestones.csv",
      "TRP-OC1,road-swd,2026,,,,,blank",
      "TRP-OC1,road-swd,2025,,,,,blank",
      /must be one of 2020, 2023/
    ],
    ["milestones.csv", "TRP-OC1,road-swd,2026,,,,,blank", "TRP-OC1,road-swd,2023,,,,,blank", /duplicate key/],
    [
      "milestones.csv",
      "TRP-OC1,road-swd,2026,,,,,blank",
      "TRP-OC1,road-swd,2026,,,,,unset",
      /missing text in .*both languages/
    ],
    [
      "milestones.csv",
      "TRP-OC1,road-swd,2026,,,,,blank\n",
      "",
      /missing milestone 2026 of TRP-OC1\/road-swd in milestones\.csv/
    ],
    [
      "results.csv",
      "TRP-OC1,TRP OC 1,3,TRP",
      "TRP-OC1,TRP OC 1,2,TRP",
      /mismatched cluster 2 .*sector TRP is in cluster 3/
    ],
    ["results.csv", ",false,gender;ict", ",false,gender;it", /unknown theme "it" in .*results\.csv row 32/],
    [
      "risks.csv",
      "result,ENG-OP2,",
      "result,ENG-OP3,",
      /unknown result "ENG-OP3" in .*risks\.csv row \d+; see results\.csv/
    ],
    ["edition.json", '"2020-12"', '"2020-11"', /mismatched edition "2020-11" in .*edition\.json/]
  ])("says where %s went wrong: %s → %s", async (file, from, to, message) => {
    await edit(file, from, to);
    await expect(readFramework(data)).rejects.toThrow(message);
  });

  it("names the row that an amendment leaves wrong", async () => {
    await amend("2024-11-01-targets.json", {...made, changes: [{...target, text_en: null}]});
    await expect(readFramework(data)).rejects.toThrow(
      /missing text in milestones TRP-OC1 road-swd 2026 of edition 2020-12 as amended by 2024-11-01-targets/
    );
  });

  it("says which editions there are", async () => {
    await expect(readFramework(data, {edition: "2030-01"})).rejects.toThrow(
      /unknown edition "2030-01" .*allowed: 2020-12/
    );
    await expect(readFramework(join(data, "nowhere"))).rejects.toThrow(/missing folder .*nowhere/);
  });
});
