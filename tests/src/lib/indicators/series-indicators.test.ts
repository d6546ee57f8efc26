import {describe, expect, it} from "vitest";
import type {ComputedValue} from "../../../../src/lib/contract/indicator.js";
import {efsCo} from "../../../../src/lib/indicators/efs-co.js";
import {engOc1} from "../../../../src/lib/indicators/eng-oc1.js";
import {trdOc1} from "../../../../src/lib/indicators/trd-oc1.js";
import {trpOp1} from "../../../../src/lib/indicators/trp-op1.js";
import {trpOp2} from "../../../../src/lib/indicators/trp-op2.js";
import {tsmOc1} from "../../../../src/lib/indicators/tsm-oc1.js";
import {makeInputs, observation, seriesRows} from "../contract/make-inputs.js";
import {WDI_2016} from "../contract/wdi-2016.js";

function find(values: ComputedValue[], measure: string, area: string, variant = "headline", year?: number) {
  return values.find(
    ({value}) =>
      value.measure === measure &&
      value.area === area &&
      value.variant === variant &&
      (year === undefined || value.year === year)
  );
}

describe("trdOc1.compute(inputs)", () => {
  const values = trdOc1.compute(makeInputs({observations: WDI_2016}));

  it("gives 10.21 and 25.48% of GDP on six members, where the PRF gives 0.43 + 9.59 and 1.83 + 24.03", () => {
    expect(find(values, "fuel-total", "CAREC-X")?.value.value).toBeCloseTo(10.2072, 4);
    expect(find(values, "nonfuel-total", "CAREC-X")?.value.value).toBeCloseTo(25.4753, 4);
    expect(find(values, "fuel-total", "CAREC-X")?.value).toMatchObject({
      reporting: 6,
      expected: 10,
      missing: "AFG;TJK;TKM;UZB"
    });
    expect(find(values, "fuel-total", "CAREC-X")?.value.weight_share).toBeCloseTo(0.7714, 4);
  });

  it("gives 2.16 and 30.77 with the PRC", () => {
    expect(find(values, "fuel-total", "CAREC")?.value.value).toBeCloseTo(2.16, 2);
    expect(find(values, "nonfuel-total", "CAREC")?.value.value).toBeCloseTo(30.77, 2);
  });

  it("has no row of the PRF's four measures without trade by partner", () => {
    expect(values.filter(({value}) => !value.measure.endsWith("-total"))).toEqual([]);
  });
});

describe("efsCo.compute(inputs)", () => {
  // WEO April 2019, year 2016 (tests/data/README.md): growth in %, GDP in billion US dollars.
  const growth = {KAZ: 1.1, TKM: 6.2, UZB: 9.01, PAK: 4.56, AZE: -3.1};
  const gdp = {KAZ: 137.3, TKM: 36.2, UZB: 81.8, PAK: 278.9, AZE: 37.9};
  const observations = [
    ...seriesRows("weo", "NGDP_RPCH", 2016, growth),
    ...seriesRows("weo", "NGDPD", 2016, gdp),
    ...seriesRows("weo", "BCA_NGDPD", 2016, {KAZ: -6.47, TKM: 0, UZB: 0.6, PAK: -1.7, AZE: -3.6}),
    ...seriesRows("weo", "NGDP_RPCH", 2020, growth).map((row) => ({...row, flag: "forecast" as const})),
    ...seriesRows("weo", "NGDPD", 2020, gdp)
  ];
  const values = efsCo.compute(makeInputs({observations}));

  it("weighs growth by GDP", () => {
    const sum = 1.1 * 137.3 + 6.2 * 36.2 + 9.01 * 81.8 + 4.56 * 278.9 - 3.1 * 37.9;
    expect(find(values, "growth", "CAREC-X", "headline", 2016)?.value.value).toBeCloseTo(sum / 572.1, 12);
    const plain = find(values, "growth", "CAREC-X", "simple-mean", 2016)?.value;
    expect(plain).toMatchObject({value: expect.closeTo(17.77 / 5, 12), method: "simple-mean"});
  });

  it("turns the balance into a deficit, and zero stays zero", () => {
    expect(find(values, "current-account", "KAZ")?.value.value).toBe(6.47);
    expect(find(values, "current-account", "TKM")?.value.value).toBe(0);
  });

  it("flags what holds a forecast, and what lies past the vintage's last year", () => {
    expect(find(values, "growth", "CAREC-X", "headline", 2020)?.value.flag).toBe("forecast");
    const early = efsCo.compute(makeInputs({observations, last_year: 2015}));
    expect(find(early, "growth", "KAZ", "headline", 2016)?.value.flag).toBe("forecast");
  });

  it("never fills WEO's row from WDI", () => {
    const wdi = seriesRows("wdi", "NY.GDP.MKTP.KD.ZG", 2016, growth);
    const rows = efsCo.compute(makeInputs({observations: wdi}));
    expect(find(rows, "growth", "KAZ", "headline")).toBeUndefined();
    expect(find(rows, "growth", "KAZ", "wdi")?.value.value).toBe(1.1);
  });
});

