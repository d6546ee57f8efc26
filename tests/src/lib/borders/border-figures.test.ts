import {describe, expect, it} from "vitest";
import {borderFigures, contradictionText, splitReference} from "../../../../src/lib/borders/border-figures.js";
import type {Contradiction} from "../../../../src/lib/contract/reference.js";
import {cpmmRow} from "../contract/cpmm-rows.js";

const swapped: Contradiction = {
  source: "cpmm",
  series: "TFI1",
  area: "BCP-chaman",
  mode: "road",
  direction: "outbound",
  year: 2020,
  printed: "50.0",
  where_printed: "2020 report: Pakistan text",
  other: "70.7",
  where_other: "2022 report: table 3.14",
  taken: "70.7",
  why: "tables before prose"
};

describe("borderFigures(observations, contradictions)", () => {
  it("takes hours and dollars of crossings, a dash as null", () => {
    const rows = [
      cpmmRow({series: "TFI2", value: 109, unit: "usd", direction: "outbound"}),
      cpmmRow({value: 70.7, direction: "outbound"}),
      cpmmRow({value: null, direction: "inbound"}),
      cpmmRow({area: "KAZ", value: 8}),
      cpmmRow({series: "SWD", value: 8})
    ];
    expect(borderFigures(rows, []).map((row) => [row.measure, row.direction, row.value])).toEqual([
      ["hours", "inbound", null],
      ["hours", "outbound", 70.7],
      ["dollars", "outbound", 109]
    ]);
  });

  it("splits the reference and knows a figure of a running text", () => {
    const [row] = borderFigures([cpmmRow({reference: "2020 report, text, https://example.org/a"})], []);
    expect(row).toMatchObject({reference: "2020 report, text", url: "https://example.org/a", from_text: true});
  });

  it("notes a contradiction where it touches the figure, and nowhere else", () => {
    const rows = [
      cpmmRow({direction: "outbound", value: 70.7}),
      cpmmRow({direction: "outbound", value: 57.5, year: 2021})
    ];
    expect(borderFigures(rows, [swapped]).map(({notes}) => notes.length)).toEqual([1, 0]);
  });
});

describe("contradictionText(contradiction)", () => {
  it("says what is printed where and what was taken", () => {
    expect(contradictionText(swapped)).toBe(
      "2020 report: Pakistan text: 50.0; 2022 report: table 3.14: 70.7. Taken: 70.7 (tables before prose)."
    );
    expect(contradictionText({...swapped, other: null})).toBe(
      "2020 report: Pakistan text: 50.0. Taken: 70.7 (tables before prose)."
    );
  });
});

describe("splitReference(reference)", () => {
  it("gives words and address, or words alone", () => {
    expect(splitReference("2022 report, table 3.8, https://a.org/b?p=1")).toEqual([
      "2022 report, table 3.8",
      "https://a.org/b?p=1"
    ]);
    expect(splitReference("appendix 6")).toEqual(["appendix 6", null]);
  });
});
