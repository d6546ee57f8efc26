import {describe, expect, it} from "vitest";
import {crossingHistory} from "../../../../src/components/borders/crossing-history.js";
import {type BorderContext, borderFigures} from "../../../../src/lib/borders/border-figures.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {cpmmRow} from "../../lib/contract/cpmm-rows.js";

const bcp = (name: string, name_en: string) => ({bcp: name, name_en, neighbour: null}) as Bcp;
const context: BorderContext = {
  bcps: [bcp("BCP-chaman", "Chaman"), bcp("BCP-spin-buldak", "Spin Buldak")],
  names: {"BCP-chaman": "Chaman", "BCP-spin-buldak": "Spin Buldak"},
  sides: {},
  places: {}
};
const out = (year: number, value: number | null) => cpmmRow({direction: "outbound", year, value});
const across = cpmmRow({area: "BCP-spin-buldak", direction: null, year: 2020, value: 20.2});
const history = (rows: ReturnType<typeof cpmmRow>[]) =>
  crossingHistory("BCP-chaman", borderFigures(rows, []), "hours", context);

describe("crossingHistory(bcp, figures, measure, context)", () => {
  it("draws both sides by year, and says as its finding what this side did", () => {
    const found = history([out(2020, 70.7), out(2022, 54), across])!;
    expect(found.title).toBe("Chaman outbound fell from 70.7\u00a0h in 2020 to 54.0\u00a0h in 2022");
    expect(found.subtitle).toContain("Black is Chaman, gray the other side of the border");
    expect(found.input?.kind).toBe("trendByArea");
    expect(String(found.wide)).toContain(">Spin Buldak 20.2\u00a0h (2020)</text>");
    expect(String(found.wide)).toContain('width="860"');
  });

  it("says that it rose, or stayed", () => {
    expect(history([out(2020, 1), out(2021, 2)])!.title).toContain(
      "rose from 1.0\u00a0h in 2020 to 2.0\u00a0h in 2021"
    );
    expect(history([out(2020, 1), out(2021, 1)])!.title).toContain("stayed at 1.0\u00a0h from 2020 to 2021");
  });

  it("explains thin lines only where some are, and names the mode of each line where there are two", () => {
    const into = (year: number, value: number) => cpmmRow({area: "BCP-chaman", direction: "inbound", year, value});
    expect(history([out(2020, 70.7), out(2022, 54)])!.subtitle).not.toContain("inbound");
    expect(history([into(2020, 70.7), into(2022, 54)])!.subtitle).not.toContain("inbound");
    expect(history([out(2020, 70.7), out(2022, 54), into(2022, 9)])!.subtitle).toContain("Thin lines are inbound.");
    const own = (mode: "road" | "rail", year: number, value: number) =>
      cpmmRow({area: "BCP-chaman", direction: null, mode, year, value});
    const svg = String(
      history([own("road", 2021, 61), own("road", 2022, 81), own("rail", 2021, 80), own("rail", 2022, 30)])!.wide
    );
    expect(svg).toContain(">road 81.0\u00a0h</text>");
  });

  it("names no crossing at the lines of one side alone", () => {
    const svg = String(history([out(2020, 70.7), out(2022, 54)])!.wide);
    expect(svg).toContain(">outbound 54.0\u00a0h</text>");
  });

  it("draws bars of one year alone, the longest first", () => {
    const found = history([out(2020, 2), across])!;
    expect(found.input?.kind).toBe("stackedBars");
    expect(found.title).toBe("Chaman outbound: 2.0\u00a0h in 2020");
    expect(found.subtitle).toContain("2020. Gray is the other side of the border.");
    expect(String(found.wide).indexOf("Spin Buldak")).toBeLessThan(String(found.wide).lastIndexOf(">Chaman outbound<"));
  });

  it("is none where neither side has a figure", () => {
    expect(history([out(2020, null)])).toBeNull();
  });
});
