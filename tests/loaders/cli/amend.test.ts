import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {amend, decideAmendment, listAmendments} from "../../../loaders/cli/amend.js";
import {readFramework} from "../../../loaders/framework/read-framework.js";

let data: string;
let said: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "amend-"));
  for (const name of ["prf", "reference"]) cpSync(join("data", name), join(data, name), {recursive: true});
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(data, {recursive: true});
});

const made = {
  reason: "SYNTHETIC: a test",
  document: "SYNTHETIC decision, paragraph 1",
  date: "2026-11-01",
  word: "made"
};
const id = "2026-11-01-made";
const setTarget = Object.assign({milestone: "2026", value: ">=25"}, made);
const run = (action: string, target: string, options: Record<string, string | boolean>) =>
  amend([action, target], options, {data});
const file = () => JSON.parse(readFileSync(join(data, "prf", "amendments", `${id}.json`), "utf8")) as {state: string};
const target = async () => {
  const {milestones} = await readFramework(data);
  return milestones.find((row) => row.result === "TRP-OC1" && row.measure === "road-swd" && row.milestone === 2026)!;
};

describe("prf amend", () => {
  it("shows what changes, and writes nothing without --yes", async () => {
    await run("set-target", "TRP-OC1/road-swd", setTarget);
    expect(said).toMatch(/^2026-11-01-made \(proposed\)\n {2}TRP-OC1\/road-swd target of 2026: .* → ≥25\n$/);
    expect((await readFramework(data)).history).toEqual([]);
  });

  it("keeps a proposal that counts for nothing until it is endorsed, from the day of that decision", async () => {
    const before = await target();
    await run("set-target", "TRP-OC1/road-swd", Object.assign({yes: true}, setTarget));
    expect(file().state).toBe("proposed");
    expect(await target()).toEqual(before);
    const proposed = await readFramework(data);
    expect(proposed.amendments).toEqual([]);
    expect(proposed.history).toMatchObject([{id, state: "proposed", date: "2026-11-01", effects: [{after: "≥25"}]}]);

    const decision = {date: "2026-12-05", document: "SYNTHETIC minutes, paragraph 2", yes: true};
    await decideAmendment("endorsed", id, decision, {data});
    expect(await target()).toMatchObject({value: 25, sign: "≥", text_en: "≥25", text_zh: "≥25（英文）", status: "set"});
    const {history} = await readFramework(data);
    expect(history).toMatchObject([
      {state: "endorsed", date: "2026-12-05", document: "SYNTHETIC minutes, paragraph 2"}
    ]);
    expect((await readFramework(data, {as_of: "2026-12-04"})).amendments).toEqual([]);
    expect((await readFramework(data, {as_of: "2026-12-05"})).amendments).toEqual([id]);
    await expect(decideAmendment("rejected", id, decision, {data})).rejects.toThrow(/unknown proposal/);
  });

  it("keeps a proposal that was rejected on file, and counts it nowhere", async () => {
    await run("retire", "EDC-OP2/occupations", Object.assign({yes: true}, made));
    await decideAmendment("rejected", id, {date: "2026-11-30", document: "SYNTHETIC minutes", yes: true}, {data});
    const {history, measures} = await readFramework(data);
    const would = {result: "EDC-OP2", measure: "occupations", what: "measure", after: null};
    expect(history).toMatchObject([{state: "rejected", date: "2026-11-30"}]);
    expect(history![0]!.effects[0]).toMatchObject(would);
    expect(measures.some(({measure}) => measure === "occupations")).toBe(true);
    said = "";
    await listAmendments([], {}, {data});
    expect(said).toBe(`${id}\trejected\t2026-11-30\tSYNTHETIC: a test\n`);
  });

  it("reads a rejected proposal that no longer fits, without saying what it would change", async () => {
    const decision = {date: "2026-11-30", document: "SYNTHETIC minutes", yes: true};
    await run("retire", "EDC-OP2/occupations", Object.assign({yes: true}, made));
    await decideAmendment("rejected", id, decision, {data});
    await run("retire", "EDC-OP2/occupations", Object.assign({yes: true}, made, {word: "again"}));
    await decideAmendment("endorsed", "2026-11-01-again", decision, {data});
    const {history} = await readFramework(data);
    expect(history!.map(({state, effects}) => [state, effects.length > 0])).toEqual([
      ["endorsed", true],
      ["rejected", false]
    ]);
  });

  it("shows no proposal to a frozen vintage, which sees the amendments that it pinned alone", async () => {
    await run("set-target", "TRP-OC1/road-swd", Object.assign({yes: true}, setTarget));
    expect((await readFramework(data, {pinned: new Set()})).history).toEqual([]);
    expect((await readFramework(data, {as_of: "2026-11-26"})).history).toEqual([]);
  });

  it("renames in English alone, and says so in Chinese", async () => {
    await run("rename", "EDC-OC1", Object.assign({yes: true, endorsed: true, titleEn: "SYNTHETIC title"}, made));
    const result = (await readFramework(data)).results.find((row) => row.id === "EDC-OC1")!;
    expect([result.title_en, result.title_zh]).toEqual(["SYNTHETIC title", "SYNTHETIC title（英文）"]);
    expect(said).toContain("EDC-OC1 title: ");
  });

  it("re-baselines, and shows what stood before", async () => {
    const options = Object.assign({yes: true, endorsed: true, value: "~23.5", year: "2018"}, made);
    await run("rebaseline", "TRP-OC1/road-swd", options);
    expect(said).toMatch(/TRP-OC1\/road-swd baseline: .*\(2017\) → ≈23\.5 \(2018\)/);
    const {measures} = await readFramework(data);
    const row = measures.find(({result, measure}) => result === "TRP-OC1" && measure === "road-swd")!;
    expect(row).toMatchObject({baseline_value: 23.5, baseline_sign: "≈", baseline_year: 2018});
  });

  it("makes a result one that the DEfR reports, or none", async () => {
    const isHeadline = async () => (await readFramework(data)).results.find(({id}) => id === "EDC-OP1")!.headline;
    expect(await isHeadline()).toBe(false);
    await run("set-headline", "EDC-OP1", Object.assign({yes: true, endorsed: true, headline: "yes"}, made));
    expect(said).toContain("EDC-OP1 headline: no → yes");
    expect(await isHeadline()).toBe(true);
    const back = Object.assign({yes: true, endorsed: true, headline: "no"}, made, {word: "back", date: "2026-11-02"});
    await run("set-headline", "EDC-OP1", back);
    expect(await isHeadline()).toBe(false);
  });

  it("adds a result with a measure and its four targets", async () => {
    const options = Object.assign({yes: true, endorsed: true, titleEn: "SYNTHETIC result", indicatorEn: "x"}, made, {
      sourcesEn: "x",
      nameEn: "SYNTHETIC measure",
      unit: "count",
      better: "higher",
      type: "count",
      target2026: "#",
      target2029: "≥3"
    });
    await run("add", "EDC-OP9/pilots", options);
    const {milestones, results} = await readFramework(data);
    expect(results.at(-1)).toMatchObject({id: "EDC-OP9", cluster: 5, level: "output", headline: false});
    const own = milestones.filter(({result}) => result === "EDC-OP9").map(({status, value}) => [status, value]);
    expect(own).toEqual([
      ["blank", null],
      ["blank", null],
      ["unset", null],
      ["set", 3]
    ]);
  });

  it.each([
    ["set-target", "TRP-OC1/road-swd", {value: ""}, /changes nothing|missing/],
    ["set-target", "TRP-OC1/road-swd", {milestone: "2025"}, /invalid --milestone "2025"/],
    ["set-target", "TRP-OC1/none", {}, /unknown measure "TRP-OC1\/none"/],
    ["set-target", "TRP-OC1", {}, /missing measure in "TRP-OC1"/],
    ["retire", "NOT-OC1", {}, /unknown result "NOT-OC1"/],
    ["add", "EDC-OC1/agreements", {nameEn: "x", unit: "count", better: "higher", type: "count"}, /it is there already/],
    ["rename", "EDC-OC1", {}, /sets nothing/],
    [
      "rename",
      "EDC-OC1",
      {titleEn: "x", nameEn: "y"},
      /^invalid --name-en with rename of EDC-OC1, which takes --title-en, /
    ],
    ["rename", "EDC-OC1/agreements", {titleEn: "x"}, /^invalid --title-en with rename of EDC-OC1\/agreements/],
    ["set-target", "TRP-OC1/road-swd", {year: "2029"}, /^invalid --year with set-target of TRP-OC1\/road-swd/],
    ["retire", "EDC-OC1", {value: "1", target2026: "2"}, /^invalid --value, --target-2026 with retire of EDC-OC1/],
    ["set-headline", "EDC-OP1", {headline: "no"}, /changes nothing/],
    ["set-headline", "EDC-OP1", {headline: "maybe"}, /invalid --headline "maybe"/],
    ["set-headline", "EDC-OC1/agreements", {headline: "yes"}, /the DEfR reports whole results/],
    ["grow", "EDC-OC1", {}, /unknown action "grow"/],
    ["retire", "EDC-OC1", {date: "2026-13-01"}, /invalid date/]
  ])("refuses %s of %s with %j, and writes nothing", async (action, place, options, message) => {
    const common = action === "set-target" ? setTarget : made;
    await expect(run(action, place, Object.assign({yes: true}, common, options))).rejects.toThrow(message);
    expect((await readFramework(data)).history).toEqual([]);
  });

  it("names the option that is missing where nobody can be asked", async () => {
    await expect(amend(["retire", "EDC-OC1"], {document: "x"}, {data})).rejects.toThrow(/^missing --reason: why/);
  });
});
