import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {Listr, ListrLogger, type ListrTaskWrapper, ProcessOutput} from "listr2";
import {toReadError, writeOutput} from "../files/write-whole-file.js";
import {readArchivedCopies} from "../reference/read-documents.js";
import {readReference} from "../reference/read-reference.js";
import {createHttpCache} from "../refresh/http-cache.js";
import {createHttpClients} from "../refresh/http-client.js";
import type {RefreshContext, RefreshResult} from "../refresh/refresh-context.js";
import {readRevisionChecks} from "../refresh/refresh-context.js";
import {refreshAll, toSummary} from "../refresh/refresh-source.js";
import {sources as registered} from "../sources/registry.js";
import type {InputFile, Report, Source} from "../sources/source.js";
import {assertDay} from "../store/read-snapshot.js";
import type {CommandContext} from "./run-command.js";

interface RefreshOptions {
  from?: string[];
  date?: string;
  accept?: string;
  json?: boolean;
  summary?: string;
}

/**
 * `prf refresh [source…]`: fetches each source, or reads downloaded files of one, and stores what passes its contract.
 * Progress goes to standard error, `--json` one object per source to standard output,
 * and `--summary` a table of them to a file. Returns 1 where any failed.
 */
export async function refresh(args: unknown[], options: RefreshOptions, {data}: CommandContext): Promise<number> {
  const chosen = chooseSources((args[0] as string[] | undefined) ?? []);
  if (options.from && chosen.length !== 1)
    throw new TypeError(
      "invalid --from without one source: `prf refresh wdi --from FILE…` reads files of one publisher"
    );
  if (options.date) assertDay(options.date);
  const files = options.from ? await readFiles(options.from) : null;
  const openClient = createHttpClients({}, createHttpCache(join(data, ".cache", "http")));
  const shared = {
    dataDir: data,
    reference: await readReference(data),
    copies: await readArchivedCopies(data),
    revision_checks: await readRevisionChecks(data),
    env: process.env,
    now: new Date().toISOString(),
    files,
    date: options.date ?? null,
    accept: options.accept ?? null
  };
  const contextOf = (report: Report): RefreshContext => ({...shared, http: openClient(), report});
  const results =
    process.stdout.isTTY && process.stderr.isTTY && process.stderr.columns > 0 && !options.json
      ? await runOnTerminal(chosen, contextOf)
      : await runPlain(chosen, contextOf, options.json === true);
  if (options.summary !== undefined) await writeOutput(toSummary(results), options.summary);
  return results.some((result) => result.outcome === "failed") ? 1 : 0;
}

function chooseSources(ids: string[]): Source[] {
  const unknown = ids.filter((id) => !registered.some((source) => source.id === id));
  if (unknown.length > 0) {
    throw new TypeError(
      `unknown source ${unknown.join(", ")}; known are ${registered.map((source) => source.id).join(", ")}`
    );
  }
  return ids.length === 0 ? registered : registered.filter((source) => ids.includes(source.id));
}

async function readFiles(names: string[]): Promise<InputFile[]> {
  return await Promise.all(
    names.map(async (name) => {
      try {
        return {name: basename(name), bytes: await readFile(name)};
      } catch (cause) {
        throw toReadError(cause, name, "give the path of a downloaded file");
      }
    })
  );
}

async function runPlain(
  chosen: Source[],
  contextOf: (report: Report) => RefreshContext,
  json: boolean
): Promise<RefreshResult[]> {
  const context = (source: Source) => {
    process.stderr.write(`${source.id}: started\n`);
    return contextOf(() => {});
  };
  return await refreshAll(chosen, context, (result) => {
    process.stderr.write(toLines(result).join("\n") + "\n");
    if (json) process.stdout.write(JSON.stringify(result) + "\n");
  });
}

async function runOnTerminal(
  chosen: Source[],
  contextOf: (report: Report) => RefreshContext
): Promise<RefreshResult[]> {
  const results: RefreshResult[] = [];
  type Task = Pick<ListrTaskWrapper<unknown, never, never>, "output" | "title">;
  const tasks = chosen.map((source, index) => ({
    title: source.id,
    task: async (_: unknown, task: Task) => {
      const report: Report = (done, total, what) => {
        task.output = `${toBar(done, total)} ${done} of ${total} ${what}`;
      };
      const [result] = await refreshAll(
        [source],
        () => contextOf(report),
        () => {}
      );
      results[index] = result!;
      const [line, ...rest] = toLines(result!);
      task.title = line!;
      if (result!.outcome === "failed") throw new Error(rest.join("\n"));
    }
  }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    rendererOptions: {
      collapseErrors: false,
      logger: new ListrLogger({processOutput: new ProcessOutput(process.stderr, process.stderr)})
    }
  });
  await list.run();
  return results;
}

function toBar(done: number, total: number): string {
  const filled = total > 0 ? Math.round((20 * Math.min(done, total)) / total) : 0;
  return "█".repeat(filled) + "░".repeat(20 - filled);
}

function toLines(result: RefreshResult): string[] {
  const {source, outcome, snapshot, rows, requests, changes, unanswered, errors, quarantine} = result;
  const asked = `${requests} ${requests === 1 ? "request" : "requests"}`;
  if (outcome === "failed") {
    const kept = snapshot ? `${snapshot} stays current` : "no snapshot yet";
    return [
      `${source}: failed, ${kept}, ${asked}`,
      ...errors.map((error) => `  ${error}`),
      ...(quarantine ? [`  held back in ${quarantine}`] : [])
    ];
  }
  const silent = unanswered.length === 0 ? [] : [`  ${source} answered nothing for ${unanswered.join(", ")}`];
  if (outcome === "unchanged") return [`${source}: unchanged since ${snapshot}, ${asked}`, ...silent];
  const counts = changes && `${changes.new} new, ${changes.revised} revised, ${changes.vanished} vanished`;
  return [`${source}: new ${snapshot}, ${rows} rows (${counts}), ${asked}`, ...silent];
}
