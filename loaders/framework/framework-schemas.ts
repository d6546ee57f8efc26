import {z} from "zod";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import {cellSchema, refuseInvisible} from "../csv/cell-schema.js";

const text = cellSchema.text;
const words = () => z.string().min(1).superRefine(refuseInvisible);
const optional = () => cellSchema.text().nullable();
const kebab = () => text().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case such as road-swd");
const status = () => cellSchema.oneOf(["set", "unset", "not_applicable", "blank"]);
const sign = () => cellSchema.oneOf(["<", "≥", "≈"]).nullable();
const cluster = () => cellSchema.integer();
const sector = () => text().regex(/^[A-Z]{3}$/, "must be a sector code of three letters such as TRP");

/** Schemas of the files of one edition in `data/prf/<edition>/`, one per table; the columns are those of src/lib/contract/framework.ts. */
export const FRAMEWORK_SCHEMAS = {
  clusters: z.object({
    cluster: cluster(),
    name_en: text(),
    name_zh: text(),
    outcome_en: text(),
    outcome_zh: text(),
    lead_en: optional(),
    lead_zh: optional()
  }),
  sectors: z.object({
    sector: sector(),
    cluster: cluster(),
    kind: cellSchema.oneOf(["sector", "pillar", "cluster"]),
    name_en: text(),
    name_zh: text(),
    lead_en: optional(),
    lead_zh: optional()
  }),
  themes: z.object({theme: kebab(), name_en: text(), name_zh: text()}),
  results: z.object({
    id: text().regex(/^[A-Z]{3}-(CO|O[CP]\d+)$/, "must be a result code such as TRP-OC1"),
    code_printed: optional(),
    cluster: cluster(),
    sector: sector(),
    level: cellSchema.oneOf(["outcome", "output"]),
    title_en: text(),
    title_zh: text(),
    indicator_en: text(),
    indicator_zh: text(),
    sources_en: text(),
    sources_zh: text(),
    headline: cellSchema.flag(),
    themes: optional()
  }),
  measures: z.object({
    result: text(),
    measure: kebab(),
    name_en: text(),
    name_zh: text(),
    unit: text(),
    better: cellSchema.oneOf(["higher", "lower", "yes", "none"]),
    kind: cellSchema.oneOf(["computed", "reported"]),
    type: cellSchema.oneOf(["quantity", "growth_rate", "share", "rank", "count", "yes_no", "rating", "text"]),
    baseline_value: cellSchema.number().nullable(),
    baseline_sign: sign(),
    baseline_year: cellSchema.year().nullable(),
    baseline_text_zh: optional(),
    baseline_text_en: optional(),
    baseline_status: status()
  }),
  milestones: z.object({
    result: text(),
    measure: kebab(),
    milestone: cellSchema.yearOf(MILESTONES),
    value: cellSchema.number().nullable(),
    sign: sign(),
    text_zh: optional(),
    text_en: optional(),
    status: status()
  }),
  risks: z.object({
    scope: cellSchema.oneOf(["cluster", "sector", "result"]),
    ref: text(),
    kind: cellSchema.oneOf(["risk", "assumption"]),
    text_en: text(),
    text_zh: text()
  }),
  abbreviations: z.object({abbreviation: text(), name_en: text(), name_zh: text()}),
  text_issues: z.object({text_issue: kebab(), where: text(), printed: text(), read_as: text(), why: text()})
};

/** Schema of `data/prf/<edition>/edition.json`. */
export const EDITION_SCHEMA = z.strictObject({
  edition: z.string().regex(/^\d{4}-\d{2}$/, "must be a year and month such as 2020-12"),
  title_en: words(),
  title_zh: words(),
  endorsed: z.iso.date(),
  endorsed_by: words(),
  endorsed_source: words(),
  document: words(),
  impact_en: words(),
  impact_zh: words()
});
