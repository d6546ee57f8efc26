import {cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Makes a data folder for a test: the repository's reference tables, of WDI only the named series, and no snapshots. */
export function makeDataFolder(series: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "prf-data-"));
  cpSync("data/reference", join(folder, "reference"), {recursive: true});
  const [header = "", ...lines] = readFileSync("data/reference/series.csv", "utf8").split("\n");
  const kept = lines.filter(
    (line) => !line.startsWith("wdi,") || series.some((code) => line.startsWith(`wdi,${code},`))
  );
  writeFileSync(join(folder, "reference", "series.csv"), [header, ...kept].join("\n"));
  mkdirSync(join(folder, "snapshots"));
  return folder;
}
