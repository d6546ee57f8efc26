import {describe, expect, it} from "vitest";
import {fromCsvDownload, type Wanted} from "../../../../loaders/sources/wdi/from-csv-download.js";

const wanted: Wanted = {
  areas: new Set(["KAZ", "UZB"]),
  series: new Set(["NY.GDP.MKTP.CD", "EG.ELC.RNWX.ZS"]),
  first_year: 2017,
  date: null
};

/** The publisher's form: BOM, preamble, empty lines, each line ending with a comma. */
const COUNTRY = [
  '\uFEFF"Data Source","World Development Indicators",',
  "",
  '"Last Updated Date","2026-04-08",',
  "",
  '"Country Name","Country Code","Indicator Name","Indicator Code","2016","2017","2018","2019",',
  '"Kazakhstan","KAZ","GDP (current US$)","NY.GDP.MKTP.CD","1.5","2.25","","0",',
  '"Kazakhstan","KAZ","Electricity, ""renewable""","EG.ELC.RNWX.ZS","","-0.100368441112946","7.32358221347592E-05","",',
  '"Kazakhstan","KAZ","Something else","SM.POP.NETM","1","2","3","4",',
  ""
].join("\r\n");

describe("fromCsvDownload(text, name, wanted)", () => {
  it("gives the figures of wanted series from the first year, exactly, and no row for an empty cell", () => {
    expect(fromCsvDownload(COUNTRY, "KAZ.csv", wanted).rows).toEqual([
      {series: "NY.GDP.MKTP.CD", area: "KAZ", year: 2017, value: 2.25},
      {series: "NY.GDP.MKTP.CD", area: "KAZ", year: 2019, value: 0},
      {series: "EG.ELC.RNWX.ZS", area: "KAZ", year: 2017, value: -0.100368441112946},
      {series: "EG.ELC.RNWX.ZS", area: "KAZ", year: 2018, value: 7.32358221347592e-5}
    ]);
  });

  it("tells its date, its shape and which series it holds, figures or not", () => {
    const {updated, shape, pairs} = fromCsvDownload(COUNTRY, "KAZ.csv", wanted);
    expect({updated, shape, pairs: [...pairs]}).toEqual({
      updated: "2026-04-08",
      shape: "country",
      pairs: ["NY.GDP.MKTP.CD KAZ", "EG.ELC.RNWX.ZS KAZ"]
    });
  });

  it("takes a file whose owner removed the preamble and the trailing commas, where its date is given", () => {
    const text =
      "Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\r\nUzbekistan,UZB,GDP,NY.GDP.MKTP.CD,1,2\r\nWorld,WLD,GDP,NY.GDP.MKTP.CD,3,4\r\n";
    const {updated, shape, rows} = fromCsvDownload(text, "gdp.csv", {...wanted, date: "2021-01-15"});
    expect({updated, shape}).toEqual({updated: "2021-01-15", shape: "indicator"});
    expect(rows.map(({area, value}) => [area, value])).toEqual([
      ["UZB", 1],
      ["UZB", 2]
    ]);
    expect(() => fromCsvDownload(text, "gdp.csv", wanted)).toThrow("missing date in gdp.csv");
  });

  it("keeps the date of the file's own preamble over a given one", () => {
    expect(fromCsvDownload(COUNTRY, "KAZ.csv", {...wanted, date: "2030-01-01"}).updated).toBe("2026-04-08");
  });

  it.each([
    ["a moved column", '"Country Name","Country Code"', '"Country Code","Country Name"', "missing header"],
    ["a renamed column", "Indicator Code", "Series Code", 'mismatched column 4 "Series Code" in KAZ.csv'],
    ["a year left out", '"2018",', "", 'invalid year "2019"'],
    ["a column that is no year", '"2019",', '"2019","Note",', 'invalid year "Note"'],
    ["a short row", '"","0",', '"0",', "mismatched cells in KAZ.csv record 4: 8 for a header of 9"],
    ["a figure with a comma", '"2.25"', '"2,25"', 'invalid value "2,25" in KAZ.csv record 4 NY.GDP.MKTP.CD KAZ 2017'],
    ["a hexadecimal figure", '"2.25"', '"0x10"', 'invalid value "0x10"'],
    ["a figure with a space", '"2.25"', '" 2.25"', "invalid value"],
    ["a series twice", "EG.ELC.RNWX.ZS", "NY.GDP.MKTP.CD", "NY.GDP.MKTP.CD of KAZ; keep one"],
    [
      "another country in a country's file",
      '"KAZ","Something',
      '"UZB","Something',
      "a download is one country or one series"
    ],
    ["a preamble of three lines", '"Last Updated', '"Note","x",\r\n"Last Updated', "invalid preamble in KAZ.csv"]
  ])("refuses %s", (_, from, to, says) => {
    expect(() => fromCsvDownload(COUNTRY.replace(from, to), "KAZ.csv", wanted)).toThrow(says);
  });

  it("lists ten bad cells and counts the rest", () => {
    const cells = '"x",'.repeat(12);
    const years = Array.from({length: 12}, (_, i) => `"${2017 + i}",`).join("");
    const text = `"Country Name","Country Code","Indicator Name","Indicator Code",${years}\n"Kazakhstan","KAZ","GDP","NY.GDP.MKTP.CD",${cells}\n`;
    expect(() => fromCsvDownload(text, "x.csv", {...wanted, date: "2021-01-15"})).toThrow(
      /12 errors[\s\S]*and 2 more$/
    );
  });
});
