import {describe, expect, it} from "vitest";
import {trialTarget} from "../../../../src/components/results/judge-target.js";

const scales = {x: "2013 2023 40 240", y: "0 50 200 0"};

describe("trialTarget(target, scales)", () => {
  it("is at its year and figure", () => {
    const text = String(trialTarget({year: 2018, value: 25, text: "25.0"}, scales));
    expect(text).toContain('d="M133 100h14M140 96v8"');
    expect(text).toContain(">your target 25.0</text>");
  });
  it("is at the edge with its year where it lies after the chart's last year", () => {
    const text = String(trialTarget({year: 2029, value: 25, text: "25.0"}, scales));
    expect(text).toContain('d="M233 100h14');
    expect(text).toContain(">your target 25.0 by 2029</text>");
  });
  it("is at the edge with an arrow where its figure is beyond the axis", () => {
    expect(String(trialTarget({year: 2023, value: 90, text: "90"}, scales))).toContain(">your target 90 ↑</text>");
    expect(String(trialTarget({year: 2023, value: -5, text: "−5"}, scales))).toContain(">your target −5 ↓</text>");
  });
});
