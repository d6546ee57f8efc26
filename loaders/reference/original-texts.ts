import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {TABLE_SPECS} from "../../src/lib/contract/table-specs.js";
import {METHOD_TEXTS} from "../../src/lib/indicators/method-thresholds.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {readCells} from "../csv/read-csv.js";
import {sources} from "../sources/registry.js";

/**
 * The texts that pages show, by the table of data/languages that translates them: `file: fields`. A field that ends with `_en` and has
 * its own Chinese beside it (`title_zh`) needs none. `*` stands for any name.
 *
 * `measure_names` is Chinese alone: the framework's table has names of measures that only their cell completes (`国家制定/修订了`), and
 * pages outside of it need the whole name. The framework's own words stay as they are.
 */
export const ORIGINALS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  results: {"prf/*/results.csv": ["title_en", "indicator_en", "sources_en"]},
  measures: {"prf/*/measures.csv": ["name_en", "baseline_text_en"], "prf/*/milestones.csv": ["text_en"]},
  measure_names: {"prf/*/measures.csv": ["name_en"]},
  sectors: {
    "prf/*/clusters.csv": ["name_en", "outcome_en", "lead_en"],
    "prf/*/sectors.csv": ["name_en", "lead_en"],
    "prf/*/themes.csv": ["name_en"],
    "prf/*/edition.json": ["title_en", "impact_en", "endorsed_by"]
  },
  risks: {"prf/*/risks.csv": ["text_en"], "reference/challenges.csv": ["text_en"]},
  abbreviations: {"prf/*/abbreviations.csv": ["name_en"]},
  text_issues: {"prf/*/text_issues.csv": ["where", "read_as", "why"]},
  short_names: {"reference/short_names.csv": ["short_en"]},
  smart_readings: {"reference/smart_readings.csv": ["reason"]},
  bcps: {"reference/bcps.csv": ["name_en"]},
  coordinates: {"reference/bcps.csv": ["coordinate_source"]},
  corridors: {
    "reference/corridors.csv": ["name_en"],
    "reference/economic_corridors.csv": ["name_en", "named_in"],
    "reference/interconnections.csv": ["name_en", "kind"],
    "reference/utc_offsets.csv": ["areas_en"]
  },
  products: {"reference/products.csv": ["name_en"]},
  series: {"reference/series.csv": ["name_en", "note"]},
  units: {"reference/series.csv": ["unit"], "prf/*/measures.csv": ["unit"]},
  documents: {"reference/documents.csv": ["title_en", "kind", "cited_in", "publisher", "decided"]},
  relations: {"reference/dependencies.csv": ["text_en"], "reference/document_results.csv": ["reason_en"]},
  evidence: {
    "reference/passages.csv": ["evidence"],
    "reference/challenges.csv": ["evidence"],
    "reference/dependencies.csv": ["evidence"],
    "reference/document_results.csv": ["evidence"],
    "reported/hlt.csv": ["evidence", "reported_by"],
    "reported/deliverables.csv": ["evidence"]
  },
  themes: {
    "reference/theme_measures.csv": ["reason_en", "source"],
    "reference/theme_passages.csv": ["text_en", "evidence"]
  },
  sdg: {"reference/sdg_targets.csv": ["text_en"], "reference/sdg_measures.csv": ["note_en"]},
  passages: {"reference/passages.csv": ["subject", "kind", "text_en"]},
  health: {
    "reference/health_pillars.csv": ["name_en"],
    "reference/health_series.csv": ["short_en"],
    "reference/health_blanks.csv": ["what_en", "source_en"]
  },
  contradictions: {
    "reference/contradictions.csv": ["printed", "where_printed", "other", "where_other", "taken", "why"],
    "reference/small_samples.csv": ["text", "where_printed"]
  },
  rules: {
    "reference/calendars.csv": ["reason"],
    "reference/zero_rules.csv": ["reason"],
    "reference/outlier_rules.csv": ["reason"]
  },
  reported: {
    "reported/hlt.csv": ["text_en"],
    "reported/deliverables.csv": ["deliverable_en", "description_en", "action_en"],
    "reported/reports/*.csv": ["number", "subject", "text_en"]
  },
  methods: {},
  columns: {},
  sources: {"snapshots/*/*.meta.json": ["title", "publisher"], "vintages/*.json": ["title"]}
};

/** An English text of the data with its place: file, line and field. Lines of JSON are not counted. */
export interface OriginalText {
  table: string;
  english: string;
  /** Its own text in Chinese, in the same row. */
  zh: string | null;
  file: string;
  row: number | null;
  field: string;
}

/**
 * Returns every English text of the data that pages show, in the order of `ORIGINALS`, with its place; then those beside the code.
 * Files that are not there are left out: not every data folder has reports. Throws DataError where a file is no CSV.
 *
 * @example (await originalTexts("data")).find(({english}) => english === "Speed along the corridors")?.field // "short_en"
 */
export async function originalTexts(dataDir: string): Promise<OriginalText[]> {
  const found: OriginalText[] = [];
  for (const [table, files] of Object.entries(ORIGINALS)) {
    for (const [pattern, fields] of Object.entries(files)) {
      for (const file of matchingFiles(dataDir, pattern.split("/"))) {
        for (const {cells, row: line} of await readTextRows(file)) {
          for (const field of fields) {
            const english = cells[field];
            if (!english) continue;
            const zh = field.endsWith("_en") ? (cells[field.replace(/_en$/, "_zh")] ?? null) : null;
            found.push({table, english, zh, file, row: line, field});
          }
        }
      }
    }
  }
  for (const english of METHOD_TEXTS)
    found.push({table: "methods", english, zh: null, file: "src/lib/indicators", row: null, field: "text"});
  for (const {name, grain, columns} of Object.values(TABLE_SPECS))
    for (const english of [grain, ...columns.flatMap(({unit, description}) => [unit ?? "", description])])
      if (english !== "")
        found.push({table: "columns", english, zh: null, file: "src/lib/contract", row: null, field: name});
  for (const {stale_reason: english} of sources)
    found.push({table: "rules", english, zh: null, file: "loaders/sources", row: null, field: "stale_reason"});
  return found;
}

/** Returns the rows of a file as texts by column, with their lines; a file of JSON is one row. */
export async function readTextRows(
  file: string
): Promise<{cells: Record<string, string | null>; row: number | null}[]> {
  if (!file.endsWith(".json")) return await readCells(file);
  return [{cells: JSON.parse(decodeUtf8(readFileSync(file), file)) as Record<string, string>, row: null}];
}

function matchingFiles(folder: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [folder];
  if (!part.includes("*")) return existsSync(join(folder, part)) ? matchingFiles(join(folder, part), rest) : [];
  const ending = part.slice(1);
  const entries = existsSync(folder) ? readdirSync(folder).sort() : [];
  return entries
    .filter((name) => name.endsWith(ending) && !name.startsWith(".") && (rest.length === 0 || !name.includes(".")))
    .filter((name) => rest.length === 0 || existsSync(join(folder, name, rest[0]!)) || rest[0]!.includes("*"))
    .flatMap((name) => matchingFiles(join(folder, name), rest));
}
