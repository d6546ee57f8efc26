import {describe, expect, it} from "vitest";
import {
  type BeforeAfterQuestion,
  beforeAfterCautions,
  beforeAfterSentences,
  compareCrossings,
  countBeforeAfter
} from "../../../../../src/lib/cpmm/before-after.js";
import {type CrossingRow, toCrossingTrips} from "./crossing-trips.js";
import {PLACES, QUESTION, rowsByHand} from "./rows-by-hand.js";

const nameOf = (bcp: string) => PLACES.find((place) => place.bcp === bcp)?.name_en ?? bcp;

function answer(rows: CrossingRow[], question: BeforeAfterQuestion = QUESTION, given = {}) {
  const choices = {seed: 1, with: [], without: [], ...given};
  return compareCrossings(countBeforeAfter(toCrossingTrips(rows), question), question, PLACES, choices);
}
const codes = (...args: Parameters<typeof answer>) =>
  beforeAfterCautions(answer(...args), nameOf).map(({code}) => code);

describe("changeCautions(answer, nameOf)", () => {
  it("warns of two crossings, of a drift before the date, and of months without trips", () => {
    expect(codes(rowsByHand())).toEqual(["few_compared", "trend_apart", "empty_months"]);
  });
  it("says first that trips are few, or too few for anything", () => {
    expect(codes(rowsByHand(20))[0]).toBe("few_trips");
    const cautions = beforeAfterCautions(answer(rowsByHand(9)), nameOf);
    expect(cautions.map(({code}) => code)).toEqual(["too_few_trips", "empty_months"]);
    expect(cautions[1]!.text).toMatch(/^No trip crossed X in 10 of the 12 months before and 10 of those after:/);
    expect(cautions[0]!.text).toBe("X has 9 trips before and 9 after: below 10 on either side no change is computed.");
  });
  it("warns where nothing is compared, and where what is compared is few", () => {
    expect(codes(rowsByHand(), QUESTION, {without: ["BCP-a", "BCP-b"]})).toContain("no_comparison");
    expect(codes(rowsByHand(), QUESTION, {with: ["BCP-few", "BCP-high"]})).toContain("few_compared_trips");
  });
  it("warns of seasons where a window is no whole year", () => {
    expect(codes(rowsByHand(), {...QUESTION, window_months: 10})).toContain("seasons");
    expect(codes(rowsByHand(), {...QUESTION, window_months: 24})).not.toContain("seasons");
  });
  it("warns of another mix of directions, where both are taken together", () => {
    const turned = rowsByHand().map((row, i) =>
      row.entered < "2022" && i % 4 === 0 ? {...row, direction: "inbound" as const} : row
    );
    expect(codes(turned, {...QUESTION, direction: null})).toContain("directions");
    expect(codes(rowsByHand(), {...QUESTION, direction: null})).not.toContain("directions");
  });
  it("warns where the drift before cannot be checked", () => {
    const late = rowsByHand().map((row) => (row.entered < "2022" ? {...row, entered: "2021-11-01T00:00:00Z"} : row));
    expect(codes(late)).toContain("trend_unknown");
  });
});

describe("changeWords(answer, nameOf)", () => {
  it("says the change, the comparison's and the difference, each with its interval", () => {
    const [own, compared, held] = beforeAfterSentences(answer(rowsByHand()), nameOf);
    expect(own).toMatch(
      /^At X \(road, outbound\) the time to cross fell from 10\.0 hours to 7\.0 hours on average, by 3\.0 hours \(95 % interval −\d\.\d to −\d\.\d\), −30 % \(−\d+ % to −\d+ %\)\.$/
    );
    expect(compared).toMatch(/^Over the 2 similar crossings compared it rose by 2\.5 hours \(95 % interval \+/);
    expect(held).toMatch(/^Held against them the change at X is −5\.5 hours \(95 % interval −.*\), −40 % \(/);
  });
  it("says nothing where nothing is computed", () => {
    expect(beforeAfterSentences(answer(rowsByHand(9)), nameOf)).toEqual([]);
  });
});
