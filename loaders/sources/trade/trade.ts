import {DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {findCopies} from "../archived-copies.js";
import type {FetchContext, Fetched, Source} from "../source.js";
import {baseAddress} from "../source.js";
import {
  fromComtrade,
  KEY_LIMIT,
  PREVIEW_LIMIT,
  toCodes,
  toComtradeCalls,
  toComtradeScope,
  toComtradeUrl
} from "./comtrade.js";
import {COMTRADE_CREDIT, readTradeFile} from "./read-trade-file.js";
import {TRADE_FIRST_YEAR} from "./trade-series.js";

const PUBLISHER = "https://comtradeapi.un.org";
/**
 * Trade in goods by partner and product: UN Comtrade over the network; from files WITS summaries, tables by HS heading, the
 * bulk form of bilateral trade, and trade by partner of UN Comtrade, WITS and UNCTAD.
 */
export const trade: Source = {
  id: "trade",
  title: "Trade in goods by partner and product",
  publisher: "United Nations (UN Comtrade), World Bank (WITS), UNCTAD, Open Trade Statistics",
  homepage: "https://comtradeplus.un.org",
  licence:
    "UN Comtrade: free reuse with credit; WITS: World Bank terms; UNCTADstat: free use with credit; Open Trade Statistics: CC BY-NC 4.0",
  licence_url: "https://comtradeplus.un.org/LicenseAgreement",
  citation:
    "United Nations, UN Comtrade Database; World Bank, World Integrated Trade Solution; UNCTAD, UNCTADstat; Open Trade Statistics",
  stale_after_days: 400,
  stale_reason: "countries report a year's trade within the next year, some later",
  coverage_floor: 0.9,
  revision_bound: 0.5,
  revision_share: 0.1,
  bounds_reason: "customs revise a year's trade by a few percent; small headings of small countries move more",
  first_year: TRADE_FIRST_YEAR,

  async fetch(context): Promise<Fetched> {
    const {http, env, reference, report} = context;
    const base = baseAddress("trade", PUBLISHER, env);
    const key = env.COMTRADE_KEY?.trim() ?? "";
    const calls = toComtradeCalls(key !== "", Number(context.today.slice(0, 4)) - 1);
    const codes = toCodes(reference);
    const before = http.requests;
    const rows: SnapshotRow[] = [];
    const urls: string[] = [];
    for (const [i, call] of calls.entries()) {
      report(i, calls.length, `${call.products} ${call.years.join(", ")}`);
      const url = toComtradeUrl(base, key === "", codes, call);
      urls.push(url);
      const address = key === "" ? url : `${url}&subscription-key=${encodeURIComponent(key)}`;
      const found = fromComtrade(await http.text(address), url, reference, key === "" ? PREVIEW_LIMIT : KEY_LIMIT);
      // One by one: a spread of a hundred thousand records is more arguments than a call takes.
      for (const row of found) rows.push(row);
    }
    report(calls.length, calls.length, "done");
    if (rows.length === 0)
      throw new DataError("missing trade flows: UN Comtrade answered none; try again later", {source: base});
    const form =
      key === ""
        ? "the public preview (no COMTRADE_KEY): totals and fuels (HS 27), no headings"
        : "the API with a key: totals, fuels (HS 27) and headings";
    return {
      rows,
      upstream_date: null,
      scope: toComtradeScope(calls),
      credit: COMTRADE_CREDIT,
      urls,
      notes: [`read from ${form}`],
      requests: http.requests - before
    };
  },

  async read(files, {reference, copies: known}: Omit<FetchContext, "http">): Promise<Fetched> {
    const parts = files.map((file) => ({name: file.name, ...readTradeFile(file, reference)}));
    const rows = parts.flatMap((part) => part.rows);
    const copies = findCopies(files, known);
    const scope = parts.flatMap((part) => part.scope ?? []);
    const credit = parts.length === 1 ? parts[0]!.credit : undefined;
    return {
      rows,
      upstream_date: null,
      ...(copies.release && {release: copies.release}),
      ...(scope.length > 0 && {scope}),
      ...(credit && {credit}),
      urls: [...new Set([...parts.map(({url}) => url), ...copies.urls])],
      notes: [...copies.notes, ...parts.map(({name, rows: own, what}) => `${name}: ${own.length} figures of ${what}`)],
      requests: 0
    };
  }
};
