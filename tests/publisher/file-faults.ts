import type {InputFile} from "../../loaders/sources/source.js";
import {toZip} from "./to-zip.js";
import {type Figure, type Holdings, toCsvDownload} from "./world-bank.js";

/** Downloaded files that are not as they should be, or only look so, and how a refresh must end. */
export interface FileFault {
  name: string;
  ends: "snapshot" | "error";
  says?: RegExp;
  files: (holdings: Holdings) => InputFile[];
  /** What the snapshot must hold of the figures published. */
  figures?: (now: Holdings) => Figure[];
}

const GDP = {series: "NY.GDP.MKTP.CD"};
const csv = (text: string, name = "API_X_DS2_en_csv_v2_1.csv"): InputFile[] => [{name, bytes: Buffer.from(text)}];
const zip = (files: Parameters<typeof toZip>[0]): InputFile[] => [{name: "API_X.zip", bytes: toZip(files)}];
const gdp = (holdings: Holdings) => toCsvDownload(holdings, GDP);
const changed = (from: string | RegExp, to: string) => (holdings: Holdings) => csv(gdp(holdings).replace(from, to));
/** GDP, whole, and nothing of what was known before. */
const gdpOnly = (now: Holdings) => now.figures.filter(({series}) => series === GDP.series);
const BOMB = Buffer.alloc(40 * 2 ** 20, "0");

export const fileFaults: FileFault[] = [
  {name: "none: one series of all countries", ends: "snapshot", files: (now) => csv(gdp(now)), figures: gdpOnly},
  {
    name: "none: the same, zipped with its metadata",
    ends: "snapshot",
    files: (now) =>
      zip([
        {name: "Metadata_Country_API_X.csv", bytes: Buffer.from("not,to,be,read")},
        {name: "API_X_DS2_en_csv_v2_1.csv", bytes: Buffer.from(gdp(now))}
      ]),
    figures: gdpOnly
  },
  {
    name: "none: one country, all series",
    ends: "snapshot",
    files: (now) => csv(toCsvDownload(now, {iso3: "UZB"})),
    figures: (now) => now.figures.filter(({iso3}) => iso3 === "UZB")
  },
  {
    name: "line ends changed by its owner",
    ends: "snapshot",
    files: (now) => csv(gdp(now).replaceAll("\r\n", "\n")),
    figures: gdpOnly
  },
  {name: "renamed column", ends: "error", says: /mismatched column 2/, files: changed("Country Code", "ISO3")},
  {name: "a year too many", ends: "error", says: /invalid year/, files: changed('"2010","2011"', '"2010","2010"')},
  {
    name: "preamble removed, no date",
    ends: "error",
    says: /missing date/,
    files: changed(/^[\s\S]*?(?="Country Name")/, "")
  },
  {
    name: "another database",
    ends: "error",
    says: /mismatched Data Source/,
    files: changed("World Development", "Worldwide Governance")
  },
  {
    name: "a date that is none",
    ends: "error",
    says: /invalid Last Updated Date/,
    files: changed("2022-04-08", "08/04/22")
  },
  {name: "a word for a number", ends: "error", says: /invalid value "n\/a"/, files: changed(/"\d+\.\d+"/, '"n/a"')},
  {name: "a formula for a number", ends: "error", says: /invalid value/, files: changed(/"\d+\.\d+"/, '"=1+1"')},
  {name: "infinity", ends: "error", says: /invalid value "1e999"/, files: changed(/"\d+\.\d+"/, '"1e999"')},
  {name: "a cell too many", ends: "error", says: /mismatched cells/, files: changed('"KAZ",', '"KAZ","KAZ",')},
  {
    name: "a country twice",
    ends: "error",
    says: /duplicate row/,
    files: changed('"Uzbekistan","UZB"', '"Tajikistan","TJK"')
  },
  {name: "a country without a code", ends: "error", says: /invalid Country Code/, files: changed('"TKM"', '""')},
  {name: "cut in the last line", ends: "error", says: /the file was cut/, files: (now) => csv(gdp(now).slice(0, -30))},
  {name: "a quote left open", ends: "error", says: /invalid CSV/, files: changed('"KAZ"', '"KAZ')},
  {
    name: "files of two updates at once",
    ends: "error",
    says: /mismatched updates: .* is of 2022-04-08, .* is of 2019-04-24/,
    files: (now) => [
      ...csv(gdp(now)),
      ...csv(gdp(now).replace("2022-04-08", "2019-04-24"), "API_Y_DS2_en_csv_v2_2.csv")
    ]
  },
  {
    name: "two files of one day that disagree",
    ends: "error",
    says: /mismatched figures of NY\.GDP\.MKTP\.CD UZB/,
    files: (now) => [
      ...csv(gdp(now)),
      ...csv(toCsvDownload({...now, figures: now.figures.filter(({year}) => year < 2018)}, {iso3: "UZB"}))
    ]
  },
  {
    name: "no wanted series",
    ends: "error",
    says: /missing figures/,
    files: (now) => csv(toCsvDownload(now, {series: "AG.LND.TOTL.K2"}))
  },
  {
    name: "a web page",
    ends: "error",
    says: /missing header|invalid CSV/,
    files: () => csv("<!DOCTYPE html>\n<html></html>\n")
  },
  {
    name: "no UTF-8",
    ends: "error",
    says: /not UTF-8/,
    files: () => [{name: "x.csv", bytes: Buffer.from([0xff, 0xfe, 0x41, 0x0a])}]
  },
  {name: "an empty file", ends: "error", says: /the file was cut/, files: () => csv("")},
  {name: "zip bomb", ends: "error", says: /unpacks beyond/, files: () => zip([{name: "API_X.csv", bytes: BOMB}])},
  {
    name: "zip bomb with a false index",
    ends: "error",
    says: /invalid archive/,
    files: () => zip([{name: "API_X.csv", bytes: BOMB, claimed: 1000}])
  },
  {
    name: "path out of the folder",
    ends: "error",
    says: /invalid archive/,
    files: (now) => zip([{name: "../API_X.csv", bytes: Buffer.from(gdp(now))}])
  },
  {
    name: "a folder in a name",
    ends: "error",
    says: /a folder in the name/,
    files: (now) => zip([{name: "a/API_X.csv", bytes: Buffer.from(gdp(now))}])
  },
  {
    name: "an archive of other files",
    ends: "error",
    says: /missing API_\*\.csv/,
    files: () => zip([{name: "run.sh", bytes: Buffer.from("echo")}])
  },
  {
    name: "an archive of a thousand files",
    ends: "error",
    says: /invalid archive/,
    files: () => zip(Array.from({length: 1000}, (_, i) => ({name: `API_${i}.csv`, bytes: Buffer.from("")})))
  },
  {
    name: "a cut archive",
    ends: "error",
    says: /invalid archive/,
    files: (now) => [
      {name: "API_X.zip", bytes: toZip([{name: "API_X.csv", bytes: Buffer.from(gdp(now))}]).subarray(0, 400)}
    ]
  }
];
