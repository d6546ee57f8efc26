import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readFramework} from "../../loaders/framework/read-framework.js";
import {readReference} from "../../loaders/reference/read-reference.js";
import {sources} from "../../loaders/sources/registry.js";
import {listSnapshots} from "../../loaders/store/read-snapshot.js";
import {findSeries, type SeriesInfo} from "../../src/lib/contract/reference.js";
import {findIndicator} from "../../src/lib/indicators/registry.js";
import {REPORTED, REPORTED_COUNT} from "../../src/lib/indicators/reported.js";

const framework = await readFramework("data");
const reference = await readReference("data");
const methods = readFileSync("docs/methods.md", "utf8");

describe.each(framework.results)("$id", ({id, sources_en, sources_zh}) => {
  const measures = framework.measures.filter(({result}) => result === id);

  it("has a page, and measures", () => {
    // One parameterized page makes all of them; the site tests look at each page that was built.
    expect(existsSync("src/indicators/[result].md")).toBe(true);
    expect(measures).not.toEqual([]);
  });

  it("has a source in both languages", () => {
    expect([sources_en, sources_zh]).not.toContain("");
  });

  it.each(measures)("has a method with formula and source for $measure, and figures to compute it from", (measure) => {
    const indicator = findIndicator(id, measure.measure);
    expect(indicator === undefined).toBe(measure.kind === "reported");
    for (const method of indicator?.methods ?? [REPORTED, REPORTED_COUNT]) {
      for (const part of [method.text, method.formula, method.source]) expect(part).not.toBe("");
      expect(methods).toContain(`\`${method.id}\``);
    }
    for (const input of indicator?.inputs ?? []) {
      const [source = "", series = ""] = input.split("/");
      expect(sources.map((one) => one.id)).toContain(source);
      expect(listSnapshots("data", source)).not.toEqual([]);
      const [start, end = ""] = series.split("*") as [string, string?];
      const ofEditions = (row: SeriesInfo) =>
        row.source === source && row.series.startsWith(start) && row.series.endsWith(end);
      const known = series.includes("*")
        ? reference.series.find(ofEditions)
        : findSeries(reference.series, source, series);
      expect(known, input).toBeDefined();
    }
  });
});
