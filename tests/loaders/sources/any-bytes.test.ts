import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cpmm} from "../../../loaders/sources/cpmm/cpmm.js";
import {energy} from "../../../loaders/sources/energy/energy.js";
import type {Source} from "../../../loaders/sources/source.js";
import {trade} from "../../../loaders/sources/trade/trade.js";
import {wef} from "../../../loaders/sources/wef/wef.js";
import {weo} from "../../../loaders/sources/weo/weo.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {toContext} from "./source-context.js";

/** First lines that the readers know, so that what follows gets past the choice of a reader. */
const HEADERS = [
  "WEO Country Code\tISO\tWEO Subject Code\tCountry\t2016\tEstimates Start After",
  "year,country,ngdp_rpch",
  "year,country,country_code,x",
  "report,place,country,bcp,corridor,mode,direction,indicator,year,value,url",
  "index,edition,economies,country,rank,score,source,confidence,note",
  "Entity,Code,Year,Renewables",
  "reporter,partner,flow,product,year,value_usd",
  "reporter_iso3,hs4,export_value_usd,year",
  "Reporter,Partner,Product categories,Indicator Type,Indicator,2019",
  "PK\u0003\u0004",
  ""
];
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "KAZ",
    "2016",
    "6.2",
    "-0",
    "1e999",
    "=1+1",
    '"',
    "n/a",
    "NaN",
    "table 1",
    "TFI1",
    "road",
    "kaz",
    "World",
    "export"
  )
);
const line = fc
  .array(cell, {maxLength: 12})
  .chain((cells) => fc.constantFrom(",", "\t").map((comma) => cells.join(comma)));
const text = fc
  .tuple(fc.constantFrom(...HEADERS), fc.array(line, {maxLength: 6}))
  .map(([header, lines]) => new TextEncoder().encode([header, ...lines].join("\n")));
const bytes = fc.oneof(text, fc.uint8Array({maxLength: 400}));

describe.each([weo, wef, cpmm, energy, trade] as Source[])("$id.read(any bytes)", (source) => {
  it("gives rows with finite numbers, or a DataError", async () => {
    const context = toContext();
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        try {
          const {rows} = await source.read([{name: "x", bytes: content}], context);
          for (const row of rows) expect(row.value === null || Number.isFinite(row.value)).toBe(true);
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
        }
      }),
      {numRuns: 300}
    );
  });
});
