import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {AmendmentEffect, AmendmentRecord, Framework} from "../../src/lib/contract/framework.js";
import {amendmentEffects} from "../../src/lib/framework/amendment-effects.js";
import {type Amendment, applyAmendments} from "../../src/lib/framework/apply-amendments.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {type Numbered, readNumberedCsv} from "../csv/read-csv.js";
import {readFrameworkNotes} from "../reference/read-framework-notes.js";
import {findFrameworkErrors} from "./find-framework-errors.js";
import {EDITION_SCHEMA, FRAMEWORK_SCHEMAS} from "./framework-schemas.js";
import {readAmendments} from "./read-amendments.js";

/** Which framework: an edition, and the amendments in force on a date. */
export interface FrameworkOptions {
  /** Folder of `data/prf`, `2020-12`; the newest where not given. */
  edition?: string;
  /** ISO date: amendments after it are not applied. Null or not given: all of them. */
  as_of?: string | null;
  /** The amendments that a frozen vintage pinned, by their ids: no others are applied. Not given or null: all up to that date. */
  pinned?: ReadonlySet<string> | null;
}

/**
 * Returns the Program Results Framework of a date: an edition of `data/prf/` with the amendments in force.
 *
 * Out: the tables of src/lib/contract/framework.ts in the order of the text; an empty cell is null.
 * Throws DataError, up to ten errors at once with file, row, field and value, where the edition is unknown, a file does
 * not hold its columns, rows do not fit together, a number contradicts its status, or an amendment cannot be applied.
 * @example (await readFramework("data")).results.length // 31
 */
export async function readFramework(dataDir: string, options: FrameworkOptions = {}): Promise<Framework> {
  const edition = options.edition ?? (await newestEdition(dataDir));
  const endorsed = await readEdition(dataDir, edition);
  const allAmendments = await readAmendments(dataDir);
  const amendments = allAmendments.filter(({id}) => options.pinned?.has(id) ?? true);
  const framework = applyAmendments(endorsed, amendments, options.as_of ?? null);
  const name = `edition ${edition} as amended by ${framework.amendments.join(", ")}`;
  if (framework.amendments.length > 0)
    assertNoErrors(
      findFrameworkErrors(framework, (table, row) => `${table} ${keyOf(row)} of ${name}`),
      name
    );
  const isToday = (options.as_of ?? null) === null && (options.pinned ?? null) === null;
  const history = toHistory(endorsed, framework, isToday ? allAmendments : amendments, isToday);
  const added = allAmendments.flatMap(({changes}) => changes).filter((change) => change.action === "add");
  const {short_names, smart_readings} = await readFrameworkNotes(dataDir, {
    results: [...endorsed.results, ...added.flatMap(({result}) => result ?? [])],
    measures: [...endorsed.measures, ...added.flatMap(({measures}) => measures)],
    text_issues: endorsed.text_issues
  });
  const results = framework.results.map((row) => {
    const short_en = short_names.get(row.id);
    return short_en === undefined ? row : {...row, short_en};
  });
  return {...framework, results, smart_readings, history};
}

/**
 * The amendments in force with what each changed of what stood before it, and, today, the proposals with what they would change of
 * what stands now, and the rejected ones. A proposal that no longer fits is an error: it is to be rejected or written again.
 */
function toHistory(
  endorsed: Framework,
  framework: Framework,
  amendments: readonly Amendment[],
  isToday: boolean
): AmendmentRecord[] {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  let before = endorsed;
  const inForce = framework.amendments.map((id): AmendmentRecord => {
    const amendment = byId.get(id)!;
    const effects = amendmentEffects(before, amendment);
    before = applyAmendments(before, [amendment], null);
    return toRecord(amendment, effects);
  });
  const others = isToday ? amendments.filter(({state}) => state !== "endorsed") : [];
  return [
    ...inForce,
    ...others.map((amendment) => {
      if (amendment.state === "rejected") return toRecord(amendment, rejectedEffects(framework, amendment));
      const name = `${framework.edition} as ${amendment.id} would amend it`;
      const after = applyAmendments(framework, [{...amendment, state: "endorsed"}], null);
      assertNoErrors(
        findFrameworkErrors(after, (table, row) => `${table} ${keyOf(row)} of ${name}`),
        name
      );
      return toRecord(amendment, amendmentEffects(framework, amendment));
    })
  ];
}

