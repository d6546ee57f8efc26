import type {Framework, Measure} from "../../src/lib/contract/framework.js";
import {readAmendments} from "./read-amendments.js";
import {readFramework} from "./read-framework.js";

/**
 * Returns every measure that an edition ever held, by `result/measure`: those of a framework, of its edition as endorsed,
 * and those that any amendment adds. Where several describe one measure, the given framework's word counts.
 *
 * @example (await everyMeasure("data", framework)).has("HLT-OC1/countries") // true
 */
export async function everyMeasure(dataDir: string, framework: Framework): Promise<Map<string, Measure>> {
  const {edition, endorsed} = framework;
  const asEndorsed = await readFramework(dataDir, {edition, as_of: endorsed});
  const added = (await readAmendments(dataDir)).flatMap(({changes}) =>
    changes.flatMap((change) => (change.action === "add" ? change.measures : []))
  );
  const all = [...asEndorsed.measures, ...added, ...framework.measures];
  return new Map(all.map((row) => [`${row.result}/${row.measure}`, row]));
}
