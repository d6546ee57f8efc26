import {describe, expect, it} from "vitest";
import type {BaselineCheckRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {baselineChoices, shortReason} from "../../../../src/lib/quality/baseline-choices.js";

const check = {result: "TRD-OP1", measure: "services", year: 2016, published: 10, published_sign: null};
const services = (published: Partial<BaselineCheckRow> = {}) => ({...check, ...published}) as BaselineCheckRow;
const row = (area: string, variant: string, value: number | null, year = 2016) =>
  ({result: "TRD-OP1", measure: "services", year, area, variant, value, reporting: 9, expected: 10}) as ValueRow;

describe("baselineChoices(check, vintages)", () => {
  it("gives a row a choice and a cell a vintage, the headline without the PRC first", () => {
    const rows = baselineChoices(services(), [
      {
        vintage: "defr-2021",
        values: [row("CAREC", "headline", 6), row("CAREC-X", "headline", 10.09), row("GEO", "headline", 40)]
      },
      {vintage: "current", values: [row("CAREC-X", "simple-mean", 17.71), row("CAREC-X", "headline", 9.82)]}
    ]);
    expect(rows.map(({area, variant}) => `${area} ${variant}`)).toEqual([
      "CAREC-X headline",
      "CAREC-X simple-mean",
      "CAREC headline"
    ]);
    expect(rows[0]!.cells).toEqual([
      {vintage: "defr-2021", value: 10.09, reporting: 9, expected: 10, fit: "reproduced"},
      {vintage: "current", value: 9.82, reporting: 9, expected: 10, fit: "close"}
    ]);
    expect(rows[1]!.cells.map(({value, fit}) => [value, fit])).toEqual([
      [null, null],
      [17.71, "differs"]
    ]);
  });
  it("keeps or breaks a bound", () => {
    const values = [row("CAREC-X", "headline", 0.97), row("CAREC", "headline", 7.3)];
    const rows = baselineChoices(services({published: 1, published_sign: "<"}), [{vintage: "current", values}]);
    expect(rows.map(({cells}) => cells[0]!.fit)).toEqual(["reproduced", "differs"]);
  });
  it("counts the bound itself as broken", () => {
    const values = [row("CAREC-X", "headline", 0.99), row("CAREC", "headline", 1)];
    const fits = (published_sign: "<" | "≥") =>
      baselineChoices(services({published: 1, published_sign}), [{vintage: "current", values}]).map(
        ({cells}) => cells[0]!.fit
      );
    expect(fits("<")).toEqual(["reproduced", "differs"]);
    expect(fits("≥")).toEqual(["differs", "reproduced"]);
  });
  it("gives nothing where there is no choice, and leaves out other years", () => {
    const values = [row("CAREC-X", "headline", 10), row("CAREC", "headline", null), row("CAREC", "headline", 6, 2017)];
    expect(baselineChoices(services(), [{vintage: "current", values}])).toEqual([]);
  });
});

describe("shortReason(reason)", () => {
  it("drops what other choices give", () => {
    expect(
      shortReason(
        "9.824% against 10: −1.8%; 9 of 10 members, without TKM; plain mean, with the PRC: 16.52%; revised since: 9.8%"
      )
    ).toBe("9.824% against 10: −1.8%; 9 of 10 members, without TKM; revised since: 9.8%");
  });
  it("drops them in each language", () => {
    const short = (own: "ru" | "zh", reason: string) => withLanguage(own, () => shortReason(reason));
    expect(short("ru", "прочая, без КНР: 0,3 % против <1; простое среднее, с КНР: 16,5 %; без Грузии")).toBe(
      "прочая, без КНР: 0,3 % против <1; без Грузии"
    );
    expect(
      short("zh", "框架所载10；简单平均，含中华人民共和国：16.5%；简单平均，不含中华人民共和国：1%；不含蒙古国")
    ).toBe("框架所载10；不含蒙古国");
  });
  it("keeps the reading that a bound was compared with", () => {
    expect(shortReason("other renewables, without the PRC: 0.32% against <1; with hydro, with the PRC: 24%")).toBe(
      "other renewables, without the PRC: 0.32% against <1"
    );
  });
});
