import type {ValueRow} from "../../lib/contract/tables.js";
import type {LineageFile} from "../../lib/lineage/lineage-data.js";
import type {LineageWords} from "../../lib/lineage/lineage-words.js";
import {toCsv} from "../../lib/text/to-csv.js";
import {formatFigure, formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {latestWords} from "../../lib/wording/measure-answer.js";
import {variantWords} from "../../lib/wording/variant-words.js";
import {element} from "../layout/element.js";
import {tableOf} from "./row-table.js";

/** What a panel shows of a figure, and what a reader takes away from it. */
export interface LineageView {
  title: string;
  parts: Node[];
  /** The answer in plain text, with its sources. */
  copy: string;
  /** The rows with all of their digits. */
  csv: string;
}

/** One row that a value was computed from. */
interface InputRow {
  source: string;
  series: string;
  area: string;
  place: string;
  year: number;
  value: number | null;
  weight: number | null;
  role: string;
  snapshot: string;
  line: number;
}

const ROLES: Record<string, string> = {v: "value", w: "weight", p: "part"};
/** As many terms as a sum in words can name. */
const MOST_TERMS = 3;
/** The sum of the terms and the value differ by no more than what weights lose by their four digits. */
const SAME = 0.005;

/** What a value was computed from: the sum in words, the rows by name, and whose figures they are. */
export function valueView(row: ValueRow, file: LineageFile, key: string): LineageView {
  const {words, lineage} = file;
  const nameOf = (area: string) => words.areas[area] ?? area;
  const rows = (lineage.values[key] ?? []).map(([at, role, weight]): InputRow => {
    const [source, series, area, partner, mode, direction, year, value, snapshot, line] = lineage.inputs[at]!;
    const place = [nameOf(area), partner && `→ ${nameOf(partner)}`, mode, direction].filter(Boolean).join(" ");
    return {source, series, area, place, year, value, weight, role: ROLES[role] ?? role, snapshot, line};
  });
  const figure = row.value === null ? (row.text ?? "no number") : latestWords(row, row.unit);
  const title = `${nameOf(row.area)}, ${row.year}: ${figure}`;
  const more = lineage.more[key];
  const sum = sumWords(row, rows, words);
  const method = words.methods[row.method];
  const parts = [
    ...(sum === null ? [] : [element("p", {}, sum)]),
    ...(method
      ? [element("p", {class: "note-line"}, `${method.title.replace(/\.$/, "")}: `, element("em", {}, method.formula))]
      : []),
    element("p", {class: "note-line"}, noteOf(row, words)),
    ...(rows.length === 0
      ? [element("p", {}, "No source rows are recorded for this figure.")]
      : [rowTable(rows, words), ...sources(rows, words)]),
    ...(more === undefined
      ? []
      : [element("p", {class: "note-line"}, `${more.toLocaleString("en-US")} more rows are in the downloads.`)])
  ];
  const cited = [...new Set(rows.map(({snapshot}) => snapshot))].flatMap(
    (name) => words.snapshots[name]?.citation ?? []
  );
  const copy = [`${title}.`, sum, ...cited, `CAREC PRF Observatory, ${row.result}, vintage ${row.vintage}.`]
    .filter(Boolean)
    .join("\n");
  const columns = ["source", "series", "area", "place", "year", "value", "weight", "role", "snapshot", "line"];
  return {
    title,
    parts,
    copy,
    csv: toCsv(
      columns,
      rows.map((own) => Object.fromEntries(Object.entries(own)))
    )
  };
}

/** The sum in words, where the rows give the value by it; null where the method's formula alone says how. */
function sumWords(row: ValueRow, rows: readonly InputRow[], {series}: LineageWords): string | null {
  const values = rows.filter(({role, value}) => role === "value" && value !== null);
  if (row.value === null || values.length === 0) return null;
  const isOne = rows.length === 1 && values[0]!.value === row.value;
  if (isOne)
    return `The publisher’s own figure, unchanged: ${series[`${values[0]!.source}/${values[0]!.series}`]?.name ?? values[0]!.series}.`;
  const terms = values.flatMap(({place, value, weight}) => (weight === null ? [] : [{place, value: value!, weight}]));
  const sum = terms.reduce((total, {value, weight}) => total + value * weight, 0);
  if (terms.length < 2 || Math.abs(sum - row.value) > SAME * Math.max(Math.abs(row.value), 0.01)) return null;
  const ranked = [...terms].sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
  const shown = ranked
    .slice(0, MOST_TERMS)
    .map(({place, value, weight}) => `${place} ${formatFigure({...row, value})} × ${percent(weight)}`);
  const rest = ranked.length - shown.length;
  const others = rest === 0 ? "" : rest === 1 ? " and one more" : ` and ${rest} more`;
  return `${shown.join(" + ")}${others} = ${latestWords(row, row.unit)}.`;
}

function percent(weight: number): string {
  return `${formatNumber(weight * 100, "%", weight < 0.1 ? 1 : 0)}%`;
}

function noteOf(row: ValueRow, {areas}: LineageWords): string {
  const {reporting, expected, weight_share: share, missing, flag, variant, vintage} = row;
  const weight = share === null ? "" : `, ${Math.round(share * 100)}% of the weight`;
  const names = missing?.split(";").map((area) => areas[area] ?? area) ?? [];
  const without = names.length === 0 ? "" : `; without ${names.join(", ")}`;
  const coverage = expected === null ? "" : `${reporting} of ${expected} members${weight}${without}. `;
  const reading = variant === "headline" ? "" : `Reading: ${variantWords(variant)}. `;
  return `${coverage}${flag ? `Flag: ${flag}. ` : ""}${reading}Vintage ${vintage}.`;
}

function rowTable(rows: readonly InputRow[], {series}: LineageWords): HTMLElement {
  const hasWeights = rows.some(({weight}) => weight !== null);
  const hasRoles = new Set(rows.map(({role}) => role)).size > 1;
  // What the value is made of comes first, the most of it on top; then what only weighs.
  const share = ({role, value, weight}: InputRow) =>
    role === "weight" ? -1 : weight === null ? 0 : Math.abs((value ?? 0) * weight);
  const ordered = [...rows].sort((a, b) => share(b) - share(a));
  const body = ordered.map(({source, series: code, place, year, value, weight, role, snapshot, line}) => {
    const {name = null, unit = null} = series[`${source}/${code}`] ?? {};
    const figure = value === null ? "–" : rowFigure(value, unit);
    return [
      place,
      year,
      figure,
      ...(hasWeights ? [weight === null ? "" : percent(weight)] : []),
      ...(hasRoles ? [role] : []),
      name === null ? code : element("span", {}, `${name} `, element("code", {}, code)),
      `${snapshot}, ${line}`
    ];
  });
  const head = [
    "Area",
    "Year",
    "Figure",
    ...(hasWeights ? ["Weight"] : []),
    ...(hasRoles ? ["Used as"] : []),
    "Series",
    "Snapshot, row"
  ];
  return tableOf(head, body, 1, hasWeights ? 3 : 2);
}

/** A publisher's figure to read; its file has all digits. */
function rowFigure(value: number, unit: string | null): string {
  const [size, word] =
    Math.abs(value) >= 1e9 ? [1e9, " billion"] : Math.abs(value) >= 1e6 ? [1e6, " million"] : [1, ""];
  return `${formatNumber(value / size, unit ?? "")}${word}${unit === null ? "" : formatUnit(unit)}`;
}

/** Whose figures these are, each once, with a link to where they were read. */
function sources(rows: readonly InputRow[], {snapshots}: LineageWords): Node[] {
  return [...new Set(rows.map(({snapshot}) => snapshot))].flatMap((name) => {
    const found = snapshots[name];
    if (found === undefined) return [];
    const {title, publisher, url, licence, licence_url, citation} = found;
    return element(
      "p",
      {class: "note-line"},
      url === null ? title : element("a", {href: url}, title),
      `, ${publisher}. ${citation.replace(/\.?$/, ".")} License: `,
      licence_url === null ? licence : element("a", {href: licence_url}, licence),
      "."
    );
  });
}
