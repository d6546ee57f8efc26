import {toMarkdownCell} from "../../src/lib/text/escape-text.js";
import type {Source} from "../sources/source.js";
import type {RefreshContext, RefreshResult} from "./refresh-context.js";
import {refreshSource} from "./refresh-source.js";

/** Enough of a message to know what it is about; the quarantine's report has it whole. */
const MAX_MESSAGE = 300;

/**
 * Refreshes sources side by side and returns one result each, in the order given. A source that fails leaves the others
 * alone; `contextOf` gives each its own HTTP client and progress,
 * and `done` hears of each as it ends.
 * @example await refreshAll([wdi, weo], contextOf, () => {}) // [{source: "wdi", outcome: "new", …}, …]
 */
export async function refreshAll(
  sources: readonly Source[],
  contextOf: (source: Source) => RefreshContext,
  done: (result: RefreshResult) => void
): Promise<RefreshResult[]> {
  return await Promise.all(
    sources.map(async (source) => {
      const result = await refreshSource(source, contextOf(source));
      done(result);
      return result;
    })
  );
}

/**
 * Returns what became of each source as Markdown: a table in the order of the results, the series that a publisher has nothing
 * of, and the errors of those that failed.
 * Nothing of a publisher's words in an error means anything in it.
 * @example toSummary(results) // "## Sources\n\n| source | outcome | …"
 */
export function toSummary(results: readonly RefreshResult[]): string {
  const line = (cells: string[]) => `| ${cells.map(toMarkdownCell).join(" | ")} |`;
  const header = ["source", "outcome", "current snapshot", "publisher's date", "figures", "requests"];
  const rows = results.map(({source, outcome, snapshot, upstream_date, rows: figures, requests}) =>
    line([
      source,
      outcome,
      snapshot ?? "none",
      upstream_date ?? "none published",
      String(figures ?? ""),
      String(requests)
    ])
  );
  const failed = results.filter(({outcome}) => outcome === "failed");
  const errors = failed.flatMap(({source, errors: messages}) =>
    messages.map((message) => `- ${toMarkdownCell(`${source}: ${cut(message)}`)}`)
  );
  const silent = results.flatMap(({source, unanswered}) =>
    unanswered.length === 0
      ? []
      : [
          `\n${toMarkdownCell(`${source} answered nothing for ${unanswered.join(", ")}; earlier figures stay known.`)}\n`
        ]
  );
  const table = `## Sources\n\n${[line(header), line(header.map(() => "---")), ...rows].join("\n")}\n${silent.join("")}`;
  const kept = "What was refused is in quarantine; the snapshots named above stay current.";
  return failed.length === 0 ? table : `${table}\n### Failed\n\n${errors.join("\n")}\n\n${kept}\n`;
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