describe("tsmOc1.compute(inputs)", () => {
  const ttci = {CHN: 15, GEO: 70, AZE: 71, KAZ: 81, TJK: 107, KGZ: 115, PAK: 124};
  const observations = [
    ...seriesRows("wef", "TTCI.RANK", 2017, ttci),
    ...seriesRows("wef", "TTCI.RANK", 2015, {KAZ: 85}),
    ...seriesRows("wef", "TTCI.RANK", 2019, {KAZ: 80, GEO: 68}),
    ...seriesRows("wef", "TTDI-2024.RANK", 2019, {KAZ: 58, GEO: 46, AZE: 60, MNG: 79, KGZ: 100, PAK: 99})
  ];
  const values = tsmOc1.compute(makeInputs({observations}));

  it("takes no published rank for a forecast, also after the vintage's last year", () => {
    const early = tsmOc1.compute(makeInputs({observations, last_year: 2018}));
    expect(find(early, "rank", "KAZ", "ttci", 2019)?.value).toMatchObject({value: 80, flag: null});
    expect(find(early, "members-in-top-70", "CAREC", "ttci", 2019)?.value.flag).toBeNull();
  });

  it("counts two members in the top 70 of the TTCI of 2017 and names them", () => {
    expect(find(values, "members-in-top-70", "CAREC", "ttci", 2017)?.value).toMatchObject({
      value: 2,
      text: "CHN 15, GEO 70",
      reporting: 7,
      expected: 11,
      missing: "AFG;MNG;TKM;UZB"
    });
  });

  it("gives what the known ranks prove where fewer than half of the members are known, and nothing where they prove nothing", () => {
    const count = (year: number) => find(values, "members-in-top-70", "CAREC", "ttci", year)?.value;
    expect(count(2017)).toMatchObject({value: 2, sign: null});
    expect(count(2019)).toMatchObject({value: 1, sign: "≥", reporting: 2});
    expect(count(2015)).toMatchObject({value: null, sign: null, text: null, reporting: 1});
  });

  it("never joins TTCI and TTDI: 2019 has Kazakhstan at 80 in one and 58 in the other", () => {
    expect(find(values, "rank", "KAZ", "ttci", 2019)?.value.value).toBe(80);
    expect(find(values, "rank", "KAZ", "ttdi-2024", 2019)?.value.value).toBe(58);
    expect(find(values, "rank-change", "KAZ", "ttci", 2019)?.value.value).toBe(1);
    expect(find(values, "rank-change", "KAZ", "ttdi-2024", 2019)).toBeUndefined();
  });

  it("gives the ranks of the PRC and Georgia under the PRF's own measures", () => {
    expect(find(values, "rank-chn", "CHN", "ttci", 2017)?.value.value).toBe(15);
    expect(find(values, "rank-geo", "GEO", "ttci", 2017)?.value.value).toBe(70);
  });
});

