import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {readReportInputs} from "../../../../loaders/reporting/receive-reports.js";
import {reportControls} from "../../../../src/components/reporting/report-controls.js";
import {pageRows} from "../../../../src/components/reporting/report-fields-markup.js";
import {reportPage} from "../../../../src/components/reporting/report-page.js";
import {reportForm} from "../../../../src/lib/reporting/report-form.js";
import {roundYear, sectorFormInputs} from "../../../../src/lib/reporting/report-guide.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const inputs = await readReportInputs("data");
const data = {inputs: {...inputs, observations: []}, history: {status_day: "2026-11-26"}} as unknown as SiteData;
const EVIDENCE = "SYNTHETIC minutes, page 3";
const TODAY = "2026-11-26";
let window: JSDOM["window"];
let saved: string[];

function open(sector: string, year: number, site: Partial<SiteData> = {}): void {
  const url = `https://example.org/report/${sector}?year=${year}`;
  const before = window?.localStorage.length > 0 ? {...window.localStorage} : {};
  window = new JSDOM(String(reportPage(sector, {...data, ...site})), {url}).window;
  for (const [key, value] of Object.entries(before)) window.localStorage.setItem(key, String(value));
  for (const name of ["document", "HTMLElement", "HTMLFormElement", "location", "localStorage"] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal("window", {open: (address: string) => saved.push(address)});
  window.HTMLAnchorElement.prototype.click = () => {};
  reportControls(TODAY);
}
const find = <T extends Element>(selector: string) => window.document.querySelector<T & HTMLInputElement>(selector)!;
function type(selector: string, value: string): void {
  const control = find(selector);
  control.value = value;
  control.dispatchEvent(new window.Event("input", {bubbles: true}));
}
const submit = () => find("#report-form").dispatchEvent(new window.Event("submit", {bubbles: true, cancelable: true}));

beforeEach(() => {
  saved = [];
  vi.stubGlobal(
    "URL",
    Object.assign(class extends URL {}, {createObjectURL: () => "blob:x", revokeObjectURL: () => {}})
  );
  vi.stubGlobal(
    "Blob",
    class {
      constructor(parts: string[]) {
        saved.push(parts.join(""));
      }
    }
  );
});
afterEach(() => {
  window?.localStorage.clear();
  vi.unstubAllGlobals();
});

describe("reportPage(code, data)", () => {
  it("has each measure that the sector reports, for the last year that is over", () => {
    const {document} = new JSDOM(String(reportPage("HLT", data))).window;
    expect(document.querySelector("h1")!.textContent).toBe("Report of Health for 2025");
    expect(
      [...document.querySelectorAll("[data-measure]")].map((group) => (group as HTMLElement).dataset.measure)
    ).toEqual(reportForm(inputs, {sector: "HLT", year: 2025}).measures.map(({id}) => id));
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const unnamed = [
      ...document.querySelectorAll("#report-form input, #report-form select, #report-form textarea")
    ].filter(
      (control) => !control.hasAttribute("aria-label") && document.querySelector(`label[for="${control.id}"]`) === null
    );
    expect(unnamed).toEqual([]);
    expect(roundYear("2026-01-01")).toBe(2025);
  });

  it("says of a sector whose measures are computed that nothing is reported by hand", () => {
    expect(String(reportPage("TRP", data))).toMatch(/Nothing is reported by hand/);
    expect(() => reportPage("XYZ", data)).toThrow(/unknown sector "XYZ"/);
  });

  it("takes along what its sector's forms need, and gives the same form", () => {
    for (const sector of ["EDC", "HLT", "AGR"]) {
      const own = sectorFormInputs(data.inputs, sector);
      expect(reportForm(own, {sector, year: 2023})).toEqual(reportForm(inputs, {sector, year: 2023}));
    }
    expect(JSON.stringify(sectorFormInputs(data.inputs, "EDC")).length).toBeLessThan(20_000);
    expect(pageRows(reportForm(inputs, {sector: "EDC", year: 2023})).length).toBe(4 + 11);
  });
});

describe("reportControls(today)", () => {
  it("says what is wrong where it is typed, and what a figure would change", () => {
    open("EDC", 2023);
    expect(find("#report-year").textContent).toBe("2023");
    type("#row-0-value", "about 2");
    expect(find("#row-0-value-fault").textContent).toBe(
      'invalid figure "about 2": not a number alone; write 2 and choose “about” in the column “Exact?”'
    );
    expect(find("#row-0-value").getAttribute("aria-invalid")).toBe("true");
    expect(find("#row-0-evidence-fault").textContent).toBe("");
    type("#row-0-value", "2");
    expect(find("#row-0-value").hasAttribute("aria-invalid")).toBe(false);
    type("#row-0-evidence", "see email");
    expect(find("#row-0-evidence-fault").textContent).toMatch(/it names no document/);
    type("#row-0-evidence", EVIDENCE);
    expect(find("#report-effects").textContent).toBe("EDC-OC1/agreements: baseline only → improved, no target set, 2");
  });

  it("saves nothing while there is a fault, and then a file that is read back as it is", async () => {
    open("EDC", 2023);
    type("#row-0-value", "2");
    type("#row-0-evidence", EVIDENCE);
    submit();
    expect(saved).toEqual([]);
    expect(find("#report-faults").textContent).toMatch(/^3 entries are to be corrected/);
    type("#head-name", "A. Synthetic");
    type("#head-office", "SYNTHETIC office");
    type("#head-reported_on", "2024-02-05");
    type("#row-2-state", "yes");
    type("#row-2-evidence", EVIDENCE);
    submit();
    const {readReportBytes} = await import("../../../../loaders/reporting/read-report-file.js");
    const {checkReport} = await import("../../../../src/lib/reporting/check-report.js");
    const {rows, faults} = checkReport(
      reportForm(inputs, {sector: "EDC", year: 2023}),
      readReportBytes(new TextEncoder().encode(saved[0]), "EDC-2023.csv"),
      TODAY
    );
    expect(faults).toEqual([]);
    expect(rows.map(({measure, area, value, state}) => [measure, area, value, state])).toEqual([
      ["agreements", "CAREC", 2, null],
      ["countries", "AFG", null, "yes"]
    ]);
  });

  it("keeps a draft of each year, and deletes it when asked", () => {
    open("EDC", 2023);
    type("#row-0-value", "2");
    open("EDC", 2023);
    expect(find("#row-0-value").value).toBe("2");
    expect(find("#report-draft").textContent).toBe("Draft of an earlier visit.");
    open("EDC", 2022);
    expect(find("#row-0-value").value).toBe("");
    open("EDC", 2023);
    find("#report-delete").click();
    expect(find("#row-0-value").value).toBe("");
    open("EDC", 2023);
    expect(find("#row-0-value").value).toBe("");
  });

  it("asks a country for words, months, person and day where that is wanted, and keeps them in the draft", () => {
    open("EDC", 2023);
    const row = pageRows(reportForm(inputs, {sector: "EDC", year: 2023})).findIndex(({area}) => area.area === "GEO");
    const more = () => find(`[data-more="${row}"]`);
    expect(find(`#row-${row}-by_name`)).toBeNull();
    more().click();
    expect(more().getAttribute("aria-expanded")).toBe("true");
    expect(window.document.activeElement?.id).toBe(`row-${row}-words_en`);
    type(`#row-${row}-state`, "yes");
    type(`#row-${row}-evidence`, EVIDENCE);
    type(`#row-${row}-by_office`, "SYNTHETIC ministry");
    type(`#row-${row}-by_date`, "2026-11-27");
    expect(find(`#row-${row}-by_date-fault`).textContent).toMatch(/^invalid other date/);
    more().click();
    expect(find(".more").hidden).toBe(true);
    submit();
    // What is wrong in fields that are closed is opened.
    expect(find(".more").hidden).toBe(false);
    expect(find(`#row-${row}-by_name-fault`).textContent).toMatch(/^missing name of another person/);
    open("EDC", 2023);
    expect(find(`#row-${row}-by_office`).value).toBe("SYNTHETIC ministry");
    find("#report-delete").click();
    expect(find(`#row-${row}-by_office`).value).toBe("");
  });

  it("proposes the file on GitHub only where the site names a repository", () => {
    open("EDC", 2023);
    expect(window.document.querySelector("#report-propose")).toBeNull();
    open("EDC", 2023, {repository: "carec/prf"});
    for (const [selector, value] of [
      ["#row-0-value", "2"],
      ["#row-0-evidence", EVIDENCE],
      ["#head-name", "A. Synthetic"],
      ["#head-office", "SYNTHETIC office"],
      ["#head-reported_on", "2024-02-05"]
    ] as const)
      type(selector, value);
    find("#report-propose").click();
    const address = new URL(saved[0]!);
    expect(address.origin + address.pathname).toBe("https://github.com/carec/prf/new/main");
    expect(address.searchParams.get("filename")).toBe("data/reported/forms/EDC-2023.csv");
    expect(address.searchParams.get("value")).toContain("EDC-OC1/agreements,CAREC,2");
    // Chinese takes nine letters each in an address, and GitHub refuses long ones.
    saved = [];
    type("#row-0-words_zh", "协".repeat(900));
    find("#report-propose").click();
    expect(saved[0]).toContain("协".repeat(900));
    expect(saved[1]).toBe("https://github.com/carec/prf/upload/main/data/reported/forms");
  });
});
