import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Framework} from "../../src/lib/contract/framework.js";
import {type FrameworkLinks, themesOf} from "../../src/lib/framework/framework-links.js";
import {cellSchema} from "../csv/cell-schema.js";
import {type Numbered, readNumberedCsv} from "../csv/read-csv.js";
import {readAmendments} from "../framework/read-amendments.js";
import {readFramework} from "../framework/read-framework.js";
import {readDocuments} from "./read-documents.js";

const {text, evidence, oneOf} = cellSchema;

const SCHEMAS = {
  theme_measures: z.object({
    theme: text(),
    result: text(),
    measure: text().nullable(),
    basis: oneOf(["framework", "ours"]),
    reason_en: text(),
    words_zh: text(),
    source: evidence()
  }),
  theme_passages: z.object({theme: text().nullable(), text_en: text(), text_zh: text(), evidence: evidence()}),
  sdg_targets: z.object({
    target: text().regex(/^([1-9]|1[0-7])\.([1-9]\d?|[a-d])$/, "must be a target such as 7.2 or 3.d"),
    text_en: text()
  }),
  sdg_measures: z.object({result: text(), measure: text(), target: text(), note_en: text()}),
  dependencies: z.object({
    sector: text(),
    depends_on: text().nullable(),
    result: text().nullable(),
    basis: oneOf(["framework", "ours"]),
    text_en: text(),
    text_zh: text(),
    evidence: evidence()
  }),
  document_results: z.object({
    document: text(),
    result: text(),
    basis: oneOf(["framework", "report", "ours"]),
    reason_en: text(),
    evidence: evidence().nullable()
  })
};

/**
 * Returns what results have to do with themes, SDG targets, other sectors and documents: theme_measures, theme_passages, sdg_targets,
 * sdg_measures, dependencies and document_results of data/reference, in the order of the files.
 *
 * Throws DataError, up to ten errors at once, where a cell is not of its column, a row is a duplicate, names a theme, result, measure,
 * sector, target or document that no edition, amendment or table has, relates what the framework relates to nothing, or gives no
 * document for what is not our reading; where a result of the edition has a theme without a row, or an SDG target no measure.
 * @example (await readFrameworkLinks("data")).sdg_targets.length // 19
 */
export async function readFrameworkLinks(dataDir: string): Promise<FrameworkLinks> {
  const read = <N extends keyof typeof SCHEMAS>(name: N) =>
    readNumberedCsv(join(dataDir, "reference", `${name}.csv`), SCHEMAS[name]);
  const [theme_measures, theme_passages, sdg_targets, sdg_measures, dependencies, document_results] = await Promise.all(
    [
      read("theme_measures"),
      read("theme_passages"),
      read("sdg_targets"),
      read("sdg_measures"),
      read("dependencies"),
      read("document_results")
    ]
  );
  const tables = {theme_measures, theme_passages, sdg_targets, sdg_measures, dependencies, document_results};
  const documents = new Set((await readDocuments(dataDir)).documents.map(({document}) => document));
  assertNoErrors(
    findLinkErrors(tables, await everyRow(dataDir), documents, join(dataDir, "reference")),
    join(dataDir, "reference")
  );
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map(({row: _row, ...rest}) => rest)])
  ) as unknown as FrameworkLinks;
}

type Known = Pick<Framework, "results" | "measures" | "sectors" | "themes"> & {endorsed: Framework["results"]};
type Tables = {[N in keyof FrameworkLinks]: Numbered<FrameworkLinks[N][number]>[]};

/** The edition as endorsed, with what any amendment adds: history keeps its links when a result is retired. */
async function everyRow(dataDir: string): Promise<Known> {
  const {results, measures, sectors, themes} = await readFramework(dataDir, {pinned: new Set()});
  const added = (await readAmendments(dataDir)).flatMap(({changes}) =>
    changes.flatMap((change) => (change.action === "add" ? change : []))
  );
  return {
    endorsed: results,
    results: [...results, ...added.flatMap(({result}) => result ?? [])],
    measures: [...measures, ...added.flatMap((change) => change.measures)],
    sectors,
    themes
  };
}

