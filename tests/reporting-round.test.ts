import {execFileSync, spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {readForms, writeForm} from "../loaders/cli/report.js";
import {annexHtml} from "../loaders/site/annex/annex-html.js";
import {readVintageData} from "../loaders/site/data/read-site-data.js";
import {fences} from "../src/components/layout/fences.js";
import {roundSection} from "../src/components/reporting/round-section.js";
import {toAnnex} from "../src/lib/annex/to-annex.js";
import type {SiteData} from "../src/lib/site/site-data.js";

/** What LibreOffice saved from this form before: read where the machine has no LibreOffice. */
const SAVED = "tests/data/reporting/edc-2023-SYNTHETIC-libreoffice.xlsx";
/** SYNTHETIC answers by sheet and cell of the form; numbers as numbers. */
const ANSWERS: Record<string, Record<string, string | number>> = {
  sheet1: {
    B3: "A. Synthetic",
    B4: "SYNTHETIC education office",
    B5: 45_327,
    H8: 2,
    O8: "SYNTHETIC minutes of the education committee, 5 February 2024, page 3",
    H10: 1,
    I10: "at least",
    J10: "2023-01",
    K10: "2023-06",
    O10: "SYNTHETIC minutes of the education committee, 5 February 2024, page 3"
  },
  sheet2: {
    A3: "EDC-OP1/countries",
    B3: "Georgia",
    E3: "yes",
    K3: "SYNTHETIC letter of the ministry, 14 January 2024",
    L3: "B. Synthetic",
    M3: "SYNTHETIC ministry",
    N3: 45_305
  }
};

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Types the answers into the cells of a form that are to be filled. */
function fillForm(form: Uint8Array): Uint8Array {
  const parts = unzipSync(form);
  for (const [sheet, cells] of Object.entries(ANSWERS)) {
    const name = `xl/worksheets/${sheet}.xml`;
    let xml = strFromU8(parts[name]!);
    for (const [cell, value] of Object.entries(cells)) {
      const filled =
        typeof value === "number"
          ? (style: string) => `<c r="${cell}"${style}><v>${value}</v></c>`
          : (style: string) => `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
      const before = xml;
      xml = xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")/>`), (_, style: string) => filled(style));
      if (xml === before) throw new Error(`missing cell ${cell} to fill in ${name} of the form`);
    }
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** The form as LibreOffice saves it once it was filled, or null where the machine has no LibreOffice. */
async function throughLibreOffice(folder: string): Promise<string | null> {
  if (!hasLibreOffice) {
    console.warn(`LibreOffice is not installed: ${SAVED}, which it saved from this form before, is read in its place`);
    return null;
  }
  const file = join(folder, "EDC-2023.xlsx");
  await writeForm(["EDC"], {year: "2023", out: file}, {data: folder});
  const filled = join(folder, "filled", "EDC-2023.xlsx");
  mkdirSync(join(folder, "filled"));
  writeFileSync(filled, fillForm(readFileSync(file)));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const words = [
    "--headless",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    join(folder, "saved"),
    filled
  ];
  execFileSync("soffice", [profile, ...words], {stdio: "ignore", timeout: 280_000});
  const saved = join(folder, "saved", "EDC-2023.xlsx");
  expect(strFromU8(unzipSync(readFileSync(saved))["docProps/app.xml"]!)).toContain("LibreOffice");
  return saved;
}

/** The data of the project with reports of their own, so that a SYNTHETIC one comes nowhere else. */
let data: string;
let before: SiteData;
let after: SiteData;
let frozen: SiteData;
let said = "";

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "round-"));
  for (const name of readdirSync("data").filter((entry) => entry !== "reported" && !entry.startsWith(".")))
    symlinkSync(resolve("data", name), join(data, name));
  cpSync("data/reported", join(data, "reported"), {recursive: true});
  before = await readVintageData(data, "current");
  const book = (await throughLibreOffice(data)) ?? SAVED;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    })
  );
  const code = await readForms([[book]], {}, {data});
  for (const spy of spies) spy.mockRestore();
  expect([code, said.match(/cell .*/g)]).toEqual([0, null]);
  after = await readVintageData(data, "current");
  frozen = await readVintageData(data, "defr-2024");
}, 600_000);
afterAll(() => rmSync(data, {recursive: true}));

const page = (name: string, site: SiteData, ...args: string[]) =>
  new JSDOM(String(fences[name]!(args, site, {path: "/"}, ""))).window.document;
const progressOf = ({tables}: SiteData) =>
  tables.progress.find((row) => row.result === "EDC-OC1" && row.measure === "agreements" && row.milestone === 2023)!;
