import {afterEach, describe, expect, it, vi} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {lineageVersion, siteLineage} from "../../../../loaders/site/lineage/site-lineage.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

describe("lineageVersion(data)", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is named after the texts in a build", async () => {
    const data = await readSiteData("data", "current");
    expect(lineageVersion(data)).toBe(siteLineage(data).version);
    expect(lineageVersion(data)).toMatch(/^[0-9a-f]{8}$/);
  });

  it("is the moment in a preview, which makes no text that nobody asked for", () => {
    vi.stubEnv("PRF_PREVIEW", "1");
    expect(Number.parseInt(lineageVersion({} as SiteData), 16)).toBeGreaterThan(Date.parse("2026-01-01"));
    vi.stubEnv("PRF_PREVIEW", undefined);
    expect(() => lineageVersion({} as SiteData)).toThrow();
  });
});
