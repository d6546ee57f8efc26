import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {trade} from "../../../../loaders/sources/trade/trade.js";
import {findValue, toContext, toFile, withPublisher} from "../source-context.js";

const WITS = `Reporter,Partner,Product categories,Indicator Type,Indicator,2019,2018,1999
Kazakhstan,...,...,Development,GDP (current US$ Mil),         181665.90,         179340.00,          16870.80
Kazakhstan,World,All Products,Export,Exports (in US$ Mil),          57722.90,          60956.20,           5592.20
Kazakhstan,World,Fuels,Export,Export Product share(%),             67.16,,
Kazakhstan,China,All Products,Export,Trade (US$ Mil)-Top 5 Export Partner,           7823.40,,
Kazakhstan,"Hong Kong, China",All Products,Export,Trade (US$ Mil)-Top 5 Export Partner,,             12.00,
`;

describe("trade.read(files)", () => {
  it("reads a WITS summary: padded cells, partners, years from 2000", async () => {
    const {rows} = await trade.read([toFile("en_KAZ_AllYears_WITS_Trade_Summary.CSV", WITS)], toContext());
    expect(rows.map(({series, partner, year, value, unit}) => [series, partner, year, value, unit])).toEqual([
      ["WITS.EXPORTS", null, 2019, 57722.9, "million usd"],
      ["WITS.EXPORTS", null, 2018, 60956.2, "million usd"],
      ["WITS.EXPORTS.FUELS.SHARE", null, 2019, 67.16, "%"],
      ["WITS.EXPORTS", "CHN", 2019, 7823.4, "million usd"],
      ["WITS.EXPORTS", "HKG", 2018, 12, "million usd"]
    ]);
  });

  it("reads exports by heading", async () => {
    const {rows} = await trade.read(
      [toFile("ots.csv", "reporter_iso3,hs4,export_value_usd,year\nAFG,0102,387017,2017\n")],
      toContext()
    );
    expect(rows[0]).toMatchObject({
      series: "EXPORTS.HS4.0102",
      area: "AFG",
      partner: null,
      year: 2017,
      value: 387017,
      unit: "usd"
    });
  });

  it("reads the bulk form of bilateral trade (a SYNTHETIC file)", async () => {
    const name = "bilateral-SYNTHETIC.csv";
    const {rows} = await trade.read([{name, bytes: readFileSync(`tests/data/trade/${name}`)}], toContext());
    expect(findValue(rows, {series: "EXPORTS.HS2.27", area: "KAZ", partner: "UZB", year: 2016})).toBe(100);
    expect(findValue(rows, {series: "EXPORTS.TOTAL", area: "KAZ", partner: null, year: 2016})).toBe(1000);
    expect(findValue(rows, {series: "IMPORTS.TOTAL", area: "UZB", partner: "KAZ", year: 2016})).toBe(310);
  });

  const COMTRADE =
    "year,classification,flow,reporter_code,reporter_iso,partner_code,partner_iso,commodity,netweight_kg,value_usd,flag\n";

  it("reads UN Comtrade's trade of a chapter by partner: members as reporters, without what is re-exported", async () => {
    const text = `${COMTRADE}2016,H4,Export,398,KAZ,0,WLD,27,,22334960815,0
2016,H4,Export,398,KAZ,860,UZB,27,,74597257,0
2016,H4,Re-Export,268,GEO,0,WLD,27,,3842097,0
2016,H4,Import,643,RUS,398,KAZ,27,,1,0
2000,H1,Import,31,AZE,490,,27,,10639,0
1999,H1,Import,31,AZE,0,WLD,27,,5,0
2011,H3,Import,156,CHN,736,SDN,27,,9420393549,0
2012,H4,Export,156,CHN,729,SDN,27,,350743,4
2017,H4,Export,398,KAZ,860,UZB,27,,5,0
`;
    const {rows, scope} = await trade.read([toFile("hs27.csv", text)], toContext());
    expect(rows.map(({series, area, partner, year, value}) => [series, area, partner, year, value])).toEqual([
      ["EXPORTS.HS2.27", "KAZ", null, 2016, 22334960815],
      ["EXPORTS.HS2.27", "KAZ", "UZB", 2016, 74597257],
      ["IMPORTS.HS2.27", "AZE", "OAS", 2000, 10639],
      ["IMPORTS.HS2.27", "CHN", "SUD", 2011, 9420393549],
      ["EXPORTS.HS2.27", "CHN", "SDN", 2012, 350743],
      ["EXPORTS.HS2.27", "KAZ", "UZB", 2017, 5]
    ]);
    expect(scope).toMatchObject([
      {series: ["EXPORTS.HS2.27", "IMPORTS.HS2.27"], first_year: 2000, last_year: 2016},
      {areas: ["KAZ"], first_year: 2017, last_year: 2017}
    ]);
    expect(scope![0]!.areas).toHaveLength(11);
  });

  it("reads WITS totals by partner in whole dollars", async () => {
    const text =
      "year,reporter,partner,flow,value_usd\n2016,KAZ,CHN,X,4214925895.9999995\n2016,KAZ,ROM,M,78492266.0\n2016,AIA,AFG,M,136.0\n";
    const {rows, credit} = await trade.read([toFile("wits.csv", text)], toContext());
    expect(credit?.publisher).toContain("WITS");
    expect(rows.map(({series, area, partner, value}) => [series, area, partner, value])).toEqual([
      ["EXPORTS.TOTAL", "KAZ", "CHN", 4214925896],
      ["IMPORTS.TOTAL", "KAZ", "ROU", 78492266]
    ]);
  });

  it("reads UNCTAD's matrix: exports, and imports as the partner's exports, of all goods and fuels", async () => {
    const text = `year,sitc,exporter,exporter_iso,importer,importer_iso,value_kusd
2015,All,Turkmenistan,TKM,Afghanistan,AFG,484736.613
2015,3,Turkmenistan,TKM,Turkey,,94786.1079999999
2015,All,ChinaHongKongSAR,,Kazakhstan,KAZ,61424.415
2015,7,Turkmenistan,TKM,Turkey,,5
`;
    const {rows, scope} = await trade.read([toFile("unctad.csv", text)], toContext());
    expect(rows.map(({series, area, partner, value}) => [series, area, partner, value])).toEqual([
      ["UNCTAD.EXPORTS.TOTAL", "TKM", "AFG", 484736.613],
      ["UNCTAD.IMPORTS.TOTAL", "AFG", "TKM", 484736.613],
      ["UNCTAD.EXPORTS.SITC3", "TKM", "TUR", 94786.108],
      ["UNCTAD.IMPORTS.TOTAL", "KAZ", "HKG", 61424.415]
    ]);
    expect(scope).toMatchObject([{first_year: 2015, last_year: 2015}]);
  });

  it.each([
    ["an unknown partner", `${COMTRADE}2016,H4,Export,398,KAZ,999,,27,,1,0\n`, 'unknown partner "" in x.csv row 2'],
    [
      "a partner of WITS that nobody listed",
      "year,reporter,partner,flow,value_usd\n2016,KAZ,QQQ,X,1.0\n",
      'unknown partner "QQQ" in x.csv row 2; add it to data/reference/partners.csv'
    ],
    [
      "a figure given twice",
      `${COMTRADE}2016,H4,Export,398,KAZ,860,UZB,27,,1,0\n2016,H5,Export,398,KAZ,860,UZB,27,,2,0\n`,
      ": EXPORTS.HS2.27 KAZ UZB 2016; keep one"
    ],
    [
      "a heading in place of a chapter",
      `${COMTRADE}2016,H4,Export,398,KAZ,860,UZB,2709,,1,0\n`,
      'invalid commodity "2709"'
    ],
    [
      "an unknown flow",
      "year,reporter,partner,flow,value_usd\n2016,KAZ,UZB,RX,1.0\n",
      'invalid flow "RX" in x.csv row 2'
    ]
  ])("refuses %s in trade by partner", async (_, text, message) => {
    await expect(trade.read([toFile("x.csv", text)], toContext())).rejects.toThrow(message);
  });

  it.each([
    [
      "an unknown partner",
      WITS.replace("Kazakhstan,China", "Kazakhstan,Chyna"),
      'unknown country "Chyna" in x.csv row 5'
    ],
    ["a formula in a cell", WITS.replace("57722.90", "=A1"), 'invalid 2019 "=A1"'],
    ["a line with too few cells", WITS.replace("           7823.40,,", ""), "mismatched cells"],
    [
      "a product that is none",
      "reporter,partner,flow,product,year,value_usd\nKAZ,UZB,export,oil,2016,1\n",
      'invalid product "oil"'
    ],
    [
      "a reporter as its own partner",
      "reporter,partner,flow,product,year,value_usd\nKAZ,Kazakhstan,export,27,2016,1\n",
      "it is the reporter itself"
    ],
    ["another table", "a,b\n1,2\n", "invalid header"]
  ])("refuses %s", async (_, text, message) => {
    await expect(trade.read([toFile("x.csv", text)], toContext())).rejects.toThrow(message);
  });
});

