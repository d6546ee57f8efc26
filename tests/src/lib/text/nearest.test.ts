import {describe, expect, it} from "vitest";
import {nearest, unknownName} from "../../../../src/lib/text/nearest.js";

describe("nearest(word, names)", () => {
  it("puts the name with the fewest edits first, and three at most", () => {
    expect(nearest("roadhours", ["rail-hours", "road-hours", "road-swd", "roads-hours", "roadhour"])).toEqual([
      "roadhour",
      "road-hours",
      "roads-hours"
    ]);
  });

  it("counts a name that holds the word before others, whatever the case", () => {
    expect(nearest("HOURS", ["houses", "TRP-OP1/road-hours"])[0]).toBe("TRP-OP1/road-hours");
  });

  it("proposes nothing for what is far from every name: at four of ten letters it still does", () => {
    expect(nearest("abcdxxxxxx", ["abcdefghij"])).toEqual(["abcdefghij"]);
    expect(nearest("abcxxxxxxx", ["abcdefghij"])).toEqual([]);
  });
});

describe("unknownName(noun, word, allowed)", () => {
  it("shows a spelling with what it stands for", () => {
    const spellings = new Map([["Kyrgyzstan", "KGZ"]]);
    expect(unknownName("area", "Kyrgystan", ["KGZ", "UZB"], {spellings}).message).toBe(
      'unknown area "Kyrgystan"; nearest: Kyrgyzstan (KGZ); allowed: KGZ, UZB'
    );
  });

  it("leaves out the nearest where there is none, and refuses what is no text", () => {
    expect(unknownName("table", "zzz", ["values"]).message).toBe('unknown table "zzz"; allowed: values');
    expect(unknownName("table", 3, ["values"]).message).toBe("invalid table 3; write a name, such as values");
    expect(unknownName("table", undefined, ["values"]).message).toBe(
      "invalid table undefined; write a name, such as values"
    );
  });
});
