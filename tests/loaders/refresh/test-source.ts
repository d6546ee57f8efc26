import type {Fetched, Source} from "../../../loaders/sources/source.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";

/** Two countries and two series: enough to break every rule of the contract. */
export const TEST_REFERENCE: Reference = {
  countries: [
    {
      iso3: "UZB",
      iso2: "UZ",
      name_en: "Uzbekistan",
      short_en: "Uzbekistan",
      name_zh: "乌兹别克斯坦",
      carec_member: true
    },
    {iso3: "KAZ", iso2: "KZ", name_en: "Kazakhstan", short_en: "Kazakhstan", name_zh: "哈萨克斯坦", carec_member: true}
  ],
  aliases: [],
  series: [
    {
      source: "wdi",
      series: "BG.GSR.NFSV.GD.ZS",
      name_en: "Trade in services",
      name_zh: "服务贸易",
      unit: "% of GDP",
      min: 0,
      max: 100,
      bounds_reason: "a share",
      note: null
    },
    {
      source: "wdi",
      series: "TFI1",
      name_en: "Hours",
      name_zh: "小时",
      unit: "hours",
      min: null,
      max: null,
      bounds_reason: null,
      note: null
    }
  ],
  corridors: [],
  bcps: [],
  bcp_aliases: [],
  partners: [],
  health_pillars: [],
  weo_editions: []
};

/** Returns a made-up publisher, the given parts over the usual. */
export function testSource(parts: Partial<Source> = {}): Source {
  return {
    id: "wdi",
    title: "Test",
    publisher: "Nobody",
    homepage: "https://example.org/",
    licence: "CC BY 4.0",
    licence_url: null,
    citation: "Nobody",
    stale_after_days: 100,
    stale_reason: "made up",
    coverage_floor: 0.9,
    revision_bound: 0.5,
    revision_share: 0.5,
    bounds_reason: "made up",
    first_year: 1960,
    fetch: async () => null,
    read: async () => toFetched([]),
    ...parts
  };
}

/** Returns rows as a source hands them over. */
export function toFetched(rows: SnapshotRow[], upstream_date: string | null = "2026-04-08"): Fetched {
  return {rows, upstream_date, urls: ["https://example.org/?api_key=abc123"], notes: [], requests: 1};
}
