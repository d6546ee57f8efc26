import {DataError} from "../contract/data-error.js";
import {FLAGS} from "../contract/observations.js";
import {TABLE_SPECS} from "../contract/table-specs.js";
import type {Cell, ValueRow} from "../contract/tables.js";
import {indicatorCode, sdmxCode} from "./sdmx-code.js";

/** Who maintains the structure. The observatory is unofficial, and its name says that it is not CAREC itself. */
export const SDMX_AGENCY = "CAREC_PRF_OBSERVATORY";
/** Version of the structure: it counts changes of the columns. Codelists hold the codes that a vintage uses. */
export const SDMX_VERSION = "1.0.0";
/** The flow that every row names: its agency, id and version. */
export const SDMX_DATAFLOW = `${SDMX_AGENCY}:VALUES(${SDMX_VERSION})`;

/** A codelist of the structure. */
export type CodelistId =
  | "CL_FREQ"
  | "CL_AREA"
  | "CL_INDICATOR"
  | "CL_VARIANT"
  | "CL_OBS_STATUS"
  | "CL_UNIT"
  | "CL_BOUND"
  | "CL_MISSING_KIND"
  | "CL_METHOD";

/** One column of the values in SDMX: a dimension, the measure or an attribute of the data structure. */
export interface SdmxComponent {
  id: string;
  role: "dimension" | "time" | "measure" | "attribute";
  name: string;
  description: string;
  /** The list of its codes, or the type of its values. */
  representation: {codelist: CodelistId} | {dataType: "String" | "Double" | "Integer" | "GregorianYear"};
  /** Several values in one cell, with `;` between them. */
  isMulti?: true;
  /** What an attribute belongs to: some dimensions, the whole flow, or each observation where nothing is said. */
  attachedTo?: readonly string[] | "dataflow";
  /** Of attributes: whether every observation has it. */
  isMandatory?: true;
  cell(row: ValueRow): Cell;
}

/** Codes of CL_OBS_STATUS for the publishers' flags; `R` is our own, because the standard's list has none for a figure that its publisher restated. */
export const FLAG_STATUS = {estimate: "E", forecast: "F", provisional: "P", restated: "R"} as const;

/** Codes of CL_BOUND for the signs before a number. */
export const BOUND_CODES = {"<": "LT", "≥": "GE", "≈": "APPROX"} as const;

const describe = (column: keyof ValueRow) => {
  const spec = TABLE_SPECS.values.columns.find(({name}) => name === column);
  if (spec === undefined) throw new TypeError(`unknown column "${column}" of values`);
  return spec.description;
};
const codes = (list: string | null) => list?.split(";").map(sdmxCode).join(";") ?? null;

/**
 * The columns of the values in SDMX, in the order of the structure: dimensions, time, the measure, attributes. The CSV file and
 * the structure are both made from this list.
 */