const textOf = (document: Document, link: string) =>
  document.querySelector(`a[href$="${link}"]`)?.closest("tr, li, tbody")?.textContent?.replace(/\s+/g, " ") ?? "";

describe("a report of education for 2023 that came as a workbook saved by LibreOffice", () => {
  it.runIf(hasLibreOffice)("comes back as it was typed, with the person and day of a row of its own", () => {
    expect(said).toContain("EDC-OC1/agreements: baseline only → ");
    const own = after.inputs.reported.filter(({result}) => result.startsWith("EDC"));
    expect(
      own.map((row) => [
        row.result,
        row.area,
        row.value ?? row.state,
        row.sign,
        row.period,
        row.reported_by,
        row.reported_on
      ])
    ).toEqual([
      ["EDC-OC1", "CAREC", 2, null, null, "A. Synthetic, SYNTHETIC education office", "2024-02-05"],
      ["EDC-OP2", "CAREC", 1, "≥", "2023-01/2023-06", "A. Synthetic, SYNTHETIC education office", "2024-02-05"],
      ["EDC-OP1", "GEO", "yes", null, null, "B. Synthetic, SYNTHETIC ministry", "2024-01-14"]
    ]);
  });

  it("gives the measure its value and status", () => {
    expect(progressOf(before)).toMatchObject({status: "baseline only", value: null, standing: "not reported"});
    expect(progressOf(after)).toMatchObject({
      status: "no target set",
      value: 2,
      value_year: 2023,
      standing: "improved"
    });
  });

  it("is on the scorecard, the page of the sector and the page of the result", () => {
    expect(textOf(page("scorecard", before), "/indicators/EDC-OC1")).not.toBe(
      textOf(page("scorecard", after), "/indicators/EDC-OC1")
    );
    expect(page("sector", before, "EDC").body.textContent).toMatch(/None of the 3 results has been reported yet/);
    expect(page("sector", after, "EDC").body.textContent).not.toMatch(/None of the 3 results has been reported yet/);
    expect(page("result", after, "EDC-OC1").body.textContent).toMatch(/2023/);
  });

  it("closes the gap of the value, and no other", () => {
    const gaps = ({tables}: SiteData) =>
      tables.gaps.filter((row) => row.result === "EDC-OC1" && row.kind === "value").map(({detail}) => detail);
    expect(gaps(before)).toEqual(["not reported"]);
    expect(gaps(after)).toEqual([]);
    const targets = ({tables}: SiteData) =>
      tables.gaps.filter((row) => row.result === "EDC-OC1" && row.kind === "target").length;
    expect(targets(after)).toBe(targets(before));
  });

  it("is counted in the status of its round", () => {
    const inRound = {...after, history: {status_day: "2024-11-26"}} as SiteData;
    const outside = {...before, history: {status_day: "2024-11-26"}} as SiteData;
    const row = (site: SiteData) => textOf(new JSDOM(String(roundSection(site))).window.document, "/sectors/EDC#round");
    expect(row(outside)).toMatch(/^Education ?0 of 4 measures ?2024-01-01/);
    expect(row(inRound)).toMatch(/^Education ?3 of 4 measures ?2024-01-01/);
    // And among the earlier years of a later round.
    const later = (site: SiteData) => Object.assign({}, site, {history: {status_day: "2026-11-26"}});
    const earlier = (site: SiteData) =>
      textOf(new JSDOM(String(roundSection(later(site)))).window.document, "/sectors/EDC");
    expect(earlier(before)).toMatch(/^Education ?0 of 4 ?0 of 4 ?0 of 4/);
    expect(earlier(after)).toMatch(/^Education ?0 of 4 ?3 of 4 ?0 of 4/);
  });

  it("is in the annex of the review that is made of today's figures", () => {
    const lines = (site: SiteData) =>
      [...new JSDOM(annexHtml(toAnnex(site, 2023, "en"))).window.document.querySelectorAll("tr")]
        .map((row) => row.textContent!.replace(/\s+/g, " "))
        .filter((text) => text.includes("ilateral and/or multilateral agreements"));
    expect(lines(before).length).toBe(lines(after).length);
    expect(lines(after)[0]).not.toBe(lines(before)[0]);
    expect(lines(after)[0]!.match(/not reported/g) ?? []).toHaveLength(
      (lines(before)[0]!.match(/not reported/g) ?? []).length - 1
    );
  });

  it("does not move the review that was frozen before", () => {
    expect(progressOf(frozen)).toMatchObject({status: "baseline only", value: null});
    expect(frozen.inputs.reported.filter(({result}) => result.startsWith("EDC"))).toEqual([]);
    expect(annexHtml(toAnnex(frozen, 2023, "en"))).not.toContain("SYNTHETIC");
  });
});
