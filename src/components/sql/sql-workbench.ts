import {DataError} from "../../lib/contract/data-error.js";
import type {TableName} from "../../lib/contract/table-specs.js";
import {joinClauses, joinList, language, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {nearest} from "../../lib/text/nearest.js";
import type {VintageFacts} from "../../lib/toolkit/vintage-facts.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {element} from "../layout/element.js";
import {codeMarkup} from "../layout/markup.js";
import {emptyHints, explainSqlError, type SqlProblem} from "./explain-sql-error.js";
import {fromQueryUrl, queryHistory, toQueryUrl, type VintageQuery} from "./query-history.js";
import {queryIds} from "./query-ids.js";
import {resultToCsv, resultToParquetColumns, toQueryResult} from "./query-result.js";
import type {QueryRunner, QueryStep} from "./query-runner.js";
import {namedTables} from "./read-query.js";
import {type ResultFile, shownLine, showResult} from "./result-view.js";
import type {SqlEditor} from "./sql-editor.js";
import {QUERY_EXAMPLES} from "./sql-examples.js";

/** What the page gives the workbench of the toolkit. */
export interface WorkbenchOptions {
  /** Address of the published tables. */
  base: string;
  vintages(): Promise<string[]>;
  /** What is known of a vintage beside its tables. */
  facts(vintage: string): Promise<VintageFacts>;
}

/** Makes /sql work: editor, history, address, and the run of a query with its result. */
export async function sqlWorkbench({base, vintages: readVintages, facts}: WorkbenchOptions): Promise<void> {
  const vintages = await readVintages();
  const first = vintages[0]!;
  const picker = find<HTMLSelectElement>("#sql-vintage");
  picker.replaceChildren(...vintages.map((name) => element("option", {value: name}, name)));
  const past = queryHistory(() => localStorage);
  const opened = fromQueryUrl(location.hash, vintages);
  if (opened.vintage !== null) picker.value = opened.vintage;
  const area = find<HTMLTextAreaElement>("#sql-area");
  if (area.value === "") area.value = opened.sql ?? QUERY_EXAMPLES[0]!.sql;
  let running: AbortController | null = null;
  let runner: QueryRunner | null = null;

  const stop = () => running?.abort(new DOMException("stopped", "AbortError"));
  const editor: SqlEditor = await startEditor();
  const query = (): VintageQuery => ({sql: editor.text(), vintage: picker.value});
  const address = () => toQueryUrl(query(), first);
  const follow = () => history.replaceState(null, "", `${location.pathname}${location.search}${address() ?? ""}`);

  async function startEditor(): Promise<SqlEditor> {
    const {sqlEditor} = await import("./sql-editor.js");
    return sqlEditor(area, {
      run: () => void run(),
      stop,
      change: () => follow(),
      ids: () => facts(picker.value).then(queryIds)
    });
  }

  async function run(): Promise<void> {
    stop();
    const own = new AbortController();
    running = own;
    const asked = query();
    follow();
    show({isRunning: true, status: text("sql-running")});
    const started = performance.now();
    try {
      runner ??= (await import("./query-runner.js")).queryRunner(base, vintages);
      const table = await runner.run(asked.sql, asked.vintage, {step: showStep, signal: own.signal});
      past.add(asked);
      listHistory();
      const result = toQueryResult(table);
      const seconds = formatNumber((performance.now() - started) / 1000, "s", 1);
      show({
        isRunning: false,
        status: text("sql-done", {rows: result.length, seconds, vintage: asked.vintage})
      });
      if (result.length === 0) await showEmpty(asked);
      else showResult(find("#sql-result"), result, files(table, result));
      find("#sql-result").hidden = result.length === 0;
    } catch (cause) {
      if (running !== own) return;
      if (own.signal.aborted) return show({isRunning: false, status: text("sql-stopped")});
      show({isRunning: false, status: ""});
      showProblem(cause as Error, asked);
    }
    if (running === own) running = null;
  }

  function files(
    table: Awaited<ReturnType<QueryRunner["run"]>>,
    result: ReturnType<typeof toQueryResult>
  ): ResultFile[] {
    return [
      {ending: "csv", label: "CSV", make: async () => new Blob([resultToCsv(result)], {type: "text/csv"})},
      {
        ending: "parquet",
        label: "Parquet",
        make: async () => {
          const {parquetWriteBuffer} = await import("hyparquet-writer");
          return new Blob([parquetWriteBuffer({columnData: resultToParquetColumns(result)})]);
        }
      },
      {
        ending: "arrow",
        label: "Arrow",
        make: async () => {
          const {resultToArrow} = await import("./query-runner.js");
          return new Blob([resultToArrow(table) as BlobPart]);
        }
      }
    ];
  }

  async function showEmpty({sql, vintage}: VintageQuery): Promise<void> {
    const ids = (await facts(vintage).then(queryIds, () => [])).map(({id}) => id);
    const hints = emptyHints(sql, ids, nearest);
    const stop = language() === "zh" ? "。" : ".";
    find("#sql-status").textContent = [text("sql-empty"), ...hints.map((hint) => hint + stop)].join(sentenceGap());
  }

  function showProblem(cause: Error, {sql, vintage}: VintageQuery): void {
    const tables = namedTables(sql, vintage, vintages).map(({table}): TableName => table);
    const problem: SqlProblem =
      cause instanceof DataError
        ? {message: cause.message, line: null, column: null, hints: []}
        : explainSqlError(cause.message, sql, tables, nearest);
    const place = find("#sql-failure");
    // What the engine says is in English.
    const message = element("p", cause instanceof DataError || language() === "en" ? {} : {lang: "en"});
    message.innerHTML = String(codeMarkup(problem.message));
    const hints = element("p", {class: "sql-hint"});
    hints.innerHTML = String(codeMarkup(joinClauses(problem.hints)));
    place.replaceChildren(message, ...shownLine(sql, problem), ...(problem.hints.length > 0 ? [hints] : []));
    place.hidden = false;
    editor.markLine(problem.line);
  }

  function listHistory(): void {
    const queries = past.list();
    find("#sql-no-history").hidden = queries.length > 0;
    find("#sql-forget").hidden = queries.length === 0;
    find("#sql-history").replaceChildren(
      ...queries.map((own) => {
        const button = element("button", {type: "button", class: "plain-button"}, own.sql.replace(/\s+/g, " "));
        button.addEventListener("click", () => put(own));
        return element("li", {}, button, ` ${own.vintage}`);
      })
    );
  }

  function put({sql, vintage}: VintageQuery): void {
    if (vintages.includes(vintage)) picker.value = vintage;
    editor.setText(sql);
    follow();
    find("#sql-form").scrollIntoView({block: "nearest"});
    editor.focus();
  }

  const form = find<HTMLFormElement>("#sql-form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  form.addEventListener("reset", () => setTimeout(() => put({sql: "", vintage: first})));
  picker.addEventListener("change", follow);
  find("#sql-stop").addEventListener("click", stop);
  document.addEventListener("keydown", ({key}) => {
    if (key === "Escape") stop();
  });
  find("#sql-copy").addEventListener("click", () => void copyLink(address()));
  find("#sql-forget").addEventListener("click", () => {
    past.clear();
    listHistory();
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-example]"))
    button.addEventListener("click", () =>
      put({...QUERY_EXAMPLES[Number(button.dataset.example)]!, vintage: picker.value})
    );
  for (const button of document.querySelectorAll<HTMLElement>("[data-table]"))
    button.addEventListener("click", () =>
      put({sql: `FROM ${button.dataset.table}\nLIMIT 100`, vintage: picker.value})
    );
  addEventListener("hashchange", () => {
    const {sql, vintage} = fromQueryUrl(location.hash, vintages);
    if (sql !== null) put({sql, vintage: vintage ?? first});
  });
  listHistory();
  picker.disabled = false;
  find<HTMLButtonElement>("#sql-run").disabled = false;
  if (opened.unknown !== null) {
    const near = nearest(opened.unknown, vintages);
    const said = {name: opened.unknown, first};
    find("#sql-status").textContent =
      near.length > 0
        ? text("sql-unknown-vintage-near", Object.assign(said, {near: joinList(near)}))
        : text("sql-unknown-vintage", said);
  }
}

function find<E extends HTMLElement>(place: string): E {
  return document.querySelector<E>(place)!;
}

function show({isRunning, status}: {isRunning: boolean; status: string}): void {
  find("#sql-status").textContent = status;
  find("#sql-stop").hidden = !isRunning;
  find("#sql-result").hidden = true;
  find("#sql-failure").hidden = true;
  showStep(null);
}

function showStep(step: QueryStep | null): void {
  find("#sql-loading").hidden = step === null;
  if (step === null) return;
  const {what, loaded, total} = step;
  const bar = find<HTMLProgressElement>("#sql-bar");
  // A host that compresses says how long the compressed file is: then only what is there can be told.
  const isKnown = total >= loaded && total > 0;
  if (isKnown) bar.value = loaded / total;
  else bar.removeAttribute("value");
  find("#sql-bytes").textContent = text("sql-loading-part", {
    known: isKnown ? "yes" : "no",
    what,
    loaded: megabytes(loaded),
    total: megabytes(total)
  });
}

function megabytes(bytes: number): string {
  return formatNumber(bytes / 1e6, "MB", 1);
}

async function copyLink(part: string | null): Promise<void> {
  const status = find("#sql-status");
  if (part === null) {
    status.textContent = text("sql-too-long");
    return;
  }
  const link = new URL(`${location.pathname}${part}`, location.href).href;
  status.textContent = await navigator.clipboard.writeText(link).then(
    () => text("sql-copied"),
    () => text("sql-copy-this", {link})
  );
}
