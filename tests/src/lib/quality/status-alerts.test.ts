import {describe, expect, it} from "vitest";
import type {SourceStatus} from "../../../../src/lib/contract/vintage.js";
import type {SeriesAge} from "../../../../src/lib/quality/series-ages.js";
import {statusAlerts} from "../../../../src/lib/quality/series-ages.js";

const status = (columns: Partial<SourceStatus>) => ({source: "wdi", last_outcome: null, ...columns}) as SourceStatus;
const age = (series: string, state: SeriesAge["state"], age_least: number) =>
  ({source: "wdi", series, state, age_least, release: "2020-07-01"}) as SeriesAge;

describe("statusAlerts(status, ages, mixtures)", () => {
  it("has one alert for the series of a source that are older than their calendar", () => {
    const ages = [age("A", "older than its calendar", 9), age("B", "as expected", 1), age("C", "date unknown", 1)];
    expect(statusAlerts([status({})], ages, [])).toEqual([
      {
        kind: "older than its calendar",
        source: "wdi",
        text: "1 of 3 series are older than their calendar: A; the oldest, A, is of 2020-07-01"
      }
    ]);
    expect(statusAlerts([status({})], ages.slice(1), [])).toEqual([]);
  });

  it("has one for a publisher that moved, and none for another failure or for an old one", () => {
    const of = (last_error: string, last_outcome: SourceStatus["last_outcome"] = "failed") =>
      statusAlerts([status({last_outcome, last_error})], [], []).map(({kind}) => kind);
    const moved = "invalid redirect of https://a.org to https://b.org; if the publisher has moved, set PRF_WDI_URL";
    expect(of(moved)).toEqual(["publisher moved"]);
    expect(of("invalid status 404 of https://a.org")).toEqual(["publisher moved"]);
    expect(of("invalid status 503 of https://a.org")).toEqual([]);
    expect(of(moved, "unchanged")).toEqual([]);
  });

  it("has one for each mixture", () => {
    const mixture = {
      result: "TRD-OP1",
      measure: "services",
      area: "CAREC-X",
      year: 2016,
      variant: "headline",
      source: "wdi",
      publisher: "World Bank",
      releases: ["2020-07-01", "2026-04-08"]
    };
    expect(statusAlerts([], [], [mixture])).toEqual([
      {
        kind: "mixture",
        source: "wdi",
        text: "TRD-OP1/services of CAREC-X in 2016 (headline) is made of 2020-07-01 and 2026-04-08 of wdi"
      }
    ]);
  });
});
