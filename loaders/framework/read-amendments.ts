import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import type {Amendment} from "../../src/lib/framework/apply-amendments.js";
import {refuseInvisible} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";

const text = () => z.string().min(1).superRefine(refuseInvisible);
const status = () => z.enum(["set", "unset", "not_applicable", "blank"]);
const sign = () => z.enum(["<", "≥", "≈"]).nullable();
const milestone = () => z.union(MILESTONES.map((year) => z.literal(year)));

const baseline = {
  baseline_value: z.number().nullable(),
  baseline_sign: sign(),
  baseline_year: z.number().int().nullable(),
  baseline_text_zh: text().nullable(),
  baseline_text_en: text().nullable(),
  baseline_status: status()
};
const target = {
  value: z.number().nullable(),
  sign: sign(),
  text_zh: text().nullable(),
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
  title_zh: text(),
  indicator_en: text(),
  indicator_zh: text(),
  sources_en: text(),
  sources_zh: text(),
  headline: z.boolean(),
  themes: text().nullable()
});
const measure = z.strictObject({
  result: text(),
  measure: text(),
  name_en: text(),
  name_zh: text(),
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
  text_zh: text()
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
    z.strictObject({action: z.literal("set-target"), ...ofMeasure, milestone: milestone(), ...target})
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
  date: z.iso.date(),
  reason: text(),
  document: text(),
  changes: z.array(change).min(1)
});

/**
 * Returns the amendments of `data/prf/amendments/`, one per `<date>-<word>.json`, in the order of their names; the id is
 * the name. An absent folder holds none.
 *
 * Throws DataError where a file is no JSON, a field is missing, unknown or of the wrong kind, or where the name does not
 * begin with the date inside.
 * @example (await readAmendments("data")).map(({id}) => id) // ["2024-11-01-targets-2026"]
 */
export async function readAmendments(dataDir: string): Promise<Amendment[]> {
  const folder = join(dataDir, "prf", "amendments");
  const files = (await listFiles(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map((name) => readAmendment(join(folder, name), name.slice(0, -".json".length))));
}

async function readAmendment(file: string, id: string): Promise<Amendment> {
  const checked = schema.safeParse(await readJson(file));
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
  return {id, ...checked.data};
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
