import {describe, expect, it} from "vitest";
import {
  type BeforeAfterQuestion,
  type BeforeAfterResult,
  beforeAfterCautions,
  beforeAfterSentences,
  type Contrast,
  type CrossingChange,
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

describe("beforeAfterCautions(answer, nameOf)", () => {
  it("warns of two crossings, of a drift before the date, and of months without trips", () => {
    expect(codes(rowsByHand())).toEqual(["few_compared", "trend_apart", "empty_months"]);
  });
  it("says first that trips are few, or too few for anything", () => {
    expect(codes(rowsByHand(20))[0]).toBe("few_trips");
    const cautions = beforeAfterCautions(answer(rowsByHand(9)), nameOf);
    expect(cautions.map(({code}) => code)).toEqual(["too_few_trips", "empty_months"]);
    expect(cautions[1]!.text).toMatch(/^No trip crossed X in 10 of the 12 months before and 10 of those after, so/);
    expect(cautions[0]!.text).toBe(
      "X has 9 trips before and 9 after: with fewer than 10 on either side, no change is computed."
    );
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

/** A figure of so much with its interval. */
const estimate = (value: number, low: number, high: number) => ({value, low, high});
/** A clear difference of -3 hours or -30%. */
const CLEAR: Contrast = {change: estimate(-3, -4, -2), relative: estimate(-0.3, -0.4, -0.2)};
/** No difference that can be told from none. */
const NONE: Contrast = {change: estimate(0, -1, 1), relative: estimate(0, -0.1, 0.1)};
const SOUND: CrossingChange = {
  bcp: "BCP-x",
  before: {bcp: "BCP-x", span: "before", n: 60, trips: 60, mean: 10, median: 10, outbound: 60},
  after: {bcp: "BCP-x", span: "after", n: 60, trips: 60, mean: 7, median: 7, outbound: 60},
  own: CLEAR,
  median_change: -3,
  few_trips: false,
  empty_months: {before: 0, after: 0}
};

/** A result that needs no caution, but for what is given. */
function sound(given: Partial<BeforeAfterResult> = {}, compared = 3): BeforeAfterResult {
  return {
    question: QUESTION,
    synthetic: false,
    chosen: SOUND,
    compared: Array.from({length: compared}, (_, i) => ({
      ...SOUND,
      bcp: `BCP-${i}`,
      same_corridor: false,
      left_out: null,
      computable: true,
      taken: true
    })),
    pooled: NONE,
    difference: CLEAR,
    pre_trend: NONE,
    unusual: {as_large: 0, of: compared},
    ...given
  };
}
const codesOf = (result: BeforeAfterResult) => beforeAfterCautions(result, nameOf).map(({code}) => code);
const level = (side: "before" | "after", outbound: number) => ({...SOUND[side]!, n: 100, outbound});

describe("beforeAfterCautions(result, nameOf), one limit at a time", () => {
  it("says nothing where nothing limits the result", () => {
    expect(codesOf(sound())).toEqual([]);
  });
  it("computes a change from ten trips on each side, and says that they are few below thirty", () => {
    const [ten, nine] = [codes(rowsByHand(10)), codes(rowsByHand(9))];
    expect([ten[0], nine[0]]).toEqual(["few_trips", "too_few_trips"]);
    const lopsided = {...SOUND, own: null, few_trips: true, after: {...SOUND.after!, n: 9, trips: 9}};
    expect(codesOf(sound({chosen: lopsided}))).toEqual(["too_few_trips"]);
  });
  it("counts no trips where a window has none, and takes that for no shift of directions", () => {
    const question = {...QUESTION, direction: null};
    const textsOf = (given: Partial<CrossingChange>) =>
      beforeAfterCautions(sound({question, chosen: {...SOUND, own: null, ...given}}), nameOf).map(({text}) => text);
    const end = "with fewer than 10 on either side, no change is computed.";
    expect(textsOf({before: null})).toEqual([`X has 0 trips before and 60 after: ${end}`]);
    expect(textsOf({after: null})).toEqual([`X has 60 trips before and 0 after: ${end}`]);
  });
  it("counts the crossings compared: none, one, two; three are enough", () => {
    const texts = [0, 1, 2, 3].map((n) => beforeAfterCautions(sound({}, n), nameOf));
    expect(texts.map((cautions) => cautions.map(({code}) => code))).toEqual([
      ["no_comparison"],
      ["few_compared"],
      ["few_compared"],
      []
    ]);
    expect(texts[1]![0]!.text).toMatch(/^One crossing makes /);
    expect(texts[2]![0]!.text).toMatch(/^Two crossings make /);
  });
  it("says that trips are few where the chosen crossing or one compared has few", () => {
    expect(codesOf(sound({chosen: {...SOUND, few_trips: true}}))).toEqual(["few_trips"]);
    const compared = sound().compared.map((row, i) => ({...row, few_trips: i === 0}));
    expect(codesOf(sound({compared}))).toEqual(["few_compared_trips"]);
    expect(beforeAfterCautions(sound({compared}), (bcp) => `<${bcp}>`)[0]!.text).toMatch(/: <BCP-0>\.$/);
    expect(codesOf(sound({compared: compared.map((row, i) => ({...row, taken: i > 0}))}))).toEqual(["few_compared"]);
  });
  it("checks the trend before: unknown, apart, or too weak to see a drift as large", () => {
    expect(codesOf(sound({pre_trend: null}))).toEqual(["trend_unknown"]);
    expect(codesOf(sound({pre_trend: CLEAR}))).toEqual(["trend_apart"]);
    const weak = {change: estimate(0, -3, 3), relative: estimate(0, -0.1, 0.1)};
    expect(codesOf(sound({pre_trend: weak}))).toEqual(["trend_unclear"]);
    const nearly = {change: estimate(0, -2.9, 2.9), relative: estimate(0, -0.29, 0.29)};
    expect(codesOf(sound({pre_trend: nearly}))).toEqual([]);
    expect(codesOf(sound({pre_trend: {...nearly, relative: estimate(0, -0.3, 0.3)}}))).toEqual(["trend_unclear"]);
    expect(codesOf(sound({pre_trend: {...nearly, relative: null}}))).toEqual([]);
    // The same of a rise: what lies in the interval is the difference with its sign.
    const rise: Contrast = {change: estimate(3, 2, 4), relative: null};
    const drift = (high: number): Contrast => ({change: estimate(0, -9, high), relative: null});
    expect(codesOf(sound({difference: rise, pre_trend: drift(2.9)}))).toEqual([]);
    expect(codesOf(sound({difference: rise, pre_trend: drift(3)}))).toEqual(["trend_unclear"]);
    // Beside a difference that is not clear, a weak check adds nothing.
    expect(codesOf(sound({difference: NONE, pre_trend: weak}))).toEqual([]);
    expect(codesOf(sound({difference: null, pre_trend: null}))).toEqual([]);
  });
  it("says where hours and percent disagree", () => {
    expect(codesOf(sound({difference: {...CLEAR, relative: estimate(-0.3, -0.6, 0.1)}}))).toEqual(["scale"]);
    expect(codesOf(sound({difference: {...CLEAR, change: estimate(-3, -7, 1)}}))).toEqual(["scale"]);
    expect(codesOf(sound({difference: {...CLEAR, relative: null}}))).toEqual([]);
    expect(codesOf(sound({difference: {...NONE, relative: null}}))).toEqual([]);
  });
  it("says where other crossings differ by as much, and not beside a difference that is not clear", () => {
    const unusual = {as_large: 1, of: 3};
    expect(codesOf(sound({unusual}))).toEqual(["not_unusual"]);
    expect(codesOf(sound({unusual, difference: NONE}))).toEqual([]);
    expect(codesOf(sound({unusual: null}))).toEqual([]);
  });
  it("takes an interval that touches zero for no clear difference", () => {
    const touching = {change: estimate(-3, -6, 0), relative: estimate(-0.3, -0.6, 0)};
    expect(codesOf(sound({difference: touching, unusual: {as_large: 1, of: 3}}))).toEqual([]);
    expect(codesOf(sound({pre_trend: {change: estimate(1, 0, 2), relative: estimate(0.1, 0, 0.2)}}))).toEqual([]);
  });
  it("says which months no trip crossed in, on either side", () => {
    const empty = (before: number, after: number) =>
      beforeAfterCautions(sound({chosen: {...SOUND, empty_months: {before, after}}}), nameOf).map(({text}) => text);
    expect(empty(1, 0)).toEqual([expect.stringContaining("1 of the 12 months before, so")]);
    expect(empty(0, 2)).toEqual([expect.stringContaining("2 of the 12 months after, so")]);
    expect(empty(1, 2)).toEqual([expect.stringContaining("1 of the 12 months before and 2 of those after, so")]);
  });
  it("warns of a mix of directions that shifts by more than a tenth, where both are taken", () => {
    const mixed = (before: number, after: number, direction: "outbound" | null) =>
      codesOf(
        sound({
          question: {...QUESTION, direction},
          chosen: {...SOUND, before: level("before", before), after: level("after", after)}
        })
      );
    expect(mixed(0, 11, null)).toEqual(["directions"]);
    expect(mixed(100, 89, null)).toEqual(["directions"]);
    expect(mixed(0, 10, null)).toEqual([]);
    expect(mixed(0, 11, "outbound")).toEqual([]);
    const half = (side: "before" | "after", outbound: number) => ({...SOUND[side]!, n: 50, outbound});
    const chosen = {...SOUND, before: half("before", 30), after: half("after", 10)};
    const [caution] = beforeAfterCautions(sound({question: {...QUESTION, direction: null}, chosen}), nameOf);
    expect(caution!.text).toMatch(/^Outbound crossings were 60% of all before and 20% after: /);
  });
  it("gives every caution at once, the gravest first", () => {
    const all = sound(
      {
        question: {...QUESTION, direction: null, window_months: 10},
        chosen: {
          ...SOUND,
          few_trips: true,
          before: level("before", 20),
          after: level("after", 80),
          empty_months: {before: 1, after: 0}
        },
        difference: {...CLEAR, relative: estimate(-0.3, -0.6, 0.1)},
        pre_trend: null,
        unusual: {as_large: 2, of: 2}
      },
      2
    );
    expect(codesOf({...all, compared: all.compared.map((row) => ({...row, few_trips: true}))})).toEqual([
      "few_trips",
      "few_compared",
      "few_compared_trips",
      "trend_unknown",
      "scale",
      "not_unusual",
      "seasons",
      "empty_months",
      "directions"
    ]);
  });
});

describe("beforeAfterSentences(answer, nameOf)", () => {
  it("says the change, the comparison's and the difference, each with its interval", () => {
    const [own, compared, held] = beforeAfterSentences(answer(rowsByHand()), nameOf);
    expect(own).toMatch(
      /^At X \(road, outbound\) the time to cross fell from 10\.0 hours to 7\.0 hours on average, by 3\.0 hours \(95% interval −\d\.\d to −\d\.\d\), −30% \(−\d+% to −\d+%\)\.$/
    );
    expect(compared).toMatch(/^Across the 2 similar crossings compared it rose by 2\.5 hours \(95% interval \+/);
    expect(held).toMatch(/^Compared with them, the change at X is −5\.5 hours \(95% interval −.*\), −40% \(/);
  });
  it("says nothing where nothing is computed", () => {
    expect(beforeAfterSentences(answer(rowsByHand(9)), nameOf)).toEqual([]);
  });
  it("says it of one crossing compared, of dollars, and of both directions", () => {
    const result = sound(
      {
        question: {...QUESTION, direction: null, indicator: "TFI2"},
        chosen: {
          ...SOUND,
          before: {...SOUND.before!, mean: 100},
          after: {...SOUND.after!, mean: 160},
          own: {change: estimate(60, 20, 100), relative: estimate(0.6, 0.2, 1)}
        },
        pooled: {change: estimate(0, -5, 5), relative: null},
        difference: {change: estimate(60, -12, 132), relative: null}
      },
      1
    );
    expect(beforeAfterSentences(result, nameOf)).toEqual([
      "At X (road, both directions) the cost of crossing rose from $100 to $160 on average, by $60.0 (95% interval +20.0 to +100), +60% (+20% to +100%).",
      "At the one similar crossing compared it went by $0.0 (95% interval −5.0 to +5.0).",
      "Compared with them, the change at X is +$60.0 (95% interval −12.0 to +132); the interval includes no change."
    ]);
  });
  it("counts the crossings taken, and says a difference without an interval as it is", () => {
    const compared = sound().compared.map((row, i) => ({...row, taken: i > 0}));
    const own = {change: {value: 0, low: null, high: null}, relative: {value: 0, low: null, high: null}};
    const [, others, difference] = beforeAfterSentences(sound({compared, difference: own}), nameOf);
    expect(others).toMatch(/^Across the 2 similar crossings compared it went by 0\.0 hours/);
    expect(difference).toBe("Compared with them, the change at X is 0.0 hours, 0%.");
  });
  it("takes an interval that touches zero for one that includes no change", () => {
    const said = (low: number, high: number) =>
      beforeAfterSentences(sound({difference: {change: estimate(-3, low, high), relative: null}}), nameOf)[2];
    expect(said(-6, -1)).toBe("Compared with them, the change at X is −3.0 hours (95% interval −6.0 to −1.0).");
    expect(said(-6, 0)).toMatch(/\(95% interval −6\.0 to 0\.0\); the interval includes no change\.$/);
    expect(said(0, 6)).toMatch(/; the interval includes no change\.$/);
    expect(said(1, 6)).not.toMatch(/includes no change/);
  });
  it("says nothing where a window is missing, and no more than is compared", () => {
    expect(beforeAfterSentences(sound({chosen: {...SOUND, before: null}}), nameOf)).toEqual([]);
    expect(beforeAfterSentences(sound({chosen: {...SOUND, after: null}}), nameOf)).toEqual([]);
    expect(beforeAfterSentences(sound({pooled: null, difference: null}), nameOf)).toHaveLength(1);
  });
});
