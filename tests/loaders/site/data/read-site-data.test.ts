import {createHash} from "node:crypto";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it, vi} from "vitest";
import {readHistory} from "../../../../loaders/site/data/read-history.js";
import {forgetSiteData, readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {siteLineage} from "../../../../loaders/site/lineage/site-lineage.js";

const data = mkdtempSync(join(tmpdir(), "prf-changes-"));
cpSync("data", data, {recursive: true});
afterAll(() => rmSync(data, {recursive: true, force: true}));

const CORRECTION = "weo,NGDP_RPCH,MNG,,,,2019,replace,5.7,5.602,2025-10-14,2025-10-14,for a test";

/** Rows are too many to be compared one by one. */
const digest = (rows: readonly unknown[]) => {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(JSON.stringify(row));
  return `${rows.length} ${hash.digest("hex")}`;
};

const edit = (file: string, change: (text: string) => string) => {
  const path = join(data, file);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  forgetSiteData();
};

describe("readSiteData(dataDir, name) and readHistory(dataDir, data) after a change", () => {
  it("hold what changed, and all else as another process reads it", async () => {
    const before = await readSiteData(data, "current");
    const history = await readHistory(data, before);

    edit("reported/hlt.csv", (text) => text.replace(",in_progress,Uzbekistan", ",yes,Uzbekistan"));
    const reported = await readSiteData(data, "current");
    const yes = ({values}: typeof before.tables) =>
      values.find(({result, area, year}) => result === "HLT-OC1" && area === "CAREC" && year === 2022)?.value;
    expect(yes(reported.tables)).toBe(yes(before.tables)! + 1);
    // Nothing that is computed from series is computed again.
    expect(reported.tables.observations).toBe(before.tables.observations);

    edit("reference/countries.csv", (text) => text.replace("Kyrgyz Rep.", "Kyrgyz R."));
    const named = await readSiteData(data, "current");
    expect(named.inputs.reference.countries.find(({iso3}) => iso3 === "KGZ")?.short_en).toBe("Kyrgyz R.");
    expect(named.tables.values).toBe(reported.tables.values);

    edit("prf/2020-12/results.csv", (text) =>
      text.replace("Products and industries more", "Products and industries much more")
    );
    const framed = await readSiteData(data, "current");
    const name = "Products and industries much more diversified";
    expect(framed.tables.results.some(({title_en}) => title_en === name)).toBe(true);

    edit("corrections.csv", (text) => `${text.trimEnd()}\n${CORRECTION}\n`);
    const corrected = await readSiteData(data, "current");
    const growth = (tables: typeof corrected.tables) =>
      tables.values.filter(({measure, area, year}) => measure === "growth" && area === "MNG" && year === 2019);
    expect(growth(corrected.tables).map(({value}) => value)).not.toEqual(growth(framed.tables).map(({value}) => value));
    const later = await readHistory(data, corrected);
    expect(later.known).not.toEqual(history.known);

    // Loaded afresh, all code computes everything again.
    vi.resetModules();
    const {text: freshText} = await import("../../../../src/lib/language/text.js");
    expect(() => freshText("missing-signs")).toThrow("missing message");
    const fresh = await import("../../../../loaders/site/data/read-site-data.js");
    const freshHistory = await import("../../../../loaders/site/data/read-history.js");
    const again = await fresh.readSiteData(data, "current");
    // Code that was loaded afresh has its messages, as a process of its own has them.
    expect(freshText("missing-signs")).toBe("what these mean");
    for (const table of Object.keys(again.tables) as (keyof typeof again.tables)[])
      expect([table, digest(again.tables[table])]).toEqual([table, digest(corrected.tables[table])]);
    expect(digest(again.checked.lineage)).toBe(digest(corrected.checked.lineage));
    const laterAnew = await freshHistory.readHistory(data, again);
    for (const part of ["pairs", "known", "vintages", "ages", "mixtures", "status"] as const)
      expect([part, digest(laterAnew[part])]).toEqual([part, digest(later[part])]);
    const {siteLineage: freshLineage} = await import("../../../../loaders/site/lineage/site-lineage.js");
    expect(freshLineage(again).version).toBe(siteLineage(corrected).version);
  }, 600_000);
});
