import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {GENERATED_DOCS, methodsPage} from "../../../loaders/docs/write-docs.js";
import {METHOD_THRESHOLDS} from "../../../src/lib/indicators/method-thresholds.js";
import {INDICATORS, METHODS} from "../../../src/lib/indicators/registry.js";
import * as thresholds from "../../../src/lib/progress/progress-thresholds.js";

describe("GENERATED_DOCS", () => {
  for (const [name, text] of Object.entries(GENERATED_DOCS)) {
    it(`finds docs/${name} as the code writes it; npm run -s docs fixes it`, () => {
      expect(readFileSync(`docs/${name}`, "utf8")).toBe(text());
    });
  }
});

describe("methodsPage()", () => {
  it("explains every method of the registry with its formula and source", () => {
    const page = methodsPage();
    for (const {id, text, formula, source} of METHODS) {
      for (const part of [`\`${id}\``, text, formula, source]) expect(page).toContain(part);
    }
  });

  it("names every indicator and every threshold", () => {
    const page = methodsPage();
    for (const {result} of INDICATORS) expect(page).toContain(`| ${result} |`);
    const {PROGRESS_THRESHOLDS, ...constants} = thresholds;
    expect(PROGRESS_THRESHOLDS.map(({name, value}) => [name, value]).sort()).toEqual(Object.entries(constants).sort());
    expect(METHOD_THRESHOLDS.filter(({name, source}) => !page.includes(`| \`${name}\` |`) || source === "")).toEqual(
      []
    );
    expect(METHOD_THRESHOLDS.map(({name}) => name)).toEqual(
      expect.arrayContaining(["MIN_WEIGHT_SHARE", "MIN_REPORTING_SHARE", "REPRODUCED_TOLERANCE", "CLOSE_TOLERANCE"])
    );
  });
});
