import {computeTables} from "../../src/lib/indicators/compute-tables.js";
import {type ValueChange, valueChanges} from "../../src/lib/revisions/value-by-vintage.js";
import {chooseSince, chooseSnapshots, type SnapshotComparison} from "../revisions/choose-comparison.js";
import {REPORT_FORMATS, type ReportFormat, revisionReport, toReportText} from "../revisions/revision-report.js";
import {readInputs} from "../store/read-inputs.js";
import {readVintage} from "../store/vintages.js";
import type {CommandContext} from "./run-command.js";

/** `prf diff [a] [b]`: what publishers revised, and which indicator values moved through it, on standard output. */
export async function diff(
  args: unknown[],
  options: {source?: string; since?: string; format: string},
  {data}: CommandContext
): Promise<void> {
  const format = options.format as ReportFormat;
  if (!REPORT_FORMATS.includes(format)) {
    throw new TypeError(`unknown format "${options.format}"; expected ${REPORT_FORMATS.join(", ")}`);
  }
  const [a, b] = args as [string | undefined, string | undefined];
  if (options.since && a !== undefined)
    throw new TypeError("invalid --since beside names: give two names, or a moment alone");
  const source = options.source ?? null;
  const comparison = options.since
    ? chooseSince(data, options.since, source)
    : chooseSnapshots(data, a ?? null, b ?? null, source);
  // The CSV form has figures alone, so nothing need be computed for it.
  const moves = format === "csv" ? null : await computeMoves(data, comparison);
  process.stdout.write(toReportText(await revisionReport(data, comparison, moves), format));
}

/**
 * The values of both sides, each with the framework of today: only what the publishers revised shall show, so sources
 * that are not compared stand as in the current vintage on both sides.
 */
async function computeMoves(data: string, {a, b}: SnapshotComparison): Promise<ValueChange[]> {
  const current = readVintage(data, "current");
  const compute = async (snapshots: Record<string, string>) => {
    const compared = new Set([...Object.keys(a.snapshots), ...Object.keys(b.snapshots)]);
    const others = Object.fromEntries(Object.entries(current.snapshots).filter(([source]) => !compared.has(source)));
    return computeTables(await readInputs(data, {...current, snapshots: {...others, ...snapshots}})).values;
  };
  return valueChanges(await compute(a.snapshots), await compute(b.snapshots));
}
