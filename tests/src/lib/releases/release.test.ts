import {describe, expect, it} from "vitest";
import {isUndated, lastDay, releaseId} from "../../../../src/lib/releases/releases.js";

const undated = (date: string, not_before: string | null, not_after: string | null) =>
  releaseId({date, upstream_date: null, release: {not_before, not_after}});

describe("releaseId(dates)", () => {
  it("is the publisher's date, also of the second snapshot of that day", () => {
    expect(releaseId({date: "2026-04-08", upstream_date: "2026-04-08"})).toBe("2026-04-08");
    expect(releaseId({date: "2026-04-08.2", upstream_date: "2026-04-08"})).toBe("2026-04-08");
  });

  it("is a bracket for undated material, open where its start is not known", () => {
    expect(undated("2024-06-30", "2023-06-01", "2024-06-30")).toBe("2023-06-01..2024-06-30");
    expect(undated("2024-06-30", null, "2024-06-30")).toBe("..2024-06-30");
    expect(releaseId({date: "2024-06-30", upstream_date: null})).toBe("..2024-06-30");
  });

  it("never joins two undated snapshots of one bracket", () => {
    expect(undated("2024-06-30.2", "2023-06-01", "2024-06-30")).toBe("2023-06-01..2024-06-30.2");
  });

  it("is a day where both ends are that day", () => {
    expect(undated("2019-04-09", "2019-04-09", "2019-04-09")).toBe("2019-04-09");
    expect(undated("2019-04-09", "2019-04-08", "2019-04-09")).toBe("2019-04-08..2019-04-09");
  });
});

describe("lastDay(release), isUndated(release)", () => {
  it.each([
    ["2020-07-01", "2020-07-01", false],
    ["..2024-06-30", "2024-06-30", true],
    ["2023-06-01..2024-06-30.2", "2024-06-30", true]
  ])("%s ends on %s", (release, day, undated) => {
    expect([lastDay(release), isUndated(release)]).toEqual([day, undated]);
  });
});
