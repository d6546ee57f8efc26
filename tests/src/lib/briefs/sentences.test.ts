import {describe, expect, it} from "vitest";
import {splitSentences} from "../../../../src/lib/briefs/sentences.js";

describe("splitSentences(text)", () => {
  it("ends English sentences before a capital or a quotation, and figures nowhere", () => {
    expect(splitSentences("It rose from 1.5 to 2.0\nkm/h. Then it fell. “So”, they say.")).toEqual([
      "It rose from 1.5 to 2.0 km/h.",
      "Then it fell.",
      "“So”, they say."
    ]);
  });

  it("ends Chinese sentences behind their own mark", () => {
    expect(splitSentences("上升到10.6%。今天不同。")).toEqual(["上升到10.6%。", "今天不同。"]);
  });

  it("takes a text without an end as it is", () => {
    expect(splitSentences("no end")).toEqual(["no end"]);
    expect(splitSentences(" ")).toEqual([]);
  });
});
