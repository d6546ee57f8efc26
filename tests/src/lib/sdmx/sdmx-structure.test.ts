import {beforeAll, describe, expect, it} from "vitest";
import {toSdmxCsv} from "../../../../loaders/export/table-bytes.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";
import type {Tables} from "../../../../src/lib/indicators/compute-tables.js";
import {type SdmxSource, sdmxCodelists} from "../../../../src/lib/sdmx/sdmx-codelists.js";
import {sdmxStructure} from "../../../../src/lib/sdmx/sdmx-structure.js";
import {readSdmxCsv} from "../../../standards/read-sdmx-csv.js";
import {type SdmxStructure, sdmxStructureSchema} from "../../../standards/sdmx-json-schema.js";

const DATE = "2026-11-25";

describe("sdmxStructure(source, date)", () => {
  let source: SdmxSource & {tables: Tables};
  let structure: SdmxStructure;

  beforeAll(async () => {
    const {tables, inputs} = await readSiteData("data", "defr-2024");
    source = {tables, reference: inputs.reference};
    structure = sdmxStructureSchema.parse(sdmxStructure(source, DATE));
  });

  it("is a structure message in which every reference leads somewhere", () => {
    const {conceptSchemes, codelists, dataStructures, dataflows} = structure.data;
    const text = JSON.stringify(structure);
    for (const [, id] of text.matchAll(/codelist\.Codelist=CAREC_PRF_OBSERVATORY:(\w+)\(1\.0\.0\)"/g))
      expect(codelists.map((list) => list.id)).toContain(id);
    for (const [, id] of text.matchAll(/conceptscheme\.Concept=CAREC_PRF_OBSERVATORY:CS_VALUES\(1\.0\.0\)\.(\w+)"/g))
      expect(conceptSchemes[0]!.concepts.map((concept) => concept.id)).toContain(id);
    expect(dataflows[0]!.structure).toContain(`${dataStructures[0]!.agencyID}:${dataStructures[0]!.id}(`);
    for (const {codes} of codelists) {
      const ids = codes.map(({id}) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const {parent} of codes) if (parent !== undefined) expect(ids).toContain(parent);
    }
    expect(structure.meta.prepared).toBe("2026-11-25T00:00:00Z");
  });

  it("reads the SDMX-CSV of a frozen vintage back as it was", () => {
    const {values} = source.tables;
    const rows = readSdmxCsv(Buffer.from(toSdmxCsv(values)).toString(), structure);
    expect(rows.map(({OBS_VALUE}) => (OBS_VALUE === null ? null : Number(OBS_VALUE)))).toEqual(
      values.map(({value}) => value)
    );
    expect(rows.map(({REF_AREA, TIME_PERIOD, VARIANT}) => [REF_AREA, Number(TIME_PERIOD), VARIANT])).toEqual(
      values.map(({area, year, variant}) => [area, year, variant])
    );
    expect(rows.map(({MISSING}) => (MISSING as string[] | null)?.join(";") ?? null)).toEqual(
      values.map(({missing}) => missing)
    );
    expect(rows.filter(({VINTAGE}) => VINTAGE === "defr-2024")).toHaveLength(values.length);
  });

  it("finds a code that is in no list, a key that comes twice and a missing status", () => {
    const lines = Buffer.from(toSdmxCsv(source.tables.values)).toString().split("\r\n");
    const read = (change: (line: string) => string) =>
      readSdmxCsv([lines[0], change(lines[1]!), ...lines.slice(2)].join("\r\n"), structure);
    expect(() => read((line) => line.replace(",CAREC-X,", ",XKX,"))).toThrow("row 2: REF_AREA is XKX");
    expect(() => read(() => lines[2]!)).toThrow(/row 3: the key of A\.CAREC-X\.\S+ is row 3, and was row 2/);
    expect(() => read((line) => line.replace(/^(.*,\d{4},[\d.]*),A,/, "$1,,"))).toThrow("row 2: has no OBS_STATUS");
    expect(() => read((line) => line.replace(",PC,", ",hours,"))).toThrow(
      /UNIT_MEASURE of \S+\.headline is PC, and was hours/
    );
  });

  it("names countries, measures and their results in English and Chinese", () => {
    const find = (list: string, code: string) =>
      structure.data.codelists.find(({id}) => id === list)?.codes.find(({id}) => id === code);
    expect(find("CL_AREA", "CHN")?.names).toEqual({en: "People's Republic of China", zh: "中华人民共和国"});
    expect(find("CL_AREA", "C4")?.names).toEqual({en: "Corridor 4", zh: "4号走廊"});
    expect(find("CL_INDICATOR", "TRP-OP1_road-hours")).toMatchObject({parent: "TRP-OP1", names: {zh: /./}});
    expect(find("CL_INDICATOR", "TRP-OP1")?.names.zh).toBe(
      source.tables.results.find(({id}) => id === "TRP-OP1")?.title_zh
    );
    expect(find("CL_UNIT", "PC_of_GDP")?.names).toEqual({en: "% of GDP"});
    expect(find("CL_MISSING_KIND", "not_published")?.names).toEqual({en: "not published", zh: "未发布"});
  });

  it("gives the same bytes twice", () => {
    expect(JSON.stringify(sdmxStructure(source, DATE))).toBe(JSON.stringify(sdmxStructure(source, DATE)));
  });
});

describe("sdmxCodelists(source)", () => {
  it("refuses two things that would get the same code", () => {
    const values = ["a/b", "a b"].map((variant) => ({
      area: "UZB",
      result: "R",
      measure: "m",
      unit: "%",
      method: "x",
      missing: null,
      missing_kinds: null,
      variant
    }));
    const source = {
      tables: {results: [], measures: [], values: values as unknown as Tables["values"]},
      reference: {countries: [], bcps: []}
    };
    expect(() => sdmxCodelists(source)).toThrow(DataError);
    expect(() => sdmxCodelists(source)).toThrow(
      'mismatched codes of CL_VARIANT: "a/b" and "a b" are both a_b in SDMX; rename one'
    );
  });
});
