import {readHistory} from "../../loaders/site/data/read-history.js";
import {readSiteData} from "../../loaders/site/data/read-site-data.js";
import {rewriteLinks} from "../../loaders/site/framework/html-placeholders.js";
import {fences} from "../../src/components/layout/fences.js";
import {MEMBERS} from "../../src/lib/contract/reference.js";
import type {SiteData} from "../../src/lib/site/site-data.js";
import type {BenchLine} from "./bench-line.js";
import {compareCpu} from "./compare-cpu.js";

/** A sector’s page tells of three results or more, and may cost as much as two of them. */
const AIM = {sector: 2, country: 1, border: 1} as const;

/** What the pages of sectors, members and crossings add to a build: the HTML of one of them beside that of a result's page. */
export default async function pageCost(): Promise<BenchLine[]> {
  const tables = await readSiteData("data", "current");
  const data: SiteData = {...tables, history: await readHistory("data", tables)};
  const {framework, reference} = data.inputs;
  const results = render(
    "result",
    framework.results.map(({id}) => id),
    data
  );
  const kinds = {
    sector: framework.sectors.map(({sector}) => sector),
    country: [...MEMBERS],
    border: reference.bcps.map(({bcp}) => bcp.slice(4))
  };
  const lines: BenchLine[] = [];
  for (const [kind, names] of Object.entries(kinds) as [keyof typeof kinds, string[]][]) {
    const seconds = await compareCpu(render(kind, names, data), results);
    const [value, one] = [(seconds.value / names.length) * 1000, (seconds.reference / framework.results.length) * 1000];
    lines.push({
      name: `HTML of a ${kind}'s page`,
      value,
      reference: one,
      unit: "ms",
      aim: AIM[kind] * one,
      note: `CPU time, mean of ${names.length} pages, beside a result's page (mean of ${framework.results.length}).`
    });
  }
  return lines;
}

/** Writes the pages of one kind as a build does: the fence, then its links. */
function render(fence: string, names: string[], data: SiteData): () => number {
  return () =>
    names.reduce((length, name) => {
      const path = `/${fence}/${name}`;
      return length + rewriteLinks(String(fences[fence]!([name], data, {path}, "")), path, new Map()).length;
    }, 0);
}
