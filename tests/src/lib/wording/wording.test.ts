import {describe, expect, it} from "vitest";
import {changeOf, differenceWords, figureChangeWords} from "../../../../src/lib/wording/change-words.js";
import {displayedValue, figureWords, numberWords} from "../../../../src/lib/wording/figure-words.js";
import {
  compareFigures,
  comparisonWords,
  countWords,
  listWords,
  ranked,
  rankWords,
  soleFirst
} from "../../../../src/lib/wording/rank-words.js";

const kmh = (value: number | null) => ({value, unit: "km/h"});
const share = (value: number | null, sign: string | null = null) => ({value, sign, unit: "%"});
const rank = (value: number | null) => ({value, unit: "rank"});
const answer = (value: number | null, text: string | null = null) => ({value, text, unit: "yes/no"});

describe("figureWords(figure, lang)", () => {
  it("writes the unit of each language", () => {
    expect(figureWords(kmh(23.4), "en")).toBe("23.4 km/h");
    expect(figureWords(kmh(23.4), "zh")).toBe("23.4公里/小时");
    expect(figureWords({value: 10, unit: "% of GDP"}, "en")).toBe("10.0% of GDP");
    expect(figureWords(rank(15), "en")).toBe("rank 15");
    expect(figureWords(rank(15), "zh")).toBe("第15位");
  });

  it("tells zero from missing", () => {
    expect(figureWords({value: 0, unit: "count"}, "en")).toBe("0");
    expect(figureWords({value: null, unit: "count"}, "en")).toBe("not reported");
    expect(figureWords({value: null, unit: "count"}, "zh")).toBe("未报告");
  });

  it("says yes and no in each language", () => {
    expect([figureWords(answer(1), "en"), figureWords(answer(0), "en")]).toEqual(["yes", "no"]);
    expect([figureWords(answer(1), "zh"), figureWords(answer(0), "zh")]).toEqual(["是", "否"]);
    expect(figureWords(answer(null, "in_progress"), "zh")).toBe("进行中");
  });

  it("keeps bounds and approximations", () => {
    expect(figureWords(share(1, "<"), "en")).toBe("<1%");
    expect(numberWords({value: 2, sign: "≥", unit: "count"}, "en")).toBe("at least 2");
    expect(numberWords({value: 2, sign: "≥", unit: "count"}, "zh")).toBe("至少2");
    expect(numberWords({value: 150, sign: "≈", unit: "count"}, "zh")).toBe("约150");
  });
});

describe("figureChangeWords(before, after, lang)", () => {
  it("names a rise and a fall with both figures", () => {
    expect(figureChangeWords(kmh(22.2), kmh(23.4), "en")).toBe("rose from 22.2 to 23.4 km/h");
    expect(figureChangeWords(kmh(23.4), kmh(22.2), "zh")).toBe("从23.4公里/小时下降到22.2公里/小时");
  });

  it("says of a rank which way it moved, since a lower number is a higher place", () => {
    expect(figureChangeWords(rank(70), rank(68), "en")).toBe("moved up from rank 70 to rank 68");
    expect(figureChangeWords(rank(68), rank(70), "en")).toBe("moved down from rank 68 to rank 70");
    expect(figureChangeWords(rank(70), rank(68), "zh")).toBe("从第70位升至第68位");
    expect(figureChangeWords(rank(68), rank(70), "zh")).toBe("从第68位降至第70位");
    expect(figureChangeWords(rank(68), rank(68), "en")).toBe("stayed at rank 68");
  });

  it("lets no answer rise, and takes reported words for reported", () => {
    expect(figureChangeWords(answer(0), answer(1), "en")).toBe("was no and is yes");
    expect(figureChangeWords(answer(0), answer(1), "zh")).toBe("原为否，现为是");
    expect(figureChangeWords(answer(null, "in_progress"), answer(1), "en")).toBe("was under way and is yes");
    expect(figureChangeWords(answer(1), answer(null, "no"), "zh")).toBe("原为是，现为否");
    expect(figureChangeWords(answer(null), answer(null, "in_progress"), "zh")).toBe("首次报告为进行中");
  });

  it("does not see a change where the printed figures are equal", () => {
    expect(changeOf(share(10.04), share(10.01))).toBe("unchanged");
    expect(figureChangeWords(share(10.04), share(10.01), "en")).toBe("stayed at 10.0%");
    expect(figureChangeWords(share(10.04), share(10.01), "zh")).toBe("保持在10.0%");
  });

  it("says first-time, ended and missing values", () => {
    expect(figureChangeWords(share(null), share(0), "en")).toBe("was 0.0% when first reported");
    expect(figureChangeWords(share(null), share(0), "zh")).toBe("首次报告为0.0%");
    expect(figureChangeWords(share(3), share(null), "en")).toBe("was 3.0% and is no longer reported");
    expect(figureChangeWords(share(null), share(null), "zh")).toBe("未报告");
  });

  it("rises from zero without a rate", () => {
    expect(figureChangeWords({value: 0, unit: "count"}, {value: 2, unit: "count"}, "en")).toBe("rose from 0 to 2");
  });

  it("compares no bound with a number", () => {
    expect(changeOf(share(1, "<"), share(1.4))).toBe("bound");
    expect(figureChangeWords(share(1, "<"), share(1.4), "en")).toBe("was <1% and is 1.4%");
  });
});

