import {describe, expect, it} from "vitest";
import {amendmentList, amendmentNotes, sectorAmendments} from "../../../../src/components/results/result-notes.js";
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
