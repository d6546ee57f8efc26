import {parse} from "csv-parse/sync";
import type {SdmxStructure} from "./sdmx-json-schema.js";

/** A cell of SDMX-CSV: text, several texts of a component that takes several, null for an empty one. */
export type SdmxCell = string | readonly string[] | null;

/**
 * Returns the rows of an SDMX-CSV 2.0 file by the id of their components, after holding each against a structure message: the leading
 * columns, components in the order of the structure, codes of their lists, types, mandatory attributes, keys that stand once,
 * attributes that are the same wherever their dimensions are. Throws an Error with the first ten faults.
 *
 * Written from the field guide of https://github.com/sdmx-twg/sdmx-csv.
 */
export function readSdmxCsv(text: string, {data}: SdmxStructure): Record<string, SdmxCell>[] {
  const [header, ...lines] = parse(text, {record_delimiter: "\r\n"}) as string[][];
  const faults: string[] = [];
  const [structure, ...others] = header!;
  const separator = /^STRUCTURE(?:\[(.)\])?$/.exec(structure!);
  if (separator === null) faults.push(`the first column is ${structure}`);
  if (others.slice(0, 2).join() !== "STRUCTURE_ID,ACTION") faults.push(`then come ${others.slice(0, 2)}`);
  const {dimensionList, measureList, attributeList} = data.dataStructures[0]!.dataStructureComponents;
  const keys = [...dimensionList.dimensions, dimensionList.timeDimension];
  const components = [...keys, ...measureList.measures, ...attributeList.attributes];
  const isMulti = ({localRepresentation}: (typeof components)[number]) => localRepresentation.maxOccurs === "unbounded";
  const expected = components.map((component) => (isMulti(component) ? `${component.id}[]` : component.id));
  if (header!.slice(3).join() !== expected.join()) faults.push(`the components are ${header!.slice(3)}`);
  const flow = data.dataflows[0]!;
  const flowId = `${flow.agencyID}:${flow.id}(${flow.version})`;
  const codes = new Map(data.codelists.map((list) => [list.id, new Set(list.codes.map(({id}) => id))]));
  const mandatory = new Set(attributeList.attributes.filter(({usage}) => usage === "mandatory").map(({id}) => id));
  const held = new Map<string, string>();

  const rows = lines.map((line, i) => {
    const fault = (words: string) => faults.push(`row ${i + 2}: ${words}`);
    if (line[0] !== "dataflow" || line[1] !== flowId) fault(`is of ${line[0]} ${line[1]}`);
    if (!/^[IARD]$/.test(line[2]!)) fault(`has the action ${line[2]}`);
    const row: Record<string, SdmxCell> = {};
    components.forEach((component, c) => {
      const cell = line[c + 3]!;
      const values = isMulti(component) ? cell.split(separator?.[1] ?? "\0") : [cell];
      row[component.id] = cell === "" ? null : isMulti(component) ? values : cell;
      if (cell === "") return;
      const {localRepresentation: known} = component;
      for (const value of values) {
        const isRight =
          "enumeration" in known
            ? codes.get(/:(\w+)\(/.exec(known.enumeration.split("=")[1]!)![1]!)?.has(value)
            : TYPES[known.format.dataType].test(value);
        if (!isRight) fault(`${component.id} is ${value}`);
      }
    });
    const missing = [...keys.map(({id}) => id), ...mandatory].filter((id) => row[id] === null);
    if (missing.length > 0) fault(`has no ${missing}`);
    const hold = (kind: string, ids: readonly string[], value: string, isOnce: boolean) => {
      const key = `${kind} of ${ids.map((id) => row[id]).join(".")}`;
      if (held.has(key) && (isOnce || held.get(key) !== value)) fault(`${key} is ${value}, and was ${held.get(key)}`);
      held.set(key, value);
    };
    hold(
      "the key",
      keys.map(({id}) => id),
      `row ${i + 2}`,
      true
    );
    for (const {id, attributeRelationship: of} of attributeList.attributes) {
      if ("dimensions" in of) hold(id, of.dimensions, String(row[id]), false);
      if ("dataflow" in of) hold(id, [], String(row[id]), false);
    }
    return row;
  });
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join("\n"));
  return rows;
}

const TYPES = {
  String: /^/,
  Double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  Integer: /^-?\d+$/,
  GregorianYear: /^\d{4}$/
} as const;