export const SDMX_COMPONENTS: readonly SdmxComponent[] = [
  {
    id: "FREQ",
    role: "dimension",
    name: "Frequency",
    description: "always annual",
    representation: {codelist: "CL_FREQ"},
    cell: () => "A"
  },
  {
    id: "REF_AREA",
    role: "dimension",
    name: "Area",
    description: describe("area"),
    representation: {codelist: "CL_AREA"},
    cell: ({area}) => sdmxCode(area)
  },
  {
    id: "INDICATOR",
    role: "dimension",
    name: "Measure of a result",
    description: "result and measure, joined by _: the same measure id may be in several results",
    representation: {codelist: "CL_INDICATOR"},
    cell: indicatorCode
  },
  {
    id: "VARIANT",
    role: "dimension",
    name: "Reading",
    description: describe("variant"),
    representation: {codelist: "CL_VARIANT"},
    cell: ({variant}) => sdmxCode(variant)
  },
  {
    id: "TIME_PERIOD",
    role: "time",
    name: "Year",
    description: describe("year"),
    representation: {dataType: "GregorianYear"},
    cell: ({year}) => year
  },
  {
    id: "OBS_VALUE",
    role: "measure",
    name: "Value",
    description: describe("value"),
    representation: {dataType: "Double"},
    cell: ({value}) => value
  },
  {
    id: "OBS_STATUS",
    role: "attribute",
    name: "Status of the value",
    description: "the flag of the value, or that there is no number",
    representation: {codelist: "CL_OBS_STATUS"},
    isMandatory: true,
    cell: obsStatus
  },
  {
    id: "UNIT_MEASURE",
    role: "attribute",
    name: "Unit",
    description: describe("unit"),
    representation: {codelist: "CL_UNIT"},
    attachedTo: ["INDICATOR", "VARIANT"],
    isMandatory: true,
    cell: ({unit}) => sdmxCode(unit)
  },
  {
    id: "BOUND",
    role: "attribute",
    name: "Bound",
    description: describe("sign"),
    representation: {codelist: "CL_BOUND"},
    cell: ({sign}) => (sign === null ? null : codeOf(BOUND_CODES, sign, "sign"))
  },
  {
    id: "OBS_TEXT",
    role: "attribute",
    name: "Value in words",
    description: describe("text"),
    representation: {dataType: "String"},
    cell: ({text}) => text
  },
  {
    id: "REPORTING",
    role: "attribute",
    name: "Areas that reported",
    description: describe("reporting"),
    representation: {dataType: "Integer"},
    cell: ({reporting}) => reporting
  },
  {
    id: "EXPECTED",
    role: "attribute",
    name: "Areas expected to report",
    description: describe("expected"),
    representation: {dataType: "Integer"},
    cell: ({expected}) => expected
  },
  {
    id: "MISSING",
    role: "attribute",
    name: "Areas that did not report",
    description: "areas that did not report",
    representation: {codelist: "CL_AREA"},
    isMulti: true,
    cell: ({missing}) => codes(missing)
  },
  {
    id: "MISSING_KIND",
    role: "attribute",
    name: "Why each of them is missing",
    description: describe("missing_kinds"),
    representation: {codelist: "CL_MISSING_KIND"},
    isMulti: true,
    cell: ({missing_kinds}) => codes(missing_kinds)
  },
  {
    id: "WEIGHT_SHARE",
    role: "attribute",
    name: "Share of the weight that reported",
    description: describe("weight_share"),
    representation: {dataType: "Double"},
    cell: ({weight_share}) => weight_share
  },
  {
    id: "METHOD",
    role: "attribute",
    name: "Method",
    description: describe("method"),
    representation: {codelist: "CL_METHOD"},
    isMandatory: true,
    cell: ({method}) => sdmxCode(method)
  },
  {
    id: "RELEASE",
    role: "attribute",
    name: "Publishers’ releases",
    description: describe("releases"),
    representation: {dataType: "String"},
    isMulti: true,
    cell: ({releases}) => releases
  },
  {
    id: "REASON",
    role: "attribute",
    name: "Why there is no number",
    description: describe("reason"),
    representation: {dataType: "String"},
    cell: ({reason}) => reason
  },
  {
    id: "VINTAGE",
    role: "attribute",
    name: "Vintage",
    description: describe("vintage"),
    representation: {dataType: "String"},
    attachedTo: "dataflow",
    isMandatory: true,
    cell: ({vintage}) => vintage
  }
];

/** `A` is a plain figure, `M` says that there can be no number because the value is words, `O` that a number is missing. */
function obsStatus({value, text, flag}: ValueRow): string {
  if (value === null) return text === null ? "O" : "M";
  return flag === null ? "A" : codeOf(FLAG_STATUS, flag, `flag (one of ${FLAGS.join(", ")})`);
}

function codeOf(known: Readonly<Record<string, string>>, word: string, what: string): string {
  const code = known[word];
  if (code === undefined)
    throw new DataError(`unknown ${what} "${word}" of a value; known to SDMX are ${Object.keys(known).join(", ")}`, {
      source: "values",
      field: what
    });
  return code;
}
