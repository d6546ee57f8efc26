import {createHash} from "node:crypto";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readSiteData, readVintageData} from "../../../../loaders/site/data/read-site-data.js";
import {writeEmbeds} from "../../../../loaders/site/downloads/write-embeds.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";
import {foreignWords, shownWords} from "../../../src/components/foreign-words.js";

const places = new Set(["/indicators/TRD-OP1", "/sectors/TRD"]);

describe("writeEmbeds(data, setting)", () => {
  const folder = mkdtempSync(join(tmpdir(), "prf-embeds-"));
  const later = join(folder, "data");
  const write = (data: SiteData, name: string, isLive: boolean) =>
    writeEmbeds(data, {root: "src", out: join(folder, name), isLive, places});
  let frozen: SiteData;
  let charts: string[];

  beforeAll(async () => {
    await readLanguages("data");
    cpSync("data", later, {recursive: true});
    addSnapshot(later);
    frozen = await readSiteData("data", "defr-2021");
    charts = await write(frozen, "now", false);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it("writes a page, a picture and the data of each chart, under the vintage's name", () => {
    expect(charts).toEqual(expect.arrayContaining(["TRD-OP1-services-members", "TSM-OC1-rank"]));
    expect(new Set(charts).size).toBe(charts.length);
    const files = readdirSync(join(folder, "now", "embed", "defr-2021")).sort();
    expect(files).toEqual(charts.flatMap((id) => [`${id}.csv`, `${id}.html`, `${id}.svg`]).sort());
  });

  it("writes them in Chinese and Russian too, with the same figures", () => {
    const page = (own: string) =>
      readFileSync(join(folder, "now", "embed", own, "defr-2021", "TRD-OP1-services-members.html"), "utf8");
    const open = (own: string) => new JSDOM(page(own)).window.document;
    expect(open("ru").documentElement.lang).toBe("ru");
    expect(open("ru").querySelector(".source")!.textContent).toMatch(/^Источник: .* Версия данных: defr-2021\./);
    expect(open("zh").querySelector(".source a")!.getAttribute("href")).toBe("../../../zh/indicators/TRD-OP1");
    const rows = (own: string) =>
      readFileSync(join(folder, "now", "embed", own, "defr-2021", "TRD-OP1-services-members.csv"), "utf8");
    expect(rows("zh")).toBe(rows("."));
    const found = (["zh", "ru"] as const).flatMap((own) =>
      charts.flatMap((id) => {
        const html = readFileSync(join(folder, "now", "embed", own, "defr-2021", `${id}.html`), "utf8");
        const {title, body} = new JSDOM(html).window.document;
        return foreignWords(own, [title, ...shownWords(body, own)]).map((word) => `${own} ${id}: ${word}`);
      })
    );
    expect(found).toEqual([]);
  });

  it("draws pictures that are XML, from the rows of the vintage", () => {
    const {window} = new JSDOM("");
    for (const id of charts) {
      const text = readFileSync(join(folder, "now", "embed", "defr-2021", `${id}.svg`), "utf8");
      const document = new window.DOMParser().parseFromString(text, "image/svg+xml");
      expect(document.documentElement.nodeName, id).toBe("svg");
      expect(text, id).not.toMatch(/var\(--|\sdata-/);
      expect(document.documentElement.textContent, id).toContain("defr-2021.");
    }
    const rows = parse(readFileSync(join(folder, "now", "embed", "defr-2021", "TRD-OP1-services-members.csv")), {
      columns: true
    }) as Record<string, string>[];
    const drawn = rows.find(({area, year}) => area === "CAREC-X" && year === "2016");
    const value = frozen.tables.values.find(
      (row) =>
        row.result === "TRD-OP1" &&
        row.measure === "services" &&
        row.area === "CAREC-X" &&
        row.variant === "headline" &&
        row.year === 2016
    );
    expect(Number(drawn?.value)).toBe(value?.value);
    expect(drawn).toMatchObject({vintage: "defr-2021", unit: "% of GDP", snapshots: "wdi/2020-07-01"});
  });

  it("changes no byte of a frozen embed when a newer snapshot comes, and moves the live one", async () => {
    await write(await readVintageData(later, "defr-2021"), "then", false);
    expect(hashes(join(folder, "then"))).toEqual(hashes(join(folder, "now")));
    await write(await readVintageData(later, "current"), "live", true);
    // No release of before is of that day.
    expect(readFileSync(join(folder, "live", "embed", "TRD-OP1-services-members.html"), "utf8")).toContain(
      "(2099-01-01)"
    );
  });
});

/** Adds a release of WDI of the far future: that of April 2026, with another figure. */
function addSnapshot(data: string): void {
  const own = join(data, "snapshots", "wdi");
  // It has services of Kazakhstan of its own.
  const newest = "2026-04-08.csv";
  const text = readFileSync(join(own, newest), "utf8").replace(
    /^(BG\.GSR\.NFSV\.GD\.ZS,KAZ,[^,]*,[^,]*,[^,]*,2016,)[^,]*/m,
    "$199"
  );
  const meta = JSON.parse(readFileSync(join(own, newest.replace(".csv", ".meta.json")), "utf8")) as object;
  const sha256 = createHash("sha256").update(text).digest("hex");
  writeFileSync(join(own, "2099-01-01.csv"), text);
  writeFileSync(
    join(own, "2099-01-01.meta.json"),
    JSON.stringify({...meta, date: "2099-01-01", upstream_date: "2099-01-01", sha256})
  );
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({parentPath, name}) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), createHash("sha256").update(readFileSync(file)).digest("hex")];
    })
  );
}
