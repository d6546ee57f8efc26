import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  decideReport,
  openDisputes,
  readReportInputs,
  receiveReports
} from "../../../loaders/reporting/receive-reports.js";
import {readInputs} from "../../../loaders/store/read-inputs.js";
import {reportForm} from "../../../src/lib/reporting/report-form.js";
import {filledForm} from "../../src/lib/reporting/filled.js";

const NOW = "2026-11-26T09:30:00.000Z";
const EVIDENCE = "SYNTHETIC minutes of the committee, page 3";
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "receive-"));
  for (const part of ["prf", "reference", "reported", "vintages"])
    cpSync(join("data", part), join(data, part), {recursive: true});
});
afterEach(() => rmSync(data, {recursive: true}));

async function form(value: string, source = "edc.xlsx") {
  const made = reportForm(await readReportInputs(data), {sector: "EDC", year: 2023});
  return {...filledForm(made, [{id: "EDC-OC1/agreements", value, evidence: EVIDENCE}]), source};
}
const read = (name: string) =>
  existsSync(join(data, "reported", name)) ? readFileSync(join(data, "reported", name), "utf8") : null;
const visible = async () =>
  (await readReportInputs(data)).reported.filter(({result}) => result === "EDC-OC1").map(({value}) => value);

describe("receiveReports(dataDir, forms, options)", () => {
  it("writes nothing in a dry run, and says what would change", async () => {
    const {outcomes, effects} = await receiveReports(data, [await form("2")], {now: NOW, reason: null, dryRun: true});
    expect(outcomes.map(({outcome}) => outcome)).toEqual(["new"]);
    expect(effects[0]?.text).toBe("EDC-OC1/agreements: baseline only → improved, no target set, 2");
    expect(read("edc.csv")).toBeNull();
  });

  it("writes a sector's first report, and reads it as prf check does", async () => {
    await receiveReports(data, [await form("2")], {now: NOW, reason: null});
    expect(read("edc.csv")!.split("\n")[1]).toBe(
      'EDC-OC1,agreements,CAREC,2023,,2,,,,,,,,"SYNTHETIC minutes of the committee, page 3","A. Synthetic, SYNTHETIC office",2024-03-01,2026-11-26,'
    );
    const before = read("edc.csv");
    expect((await receiveReports(data, [await form("2")], {now: NOW, reason: null})).outcomes[0]?.outcome).toBe(
      "unchanged"
    );
    expect(read("edc.csv")).toBe(before);
    expect(await visible()).toEqual([2]);
  });

  it("appends a correction below what stood, byte for byte", async () => {
    await receiveReports(data, [await form("2")], {now: NOW, reason: null});
    const before = read("edc.csv")!;
    await receiveReports(data, [await form("3")], {now: NOW, reason: "recount"});
    const after = read("edc.csv")!;
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/,3,.*,2026-11-26T09:30:00\.000Z,recount\n$/);
    expect(await visible()).toEqual([3]);
  });

  it("keeps a frozen vintage as it is, also one frozen on the day of the report", async () => {
    await receiveReports(data, [await form("2")], {now: NOW, reason: null});
    const seen = (vintage: string) =>
      readInputs(data, vintage).then(
        ({reported}) => reported.filter(({result}) => result === "EDC-OC1").length,
        () => "no snapshots here"
      );
    cpSync("data/snapshots", join(data, "snapshots"), {recursive: true});
    cpSync("data/corrections.csv", join(data, "corrections.csv"));
    expect(await seen("current")).toBe(1);
    expect(await seen("defr-2024")).toBe(0);
  });

  it("keeps both of two reports that disagree until someone decides", async () => {
    await receiveReports(data, [await form("2")], {now: NOW, reason: null});
    await receiveReports(data, [await form("3", "other.xlsx")], {now: NOW, reason: null});
    expect(await visible()).toEqual([2]);
    const [dispute] = openDisputes(await readReportInputs(data));
    expect(dispute).toMatchObject({
      figure: "EDC-OC1/agreements/CAREC/2023",
      standing: {value: 2},
      reports: [{value: 3, form: "other.xlsx"}]
    });
    const decision = {figure: dispute!.figure, by: "C. Reviewer", reason: "signed on 3 May 2023", now: NOW};
    await decideReport(data, {...decision, take: "other.xlsx"});
    expect(await visible()).toEqual([3]);
    expect(openDisputes(await readReportInputs(data))).toEqual([]);
    expect(read("disputed.csv")).toMatch(/other\.xlsx,taken,2026-11-26,C\. Reviewer,signed on 3 May 2023\n$/);
  });

  it("writes nothing where one form of several has a fault, and gives all faults", async () => {
    const {faults} = await receiveReports(data, [await form("2"), await form("many", "bad.xlsx")], {
      now: NOW,
      reason: null
    });
    expect(faults.map(({message}) => message)).toEqual([expect.stringMatching(/^invalid figure "many" in bad\.xlsx/)]);
    expect(read("edc.csv")).toBeNull();
  });

  it("refuses a form of no sector, and one of another year than is read", async () => {
    const none = await form("2");
    none.head.form = {text: "EDC", place: "cell B2"};
    await expect(receiveReports(data, [none], {now: NOW, reason: null})).rejects.toThrow(
      /invalid form "EDC" in edc\.xlsx/
    );
    await expect(receiveReports(data, [await form("2")], {now: NOW, reason: null, year: 2022})).rejects.toThrow(
      /mismatched year 2023 in edc\.xlsx.*fill the form of 2022/
    );
  });

  it("takes forms that are received at once one after the other", async () => {
    const forms = await Promise.all(
      ["HLT-OP1/solutions", "HLT-OP2/participants"].map(async (id, i) => {
        const made = reportForm(await readReportInputs(data), {sector: "HLT", year: 2023});
        return {...filledForm(made, [{id, value: String(i + 2), evidence: EVIDENCE}]), source: `${i}.xlsx`};
      })
    );
    await Promise.all(forms.map((each) => receiveReports(data, [each], {now: NOW, reason: null})));
    expect(
      read("hlt.csv")!
        .trimEnd()
        .split("\n")
        .slice(-2)
        .map((line) => line.split(",")[1])
        .sort()
    ).toEqual(["participants", "solutions"]);
  });
});
