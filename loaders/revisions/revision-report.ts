import {newestFigures} from "../../src/lib/releases/releases.js";
import {
  type Revision,
  type RevisionSummary,
  releaseRevisions,
  revisions,
  summarizeRevisions
} from "../../src/lib/revisions/revisions.js";
import type {ValueChange} from "../../src/lib/revisions/value-by-vintage.js";
import {toMarkdownCell} from "../../src/lib/text/escape-text.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {readReleases} from "../store/read-releases.js";
import type {SnapshotComparison} from "./choose-comparison.js";
import {readOwnFigures} from "./choose-comparison.js";

/** How a revision report can be written. */
export const REPORT_FORMATS = ["text", "csv", "json", "markdown"] as const;

/** One of REPORT_FORMATS. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A pull request's body holds 65,536 characters, and nobody reads further; the CSV has every row. */
const MAX_ROWS = 40;

const REVISION_COLUMNS = [
  "kind",
  "source",
  "series",
  "area",
  "partner",
  "mode",
  "direction",
  "year",
  "unit",
  "old",
  "new",
  "difference",
  "percent",
  "old_flag",
  "new_flag"
] as const;

interface Section {
  title: string;
  header: string[];
  rows: string[][];
  /** Rows that were left out. */
  more: number;
}

const WORDS: Record<Revision["kind"], string> = {
  revised: "revised",
  vanished: "vanished",
  reached: "no longer forecast",
  forecast: "newly forecast",
  new: "new"
};

/** What publishers revised between two choices of snapshots, and what moved through it. */
export interface RevisionReport {
  a: string;
  b: string;
  /** One row per source: the snapshots compared (null: none then, or none now) and figures by kind of change. */
  sources: {
    source: string;
    a: string | null;
    b: string | null;
    revised: number;
    vanished: number;
    reached: number;
    forecast: number;
    new: number;
  }[];
  summary: RevisionSummary[];
  revisions: Revision[];
  /** Indicator values that moved; null where they were not computed. */
  values: ValueChange[] | null;
}

/**
 * Returns the revision report of a comparison, from the snapshots as the publishers issued them (corrections of ours are
 * no revisions): of two snapshots of a source the series of areas that both hold themselves, of two vintages or moments the newest
 * figures that each has. Throws DataError where a snapshot is missing or was edited.
 * @example (await revisionReport("data", chooseSnapshots("data", null, null, null), null)).revisions[0]
 */
export async function revisionReport(
  dataDir: string,
  {a, b, grain}: SnapshotComparison,
  values: ValueChange[] | null
): Promise<RevisionReport> {
  const ids = [...new Set([...Object.keys(a.snapshots), ...Object.keys(b.snapshots)])].sort();
  const held = async (source: string, name: string | undefined) =>
    name === undefined ? [] : newestFigures(await readReleases(dataDir, {[source]: name}));
  const between = async (source: string, from: string, to: string) => {
    const [before, after] = await readOwnFigures(dataDir, source, [from, to]);
    return releaseRevisions(before!, after!);
  };
  const changes: Revision[] = [];
  const sources: RevisionReport["sources"] = [];
  for (const source of ids) {
    const [from, to] = [a.snapshots[source], b.snapshots[source]];
    const found =
      from === to
        ? []
        : grain === "release" && from !== undefined && to !== undefined
          ? await between(source, from, to)
          : revisions(await held(source, from), await held(source, to));
    for (const change of found) changes.push(change);
    const count = (kind: Revision["kind"]) => found.filter((change) => change.kind === kind).length;
    sources.push({
      source,
      a: from ?? null,
      b: to ?? null,
      revised: count("revised"),
      vanished: count("vanished"),
      reached: count("reached"),
      forecast: count("forecast"),
      new: count("new")
    });
  }
  return {a: a.label, b: b.label, sources, summary: summarizeRevisions(changes), revisions: changes, values};
}

/**
 * Returns a revision report in a format: `csv` has one row per changed figure, `json` everything, `text` and `markdown`
 * the counts per source, per series and area, and the largest revisions. Nothing of a publisher's text means anything in
 * it: formulas are guarded in CSV, Markdown and HTML are escaped, control characters are gone.
 * @example toReportText(report, "markdown")
 */
