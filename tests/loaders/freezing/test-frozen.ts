import {cpSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {freeze} from "../../../loaders/cli/freeze.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

/** Returns a small data folder with `current` and nothing frozen: one series, the framework, the health sector's report. */
export async function createUnfrozen(): Promise<string> {
  const data = createDataDir();
  for (const name of ["prf", "reference", "reported"]) {
    // Those two speak of the snapshots of the project.
    const filter = (path: string) => !/(releases|scopes)\.csv$/.test(path);
    cpSync(join("data", name), join(data, name), {recursive: true, filter});
  }
  mkdirSync(join(data, "vintages"));
  cpSync(join("data", "vintages", "current.json"), join(data, "vintages", "current.json"));
  const gdp = (area: string, value: number) => testRow({series: "NY.GDP.MKTP.CD", area, value, unit: "current US$"});
  const rows = ["UZB", "KAZ", "GEO"].flatMap((area) => [testRow({area, value: 10}), gdp(area, 1e10)]);
  await writeSnapshot(data, "wdi", rows.slice(0, 4), testMeta("2020-07-01"));
  await writeSnapshot(data, "wdi", rows, testMeta("2024-06-28"));
  return data;
}

/** Returns the same with the vintage `review`, frozen today of what was published before July 2024. */
export async function createFrozen(): Promise<string> {
  const data = await createUnfrozen();
  await freeze(["review"], {before: "2024-07-01", title: "Review"}, {data});
  return data;
}

/** Puts one text in the place of another in a file; fails where it is not there. */
export function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  writeFileSync(file, text.replace(from, to));
}
