import {DataError} from "../contract/data-error.js";
import type {Reference} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import type {Tables} from "../indicators/compute-tables.js";
import {INDICATORS, METHODS} from "../indicators/registry.js";
import {areaWords} from "../wording/area-words.js";
import {type MissingKind, missingWords} from "../wording/missing-words.js";
import {readingName} from "../wording/variant-words.js";
import {indicatorCode, sdmxCode} from "./sdmx-code.js";
import {BOUND_CODES, type CodelistId, FLAG_STATUS} from "./sdmx-components.js";

/** What the codes of a vintage are named from. */
export interface SdmxSource {
  tables: Pick<Tables, "results" | "measures" | "values">;
  reference: Pick<Reference, "countries" | "bcps">;
}

/** One code with its names; `zh` is absent where there is no Chinese name. */
export interface SdmxCode {
  id: string;
  en: string;
  zh?: string | undefined;
  description?: string | undefined;
  /** The code of the same list that it belongs to. */
  parent?: string | undefined;
}

/** A list of codes: those that the values of a vintage use, and no others. */
export interface SdmxCodelist {
  id: CodelistId;
  name: string;
  codes: SdmxCode[];
}

const STATUS_NAMES: Readonly<Record<string, string>> = {
  A: "Normal value",
  [FLAG_STATUS.estimate]: "Estimated value",
  [FLAG_STATUS.forecast]: "Forecast value",
  [FLAG_STATUS.provisional]: "Provisional value",
  [FLAG_STATUS.restated]: "Value restated by its publisher in a later edition",
  M: "Missing value; data cannot exist: the value is words, in OBS_TEXT",
  O: "Missing value: MISSING_KIND and REASON say why"
};

const BOUND_NAMES: Readonly<Record<keyof typeof BOUND_CODES, string>> = {
  "<": "Less than the value",
  "≥": "At least the value",
  "≈": "About the value"
};

/**
 * Returns the codelists of the values of a vintage: names from the reference tables, the framework and the methods, in English,
 * and in Chinese where there is a Chinese name. Statuses, bounds and frequency are whole; the others hold the codes in use.
 *
 * Order: codes in the order in which the values bring them. Throws DataError where two things would get the same code.
 * @example sdmxCodelists({tables, reference}).find(({id}) => id === "CL_UNIT")?.codes[0] // {id: "PC", en: "%"}
 */
export function sdmxCodelists({tables, reference}: SdmxSource): SdmxCodelist[] {
  const {values} = tables;
  const used = (column: (row: ValueRow) => string | null) =>
    [...new Set(values.map(column))].flatMap((cell) => cell?.split(";") ?? []);
  const areas = [...used(({area}) => area), ...used(({missing}) => missing)];
  const methods = new Map(METHODS.map((method) => [method.id, method]));
  return [
    {id: "CL_FREQ", name: "Frequency", codes: [{id: "A", en: "Annual", zh: "年度"}]},
    toCodelist("CL_AREA", "Areas", areas, (area) => areaNames(area, reference)),
    {id: "CL_INDICATOR", name: "Results and their measures", codes: indicatorCodes(tables)},
    toCodelist(
      "CL_VARIANT",
      "Readings of a measure",
      used(({variant}) => variant),
      (variant) => {
        const words = readingName(variant);
        return {en: words?.en ?? variant, zh: words?.zh};
      }
    ),
    {id: "CL_OBS_STATUS", name: "Status of a value", codes: toCodes(STATUS_NAMES)},
    toCodelist(
      "CL_UNIT",
      "Units",
      used(({unit}) => unit),
      (unit) => ({en: unit})
    ),
    {
      id: "CL_BOUND",
      name: "Bounds",
      codes: Object.entries(BOUND_NAMES).map(([sign, en]) => ({id: BOUND_CODES[sign as keyof typeof BOUND_CODES], en}))
    },
    toCodelist(
      "CL_MISSING_KIND",
      "Why a figure is missing",
      used(({missing_kinds}) => missing_kinds),
      (kind) => {
        const {word, definition} = missingWords(kind as MissingKind);
        return {...word, description: definition.en};
      }
    ),
    toCodelist(
      "CL_METHOD",
      "Methods",
      used(({method}) => method),
      (id) => ({
        en: methods.get(id)?.title ?? id,
        description: methods.get(id)?.text
      })
    )
  ];
}

function toCodes(names: Readonly<Record<string, string>>): SdmxCode[] {
  return Object.entries(names).map(([id, en]) => ({id, en}));
}

function toCodelist(
  id: CodelistId,
  name: string,
  things: readonly string[],
  names: (thing: string) => Omit<SdmxCode, "id">
): SdmxCodelist {
  const held = new Map<string, string>();
  for (const thing of things) {
    const code = sdmxCode(thing);
    const other = held.get(code) ?? thing;
    if (other !== thing)
      throw new DataError(`mismatched codes of ${id}: "${other}" and "${thing}" are both ${code} in SDMX; rename one`, {
        source: "values",
        field: id
      });
    held.set(code, thing);
  }
  return {id, name, codes: [...held].map(([code, thing]) => ({id: code, ...names(thing)}))};
}

/** Country names as in the reference; regions, corridors and crossings as on the pages, with a capital. */
function areaNames(area: string, reference: SdmxSource["reference"]): Pick<SdmxCode, "en" | "zh"> {
  const country = reference.countries.find(({iso3}) => iso3 === area);
  if (country) return {en: country.name_en, zh: country.name_zh};
  const en = areaWords(area, reference, "en") ?? area;
  const zh = areaWords(area, reference, "zh");
  return {en: en.replace(/^c(?=orridor)/, "C"), zh: zh === en ? undefined : zh};
}

/** Each result of the values, then its measures, which name it as their parent. */
function indicatorCodes({results, measures, values}: SdmxSource["tables"]): SdmxCode[] {
  const extras = INDICATORS.flatMap(({result, extras: own = []}) => own.map((extra) => ({...extra, result})));
  const codes = new Map<string, SdmxCode>();
  for (const {result, measure} of values) {
    const parent = sdmxCode(result);
    if (!codes.has(parent)) {
      const row = results.find(({id}) => id === result);
      codes.set(parent, {id: parent, en: row?.title_en ?? result, zh: row?.title_zh});
    }
    const id = indicatorCode({result, measure});
    if (codes.has(id)) continue;
    const isSame = (row: {result: string; measure: string}) => row.result === result && row.measure === measure;
    const row = measures.find(isSame) ?? extras.find(isSame);
    codes.set(id, {id, en: row?.name_en ?? measure, zh: row?.name_zh, parent});
  }
  return [...codes.values()];
}
