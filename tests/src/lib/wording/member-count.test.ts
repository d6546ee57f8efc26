import {describe, expect, it} from "vitest";
import {memberCount} from "../../../../src/lib/wording/area-words.js";

const count = {value: 1, sign: "≥", text: "yes: GEO", expected: 11, unit: "count"};

describe("memberCount(row, lang)", () => {
  it("says of how many, and keeps that it is a lower bound", () => {
    expect(memberCount(count, "en")).toBe("at least 1 of 11");
    expect(memberCount(count, "zh")).toBe("11个成员国中至少1个");
    expect(memberCount({...count, value: 2, sign: null}, "en")).toBe("2 of 11");
  });
  it("is nothing for what does not count members", () => {
    expect(memberCount({...count, text: null}, "en")).toBeNull();
    expect(memberCount({...count, expected: null}, "en")).toBeNull();
    expect(memberCount({...count, value: null}, "en")).toBeNull();
    expect(memberCount({...count, unit: "%"}, "en")).toBeNull();
  });
});
