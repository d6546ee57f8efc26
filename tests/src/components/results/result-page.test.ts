import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {siteTables} from "../../../../src/components/layout/site-tables.js";
import {resultPage} from "../../../../src/components/results/result-page.js";
import type {WhatIfMeasure} from "../../../../src/components/results/try-target.js";
import {statusKey, statusWord} from "../../../../src/components/scorecard/status-mark.js";
import type {MeasureView, ResultView} from "../../../../src/lib/framework/result-views.js";
import {measureProgress} from "../../../../src/lib/progress/measure-progress.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";
import {heldKind} from "../../../../src/lib/wording/measure-answer.js";

let data: SiteData;
let pages: {view: ResultView; document: Document}[];

beforeAll(async () => {
  data = await readSiteData("data", "current");
  pages = siteTables(data).views.map((view) => ({
    view,
    document: new JSDOM(String(resultPage(view.result.id, data))).window.document
  }));
}, 240_000);

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const rowOf = ({progress, shown_milestone}: MeasureView) =>
  progress.find(({milestone}) => milestone === shown_milestone)!;
const eachMeasure = () =>
  pages.flatMap(({view, document}) =>
    view.measures.map((own) => {
      const name = own.measure.measure;
      const panel = document.querySelector(`.measure[data-measure="${name}"]`);
      const side = document.querySelector(`:is(.side-measure, tr)[data-measure="${name}"]`)!;
      return {id: `${view.result.id} ${name}`, own, document, panel, side};
    })
  );

describe("resultPage(id, data), over all results", () => {
  it("has each of the 31 results", () => {
    expect(pages).toHaveLength(31);
  });

  it("says the answer of a measure once, with at most two figures", () => {
    for (const {id, panel} of eachMeasure()) {
      if (panel === null) continue;
      expect(panel.querySelectorAll(".lede"), id).toHaveLength(1);
      const sentence = panel.querySelector(".lede")!.cloneNode(true) as Element;
      sentence.querySelector(".answer-status")?.remove();
      const figures = text(sentence)
        .replace(/^[^:]*:/, "")
        .replace(/\bin \d{4}|since \d{4}|for \d{4}/g, "")
        .match(/\d[\d.,]*/g);
      expect((figures ?? []).length, `${id}: ${text(sentence)}`).toBeLessThanOrEqual(2);
    }
  });

  it("shows the status of the progress table wherever it shows one", () => {
    for (const {id, own, panel, side} of eachMeasure()) {
      const {status, direction} = rowOf(own);
      const isWords = status === "no data" && heldKind(own) === "words";
      const word = isWords ? "no number" : statusWord(statusKey(status, direction));
      expect(text(side.querySelector(".judged")), id).toBe(word);
      const said = panel?.querySelector("[data-status-of]");
      if (said) expect(text(said), id).toBe(word);
    }
  });

  it("judges a tried target by the rows that the status is judged by", () => {
    for (const {view, document} of pages) {
      const tried = JSON.parse(document.getElementById("what-if")!.textContent!) as WhatIfMeasure[];
      for (const [i, {measure, milestones, values}] of tried.entries()) {
        const row = rowOf(view.measures[i]!);
        const milestone = milestones.find((own) => own.milestone === row.milestone)!;
        const {status, direction, base, compared} = measureProgress(measure, milestones, milestone, values).row;
        const {status: s, direction: d, base: b, compared: c} = row;
        expect({status, direction, base, compared}, `${view.result.id} ${measure.measure}`).toEqual({
          status: s,
          direction: d,
          base: b,
          compared: c
        });
      }
    }
  });

  it("never says of one measure that it has a value and that it has none", () => {
    for (const {id, own, document, panel} of eachMeasure()) {
      const kind = heldKind(own);
      const missing = [...document.querySelectorAll("#missing li, #missing + ul li")].some(
        (item) => /: all \d+ measures\./.test(text(item)) || text(item).includes(own.measure.name_en)
      );
      expect(missing, id).toBe(kind === "missing");
      if (kind !== "missing") {
        expect(text(document.querySelector(".cite")), id).not.toContain("none yet");
        expect(text(document.querySelector("#sources")), id).not.toContain("has a source yet");
        expect(text(panel!.querySelector(".lede")), id).not.toMatch(/not reported|not held|no data/);
      }
    }
    for (const {view, document} of pages) expect(text(document.body), view.result.id).not.toContain("Every measure");
  });

  it("tells a change exactly where the status is measured from something", () => {
    for (const {id, panel, side} of eachMeasure()) {
      if (panel === null) continue;
      const isMeasured = /\b(up|down) (from|since)|the same as in/.test(text(panel.querySelector(".lede")));
      const reasons = text(side);
      const isDenied = /no change is measured|no figure of \d{4}|no pace so far/.test(reasons);
      expect(isMeasured && isDenied, `${id}: ${text(panel.querySelector(".lede"))} ${reasons}`).toBe(false);
      expect(/measured from/.test(reasons) && isDenied, `${id}: ${reasons}`).toBe(false);
    }
  });

  it("gives each other rule the figures that the status has", () => {
    const page = pages.find(({view}) => view.result.id === "TRD-OC1")!;
    const [own] = page.view.measures;
    const better = /([\d.]+)% a year better/.exec(rowOf(own!).reason)![0];
    expect(
      text(page.document.querySelector('.measure[data-measure="fuel-intra"] .fold:has(th[scope=row])'))
    ).toBeTruthy();
    expect(text(page.document.querySelector('.measure[data-measure="fuel-intra"]'))).toContain(better);
  });

  it("has one reading in a table and explains nothing in a title attribute", () => {
    for (const {view, document} of pages) {
      for (const panel of document.querySelectorAll(".measure")) {
        const readings = [...panel.querySelectorAll<HTMLElement>("tr[data-of]")].map(
          (row) => row.dataset.of!.split("|")[2]
        );
        expect(new Set(readings).size, view.result.id).toBeLessThanOrEqual(1);
      }
      expect(document.querySelectorAll("[title]"), view.result.id).toHaveLength(0);
    }
  });

  it("names who reported a value and the evidence in plain text", () => {
    const page = pages.find(({view}) => view.result.id === "HLT-OP1")!;
    expect(text(page.document.querySelector(".reported"))).toMatch(
      /Reported by CAREC health sector on 2022-06-28\. Evidence: CAREC health sector progress report/
    );
    expect(text(page.document.querySelector(".lede"))).toMatch(/reported in words for 2022, without a number/);
  });

  it("links the results before and after it", () => {
    const ids = pages.map(({view}) => view.result.id);
    for (const [i, {document}] of pages.entries()) {
      const of = (rel: string) => document.querySelector(`[rel=${rel}]`)?.getAttribute("href") ?? null;
      expect(of("prev")).toBe(i === 0 ? null : `/indicators/${ids[i - 1]}`);
      expect(of("next")).toBe(i === ids.length - 1 ? null : `/indicators/${ids[i + 1]}`);
    }
  });
});