/** What a rejected amendment would change of what stands now; nothing where it no longer fits. */
function rejectedEffects(framework: Framework, amendment: Amendment): AmendmentEffect[] {
  try {
    return amendmentEffects(framework, amendment);
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}

function toRecord(
  {id, state, date, document, reason, decision}: Amendment,
  effects: AmendmentEffect[]
): AmendmentRecord {
  return {id, state, date: decision?.date ?? date, document: decision?.document ?? document, reason, effects};
}

async function readEdition(dataDir: string, edition: string): Promise<Framework> {
  const folder = join(dataDir, "prf", edition);
  if (!(await listEditions(dataDir)).includes(edition))
    throw new DataError(
      `unknown edition "${edition}" in ${join(dataDir, "prf")}; allowed: ${(await listEditions(dataDir)).join(", ") || "none"}`,
      {source: join(dataDir, "prf"), field: "edition", value: edition}
    );
  const head = await readHead(join(folder, "edition.json"), edition);
  const read = <S extends z.ZodObject>(table: string, schema: S) =>
    readNumberedCsv(join(folder, `${table}.csv`), schema);
  const [clusters, sectors, themes, results, measures, milestones, risks, abbreviations, text_issues] =
    await Promise.all([
      read("clusters", FRAMEWORK_SCHEMAS.clusters),
      read("sectors", FRAMEWORK_SCHEMAS.sectors),
      read("themes", FRAMEWORK_SCHEMAS.themes),
      read("results", FRAMEWORK_SCHEMAS.results),
      read("measures", FRAMEWORK_SCHEMAS.measures),
      read("milestones", FRAMEWORK_SCHEMAS.milestones),
      read("risks", FRAMEWORK_SCHEMAS.risks),
      read("abbreviations", FRAMEWORK_SCHEMAS.abbreviations),
      read("text_issues", FRAMEWORK_SCHEMAS.text_issues)
    ]);
  const numbered = {clusters, sectors, themes, results, measures, milestones, risks, abbreviations, text_issues};
  const errors = findFrameworkErrors(numbered, (table, row) => `${join(folder, `${table}.csv`)} ${rowOf(row)}`);
  assertNoErrors(errors, folder);
  return {
    edition,
    as_of: head.endorsed,
    title_en: head.title_en,
    title_zh: head.title_zh,
    endorsed: head.endorsed,
    clusters: withoutRow(clusters),
    sectors: withoutRow(sectors),
    themes: withoutRow(themes),
    results: withoutRow(results),
    measures: withoutRow(measures),
    milestones: withoutRow(milestones),
    risks: withoutRow(risks),
    abbreviations: withoutRow(abbreviations),
    text_issues: withoutRow(text_issues),
    smart_readings: [],
    amendments: []
  };
}

/** What names a row that stands in no file: an amendment's rows have no line. */
function keyOf(row: object): string {
  const cells = row as Record<string, unknown>;
  const names = ["id", "result", "measure", "milestone", "scope", "ref"].filter((name) => name in cells);
  return names.map((name) => String(cells[name])).join(" ");
}

const rowOf = (row: object) => ("row" in row ? `row ${row.row}` : "");

function withoutRow<T extends object>(rows: Numbered<T>[]): Omit<Numbered<T>, "row">[] {
  return rows.map(({row: _row, ...rest}) => rest);
}

async function readHead(file: string, edition: string): Promise<z.infer<typeof EDITION_SCHEMA>> {
  let json: unknown;
  try {
    json = JSON.parse(decodeUtf8(await readFile(file), file));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`invalid or missing ${file}; restore it from the repository`, {source: file}, {cause});
  }
  const checked = EDITION_SCHEMA.safeParse(json);
  if (!checked.success)
    throw new DataError(
      `invalid ${file}: ${checked.error.issues.map(({path, message}) => `${path.join(".")} ${message}`).join("; ")}`,
      {source: file},
      {cause: checked.error}
    );
  if (checked.data.edition !== edition)
    throw new DataError(`mismatched edition "${checked.data.edition}" in ${file}; the folder says ${edition}`, {
      source: file,
      field: "edition",
      value: checked.data.edition
    });
  return checked.data;
}

async function listEditions(dataDir: string): Promise<string[]> {
  try {
    return (await readdir(join(dataDir, "prf"))).filter((name) => /^\d{4}-\d{2}$/.test(name)).sort();
  } catch (cause) {
    const folder = join(dataDir, "prf");
    throw new DataError(`missing folder ${folder}; name the data folder with --data`, {source: folder}, {cause});
  }
}

async function newestEdition(dataDir: string): Promise<string> {
  const newest = (await listEditions(dataDir)).at(-1);
  const folder = join(dataDir, "prf");
  if (newest === undefined)
    throw new DataError(`missing edition in ${folder}; restore 2020-12 from the repository`, {source: folder});
  return newest;
}
