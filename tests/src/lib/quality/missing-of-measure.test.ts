import {describe, expect, it} from "vitest";
import {missingOfMeasure} from "../../../../src/lib/quality/missing-kind.js";
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
