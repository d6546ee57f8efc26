import {describe, expect, it} from "vitest";
import {intraTerms, restTerms} from "../../../../src/lib/indicators/trade-flows.js";
import {observation} from "../contract/make-inputs.js";

const flow = (partner: string | null, value: number) =>
  observation({source: "trade", series: "EXPORTS.TOTAL", area: "KAZ", partner, year: 2016, value});
const region = new Set(["KAZ", "UZB"]);
const partners = [flow("KAZ", 1), flow("UZB", 10), flow("DEU", 100)];
const usd = (terms: {usd: number}[]) => terms.reduce((sum, term) => sum + term.usd, 0);

describe("intraTerms(flow, region)", () => {
  it("takes the region's other members, and neither the rest of the world nor the member itself", () => {
    expect(usd(intraTerms({world: undefined, partners}, region))).toBe(10);
  });
});

describe("restTerms(flow, region)", () => {
  it("takes all partners outside of the region, the member's trade with itself among them", () => {
    expect(usd(restTerms({world: undefined, partners}, region))).toBe(101);
  });

  it("takes the world less the other members, which leaves trade with itself in it", () => {
    expect(usd(restTerms({world: flow(null, 111), partners}, region))).toBe(101);
  });
});
