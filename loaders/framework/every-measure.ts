import type {Framework, Measure} from "../../src/lib/framework.js";
import {readAmendments} from "./read-amendments.js";
import {readFramework} from "./read-framework.js";

/**
 * Returns every measure that an edition ever held, by `result/measure`: those of a framework, of its edition as approved,
 * and those that any amendment adds. Where several describe one measure, the given framework's word counts.
 *
 * @example (await everyMeasure("data", framework)).has("HLT-OC1/countries") // true
 */
export async function everyMeasure(dataDir: string, framework: Framework): Promise<Map<string, Measure>> {
  const {edition, approved} = framework;
  const asApproved = await readFramework(dataDir, {edition, as_of: approved});
  const added = (await readAmendments(dataDir)).flatMap(({changes}) =>
    changes.flatMap((change) => (change.action === "add" ? change.measures : []))
  );
  const all = [...asApproved.measures, ...added, ...framework.measures];
  return new Map(all.map((row) => [`${row.result}/${row.measure}`, row]));
}
