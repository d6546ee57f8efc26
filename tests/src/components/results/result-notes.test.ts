import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {fences} from "../../../../src/components/layout/fences.js";
import {
  amendmentList,
  amendmentMarks,
  amendmentNotes,
  amendmentSummary,
  sectorAmendments
} from "../../../../src/components/results/result-notes.js";
import type {AmendmentRecord, Framework} from "../../../../src/lib/contract/framework.js";

const record = (state: AmendmentRecord["state"], effects: AmendmentRecord["effects"]): AmendmentRecord => ({
  id: `2026-11-01-${state}`,
  state,
  date: "2026-11-01",
  document: "SYNTHETIC decision, paragraph 1",
  reason: "SYNTHETIC reason",
  effects
});
const effect = {result: "EDC-OC1", measure: "agreements", what: "target of 2026", before: "#", after: "≥2"};
const framework = (history: AmendmentRecord[]) => ({history}) as Partial<Framework> as Framework;

describe("amendmentNotes(result, framework)", () => {
  it("says what was amended, when, by which document, and what stood before", () => {
    const text = amendmentNotes("EDC-OC1", framework([record("endorsed", [effect])])).text;
    expect(text).toContain("In force since 2026-11-01.");
    expect(text).toContain("SYNTHETIC decision, paragraph 1");
    expect(text).toContain("agreements: target of 2026: # → ≥2");
    expect(text).not.toContain("Nothing on this site counts it");
  });

  it("marks a proposal", () => {
    const text = amendmentNotes("EDC-OC1", framework([record("proposed", [effect])])).text;
    expect(text).toContain("Proposed, not in force (2026-11-01).");
    expect(text).toContain("Nothing on this site counts it until it is endorsed.");
  });

  it("marks what was rejected, and what it would have changed", () => {
    const text = amendmentNotes("EDC-OC1", framework([record("rejected", [effect])])).text;
    expect(text).toContain("Rejected (2026-11-01).");
    expect(text).toContain("It was never in force; it would have changed.");
    expect(text).toContain("agreements: target of 2026: # → ≥2");
  });

  it("says nothing of results that no amendment touches", () => {
    expect(amendmentNotes("HLT-OC1", framework([record("endorsed", [effect])])).text).toBe("");
  });
});

describe("sectorAmendments(code, framework)", () => {
  it("says on a sector's page what was amended of its results, with links, and nothing on those of others", () => {
    const history = framework([record("endorsed", [effect]), record("proposed", [effect])]);
    const text = sectorAmendments("EDC", history).text;
    expect(text).toContain('<a href="/indicators/EDC-OC1">EDC-OC1</a> agreements: target of 2026: # → ≥2');
    expect(text.match(/class="amendment /g)).toHaveLength(2);
    expect(sectorAmendments("HLT", history).text).toBe("");
  });
});

describe("amendmentList(framework)", () => {
  it("lists all, with links to results that have a page", () => {
    expect(amendmentList(framework([])).text).toContain("No amendment has been endorsed, and none is proposed.");
    const gone = {result: "EDC-OP2", measure: null, what: "result", before: "SYNTHETIC title", after: null};
    const text = amendmentList(framework([record("endorsed", [effect, gone]), record("rejected", [])])).text;
    expect(text).toContain('<a href="/indicators/EDC-OC1">EDC-OC1</a> agreements: target of 2026');
    expect(text).toContain("EDC-OP2 result: SYNTHETIC title → none");
    expect(text).not.toContain('href="/indicators/EDC-OP2"');
    expect(text).toContain("Rejected (2026-11-01).");
  });
});

describe("amendmentList(framework), proposals", () => {
  it("link to a result that a proposal would retire, and not to one that it would add", () => {
    const retire = {result: "EDC-OP2", measure: null, what: "result", before: "SYNTHETIC title", after: null};
    const add = {result: "EDC-OP3", measure: null, what: "result", before: null, after: "SYNTHETIC title"};
    for (const state of ["proposed", "rejected"] as const) {
      const text = amendmentList(framework([record(state, [retire, add])])).text;
      expect(text).toContain('href="/indicators/EDC-OP2"');
      expect(text).not.toContain('href="/indicators/EDC-OP3"');
    }
    expect(amendmentList(framework([record("endorsed", [add])])).text).toContain('href="/indicators/EDC-OP3"');
  });
});

describe("amendments on the pages of results, sectors and the scorecard", async () => {
  const data = await readSiteData("data", "current");
  const gone = {result: "EDC-OP9", measure: null, what: "result", before: "SYNTHETIC title", after: null};
  const history = [record("endorsed", [effect, gone]), record("proposed", [Object.assign({}, effect, {after: "≥9"})])];
  const amended = Object.assign({}, data, {
    inputs: Object.assign({}, data.inputs, {framework: Object.assign({}, data.inputs.framework, {history})})
  });
  const page = (name: string, id: string, of = amended) =>
    new JSDOM(String(fences[name]!([id], of, {path: "/"}, ""))).window.document;
  const marks = (document: Document, where: string) =>
    [...document.querySelectorAll(`${where} a.amended`)].map((link) => link.textContent);

  it("are marked with the day, and proposals as not counted", () => {
    const expected = ["amended 2026-11-01", "change proposed, not counted"];
    expect(marks(page("result", "EDC-OC1"), "body")).toEqual(expected);
    expect(marks(page("scorecard", ""), '[data-result="EDC-OC1"]')).toEqual(expected);
    expect(marks(page("scorecard", ""), "body")).toEqual(expected);
    expect(marks(page("sector", "EDC"), "body")).toEqual(expected);
    expect(marks(page("sector", "HLT"), "body")).toEqual([]);
  });

  it("say on a sector's page what stood before, of a result that is gone too", () => {
    const text = page("sector", "EDC").querySelector(".amendment.endorsed")!.textContent!.replace(/\s+/g, " ");
    expect(text).toContain("SYNTHETIC decision, paragraph 1");
    expect(text).toContain("EDC-OC1 agreements: target of 2026: # → ≥2");
    expect(text).toContain("EDC-OP9 result: SYNTHETIC title → none");
    expect(sectorAmendments("HLT", amended.inputs.framework).text).toBe("");
  });

  it("change no count while they are proposed", () => {
    const proposed = Object.assign({}, data, {
      inputs: Object.assign({}, data.inputs, {
        framework: Object.assign({}, data.inputs.framework, {history: history.slice(1)})
      })
    });
    const answer = (of: typeof data) =>
      page("scorecard", "", of as typeof amended).querySelector("#answer")!.textContent;
    expect(answer(proposed as typeof data)).toBe(answer(data));
    expect(page("scorecard", "", proposed as typeof amended).querySelectorAll("tr.result")).toHaveLength(31);
  });

  it("are summed up where there are any", () => {
    expect(amendmentSummary({history}).text).toBe(
      'Amendments of the framework in force: 1; proposed: 1; rejected: 0. Only those in force count (<a href="/gaps#amendments">list</a>).'
    );
    expect(amendmentSummary({}).text).toBe("");
    expect(amendmentMarks("EDC-OC1", {}).text).toBe("");
  });
});
