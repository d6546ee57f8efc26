import type {Row, ValueRow} from "../contract/tables.js";
import type {SdmxCode, SdmxCodelist, SdmxSource} from "./sdmx-codelists.js";
import {sdmxCodelists} from "./sdmx-codelists.js";
import {SDMX_AGENCY, SDMX_COMPONENTS, SDMX_DATAFLOW, SDMX_VERSION, type SdmxComponent} from "./sdmx-components.js";

/** The first column names the character between several values of one cell. */
const KIND = "STRUCTURE[;]";

const HEADERS = SDMX_COMPONENTS.map(({id, isMulti}) => (isMulti ? `${id}[]` : id));

/** The columns of SDMX-CSV 2.0: structure, action, then the components in the order of the data structure; `[]` after those with several values. */
export const SDMX_COLUMNS: readonly string[] = [KIND, "STRUCTURE_ID", "ACTION", ...HEADERS];

const SCHEMA =
  "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";
const SENDER = "CAREC PRF Observatory (unofficial)";
const CONCEPTS = "CS_VALUES";
const STRUCTURE = "DSD_VALUES";

/**
 * Returns the structure of the values as an SDMX-JSON 2.0 structure message: concepts, codelists, the data structure and the flow
 * that the rows of SDMX-CSV name.
 *
 * `date` is the ISO date of the vintage: the message is as old as its data, so that the same data give the same bytes.
 * Throws DataError where two things would get the same code.
 * Source: https://github.com/sdmx-twg/sdmx-json, structure-message/docs/1-sdmx-json-field-guide.md
 * @example JSON.stringify(sdmxStructure({tables, reference}, "2026-11-22"), null, 1)
 */
export function sdmxStructure(source: SdmxSource, date: string): object {
  const time = SDMX_COMPONENTS.find(({role}) => role === "time")!;
  const ofRole = (role: SdmxComponent["role"]) => SDMX_COMPONENTS.filter((component) => component.role === role);
  return {
    meta: {
      schema: SCHEMA,
      id: "VALUES",
      prepared: `${date}T00:00:00Z`,
      contentLanguages: ["en", "zh"],
      sender: {id: SDMX_AGENCY, ...named({en: SENDER})}
    },
    data: {
      conceptSchemes: [
        {
          ...maintainable(CONCEPTS, "Concepts of the values"),
          concepts: SDMX_COMPONENTS.map(({id, name, description}) => ({id, ...named({en: name, description})}))
        }
      ],
      codelists: sdmxCodelists(source).map(toList),
      dataStructures: [
        {
          ...maintainable(STRUCTURE, "Values of the measures of the CAREC 2030 Program Results Framework"),
          dataStructureComponents: {
            dimensionList: {
              id: "DimensionDescriptor",
              dimensions: ofRole("dimension").map((component, position) => ({...identified(component), position})),
              timeDimension: identified(time)
            },
            measureList: {
              id: "MeasureDescriptor",
              measures: ofRole("measure").map((component) => ({...identified(component), usage: "optional"}))
            },
            attributeList: {id: "AttributeDescriptor", attributes: ofRole("attribute").map(toAttribute)}
          }
        }
      ],
      dataflows: [
        {
          ...maintainable("VALUES", "Values of the measures of the CAREC 2030 Program Results Framework"),
          structure: urn("datastructure.DataStructure", STRUCTURE)
        }
      ]
    }
  };
}

function urn(kind: string, id: string, item = ""): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${SDMX_AGENCY}:${id}(${SDMX_VERSION})${item}`;
}

function maintainable(id: string, name: string): object {
  return {id, version: SDMX_VERSION, agencyID: SDMX_AGENCY, ...named({en: name})};
}

/** The best match of the reader's language, and every language. */
function named({en, zh, description}: Pick<SdmxCode, "en" | "zh" | "description">): object {
  return {
    name: en,
    names: zh === undefined ? {en} : {en, zh},
    ...(description === undefined ? {} : {description, descriptions: {en: description}})
  };
}

function toList({id, name, codes}: SdmxCodelist): object {
  return {
    ...maintainable(id, name),
    isPartial: true,
    codes: codes.map((code) => ({
      id: code.id,
      ...named(code),
      ...(code.parent === undefined ? {} : {parent: code.parent})
    }))
  };
}

function identified({id, representation, isMulti}: SdmxComponent): object {
  const values =
    "codelist" in representation
      ? {enumeration: urn("codelist.Codelist", representation.codelist)}
      : {format: {dataType: representation.dataType}};
  return {
    id,
    conceptIdentity: urn("conceptscheme.Concept", CONCEPTS, `.${id}`),
    localRepresentation: isMulti ? {...values, minOccurs: 0, maxOccurs: "unbounded"} : values
  };
}

function toAttribute(component: SdmxComponent): object {
  const {attachedTo, isMandatory} = component;
  const relationship =
    attachedTo === undefined
      ? {observation: {}}
      : attachedTo === "dataflow"
        ? {dataflow: {}}
        : {dimensions: attachedTo};
  return {
    ...identified(component),
    usage: isMandatory ? "mandatory" : "optional",
    attributeRelationship: relationship
  };
}

/**
 * Returns values as rows of SDMX-CSV 2.0, one per value and in its order; missing is null, an empty cell.
 *
 * Throws DataError for a flag or sign that the structure has no code for.
 * Source: https://github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md
 * @example sdmxRows(tables.values)[0].OBS_STATUS // "A"
 */
export function sdmxRows(values: readonly ValueRow[]): Row[] {
  return values.map((value) => {
    const row: Row = {[KIND]: "dataflow", STRUCTURE_ID: SDMX_DATAFLOW, ACTION: "I"};
    SDMX_COMPONENTS.forEach(({cell}, i) => {
      row[HEADERS[i]!] = cell(value);
    });
    return row;
  });
}
