import type {Calibration, SyntheticOptions} from "../../../src/lib/cpmm/record.js";

/** Published overall means (tests/data/README.md): CPMM 2020, road and rail of 2019 and 2020. */
export const CALIBRATIONS: Calibration[] = [
  {year: 2019, mode: "road", tfi1_hours: 12.2, tfi2_usd: 161, tfi3_usd: 901, swd_kmh: 22.6, swod_kmh: 43.6},
  {year: 2020, mode: "road", tfi1_hours: 15.1, tfi2_usd: 199, tfi3_usd: 918, swd_kmh: 22.7, swod_kmh: 42.9},
  {year: 2019, mode: "rail", tfi1_hours: 20.6, tfi2_usd: 198, tfi3_usd: 820, swd_kmh: 19.0, swod_kmh: 45.0},
  {year: 2020, mode: "rail", tfi1_hours: 23.0, tfi2_usd: 193, tfi3_usd: 836, swd_kmh: 16.8, swod_kmh: 42.2}
];

/** Seeded synthetic trips over two borders of the tests' reference. */
export function syntheticOptions(trips: number, seed: number): SyntheticOptions {
  const chaman = {bcp: "BCP-chaman", country: "PAK"};
  const spinBuldak = {bcp: "BCP-spin-buldak", country: "AFG"};
  const alashankou = {bcp: "BCP-alashankou", country: "CHN"};
  const dostyk = {bcp: "BCP-dostyk", country: "KAZ"};
  return {
    trips,
    seed,
    calibrations: CALIBRATIONS,
    routes: [
      {corridor: "C5", outbound: chaman, inbound: spinBuldak},
      {corridor: null, outbound: alashankou, inbound: dostyk}
    ],
    activity_hours: {A: 0.4, B: 6.4, N: 2.2, O: 0.4, P: 5}
  };
}
