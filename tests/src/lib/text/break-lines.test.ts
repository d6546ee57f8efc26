import {describe, expect, it} from "vitest";
import {breakLines, fitLines} from "../../../../src/lib/text/break-lines.js";

const length = (text: string) => [...text].length;

describe("breakLines(text, width, widthOf)", () => {
  it("breaks behind spaces, and fills each line", () => {
    expect(breakLines("a bb ccc dddd", 6, length)).toEqual(["a bb", "ccc", "dddd"]);
    expect(breakLines("", 6, length)).toEqual([]);
  });

  it("breaks Chinese behind any character, and begins no line with a mark", () => {
    expect(breakLines("走廊速度，过境", 4, length)).toEqual(["走廊速", "度，过境"]);
    expect(breakLines("走廊（过境）", 3, length)).toEqual(["走廊", "（过", "境）"]);
  });

  it("keeps a figure in Chinese whole", () => {
    expect(breakLines("上升到23.4公里", 4, length)).toEqual(["上升到", "23.4", "公里"]);
  });

  it("breaks an address where a part of its choice ends, and no other word there", () => {
    expect(breakLines("See x.org/a?b=1&c=2 R&D", 12, length)).toEqual(["See x.org/a?", "b=1&c=2 R&D"]);
  });

  it("breaks a word that is wider than a line", () => {
    expect(breakLines("ab WWWWWWWW c", 3, length)).toEqual(["ab", "WWW", "WWW", "WW", "c"]);
  });
});

describe("fitLines(text, {width, lines}, widthOf)", () => {
  it("leaves alone what fits", () => {
    expect(fitLines("a bb", {width: 4, lines: 1}, length)).toEqual(["a bb"]);
  });

  it("cuts behind a word, without the mark before the ellipsis, and never wider than a line", () => {
    expect(fitLines("a bb, ccc ddd", {width: 5, lines: 1}, length)).toEqual(["a bb…"]);
    expect(fitLines("WWWWWWWW", {width: 3, lines: 2}, length)).toEqual(["WWW", "WW…"]);
    expect(fitLines("a", {width: 9, lines: 0}, length)).toEqual([]);
  });
});
