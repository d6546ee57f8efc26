import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readFramework} from "../../../loaders/framework/read-framework.js";
import {readReported} from "../../../loaders/reporting/read-reported.js";

const framework = await readFramework("data", {edition: "2020-12", as_of: "2020-12-07"});
const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

describe("readReported(dataDir, framework, reference)", () => {
  it("gives what the health sector reported in 2022", async () => {
    const {values} = await readReported("data", framework);
    const of2022 = values.filter(({result, year}) => result.startsWith("HLT-") && year === 2022);
    expect(
      of2022.map((row) => [
        row.result,
        row.measure,
        row.area,
        row.period,
        row.value,
        row.numerator,
        row.denominator,
        row.sign,
        row.state
      ])
    ).toEqual([
      ["HLT-OC1", "countries", "GEO", null, null, null, null, null, "yes"],
      ["HLT-OC1", "countries", "UZB", null, null, null, null, null, "in_progress"],
      ["HLT-OP1", "solutions", "CAREC", null, null, null, null, null, null],
      ["HLT-OP2", "participants", "CAREC", "2021-03/2022-06", 150, null, null, "≈", null],
      ["HLT-OP2", "women-share", "CAREC", "2021-03/2022-06", null, 54, 150, "≈", null]
    ]);
    expect(of2022.every((row) => row.evidence.includes("table 1") && row.reported_on === "2022-06-28")).toBe(true);
  });

  it("gives the deliverable of 2022 with its quarter and state", async () => {
    const {deliverables} = await readReported("data", framework);
    expect(deliverables.find(({deliverable_zh}) => deliverable_zh === "区域实施框架")).toMatchObject({
      sector: "HLT",
      year: 2022,
      quarter: 4,
      state: "in_progress",
      action_zh: "相关信息"
    });
  });

  it("quotes the health sector's report word for word", async () => {
    const report = withoutSpaces(await readFile("data/reported/evidence/hlt-2022.zh.txt", "utf8"));
    const {values, deliverables} = await readReported("data", framework);
    const health = [
      ...values.filter(({result, year}) => result.startsWith("HLT-") && year === 2022).map(({text_zh}) => text_zh),
      ...deliverables.filter(({sector}) => sector === "HLT").flatMap((row) => [row.deliverable_zh, row.description_zh])
    ];
    const pieces = health.flatMap((text) => text?.split(" … ") ?? []);
    expect(pieces.filter((piece) => !report.includes(withoutSpaces(piece)))).toEqual([]);
    expect(report).toContain("约150名来自CAREC成员国的与会者参加了区域医疗卫生会议，其中54人为女性");
    expect(report).toContain("区域实施框架第四季度");
  });
});