describe("trpOp1.compute(inputs) and trpOp2.compute(inputs)", () => {
  const observations = [
    observation({source: "cpmm", series: "TFI1", area: "ALL", mode: "road", year: 2022, value: 9.9}),
    observation({source: "cpmm", series: "TFI1", area: "KAZ", mode: "road", year: 2022, value: 4.3}),
    observation({
      source: "cpmm",
      series: "TFI1",
      area: "BCP-chaman",
      mode: "road",
      direction: "outbound",
      year: 2020,
      value: 70.7
    }),
    observation({source: "cpmm", series: "TFI1", area: "C4", mode: "rail", year: 2020, value: 9.1}),
    observation({source: "cpmm", series: "SWD", area: "C2", mode: "rail", year: 2020, value: null})
  ];
  const values = trpOp1.compute(makeInputs({observations}));

  it("takes the publisher's overall, corridor, country and crossing figures over, by mode and direction", () => {
    expect(find(values, "road-hours", "CAREC")?.value.value).toBe(9.9);
    expect(find(values, "road-hours", "KAZ")?.value.value).toBe(4.3);
    expect(find(values, "road-hours", "BCP-chaman", "outbound")?.value.value).toBe(70.7);
    expect(find(values, "rail-hours", "C4")?.value.value).toBe(9.1);
    expect(values).toHaveLength(4);
  });

  it("keeps a dash of the report as a row without a value", () => {
    expect(find(trpOp2.compute(makeInputs({observations})), "c2-swd", "C2")?.value.value).toBeNull();
  });
});

describe("engOc1.compute(inputs)", () => {
  // Our World in Data of December 2020, TWh (tests/data/README.md).
  const year2016 = {
    renewables_electricity: {
      AFG: 1.06,
      AZE: 2.105,
      GEO: 9.245,
      KAZ: 11.986,
      KGZ: 11.379,
      MNG: 0.221,
      PAK: 37.453,
      TJK: 16.466,
      TKM: 0.01,
      UZB: 7.327,
      CHN: 1522.791
    },
    hydro_electricity: {
      AFG: 1.025,
      AZE: 1.959,
      GEO: 9.236,
      KAZ: 11.621,
      KGZ: 11.379,
      MNG: 0.058,
      PAK: 34.613,
      TJK: 16.466,
      TKM: 0.003,
      UZB: 7.327,
      CHN: 1153.268
    },
    other_renewable_electricity: {
      AFG: 0,
      AZE: 0.087,
      GEO: 0,
      KAZ: 0.002,
      KGZ: 0,
      MNG: 0,
      PAK: 0.772,
      TJK: 0,
      TKM: 0,
      UZB: 0,
      CHN: 62.135
    },
    electricity_generation: {
      AFG: 1.21,
      AZE: 24.953,
      GEO: 11.347,
      KAZ: 94.642,
      KGZ: 13.041,
      MNG: 5.339,
      PAK: 120.008,
      TJK: 17.03,
      TKM: 22.6,
      UZB: 59.1,
      CHN: 6133.16
    }
  };
  const observations = Object.entries(year2016).flatMap(([series, values]) =>
    seriesRows("energy", series, 2016, values)
  );
  const values = engOc1.compute(makeInputs({observations}));
  const share = (area: string, variant: string) => find(values, "renewable-share", area, variant)?.value.value;

  it("gives 0.97% without hydro and the PRC in 2016, below the printed 1%", () => {
    expect(share("CAREC-X", "headline")).toBeCloseTo(0.9654, 4);
  });

  it("gives 0.23% where wind and solar are left out too, and 5.7% with the PRC", () => {
    expect(share("CAREC-X", "other-renewables")).toBeCloseTo(0.2332, 4);
    expect(share("CAREC", "headline")).toBeCloseTo(5.738, 2);
  });

  it("gives 0 and no negative share where rounding puts hydropower above all renewables", () => {
    const own = (renewables: number, hydro: number) => [
      ...seriesRows("energy", "renewables_electricity", 2016, {TJK: renewables}),
      ...seriesRows("energy", "hydro_electricity", 2016, {TJK: hydro}),
      ...seriesRows("energy", "electricity_generation", 2016, {TJK: 20})
    ];
    const of = (renewables: number, hydro: number) => {
      const computed = engOc1.compute(makeInputs({observations: own(renewables, hydro)}));
      return find(computed, "renewable-share", "TJK")?.value.value;
    };
    expect(of(16.5, 16.501)).toBe(0);
    expect(of(16.5, 16.5)).toBe(0);
    expect(of(16.75, 16.5)).toBeCloseTo(1.25, 9);
  });
});
