import {describe, expect, it} from "vitest";
import type {Release} from "../../../../src/lib/contract/observations.js";
import {keepByReleases, releaseKey} from "../../../../src/lib/releases/releases.js";

const release = (): Release => ({
  source: "wdi",
  publisher: "wdi",
  release: "2020-07-01",
  snapshots: [],
  scope: [],
  observations: []
});

describe("releaseKey(releases)", () => {
  it("is one for the same releases, and another for others of the same content or in another order", () => {
    const [a, b] = [release(), release()];
    expect(releaseKey([a, b])).toBe(releaseKey([a, b]));
    expect(releaseKey([a, b])).not.toBe(releaseKey([b, a]));
    expect(releaseKey([a])).not.toBe(releaseKey([b]));
  });
});

describe("keepByReleases(store, releases, beside, make)", () => {
  it("makes once for the same releases and the same beside, and again for anything else", () => {
    const store = new WeakMap<Release, Map<string, number>>();
    const [a, b] = [release(), release()];
    let made = 0;
    const get = (releases: Release[], beside: string) => keepByReleases(store, releases, beside, () => ++made);
    expect([get([a, b], "2024"), get([a, b], "2024"), get([a, b], "2023"), get([a], "2024")]).toEqual([1, 1, 2, 3]);
    expect([get([], ""), get([], "")]).toEqual([4, 5]);
  });
});