export function toReportText(report: RevisionReport, format: ReportFormat): string {
  if (format === "csv")
    return toCsv(
      REVISION_COLUMNS,
      report.revisions.map((row) => ({...row}))
    );
  if (format === "json") return JSON.stringify(report, null, 2) + "\n";
  return format === "markdown" ? toMarkdown(report) : toText(report);
}

function toSections(report: RevisionReport): Section[] {
  const revised = report.revisions.filter((row) => row.kind !== "new");
  const {values} = report;
  const moved = values === null ? null : [...values].sort((x, y) => size(y) - size(x));
  return [
    {
      title: "By source",
      header: ["source", "from", "to", "revised", "vanished", "no longer forecast", "newly forecast", "new"],
      rows: report.sources.map((row) =>
        [
          row.source,
          row.a ?? "none",
          row.b ?? "none",
          row.revised,
          row.vanished,
          row.reached,
          row.forecast,
          row.new
        ].map(String)
      ),
      more: 0
    },
    toSection("By series and country, largest revision first", report.summary, [
      ["source", (row) => row.source],
      ["series", (row) => row.series],
      ["area", (row) => row.area],
      ["revised", (row) => String(row.revised)],
      ["vanished", (row) => String(row.vanished)],
      ["new", (row) => String(row.new)],
      ["largest %", (row) => toFigure(row.largest_percent, 1)]
    ]),
    toSection("Figures, largest revision first", revised, [
      ["change", (row) => WORDS[row.kind]],
      ["source", (row) => row.source],
      ["series", (row) => row.series],
      ["area", (row) => [row.area, row.partner, row.mode, row.direction].filter((part) => part !== null).join(" ")],
      ["year", (row) => String(row.year)],
      ["old", (row) => toFigure(row.old)],
      ["new", (row) => toFigure(row.new)],
      ["difference", (row) => toFigure(row.difference)],
      ["%", (row) => toFigure(row.percent, 1)]
    ]),
    ...(moved === null
      ? []
      : [
          toSection<ValueChange>("Indicator values that moved", moved, [
            ["result", (row) => row.result],
            ["measure", (row) => row.measure],
            ["area", (row) => row.area],
            ["year", (row) => String(row.year)],
            ["variant", (row) => row.variant],
            ["old", (row) => toFigure(row.old)],
            ["new", (row) => toFigure(row.new)],
            ["difference", (row) => toFigure(row.difference)]
          ])
        ])
  ];
}

function toSection<T>(title: string, all: readonly T[], columns: [string, (row: T) => string][]): Section {
  return {
    title,
    header: columns.map(([name]) => name),
    rows: all.slice(0, MAX_ROWS).map((row) => columns.map(([, cell]) => cell(row))),
    more: Math.max(0, all.length - MAX_ROWS)
  };
}

function toMarkdown(report: RevisionReport): string {
  const line = (cells: string[]) => `| ${cells.map(toMarkdownCell).join(" | ")} |`;
  const parts = toSections(report).map(({title, header, rows, more}) => {
    const body =
      rows.length === 0 ? "None." : [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
    return `## ${title}\n\n${body}\n${more > 0 ? `\nand ${more} more; \`prf diff --format json\` has them all.\n` : ""}`;
  });
  return `# Revisions: ${toMarkdownCell(report.a)} to ${toMarkdownCell(report.b)}\n\n${parts.join("\n")}`;
}

function toText(report: RevisionReport): string {
  const parts = toSections(report).map(({title, header, rows, more}) => {
    const lines = [header, ...rows].map((cells) => cells.map((cell) => cell.replace(/\p{Cc}/gu, " ")));
    const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
    const body = lines.map(
      (cells) =>
        "  " +
        cells
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join("  ")
          .trimEnd()
    );
    return [
      title,
      ...(rows.length === 0 ? ["  none"] : body),
      ...(more > 0 ? [`  and ${more} more (--format json)`] : [])
    ].join("\n");
  });
  return [`Revisions: ${report.a} to ${report.b}`, ...parts].join("\n\n") + "\n";
}

/** Six significant digits read well and hide no revision that matters; the CSV and JSON forms have the numbers whole. */
function toFigure(value: number | null, decimals?: number): string {
  if (value === null) return "";
  return decimals === undefined ? String(Number(value.toPrecision(6))) : value.toFixed(decimals);
}

/** What moved comes before what is new or gone, and a move from zero before all. */
function size({old, difference}: ValueChange): number {
  if (difference === null || old === null) return -1;
  return old === 0 ? Number.MAX_VALUE : Math.abs(difference / old);
}
