import {describe, expect, it} from "vitest";
import {milestoneTick} from "../../../../src/components/quality/gaps-page.js";

const cell = {milestone: 2023, value: null, sign: null, text: null};
const sign = (text: string) => text.replace(/<[^>]*>/g, "");

describe("milestoneTick(cell, unit)", () => {
  it("tells the four ways of a target apart", () => {
    const texts = (["unset", "not_applicable", "blank"] as const).map((status) =>
      String(milestoneTick({...cell, status}, "count"))
    );
    expect(texts.map(sign)).toEqual(["#", "n/a", "·"]);
    expect(texts[0]).toContain("target to be set");
    expect(sign(String(milestoneTick({...cell, value: 2, sign: "≥", status: "set"}, "count")))).toBe("≥2");
  });
  it("shows a target of zero as zero", () => {
    expect(sign(String(milestoneTick({...cell, value: 0, status: "set"}, "count")))).toBe("0");
  });
});
