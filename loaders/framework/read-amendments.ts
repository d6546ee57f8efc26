import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import type {Amendment, FrameworkChange} from "../../src/lib/framework/apply-amendments.js";
import {refuseInvisible} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";

const text = () => z.string().min(1).superRefine(refuseInvisible);
/** A decision in English alone has no Chinese words: null, or left out. */
const chinese = () => text().nullish();
const status = () => z.enum(["set", "unset", "not_applicable", "blank"]);
const sign = () => z.enum(["<", "≥", "≈"]).nullable();
const milestone = () => z.union(MILESTONES.map((year) => z.literal(year)));

const baseline = {
  baseline_value: z.number().nullable(),
  baseline_sign: sign(),
  baseline_year: z.number().int().nullable(),
  baseline_text_zh: chinese(),
  baseline_text_en: text().nullable(),
  baseline_status: status()
};
const target = {
  value: z.number().nullable(),
  sign: sign(),
  text_zh: chinese(),
  text_en: text().nullable(),
  status: status()
};
const result = z.strictObject({
  id: text(),
  code_printed: text().nullable(),
  cluster: z.number().int(),
  sector: text(),
  level: z.enum(["outcome", "output"]),
  title_en: text(),
  title_zh: chinese(),
  indicator_en: text(),
  indicator_zh: chinese(),
  sources_en: text(),
  sources_zh: chinese(),
  headline: z.boolean(),
  themes: text().nullable()
});
const measure = z.strictObject({
  result: text(),
  measure: text(),
  name_en: text(),
  name_zh: chinese(),
  unit: text(),
  better: z.enum(["higher", "lower", "yes", "none"]),
  kind: z.enum(["computed", "reported"]),
  type: z.enum(["quantity", "growth_rate", "share", "rank", "count", "yes_no", "rating", "text"]),
  ...baseline
});
const risk = z.strictObject({
  scope: z.enum(["cluster", "sector", "result"]),
  ref: text(),
  kind: z.enum(["risk", "assumption"]),
  text_en: text(),
  text_zh: chinese()
});
const names = ["title_en", "title_zh", "indicator_en", "indicator_zh", "sources_en", "sources_zh"] as const;
const ofMeasure = {result: text(), measure: text()};
const change = z.union([
  z.discriminatedUnion("action", [
    z.strictObject({
      action: z.literal("add"),
      result: result.optional(),
      measures: z.array(measure).default([]),
      milestones: z.array(z.strictObject({...ofMeasure, milestone: milestone(), ...target})).default([]),
      risks: z.array(risk).default([])
    }),
    z.strictObject({action: z.literal("retire"), result: text(), measure: text().optional()}),
    z.strictObject({action: z.literal("rebaseline"), ...ofMeasure, ...baseline}),
    z.strictObject({action: z.literal("set-target"), ...ofMeasure, milestone: milestone(), ...target}),
    z.strictObject({action: z.literal("set-headline"), result: text(), headline: z.boolean()})
  ]),
  z.strictObject({
    action: z.literal("rename"),
    result: text(),
    set: z.strictObject(Object.fromEntries(names.map((name) => [name, text().optional()])))
  }),
  z.strictObject({
    action: z.literal("rename"),
    ...ofMeasure,
    set: z.strictObject({name_en: text().optional(), name_zh: text().optional()})
  })
]);
const schema = z.strictObject({
  state: z.enum(["proposed", "endorsed", "rejected"]).default("endorsed"),
  date: z.iso.date(),
  reason: text(),
  document: text(),
  decision: z.strictObject({date: z.iso.date(), document: text()}).nullable().default(null),
  changes: z.array(change).min(1)
});

/**
 * Returns the amendments of `data/prf/amendments/`, one per `<date>-<word>.json`, in the order of their names; the id is
 * the name. An absent folder holds none.
 *
 * Where Chinese words are missing, the English ones stand in their place with a note that they are. A file that says no state is
 * a decision that was not proposed before: endorsed. Throws DataError where a file is no JSON, a field is missing, unknown or of
 * the wrong kind, the name does not begin with the date inside, or state and decision do not fit.
 * @example (await readAmendments("data")).map(({id}) => id) // ["2024-11-01-targets-2026"]
 */
export async function readAmendments(dataDir: string): Promise<Amendment[]> {
  const folder = join(dataDir, "prf", "amendments");
  const files = (await listFiles(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map((name) => readAmendment(join(folder, name), name.slice(0, -".json".length))));
}

async function readAmendment(file: string, id: string): Promise<Amendment> {
  return toAmendment(await readJson(file), file, id);
}

/**
 * Returns an amendment as its file holds it, checked. `file` is for messages. See `readAmendments`.
 *
 * @example toAmendment(JSON.parse(text), "2024-11-01-targets-2026.json", "2024-11-01-targets-2026").state // "proposed"
 */
export function toAmendment(json: unknown, file: string, id: string): Amendment {
  const checked = schema.safeParse(json);
  if (!checked.success) {
    const messages = checked.error.issues.map(
      ({path, message}) => `invalid ${path.join(".") || "amendment"} in ${file}: ${message}; see amendments/README.md`
    );
    assertNoErrors(messages, file);
    throw checked.error;
  }
  if (!/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/.test(id) || !id.startsWith(checked.data.date))
    throw new DataError(
      `mismatched date "${checked.data.date}" in ${file}: name the file <date>-<word>.json after it`,
      {
        source: file,
        field: "date",
        value: checked.data.date
      }
    );
  const {state, date, decision, changes} = checked.data;
  const say = (message: string) =>
    new DataError(`${message}; see amendments/README.md`, {source: file, field: "decision"});
  if (state === "proposed" && decision !== null)
    throw say(`invalid decision in ${file}: the state is proposed; leave it out, or set the state`);
  if (state === "rejected" && decision === null)
    throw say(`missing decision in ${file}: give the date and the document`);
  if (decision !== null && decision.date < date)
    throw say(`invalid decision.date "${decision.date}" in ${file}: before the proposal of ${date}; correct one`);
  return {id, ...checked.data, changes: changes.map(withChinese) as FrameworkChange[]};
}

/** Marks English words that stand in place of Chinese ones. */
const IN_ENGLISH = "（英文）";

/** Puts the English words, marked, where the Chinese ones are missing: `title_zh` from `title_en`, in every row of a change. */
function withChinese(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withChinese);
  if (value === null || typeof value !== "object") return value;
  const row = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withChinese(each)]));
  for (const [key, english] of Object.entries(row)) {
    const other = key.replace(/_en$/, "_zh");
    if (other !== key) row[other] ??= typeof english === "string" ? `${english}${IN_ENGLISH}` : null;
  }
  return row;
}

async function readJson(file: string): Promise<unknown> {
  const text = decodeUtf8(await readFile(file), file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DataError(`invalid JSON in ${file}: ${(cause as Error).message}`, {source: file}, {cause});
  }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw cause;
  }
}