describe("trade.fetch(context)", () => {
  const record = {
    typeCode: "C",
    freqCode: "A",
    refYear: 2017,
    reporterCode: 398,
    reporterISO: null,
    flowCode: "X",
    partnerCode: 860,
    partner2Code: 0,
    classificationCode: "H5",
    cmdCode: "27",
    customsCode: "C00",
    motCode: 0,
    primaryValue: 1.5
  };
  const toAnswer = (...data: object[]) =>
    JSON.stringify({elapsedTime: "0.1 secs", count: data.length, data, error: ""});
  const first =
    (...data: object[]) =>
    (url: string) =>
      url.includes("period=2016") ? toAnswer(...data) : toAnswer();

  it("asks the preview year by year without a key", async () => {
    await withPublisher(
      first(record, {...record, partnerCode: 0, cmdCode: "TOTAL", primaryValue: 9}, {...record, motCode: 3100}),
      async (base, asked) => {
        const fetched = await trade.fetch(toContext({env: {PRF_TRADE_URL: base}}));
        // The publisher decides what may be combined: the same name as that of UN Comtrade's own files.
        expect(fetched!.credit?.publisher).toBe("United Nations, UN Comtrade");
        expect(
          fetched!.rows.map(({series, area, partner, year, value}) => [series, area, partner, year, value])
        ).toEqual([
          ["EXPORTS.HS2.27", "KAZ", "UZB", 2017, 1.5],
          ["EXPORTS.TOTAL", "KAZ", null, 2017, 9]
        ]);
        expect(asked[0]).toBe(
          "/public/v1/preview/C/A/HS?reporterCode=4,31,156,268,398,417,496,586,762,795,860&period=2016&partnerCode=0,4,31,156,268,398,417,496,586,762,795,860&partner2Code=0&cmdCode=TOTAL,27&flowCode=M,X&customsCode=C00&motCode=0&maxRecords=500"
        );
      }
    );
  });

  it("asks the API with a key in two requests, and keeps the key out of addresses and messages", async () => {
    await withPublisher(first(record), async (base, asked) => {
      const env = {PRF_TRADE_URL: base, COMTRADE_KEY: "secret-of-ours"};
      const fetched = await trade.fetch(toContext({env}));
      expect(asked).toHaveLength(2);
      expect(asked[0]).toMatch(/^\/data\/v1\/get\/C\/A\/HS\?.*&subscription-key=secret-of-ours$/);
      expect(JSON.stringify(fetched)).not.toContain("secret-of-ours");
    });
    await withPublisher(
      () => undefined,
      async (base) => {
        const error: unknown = await trade
          .fetch(toContext({env: {PRF_TRADE_URL: base, COMTRADE_KEY: "secret-of-ours"}}))
          .catch((reason: unknown) => reason);
        expect(String(error)).toContain("404");
        expect(String(error)).not.toContain("secret-of-ours");
      }
    );
  });

  it.each([
    [
      "an answer that fills its limit",
      () => toAnswer(...Array.from({length: 500}, () => record)),
      "may be cut; set COMTRADE_KEY"
    ],
    [
      "an error of the publisher",
      () => JSON.stringify({data: [], error: "quota exceeded"}),
      'the publisher says "quota exceeded"'
    ],
    ["an unknown country", first({...record, partnerCode: 999}), 'unknown country "999"'],
    ["a key that occurs twice", first(record, record), "duplicate record"],
    ["a value of another type", first({...record, primaryValue: "1.5"}), "data.0.primaryValue"],
    ["cut JSON", () => toAnswer(record).slice(0, 40), "invalid JSON"],
    ["no flow at all", () => toAnswer(), "missing trade flows"]
  ])("refuses %s", async (_, answer, message) => {
    await withPublisher(answer, async (base) => {
      await expect(trade.fetch(toContext({env: {PRF_TRADE_URL: base}}))).rejects.toThrow(message);
    });
  });
});
