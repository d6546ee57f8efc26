import {describe, expect, it} from "vitest";
import {energy} from "../../../../loaders/sources/energy/energy.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";
import {findValue, reference, toContext, toFile, withPublisher} from "../source-context.js";

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

  it("reads a chart's download, in its forms of 2020 and 2026, and nothing else", async () => {
    const lines = Object.entries(NAMES).map(([iso3, name]) => `${name},${iso3},2019,9.5`);
    for (const title of ["Renewables (% electricity)", "Renewables"]) {
      const text = `Entity,Code,Year,${title}\nASEAN (Ember),,2000,19.3\n${lines.join("\n")}\n`;
      const {rows, scope} = await energy.read([toFile("share.csv", text)], toContext());
      expect(findValue(rows, {series: "renewables_share_elec", area: "UZB"})).toBe(9.5);
      expect(new Set(rows.map(({series}) => series))).toEqual(new Set(["renewables_share_elec"]));
      expect(scope).toMatchObject([{series: ["renewables_share_elec"], first_year: 2000, last_year: 2019}]);
    }
  });

  /** Our World in Data, electricity production by source, committed on 2026-04-05: the line of each member for 2024 but two. */
  const MIX_HEADER = "Entity,Code,Year,Coal,Gas,Hydropower,Solar,Wind,Oil,Nuclear,Other renewables,Bioenergy";
  const toMix = () => {
    const lines = Object.entries(NAMES).map(([iso3, name]) =>
      iso3 === "KAZ"
        ? "Kazakhstan,KAZ,2024,54.029194,29.288666,9.492869,1.5779259,4.1431103,1.4682305,0,,0"
        : iso3 === "TJK"
          ? "Tajikistan,TJK,2024,7.057195,1.5221403,91.42066,0,0,0,0,0,0"
          : `${name},${iso3},2023,,,,,,,,,`
    );
    return `${MIX_HEADER}\nASEAN (Ember),,2000,20.1,37.4,13.3,0,0,17.2,0,4.5,1.6\n${lines.join("\n")}\n`;
  };

  it("reads electricity by source, and keeps an empty cell apart from zero", async () => {
    const {rows, scope} = await energy.read([toFile("share-elec-by-source.csv", toMix())], toContext());
    const of = (area: string, series: string) => findValue(rows, {area, series, year: 2024});
    expect(of("KAZ", "wind_share_elec")).toBe(4.1431103);
    expect(of("KAZ", "biofuel_share_elec")).toBe(0);
    expect(of("KAZ", "other_renewables_share_elec_exc_biofuel")).toBeUndefined();
    expect(of("TJK", "other_renewables_share_elec_exc_biofuel")).toBe(0);
    expect(of("TJK", "hydro_share_elec")).toBe(91.42066);
    expect(scope).toMatchObject([{first_year: 2000, last_year: 2024}]);
    expect(scope![0]!.areas).toHaveLength(11);
  });

  it("reads generation and demand of a copy that was cut to them, and claims no scope for it", async () => {
    const lines = Object.entries(NAMES).map(([iso3, name]) =>
      iso3 === "KAZ" ? "Kazakhstan,2022,KAZ,112.220,112.780,88.659" : `${name},2021,${iso3},1,,`
    );
    const text = `country,year,iso_code,electricity_demand,electricity_generation,fossil_share_elec\n${lines.join("\n")}\n`;
    const {rows, scope} = await energy.read([toFile("WorldEnergy_Clean.csv", text)], toContext());
    expect(findValue(rows, {area: "KAZ", series: "electricity_generation", year: 2022})).toBe(112.78);
    expect(findValue(rows, {area: "KAZ", series: "electricity_demand", year: 2022})).toBe(112.22);
    expect(rows).toHaveLength(12);
    expect(scope).toBeUndefined();
  });

  it("reads Ember's demand as a series of its own", async () => {
    const lines = Object.entries(NAMES).map(
      ([iso3, name]) => `${name},${iso3},2023,${iso3 === "UZB" ? 79.18 : ""},2.22`
    );
    const text = `country_or_region,country_code,year,demand_twh,demand_mwh_per_capita\n${lines.join("\n")}\n`;
    const {rows, urls, credit} = await energy.read([toFile("api_country_overview_yearly.csv", text)], toContext());
    expect(rows).toMatchObject([{series: "ember_demand", area: "UZB", year: 2023, value: 79.18, unit: "TWh"}]);
    expect(credit?.publisher).toBe("Ember");
    expect(urls).toEqual(["https://ember-energy.org/data/yearly-electricity-data/"]);
  });

  it.each([
    [
      "a chart with a source less",
      toMix()
        .replace(",Bioenergy", "")
        .replaceAll(/,[^,\n]*$/gm, ""),
      "invalid header"
    ],
    ["a chart with a source twice", toMix().replace("Oil", "Gas"), "invalid header"],
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

describe("energy.fetch(context) of several addresses", () => {
  const csv = toDataSet({KAZ: KAZAKHSTAN});
  const fetchFrom = async (answer: (url: string) => string) => {
    const asked: string[] = [];
    const text = async (url: string) => {
      asked.push(url);
      return answer(url);
    };
    const http = {...toContext().http, requests: 0, text};
    return {asked, fetched: energy.fetch(toContext({http}))};
  };

  it("refuses a column that occurs twice", async () => {
    const text = csv.replace("population", SERIES[0]!);
    const file = toFile("owid-energy-data.csv", text);
    await expect(energy.read([file], toContext())).rejects.toThrow(`2 columns are named "${SERIES[0]}"`);
  });

  it("asks the publisher's own address first, and no other where it answers", async () => {
    const {asked, fetched} = await fetchFrom(() => csv);
    expect(await fetched).toMatchObject({urls: asked, notes: [expect.stringMatching(/^other_renewables/)]});
    expect(asked).toEqual(["https://owid-public.owid.io/data/energy/owid-energy-data.csv"]);
  });

  it("carries on at the next address, and says so, where one fails or holds something else", async () => {
    const {asked, fetched} = await fetchFrom((url) => {
      if (url.includes("owid-public.owid.io")) throw new DataError(`invalid status 404 of ${url}`);
      return url.includes("nyc3") ? "<html></html>" : csv;
    });
    const {urls, notes} = (await fetched)!;
    expect(asked).toHaveLength(3);
    expect(urls).toEqual([asked[2]]);
    expect(notes[0]).toMatch(/^an address before it failed: invalid status 404 of https:\/\/owid-public/);
    expect(notes).toHaveLength(3);
  });

  it("names the fault of each address where none answers", async () => {
    const {fetched} = await fetchFrom((url) => {
      throw new DataError(`invalid status 404 of ${url}`);
    });
    await expect(fetched).rejects.toThrow(
      /^missing data set: none of 3 addresses returned it:\n.*owid-public.*\n.*nyc3.*\n.*raw\.github/
    );
  });
});
