import {describe, expect, it} from "vitest";
import type {RefreshResult} from "../../../loaders/refresh/refresh-context.js";
import {toSummary} from "../../../loaders/refresh/refresh-source.js";

const good: RefreshResult = {
  source: "wdi",
  outcome: "new",
  snapshot: "wdi/2026-10-01",
  upstream_date: "2026-10-01",
  rows: 8000,
  requests: 4,
  changes: null,
  unanswered: [],
  errors: [],
  quarantine: null
};

describe("toSummary(results)", () => {
  it("gives one line per source", () => {
    expect(toSummary([good])).toBe(`## Sources

| source | outcome | current snapshot | publisher&#39;s date | figures | requests |
| --- | --- | --- | --- | --- | --- |
| wdi | new | wdi/2026-10-01 | 2026-10-01 | 8000 | 4 |
`);
  });

  it("names the series that a publisher has nothing of", () => {
    expect(toSummary([{...good, unanswered: ["SP.POP.TOTL"]}])).toMatch(
      /\| 4 \|\n\nwdi answered nothing for SP\.POP\.TOTL; earlier figures stay known\.\n$/
    );
  });

  it("takes the meaning from a publisher's words", () => {
    const errors = ['unknown country "<img src=x onerror=alert(1)> @team [a](http://b) ${x} |\u202E`\n# x"'];
    const text = toSummary([{...good, outcome: "failed", errors}]).split("### Failed")[1]!;
    expect(text).not.toMatch(/[<>@[\]`${}|\u202E]/);
    expect(text.trim().split("\n")).toHaveLength(3);
  });
});
