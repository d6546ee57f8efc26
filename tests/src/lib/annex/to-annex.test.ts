import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {type Annex, annexRows, safeText} from "../../../../src/lib/annex/annex.js";
import {toAnnex} from "../../../../src/lib/annex/to-annex.js";
import type {AmendmentRecord} from "../../../../src/lib/contract/framework.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

let data: SiteData;
let annex: Annex;

beforeAll(async () => {
  data = await readSiteData("data", "defr-2024");
  annex = toAnnex(data, 2023, "en");
});

describe("toAnnex(data, milestone, lang)", () => {
  it("holds every result and measure of the framework, in both languages", () => {
    const {results, measures} = data.inputs.framework;
    for (const lang of ["en", "zh"] as const) {
      const rows = annexRows(toAnnex(data, 2023, lang));
      expect(new Set(rows.map(({result}) => result.id)).size).toBe(results.length);
      expect(rows).toHaveLength(measures.length);
    }
  });

  it("holds the headline results alone in the DEfR view, counts them, and says by which paragraph", () => {
    for (const lang of ["en", "zh"] as const) {
      const own = toAnnex(data, 2023, lang, "defr");
      const rows = annexRows(own);
      const headline = data.inputs.framework.results.filter((result) => result.headline).map(({id}) => id);
      expect([...new Set(rows.map(({result}) => result.id))]).toEqual(headline);
      expect(rows).toHaveLength(24);
      expect(own.general[0]).toContain(lang === "en" ? "paragraph 6" : "第6段");
      expect(own.general.join(" ")).toContain(lang === "en" ? "Of 10 results" : "10项结果");
      expect(own.general.join(" ")).toContain(lang === "en" ? "Of 24 measures" : "（24项）");
    }
    const {notes} = toAnnex(data, 2023, "en", "defr");
    const numbers = annexRows(toAnnex(data, 2023, "en", "defr")).flatMap(({measure}) =>
      measure.cells.flatMap(({note}) => note ?? [])
    );
    expect(numbers).toEqual(notes.map((_, i) => i + 1));
  });

  it("says what an amendment changed, when, by which document and what stood before; a proposal is named and not counted", () => {
    const effect = {result: "EDC-OC1", measure: "agreements", what: "target of 2026", before: "#", after: "≥2"};
    const gone = {result: "EDC-OP9", measure: null, what: "result", before: "SYNTHETIC title", after: null};
    const record = (state: "endorsed" | "proposed", effects: (typeof effect | typeof gone)[]) => ({
      id: `2026-11-01-${state}`,
      state,
      date: "2026-11-01",
      document: `SYNTHETIC minutes of what is ${state}`,
      reason: "SYNTHETIC",
      effects
    });
    const history = [
      record("endorsed", [effect, gone]),
      record("proposed", [Object.assign({}, effect, {after: "≥9"})])
    ];
    const amended = (lang: "en" | "zh") => toAnnex(withHistory(data, history), 2023, lang);
    const of = (lang: "en" | "zh") =>
      annexRows(amended(lang)).find(({result}) => result.id === "EDC-OC1")!.result.amended;
    expect(of("en")).toEqual([
      "Amended 2026-11-01 (SYNTHETIC minutes of what is endorsed): agreements: target of 2026: # → ≥2"
    ]);
    expect(of("zh")).toEqual([
      "2026-11-01修订（SYNTHETIC minutes of what is endorsed）：agreements：2026年目标：# → ≥2"
    ]);
    const general = amended("en").general.join(" ");
    expect(general).toContain("EDC-OP9 is no longer reported since 2026-11-01");
    expect(general).toContain(
      "Amendment 2026-11-01-proposed is proposed (2026-11-01, SYNTHETIC minutes of what is proposed) and not in force"
    );
    expect(annexRows(annex).every(({result}) => result.amended.length === 0)).toBe(true);
  });

  // CPMM annual report 2022: road, 9.9 hours; the framework publishes 16.9 for 2017 and leaves the target open.
  it("fills in value, year and status up to the milestone, and nothing after it", () => {
    const {measure} = annexRows(annex).find(({result}) => result.id === "TRP-OP1")!;
    expect(measure).toMatchObject({baseline: 16.9, baseline_year: 2017, baseline_text: "16.9 hours"});
    const cells = measure.cells.map(({value, value_year, status_text}) => ({value, value_year, status_text}));
    expect(cells[1]).toEqual({value: 9.9, value_year: 2022, status_text: "improved, no target set"});
    expect(cells.slice(2)).toEqual([
      {value: null, value_year: null, status_text: null},
      {value: null, value_year: null, status_text: null}
    ]);
  });

  it("gives a figure's flag in the notes, in each language", () => {
    const values = data.tables.values.map((row) =>
      row.result === "TRP-OP1" && row.year === 2022 ? {...row, flag: "provisional" as const} : row
    );
    const notes = (lang: "en" | "zh") =>
      toAnnex({...data, tables: {...data.tables, values}}, 2023, lang).notes.join("");
    expect(notes("en")).toContain("; provisional;");
    expect(notes("zh")).toContain("；暂定值；");
    expect(notes("zh")).not.toMatch(/provisional|restated|estimate/);
  });

  it("keeps the decimals that the framework publishes", () => {
    const texts = annexRows(annex)
      .filter(({result}) => result.id === "TRD-OC1")
      .map(({measure}) => measure.baseline_text);
    expect(texts).toEqual(["0.43% of GDP", "9.59% of GDP", "1.83% of GDP", "24.03% of GDP"]);
  });

  it("distinguishes to be set, not applicable, not reported and zero", () => {
    const rows = annexRows(annex);
    const of = (id: string, name: string) =>
      rows.find(({result, measure}) => result.id === id && measure.measure === name)!.measure;
    expect(of("EDC-OC1", "agreements")).toMatchObject({baseline: 0, baseline_text: "0"});
    expect(of("EDC-OP1", "countries")).toMatchObject({baseline: null, baseline_text: "n/a"});
    expect(of("EFS-CO", "growth").baseline_text).toContain("X%");
    expect(of("EFS-OP2", "reports")).toMatchObject({baseline: null, baseline_text: ""});
    expect(of("EDC-OC1", "agreements").cells[1]).toMatchObject({value_text: null, missing_text: "not reported"});
    expect(of("EDC-OC1", "agreements").cells[1]).toMatchObject({value: null});
    expect(of("EDC-OC1", "agreements").cells[2]).toMatchObject({missing_text: null});
    expect(of("TRP-OP2", "c2-swd").cells[1]).toMatchObject({value_text: null, missing_text: "not held"});
  });
});

/** The same data with a framework that amendments speak of. */
function withHistory(of: SiteData, history: AmendmentRecord[]): SiteData {
  const framework = Object.assign({}, of.inputs.framework, {history});
  return Object.assign({}, of, {inputs: Object.assign({}, of.inputs, {framework})});
}

describe("safeText(text)", () => {
  it("removes control characters and direction marks, and limits the length", () => {
    expect(safeText("a\u202eb\u0000c\u200fd")).toBe("a b c d");
    expect(safeText("x".repeat(40_000))).toHaveLength(32_001);
    expect(safeText("=1+1")).toBe("=1+1");
  });
});
