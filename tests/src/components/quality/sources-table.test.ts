import {describe, expect, it} from "vitest";
import {sourcesTable} from "../../../../src/components/quality/sources-table.js";
import {sourceNotes} from "../../../../src/components/results/result-sources.js";
import type {SnapshotMeta} from "../../../../src/lib/contract/observations.js";
import type {LineageRow} from "../../../../src/lib/contract/tables.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const meta = (address: string): SnapshotMeta => ({
  source: "wdi",
  date: "2026-04-08",
  title: "World Development Indicators",
  publisher: "World Bank",
  urls: [address],
  retrieved: "2026-11-22T01:45:46.639Z",
  upstream_date: null,
  sha256: "0".repeat(64),
  rows: 1,
  licence: "CC BY 4.0",
  licence_url: address,
  citation: "World Bank",
  notes: []
});

/** Every link of the page of sources and of a result's notes. */
function links(address: string): string[] {
  const data = {
    snapshots: [meta(address)],
    value_snapshots: [meta(address)],
    inputs: {observations: [], vintage: "current", reference: {series: []}}
  } as unknown as SiteData;
  const lineage = [{snapshot: "wdi/2026-04-08", series: "X"}] as LineageRow[];
  const page = `${sourcesTable(data)}${sourceNotes(lineage, data)}`;
  return [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!);
}

describe("sourcesTable(data) and sourceNotes(lineage, snapshots)", () => {
  it("link the publisher and the licence that the snapshot names", () => {
    expect(links("https://example.org/")).toEqual(["#wdi-2026-04-08", ...Array(4).fill("https://example.org/")]);
  });

  it.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "http://["])(
    "make no link of %j that could run",
    (address) => {
      expect(links(address).filter((link) => !/^(#|http:)/.test(link))).toEqual([]);
    }
  );
});

describe("sourcesTable(data)", () => {
  it("gives each id once where a source has several snapshots", () => {
    const snapshots = ["2020-07-01", "2026-04-08"].map((date) => ({...meta("https://example.org/"), date}));
    const data = {
      snapshots,
      inputs: {observations: [], vintage: "current", reference: {series: []}}
    } as unknown as SiteData;
    const ids = [...String(sourcesTable(data)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["wdi", "wdi-2026-04-08", "wdi-2020-07-01"]);
  });
});