describe("readReported(dataDir, framework) of a bad file", () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "reported-"));
    await cp("data/prf", join(data, "prf"), {recursive: true});
    await cp("data/reference", join(data, "reference"), {recursive: true});
    await cp("data/reported", join(data, "reported"), {recursive: true});
  });
  afterEach(() => rm(data, {recursive: true}));

  const HEADER =
    "result,measure,area,year,period,value,numerator,denominator,sign,state,text_en,text_zh,text_ru,evidence,reported_by,reported_on,received_on,reason\n";
  const END = ",,minutes of June 2022,committee,2022-12-28,2023-01-05,\n";
  const row = (cells: string) => `${HEADER}${cells}${END}`;

  it.each([
    [
      "an unknown measure",
      row("HLT-OC1,country,GEO,2022,,,,,,yes,,"),
      /unknown measure "HLT-OC1\/country" in .*hlt\.csv row 2; allowed: countries/
    ],
    [
      "an unknown result",
      row("HLT-OC9,countries,GEO,2022,,,,,,yes,,"),
      /unknown result "HLT-OC9" in .*hlt\.csv row 2; allowed: HLT-OC1, HLT-OP1, HLT-OP2/
    ],
    [
      "a measure of another sector",
      row("WTR-OC1,countries,GEO,2022,,,,,,yes,,"),
      /mismatched result "WTR-OC1" .*not of HLT/
    ],
    ["an unknown area", row("HLT-OC1,countries,Georgia,2022,,,,,,yes,,"), /unknown area "Georgia" .*allowed: AFG/],
    [
      "a period that ends in another year",
      row("HLT-OC1,countries,GEO,2022,2021-01/2021-12,,,,,yes,,"),
      /mismatched year 2022/
    ],
    ["a share without its whole", row("HLT-OP2,women-share,CAREC,2022,,,54,,,,,"), /missing part of a share/],
    ["a part above the whole", row("HLT-OP2,women-share,CAREC,2022,,,54,50,,,,"), /invalid parts 54 of 50/],
    [
      "a share given twice",
      row("HLT-OP2,women-share,CAREC,2022,,36,54,150,,,,"),
      /invalid value 36 .*computed from its parts/
    ],
    ["half a participant", row("HLT-OP2,participants,CAREC,2022,,150.5,,,,,,"), /invalid value 150\.5 .*whole number/],
    ["nothing to say", row("HLT-OP2,participants,CAREC,2022,,,,,,,,"), /missing value in .*hlt\.csv row 2/],
    ["a sign without a number", row("HLT-OC1,countries,GEO,2022,,,,,≈,yes,,"), /invalid sign "≈"/],
    [
      "a state that is none",
      row("HLT-OC1,countries,GEO,2022,,,,,,maybe,,"),
      /invalid state "maybe" .*yes, no, in_progress/
    ],
    [
      "a row that occurs twice",
      `${row("HLT-OC1,countries,GEO,2022,,,,,,yes,,")}HLT-OC1,countries,GEO,2022,,,,,,no,,${END}`,
      /duplicate row in .*hlt\.csv row 3: "HLT-OC1\/countries\/GEO\/2022\/\/2023-01-05"; keep one/
    ]
  ])("refuses %s", async (_, text, message) => {
    await writeFile(join(data, "reported/hlt.csv"), text);
    await expect(readReported(data, framework)).rejects.toThrow(message);
  });

  const dated = (cells: string, evidence: string, reported: string, received: string) =>
    `${HEADER}HLT-OP2,participants,CAREC,${cells},12,,,,,,,,${evidence},committee,${reported},${received},\n`;
  const bad = async (text: string) => {
    await writeFile(join(data, "reported/hlt.csv"), text);
    return readReported(data, framework, undefined, "2024-06-01").then(
      () => null,
      (error: Error) => error.message.split("\n").slice(1).join("\n")
    );
  };

  it.each([
    [
      "2024,",
      "2024-12-01",
      "2025-01-01",
      [/reported_on 2024-12-01 .*after today, 2024-06-01/, /received_on 2025-01-01/]
    ],
    ["3022,", "2024-05-01", "2024-05-02", [/invalid year 3022 in .*row 2: not over on 2024-05-01/]],
    ["2023,", "2023-11-30", "2024-01-02", [/invalid year 2023 .*not over on 2023-11-30.*give the period/]],
    [
      "2023,2023-01/2023-06",
      "2023-05-31",
      "2024-01-02",
      [/invalid period "2023-01\/2023-06" .*not over on 2023-05-31/]
    ],
    ["2023,2022/2023", "2023-11-30", "2024-01-02", [/invalid period "2022\/2023"/]],
    ["2023,2023-01/2023-13", "2024-01-02", "2024-01-02", [/invalid period "2023-01\/2023-13" .*must be a period/]],
    ["2022,", "2023-03-02", "2023-03-01", [/invalid received_on 2023-03-01 .*before it was reported, on 2023-03-02/]]
  ])("refuses %s reported on %s, received on %s", async (cells, reported, received, messages) => {
    const message = await bad(dated(cells, "minutes of June", reported, received));
    for (const expected of messages) expect(message).toMatch(expected);
    expect(message?.split("\n").length).toBe(messages.length);
  });

  it.each([
    ["2023,", "2023-12-01", "2024-06-01"],
    ["2023,2023-01/2023-06", "2023-06-28", "2023-06-28"],
    ["2023,2022/2023", "2023-12-31", "2024-01-02"],
    ["2024,2024-01/2024-06", "2024-06-01", "2024-06-01"]
  ])("takes %s reported on %s, received on %s", async (cells, reported, received) => {
    expect(await bad(dated(cells, "minutes of June", reported, received))).toBeNull();
  });

  it("takes a state of the year so far, and none of a year to come", async () => {
    const state = (year: number) =>
      `HLT-OC1,countries,GEO,${year},,,,,,yes,,,,minutes of May,committee,2024-05-02,2024-05-02,\n`;
    expect(await bad(HEADER + state(2024))).toBeNull();
    expect(await bad(HEADER + state(2025))).toMatch(/invalid year 2025/);
  });

  it.each(["x", "x 1", "n/a", "yes", "纪要", "https://nowhere"])("refuses %s as evidence", async (evidence) => {
    expect(await bad(dated("2022,", evidence, "2023-01-01", "2023-01-01"))).toMatch(/must name the document/);
  });

  it.each(["minutes of June", "Report 2023", "卫生部门进度报告", "https://carecprogram.org/a.pdf"])(
    "takes %s as evidence",
    async (evidence) => {
      expect(await bad(dated("2022,", evidence, "2023-01-01", "2023-01-01"))).toBeNull();
    }
  );

  it("lists every error of every file at once", async () => {
    await writeFile(
      join(data, "reported/wtr.csv"),
      `${HEADER}WTR-OC9,x,GEO,22,,,,,,yes,,,,x,committee,2024-05-02,2024-05-02,\n`
    );
    const rows = `${dated("2031,", "x", "2024-05-02", "2024-05-02")}HLT-OC9,countries,GEO,2022,,,,,,yes,,${END}`;
    const message = await bad(rows);
    for (const each of [
      /row 2: must name/,
      /unknown result "HLT-OC9" in .*row 3/,
      /invalid year "22"/,
      /wtr.csv row 2: must name/
    ])
      expect(message).toMatch(each);
  });

  it("names a separator that is no comma once, and quotes the beginning of a long cell", async () => {
    await writeFile(join(data, "reported/hlt.csv"), HEADER.replaceAll(",", ";"));
    await expect(readReported(data, framework)).rejects.toThrow(
      /^invalid separator ";" in .*hlt\.csv row 1; cells are/
    );
    const long = "x".repeat(1_048_576);
    const message = await bad(
      row(`${long},countries,${long},2022,,,,,,${long},,`) + row(`${long},${long},${long},2022,,,,,,yes,,`)
    );
    expect(message).toMatch(/"x{60}"… \(1048576 characters\)/);
    expect(message!.length).toBeLessThan(5000);
  });

  it.each([
    ["2044", "planned", null],
    ["2045", "planned", /invalid year 2045 .*deliverables\.csv row 2/],
    ["2024", "delivered", null],
    ["2025", "delivered", /invalid year 2025/]
  ])("holds a deliverable of %s that is %s to today", async (year, state, message) => {
    const header = (await readFile(join(data, "reported/deliverables.csv"), "utf8")).split("\n")[0];
    const text = `${header}\nHLT,Plan,计划,${year},,${state},,,,,work plan of 2022\n`;
    await writeFile(join(data, "reported/deliverables.csv"), text);
    await writeFile(join(data, "reported/hlt.csv"), HEADER);
    const found = await readReported(data, framework, undefined, "2024-06-01").catch((error: Error) => error.message);
    if (message === null) expect(found).toHaveProperty("deliverables");
    else expect(found).toMatch(message);
  });

  it("refuses a value for a computed measure and a file of no sector", async () => {
    await writeFile(join(data, "reported/trp.csv"), row("TRP-OC1,road-swd,CAREC,2022,,23,,,,,,"));
    await writeFile(join(data, "reported/abc.csv"), HEADER);
    await expect(readReported(data, framework)).rejects.toThrow(
      /unknown sector in the name .*abc\.csv[\s\S]*"TRP-OC1\/road-swd" .*it is computed from series/
    );
  });

  it("leaves out, and does not refuse, the rows of a measure that an amendment retired", async () => {
    const retire = {
      date: "2024-11-01",
      reason: "made up",
      document: "made up",
      changes: [{action: "retire", result: "HLT-OP2"}]
    };
    await writeFile(join(data, "prf/amendments/2024-11-01-retire.json"), JSON.stringify(retire));
    const {values} = await readReported(data, await readFramework(data));
    const health = values.map(({result}) => result).filter((result) => result.startsWith("HLT-"));
    expect(health).toEqual(["HLT-OC1", "HLT-OC1", "HLT-OP1"]);
  });
});