describe("differenceWords(a, b, lang)", () => {
  it("takes the printed numbers, percentage points and places", () => {
    expect(differenceWords(kmh(23.44), kmh(22.2), "en")).toBe("1.2 km/h");
    expect(differenceWords(share(10.09), share(9.81), "en")).toBe("0.30 percentage points");
    expect(differenceWords(rank(70), rank(69), "en")).toBe("1 place");
    expect(differenceWords(rank(70), rank(68), "zh")).toBe("2位");
    expect(differenceWords(kmh(null), kmh(1), "en")).toBeNull();
    expect(differenceWords(kmh(2), share(1), "en")).toBeNull();
    expect(differenceWords(answer(1), answer(0), "en")).toBeNull();
  });
});

describe("compareFigures(a, b)", () => {
  it("compares as printed and refuses other units", () => {
    expect(compareFigures(kmh(42), kmh(53.9))).toBe("below");
    expect(compareFigures(kmh(42.01), kmh(42.04))).toBe("equal");
    expect(compareFigures(kmh(42), share(1))).toBe("unknown");
    expect(compareFigures(kmh(null), kmh(1))).toBe("unknown");
    expect(comparisonWords("equal", "zh")).toBe("等于");
    expect(comparisonWords("below", "en")).toBe("lower than");
  });

  it("puts the lower number of two ranks ahead", () => {
    expect(comparisonWords(compareFigures(rank(45), rank(60)), "en", "rank")).toBe("ahead of");
    expect(comparisonWords(compareFigures(rank(60), rank(45)), "zh", "rank")).toBe("落后于");
    expect(comparisonWords("equal", "en", "rank")).toBe("the same as");
  });
});

describe("ranked(figures, order)", () => {
  const figures = [
    {name: "B", ...kmh(2)},
    {name: "A", ...kmh(2)},
    {name: "C", ...kmh(null)},
    {name: "D", ...kmh(3)}
  ];
  it("leaves out what is missing and orders equals by name", () => {
    expect(ranked(figures, "desc").map(({name}) => name)).toEqual(["D", "A", "B"]);
  });
  it("has no sole first where two share the place", () => {
    expect(soleFirst(figures, "desc")?.name).toBe("D");
    expect(soleFirst(figures, "asc")).toBeNull();
    expect(soleFirst([], "asc")).toBeNull();
  });
  it("has no sole first where a bound may lie beyond it", () => {
    const named = (name: string, value: number, sign: string | null = null) => ({name, ...share(value, sign)});
    expect(soleFirst([named("A", 2), named("B", 1, "<")], "asc")).toBeNull();
    expect(soleFirst([named("A", 2), named("B", 1, "<")], "desc")?.name).toBe("A");
    expect(soleFirst([named("A", 2), named("B", 3, "<")], "desc")).toBeNull();
    expect(soleFirst([named("A", 2), named("B", 1, "≥")], "desc")).toBeNull();
    expect(soleFirst([named("A", 2), named("B", 3, "≥")], "asc")?.name).toBe("A");
  });
  it("joins names in both languages", () => {
    expect(listWords([], "en")).toBe("");
    expect(listWords(["A"], "en")).toBe("A");
    expect(listWords(["A", "B", "C"], "en")).toBe("A, B and C");
    expect(listWords(["甲", "乙", "丙"], "zh")).toBe("甲、乙和丙");
    expect(rankWords([{name: "格鲁吉亚", ...rank(45)}], "zh")).toBe("格鲁吉亚（第45位）");
  });
});

describe("countWords(count, lang)", () => {
  it("writes small counts as words, and zero as none", () => {
    expect([0, 4, 31].map((count) => countWords(count, "en"))).toEqual(["none", "four", "31"]);
    expect(countWords(4, "zh")).toBe("4");
  });
});

describe("displayedValue(figure)", () => {
  it("reads back what is printed, minus sign and thousands too", () => {
    expect(displayedValue({value: -3.1449, unit: "%"})).toBe(-3.1);
    expect(displayedValue({value: 1850.4, unit: "USD"})).toBe(1850);
    expect(displayedValue({value: 9.587, unit: "% of GDP", result: "TRD-OC1"})).toBe(9.59);
    expect(displayedValue(share(null))).toBeNull();
  });
});
