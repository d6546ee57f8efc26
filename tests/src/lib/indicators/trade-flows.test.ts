import {describe, expect, it} from "vitest";
import {indexObservations} from "../../../../src/lib/indicators/observation-index.js";
import {flowsOf, inputsOf, intraTerms, restTerms} from "../../../../src/lib/indicators/trade-flows.js";
import {observation} from "../contract/make-inputs.js";

const flow = (partner: string | null, value: number) =>
  observation({source: "trade", series: "EXPORTS.TOTAL", area: "KAZ", partner, year: 2016, value});
const region = new Set(["KAZ", "UZB"]);
const partners = [flow("KAZ", 1), flow("UZB", 10), flow("DEU", 100)];
const usd = (terms: {usd: number}[]) => terms.reduce((sum, term) => sum + term.usd, 0);

describe("intraTerms(flow, region)", () => {
  it("takes the region's other members, and neither the rest of the world nor the member itself", () => {
    expect(usd(intraTerms({world: undefined, partners}, region))).toBe(10);
    expect(usd(intraTerms({world: undefined, partners}, region, -1))).toBe(-10);
  });
});

describe("restTerms(flow, region)", () => {
  it("takes all partners outside of the region, the member's trade with itself among them", () => {
    expect(usd(restTerms({world: undefined, partners}, region))).toBe(101);
    expect(usd(restTerms({world: undefined, partners}, region, -1))).toBe(-101);
  });

  it("takes the world less the other members, which leaves trade with itself in it", () => {
    expect(usd(restTerms({world: flow(null, 111), partners}, region))).toBe(101);
    expect(usd(restTerms({world: flow(null, 111), partners}, region, -1))).toBe(-101);
  });
});

describe("flowsOf(index, series)", () => {
  const uzbekistan = [flow("KAZ", 5), flow(null, 20)].map((row) => ({...row, area: "UZB"}));
  const imports = flow("UZB", 3);
  const rows = [...partners, ...uzbekistan, {...imports, series: "IMPORTS.TOTAL"}];
  const find = flowsOf(indexObservations(rows), ["EXPORTS.TOTAL"]);

  it("gives the world and the partners of one series, member and year, and nothing that was not reported", () => {
    expect(find("EXPORTS.TOTAL", "KAZ", 2016)).toEqual({world: undefined, partners});
    expect(find("EXPORTS.TOTAL", "UZB", 2016)).toEqual({world: uzbekistan[1], partners: [uzbekistan[0]]});
    expect(find("EXPORTS.TOTAL", "KAZ", 2017)).toBeUndefined();
    expect(find("EXPORTS.TOTAL", "GEO", 2016)).toBeUndefined();
    expect(find("IMPORTS.TOTAL", "KAZ", 2016)).toBeUndefined();
  });

  it("has no flow where any figure of it is blank, and one where it is zero", () => {
    const with2017 = (value: number | null) =>
      flowsOf(indexObservations([flow("UZB", 1), {...flow("DEU", 0), value}].map((row) => ({...row, year: 2017}))), [
        "EXPORTS.TOTAL"
      ])("EXPORTS.TOTAL", "KAZ", 2017);
    expect(with2017(null)).toBeUndefined();
    expect(with2017(0)?.partners).toHaveLength(2);
  });

  it("is made once for the same series of a release, and again for others", () => {
    const index = indexObservations(rows);
    expect(flowsOf(index, ["EXPORTS.TOTAL"])).toBe(find);
    const both = flowsOf(index, ["EXPORTS.TOTAL", "IMPORTS.TOTAL"]);
    expect(both).not.toBe(find);
    expect(both("IMPORTS.TOTAL", "KAZ", 2016)?.partners).toHaveLength(1);
  });
});

describe("inputsOf(terms, instead)", () => {
  const term = (usd: number, value = Math.abs(usd), factor?: ReturnType<typeof flow>) => ({
    observation: flow("DEU", value),
    usd,
    ...(factor ? {factor} : {})
  });
  const shown = (inputs: ReturnType<typeof inputsOf>) => inputs.map(({role, share}) => [role, share]);

  it("gives what adds its share of all that adds, and none to what is taken away or is a factor", () => {
    const goods = flow(null, 50);
    const inputs = inputsOf([term(10), term(30, 60, goods), term(-5)]);
    expect(shown(inputs)).toEqual([
      ["value", 0.25],
      ["value", 0.75],
      ["part", null],
      ["part", null]
    ]);
    expect(inputs[2]!.observation).toBe(goods);
  });

  it("shares a sum of nothing equally among the zeros that were reported", () => {
    expect(shown(inputsOf([term(0), term(0)]))).toEqual([
      ["value", 0.5],
      ["value", 0.5]
    ]);
    // A zero that is taken away, or that a figure of another size was counted as, adds nothing.
    expect(shown(inputsOf([term(0), term(-0), term(0, 47)]))).toEqual([
      ["value", 1],
      ["part", null],
      ["part", null]
    ]);
  });

  it("takes the terms instead where nothing adds, and none without them", () => {
    expect(shown(inputsOf([term(-5)], () => [term(2)]))).toEqual([["value", 1]]);
    expect(inputsOf([], () => [])).toEqual([]);
    expect(inputsOf([term(-5)])).toEqual([]);
  });
});
