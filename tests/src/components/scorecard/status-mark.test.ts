import {describe, expect, it} from "vitest";
import {statusKey, statusMark, statusShape, statusWord} from "../../../../src/components/scorecard/status-mark.js";
import type {ProgressStatus} from "../../../../src/lib/contract/tables.js";
import {standingWords, statusWords} from "../../../../src/lib/wording/status-words.js";

/** Every status, in the order of a report. */
const STATUS_KEYS = [
  "achieved",
  "on track",
  "accelerate",
  "off track",
  "moving away",
  "no target set, better",
  "no target set, worse",
  "no target set, unchanged",
  "no target set",
  "baseline only",
  "no data",
  "not applicable"
];

describe("statusMark(status, direction)", () => {
  it("has the words of reports and annex", () => {
    for (const key of STATUS_KEYS) {
      const [status, direction = null] = key.split(", ") as [ProgressStatus, ("better" | "worse" | "unchanged")?];
      expect(String(statusMark(status, direction))).toContain(
        `</svg> ${statusWords({status, direction}, "en")}</span>`
      );
    }
    for (const [direction, standing] of [
      ["better", "improved"],
      ["worse", "worsened"],
      ["unchanged", "unchanged"]
    ] as const)
      expect(statusWord(`no target set, ${direction}`)).toBe(`${standingWords(standing, "en")}, no target set`);
  });
  it("gives shape, word and tone at once", () => {
    const text = String(statusMark("moving away"));
    expect(text).toContain('class="status bad"');
    expect(text).toContain("<path");
    expect(text).toContain("moving away");
  });
  it("says the direction where no target is set", () => {
    expect(String(statusMark("no target set", "worse"))).toContain("worsened, no target set");
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
