import type {BundleFacts} from "../../src/lib/bundle/bundle.js";

/** A vintage with two sources, one of them undated and without an address of its license; the files are those of one table. */
export const FACTS: BundleFacts = {
  vintage: {
    name: "defr-2024",
    title: "Held here and published by the end of June 2024",
    snapshots: {wdi: "2024-06-28", cpmm: "2023-12-31"},
    edition: "2020-12",
    amendments_as_of: "2024-07-01",
    code_version: "0.1.0",
    frozen_on: "2026-11-25",
    last_year: 2023
  },
  permanent: "defr-2024",
  date: "2026-11-25",
  site: "https://prf.example.org",
  snapshots: [
    {
      source: "wdi",
      date: "2024-06-28",
      title: "World Development Indicators",
      publisher: "World Bank",
      urls: ["https://api.worldbank.org/v2"],
      retrieved: "2026-11-22T01:45:46.639Z",
      upstream_date: "2024-06-28",
      sha256: "c1aa",
      rows: 1,
      licence: "CC BY 4.0",
      licence_url: "https://creativecommons.org/licenses/by/4.0/",
      citation: "World Bank (2024). World Development Indicators.",
      notes: []
    },
    {
      source: "cpmm",
      date: "2023-12-31",
      title: "CPMM annual report",
      publisher: "CAREC Institute",
      urls: ["data/curated/cpmm"],
      retrieved: "2026-11-22T01:45:46.639Z",
      upstream_date: null,
      release: {not_before: "2023-01-01", not_after: "2023-12-31"},
      sha256: "c1ab",
      rows: 1,
      licence: "Terms of use of the CAREC Program",
      licence_url: null,
      citation: "CAREC (2023). CPMM annual report.",
      notes: []
    }
  ],
  files: [
    {table: "values", format: "csv", path: "values.csv", rows: 2, bytes: 120, sha256: "aa".repeat(32)},
    {table: "values", format: "excel", path: "values.excel.csv", rows: 2, bytes: 123, sha256: "bb".repeat(32)},
    {table: "values", format: "sdmx", path: "values.sdmx.csv", rows: 2, bytes: 240, sha256: "cc".repeat(32)},
    {table: "lineage", format: "csv", path: "lineage.csv.gz", rows: 9, bytes: 60, sha256: "dd".repeat(32)}
  ],
  coverage: {
    members: [
      {iso3: "KGZ", name: "Kyrgyz Republic"},
      {iso3: "UZB", name: "Uzbekistan"}
    ],
    years: {values: {first: 2000, last: 2030}}
  }
};
