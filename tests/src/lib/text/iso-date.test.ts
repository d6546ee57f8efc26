import {describe, expect, it} from "vitest";
import {isIsoDate} from "../../../../src/lib/text/iso-date.js";

describe("isIsoDate(value)", () => {
  it.each(["2026-02-28", "2024-02-29", "0001-01-01"])("takes %s", (day) => {
    expect(isIsoDate(day)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-2-3",
    "2026-02-03.2",
    "2026-02-03T00:00Z",
    "",
    20260203,
    null
  ])("takes no %j", (value) => {
    expect(isIsoDate(value)).toBe(false);
  });
});
