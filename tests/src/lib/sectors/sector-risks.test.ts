import {describe, expect, it} from "vitest";
import type {Framework} from "../../../../src/lib/contract/framework.js";
import {sectorRisks} from "../../../../src/lib/sectors/sector-notes.js";
import {framework} from "../contract/make-inputs.js";

const risk = (scope: string, ref: string, kind: string, text: string) => ({
  scope,
  ref,
  kind,
  text_en: text,
  text_zh: `${text} zh`
});

const own = {
  ...framework(),
  sectors: [{sector: "EFS", cluster: 1}],
  results: [
    {id: "EFS-OP1", sector: "EFS"},
    {id: "EFS-OP2", sector: "EFS"},
    {id: "TRD-OC1", sector: "TRD"}
  ],
  risks: [
    risk("result", "EFS-OP2", "assumption", "same"),
    risk("result", "EFS-OP1", "assumption", "same"),
    risk("cluster", "1", "risk", "travel"),
    risk("result", "TRD-OC1", "risk", "tension")
  ]
} as unknown as Framework;

describe("sectorRisks(sector, framework)", () => {
  it("gives the cluster's first, and a text that is above several results once", () => {
    expect(sectorRisks("EFS", own)).toEqual([
      {kind: "risk", text_en: "travel", text_zh: "travel zh", of: ["cluster 1"]},
      {kind: "assumption", text_en: "same", text_zh: "same zh", of: ["EFS-OP1", "EFS-OP2"]}
    ]);
  });

  it("gives none for a sector that has none", () => {
    expect(sectorRisks("WTR", own)).toEqual([]);
  });
});
