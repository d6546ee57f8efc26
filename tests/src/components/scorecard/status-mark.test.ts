import {describe, expect, it} from "vitest";
import {
  STATUS_KEYS,
  statusKey,
  statusMark,
  statusShape,
  statusWord
} from "../../../../src/components/scorecard/status-mark.js";

describe("statusMark(status, direction)", () => {
  it("gives shape, word and tone at once", () => {
    const text = String(statusMark("moving away"));
    expect(text).toContain('class="status bad"');
    expect(text).toContain("<path");
    expect(text).toContain("moving away");
  });
  it("says the direction where no target is set", () => {
    expect(String(statusMark("no target set", "worse"))).toContain("worsening, no target");
    expect(statusKey("no target set", null)).toBe("no target set");
    expect(statusKey("on track", "better")).toBe("on track");
  });
  it("has a shape and a word of its own for every status", () => {
    expect(new Set(STATUS_KEYS.map(statusWord)).size).toBe(STATUS_KEYS.length);
    expect(new Set(STATUS_KEYS.map((key) => String(statusShape(key)).match(/d="([^"]*)"/)![1])).size).toBe(
      STATUS_KEYS.length
    );
  });
});