function findLinkErrors(tables: Tables, known: Known, documents: ReadonlySet<string>, folder: string): string[] {
  const names = {
    theme: new Set(known.themes.map(({theme}) => theme)),
    sector: new Set(known.sectors.map(({sector}) => sector)),
    result: new Set(known.results.map(({id}) => id)),
    measure: new Set(known.measures.map(({result, measure}) => `${result}/${measure}`)),
    target: new Set(tables.sdg_targets.map(({target}) => target)),
    document: documents
  };
  const at = (table: keyof Tables, {row}: {row: number}) => `${join(folder, `${table}.csv`)} row ${row}`;
  const unknown = <R extends {row: number}>(table: keyof Tables, rows: R[], kind: keyof typeof names, of: Of<R>) =>
    rows.flatMap((row) => {
      const name = of(row);
      if (name === null || names[kind].has(name)) return [];
      return [`unknown ${kind} "${name}" in ${at(table, row)}; name one that the framework or its table has`];
    });
  const twice = <R extends {row: number}>(table: keyof Tables, rows: R[], of: (row: R) => string) =>
    rows.flatMap((row, i) =>
      rows.findIndex((other) => of(other) === of(row)) < i
        ? [`duplicate row "${of(row)}" in ${at(table, row)}; keep one`]
        : []
    );
  const {theme_measures, theme_passages, sdg_targets, sdg_measures, dependencies, document_results} = tables;
  const measureOf = ({result, measure}: {result: string; measure: string | null}) =>
    measure === null || !names.result.has(result) ? null : `${result}/${measure}`;
  return [
    ...unknown("theme_measures", theme_measures, "theme", ({theme}) => theme),
    ...unknown("theme_measures", theme_measures, "result", ({result}) => result),
    ...unknown("theme_measures", theme_measures, "measure", measureOf),
    ...unknown("theme_passages", theme_passages, "theme", ({theme}) => theme),
    ...unknown("sdg_measures", sdg_measures, "result", ({result}) => result),
    ...unknown("sdg_measures", sdg_measures, "measure", measureOf),
    ...unknown("sdg_measures", sdg_measures, "target", ({target}) => target),
    ...unknown("dependencies", dependencies, "sector", ({sector}) => sector),
    ...unknown("dependencies", dependencies, "sector", ({depends_on}) => depends_on),
    ...unknown("dependencies", dependencies, "result", ({result}) => result),
    ...unknown("document_results", document_results, "document", ({document}) => document),
    ...unknown("document_results", document_results, "result", ({result}) => result),
    ...twice("theme_measures", theme_measures, (row) => `${row.theme} ${row.result}/${row.measure ?? ""}`),
    ...twice("sdg_targets", sdg_targets, ({target}) => target),
    ...twice("sdg_measures", sdg_measures, (row) => `${row.result}/${row.measure} ${row.target}`),
    ...twice("dependencies", dependencies, (row) => `${row.sector} ${row.depends_on ?? ""} ${row.result ?? ""}`),
    ...twice("document_results", document_results, (row) => `${row.document} ${row.result}`),
    ...theme_measures
      .filter(({theme, result}) => known.results.some((own) => own.id === result && !themesOf(own).includes(theme)))
      .map(
        (row) =>
          `mismatched theme "${row.theme}" in ${at("theme_measures", row)}: data/prf gives ${row.result} no such theme; remove the row`
      ),
    ...known.endorsed.flatMap((own) =>
      themesOf(own)
        .filter((theme) => !theme_measures.some((row) => row.theme === theme && row.result === own.id))
        .map(
          (theme) =>
            `missing row of ${theme} for ${own.id} in ${join(folder, "theme_measures.csv")}; say why it belongs`
        )
    ),
    ...sdg_targets
      .filter(({target}) => !sdg_measures.some((row) => row.target === target))
      .map(
        (row) => `missing measure for target ${row.target} of ${at("sdg_targets", row)}; add one to sdg_measures.csv`
      ),
    ...document_results
      .filter((row) => row.basis !== "ours" && row.evidence === null)
      .map(
        (row) => `missing evidence in ${at("document_results", row)}; name the document that says it, or mark it ours`
      )
  ];
}

type Of<R> = (row: R) => string | null;
