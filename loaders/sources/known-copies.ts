import type {ReleaseBracket} from "../../src/lib/contract/observations.js";

/** What is known of a copy of a publisher's file: where it lies, which part of what, and when its figures were published. */
export interface ArchivedCopy {
  /** Repository, commit, path and what its owner did to the file. */
  origin: string;
  /** Address of the file at its commit. */
  url?: string;
  /** Earliest and latest day of publication, where the file prints none; the reason is in `notes`. */
  release?: ReleaseBracket;
  notes?: string[];
  /** Of a file that holds several releases: the bracket and the reason for it, by the day on which each was served (`--date`). */
  releases?: Readonly<Record<string, {release: ReleaseBracket; note: string}>>;
}

const GITHUB = "https://github.com";

/**
 * Copies of publishers' downloads in public repositories that snapshots were read from, by the first sixteen digits of the
 * file's SHA-256. A download straight from the publisher is not listed.
 */
export const KNOWN_COPIES: Readonly<Record<string, ArchivedCopy>> = {
  "32a0fec425c80480": toWeoCopy("2021-10", "e0a1942"),
  "27b3cab12b72d71b": toWeoCopy("2022-04", "b0de892"),
  "0021fb1a9f3482b2": toWeoCopy("2022-10", "6ca2262"),
  "1b9a7574a2bc3024": toWeoCopy("2023-04", "ec5582a"),
  d3c5757e92163e6d: toWeoCopy("2023-10", "2b68271"),
  e4da0d57b9635c88: toWeoCopy("2024-04", "3d5329c"),
  "4c0e2ba50d720a36": toWeoCopy("2024-10", "3b6dffc"),
  a613db1ef3ca2aa6: toWeoCopy("2025-04", "12b3eab"),
  "5dfe018130db2733": toWeoCopy("2025-10", "735c2b4"),
  "4b608f3e47500380": {
    origin:
      "github.com/datasets/world-development-indicators, indicators/<series>/data.csv at the commit of that day (made by its owner from the World Bank's API; 24 series, the members from 2000)",
    releases: {
      "2018-08-01": {
        release: {not_before: "2017-10-30", not_after: "2018-08-01"},
        note: "served by the World Bank on 2018-08-01 at the latest; the file prints no date of WDI's. It has the incidence of tuberculosis in 2016, which WHO published on 2017-10-30"
      },
      "2026-04-01": {
        release: {not_before: "2025-11-12", not_after: "2026-04-01"},
        note: "served by the World Bank on 2026-04-01 at the latest; the file prints no date of WDI's. It has the incidence of tuberculosis in 2024, which WHO published on 2025-11-12"
      },
      "2026-05-01": {
        release: {not_before: "2026-04-08", not_after: "2026-05-01"},
        note: "served by the World Bank on 2026-05-01 at the latest; the file prints no date of WDI's. All 597 figures that the downloads of WDI 2026-04-08 have too are equal to theirs, and 14 of them differ from those served on 2026-04-01"
      },
      "2026-07-01": {
        release: {not_before: "2026-05-01", not_after: "2026-07-01"},
        note: "served by the World Bank on 2026-07-01 at the latest; the file prints no date of WDI's. It has figures of 2025 that those served on 2026-05-01 do not have"
      }
    },
    notes: [
      "the repository's commits of 2025-12-17 and 2026-03-04 are left out: series that its updater had not reached still hold the figures of 2018 there, and of the others nothing proves that they are of one day"
    ]
  },
  "28b36a7d457bc92c": {
    origin:
      "github.com/open-numbers/ddf--open_numbers--world_development_indicators at 00185452, datapoints/ddf--datapoints--bg_gsr_nfsv_gd_zs--by--geo--time.csv (five decimals; typed from its pages, the members from 2010)",
    release: {not_before: "2023-06-01", not_after: "2024-06-30"},
    notes: [
      "the repository does not say of which WDI: services trade ends in 2022, which WDI had from the middle of 2023 to the middle of 2024",
      "check of the typing: Kazakhstan's figures of 2010 to 2021 equal those of WDI 2026-04-08 to the fifth decimal (2022 has been revised since); those of Azerbaijan, the Kyrgyz Republic and the PRC for 2016 equal WDI 2020-07-01 to the second; the others have no second source here"
    ]
  },
  "3f88409bac57ddd0": {
    origin:
      "github.com/open-numbers/ddf--open_numbers--world_development_indicators at 01a34e8b, datapoints/ddf--datapoints--tm_val_fuel_zs_un--by--geo--time.csv (five decimals; typed from its pages, the members from 2013)",
    release: {not_before: "2025-01-01", not_after: "2025-12-31"},
    notes: [
      "the repository does not say of which WDI: imports of 2024 are there for six members, which WDI first had in 2025",
      "check of the typing: all eleven figures of Kazakhstan, 2013 to 2023, equal those of WDI 2026-04-08 to the fifth decimal; the others have no second source here. Tajikistan's fall from 19.12 (2022) to 5.09 (2023) could not be checked"
    ]
  },
  e24b353db74df363: {
    origin:
      "github.com/pandringa/world-trade at 53440eab, data/countries/<ISO3>.json (made by its owner from the bulk download of WITS)",
    url: `${GITHUB}/pandringa/world-trade/tree/53440eab73e3f00c8e6a6cace28f7debcfdba14a/data/countries`,
    release: {not_before: "2017-10-01", not_after: "2017-11-13"},
    notes: ["the file prints no date: it was committed on 2017-11-13, and 135 reporters had 2016 already"]
  },
  "6bbcf9c578aeb0f9": {
    origin:
      "github.com/pmacg/UNComtrade at be9abec1, data/oil/processed_data_<year>.csv (the layout of comtrade.un.org; rows in which a member is reporter or partner)",
    url: `${GITHUB}/pmacg/UNComtrade/tree/be9abec15936a0fe573da5155d5d658a76147740/data/oil`,
    release: {not_before: "2018-01-01", not_after: "2020-09-13"},
    notes: [
      "the file prints no date: it holds 2017 and was committed on 2020-09-13. Its owner used it for a thesis of 2019, and Afghanistan and Uzbekistan have no rows for 2017, so that it was probably downloaded in 2018 or 2019"
    ]
  },
  b8782c66c7ca6f54: {
    origin:
      "github.com/carlaint/IMF-Trade-Networks at c1c66b01, STATA/datasets2pt/{05,15}DiGraph_*.dta (its owner dropped zeros, and blanks in names)",
    url: `${GITHUB}/carlaint/IMF-Trade-Networks/tree/c1c66b01138755a72e015fe68b0cfe6802894dfc/STATA/datasets2pt`,
    release: {not_before: "2016-01-01", not_after: "2018-08-13"},
    notes: ["the file prints no date: it holds 2015 and was committed on 2018-08-13"]
  },
  "480ce0c2063a3c95": toElectricityMix("the members' rows of the publisher's file"),
  "898d9c1ade5656c0": toElectricityMix("the publisher's file"),
  "643526279812c2a4": {
    origin:
      "github.com/enisshabani/BigData-Projekti---2026 at b3226032, data/WorldEnergy_Clean.csv (columns of Our World in Data's energy data set by way of Kaggle, cleaned by the repository's owner)",
    url: `${GITHUB}/enisshabani/BigData-Projekti---2026/blob/b3226032544b5a7aacf7d607f749fd1f26a25d78/data/WorldEnergy_Clean.csv`,
    release: {not_before: "2023-04-12", not_after: "2024-06-30"},
    notes: [
      "the file prints no date: it ends in 2022, which Ember first published on 2023-04-12 and the data set had as its last year to the middle of 2024",
      "cleaned by its owner, so that an absent year may be theirs: fit for weights, not for levels"
    ]
  },
  b23bf1cc8d2003ba: {
    origin:
      "github.com/ember-climate/ember-data-api at 02ce82d4 of 2025-05-21, data/api_country_overview_yearly.csv (the members' rows of the publisher's file)",
    url: `${GITHUB}/ember-climate/ember-data-api/blob/02ce82d403b50d2cd2acd792505411088891b34e/data/api_country_overview_yearly.csv`,
    release: {not_before: "2025-05-21", not_after: "2025-05-21"}
  },
  a712d2756be48044: {origin: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)"},
  d18fd755d70adbb1: {origin: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)"},
  "307929c8dede3484": {origin: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)"},
  bd4bf48297f1b664: {origin: "github.com/open-numbers/ddf--imf--weo at 6512ea5e (made from WEOApr2019all.xls)"},
  "3ecb6d865cca37dc": {origin: "github.com/gjm826f8/NUS-CS5346-Group-8-Project at df21a3ef (transposed by its owner)"},
  "053e74dd4936bd12": {
    origin:
      "github.com/Mengyuan-animo/Travel_Tourism_Development_Analysis_PowerBI at 3ae137b8 (the publisher's workbook)"
  },
  ccc8b332fe6c7fd8: {origin: "github.com/K42IE/INFO201_group_project- at 7a36b09e (the publisher's file)"},
  "0eef0e8b9a85dcc3": {origin: "github.com/jonathanbrisbane/FIT3179 at a4c7c9d7 (the publisher's file)"},
  e21203097cd163e1: {
    origin: "github.com/shaitanshaitan/Winc-Academy-DA-with-Python-2.0 at 15abc544 (the publisher's file)"
  },
  bc45b8a9ea3f4651: {
    origin:
      "github.com/pachadotdev/economiccomplexity at f2c3613 of 2 June 2019 (Open Trade Statistics; the members' rows of it)"
  },
  f922485ac3e55126: {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "5eec9e4f617fc6f0": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "349bbe66e7c51b3e": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "9a14910185ba2aa7": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "591d0a25bdcdf2a5": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "9f994db8ac652722": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "27b109876caa947f": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "49c56df3ca27738f": {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  e4edc56d16bc651e: {origin: "github.com/listenzcc/World-trade-data-I at c3cc281a (the publisher's file)"},
  "6fe7ec6a8ec369b8": {origin: "github.com/gabrielggo/PRO3200 at cbab8250 (the publisher's file)"}
};

function toWeoCopy(vintage: string, commit: string): ArchivedCopy {
  const path = `data/data_${vintage.slice(2).replace("-", "")}.rda`;
  const made =
    vintage < "2025-10"
      ? "made by its owner from the IMF's SDMX file"
      : "made by its owner from the IMF's data portal, IMF.RES:WEO";
  return {
    origin: `github.com/mitsuoxv/imf-weo at ${commit}, ${path} (${made}; the members' figures of four series, turned from R into CSV)`,
    url: `${GITHUB}/mitsuoxv/imf-weo/blob/${commit}/${path}`
  };
}

function toElectricityMix(what: string): ArchivedCopy {
  return {
    origin: `github.com/enisshabani/BigData-Projekti---2026 at b3226032 of 2026-04-05, data/share-elec-by-source.csv (${what})`,
    url: `${GITHUB}/enisshabani/BigData-Projekti---2026/blob/b3226032544b5a7aacf7d607f749fd1f26a25d78/data/share-elec-by-source.csv`,
    release: {not_before: "2025-04-08", not_after: "2026-04-05"},
    notes: [
      "the file prints no date: it holds 2024, which Ember first published on 2025-04-08, and was committed on 2026-04-05"
    ]
  };
}
