import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {readFramework} from "../../../loaders/framework/read-framework.js";
import type {Measure} from "../../../src/lib/contract/framework.js";
import {FRAMEWORK_CELLS} from "./framework-cells.js";
import {FRAMEWORK_MEASURES} from "./framework-measures.js";

const withoutSpaces = (text: string) => text.replace(/\s+/g, "");
const text = withoutSpaces(await readFile("data/prf/2020-12/framework.zh.txt", "utf8"));
const framework = await readFramework("data", {edition: "2020-12", as_of: "2020-12-07"});
const keyOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;
const pieces = (text: string) => withoutSpaces(text.replaceAll(" … ", "·")).split("·");
const LETTERS = {set: "s", unset: "u", not_applicable: "n", blank: "-"};
const printed = ({baseline_sign, baseline_value}: Measure) =>
  baseline_value === null ? null : `${baseline_sign ?? ""}${baseline_value}`;

describe("data/prf/2020-12", () => {
  it("holds 31 results in 5 clusters, 10 sectors and pillars, and 3 themes", () => {
    expect(framework.results.map(({id}) => id)).toEqual(Object.keys(FRAMEWORK_CELLS));
    expect(framework.results).toHaveLength(31);
    expect(framework.clusters.map(({cluster}) => cluster)).toEqual([1, 2, 3, 4, 5]);
    expect(framework.sectors.map(({sector}) => sector).join(" ")).toBe("EFS TRD TSM ECD TRP ENG AGR WTR EDC HLT");
    expect(framework.sectors.filter(({kind}) => kind === "pillar").map(({sector}) => sector)).toEqual(["ECD", "WTR"]);
    expect(framework.themes.map(({theme}) => theme)).toEqual(["ict", "climate", "gender"]);
    expect(framework.abbreviations).toHaveLength(21);
  });

  it("quotes the Chinese word for word", () => {
    const tables = Object.entries(framework).filter(([, rows]) => Array.isArray(rows)) as [string, object[]][];
    const chinese = tables.flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, text]) =>
          column.endsWith("_zh") && text !== null ? pieces(text).map((piece) => ({table, column, piece})) : []
        )
      )
    );
    expect(chinese.length).toBeGreaterThan(400);
    expect(chinese.filter(({piece}) => !text.includes(piece))).toEqual([]);
    expect(text).toContain(withoutSpaces(framework.title_zh));
  });

  it("puts in English each remark at the place that it has in Chinese", () => {
    const target = framework.milestones.find(
      ({result, measure, milestone}) => result === "ECD-OP1" && measure === "sector-concepts" && milestone === 2020
    );
    expect(target?.text_zh).toContain("部门（旅游业）发展概念");
    expect(target?.text_en).toContain("sector development concepts (tourism) related to economic corridor development");
  });

  it("reads UHC as universal health coverage", () => {
    const name = framework.abbreviations.find(({abbreviation}) => abbreviation === "UHC")?.name_en;
    expect(name).toMatch(/^universal health coverage /);
    const indicator = framework.results.find(({id}) => id === "HLT-OC1")?.indicator_en;
    expect(indicator).toContain("universal health coverage (UHC)");
    expect(JSON.stringify([framework.results, framework.measures, framework.milestones])).not.toMatch(/health ?care/i);
  });

  it("quotes in its text issues what the text gives", () => {
    const wrong = framework.text_issues.filter(({printed}) => pieces(printed).some((piece) => !text.includes(piece)));
    expect(wrong).toEqual([]);
  });

  it("prints each code as the text does", () => {
    for (const {id, code_printed} of framework.results) {
      if (id === "EFS-CO") expect(code_printed).toBeNull();
      else {
        expect(text).toContain(`（${withoutSpaces(code_printed ?? "missing")}）`);
        expect(code_printed?.replace(" ", "-").replaceAll(" ", "")).toBe(id);
      }
    }
  });
});

describe("baselines and targets of data/prf/2020-12", () => {
  it("are in the framework's text in the order baseline, 2020, 2023", () => {
    const absent = Object.entries(FRAMEWORK_CELLS).filter(([, cells]) => !text.includes(cells.join("")));
    expect(absent).toEqual([]);
  });

  it("are those of the framework's text, with their years", () => {
    expect(framework.measures.map((row) => [keyOf(row), printed(row), row.baseline_year])).toEqual(
      FRAMEWORK_MEASURES.map(([key, baseline, year]) => [key, baseline?.replace(/\.0$/, "") ?? null, year])
    );
  });

  it("have the statuses of the framework's text", () => {
    const statuses = framework.measures.map((row) => {
      const targets = framework.milestones.filter((each) => keyOf(each) === keyOf(row));
      expect(targets.map(({milestone}) => milestone)).toEqual([2020, 2023, 2026, 2029]);
      return [keyOf(row), [row.baseline_status, ...targets.map(({status}) => status)].map((s) => LETTERS[s]).join("")];
    });
    expect(statuses).toEqual(FRAMEWORK_MEASURES.map(([key, , , letters]) => [key, letters]));
  });

  it.each(FRAMEWORK_MEASURES)("%s is worded in the cell it is read from", (key, baseline) => {
    const row = framework.measures.find((each) => keyOf(each) === key)!;
    const cells = FRAMEWORK_CELLS[row.result]!;
    const isIn = (text: string | null, cell: string) => text === null || pieces(text).every((p) => cell.includes(p));
    // TSM-OC1 prints its 2 as a word: 有两个CAREC成员国.
    if (baseline !== null) expect(cells[0]).toContain(baseline === "2" ? "两个" : baseline);
    expect(isIn(row.baseline_text_zh, cells[0])).toBe(true);
    for (const [i, year] of [2020, 2023].entries()) {
      const target = framework.milestones.find((each) => keyOf(each) === key && each.milestone === year)!;
      expect(isIn(target.text_zh, cells[i + 1]!)).toBe(true);
      if (target.status === "unset") expect(target.text_zh).toMatch(/#|X%|Y%|Z%|^%的受访者$/);
    }
  });

  it("set no number as a target but the zeros of ENG-OP1 and EDC-OC1 and the two solutions of HLT-OP1", () => {
    const numbers = framework.milestones.filter(({value}) => value !== null);
    expect(numbers.map((row) => [keyOf(row), row.milestone, row.value, row.sign])).toEqual([
      ["ENG-OP1/projects-operating", 2020, 0, null],
      ["EDC-OC1/agreements", 2020, 0, null],
      ["HLT-OP1/solutions", 2020, 2, "≥"],
      ["HLT-OP1/solutions", 2023, 2, "≥"]
    ]);
  });

  it("have corridors 1, 2, 3, 4 and 6 in TRP-OP2, no corridor 5, and 2 and 3 not applicable", () => {
    const rail = framework.measures.filter(({result}) => result === "TRP-OP2");
    expect(rail.map(({measure}) => measure).join(" ")).toBe(
      "c1-swd c1-swod c2-swd c2-swod c3-swd c3-swod c4-swd c4-swod c6-swd c6-swod"
    );
    const absent = rail.filter(({baseline_status}) => baseline_status === "not_applicable");
    expect(absent.map(({measure}) => measure).join(" ")).toBe("c2-swd c2-swod c3-swd c3-swod");
  });
});
