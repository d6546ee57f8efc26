import {describe, expect, it} from "vitest";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {AS_CODED, missingOfMeasure, tooFewWords} from "../../../../src/lib/quality/missing-kind.js";
import {measure} from "../contract/make-inputs.js";
import {makeValue} from "../sectors/make-value.js";

const computed = measure({result: "TRD-OP1", measure: "services"});

describe("missingOfMeasure(view)", () => {
  it("asks the sector for a count, whatever was computed", () => {
    const reported = measure({result: "AGR-OP1", measure: "guidelines", kind: "reported"});
    expect(missingOfMeasure({measure: reported, values: []})).toBe("not reported");
  });

  it("says that too few members have a figure where a row says who has", () => {
    expect(
      missingOfMeasure({
        measure: computed,
        values: [makeValue({measure: "services", area: "CAREC-X", year: 2019, value: null, reporting: 1, expected: 10})]
      })
    ).toBe("too few members");
  });

  it("says that the series is not held where there is no row, or only members' own", () => {
    expect(missingOfMeasure({measure: computed, values: []})).toBe("not held");
    expect(
      missingOfMeasure({
        measure: computed,
        values: [makeValue({measure: "services", area: "KAZ", year: 2019, value: 3, expected: null})]
      })
    ).toBe("not held");
  });
});

describe("tooFewWords(row, names)", () => {
  const row = (reporting: number, share: number | null, reason: string) =>
    makeValue({
      measure: "services",
      year: 2024,
      value: null,
      area: "CAREC-X",
      reporting,
      expected: 10,
      weight_share: share,
      reason
    });
  const few = row(
    4,
    0.29,
    "too few members: 4 of 10 with 29% of the weight in trade 2019 and wdi 2020, and no release held has more; …"
  );
  const names = Object.assign({}, AS_CODED, {release: (release: string) => `«${release}»`});

  it("is the table's own in English, and is made again in other languages", () => {
    expect(tooFewWords(few, names)).toBe(few.reason);
    expect(withLanguage("ru", () => tooFewWords(few, names))).toBe(
      "мало стран с данными: «trade 2019», «wdi 2020» – 4 из 10 (29\u00a0% веса), и ни в одном имеющемся выпуске их не больше; требуется не менее 5"
    );
    expect(withLanguage("zh", () => tooFewWords(few, names))).toMatch(
      /«wdi 2020»中10个成员国有4个（占权重的29%），.*至少需要5个$/
    );
  });

  it("asks for weight from half of the members on, and says that no release has them together", () => {
    const half = row(5, 0.4, "too few members: 5 of 10 in wdi 2020, and no release held has more; …");
    expect(withLanguage("ru", () => tooFewWords(half, names))).toMatch(/; требуется 67\u00a0% веса$/);
    const none = row(0, null, "too few members: no release held has their figures and weights together");
    expect(withLanguage("ru", () => tooFewWords(none, names))).toMatch(/^мало стран с данными: ни в одном/);
  });
});
