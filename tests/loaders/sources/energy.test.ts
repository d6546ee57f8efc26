import {describe, expect, it} from "vitest";
import {energy} from "../../../loaders/sources/energy.js";
import {findValue, reference, toContext, toFile, withPublisher} from "./source-context.js";

const NAMES = {
  AFG: "Afghanistan",
  AZE: "Azerbaijan",
  CHN: "China",
  GEO: "Georgia",
  KAZ: "Kazakhstan",
  KGZ: "Kyrgyzstan",
  MNG: "Mongolia",
  PAK: "Pakistan",
  TJK: "Tajikistan",
  TKM: "Turkmenistan",
  UZB: "Uzbekistan"
};
const SERIES = reference.series.filter((row) => row.source === "energy").map((row) => row.series);
const HEADER = `country,year,iso_code,population,${SERIES.join(",")}`;

/** The data set in the publisher's form of one year: groups without a code, every column, and figures of some. */
function toDataSet(figures: Partial<Record<string, Record<string, number>>> = {}): string {
  const lines = Object.entries(NAMES).map(([iso3, name]) =>
    [name, 2019, iso3, 1, ...SERIES.map((series) => figures[iso3]?.[series] ?? "")].join(",")
  );
  return `${HEADER}\nAfrica,2019,,1${",".repeat(SERIES.length)}\nWorld,2019,OWID_WRL,1${",".repeat(SERIES.length)}\n${lines.join("\n")}\n`;
}

/** Our World in Data, energy data set of December 2020. */
const KAZAKHSTAN = {electricity_generation: 108.367, renewables_electricity: 10.778, hydro_electricity: 9.987};

describe("energy.read(files)", () => {
  it("reads the members' columns of the data set", async () => {
    const {rows} = await energy.read(
      [toFile("owid-energy-data.csv", "\uFEFF" + toDataSet({KAZ: KAZAKHSTAN}))],
      toContext()
    );
    expect(rows).toHaveLength(3);
    expect(findValue(rows, {series: "hydro_electricity", area: "KAZ", year: 2019})).toBe(9.987);
    expect(rows[0]?.unit).toBe("TWh");
  });

  it("reads a chart's download, in its forms of 2020 and 2026, and carries the other series over", async () => {
    const first = await energy.read([toFile("owid-energy-data.csv", toDataSet({KAZ: KAZAKHSTAN}))], toContext());
    const lines = Object.entries(NAMES).map(([iso3, name]) => `${name},${iso3},2019,9.5`);
    for (const title of ["Renewables (% electricity)", "Renewables"]) {
      const text = `Entity,Code,Year,${title}\nASEAN (Ember),,2000,19.3\n${lines.join("\n")}\n`;
      const last = {rows: first.rows, upstream_date: null, date: "2020-12-31"};
      const {rows} = await energy.read([toFile("share.csv", text)], toContext({last}));
      expect(findValue(rows, {series: "renewables_share_elec", area: "UZB"})).toBe(9.5);
      expect(rows.find((row) => row.series === "hydro_electricity")?.updated).toBe("2020-12-31");
    }
  });

  it.each([
    ["a renamed column", toDataSet().replace("hydro_electricity", "hydro_twh"), 'missing column "hydro_electricity"'],
    ["a lost member", toDataSet().replace(/Uzbekistan.*\n/, ""), "missing rows of UZB"],
    ["an unknown name", toDataSet().replace("Kyrgyzstan", "Kirghizia"), 'unknown country "Kirghizia"'],
    ["a cut line", toDataSet().slice(0, -4), "mismatched cells"],
    [
      "a formula in a cell",
      toDataSet({KAZ: KAZAKHSTAN}).replace("108.367", "=1+1"),
      'invalid electricity_generation "=1+1"'
    ],
    ["a web page", "<!doctype html>\n<p>not found</p>\n", "invalid header"]
  ])("refuses %s", async (_, text, message) => {
    await expect(energy.read([toFile("x.csv", text)], toContext())).rejects.toThrow(message);
  });
});

describe("energy.fetch(context)", () => {
  it("reads the whole data set in one request", async () => {
    await withPublisher(
      (url) => (url === "/owid-energy-data.csv" ? toDataSet({KAZ: KAZAKHSTAN}) : undefined),
      async (base, asked) => {
        const fetched = await energy.fetch(toContext({env: {PRF_ENERGY_URL: base}}));
        expect(asked).toEqual(["/owid-energy-data.csv"]);
        expect(findValue(fetched!.rows, {series: "electricity_generation"})).toBe(108.367);
        expect(fetched!.requests).toBe(1);
      }
    );
  });
});
