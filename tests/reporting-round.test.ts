import {cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readReportFile} from "../loaders/reporting/read-report-file.js";
import {receiveReports} from "../loaders/reporting/receive-reports.js";
import {annexHtml} from "../loaders/site/annex/annex-html.js";
import {readVintageData} from "../loaders/site/data/read-site-data.js";
import {fences} from "../src/components/layout/fences.js";
import {roundSection} from "../src/components/reporting/round-section.js";
import {toAnnex} from "../src/lib/annex/to-annex.js";
import type {SiteData} from "../src/lib/site/site-data.js";

/** The data of the project with reports of their own, so that a SYNTHETIC one comes nowhere else. */
let data: string;
let before: SiteData;
let after: SiteData;
let frozen: SiteData;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "round-"));
  for (const name of readdirSync("data").filter((entry) => entry !== "reported" && !entry.startsWith(".")))
    symlinkSync(resolve("data", name), join(data, name));
  cpSync("data/reported", join(data, "reported"), {recursive: true});
  before = await readVintageData(data, "current");
  const form = await readReportFile("tests/data/reporting/edc-2023-SYNTHETIC-libreoffice.xlsx");
  const received = await receiveReports(data, [form], {now: "2026-11-26T09:30:00.000Z", reason: null});
  expect(received.faults).toEqual([]);
  after = await readVintageData(data, "current");
  frozen = await readVintageData(data, "defr-2024");
}, 300_000);
afterAll(() => rmSync(data, {recursive: true}));

const page = (name: string, site: SiteData, ...args: string[]) =>
  new JSDOM(String(fences[name]!(args, site, {path: "/"}, ""))).window.document;
const progressOf = ({tables}: SiteData) =>
  tables.progress.find((row) => row.result === "EDC-OC1" && row.measure === "agreements" && row.milestone === 2023)!;
const textOf = (document: Document, link: string) =>
  document.querySelector(`a[href$="${link}"]`)?.closest("tr, li, tbody")?.textContent?.replace(/\s+/g, " ") ?? "";

describe("a report of education for 2023 that came as a workbook saved by LibreOffice", () => {
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
    expect(row(outside)).toMatch(/^Education ?0 of 4 ?2024-01-01/);
    expect(row(inRound)).toMatch(/^Education ?3 of 4 ?2024-01-01/);
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
