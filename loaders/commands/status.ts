import type {CommandContext} from "../run-command.js";
import {sources} from "../sources/registry.js";
import {findDiskFault} from "../store/find-disk-fault.js";
import {readStatus, type SourceStatus} from "../store/read-status.js";

/**
 * `prf status`: how fresh each source is today, as a table or JSON; returns 1 with `--fail-if-stale` where one is stale. A
 * disk that takes no snapshot is told on standard error: it took no record of the last failure either.
 */
export async function status(
  _: unknown[],
  options: {failIfStale?: boolean; json?: boolean},
  {data}: CommandContext
): Promise<number> {
  const rows = readStatus(data, sources, new Date().toISOString().slice(0, 10));
  const disk = findDiskFault(data);
  if (disk !== null) process.stderr.write(`${disk}\n`);
  process.stdout.write(options.json ? JSON.stringify(rows, null, 2) + "\n" : toTable(rows));
  return options.failIfStale && rows.some((row) => row.is_stale) ? 1 : 0;
}

function toTable(rows: SourceStatus[]): string {
  const lines = [
    ["source", "snapshot", "checked", "outcome", "changed", "upstream", "age", "expected", ""],
    ...rows.map((row) => [
      row.source,
      row.snapshot ?? "none",
      row.last_checked?.slice(0, 10) ?? "never",
      row.last_outcome ?? "",
      row.last_changed?.slice(0, 10) ?? "never",
      row.upstream_date ?? "",
      row.age_days === null ? "" : `${row.age_days} d`,
      `within ${row.stale_after_days} d`,
      row.is_stale ? `stale${row.last_outcome === "unchanged" ? ": the publisher's copy has not moved" : ""}` : ""
    ])
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const failed = rows.filter(({last_outcome}) => last_outcome === "failed");
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd()
  );
  return [...table, ...failed.map(({source, last_error}) => `${source} failed: ${last_error}`)]
    .map((line) => `${line}\n`)
    .join("");
}
